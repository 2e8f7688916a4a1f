"""Meetings and milestones with what became of them by the plan's own day."""

from datetime import date

import pytest
from attrs import evolve
from outline import document, plan_of

from plan_as_code.papers.events import events_table
from plan_as_code.papers.lookup import Lookup
from plan_as_code.tone import Tone

EVENTS = """\
parties: [{id: city, name: City Hall, short: CH}]
events:
  - {id: never, name: Some day, date: TBC}
  - {id: board, name: The *Board*, date: 26 October 2018, place: Town hall}
  - {id: in, name: Plan handed in, kind: milestone, date: 28 September 2018, met: 27/09/2018, owed_to: city, place: By post, notes: [In *good* time, Twice]}
  - {id: other, name: Report, kind: milestone, date: Q3 2018/19, owed_to: the Home Office}
"""


def test_events_stand_in_the_order_of_their_dates_with_undated_ones_last():
    assert document("{view: events}", EVENTS) == (
        "section\n"
        "# Milestones and meetings\n"
        "table: Meetings and milestones in the order of their dates\n"
        "  | Date | Event | What it is | Outcome |\n"
        "  | 28 September 2018 | Plan handed in / In *good* time / Twice | Milestone, owed to City Hall, By post | Met: 27/09/2018 |\n"
        "  | 26 October 2018 | The *Board* | Meeting, Town hall | Held |\n"
        "  | Q3 2018/19 | Report | Milestone, owed to the Home Office | Due |\n"
        "  | TBC | Some day | Meeting, place not recorded | Not recorded |\n"
    )


def test_what_an_event_lacks_is_said():
    text = document("{view: events}", "events: [{id: e, name: E, kind: milestone, date: TBC}]\n")
    assert "| TBC | E | Milestone, to whom it is owed not recorded | Not recorded |" in text


@pytest.mark.parametrize(
    ("event", "outcome"),
    [
        ("kind: milestone, date: 26 October 2018", ("Due", Tone.INFO)),
        ("kind: milestone, date: 25 October 2018", ("Not met by its deadline", Tone.BAD)),
        ("kind: milestone, date: October 2018", ("Due", Tone.INFO)),
        ("kind: milestone, date: May 2018, met: 31 May 2018", ("Met: 31 May 2018", Tone.GOOD)),
        ("kind: milestone, date: May 2018, met: June 2018", ("Met late: June 2018", Tone.WARN)),
        ("kind: milestone, date: May 2018, met: TBC", ("Met: TBC", Tone.GOOD)),
        ("kind: milestone, date: monthly", ("Not recorded", Tone.MUTED)),
        ("date: 26 October 2018", ("Held", Tone.INFO)),
        ("date: 27 October 2018", ("To come", Tone.INFO)),
        ("date: monthly", ("Not recorded", Tone.MUTED)),
    ],
)
def test_the_outcome_is_what_the_plan_can_tell_on_its_day(event, outcome):
    [row] = events_table(Lookup.of(plan_of(f"events: [{{id: e, name: An event, {event}}}]\n"))).rows
    [[run]] = row.cells[-1].paragraphs
    assert (run.text, row.cells[-1].tone) == outcome


def test_another_day_tells_another_outcome():
    plan = plan_of("events: [{id: e, name: E, kind: milestone, date: 2018-11-30}]\n")
    [later] = events_table(Lookup.of(evolve(plan, as_of=date(2018, 12, 1)))).rows
    assert later.cells[-1].tone is Tone.BAD
