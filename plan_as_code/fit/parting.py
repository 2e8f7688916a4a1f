"""Tables of figures with more columns than there is room for, shared out over several tables."""

from collections.abc import Callable, Iterator
from itertools import pairwise

from attrs import evolve

from plan_as_code.blocks import Table, words


def shared_out(table: Table, fits: Callable[[Table], bool]) -> tuple[Table, ...]:
    """Give a table as few tables as will fit, the last resort being one column each.

    Only columns of figures are shared out, as evenly as can be; the first column, which
    names the rows, stands in each table.
    """
    figures = len(table.columns) - 1
    if figures < 2 or not all(each.figures for each in table.columns[1:]) or fits(table):
        return (table,)
    for count in range(2, figures + 1):
        parts = tuple(_parts(table, count))
        if all(map(fits, parts)):
            break
    return parts


def _parts(table: Table, count: int) -> Iterator[Table]:
    figures = len(table.columns) - 1
    cuts = [1 + figures * part // count for part in range(count + 1)]
    for number, (start, end) in enumerate(pairwise(cuts), 1):
        kept = (0, *range(start, end))
        yield evolve(
            table,
            caption=(*table.caption, *words(f" ({number} of {count})")) if table.caption else (),
            columns=tuple(table.columns[index] for index in kept),
            rows=tuple(
                evolve(row, cells=tuple(row.cells[index] for index in kept)) for row in table.rows
            ),
        )
