"""What writing a document goes by, and what it has to remember on the way."""

from collections.abc import Iterator, Mapping
from itertools import count
from urllib.parse import quote

from attrs import define, field
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.parts.story import StoryPart

from plan_as_code.blocks import Change, Meta, Revision
from plan_as_code.errors import PlanAsCodeError
from plan_as_code.fit.columns import Key, Setting
from plan_as_code.spelling import listed, nearest
from plan_as_code.themes import Colours, StyleNames
from plan_as_code.writers import wordml
from plan_as_code.writers.chartml import CHART_TYPE, WORKBOOK_RELATION, WORKBOOK_TYPE, Drawn
from plan_as_code.writers.docx.anchors import Mark, targets
from plan_as_code.writers.docx.columns import Layout
from plan_as_code.writers.letters import legal

_FIRST_CHANGE = 100_000
_FIRST_DRAWING = 10_001
_SVG = "image/svg+xml"
_SAFE = ":/?#@!$&'()*+,;=%-._~"


@define
class Sheet:
    """The ids of styles, the bookmarks, the addresses linked to; how tables are laid out.

    `bullets` are the lists that items of each level name, if their style has none.
    `layouts` are those of the pages that are being written, `width` and `height` in twips are
    those of their text. Where it is `flat`, charts and timelines are pictures. `pages` are those
    of all headings, if they are known.
    """

    styles: StyleNames
    colours: Colours
    marks: tuple[Mark, ...]
    part: StoryPart
    lettering: Setting
    bullets: tuple[int | None, ...]
    font: str
    meta: Meta
    revision: Revision | None = None
    layouts: Mapping[Key, Layout] = field(factory=dict)
    width: int = 0
    height: int = 0
    flat: bool = False
    pages: tuple[int, ...] = ()
    _coming: Iterator[Mark] = field(init=False)
    _targets: Mapping[str, str] = field(init=False)
    _changes: Iterator[int] = field(init=False, factory=lambda: count(_FIRST_CHANGE))
    _charts: Iterator[int] = field(init=False, factory=lambda: count(1))
    _drawings: Iterator[int] = field(init=False, factory=lambda: count(_FIRST_DRAWING))
    _addresses: dict[str, str] = field(init=False, factory=dict)

    def __attrs_post_init__(self) -> None:
        self._coming = iter(self.marks)
        self._targets = targets(self.marks)

    def next_mark(self) -> Mark:
        """Give the bookmark of the heading that is being written: each in its turn."""
        return next(self._coming)

    def next_drawing(self) -> int:
        """Give the number of the chart or the shape that is being drawn."""
        return next(self._drawings)

    def chart(self, drawn: Drawn) -> str:
        """Add a chart with its workbook; give the relationship that refers to it."""
        number = next(self._charts)
        package = self.part.package
        book = Part(
            PackURI(f"/word/embeddings/Microsoft_Excel_Sheet{number}.xlsx"),
            WORKBOOK_TYPE,
            drawn.workbook,
            package,
        )
        chart = Part(PackURI(f"/word/charts/chart{number}.xml"), CHART_TYPE, drawn.part, package)
        chart.load_rel(RELATIONSHIP_TYPE.PACKAGE, book, WORKBOOK_RELATION)
        self.part.load_rel(RELATIONSHIP_TYPE.CHART, chart, f"chart{number}")
        return f"chart{number}"

    def picture(self, content: bytes) -> str:
        """Add a drawing as a picture; give the relationship that refers to it."""
        number = next(self._charts)
        name = PackURI(f"/word/media/figure{number}.svg")
        picture = Part(name, _SVG, content, self.part.package)
        self.part.load_rel(RELATIONSHIP_TYPE.IMAGE, picture, f"figure{number}")
        return f"figure{number}"

    def change(self, change: Change | None, content: str = "", *, drawn: bool = False) -> str:
        """Give content as it came or went, or the bare mark; content alone if neither.

        What is `drawn` has no words that could be deleted one by one.
        """
        if change is None or self.revision is None:
            return content
        kind = "ins" if change is Change.INSERTED else "del"
        number, day = next(self._changes), self.revision.date.isoformat()
        return wordml.change(kind, number, self.revision.author, day, content, drawn=drawn)

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
