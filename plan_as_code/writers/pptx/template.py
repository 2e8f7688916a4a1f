"""A deck's template opened: its samples dropped, its layouts and their placeholders."""

from collections.abc import Mapping
from io import BytesIO
from typing import Any, Final
from zipfile import BadZipFile

from attrs import frozen
from lxml import etree
from pptx import Presentation as open_presentation
from pptx.exc import InvalidXmlError
from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.presentation import Presentation

from plan_as_code.errors import PlanAsCodeError
from plan_as_code.themes import Theme
from plan_as_code.writers.drawingml import p
from plan_as_code.writers.package import retype
from plan_as_code.writers.pptx.prompts import promote
from plan_as_code.writers.refusals import refuse_macros, refuse_outside

_SECTIONS: Final = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
_TABLE_STYLE: Final = "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"  # PowerPoint's own first choice
_AUTHORS: Final = ("/commentAuthors", "/authors")
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


def _empty(template: Presentation, path: str) -> None:
    """Take the sample slides away, and everything that speaks of them."""
    part, package = template.part, template.part.package
    root = template.element
    for gone in (*root.findall(p("sldIdLst")), *root.findall(p("custShowLst")), *_sections(root)):
        gone.getparent().remove(gone)
    for rel in list(part.rels.values()):
        shows = rel.reltype == RT.VIEW_PROPS and _shows_slides(rel)
        if rel.reltype == RT.SLIDE or shows or rel.reltype.endswith(_AUTHORS):
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
