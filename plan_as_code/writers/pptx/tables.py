"""Tables on slides: a header row, cells with their marks, heights as they were measured."""

from attrs import evolve

from plan_as_code.blocks import Cell, Column, Row, Table, plain, words
from plan_as_code.fit import Frame
from plan_as_code.fit.boxes import STEP
from plan_as_code.tone import Tone
from plan_as_code.writers import drawingml as xml
from plan_as_code.writers.drawingml import Look
from plan_as_code.writers.forms import Rect
from plan_as_code.writers.pptx.sheet import Sheet
from plan_as_code.writers.pptx.words import text


def table(sheet: Sheet, rect: Rect, table: Table, frame: Frame) -> str:
    """Give a table, its rows and columns as its frame has measured them."""
    look = evolve(sheet.look, size=sheet.boxes.cell.size)
    flags = {
        "firstRow": True,
        "firstCol": table.head_column,
        "lastRow": bool(table.rows) and table.rows[-1].total,
        "bandRow": True,
    }
    header, *heights = frame.rows
    rows = [xml.row(header, "".join(_heading(sheet, column, look) for column in table.columns))]
    rows += [
        xml.row(height, _row(sheet, table, row, look))
        for height, row in zip(heights, table.rows, strict=True)
    ]
    return xml.table(
        sheet.identities.next(plain(table.caption) or "Table"),
        table.summary,
        rect,
        sheet.table_style,
        flags,
        frame.columns,
        "".join(rows),
    )


def _heading(sheet: Sheet, column: Column, look: Look) -> str:
    runs = text(sheet, words(column.heading), look)
    properties = xml.aligned(right=column.figures, indent=0)
    return xml.cell(xml.paragraph(runs, look, properties))


def _row(sheet: Sheet, table: Table, row: Row, look: Look) -> str:
    """Give the cells of a row; a tone is a mark beside words that say the same."""
    if row.total:
        look = evolve(look, strong=True)
    marks = [_mark(sheet, cell.tone) for cell in row.cells]
    cells = zip(table.columns, row.cells, marks, [*marks[1:], None], strict=True)
    return "".join(
        xml.cell(_cell(sheet, cell, look, column, row.depth * STEP * (index == 1)), *edges)
        for index, (column, cell, *edges) in enumerate(cells)
    )


def _mark(sheet: Sheet, tone: Tone | None) -> str | None:
    """Give the colour beside words of a tone; muted words need none, they are pale themselves."""
    return None if tone in (None, Tone.MUTED) else sheet.colours.of(tone)


def _cell(sheet: Sheet, cell: Cell, look: Look, column: Column, indent: float) -> str:
    if cell.tone is Tone.MUTED:
        look = evolve(look, colour=sheet.colours.muted)
    properties = xml.aligned(right=column.figures, indent=indent)
    return "".join(
        xml.paragraph(text(sheet, each, look), look, properties) for each in cell.paragraphs
    )
