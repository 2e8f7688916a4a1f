"""Which parts of a table style bear on a cell of a Word document."""

from collections.abc import Iterator

from plan_as_code.verify.office.document import Cell, Document, span
from plan_as_code.verify.office.names import q
from plan_as_code.verify.office.wordstyles import value
from plan_as_code.verify.office.xml import Element, down, number, switch, truth

_BITS = {
    "firstRow": 0x20, "lastRow": 0x40, "firstColumn": 0x80, "lastColumn": 0x100,
    "noHBand": 0x200, "noVBand": 0x400,
}  # fmt: skip
_PARTS = {
    "firstRow": "firstRow",
    "lastRow": "lastRow",
    "firstColumn": "firstCol",
    "lastColumn": "lastCol",
}
_CORNERS = {
    ("firstRow", "firstColumn"): "nwCell", ("firstRow", "lastColumn"): "neCell",
    ("lastRow", "firstColumn"): "swCell", ("lastRow", "lastColumn"): "seCell",
}  # fmt: skip


def style_parts(document: Document, cell: Cell | None) -> tuple[Element, ...] | None:
    """Give the parts of its table's style that bear on a cell, nearest first.

    None where it cannot be told which of two goes before the other.
    """
    if cell is None:
        return ()
    named = value(down(cell.table.element, "w:tblPr", "w:tblStyle"))
    chain = [each.element for each in document.styles.chain(named, "table")]
    parts = {
        each.get(q("w:type"), ""): each
        for style in reversed(chain)
        for each in style.iterfind(q("w:tblStylePr"))
    }
    across, along = _row_edge(cell), _column_edge(cell)
    if across == "firstRow" and cell.row and "firstRow" in parts:
        return None
    corner = _CORNERS.get((across or "", along or ""))
    edges = [_PARTS[each] for each in (along, across) if each]
    if corner not in parts and _contested([parts[each] for each in edges if each in parts]):
        return None
    names = [corner, *edges, *_bands(cell)]
    found = [parts[name] for name in names if name and name in parts]
    return (*found, *chain)


def _contested(edges: list[Element]) -> bool:
    """Whether both a row's and a column's part set the colour of the ground or of the words."""
    settings = (("w:tcPr", "w:shd"), ("w:rPr", "w:color"))
    return any(
        len(edges) == 2 and all(down(each, *path) is not None for each in edges)
        for path in settings
    )


def looks(table: Element, name: str) -> bool:
    """Whether a table asks for one of the looks its style has, such as `firstRow`."""
    look = down(table, "w:tblPr", "w:tblLook")
    if look is None:
        return False
    own = look.get(q(f"w:{name}"))
    if own is not None:
        return truth(own)
    digits = (value(look) or "0")[-4:]
    try:
        return bool(int(digits, 16) & _BITS[name])
    except ValueError:
        return False


def header_rows(cell: Cell) -> int:
    """Count the rows at the top of a table that are marked as its header."""
    rows = [row for row, _ in cell.table.rows[: cell.row + 1]]
    for at, row in enumerate(rows):
        if not switch(down(row, "w:trPr", "w:tblHeader")):
            return at
    return len(rows)


def _row_edge(cell: Cell) -> str | None:
    table = cell.table.element
    if looks(table, "firstRow") and (cell.row == 0 or header_rows(cell) > cell.row):
        return "firstRow"
    last = cell.row == len(cell.table.rows) - 1
    return "lastRow" if last and looks(table, "lastRow") else None


def _column_edge(cell: Cell) -> str | None:
    table = cell.table.element
    if cell.column == 0 and looks(table, "firstColumn"):
        return "firstColumn"
    last = cell.column + span(cell.element) >= cell.table.columns > 0
    return "lastColumn" if last and looks(table, "lastColumn") else None


def _bands(cell: Cell) -> Iterator[str]:
    table = cell.table.element
    for name, at, first, word, size in (
        ("noHBand", cell.row, "firstRow", "Horz", "w:tblStyleRowBandSize"),
        ("noVBand", cell.column, "firstColumn", "Vert", "w:tblStyleColBandSize"),
    ):
        if not looks(table, name):
            width = max(1, number(value(down(table, "w:tblPr", size))) or 1)
            place = (at - looks(table, first)) // width
            yield f"band{place % 2 + 1}{word}"
