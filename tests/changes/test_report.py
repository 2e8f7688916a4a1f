"""What changed, as people and programs read it."""

import json

import pytest

from plan_as_code.changes import as_json, as_markdown, as_text, compare
from plan_as_code.load import load_text

OLD = """\
id: p
title: A plan
period: 2018/19
as_of: 2018-10-26
parties:
  - {id: police, name: Police}
  - {id: yot, name: Youth Offending Team, short: YOT}
events:
  - {id: board, name: The Board, date: 11 January 2019}
themes:
  - key: a
    name: First
    actions:
      - {id: A1, text: Search, owners: police, deadline: 31 December 2018, status: green}
      - {id: A2, text: Teach, owners: yot, deadline: Monthly, status: green}
      - {id: A3, text: Mend, status: amber}
  - key: b
    name: Second
    actions:
      - {id: B1, text: Talk, kind: developing, drafted: true}
      - {id: B2, text: Walk}
"""
NEW = """\
id: p
title: A plan
period: 2018/19
as_of: 2019-01-11
parties:
  - {id: police, name: Police}
  - {id: yot, name: Youth Offending Team, short: YOT}
events:
  - {id: board, name: The Board, date: 11 January 2019}
themes:
  - key: a
    name: First
    actions:
      - id: A1
        text: Search
        owners: [police, {party: yot, role: support}]
        deadline: 31 March 2019
        moves: [{was: 31 December 2018, date: 2019-01-11, reason: A late start., authority: board}]
        status: amber
        reason: Two posts are empty.
      - {id: A3, text: Mend, status: complete, closed: 2018-12-01, evidence: Seen by all.}
      - id: A2
        text: Teach
        owners: yot
        deadline: Monthly
        status: green
        decision: {status: red, date: 2019-01-11, authority: board, reason: Nobody came.}
        updates: [{date: 2019-01-04, text: Two lessons held., by: yot}]
  - key: b
    name: Second
    actions:
      - {id: B1, text: Talk}
      - {id: B3, text: Sing, owners: yot, deadline: Ongoing, notes: Loudly}
"""
TEXT = """\
A plan: what changed
From 26 October 2018 to 11 January 2019

11 changes to actions: 1 new, 1 removed, 1 closed, 2 status moved, 1 re-dated, 1 re-owned, \
1 confirmed, 1 moved, 1 reported and 1 changed. 1 change to the plan around them. 5 actions \
before, 5 now, none of them unchanged.

The plan itself
  - as of is now "2019-01-11", was "2018-10-26"

First
  A1 Search
    - now owned by Police and YOT (support), was Police
    - deadline moved from 31 December 2018 to 31 March 2019, 90 days later (agreed by The Board \
on 11 January 2019). A late start
    - status moved from Green: on track to Amber: at risk. Two posts are empty
  A3 Mend
    - closed on 1 December 2018 with status Complete, was Amber: at risk. Seen by all
    - now stands after A1
  A2 Teach
    - status moved from Green: on track to Red: off track (decided by The Board on 11 January \
2019). Nobody came
    - update of 4 January 2019, YOT: Two lessons held.

Second
  B1 Talk
    - kind is now "current", was "developing"
    - confirmed, no longer a draft
  B3 Sing
    - new: current, owned by YOT, due Ongoing
  B2 Walk
    - removed from the plan"""


def read(text):
    plan, findings = load_text(text)
    assert findings == ()
    return plan


def test_the_changes_are_told_theme_by_theme_in_sentences():
    old, new = read(OLD), read(NEW)
    assert as_text(old, new, compare(old, new)) == TEXT


def test_without_a_change_the_report_says_so():
    plan = read(OLD)
    assert as_text(plan, plan, ()).splitlines()[-1] == "Nothing changed."
    assert as_markdown(plan, plan, ()).splitlines()[-1] == "Nothing changed."


def test_the_counts_of_the_markdown_table_sum():
    old, new = read(OLD), read(NEW)
    rows = [
        line.strip("| *").replace("*", "").split(" | ")
        for line in as_markdown(old, new, compare(old, new)).splitlines()
        if line.startswith("| ")
    ]
    assert rows[0] == ["Change", "Number"]
    *numbers, total = [int(number) for _, number in rows[1:]]
    assert sum(numbers) == total == sum("- " in line for line in TEXT.splitlines())


def test_what_comes_into_the_plan_around_the_actions_is_counted_apart():
    old, new = (
        read(OLD),
        read(OLD.replace("- {id: police", "- {id: nhs, name: NHS}\n  - {id: police")),
    )
    assert as_text(old, new, compare(old, new)).splitlines()[1:4] == [
        "Both of 26 October 2018",
        "",
        "1 change to the plan around them. 5 actions before, 5 now, 5 of them unchanged.",
    ]


def test_several_reports_and_several_figures_are_told_line_by_line():
    was = "measures: [{text: Sweeps, target: 9}]"
    now = "measures: [{text: Sweeps, target: 10, actual: 2}], updates: [{date: 2018-10-01, text: One.},"
    assert told(was, f"{now} {{date: 2018-10-02, text: Two.}}]")[-4:] == [
        "- update of 1 October 2018: One.",
        "- update of 2 October 2018: Two.",
        '- measures: target of "Sweeps" is now "10", was "9"',
        '- measures: actual of "Sweeps" given: "2"',
    ]


@pytest.mark.parametrize(
    ("was", "now", "said"),
    [
        ("not recorded", "31 March 2019", "- deadline set to 31 March 2019"),
        ("31 March 2019", "not recorded", "- deadline taken out, was 31 March 2019"),
    ],
)
def test_a_deadline_is_set_where_there_was_none_and_taken_out(was, now, said):
    old, new = (read(OLD.replace("31 December 2018", each, 1)) for each in (was, now))
    assert as_text(old, new, compare(old, new)).splitlines()[-1].strip() == said


def test_markdown_has_the_same_sentences_under_headings():
    old, new = read(OLD), read(NEW)
    lines = as_markdown(old, new, compare(old, new)).splitlines()
    assert [line for line in lines if line.startswith("#")] == [
        "# A plan: what changed", "## The plan itself", "## First", "## Second",
    ]  # fmt: skip
    assert "- **A3** Mend" in lines
    told = {line.strip() for line in TEXT.splitlines() if line.strip().startswith("- ")}
    assert told == {line.strip() for line in lines if line.strip().startswith("- ")} - {
        line for line in lines if line.startswith("- **")
    }


def test_json_holds_the_written_words_by_the_promised_layout():
    old, new = read(OLD), read(NEW)
    content = json.loads(as_json(compare(old, new)))
    assert content["changes"][0] == {
        "id": "p", "kind": "changed", "field": "as_of", "before": "2018-10-26", "after": "2019-01-11",
    }  # fmt: skip
    assert {"id": "B3", "kind": "new", "field": None, "before": None, "after": "Sing"} in content[
        "changes"
    ]
    assert {
        "id": "A1", "kind": "re-owned", "field": "owners",
        "before": "police", "after": "police; yot (support)",
    } in content["changes"]  # fmt: skip
    counts = content["summary"]
    assert counts.pop("changes") == len(content["changes"]) == sum(counts.values())


def test_things_other_than_actions_go_by_their_list():
    old = read(OLD)
    new = read(OLD.replace("name: Police}", "name: Met}").replace("name: Second", "name: Last"))
    content = json.loads(as_json(compare(old, new)))
    assert [each["id"] for each in content["changes"]] == ["parties/police", "themes/b"]


def test_a_deadline_that_moved_without_a_word_is_told_as_that():
    old = read(OLD)
    moved = "deadline: Monthly, moves: [{was: 31 December 2018, date: 2018-11-01}]"
    new = read(OLD.replace("deadline: 31 December 2018", moved, 1))
    assert as_text(old, new, compare(old, new)).splitlines()[-1] == (
        "    - deadline moved from 31 December 2018 to Monthly"
        " (on 1 November 2018, agreed by nobody on record)"
    )


def told(was, now):
    old, new = (read(OLD.replace("text: Search,", f"text: Search, {each},")) for each in (was, now))
    return [line.strip() for line in as_text(old, new, compare(old, new)).splitlines()[7:]]


def test_of_the_things_in_a_list_the_fields_that_differ_are_told():
    knives, shops = "{text: Knives found, target: 12, actual: 3}", "{text: Shops tested}"
    assert told(f"measures: [{knives}, {shops}]", f"measures: [{knives[:-2]}7, by: May 2019}}, {shops}]") == [
        '- measures: actual of "Knives found" is now "7", was "3"',
        '- measures: by of "Knives found" given: "May 2019"',
    ]  # fmt: skip


def test_where_a_thing_of_a_list_came_or_went_it_is_told_whole():
    assert told(
        "measures: [{text: Knives, target: 12}]", "measures: [{text: Guns, target: 2}]"
    ) == ['- measures is now "Guns (target 2)", was "Knives (target 12)"']


def test_what_an_earlier_plan_closed_is_told_as_that():
    old, new = read(OLD), read(OLD + "past: [{id: A9, plan: p_2017_18, status: complete}]\n")
    assert as_text(old, new, compare(old, new)).splitlines()[-2:] == [
        "  past A9", "    - listed as closed in p_2017_18, so that its id is not used again",
    ]  # fmt: skip
