"""Slips with signs: hard spaces, bullets, colons and hyphens without their space, remarks."""

import re

from attrs import evolve

from plan_as_code.source.events import HARD
from plan_as_code.source.trouble import Cause, Trouble, elsewhere, names, spaces
from plan_as_code.spelling import shortened

_NAME = r"^ *(?:- +)*(?P<name>[A-Za-z_][\w-]*)"
_HARD_INDENT = re.compile(f"^[ \t]*(?P<hard>[{HARD}][\\s]*)")
_HARD_VALUE = re.compile(f"{_NAME}:(?P<hard>[{HARD}]\\s*)")
_NUMBER = r"(?:--+|\d{1,2}[.)]|o)(?=\s+[A-Za-z_][\w-]*:)"
_BULLET = re.compile(
    "^ *(?P<sign>[\u2010-\u2015\u2022\u2023\u25aa\u25cf\u2043\u2212\xb7\uf0b7\uf0a7*]"
    rf"|{_NUMBER})(?P<rest>\s+)"
)
_DASH = re.compile(r"^ *-(?=[A-Za-z_][\w-]*:(?: |$))")
_COLON = re.compile(rf"{_NAME}:(?=[^\s:/])")
_SIGN = re.compile(rf"{_NAME} ?(?P<sign>[;\uff1a\ufe55=]| :)\s*")
_REMARKS = ("//", "/*", "<!--")


def hard_space(trouble: Trouble) -> Cause | None:
    """A space that looks like one and is another character, before a field or behind its colon."""
    if not any(_hard(trouble.lines[n]) for n in trouble.near):
        return None
    spans = {n: span for n, line in enumerate(trouble.lines) if (span := _hard(line))}
    first, (column, _) = next(iter(spans.items()))
    return Cause(
        first,
        column,
        "this space is a hard one, as Word and web pages have them",
        f"delete it and type an ordinary one{elsewhere(len(spans) - 1)}",
        {n: _softened(trouble.lines[n], *span) for n, span in spans.items()},
    )


def _hard(line: str) -> tuple[int, int] | None:
    found = _HARD_INDENT.search(line) or _HARD_VALUE.search(line)
    return found.span("hard") if found else None


def _softened(line: str, start: int, end: int) -> str:
    return line[:start] + " " * (end - start) + line[end:]


def bullet(trouble: Trouble) -> Cause | None:
    """A bullet, a number or a long dash, such as Word makes, in place of a hyphen."""
    for n in trouble.near:
        line = trouble.lines[n]
        if found := _BULLET.match(line):
            slip = Cause(
                n,
                found.start("sign"),
                f"`{found['sign']}` stands here, and an item of a list begins with a hyphen",
                f"write `- {shortened(line[found.end() :])}`",
                {n: f"{line[: found.start('sign')]}-{_gap(found['rest'])}{line[found.end() :]}"},
            )
            is_field = re.match(r"[A-Za-z_][\w-]*:", line[found.end() :])
            return slip if is_field else evolve(slip, others=(evolve(slip, mended={n: ""}),))
    return None


def _gap(written: str) -> str:
    return written if not written.strip(" ") else " "


def tight_hyphen(trouble: Trouble) -> Cause | None:
    """A hyphen that begins an item, without a space behind it."""
    for n in trouble.near:
        line = trouble.lines[n]
        if found := _DASH.match(line):
            return Cause(
                n,
                found.end() - 1,
                "there is no space behind this hyphen",
                f"write `- {shortened(line[found.end() :])}`",
                {n: f"{line[: found.end()]} {line[found.end() :]}"},
            )
    return None


def tight_colon(trouble: Trouble) -> Cause | None:
    """A field's name with a colon and no space behind it."""
    for n in trouble.near if trouble.lost or trouble.colon else ():
        line = trouble.lines[n]
        if found := _COLON.match(line):
            return Cause(
                n,
                found.start("name"),
                f"there is no space behind `{found['name']}:`",
                f"write `{found['name']}: {shortened(line[found.end() :])}`",
                {n: f"{line[: found.end()]} {line[found.end() :]}"},
            )
    return None


def other_sign(trouble: Trouble) -> Cause | None:
    """A field's name with another sign than a colon behind it."""
    for n in trouble.near if trouble.lost or trouble.colon else ():
        line = trouble.lines[n]
        found = _SIGN.match(line)
        if found and (trouble.lost or trouble.bare(n) or found["name"] in names(trouble.lines, n)):
            return Cause(
                n,
                found.start("sign"),
                f"`{found['sign'].strip()}` stands here, and a field's name ends in a colon",
                f"write `{found['name']}: {shortened(line[found.end() :])}`",
                {n: f"{line[: found.end('name')]}: {line[found.end() :]}"},
            )
    return None


def table(trouble: Trouble) -> Cause | None:
    """Rows of a table, pasted as they are."""
    lines = trouble.lines
    first = next((n for n in trouble.near if _is_row(lines[n])), None)
    if first is None or not trouble.says("expected ':'", "cannot start any token"):
        return None
    while first and _is_row(lines[first - 1]):
        first -= 1
    last = first
    while last + 1 < len(lines) and _is_row(lines[last + 1]):
        last += 1
    return Cause(
        first,
        0,
        "the words here are parted by tabs, like rows pasted from Excel or Word",
        "write each cell as a field of its own, such as `id: ...` and `text: ...`",
        dict.fromkeys(range(first, last + 1), ""),
    )


def _is_row(line: str) -> bool:
    return "\t" in line.strip()


def remark(trouble: Trouble) -> Cause | None:
    """A remark as other languages write it."""
    for n in trouble.near:
        line = trouble.lines[n]
        if line.lstrip().startswith(_REMARKS):
            return Cause(
                n, spaces(line), "a remark begins with `#`", "write `# ` before it", {n: ""}
            )
    return None
