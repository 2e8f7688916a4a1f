"""Decks as PowerPoint files, in the layouts of the theme's template.

How a slide looks is the template's affair; here it only gets its words. Each slide
carries the footer, the date and the number that its layout has, and nothing unfilled.
A table's caption is the name of its shape: on a slide it is the title that stands above.
"""

from collections.abc import Iterator
from io import BytesIO
from itertools import count
from typing import Any, assert_never

from attrs import evolve
from pptx.presentation import Presentation

from plan_as_code.blocks import (
    Bullets,
    Chart,
    Deck,
    Paragraph,
    Run,
    Slide,
    SlideBlock,
    Style,
    Table,
    Text,
    Timeline,
)
from plan_as_code.fit import Box, Frame, Ruler, fitting_size, frames
from plan_as_code.themes import Theme
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
from plan_as_code.writers.pptx.tables import table
from plan_as_code.writers.pptx.template import Shape, open_template, table_style
from plan_as_code.writers.pptx.words import text

__all__ = ["boxes", "write_pptx"]

_DEEPEST = 8


def write_pptx(deck: Deck, theme: Theme, *, flat: bool = False) -> bytes:
    """Give a deck as a .pptx file, the same to the byte each time.

    With `flat` charts and timelines are pictures, for programs that know no others.
    The deck's slides must fit already: see `fit.paginate`. Raises PlanAsCodeError when the
    template is not there or lacks a layout or a placeholder.
    """
    template = open_template(theme)
    sheets = _sheets(template, deck, theme, flat)
    notes = notes_shapes(template) if any(slide.notes for slide in deck.slides) else ()
    parts = []
    for number, (slide, (part, sheet)) in enumerate(zip(deck.slides, sheets, strict=True), 1):
        part.blob = xml.slide(_slide(sheet, slide, number))
        if slide.notes:
            add_notes(template, number, part, notes_page(notes, slide.notes, deck.meta, number))
        parts.append(part)
    attach(template, parts)
    carry_over(template, deck.meta)
    describe(template, deck.meta)
    content = BytesIO()
    template.save(content)
    return seal(content.getvalue())


def _sheets(
    template: Presentation, deck: Deck, theme: Theme, flat: bool
) -> Iterator[tuple[Any, Sheet]]:
    """Give each slide's part of the file, and what everything on it shares."""
    layouts = find_layouts(template, theme)
    rooms = measured(template, layouts, theme.names.deck)
    style, ruler, charts = table_style(template), Ruler(theme.widths), count(1)
    for number, slide in enumerate(deck.slides, 1):
        layout, room = layouts[slide.kind], rooms[slide.kind]
        part = slide_part(template, number, layout.part)
        yield (
            part,
            Sheet(
                layout,
                room,
                own_foot(template, layout, room.title, room.small),
                Look(deck.meta.language),
                theme.names.colours,
                style,
                link_from(part),
                charts_of(template, part, charts),
                ruler,
                deck.meta,
                pictures_of(template, part, charts) if flat else None,
                theme.names.font,
            ),
        )


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
    yield _filled(sheet, layout.date, text(sheet, (Run(sheet.meta.footer_date),), sheet.look))
    yield _filled(sheet, layout.number, xml.slide_number(number, sheet.look))


def _filled(sheet: Sheet, shape: Shape | None, runs: str) -> str:
    """Give a placeholder of one paragraph; none where the layout has none or it stays empty."""
    if shape is None or not runs:
        return ""
    identity = sheet.identities.next(shape.name)
    return xml.placeholder(identity, shape.kind, xml.paragraph(runs, sheet.look))


def _whole(sheet: Sheet, shape: Shape | None, box: Box | None, runs: Text) -> str:
    """Give words that must not be split, set smaller where they would run out of their box."""
    if box is None:
        return ""
    size = fitting_size((runs,), box, sheet.ruler, sheet.boxes.small)
    return _filled(sheet, shape, text(sheet, runs, evolve(sheet.look, size=size)))


def _footer(sheet: Sheet, said: str) -> str:
    """Give the footer; where the layout has none it stands on a strip of its own."""
    if sheet.foot is None or not said:
        return _filled(sheet, sheet.layout.footer, text(sheet, (Run(said),), sheet.look))
    identity = sheet.identities.next("Footer")
    runs = text(sheet, (Run(said),), evolve(sheet.look, size=sheet.boxes.small))
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
                    text(sheet, item.text, sheet.look),
                    sheet.look,
                    xml.level(min(item.level, _DEEPEST)),
                )
                for item in block.items
            )
        case Table():
            return table(sheet, _rect(sheet, frame), block, frame)
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
    return xml.paragraph(text(sheet, block.text, look), look, properties)
