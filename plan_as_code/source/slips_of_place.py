"""Slips of place: lines that begin too far in or out, tabs, hyphens left out, conflicts of git."""

import re
from collections.abc import Sequence

from attrs import evolve

from plan_as_code.source.places import moves
from plan_as_code.source.tabs import untabbed
from plan_as_code.source.trouble import (
    FIELD,
    TABBED,
    Cause,
    Trouble,
    counted,
    elsewhere,
    first_word,
    is_bare,
    names,
    spaces,
)
from plan_as_code.spelling import shortened

_NO_COLON = re.compile(r"^(?P<before> *(?:- +)*)(?P<name>[A-Za-z_][\w-]*) +(?P<words>[^\s:;=].*)$")
_CONFLICT = re.compile(r"^(<{7}|={7}|>{7})(\s|$)")


def conflict(trouble: Trouble) -> Cause | None:
    """Two versions of some lines, as git leaves them to be chosen from."""
    lines = trouble.lines
    if not any(_CONFLICT.match(lines[n]) for n in trouble.near):
        return None
    marks = [n for n, line in enumerate(lines) if line[:1] in "<=>" and _CONFLICT.match(line)]
    signs = [lines[n][0] for n in marks[:3]]
    if signs != ["<", "=", ">"]:
        return None
    first, middle, last = marks[:3]
    return Cause(
        first,
        0,
        f"two versions of these lines meet here and nobody has chosen: one reaches to line"
        f" {middle + 1}, the other from there to line {last + 1}",
        "keep what is right of both, and delete the lines `<<<<<<<`, `=======` and `>>>>>>>`",
        {first: ""} | dict.fromkeys(range(middle, last + 1), ""),
    )


def tab(trouble: Trouble) -> Cause | None:
    """A tab before the first word of a line."""
    lines = trouble.lines
    if not any(TABBED.match(lines[n]) for n in trouble.near):
        return None
    mended = untabbed(lines)
    first = min(mended)
    return Cause(
        first,
        lines[first].index("\t"),
        "this line is indented with a tab",
        f"indent with spaces{elsewhere(len(mended) - 1)}",
        mended,
    )


def missing_hyphen(trouble: Trouble) -> Cause | None:
    """The first item of a list, which has no hyphen where the next one has."""
    if not (trouble.misaligned and trouble.text[trouble.column :].startswith("- ")):
        return None
    lines, first = trouble.lines, None
    for n in range(trouble.line - 1, -1, -1):
        if lines[n].strip() and spaces(lines[n]) < trouble.column:
            return _first_item(trouble, first) if lines[n].rstrip().endswith(":") else None
        first = n if lines[n].strip() else first
    return None


def _first_item(trouble: Trouble, number: int | None) -> Cause | None:
    line = trouble.lines[number] if number is not None else ""
    column = spaces(line)
    if number is None or column < 2 or not FIELD.match(line) or line.lstrip().startswith("-"):
        return None
    return Cause(
        number,
        column,
        "there is no hyphen here, and the next item of the list has one, on line"
        f" {trouble.line + 1}",
        f"write `- {shortened(line[column:])}`",
        {number: f"{' ' * (column - 2)}- {line[column:]}"},
    )


def further_in(trouble: Trouble) -> Cause | None:
    """A field that stands further in than the one above it, and so among its words."""
    found = FIELD.match(trouble.text)
    if not (found and trouble.colon):
        return None
    return _first(
        moves(
            trouble,
            f"`{found['key']}` begins further in than the field above it, as if it were one of its"
            " words",
        )
    )


def misplaced(trouble: Trouble) -> Cause | None:
    """A line that begins where nothing above it begins."""
    text = trouble.text
    is_first = not text[: trouble.column].strip()
    if not (trouble.misaligned and is_first and _is_field(trouble)):
        return None
    begins = f"this line begins after {counted(spaces(text))}"
    return _first(moves(trouble, f"{begins}, where nothing it could belong to begins"))


def _is_field(trouble: Trouble) -> bool:
    """Tell whether an item or a field stands here, be it without its colon."""
    text = trouble.text
    if text.lstrip().startswith("- ") or FIELD.match(text):
        return True
    return first_word(text) in names(trouble.lines, trouble.line)


def _first(causes: Sequence[Cause]) -> Cause | None:
    return evolve(causes[0], others=tuple(causes[1:])) if causes else None


def no_colon(trouble: Trouble) -> Cause | None:
    """The name of a field and its words, without the colon between them."""
    for n in trouble.near if trouble.lost or trouble.colon else ():
        found = _NO_COLON.match(trouble.lines[n])
        if found and found["name"] in names(trouble.lines, n):
            name, words = found["name"], found["words"]
            return Cause(
                n,
                found.end("name"),
                f"there is no colon behind `{name}`",
                f"write `{name}: {shortened(words)}`",
                {n: f"{found['before']}{name}: {words}"},
            )
    return None


def no_field(trouble: Trouble) -> Cause | None:
    """Words that are no field and go on with none."""
    line = trouble.start[0] if trouble.start else trouble.line
    lines = trouble.lines
    above = [n for n in trouble.near if trouble.colon and is_bare(lines[n]) and trouble.bare(n)]
    if not (trouble.lost or above) or line >= len(lines):
        return None
    line = above[0] if above else line
    last = line + 1
    while last < len(lines) and is_bare(lines[last]):
        last += 1
    return Cause(
        line,
        spaces(lines[line]),
        "this line has no `: `, so it is no field, and it does not go on with the words above",
        "write `name: value`, or indent it further than the field whose words it goes on with",
        dict.fromkeys(range(line, last), ""),
    )
