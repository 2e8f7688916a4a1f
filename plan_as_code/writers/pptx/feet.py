"""The small print at the foot of slides."""

from collections.abc import Iterator
from typing import Final

from lxml import etree
from pptx.presentation import Presentation

from plan_as_code.blocks import Meta
from plan_as_code.fit import Box
from plan_as_code.fit.boxes import CELL_SIDE, LINE
from plan_as_code.writers import drawingml as xml
from plan_as_code.writers.drawingml import Look
from plan_as_code.writers.forms import EMU, Rect
from plan_as_code.writers.pptx.layouts import Layout
from plan_as_code.writers.pptx.template import Element, shapes

_END: Final = 3.6


def footer(meta: Meta, *, dated: bool = False) -> str:
    """Give the footer of every slide: the marking first, then what the paper is for.

    It is `dated` where the slide has no other place for the date.
    """
    said = (meta.marking, meta.footer, meta.footer_date if dated else "")
    return " | ".join(words for words in said if words)


def own_foot(template: Presentation, layout: Layout, title: Box, size: float) -> Rect | None:
    """Give the strip for a footer of words in `size` points; None where the layout has one.

    It stands at the end of the slide, as far from its sides as the title.
    """
    if layout.footer is not None:
        return None
    width, height = ((each or 0) / EMU for each in (template.slide_width, template.slide_height))
    high = size * LINE + 2 * _END
    left = max(title.left - CELL_SIDE, 0)
    return Rect(left, height - high - _END, width - 2 * left, high)


def carry_over(template: Presentation, meta: Meta) -> None:
    """Write the footer and the date into layouts and masters too, as "Apply to All" does.

    A slide somebody adds by hand is then marked as well.
    """
    for root in _roots(template):
        found = shapes(root)
        dated = all(each.kind.get("type") != "dt" for each in found)
        said = {"ftr": footer(meta, dated=dated), "dt": meta.footer_date}
        for shape in found:
            if words := said.get(shape.kind.get("type", "")):
                _say(shape.element, words, Look(meta.language))


def _roots(template: Presentation) -> Iterator[Element]:
    for master in template.slide_masters:
        yield master.element
        yield from (layout.element for layout in master.slide_layouts)


def _say(shape: Element, words: str, look: Look) -> None:
    for body in shape.iterchildren(xml.p("txBody")):
        for paragraph in body.findall(xml.a("p")):
            body.remove(paragraph)
        body.append(etree.fromstring(xml.alone(xml.paragraph(xml.run(words, look), look))))
