"""Tables on slides: no header row so high, and no column so thin, that nobody can read it."""

from plan_as_code.blocks import Run, Table
from plan_as_code.fit.boxes import CELL_SIDE
from plan_as_code.fit.columns import Setting, needed
from plan_as_code.fit.gauge import Gauge
from plan_as_code.fit.parting import shared_out

_MOST = 0.5
"""How much of the room a header row may take, and of the width a single word may ask for."""


def parted(table: Table, gauge: Gauge, setting: Setting, room: float) -> tuple[Table, ...]:
    """Give a table as few tables whose header rows leave room for rows, and break no word."""
    return shared_out(table, lambda part: _fits(part, gauge, setting, room))


def _fits(table: Table, gauge: Gauge, setting: Setting, room: float) -> bool:
    width = gauge.body.width
    needs = needed(table, setting, setting.sides, width * _MOST)
    spare = (width - sum(needs)) / len(needs)
    if spare < 0:
        return False
    lines = (
        gauge.ruler.lines((Run(column.heading),), gauge.heading, need + spare - 2 * CELL_SIDE)
        for column, need in zip(table.columns, needs, strict=True)
    )
    return gauge.row_height(max(lines)) <= room * _MOST
