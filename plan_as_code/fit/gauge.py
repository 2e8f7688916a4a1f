"""How high the pieces of a slide's body are."""

from collections.abc import Iterator
from typing import assert_never

from attrs import evolve, frozen

from plan_as_code.blocks import (
    Bullet,
    Cell,
    Chart,
    Column,
    Figure,
    Paragraph,
    Row,
    Run,
    Table,
    Text,
    Timeline,
)
from plan_as_code.fit.boxes import CELL_END, CELL_SIDE, GAP, STEP, Box, Level, SlideBoxes
from plan_as_code.fit.charts import bars
from plan_as_code.fit.ruler import Ruler
from plan_as_code.fit.timelines import strip


@frozen
class Opening:
    """A line of a title slide, below its title."""

    text: Text


@frozen(eq=False)
class Line:
    """A row of a table under its head; a table without rows is a head alone.

    `head` is the table without its rows: rows of one table share the same one.
    """

    head: Table
    row: Row | None


Words = Opening | Paragraph | Bullet
Piece = Words | Line | Figure


@frozen
class Gauge:
    """Measures pieces in the body of one kind of slide; every answer is in points."""

    boxes: SlideBoxes
    body: Box
    ruler: Ruler

    def height(self, piece: Piece) -> float:
        """Give the height of a piece by itself."""
        match piece:
            case Line(head=head, row=row):
                return self._row(head, row) if row else 0
            case Opening() | Paragraph() | Bullet():
                return self.ruler.height(piece.text, self.level(piece), self.body.width)
            case Chart():
                return bars(piece, self.body.width, self.boxes.cell, self.ruler).height
            case Timeline():
                return strip(piece, self.body.width, self.boxes.cell, self.ruler).height
            case _:
                assert_never(piece)

    def least(self, piece: Piece) -> float:
        """Give the height that a piece would have with a single line; a chart with a single bar."""
        match piece:
            case Line():
                return self.row_height(1)
            case Opening() | Paragraph() | Bullet():
                level = self.level(piece)
                return level.before + level.line + level.after
            case Chart():
                found = bars(piece, self.body.width, self.boxes.cell, self.ruler)
                return found.key + found.row
            case Timeline():
                return self.height(evolve(piece, marks=piece.marks[:1]))
            case _:
                assert_never(piece)

    def holds(self, piece: Piece) -> bool:
        """Tell whether the body has room for a line of it, below a header row of one line."""
        above = self.row_height(1) if isinstance(piece, Line) else 0
        return above + self.least(piece) <= self.body.height

    def lead(self, piece: Piece, previous: Piece | None) -> float:
        """Give what stands between two pieces: nothing, a gap, a table's header row."""
        match piece, previous:
            case Line(head=head), Line(head=other) if head is other:
                return 0
            case Line(head=head), _:
                return self.header(head) + (GAP if previous else 0)
            case ((Chart() | Timeline()), _):
                return GAP if previous else 0
            case _, (Line() | Chart() | Timeline()):
                return GAP
            case _:
                return 0

    @property
    def heading(self) -> Level:
        """How the words of a table's header row are set."""
        return evolve(self.boxes.cell, strong=True)

    def header(self, table: Table) -> float:
        """Give the height of a table's header row."""
        return self.row_height(
            max(
                self.ruler.lines((Run(column.heading),), self.heading, width - 2 * CELL_SIDE)
                for column, width in self.columns(table)
            )
        )

    def row_height(self, lines: int) -> float:
        """Give the height of a row whose fullest cell has so many lines."""
        return lines * self.boxes.cell.line + 2 * CELL_END

    def columns(self, table: Table) -> list[tuple[Column, float]]:
        """Share the body's width among a table's columns by their weights."""
        total = sum(column.weight for column in table.columns)
        share = self.body.width / total
        return [(column, column.weight * share) for column in table.columns]

    def cells(self, table: Table, row: Row) -> Iterator[tuple[Cell, Level, float]]:
        """Give each cell of a row, how its words are set and the width they have."""
        for index, ((_, width), cell) in enumerate(
            zip(self.columns(table), row.cells, strict=True)
        ):
            strong = row.total or (table.head_column and index == 0)
            level = evolve(self.boxes.cell, strong=strong) if strong else self.boxes.cell
            indent = row.depth * STEP if index == 1 else 0
            yield cell, level, width - 2 * CELL_SIDE - indent

    def level(self, words: Words) -> Level:
        """Give how words of the body are set."""
        match words:
            case Opening():
                return self.boxes.paragraph(Paragraph(words.text), self.body)
            case Paragraph():
                return self.boxes.paragraph(words, self.body)
            case Bullet():
                return self.body.level(words.level)
            case _:
                assert_never(words)

    def _row(self, table: Table, row: Row) -> float:
        return self.row_height(
            max(
                sum(self.ruler.lines(text, level, width) for text in cell.paragraphs)
                for cell, level, width in self.cells(table, row)
            )
        )
