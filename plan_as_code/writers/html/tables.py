"""Tables: a caption, a header row, rows that stand one below the other on a narrow screen."""

from collections.abc import Iterable, Iterator, Mapping

from attrs import frozen
from markupsafe import Markup

from plan_as_code.blocks import Block, Cell, Column, Row, Table, plain
from plan_as_code.fit import Level, Ruler
from plan_as_code.fit.boxes import LINE
from plan_as_code.fit.columns import Key, Setting, Widths, key, kinds
from plan_as_code.themes import Widths as FontWidths
from plan_as_code.writers.html.render import macro
from plan_as_code.writers.html.sheet import Sheet
from plan_as_code.writers.html.words import text

_ALWAYS_FIT = 2
_BRIEF = 20
"""How many letters have room on a line of any column."""

_SIZE, _PADDING, _STEP = 12, 12, 15
_SCREEN, _SIDES, _MARK = 680, 15, "●\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}"
_UPRIGHT, _WIDE = 174 * 72 / 25.4 - 15, 267 * 72 / 25.4
"""The room on paper, upright beside the bar that slides have, and on its side."""


@frozen
class Box:
    """A cell as it is written: its paragraphs, its column, what it is called, its classes.

    Words that are `brief` and have a tone stay on one line where there is room.
    """

    paragraphs: tuple[Markup, ...]
    column: Column
    names_row: bool
    tone: str
    brief: bool


@frozen
class Line:
    """A row as it is written; `kind` is empty, `total` or `deep`."""

    boxes: tuple[Box, ...]
    kind: str


def measured(letters: FontWidths, blocks: Iterable[Block], wide: bool) -> Mapping[Key, Widths]:
    """Give the widths of the columns of each kind of table among blocks, on paper or a screen."""
    setting = Setting(Ruler(letters), Level(_SIZE, _SIZE * LINE), _SIDES, _STEP, _MARK)
    tables = (block for block in blocks if isinstance(block, Table))
    return kinds(tables, setting, _SCREEN if wide else _UPRIGHT)


def table(sheet: Sheet, table: Table) -> Markup:
    """Give a table. Columns share the width as their words need it; a long word may take more.

    Those of figures do so on paper; on a screen they share it as the browser finds best.
    """
    lines = tuple(_line(sheet, table, row) for row in table.rows)
    widths = sheet.shares[sheet.wide][key(table)]
    look = _look(table)
    shares = [f"{100 * width / sum(widths):.2f}" for width in widths]
    caption = text(sheet, table.caption)
    return macro(
        "table", sheet.next_table(), table, caption, shares, lines, look, _is_tight(sheet, table)
    )


def _look(table: Table) -> str:
    """Say what a table is on a narrow screen: a grid if narrow anyway, else each row by itself."""
    if len(table.columns) <= _ALWAYS_FIT:
        return "grid"
    figures = sum(column.figures for column in table.columns)
    return "figures" if 2 * figures > len(table.columns) else "cards"


def _is_tight(sheet: Sheet, table: Table) -> bool:
    """Say whether the longest words of all columns, side by side, are too much for paper."""
    longest = (
        max(sheet.widths.measure(word, _SIZE, strong=True) for word in _words(table, index))
        for index in range(len(table.columns))
    )
    return sum(width + _PADDING for width in longest) > (_WIDE if sheet.wide else _UPRIGHT)


def _words(table: Table, index: int) -> Iterator[str]:
    yield from table.columns[index].heading.split()
    for row in table.rows:
        for words in row.cells[index].paragraphs:
            yield from plain(words).split()


def _line(sheet: Sheet, table: Table, row: Row) -> Line:
    boxes = (
        _box(sheet, cell, column, index == 0 and table.head_column)
        for index, (cell, column) in enumerate(zip(row.cells, table.columns, strict=True))
    )
    return Line(tuple(boxes), "total" if row.total else "deep" if row.depth else "")


def _box(sheet: Sheet, cell: Cell, column: Column, names_row: bool) -> Box:
    paragraphs = tuple(text(sheet, words) for words in cell.paragraphs)
    brief = all(len(plain(words)) <= _BRIEF for words in cell.paragraphs)
    return Box(paragraphs, column, names_row, cell.tone.value if cell.tone else "", brief)
