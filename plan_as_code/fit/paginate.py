"""A deck whose slides all fit: what runs over goes on to more slides of the same title."""

from collections.abc import Iterator, Mapping

from attrs import evolve

from plan_as_code.blocks import Bullet, Deck, Paragraph, Slide, SlideKind, Text
from plan_as_code.fit.boxes import SlideBoxes
from plan_as_code.fit.frames import gauge_of, room_of, stacked
from plan_as_code.fit.gauge import Gauge, Line, Opening, Piece
from plan_as_code.fit.pages import Item, share
from plan_as_code.fit.pieces import blocks, cut_to, lines, pieces
from plan_as_code.fit.ruler import Ruler, WidthTable
from plan_as_code.fit.titles import numbered


def paginate(deck: Deck, boxes: Mapping[SlideKind, SlideBoxes], widths: WidthTable) -> Deck:
    """Split slides until each body fits its box, at the theme's own sizes.

    Lists part between items, tables between rows under a repeated header; only what is
    higher than a whole slide is cut between lines. As few slides as will do are made, and
    evenly filled. The `continued` words become the last line of each slide but the last of
    those that were one. Notes stay with the first. Titles are unique afterwards.

    Raises PlanAsCodeError where the theme has no room for a single line.
    """
    ruler = Ruler(widths)
    return evolve(
        deck,
        slides=numbered(
            [page for slide in deck.slides for page in _pages(slide, boxes[slide.kind], ruler)]
        ),
    )


def _pages(slide: Slide, boxes: SlideBoxes, ruler: Ruler) -> Iterator[Slide]:
    found = tuple(pieces(slide))
    gauge = gauge_of(slide, boxes, ruler)
    room = room_of(slide, boxes, gauge) if gauge else 0
    if gauge is None or stacked(gauge, found) <= room:
        yield evolve(slide, continued=())
        return
    parts = _cut(gauge, found, slide.continued, room)
    begins = share(_items(gauge, parts, slide.continued), room)
    for begin, end in zip(begins, [*begins[1:], None], strict=True):
        yield _page(slide, parts[begin:end], first=begin == 0, last=end is None)


def _cut(gauge: Gauge, found: tuple[Piece, ...], continued: Text, room: float) -> tuple[Piece, ...]:
    """Cut the pieces that no slide has room for beside the line that says it is continued."""
    return tuple(
        part
        for piece in found
        for part in cut_to(gauge, piece, room - _tail_height(gauge, piece, continued))
    )


def _items(gauge: Gauge, parts: tuple[Piece, ...], continued: Text) -> list[Item]:
    before: tuple[Piece | None, ...] = (None, *parts)
    return [
        Item(
            height=gauge.height(part),
            first=gauge.lead(part, None),
            after=gauge.lead(part, previous),
            tail=_tail_height(gauge, part, continued),
            clings=previous is not None and _clings(part, previous),
        )
        for part, previous in zip(parts, before, strict=False)
    ]


def _clings(piece: Piece, previous: Piece) -> bool:
    """Tell whether a page must not begin here: below an introduction, within a family."""
    match piece, previous:
        case ((Bullet() | Line()), Paragraph()):
            return True
        case Bullet(), Bullet():
            return piece.level > previous.level
        case Line(row=row), Line(row=above) if row and above:
            return row.total or row.depth > above.depth
        case _:
            return False


def _page(slide: Slide, parts: tuple[Piece, ...], *, first: bool, last: bool) -> Slide:
    if slide.continued and not last:
        parts = (*parts, _tail(parts[-1], slide.continued))
    return evolve(
        slide,
        lines=lines(parts),
        body=blocks(parts),
        continued=(),
        notes=slide.notes if first else (),
    )


def _tail(last: Piece, continued: Text) -> Opening | Paragraph | Bullet:
    """Make a last line that looks like what it stands below."""
    match last:
        case Bullet():
            return Bullet(continued)
        case Opening():
            return Opening(continued)
        case _:
            return Paragraph(continued)


def _tail_height(gauge: Gauge, last: Piece, continued: Text) -> float:
    if not continued:
        return 0
    tail = _tail(last, continued)
    return gauge.lead(tail, last) + gauge.height(tail)
