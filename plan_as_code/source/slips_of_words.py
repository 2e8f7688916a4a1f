"""Slips with words: quotes that do not close, signs they cannot begin with, colons in them."""

import re

from plan_as_code.source.trouble import (
    FIELD,
    VALUE,
    Cause,
    Trouble,
    first_word,
    is_bare,
    names,
    spaces,
)
from plan_as_code.spelling import shortened

_CLOSING = {'"': '"', "'": "'", "[": "]", "{": "}"}
_CHARACTER = ("cannot start any token", "alphabetic or numeric", "mapping keys are not allowed")
_ESCAPE = ("unknown escape character", "hexdecimal number", "hexadecimal")
_QUOTED = 'put "quotes" around all of them'
_LIST = "sequence entries are not allowed"
_BLOCK = ("comment or line break", "comment or a line break", "chomping or indentation")
_EXPECTED = re.compile(r"expected ',' or '(.)'")


def unclosed(trouble: Trouble) -> Cause | None:
    """A quote that has no end, or whose end is the beginning of other quoted words."""
    if trouble.says("unexpected end of stream") and trouble.start:
        line, column = trouble.start
    elif trouble.words and trouble.misaligned and _runs_on(trouble):
        line, column = trouble.words[:2]
    else:
        return None
    text = trouble.lines[line]
    mark, last = text[column : column + 1], _last(trouble, line)
    return Cause(
        line,
        column,
        "the quote opened here is never closed",
        f"write `{mark}` where the words end",
        {last: f"{trouble.lines[last].rstrip()}{mark}"},
    )


def _last(trouble: Trouble, line: int) -> int:
    """Give the last line of words that begin on a line and go on further in."""
    lines, last = trouble.lines, line
    field, fields = FIELD.match(lines[line]), names(lines, line)
    begin = len(field["indent"]) if field else spaces(lines[line])
    for n in range(line + 1, len(lines)):
        first = first_word(lines[n])
        if spaces(lines[n]) <= begin or not is_bare(lines[n]) or first in fields:
            break
        last = n
    return last


def _runs_on(trouble: Trouble) -> bool:
    """Tell whether the words read last fill several lines and end where the parser stopped."""
    if trouble.words is None:
        return False
    first, _, last, end = trouble.words
    return first < last == trouble.line and not trouble.text[end : trouble.column].strip()


def bracket(trouble: Trouble) -> Cause | None:
    """A bracket that closes another than the one that is open."""
    expected = _EXPECTED.search(trouble.said)
    found = trouble.text[trouble.column : trouble.column + 1]
    if not expected or found not in ("]", "}"):
        return None
    return Cause(
        trouble.line,
        trouble.column,
        f"`{found}` stands here, where `,` or `{expected[1]}` should",
        "close each bracket once, the one opened last first",
        _closed(trouble),
    )


def open_bracket(trouble: Trouble) -> Cause | None:
    """A bracket that has no end, or a list in brackets that lacks a comma."""
    if not (_EXPECTED.search(trouble.said) and trouble.start):
        return None
    line, column = trouble.start
    return Cause(
        line,
        column,
        "the bracket opened here is never closed, or lacks a comma",
        "close it",
        _closed(trouble),
    )


def _closed(trouble: Trouble) -> dict[int, str]:
    """Close each bracket on a line once; nothing where words in brackets fill several lines."""
    line = trouble.start[0] if trouble.start else trouble.line
    found = VALUE.match(trouble.lines[line])
    if not found or found["words"][0] not in _CLOSING or _last(trouble, line) > line:
        return {}
    words, waiting = "", []
    for sign in found["words"].rstrip():
        if sign in "[{":
            waiting.append(_CLOSING[sign])
        if sign not in "]}":
            words += sign
        elif sign in waiting:
            while waiting[-1] != sign:
                words += waiting.pop()
            words += waiting.pop()
    return {line: found["before"] + words + "".join(reversed(waiting))}


def going_on(trouble: Trouble) -> Cause | None:
    """Words that begin with a quote or bracket and go on after the one that closes it."""
    found = VALUE.match(trouble.text)
    if not (found and trouble.misaligned and trouble.column > found.start("words")):
        return None
    first = found["words"][0]
    if first == "*":
        return _quoted(trouble, found, _cannot(first))
    if closing := _CLOSING.get(first):
        message = f"the words go on after the `{closing}` that ends them"
        return _quoted(trouble, found, message)
    return None


def escape(trouble: Trouble) -> Cause | None:
    """A backslash in double quotes, where it does not stand for itself."""
    found = VALUE.match(trouble.text)
    if not (found and trouble.says(*_ESCAPE) and found["words"].rstrip()[-1] == '"'):
        return None
    words = found["words"].rstrip()[1:-1]
    inner = words.replace("'", "''")
    return Cause(
        trouble.line,
        trouble.text.find("\\", found.start("words")),
        "a `\\` in double quotes starts an escape",
        f"use single quotes: '{shortened(inner)}'",
        {trouble.line: f"{found['before']}'{inner}'"},
    )


def first_sign(trouble: Trouble) -> Cause | None:
    """A sign that words cannot begin with."""
    found = VALUE.match(trouble.text)
    if not found or trouble.column < found.start("words"):
        return None
    first = found["words"][0]
    if trouble.says(*_CHARACTER):
        return _quoted(trouble, found, _cannot(first))
    if trouble.says(_LIST) and first == "-":
        return _quoted(trouble, found, "a list cannot begin on the line of its field")
    if trouble.says(*_BLOCK) and first in ">|":
        message = f"`{first}` says that the words begin on the next line, and some stand here"
        return _quoted(trouble, found, message)
    return None


def colon(trouble: Trouble) -> Cause | None:
    """A colon and a space in words that stand on the line of their field."""
    found = VALUE.match(trouble.text)
    if not (found and trouble.colon and trouble.column >= found.start("words")):
        return None
    if ":" not in found["before"] and FIELD.match(found["words"]):
        return None
    message = "these words hold a colon and a space, which would begin a field"
    return _quoted(trouble, found, message, trouble.column)


def colon_below(trouble: Trouble) -> Cause | None:
    """A colon and a space in words that go on from the line above."""
    text, column = trouble.text, trouble.column
    if not trouble.colon or text[column : column + 1] != ":":
        return None
    return Cause(
        trouble.line,
        column,
        "these words hold a colon and a space, which would begin a field",
        "write `>-` behind the name of the field, and all its words below it",
        {trouble.line: f"{text[:column]} {text[column + 1 :]}"},
    )


def _cannot(first: str) -> str:
    return f"words cannot begin with {'a backtick' if first == '`' else f'`{first}`'}"


def _quoted(
    trouble: Trouble, found: "re.Match[str]", message: str, column: int | None = None
) -> Cause:
    words = found["words"].rstrip()
    mark = "'" if '"' in words else '"'
    inner = words.replace("'", "''")
    return Cause(
        trouble.line,
        found.start("words") if column is None else column,
        message,
        f"{_QUOTED}: {mark}{shortened(words)}{mark}",
        {trouble.line: f"{found['before']}'{inner}'"},
    )
