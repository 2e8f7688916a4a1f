"""The Word template: opened, emptied of its sample text, its styles found by name."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import BadZipFile

import attrs
from docx import Document
from docx.document import Document as WordDocument
from lxml import etree

from plan_as_code.errors import PlanAsCodeError
from plan_as_code.spelling import listed
from plan_as_code.themes import StyleNames, Theme
from plan_as_code.writers.package import retype
from plan_as_code.writers.wordml import RELATIONS, tag

_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_TEMPLATE = f"{_KIND}.template.main+xml"
_DOCUMENT = f"{_KIND}.document.main+xml"
_KINDS = {"table": "table", "link": "character"}


def open_template(theme: Theme) -> WordDocument:
    """Open the theme's .docx or .dotx without its text; page, styles, header, footer stay.

    Raises PlanAsCodeError when the file is not there or is not a Word document.
    """
    content = theme.bytes_of(theme.names.document.file)
    try:
        template = Document(BytesIO(retype(content, _TEMPLATE, _DOCUMENT)))
    except (BadZipFile, KeyError, ValueError, etree.XMLSyntaxError):
        raise PlanAsCodeError(f"{_path(theme)} is not a Word document") from None
    _empty(template)
    return template


def style_ids(template: WordDocument, theme: Theme) -> StyleNames:
    """Find the theme's styles: the same record, holding ids in place of names.

    Raises PlanAsCodeError when any is missing, listing those of its kind that exist.
    """
    names = theme.names.document.styles
    wanted = {
        each.name: getattr(names, each.name)
        for each in attrs.fields(StyleNames)
        if each.name != "origin"
    }
    found: dict[str, Any] = {}
    faults: list[str] = []
    for kind in ("paragraph", "character", "table"):
        known = _styles(template, kind)
        ids = {name.casefold(): id for name, id in known.items()}
        ours = {key: name for key, name in wanted.items() if _KINDS.get(key, "paragraph") == kind}
        found |= {key: ids[name.casefold()] for key, name in ours.items() if name.casefold() in ids}
        if missing := [name for key, name in ours.items() if key not in found]:
            faults.append(_complaint(kind, missing, known))
    if faults:
        raise PlanAsCodeError(f"{_path(theme)} {'; '.join(faults)}")
    return attrs.evolve(names, **found)


def chain(template: WordDocument, style: str | None) -> Iterator[etree._Element]:
    """Give a style by its id, then the styles it is based on."""
    styles = template.styles.element.iterchildren(tag("style"))
    known = {each.get(tag("styleId")): each for each in styles}
    while style in known:
        each = known.pop(style)
        yield each
        based = each.find(tag("basedOn"))
        style = None if based is None else based.get(tag("val"))


def defaults(template: WordDocument) -> Iterator[etree._Element]:
    """Give what all styles are based on."""
    yield from template.styles.element.iterfind(f"{tag('docDefaults')}/{tag('rPrDefault')}")


def _complaint(kind: str, missing: list[str], known: dict[str, str]) -> str:
    there = f"there are {listed(known, limit=len(known))}" if known else "there are none"
    return f"has no {kind} style {listed(missing, limit=len(missing))}; {there}"


def _styles(template: WordDocument, kind: str) -> dict[str, str]:
    """Give the ids of all styles of a kind by their names."""
    return {
        name.get(tag("val")): style.get(tag("styleId"))
        for style in template.styles.element.iterchildren(tag("style"))
        if style.get(tag("type"), "paragraph") == kind
        and (name := style.find(tag("name"))) is not None
    }


def _empty(template: WordDocument) -> None:
    """Take the sample text away, and the pictures and links that only it used."""
    body = template.element.body
    before = _relations(body)
    for child in body.xpath("*[not(self::w:sectPr)]"):
        body.remove(child)
    for relation in sorted(before - _relations(body)):
        template.part.drop_rel(relation)


def _relations(element: etree._Element) -> set[str]:
    return {
        str(value)
        for each in element.iter()
        for name, value in each.attrib.items()
        if str(name).startswith(f"{{{RELATIONS}}}")
    }


def _path(theme: Theme) -> str:
    return str(theme.folder / theme.names.document.file)
