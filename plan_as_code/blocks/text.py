"""Words with their weight: runs, and what became of them since another version."""

from enum import Enum

from attrs import frozen


class Change(Enum):
    """What became of words since another version: only a tracked-changes copy has any."""

    INSERTED = "inserted"
    DELETED = "deleted"


@frozen
class Run:
    """A stretch of words in one weight.

    `href` is an address (`mailto:`, `https:`) or `#anchor` of a heading in the same paper.
    `change` says that the words came or went since another version.
    """

    text: str
    strong: bool = False
    soft: bool = False
    raised: bool = False
    href: str | None = None
    change: Change | None = None


Text = tuple[Run, ...]


def plain(text: Text) -> str:
    """Give the words of a text without their weight."""
    return "".join(run.text for run in text)


def words(text: str) -> Text:
    """Give plain words as a text."""
    return (Run(text),)
