"""The room and the sizes of a template's placeholders, inherited as PowerPoint does it.

What a layout's placeholder does not say its master's says, then the master's text styles,
then the presentation's default.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from attrs import evolve, frozen
from pptx.presentation import Presentation

from plan_as_code.blocks import SlideKind
from plan_as_code.errors import PlanAsCodeError
from plan_as_code.fit import Box, Level, SlideBoxes
from plan_as_code.fit.boxes import LINE
from plan_as_code.themes import DeckNames, Theme
from plan_as_code.writers.drawingml import a, p
from plan_as_code.writers.forms import EMU, Rect
from plan_as_code.writers.pptx.feet import own_foot
from plan_as_code.writers.pptx.layouts import Layout, find_layouts
from plan_as_code.writers.pptx.template import Element, Shape, open_template, shapes

_USUAL: Final = 18
_DEPTHS: Final = 9
_TITLES: Final = ("title", "ctrTitle")
_FEET: Final = ("ftr", "dt", "sldNum")
_MARGINS: Final = {"lIns": 91440, "tIns": 45720, "rIns": 91440, "bIns": 45720}


def boxes(theme: Theme) -> Mapping[SlideKind, SlideBoxes]:
    """Give the boxes of each kind of slide of a theme, in points.

    Raises PlanAsCodeError where a layout or a placeholder it names is missing.
    """
    template = open_template(theme)
    return measured(template, find_layouts(template, theme), theme.names.deck)


def measured(
    template: Presentation, found: Mapping[SlideKind, Layout], names: DeckNames
) -> Mapping[SlideKind, SlideBoxes]:
    """Give the boxes of the layouts of an opened template."""
    return {kind: _slide_boxes(template, layout, names) for kind, layout in found.items()}


@frozen(eq=False)
class _Chain:
    """A placeholder and its master's, then every list of levels they take their sizes from."""

    shapes: tuple[Shape, ...]
    styles: tuple[Element, ...]

    def levels(self, depth: int) -> Iterator[Element]:
        """Give what is said of paragraphs of one depth, the nearest first."""
        tag = a(f"lvl{depth + 1}pPr")
        for style in self.styles:
            yield from style.findall(tag)


def _slide_boxes(template: Presentation, layout: Layout, names: DeckNames) -> SlideBoxes:
    def box(shape: Shape | None) -> Box | None:
        return None if shape is None else box_of(template, layout.part, shape)

    title = box_of(template, layout.part, layout.title)
    body = box(layout.body)
    foot = own_foot(template, layout, title, names.minimum_size)
    whole = body is None or foot is None or body.top + body.height <= foot.top
    return SlideBoxes(
        title=title,
        body=body if body is None or foot is None or whole else _above(body, foot),
        heading=box(layout.heading),
        cell=Level(names.table_size, names.table_size * LINE),
        small=names.minimum_size,
        shortened=not whole,
    )


def _above(body: Box, foot: Rect) -> Box:
    """Give the part of a box that is above the foot of the slide."""
    return evolve(body, height=max(foot.top - body.top, 0))


def box_of(template: Presentation, layout: Any, shape: Shape) -> Box:
    """Give the room of a placeholder of a layout's part, in points, and how its words are set.

    Raises PlanAsCodeError where neither it nor its master's has a size.
    """
    return _box(_chain(template, layout, shape))


def frame_of(template: Presentation, layout: Any, shape: Shape) -> Rect:
    """Give where a placeholder of a layout's part stands, in points, its margins included.

    Raises PlanAsCodeError where neither it nor its master's has a size.
    """
    return Rect(*_frame(_chain(template, layout, shape)))


def _chain(template: Presentation, layout: Any, shape: Shape) -> _Chain:
    master = layout.slide_master.element
    kind = shape.kind.get("type", "obj")
    above = [each for each in shapes(master) if _alike(each.kind.get("type"), kind)]
    found = (shape, *above[:1])
    styles = [style for each in found for style in each.element.iter(a("lstStyle"))]
    tag = "titleStyle" if kind in _TITLES else "otherStyle" if kind in _FEET else "bodyStyle"
    styles += master.findall(f"{p('txStyles')}/{p(tag)}")
    styles += template.element.findall(p("defaultTextStyle"))
    return _Chain(found, tuple(styles))


def _alike(above: str | None, kind: str) -> bool:
    """Tell whether a master's placeholder is the one a layout's inherits from."""
    if kind in _TITLES:
        return above == "title"
    return above == (kind if kind in _FEET else "body")


def _box(chain: _Chain) -> Box:
    left, top, width, height = _frame(chain)
    margins = {name: _margin(chain, name) for name in _MARGINS}
    return Box(
        left=left + margins["lIns"],
        top=top + margins["tIns"],
        width=width - margins["lIns"] - margins["rIns"],
        height=height - margins["tIns"] - margins["bIns"],
        levels=tuple(_level(chain, depth) for depth in range(_DEPTHS)),
    )


def _frame(chain: _Chain) -> tuple[float, float, float, float]:
    for shape in chain.shapes:
        for frame in shape.element.iterfind(f"{p('spPr')}/{a('xfrm')}"):
            place, extent = frame.find(a("off")), frame.find(a("ext"))
            if place is not None and extent is not None:
                return (
                    _points(place.get("x")),
                    _points(place.get("y")),
                    _points(extent.get("cx")),
                    _points(extent.get("cy")),
                )
    raise PlanAsCodeError(
        f"neither the layout's placeholder `{chain.shapes[0].name}` nor its master's has a"
        " size; give it one in PowerPoint"
    )


def _margin(chain: _Chain, name: str) -> float:
    for shape in chain.shapes:
        for body in shape.element.iter(a("bodyPr")):
            if (value := body.get(name)) is not None:
                return _points(value)
    return _MARGINS[name] / EMU


def _level(chain: _Chain, depth: int) -> Level:
    size = float(_letters(chain, depth, "sz") or 1800) / 100 or _USUAL
    left = float(_attribute(chain, depth, "marL") or 0)
    first = float(_attribute(chain, depth, "indent") or 0)
    return Level(
        size=size,
        line=_space(chain, depth, "lnSpc", size, size * LINE) or size * LINE,
        strong=_letters(chain, depth, "b") in ("1", "true"),
        before=_space(chain, depth, "spcBef", size, 0),
        after=_space(chain, depth, "spcAft", size, 0),
        left=max(left, left + first) / EMU,
        bulleted=_bulleted(chain, depth),
    )


def _letters(chain: _Chain, depth: int, name: str) -> str | None:
    found = (each.get(name) for level in chain.levels(depth) for each in level.iter(a("defRPr")))
    return next((value for value in found if value is not None), None)


def _attribute(chain: _Chain, depth: int, name: str) -> str | None:
    found = (level.get(name) for level in chain.levels(depth))
    return next((value for value in found if value is not None), None)


def _space(chain: _Chain, depth: int, tag: str, size: float, otherwise: float) -> float:
    """Give a space in points; a percentage is one of a line of single spacing."""
    for level in chain.levels(depth):
        for space in level.iterfind(f"{a(tag)}/*"):
            value = float(space.get("val", "0").rstrip("%"))
            if space.tag == a("spcPts"):
                return value / 100
            return size * LINE * value / (100 if "%" in space.get("val", "") else 100_000)
    return otherwise


def _bulleted(chain: _Chain, depth: int) -> bool:
    marks = (a("buNone"), a("buChar"), a("buAutoNum"), a("buBlip"))
    found = (each.tag for level in chain.levels(depth) for each in level if each.tag in marks)
    return next(found, marks[0]) != marks[0]


def _points(value: str | None) -> float:
    return float(value or 0) / EMU
