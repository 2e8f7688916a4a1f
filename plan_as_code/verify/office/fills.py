"""What lies behind text on a slide: fills of shapes, what they cover, the slide's background."""

from collections.abc import Iterator

from attrs import frozen

from plan_as_code.verify.office.colours import WHITE, Colour, Palette, colour
from plan_as_code.verify.office.deck import Shape, Slide, backdrop
from plan_as_code.verify.office.inherit import ancestors
from plan_as_code.verify.office.names import local
from plan_as_code.verify.office.places import box, covers, is_whole
from plan_as_code.verify.office.xml import Element, down, number

_KINDS = ("noFill", "solidFill", "gradFill", "blipFill", "pattFill", "grpFill")
_FIRST_GROUND = 1000


@frozen
class Fill:
    """The colours something is filled with: none of them where it is clear.

    Not `known`: a picture, a pattern or a colour that cannot be told.
    """

    colours: tuple[Colour, ...] = ()
    known: bool = True

    @property
    def clear(self) -> bool:
        """Whether one sees through it."""
        return self.known and not self.colours


CLEAR = Fill()
UNKNOWN = Fill(known=False)


def solid(found: Colour | None) -> Fill:
    """Give the fill of one colour; unknown where the colour is."""
    return UNKNOWN if found is None else Fill((found,))


def fill_in(holder: Element | None, of: Palette) -> Fill | None:
    """Read the fill written inside an element; None where none is written."""
    for element in holder if holder is not None else ():
        if local(element.tag) in _KINDS:
            return _fill(element, of)
    return None


def _fill(element: Element, of: Palette, own: Colour | None = None) -> Fill:
    match local(element.tag):
        case "noFill":
            return CLEAR
        case "solidFill":
            return solid(colour(element, of, own))
        case "gradFill":
            stops = down(element, "a:gsLst")
            found = [colour(stop, of, own) for stop in (stops if stops is not None else ())]
            known = [each for each in found if each is not None]
            return Fill(tuple(known)) if known and len(known) == len(found) else UNKNOWN
        case _:
            return UNKNOWN


def referred(reference: Element | None, of: Palette) -> Fill | None:
    """Give the theme's fill that a `fillRef` or `bgRef` points to."""
    if reference is None:
        return None
    index = number(reference.get("idx")) or 0
    if index in (0, _FIRST_GROUND):
        return CLEAR
    listed = of.grounds if index > _FIRST_GROUND else of.fills
    place = index % _FIRST_GROUND - 1
    if not 0 <= place < len(listed):
        return UNKNOWN
    return _fill(listed[place], of, colour(reference, of))


def shape_fill(slide: Slide, shape: Shape) -> Fill:
    """Tell what a shape is filled with."""
    if shape.kind in ("pic", "graphicFrame", "contentPart"):
        return UNKNOWN
    if shape.kind in ("cxnSp", "grpSp"):
        return CLEAR
    if down(shape.properties, "a:grpFill") is not None:
        return _group_fill(shape.group, slide.palette)
    for each in (shape, *ancestors(slide, shape)):
        if (found := fill_in(each.properties, slide.palette)) is not None:
            return found
    return referred(down(shape.element, "p:style", "a:fillRef"), slide.palette) or CLEAR


def _group_fill(group: Shape | None, of: Palette) -> Fill:
    if group is None:
        return CLEAR
    if down(group.properties, "a:grpFill") is not None:
        return _group_fill(group.group, of)
    return fill_in(group.properties, of) or CLEAR


def background(slide: Slide) -> Fill:
    """Tell what a slide itself is filled with."""
    sheets = (each.root for each in (slide.layout, slide.master) if each)
    for root in (slide.root, *sheets):
        if (found := _written_ground(root, slide.palette)) is not None:
            return Fill((WHITE,)) if found.clear else found
    return solid(slide.palette.named("bg1"))


def _written_ground(root: Element, of: Palette) -> Fill | None:
    ground = down(root, "p:cSld", "p:bg")
    if ground is None:
        return None
    written = fill_in(down(ground, "p:bgPr"), of)
    return written or referred(down(ground, "p:bgRef"), of) or UNKNOWN


def ground(slide: Slide, shape: Shape) -> Fill:
    """Tell which colours may lie behind the text of a shape.

    Where shapes lie behind a part of it, theirs are among them; where a picture does,
    nothing is known.
    """
    own = shape_fill(slide, shape) if shape.kind == "sp" else CLEAR
    if not own.clear:
        return own
    base = background(slide)
    others: list[Fill] = []
    place = box(slide, shape)
    for under in _under(slide, shape):
        fill = shape_fill(slide, under)
        if fill.clear:
            continue
        match covers(box(slide, under), place, whole=is_whole(under)):
            case True:
                base, others = fill, []
            case None:
                others.append(fill)
            case _:
                pass
    layers = [base, *others]
    if not all(each.known for each in layers):
        return UNKNOWN
    return Fill(tuple(dict.fromkeys(each for layer in layers for each in layer.colours)))


def _under(slide: Slide, shape: Shape) -> Iterator[Shape]:
    yield from backdrop(slide)
    for each in slide.shapes:
        if each is shape:
            return
        yield each
