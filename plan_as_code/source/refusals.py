"""What is wrong with a text before it is a tree, in words an officer can act on."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from plan_as_code.findings import Finding, Place, error, warning
from plan_as_code.source.nodes import lines_of, spot
from plan_as_code.spelling import shortened

_HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u061c\u200b\u200e\u200f"
    "\xad\u2028-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)

_NAMES = {
    "\xad": "a soft hyphen",
    "\u200b": "a space without width",
    "\u2028": "a line separator",
    "\u2029": "a paragraph separator",
    "\ufeff": "a byte order mark",
}
_MOST = 20
_REMARK = re.compile(r"\s+(?P<sign>#)(?:[^\s#!]|\s\d)")
MAX_DEPTH = 60


def hidden(text: str, file: str) -> Iterator[Finding]:
    """Find what nobody can see, control and direction characters: the first on each line.

    Only so many lines are told: with more the whole text is not what it should be.
    """
    if not _HIDDEN.search(text):
        return
    told = ((n, _HIDDEN.search(line)) for n, line in enumerate(lines_of(text), 1))
    for number, found in islice(((n, found) for n, found in told if found), _MOST):
        place = Place(file, number, found.start() + 1)
        yield _hidden(place, found.group(), "delete it, or type the words again")


def escaped(text: str, place: Place) -> Finding | None:
    """Find the first such character in words whose quotes let it be written as an escape."""
    found = _HIDDEN.search(text)
    return _hidden(place, found.group(), "take its escape out") if found else None


def _hidden(place: Place, character: str, hint: str) -> Finding:
    code = f"U+{ord(character):04X}"
    named = f"{_NAMES[character]} ({code})" if character in _NAMES else f"the character {code}"
    message = f"{named} stands here, which nobody can see"
    return error(place, "hidden-character", message, hint=hint)


def too_deep(place: Place) -> Finding:
    """Refuse what is nested deeper than any plan is."""
    message = f"this is nested more than {MAX_DEPTH} levels deep"
    return error(place, "too-deep", message, hint="a plan never needs that many")


def remark(event: Any, lines: list[str], file: str) -> Finding | None:
    """Find words that YAML takes for a remark, for they stand behind ` #`: `item #4 of it`."""
    mark = event.end_mark
    rest = lines[mark.line][mark.column :] if mark.line < len(lines) else ""
    found = _REMARK.match(rest)
    if not found:
        return None
    column = mark.column + found.start("sign")
    place = spot(file, lines, mark.line, column, len(rest.rstrip()) - found.start("sign"))
    return warning(
        place,
        "words-left-out",
        f"`{shortened(rest.strip())}` counts as a remark, which no paper prints",
        hint='put "quotes" around the whole of the words; or write `# ` if it is a remark',
    )
