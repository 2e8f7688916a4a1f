"""Charts and timelines as scalable drawings: words, bars and marks, each in its place."""

from collections.abc import Iterator, Sequence
from typing import Final, assert_never

from attrs import frozen

from plan_as_code.blocks import Chart, Figure, Timeline, plain
from plan_as_code.fit import Bars, Level, Ruler, bars, strip
from plan_as_code.themes import Colours
from plan_as_code.writers.html.render import macro
from plan_as_code.writers.paint import PATTERNS, Paint, paints
from plan_as_code.writers.strips import BOX, CIRCLE, DIAMOND, Shape, shapes

_BASE: Final = 0.35
"""How far below the middle of a line its letters stand, for each point of their size."""

_BAR, _SWATCH = 0.72, 0.8
"""The part of a row that is its bar, and the size of a mark in the key."""

_STROKES: Final = dict(
    zip(
        PATTERNS,
        ("", "M-1 1L1-1M0 6L6 0M5 7L7 5", "M-1 5L1 7M0 0L6 6M5-1L7 1", "M0 3H6", "M3 0V6"),
        strict=True,
    )
)
_ANCHORS: Final = {"l": "start", "ctr": "middle", "r": "end"}


@frozen
class Pattern:
    """Strokes on a ground, of six by six points; the id is unique in the page."""

    id: str
    strokes: str
    ground: str
    lines: str


@frozen
class Line:
    """A line of words, where it begins, ends or has its middle."""

    x: str
    y: str
    words: str
    colour: str
    anchor: str
    strong: bool


@frozen
class Item:
    """A form, of corners or round, and the words on it; a form without either is not seen."""

    fill: str
    edge: str
    points: str
    x: str
    y: str
    radius: str
    lines: tuple[Line, ...]


@frozen
class Vector:
    """A drawing as it is written: its id, its title, what it shows in words, its parts."""

    id: str
    title: str
    summary: str
    width: str
    height: str
    patterns: Sequence[Pattern]
    items: Sequence[Item]


@frozen
class Pen:
    """What a drawing is made with: its width, how words in it are set, the theme's colours.

    A chart is as high as `height`, where that is more than it needs.
    """

    width: float
    level: Level
    ruler: Ruler
    colours: Colours
    height: float = 0


def vector(pen: Pen, id: str, figure: Figure) -> Vector:
    """Draw a chart or a timeline."""
    title, summary, width = plain(figure.caption), figure.summary, _number(pen.width)
    match figure:
        case Chart():
            shape = bars(figure, pen.width, pen.level, pen.ruler)
            shape = shape.filling(max(shape.height, pen.height))
            looks = paints(figure.series, pen.colours)
            items = list(_chart(pen, id, figure, shape, looks))
            height = _number(shape.height)
            return Vector(id, title, summary, width, height, _patterns(id, looks), items)
        case Timeline():
            found = strip(figure, pen.width, pen.level, pen.ruler)
            seen = shapes(figure, found, pen.level, pen.colours)
            items = [_item(pen, each) for each in seen]
            return Vector(id, title, summary, width, _number(found.height), (), items)
        case _:
            assert_never(figure)


@frozen
class Picture:
    """An SVG file, and how high it is in points."""

    content: bytes
    height: float


def picture(pen: Pen, figure: Figure, font: str) -> Picture:
    """Draw a chart or a timeline as an SVG file of its own."""
    drawn = vector(pen, "figure", figure)
    content = macro("picture", drawn, font, _number(pen.level.size)).encode()
    return Picture(content, float(drawn.height))


def _patterns(id: str, looks: Sequence[Paint]) -> tuple[Pattern, ...]:
    return tuple(
        Pattern(f"{id}-{index}", _STROKES[look.pattern], f"#{look.ground}", f"#{look.lines}")
        for index, look in enumerate(looks)
        if look.pattern
    )


def _chart(pen: Pen, id: str, chart: Chart, shape: Bars, looks: Sequence[Paint]) -> Iterator[Item]:
    fills = [
        f"url(#{id}-{index})" if look.pattern else f"#{look.ground}"
        for index, look in enumerate(looks)
    ]
    yield from _key(pen, chart, shape, looks, fills)
    for row in range(len(chart.categories)):
        yield from _bar(pen, chart, shape, row, looks, fills)
    axis = (shape.names - 0.5, shape.key, 1, shape.height - shape.key)
    yield _item(pen, Shape(BOX, *axis, pen.colours.muted))


def _key(
    pen: Pen, chart: Chart, shape: Bars, looks: Sequence[Paint], fills: Sequence[str]
) -> Iterator[Item]:
    """Give what each colour and pattern stands for, in columns."""
    rows = -(-len(chart.series) // shape.columns)
    high, size = shape.key / (rows + _SWATCH), _SWATCH * pen.level.size
    for index, (series, look, fill) in enumerate(zip(chart.series, looks, fills, strict=True)):
        row, column = divmod(index, shape.columns)
        left, top = column * shape.column + 1, row * high + (high - size) / 2
        yield _item(pen, Shape(BOX, left, top, size, size, look.ground), fill, look.edge)
        place = (left + 1.5 * size, row * high, shape.column, high)
        yield _item(pen, Shape(BOX, *place, None, (series.name,), pen.colours.ink))


def _bar(
    pen: Pen, chart: Chart, shape: Bars, row: int, looks: Sequence[Paint], fills: Sequence[str]
) -> Iterator[Item]:
    """Give a bar's name, and its parts with their figures."""
    top, gap = shape.key + row * shape.row, pen.level.size * (1 - _SWATCH)
    place, lines = (0, top, shape.names - 2 * gap, shape.row), shape.lines[row]
    yield _item(pen, Shape(BOX, *place, None, lines, pen.colours.ink, "r"))
    left, high = shape.names, shape.row * _BAR
    for index, (series, look) in enumerate(zip(chart.series, looks, strict=True)):
        if figure := series.figures[row]:
            words = (str(figure),) if shape.shown[index][row] else ()
            box = (left, top + (shape.row - high) / 2, shape.length(figure), high)
            part = Shape(BOX, *box, look.ground, words, look.words, "ctr", strong=True)
            yield _item(pen, part, fills[index], look.edge)
            left += shape.length(figure)


def _item(pen: Pen, shape: Shape, fill: str = "", edge: str = "") -> Item:
    """Give a shape as it is drawn: its corners, or its middle and how wide it is."""
    seen = shape.fill is not None
    return Item(
        fill=fill or f"#{shape.fill}",
        edge=f"#{edge}" if edge else "",
        points=_points(shape) if seen and shape.form != CIRCLE else "",
        x=_number(shape.left + shape.width / 2),
        y=_number(shape.top + shape.height / 2),
        radius=_number(shape.width / 2) if shape.form == CIRCLE else "",
        lines=tuple(_lines(pen, shape)),
    )


def _points(shape: Shape) -> str:
    left, top = shape.left, shape.top
    right, bottom = left + shape.width, top + shape.height
    x, y = (left + right) / 2, (top + bottom) / 2
    if shape.form == BOX:
        corners = [(left, top), (right, top), (right, bottom), (left, bottom)]
    elif shape.form == DIAMOND:
        corners = [(x, top), (right, y), (x, bottom), (left, y)]
    else:
        corners = [(x, top), (right, bottom), (left, bottom)]
    return " ".join(f"{_number(x)},{_number(y)}" for x, y in corners)


def _lines(pen: Pen, shape: Shape) -> Iterator[Line]:
    """Give the lines of words, together in the middle of the shape's height."""
    part = {"l": 0, "ctr": 0.5, "r": 1}[shape.align]
    x, level = shape.left + shape.inset + shape.width * part, pen.level
    top = shape.top + (shape.height - len(shape.lines) * level.line) / 2
    for index, words in enumerate(shape.lines):
        if words:
            y = top + (index + 0.5) * level.line + _BASE * level.size
            anchor, colour = _ANCHORS[shape.align], f"#{shape.colour}"
            yield Line(_number(x), _number(y), words, colour, anchor, shape.strong)


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
