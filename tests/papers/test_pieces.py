"""Views of progress and change: the same words and figures in a deck and in a document."""

import re

import pytest
from outline import HEAD, plan_of

from plan_as_code.blocks import plain
from plan_as_code.model import View
from plan_as_code.papers import compose
from plan_as_code.papers.lookup import Lookup
from plan_as_code.papers.pieces import pieces
from plan_as_code.writers.text import write_text

VIEWS = ("progress", "changes", "exceptions", "measures", "due", "recommendations")
PAPERS = """\
papers:
  - {id: deck, kind: deck, outline: [{view: VIEW}]}
  - {id: document, kind: document, outline: [{view: VIEW}]}
"""
PEOPLE = """\
parties: [{id: police, name: Police}]
events: [{id: board, name: The Board, date: 26 October 2018}]
"""
THEN = """\
themes:
  - key: a
    name: First
    actions:
      - {id: A1, text: Sweeps, owners: police, status: green}
      - {id: A2, text: Patrols, owners: police, status: amber, deadline: 30 September 2018}
      - {id: A3, text: Training, status: amber, deadline: 31 December 2018}
"""
NOW = """\
themes:
  - key: a
    name: First
    measures: [{text: Thefts, direction: down, target: 5, actual: 7}]
    actions:
      - {id: A1, text: Sweeps, owners: police, status: red, reason: No vans}
      - {id: A2, text: Patrols, owners: police, status: amber, deadline: 30 September 2018}
      - id: A3
        text: Training
        status: complete
        closed: 2018-10-20
        evidence: A list of names
        deadline: 31 January 2019
        moves: [{was: 31 December 2018, date: 2018-10-01, authority: board, reason: Too soon}]
      - {id: A4, text: Lights, drafted: true, deadline: 1 November 2018}
"""
EMPTY = "themes: [{key: a, name: First}]\n"


def plans(view="changes", now=NOW, then=THEN):
    head = HEAD.replace("2018-10-26", "2018-09-01")
    papers = PAPERS.replace("VIEW", view)
    return plan_of(PEOPLE + now + papers), plan_of(PEOPLE + then, head)


def said(view, kind, now=NOW, then=THEN):
    plan, earlier = plans(view, now, then)
    paper = next(each for each in plan.papers if each.id == kind)
    text = write_text(compose(plan, paper, earlier)).decode("utf-8")
    return text.partition("\n\n")[2]


@pytest.mark.parametrize("view", VIEWS)
def test_a_deck_and_a_document_say_the_same(view):
    told = [
        [
            line.strip()
            for line in said(view, kind).splitlines()
            if re.match(r" *([|=-]|[A-Z])", line)
        ]
        for kind in ("deck", "document")
    ]
    assert told[0] == told[1]
    assert len(told[0]) > 1


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("kind", ["deck", "document"])
def test_a_view_with_nothing_to_say_says_so(view, kind):
    text = said(view, kind, EMPTY, EMPTY)
    assert "None" not in text
    assert re.search(r"[Nn]o(thing|thing was)? |All", text)


def test_without_an_earlier_version_a_view_of_change_says_so():
    plan, _ = plans()
    text = write_text(compose(plan, plan.papers[0])).decode("utf-8")
    assert "No earlier version of the plan is named to compare with" in text


def test_what_changed_is_told_in_counts_that_sum_and_then_one_by_one():
    assert said("changes", "document") == (
        "section (wide)\n"
        "# What changed\n"
        "## In figures\n"
        "table: How many actions there are, since 1 September 2018\n"
        "  | Actions | Number |\n"
        "  | Actions on 1 September 2018 | 3 |\n"
        "  | New since then | +1 |\n"
        "  | No longer in the plan | 0 |\n"
        "  = Actions on 26 October 2018 | 4 |\n"
        "## From one status to another\n"
        "Since 1 September 2018, 2 of 3 actions in both versions changed status.\n"
        "table: Statuses then, down the side, and now, along the top, since 1 September 2018\n"
        "  | Status then | Now amber: at risk | Now red: off track | Now complete | Now no status"
        " | All |\n"
        "  | Green: on track | 0 | 1 | 0 | 0 | 1 |\n"
        "  | Amber: at risk | 1 | 0 | 1 | 0 | 2 |\n"
        "  | Not in the plan then | 0 | 0 | 0 | 1 | 1 |\n"
        "  = All | 1 | 1 | 1 | 1 | 4 |\n"
        "## Status by status\n"
        "table: Open actions that changed status since 1 September 2018\n"
        "  | Id | Action | Was | Is | Why |\n"
        "  | A1 | Sweeps | Green: on track | Red: off track | No vans |\n"
        "## Deadlines\n"
        "table: Deadlines set, moved or taken out since 1 September 2018\n"
        "  | Id | Action | From | To | By | Agreed by, and why |\n"
        "  | A3 | Training | 31 December 2018 | 31 January 2019 | 31 days later"
        " | The Board, 1 October 2018 / Too soon |\n"
        "## New, closed and withdrawn\n"
        "table: What is new, closed or withdrawn since 1 September 2018\n"
        "  | What | Id | Action | Owners | Why, or on what evidence |\n"
        "  | New | A4 | Lights (drafted for confirmation) | Nobody on record | Not recorded |\n"
        "  | Closed | A3 | Training | Nobody on record | A list of names |\n"
        "## Owners and wording\n"
        "No owner and no wording changed since 1 September 2018.\n"
    )


def test_recommendations_come_from_the_state_of_the_plan():
    assert said("recommendations", "document") == (
        "section\n"
        "# Recommendations\n"
        "**Note:**\n"
        "- The position of 4 actions on 26 October 2018: Amber: at risk (1),"
        " Red: off track (1), Complete (1) and no status (1)\n"
        "- 1 action or step ended since 1 September 2018: A3\n"
        "**Agree:**\n"
        "- Whether to confirm, change or strike 1 drafted action: A4\n"
        "- That owners report on 2 actions without an update since 1 September 2018: A1 and A2\n"
        "**Escalate:**\n"
        "- A1, Red: off track: No vans\n"
        "- A2, overdue by 26 days: no reason is on record\n"
    )


def test_what_is_off_track_and_overdue_too_is_escalated_once_with_both():
    now = NOW.replace("status: amber, deadline", "status: red, reason: No staff, deadline")
    text = said("recommendations", "document", now)
    assert text.endswith(
        "- A1, Red: off track: No vans\n- A2, Red: off track, overdue by 26 days: No staff\n"
    )


def test_a_deadline_that_was_not_there_is_set_and_one_that_is_gone_taken_out():
    then = THEN.replace(", deadline: 31 December 2018", "")
    now = NOW.replace(", deadline: 30 September 2018", "").replace("        moves:", "        #")
    assert (
        "  | A2 | Patrols | 30 September 2018 | Not recorded | Taken out | Not recorded |\n"
        "  | A3 | Training | Not recorded | 31 January 2019 | Newly set | Not recorded |\n"
    ) in said("changes", "document", now, then)


def test_a_note_is_no_reason_for_a_status():
    now = NOW.replace("reason: No vans", "notes: Minutes of May")
    row = "  | A1 | Sweeps | Green: on track | Red: off track | Not recorded |\n"
    assert row in said("changes", "document", now)


def test_owners_and_wording_that_changed_are_told_apart_each_with_what_it_is_of():
    now = NOW.replace("text: Patrols, owners: police", "text: Night patrols")
    assert (
        "## Owners\n"
        "table: Owners that changed since 1 September 2018\n"
        "  | Id | Action | Owners then | Owners now |\n"
        "  | A2 | Night patrols | Police | Not recorded |\n"
        "## Wording\n"
        "table: Wording that changed since 1 September 2018\n"
        "  | Id | What | Was | Is |\n"
        "  | A2 | Text | Patrols | Night patrols |\n"
    ) in said("changes", "document", now)


def test_what_is_gone_is_counted_with_a_minus_and_has_a_column_of_its_own():
    now = NOW.replace(
        "      - {id: A2, text: Patrols, owners: police, status: amber, deadline: 30 September 2018}\n",
        "",
    )
    text = said("changes", "document", now)
    assert "  | No longer in the plan | \N{MINUS SIGN}1 |\n" in text
    assert " | Now no status | No longer in the plan | All |\n" in text


def test_a_deadline_moved_on_nobodys_authority_is_to_be_agreed():
    now = NOW.replace("status: complete\n        closed: 2018-10-20\n", "status: green\n")
    text = said("recommendations", "deck", now.replace(" authority: board,", ""))
    assert "- 1 new deadline that nobody is on record to have agreed: A3 to 31 January 2019" in text


def test_the_position_the_movement_and_the_exceptions_have_the_same_numbers():
    plan, earlier = plans()
    lookup = Lookup(**{**_fields(Lookup.of(plan)), "earlier": earlier})
    by_theme, legend, _ = pieces(lookup, View.PROGRESS)
    changed = pieces(lookup, View.CHANGES)
    total = _figures(by_theme.blocks[-1].rows[-1])
    matrix = _figures(changed[1].blocks[-1].rows[-1])
    assert total == matrix == [1, 1, 1, 1, 4]
    assert sum(by_theme.blocks[0].totals) == total[-1]
    *statuses, whole = legend.blocks[-1].rows
    assert sum(_figures(row)[1] for row in statuses) == _figures(whole)[1] == total[-1]


def _fields(lookup):
    return {
        name: getattr(lookup, name) for name in ("plan", "parties", "statuses", "kinds", "events")
    }


def _figures(row):
    words = (plain(cell.paragraphs[0]) for cell in row.cells[1:])
    return [int(each) for each in words if each.isdecimal()]
