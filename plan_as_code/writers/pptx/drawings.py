"""Charts and timelines on slides: a native chart, and a group of native shapes."""

from attrs import evolve

from plan_as_code.blocks import Chart, Figure, Timeline, plain
from plan_as_code.fit import bars, strip
from plan_as_code.writers import chartml
from plan_as_code.writers import drawingml as xml
from plan_as_code.writers.forms import Rect
from plan_as_code.writers.pptx.parts import Pictures
from plan_as_code.writers.pptx.sheet import Sheet
from plan_as_code.writers.strips import Shape, shapes


def chart(sheet: Sheet, rect: Rect, chart: Chart) -> str:
    """Give a chart with its workbook; its caption is the name of its shape."""
    level = sheet.boxes.cell
    shape = bars(chart, rect.width, level, sheet.ruler).filling(rect.height)
    drawn = chartml.drawn(chart, shape, level.size, sheet.colours, sheet.meta)
    identity = sheet.identities.next(plain(chart.caption) or "Chart")
    return xml.graphic(identity, chart.summary, rect, chartml.reference(sheet.charts(drawn)))


def timeline(sheet: Sheet, rect: Rect, timeline: Timeline) -> str:
    """Give a timeline as a group of shapes, which has one description for all of them."""
    level = sheet.boxes.cell
    found = strip(timeline, rect.width, level, sheet.ruler)
    group = sheet.identities.next(plain(timeline.caption) or "Timeline")
    inner = (_shape(sheet, each) for each in shapes(timeline, found, level, sheet.colours))
    return xml.group(group, timeline.summary, rect, "".join(inner))


def picture(sheet: Sheet, pictures: Pictures, rect: Rect, figure: Figure) -> str:
    """Give a chart or a timeline as a picture, which is drawn by what draws on web pages."""
    from plan_as_code.writers.html import vectors

    pen = vectors.Pen(rect.width, sheet.boxes.cell, sheet.ruler, sheet.colours, rect.height)
    drawn = vectors.picture(pen, figure, sheet.font)
    place = evolve(rect, height=drawn.height)
    identity = sheet.identities.next(plain(figure.caption) or "Figure")
    return xml.picture(identity, figure.summary, place, pictures(drawn.content))


def _shape(sheet: Sheet, shape: Shape) -> str:
    look = evolve(sheet.look, size=sheet.boxes.cell.size, strong=shape.strong, colour=shape.colour)
    properties = xml.towards(shape.align)
    words = (xml.paragraph(xml.run(line, look), look, properties) for line in shape.lines)
    identity = sheet.identities.next(" ".join(shape.lines).strip() or "Part")
    return xml.shape(identity, shape, "".join(words))
