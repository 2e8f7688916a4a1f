"""Shapes on masters and layouts as XML: placeholders for words, and decoration."""

from attrs import frozen

from theming.design import EMU_PER_INCH, Box, Design, Drawing

NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
_DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative'
    ' xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    "</a:ext></a:extLst>"
)
_TREE = """
<p:spTree>
  <p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>
  <p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/>
  <a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>{shapes}
</p:spTree>"""


@frozen(kw_only=True)
class Placeholder:
    """A placeholder: its name, its `p:ph` attributes, its place and its prompt.

    `frame` is the content of `a:bodyPr`'s attributes, `levels` of `a:lstStyle`; `fill` is
    a colour of the scheme, or nothing.
    """

    name: str
    ph: str
    box: Box
    words: str
    frame: str = ""
    levels: str = ""
    fill: str = ""


def tree(shapes: tuple[str, ...]) -> str:
    """Give the shape tree of a slide, layout or master; ids follow the order, from 2."""
    numbered = (shape.replace("{id}", str(number)) for number, shape in enumerate(shapes, 2))
    return _TREE.format(shapes="".join(numbered))


def placeholder(one: Placeholder) -> str:
    """Give a placeholder as XML, its id still to be filled in by `tree`."""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{{id}}" name="{one.name}"/>'
        '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f"<p:nvPr><p:ph {one.ph}/></p:nvPr></p:nvSpPr>"
        f'<p:spPr>{_place(one.box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        f"{fill(one.fill) if one.fill else ''}</p:spPr>"
        f"<p:txBody><a:bodyPr {one.frame}><a:noAutofit/></a:bodyPr>"
        f"<a:lstStyle>{one.levels}</a:lstStyle>{one.words}</p:txBody></p:sp>"
    )


def prompt(design: Design, *levels: str) -> str:
    """Give a prompt, one paragraph for each level."""
    return "".join(
        f'<a:p><a:pPr lvl="{level}"/><a:r><a:rPr lang="{design.language}"/>'
        f"<a:t>{words}</a:t></a:r></a:p>"
        for level, words in enumerate(levels)
    )


def nothing(design: Design) -> str:
    """Give an empty paragraph."""
    return f'<a:p><a:endParaRPr lang="{design.language}"/></a:p>'


def slide_number(design: Design) -> str:
    """Give a paragraph that holds the slide's number as a field."""
    return (
        '<a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">'
        f'<a:rPr lang="{design.language}"/><a:t>‹#›</a:t></a:fld>'
        f'<a:endParaRPr lang="{design.language}"/></a:p>'
    )


def drawing(one: Drawing) -> str:
    """Give decoration as XML, marked as such, its id still to be filled in by `tree`."""
    whole = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    return _decoration(one, _quarter_ring(one) if one.ring else whole)


def _quarter_ring(one: Drawing) -> str:
    outer = one.box.emu()[2]
    inner = outer - round(one.ring * EMU_PER_INCH)
    path = (
        f'<a:path w="{outer}" h="{outer}"><a:moveTo><a:pt x="0" y="{outer}"/></a:moveTo>'
        f'<a:arcTo wR="{outer}" hR="{outer}" stAng="10800000" swAng="5400000"/>'
        f'<a:lnTo><a:pt x="{outer}" y="{outer - inner}"/></a:lnTo>'
        f'<a:arcTo wR="{inner}" hR="{inner}" stAng="16200000" swAng="-5400000"/>'
        "<a:close/></a:path>"
    )
    return (
        "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
        f'<a:rect l="0" t="0" r="r" b="b"/><a:pathLst>{path}</a:pathLst></a:custGeom>'
    )


def _decoration(one: Drawing, outline: str) -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{{id}}" name="{one.name}" descr="">{_DECORATIVE}</p:cNvPr>'
        '<p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>'
        f"<p:spPr>{_place(one.box)}{outline}"
        f"{fill(one.colour)}<a:ln><a:noFill/></a:ln></p:spPr></p:sp>"
    )


def fill(colour: str) -> str:
    """Give a solid fill in a colour of the scheme."""
    return f'<a:solidFill><a:schemeClr val="{colour}"/></a:solidFill>'


def _place(box: Box) -> str:
    left, top, width, height = box.emu()
    return f'<a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
