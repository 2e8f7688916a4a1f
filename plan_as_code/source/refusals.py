"""What is wrong with a text before it is a tree, in words an officer can act on."""

import re

import yaml

from plan_as_code.findings import Finding, Place, error
from plan_as_code.source.nodes import lines_of, spot

_HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u061c\u200b\u200e\u200f"
    "\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)

MAX_DEPTH = 60

_CLOSING = "found unexpected end of stream"
_NESTING = "maximum nesting depth"
_COMMA = "expected ',' or"
_COLON = "could not find expected ':'"
_QUOTE_ALL = "words that begin with a quote, `[`, `{` or `*` need quotes around all of them"

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
        ("unknown escape character",),
        "a `\\` in double quotes starts an escape",
        "use 'single quotes'",
    ),
)


def hidden(text: str, file: str) -> Finding | None:
    """Find the first character that nobody can see: a control or direction character."""
    found = _HIDDEN.search(text)
    if not found:
        return None
    lines = lines_of(text[: found.start()])
    place = Place(file, len(lines), len(lines[-1]) + 1)
    return _hidden(place, found.group(), "delete it, or type the words again")


def escaped(text: str, place: Place) -> Finding | None:
    """Find the first such character in words whose quotes let it be written as an escape."""
    found = _HIDDEN.search(text)
    return _hidden(place, found.group(), "take its escape out") if found else None


def _hidden(place: Place, character: str, hint: str) -> Finding:
    message = f"the character U+{ord(character):04X} stands here, which nobody can see"
    return error(place, "hidden-character", message, hint=hint)


def too_deep(place: Place) -> Finding:
    """Refuse what is nested deeper than any plan is."""
    message = f"this is nested more than {MAX_DEPTH} levels deep"
    return error(place, "too-deep", message, hint="a plan never needs that many")


def syntax(problem: yaml.YAMLError, lines: list[str], file: str) -> Finding:
    """Put the parser's complaint into a sentence, at its place."""
    said = str(getattr(problem, "problem", None) or problem)
    mark = getattr(problem, "problem_mark", None)
    if any(part in said for part in (_CLOSING, _COMMA, _COLON)):
        mark = getattr(problem, "context_mark", None) or mark
    if mark is None:
        return error(Place(file, 1, 1), "yaml-syntax", f"this is not YAML: {said}")
    place = spot(file, lines, mark.line, mark.column)
    if _NESTING in said:
        return too_deep(place)
    line = lines[mark.line] if mark.line < len(lines) else ""
    if "\t" in line[: len(line) - len(line.lstrip())]:
        message = "this line is indented with a tab"
        return error(place, "yaml-syntax", message, hint="indent with spaces")
    for parts, message, hint in _MEANINGS:
        if any(part in said for part in parts):
            return error(place, "yaml-syntax", message, hint=hint)
    return error(place, "yaml-syntax", f"this is not YAML: {said}")
