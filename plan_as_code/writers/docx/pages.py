"""Pages upright and on their side, with the marking and "Page X of Y" on each of them."""

from collections.abc import Iterator
from copy import deepcopy

from attrs import frozen
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.oxml.section import CT_SectPr
from docx.parts.hdrftr import FooterPart, HeaderPart
from docx.section import Section, _BaseHeaderFooter
from docx.shared import Twips
from lxml import etree

from plan_as_code.blocks import Meta
from plan_as_code.themes import StyleNames
from plan_as_code.writers import wordml
from plan_as_code.writers.docx.template import chain
from plan_as_code.writers.forms import RELATIONS
from plan_as_code.writers.wordml import tag

_TWIP = 635
_A4 = Twips(11906), Twips(16838)
_MARGIN = Twips(1440)


@frozen
class Pages:
    """Word's properties for a section of such pages, and the size of their text in twips."""

    section: CT_SectPr
    width: int
    height: int


@frozen
class Small:
    """The small print of every page, and its styles.

    `least` is a number of pages that there surely are; Word counts them itself.
    """

    meta: Meta
    styles: StyleNames
    least: int


@frozen
class Frames:
    """The pages of a document: its cover, those upright and those on their side."""

    cover: Pages
    upright: Pages
    wide: Pages


def frames(template: WordDocument, small: Small, wide: bool) -> Frames:
    """Make the pages from the template's, their headers and footers filled.

    Pages on their side have a footer of their own; where no page is `wide`, none is made.
    """
    template.settings.odd_and_even_pages_header_footer = False
    cover = _cover(_sized(template))
    upright = _following(template, cover)
    sidelong = _sidelong(template, upright) if wide else upright
    for pages in (cover, sidelong) if wide else (cover,):
        _fill(template, pages, small)
    return Frames(cover, upright, sidelong)


def _sized(template: WordDocument) -> Section:
    """Give the template's last section; pages of which nothing is said are A4."""
    template.element.body.get_or_add_sectPr()
    section = template.sections[-1]
    if section.page_width is None or section.page_height is None:
        section.page_width, section.page_height = _A4
    for side in ("left", "right", "top", "bottom"):
        if getattr(section, f"{side}_margin") is None:
            setattr(section, f"{side}_margin", _MARGIN)
    for edge in ("header", "footer"):
        if getattr(section, f"{edge}_distance") is None:
            setattr(section, f"{edge}_distance", _MARGIN // 2)
    return section


def _cover(section: Section) -> Pages:
    width, height = _turn(section, wide=False)
    for each in _furniture(section):
        each.is_linked_to_previous = False
    return Pages(section._sectPr, width, height)


def _following(template: WordDocument, pages: Pages) -> Pages:
    """Give the same pages where none is a first page with a header of its own."""
    section = Section(deepcopy(pages.section), template.part)
    section.different_first_page_header_footer = False
    return Pages(section._sectPr, pages.width, pages.height)


def _sidelong(template: WordDocument, pages: Pages) -> Pages:
    """Give the same pages on their side, with a footer of their own."""
    section = Section(deepcopy(pages.section), template.part)
    own = template.part.relate_to(_copied(section.footer.part), RELATIONSHIP_TYPE.FOOTER)
    for reference in section._sectPr.iterchildren(tag("footerReference")):
        if reference.get(tag("type")) == "default":
            reference.set(f"{{{RELATIONS}}}id", own)
    return Pages(section._sectPr, *_turn(section, wide=True))


def _fill(template: WordDocument, pages: Pages, small: Small) -> None:
    """Write the marking at the head of the pages, and the small print at their foot."""
    head, foot = _head(small), _foot(template, small, pages.width)
    for each in _furniture(Section(pages.section, template.part)):
        root = each._element
        if root.tag == tag("hdr"):
            _put(root, small.styles.marking, head)
        else:
            _put(root, small.styles.footer, foot)


def _furniture(section: Section) -> Iterator[_BaseHeaderFooter]:
    yield section.header
    yield section.footer
    if section.different_first_page_header_footer:
        yield section.first_page_header
        yield section.first_page_footer


def _turn(section: Section, wide: bool) -> tuple[int, int]:
    """Turn a section's pages and give the width and the height of their text in twips."""
    width, height = section.page_width, section.page_height
    left, right = section.left_margin, section.right_margin
    assert width is not None
    assert height is not None
    assert left is not None
    assert right is not None
    short, long = sorted((width, height))
    section.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (long, short) if wide else (short, long)
    for kind in section._sectPr.findall(tag("type")):
        section._sectPr.remove(kind)
    across, down = (long, short) if wide else (short, long)
    beside = left + right + (section.gutter or 0)
    above = (section.top_margin or 0) + (section.bottom_margin or 0)
    return round((across - beside) / _TWIP), round((down - above) / _TWIP)


def _copied(part: HeaderPart | FooterPart) -> FooterPart:
    """Give a footer's part once more, with the pictures and links it has."""
    name = part.package.next_partname("/word/footer%d.xml")
    copied = FooterPart(name, CONTENT_TYPE.WML_FOOTER, deepcopy(part.element), part.package)
    for each in part.rels.values():
        target = each.target_ref if each.is_external else each.target_part
        copied.load_rel(each.reltype, target, each.rId, each.is_external)
    return copied


def _put(root: etree._Element, style: str, content: str) -> None:
    """Put paragraphs where the first one in a style is, else where an empty one is, else last."""
    paragraphs = root.findall(tag("p"))
    styled = [each for each in paragraphs if _style(each) == style]
    empty = [each for each in paragraphs if each.find(tag("r")) is None]
    new = wordml.parsed(content)
    for old in (styled or empty)[:1]:
        root[root.index(old) : root.index(old) + 1] = new
        return
    root.extend(new)


def _style(paragraph: etree._Element) -> str | None:
    style = paragraph.find(f"{tag('pPr')}/{tag('pStyle')}")
    return None if style is None else style.get(tag("val"))


def _head(small: Small) -> str:
    return wordml.paragraph(small.styles.marking, wordml.run(small.meta.marking))


def _foot(template: WordDocument, small: Small, width: int) -> str:
    """Give two lines: what this is and which page; as at when, and the marking again."""
    meta, style = small.meta, small.styles.footer
    stops = [stop for stop in _stops(template, style) if stop != width]
    tabs = "".join(wordml.tab_stop(stop, "clear") for stop in stops)
    properties = wordml.placed(tabs=tabs + wordml.tab_stop(width, "right"))
    page, pages = wordml.field("PAGE", "1"), wordml.field("NUMPAGES", str(small.least))
    number = wordml.run("\tPage ") + page + wordml.run(" of ") + pages
    marking = wordml.run(f"\t{meta.marking}", wordml.weight(strong=True))
    return wordml.paragraph(style, wordml.run(meta.footer) + number, properties) + (
        wordml.paragraph(style, wordml.run(meta.footer_date) + marking, properties)
    )


def _stops(template: WordDocument, style: str) -> list[int]:
    """Give the tab stops that a style has, of its own or from those it is based on."""
    stops = (stop for each in chain(template, style) for stop in each.iter(tag("tab")))
    return sorted({int(stop.get(tag("pos"), "0")) for stop in stops})
