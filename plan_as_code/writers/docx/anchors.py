"""Bookmarks of a document's headings: what links and the contents point at."""

import re
from collections.abc import Iterator, Mapping

from attrs import frozen

from plan_as_code.blocks import Document, Heading, plain

_LONGEST = 40
_GAPS = re.compile(r"\W+")


@frozen
class Mark:
    """The bookmark of a heading: a number and a name, each unique in the document."""

    heading: Heading
    number: int
    name: str


def marks(document: Document) -> tuple[Mark, ...]:
    """Give each heading its bookmark, in order."""
    headings = [
        block
        for section in document.sections
        for block in section.blocks
        if isinstance(block, Heading)
    ]
    return tuple(_named(headings))


def targets(found: tuple[Mark, ...]) -> Mapping[str, str]:
    """Give the names of the bookmarks by the anchors that links are written with."""
    return {mark.heading.anchor: mark.name for mark in found if mark.heading.anchor}


def _named(headings: list[Heading]) -> Iterator[Mark]:
    taken: set[str] = set()
    for number, heading in enumerate(headings, 1):
        name = stem = _word(heading.anchor or plain(heading.text))
        count = 1
        while name.casefold() in taken:
            count += 1
            name = f"{stem[: _LONGEST - 1 - len(str(count))]}_{count}"
        taken.add(name.casefold())
        yield Mark(heading, number, name)


def _word(text: str) -> str:
    """Give letters, digits and underscores, a letter first, as Word wants a bookmark's name."""
    name = _GAPS.sub("_", text).strip("_")
    return (name if name[:1].isalpha() else f"h_{name}")[:_LONGEST]
