"""The document's styles: one function for each family, all written with `_paragraph`."""

from theming.design import Design
from theming.tablestyle import table_styles

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_NORMAL = "Normal"


def styles(design: Design) -> str:
    """Give `word/styles.xml`."""
    families = (
        _defaults(design),
        _base(),
        _titles(design),
        _headings(design),
        _body(design),
        _lists(design),
        _contents(design),
        _tables(design),
        _edges(design),
        _characters(design),
        table_styles(design),
    )
    return f"<w:styles {_W}>{''.join(families)}</w:styles>"


def style_id(name: str) -> str:
    """Give the id of a style: its words run together, each with a capital, as Word does."""
    if name.startswith("toc "):
        return name.upper().replace(" ", "")
    return "".join(word[:1].upper() + word[1:] for word in name.split())


def colour(design: Design, field: str) -> str:
    """Give a colour of the theme as the XML of a run; `field` is one of the palette's."""
    slot = {
        "ink": "text1",
        "paper": "background1",
        "deep": "text2",
        "mist": "background2",
        "link": "hyperlink",
        "visited": "followedHyperlink",
    }.get(field, field)
    return f'<w:color w:val="{getattr(design.palette, field)}" w:themeColor="{slot}"/>'


def size(points: float) -> str:
    """Give a size as the XML of a run."""
    return f'<w:sz w:val="{round(points * 2)}"/><w:szCs w:val="{round(points * 2)}"/>'


def spacing(before: float = 0, after: float = 0, lines: float = 1) -> str:
    """Give the space around a paragraph, in points, and between its lines."""
    return (
        f'<w:spacing w:before="{round(before * 20)}" w:after="{round(after * 20)}"'
        f' w:line="{round(lines * 240)}" w:lineRule="auto"/>'
    )


BOLD = "<w:b/><w:bCs/>"
_MAJOR = (
    '<w:rFonts w:asciiTheme="majorHAnsi" w:hAnsiTheme="majorHAnsi"'
    ' w:eastAsiaTheme="majorEastAsia" w:cstheme="majorBidi"/>'
)
_MINOR = (
    '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"'
    ' w:eastAsiaTheme="minorEastAsia" w:cstheme="minorBidi"/>'
)


def _paragraph(
    name: str,
    paragraph: str = "",
    run: str = "",
    *,
    based_on: str = _NORMAL,
    following: str = "",
    priority: int = 1,
    gallery: bool = True,
) -> str:
    after = f'<w:next w:val="{style_id(following)}"/>' if following else ""
    custom = "" if name in _BUILT_IN else ' w:customStyle="1"'
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{style_id(name)}">'
        f'<w:name w:val="{name}"/><w:basedOn w:val="{style_id(based_on)}"/>{after}'
        f'<w:uiPriority w:val="{priority}"/>{"<w:qFormat/>" if gallery else ""}'
        f"<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


_BUILT_IN = frozenset(
    {
        "Title",
        "Subtitle",
        "Body Text",
        "TOC Heading",
        "caption",
        "header",
        "footer",
        "List Bullet",
        "List Bullet 2",
        "List Bullet 3",
        *(f"heading {level}" for level in range(1, 5)),
        *(f"toc {level}" for level in range(1, 4)),
    }
)


def _defaults(design: Design) -> str:
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{_MINOR}{colour(design, 'ink')}"
        f'{size(design.page.body)}<w:lang w:val="{design.language}"'
        f' w:eastAsia="{design.language}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        f"<w:pPrDefault><w:pPr><w:widowControl/>{spacing(0, 8, 1.15)}</w:pPr></w:pPrDefault>"
        '</w:docDefaults><w:latentStyles w:defLockedState="0" w:defUIPriority="99"'
        ' w:defSemiHidden="1" w:defUnhideWhenUsed="0" w:defQFormat="0" w:count="376"/>'
    )


def _base() -> str:
    return (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        '<w:uiPriority w:val="0"/><w:qFormat/></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>'
        '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
        '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
    )


def _titles(design: Design) -> str:
    names, page = design.names.document.styles, design.page
    bar = f'<w:pBdr><w:bottom w:val="single" w:sz="24" w:space="10" w:color="{design.palette.accent2}" w:themeColor="accent2"/></w:pBdr>'
    return _paragraph(
        names.title,
        f"<w:keepNext/><w:keepLines/>{bar}{spacing(140, 18)}",
        f"{_MAJOR}{BOLD}{colour(design, 'deep')}{size(page.title)}",
        following=names.subtitle,
        priority=10,
    ) + _paragraph(
        names.subtitle,
        spacing(0, 6, 1.15),
        f"{colour(design, 'deep')}{size(page.subtitle)}",
        priority=11,
    )


def _headings(design: Design) -> str:
    names = design.names.document.styles
    titles = (names.heading_1, names.heading_2, names.heading_3, names.heading_4)
    spaces = ((28, 10), (20, 6), (16, 4), (12, 4))
    colours = ("deep", "accent1", "deep", "accent1")
    return "".join(
        _paragraph(
            name,
            f"<w:keepNext/><w:keepLines/>{spacing(*spaces[at])}"
            f'<w:outlineLvl w:val="{at}"/>',
            f"{_MAJOR}{BOLD}{colour(design, colours[at])}{size(design.page.headings[at])}",
            following=names.body,
            priority=9,
        )
        for at, name in enumerate(titles)
    )


def _body(design: Design) -> str:
    names, palette = design.names.document.styles, design.palette
    bar = (
        f'<w:pBdr><w:left w:val="single" w:sz="36" w:space="10" w:color="{palette.accent1}"'
        ' w:themeColor="accent1"/></w:pBdr>'
        f'<w:shd w:val="clear" w:color="auto" w:fill="{palette.mist}" w:themeFill="background2"/>'
    )
    return (
        _paragraph(names.body)
        + _paragraph(
            names.lead,
            spacing(0, 12, 1.15),
            f"{colour(design, 'deep')}{size(design.page.lead)}",
            following=names.body,
        )
        + _paragraph(
            names.small,
            spacing(0, 6),
            f'<w:color w:val="{design.names.colours.muted}"/>{size(design.page.body)}',
        )
        + _paragraph(
            names.callout,
            f'<w:keepLines/>{bar}{spacing(8, 12, 1.15)}<w:ind w:left="284" w:right="170"/>',
            following=names.body,
        )
    )


def _lists(design: Design) -> str:
    names = design.names.document.styles
    return "".join(
        _paragraph(
            name,
            f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="1"/></w:numPr>'
            f'{spacing(0, 5, 1.15)}<w:ind w:left="{(at + 1) * 397}" w:hanging="397"/>',
            priority=2,
        )
        for at, name in enumerate((names.bullet, names.bullet_2, names.bullet_3))
    )


def _contents(design: Design) -> str:
    names, page = design.names.document.styles, design.page
    heading = _paragraph(
        names.contents_title,
        f"<w:keepNext/><w:keepLines/>{spacing(0, 12)}",
        f"{_MAJOR}{BOLD}{colour(design, 'deep')}{size(page.headings[0])}",
        following=names.body,
        priority=39,
    )
    entries = (names.contents_1, names.contents_2, names.contents_3)
    looks = ((8, BOLD), (2, ""), (0, ""))
    return heading + "".join(
        _paragraph(
            name,
            '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9298"/></w:tabs>'
            f'{spacing(looks[at][0], 2)}<w:ind w:left="{at * 284}" w:right="567"/>',
            looks[at][1],
            priority=39,
            gallery=False,
        )
        for at, name in enumerate(entries)
    )


def _tables(design: Design) -> str:
    names = design.names.document.styles
    return (
        _paragraph(
            names.caption,
            f"<w:keepNext/><w:keepLines/>{spacing(14, 5)}",
            f"{BOLD}{colour(design, 'deep')}{size(design.page.body)}",
            following=names.body,
            priority=35,
        )
        + _paragraph(names.cell, spacing(0, 2, 1.05), priority=3)
        + _paragraph(
            names.cell_heading, f"<w:keepNext/>{spacing(0, 2, 1.05)}", BOLD, priority=3
        )
    )


def _edges(design: Design) -> str:
    names, palette = design.names.document.styles, design.palette
    line = (
        f'<w:pBdr><w:top w:val="single" w:sz="6" w:space="6" w:color="{palette.accent1}"'
        ' w:themeColor="accent1"/></w:pBdr>'
    )
    tabs = '<w:tabs><w:tab w:val="right" w:pos="9298"/></w:tabs>'
    return (
        _paragraph(
            names.marking,
            spacing(0, 0),
            f'{BOLD}{colour(design, "deep")}<w:spacing w:val="10"/>',
            priority=4,
        )
        + _paragraph(
            names.header, f"{tabs}{spacing()}", colour(design, "deep"), priority=99, gallery=False
        )
        + _paragraph(
            names.footer,
            f"{line}{tabs}{spacing()}",
            colour(design, "deep"),
            priority=99,
            gallery=False,
        )
    )


def _characters(design: Design) -> str:
    names = design.names.document.styles
    underline = '<w:u w:val="single"/>'
    return (
        _character("Strong", BOLD, 22)
        + _character("Emphasis", "<w:i/><w:iCs/>", 20)
        + _character(names.link, f"{colour(design, 'link')}{underline}", 99)
        + _character("FollowedHyperlink", f"{colour(design, 'visited')}{underline}", 99)
    )


def _character(name: str, run: str, priority: int) -> str:
    gallery = "" if priority == 99 else "<w:qFormat/>"
    return (
        f'<w:style w:type="character" w:styleId="{style_id(name)}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="{priority}"/>{gallery}'
        f"<w:rPr>{run}</w:rPr></w:style>"
    )
