"""Where a text does not read as YAML, and the likeliest slip of the pen there."""

import re
from collections.abc import Iterator, Mapping

from attrs import frozen

FIELD = re.compile(r"^(?P<indent> *(?:- +)*)(?P<key>[A-Za-z_][\w-]*):(?P<words> |$)")
VALUE = re.compile(r"^(?P<before> *(?:- +)*[A-Za-z_][\w-]*: +|(?: *- +)+)(?P<words>\S.*)$")
TABBED = re.compile(r"^ *\t\s*\S")
_WORD = re.compile(r" *(?:- +)*([A-Za-z_][\w-]*)")
_AROUND = 500
_MISALIGNED = ("expected key", "expected <block end>", "expected '-' indicator", "<document start>")


@frozen
class Trouble:
    """Where the parser stopped and what it said; lines and columns count from 0.

    `start` is where it began what it could not end. `words` are the quoted words that it
    read last: their first line and column, their last line and the column behind them.
    """

    lines: list[str]
    said: str
    line: int
    column: int
    start: tuple[int, int] | None = None
    words: tuple[int, int, int, int] | None = None

    @property
    def text(self) -> str:
        """The line on which the parser stopped; nothing at the end of the file."""
        return self.lines[self.line] if self.line < len(self.lines) else ""

    @property
    def near(self) -> Iterator[int]:
        """The lines on which the slip may be: this one, the written one above, and the first."""
        above = next((n for n in range(self.line - 1, -1, -1) if self.lines[n].strip()), None)
        first = self.start[0] if self.start else None
        seen = dict.fromkeys(n for n in (self.line, above, first) if n is not None)
        return (n for n in seen if n < len(self.lines))

    @property
    def misaligned(self) -> bool:
        """Whether something begins where the parser does not expect it."""
        return self.says(*_MISALIGNED)

    @property
    def lost(self) -> bool:
        """Whether there are words that are no field and part of none."""
        return self.says("expected ':'")

    @property
    def colon(self) -> bool:
        """Whether a colon stands where no field can begin."""
        return self.says("mapping values are not allowed")

    def bare(self, number: int) -> bool:
        """Whether a line is no field, and the one on which the parser stopped goes on with it."""
        line = self.lines[number]
        begin = len(line) - len(line.lstrip(" -"))
        is_field = bool(FIELD.match(line))
        return begin == spaces(self.text) and not is_field and bool(FIELD.match(self.text))

    def says(self, *parts: str) -> bool:
        """Whether one of some parts is in what the parser said."""
        return any(part in self.said for part in parts)


@frozen
class Cause:
    """A slip: its place, what to say of it, and the lines it is on as they were meant.

    `others` are the causes that it may have instead, less likely as long as nothing else is known.
    """

    line: int
    column: int
    message: str
    hint: str
    mended: Mapping[int, str]
    others: tuple["Cause", ...] = ()


def elsewhere(number: int) -> str:
    """Say on how many other lines the same is to be done; nothing where it is none."""
    return f", here and on {number} other line{'' if number == 1 else 's'}" if number else ""


def spaces(line: str) -> int:
    """Count the spaces and tabs that a line begins with."""
    return len(line) - len(line.lstrip())


def counted(number: int, noun: str = "space") -> str:
    """Say how many there are of something: `no spaces`, `1 space`, `2 lines`."""
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"


def is_bare(line: str) -> bool:
    """Tell whether a line holds words that are neither a field nor an item nor a remark."""
    words = line.lstrip()
    return bool(words) and ": " not in f"{words} " and not words.startswith(("-", "#"))


def first_word(line: str) -> str:
    """Give the word that a line begins with, behind a hyphen; nothing where it begins with none."""
    found = _WORD.match(line)
    return found[1] if found else ""


def names(lines: list[str], number: int) -> set[str]:
    """Give the names of the fields around a line."""
    around = lines[max(0, number - _AROUND) : number + _AROUND]
    return {found["key"] for found in map(FIELD.match, around) if found}
