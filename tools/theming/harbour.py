"""The design that ships: deep teal, one amber bar, wide margins, Arial."""

from plan_as_code.themes import Colours, DeckNames, DocumentNames, LayoutNames, ThemeFile
from theming.design import Box, DeckSizes, Design, Geometry, PageSizes, Palette

_FONT = "Arial"
_PALETTE = Palette(
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
)
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
    colours=Colours(
        good="1E6B3C",
        warn="8A5000",
        bad="A4262C",
        info="1D5A8C",
        muted="55646C",
        ink=_PALETTE.ink,
        paper=_PALETTE.paper,
        deep=_PALETTE.deep,
        mist=_PALETTE.mist,
        accent=_PALETTE.accent2,
        link=_PALETTE.link,
        visited=_PALETTE.visited,
    ),
    font=_FONT,
)

HARBOUR = Design(
    names=_NAMES,
    font=_FONT,
    language="en-GB",
    palette=_PALETTE,
    geometry=Geometry(
        band=1.35,
        bar=0.06,
        title=Box(0.65, 0.11, 12.03, 1.13),
        content=Box(0.65, 1.72, 12.03, 4.98),
        heading=Box(0.65, 1.54, 12.03, 0.56),
        examples=Box(0.65, 2.12, 12.03, 4.68),
        cover_panel=4.35,
        cover_title=Box(0.65, 0.9, 9.6, 3.1),
        cover_lines=Box(0.65, 4.7, 12.03, 1.85),
        closing_panel=3.0,
        closing_title=Box(0.65, 0.7, 9.6, 2.0),
        closing_content=Box(0.65, 3.4, 12.03, 3.3),
        footer=Box(0.65, 6.87, 8.3, 0.42),
        date=Box(9.05, 6.87, 2.5, 0.42),
        number=Box(11.65, 6.87, 1.03, 0.42),
    ),
    deck=DeckSizes(
        cover=40, lines=24, title=30, heading=26, body=(24, 22, 20), footer=18, notes=14
    ),
    page=PageSizes(title=28, subtitle=16, headings=(22, 17, 14, 12), lead=14, body=12),
)
