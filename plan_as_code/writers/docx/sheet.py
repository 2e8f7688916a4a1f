"""What writing a document goes by, and what it has to remember on the way."""

from collections.abc import Iterator, Mapping
from itertools import count
from urllib.parse import quote

from attrs import define, field
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.parts.story import StoryPart

from plan_as_code.blocks import Change, Revision
from plan_as_code.errors import PlanAsCodeError
from plan_as_code.fit.columns import Key, Setting
from plan_as_code.spelling import listed, nearest
from plan_as_code.themes import Colours, StyleNames
from plan_as_code.writers import wordml
from plan_as_code.writers.docx.anchors import Mark, targets
from plan_as_code.writers.docx.columns import Layout
from plan_as_code.writers.letters import legal

_FIRST_CHANGE = 100_000
_SAFE = ":/?#@!$&'()*+,;=%-._~"


@define
class Sheet:
    """The ids of styles, the bookmarks, the addresses linked to; how tables are laid out.

    `bullets` are the lists that items of each level name, if their style has none.
    `layouts` are those of the pages that are being written, `height` in twips is that of
    their text.
    """

    styles: StyleNames
    colours: Colours
    marks: tuple[Mark, ...]
    part: StoryPart
    lettering: Setting
    bullets: tuple[int | None, ...]
    revision: Revision | None = None
    layouts: Mapping[Key, Layout] = field(factory=dict)
    height: int = 0
    _coming: Iterator[Mark] = field(init=False)
    _targets: Mapping[str, str] = field(init=False)
    _changes: Iterator[int] = field(init=False, factory=lambda: count(_FIRST_CHANGE))
    _addresses: dict[str, str] = field(init=False, factory=dict)

    def __attrs_post_init__(self) -> None:
        self._coming = iter(self.marks)
        self._targets = targets(self.marks)

    def next_mark(self) -> Mark:
        """Give the bookmark of the heading that is being written: each in its turn."""
        return next(self._coming)

    def change(self, change: Change | None, content: str = "") -> str:
        """Give content as it came or went, or the bare mark; content alone if neither."""
        if change is None or self.revision is None:
            return content
        kind = "ins" if change is Change.INSERTED else "del"
        number, day = next(self._changes), self.revision.date.isoformat()
        return wordml.change(kind, number, self.revision.author, day, content)

    def link(self, href: str, content: str) -> str:
        """Make content a link. Raises PlanAsCodeError when no heading has the anchor."""
        if href.startswith("#"):
            return wordml.inner_link(self._target(href[1:]), content)
        return wordml.outer_link(self._relation(quote(legal(href), safe=_SAFE)), content)

    def _target(self, anchor: str) -> str:
        if anchor in self._targets:
            return self._targets[anchor]
        close = nearest(anchor, self._targets)
        hint = f"did you mean `{close}`?" if close else f"there are {listed(self._targets)}"
        raise PlanAsCodeError(
            f"a link points at `#{anchor}`, but no heading has that anchor; {hint}"
        )

    def _relation(self, address: str) -> str:
        """Give the relationship of an address: one for all links to it."""
        if address not in self._addresses:
            id = f"link{len(self._addresses) + 1}"
            self.part.load_rel(RELATIONSHIP_TYPE.HYPERLINK, address, id, is_external=True)
            self._addresses[address] = id
        return self._addresses[address]
