"""What writing a page goes by, and what it has to remember on the way."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import count
from urllib.parse import quote

from attrs import define, field

from plan_as_code.blocks import Heading
from plan_as_code.errors import PlanAsCodeError
from plan_as_code.fit.columns import Key
from plan_as_code.fit.columns import Widths as Shares
from plan_as_code.spelling import listed, nearest
from plan_as_code.themes import Colours, Theme, Widths
from plan_as_code.writers.html.anchors import Entry, entries, targets
from plan_as_code.writers.letters import legal

_SAFE = ":/?#[]@!$&'()*+,;=%-._~"


@define
class Sheet:
    """The headings of a page and the ids of those that links may point at.

    `targets` is None where links within the page lead nowhere: a deck has no such headings.
    `wide` says that what is being written is printed on pages on their side; `shares` are the
    widths of the columns of tables on such pages and on others.
    """

    entries: tuple[Entry, ...]
    targets: Mapping[str, str] | None
    widths: Widths
    colours: Colours
    wide: bool = False
    shares: Mapping[bool, Mapping[Key, Shares]] = field(factory=dict)
    _coming: Iterator[Entry] = field(init=False)
    _tables: Iterator[int] = field(init=False, factory=lambda: count(1))
    _figures: Iterator[int] = field(init=False, factory=lambda: count(1))

    def __attrs_post_init__(self) -> None:
        self._coming = iter(self.entries)

    def next_entry(self) -> Entry:
        """Give the entry of the heading that is being written: each in its turn."""
        return next(self._coming)

    def next_figure(self) -> str:
        """Give the id of the chart or the timeline that is being written."""
        return f"figure-{next(self._figures)}"

    def next_table(self) -> str:
        """Give the id of the table that is being written."""
        return f"table-{next(self._tables)}"

    def address(self, href: str | None) -> str | None:
        """Give the address of a link; None for words that are none.

        Raises PlanAsCodeError when no heading has the anchor.
        """
        if not href:
            return None
        if not href.startswith("#"):
            return quote(legal(href), safe=_SAFE)
        return None if self.targets is None else f"#{_target(self.targets, href[1:])}"


def document_sheet(headings: Iterable[Heading], theme: Theme) -> Sheet:
    """Make the sheet of a document."""
    found = entries(headings)
    return Sheet(found, targets(found), theme.widths, theme.names.colours)


def deck_sheet(headings: Iterable[Heading], theme: Theme) -> Sheet:
    """Make the sheet of a deck."""
    return Sheet(entries(headings), None, theme.widths, theme.names.colours)


def _target(known: Mapping[str, str], anchor: str) -> str:
    if anchor in known:
        return known[anchor]
    close = nearest(anchor, known)
    hint = f"did you mean `{close}`?" if close else f"there are {listed(known)}"
    raise PlanAsCodeError(f"a link points at `#{anchor}`, but no heading has that anchor; {hint}")
