"""Records as files hold them: their fields, by name and type, and what people call them."""

import re
from collections.abc import Callable
from functools import cache
from typing import Any

import attrs


def noun(record: type) -> str:
    """Give a record's name as people say it: `an action`, `a framework theme`."""
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", record.__name__).lower()
    if record.__name__ in ("DocumentControl", "Funding"):
        return words
    return f"{'an' if words[0] in 'aeiou' else 'a'} {words}"


@attrs.frozen
class Slot:
    """A field of a record as the reader sees it: name, type, and whether it must be there.

    `also` are names that people give it who have not read how it is called.
    """

    name: str
    type: Any
    required: bool
    also: tuple[str, ...] = ()


@attrs.frozen
class Shape:
    """A record's fields by name, the field a bare word fills, and how words are parsed."""

    slots: dict[str, Slot]
    bare: str | None
    parse: Callable[[str], object] | None


@cache
def shape(record: type) -> Shape:
    """Give the fields of a record class that may be written in a file."""
    attrs.resolve_types(record)
    fields = [each for each in attrs.fields(record) if each.name != "origin"]
    slots = {
        each.name: Slot(
            each.name, each.type, each.default is attrs.NOTHING, each.metadata.get("also", ())
        )
        for each in fields
    }
    bare = next((each.name for each in fields if each.metadata.get("bare")), None)
    return Shape(slots, bare, getattr(record, "parse", None))
