"""Slips of place: lines that begin too far in or out, tabs, hyphens left out, conflicts of git."""

import re
from collections.abc import Iterator

from plan_as_code.source.trouble import FIELD, Cause, Trouble, elsewhere, spaces
from plan_as_code.spelling import shortened

_CONFLICT = re.compile(r"^(<{7}|={7}|>{7})(\s|$)")
_TAB = re.compile(r"^ *\t")


def conflict(trouble: Trouble) -> Cause | None:
    """Two versions of some lines, as git leaves them to be chosen from."""
    marks = [n for n, line in enumerate(trouble.lines) if _CONFLICT.match(line)]
    signs = [trouble.lines[n][0] for n in marks[:3]]
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
    found = next((n for n in trouble.near if _TAB.match(lines[n])), None)
    if found is None:
        return None
    tabbed = [n for n, line in enumerate(lines) if _TAB.match(line)]
    return Cause(
        found,
        lines[found].index("\t"),
        "this line is indented with a tab",
        f"indent with spaces{elsewhere(len(tabbed) - 1)}",
        {n: lines[n].replace("\t", "  ") for n in tabbed}
        if len(tabbed) > 1
        else _moved(lines, found, lines[found].expandtabs(8)),
    )


def missing_hyphen(trouble: Trouble) -> Cause | None:
    """The first item of a list, which has no hyphen where the next one has."""
    if not (trouble.misaligned and trouble.text[trouble.column :].startswith("- ")):
        return None
    written = [n for n in range(trouble.line) if trouble.lines[n].strip()]
    lines = trouble.lines
    for above, n in zip(written[-2::-1], written[:0:-1], strict=False):
        if spaces(lines[above]) < trouble.column and lines[above].rstrip().endswith(":"):
            column = spaces(lines[n])
            if column < 2 or not FIELD.match(lines[n]) or lines[n].lstrip().startswith("-"):
                return None
            return Cause(
                n,
                column,
                "there is no hyphen here, and the next item of the list has one, on line"
                f" {trouble.line + 1}",
                f"write `- {shortened(lines[n][column:])}`",
                {n: f"{' ' * trouble.column}- {lines[n][column:]}"},
            )
    return None


def further_in(trouble: Trouble) -> Cause | None:
    """A field that stands further in than the one above it, and so among its words."""
    found = FIELD.match(trouble.text)
    if not (found and trouble.colon):
        return None
    mended = _moved(trouble.lines, trouble.line, trouble.text)
    if not mended:
        return None
    return Cause(
        trouble.line,
        found.start("key"),
        f"`{found['key']}` begins further in than the field above it, as if it were one of its"
        " words",
        _begin(mended[trouble.line]),
        mended,
        moved=True,
    )


def misplaced(trouble: Trouble) -> Cause | None:
    """A line that begins where nothing above it begins."""
    text = trouble.text
    is_first = not text[: trouble.column].strip()
    is_item = text.lstrip().startswith("- ")
    if not (trouble.misaligned and is_first and (is_item or FIELD.match(text))):
        return None
    mended = _moved(trouble.lines, trouble.line, text)
    if not mended:
        return None
    return Cause(
        trouble.line,
        trouble.column,
        f"this line begins after {_counted(spaces(text))}, where nothing it could belong to begins",
        _begin(mended[trouble.line]),
        mended,
        moved=True,
    )


def no_field(trouble: Trouble) -> Cause | None:
    """Words that are no field and go on with none."""
    line = trouble.start[0] if trouble.start else trouble.line
    if not trouble.lost or line >= len(trouble.lines):
        return None
    last = line + 1
    while last < len(trouble.lines) and _is_bare(trouble.lines[last]):
        last += 1
    return Cause(
        line,
        spaces(trouble.lines[line]),
        "this line has no `: `, so it is no field, and it does not go on with the words above",
        "write `name: value`, or indent it further than the field whose words it goes on with",
        dict.fromkeys(range(line, last), ""),
    )


def _is_bare(line: str) -> bool:
    """Tell whether a line holds words that are neither a field nor an item nor a remark."""
    words = line.lstrip()
    return bool(words) and ": " not in f"{words} " and not words.startswith(("-", "#"))


def _moved(lines: list[str], number: int, line: str) -> dict[int, str]:
    """Give a line, and what stands below it further in, at the nearest place where it can begin.

    Nothing where it stands there already.
    """
    begin = spaces(line)
    places = set(_places(lines[:number], line.lstrip().startswith("- ")))
    nearest = min(places, key=lambda place: (abs(place - begin), -place), default=0)
    if lines[number] == line and nearest == begin:
        return {}
    mended = {number: " " * nearest + line.lstrip()}
    for n in range(number + 1, len(lines)):
        if lines[n].strip():
            if spaces(lines[n]) <= begin:
                break
            mended[n] = " " * max(0, spaces(lines[n]) + nearest - begin) + lines[n].lstrip()
    return mended


def _places(above: list[str], is_item: bool) -> Iterator[int]:
    """Give the places where fields, or items, can begin that go on with what stands above."""
    least = len(max(above, key=len, default="")) + 1
    for line in reversed(above):
        if line.strip() and spaces(line) < least and (found := FIELD.match(line)):
            hyphen = found["indent"].rfind("-")
            least = spaces(line)
            if is_item and hyphen >= 0:
                yield hyphen
            elif not is_item:
                yield len(found["indent"])
                yield from [least] if least != len(found["indent"]) else ()


def _begin(mended: str) -> str:
    return f"begin it after {_counted(spaces(mended))}"


def _counted(number: int) -> str:
    return f"{number or 'no'} space{'' if number == 1 else 's'}"
