"""Where the parser cannot go on, and where in the file it may begin again once that is mended.

What stands above an item of a list is known to be sound once the parser is in it, so that
reading begins again there: a few short lines open what is open above it.
"""

from typing import Any

import yaml
from attrs import frozen

from plan_as_code.source.events import QUOTES, events


@frozen
class Start:
    """A line, counted from 0, on which reading may begin.

    `opening` are the lines that open what is open there, `column` is where its item begins.
    """

    line: int = 0
    opening: tuple[str, ...] = ()
    column: int = 0


@frozen
class Stop:
    """What the parser said, the line on which it stopped, and the quoted words it read last.

    `start` is where reading may begin again.
    """

    problem: yaml.YAMLError
    line: int
    quoted: Any
    start: Start

    @property
    def said(self) -> str:
        """What the parser said of it, without the place."""
        return str(getattr(self.problem, "problem", None) or self.problem)


def stop(lines: list[str], start: Start, last: int | None = None) -> Stop | None:
    """Read lines from a start, as far as to a last one; None where nothing stops the parser."""
    opened: list[Any] = []
    quoted = None
    try:
        for event in events(_Stream(lines, start), lines):
            match event:
                case yaml.CollectionStartEvent():
                    opened.append(event)
                case yaml.CollectionEndEvent():
                    opened.pop()
                case yaml.ScalarEvent() if event.style in QUOTES:
                    quoted = event
            if last is not None and event.start_mark.line > last:
                break
    except yaml.YAMLError as problem:
        mark = getattr(problem, "problem_mark", None)
        line = mark.line if mark else start.line
        return Stop(problem, line, quoted, _again(opened, start))
    except (ValueError, OverflowError):
        return None
    return None


def _again(opened: list[Any], start: Start) -> Start:
    """Give the last item that begins on a line below its list; where there is none, the start."""
    for depth in range(len(opened) - 1, 0, -1):
        around, item = opened[depth - 1], opened[depth].start_mark
        is_list = isinstance(around, yaml.SequenceStartEvent) and not around.flow_style
        if is_list and around.start_mark.line < item.line and depth < item.line > start.line:
            opening = tuple(_opening(each) for each in opened[:depth])
            return Start(item.line, opening, around.start_mark.column)
    return start


def _opening(event: Any) -> str:
    column: int = event.start_mark.column
    return " " * column + ("-" if isinstance(event, yaml.SequenceStartEvent) else "x:")


class _Stream:
    """Lines for the parser, a few at a time: those above the start are blank."""

    def __init__(self, lines: list[str], start: Start) -> None:
        self.lines = lines
        self.next = start.line
        self.head = "\n".join([*[""] * (start.line - len(start.opening)), *start.opening, ""])

    def read(self, size: int) -> str:
        if self.head:
            head, self.head = self.head, ""
            return head
        first, self.next = self.next, min(self.next + 200, len(self.lines))
        end = "\n" if self.next < len(self.lines) else ""
        return "\n".join(self.lines[first : self.next]) + end if first < self.next else ""
