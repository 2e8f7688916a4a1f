"""What a table's style says of a cell of a Word document."""

from collections.abc import Iterator

from plan_as_code.verify.office.document import Cell, Document, span
from plan_as_code.verify.office.names import q
from plan_as_code.verify.office.wordstyles import Settings, Style, merged

_PARTS = {
    "firstRow": "firstRow", "lastRow": "lastRow",
    "firstColumn": "firstCol", "lastColumn": "lastCol",
}  # fmt: skip
_CORNERS = {
    ("firstRow", "firstColumn"): "nwCell", ("firstRow", "lastColumn"): "neCell",
    ("lastRow", "firstColumn"): "swCell", ("lastRow", "lastColumn"): "seCell",
}  # fmt: skip


def cell_style(document: Document, cell: Cell | None) -> Settings | None:
    """Give what its table's style says of a cell.

    None where it cannot be told which of two parts of the style goes before the other.
    """
    if cell is None:
        return Settings()
    across, along = _row_edge(cell), _column_edge(cell)
    second_header = across == "firstRow" and cell.row > 0
    names = (across, along, second_header, *_bands(cell))
    key = ("cell", cell.table.style, *names)
    joined = document.styles.joined
    if key not in joined:
        chain = document.styles.chain(cell.table.style, "table")
        joined[key] = _join(chain, across, along, list(_bands(cell)), second_header)
    return joined[key]


def _join(
    chain: tuple[Style, ...],
    across: str | None,
    along: str | None,
    bands: list[str],
    second_header: bool,
) -> Settings | None:
    parts = {name: each for style in reversed(chain) for name, each in style.parts.items()}
    if second_header and "firstRow" in parts:
        return None
    corner = _CORNERS.get((across or "", along or ""))
    edges = [_PARTS[each] for each in (along, across) if each]
    if corner not in parts and _contested([parts[each] for each in edges if each in parts]):
        return None
    names = [corner, *edges, *bands]
    found = [parts[name] for name in names if name and name in parts]
    return merged([*found, *(each.own for each in chain)])


def _contested(edges: list[Settings]) -> bool:
    """Whether both a row's and a column's part set the colour of the ground or of the words."""
    both = len(edges) == 2
    shaded = all(q("w:shd") in each.cell for each in edges)
    return both and (shaded or all(q("w:color") in each.run for each in edges))


def _row_edge(cell: Cell) -> str | None:
    table = cell.table
    if "firstRow" in table.looks and (cell.row == 0 or cell.row < table.headers):
        return "firstRow"
    last = cell.row == len(table.rows) - 1
    return "lastRow" if last and "lastRow" in table.looks else None


def _column_edge(cell: Cell) -> str | None:
    table = cell.table
    if cell.column == 0 and "firstColumn" in table.looks:
        return "firstColumn"
    last = cell.column + span(cell.element) >= table.columns > 0
    return "lastColumn" if last and "lastColumn" in table.looks else None


def _bands(cell: Cell) -> Iterator[str]:
    table = cell.table
    for off, at, first, word, size in (
        ("noHBand", cell.row, "firstRow", "Horz", "w:tblStyleRowBandSize"),
        ("noVBand", cell.column, "firstColumn", "Vert", "w:tblStyleColBandSize"),
    ):
        if off not in table.looks:
            band = (at - (first in table.looks)) // table.band(size)
            yield f"band{band % 2 + 1}{word}"
