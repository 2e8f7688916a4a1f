"""The slide master's and the layouts' shapes, in reading order."""

from attrs import frozen

from plan_as_code.themes import LayoutNames
from theming.design import Box, Design
from theming.lettering import level, plain_levels
from theming.shapes import (
    Placeholder,
    drawing,
    placeholder,
    prompt,
    slide_number,
)

_FRAME = (
    'vert="horz" wrap="square" lIns="91440" tIns="45720" rIns="91440" bIns="45720"'
    ' rtlCol="0" anchor="{anchor}"'
)
_LEVELS = ("First level", "Second level", "Third level")


@frozen
class Layout:
    """A layout: its name, its kind in PowerPoint (may be empty) and its shapes."""

    name: str
    kind: str
    shapes: tuple[str, ...]
    master_shapes: bool = True


def layouts(design: Design) -> tuple[Layout, ...]:
    """Give the design's layouts in the order of PowerPoint's menu."""
    return (
        _cover(design, design.names.deck.title),
        _content(design, design.names.deck.content),
        _examples(design, design.names.deck.examples),
        _closing(design, design.names.deck.closing),
        _title_only(design, design.names.deck.content),
    )


def master_shapes(design: Design) -> tuple[str, ...]:
    """Give the master's decoration and placeholders."""
    names = design.names.deck.content
    return (
        *map(drawing, design.deck_look.every),
        _title(design, names, 'type="title"', design.geometry.title),
        _body(design, names, 'type="body" idx="1"', design.geometry.content),
        *_feet(design, names, (2, 3, 4)),
    )


def _cover(design: Design, names: LayoutNames) -> Layout:
    place, look = design.geometry, design.deck_look
    lines = placeholder(
        Placeholder(
            name=names.body or "",
            ph='type="subTitle" idx="1"',
            box=place.cover_lines,
            words=prompt(design, "Date, meeting and team, each on a line"),
            frame=_FRAME.format(anchor="t"),
            levels=plain_levels(design, design.deck.lines, look.lines, before=look.lines_apart),
        )
    )
    title = _white_title(design, names, 'type="ctrTitle"', place.cover_title)
    drawn = map(drawing, look.cover)
    shapes = (*drawn, title, lines, *_feet(design, names))
    return Layout(names.layout, "title", shapes, master_shapes=False)


def _content(design: Design, names: LayoutNames) -> Layout:
    title = _title(design, names, 'type="title"', design.geometry.title)
    body = _body(design, names, 'idx="1"', design.geometry.content)
    return Layout(names.layout, "obj", (title, body, *_feet(design, names)))


def _examples(design: Design, names: LayoutNames) -> Layout:
    # The heading is a subtitle: of two bodies, programs that go by type mistake one for the other.
    look = design.deck_look
    title = _title(design, names, 'type="title"', design.geometry.title)
    heading = placeholder(
        Placeholder(
            name=names.heading or "",
            ph='type="subTitle" sz="quarter" idx="13" hasCustomPrompt="1"',
            box=design.geometry.heading,
            words=prompt(design, "Name of the theme"),
            frame=_FRAME.format(anchor=look.heading_anchor),
            levels=level(1, design.deck.heading, colour=look.heading, strong=True),
            fill=look.heading_fill,
        )
    )
    body = _body(design, names, 'idx="1"', design.geometry.examples)
    return Layout(names.layout, "", (title, heading, body, *_feet(design, names)))


def _closing(design: Design, names: LayoutNames) -> Layout:
    place = design.geometry
    title = _white_title(design, names, 'type="title"', place.closing_title)
    body = _body(design, names, 'idx="1"', place.closing_content)
    drawn = map(drawing, design.deck_look.closing)
    shapes = (*drawn, title, body, *_feet(design, names))
    return Layout(names.layout, "", shapes, master_shapes=False)


def _title_only(design: Design, names: LayoutNames) -> Layout:
    title = _title(design, names, 'type="title"', design.geometry.title)
    return Layout("Title only", "titleOnly", (title, *_feet(design, names)))


def _title(design: Design, names: LayoutNames, ph: str, box: Box) -> str:
    return placeholder(
        Placeholder(
            name=names.title,
            ph=ph,
            box=box,
            words=prompt(design, "Click to add a title"),
            frame=_FRAME.format(anchor=design.deck_look.anchor),
        )
    )


def _white_title(design: Design, names: LayoutNames, ph: str, box: Box) -> str:
    return placeholder(
        Placeholder(
            name=names.title,
            ph=ph,
            box=box,
            words=prompt(design, "Click to add a title"),
            frame=_FRAME.format(anchor=design.deck_look.panel_anchor),
            levels=level(1, design.deck.cover, colour="bg1", strong=True, face="major"),
        )
    )


def _body(design: Design, names: LayoutNames, ph: str, box: Box) -> str:
    return placeholder(
        Placeholder(
            name=names.body or "",
            ph=ph,
            box=box,
            words=prompt(design, *_LEVELS),
            frame=_FRAME.format(anchor="t"),
        )
    )


def _feet(
    design: Design, names: LayoutNames, indexes: tuple[int, int, int] = (10, 11, 12)
) -> tuple[str, ...]:
    place, (date, footer, number) = design.geometry, indexes
    size = "quarter"
    return (
        _foot(design, names.footer, f'type="ftr" sz="{size}" idx="{footer}"', place.footer, "l"),
        _foot(design, names.date, f'type="dt" sz="half" idx="{date}"', place.date, "r"),
        _foot(design, names.number, f'type="sldNum" sz="{size}" idx="{number}"', place.number, "r"),
    )


def _foot(design: Design, name: str | None, ph: str, box: Box, align: str) -> str:
    # A sample word, because LibreOffice takes a footer's look from words in the layout.
    words = slide_number(design) if "sldNum" in ph else prompt(design, name or "")
    return placeholder(
        Placeholder(
            name=name or "",
            ph=ph,
            box=box,
            words=words,
            frame=_FRAME.format(anchor="ctr"),
            levels=level(1, design.deck.footer, colour=design.deck_look.feet, align=align),
        )
    )
