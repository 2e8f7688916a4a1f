"""Words that an empty slide has no room for."""

from collections.abc import Iterator, Mapping
from enum import Enum
from typing import assert_never

from attrs import frozen

from plan_as_code.blocks import (
    Bullet,
    Chart,
    Deck,
    Paragraph,
    Run,
    Slide,
    SlideKind,
    Table,
    Text,
    Timeline,
    plain,
)
from plan_as_code.fit.boxes import CELL_END, CELL_SIDE, Box, Level, SlideBoxes
from plan_as_code.fit.frames import fits, gauge_of, heading_of
from plan_as_code.fit.gauge import Gauge, Line, Opening, Piece
from plan_as_code.fit.pages import ROUNDING
from plan_as_code.fit.paginate import laid, room_of
from plan_as_code.fit.pieces import pieces
from plan_as_code.fit.ruler import Ruler, WidthTable


class Part(Enum):
    """What words that overflow are: on a slide, where an entry goes on to another, or a sheet."""

    TITLE = "title"
    HEADING = "heading"
    COLUMN = "heading of a column"
    ENTRY = "entry"
    CELL = "cell"


@frozen
class Overflow:
    """Words, how many lines they need, and how many an empty slide has room for.

    Of a cell of a spreadsheet it is characters that are counted.
    """

    words: str
    part: Part
    lines: int
    room: int


def overflow(
    deck: Deck, boxes: Mapping[SlideKind, SlideBoxes], widths: WidthTable
) -> tuple[Overflow, ...]:
    """Give the titles and headings of a finished deck that are higher than their room."""
    ruler = Ruler(widths)
    found = (each for slide in deck.slides for each in _of_page(slide, boxes[slide.kind], ruler))
    return tuple(dict.fromkeys(found))


def cut(
    deck: Deck, boxes: Mapping[SlideKind, SlideBoxes], widths: WidthTable
) -> tuple[Overflow, ...]:
    """Give the entries of a deck, as it is before it is split, that fill more than a slide each."""
    ruler = Ruler(widths)
    slides = laid(deck.slides, boxes, ruler)
    found = (each for slide in slides for each in _cut(slide, boxes[slide.kind], ruler))
    return tuple(dict.fromkeys(found))


def _of_page(slide: Slide, boxes: SlideBoxes, ruler: Ruler) -> Iterator[Overflow]:
    yield from _in_box(slide.title, Part.TITLE, boxes.title, ruler, boxes.small)
    if boxes.heading:
        yield from _in_box(slide.heading, Part.HEADING, boxes.heading, ruler, boxes.small)
    gauge = gauge_of(slide, boxes, ruler)
    if gauge is None:
        return
    above, height = heading_of(slide, boxes), room_of(slide, gauge)
    if above and height < (least := gauge.least(above)):
        body, level = gauge.body, gauge.level(above)
        yield _told(above.text, Part.HEADING, level, body.width, body.height - least, ruler)
    for table in slide.body:
        if isinstance(table, Table):
            yield from _headings(table, gauge, height)


def _in_box(text: Text, part: Part, box: Box, ruler: Ruler, smallest: float) -> Iterator[Overflow]:
    """Measure words that are set smaller before they overflow: see `shrink`."""
    level = box.level(0)
    level = level.scaled(min(smallest / level.size, 1))
    if text and ruler.height(text, level, box.width) > box.height + ROUNDING:
        yield _told(text, part, level, box.width, box.height, ruler)


def _headings(table: Table, gauge: Gauge, height: float) -> Iterator[Overflow]:
    """Give the headings below which there is no room for a row of one line."""
    ruler = gauge.ruler
    room = height - gauge.row_height(1) - 2 * CELL_END
    for column, width in gauge.columns(table):
        heading = (Run(column.heading),)
        told = _told(heading, Part.COLUMN, gauge.heading, width - 2 * CELL_SIDE, room, ruler)
        if told.lines > told.room:
            yield told


def _cut(slide: Slide, boxes: SlideBoxes, ruler: Ruler) -> Iterator[Overflow]:
    gauge = gauge_of(slide, boxes, ruler)
    if gauge is None:
        return
    above, height = heading_of(slide, boxes), room_of(slide, gauge)
    if not fits(gauge, pieces(slide), above, height):
        for piece in pieces(slide):
            room = height - gauge.lead(piece, above)
            if gauge.height(piece) > room + ROUNDING:
                yield from _entries(piece, gauge, room)


def _entries(piece: Piece, gauge: Gauge, room: float) -> Iterator[Overflow]:
    match piece:
        case Line(head=head, row=row):
            for cell, level, width in gauge.cells(head, row) if row else ():
                lines = sum(gauge.ruler.lines(text, level, width) for text in cell.paragraphs)
                most = _most(level, room - 2 * CELL_END)
                if lines > most:
                    yield Overflow(" ".join(map(plain, cell.paragraphs)), Part.ENTRY, lines, most)
        case Opening() | Paragraph() | Bullet():
            level = gauge.level(piece)
            yield _told(piece.text, Part.ENTRY, level, gauge.body.width, room, gauge.ruler)
        case Chart() | Timeline():
            return
        case _:
            assert_never(piece)


def _told(
    text: Text, part: Part, level: Level, width: float, room: float, ruler: Ruler
) -> Overflow:
    return Overflow(plain(text), part, ruler.lines(text, level, width), _most(level, room))


def _most(level: Level, room: float) -> int:
    """Count the lines for which there is room."""
    return max(0, int((room - level.before - level.after + ROUNDING) / level.line))
