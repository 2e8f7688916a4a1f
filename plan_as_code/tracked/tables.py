"""Tables marked as their rows came and went, and the words in their cells."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from functools import partial

from attrs import evolve

from plan_as_code.blocks import Cell, Change, Row, Table, plain
from plan_as_code.tracked.pairing import paired
from plan_as_code.tracked.texts import compared_lines, compared_text, marked_text


def compared_table(was: Table, now: Table) -> Table:
    """Give one table that says both; the two have the same headings."""
    caption = compared_text(was.caption, now.caption)
    rows = tuple(_rows(was.rows, now.rows, now.head_column))
    return evolve(now, caption=caption, rows=rows)


def marked_table(table: Table, change: Change) -> Table:
    """Mark a whole table."""
    rows = tuple(_row(row, change) for row in table.rows)
    return evolve(table, caption=marked_text(table.caption, change), rows=rows, change=change)


def _row(row: Row, change: Change) -> Row:
    cells = (
        evolve(cell, paragraphs=tuple(marked_text(text, change) for text in cell.paragraphs))
        for cell in row.cells
    )
    return evolve(row, cells=tuple(cells), change=change)


def _rows(old: Sequence[Row], new: Sequence[Row], named: bool) -> Iterator[Row]:
    """Pair rows by their first cells where those name them, else by all they say."""
    for was, now in paired(old, new, _row_key(old, new, named), lambda *_: False):
        if was and now:
            cells = zip(was.cells, now.cells, strict=True)
            yield evolve(now, cells=tuple(_cell(before, after) for before, after in cells))
        elif was:
            yield _row(was, Change.DELETED)
        elif now:
            yield _row(now, Change.INSERTED)


def _row_key(old: Sequence[Row], new: Sequence[Row], named: bool) -> Callable[[Row], Hashable]:
    """Give the least number of first cells that tell the rows of either table apart."""
    for cells in (1, 2) if named else (2,):
        keys = [[tuple(map(_said, row.cells[:cells])) for row in rows] for rows in (old, new)]
        if all(len(set(each)) == len(each) for each in keys):
            return partial(_beginning, cells)
    return partial(_beginning, None)


def _beginning(cells: int | None, row: Row) -> Hashable:
    return tuple(map(_said, row.cells[:cells]))


def _said(cell: Cell) -> tuple[str, ...]:
    return tuple(plain(text) for text in cell.paragraphs)


def _cell(was: Cell, now: Cell) -> Cell:
    """Give one cell that says both; where its mark has another colour, all of its first line."""
    if was == now:
        return now
    if was.tone is not now.tone:
        first = (
            *marked_text(was.paragraphs[0], Change.DELETED),
            *marked_text(now.paragraphs[0], Change.INSERTED),
        )
        rest = tuple(compared_lines(was.paragraphs[1:], now.paragraphs[1:]))
        return Cell((first, *rest), now.tone, was.tone)
    return Cell(tuple(compared_lines(was.paragraphs, now.paragraphs)), now.tone, was.tone)
