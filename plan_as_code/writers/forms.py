"""What DrawingML says alike in slides, documents and charts: places, forms and colours.

Lengths are in points.
"""

from typing import Final

from attrs import frozen

from plan_as_code.writers.letters import quoted

DRAWING: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
RELATIONS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

EMU: Final = 12700
"""How many of the units in which Office files hold lengths make a point."""


@frozen
class Rect:
    """Where a shape stands on its slide or in its drawing."""

    left: float
    top: float
    width: float
    height: float


def emu(points: float) -> int:
    """Give a length as Office files hold it."""
    return round(points * EMU)


def where(space: str, rect: Rect) -> str:
    """Give where a shape stands and how large it is; `space` is that of a slide or a drawing."""
    return (
        f'<{space}:xfrm><a:off x="{emu(rect.left)}" y="{emu(rect.top)}"/>'
        f'<a:ext cx="{emu(rect.width)}" cy="{emu(rect.height)}"/></{space}:xfrm>'
    )


def outline(form: str, fill: str | None, place: str) -> str:
    """Give where a shape is, its form and its colour."""
    return (
        f'{place}<a:prstGeom prst="{form}"><a:avLst/></a:prstGeom>'
        f"{colour_of(fill) if fill else '<a:noFill/>'}<a:ln><a:noFill/></a:ln>"
    )


def colour_of(colour: str) -> str:
    """Give a colour to fill with, from its six hexadecimal digits."""
    return f"<a:solidFill><a:srgbClr val={quoted(colour)}/></a:solidFill>"
