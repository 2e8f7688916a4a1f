"""What the body of a paper is made of besides tables and drawings: headings, paragraphs, lists."""

from enum import Enum

from attrs import frozen

from plan_as_code.blocks.text import Text


@frozen
class Heading:
    """A heading within the body: level 1 is the highest; `anchor` is unique in the paper."""

    text: Text
    level: int = 1
    anchor: str | None = None


class Style(Enum):
    """What a paragraph is for."""

    BODY = "body"
    LEAD = "lead"
    SMALL = "small"
    CALLOUT = "callout"


@frozen
class Paragraph:
    """One paragraph."""

    text: Text
    style: Style = Style.BODY


@frozen
class Bullet:
    """One item of a list; level 0 is the outermost."""

    text: Text
    level: int = 0


@frozen
class Bullets:
    """A bulleted list."""

    items: tuple[Bullet, ...]


@frozen
class Contents:
    """A list of the document's headings down to `depth`, each linked to its place."""

    title: str = "Contents"
    depth: int = 2
