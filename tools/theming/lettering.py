"""Sizes, weights, bullets and spacing of words on slides, as XML."""

from theming.design import Design
from theming.shapes import fill

_FONTS = {
    "major": '<a:latin typeface="+mj-lt"/><a:ea typeface="+mj-ea"/><a:cs typeface="+mj-cs"/>',
    "minor": '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>',
}
_MARKS = ("•", "–", "•")
_STEP = 342900


def level(
    number: int,
    size: float,
    *,
    colour: str = "tx1",
    strong: bool = False,
    bullet: str = "<a:buNone/>",
    indent: tuple[int, int] = (0, 0),
    before: float = 0,
    align: str = "l",
    face: str = "minor",
) -> str:
    """Give one level of a list of styles; `indent` is the margin and the first line, in EMU."""
    margin, first = indent
    return (
        f'<a:lvl{number}pPr marL="{margin}" indent="{first}" algn="{align}" rtl="0"'
        ' defTabSz="914400" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">'
        '<a:lnSpc><a:spcPct val="100000"/></a:lnSpc>'
        f'<a:spcBef><a:spcPts val="{round(before * 100)}"/></a:spcBef>'
        f'<a:spcAft><a:spcPts val="0"/></a:spcAft>{bullet}'
        f'<a:defRPr sz="{round(size * 100)}" b="{int(strong)}" i="0" kern="1200">'
        f"{fill(colour)}{_FONTS[face]}</a:defRPr></a:lvl{number}pPr>"
    )


def bullets(design: Design) -> str:
    """Give nine levels of bullets with hanging indents; from the third they look alike."""
    return "".join(_bullet(design, number) for number in range(1, 10))


def _bullet(design: Design, number: int) -> str:
    at = min(number, 3) - 1
    mark = f'<a:buClr><a:schemeClr val="accent1"/></a:buClr><a:buFont typeface="{design.font}"/>'
    return level(
        number,
        design.deck.body[at],
        bullet=f'{mark}<a:buChar char="{_MARKS[at]}"/>',
        indent=(number * _STEP, -_STEP),
        before=(9, 6, 4)[at],
    )


def plain_levels(design: Design, size: float, colour: str, before: float = 0) -> str:
    """Give nine levels without bullets, for lines such as those of the title slide."""
    return "".join(level(number, size, colour=colour, before=before) for number in range(1, 10))
