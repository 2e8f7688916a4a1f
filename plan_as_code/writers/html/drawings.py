"""Charts and timelines as drawings in the page: words, bars and marks, all described in words."""

from collections.abc import Iterator, Sequence
from typing import Final

from attrs import frozen
from markupsafe import Markup

from plan_as_code.blocks import Chart, Figure, Timeline, plain
from plan_as_code.fit import Bars, Level, Ruler, bars, strip
from plan_as_code.writers.html.render import macro
from plan_as_code.writers.html.sheet import Sheet
from plan_as_code.writers.html.words import text
from plan_as_code.writers.paint import PATTERNS, Paint, paints
from plan_as_code.writers.strips import BOX, CIRCLE, DIAMOND, Shape, shapes

_WIDTH: Final = 640
_LEVEL: Final = Level(16, 19.2)
_BASE: Final = 0.35
_BAR: Final = 0.72
_SWATCH: Final = 0.8
_TURNS: Final = dict(zip(PATTERNS, (0, 135, 45, 0, 90), strict=True))
_ANCHORS: Final = {"l": "start", "ctr": "middle", "r": "end"}


@frozen
class Pattern:
    """Lines on a ground, turned by some degrees."""

    id: str
    turn: int
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


def chart(sheet: Sheet, chart: Chart) -> Markup:
    """Give a chart as a drawing: its key, and below it each bar with its figures."""
    id, shape = sheet.next_figure(), bars(chart, _WIDTH, _LEVEL, Ruler(sheet.widths))
    looks = paints(chart.series, sheet.colours)
    patterns = [
        Pattern(f"{id}-{index}", _TURNS[look.pattern], f"#{look.ground}", f"#{look.lines}")
        for index, look in enumerate(looks)
        if look.pattern
    ]
    fills = [
        f"url(#{id}-{index})" if look.pattern else f"#{look.ground}"
        for index, look in enumerate(looks)
    ]
    found = [*_key(sheet, chart, shape, looks, fills), *_bars(sheet, chart, shape, looks, fills)]
    return _drawing(sheet, id, chart, shape.height, patterns, found)


def timeline(sheet: Sheet, timeline: Timeline) -> Markup:
    """Give a timeline as a drawing."""
    found = strip(timeline, _WIDTH, _LEVEL, Ruler(sheet.widths))
    items = [_item(each) for each in shapes(timeline, found, _LEVEL, sheet.colours)]
    return _drawing(sheet, sheet.next_figure(), timeline, found.height, (), items)


def _drawing(
    sheet: Sheet,
    id: str,
    figure: Figure,
    height: float,
    patterns: Sequence[Pattern],
    items: Sequence[Item],
) -> Markup:
    caption, title = text(sheet, figure.caption), plain(figure.caption)
    size = (_WIDTH, _number(height))
    return macro("drawing", id, caption, title, figure.summary, *size, patterns, items)


def _key(
    sheet: Sheet, chart: Chart, shape: Bars, looks: Sequence[Paint], fills: Sequence[str]
) -> Iterator[Item]:
    """Give what each colour and pattern stands for, in columns."""
    rows = -(-len(chart.series) // shape.columns)
    high, wide = shape.key / (rows + _SWATCH), shape.column
    size = _SWATCH * _LEVEL.size
    for index, (series, look, fill) in enumerate(zip(chart.series, looks, fills, strict=True)):
        row, column = divmod(index, shape.columns)
        left, top = column * wide + 1, row * high + (high - size) / 2
        yield _item(Shape(BOX, left, top, size, size, look.ground), fill, look.edge)
        place = (left + 1.5 * size, row * high, wide, high)
        yield _item(Shape(BOX, *place, None, (series.name,), sheet.colours.ink))


def _bars(
    sheet: Sheet, chart: Chart, shape: Bars, looks: Sequence[Paint], fills: Sequence[str]
) -> Iterator[Item]:
    gap = _LEVEL.size * (1 - _SWATCH)
    for row, lines in enumerate(shape.lines):
        top, left = shape.key + row * shape.row, shape.names
        name = Shape(BOX, 0, top, left - 2 * gap, shape.row, None, lines, sheet.colours.ink, "r")
        yield _item(name)
        place = (top + shape.row * (1 - _BAR) / 2, shape.row * _BAR)
        for index, (series, look) in enumerate(zip(chart.series, looks, strict=True)):
            figure = series.figures[row]
            words = (str(figure),) if shape.shown[index][row] else ()
            box = (left, place[0], shape.length(figure), place[1])
            if figure:
                part = Shape(BOX, *box, look.ground, words, look.words, "ctr", strong=True)
                yield _item(part, fills[index], look.edge)
            left += shape.length(figure)
    axis = (shape.names - 0.5, shape.key, 1, shape.height - shape.key)
    yield _item(Shape(BOX, *axis, sheet.colours.muted))


def _item(shape: Shape, fill: str = "", edge: str = "") -> Item:
    """Give a shape as it is drawn: its corners or its middle and how wide it is."""
    x, y = shape.left + shape.width / 2, shape.top + shape.height / 2
    seen = shape.fill is not None
    return Item(
        fill=fill or f"#{shape.fill}",
        edge=f"#{edge}" if edge else "",
        points=_points(shape) if seen and shape.form != CIRCLE else "",
        x=_number(x),
        y=_number(y),
        radius=_number(shape.width / 2) if shape.form == CIRCLE else "",
        lines=tuple(_lines(shape)),
    )


def _points(shape: Shape) -> str:
    left, top, right, bottom = (
        shape.left,
        shape.top,
        shape.left + shape.width,
        shape.top + shape.height,
    )
    x, y = (left + right) / 2, (top + bottom) / 2
    if shape.form == BOX:
        corners = [(left, top), (right, top), (right, bottom), (left, bottom)]
    elif shape.form == DIAMOND:
        corners = [(x, top), (right, y), (x, bottom), (left, y)]
    else:
        corners = [(x, top), (right, bottom), (left, bottom)]
    return " ".join(f"{_number(x)},{_number(y)}" for x, y in corners)


def _lines(shape: Shape) -> Iterator[Line]:
    """Give the lines of words, together in the middle of the shape's height."""
    x = {
        "l": shape.left + shape.inset,
        "ctr": shape.left + shape.width / 2,
        "r": shape.left + shape.width,
    }[shape.align]
    top = shape.top + (shape.height - len(shape.lines) * _LEVEL.line) / 2
    for index, words in enumerate(shape.lines):
        if words:
            y = top + (index + 0.5) * _LEVEL.line + _BASE * _LEVEL.size
            anchor, colour = _ANCHORS[shape.align], f"#{shape.colour}"
            yield Line(_number(x), _number(y), words, colour, anchor, shape.strong)


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
