"""The document's styles: one function for each family, all written with `_paragraph`."""

from theming.basestyles import base, defaults
from theming.design import Design
from theming.tablestyle import table_style
from theming.wordxml import (
    BOLD,
    HEADING_FONT,
    TEXT_WIDTH,
    colour,
    edge,
    shade,
    size,
    spacing,
    style_id,
)

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_NORMAL = "Normal"
_PANEL_INDENT = '<w:ind w:left="340" w:right="340"/>'


def styles(design: Design) -> str:
    """Give `word/styles.xml`."""
    families = (
        defaults(design),
        base(),
        _titles(design),
        _headings(design),
        _body(design),
        _lists(design),
        _contents(design),
        _tables(design),
        _edges(design),
        _characters(design),
        table_style(design),
    )
    return f"<w:styles {_W}>{''.join(families)}</w:styles>"


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
    return (
        f'<w:style w:type="paragraph"{_custom(name)} w:styleId="{style_id(name)}">'
        f'<w:name w:val="{name}"/><w:basedOn w:val="{style_id(based_on)}"/>{after}'
        f'<w:uiPriority w:val="{priority}"/>{"<w:qFormat/>" if gallery else ""}'
        f"<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


def _custom(name: str) -> str:
    return "" if name in _BUILT_IN else ' w:customStyle="1"'


_BUILT_IN = frozenset(
    {
        "Strong",
        "Emphasis",
        "Hyperlink",
        "FollowedHyperlink",
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


def _titles(design: Design) -> str:
    names, page, panel = design.names.document.styles, design.page, design.page_look.panel
    return _paragraph(
        names.title,
        f"<w:keepNext/><w:keepLines/>{_panel(design) if panel else _bars(design)}"
        f"{spacing(90, 30)}{_PANEL_INDENT if panel else ''}",
        f"{HEADING_FONT}{BOLD}{colour(design, 'paper' if panel else 'ink')}{size(page.title)}",
        following=names.subtitle,
        priority=10,
    ) + _paragraph(
        names.subtitle,
        spacing(0, 6, 1.15),
        f"{colour(design, 'deep')}{size(page.subtitle)}",
        priority=11,
    )


def _panel(design: Design) -> str:
    edges = (
        ("top", "deep", 8, 30),
        ("left", "deep", 8, 16),
        ("bottom", "accent2", 36, 24),
        ("right", "deep", 8, 16),
    )
    drawn = "".join(edge(design, *each) for each in edges)
    return f"<w:pBdr>{drawn}</w:pBdr>{shade(design, 'deep')}"


def _bars(design: Design) -> str:
    return (
        f"<w:pBdr>{edge(design, 'top', 'deep', 96, 18)}"
        f"{edge(design, 'bottom', 'accent2', 36, 18)}</w:pBdr>"
    )


def _headings(design: Design) -> str:
    names, look = design.names.document.styles, design.page_look
    rule = f"<w:pBdr>{edge(design, 'bottom', 'accent2', 18, 4)}</w:pBdr>" if look.rule else ""
    titles = (names.heading_1, names.heading_2, names.heading_3, names.heading_4)
    spaces = ((24, 10), (20, 6), (16, 4), (12, 4))
    return "".join(
        _paragraph(
            name,
            f"<w:keepNext/><w:keepLines/>{'' if at else rule}{spacing(*spaces[at])}"
            f'<w:outlineLvl w:val="{at}"/>',
            f"{HEADING_FONT}{BOLD}{colour(design, look.headings[at])}"
            f"{size(design.page.headings[at])}",
            following=names.body,
            priority=9,
        )
        for at, name in enumerate(titles)
    )


def _body(design: Design) -> str:
    names = design.names.document.styles
    apart = _box(design) if design.page_look.box else _bar(design)
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
            f'<w:keepLines/>{apart}{spacing(8, 12, 1.15)}<w:ind w:left="284" w:right="170"/>',
            following=names.body,
        )
    )


def _bar(design: Design) -> str:
    return (
        f"<w:pBdr>{edge(design, 'top', 'mist', 4, 6)}{edge(design, 'left', 'accent1', 36, 10)}"
        f"{edge(design, 'bottom', 'mist', 4, 6)}{edge(design, 'right', 'mist', 4, 8)}</w:pBdr>"
        + shade(design, "mist")
    )


def _box(design: Design) -> str:
    spaces = {"top": 6, "left": 8, "bottom": 6, "right": 8}
    edges = (edge(design, side, "ink", 18, away) for side, away in spaces.items())
    return f"<w:pBdr>{''.join(edges)}</w:pBdr>"


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
        f"{HEADING_FONT}{BOLD}{colour(design, 'deep')}{size(page.headings[0])}",
        following=names.body,
        priority=39,
    )
    entries = (names.contents_1, names.contents_2, names.contents_3)
    looks = ((8, BOLD), (2, ""), (0, ""))
    return heading + "".join(
        _paragraph(
            name,
            f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{TEXT_WIDTH}"/></w:tabs>'
            f'{spacing(looks[at][0], 2)}<w:ind w:left="{at * 284}"/>',
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
        + _paragraph(names.cell_heading, f"<w:keepNext/>{spacing(0, 2, 1.05)}", BOLD, priority=3)
    )


def _edges(design: Design) -> str:
    names = design.names.document.styles
    line = f"<w:pBdr>{edge(design, 'top', 'accent1', 6, 6)}</w:pBdr>"
    tabs = f'<w:tabs><w:tab w:val="right" w:pos="{TEXT_WIDTH}"/></w:tabs>'
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
        f'<w:style w:type="character"{_custom(name)} w:styleId="{style_id(name)}">'
        f'<w:name w:val="{name}"/>'
        f'<w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="{priority}"/>{gallery}'
        f"<w:rPr>{run}</w:rPr></w:style>"
    )
