"""Tables: a caption, a header row that is repeated, rows that stay on one page."""

from collections.abc import Sequence

from plan_as_code.blocks import Cell, Change, Column, Row, Table, Text, plain
from plan_as_code.fit.columns import key
from plan_as_code.tone import Tone
from plan_as_code.writers import wordml
from plan_as_code.writers.docx.columns import INDENT, MARK, Layout, kept
from plan_as_code.writers.docx.sheet import Sheet
from plan_as_code.writers.docx.words import ending, endings, fate, text


def table(sheet: Sheet, table: Table) -> str:
    """Give a table as wide as the page. Raises ValueError when a heading or cell is blank."""
    shape = sheet.layouts[key(table)]
    heads = zip(table.columns, shape.widths, strict=True)
    head = "".join(_head(sheet, column, width) for column, width in heads)
    keeps = kept(table, shape, sheet.lettering, sheet.height)
    rows = "".join(
        _row(sheet, table.columns, shape, row, keep)
        for row, keep in zip(table.rows, keeps, strict=True)
    )
    frame = wordml.Frame(
        sheet.styles.table, shape.widths, shape.margin, plain(table.caption), table.summary
    )
    look = wordml.table_look(table.head_column, bool(table.rows and table.rows[-1].total))
    content = wordml.row(head, header=True, change=sheet.change(table.change)) + rows
    return _caption(sheet, table.caption) + wordml.table(frame, look, content)


def _caption(sheet: Sheet, caption: Text) -> str:
    """Give the line above a table; without any, what keeps two tables apart."""
    if not caption:
        return wordml.hairline(sheet.styles.body)
    place = wordml.placed(keep=True) + ending(sheet, caption)
    return wordml.paragraph(sheet.styles.caption, text(sheet, caption), place)


def _head(sheet: Sheet, column: Column, width: int) -> str:
    if not column.heading.strip():
        raise ValueError("a column of a table has no heading")
    properties = wordml.placed(keep=True, right=column.figures)
    words = wordml.run(column.heading)
    return wordml.cell(width, wordml.paragraph(sheet.styles.cell_heading, words, properties))


def _row(sheet: Sheet, columns: Sequence[Column], shape: Layout, row: Row, keep: bool) -> str:
    places = (
        wordml.placed(keep=keep, indent=INDENT * row.depth * (index == 1), right=column.figures)
        for index, column in enumerate(columns)
    )
    cells = "".join(
        wordml.cell(width, _cell(sheet, cell, place, row))
        for cell, width, place in zip(row.cells, shape.widths, places, strict=True)
    )
    return wordml.row(cells, change=sheet.change(row.change))


def _cell(sheet: Sheet, cell: Cell, place: str, row: Row) -> str:
    """Give the paragraphs of a cell, a coloured mark before the first of them.

    In a row that came or went as a whole, the ends of paragraphs go with the row.
    """
    if not any(run.text.strip() for words in cell.paragraphs for run in words):
        raise ValueError("a cell of a table is blank")
    mark, colour = _marks(sheet, cell)
    paragraphs = [text(sheet, words, row.total, colour) for words in cell.paragraphs]
    paragraphs[0] = mark + paragraphs[0]
    ends = endings(sheet, cell.paragraphs) if row.change is None else [""] * len(paragraphs)
    return "".join(
        wordml.paragraph(sheet.styles.cell, each, place + end)
        for each, end in zip(paragraphs, ends, strict=True)
    )


def _marks(sheet: Sheet, cell: Cell) -> tuple[str, str]:
    """Give the mark before the words, which came or went with the first of them."""
    mark, colour = _tone(sheet, cell.tone)
    first = cell.paragraphs[0][0].change
    if first is None:
        return mark, colour
    if cell.was is None and fate(cell.paragraphs[0]):
        return (sheet.change(first, mark) if mark else ""), colour
    old, _ = _tone(sheet, cell.was)
    gone = sheet.change(Change.DELETED, old) if old else ""
    came = sheet.change(Change.INSERTED, mark) if mark else ""
    return gone + came, colour


def _tone(sheet: Sheet, tone: Tone | None) -> tuple[str, str]:
    """Give the mark before the words and the colour of the words; muted words need no mark."""
    if tone is None:
        return "", ""
    colour = sheet.colours.of(tone)
    if tone is Tone.MUTED:
        return "", colour
    return wordml.run(MARK, wordml.weight(colour=colour)), ""
