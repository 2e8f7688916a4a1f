"""A Word document as its reader meets it: paragraphs in order, and the tables they stand in."""

from collections.abc import Iterator, Mapping
from itertools import takewhile

from attrs import evolve, frozen

from plan_as_code.spelling import shortened
from plan_as_code.verify.office.colours import Palette
from plan_as_code.verify.office.names import local, q
from plan_as_code.verify.office.package import Package, Part
from plan_as_code.verify.office.wordstyles import (
    Style,
    Styles,
    children,
    outline_level,
    read_styles,
    value,
    word_palette,
)
from plan_as_code.verify.office.xml import Element, descend, down, number, switch, truth

BOX = frozenset({q("w:txbxContent")})
_GONE = frozenset({q("w:del"), q("w:moveFrom"), *BOX})
_CLOSED = frozenset({q("w:p"), q("w:tbl")})
_TEXT = {
    q("w:tab"): " ",
    q("w:br"): " ",
    q("w:cr"): " ",
    q("w:noBreakHyphen"): "-",
    q("w:sym"): "•",
}
_LOOKS = {
    "firstRow": 0x20, "lastRow": 0x40, "firstColumn": 0x80, "lastColumn": 0x100,
    "noHBand": 0x200, "noVBand": 0x400,
}  # fmt: skip
_STORIES = ("header", "footer", "footnotes", "endnotes")


@frozen(eq=False)
class Table:
    """A table of Word: its rows, and in each the cells with the column they start in.

    `headers` counts the rows at its top that are marked as its header.
    """

    element: Element
    rows: tuple[tuple[Element, tuple[tuple[int, Element], ...]], ...]
    columns: int
    headers: int
    style: str | None
    looks: frozenset[str]
    settings: Mapping[str, Element]

    def band(self, name: str) -> int:
        """Give how many rows or columns make a band of its style."""
        return max(1, number(value(self.settings.get(q(name)))) or 1)


@frozen(eq=False)
class Cell:
    """The cell a paragraph stands in."""

    table: Table
    element: Element
    row: int
    column: int


@frozen(eq=False)
class Paragraph:
    """A paragraph, the heading above it, and the cell or text box it stands in.

    `chain` is its style and those that is based on; `level` is that of a heading.
    """

    element: Element
    part: Part
    chain: tuple[Style, ...]
    level: int | None = None
    heading: str = ""
    number: int = 0
    cell: Cell | None = None
    boxed: bool = False

    @property
    def style(self) -> str:
        """The name of its style."""
        return self.chain[0].name if self.chain else ""

    @property
    def text(self) -> str:
        """Its words."""
        return " ".join("".join(map(run_text, runs(self.element))).split())

    @property
    def where(self) -> str:
        """The paragraph as a person would find it."""
        kind = local(self.part.root.tag) if self.part.root is not None else ""
        if kind != "document":
            return {"hdr": "a header", "ftr": "a footer"}.get(kind, f"the {kind}")
        return (
            f"heading `{shortened(self.heading)}`" if self.heading else f"paragraph {self.number}"
        )


@frozen(eq=False)
class Document:
    """A document: its paragraphs, headers' and notes' included, its tables and styles."""

    part: Part
    root: Element
    paragraphs: tuple[Paragraph, ...]
    stories: tuple[tuple[Part, Element], ...]
    styles: Styles
    palette: Palette
    settings: Element | None

    @property
    def body(self) -> tuple[Paragraph, ...]:
        """The paragraphs of the document's own text."""
        return tuple(each for each in self.paragraphs if each.part is self.part)


def open_document(package: Package) -> Document | None:
    """Read the package as a Word document; None where it is none."""
    main = package.main
    if main is None or main.root is None or main.root.tag != q("w:document"):
        return None
    parts = [main, *(each for kind in _STORIES for each in package.related(main, kind))]
    stories = tuple((each, each.root) for each in parts if each.root is not None)
    styles = read_styles(package.first(main, "styles"))
    settings = package.first(main, "settings")
    return Document(
        main,
        main.root,
        tuple(each for part, root in stories for each in _paragraphs(part, root, styles)),
        stories,
        styles,
        word_palette(package, main),
        settings.root if settings else None,
    )


def _paragraphs(part: Part, root: Element, styles: Styles) -> Iterator[Paragraph]:
    heading = ""
    for at, raw in enumerate(_walk(root, Paragraph(root, part, ())), 1):
        style = down(raw.element, "w:pPr", "w:pStyle")
        chain = styles.chain(None if style is None else style.get(q("w:val")), "paragraph")
        level = outline_level(raw.element, chain)
        if level and not raw.boxed:
            heading = raw.text or heading
        yield evolve(raw, chain=chain, level=level, heading=heading, number=at)


def _walk(element: Element, place: Paragraph) -> Iterator[Paragraph]:
    """Give the paragraphs inside an element; `place` says where it stands."""
    for child in element:
        if child.tag == q("w:p"):
            yield evolve(place, element=child)
            for box in descend(child, _CLOSED):
                if box.tag in BOX:
                    yield from _walk(box, evolve(place, boxed=True))
        elif child.tag == q("w:tbl"):
            yield from _cells(read_table(child), place)
        else:
            yield from _walk(child, place)


def _cells(table: Table, place: Paragraph) -> Iterator[Paragraph]:
    for at, (_, row) in enumerate(table.rows):
        for column, cell in row:
            yield from _walk(cell, evolve(place, cell=Cell(table, cell, at, column)))


def read_table(element: Element) -> Table:
    """Read the rows of a table."""
    rows = tuple((row, tuple(_row(row))) for row in _inner(element, q("w:tr")))
    grid = element.findall(f"{q('w:tblGrid')}/{q('w:gridCol')}")
    marked = (switch(down(row, "w:trPr", "w:tblHeader")) for row, _ in rows)
    own = children(down(element, "w:tblPr"))
    return Table(
        element,
        rows,
        len(grid),
        sum(takewhile(bool, marked)),
        value(own.get(q("w:tblStyle"))),
        _looks(own.get(q("w:tblLook"))),
        own,
    )


def _looks(look: Element | None) -> frozenset[str]:
    """Give the looks of its style that a table asks for, such as `firstRow`."""
    if look is None:
        return frozenset()
    try:
        bits = int((value(look) or "0")[-4:], 16)
    except ValueError:
        bits = 0
    return frozenset(
        name
        for name, bit in _LOOKS.items()
        if truth(look.get(q(f"w:{name}")), default=bool(bits & bit))
    )


def _row(row: Element) -> Iterator[tuple[int, Element]]:
    at = grid_number(row, "w:trPr", "w:gridBefore") or 0
    for cell in _inner(row, q("w:tc")):
        yield at, cell
        at += span(cell)


def span(cell: Element) -> int:
    """Give how many columns of the grid a cell takes."""
    return max(1, grid_number(cell, "w:tcPr", "w:gridSpan") or 1)


def grid_number(element: Element, *path: str) -> int | None:
    """Read a number of columns, within reason."""
    found = down(element, *path)
    size = number(found.get(q("w:val"))) if found is not None else None
    return None if size is None else min(max(size, 0), 10_000)


def _inner(element: Element, tag: str) -> Iterator[Element]:
    """Give rows or cells, those inside content controls and insertions too."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag not in _CLOSED and child.tag not in (q("w:tr"), q("w:tc")):
            yield from _inner(child, tag)


def runs(paragraph: Element) -> Iterator[Element]:
    """Give the runs of a paragraph, without those deleted or inside a text box."""
    return (each for each in descend(paragraph, _GONE) if each.tag == q("w:r"))


def run_text(run: Element) -> str:
    """Give the words of a run."""
    return "".join(
        (each.text or "") if each.tag == q("w:t") else _TEXT.get(each.tag, "") for each in run
    )
