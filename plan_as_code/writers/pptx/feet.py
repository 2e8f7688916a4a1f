"""The small print at the foot of slides."""

from collections.abc import Iterator

from lxml import etree
from pptx.presentation import Presentation

from plan_as_code.blocks import Meta
from plan_as_code.writers import drawingml as xml
from plan_as_code.writers.drawingml import Look
from plan_as_code.writers.pptx.template import Element, shapes


def footer(meta: Meta) -> str:
    """Give the footer of every slide: the marking first, then what the paper is for."""
    return " | ".join(words for words in (meta.marking, meta.footer) if words)


def carry_over(template: Presentation, meta: Meta) -> None:
    """Write the footer and the date into layouts and masters too, as "Apply to All" does.

    A slide somebody adds by hand is then marked as well.
    """
    said = {"ftr": footer(meta), "dt": meta.footer_date}
    for root in _roots(template):
        for shape in shapes(root):
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
