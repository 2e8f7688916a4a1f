"""Charts and timelines in the line of text: a native chart, and a group of native shapes."""

from collections.abc import Iterable

from plan_as_code.blocks import Change, Chart, Figure, Timeline, plain
from plan_as_code.fit import Level, bars, charts, strip, timelines
from plan_as_code.fit.boxes import LINE
from plan_as_code.writers import chartml, wordml
from plan_as_code.writers.docx import inline as xml
from plan_as_code.writers.docx.sheet import Sheet
from plan_as_code.writers.docx.words import ending, text
from plan_as_code.writers.strips import Shape, shapes

_TWIPS = 20
_LEAST = 12
_AROUND = 8
"""How many lines of a page are left to the heading and the caption above a figure."""


def chart(sheet: Sheet, chart: Chart) -> str:
    """Give a chart below its caption, in parts where it is higher than a page."""
    width, room, level = _page(sheet)
    parts = charts.parted(chart, room, width, level, sheet.lettering.ruler)
    return _captioned(sheet, chart, (_chart(sheet, each, width, level) for each in parts))


def _chart(sheet: Sheet, chart: Chart, width: float, level: Level) -> str:
    if sheet.flat:
        return _picture(sheet, chart, width, level)
    shape = bars(chart, width, level, sheet.lettering.ruler)
    drawn = chartml.drawn(chart, shape, level.size, sheet.colours, sheet.meta)
    about = xml.About(sheet.next_drawing(), plain(chart.caption), chart.summary)
    return xml.inline(about, width, shape.height, chartml.reference(sheet.chart(drawn)))


def timeline(sheet: Sheet, timeline: Timeline) -> str:
    """Give a timeline below its caption, in parts where it is higher than a page."""
    width, room, level = _page(sheet)
    parts = timelines.parted(timeline, room, width, level, sheet.lettering.ruler)
    return _captioned(sheet, timeline, (_timeline(sheet, each, width, level) for each in parts))


def _timeline(sheet: Sheet, timeline: Timeline, width: float, level: Level) -> str:
    if sheet.flat:
        return _picture(sheet, timeline, width, level)
    found = strip(timeline, width, level, sheet.lettering.ruler)
    about = xml.About(sheet.next_drawing(), plain(timeline.caption), timeline.summary)
    seen = shapes(timeline, found, level, sheet.colours)
    inner = "".join(_shape(sheet, each, level, timeline.change) for each in seen)
    gone = timeline.change is Change.DELETED
    return xml.group(about, width, found.height, inner, gone=gone)


def _picture(sheet: Sheet, figure: Figure, width: float, level: Level) -> str:
    """Give a picture, which is drawn by what draws on web pages."""
    from plan_as_code.writers.html.vectors import Pen, picture

    drawn = picture(Pen(width, level, sheet.lettering.ruler, sheet.colours), figure, sheet.font)
    about = xml.About(sheet.next_drawing(), plain(figure.caption), figure.summary)
    return xml.picture(about, width, drawn.height, sheet.picture(drawn.content))


def _shape(sheet: Sheet, shape: Shape, level: Level, change: Change | None) -> str:
    """Give a shape; its words came or went with it, and say so each for itself."""
    properties = wordml.weight(strong=shape.strong, colour=shape.colour)
    place = xml.exactly(level.line, shape.align)
    words = [
        sheet.change(change, wordml.run(line, properties)) if line else "" for line in shape.lines
    ]
    paragraphs = (wordml.paragraph(sheet.styles.cell, each, place) for each in words)
    return xml.shape(sheet.next_drawing(), shape, "".join(paragraphs))


def _page(sheet: Sheet) -> tuple[float, float, Level]:
    """Give the width and the height of the page's text, in points, and how words are set."""
    size = max(sheet.lettering.level.size, _LEAST)
    level = Level(size, size * LINE)
    return sheet.width / _TWIPS, sheet.height / _TWIPS - _AROUND * level.line, level


def _captioned(sheet: Sheet, figure: Figure, drawings: Iterable[str]) -> str:
    """Put the caption above what is drawn; each drawing is a paragraph of its own."""
    place = wordml.placed(keep=True) + ending(sheet, figure.caption)
    caption = wordml.paragraph(sheet.styles.caption, text(sheet, figure.caption), place)
    marks = wordml.paragraph_mark(sheet.change(figure.change))
    bodies = (
        wordml.paragraph(sheet.styles.body, sheet.change(figure.change, each, drawn=True), marks)
        for each in drawings
    )
    return caption + "".join(bodies)
