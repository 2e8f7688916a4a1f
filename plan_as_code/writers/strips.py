"""A timeline taken apart into shapes that every format has: boxes, marks and words, in points."""

from collections.abc import Iterator
from typing import Final

from attrs import frozen

from plan_as_code.blocks import Mark, MarkKind, Timeline
from plan_as_code.fit import Level, Strip
from plan_as_code.themes import Colours
from plan_as_code.writers.paint import mixed

BOX, CIRCLE, DIAMOND, TRIANGLE = "rect", "ellipse", "diamond", "triangle"
"""The forms of shapes, by their names in DrawingML."""

_FORMS: Final = {
    MarkKind.MEETING: CIRCLE,
    MarkKind.MILESTONE: DIAMOND,
    MarkKind.NOW: TRIANGLE,
}
_MARK: Final = 0.85
_LINE: Final = 0.75
_PALE: Final = 0.88
_INDENT: Final = 0.2
_GAP: Final = 0.4


@frozen
class Shape:
    """A shape: its form and place, its colour, and the words in it, each line for itself.

    Colours are six hexadecimal digits; without `fill` only the words are seen. `align` is
    where the words stand, `l`, `ctr` or `r`, and `inset` how far they are from the left.
    """

    form: str
    left: float
    top: float
    width: float
    height: float
    fill: str | None = None
    lines: tuple[str, ...] = ()
    colour: str = ""
    align: str = "l"
    strong: bool = False
    inset: float = 0

    @property
    def wrap(self) -> str:
        """How lines would be broken: those from the left have all the room there is."""
        return "none" if self.align == "l" else "square"


def shapes(timeline: Timeline, strip: Strip, level: Level, colours: Colours) -> Iterator[Shape]:
    """Give the shapes of a timeline, what lies behind first."""
    pale = mixed(colours.ink, colours.paper, _PALE)
    lanes = strip.lanes - strip.head
    yield Shape(BOX, 0, strip.head, strip.now, lanes, colours.mist)
    for head in strip.heads[1:]:
        yield Shape(BOX, head.left, strip.head, _LINE, lanes, pale)
    for head in strip.heads:
        place, lines = (head.left, 0, head.width, strip.head), (head.span.name, head.year)
        inset = _INDENT * level.size
        yield Shape(BOX, *place, colours.deep, lines, colours.paper, strong=True, inset=inset)
    yield Shape(BOX, 0, strip.lanes, strip.width, 2 * _LINE, colours.deep)
    yield from _flags(strip, level, colours)
    yield from _key(strip, level, colours)
    if timeline.figures:
        yield from _figures(timeline, strip, level, colours)


def _flags(strip: Strip, level: Level, colours: Colours) -> Iterator[Shape]:
    size = _MARK * level.size
    for flag in strip.flags:
        top = flag.top + (level.line - size) / 2
        fill = _colour(flag.mark, colours)
        yield Shape(_FORMS[flag.mark.kind], flag.x - size / 2, top, size, size, fill)
        height = len(flag.lines) * level.line
        place = (flag.left, flag.top, flag.width, height)
        strong = flag.mark.kind is MarkKind.NOW
        align = "r" if flag.before else "l"
        yield Shape(BOX, *place, None, flag.lines, colours.ink, align, strong)


def _key(strip: Strip, level: Level, colours: Colours) -> Iterator[Shape]:
    """Give each sign of the key with its word; what has passed has a piece of its ground."""
    size = _MARK * level.size
    top = strip.lanes + (strip.row - size) / 2
    for sign in strip.signs:
        if sign.kind is MarkKind.NOW:
            inner = size - 2 * _LINE
            yield Shape(BOX, sign.left, top, size, size, colours.muted)
            yield Shape(BOX, sign.left + _LINE, top + _LINE, inner, inner, colours.mist)
        else:
            yield Shape(_FORMS[sign.kind], sign.left, top, size, size, colours.deep)
        beside = size + _GAP * level.size
        place = (sign.left + beside, strip.lanes + (strip.row - level.line) / 2)
        room = (sign.width - beside, level.line)
        yield Shape(BOX, *place, *room, None, (sign.word,), colours.ink)


def _colour(mark: Mark, colours: Colours) -> str:
    if mark.kind is MarkKind.NOW:
        return colours.accent
    return colours.of(mark.tone) if mark.tone else colours.deep


def _figures(timeline: Timeline, strip: Strip, level: Level, colours: Colours) -> Iterator[Shape]:
    """Give the words for what is counted, and below them the figure of each span that has one."""
    row, told = strip.row, (timeline.counted,)
    top = strip.counted + (row - level.line) / 2
    width = strip.signs[0].left if strip.signs and strip.counted == strip.lanes else strip.width
    yield Shape(BOX, 0, top, width, level.line, None, told, colours.ink, strong=True)
    for head in strip.heads:
        if head.span.figure:
            place = (head.left + 1, strip.counted + row, head.width - 2, row)
            lines = (str(head.span.figure),)
            yield Shape(BOX, *place, colours.mist, lines, colours.ink, align="ctr")
