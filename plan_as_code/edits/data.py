"""The model's values as the plain words, lists and fields that a file holds."""

from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

import attrs

from plan_as_code.changes import words
from plan_as_code.model import Record
from plan_as_code.shapes import Shape, shape

Data = str | list["Data"] | dict[str, "Data"]


def plain(value: object) -> Data:
    """Give a value as it is written: a record by its own words alone where those say it all."""
    match value:
        case tuple():
            return [plain(each) for each in value]
        case Record():
            return _record(value)
        case bool() | date() | Decimal() | Enum() | str():
            return words(value) or ""
        case _:
            raise TypeError(f"no plan holds {value!r}")


def shape_of(record: Record) -> Shape:
    """Give the fields of a record that may be written in a file."""
    kind: Any = type(record)
    return shape(kind)


def default(record: Record, name: str) -> object:
    """Give a field's value where a file says nothing of it."""
    return getattr(attrs.fields_dict(type(record))[name], "default", attrs.NOTHING)


def is_left_out(record: Record, name: str) -> bool:
    """Say whether a field is not written at all, because it holds what nobody need say."""
    value = getattr(record, name)
    return value is None or value == () or value == default(record, name)


def is_bare(record: Record) -> bool:
    """Say whether a record may be written as words, without fields."""
    return isinstance(_record(record), str)


def _record(record: Record) -> Data:
    form = shape_of(record)
    text = getattr(record, "text", None)
    if form.parse and isinstance(text, str) and _parsed(form, text) == record:
        return text
    names = [name for name in form.slots if not is_left_out(record, name)]
    bare = getattr(record, form.bare) if form.bare and names == [form.bare] else None
    if isinstance(bare, str) and not form.parse:
        return bare
    return {name: plain(getattr(record, name)) for name in names}


def _parsed(form: Shape, text: str) -> object:
    try:
        return form.parse(text) if form.parse else None
    except ValueError:
        return None
