"""Styles of a Word document: what a paragraph, a run or a cell inherits."""

import re
from collections.abc import Hashable, Iterable, Iterator, Mapping

from attrs import field, frozen

from plan_as_code.verify.office.colours import Palette, palette
from plan_as_code.verify.office.names import q
from plan_as_code.verify.office.package import Package, Part
from plan_as_code.verify.office.xml import Element, down, number, truth

_HEADING = re.compile(r"heading ([1-9])", re.IGNORECASE)
_BODY_LEVEL = 9
_HOLDERS = ("w:rPr", "w:pPr", "w:tcPr", "w:tblPr")
_NAMES = {
    "background1": "bg1", "text1": "t1", "background2": "bg2", "text2": "t2",
}  # fmt: skip
_SLOTS = {
    "dark1": "dk1", "light1": "lt1", "dark2": "dk2", "light2": "lt2",
    "hyperlink": "hlink", "followedHyperlink": "folHlink",
}  # fmt: skip
_USUAL = {"bg1": "light1", "t1": "dark1", "bg2": "light2", "t2": "dark2"}


@frozen(eq=False)
class Settings:
    """Settings by name: of runs, of paragraphs, of cells, of tables."""

    run: Mapping[str, Element] = {}
    paragraph: Mapping[str, Element] = {}
    cell: Mapping[str, Element] = {}
    table: Mapping[str, Element] = {}


def settings(element: Element) -> Settings:
    """Read the settings written inside an element."""
    return Settings(*(children(down(element, each)) for each in _HOLDERS))


def children(element: Element | None) -> Mapping[str, Element]:
    """Give what is inside an element by name; the first of each name."""
    return {each.tag: each for each in reversed(element)} if element is not None else {}


def merged(nearest_first: Iterable[Settings]) -> Settings:
    """Join settings, those nearest going before the others."""
    layers = list(nearest_first)[::-1]
    return Settings(
        {tag: each for layer in layers for tag, each in layer.run.items()},
        {tag: each for layer in layers for tag, each in layer.paragraph.items()},
        {tag: each for layer in layers for tag, each in layer.cell.items()},
        {tag: each for layer in layers for tag, each in layer.table.items()},
    )


@frozen(eq=False)
class Style:
    """A style by its name in Word.

    `parts` are the settings a table style has for its header row, its bands and so on.
    """

    id: str
    name: str
    type: str
    based_on: str | None
    default: bool
    own: Settings
    parts: Mapping[str, Settings]


@frozen(eq=False)
class Styles:
    """All styles by id, and what holds where no style says otherwise."""

    by_id: Mapping[str, Style]
    defaults: Settings = Settings()
    chains: dict[tuple[str | None, str], tuple[Style, ...]] = field(factory=dict)
    joined: dict[tuple[Hashable, ...], Settings | None] = field(factory=dict)

    def chain(self, id: str | None, type: str) -> tuple[Style, ...]:
        """Give a style and those it is based on; the default one where `id` is unknown."""
        if (id, type) not in self.chains:
            known = id if id in self.by_id else self._default(type)
            self.chains[id, type] = tuple(self._walk(known))
        return self.chains[id, type]

    def joint(self, chain: tuple[Style, ...]) -> Settings:
        """Give the settings of a style, with those it inherits."""
        key = ("style", chain[0].id if chain else "")
        if key not in self.joined:
            self.joined[key] = merged(each.own for each in chain)
        return self.joined[key] or Settings()

    def _default(self, type: str) -> str | None:
        of_type = (each for each in self.by_id.values() if each.type == type and each.default)
        return next((each.id for each in of_type), None)

    def _walk(self, id: str | None) -> Iterator[Style]:
        seen: set[str] = set()
        style = self.by_id.get(id or "")
        while style and style.id not in seen:
            seen.add(style.id)
            yield style
            style = self.by_id.get(style.based_on or "")


def read_styles(part: Part | None) -> Styles:
    """Read the styles of a document."""
    root = part.root if part else None
    if root is None:
        return Styles({})
    found = (_style(each) for each in root.iterfind(q("w:style")))
    defaults = children(down(root, "w:docDefaults", "w:rPrDefault", "w:rPr"))
    return Styles({each.id: each for each in found}, Settings(run=defaults))


def _style(element: Element) -> Style:
    return Style(
        element.get(q("w:styleId"), ""),
        value(down(element, "w:name")) or "",
        element.get(q("w:type"), "paragraph"),
        value(down(element, "w:basedOn")),
        truth(element.get(q("w:default"))),
        settings(element),
        {each.get(q("w:type"), ""): settings(each) for each in element.iterfind(q("w:tblStylePr"))},
    )


def value(element: Element | None) -> str | None:
    """Give the value of an element such as `w:name`."""
    return None if element is None else element.get(q("w:val"))


def outline_level(paragraph: Element, chain: tuple[Style, ...]) -> int | None:
    """Give the level of a heading, from 1; None for other paragraphs and for the title."""
    if chain and chain[0].name.casefold() in ("title", "subtitle"):
        return None
    own = number(value(down(paragraph, "w:pPr", "w:outlineLvl")))
    if own is not None:
        return own + 1 if 0 <= own < _BODY_LEVEL else None
    for style in chain:
        said = number(value(style.own.paragraph.get(q("w:outlineLvl"))))
        if said is not None:
            return said + 1 if 0 <= said < _BODY_LEVEL else None
        if named := _HEADING.fullmatch(style.name):
            return int(named[1])
    return None


def word_palette(package: Package, main: Part) -> Palette:
    """Read the colours of a document's theme, with the names Word gives them."""
    theme = package.first(main, "theme")
    part = package.first(main, "settings")
    mapping = down(part.root if part else None, "w:clrSchemeMapping")
    names = dict(_SLOTS)
    for word, short in _NAMES.items():
        slot = (mapping.get(q(f"w:{short}")) if mapping is not None else None) or _USUAL[short]
        names[word] = _SLOTS.get(slot, slot)
    return palette(theme.root if theme else None, names)
