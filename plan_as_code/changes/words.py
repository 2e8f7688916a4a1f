"""The values of a plan as the words they are written in."""

from datetime import date
from decimal import Decimal
from enum import Enum

import attrs

from plan_as_code.changes.record import Spot
from plan_as_code.model import Owner, Record

_HEADS = ("text", "name", "title", "term", "summary", "word", "id", "key")


def words(value: object) -> str | None:
    """Give a value in its written words; None where there is nothing."""
    match value:
        case None | ():
            return None
        case bool():
            return "true" if value else "false"
        case tuple():
            return "; ".join(words(each) or "" for each in value)
        case Enum():
            return str(value.value)
        case date():
            return value.isoformat()
        case Decimal():
            return format(value, "f")
        case Spot():
            after = f"after {value.previous}" if value.previous else "first"
            return ", ".join(filter(None, (value.parent or value.theme, after)))
        case Owner():
            return f"{value.party} ({value.role})" if value.role else value.party
        case Record():
            return _record(value)
        case _:
            return str(value)


def headline(value: object) -> str | None:
    """Give a whole record in the words it goes by: an action's text, a party's name."""
    return words(getattr(value, _head(value))) if isinstance(value, Record) else None


def _head(record: Record) -> str:
    """Name the field a record goes by: its words where it has some, else its first."""
    names: list[str] = [each.name for each in attrs.fields(type(record)) if each.name != "origin"]
    return next(
        name for name in (*_HEADS, *names) if getattr(record, name, None) or name == names[-1]
    )


def _record(record: Record) -> str:
    """Give a record's own words, and in brackets what else it says of itself."""
    fields = [each for each in attrs.fields(type(record)) if each.name != "origin"]
    if hasattr(type(record), "parse"):
        return str(getattr(record, fields[0].name))
    head = _head(record)
    rest = [
        f"{each.name} {written}"
        for each in fields
        if each.name not in (head, "actions")
        and getattr(record, each.name) != each.default
        and (written := words(getattr(record, each.name)))
    ]
    tail = f" ({', '.join(rest)})" if rest else ""
    return f"{words(getattr(record, head))}{tail}"
