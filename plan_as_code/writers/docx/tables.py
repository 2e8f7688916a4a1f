"""Tables: a caption, a header row that is repeated, rows that stay on one page."""

from collections.abc import Sequence
from itertools import accumulate, pairwise

from plan_as_code.blocks import Cell, Column, Row, Table, Text, plain
from plan_as_code.tone import Tone
from plan_as_code.writers import wordml
from plan_as_code.writers.docx.sheet import Sheet
from plan_as_code.writers.docx.words import text

_INDENT = 240
_MARK = "●\N{NO-BREAK SPACE}"


def table(sheet: Sheet, table: Table) -> str:
    """Give a table as wide as the page. Raises ValueError when a cell or heading is blank."""
    widths = _widths(table.columns, sheet.width)
    head = "".join(_head(sheet, *each) for each in zip(table.columns, widths, strict=True))
    rows = "".join(_row(sheet, row, table.columns, widths) for row in table.rows)
    look = wordml.table_look(table.head_column, bool(table.rows and table.rows[-1].total))
    alt = (plain(table.caption), table.summary)
    content = wordml.row(head, header=True) + rows
    return _caption(sheet, table.caption) + (
        wordml.table(sheet.styles.table, look, widths, alt, content)
    )


def _caption(sheet: Sheet, caption: Text) -> str:
    """Give the line above a table; without any, what keeps two tables apart."""
    if not caption:
        return wordml.hairline(sheet.styles.body)
    return wordml.paragraph(sheet.styles.caption, text(sheet, caption), wordml.placed(keep=True))


def _widths(columns: Sequence[Column], width: int) -> tuple[int, ...]:
    """Share the width of the page by the weights of the columns, to the last twip."""
    ends = list(accumulate((column.weight for column in columns), initial=0.0))
    return tuple(
        round(width * end / ends[-1]) - round(width * start / ends[-1])
        for start, end in pairwise(ends)
    )


def _head(sheet: Sheet, column: Column, width: int) -> str:
    if not column.heading.strip():
        raise ValueError("a column of a table has no heading")
    properties = wordml.placed(keep=True, right=column.figures)
    words = wordml.run(column.heading)
    return wordml.cell(width, wordml.paragraph(sheet.styles.cell_heading, words, properties))


def _row(sheet: Sheet, row: Row, columns: Sequence[Column], widths: Sequence[int]) -> str:
    indents = (_INDENT * row.depth if index == 1 else 0 for index in range(len(columns)))
    properties = (
        wordml.placed(indent=indent, right=column.figures)
        for indent, column in zip(indents, columns, strict=True)
    )
    return wordml.row(
        "".join(
            wordml.cell(width, _cell(sheet, cell, each, row.total))
            for cell, width, each in zip(row.cells, widths, properties, strict=True)
        )
    )


def _cell(sheet: Sheet, cell: Cell, properties: str, strong: bool) -> str:
    """Give the paragraphs of a cell, a coloured mark before the first of them."""
    if not any(run.text.strip() for words in cell.paragraphs for run in words):
        raise ValueError("a cell of a table is blank")
    mark, colour = _tone(sheet, cell.tone)
    paragraphs = [text(sheet, words, strong, colour) for words in cell.paragraphs]
    paragraphs[0] = mark + paragraphs[0]
    return "".join(wordml.paragraph(sheet.styles.cell, each, properties) for each in paragraphs)


def _tone(sheet: Sheet, tone: Tone | None) -> tuple[str, str]:
    """Give the mark before the words and the colour of the words; muted words need no mark."""
    if tone is None:
        return "", ""
    colour = sheet.colours.of(tone)
    if tone is Tone.MUTED:
        return "", colour
    return wordml.run(_MARK, wordml.weight(colour=colour)), ""
