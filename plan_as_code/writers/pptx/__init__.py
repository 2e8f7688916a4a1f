"""Decks as PowerPoint files, in the layouts of the theme's template.

How a slide looks is the template's affair; here it only gets its words. Each slide
carries the footer, the date and the number that its layout has, and nothing unfilled.
A table's caption is the name of its shape: on a slide it is the title that stands above.
"""

from collections.abc import Iterator
from io import BytesIO
from itertools import count
from typing import assert_never

from attrs import evolve

from plan_as_code.blocks import (
    Bullets,
    Cell,
    Chart,
    Column,
    Deck,
    Paragraph,
    Row,
    Run,
    Slide,
    SlideBlock,
    Style,
    Table,
    Text,
    Timeline,
    plain,
)
from plan_as_code.fit import Box, Frame, Ruler, fitting_size, frames
from plan_as_code.fit.boxes import STEP
from plan_as_code.themes import Theme
from plan_as_code.tone import Tone
from plan_as_code.writers import drawingml as xml
from plan_as_code.writers.drawingml import Look
from plan_as_code.writers.forms import Rect
from plan_as_code.writers.package import seal
from plan_as_code.writers.pptx.drawings import chart, picture, timeline
from plan_as_code.writers.pptx.feet import carry_over, footer, own_foot
from plan_as_code.writers.pptx.geometry import boxes, measured
from plan_as_code.writers.pptx.layouts import find_layouts
from plan_as_code.writers.pptx.notes import notes_page, notes_shapes
from plan_as_code.writers.pptx.parts import (
    add_notes,
    attach,
    charts_of,
    link_from,
    pictures_of,
    slide_part,
)
from plan_as_code.writers.pptx.properties import describe
from plan_as_code.writers.pptx.sheet import Sheet
from plan_as_code.writers.pptx.template import Shape, open_template, table_style

__all__ = ["boxes", "write_pptx"]

_DEEPEST = 8


def write_pptx(deck: Deck, theme: Theme, *, flat: bool = False) -> bytes:
    """Give a deck as a .pptx file, the same to the byte each time.

    With `flat` charts and timelines are pictures, for programs that know no others.
    The deck's slides must fit already: see `fit.paginate`. Raises PlanAsCodeError when the
    template is not there or lacks a layout or a placeholder.
    """
    template = open_template(theme)
    layouts = find_layouts(template, theme)
    rooms = measured(template, layouts, theme.names.deck)
    style = table_style(template)
    notes = notes_shapes(template) if any(slide.notes for slide in deck.slides) else ()
    ruler = Ruler(theme.widths)
    parts, charts = [], count(1)
    for number, slide in enumerate(deck.slides, 1):
        layout = layouts[slide.kind]
        part = slide_part(template, number, layout.part)
        look = Look(deck.meta.language)
        room = rooms[slide.kind]
        sheet = Sheet(
            layout,
            room,
            own_foot(template, layout, room.title, room.small),
            look,
            theme.names.colours,
            style,
            link_from(part),
            charts_of(template, part, charts),
            ruler,
            deck.meta,
            pictures_of(template, part, charts) if flat else None,
            theme.names.font,
        )
        part.blob = xml.slide(_slide(sheet, slide, number))
        if slide.notes:
            page = notes_page(notes, slide.notes, deck.meta, number)
            add_notes(template, number, part, page)
        parts.append(part)
    attach(template, parts)
    carry_over(template, deck.meta)
    describe(template, deck.meta)
    content = BytesIO()
    template.save(content)
    return seal(content.getvalue())


def _slide(sheet: Sheet, slide: Slide, number: int) -> Iterator[str]:
    """Give the shapes of a slide in the order they are read."""
    layout = sheet.layout
    yield _whole(sheet, layout.title, sheet.boxes.title, slide.title)
    if slide.heading:
        yield _whole(sheet, layout.heading, sheet.boxes.heading, slide.heading)
    found = frames(slide, sheet.boxes, sheet.ruler)
    for frame in found:
        yield _frame(sheet, frame, alone=len(found) == 1)
    yield _footer(sheet, footer(sheet.meta, dated=layout.date is None))
    yield _filled(sheet, layout.date, _words(sheet, sheet.meta.footer_date))
    yield _filled(sheet, layout.number, xml.slide_number(number, sheet.look))


def _filled(sheet: Sheet, shape: Shape | None, runs: str) -> str:
    """Give a placeholder of one paragraph; none where the layout has none or it stays empty."""
    if shape is None or not runs:
        return ""
    identity = sheet.identities.next(shape.name)
    return xml.placeholder(identity, shape.kind, xml.paragraph(runs, sheet.look))


def _whole(sheet: Sheet, shape: Shape | None, box: Box | None, text: Text) -> str:
    """Give words that must not be split, set smaller where they would run out of their box."""
    if box is None:
        return ""
    size = fitting_size((text,), box, sheet.ruler, sheet.boxes.small)
    return _filled(sheet, shape, _text(sheet, text, evolve(sheet.look, size=size)))


def _footer(sheet: Sheet, words: str) -> str:
    """Give the footer; where the layout has none it stands on a strip of its own."""
    if sheet.foot is None or not words:
        return _filled(sheet, sheet.layout.footer, _words(sheet, words))
    identity = sheet.identities.next("Footer")
    runs = _text(sheet, (Run(words),), evolve(sheet.look, size=sheet.boxes.small))
    return xml.strip(identity, "ftr", xml.paragraph(runs, sheet.look), sheet.foot)


def _frame(sheet: Sheet, frame: Frame, *, alone: bool) -> str:
    """Give a part of the body: a table, or words in the body's placeholder.

    Words that share the body with a table get a placeholder of their own height; each
    takes its looks from the same placeholder of the layout.
    """
    inner = "".join(_block(sheet, frame, block) for block in frame.blocks)
    shape = sheet.layout.body
    if shape is None or not isinstance(frame.blocks[0], Paragraph | Bullets):
        return inner
    rect = None if alone and not sheet.boxes.shortened else _rect(sheet, frame)
    return xml.placeholder(sheet.identities.next(shape.name), shape.kind, inner, rect)


def _rect(sheet: Sheet, frame: Frame) -> Rect:
    box = sheet.body
    return Rect(box.left, box.top + frame.top, box.width, frame.height)


def _block(sheet: Sheet, frame: Frame, block: SlideBlock) -> str:
    match block:
        case Paragraph():
            return _paragraph(sheet, block)
        case Bullets():
            return "".join(
                xml.paragraph(
                    _text(sheet, item.text, sheet.look),
                    sheet.look,
                    xml.level(min(item.level, _DEEPEST)),
                )
                for item in block.items
            )
        case Table():
            return _table(sheet, frame, block)
        case Chart() | Timeline() if sheet.pictures:
            return picture(sheet, sheet.pictures, _rect(sheet, frame), block)
        case Chart():
            return chart(sheet, _rect(sheet, frame), block)
        case Timeline():
            return timeline(sheet, _rect(sheet, frame), block)
        case _:
            assert_never(block)


def _paragraph(sheet: Sheet, block: Paragraph) -> str:
    properties = xml.bare() if sheet.body.level(0).bulleted else ""
    look = sheet.look
    match block.style:
        case Style.BODY | Style.LEAD:
            pass
        case Style.CALLOUT:
            look = evolve(look, strong=True)
        case Style.SMALL:
            look = evolve(look, size=sheet.boxes.small)
        case _:
            assert_never(block.style)
    return xml.paragraph(_text(sheet, block.text, look), look, properties)


def _table(sheet: Sheet, frame: Frame, table: Table) -> str:
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
        _rect(sheet, frame),
        sheet.table_style,
        flags,
        frame.columns,
        "".join(rows),
    )


def _heading(sheet: Sheet, column: Column, look: Look) -> str:
    runs = _text(sheet, (Run(column.heading),), look)
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
        xml.paragraph(_text(sheet, text, look), look, properties) for text in cell.paragraphs
    )


def _words(sheet: Sheet, words: str) -> str:
    return _text(sheet, (Run(words),), sheet.look)


def _text(sheet: Sheet, text: Text, look: Look) -> str:
    return "".join(
        xml.run(
            run.text,
            look,
            strong=run.strong,
            soft=run.soft,
            raised=run.raised,
            link=sheet.link(run.href) if run.href else None,
        )
        for run in text
        if run.text
    )
