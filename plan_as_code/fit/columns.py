"""The widths of a table's columns: shared by weight, but no word broken that need not be."""

from collections.abc import Iterator

from attrs import evolve

from plan_as_code.blocks import Run, Table
from plan_as_code.fit.boxes import CELL_SIDE
from plan_as_code.fit.gauge import Gauge

_SLACK = 0.5


def widened(table: Table, gauge: Gauge) -> Table:
    """Weigh columns anew where a word is wider than its column; most tables stay as they are.

    Where the longest words are too wide together, each column gets the same part of what
    it needs.
    """
    weights = [column.weight for column in table.columns]
    least = list(_least(table, gauge))
    room = gauge.body.width
    if sum(least) >= room:
        return _weighed(table, least)
    widths, short = _shared(weights, least, room)
    return _weighed(table, widths) if short else table


def _weighed(table: Table, weights: list[float]) -> Table:
    pairs = zip(table.columns, weights, strict=True)
    return evolve(table, columns=tuple(evolve(column, weight=weight) for column, weight in pairs))


def _shared(
    weights: list[float], least: list[float], room: float
) -> tuple[list[float], frozenset[int]]:
    """Share the room by weight, but for the columns that need more: those are given too."""
    short: frozenset[int] = frozenset()
    while True:
        left = room - sum(least[index] for index in short)
        total = sum(weight for index, weight in enumerate(weights) if index not in short)
        widths = [
            least[index] if index in short else weight * left / total
            for index, weight in enumerate(weights)
        ]
        more = {index for index, width in enumerate(widths) if width < least[index]}
        if not more:
            return widths, short
        short |= more


def _least(table: Table, gauge: Gauge) -> Iterator[float]:
    """Give how wide each column must be so that its longest word stays whole."""
    rows = [list(gauge.cells(table, row)) for row in table.rows]
    for index, (column, width) in enumerate(gauge.columns(table)):
        longest = gauge.ruler.longest((Run(column.heading),), gauge.heading)
        for cell, level, inner in (row[index] for row in rows):
            margin = width - 2 * CELL_SIDE - inner
            words = (gauge.ruler.longest(text, level) for text in cell.paragraphs)
            longest = max(longest, margin + max(words, default=0))
        yield longest + 2 * CELL_SIDE + _SLACK
