"""Tables on slides: no header row so high, and no column so thin, that nobody can read it."""

from collections.abc import Iterator

from plan_as_code.blocks import Run, Table
from plan_as_code.fit.boxes import CELL_SIDE
from plan_as_code.fit.gauge import Gauge
from plan_as_code.fit.parting import shared_out

_MOST = 0.5
"""How much of the room a header row may take, and of the width a single word may ask for."""


def parted(table: Table, gauge: Gauge, room: float) -> tuple[Table, ...]:
    """Give a table as few tables whose header rows leave room for rows, and break no word."""
    return shared_out(table, lambda part: _fits(part, gauge, room))


def _fits(table: Table, gauge: Gauge, room: float) -> bool:
    width = gauge.body.width
    needs = [min(need, width * _MOST) for need in _needs(table, gauge)]
    spare = (width - sum(needs)) / len(needs)
    if spare < 0:
        return False
    lines = (
        gauge.ruler.lines((Run(column.heading),), gauge.heading, need + spare - 2 * CELL_SIDE)
        for column, need in zip(table.columns, needs, strict=True)
    )
    return gauge.row_height(max(lines)) <= room * _MOST


def _needs(table: Table, gauge: Gauge) -> Iterator[float]:
    """Give the width that each column needs for its longest word."""
    for index, column in enumerate(table.columns):
        texts = ((Run(column.heading),), *(
            text for row in table.rows for text in row.cells[index].paragraphs
        ))  # fmt: skip
        words = (word for text in texts for word in gauge.ruler.words(text, gauge.heading))
        yield max(width for width, _ in words) + 2 * CELL_SIDE
