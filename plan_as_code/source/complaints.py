"""What the parser complains of, in words an officer can act on: loaded when it does."""

from typing import Any

import yaml

from plan_as_code.findings import Finding, Place, error
from plan_as_code.source.causes import cause
from plan_as_code.source.nodes import spot
from plan_as_code.source.refusals import too_deep
from plan_as_code.source.trouble import Cause, Trouble

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
        return told(found, lines, file), found
    if any(part in said for part in (_CLOSING, _COMMA, _COLON)):
        mark = getattr(problem, "context_mark", None) or mark
    place = spot(file, lines, mark.line, mark.column)
    for parts, message, hint in _MEANINGS:
        if any(part in said for part in parts):
            return error(place, "yaml-syntax", message, hint=hint), None
    return error(place, "yaml-syntax", _UNKNOWN, hint=_LOOK), None


def told(slip: Cause, lines: list[str], file: str) -> Finding:
    """Tell a slip in a finding."""
    place = spot(file, lines, slip.line, slip.column)
    return error(place, "yaml-syntax", slip.message, hint=slip.hint)


def _trouble(said: str, mark: Any, problem: Any, lines: list[str], quoted: Any) -> Trouble:
    context = getattr(problem, "context_mark", None)
    words = None
    if quoted:
        start, end = quoted.start_mark, quoted.end_mark
        words = (start.line, start.column, end.line, end.column)
    start_of = (context.line, context.column) if context else None
    return Trouble(lines, said, mark.line, mark.column, start_of, words)
