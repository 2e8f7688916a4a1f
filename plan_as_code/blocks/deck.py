"""Decks: slides in order."""

from enum import Enum

from attrs import frozen

from plan_as_code.blocks.figures import Figure
from plan_as_code.blocks.flow import Bullets, Paragraph
from plan_as_code.blocks.meta import Meta
from plan_as_code.blocks.table import Table
from plan_as_code.blocks.text import Text

SlideBlock = Paragraph | Bullets | Table | Figure


class SlideKind(Enum):
    """What a slide is for; the theme names a layout for each."""

    TITLE = "title"
    CONTENT = "content"
    EXAMPLES = "examples"
    CLOSING = "closing"


@frozen
class Slide:
    """One slide.

    `title` is unique in a finished deck. `lines` are the lines of a title slide below
    its title. `heading` stands above the body. `continued` is written at the foot when
    the body runs over to another slide. `notes` are the speaker's paragraphs.
    """

    kind: SlideKind
    title: Text
    lines: tuple[Text, ...] = ()
    heading: Text = ()
    body: tuple[SlideBlock, ...] = ()
    continued: Text = ()
    notes: tuple[str, ...] = ()


@frozen
class Deck:
    """Slides in order."""

    meta: Meta
    slides: tuple[Slide, ...]
