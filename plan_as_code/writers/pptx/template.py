"""A theme's deck opened: its layouts and placeholders found by name, its samples dropped."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import BytesIO
from typing import Any, Final, assert_never
from zipfile import BadZipFile

from attrs import frozen
from lxml import etree
from pptx import Presentation as open_presentation
from pptx.exc import InvalidXmlError
from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.presentation import Presentation

from plan_as_code.blocks import SlideKind
from plan_as_code.errors import PlanAsCodeError
from plan_as_code.findings import Finding, error
from plan_as_code.report import block
from plan_as_code.spelling import instead, listed
from plan_as_code.themes import DeckNames, LayoutNames, Theme
from plan_as_code.writers.drawingml import p
from plan_as_code.writers.package import retype
from plan_as_code.writers.pptx.prompts import promote
from plan_as_code.writers.refusals import refuse_macros, refuse_outside

_SECTIONS: Final = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
_TABLE_STYLE: Final = "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"  # PowerPoint's own first choice

_BROKEN: Final = (
    *(BadZipFile, KeyError, ValueError, AttributeError, TypeError),
    *(etree.XMLSyntaxError, InvalidXmlError),
)
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

    Raises PlanAsCodeError when the file is not there, is not a PowerPoint file, or holds
    what a template may not.
    """
    name = theme.names.deck.file
    return open_deck(theme.bytes_of(name), str(theme.folder / name))


def open_deck(content: bytes, path: str) -> Presentation:
    """Open a .pptx or .potx without its own slides; `path` is what to call it.

    Raises PlanAsCodeError when it is not a PowerPoint file or holds what a template may not.
    """
    try:
        refuse_macros(content, path)
        content = retype(content, CT.PML_TEMPLATE_MAIN, CT.PML_PRESENTATION_MAIN)
        template = open_presentation(BytesIO(content))
    except _BROKEN:
        raise PlanAsCodeError(f"{path} is not a PowerPoint presentation") from None
    try:
        _probe(template)
    except _BROKEN:
        raise PlanAsCodeError(
            f"{path} is damaged; open it in PowerPoint, which may repair it, and save it again"
        ) from None
    _empty(template, path)
    promote(template)
    refuse_outside(template.part.package, path)
    return template


def _probe(template: Presentation) -> None:
    """Look at everything that is read later. Raises one of `_BROKEN` where it is damaged."""
    core = template.core_properties
    _ = (core.title, template.slide_width, template.slide_height, len(template.slides))
    for layout in layouts(template):
        _ = (layout.name, layout.slide_master.name, master_name(layout), shapes(layout.element))
    for part in template.part.package.iter_parts():
        if part.partname.ext == "xml":
            etree.fromstring(part.blob)


def find_layouts(template: Presentation, theme: Theme) -> Mapping[SlideKind, Layout]:
    """Find the layout for each kind of slide, and its placeholders, by the theme's names.

    Raises PlanAsCodeError when any is missing, listing those that exist.
    """
    if faults := lacking(template, theme):
        raise PlanAsCodeError("\n".join(block(each, ()) for each in faults))
    known = layouts(template)
    wanted = {kind: names_of(theme.names.deck, kind) for kind in SlideKind}
    return {kind: _layout(named(known, names)[0], names) for kind, names in wanted.items()}


def lacking(template: Presentation, theme: Theme) -> tuple[Finding, ...]:
    """Find every layout and placeholder that the theme names and the template lacks."""
    deck = theme.names.deck
    known = layouts(template)
    found = (each for kind in SlideKind for each in _faults(known, names_of(deck, kind), deck.file))
    return tuple(dict.fromkeys(found))


def layouts(template: Presentation) -> tuple[Any, ...]:
    """Give the template's layouts, master by master."""
    return tuple(each for master in template.slide_masters for each in master.slide_layouts)


def master_name(layout: Any) -> str:
    """Give the name of a layout's master, which is that of its theme."""
    for rel in layout.slide_master.part.rels.values():
        if rel.reltype == RT.THEME:
            return str(etree.fromstring(rel.target_part.blob).get("name", ""))
    return ""


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


def names_of(deck: DeckNames, kind: SlideKind) -> LayoutNames:
    """Give the names of the layout for a kind of slide."""
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


_PLACEHOLDERS: Final = ("title", "body", "heading", "footer", "date", "number")


def wanted(names: LayoutNames) -> Mapping[str, str | None]:
    """Give the names of a layout's placeholders by what they are for."""
    return {each: getattr(names, each) for each in _PLACEHOLDERS}


def named(known: Sequence[Any], names: LayoutNames) -> list[Any]:
    """Give the layouts that go by a name, under the master that is named if one is."""
    found = [each for each in known if each.name == names.layout]
    return [
        each
        for each in found
        if names.master in (None, master_name(each), str(master_number(known, each)))
    ]


def master_number(known: Iterable[Any], layout: Any) -> int:
    """Give the number of a layout's master, counted from 1 over all layouts in their order."""
    masters = dict.fromkeys(str(each.slide_master.part.partname) for each in known)
    return list(masters).index(str(layout.slide_master.part.partname)) + 1


def _faults(known: Sequence[Any], names: LayoutNames, file: str) -> Iterator[Finding]:
    """Find what the template lacks of a layout, and say what it has in its place."""
    found = named(known, names)
    if len(found) == 1:
        yield from _missing(found[0], names, file)
        return
    masters = [master_name(each) for each in known if each.name == names.layout]
    what, at = f"{file} has no layout `{names.layout}`", names.origin.at("layout")
    if not masters:
        yield error(at, "no-such-layout", what, hint=instead(names.layout, _layout_names(known)))
    elif not found:
        what = f"{what} under a master `{names.master}`"
        at = names.origin.at("master")
        yield error(at, "no-such-layout", what, hint=instead(names.master or "", masters))
    else:
        what = f"{file} has {len(found)} layouts `{names.layout}`"
        yield error(at, "layout-named-twice", what, hint=_apart(known, names, masters))


def _apart(known: Sequence[Any], names: LayoutNames, masters: list[str]) -> str:
    """Say how to tell layouts of one name apart: by their masters' names, else by their numbers."""
    if len(set(masters)) == len(masters):
        return f"say which with `master`: {listed(masters)}"
    numbers = [str(master_number(known, each)) for each in known if each.name == names.layout]
    if len(set(numbers)) < len(numbers):
        return "give one another name in View > Slide Master"
    return f"say with `master` under which, counted from the top: {listed(numbers)}"


def _layout_names(known: Iterable[Any]) -> list[str]:
    return [each.name for each in known]


def _missing(layout: Any, names: LayoutNames, file: str) -> Iterator[Finding]:
    there = [each.name for each in shapes(layout.element)]
    where = f"the layout `{names.layout}` of {file} has"
    for field, name in wanted(names).items():
        if name and name not in there:
            what = f"{where} no placeholder `{name}`"
            hint = instead(name, there, len(there))
            yield error(names.origin.at(field), "no-such-placeholder", what, hint=hint)
        elif name and there.count(name) > 1:
            what = f"{where} {there.count(name)} placeholders `{name}`"
            hint = "rename all but one in Home > Arrange > Selection Pane"
            yield error(names.origin.at(field), "placeholder-named-twice", what, hint=hint)


def _layout(found: Any, names: LayoutNames) -> Layout:
    by_name = {each.name: each for each in shapes(found.element)}
    held = {field: by_name[name] if name else None for field, name in wanted(names).items()}
    title = held.pop("title")
    assert title is not None
    return Layout(found.part, title, **held)


def _empty(template: Presentation, path: str) -> None:
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
            f"{path} has a link from a layout or a master to one of its slides, which"
            " are not kept; take the link off"
        )


def _sections(root: Element) -> list[Element]:
    """Give the list that sorts the samples into sections, with what holds nothing else."""
    found = root.findall(f"{p('extLst')}/*[@uri='{_SECTIONS}']")
    holders = [each for each in root.findall(p("extLst")) if len(each) == len(found)]
    return holders or found


def _shows_slides(rel: Any) -> bool:
    return any(each.reltype == RT.SLIDE for each in rel.target_part.rels.values())
