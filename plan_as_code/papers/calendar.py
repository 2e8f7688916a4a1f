"""The calendar: what is due and who meets when, as days for people's diaries.

Only days that the plan names are in it: monthly work and work without an end have none.
"""

from collections.abc import Iterator
from datetime import date

from plan_as_code.blocks import Calendar, Entry, plain
from plan_as_code.days import printed
from plan_as_code.markup import unmarked
from plan_as_code.model import Action, Deadline, Event, EventKind, Field, Paper, Plan, walk
from plan_as_code.papers.cells import owners_cell
from plan_as_code.papers.lookup import Lookup
from plan_as_code.papers.meta import meta
from plan_as_code.progress import closed


def calendar(lookup: Lookup, paper: Paper) -> Calendar:
    """Make an entry for each day by which an action is due, and for each event.

    What is closed stays, and says so: a diary that has taken it in would call it due for ever.
    """
    entries = (*_deadlines(lookup), *_events(lookup))
    return Calendar(
        meta(lookup, paper), tuple(sorted(entries, key=lambda each: (each.first, each.uid)))
    )


def _deadlines(lookup: Lookup) -> Iterator[Entry]:
    plan = lookup.plan
    for placed in walk(plan):
        action = placed.action
        if isinstance(action.deadline, Deadline):
            what = "Closed" if closed(plan, action) else "Due"
            for number, day in enumerate(action.deadline.dates, 1):
                yield Entry(
                    _uid(plan, "action", action.id, number),
                    day,
                    day,
                    f"{what}: {action.id} {unmarked(action.short or action.text)}",
                    "\n".join(_told(lookup, action, placed.theme.name)),
                    category=placed.theme.title,
                    revision=len(action.moves),
                )


def _told(lookup: Lookup, action: Action, theme: str) -> Iterator[str]:
    owners = "; ".join(map(plain, owners_cell(lookup, action.owners).paragraphs))
    assert isinstance(action.deadline, Deadline)
    yield unmarked(action.text)
    yield f"Deadline: {action.deadline.text}"
    if Field.OWNERS not in lookup.plan.hidden:
        yield f"Owners: {owners}"
    if isinstance(action.standing, str):
        yield f"Status: {lookup.status(action.standing)}, as at {printed(lookup.plan.as_of)}"
    yield f"Theme: {theme}"
    if action.drafted:
        yield "Drafted for confirmation: nobody has agreed this action yet."
    yield f"Marking: {action.marking or lookup.plan.marking}"


def _events(lookup: Lookup) -> Iterator[Entry]:
    for event in lookup.plan.events:
        for number, (first, last) in enumerate(_spans(event.date), 1):
            yield Entry(
                _uid(lookup.plan, "event", event.id, number),
                first if event.kind is EventKind.MEETING else last,
                last,
                _name(event),
                "\n".join(_about(lookup, event)),
                place=event.place or "",
                category=event.kind.value.capitalize(),
                busy=event.kind is EventKind.MEETING,
            )


def _spans(deadline: Deadline) -> Iterator[tuple[date, date]]:
    """Give the first and the last day of each date that the words name."""
    if deadline.by:
        yield deadline.start or deadline.by, deadline.by
    for part in deadline.parts:
        yield from _spans(part)


def _name(event: Event) -> str:
    if event.kind is EventKind.MEETING:
        return event.name
    return f"{'Met' if event.met else 'Due'}: {event.name}"


def _about(lookup: Lookup, event: Event) -> Iterator[str]:
    yield f"Date: {event.date.text}"
    if event.met:
        yield f"Met: {event.met.text}"
    if event.owed_to:
        yield f"Owed to: {lookup.party(event.owed_to)}"
    yield from map(unmarked, event.notes)
    yield f"Marking: {lookup.plan.marking}"


def _uid(plan: Plan, kind: str, id: str, number: int) -> str:
    """Give a name that stays the same for the life of the plan."""
    part = f"-{number}" if number > 1 else ""
    return f"{plan.id}-{kind}-{id}{part}@plan-as-code"
