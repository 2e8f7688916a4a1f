"""The tree of a YAML file: words, lists and mappings, each with its place.

Nothing is resolved to numbers, dates or booleans: `1.10`, `NO` and `0100` stay the
words they are. `start` and `end` are offsets in the file's text, quotes included.
"""

import re

from attrs import frozen

from plan_as_code.findings import Place

_BREAK = re.compile("\r\n|[\n\r\x85]")


@frozen
class Scalar:
    """Written words; `quoted` says that they stood in quotes or in a block."""

    text: str
    place: Place
    start: int
    end: int
    quoted: bool = False


@frozen
class Sequence:
    """A list; `flow` says that it was written in brackets."""

    items: tuple["Node", ...]
    place: Place
    start: int
    end: int
    flow: bool = False


@frozen
class Entry:
    """A key and its value."""

    key: Scalar
    value: "Node"


@frozen
class Mapping:
    """Keys and their values in the order written; `flow` says that they stood in braces."""

    entries: tuple[Entry, ...]
    place: Place
    start: int
    end: int
    flow: bool = False


Node = Scalar | Sequence | Mapping


def spot(file: str, lines: list[str], line: int, column: int, width: int = 1) -> Place:
    """Give the place of a mark that counts from 0; one beyond the last line is its end."""
    if line >= len(lines):
        line, column = len(lines) - 1, len(lines[-1])
    return Place(file, line + 1, column + 1, max(1, width))


def lines_of(text: str) -> list[str]:
    """Split a text where YAML ends a line, so that places and lines agree."""
    return _BREAK.split(text)
