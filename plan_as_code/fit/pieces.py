"""A slide's body taken apart into pieces, pieces too high for a slide cut, and all joined again."""

from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise
from typing import assert_never

from attrs import evolve

from plan_as_code.blocks import (
    Bullet,
    Bullets,
    Cell,
    Chart,
    Paragraph,
    Row,
    Slide,
    SlideBlock,
    Table,
    Text,
    Timeline,
)
from plan_as_code.errors import PlanAsCodeError
from plan_as_code.fit import charts, timelines
from plan_as_code.fit.boxes import CELL_END, Level
from plan_as_code.fit.gauge import Gauge, Line, Opening, Piece


def pieces(slide: Slide) -> Iterator[Piece]:
    """Give the lines and the body of a slide in reading order, as what may stand apart."""
    yield from (Opening(line) for line in slide.lines)
    for block in slide.body:
        match block:
            case Paragraph() | Chart() | Timeline():
                yield block
            case Bullets():
                yield from block.items
            case Table():
                head = evolve(block, rows=())
                yield from (Line(head, row) for row in block.rows or (None,))
            case _:
                assert_never(block)


def lines(found: Iterable[Piece]) -> tuple[Text, ...]:
    """Give the lines of a title slide among some pieces."""
    return tuple(piece.text for piece in found if isinstance(piece, Opening))


def blocks(found: Iterable[Piece]) -> tuple[SlideBlock, ...]:
    """Join pieces into blocks: bullets that follow each other, rows under one head."""
    return tuple(block for _, group in groupby(found, family) for block in _joined(list(group)))


def family(piece: Piece) -> object:
    """Give what pieces of one block have in common and others do not."""
    match piece:
        case Line(head=head):
            return id(head)
        case Chart() | Timeline():
            return id(piece)
        case _:
            return type(piece)


def _joined(group: list[Piece]) -> Iterator[SlideBlock]:
    items = tuple(piece for piece in group if isinstance(piece, Bullet))
    if items:
        yield Bullets(items)
    if isinstance(group[0], Line):
        rows = (piece.row for piece in group if isinstance(piece, Line))
        yield evolve(group[0].head, rows=tuple(row for row in rows if row))
    yield from (piece for piece in group if isinstance(piece, Paragraph | Chart | Timeline))


def cut_to(gauge: Gauge, piece: Piece, room: float) -> Iterator[Piece]:
    """Cut a piece between lines until no part is higher than the room; most stay whole.

    Raises PlanAsCodeError where the room does not hold a single line.
    """
    if gauge.height(piece) <= room:
        yield piece
        return
    match piece:
        case Line(head=head, row=row):
            most = _lines_in(room - 2 * CELL_END, gauge.boxes.cell)
            yield from (Line(head, part) for part in _row_parts(gauge, head, row, most))
        case Chart():
            yield from charts.parted(piece, room, gauge.body.width, gauge.boxes.cell, gauge.ruler)
        case Timeline():
            yield from timelines.parted(
                piece, room, gauge.body.width, gauge.boxes.cell, gauge.ruler
            )
        case Opening() | Paragraph() | Bullet():
            level = gauge.level(piece)
            most = _lines_in(room - level.before - level.after, level)
            texts = gauge.ruler.parts(piece.text, level, gauge.body.width, most)
            yield from (evolve(piece, text=text) for text in texts)
        case _:
            assert_never(piece)


def _lines_in(room: float, level: Level) -> int:
    lines = int(room / level.line)
    if lines < 1:
        raise PlanAsCodeError(
            f"there is no room for one line of {level.size:g} point words; the body's placeholder"
            " is too low"
        )
    return lines


def _row_parts(gauge: Gauge, table: Table, row: Row | None, most: int) -> Iterator[Row | None]:
    """Cut a row into rows of at most so many lines; a cell that has ended stays empty."""
    if row is None:
        yield None
        return
    cells = [
        (cell, _cell_lines(gauge, cell, level, width))
        for cell, level, width in gauge.cells(table, row)
    ]
    longest = max(len(found) for _, found in cells)
    count = -(-longest // most)
    cuts = [longest * part // count for part in range(count + 1)]
    for start, end in pairwise(cuts):
        yield evolve(row, cells=tuple(_part(cell, found[start:end]) for cell, found in cells))


def _cell_lines(gauge: Gauge, cell: Cell, level: Level, width: float) -> list[tuple[int, Text]]:
    """Give a cell's lines, each with the number of its paragraph."""
    return [
        (number, line)
        for number, text in enumerate(cell.paragraphs)
        for line in gauge.ruler.split(text, level, width)
    ]


def _part(cell: Cell, found: list[tuple[int, Text]]) -> Cell:
    """Make a cell of some of its lines, joined into paragraphs again."""
    joined: dict[int, Text] = {}
    for number, line in found:
        joined[number] = (*joined.get(number, ()), *line)
    return evolve(cell, paragraphs=tuple(joined.values()) or ((),))
