"""A deck whose slides all fit: what runs over goes on to more slides of the same title."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from attrs import evolve

from plan_as_code.blocks import (
    Bullet,
    Chart,
    Deck,
    Paragraph,
    Slide,
    SlideKind,
    Table,
    Text,
    Timeline,
    plain,
)
from plan_as_code.errors import PlanAsCodeError
from plan_as_code.fit.boxes import CELL_SIDE, STEP, SlideBoxes
from plan_as_code.fit.columns import Key, Setting, Widths, key, kinds, weighed
from plan_as_code.fit.frames import fits, gauge_of, heading_of
from plan_as_code.fit.gauge import Gauge, Line, Opening, Piece
from plan_as_code.fit.headers import parted
from plan_as_code.fit.pages import Item, share
from plan_as_code.fit.pieces import blocks, cut_to, lines, pieces
from plan_as_code.fit.ruler import Ruler, WidthTable
from plan_as_code.fit.titles import numbered, settled

_BADLY: Final = 2
"""What it costs to begin a page with what belongs right below the piece before it."""


def paginate(deck: Deck, boxes: Mapping[SlideKind, SlideBoxes], widths: WidthTable) -> Deck:
    """Split slides until each body fits its box, at the theme's own sizes.

    Lists part between items, tables between rows under a repeated header; only what is
    higher than a whole slide is cut between lines. As few slides as will do are made, and
    evenly filled. The `continued` words become the last line of each slide but the last of
    those that were one. Notes stay with the first. The columns of tables are as wide as suits
    their words, and alike under the same headings; those of figures are shared out over several
    tables where their headings would leave no room for rows. Titles are unique afterwards.

    Raises PlanAsCodeError where the theme has no room for a single line.
    """
    ruler = Ruler(widths)
    slides = laid(deck.slides, boxes, ruler)
    pages = [page for slide in slides for page in _pages(slide, boxes[slide.kind], ruler)]
    titled = (
        evolve(page, title=settled(page.title, boxes[page.kind].title, ruler))
        for page in numbered(pages)
    )
    return evolve(deck, slides=tuple(titled))


def _room(slide: Slide, boxes: Mapping[SlideKind, SlideBoxes]) -> float:
    body = boxes[slide.kind].body
    return body.width if body else 0


def laid(
    slides: Iterable[Slide], boxes: Mapping[SlideKind, SlideBoxes], ruler: Ruler
) -> tuple[Slide, ...]:
    """Give slides before they are split: their tables shared out, and their columns weighed.

    Tables with the same headings and room look alike.
    """
    setting = Setting(ruler, next(iter(boxes.values())).cell, 2 * CELL_SIDE, STEP)
    parts = [_parted(slide, boxes[slide.kind], setting) for slide in slides]
    alike: dict[float, list[Table]] = {}
    for slide in parts:
        tables = [block for block in slide.body if isinstance(block, Table)]
        alike.setdefault(_room(slide, boxes), []).extend(tables)
    found = {room: kinds(tables, setting, room) for room, tables in alike.items()}
    return tuple(_weighed(slide, found[_room(slide, boxes)]) for slide in parts)


def _parted(slide: Slide, boxes: SlideBoxes, setting: Setting) -> Slide:
    gauge = gauge_of(slide, boxes, setting.ruler)
    if gauge is None:
        return slide
    room = room_of(slide, gauge)
    found = (
        parted(block, gauge, setting, room) if isinstance(block, Table) else (block,)
        for block in slide.body
    )
    return evolve(slide, body=tuple(block for group in found for block in group))


def _weighed(slide: Slide, widths: Mapping[Key, Widths]) -> Slide:
    return evolve(
        slide,
        body=tuple(
            weighed(block, widths[key(block)]) if isinstance(block, Table) else block
            for block in slide.body
        ),
    )


def room_of(slide: Slide, gauge: Gauge) -> float:
    """Give the height that a slide's body has, below a heading that stands first in it."""
    above = heading_of(slide, gauge.boxes)
    return gauge.body.height - (gauge.height(above) if above else 0)


def _pages(slide: Slide, boxes: SlideBoxes, ruler: Ruler) -> Iterator[Slide]:
    gauge = gauge_of(slide, boxes, ruler)
    if gauge is None:
        yield evolve(slide, continued=())
        return
    found = tuple(pieces(slide))
    above = heading_of(slide, boxes)
    room = room_of(slide, gauge)
    if fits(gauge, found, above, room):
        yield evolve(slide, continued=())
        return
    try:
        items = _items(gauge, found, slide.continued, above, room)
    except PlanAsCodeError as problem:
        title = plain(slide.title)
        raise PlanAsCodeError(f"the slide `{title}` cannot be split: {problem}") from None
    begins = share([item for _, item in items], room)
    parts = [part for part, _ in items]
    for begin, end in zip(begins, [*begins[1:], None], strict=True):
        yield _page(slide, parts[begin:end], first=begin == 0, last=end is None)


def _items(
    gauge: Gauge, found: Iterable[Piece], continued: Text, above: Piece | None, room: float
) -> list[tuple[Piece, Item]]:
    """Give pieces as pages see them; cut are those that fill more than a page by themselves.

    The items of a list that words lead to had better stand with them.
    Below a heading that leaves no room there is a line on each page all the same.
    """
    items: list[tuple[Piece, Item]] = []
    previous: Piece | None = None
    led = False
    for piece in found:
        tail = _tail_height(gauge, piece, continued)
        height = room - tail - gauge.lead(piece, above)
        if gauge.holds(piece):
            height = max(height, gauge.least(piece))
        for part in cut_to(gauge, piece, height):
            led = isinstance(part, Bullet) and (led or isinstance(previous, Paragraph))
            item = Item(
                height=gauge.height(part),
                first=gauge.lead(part, above),
                after=gauge.lead(part, previous),
                tail=tail,
                clings=_BADLY if previous and _clings(part, previous) else int(led),
            )
            items.append((part, item))
            previous = part
    return items


def _clings(piece: Piece, previous: Piece) -> bool:
    """Tell whether a page must not begin here: below an introduction, within a family."""
    match piece, previous:
        case ((Bullet() | Line() | Chart() | Timeline()), Paragraph()):
            return True
        case Bullet(), Bullet():
            return piece.level > previous.level
        case Line(row=row), Line(row=above) if row and above:
            return row.total or row.depth > above.depth
        case _:
            return False


def _page(slide: Slide, parts: Sequence[Piece], *, first: bool, last: bool) -> Slide:
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
