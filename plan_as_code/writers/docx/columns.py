"""How wide the columns of a table are: by their weights, but no word is broken for it."""

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from math import ceil

from attrs import frozen
from docx.document import Document as WordDocument

from plan_as_code.blocks import Cell, Table, plain
from plan_as_code.themes import StyleNames, Theme, Widths
from plan_as_code.writers.docx.template import chain, defaults
from plan_as_code.writers.wordml import tag

MARK = "●\N{NO-BREAK SPACE}"
"""Stands, in the colour of its tone, before the words of a cell."""

_TWIPS = 20
_SLACK = 30
_WIDEST = 0.4
_CLOSE = 40
_SHORT = 16


@frozen
class Lettering:
    """How words in tables are set: the font's widths, points, margins of a cell in twips."""

    widths: Widths
    size: float
    margins: int

    def length(self, words: str) -> float:
        """Give the length of words, bold, in twips."""
        return self.widths.measure(words, self.size, strong=True) * _TWIPS


@frozen
class Layout:
    """The widths of a table's columns in twips; `margin` at the sides of cells, if not the style's.

    A `short` table can stay on one page.
    """

    widths: tuple[int, ...]
    margin: int | None
    short: bool


def lettering(template: WordDocument, styles: StyleNames, theme: Theme) -> Lettering:
    """Find in the template's styles how words in tables are set."""
    sizes = [
        int(size.get(tag("val"), "20")) / 2
        for style in (*chain(template, styles.cell), *defaults(template))
        for size in style.iterfind(f"{tag('rPr')}/{tag('sz')}")
    ]
    margins = sum(_margin(template, styles.table, side) for side in ("left", "right"))
    return Lettering(theme.widths, (sizes or [10.0])[0], margins)


def _margin(template: WordDocument, style: str, side: str) -> int:
    found = [
        int(margin.get(tag("w"), "108"))
        for each in chain(template, style)
        for margin in each.iterfind(f"{tag('tblPr')}/{tag('tblCellMar')}/{tag(side)}")
    ]
    return (found or [108])[0]


def layout(table: Table, letters: Lettering, width: int) -> Layout:
    """Share a width in twips among a table's columns, to the last twip.

    Weights count, but each column has room for its longest word, up to a limit. Where
    there is no room for that, the cells' margins give way first.
    """
    weights = [column.weight for column in table.columns]
    longest = [max(map(letters.length, words)) for words in _words(table)]
    space = int((width - sum(longest)) / len(longest)) - _SLACK
    margin = max(space // 2, _CLOSE) if space < letters.margins else None
    around = (letters.margins if margin is None else 2 * margin) + _SLACK
    floors = [min(length + around, width * _WIDEST) for length in longest]
    ends = list(accumulate(_shares(weights, floors, width), initial=0.0))
    widths = tuple(round(end) - round(start) for start, end in pairwise(ends))
    return Layout(widths, margin, _is_short(table, letters, widths))


def _is_short(table: Table, letters: Lettering, widths: Sequence[int]) -> bool:
    """Guess whether a table is so short that it should not be divided."""
    if len(table.rows) > _SHORT:
        return False
    lines = (
        max(_lines(cell, letters, width) for cell, width in zip(row.cells, widths, strict=True))
        for row in table.rows
    )
    return sum(lines) <= _SHORT


def _lines(cell: Cell, letters: Lettering, width: int) -> int:
    room = max(width - letters.margins, 1)
    return sum(ceil(letters.length(plain(words)) / room) for words in cell.paragraphs)


def _shares(weights: Sequence[float], floors: Sequence[float], width: int) -> list[float]:
    if sum(floors) > width - 1:
        return [floor * width / sum(floors) for floor in floors]
    narrow: set[int] = set()
    while True:
        rest = width - sum(floors[index] for index in narrow)
        unit = rest / sum(weight for index, weight in enumerate(weights) if index not in narrow)
        shares = [
            floors[index] if index in narrow else weight * unit
            for index, weight in enumerate(weights)
        ]
        short = {index for index, share in enumerate(shares) if share < floors[index]}
        if short <= narrow:
            return shares
        narrow |= short


def _words(table: Table) -> Iterator[set[str]]:
    """Give the different words of each column."""
    for index, column in enumerate(table.columns):
        words = set(column.heading.split())
        for row in table.rows:
            cell = row.cells[index]
            found = " ".join(run.text for text in cell.paragraphs for run in text).split()
            words.update(found)
            if cell.tone:
                words.update(MARK + word for word in found[:1])
        yield words
