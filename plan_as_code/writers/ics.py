"""Calendars as iCalendar files (RFC 5545), for any diary to take in and to bring up to date."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Final, TypeVar

import icalendar

from plan_as_code.blocks import Calendar, Entry, Meta
from plan_as_code.writers.letters import legal

_PROGRAM: Final = "-//plan-as-code//plan-as-code//EN"
_DAY: Final = timedelta(days=1)
Component = TypeVar("Component", bound=icalendar.Component)


def write_ics(calendar: Calendar) -> bytes:
    """Give a calendar's file: all-day entries, stamped with the as-at date.

    An entry has the same UID in each version and a later stamp in a later one, so that a
    diary that knows it brings it up to date and does not take it in twice.
    """
    meta = calendar.meta
    found = _with(
        icalendar.Calendar(),
        {
            "prodid": _PROGRAM,
            "version": "2.0",
            "method": "PUBLISH",
            "x-wr-calname": _Words(legal(meta.title)),
            "x-wr-caldesc": _Words(legal(_told(meta))),
        },
    )
    for entry in calendar.entries:
        found.add_component(_entry(entry, meta))
    content: bytes = found.to_ical(sorted=False)
    return content


def _told(meta: Meta) -> str:
    return "\n".join(filter(None, (meta.footer, meta.footer_date, meta.marking, meta.origin)))


def _entry(entry: Entry, meta: Meta) -> icalendar.Event:
    stamp = datetime.combine(meta.date, time(tzinfo=UTC))
    return _with(
        icalendar.Event(),
        {
            "uid": entry.uid,
            "dtstamp": stamp,
            "last-modified": stamp,
            "sequence": entry.revision,
            "dtstart": entry.first,
            "dtend": entry.last + _DAY,
            "summary": entry.summary,
            "description": entry.description,
            "location": entry.place,
            "categories": [legal(entry.category)] if entry.category else [],
            "transp": "OPAQUE" if entry.busy else "TRANSPARENT",
        },
    )


class _Words(icalendar.vText):
    """Words as RFC 5545 (3.3.11) writes them; the library takes a backslash and N for a break."""

    def to_ical(self) -> bytes:
        """Escape what has a meaning in the file."""
        escaped = self.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
        return escaped.replace("\r\n", "\n").replace("\n", "\\n").encode()


def _with(component: Component, values: Mapping[str, str | int | date | list[str]]) -> Component:
    """Add what is not blank."""
    for name, value in values.items():
        if value not in ("", []):
            component.add(name, _Words(legal(value)) if type(value) is str else value)
    return component
