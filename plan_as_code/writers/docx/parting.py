"""Tables of figures with more headings than a page has room for, shared out over several."""

from collections.abc import Iterable, Iterator
from typing import Final

from plan_as_code.blocks import Block, Table
from plan_as_code.fit.columns import Setting, needed
from plan_as_code.fit.parting import shared_out

_WIDEST: Final = 0.4
"""The part of the width that a single word may ask for; a longer one is broken."""

_AROUND: Final = 5.5
"""The least margins of a cell, in points."""

_TWIPS: Final = 20


def parted(blocks: Iterable[Block], letters: Setting, width: int) -> Iterator[Block]:
    """Give blocks with their tables shared out to fit a width in twips."""
    for block in blocks:
        if isinstance(block, Table):
            yield from shared_out(block, lambda part: _is_whole(part, letters, width / _TWIPS))
        else:
            yield block


def _is_whole(table: Table, letters: Setting, room: float) -> bool:
    """Tell whether a table has room for each word, but those too long for any column."""
    return sum(needed(table, letters, _AROUND, room * _WIDEST)) <= room
