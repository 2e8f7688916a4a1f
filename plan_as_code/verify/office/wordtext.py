"""How the runs of a Word document are set, and what colour lies behind them."""

from collections.abc import Mapping, Sequence

from plan_as_code.verify.office.colours import WHITE, Colour, Palette, of_hex, tinted
from plan_as_code.verify.office.document import Document, Paragraph
from plan_as_code.verify.office.fills import CLEAR, UNKNOWN, Fill, solid
from plan_as_code.verify.office.inherit import Lettering
from plan_as_code.verify.office.names import q
from plan_as_code.verify.office.wordstyles import Settings, children, value
from plan_as_code.verify.office.xml import Element, down, number, switch

_DEFAULT_SIZE = 10.0
_CLEAR_PATTERNS = (None, "clear", "nil")
_HIGHLIGHTS = {
    "black": "000000", "blue": "0000FF", "cyan": "00FFFF", "green": "00FF00",
    "magenta": "FF00FF", "red": "FF0000", "yellow": "FFFF00", "white": "FFFFFF",
    "darkBlue": "000080", "darkCyan": "008080", "darkGreen": "008000",
    "darkMagenta": "800080", "darkRed": "800000", "darkYellow": "808000",
    "darkGray": "808080", "lightGray": "C0C0C0",
}  # fmt: skip


Chain = Sequence[Mapping[str, Element]]


def run_chain(document: Document, paragraph: Paragraph, run: Element, cell: Settings) -> Chain:
    """Give all that sets a run, nearest first; `cell` is what the table's style says."""
    styles = document.styles
    own = children(down(run, "w:rPr"))
    named = value(own.get(q("w:rStyle")))
    character = styles.joint(styles.chain(named, "character")).run if named else {}
    return own, character, styles.joint(paragraph.chain).run, cell.run, styles.defaults.run


def word_lettering(document: Document, chain: Chain) -> Lettering:
    """Tell how a run is set. Automatic colour counts as one that cannot be told: it adapts."""
    size = number(value(_first(chain, "w:sz")))
    colour = _first(chain, "w:color")
    languages = (value(each.get(q("w:lang"))) for each in chain)
    return Lettering(
        size / 2 if size else _DEFAULT_SIZE,
        switch(_first(chain, "w:b")),
        _text_colour(colour, document.palette) if colour is not None else None,
        next((each for each in languages if each), None),
    )


def hidden(chain: Chain) -> bool:
    """Whether a run is hidden text."""
    return switch(_first(chain, "w:vanish"))


def _first(chain: Chain, name: str) -> Element | None:
    tag = q(name)
    return next((each[tag] for each in chain if tag in each), None)


def _text_colour(element: Element, of: Palette) -> Colour | None:
    named = of.named(element.get(q("w:themeColor")))
    if named is None:
        return of_hex(value(element))
    return tinted(named, element.get(q("w:themeTint")), element.get(q("w:themeShade")))


def word_ground(document: Document, paragraph: Paragraph, chain: Chain, cell: Settings) -> Fill:
    """Tell what colour lies behind a run: its own, the paragraph's, the cell's or the page's."""
    of = document.palette
    own = children(down(paragraph.element, "w:pPr"))
    layers = [
        _highlight(chain),
        _nearest(chain, of),
        _nearest((own, document.styles.joint(paragraph.chain).paragraph), of),
    ]
    if paragraph.cell:
        in_cell = children(down(paragraph.cell.element, "w:tcPr"))
        table = paragraph.cell.table.settings
        layers += [_nearest((in_cell, cell.cell), of), _nearest((table, cell.table), of)]
    layers.append(UNKNOWN if paragraph.boxed else page(document))
    return next(each for each in layers if not each.clear)


def page(document: Document) -> Fill:
    """Tell the colour of the page."""
    shown = switch(down(document.settings, "w:displayBackgroundShape"))
    written = down(document.root, "w:background")
    if not shown or written is None:
        return Fill((WHITE,))
    return solid(_tell(written, document.palette, "w:color", "w:theme", "Color"))


def _highlight(chain: Chain) -> Fill:
    name = value(_first(chain, "w:highlight"))
    return CLEAR if name in (None, "none") else solid(of_hex(_HIGHLIGHTS.get(name or "")))


def _nearest(chain: Chain, of: Palette) -> Fill:
    shading = _first(chain, "w:shd")
    return CLEAR if shading is None else _shading(shading, of)


def _shading(element: Element, of: Palette) -> Fill:
    pattern = value(element)
    if pattern == "nil":
        return CLEAR
    if pattern not in _CLEAR_PATTERNS:
        return UNKNOWN
    themed = element.get(q("w:themeFill")) is not None
    if not themed and element.get(q("w:fill"), "auto") == "auto":
        return CLEAR
    return solid(_tell(element, of, "w:fill", "w:themeFill", ""))


def _tell(element: Element, of: Palette, digits: str, theme: str, word: str) -> Colour | None:
    named = of.named(element.get(q(f"{theme}{word}")))
    if named is None:
        return of_hex(element.get(q(digits)))
    return tinted(named, element.get(q(f"{theme}Tint")), element.get(q(f"{theme}Shade")))
