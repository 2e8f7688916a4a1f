"""A theme's deck opened: its layouts and placeholders found by name, its samples dropped."""

from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO
from typing import Any, Final, assert_never
from zipfile import BadZipFile

from attrs import frozen
from lxml import etree
from pptx import Presentation as open_presentation
from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.presentation import Presentation

from plan_as_code.blocks import SlideKind
from plan_as_code.errors import PlanAsCodeError
from plan_as_code.spelling import listed
from plan_as_code.themes import DeckNames, LayoutNames, Theme
from plan_as_code.writers.drawingml import p
from plan_as_code.writers.package import retype

_SECTIONS: Final = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
_TABLE_STYLE: Final = "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"  # PowerPoint's own first choice

Element = etree._Element


@frozen(eq=False)
class Shape:
    """A placeholder of a layout: its name, what ties a slide's placeholder to it, its XML."""

    name: str
    kind: Mapping[str, str]
    element: Element


@frozen(eq=False)
class Layout:
    """A layout's part, and its placeholders by what they are for."""

    part: Any
    title: Shape
    body: Shape | None
    heading: Shape | None
    footer: Shape | None
    date: Shape | None
    number: Shape | None


def open_template(theme: Theme) -> Presentation:
    """Open the theme's .pptx or .potx without its own slides.

    Raises PlanAsCodeError when the file is not there or is not a PowerPoint file.
    """
    content = theme.bytes_of(theme.names.deck.file)
    try:
        content = retype(content, CT.PML_TEMPLATE_MAIN, CT.PML_PRESENTATION_MAIN)
        template = open_presentation(BytesIO(content))
    except (BadZipFile, KeyError, ValueError, etree.XMLSyntaxError):
        raise PlanAsCodeError(f"{_path(theme)} is not a PowerPoint presentation") from None
    _empty(template, theme)
    return template


def find_layouts(template: Presentation, theme: Theme) -> Mapping[SlideKind, Layout]:
    """Find the layout for each kind of slide, and its placeholders, by the theme's names.

    Raises PlanAsCodeError when any is missing, listing those that exist.
    """
    known = [each for master in template.slide_masters for each in master.slide_layouts]
    wanted = {kind: _names(theme.names.deck, kind) for kind in SlideKind}
    if faults := [fault for names in wanted.values() for fault in _faults(known, names)]:
        raise PlanAsCodeError(f"{_path(theme)} {'; '.join(dict.fromkeys(faults))}")
    by_name = {each.name: each for each in known}
    return {kind: _layout(by_name[names.layout], names) for kind, names in wanted.items()}


def shapes(tree: Element) -> tuple[Shape, ...]:
    """Give the placeholders of a layout or a master."""
    return tuple(
        Shape(_name(shape), _kind(found), shape)
        for shape in tree.iter(p("sp"))
        for found in shape.iterfind(f"{p('nvSpPr')}/{p('nvPr')}/{p('ph')}")
    )


def table_style(template: Presentation) -> str:
    """Give the id of the template's style for new tables."""
    for part in template.part.package.iter_parts():
        if part.content_type == CT.PML_TABLE_STYLES:
            return etree.fromstring(part.blob).get("def") or _TABLE_STYLE
    return _TABLE_STYLE


def _name(shape: Element) -> str:
    head = shape.find(f"{p('nvSpPr')}/{p('cNvPr')}")
    return "" if head is None else head.get("name", "")


def _kind(found: Element) -> dict[str, str]:
    names = ("type", "orient", "sz", "idx")
    return {name: value for name in names if (value := found.get(name)) is not None}


def _names(deck: DeckNames, kind: SlideKind) -> LayoutNames:
    match kind:
        case SlideKind.TITLE:
            return deck.title
        case SlideKind.CONTENT:
            return deck.content
        case SlideKind.EXAMPLES:
            return deck.examples
        case SlideKind.CLOSING:
            return deck.closing
        case _:
            assert_never(kind)


def _wanted(names: LayoutNames) -> tuple[str | None, ...]:
    return names.title, names.body, names.heading, names.footer, names.date, names.number


def _faults(known: Iterable[Any], names: LayoutNames) -> Iterator[str]:
    """Say what the template lacks of a layout, and what it has in its place."""
    layouts = [each.name for each in known]
    if layouts.count(names.layout) != 1:
        number = "two layouts" if names.layout in layouts else "no layout"
        yield f"has {number} `{names.layout}`; there are {listed(layouts, len(layouts))}"
        return
    [layout] = [each for each in known if each.name == names.layout]
    there = [each.name for each in shapes(layout.element)]
    missing = [each for each in _wanted(names) if each and each not in there]
    if missing:
        kept = f"there are {listed(there, len(there))}" if there else "there are none"
        yield (
            f"has in its layout `{names.layout}` no placeholder"
            f" {listed(missing, len(missing))}; {kept}"
        )


def _layout(found: Any, names: LayoutNames) -> Layout:
    by_name = {each.name: each for each in reversed(shapes(found.element))}
    title, *rest = (by_name[each] if each else None for each in _wanted(names))
    assert title is not None
    return Layout(found.part, title, *rest)


def _empty(template: Presentation, theme: Theme) -> None:
    """Take the sample slides away, and everything that speaks of them."""
    part, package = template.part, template.part.package
    root = template.element
    for gone in (*root.findall(p("sldIdLst")), *root.findall(p("custShowLst")), *_sections(root)):
        gone.getparent().remove(gone)
    for rel in list(part.rels.values()):
        if rel.reltype == RT.SLIDE or (rel.reltype == RT.VIEW_PROPS and _shows_slides(rel)):
            part.rels.pop(rel.rId)
    for rel in list(package.iter_rels()):
        if rel.reltype == RT.THUMBNAIL:
            package.drop_rel(rel.rId)
    if any(each.content_type == CT.PML_SLIDE for each in package.iter_parts()):
        raise PlanAsCodeError(
            f"{_path(theme)} has a link from a layout or a master to one of its slides, which"
            " are not kept; take the link off"
        )


def _sections(root: Element) -> list[Element]:
    """Give the list that sorts the samples into sections, with what holds nothing else."""
    found = root.findall(f"{p('extLst')}/*[@uri='{_SECTIONS}']")
    holders = [each for each in root.findall(p("extLst")) if len(each) == len(found)]
    return holders or found


def _shows_slides(rel: Any) -> bool:
    return any(each.reltype == RT.SLIDE for each in rel.target_part.rels.values())


def _path(theme: Theme) -> str:
    return str(theme.folder / theme.names.deck.file)
