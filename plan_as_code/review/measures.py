"""Measures against their targets, judged by the figures on record."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from enum import Enum

from attrs import frozen

from plan_as_code.model import Action, Measure, Plan, Theme, known, walk
from plan_as_code.model.actions import Direction


class Verdict(Enum):
    """What the figures on record say of a measure on the plan's day."""

    MET = "Met"
    MISSED = "Missed"
    NOT_YET = "Not met yet"
    NOT_JUDGED = "Not judged"
    NO_ACTUAL = "No figure yet"
    NO_TARGET = "No target"
    IN_WORDS = "In words only"


@frozen
class Measured:
    """A measure, of a theme or of one of its actions, with its verdict.

    `before` is the actual figure of the earlier version; None where it has none.
    """

    theme: Theme
    action: Action | None
    measure: Measure
    verdict: Verdict
    before: Decimal | None = None


def measured(plan: Plan, earlier: Plan | None = None) -> tuple[Measured, ...]:
    """Give every measure of the plan, those of the themes first."""
    before = {
        _key(theme, action, measure): measure.actual
        for theme, action, measure in (_measures(earlier) if earlier else ())
    }
    return tuple(
        Measured(
            theme,
            action,
            measure,
            verdict(measure, plan.as_of),
            before.get(_key(theme, action, measure)),
        )
        for theme, action, measure in _measures(plan)
    )


def verdict(measure: Measure, as_of: date) -> Verdict:
    """Judge a measure's actual figure by its target and direction.

    What should hold is met at its target; on which side of it is worse, nothing says.
    """
    target, actual = measure.target, measure.actual
    if target is None:
        figures = actual is not None or measure.baseline is not None
        return Verdict.NO_TARGET if figures else Verdict.IN_WORDS
    over = bool(measure.by and measure.by.last and measure.by.last < as_of)
    if actual is None:
        return Verdict.MISSED if over else Verdict.NO_ACTUAL
    reached = {
        Direction.UP: actual >= target,
        Direction.DOWN: actual <= target,
        Direction.HOLD: actual == target,
    }
    if measure.direction and reached[measure.direction]:
        return Verdict.MET
    if measure.direction in (None, Direction.HOLD):
        return Verdict.NOT_JUDGED
    return Verdict.MISSED if over else Verdict.NOT_YET


def _measures(plan: Plan) -> Iterator[tuple[Theme, Action | None, Measure]]:
    """Give the measures of the themes, then those of the actions."""
    for theme in plan.groups:
        for measure in known(theme.measures):
            yield theme, None, measure
    for placed in walk(plan):
        for measure in known(placed.action.measures):
            yield placed.theme, placed.action, measure


def _key(theme: Theme, action: Action | None, measure: Measure) -> tuple[str, str | None, str]:
    return theme.key, action.id if action else None, measure.code or measure.text
