"""High contrast: black on white, midnight panels, one magenta line; 7 to 1 or better throughout."""

from theming.design import (
    Box,
    DeckLook,
    DeckSizes,
    Design,
    Drawing,
    Geometry,
    PageLook,
    PageSizes,
    Palette,
)
from theming.naming import Tones, named

_FONT = "Arial"
_PALETTE = Palette(
    ink="000000",
    paper="FFFFFF",
    deep="14143C",
    mist="EEEEF5",
    accent1="14143C",
    accent2="9E0050",
    accent3="0B5226",
    accent4="0B4680",
    accent5="5A2A82",
    accent6="8C1218",
    link="0A3F8C",
    visited="5A1E78",
)
_NAMES = named(
    "High contrast",
    "Black on white with midnight panels and one magenta line, set in Arial",
    _FONT,
    _PALETTE,
    Tones(
        good="0B5226",
        warn="6B3D00",
        bad="8C1218",
        info="0B4680",
        muted="3F4A52",
    ),
)
_FOOT = 6.72
_LINE = 0.12


def _panel(width: float) -> tuple[Drawing, ...]:
    """Give a dark panel at the left of a slide, down to its foot, with a line at its right."""
    return (
        Drawing("Panel", Box(0, 0, width, _FOOT), "tx2"),
        Drawing("Accent line", Box(width, 0, _LINE, _FOOT), "accent2"),
        Drawing("Title mark", Box(0.85, 0.75, 1.1, 0.1), "bg1"),
    )


LANTERN = Design(
    names=_NAMES,
    contrast=7,
    font=_FONT,
    language="en-GB",
    palette=_PALETTE,
    geometry=Geometry(
        title=Box(0.75, 0.28, 12.0, 1.16),
        content=Box(0.75, 1.75, 12.0, 4.92),
        heading=Box(0.85, 1.72, 11.8, 0.56),
        examples=Box(0.75, 2.38, 12.0, 4.3),
        cover_title=Box(0.75, 0.98, 7.2, 5.4),
        cover_lines=Box(8.75, 1.06, 4.1, 5.25),
        closing_title=Box(0.75, 0.98, 3.45, 5.4),
        closing_content=Box(4.75, 1.0, 8.1, 5.3),
        footer=Box(0.75, 6.87, 8.2, 0.42),
        date=Box(9.05, 6.87, 2.6, 0.42),
        number=Box(11.75, 6.87, 1.0, 0.42),
    ),
    deck=DeckSizes(
        cover=40, lines=24, title=30, heading=24, body=(24, 22, 20), footer=18, notes=14
    ),
    deck_look=DeckLook(
        every=(
            Drawing("Side stripe", Box(0, 0, 0.38, 7.5), "tx2"),
            Drawing("Title rule", Box(0.85, 1.47, 11.8, 0.07), "accent2"),
        ),
        cover=_panel(8.2),
        closing=_panel(4.3),
        title="tx1",
        anchor="b",
        panel_anchor="t",
        heading="bg1",
        heading_anchor="ctr",
        heading_fill="tx2",
        lines="tx1",
        lines_apart=14,
        feet="tx1",
    ),
    page=PageSizes(title=32, subtitle=16, headings=(24, 18, 14, 12), lead=14, body=12),
    page_look=PageLook(
        panel=False,
        rule=True,
        bands=False,
        box=True,
        headings=("ink", "accent2", "ink", "accent2"),
    ),
)
