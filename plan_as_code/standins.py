"""Values that stand in for what could not be read, so that the rest can be checked all the same.

There are two for everything: what is said of a plan whichever of them it has is true
whatever was meant.
"""

from datetime import date
from enum import Enum
from types import NoneType, UnionType
from typing import Any, TypeVar, get_args, get_origin

import attrs

from plan_as_code.findings import Origin, Place
from plan_as_code.shapes import shape

R = TypeVar("R", bound=attrs.AttrsInstance)

_MARKS = ("?", "!")
_DAYS = (date(1900, 1, 1), date(2999, 12, 31))
_ENDS = (0, -1)


def stand_in(kind: Any, place: Place, second: bool = False) -> Any:
    """Give a value of a type, the first or the second; `attrs.NOTHING` where there is none."""
    kind = _main(kind)
    if get_origin(kind) is tuple:
        value = stand_in(get_args(kind)[0], place, second)
        return value if value is attrs.NOTHING else (value,)
    if attrs.has(kind):
        return _record(kind, place, second)
    if kind is str:
        return f"{_MARKS[second]}{place.line}.{place.column}"
    if kind is date:
        return _DAYS[second]
    return tuple(kind)[_ENDS[second]] if issubclass(kind, Enum) else attrs.NOTHING


def otherwise(record: R) -> R:
    """Give a record with the second value wherever one could not be read, in it and below it."""
    changed: dict[str, Any] = {}
    origin: Origin = getattr(record, "origin", Origin())
    for name, slot in shape(record.__class__).slots.items():
        value = getattr(record, name)
        other = stand_in(slot.type, origin.at(name), second=True) if name in origin.unread else None
        if name in origin.unread and other is not attrs.NOTHING:
            changed[name] = other
        elif isinstance(value, tuple) and value and attrs.has(type(value[0])):
            changed[name] = tuple(map(otherwise, value))
        elif attrs.has(type(value)):
            changed[name] = otherwise(value)
    twin: Any = record
    try:
        return attrs.evolve(twin, **changed) if changed else record
    except ValueError:
        return record


def _main(kind: Any) -> Any:
    """Give the type of what is usually written, of several that may be."""
    if get_origin(kind) is UnionType or kind.__class__.__name__ == "Union":
        return next(
            each
            for each in get_args(kind)
            if each is not NoneType
            and not (isinstance(each, type) and issubclass(each, Enum) and len(each) == 1)
        )
    return kind


def _record(record: type, place: Place, second: bool) -> Any:
    """Make a record of stand-ins alone; none where it would be empty."""
    needed = [slot for slot in shape(record).slots.values() if slot.required]
    values = {slot.name: stand_in(slot.type, place, second) for slot in needed}
    if not values or attrs.NOTHING in values.values():
        return attrs.NOTHING
    return record(**values, origin=Origin(place))
