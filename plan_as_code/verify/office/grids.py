"""Tables of decks and documents as one kind of thing: rows of cells over columns."""

from collections.abc import Iterator

from attrs import frozen

from plan_as_code.spelling import shortened
from plan_as_code.verify.office.deck import Deck, Shape, Slide, words
from plan_as_code.verify.office.document import Document, grid_number, read_table, run_text, span
from plan_as_code.verify.office.names import q
from plan_as_code.verify.office.wordstyles import value
from plan_as_code.verify.office.xml import Element, down, number, switch, truth

_SHOWN = tuple(q(each) for each in ("w:drawing", "w:pict", "w:object", "w:tbl", "m:oMath", "w:sdt"))


@frozen
class GridCell:
    """A cell: the column it starts in, how many columns and rows it takes.

    `left` and `above` say that it only continues the cell on its left or above it.
    """

    column: int
    text: str
    shown: bool
    across: int = 1
    down: int = 1
    left: bool = False
    above: bool = False

    @property
    def empty(self) -> bool:
        """Whether it shows nothing, though it stands by itself."""
        return not (self.shown or self.left or self.above)


@frozen
class GridRow:
    """A row: its cells, the columns it takes in all, whether it is marked as a header."""

    cells: tuple[GridCell, ...]
    width: int
    header: bool


@frozen
class Grid:
    """A table: what to call it, where it is, how many columns it says it has."""

    name: str
    where: str
    columns: int
    rows: tuple[GridRow, ...]
    repeats: bool
    floating: bool = False

    @property
    def data(self) -> bool:
        """Whether it is a table of data: of more than one row and column."""
        return len(self.rows) > 1 and max(row.width for row in self.rows) > 1


def deck_grids(deck: Deck) -> Iterator[Grid]:
    """Give the tables of a presentation."""
    for slide in deck.slides:
        for shape in slide.shapes:
            if shape.table is not None:
                yield _deck_grid(slide, shape, shape.table)


def _deck_grid(slide: Slide, shape: Shape, table: Element) -> Grid:
    look = down(table, "a:tblPr")
    marked = look is not None and truth(look.get("firstRow"))
    rows = tuple(
        _deck_row(row, marked and at == 0) for at, row in enumerate(table.iterfind(q("a:tr")))
    )
    columns = len(table.findall(f"{q('a:tblGrid')}/{q('a:gridCol')}"))
    name = (
        f"the table {shape.called} on {slide.where}" if shape.name else f"a table on {slide.where}"
    )
    return Grid(name, slide.where, columns, rows, repeats=False)


def _deck_row(row: Element, header: bool) -> GridRow:
    cells = tuple(_deck_cell(at, each) for at, each in enumerate(row.iterfind(q("a:tc"))))
    return GridRow(cells, len(cells), header)


def _deck_cell(column: int, cell: Element) -> GridCell:
    paragraphs = cell.iterfind(f"{q('a:txBody')}/{q('a:p')}")
    text = " ".join(" ".join(map(words, paragraphs)).split())
    across, below = (max(1, number(cell.get(each)) or 1) for each in ("gridSpan", "rowSpan"))
    left, above = (truth(cell.get(each)) for each in ("hMerge", "vMerge"))
    return GridCell(column, text, bool(text), across, below, left, above)


def document_grids(document: Document) -> Iterator[Grid]:
    """Give the tables of a document, numbered in order, those inside others too."""
    at = 0
    heading = {
        each.cell.table.element: each.heading for each in reversed(document.body) if each.cell
    }
    for part, root in document.stories:
        for table in root.iter(q("w:tbl")):
            at += 1
            near = heading.get(table, "")
            under = f", under `{shortened(near)}`," if near else ""
            name = f"table {at}{under}" if part is document.part else f"table {at} in {part.name}"
            yield _document_grid(table, name, f"table {at}")


def _document_grid(element: Element, name: str, where: str) -> Grid:
    table = read_table(element)
    rows = tuple(_document_row(row, cells) for row, cells in table.rows)
    floating = down(element, "w:tblPr", "w:tblpPr") is not None
    return Grid(name, where, table.columns, rows, repeats=True, floating=floating)


def _document_row(row: Element, cells: tuple[tuple[int, Element], ...]) -> GridRow:
    after = grid_number(row, "w:trPr", "w:gridAfter") or 0
    before = grid_number(row, "w:trPr", "w:gridBefore") or 0
    width = before + sum(span(cell) for _, cell in cells) + after
    header = switch(down(row, "w:trPr", "w:tblHeader"))
    return GridRow(tuple(_document_cell(at, cell) for at, cell in cells), width, header)


def _document_cell(column: int, cell: Element) -> GridCell:
    text = " ".join("".join(run_text(each) for each in cell.iter(q("w:r"))).split())
    merge = down(cell, "w:tcPr", "w:vMerge")
    goes_on = merge is not None and value(merge) != "restart"
    shown = bool(text) or next(cell.iter(*_SHOWN), None) is not None
    below = 2 if merge is not None and not goes_on else 1
    return GridCell(column, text, shown, span(cell), below, False, goes_on)
