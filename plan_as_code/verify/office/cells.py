"""How cells of a slide's table are set and filled, by their own word or the table's style."""

from collections.abc import Iterator

from attrs import frozen

from plan_as_code.verify.office.colours import Palette
from plan_as_code.verify.office.deck import Deck, Shape, Slide
from plan_as_code.verify.office.fills import UNKNOWN, Fill, fill_in, ground, referred
from plan_as_code.verify.office.names import q
from plan_as_code.verify.office.xml import Element, down, truth

_PLAIN = ("", "{2D5ABB26-0587-4C30-8999-92F81FD0307C}", "{5940675A-B579-460E-94D1-54222C63F5DA}")


@frozen(eq=False)
class CellStyle:
    """The text styles of a cell, nearest first, and what lies behind it.

    Not `known`: the style's text colour cannot be told.
    """

    texts: tuple[Element, ...]
    ground: Fill
    known: bool


def cells(deck: Deck, slide: Slide, frame: Shape) -> Iterator[tuple[Element, CellStyle]]:
    """Give each cell of the table in a frame with its style."""
    table = frame.table
    if table is None:
        return
    look = down(table, "a:tblPr")
    style_id = down(look, "a:tableStyleId") if look is not None else None
    name = (style_id.text or "").strip() if style_id is not None else ""
    style = deck.table_styles.get(name)
    known = style is not None or name in _PLAIN
    rows = table.findall(q("a:tr"))
    behind = _table_ground(slide, frame, look, style, known)
    for at, row in enumerate(rows):
        columns = row.findall(q("a:tc"))
        for place, cell in enumerate(columns):
            parts = _parts(look, style, (at, len(rows)), (place, len(columns)))
            own = fill_in(down(cell, "a:tcPr"), slide.palette)
            fill = own if own is not None else _styled_fill(parts, slide.palette, behind)
            yield cell, _cell_style(parts, behind if fill.clear else fill, known)


def _cell_style(parts: list[Element] | None, fill: Fill, known: bool) -> CellStyle:
    texts = (down(each, "a:tcTxStyle") for each in parts or ())
    found = tuple(each for each in texts if each is not None)
    return CellStyle(found, fill, known and parts is not None)


def _table_ground(
    slide: Slide, frame: Shape, look: Element | None, style: Element | None, known: bool
) -> Fill:
    own = fill_in(look, slide.palette)
    if own is None and not known:
        return UNKNOWN
    if own is None:
        own = _fill_or_reference(down(style, "a:tblBg"), slide.palette)
    return ground(slide, frame) if own is None or own.clear else own


def _styled_fill(parts: list[Element] | None, of: Palette, behind: Fill) -> Fill:
    if parts is None:
        return UNKNOWN
    found = (_fill_or_reference(down(each, "a:tcStyle"), of) for each in parts)
    return next((each for each in found if each is not None), behind)


def _fill_or_reference(holder: Element | None, of: Palette) -> Fill | None:
    written = fill_in(down(holder, "a:fill"), of)
    return referred(down(holder, "a:fillRef"), of) if written is None else written


def _parts(
    look: Element | None, style: Element | None, row: tuple[int, int], column: tuple[int, int]
) -> list[Element] | None:
    """Give the parts of a table style that bear on a cell, nearest first.

    None where a row's and a column's part both do and no part for the corner decides.
    """
    across, along = _edge(look, "Row", row), _edge(look, "Col", column)
    vertical = {"firstRow": "n", "lastRow": "s"}.get(across or "")
    horizontal = {"firstCol": "w", "lastCol": "e"}.get(along or "")
    corner = f"{vertical}{horizontal}Cell" if vertical and horizontal else None
    names = [corner, across, along, *_bands(look, row[0], column[0]), "wholeTbl"]
    found = {name: down(style, f"a:{name}") for name in names if name}
    if corner and found[corner] is None and _contested(found[across or ""], found[along or ""]):
        return None
    return [each for each in found.values() if each is not None]


def _contested(across: Element | None, along: Element | None) -> bool:
    """Whether both a row's and a column's part set the colour of the ground or of the words."""
    grounds = [down(each, "a:tcStyle", "a:fill") for each in (across, along)]
    texts = [down(each, "a:tcTxStyle") for each in (across, along)]
    return None not in grounds or all(each is not None and len(each) for each in texts)


def _edge(look: Element | None, line: str, place: tuple[int, int]) -> str | None:
    at, of = place
    for name, here in ((f"first{line}", at == 0), (f"last{line}", at == of - 1)):
        if here and _on(look, name):
            return name
    return None


def _bands(look: Element | None, row: int, column: int) -> Iterator[str]:
    for name, at, first, letter in (
        ("bandRow", row, "firstRow", "H"),
        ("bandCol", column, "firstCol", "V"),
    ):
        if _on(look, name):
            yield f"band{(at - _on(look, first)) % 2 + 1}{letter}"


def _on(look: Element | None, name: str) -> bool:
    return look is not None and truth(look.get(name))
