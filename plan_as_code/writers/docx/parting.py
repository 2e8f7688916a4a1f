"""Tables of figures with more headings than a page has room for, shared out over several."""

from collections.abc import Iterable, Iterator
from typing import Final

from plan_as_code.blocks import Block, Table, plain
from plan_as_code.fit.parting import shared_out
from plan_as_code.writers.docx.columns import Lettering

_WIDEST: Final = 0.4
"""The part of the width that a single word may ask for; a longer one is broken."""

_AROUND: Final = 110
"""The least margins of a cell, in twips."""


def parted(blocks: Iterable[Block], letters: Lettering, width: int) -> Iterator[Block]:
    """Give blocks with their tables shared out to fit a width in twips."""
    for block in blocks:
        if isinstance(block, Table):
            yield from shared_out(block, lambda part: _is_whole(part, letters, width))
        else:
            yield block


def _is_whole(table: Table, letters: Lettering, width: int) -> bool:
    """Tell whether a table has room for each word, but those too long for any column."""
    needs = (max(map(letters.length, words)) + _AROUND for words in _words(table))
    return sum(min(need, width * _WIDEST) for need in needs) <= width


def _words(table: Table) -> Iterator[list[str]]:
    """Give the words of each column."""
    for index, column in enumerate(table.columns):
        cells = (
            plain(text)
            for row in table.rows
            for cell in row.cells[index : index + 1]
            for text in cell.paragraphs
        )
        yield [word for text in (column.heading, *cells) for word in text.split()] or [""]
