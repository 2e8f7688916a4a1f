"""`deck.pptx`: a master, its layouts and a notes master, and no slides."""

from theming.design import SLIDE_HEIGHT, SLIDE_WIDTH, Design
from theming.layouts import Layout, layouts, master_shapes
from theming.lettering import bullets, level
from theming.notes import notes_master
from theming.package import Part, package
from theming.shapes import NAMESPACES, tree
from theming.shared import app_part, core_part, theme_part
from theming.tables import table_styles

_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.{}+xml"
_COLOUR_MAP = (
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2"'
    ' accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6"'
    ' hlink="hlink" folHlink="folHlink"/>'
)
_PAPER = (
    '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill>'
    "<a:effectLst/></p:bgPr></p:bg>"
)


def deck(design: Design) -> bytes:
    """Give the bytes of the deck template."""
    drawn = layouts(design)
    parts = (
        _presentation(design),
        _master(design, len(drawn)),
        *(_layout(each, number) for number, each in enumerate(drawn, 1)),
        notes_master(design, _COLOUR_MAP, _PAPER),
        theme_part(design, "ppt/theme/theme1.xml"),
        theme_part(design, "ppt/theme/theme2.xml"),
        table_styles(),
        _bare("presProps", "presentationPr"),
        _bare("viewProps", "viewPr"),
        core_part(design, "Deck template"),
        app_part("Microsoft Office PowerPoint"),
    )
    return package(parts, "ppt/presentation.xml")


def _presentation(design: Design) -> Part:
    levels = "".join(level(number, design.deck.body[2]) for number in range(1, 10))
    return Part(
        "ppt/presentation.xml",
        _TYPE.format("presentation.main"),
        f'<p:presentation {NAMESPACES} saveSubsetFonts="1" autoCompressPictures="0">'
        '<p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>'
        '<p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst>'
        f'<p:sldSz cx="{SLIDE_WIDTH}" cy="{SLIDE_HEIGHT}"/><p:notesSz cx="6858000" cy="9144000"/>'
        f'<p:defaultTextStyle><a:defPPr><a:defRPr lang="{design.language}"/></a:defPPr>'
        f"{levels}</p:defaultTextStyle></p:presentation>",
        (
            ("slideMaster", "slideMasters/slideMaster1.xml"),
            ("notesMaster", "notesMasters/notesMaster1.xml"),
            ("presProps", "presProps.xml"),
            ("viewProps", "viewProps.xml"),
            ("theme", "theme/theme1.xml"),
            ("tableStyles", "tableStyles.xml"),
        ),
    )


def _master(design: Design, count: int) -> Part:
    numbers = range(1, count + 1)
    ids = "".join(f'<p:sldLayoutId id="{2147483648 + each}" r:id="rId{each}"/>' for each in numbers)
    title = level(1, design.deck.title, colour=design.deck_look.title, strong=True, face="major")
    other = "".join(level(number, design.deck.body[2]) for number in range(1, 10))
    return Part(
        "ppt/slideMasters/slideMaster1.xml",
        _TYPE.format("slideMaster"),
        f'<p:sldMaster {NAMESPACES} preserve="1"><p:cSld>{_PAPER}{tree(master_shapes(design))}'
        f"</p:cSld>{_COLOUR_MAP}<p:sldLayoutIdLst>{ids}</p:sldLayoutIdLst>"
        '<p:hf hdr="0"/>'
        f"<p:txStyles><p:titleStyle>{title}</p:titleStyle>"
        f"<p:bodyStyle>{bullets(design)}</p:bodyStyle>"
        f"<p:otherStyle>{other}</p:otherStyle></p:txStyles></p:sldMaster>",
        (
            *(("slideLayout", f"../slideLayouts/slideLayout{each}.xml") for each in numbers),
            ("theme", "../theme/theme1.xml"),
        ),
    )


def _layout(layout: Layout, number: int) -> Part:
    kind = f' type="{layout.kind}"' if layout.kind else ""
    shown = "" if layout.master_shapes else ' showMasterSp="0"'
    return Part(
        f"ppt/slideLayouts/slideLayout{number}.xml",
        _TYPE.format("slideLayout"),
        f'<p:sldLayout {NAMESPACES}{shown}{kind} preserve="1" userDrawn="1">'
        f'<p:cSld name="{layout.name}">{tree(layout.shapes)}</p:cSld>'
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>",
        (("slideMaster", "../slideMasters/slideMaster1.xml"),),
    )


def _bare(name: str, element: str) -> Part:
    return Part(f"ppt/{name}.xml", _TYPE.format(name), f"<p:{element} {NAMESPACES}/>")
