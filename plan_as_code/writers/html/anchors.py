"""Anchors of a page's headings: what the contents and links within the page lead to."""

import re
from collections.abc import Iterable, Iterator, Mapping

from attrs import frozen

from plan_as_code.blocks import Heading, plain

_GAPS = re.compile(r"[\W_]+")
_OWN = ("contents", "contents-title", "main")
_LOWEST = 6


@frozen
class Entry:
    """A heading as it stands on the page: its rank, 2 to 6, and an id unique on the page."""

    heading: Heading
    rank: int
    id: str


def entries(headings: Iterable[Heading]) -> tuple[Entry, ...]:
    """Give each heading, in order, its rank and its id; no rank is skipped on the way down."""
    found = tuple(headings)
    ranks = _ranks(heading.level for heading in found)
    return tuple(map(Entry, found, ranks, _ids(found)))


def targets(found: Iterable[Entry]) -> Mapping[str, str]:
    """Give the ids of headings by the anchors that links are written with."""
    return {each.heading.anchor: each.id for each in found if each.heading.anchor}


def _ranks(levels: Iterable[int]) -> Iterator[int]:
    """Give ranks below the page's own heading, which has the first."""
    above = 1
    for level in levels:
        above = min(max(level, 1) + 1, above + 1, _LOWEST)
        yield above


def _ids(headings: tuple[Heading, ...]) -> Iterator[str]:
    """Give ids made of the words; anchors that are written come first in having theirs."""
    written = {_word(heading.anchor) for heading in headings if heading.anchor}
    taken = set(_OWN)
    for heading in headings:
        stem = _word(heading.anchor or plain(heading.text))
        id, count = stem, 1
        while id in taken or (not heading.anchor and id in written):
            count += 1
            id = f"{stem}-{count}"
        taken.add(id)
        yield id


def _word(text: str) -> str:
    return _GAPS.sub("-", text.casefold()).strip("-") or "part"
