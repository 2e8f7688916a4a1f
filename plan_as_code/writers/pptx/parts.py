"""Slides and pages of notes as parts of a package, named by counting and never by searching."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final
from urllib.parse import quote

from lxml import etree
from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.oxml import CT_Relationships
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.presentation import Presentation

from plan_as_code.writers.chartml import CHART_TYPE, WORKBOOK_TYPE, Drawn
from plan_as_code.writers.drawingml import p, r
from plan_as_code.writers.letters import legal

_SVG: Final = "image/svg+xml"
_FIRST_SLIDE: Final = 256
_IN_ADDRESSES: Final = "%/:?#[]@!$&'()*+,;=~-._"

Charts = Callable[[Drawn], str]
"""Gives the id of the relationship to a chart, which is made with its workbook."""

Pictures = Callable[[bytes], str]
"""Gives the id of the relationship to a picture, which is made of its content."""

Link = Callable[[str], str | None]
"""Gives the id of the relationship to an address, made when it is first asked for."""


def slide_part(template: Presentation, number: int, layout: Any) -> Any:
    """Make the part of a slide; its content is set afterwards, as its `blob`."""
    part = _part(template, f"/ppt/slides/slide{number}.xml", CT.PML_SLIDE)
    part.relate_to(layout, RT.SLIDE_LAYOUT)
    return part


def add_notes(template: Presentation, number: int, slide: Any, content: bytes) -> None:
    """Give a slide its page of notes."""
    part = _part(template, f"/ppt/notesSlides/notesSlide{number}.xml", CT.PML_NOTES_SLIDE)
    part.relate_to(template.notes_master.part, RT.NOTES_MASTER)
    part.relate_to(slide, RT.SLIDE)
    part.blob = content
    slide.relate_to(part, RT.NOTES_SLIDE)


def link_from(part: Any) -> Link:
    """Give what makes the links of a slide: one relationship for each address.

    A link to a heading of the paper leads nowhere in a deck, which has none, so it is
    no link there.
    """

    def link(address: str) -> str | None:
        if address.startswith("#"):
            return None
        target = quote(legal(address), safe=_IN_ADDRESSES)
        return str(part.relate_to(target, RT.HYPERLINK, is_external=True))

    return link


def charts_of(template: Presentation, part: Any, numbers: Iterator[int]) -> Charts:
    """Give what makes the charts of a slide: each a part with its workbook, both numbered."""

    def chart(drawn: Drawn) -> str:
        number = next(numbers)
        found = _part(template, f"/ppt/charts/chart{number}.xml", CHART_TYPE)
        book = _part(template, f"/ppt/embeddings/Microsoft_Excel_Sheet{number}.xlsx", WORKBOOK_TYPE)
        found.blob, book.blob = drawn.part, drawn.workbook
        found.rels.get_or_add(RT.PACKAGE, book)
        return str(part.relate_to(found, RT.CHART))

    return chart


def pictures_of(template: Presentation, part: Any, numbers: Iterator[int]) -> Pictures:
    """Give what makes the pictures of a slide: each a part, numbered."""

    def picture(content: bytes) -> str:
        found = _part(template, f"/ppt/media/figure{next(numbers)}.svg", _SVG)
        found.blob = content
        return str(part.relate_to(found, RT.IMAGE))

    return picture


def attach(template: Presentation, slides: Sequence[Any]) -> None:
    """Put slides into a presentation that has none, in order.

    All relationships are made at once: each one added by itself is compared with all.
    """
    part = template.part
    relationships = CT_Relationships.new()
    for rel in part.rels.values():
        relationships.add_rel(rel.rId, rel.reltype, rel.target_ref)
    known = {rel.target_part.partname: rel.target_part for rel in part.rels.values()}
    order = template.element.get_or_add_sldIdLst()
    used = max((int(id[3:]) for id in part.rels if id[3:].isdecimal()), default=0)
    for index, slide in enumerate(slides):
        id = f"rId{used + 1 + index}"
        relationships.add_rel(id, RT.SLIDE, slide.partname.relative_ref(part.partname.baseURI))
        etree.SubElement(order, p("sldId"), {"id": str(_FIRST_SLIDE + index), r("id"): id})
    part.load_rels_from_xml(relationships, known | {slide.partname: slide for slide in slides})


def _part(template: Presentation, name: str, kind: str) -> Any:
    return Part(PackURI(name), kind, template.part.package)
