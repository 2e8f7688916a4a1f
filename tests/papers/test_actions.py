"""Tables of actions: everything on record in a document, the short of it on a slide."""

import pytest
from attrs import evolve
from outline import deck, document, plan_of

from plan_as_code.model import Kind
from plan_as_code.papers.actions import full_table, groups
from plan_as_code.papers.lookup import Lookup

PEOPLE = """\
parties: [{id: police, name: Metropolitan Police, short: MPS}, {id: council, name: The Council}]
events: [{id: board, name: The Board, date: 26 October 2018}]
"""


def rows(text: str) -> list[str]:
    """The lines of the tables, without their headings."""
    return [line.strip() for line in text.splitlines() if line.lstrip()[:1] in "|="]


def full(action: str) -> dict[str, str]:
    """One action's cells in the full document, by the headings of their columns."""
    body = f"{PEOPLE}themes:\n  - key: a\n    name: A\n    actions:\n      - {{id: A1, text: Sweeps, {action}}}\n"
    head, row = rows(document("{view: actions}", body))[:2]
    return dict(zip(head.strip("| ").split(" | "), row.strip("| ").split(" | "), strict=True))


def short(action: str) -> list[str]:
    """One action's cells on a slide."""
    body = f"{PEOPLE}themes:\n  - key: a\n    name: A\n    actions:\n      - {{id: A1, text: Sweeps, {action}}}\n"
    return rows(deck("{view: actions}", body))[1].strip("| ").split(" | ")


NR = "Not recorded"


def test_what_is_left_out_and_what_is_not_recorded_both_say_so():
    silent = "owners: not recorded, deadline: not recorded, status: not recorded, measures: not recorded, funding: not recorded, sources: not recorded, updates: not recorded"
    assert full("kind: current") == {"Id": "A1", "Action": "Sweeps"}
    assert full(silent) == {"Id": "A1", "Action": "Sweeps"}
    assert short(silent) == ["A1", "Sweeps", NR, NR, NR]


def test_the_details_of_an_action_stand_below_its_words():
    action = """funding: [{text: City *fund*, amount: 12000.5, payer: council}, {text: A grant, payer: the Home Office}, From existing resources],
        links: [A2, {to: X9, relation: supports, plan: Health plan}],
        sources: [{text: The *Strategy*, link: "https://city.example/s"}, Last year's plan],
        notes: [Ask the **wardens**, Twice]"""
    assert full(action)["Action"].split(" / ") == [
        "Sweeps",
        "**Funding:** City *fund* (£12,000.5), paid by The Council",
        "**Funding:** A grant, paid by the Home Office",
        "**Funding:** From existing resources",
        "**Linked to:** A2",
        "**Linked to:** X9 of Health plan (supports)",
        "**Source:** [The](https://city.example/s) [*Strategy*](https://city.example/s)",
        "**Source:** Last year's plan",
        "**Note:** Ask the **wardens**",
        "**Note:** Twice",
    ]


def test_owners_are_named_in_short_with_their_roles():
    assert full("owners: [{party: police, role: lead}, council, someone-else]")["Owners"] == (
        "MPS (lead) / The Council / someone-else"
    )


def test_a_deadline_is_printed_in_its_own_words_with_those_it_had_before():
    action = """deadline: 28^th^ February 2019,
        moves: [{was: June 2018, date: 2018-05-01}, {was: October 2018, date: 2018-10-01, authority: board, reason: No *funds*}]"""
    assert full(action)["Deadline"] == "28^th^ February 2019"
    assert full(action)["Action"].split(" / ") == [
        "Sweeps",
        "**Deadline moved on 1 October 2018 by The Board:** was October 2018. No *funds*",
        "**Deadline moved on 1 May 2018:** was June 2018. No reason on record",
    ]
    assert short(action)[3] == "28^th^ February 2019"


def test_a_status_has_its_reason_and_a_closed_action_its_day_and_evidence():
    action = "status: complete, reason: Done *early*, closed: 2018-08-01, evidence: Photographs"
    assert full(action)["Status"] == "Complete"
    assert full(action)["Action"].split(" / ")[1:] == [
        "**Why:** Done *early*",
        "**Closed on 1 August 2018:** Photographs",
    ]
    assert short(action)[4] == "Complete"


def test_an_action_is_closed_without_evidence_and_has_evidence_before_it_is_closed():
    assert full("closed: 2018-08-01")["Action"].endswith(" / **Closed on 1 August 2018**")
    assert full("evidence: Photographs")["Action"].endswith(" / **Evidence:** Photographs")


def test_a_status_the_plan_does_not_define_is_printed_as_it_is():
    assert full("status: purple")["Status"] == "purple"


def test_a_reason_without_a_status_is_still_printed():
    assert full("reason: Waiting for the survey")["Action"].endswith(
        " / **Why:** Waiting for the survey"
    )


def test_measures_have_their_figures():
    action = """measures: [In prose,
        {text: Knives *found*, code: K1, unit: knives, direction: up, baseline: 1200, target: 1500.50, actual: 0, by: March 2019},
        {text: Parks, unit: "%", target: 80}, {text: Calls, baseline: -1}]"""
    assert full(action)["Measures"].split(" / ") == [
        "In prose",
        "**K1:** Knives *found* (baseline 1,200 knives, target 1,500.50 knives, actual 0 knives, direction up, by March 2019)",
        "Parks (target 80%)",
        "Calls (baseline -1)",
    ]


def test_the_standards_an_action_meets_are_named():
    body = """\
        framework: {id: f, name: F, standards: [{id: S1, text: x}, {id: S2, text: y}]}
        themes: [{key: a, name: A, actions: [{id: A1, text: Sweeps, meets: [S1, S2]}]}]
        """
    assert rows(document("{view: actions}", body))[1] == ("| A1 | Sweeps / **Meets:** S1, S2 |")


KINDS = """\
kinds: [{key: now, word: Now}, {key: wish, word: Wished for}]
themes:
  - key: a
    name: A
    actions:
      - {id: "1", text: a, kind: wish, actions: [{id: "1.1", text: b, kind: now}]}
      - {id: "2", text: c, kind: strange, drafted: true}
      - {id: "3", text: d, kind: strange}
      - {id: "4", text: e, kind: now, drafted: true}
      - {id: "5", text: f, kind: wish}
"""


def test_actions_are_parted_by_kind_in_the_plans_order_and_drafted_ones_come_last():
    lookup = Lookup.of(plan_of(KINDS))
    [theme] = lookup.plan.themes
    found = [
        (group.title, [placed.action.id for placed in group.placed])
        for group in groups(lookup, theme)
    ]
    assert found == [
        ("Now actions", ["1.1"]),
        ("Wished for actions", ["1", "5"]),
        ("strange actions", ["3"]),
        ("Now actions, drafted for confirmation", ["4"]),
        ("strange actions, drafted for confirmation", ["2"]),
    ]
    assert groups(lookup, theme)[2].kind == Kind(key="strange", word="strange")


def test_sub_actions_are_marked_as_part_of_the_row_above():
    body = """\
        themes: [{key: a, name: A, actions: [{id: "1", text: a, actions: [{id: "1.1", text: b, actions: [{id: "1.1.1", text: c}]}]}]}]
        """
    assert rows(document("{view: actions}", body))[1:] == [
        "| 1 | a |",
        "| > 1.1 | b |",
        "| > > 1.1.1 | c |",
    ]


OF_ONE_KIND = """\
themes:
  - key: a
    name: A
    actions:
      - {id: "1", text: a, drafted: DRAFTED, kind: developing}
      - {id: "2", text: b, drafted: DRAFTED, kind: developing, FIELD}
"""


@pytest.mark.parametrize("drafted", ["true", "false"])
def test_a_table_has_the_columns_of_what_is_on_record_and_names_the_others(drafted):
    fields = {
        "notes: [x]": "Id | Action",
        "owners: [x]": "Id | Action | Owners",
        "deadline: March 2019": "Id | Action | Deadline",
        "moves: [{was: May 2018, date: 2018-04-01}]": "Id | Action",
        "status: green": "Id | Action | Status",
        "reason: x": "Id | Action",
        "closed: 2018-05-01": "Id | Action",
        "evidence: x": "Id | Action",
        "decision: {status: red, date: 2018-05-01}": "Id | Action | Status",
        "measures: x": "Id | Action | Measures",
    }
    for field, headings in fields.items():
        body = OF_ONE_KIND.replace("FIELD", field).replace("DRAFTED", drafted)
        text = document("{view: actions}", body)
        assert rows(text)[0] == f"| {headings} |"
        others = [
            each
            for each in ("owners", "deadline", "status", "measures")
            if each not in headings.lower()
        ]
        assert f"Not recorded for any of them: {', '.join(others)}." in text


def test_a_table_laid_beside_that_of_another_version_has_the_columns_of_both():
    body = OF_ONE_KIND.replace("DRAFTED", "false")
    now = Lookup.of(plan_of(body.replace("FIELD", "owners: [x]")))
    then = Lookup.of(plan_of(body.replace("FIELD", "status: green")))
    found = []
    for lookup in (now, evolve(now, beside=then.plan), evolve(then, beside=now.plan)):
        [theme] = lookup.plan.themes
        [group] = groups(lookup, theme)
        found.append([each.heading for each in full_table(lookup, group, theme).columns])
    both = ["Id", "Action", "Owners", "Status"]
    assert found == [["Id", "Action", "Owners"], both, both]


def test_progress_is_told_newest_first_for_each_action():
    body = f"""{PEOPLE}themes:
  - key: a
    name: The first theme
    short: First
    actions:
      - id: A1
        text: a
        updates:
          - {{date: 2018-07-01, text: Begun *late*, status: amber, by: police}}
          - {{date: 2018-10-01, text: Done}}
        actions: [{{id: A1.1, text: b, updates: [{{date: 2018-09-01, text: Half, by: the wardens}}]}}]
"""
    text = document("{view: actions}", body)
    assert text[text.index("## Progress") :] == (
        "## Progress\n"
        "table: First: progress\n"
        "  | Id | Date | Update | Status then | Reported by |\n"
        "  | A1 | 1 October 2018 | Done | Not recorded | Not recorded |\n"
        "  | A1 | 1 July 2018 | Begun *late* | Amber: at risk | Metropolitan Police |\n"
        "  | A1.1 | 1 September 2018 | Half | Not recorded | the wardens |\n"
    )
