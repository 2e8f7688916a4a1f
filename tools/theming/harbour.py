"""The design that ships: deep teal, one amber bar, wide margins, Arial."""

from plan_as_code.themes import Colours, DeckNames, DocumentNames, LayoutNames, ThemeFile
from theming.design import Box, DeckSizes, Design, Geometry, PageSizes, Palette

_NAMES = ThemeFile(
    name="Default",
    description="Deep teal on white with one amber bar, set in Arial",
    deck=DeckNames(
        title=LayoutNames(
            layout="Title slide",
            title="Title",
            body="Subtitle",
            footer="Footer",
            date="Date",
            number="Slide number",
        ),
        content=LayoutNames(
            layout="Title and content",
            title="Title",
            body="Content",
            footer="Footer",
            date="Date",
            number="Slide number",
        ),
        examples=LayoutNames(
            layout="Examples",
            title="Title",
            heading="Heading",
            body="Content",
            footer="Footer",
            date="Date",
            number="Slide number",
        ),
        closing=LayoutNames(
            layout="Closing",
            title="Title",
            body="Content",
            footer="Footer",
            date="Date",
            number="Slide number",
        ),
    ),
    document=DocumentNames(),
    colours=Colours(good="1E6B3C", warn="8A5000", bad="A4262C", info="1D5A8C", muted="55646C"),
)

HARBOUR = Design(
    names=_NAMES,
    font="Arial",
    language="en-GB",
    palette=Palette(
        ink="1B262C",
        paper="FFFFFF",
        deep="0B3A46",
        mist="EDF3F4",
        accent1="0F6070",
        accent2="B35C00",
        accent3="1E6B3C",
        accent4="1D5A8C",
        accent5="6A3D78",
        accent6="A4262C",
        link="0A5A8A",
        visited="6A3D78",
    ),
    geometry=Geometry(
        title=Box(0.75, 0.5, 11.83, 1.05),
        content=Box(0.75, 1.85, 11.83, 4.75),
        heading=Box(0.75, 1.8, 11.83, 0.5),
        examples=Box(0.75, 2.35, 11.83, 4.25),
        cover_panel=4.35,
        cover_title=Box(0.75, 0.9, 9.4, 3.0),
        cover_lines=Box(0.75, 4.75, 11.83, 1.75),
        closing_panel=3.0,
        closing_title=Box(0.75, 0.7, 9.4, 1.9),
        closing_content=Box(0.75, 3.45, 11.83, 3.1),
        footer=Box(0.75, 6.8, 8.2, 0.4),
        date=Box(9.05, 6.8, 2.5, 0.4),
        number=Box(11.65, 6.8, 0.93, 0.4),
    ),
    deck=DeckSizes(
        cover=40, lines=24, title=28, heading=26, body=(24, 22, 20), footer=18, notes=14
    ),
    page=PageSizes(title=32, subtitle=16, headings=(22, 17, 14, 12), lead=14, body=12),
)
