"""WordprocessingML as text: every element the Word writer needs, one function each.

Writing text and parsing it once is several times faster than making elements one by
one. Words become XML in one place only, `letters`.
"""

import re

from attrs import frozen
from lxml import etree

from plan_as_code.writers.forms import RELATIONS
from plan_as_code.writers.letters import escaped, quoted

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

_SPACES = f'xmlns:w="{MAIN}" xmlns:r="{RELATIONS}"'
_BREAKS = re.compile("(\r\n|\r|\n|\t)")
_UNSAFE = re.compile("[\t\n\r]|^ | $|  ")
_TEXT_TAG = re.compile("<(/?)w:t(?=[ >])")
_BEFORE_NUMBERS = re.compile("(<w:keepNext/>)?(<w:pageBreakBefore/>)?")
_PARSER = etree.XMLParser(huge_tree=True, resolve_entities=False)


def tag(name: str) -> str:
    """Give the full name of an element or attribute of the main namespace."""
    return f"{{{MAIN}}}{name}"


def parsed(content: str) -> list[etree._Element]:
    """Give the elements that a stretch of XML is made of."""
    whole = f"<w:body {_SPACES}>{content}</w:body>"
    return list(etree.fromstring(whole.encode(), _PARSER))


def run(text: str, properties: str = "") -> str:
    """Give words in one weight; line breaks and tabs in them stay such."""
    inner = _spaced(text) if _UNSAFE.search(text) else f"<w:t>{escaped(text)}</w:t>"
    return f"<w:r>{_within('rPr', properties)}{inner}</w:r>"


def _spaced(text: str) -> str:
    return "".join(_piece(piece) for piece in _BREAKS.split(text) if piece)


def _piece(piece: str) -> str:
    if piece == "\t":
        return "<w:tab/>"
    if _BREAKS.fullmatch(piece):
        return "<w:br/>"
    return f'<w:t xml:space="preserve">{escaped(piece)}</w:t>'


def weight(
    style: str = "",
    strong: bool = False,
    soft: bool = False,
    colour: str = "",
    raised: bool = False,
) -> str:
    """Give the properties of a run: its style, bold, italic, colour and superscript."""
    return "".join(
        (
            f"<w:rStyle w:val={quoted(style)}/>" if style else "",
            "<w:b/><w:bCs/>" if strong else "",
            "<w:i/><w:iCs/>" if soft else "",
            f"<w:color w:val={quoted(colour)}/>" if colour else "",
            '<w:vertAlign w:val="superscript"/>' if raised else "",
        )
    )


def paragraph(style: str, content: str, properties: str = "") -> str:
    """Give a paragraph in a style; `properties` are those that depart from it."""
    return f"<w:p><w:pPr><w:pStyle w:val={quoted(style)}/>{properties}</w:pPr>{content}</w:p>"


def placed(
    *,
    keep: bool = False,
    fresh: bool = False,
    tabs: str = "",
    before: int | None = None,
    indent: int = 0,
    right: bool = False,
) -> str:
    """Give where a paragraph stands: lengths in twips, `fresh` on a new page.

    One to `keep` is on the page of the next.
    """
    return "".join(
        (
            "<w:keepNext/>" if keep else "",
            "<w:pageBreakBefore/>" if fresh else "",
            f"<w:tabs>{tabs}</w:tabs>" if tabs else "",
            "" if before is None else f'<w:spacing w:before="{before}"/>',
            f'<w:ind w:left="{indent}"/>' if indent else "",
            '<w:jc w:val="right"/>' if right else "",
        )
    )


def numbered(properties: str, number: int, level: int) -> str:
    """Give the properties of a paragraph with the list it belongs to, which has its place there."""
    before = _BEFORE_NUMBERS.match(properties)
    at = before.end() if before else 0
    item = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return properties[:at] + item + properties[at:]


def tab_stop(position: int, kind: str) -> str:
    """Give a tab stop in twips; the kind `clear` takes away one that the style has."""
    return f'<w:tab w:val="{kind}" w:pos="{position}"/>'


def hairline(style: str) -> str:
    """Give a paragraph of no height to speak of, for where Word insists on one."""
    line = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
    return paragraph(style, "", f'{line}<w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr>')


def field(instruction: str, result: str) -> str:
    """Give a whole field: its instruction and the result that readers see."""
    return f"{field_start(instruction)}{run(result)}{field_end()}"


def field_start(instruction: str) -> str:
    """Give the runs before a field's result."""
    code = f'<w:instrText xml:space="preserve"> {escaped(instruction)} </w:instrText>'
    return f"{_mark('begin')}<w:r>{code}</w:r>{_mark('separate')}"


def field_end() -> str:
    """Give the run after a field's result."""
    return _mark("end")


def _mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def bookmark(number: int, name: str, content: str) -> str:
    """Give content that links can point at."""
    start = f'<w:bookmarkStart w:id="{number}" w:name={quoted(name)}/>'
    return f'{start}{content}<w:bookmarkEnd w:id="{number}"/>'


def inner_link(name: str, content: str) -> str:
    """Give a link to a bookmark."""
    return f'<w:hyperlink w:anchor={quoted(name)} w:history="1">{content}</w:hyperlink>'


def outer_link(relation: str, content: str) -> str:
    """Give a link to the address that a relationship holds."""
    return f'<w:hyperlink r:id="{relation}" w:history="1">{content}</w:hyperlink>'


def contents(title: str, entries: str) -> str:
    """Give a table of contents such as Word offers to update, with its title."""
    gallery = '<w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/>'
    properties = f"<w:sdtPr><w:docPartObj>{gallery}</w:docPartObj></w:sdtPr>"
    return f"<w:sdt>{properties}<w:sdtContent>{title}{entries}</w:sdtContent></w:sdt>"


@frozen
class Frame:
    """A table's style, widths of columns and side margins of cells in twips; its alt text."""

    style: str
    widths: tuple[int, ...]
    margin: int | None
    title: str
    description: str


def table(frame: Frame, look: str, rows: str) -> str:
    """Give a table of a fixed layout.

    It declares its namespaces itself: lxml takes quadratic time to move it otherwise.
    """
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in frame.widths)
    return (
        f"<w:tbl {_SPACES}><w:tblPr><w:tblStyle w:val={quoted(frame.style)}/>"
        f'<w:tblW w:w="{sum(frame.widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f"{_margins(frame.margin)}{look}<w:tblCaption w:val={quoted(frame.title)}/>"
        f"<w:tblDescription w:val={quoted(frame.description)}/></w:tblPr>"
        f"<w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>"
    )


def _margins(margin: int | None) -> str:
    if margin is None:
        return ""
    sides = (f'<w:{side} w:w="{margin}" w:type="dxa"/>' for side in ("left", "right"))
    return f"<w:tblCellMar>{''.join(sides)}</w:tblCellMar>"


def table_look(head_column: bool, total: bool) -> str:
    """Say which parts of a table's style apply: its first row always, and bands of rows."""
    bits = 0x0020 | 0x0040 * total | 0x0080 * head_column | 0x0400
    return (
        f'<w:tblLook w:val="{bits:04X}" w:firstRow="1" w:lastRow="{total:d}"'
        f' w:firstColumn="{head_column:d}" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>'
    )


def row(cells: str, header: bool = False, change: str = "") -> str:
    """Give a row that stays on one page; a header is repeated on each page."""
    repeat = "<w:tblHeader/>" if header else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{repeat}{change}</w:trPr>{cells}</w:tr>"


def cell(width: int, paragraphs: str) -> str:
    """Give a cell of a row; its width is in twips."""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{paragraphs}</w:tc>'


def change(
    kind: str, number: int, author: str, day: str, content: str = "", *, drawn: bool = False
) -> str:
    """Give words as inserted (`ins`) or deleted (`del`); without any, the mark of such a change.

    What is deleted has an element of its own for its words, unless they are part of a drawing.
    """
    if kind == "del" and not drawn:
        content = _TEXT_TAG.sub(r"<\1w:delText", content)
    facts = f'w:id="{number}" w:author={quoted(author)} w:date="{day}T00:00:00Z"'
    return f"<w:{kind} {facts}>{content}</w:{kind}>" if content else f"<w:{kind} {facts}/>"


def paragraph_mark(change: str) -> str:
    """Give the properties of a paragraph that came or went, its end included."""
    return f"<w:rPr>{change}</w:rPr>" if change else ""


def _within(name: str, properties: str) -> str:
    return f"<w:{name}>{properties}</w:{name}>" if properties else ""
