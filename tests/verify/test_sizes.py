"""Whether text on slides and in documents is large enough."""

from plan_as_code.verify import Standards

from .samples import (
    FIRST,
    LAST,
    MASTER,
    STYLES,
    TABLE,
    TYPES,
    added,
    deck,
    document,
    edited,
    parts,
    told,
)

TITLE = '<a:rPr lang="en-GB"/><a:t>Actions</a:t>'


def test_small_text_on_a_slide_is_told():
    small = edited(deck(), TABLE, TITLE, TITLE.replace("/>", ' sz="1200"/>', 1))
    assert told(small) == [
        "error: text in `Title 1` is set in 12 pt (slide 2): `Actions`; use 18 pt or more"
        " [small-text] slide 2"
    ]
    assert told(small, standards=Standards(slide_size=12)) == []


def test_text_that_powerpoint_has_shrunk_is_small():
    old = '<a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="en-GB"/><a:t>Read '
    new = old.replace("<a:bodyPr/>", '<a:bodyPr><a:normAutofit fontScale="55000"/></a:bodyPr>')
    assert told(edited(deck(), LAST, old, new)) == [
        "error: text in `Content Placeholder 2` is set in 17.6 pt, 2 times (slide 3): `Read`; use"
        " 18 pt or more [small-text] slide 3"
    ]


def test_size_is_inherited_from_the_layout():
    own = '<a:rPr sz="1800" lang="en-GB">'
    bare = edited(deck(), FIRST, own, own.replace('sz="1800" ', ""))
    assert [each.split(" (")[0] for each in told(bare)] == [
        "error: text in `Footer Placeholder 3` is set in 12 pt"
    ]


def test_size_is_inherited_from_the_master_level_by_level():
    words = '<a:r><a:rPr lang="en-GB"/><a:t>Read '
    fifth = edited(deck(), LAST, f"<a:p>{words}", f'<a:p><a:pPr lvl="4"/>{words}')
    assert told(fifth) == []
    text = parts(fifth)[MASTER].decode()
    body = text[text.index("<p:bodyStyle>") :]
    level = body[body.index("<a:lvl5pPr") :].split("</a:lvl5pPr>")[0]
    small = edited(fifth, MASTER, level, level.replace('sz="2000"', 'sz="1600"'))
    assert [each.split(" (")[0] for each in told(small)] == [
        "error: text in `Content Placeholder 2` is set in 16 pt, 2 times"
    ]


def test_words_of_a_chart_are_large_enough():
    space = "http://schemas.openxmlformats.org/drawingml/2006"
    chart = (
        f'<c:chartSpace xmlns:c="{space}/chart" xmlns:a="{space}/main"><c:txPr><a:p><a:pPr>'
        '<a:defRPr sz="1000"/></a:pPr></a:p></c:txPr></c:chartSpace>'
    )
    content = added(deck(), **{"ppt/charts/chart1.xml": chart})
    kind = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
    override = f'<Override PartName="/ppt/charts/chart1.xml" ContentType="{kind}"/></Types>'
    content = edited(content, TYPES, "</Types>", override)
    assert told(content)[-1] == (
        "error: words of the chart `ppt/charts/chart1.xml` are set in 10 pt; use 18 pt or more"
        " [small-chart-text] ppt/charts/chart1.xml"
    )


def test_small_text_in_a_document_is_told_once_for_each_style():
    small = edited(document(), STYLES, '<w:sz w:val="24"/>', '<w:sz w:val="21"/>')
    found = [each for each in told(small) if "small-text" in each]
    assert found[:2] == [
        "error: text in the style `Normal` is set in 10.5 pt, 11 times (heading `Context`): `The"
        " plan is on`; use 12 pt or more [small-text] heading `Context`",
        "error: text in the style `Header` is set in 10.5 pt (a header): `OFFICIAL`; use 12 pt or"
        " more [small-text] a header",
    ]
    assert told(small, standards=Standards(page_size=10)) == []


def test_text_of_no_size_at_all_is_that_of_word_ten_points():
    text = parts(document())[STYLES].decode()
    bare = added(
        document(),
        **{STYLES: text.replace('<w:sz w:val="22"/>', "").replace('<w:sz w:val="24"/>', "")},
    )
    assert "is set in 10 pt" in "".join(told(bare))
