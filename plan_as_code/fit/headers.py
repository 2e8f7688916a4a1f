"""Tables on slides: no header row so high that it leaves no room for rows."""

from attrs import evolve

from plan_as_code.blocks import Table
from plan_as_code.fit.columns import least, widened
from plan_as_code.fit.gauge import Gauge
from plan_as_code.fit.shares import shared_out

_MOST = 0.5
"""How much of the room a header row may take."""


def parted(table: Table, gauge: Gauge, room: float) -> tuple[Table, ...]:
    """Give a table as it fits a body of some height: its columns weighed, and shared out.

    Where a heading is too long even for a table of its own, it gets half the width.
    """

    def fits(part: Table) -> bool:
        weighed = widened(part, gauge)
        return _is_low(weighed, gauge, room) and _is_whole(weighed, gauge)

    return tuple(_weighed(part, gauge, room) for part in shared_out(table, fits))


def _weighed(table: Table, gauge: Gauge, room: float) -> Table:
    weighed = widened(table, gauge)
    if _is_low(weighed, gauge, room):
        return weighed
    return evolve(table, columns=tuple(evolve(column, weight=1) for column in table.columns))


def _is_low(table: Table, gauge: Gauge, room: float) -> bool:
    return gauge.header(table) <= room * _MOST


def _is_whole(table: Table, gauge: Gauge) -> bool:
    """Tell whether there is room for each word, but those wider than half the body."""
    width = gauge.body.width
    return sum(min(needed, width / 2) for needed in least(table, gauge)) <= width
