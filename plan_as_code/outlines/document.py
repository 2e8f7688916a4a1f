"""A document in order: headings, paragraphs, lists and tables, then what stands around them."""

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from attrs import frozen

from plan_as_code.outlines.charts import chart_lines
from plan_as_code.outlines.package import Package, children, first, local, relation_id, value

_AROUND = ("header", "footer", "footnotes", "endnotes", "comments")


@frozen
class Story:
    """A part of a document that is read by itself: its name, the names of its styles."""

    package: Package
    name: str
    styles: Mapping[str, str]

    @property
    def targets(self) -> Mapping[str, str]:
        """The parts that it refers to, by the ids of the relations."""
        return {each.id: each.target for each in self.package.relations(self.name)}


def document_lines(package: Package, main: str, root: Element) -> Iterator[str]:
    """Give the lines of a document: its body, then headers, footers, notes and comments."""
    yield from _blocks(first(root, "body"), Story(package, main, _styles(package, main)))
    for kind in _AROUND:
        lines = [
            line
            for name in package.related(main, kind)
            for holder in _holders(package.part(name))
            for line in _blocks(holder, Story(package, name, {}))
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


def _blocks(holder: Element | None, story: Story) -> Iterator[str]:
    for block in holder if holder is not None else ():
        match local(block):
            case "p":
                yield from _paragraph(block, story)
            case "tbl":
                yield from _table(block, story)
            case "sdt":
                yield from _blocks(first(block, "sdtContent"), story)
            case "ins" | "del" | "customXml":
                yield from _blocks(block, story)


def _paragraph(paragraph: Element, story: Story) -> Iterator[str]:
    text = " ".join("".join(_words(paragraph)).split())
    if text:
        yield f"{_mark(paragraph, story.styles)}{text}"
    for chart in (each for each in paragraph.iter() if local(each) == "chart"):
        yield from chart_lines(story.package.part(story.targets.get(relation_id(chart), "")))


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
            case "t" | "delText":
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
            case "p":
                words = "".join(_words(each))
                yield f"{words} | " if words else ""
            case "pPr" | "rPr" | "Fallback":
                pass
            case _:
                yield from _words(each)


def _table(table: Element, story: Story) -> Iterator[str]:
    for row in table.iter():
        if local(row) == "tr":
            cells = [_cell(each, story) for each in _cells(row)]
            yield f"| {' | '.join(cells)} |"


def _cells(row: Element) -> Iterator[Element]:
    for each in row:
        if local(each) == "tc":
            yield each
        elif local(each) == "sdt":
            yield from children(first(each, "sdtContent"), "tc")


def _cell(cell: Element, story: Story) -> str:
    return " / ".join(_blocks(cell, story))
