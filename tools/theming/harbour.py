"""The design that ships: deep teal, one amber bar, wide margins, Arial."""

from theming.design import (
    SLIDE,
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
_NAMES = named(
    "Default",
    "Deep teal on white with one amber bar, set in Arial",
    _FONT,
    _PALETTE,
    Tones(
        good="1E6B3C",
        warn="8A5000",
        bad="A4262C",
        info="1D5A8C",
        muted="55646C",
    ),
    widths="widths.json",
)
_BAND, _COVER, _CLOSING, _BAR = 1.35, 4.35, 3.0, 0.06


def _bar(top: float) -> Drawing:
    return Drawing("Accent bar", Box(0, top, SLIDE.width, _BAR), "accent2")


def _panel(height: float) -> tuple[Drawing, ...]:
    """Give a dark panel at the top of a slide, with three rings in its corner and a bar below."""
    rings = (
        Drawing(
            f"Ring {number}", Box(SLIDE.width - size, height - size, size, size), "accent1", 0.32
        )
        for number, size in enumerate((2.6, 1.9, 1.2), 1)
    )
    panel = Drawing("Panel", Box(0, 0, SLIDE.width, height), "tx2")
    return (panel, *rings, _bar(height))


HARBOUR = Design(
    names=_NAMES,
    contrast=4.5,
    font=_FONT,
    language="en-GB",
    palette=_PALETTE,
    geometry=Geometry(
        title=Box(0.65, 0.11, 12.03, 1.13),
        content=Box(0.65, 1.72, 12.03, 4.98),
        heading=Box(0.65, 1.54, 12.03, 0.56),
        examples=Box(0.65, 2.12, 12.03, 4.68),
        cover_title=Box(0.65, 0.9, 9.6, 3.1),
        cover_lines=Box(0.65, 4.7, 12.03, 1.85),
        closing_title=Box(0.65, 0.7, 9.6, 2.0),
        closing_content=Box(0.65, 3.4, 12.03, 3.3),
        footer=Box(0.65, 6.87, 8.3, 0.42),
        date=Box(9.05, 6.87, 2.5, 0.42),
        number=Box(11.65, 6.87, 1.03, 0.42),
    ),
    deck=DeckSizes(
        cover=40, lines=24, title=30, heading=26, body=(24, 22, 20), footer=18, notes=14
    ),
    deck_look=DeckLook(
        every=(Drawing("Title band", Box(0, 0, SLIDE.width, _BAND), "bg2"), _bar(_BAND)),
        cover=_panel(_COVER),
        closing=_panel(_CLOSING),
        title="tx2",
        anchor="ctr",
        panel_anchor="b",
        heading="accent1",
        heading_anchor="b",
        heading_fill="",
        lines="tx2",
        lines_apart=4,
        feet="tx2",
    ),
    page=PageSizes(title=28, subtitle=16, headings=(22, 17, 14, 12), lead=14, body=12),
    page_look=PageLook(
        panel=True,
        rule=False,
        bands=True,
        box=False,
        headings=("deep", "accent1", "deep", "accent1"),
    ),
)
