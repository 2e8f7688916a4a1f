"""Documents: a cover, and sections of blocks that flow over pages."""

from datetime import date

from attrs import frozen

from plan_as_code.blocks.deck import SlideBlock
from plan_as_code.blocks.flow import Contents, Heading
from plan_as_code.blocks.meta import Meta
from plan_as_code.blocks.text import Text

Block = SlideBlock | Heading | Contents


@frozen
class Cover:
    """The first page of a document: its title and the lines below it."""

    title: Text
    lines: tuple[Text, ...] = ()


@frozen
class Section:
    """Blocks that share one orientation of page; `wide` asks for landscape."""

    blocks: tuple[Block, ...]
    wide: bool = False


@frozen
class Revision:
    """Who made the changes that a tracked-changes copy shows, and on which day."""

    author: str
    date: date


@frozen
class Document:
    """A document: its cover, then its sections; with a revision, a tracked-changes copy."""

    meta: Meta
    cover: Cover | None
    sections: tuple[Section, ...]
    revision: Revision | None = None
