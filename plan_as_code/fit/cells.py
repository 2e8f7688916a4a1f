"""Words that a cell of a spreadsheet has no room for."""

from collections.abc import Iterator
from typing import Final

from attrs import evolve

from plan_as_code.blocks import Line, Sheet, Value, Workbook
from plan_as_code.fit.overflow import Overflow, Part

LONGEST: Final = 32_767
"""How many characters a cell holds."""


def cut_cells(workbook: Workbook) -> tuple[Workbook, tuple[Overflow, ...]]:
    """Cut the words that are longer than a cell, and tell which."""
    found = tuple(dict.fromkeys(_overflows(workbook)))
    if not found:
        return workbook, ()
    return evolve(workbook, sheets=tuple(map(_cut, workbook.sheets))), found


def _overflows(workbook: Workbook) -> Iterator[Overflow]:
    for sheet in workbook.sheets:
        for row in sheet.rows:
            for value in row.values:
                if isinstance(value, str) and len(value) > LONGEST:
                    yield Overflow(value, Part.CELL, len(value), LONGEST)


def _cut(sheet: Sheet) -> Sheet:
    rows = (Line(tuple(map(_short, row.values)), row.tone) for row in sheet.rows)
    return evolve(sheet, rows=tuple(rows))


def _short(value: Value) -> Value:
    is_long = isinstance(value, str) and len(value) > LONGEST
    return f"{str(value)[: LONGEST - 1]}…" if is_long else value
