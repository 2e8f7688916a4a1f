"""What became of actions since an earlier version, in counts that sum."""

from hypothesis import given, settings
from outline import plan_of
from strategies import plans

from plan_as_code.changes import ChangeKind
from plan_as_code.model import walk
from plan_as_code.review.movement import ABSENT, NO_STATUS, Movement, ended, movement, turns

THEN = """\
themes:
  - key: a
    name: First
    actions:
      - {id: A1, text: a, status: green}
      - {id: A2, text: b, status: green, deadline: 31 December 2018}
      - {id: A3, text: c, status: amber}
      - {id: A4, text: d}
      - {id: A5, text: e, status: red}
"""
NOW = """\
themes:
  - key: a
    name: First
    actions:
      - {id: A1, text: a, status: red}
      - id: A2
        text: b
        status: green
        deadline: 31 March 2019
        moves: [{was: 31 December 2018, date: 2018-10-01, authority: The board}]
      - {id: A3, text: c, status: complete, closed: 2018-10-02}
      - {id: A4, text: d, status: not recorded}
      - {id: A6, text: f, status: withdrawn, reason: No money}
"""


def test_statuses_then_and_now_are_crossed_with_what_came_and_went():
    assert movement(plan_of(THEN), plan_of(NOW)) == Movement(
        ("Green: on track", "Amber: at risk", "Red: off track", NO_STATUS, ABSENT),
        ("Green: on track", "Red: off track", "Complete", "Withdrawn", NO_STATUS, ABSENT),
        (
            (1, 1, 0, 0, 0, 0),
            (0, 0, 1, 0, 0, 0),
            (0, 0, 0, 0, 0, 1),
            (0, 0, 0, 0, 1, 0),
            (0, 0, 0, 1, 0, 0),
        ),
    )


def test_those_in_both_versions_are_counted_and_those_that_kept_their_status():
    found = movement(plan_of(THEN), plan_of(NOW))
    assert (found.total, found.both, found.kept) == (6, 4, 2)
    assert (found.count(then=ABSENT), found.count(now=ABSENT)) == (1, 1)


@given(plans(), plans())
@settings(max_examples=40, deadline=None)
def test_every_action_of_either_version_is_counted_once(then, now):
    ids = [{each.action.id for each in walk(plan) if each.counted} for plan in (then, now)]
    found = movement(then, now)
    assert found.total == len(ids[0] | ids[1])
    assert found.count(then=ABSENT) == len(ids[1] - ids[0])
    assert found.count(now=ABSENT) == len(ids[0] - ids[1])
    assert sum(found.count(now=word) for word in found.now) == found.total


def test_each_turn_is_told_by_its_kind_and_of_dates_only_the_deadline():
    found = turns(plan_of(THEN), plan_of(NOW))
    assert {kind: [each.change.id for each in told] for kind, told in found.items() if told} == {
        ChangeKind.STATUS: ["A1", "A4"],
        ChangeKind.REDATED: ["A2"],
        ChangeKind.CLOSED: ["A3"],
        ChangeKind.NEW: ["A6"],
        ChangeKind.REMOVED: ["A5"],
        ChangeKind.CHANGED: ["A2", "A3"],
    }
    [redated] = found[ChangeKind.REDATED]
    assert (redated.change.days, redated.now.moves[0].authority) == (90, "The board")


def test_what_ended_is_closed_now_and_was_not_then():
    assert [each.id for each in ended(plan_of(THEN), plan_of(NOW))] == ["A3", "A6"]
    assert ended(plan_of(NOW), plan_of(NOW)) == ()
