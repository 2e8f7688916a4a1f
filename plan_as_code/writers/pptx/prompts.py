"""Templates that LibreOffice saved: how words look stands in their prompts, not in list styles.

PowerPoint takes nothing from a prompt, so without this its slides would be plain.
"""

from collections.abc import Iterator
from copy import deepcopy
from typing import Any, Final

from lxml import etree
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.presentation import Presentation

from plan_as_code.writers.drawingml import a, p

Element = etree._Element
_MAKER: Final = b"LibreOffice"
_NOT_OF_LEVELS: Final = ("lvl",)
_NOT_OF_WORDS: Final = ("lang", "altLang", "dirty", "err")


def promote(template: Presentation) -> None:
    """Make list styles of the prompts of a template that LibreOffice saved; no other is touched."""
    if not any(_MAKER in part.blob for part in _about(template)):
        return
    for master in template.slide_masters:
        for body in _bodies(master.element):
            _promote(body, bare=False)
        for layout in master.slide_layouts:
            for body in _bodies(layout.element):
                _promote(body, bare=_kind(body) not in ("obj", "ftr", "dt", "sldNum"))


def _about(template: Presentation) -> Iterator[Any]:
    kind = RT.EXTENDED_PROPERTIES
    rels = template.part.package._rels.values()
    yield from (rel.target_part for rel in rels if rel.reltype == kind)


def _bodies(root: Element) -> Iterator[Element]:
    """Give the words of placeholders that have no list style of their own."""
    for body in root.iter(p("txBody")):
        style = body.find(a("lstStyle"))
        if _kind(body) and (style is None or not len(style)):
            yield body


def _kind(body: Element) -> str:
    """Give the kind of placeholder that words stand in; nothing where it is none."""
    shape = body.getparent()
    found = None if shape is None else shape.find(f"{p('nvSpPr')}/{p('nvPr')}/{p('ph')}")
    return "" if found is None else found.get("type", "obj")


def _promote(body: Element, *, bare: bool) -> None:
    """Make a list style of paragraphs with words; of `bare` ones too, which show how words look."""
    style = body.find(a("lstStyle"))
    if style is None:
        style = etree.Element(a("lstStyle"))
        body.insert(1, style)
    for paragraph in body.findall(a("p")):
        letters = paragraph.find(f"{a('r')}/{a('rPr')}")
        if letters is None and bare:
            letters = paragraph.find(a("endParaRPr"))
        if letters is not None:
            level = _level(paragraph.find(a("pPr")), letters)
            if style.find(level.tag) is None:
                style.append(level)


def _level(properties: Element | None, letters: Element) -> Element:
    own = properties if properties is not None else etree.Element(a("pPr"))
    level = etree.Element(a(f"lvl{int(own.get('lvl', '0')) + 1}pPr"), _kept(own, _NOT_OF_LEVELS))
    level.extend(deepcopy(each) for each in own if each.tag != a("defRPr"))
    words = etree.SubElement(level, a("defRPr"), _kept(letters, _NOT_OF_WORDS))
    words.extend(deepcopy(each) for each in letters)
    return level


def _kept(element: Element, without: tuple[str, ...]) -> dict[str, str]:
    return {str(k): str(v) for k, v in element.attrib.items() if k not in without}
