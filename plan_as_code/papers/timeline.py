"""The year on a line: meetings and milestones on their days, and how many deadlines fall when."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import count
from typing import Final

from plan_as_code.blocks import Mark, MarkKind, Paragraph, Span, Timeline, plain, words
from plan_as_code.days import MONTHS, last_day, printed
from plan_as_code.markup import unmarked
from plan_as_code.model import Event, EventKind
from plan_as_code.papers.events import outcome_cell
from plan_as_code.papers.lookup import Lookup
from plan_as_code.papers.piece import said
from plan_as_code.progress import open_days

_MOST: Final = 16
"""How many stretches of time a timeline has room for."""
_COUNTED: Final = "Deadlines of open actions"
_CALLED: Final = {
    MarkKind.MEETING: "Meeting",
    MarkKind.MILESTONE: "Milestone",
    MarkKind.NOW: "Past",
}


def timeline(lookup: Lookup) -> Timeline | Paragraph:
    """Show the plan's period and, beyond it, whatever day it names; say so where it names none.

    Its spans are months while there are not too many, else quarters, years or more.
    """
    dated = [event for event in lookup.plan.events if event.date.last]
    dues = [due.day for due in open_days(lookup.plan)]
    if not dated and not dues:
        return said(f"No date is {'on record' if lookup.plan.whole else 'shown here'}.")
    marks = [mark for event in dated for mark in _marks(lookup, event)]
    marks.append(_now(lookup))
    days = [*dues, *(mark.day for mark in marks)]
    period = lookup.plan.period
    first, last = min(period.start, *days), max(period.end, *days)
    spans = tuple(_spans(period.start, first, last, dues))
    ordered = tuple(sorted(marks, key=lambda mark: mark.day))
    caption = words(_caption(dated, dues))
    kinds = {mark.kind for mark in marks}
    key = tuple((kind, word) for kind, word in _CALLED.items() if kind in kinds)
    return Timeline(caption, _COUNTED, spans, ordered, lookup.plan.as_of, key=key)


def _caption(dated: Sequence[Event], dues: Sequence[date]) -> str:
    told = [
        *(["Meetings"] if any(each.kind is EventKind.MEETING for each in dated) else []),
        *(["milestones"] if any(each.kind is EventKind.MILESTONE for each in dated) else []),
        *(["deadlines"] if dues else []),
    ]
    joined = " and ".join(filter(None, (", ".join(told[:-1]), told[-1])))
    return f"{joined[:1].upper()}{joined[1:]} on their days"


def _marks(lookup: Lookup, event: Event) -> Iterator[Mark]:
    """Mark each day of an event; that of a milestone, or its last one, with what became of it."""
    meeting = event.kind is EventKind.MEETING
    outcome = outcome_cell(lookup, event)
    word = plain(outcome.paragraphs[0]).partition(":")[0].lower()
    days = event.date.dates
    for day in days:
        said = unmarked(event.date.text) if len(days) == 1 else printed(day)
        told = "" if meeting or day != event.date.last else f" ({word})"
        label = " ".join(f"{said}: {event.name}{told}".split())
        kind = MarkKind.MEETING if meeting else MarkKind.MILESTONE
        yield Mark(day, label, kind, outcome.tone if told else None)


def _now(lookup: Lookup) -> Mark:
    day = lookup.plan.as_of
    return Mark(day, f"As at {printed(day)}", MarkKind.NOW)


def _spans(period: date, first: date, last: date, dues: Sequence[date]) -> Iterator[Span]:
    """Give the stretches from the first day to the last, in step with the period's first month."""
    start, end = _number(first), _number(last)
    step = next(each for each in _steps() if (end - start) // each < _MOST)
    for number in range(start - (start - _number(period)) % step, end + 1, step):
        begin, until = _month(number)[0], _month(number + step - 1)[1]
        figure = sum(begin <= day <= until for day in dues)
        yield Span(MONTHS[begin.month - 1][:3], _called(begin, until, step), begin, until, figure)


def _steps() -> Iterator[int]:
    """Give of how many months a stretch may be."""
    yield from (1, 3)
    yield from (12 * 2**power for power in count())


def _called(begin: date, until: date, step: int) -> str:
    first, last = (f"{MONTHS[day.month - 1]} {day.year}" for day in (begin, until))
    return first if step == 1 else f"{first} to {last}"


def _number(day: date) -> int:
    return day.year * 12 + day.month - 1


def _month(number: int) -> tuple[date, date]:
    """Give the first and the last day of a month by its number; time ends with the year 9999."""
    year, index = divmod(min(max(number, 12), 9999 * 12 + 11), 12)
    return date(year, index + 1, 1), last_day(year, index + 1)
