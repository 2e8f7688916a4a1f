"""A document in order: headings, paragraphs, lists and tables, then what stands around them."""

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from plan_as_code.outlines.package import Package, children, first, local, value

_AROUND = ("header", "footer", "footnotes", "endnotes", "comments")


def document_lines(package: Package, main: str, root: Element) -> Iterator[str]:
    """Give the lines of a document: its body, then headers, footers, notes and comments."""
    styles = _styles(package, main)
    yield from _blocks(first(root, "body"), styles)
    for kind in _AROUND:
        lines = [
            line
            for name in package.related(main, kind)
            for holder in _holders(package.part(name))
            for line in _blocks(holder, {})
        ]
        yield from (f"{kind}: {line}" for line in dict.fromkeys(lines))


def _holders(part: Element) -> list[Element]:
    """Give what holds the paragraphs: a header itself, or each of several notes."""
    return children(part, "footnote", "endnote", "comment") or [part]


def _styles(package: Package, main: str) -> Mapping[str, str]:
    """Give the names of the styles by their ids."""
    return {
        value(style, "styleId"): value(first(style, "name"), "val")
        for name in package.related(main, "styles")
        for style in children(package.part(name), "style")
    }


def _blocks(holder: Element | None, styles: Mapping[str, str]) -> Iterator[str]:
    for block in holder if holder is not None else ():
        match local(block):
            case "p":
                yield from _paragraph(block, styles)
            case "tbl":
                yield from _table(block, styles)
            case "sdt":
                yield from _blocks(first(block, "sdtContent"), styles)
            case "ins" | "del" | "customXml":
                yield from _blocks(block, styles)


def _paragraph(paragraph: Element, styles: Mapping[str, str]) -> Iterator[str]:
    text = " ".join("".join(_words(paragraph)).split())
    if text:
        yield f"{_mark(paragraph, styles)}{text}"


def _mark(paragraph: Element, styles: Mapping[str, str]) -> str:
    """Give what shows a paragraph's rank: hashes for a heading, a dash for an item of a list."""
    properties = first(paragraph, "pPr")
    id = value(first(properties, "pStyle"), "val")
    name = styles.get(id, id).casefold()
    level = name.removeprefix("heading ")
    if name == "title":
        return "# "
    if name.startswith("heading ") and level.isdecimal():
        return f"{'#' * int(level)} "
    numbering = first(properties, "numPr")
    if numbering is not None or name.startswith("list"):
        indent = value(first(numbering, "ilvl"), "val", "0")
        return f"{'  ' * (int(indent) if indent.isdecimal() else 0)}- "
    return ""


def _words(element: Element) -> Iterator[str]:
    """Give the words below an element; what is tracked as put in or taken out between marks."""
    for each in element:
        match local(each):
            case "t":
                yield each.text or ""
            case "delText":
                yield each.text or ""
            case "tab":
                yield " "
            case "br" | "cr":
                yield " / "
            case "ins" | "moveTo":
                yield f"{{+{''.join(_words(each))}+}}"
            case "del" | "moveFrom":
                yield f"[-{''.join(_words(each))}-]"
            case "docPr":
                yield f" (picture: {each.get('descr') or each.get('name', '')}) "
            case "pPr" | "rPr" | "Fallback":
                pass
            case _:
                yield from _words(each)


def _table(table: Element, styles: Mapping[str, str]) -> Iterator[str]:
    for row in table.iter():
        if local(row) == "tr":
            cells = [_cell(each, styles) for each in _cells(row)]
            yield f"| {' | '.join(cells)} |"


def _cells(row: Element) -> Iterator[Element]:
    for each in row:
        if local(each) == "tc":
            yield each
        elif local(each) == "sdt":
            yield from children(first(each, "sdtContent"), "tc")


def _cell(cell: Element, styles: Mapping[str, str]) -> str:
    return " / ".join(_blocks(cell, styles))
