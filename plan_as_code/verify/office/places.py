"""Where shapes lie on a slide, and which of them lies over another."""

from attrs import frozen

from plan_as_code.verify.office.deck import FOOTERS, Deck, Shape, Slide, words
from plan_as_code.verify.office.inherit import ancestors
from plan_as_code.verify.office.xml import Element, down, number

_WHOLE = ("rect", "roundRect", "flowChartProcess")
_SLACK = 0.02
_TOUCHING = 0.1
_HEAD = 0.3
_LONGEST_TITLE = 120


@frozen
class Box:
    """A rectangle in the units of the slide (914,400 to the inch)."""

    left: float
    top: float
    width: float
    height: float

    @property
    def area(self) -> float:
        """How much it covers."""
        return max(0.0, self.width) * max(0.0, self.height)

    def shared(self, other: "Box") -> float:
        """Give the share of this box that another one covers, from 0 to 1."""
        across = min(self.left + self.width, other.left + other.width) - max(self.left, other.left)
        down = min(self.top + self.height, other.top + other.height) - max(self.top, other.top)
        return Box(0, 0, across, down).area / self.area if self.area else 0.0


def box(slide: Slide, shape: Shape) -> Box | None:
    """Tell where a shape lies; None where it cannot be told, or where it is turned."""
    for each in (shape, *ancestors(slide, shape)):
        transform = _transform(each)
        if transform is not None:
            own = _read(transform, "a:off", "a:ext")
            return None if own is None or transform.get("rot", "0") != "0" else _out(own, each)
    return None


def stand_in(deck: Deck | None, slide: Slide) -> Shape | None:
    """Give what looks like the title of a slide that has none: a low box, one line, at the top."""
    size = down(deck.root, "p:sldSz") if deck else None
    height = number(size.get("cy")) if size is not None else None
    if height is None or slide.title is not None:
        return None
    found = [
        (place, shape)
        for shape in slide.shapes
        if shape.text and not shape.fills(*FOOTERS) and (place := box(slide, shape))
    ]
    if not found:
        return None
    place, shape = min(found, key=lambda each: each[0].top)
    high = place.top < _HEAD * height and place.height < _HEAD * height
    return shape if high and _one_line(shape) else None


def _one_line(shape: Shape) -> bool:
    lines = [each for each in shape.paragraphs if words(each).strip()]
    return len(lines) == 1 and len(shape.text) <= _LONGEST_TITLE and shape.text[-1] not in ".,;"


def _transform(shape: Shape) -> Element | None:
    own = down(shape.properties, "a:xfrm")
    return down(shape.element, "p:xfrm") if own is None else own


def _read(transform: Element, corner: str, size: str) -> Box | None:
    at, extent = down(transform, corner), down(transform, size)
    if at is None or extent is None:
        return None
    found = [
        number(each) for each in (at.get("x"), at.get("y"), extent.get("cx"), extent.get("cy"))
    ]
    left, top, width, height = found
    if left is None or top is None or width is None or height is None:
        return None
    return Box(left, top, width, height)


def _out(inner: Box, shape: Shape) -> Box | None:
    """Give a box in a group as a box on the slide."""
    group = shape.group
    if group is None:
        return inner
    transform = _transform(group)
    if transform is None:
        return _out(inner, group)
    outer, own = _read(transform, "a:off", "a:ext"), _read(transform, "a:chOff", "a:chExt")
    if outer is None or own is None or not own.width or not own.height:
        return None
    across, down = outer.width / own.width, outer.height / own.height
    moved = Box(
        outer.left + (inner.left - own.left) * across,
        outer.top + (inner.top - own.top) * down,
        inner.width * across,
        inner.height * down,
    )
    return _out(moved, group)


def is_whole(shape: Shape) -> bool:
    """Whether a shape covers its whole box."""
    form = down(shape.properties, "a:prstGeom")
    if form is not None:
        return form.get("prst") in _WHOLE
    return down(shape.properties, "a:custGeom") is None


def covers(under: Box | None, over: Box | None, *, whole: bool) -> bool | None:
    """Whether one box fills the ground behind another; None where it does so in part."""
    if under is None or over is None:
        return None
    share = over.shared(under)
    if whole and share >= 1 - _SLACK:
        return True
    return False if share < _TOUCHING else None
