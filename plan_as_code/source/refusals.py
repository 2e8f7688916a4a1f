"""What is wrong with a text before it is a tree, in words an officer can act on."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

import yaml

from plan_as_code.findings import Finding, Place, error, warning
from plan_as_code.source.causes import cause
from plan_as_code.source.nodes import lines_of, spot
from plan_as_code.source.trouble import Cause, Trouble
from plan_as_code.spelling import shortened

_HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u061c\u200b\u200e\u200f"
    "\xad\u2028-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)

MAX_DEPTH = 60
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

_CLOSING = "found unexpected end of stream"
_NESTING = "maximum nesting depth"
_COMMA = "expected ',' or"
_COLON = "could not find expected ':'"
_QUOTE_ALL = "words that begin with a quote, `[`, `{` or `*` need quotes around all of them"

_UNKNOWN = "this line, or one just above it, does not read as YAML"
_LOOK = f"compare it with the lines around it; {_QUOTE_ALL}"

# What the parser says (a part of it, in C or in Python), and what that means to somebody
# writing a plan.
_MEANINGS = (
    (
        ("mapping values are not allowed",),
        "a `: ` stands here where no field can begin",
        'put the words in "quotes", or finish the line above',
    ),
    (
        (_COLON,),
        "a field's name stands here without `: ` and a value",
        "write `name: value`, or indent the words as part of the line above",
    ),
    (
        ("did not find expected key", "expected <block end>"),
        "this does not line up with the fields above it",
        f"check its indentation; {_QUOTE_ALL}",
    ),
    (
        ("did not find expected '-' indicator",),
        "this line does not line up with the list above it",
        f"check its indentation; {_QUOTE_ALL}",
    ),
    (
        ("<document start>",),
        "this does not line up with the first line of the plan",
        f"check its indentation; {_QUOTE_ALL}",
    ),
    (
        ("sequence entries are not allowed",),
        "a list cannot begin on the line of its field",
        "start it on the next line, or put the words in quotes",
    ),
    ((_CLOSING,), "the quote opened here is never closed", "close it"),
    ((_COMMA,), "the bracket opened here is never closed, or lacks a comma", "close it"),
    (
        ("cannot start any token", "node content", "alphabetic or numeric character"),
        "words cannot begin here, or not with this character",
        'put the words in "quotes"',
    ),
    (
        ("comment or line break", "comment or a line break", "chomping or indentation"),
        "`>` or `|` says that the words begin on the next line",
        'begin them there, or put the words in "quotes"',
    ),
    (
        ("directive", "YAML document"),
        "a line cannot begin with `%`",
        'put the words in "quotes", or indent them as part of the words above',
    ),
    (
        ("unknown escape character",),
        "a `\\` in double quotes starts an escape",
        "use 'single quotes'",
    ),
)


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


def syntax(
    problem: yaml.YAMLError, lines: list[str], file: str, quoted: Any = None
) -> tuple[Finding, Cause | None]:
    """Put the parser's complaint into a sentence, at the place of its likeliest cause.

    `quoted` is the event of the quoted words read last. Gives the cause too, where it is plain.
    """
    said = str(getattr(problem, "problem", None) or problem)
    mark = getattr(problem, "problem_mark", None)
    if mark is None:
        return error(Place(file, 1, 1), "yaml-syntax", _UNKNOWN, hint=_LOOK), None
    if _NESTING in said:
        return too_deep(spot(file, lines, mark.line, mark.column)), None
    if found := cause(_trouble(said, mark, problem, lines, quoted)):
        place = spot(file, lines, found.line, found.column)
        return error(place, "yaml-syntax", found.message, hint=found.hint), found
    if any(part in said for part in (_CLOSING, _COMMA, _COLON)):
        mark = getattr(problem, "context_mark", None) or mark
    place = spot(file, lines, mark.line, mark.column)
    for parts, message, hint in _MEANINGS:
        if any(part in said for part in parts):
            return error(place, "yaml-syntax", message, hint=hint), None
    return error(place, "yaml-syntax", _UNKNOWN, hint=_LOOK), None


def _trouble(said: str, mark: Any, problem: Any, lines: list[str], quoted: Any) -> Trouble:
    context = getattr(problem, "context_mark", None)
    words = None
    if quoted:
        start, end = quoted.start_mark, quoted.end_mark
        words = (start.line, start.column, end.line, end.column)
    start_of = (context.line, context.column) if context else None
    return Trouble(lines, said, mark.line, mark.column, start_of, words)
