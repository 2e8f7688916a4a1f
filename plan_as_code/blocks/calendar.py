"""Calendars: entries with their days."""

from datetime import date

from attrs import frozen

from plan_as_code.blocks.meta import Meta


@frozen
class Entry:
    """What stands in a calendar from its first day to its last.

    `uid` is the same in every version, so that a calendar that has the entry updates it;
    `revision` goes up when its days are moved. `busy` says that it takes people's time.
    """

    uid: str
    first: date
    last: date
    summary: str
    description: str = ""
    place: str = ""
    category: str = ""
    revision: int = 0
    busy: bool = False


@frozen
class Calendar:
    """Entries in the order of their days."""

    meta: Meta
    entries: tuple[Entry, ...]
