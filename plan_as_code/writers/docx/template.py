"""The Word template: opened, emptied of its sample text, its styles found by name."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import BadZipFile

import attrs
from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.exceptions import InvalidXmlError
from lxml import etree

from plan_as_code.errors import PlanAsCodeError
from plan_as_code.findings import Finding, error
from plan_as_code.report import block
from plan_as_code.spelling import instead
from plan_as_code.themes import StyleNames, Theme
from plan_as_code.writers.forms import RELATIONS
from plan_as_code.writers.package import retype
from plan_as_code.writers.refusals import refuse_macros, refuse_outside
from plan_as_code.writers.wordml import tag

_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_TEMPLATE = f"{_KIND}.template.main+xml"
_DOCUMENT = f"{_KIND}.document.main+xml"
_BROKEN = (
    *(BadZipFile, KeyError, ValueError, AttributeError, TypeError),
    *(etree.XMLSyntaxError, InvalidXmlError),
)
_NOTES = ("footnotes", "endnotes")
_REMARKS = (
    *("comments", "commentsExtended", "commentsIds", "commentsExtensible", "people"),
    *("glossaryDocument", "stylesWithEffects"),
)
KINDS = ("paragraph", "character", "table")
_KINDS = {"table": "table", "link": "character"}


def open_template(theme: Theme) -> WordDocument:
    """Open the theme's .docx or .dotx without its text; page, styles, header, footer stay.

    Raises PlanAsCodeError when the file is not there, is not a Word document, or holds what
    a template may not.
    """
    name = theme.names.document.file
    return open_document(theme.bytes_of(name), str(theme.folder / name))


def open_document(content: bytes, path: str) -> WordDocument:
    """Open a .docx or .dotx without its text; `path` is what to call it.

    Raises PlanAsCodeError when it is not a Word document or holds what a template may not.
    """
    try:
        refuse_macros(content, path)
        template = Document(BytesIO(retype(content, _TEMPLATE, _DOCUMENT)))
    except _BROKEN:
        raise PlanAsCodeError(f"{path} is not a Word document") from None
    try:
        _probe(template)
    except _BROKEN:
        raise PlanAsCodeError(
            f"{path} is damaged; open it in Word, which may repair it, and save it again"
        ) from None
    _empty(template)
    refuse_outside(template.part.package, path)
    return template


def _probe(template: WordDocument) -> None:
    """Look at everything that is read later. Raises one of `_BROKEN` where it is damaged."""
    _ = (template.core_properties.title, template.settings.odd_and_even_pages_header_footer)
    _ = (len(template.sections), template.styles.element.findall(tag("style")))
    for part in template.part.package.iter_parts():
        if part.partname.ext == "xml":
            etree.fromstring(part.blob)


def style_ids(template: WordDocument, theme: Theme) -> StyleNames:
    """Find the theme's styles: the same record, holding ids in place of names.

    Raises PlanAsCodeError when any is missing, listing those of its kind that exist.
    """
    if faults := lacking(template, theme):
        raise PlanAsCodeError("\n".join(block(each, ()) for each in faults))
    names = theme.names.document.styles
    ids = {kind: _by_name(styles_of(template, kind)) for kind in KINDS}
    found: dict[str, Any] = {
        key: ids[kind_of(key)][name.casefold()] for key, name in wanted(names).items()
    }
    return attrs.evolve(names, **found)


def lacking(template: WordDocument, theme: Theme) -> tuple[Finding, ...]:
    """Find every style that the theme names and the template lacks."""
    names, file = theme.names.document.styles, theme.names.document.file
    known = {kind: styles_of(template, kind) for kind in KINDS}
    return tuple(
        error(
            theme.place(names, key),
            "no-such-style",
            f"{file} has no {kind_of(key)} style `{name}` (for `{key}`)",
            hint=instead(name, known[kind_of(key)]),
        )
        for key, name in wanted(names).items()
        if name.casefold() not in _by_name(known[kind_of(key)])
    )


def wanted(names: StyleNames) -> dict[str, str]:
    """Give the names of styles by what they are for."""
    return {
        each.name: getattr(names, each.name)
        for each in attrs.fields(StyleNames)
        if each.name != "origin"
    }


def kind_of(key: str) -> str:
    """Give the kind of style that something is written in: `paragraph` for most."""
    return _KINDS.get(key, "paragraph")


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


def styles_of(template: WordDocument, kind: str) -> dict[str, str]:
    """Give the ids of all styles of a kind by their names."""
    return {
        str(name.get(tag("val"))): str(id)
        for style in template.styles.element.iterchildren(tag("style"))
        if style.get(tag("type"), "paragraph") == kind
        and (id := style.get(tag("styleId"))) is not None
        and (name := style.find(tag("name"))) is not None
    }


def _by_name(ids: dict[str, str]) -> dict[str, str]:
    return {name.casefold(): id for name, id in ids.items()}


def _empty(template: WordDocument) -> None:
    """Take the sample text away, and the pictures and links that only it used."""
    body = template.element.body
    before = _relations(body)
    for child in body.xpath("*[not(self::w:sectPr)]"):
        body.remove(child)
    for relation in sorted(before - _relations(body)):
        template.part.drop_rel(relation)
    _drop_notes(template)


def _drop_notes(template: WordDocument) -> None:
    """Take away the notes below the sample text, comments, building blocks, a second set of styles.

    Word 2010 kept that set beside the first, and it must not differ.
    """
    for rel in list(template.part.rels.values()):
        kind = rel.reltype.rpartition("/")[2]
        if kind in _REMARKS:
            template.part.rels.pop(rel.rId)
        elif kind in _NOTES:
            part = rel.target_part
            root = etree.fromstring(part.blob)
            for note in [each for each in root if each.get(tag("type"), "normal") == "normal"]:
                root.remove(note)
            part._blob = etree.tostring(
                root, xml_declaration=True, encoding="UTF-8", standalone=True
            )


def _relations(element: etree._Element) -> set[str]:
    return {
        str(value)
        for each in element.iter()
        for name, value in each.attrib.items()
        if str(name).startswith(f"{{{RELATIONS}}}")
    }
