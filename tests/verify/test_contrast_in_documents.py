"""Whether text in documents stands out from what really lies behind it."""

import pytest

from .samples import DOCUMENT, STYLES, document, edited, parts, shades, told

NORMAL = '<w:style w:type="paragraph" w:default="1"'


def run(settings, words="Detail"):
    """Give the document with a run of its second heading set by hand."""
    return edited(
        document(), DOCUMENT, f"<w:t>{words}</w:t>", f"<w:rPr>{settings}</w:rPr><w:t>{words}</w:t>"
    )


def test_faint_text_in_a_document_is_told_with_its_style():
    assert told(run('<w:color w:val="888888"/>', "12")) == [
        "error: text in the style `Normal` is #888888 on #FFFFFF, a contrast of 3.5 to 1 (heading"
        " `Detail`): `12`; it needs 4.5 to 1 [low-contrast] heading `Detail`"
    ]
    assert told(run('<w:color w:val="888888"/>')) == []


@pytest.mark.parametrize(
    ("settings", "colour"),
    [
        ('<w:color w:val="000000" w:themeColor="background1"/>', "#FFFFFF on #FFFFFF"),
        ('<w:color w:val="000000" w:themeColor="accent1" w:themeTint="33"/>', "#DCE6F2 on #FFFFFF"),
        (
            '<w:color w:val="000000" w:themeColor="background1" w:themeShade="BF"/>',
            "#BFBFBF on #FFFFFF",
        ),
        ('<w:color w:val="FFFF00"/><w:highlight w:val="white"/>', "#FFFF00 on #FFFFFF"),
        ('<w:color w:val="333333"/><w:highlight w:val="black"/>', "#333333 on #000000"),
        ('<w:color w:val="333333"/><w:shd w:val="clear" w:fill="222222"/>', "#333333 on #222222"),
        (
            '<w:color w:val="1F497D"/><w:shd w:val="clear" w:themeFill="text2"/>',
            "#1F497D on #1F497D",
        ),
    ],
)
def test_colours_of_a_document_are_resolved_through_the_theme(settings, colour):
    found = shades(run(settings))
    assert [each.split(", a")[0] for each in found] == [f"the style `Heading 2` is {colour}"]


@pytest.mark.parametrize(
    "settings",
    [
        '<w:color w:val="auto"/>',
        '<w:color w:val="FFFFFF"/><w:shd w:val="pct25" w:fill="auto"/>',
        '<w:color w:val="FFFFFF"/><w:vanish/>',
        '<w:color w:val="FFFFFF"/><w:highlight w:val="aColourOfMyOwn"/>',
    ],
    ids=["automatic", "pattern", "hidden", "unknown"],
)
def test_what_cannot_be_told_or_seen_in_a_document_is_left_in_peace(settings):
    assert shades(run(settings)) == []


def test_a_paragraph_has_its_own_ground_or_its_styles():
    white = run('<w:color w:val="FFFFFF"/>')
    dark = '<w:pStyle w:val="Heading2"/><w:shd w:val="clear" w:fill="222222"/>'
    assert shades(edited(white, DOCUMENT, '<w:pStyle w:val="Heading2"/>', dark)) == []
    text = parts(white)[STYLES].decode()
    style = text[text.index('w:styleId="Heading2"') :].split("<w:pPr>")[0] + "<w:pPr>"
    assert (
        shades(edited(white, STYLES, style, f'{style}<w:shd w:val="clear" w:fill="222222"/>')) == []
    )


def test_a_cell_has_its_own_ground():
    white = run('<w:color w:val="FFFFFF"/>', "12")
    assert [each.split(", a")[0] for each in shades(white)] == [
        "the style `Normal` is #FFFFFF on #FFFFFF"
    ]
    width = '<w:tcW w:type="dxa" w:w="4320"/>'
    cell = f'{width}</w:tcPr><w:p><w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr>'
    assert (
        shades(
            edited(
                white,
                DOCUMENT,
                cell,
                cell.replace(width, f'{width}<w:shd w:val="clear" w:fill="222222"/>'),
            )
        )
        == []
    )


TABLE_STYLE = (
    '<w:style w:type="table" w:styleId="Ours"><w:name w:val="Ours"/><w:tblPr/>'
    '<w:tblStylePr w:type="firstRow"><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:tcPr>'
    '<w:shd w:val="clear" w:fill="{row}"/></w:tcPr></w:tblStylePr>'
    '<w:tblStylePr w:type="firstCol"><w:rPr>{column}</w:rPr></w:tblStylePr>'
    '<w:tblStylePr w:type="band2Horz"><w:tcPr><w:shd w:val="clear" w:fill="{band}"/></w:tcPr>'
    "</w:tblStylePr></w:style></w:styles>"
)


def own_style(row="222222", band="EEEEEE", column="", look='w:val="04A0"'):
    """Give the document with a table style of our own."""
    style = TABLE_STYLE.format(row=row, band=band, column=column)
    made = edited(document(), STYLES, "</w:styles>", style)
    text = parts(made)[DOCUMENT].decode()
    old = text[text.index("<w:tblLook") :].split("/>")[0] + "/>"
    made = edited(made, DOCUMENT, old, f"<w:tblLook {look}/>")
    return edited(made, DOCUMENT, "<w:tblPr>", '<w:tblPr><w:tblStyle w:val="Ours"/>')


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (own_style(), []),
        (own_style(row="DDDDDD"), ["#FFFFFF on #DDDDDD"]),
        (own_style(row="DDDDDD", look='w:firstRow="0"'), []),
        (own_style(column='<w:color w:val="222222"/>'), []),
        (own_style(band="222222", column='<w:color w:val="222222"/>'), ["#222222 on #222222"]),
    ],
    ids=["sound", "light header", "header not asked for", "corner contested", "dark band"],
)
def test_a_table_style_of_a_document_sets_and_fills_cells(content, found):
    assert [each.split(" is ")[1].split(", a")[0] for each in shades(content)] == found


def test_the_page_may_have_a_colour_that_shows_only_when_asked_for():
    page = '<w:background w:color="222222"/><w:body>'
    dark = edited(run('<w:color w:val="222222"/>'), DOCUMENT, "<w:body>", page)
    assert shades(dark) == []
    shown = "<w:displayBackgroundShape/><w:defaultTabStop"
    dark = edited(dark, "word/settings.xml", "<w:defaultTabStop", shown)
    assert "the style `Heading 2` is #222222 on #222222, a contrast of 1.0 to 1" in shades(dark)


def test_text_above_something_drawn_behind_it_cannot_be_told():
    drawn = '<w:r><w:drawing><wp:anchor behindDoc="1"><wp:docPr id="9" name="Band" descr="A band"/></wp:anchor></w:drawing></w:r>'
    white = run('<w:color w:val="FFFFFF"/>')
    assert len(shades(white)) == 1
    assert (
        shades(
            edited(white, DOCUMENT, "<w:t>Detail</w:t></w:r>", f"<w:t>Detail</w:t></w:r>{drawn}")
        )
        == []
    )
