"""DrawingML and PresentationML as text: every element the slide writer needs, one function each.

Lengths are in points. Words become XML in one place only, `letters`.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from attrs import frozen

from plan_as_code.writers.forms import DRAWING, RELATIONS, Rect, colour_of, emu, outline, where
from plan_as_code.writers.letters import escaped, quoted
from plan_as_code.writers.strips import Shape

PRESENTATION: Final = "http://schemas.openxmlformats.org/presentationml/2006/main"

_TABLE: Final = "http://schemas.openxmlformats.org/drawingml/2006/table"
_NUMBER_FIELD: Final = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"
_NO_LAYOUTS: Final = 4000
_RAISED: Final = "30000"
_MARK: Final = 4.5
_BREAKS: Final = str.maketrans("\t\n\r", "   ")
_NO_MARGINS: Final = {"lIns": 0, "tIns": 0, "rIns": 0, "bIns": 0}


@frozen
class Look:
    """How words are set beyond what their placeholder or table says of them."""

    language: str
    size: float | None = None
    strong: bool = False
    colour: str = ""


@frozen
class Identity:
    """What tells a shape from the others on its slide."""

    id: int
    name: str


def a(name: str) -> str:
    """Give the full name of an element of DrawingML."""
    return f"{{{DRAWING}}}{name}"


def p(name: str) -> str:
    """Give the full name of an element of PresentationML."""
    return f"{{{PRESENTATION}}}{name}"


def r(name: str) -> str:
    """Give the full name of an attribute that refers to a relationship."""
    return f"{{{RELATIONS}}}{name}"


def slide(shapes: Iterable[str]) -> bytes:
    """Give a slide of some shapes, first the one that is read first."""
    return _part("sld", shapes)


def notes(shapes: Iterable[str]) -> bytes:
    """Give a page of notes of some shapes."""
    return _part("notes", shapes)


def placeholder(
    identity: Identity, kind: Mapping[str, str], paragraphs: str, rect: Rect | None = None
) -> str:
    """Give a placeholder with its paragraphs; `kind` is what ties it to its layout's.

    Its place and margins are the layout's, unless it gets a place of its own, which then
    is that of its words.
    """
    place = f"<p:spPr>{where('a', rect)}</p:spPr>" if rect else "<p:spPr/>"
    margins = _attributes(_NO_MARGINS) if rect else ""
    return (
        f'<p:sp><p:nvSpPr>{_identity(identity)}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f"<p:nvPr><p:ph{_attributes(kind)}/></p:nvPr></p:nvSpPr>{place}"
        f"<p:txBody><a:bodyPr{margins}/><a:lstStyle/>{paragraphs}</p:txBody></p:sp>"
    )


def strip(identity: Identity, type: str, paragraphs: str, rect: Rect) -> str:
    """Give a placeholder that the layout does not have.

    It is in the theme's first colours: its words stand out whatever lies behind it.
    """
    return (
        f'<p:sp><p:nvSpPr>{_identity(identity)}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph type="{type}" sz="quarter" idx="{_NO_LAYOUTS}"/></p:nvPr></p:nvSpPr>'
        f'<p:spPr>{where("a", rect)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        '<a:solidFill><a:schemeClr val="bg1"/></a:solidFill></p:spPr>'
        '<p:txBody><a:bodyPr wrap="square" anchor="b"><a:noAutofit/></a:bodyPr><a:lstStyle>'
        '<a:lvl1pPr algn="l"><a:defRPr><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>'
        f"</a:defRPr></a:lvl1pPr></a:lstStyle>{paragraphs}</p:txBody></p:sp>"
    )


def picture_of_slide(identity: Identity, kind: Mapping[str, str]) -> str:
    """Give the picture of the slide on a page of notes."""
    return (
        f"<p:sp><p:nvSpPr>{_identity(identity)}<p:cNvSpPr>"
        '<a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>'
        f"<p:nvPr><p:ph{_attributes(kind)}/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>"
    )


def paragraph(runs: str, look: Look, properties: str = "") -> str:
    """Give a paragraph of some runs; one without runs says how its words would be set."""
    return f"<a:p>{properties}{runs or _letters('endParaRPr', look)}</a:p>"


def alone(element: str) -> str:
    """Give an element of DrawingML with the name space it needs to be parsed by itself."""
    head, rest = element.split(">", 1)
    return f'{head} xmlns:a="{DRAWING}">{rest}'


def level(depth: int) -> str:
    """Give the properties of a paragraph at a depth; the outermost needs none."""
    return f'<a:pPr lvl="{depth}"/>' if depth else ""


def bare() -> str:
    """Give the properties of a paragraph whose level has a bullet and that has none."""
    return '<a:pPr marL="0" indent="0"><a:buNone/></a:pPr>'


def aligned(*, right: bool, indent: float) -> str:
    """Give the properties of a paragraph in a cell."""
    left = {"marL": emu(indent)} if indent else {}
    return f"<a:pPr{_attributes(left | ({'algn': 'r'} if right else {}))}/>"


def run(
    words: str,
    look: Look,
    *,
    strong: bool = False,
    soft: bool = False,
    raised: bool = False,
    link: str | None = None,
) -> str:
    """Give words in one weight; `link` is the id of the relationship to an address."""
    weight = {"b": "1"} if strong or look.strong else {}
    weight |= {"i": "1"} if soft else {}
    weight |= {"baseline": _RAISED} if raised else {}
    click = f"<a:hlinkClick r:id={quoted(link)}/>" if link else ""
    return f"<a:r>{_letters('rPr', look, weight, click)}{_words(words)}</a:r>"


def slide_number(number: int, look: Look) -> str:
    """Give the field of the slide's number, with the number it shows until it is updated."""
    return (
        f'<a:fld id="{_NUMBER_FIELD}" type="slidenum">'
        f"{_letters('rPr', look)}{_words(str(number))}</a:fld>"
    )


def table(
    identity: Identity,
    summary: str,
    rect: Rect,
    style: str,
    flags: Mapping[str, bool],
    columns: Iterable[float],
    rows: str,
) -> str:
    """Give a table; `summary` is read to those who do not see it, `flags` set off its parts."""
    said = _attributes({name: "1" for name, on in flags.items() if on})
    grid = "".join(f'<a:gridCol w="{emu(width)}"/>' for width in columns)
    data = (
        f'<a:graphicData uri="{_TABLE}"><a:tbl>'
        f"<a:tblPr{said}><a:tableStyleId>{escaped(style)}</a:tableStyleId></a:tblPr>"
        f"<a:tblGrid>{grid}</a:tblGrid>{rows}</a:tbl></a:graphicData>"
    )
    return graphic(identity, summary, rect, data)


def graphic(identity: Identity, summary: str, rect: Rect, data: str) -> str:
    """Give a frame with a graphic in it, such as a chart."""
    told = f" descr={quoted(summary)}" if summary else ""
    return (
        f"<p:graphicFrame><p:nvGraphicFramePr>{_identity(identity, told)}<p:cNvGraphicFramePr>"
        '<a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>'
        f"{where('p', rect)}<a:graphic>{data}</a:graphic></p:graphicFrame>"
    )


def picture(identity: Identity, summary: str, rect: Rect, relation: str) -> str:
    """Give a picture, by its relationship."""
    told = f" descr={quoted(summary)}"
    return (
        f"<p:pic><p:nvPicPr>{_identity(identity, told)}<p:cNvPicPr/><p:nvPr/></p:nvPicPr>"
        f"<p:blipFill><a:blip r:embed={quoted(relation)}/><a:stretch><a:fillRect/></a:stretch>"
        f"</p:blipFill><p:spPr>{outline('rect', None, where('a', rect))}</p:spPr></p:pic>"
    )


def group(identity: Identity, summary: str, rect: Rect, shapes: str) -> str:
    """Give shapes as one thing with one description; their places count from its corner."""
    inside = f'<a:chOff x="0" y="0"/><a:chExt cx="{emu(rect.width)}" cy="{emu(rect.height)}"/>'
    place = where("a", rect).replace("</a:xfrm>", f"{inside}</a:xfrm>")
    told = f" descr={quoted(summary)}"
    return (
        f"<p:grpSp><p:nvGrpSpPr>{_identity(identity, told)}<p:cNvGrpSpPr/><p:nvPr/>"
        f"</p:nvGrpSpPr><p:grpSpPr>{place}</p:grpSpPr>{shapes}</p:grpSp>"
    )


def shape(identity: Identity, shape: Shape, paragraphs: str) -> str:
    """Give a shape without an edge, its words as they are broken."""
    rect = Rect(shape.left, shape.top, shape.width, shape.height)
    margins = _attributes({**_NO_MARGINS, "lIns": emu(shape.inset)})
    return (
        f"<p:sp><p:nvSpPr>{_identity(identity)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>"
        f"<p:spPr>{outline(shape.form, shape.fill, where('a', rect))}</p:spPr>"
        f'<p:txBody><a:bodyPr wrap="{shape.wrap}"{margins} anchor="ctr"/><a:lstStyle/>'
        f"{paragraphs or '<a:p/>'}</p:txBody></p:sp>"
    )


def towards(side: str) -> str:
    """Give the properties of a paragraph that stands to one side, or in the middle: `ctr`."""
    return f"<a:pPr algn={quoted(side)}/>"


def row(height: float, cells: str) -> str:
    """Give a row of a table, of at least some height."""
    return f'<a:tr h="{emu(height)}">{cells}</a:tr>'


def cell(paragraphs: str, mark: str | None = None, beyond: str | None = None) -> str:
    """Give a cell, with a mark in some colour at its left side.

    `beyond` is the mark of the cell to its right: an edge is shared, so both must say it.
    """
    left = _edge("lnL", mark) if mark else ""
    right = _edge("lnR", beyond) if mark or beyond else ""
    end = f"<a:tcPr>{left}{right}</a:tcPr>" if left or right else "<a:tcPr/>"
    return f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{paragraphs}</a:txBody>{end}</a:tc>"


def _part(name: str, shapes: Iterable[str]) -> bytes:
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<p:{name} xmlns:a="{DRAWING}" xmlns:r="{RELATIONS}" xmlns:p="{PRESENTATION}">'
        '<p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/>'
        f"</p:nvGrpSpPr><p:grpSpPr/>{''.join(shapes)}</p:spTree></p:cSld>"
        f"<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:{name}>"
    ).encode()


def _identity(identity: Identity, more: str = "") -> str:
    return f'<p:cNvPr id="{identity.id}" name={quoted(identity.name)}{more}/>'


def _edge(side: str, colour: str | None) -> str:
    if colour is None:
        return f"<a:{side}><a:noFill/></a:{side}>"
    return (
        f'<a:{side} w="{emu(_MARK)}" cap="flat" cmpd="sng" algn="ctr"><a:solidFill>'
        f'<a:srgbClr val={quoted(colour)}/></a:solidFill><a:prstDash val="solid"/></a:{side}>'
    )


def _letters(
    name: str, look: Look, weight: Mapping[str, str] | None = None, inner: str = ""
) -> str:
    size = f' sz="{round(look.size * 100)}"' if look.size else ""
    inner = (colour_of(look.colour) if look.colour else "") + inner
    said = f"<a:{name} lang={quoted(look.language)}{size}{_attributes(weight or {})}"
    return f"{said}>{inner}</a:{name}>" if inner else f"{said}/>"


def _words(words: str) -> str:
    return f"<a:t>{escaped(words.translate(_BREAKS))}</a:t>"


def _attributes(values: Mapping[str, str | int]) -> str:
    return "".join(f" {name}={quoted(str(value))}" for name, value in values.items())
