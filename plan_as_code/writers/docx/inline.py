"""Drawings in the line of a Word document as text: charts, and shapes in a group.

Lengths are in points.
"""

from typing import Final

from attrs import frozen

from plan_as_code.writers.forms import DRAWING, Rect, emu, outline, where
from plan_as_code.writers.letters import escaped, quoted
from plan_as_code.writers.strips import Shape

_INLINE: Final = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_OFFICE: Final = "http://schemas.microsoft.com/office/word/2010"
_GROUP: Final = f"{_OFFICE}/wordprocessingGroup"
_SHAPE: Final = f"{_OFFICE}/wordprocessingShape"
_CHOICES: Final = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_SIDES: Final = {"l": "left", "ctr": "center", "r": "right"}
_PICTURE: Final = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_TWIPS: Final = 20


@frozen
class About:
    """What a drawing is: its number in the document, its name, its alternative text."""

    id: int
    name: str
    summary: str


def inline(about: About, width: float, height: float, data: str) -> str:
    """Give the run of a drawing that stands in the line like a letter."""
    return f"<w:r>{_inline(about, width, height, data)}</w:r>"


def picture(about: About, width: float, height: float, relation: str) -> str:
    """Give the run of a picture that stands in the line like a letter."""
    named = f'<pic:cNvPr id="{about.id}" name={quoted(about.name)}/>'
    data = (
        f'<a:graphicData uri="{_PICTURE}"><pic:pic xmlns:pic="{_PICTURE}"><pic:nvPicPr>{named}'
        f"<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed={quoted(relation)}/>"
        "<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
        f"<pic:spPr>{outline('rect', None, where('a', Rect(0, 0, width, height)))}</pic:spPr>"
        "</pic:pic></a:graphicData>"
    )
    return inline(about, width, height, data)


def group(about: About, width: float, height: float, shapes: str, *, gone: bool) -> str:
    """Give the run of shapes that are one drawing; programs that know none get its words."""
    words = "delText" if gone else "t"
    size = f'<a:ext cx="{emu(width)}" cy="{emu(height)}"/>'
    data = (
        f'<a:graphicData uri="{_GROUP}"><wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm>'
        f'<a:off x="0" y="0"/>{size}<a:chOff x="0" y="0"/>{size.replace("a:ext", "a:chExt")}'
        f"</a:xfrm></wpg:grpSpPr>{shapes}</wpg:wgp></a:graphicData>"
    )
    drawing = _inline(about, width, height, data)
    return (
        f'<w:r><mc:AlternateContent xmlns:mc="{_CHOICES}" xmlns:wpg="{_GROUP}"'
        f' xmlns:wps="{_SHAPE}"><mc:Choice Requires="wpg">{drawing}</mc:Choice>'
        f"<mc:Fallback><w:{words}>{escaped(about.summary)}</w:{words}></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def shape(id: int, shape: Shape, paragraphs: str) -> str:
    """Give a shape of a group, its words as they are broken."""
    rect = Rect(shape.left, shape.top, shape.width, shape.height)
    words = f"<wps:txbx><w:txbxContent>{paragraphs}</w:txbxContent></wps:txbx>"
    kind = ' txBox="1"' if paragraphs else ""
    return (
        f'<wps:wsp><wps:cNvPr id="{id}" name="Part {id}"/><wps:cNvSpPr{kind}/>'
        f"<wps:spPr>{outline(shape.form, shape.fill, where('a', rect))}</wps:spPr>"
        f'{words if paragraphs else ""}<wps:bodyPr wrap="{shape.wrap}" lIns="{emu(shape.inset)}"'
        ' tIns="0" rIns="0" bIns="0" anchor="ctr"/></wps:wsp>'
    )


def exactly(line: float, align: str) -> str:
    """Give the properties of a paragraph of lines of one height, with nothing around them."""
    twips = round(line * _TWIPS)
    side = f'<w:jc w:val="{_SIDES[align]}"/>'
    return f'<w:spacing w:before="0" w:after="0" w:line="{twips}" w:lineRule="exact"/>{side}'


def _inline(about: About, width: float, height: float, data: str) -> str:
    return (
        f'<w:drawing><wp:inline xmlns:wp="{_INLINE}" xmlns:a="{DRAWING}"'
        ' distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{emu(width)}" cy="{emu(height)}"/>'
        f'<wp:docPr id="{about.id}" name={quoted(about.name)} descr={quoted(about.summary)}/>'
        f"<wp:cNvGraphicFramePr/><a:graphic>{data}</a:graphic></wp:inline></w:drawing>"
    )
