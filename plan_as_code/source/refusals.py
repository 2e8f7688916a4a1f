"""What is wrong with a text before it is a tree, in words an officer can act on."""

import re
from collections.abc import Sequence

import yaml

from plan_as_code.findings import Finding, Place, error
from plan_as_code.source.nodes import lines_of

_HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f"
    "\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)

# What the parser says (a part of it), and what that means to somebody writing a plan.
_MEANINGS = (
    (
        "mapping values are not allowed",
        "a `: ` stands here where no field can begin",
        'put the words in "quotes", or finish the line above',
    ),
    (
        "could not find expected ':'",
        "a field's name stands here, or the line above, without `: ` and a value",
        "write `name: value`",
    ),
    (
        "did not find expected key",
        "this line does not line up with the fields above it",
        "check its indentation, and any quotes",
    ),
    (
        "did not find expected '-' indicator",
        "this line does not line up with the list above it",
        "check its indentation",
    ),
    ("found unexpected end of stream", "a quote opened earlier is never closed", "close it"),
    ("did not find expected ',' or", "a bracket opened earlier is never closed", "close it"),
    ("cannot start any token", "this character cannot start a word", 'put the words in "quotes"'),
    ("unknown escape character", "a `\\` in double quotes starts an escape", "use 'single quotes'"),
)


def hidden(text: str, file: str) -> Finding | None:
    """Find the first character that nobody can see: a control or direction character."""
    found = _HIDDEN.search(text)
    if not found:
        return None
    lines = lines_of(text[: found.start()])
    place = Place(file, len(lines), len(lines[-1]) + 1)
    message = f"the character U+{ord(found.group()):04X} stands here, which nobody can see"
    return error(place, "hidden-character", message, hint="delete it, or type the words again")


def syntax(problem: yaml.YAMLError, lines: Sequence[str], file: str) -> Finding:
    """Put the parser's complaint into a sentence, at its place."""
    mark = getattr(problem, "problem_mark", None) or getattr(problem, "context_mark", None)
    if mark is None:
        return error(Place(file, 1, 1), "yaml-syntax", f"this is not YAML: {problem}")
    place = Place(file, mark.line + 1, mark.column + 1)
    line = lines[mark.line] if mark.line < len(lines) else ""
    if "\t" in line[: len(line) - len(line.lstrip())]:
        message = "this line is indented with a tab"
        return error(place, "yaml-syntax", message, hint="indent with spaces")
    said = str(getattr(problem, "problem", None) or problem)
    for part, message, hint in _MEANINGS:
        if part in said:
            return error(place, "yaml-syntax", message, hint=hint)
    return error(place, "yaml-syntax", f"this is not YAML: {said}")
