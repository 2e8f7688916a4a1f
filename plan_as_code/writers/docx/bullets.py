"""Bullets for templates whose list styles have none of their own."""

from typing import Any, Final

from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.parts.numbering import NumberingPart
from lxml import etree

from plan_as_code.themes import StyleNames
from plan_as_code.writers.docx.template import chain
from plan_as_code.writers.wordml import MAIN, tag

_MARKS: Final = ("•", "–", "•")
_STEP: Final = 397


def own_bullets(template: WordDocument, styles: StyleNames) -> tuple[int | None, ...]:
    """Give for each level the list that its paragraphs must name; None where the style has one.

    Where a style has none, a list is put into the template.
    """
    levels = (styles.bullet, styles.bullet_2, styles.bullet_3)
    bare = [not _numbered(template, style) for style in levels]
    number = _add_list(template) if any(bare) else None
    return tuple(number if each else None for each in bare)


def _numbered(template: WordDocument, style: str) -> bool:
    path = f"{tag('pPr')}/{tag('numPr')}"
    return any(each.find(path) is not None for each in chain(template, style))


def _add_list(template: WordDocument) -> int:
    """Add a list of bullets and give its number."""
    root = _numbering(template)
    abstract = _next(root, "abstractNum", "abstractNumId")
    number = _next(root, "num", "numId")
    levels = "".join(map(_level, range(len(_MARKS))))
    kinds = etree.fromstring(
        f'<w:abstractNum xmlns:w="{MAIN}" w:abstractNumId="{abstract}">'
        f'<w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
    )
    used = etree.fromstring(
        f'<w:num xmlns:w="{MAIN}" w:numId="{number}"><w:abstractNumId w:val="{abstract}"/></w:num>'
    )
    first = root.find(tag("num"))
    root.insert(len(root) if first is None else root.index(first), kinds)
    lists = root.findall(tag("num"))
    root.insert(root.index(lists[-1] if lists else kinds) + 1, used)
    return number


def _next(root: Any, name: str, attribute: str) -> int:
    found = (each.get(tag(attribute), "0") for each in root.findall(tag(name)))
    return max((int(each) for each in found if each.isdecimal()), default=0) + 1


def _level(at: int) -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="bullet"/>'
        f'<w:lvlText w:val="{_MARKS[at]}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{(at + 1) * _STEP}" w:hanging="{_STEP}"/></w:pPr></w:lvl>'
    )


def _numbering(template: WordDocument) -> Any:
    """Give the template's lists; a template without any gets a part for them."""
    for rel in template.part.rels.values():
        if rel.reltype == RELATIONSHIP_TYPE.NUMBERING:
            return rel.target_part.element
    content = f'<w:numbering xmlns:w="{MAIN}"/>'.encode()
    name, kind = PackURI("/word/numbering.xml"), CONTENT_TYPE.WML_NUMBERING
    part = NumberingPart.load(name, kind, content, template.part.package)
    template.part.relate_to(part, RELATIONSHIP_TYPE.NUMBERING)
    return part.element
