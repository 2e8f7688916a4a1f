"""Whether deadlines can be read, fit the period and were kept on the day the plan speaks of."""

import re
from collections.abc import Iterator

from plan_as_code.checks.wording import GUESSES, first_day
from plan_as_code.days import MONTHS, meant, printed
from plan_as_code.findings import Finding, Place, error, warning
from plan_as_code.model import (
    Action,
    Deadline,
    Decision,
    Form,
    Measure,
    Move,
    Plan,
    Update,
    known,
    walk,
)
from plan_as_code.spelling import nearest, shortened

_WORD = re.compile(r"[^\W\d_]{4,}")
_KNOWN = (*MONTHS, "Daily", "Weekly", "Monthly", "Quarterly", "Annually", "Yearly", "Ongoing")


def deadline_unreadable(plan: Plan) -> Iterator[Finding]:
    """A deadline in words that have no value, so that it can never be overdue."""
    guesses = GUESSES
    for deadline, place, of, where in _deadlines(plan):
        if deadline.form is Form.UNREADABLE:
            meant = _meant(plan, deadline.text) if guesses else None
            guesses = max(0, guesses - 1)
            yield error(
                place,
                "deadline-unreadable",
                f"the deadline `{shortened(deadline.text)}` of {of} is in words I cannot read",
                hint=meant
                or "write it as `31 March 2019`, `March 2019`,"
                " `Q3 2018/19`, `2018/19`, `Monthly` or `Ongoing`, or keep the words and give"
                f" their last day: `{{text: ..., by: {plan.period.end}}}`",
                where=where,
            )


def _meant(plan: Plan, text: str) -> str | None:
    """Guess what unreadable words are: a status in the wrong place, or a slip of the pen."""
    for status in plan.statuses:
        if text.casefold() in (status.key.casefold(), status.word.casefold()):
            return f"`{status.key}` is a status; write it in `status`"
    respelled = _WORD.sub(lambda found: nearest(found[0], _KNOWN) or found[0], text)
    try:
        is_read = Deadline.parse(respelled).form is not Form.UNREADABLE
    except ValueError as problem:
        return f"`{respelled}` is meant, perhaps, but {problem}"
    return f"did you mean `{respelled}`?" if is_read else meant(text)


def deadline_outside_period(plan: Plan) -> Iterator[Finding]:
    """A deadline before the plan starts or after it ends."""
    period = plan.period
    for action, deadline in _dated(plan):
        if any(not period.start <= day <= period.end for day in deadline.dates):
            yield warning(
                action.origin.at("deadline"),
                "deadline-outside-period",
                f"the deadline `{shortened(deadline.text)}` of `{action.id}` is outside the period"
                f" of the plan, {period.text}",
                hint=f"the period runs from {printed(period.start)} to {printed(period.end)}",
                where=action.id,
            )


def action_overdue(plan: Plan) -> Iterator[Finding]:
    """An action whose deadline has passed and which nobody has closed.

    Recurring and ongoing work is never overdue.
    """
    closed = {status.key for status in plan.statuses if status.closed}
    for action, deadline in _dated(plan):
        due = deadline.last
        open_still = action.closed is None and action.standing not in closed
        if due and due < plan.as_of and open_still and not _endless(deadline):
            yield warning(
                action.origin.at("deadline"),
                "action-overdue",
                f"`{action.id}` was due by {printed(due)} and is not closed on"
                f" {printed(plan.as_of)}",
                hint="give it a status that closes it, or the deadline agreed since",
                where=action.id,
            )


def finished_in_future(plan: Plan) -> Iterator[Finding]:
    """An action closed, or a milestone met, after the day the plan speaks of."""
    for placed in walk(plan):
        if placed.action.closed and placed.action.closed > plan.as_of:
            day = printed(placed.action.closed)
            place = placed.action.origin.at("closed")
            said = f"was closed on {day}"
            yield _in_future(plan, "finished-in-future", place, placed.action.id, said)
    for event in plan.events:
        met = first_day(event.met) if event.met else None
        if met and met > plan.as_of:
            place, said = event.origin.at("met"), f"was met on {printed(met)}"
            yield _in_future(plan, "finished-in-future", place, event.id, said)


def updated_in_future(plan: Plan) -> Iterator[Finding]:
    """An update, a new deadline or a decision dated after the day the plan speaks of."""
    for placed in walk(plan):
        action = placed.action
        dated: list[tuple[Update | Move | Decision, str]] = [
            *((update, "was updated") for update in known(action.updates)),
            *((move, "was given another deadline") for move in action.moves),
            *(
                (decision, "was given its status by decision")
                for decision in (action.decision,)
                if decision
            ),
        ]
        for record, what in dated:
            if record.date > plan.as_of:
                place = record.origin.at("date")
                said = f"{what} on {printed(record.date)}"
                yield _in_future(plan, "updated-in-future", place, action.id, said)


def _in_future(plan: Plan, rule: str, place: Place, where: str, said: str) -> Finding:
    return error(
        place,
        rule,
        f"`{where}` {said}, after {printed(plan.as_of)}, the day the plan speaks of",
        hint="correct the day, or `as_of`",
        where=where,
    )


def _endless(deadline: Deadline) -> bool:
    return deadline.endless or any(_endless(part) for part in deadline.parts)


def _dated(plan: Plan) -> Iterator[tuple[Action, Deadline]]:
    for placed in walk(plan):
        if isinstance(placed.action.deadline, Deadline):
            yield placed.action, placed.action.deadline


def _deadlines(plan: Plan) -> Iterator[tuple[Deadline, Place, str, str | None]]:
    """Give every deadline with its place, the words for whose it is, and the id concerned."""
    if plan.document and plan.document.review:
        place = plan.document.origin.at("review")
        yield plan.document.review, place, "the review of the plan", None
    for theme in plan.themes:
        yield from _measured(known(theme.measures), theme.key)
    for action, deadline in _dated(plan):
        yield deadline, action.origin.at("deadline"), f"`{action.id}`", action.id
    for placed in walk(plan):
        id = placed.action.id
        yield from _measured(known(placed.action.measures), id)
        for move in placed.action.moves:
            yield move.was, move.origin.at("was"), f"an earlier time of `{id}`", id


def _measured(
    measures: tuple[Measure, ...], where: str
) -> Iterator[tuple[Deadline, Place, str, str | None]]:
    for measure in measures:
        if measure.by:
            yield measure.by, measure.origin.at("by"), f"a measure of `{where}`", where
