"""The notes master: the page on which a speaker's notes are printed."""

from theming.design import Box, Design
from theming.lettering import level, plain_levels
from theming.package import Part
from theming.shapes import NAMESPACES, Placeholder, nothing, placeholder, prompt, slide_number, tree

_FRAME = 'vert="horz" wrap="square" rtlCol="0" anchor="{anchor}"'
_PICTURE = (
    '<p:sp><p:nvSpPr><p:cNvPr id="{id}" name="Slide image"/>'
    '<p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>'
    '<p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr>'
    '<p:spPr><a:xfrm><a:off x="685800" y="914400"/><a:ext cx="5486400" cy="3086100"/></a:xfrm>'
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>'
    '<a:ln w="12700"><a:solidFill><a:schemeClr val="tx2"/></a:solidFill></a:ln></p:spPr></p:sp>'
)


def notes_master(design: Design, colour_map: str, paper: str) -> Part:
    """Give the notes master, a portrait page in the theme's second part."""
    styles = plain_levels(design, design.deck.notes, "tx1", before=4)
    return Part(
        "ppt/notesMasters/notesMaster1.xml",
        "application/vnd.openxmlformats-officedocument.presentationml.notesMaster+xml",
        f"<p:notesMaster {NAMESPACES}><p:cSld>{paper}{tree(_shapes(design))}</p:cSld>"
        f"{colour_map}<p:notesStyle>{styles}</p:notesStyle></p:notesMaster>",
        (("theme", "../theme/theme2.xml"),),
    )


def _shapes(design: Design) -> tuple[str, ...]:
    notes = placeholder(
        Placeholder(
            name="Notes",
            ph='type="body" sz="quarter" idx="3"',
            box=Box(0.75, 4.7, 6, 4.3),
            words=prompt(design, "Notes"),
            frame=_FRAME.format(anchor="t"),
        )
    )
    number = slide_number(design)
    return (
        _edge(design, "Header", 'type="hdr" sz="quarter"', Box(0.75, 0.4, 3.6, 0.35)),
        _edge(design, "Date", 'type="dt" idx="1"', Box(4.4, 0.4, 2.35, 0.35), "r"),
        _PICTURE,
        notes,
        _edge(design, "Footer", 'type="ftr" sz="quarter" idx="4"', Box(0.75, 9.25, 3.6, 0.35)),
        _edge(
            design,
            "Page number",
            'type="sldNum" sz="quarter" idx="5"',
            Box(4.4, 9.25, 2.35, 0.35),
            "r",
            number,
        ),
    )


def _edge(
    design: Design, name: str, ph: str, box: Box, align: str = "l", words: str | None = None
) -> str:
    return placeholder(
        Placeholder(
            name=name,
            ph=ph,
            box=box,
            words=words or nothing(design),
            frame=_FRAME.format(anchor="ctr"),
            levels=level(1, 12, colour="tx2", align=align),
        )
    )
