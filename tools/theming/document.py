"""`document.docx`: styles, numbering, header and footer, and an empty A4 page."""

from theming.design import Design
from theming.package import Part, package
from theming.shared import app_part, core_part, theme_part
from theming.styles import styles
from theming.wordxml import PAGE_HEIGHT, PAGE_MARGIN, PAGE_WIDTH, style_id

W = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"
_MARKS = ("•", "–", "•")
_COMPATIBILITY = {
    "compatibilityMode": "15",
    "overrideTableStyleFontSizeAndJustification": "1",
    "enableOpenTypeFeatures": "1",
    "doNotFlipMirrorIndents": "1",
    "differentiateMultirowTableHeaders": "1",
    "useWord2013TrackBottomHyphenation": "0",
}


def document(design: Design) -> bytes:
    """Give the bytes of the document template."""
    names = design.names.document.styles
    parts = (
        _body(),
        Part("word/styles.xml", _TYPE.format("styles"), styles(design)),
        _numbering(design),
        _settings(design),
        _fonts(design),
        _edge("hdr", "header", names.marking),
        _edge("ftr", "footer", names.footer),
        theme_part(design, "word/theme/theme1.xml"),
        core_part(design, "Document template"),
        app_part("Microsoft Office Word"),
    )
    return package(parts, "word/document.xml")


def _body() -> Part:
    return Part(
        "word/document.xml",
        _TYPE.format("document.main"),
        f"<w:document {W}><w:body><w:sectPr>"
        '<w:headerReference w:type="default" r:id="rId5"/>'
        '<w:footerReference w:type="default" r:id="rId6"/>'
        f'<w:pgSz w:w="{PAGE_WIDTH}" w:h="{PAGE_HEIGHT}"/>'
        f'<w:pgMar w:top="1361" w:right="{PAGE_MARGIN}" w:bottom="1531" w:left="{PAGE_MARGIN}"'
        ' w:header="680" w:footer="624" w:gutter="0"/><w:cols w:space="708"/>'
        "</w:sectPr></w:body></w:document>",
        (
            ("styles", "styles.xml"),
            ("numbering", "numbering.xml"),
            ("settings", "settings.xml"),
            ("fontTable", "fontTable.xml"),
            ("header", "header1.xml"),
            ("footer", "footer1.xml"),
            ("theme", "theme/theme1.xml"),
        ),
    )


def _edge(element: str, name: str, style: str) -> Part:
    return Part(
        f"word/{name}1.xml",
        _TYPE.format(name),
        f'<w:{element} {W}><w:p><w:pPr><w:pStyle w:val="{style_id(style)}"/>'
        f"</w:pPr></w:p></w:{element}>",
    )


def _numbering(design: Design) -> Part:
    levels = "".join(_level(design, number) for number in range(9))
    return Part(
        "word/numbering.xml",
        _TYPE.format("numbering"),
        f'<w:numbering {W}><w:abstractNum w:abstractNumId="1"><w:nsid w:val="3B5A1E01"/>'
        f'<w:multiLevelType w:val="multilevel"/><w:tmpl w:val="3B5A1E02"/>{levels}'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>',
    )


def _level(design: Design, number: int) -> str:
    names = design.names.document.styles
    linked = (names.bullet, names.bullet_2, names.bullet_3)
    style = f'<w:pStyle w:val="{style_id(linked[number])}"/>' if number < len(linked) else ""
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="bullet"/>{style}'
        f'<w:lvlText w:val="{_MARKS[min(number, 2)]}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{(number + 1) * 397}" w:hanging="397"/></w:pPr>'
        f'<w:rPr><w:rFonts w:ascii="{design.font}" w:hAnsi="{design.font}" w:cs="{design.font}"'
        f' w:hint="default"/><w:color w:val="{design.palette.accent1}"'
        ' w:themeColor="accent1"/></w:rPr></w:lvl>'
    )


def _settings(design: Design) -> Part:
    switches = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="http://schemas.microsoft.com/office/word"'
        f' w:val="{value}"/>'
        for name, value in _COMPATIBILITY.items()
    )
    return Part(
        "word/settings.xml",
        _TYPE.format("settings"),
        f'<w:settings {W}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/>'
        f"<w:compat>{switches}</w:compat>"
        f'<w:themeFontLang w:val="{design.language}"/>'
        '<w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2"'
        ' w:accent1="accent1" w:accent2="accent2" w:accent3="accent3" w:accent4="accent4"'
        ' w:accent5="accent5" w:accent6="accent6" w:hyperlink="hyperlink"'
        ' w:followedHyperlink="followedHyperlink"/>'
        '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>',
    )


def _fonts(design: Design) -> Part:
    return Part(
        "word/fontTable.xml",
        _TYPE.format("fontTable"),
        f'<w:fonts {W}><w:font w:name="{design.font}"><w:charset w:val="00"/>'
        '<w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>',
    )
