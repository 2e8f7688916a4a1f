"""How wide the columns of a document's tables are, and whether a table is short."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, pairwise
from typing import Final

from attrs import frozen
from docx.document import Document as WordDocument

from plan_as_code.blocks import Row, Table
from plan_as_code.fit import Level, Ruler
from plan_as_code.fit.boxes import LINE
from plan_as_code.fit.columns import Key, Setting, cell_words, kin, stacked
from plan_as_code.fit.shares import lines, shares
from plan_as_code.themes import StyleNames, Theme
from plan_as_code.writers.docx.template import chain, defaults
from plan_as_code.writers.wordml import tag

MARK: Final = "●\N{NO-BREAK SPACE}"
"""Stands, in the colour of its tone, before the words of a cell."""

INDENT: Final = 240
"""How far a row that is part of another is indented, in twips."""

_TWIPS: Final = 20
_SLACK: Final = 1.0
_CLOSE: Final = 2.0
_CLOSER: Final = 0.7
"""The part of the margins that is left where room is short; the rest is for words."""

_MANY: Final = 6
"""How many columns make room short."""

_AROUND: Final = 0.5

_WHOLE: Final = 1.0
"""How many lines a row may be higher for a short word that stays whole: pages have room."""

_SUM, _PART, _PAIR = 0.4, 0.25, 0.2
"""The parts of a page that a sum, another table and two rows may fill to be kept together."""


@frozen
class Layout:
    """The widths of columns in twips; `margin` at the sides of cells, if not the style's."""

    widths: tuple[int, ...]
    margin: int | None


def lettering(template: WordDocument, styles: StyleNames, theme: Theme) -> Setting:
    """Find in the template's styles how words in tables are set."""
    sizes = [
        int(size.get(tag("val"), "20")) / 2
        for style in (*chain(template, styles.cell), *defaults(template))
        for size in style.iterfind(f"{tag('rPr')}/{tag('sz')}")
    ]
    size = (sizes or [10.0])[0]
    margins = sum(_margin(template, styles.table, side) for side in ("left", "right")) / _TWIPS
    return Setting(Ruler(theme.widths), Level(size, size * LINE), margins, INDENT / _TWIPS, MARK)


def _margin(template: WordDocument, style: str, side: str) -> int:
    found = [
        int(margin.get(tag("w"), "108"))
        for each in chain(template, style)
        for margin in each.iterfind(f"{tag('tblPr')}/{tag('tblCellMar')}/{tag(side)}")
    ]
    return (found or [108])[0]


def layouts(tables: Iterable[Table], letters: Setting, width: int) -> Mapping[Key, Layout]:
    """Give a layout for each kind of table on pages whose text is so many twips wide.

    Where there is no room for the longest words beside each other, the margins of cells
    give way first.
    """
    return {key: _layout(found, letters, width) for key, found in kin(tables).items()}


def _layout(tables: Sequence[Table], letters: Setting, width: int) -> Layout:
    stacks, room = stacked(tables, letters), width / _TWIPS
    space = (room - sum(stack.least for stack in stacks)) / len(stacks) - _SLACK
    close = None
    if space < letters.sides or len(stacks) >= _MANY:
        close = max(min(space, letters.sides * _CLOSER) / 2, _CLOSE)
    sides = (letters.sides if close is None else 2 * close) + _SLACK
    ends = accumulate(shares(stacks, room, letters.level.size, sides, _WHOLE), initial=0.0)
    places = [*(round(end * _TWIPS) for end in ends)]
    places[-1] = width
    widths = tuple(end - start for start, end in pairwise(places))
    return Layout(widths, None if close is None else round(close * _TWIPS))


def kept(table: Table, shape: Layout, letters: Setting, height: int) -> Iterator[bool]:
    """Say which rows stay on the page of the next, where its text is so many twips high.

    All of a short table do. Of others those that are not high do not stand alone at the
    start or the end, nor a total without what it sums.
    """
    last, page = len(table.rows) - 1, height / _TWIPS / letters.level.line
    short = _is_short(table, shape, letters, page)
    for index, (row, below) in enumerate(pairwise(table.rows)):
        ends = index in (0, last - 1) and _high((row, below), table, shape, letters) <= _PAIR * page
        yield short or below.total or ends
    yield from (False for _ in table.rows[-1:])


def _is_short(table: Table, shape: Layout, letters: Setting, page: float) -> bool:
    """Guess whether a table is too short to be divided; a sum is best seen with all its parts."""
    most = page * (_SUM if any(row.total for row in table.rows) else _PART)
    if len(table.rows) * (1 + _AROUND) > most:
        return False
    return _high(table.rows, table, shape, letters) <= most


def _high(rows: Iterable[Row], table: Table, shape: Layout, letters: Setting) -> float:
    """Guess how many lines rows are high, with the space around their words."""
    sides = letters.sides if shape.margin is None else 2 * shape.margin / _TWIPS
    return sum(
        _AROUND
        + max(
            sum(
                lines(words, width / _TWIPS - sides)
                for words in cell_words(table, row, index, letters)
            )
            for index, width in enumerate(shape.widths)
        )
        for row in rows
    )
