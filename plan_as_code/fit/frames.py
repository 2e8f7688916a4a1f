"""A slide's body from top to bottom: stretches of words, and tables, each with its height."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from attrs import evolve, frozen

from plan_as_code.blocks import Bullet, Chart, Paragraph, Slide, SlideBlock, Style, Table
from plan_as_code.errors import PlanAsCodeError
from plan_as_code.fit.boxes import SlideBoxes
from plan_as_code.fit.gauge import Gauge, Line, Opening, Piece
from plan_as_code.fit.pages import ROUNDING
from plan_as_code.fit.pieces import blocks, family, pieces
from plan_as_code.fit.ruler import Ruler

_GROWTH = 1.5
"""How much higher than it need be a chart may get."""


@frozen
class Frame:
    """A part of the body that is one shape: words, one table or one figure. All in points.

    `top` counts from the body's top. `rows` are the heights of a table's rows, its header
    first, `columns` the widths of its columns; both are empty for words.
    """

    top: float
    height: float
    blocks: tuple[SlideBlock, ...]
    rows: tuple[float, ...] = ()
    columns: tuple[float, ...] = ()


def gauge_of(slide: Slide, boxes: SlideBoxes, ruler: Ruler) -> Gauge | None:
    """Give what measures the body of a slide, None where it has none.

    Raises PlanAsCodeError where the layout has no place for the words there are.
    """
    if boxes.body is not None:
        return Gauge(boxes, boxes.body, ruler)
    if slide.body or slide.lines or (slide.heading and boxes.heading is None):
        raise PlanAsCodeError(
            f"the theme names no `body` for slides of the kind `{slide.kind.value}`, and one"
            " of them has words for it; name a placeholder in theme.yaml"
        )
    return None


def frames(slide: Slide, boxes: SlideBoxes, ruler: Ruler) -> tuple[Frame, ...]:
    """Give the frames of a slide's body in reading order."""
    gauge = gauge_of(slide, boxes, ruler)
    if gauge is None:
        return ()
    above = heading_of(slide, boxes)
    found = tuple(_frames(gauge, (*((above,) if above else ()), *pieces(slide))))
    return (*found[:-1], *(_grown(each, gauge.body.height) for each in found[-1:]))


def _grown(last: Frame, room: float) -> Frame:
    """Let a chart that stands last use the room below it, as far as it looks well."""
    if not isinstance(last.blocks[0], Chart):
        return last
    return evolve(last, height=max(last.height, min(room - last.top, last.height * _GROWTH)))


def heading_of(slide: Slide, boxes: SlideBoxes) -> Paragraph | None:
    """Give a heading that has no placeholder of its own, and so stands first in the body."""
    if slide.heading and boxes.heading is None:
        return Paragraph(slide.heading, Style.CALLOUT)
    return None


def body_height(slide: Slide, boxes: SlideBoxes, ruler: Ruler) -> float:
    """Give the height of a slide's body, whether it fits or not."""
    found = frames(slide, boxes, ruler)
    return found[-1].top + found[-1].height if found else 0


def fits(gauge: Gauge, found: Iterable[Piece], above: Piece | None, room: float) -> bool:
    """Tell whether there is room for pieces set below each other, and below what is above."""
    for piece in found:
        room -= gauge.lead(piece, above) + gauge.height(piece)
        if room < -ROUNDING:
            return False
        above = piece
    return True


def _frames(gauge: Gauge, found: tuple[Piece, ...]) -> Iterator[Frame]:
    top = 0.0
    previous: Piece | None = None
    for _, pieces_of_one in groupby(found, _one):
        group = tuple(pieces_of_one)
        table = _head(group[0])
        header = gauge.header(table) if table else 0
        top += gauge.lead(group[0], previous) - header
        yield _table(gauge, group, table, top) if table else _words(gauge, group, top)
        top += header + sum(map(gauge.height, group))
        previous = group[-1]


def _one(piece: Piece) -> object:
    """Give what the pieces of one frame have in common: words stand together."""
    return None if isinstance(piece, Opening | Paragraph | Bullet) else family(piece)


def _head(piece: Piece) -> Table | None:
    return piece.head if isinstance(piece, Line) else None


def _words(gauge: Gauge, group: tuple[Piece, ...], top: float) -> Frame:
    shown = (Paragraph(each.text) if isinstance(each, Opening) else each for each in group)
    return Frame(top, sum(map(gauge.height, group)), blocks(shown))


def _table(gauge: Gauge, group: tuple[Piece, ...], head: Table, top: float) -> Frame:
    rows = (each for each in group if isinstance(each, Line) and each.row)
    heights = (gauge.header(head), *map(gauge.height, rows))
    columns = tuple(width for _, width in gauge.columns(head))
    return Frame(top, sum(heights), blocks(group), heights, columns)
