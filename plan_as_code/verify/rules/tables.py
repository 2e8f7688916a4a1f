"""Whether tables are whole, and a screen reader can tell what each cell belongs to."""

from collections.abc import Iterator

from plan_as_code.findings import Finding, error, warning
from plan_as_code.verify.office.file import OfficeFile
from plan_as_code.verify.office.grids import Grid, GridCell
from plan_as_code.verify.office.words import counted


def ragged_row(file: OfficeFile) -> Iterator[Finding]:
    """A row with more or fewer columns than its table."""
    for grid in file.grids:
        columns = grid.columns or max((row.width for row in grid.rows), default=0)
        for at, row in enumerate(grid.rows, 1):
            beyond = [each for each in row.cells if each.column + each.across > columns]
            if row.width != columns or beyond:
                width = max([row.width, *(each.column + each.across for each in beyond)])
                yield error(
                    file.place,
                    "ragged-row",
                    f"row {at} of {grid.name} has {counted(width, 'column')},"
                    f" where the table has {columns}",
                    hint="add or take out cells, so that each row is as wide as the table",
                    where=grid.where,
                )


def merge_without_start(file: OfficeFile) -> Iterator[Finding]:
    """A cell that continues one which does not reach it."""
    for grid in file.grids:
        for at, row in enumerate(grid.rows):
            for cell in row.cells:
                if not (_begun_above(grid, at, cell) and _begun_left(row.cells, cell)):
                    yield error(
                        file.place,
                        "merge-without-start",
                        f"in row {at + 1} of {grid.name} the cell in column {cell.column + 1}"
                        " continues a merged cell that does not reach it",
                        hint="begin the merged cell, or make this a cell of its own",
                        where=grid.where,
                    )


def _begun_above(grid: Grid, at: int, cell: GridCell) -> bool:
    if not cell.above:
        return True
    for step in range(1, at + 1):
        above = _in_column(grid.rows[at - step].cells, cell.column)
        if above is None:
            return False
        if not above.above:
            return above.down > step or (grid.repeats and above.down > 1)
    return False


def _begun_left(cells: tuple[GridCell, ...], cell: GridCell) -> bool:
    if not cell.left:
        return True
    for step in range(1, cell.column + 1):
        left = _in_column(cells, cell.column - step)
        if left is not None and not left.left:
            return left.across > step
    return False


def _in_column(cells: tuple[GridCell, ...], column: int) -> GridCell | None:
    return next((each for each in cells if each.column == column), None)


def merged_cells(file: OfficeFile) -> Iterator[Finding]:
    """Cells that take several rows or columns: a screen reader loses its place in them."""
    for grid in file.grids:
        cells = [each for row in grid.rows for each in row.cells]
        wide = [each for each in cells if each.across > 1 or each.down > 1]
        starts = [each for each in wide if not (each.left or each.above)]
        if starts and grid.data:
            yield warning(
                file.place,
                "merged-cells",
                f"{grid.name} has {counted(len(starts), 'merged cell')}",
                hint="give each row all its cells, saying again what is the same",
                where=grid.where,
            )


def empty_cells(file: OfficeFile) -> Iterator[Finding]:
    """Cells with nothing in them: nobody can tell whether something was left out.

    The corner above the first column may be empty.
    """
    for grid in file.grids:
        places = [
            (at + 1, cell.column + 1)
            for at, row in enumerate(grid.rows)
            for cell in row.cells
            if cell.empty and (at or cell.column)
        ]
        if places and grid.data:
            row, column = places[0]
            yield warning(
                file.place,
                "empty-cells",
                f"{grid.name} has {counted(len(places), 'empty cell')}, the first in row {row},"
                f" column {column}",
                hint="say what is meant: `Not recorded`, `None`, `Not applicable`",
                where=grid.where,
            )


def header_row_not_marked(file: OfficeFile) -> Iterator[Finding]:
    """A table whose first row is not marked as its header, so that nobody hears what a cell is."""
    for grid in file.grids:
        if grid.data and not any(row.header for row in grid.rows):
            mark = "Repeat Header Rows" if grid.repeats else "Header Row"
            yield error(
                file.place,
                "header-row-not-marked",
                f"the first row of {grid.name} is not marked as a header row",
                hint=f"mark it with `{mark}`",
                where=grid.where,
            )


def header_row_not_repeated(file: OfficeFile) -> Iterator[Finding]:
    """A header row that Word does not repeat on the next page: not first, or not in the text."""
    for grid in file.grids:
        headers = [row.header for row in grid.rows]
        late = (
            any(headers) and True in headers[headers.index(False) :] if False in headers else False
        )
        if grid.repeats and grid.data and (late or (any(headers) and grid.floating)):
            why = "it does not stand at the top" if late else "text flows round the table"
            yield warning(
                file.place,
                "header-row-not-repeated",
                f"a header row of {grid.name} is not repeated on each page: {why}",
                hint="mark the first rows and no others, in a table without text around it",
                where=grid.where,
            )
