"""Meetings, and milestones owed to somebody."""

from enum import Enum

from attrs import frozen

from plan_as_code.model.deadline import Deadline
from plan_as_code.model.record import Record


class EventKind(Enum):
    """A meeting takes place; a milestone is owed by a day."""

    MEETING = "meeting"
    MILESTONE = "milestone"


class Stage(Enum):
    """The step of a plan's year that an event stands for, in the order they must come."""

    COMMISSIONED = "commissioned"
    SUBMITTED = "submitted"
    REPORTED = "reported"


@frozen(kw_only=True, repr=False)
class Event(Record):
    """A meeting on a date, or a milestone with its deadline and the date it was met.

    id: A short name of its own, by which papers speak of it.
    name: Its name as it is printed.
    kind: A meeting takes place; a milestone is owed by a day.
    date: The day of a meeting, or the deadline of a milestone.
    met: When the milestone was met.
    owed_to: To whom the milestone is owed, the id of a party.
    stage: The step of the plan's year that it stands for.
    place: Where the meeting takes place.
    notes: Anything else that should be kept with it.
    """

    id: str
    name: str
    kind: EventKind = EventKind.MEETING
    date: Deadline
    met: Deadline | None = None
    owed_to: str | None = None
    stage: Stage | None = None
    place: str | None = None
    notes: tuple[str, ...] = ()
