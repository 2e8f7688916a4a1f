"""Whether milestones were met, and the steps of a plan's year came in order."""

from collections.abc import Iterator
from datetime import date

from plan_as_code.checks.wording import first_day, left_out
from plan_as_code.days import meant, printed
from plan_as_code.findings import Finding, error, warning
from plan_as_code.model import Event, EventKind, Form, Plan, Stage
from plan_as_code.spelling import shortened

_STAGES = tuple(Stage)


def milestone_met_late(plan: Plan) -> Iterator[Finding]:
    """A milestone that was met after its deadline."""
    for event in plan.events:
        due, met = event.date.last, event.met.last if event.met else None
        if due and met and met > due:
            yield warning(
                event.origin.at("met"),
                "milestone-met-late",
                f"`{event.id}` was met on {printed(met)}, after its deadline, {printed(due)}",
                hint="say why in the `notes` of the event",
                where=event.id,
            )


def milestone_not_met(plan: Plan) -> Iterator[Finding]:
    """A milestone whose deadline has passed on the day the plan speaks of."""
    for event in plan.events:
        due = event.date.last
        unmet = event.kind is EventKind.MILESTONE and not event.met and left_out(event, "met")
        if unmet and due and due < plan.as_of:
            yield warning(
                event.origin.at("date"),
                "milestone-not-met",
                f"`{event.id}` was due on {printed(due)} and is not recorded as met on"
                f" {printed(plan.as_of)}",
                hint="write the day in `met`, if it was met",
                where=event.id,
            )


def events_out_of_order(plan: Plan) -> Iterator[Finding]:
    """A step of the plan's year that comes before the one it must follow.

    A plan is commissioned, then submitted, then reported. Where a step has several
    events, its first one counts.
    """
    steps = [(_STAGES.index(each.stage), each) for each in plan.events if each.stage]
    began: dict[int, tuple[date, Event]] = {}
    for step, event in steps:
        if (day := first_day(event.date)) and (step not in began or day < began[step][0]):
            began[step] = day, event
    for step, event in steps:
        last = event.date.last
        later = [began[each] for each in range(step) if last and each in began]
        wrong = [other for day, other in later if last and day > last]
        if wrong:
            yield _out_of_order(event, wrong[-1])


def _out_of_order(event: Event, other: Event) -> Finding:
    return error(
        event.origin.at("date"),
        "events-out-of-order",
        f"{_step(event)} comes before {_step(other)}",
        hint="a plan is commissioned, then submitted, then reported; correct a `date` or a `stage`",
        where=event.id,
    )


def _step(event: Event) -> str:
    stage = f"{event.stage.value}, " if event.stage else ""
    return f"`{event.id}` ({stage}{event.date.text})"


def event_unreadable(plan: Plan) -> Iterator[Finding]:
    """An event dated in words that have no value, so that it cannot be put in order."""
    for event in plan.events:
        for name, written in (("date", event.date), ("met", event.met)):
            if written and written.form is Form.UNREADABLE:
                yield error(
                    event.origin.at(name),
                    "event-unreadable",
                    f"`{name}: {shortened(written.text)}` of `{event.id}` is in words I cannot"
                    " read",
                    hint=meant(written.text)
                    or "write it as `26 October 2018` or `October 2018`, or keep the words"
                    f" and give their last day: `{{text: ..., by: {plan.as_of}}}`",
                    where=event.id,
                )
