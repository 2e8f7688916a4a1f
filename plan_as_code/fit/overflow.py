"""Words that do not fit and cannot be split: long titles and headings."""

from collections.abc import Iterator, Mapping

from attrs import frozen

from plan_as_code.blocks import Deck, Slide, SlideKind, Text
from plan_as_code.fit.boxes import Box, SlideBoxes
from plan_as_code.fit.frames import body_height
from plan_as_code.fit.pages import ROUNDING
from plan_as_code.fit.ruler import Ruler, WidthTable


@frozen
class Overflow:
    """A part of a slide (title, heading or body) that needs more height than it has, in points.

    `slide` counts from 1.
    """

    slide: int
    part: str
    needed: float
    room: float


def overflow(
    deck: Deck, boxes: Mapping[SlideKind, SlideBoxes], widths: WidthTable
) -> tuple[Overflow, ...]:
    """Give every part of a deck's slides that is higher than its box, in order."""
    ruler = Ruler(widths)
    return tuple(
        Overflow(number, part, needed, room)
        for number, slide in enumerate(deck.slides, 1)
        for part, needed, room in _parts(slide, boxes[slide.kind], ruler)
        if needed > room + ROUNDING
    )


def _parts(slide: Slide, boxes: SlideBoxes, ruler: Ruler) -> Iterator[tuple[str, float, float]]:
    yield "title", _height(slide.title, boxes.title, ruler), boxes.title.height
    if boxes.heading and slide.heading:
        yield "heading", _height(slide.heading, boxes.heading, ruler), boxes.heading.height
    if boxes.body:
        yield "body", body_height(slide, boxes, ruler), boxes.body.height


def _height(text: Text, box: Box, ruler: Ruler) -> float:
    return ruler.height(text, box.level(0), box.width)
