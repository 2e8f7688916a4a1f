"""A file's text as lines, and where the things that stand in it begin and end."""

import re
from bisect import bisect_right

from plan_as_code.source import Mapping, Node, Scalar, Sequence

_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")


class Page:
    """The text of one file. Offsets are those of its nodes."""

    def __init__(self, text: str) -> None:
        self.text = text
        breaks = list(_BREAK.finditer(text))
        self.starts = [0, *(found.end() for found in breaks)]
        self.ends = [*(found.start() for found in breaks), len(text)]
        self.newline = breaks[0].group() if breaks else "\n"

    def row(self, offset: int) -> int:
        """Give the number of the line, from 0, that an offset is on."""
        return bisect_right(self.starts, offset) - 1

    def start(self, offset: int) -> int:
        """Give where the line of an offset starts."""
        return self.starts[self.row(offset)]

    def end(self, offset: int) -> int:
        """Give where the line of an offset ends, before its break."""
        return self.ends[self.row(offset)]

    def column(self, offset: int) -> int:
        """Give how far an offset is from the start of its line."""
        return offset - self.start(offset)

    def line(self, row: int) -> str:
        """Give a line's text without its break."""
        return self.text[self.starts[row] : self.ends[row]]

    def is_blank(self, row: int) -> bool:
        """Say whether a line has nothing on it."""
        return not self.line(row).strip()

    def is_comment(self, row: int) -> bool:
        """Say whether a line holds a comment alone."""
        return self.line(row).lstrip().startswith("#")

    def indent(self, row: int) -> int:
        """Give how far a line is indented."""
        line = self.line(row)
        return len(line) - len(line.lstrip())

    def tight(self, node: Node) -> int:
        """Give where a node's last character ends, without the lines after it."""
        match node:
            case Scalar():
                written = self.text[node.start : node.end]
                return node.start + len(written.rstrip()) if written[:1] in "|>" else node.end
            case Mapping(flow=False, entries=entries) if entries:
                return self.tight(entries[-1].value)
            case Sequence(flow=False, items=items) if items:
                return self.tight(items[-1])
            case _:
                return node.end

    def extent(self, node: Node, column: int) -> int:
        """Give where a thing's last line ends that starts at a column.

        Comments below it that are indented further belong to it.
        """
        last = self.row(self.tight(node))
        for row in range(last + 1, len(self.starts)):
            if self.is_comment(row) and self.indent(row) > column:
                last = row
            elif not self.is_blank(row):
                break
        return self.ends[last]

    def lead(self, offset: int) -> int:
        """Give where the comments begin that stand right above a thing, as far in as it is."""
        row, column = self.row(offset), self.column(offset)
        while row and self.is_comment(row - 1) and self.indent(row - 1) == column:
            row -= 1
        return self.starts[row]

    def before_blank(self, offset: int) -> int:
        """Give where the last line with something on it ends above the line of an offset."""
        row = self.row(offset) - 1
        while row > 0 and self.is_blank(row):
            row -= 1
        return self.ends[row] if row >= 0 else 0

    def after_blank(self, offset: int) -> int:
        """Give where the next line with something on it starts below the line of an offset."""
        row = self.row(offset) + 1
        while row < len(self.starts) and self.is_blank(row):
            row += 1
        return self.starts[row] if row < len(self.starts) else len(self.text)
