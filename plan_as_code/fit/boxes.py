"""The room a theme's layouts give: boxes, and the size of the words in them, in points."""

from typing import Final, assert_never

from attrs import evolve, frozen

from plan_as_code.blocks import Paragraph, Style

LINE: Final = 1.2
"""The height of a line of single spacing, for each point of its size."""

CELL_SIDE: Final = 7.2
CELL_END: Final = 3.6
"""The margins of a table's cell, at each side and at its top and bottom."""

STEP: Final = 14.4
"""How far a row that is part of another is indented."""

GAP: Final = 12.0
"""The room between words and a table, or between two tables."""


@frozen
class Level:
    """How paragraphs of one level are set: size, weight, the height of a line, and spaces.

    `before` and `after` stand around each paragraph, `left` is the indent of its words.
    """

    size: float
    line: float
    strong: bool = False
    before: float = 0
    after: float = 0
    left: float = 0
    bulleted: bool = False

    def scaled(self, share: float) -> "Level":
        """Give the same level with words of a share of its size."""
        return evolve(self, size=self.size * share, line=self.line * share)


@frozen
class Box:
    """A placeholder's room for words, inside its margins, and its levels, outermost first."""

    left: float
    top: float
    width: float
    height: float
    levels: tuple[Level, ...]

    def level(self, depth: int) -> Level:
        """Give the level for a depth; what is deeper than the last is set like the last."""
        return self.levels[min(depth, len(self.levels) - 1)]


@frozen
class SlideBoxes:
    """The boxes of one kind of slide.

    `cell` is how words in tables are set, `small` the smallest size words may have. The body
    is `shortened` where its placeholder goes on below, behind the foot of the slide.
    """

    title: Box
    body: Box | None
    heading: Box | None
    cell: Level
    small: float
    shortened: bool = False

    def paragraph(self, paragraph: Paragraph, body: Box) -> Level:
        """Give how a paragraph of the body is set: without a bullet, from the left edge."""
        level = body.level(0)
        if level.bulleted:
            level = evolve(level, left=0, bulleted=False)
        match paragraph.style:
            case Style.BODY | Style.LEAD:
                return level
            case Style.CALLOUT:
                return evolve(level, strong=True)
            case Style.SMALL:
                return level.scaled(self.small / level.size)
            case _:
                assert_never(paragraph.style)
