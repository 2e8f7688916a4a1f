"""What a shape on a slide inherits: from placeholders, text styles and the theme."""

from collections.abc import Iterable, Iterator

from attrs import frozen

from plan_as_code.verify.office.colours import KINDS, Colour, Palette, colour
from plan_as_code.verify.office.deck import FOOTERS, TITLES, Shape, Sheet, Slide
from plan_as_code.verify.office.names import q
from plan_as_code.verify.office.xml import Element, down, fraction, number, truth

_BODIES = ("body", "subTitle", "obj", "pic", "tbl", "chart", "dgm", "media", "clipArt")
_FILLS = frozenset(
    q(f"a:{each}")
    for each in ("noFill", "solidFill", "gradFill", "blipFill", "pattFill", "grpFill")
)
_DEFAULT_SIZE = 18.0


@frozen
class Lettering:
    """How a run is set: size in points, weight, colour (None: cannot be told), language."""

    size: float
    bold: bool
    colour: Colour | None
    language: str | None


def ancestors(slide: Slide, shape: Shape) -> tuple[Shape, ...]:
    """Give the placeholders a shape inherits from: the layout's, then the master's."""
    wanted = shape.placeholder
    if wanted is None:
        return ()
    on_layout = next((each for each in _placeholders(slide.layout) if _same(shape, each)), None)
    type = on_layout.placeholder.type if on_layout and on_layout.placeholder else wanted.type
    on_master = next(
        (each for each in _placeholders(slide.master) if each.fills(_basic(type))), None
    )
    return tuple(each for each in (on_layout, on_master) if each)


def _placeholders(sheet: Sheet | None) -> Iterator[Shape]:
    return (each for each in (sheet.shapes if sheet else ()) if each.placeholder)


def _same(shape: Shape, other: Shape) -> bool:
    """Whether two placeholders are the same: by type where there can be one, else by number."""
    one, two = shape.placeholder, other.placeholder
    assert one
    assert two
    if one.type in TITLES:
        return two.type in TITLES
    return one.type == two.type if one.type in FOOTERS else one.idx == two.idx


def _basic(type: str) -> str:
    """Give the type of the master's placeholder that a layout's is based on."""
    if type in TITLES:
        return "title"
    return "body" if type in _BODIES else type


def list_styles(slide: Slide, shape: Shape) -> tuple[Element, ...]:
    """Give the list styles that set a shape's text, nearest first."""
    found = [
        down(each.element, "p:txBody", "a:lstStyle") for each in (shape, *ancestors(slide, shape))
    ]
    if shape.placeholder:
        found.append(_master_style(slide, shape.placeholder.type))
    else:
        found.append(down(shape.element, "p:style", "a:fontRef"))
    return tuple(each for each in (*found, slide.defaults) if each is not None)


def _master_style(slide: Slide, type: str) -> Element | None:
    root = slide.master.root if slide.master else None
    styles = {"title": "titleStyle", "body": "bodyStyle"}
    return down(root, "p:txStyles", f"p:{styles.get(_basic(type), 'otherStyle')}")


def lettering(
    run: Element, styles: Iterable[Element], level: int, of: Palette, scale: float = 1.0
) -> Lettering:
    """Tell how a run is set, given the list styles of its shape and its level.

    A `fontRef` or `tcTxStyle` among the styles gives colour and weight.
    """
    own = down(run, "a:rPr")
    chain = [each for each in (own, *_at_level(styles, level)) if each is not None]
    sizes = (number(each.get("sz")) for each in chain)
    size = next((each / 100 for each in sizes if each), _DEFAULT_SIZE)
    weights = (each.get("b") for each in chain)
    return Lettering(
        size * scale,
        truth(next((each for each in weights if each is not None), None)),
        of.named("hlink") if _is_coloured_link(own) else _text_colour(chain, of),
        _language(chain),
    )


def _at_level(styles: Iterable[Element], level: int) -> Iterator[Element]:
    for style in styles:
        if style.tag in (q("a:fontRef"), q("a:tcTxStyle")):
            yield style
        for name in (f"a:lvl{level}pPr", "a:defPPr"):
            if (found := down(style, name, "a:defRPr")) is not None:
                yield found


def _language(chain: Iterable[Element]) -> str | None:
    """Give the first language; what holds only by default sets none in PowerPoint."""
    return next(
        (said for each in chain if not _is_default(each) and (said := each.get("lang"))), None
    )


def _is_default(properties: Element) -> bool:
    parent = properties.getparent()
    holder = None if parent is None else parent.getparent()
    if parent is None or holder is None:
        return False
    return parent.tag == q("a:defPPr") or holder.tag == q("p:defaultTextStyle")


def _text_colour(chain: Iterable[Element], of: Palette) -> Colour | None:
    for properties in chain:
        if properties.tag in (q("a:fontRef"), q("a:tcTxStyle")):
            reference = down(properties, "a:fontRef")
            for holder in (properties, reference):
                if holder is not None and any(each.tag in KINDS for each in holder):
                    return colour(holder, of)
            continue
        fill = next((each for each in properties if each.tag in _FILLS), None)
        if fill is not None:
            return colour(fill, of) if fill.tag == q("a:solidFill") else None
    return of.named("tx1")


def _is_coloured_link(own: Element | None) -> bool:
    """Whether a run is a link in the theme's colour, which goes before any of its own."""
    link = down(own, "a:hlinkClick")
    if link is None or not (link.get(q("r:id")) or link.get("action")):
        return False
    return link.find(f".//{q('ahyp:hlinkClr')}") is None


def text_scale(body: Element | None) -> float:
    """Give the share to which PowerPoint has shrunk the text of a shape."""
    found = down(body, "a:bodyPr", "a:normAutofit")
    scale = None if found is None else fraction(found.get("fontScale"))
    return 1.0 if not scale or scale <= 0 else scale
