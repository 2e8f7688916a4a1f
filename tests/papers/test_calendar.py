"""The calendar of a small plan."""

from datetime import date
from textwrap import dedent

import pytest

from plan_as_code.load import load_text
from plan_as_code.papers import compose

PLAN = """\
    id: p
    title: A plan
    period: 2018/19
    as_of: 2018-10-26
    parties: [{{id: police, name: The Police}}]
    events:
      - {{id: board, name: Board, date: March 2019, place: Town Hall}}
      - {{id: sent, name: Plan sent, kind: milestone, date: 28 September 2018, met: 27 September 2018}}
    themes:
      - key: a
        name: First
        aim: Fewer knives
        actions:
          - {{id: A1, text: "*Sweeps*", owners: police, status: {status}, deadline: {deadline}}}
    papers: [{{id: diary, kind: calendar}}]
    """


def entries(deadline="31 December 2018", status="green"):
    plan, findings = load_text(dedent(PLAN.format(deadline=deadline, status=status)))
    assert findings == ()
    return compose(plan, plan.papers[0]).entries


def deadlines(**fields):
    return [each for each in entries(**fields) if "-action-" in each.uid]


def test_an_open_action_stands_on_the_last_day_that_is_on_time():
    [entry] = deadlines(deadline="December 2018")
    assert (entry.first, entry.last, entry.busy) == (date(2018, 12, 31), date(2018, 12, 31), False)
    assert entry.uid == "p-action-A1@plan-as-code"
    assert entry.summary == "Due: A1 Sweeps"
    assert entry.description.splitlines() == [
        "Sweeps",
        "Deadline: December 2018",
        "Owners: The Police",
        "Status: Green: on track, as at 26 October 2018",
        "Theme: First",
        "Marking: OFFICIAL",
    ]


def test_a_deadline_moved_keeps_its_uid():
    before, after = deadlines()[0], deadlines(deadline="31 March 2019")[0]
    assert (before.uid, before.first) != (after.uid, after.first)
    assert before.uid == after.uid


def test_several_days_are_several_entries():
    found = deadlines(deadline="June 2018 and March 2019")
    assert [(each.uid, each.first) for each in found] == [
        ("p-action-A1@plan-as-code", date(2018, 6, 30)),
        ("p-action-A1-2@plan-as-code", date(2019, 3, 31)),
    ]


@pytest.mark.parametrize("words", ["Monthly", "Ongoing", "To be confirmed", "not recorded"])
def test_no_day_is_invented(words):
    assert deadlines(deadline=words) == []


@pytest.mark.parametrize("status", ["complete", "withdrawn"])
def test_what_is_closed_says_so_where_a_diary_had_it_as_due(status):
    [before], [after] = deadlines(), deadlines(status=status)
    assert after.uid == before.uid
    assert after.summary == "Closed: A1 Sweeps"


def test_a_meeting_of_which_only_the_month_is_known_takes_the_month():
    sent, _, board = entries()
    assert (board.first, board.last, board.summary) == (
        date(2019, 3, 1),
        date(2019, 3, 31),
        "Board",
    )
    assert (board.place, board.busy, board.category) == ("Town Hall", True, "Meeting")
    assert (sent.first, sent.summary) == (date(2018, 9, 28), "Met: Plan sent")
