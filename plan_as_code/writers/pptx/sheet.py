"""What everything on one slide shares."""

from collections import Counter
from collections.abc import Iterator
from itertools import count

from attrs import define, field, frozen

from plan_as_code.blocks import Meta
from plan_as_code.fit import Box, Ruler, SlideBoxes
from plan_as_code.themes import Colours
from plan_as_code.writers.drawingml import Identity, Look
from plan_as_code.writers.forms import Rect
from plan_as_code.writers.pptx.layouts import Layout
from plan_as_code.writers.pptx.parts import Charts, Link, Pictures


@define
class Identities:
    """Numbers and names for the shapes of one slide, each given once."""

    _numbers: Iterator[int] = field(factory=lambda: count(2))
    _names: Counter[str] = field(factory=Counter)

    def next(self, name: str) -> Identity:
        """Give the next shape's number, and its name with a number where it is taken."""
        name = name or "Shape"
        self._names[name] += 1
        seen = self._names[name]
        return Identity(next(self._numbers), name if seen == 1 else f"{name} {seen}")


@frozen(eq=False)
class Sheet:
    """A slide in the making: its layout and room, its language, its links, charts and names.

    `foot` is where the footer stands if the layout has none. With `pictures` charts and
    timelines are none but these.
    """

    layout: Layout
    boxes: SlideBoxes
    foot: Rect | None
    look: Look
    colours: Colours
    table_style: str
    link: Link
    charts: Charts
    ruler: Ruler
    meta: Meta
    pictures: Pictures | None = None
    font: str = ""
    identities: Identities = field(factory=Identities)

    @property
    def body(self) -> Box:
        """The room of the slide's body, once it is known to have one."""
        assert self.boxes.body is not None
        return self.boxes.body
