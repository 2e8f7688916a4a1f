"""Measures judged by the figures on record."""

from datetime import date
from decimal import Decimal

import pytest
from outline import plan_of

from plan_as_code.model import Deadline, Measure
from plan_as_code.model.actions import Direction
from plan_as_code.review.measures import Verdict, measured, verdict

AS_OF = date(2018, 10, 26)
PAST, COMING = Deadline.parse("30 September 2018"), Deadline.parse("31 March 2019")


@pytest.mark.parametrize(
    ("direction", "target", "actual", "by", "expected"),
    [
        (Direction.UP, 10, 10, PAST, Verdict.MET),
        (Direction.UP, 10, 9, COMING, Verdict.NOT_YET),
        (Direction.UP, 10, 9, PAST, Verdict.MISSED),
        (Direction.UP, 10, 9, None, Verdict.NOT_YET),
        (Direction.DOWN, 10, 9, None, Verdict.MET),
        (Direction.DOWN, 10, 11, PAST, Verdict.MISSED),
        (Direction.HOLD, 10, 10, None, Verdict.MET),
        (Direction.HOLD, 10, 11, PAST, Verdict.NOT_JUDGED),
        (None, 10, 10, None, Verdict.NOT_JUDGED),
        (Direction.UP, 10, None, COMING, Verdict.NO_ACTUAL),
        (Direction.UP, 10, None, PAST, Verdict.MISSED),
        (Direction.UP, None, 10, None, Verdict.NO_TARGET),
        (None, None, None, None, Verdict.IN_WORDS),
    ],
)
def test_a_measure_is_judged_by_its_target_direction_and_day(
    direction, target, actual, by, expected
):
    figures = [None if each is None else Decimal(each) for each in (target, actual)]
    measure = Measure(text="a", direction=direction, target=figures[0], actual=figures[1], by=by)
    assert verdict(measure, AS_OF) is expected


BODY = """\
themes:
  - key: a
    name: First
    measures: [{text: Thefts, code: T, actual: 7}]
    actions: [{id: A1, text: a, measures: [{text: Sweeps, target: 9, actual: 3}]}]
"""


def test_measures_of_themes_come_first_each_with_its_figure_of_then():
    then = BODY.replace("actual: 7", "actual: 8").replace("actual: 3", "baseline: 1")
    told = [
        (each.action and each.action.id, each.measure.text, each.before)
        for each in measured(plan_of(BODY), plan_of(then))
    ]
    assert told == [(None, "Thefts", Decimal(8)), ("A1", "Sweeps", None)]
