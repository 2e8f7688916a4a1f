"""Styles of a Word document: what a paragraph, a run or a cell inherits."""

import re
from collections.abc import Iterator, Mapping

from attrs import field, frozen

from plan_as_code.verify.office.colours import Palette, palette
from plan_as_code.verify.office.names import q
from plan_as_code.verify.office.package import Package, Part
from plan_as_code.verify.office.xml import Element, down, number, truth

_HEADING = re.compile(r"heading ([1-9])", re.IGNORECASE)
_BODY_LEVEL = 9
_NAMES = {
    "background1": "bg1", "text1": "t1", "background2": "bg2", "text2": "t2",
}  # fmt: skip
_SLOTS = {
    "dark1": "dk1", "light1": "lt1", "dark2": "dk2", "light2": "lt2",
    "hyperlink": "hlink", "followedHyperlink": "folHlink",
}  # fmt: skip
_USUAL = {"bg1": "light1", "t1": "dark1", "bg2": "light2", "t2": "dark2"}


@frozen(eq=False)
class Style:
    """A style by its name in Word."""

    id: str
    name: str
    type: str
    based_on: str | None
    default: bool
    element: Element


@frozen(eq=False)
class Styles:
    """All styles by id, and what holds where no style says otherwise."""

    by_id: Mapping[str, Style]
    defaults: Element | None
    chains: dict[str, tuple[Style, ...]] = field(factory=dict)

    def chain(self, id: str | None, type: str) -> tuple[Style, ...]:
        """Give a style and those it is based on; the default one where `id` is unknown."""
        if id is None or id not in self.by_id:
            id = self._default(type)
        if id is None:
            return ()
        if id not in self.chains:
            self.chains[id] = tuple(self._walk(id))
        return self.chains[id]

    def _default(self, type: str) -> str | None:
        of_type = (each for each in self.by_id.values() if each.type == type and each.default)
        return next((each.id for each in of_type), None)

    def _walk(self, id: str) -> Iterator[Style]:
        seen: set[str] = set()
        style = self.by_id.get(id)
        while style and style.id not in seen:
            seen.add(style.id)
            yield style
            style = self.by_id.get(style.based_on or "")


def read_styles(part: Part | None) -> Styles:
    """Read the styles of a document."""
    root = part.root if part else None
    if root is None:
        return Styles({}, None)
    found = (_style(each) for each in root.iterfind(q("w:style")))
    return Styles({each.id: each for each in found}, down(root, "w:docDefaults"))


def _style(element: Element) -> Style:
    return Style(
        element.get(q("w:styleId"), ""),
        value(down(element, "w:name")) or "",
        element.get(q("w:type"), "paragraph"),
        value(down(element, "w:basedOn")),
        truth(element.get(q("w:default"))),
        element,
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
        said = number(value(down(style.element, "w:pPr", "w:outlineLvl")))
        if said is not None:
            return said + 1 if 0 <= said < _BODY_LEVEL else None
        if named := _HEADING.fullmatch(style.name):
            return int(named[1])
    return None


def word_palette(package: Package, main: Part) -> Palette:
    """Read the colours of a document's theme, with the names Word gives them."""
    theme = package.first(main, "theme")
    settings = package.first(main, "settings")
    mapping = down(settings.root if settings else None, "w:clrSchemeMapping")
    names = dict(_SLOTS)
    for word, short in _NAMES.items():
        slot = (mapping.get(q(f"w:{short}")) if mapping is not None else None) or _USUAL[short]
        names[word] = _SLOTS.get(slot, slot)
    return palette(theme.root if theme else None, names)
