"""Whether what is seen is also said."""

import pytest

from .samples import DOCUMENT, TABLE, deck, document, edited, told

SAID = 'descr="A red point, where the schools are"'
HINT = "say in a sentence what it shows, or mark it as decorative"
DECORATIVE = (
    '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:ext uri="'
    '{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative val="1" xmlns:adec='
    '"http://schemas.microsoft.com/office/drawing/2017/decorative"/></a:ext></a:extLst>'
)
CHART = (
    '<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="9" name="Chart 8"{}/><p:cNvGraphicFramePr/>'
    "<p:nvPr/></p:nvGraphicFramePr><p:xfrm/><a:graphic><a:graphicData"
    ' uri="http://schemas.openxmlformats.org/drawingml/2006/chart"/></a:graphic></p:graphicFrame>'
)
SHAPE = (
    '<p:sp><p:nvSpPr><p:cNvPr id="{}" name="Rectangle"{}/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>'
    "<p:spPr>{}</p:spPr></p:sp>"
)
GROUP = (
    '<p:grpSp><p:nvGrpSpPr><p:cNvPr id="19" name="Map"{}/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
    "<p:grpSpPr/>{}</p:grpSp>"
)


def on_slide(extra):
    """Give the deck with something more on its second slide."""
    return edited(deck(), TABLE, "<p:pic>", f"{extra}<p:pic>")


@pytest.mark.parametrize("empty", ["", 'descr=""', 'descr=" "'])
def test_a_picture_on_a_slide_has_words(empty):
    assert told(edited(deck(), TABLE, SAID, empty)) == [
        f"error: the picture `Picture 3` has no alternative text (slide 2); {HINT}"
        " [missing-alt-text] slide 2"
    ]


def test_a_picture_in_a_document_has_words():
    assert told(edited(document(), DOCUMENT, SAID, "")) == [
        f"error: the picture `Picture 1` has no alternative text (heading `Detail`); {HINT}"
        " [missing-alt-text] heading `Detail`"
    ]


def test_a_picture_of_an_older_kind_has_words_too():
    old = (
        '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" id="Logo"{}>'
        "<v:imagedata/></v:shape></w:pict></w:r></w:p><w:tbl>"
    )
    silent = edited(document(), DOCUMENT, "</w:p><w:tbl>", old.format(""))
    assert told(silent) == [
        f"error: the picture `Logo` has no alternative text (heading `Detail`); {HINT}"
        " [missing-alt-text] heading `Detail`"
    ]
    assert told(edited(document(), DOCUMENT, "</w:p><w:tbl>", old.format(' alt="The crest"'))) == []


def test_a_chart_has_words():
    assert told(on_slide(CHART.format(""))) == [
        f"error: the chart `Chart 8` has no alternative text (slide 2); {HINT}"
        " [missing-alt-text] slide 2"
    ]
    assert told(on_slide(CHART.format(' descr="Twelve actions are on track"'))) == []


@pytest.mark.parametrize(
    ("content", "part", "name"),
    [(deck(), TABLE, "p:cNvPr"), (document(), DOCUMENT, "wp:docPr")],
    ids=["deck", "document"],
)
def test_what_is_marked_as_decorative_needs_no_words(content, part, name):
    marked = edited(content, part, f"{SAID}/>", f">{DECORATIVE}</{name}>")
    assert told(marked) == []


def test_a_shape_filled_with_a_picture_is_a_picture():
    assert told(on_slide(SHAPE.format(9, "", "<a:blipFill/>"))) == [
        f"error: the picture `Rectangle` has no alternative text (slide 2); {HINT}"
        " [missing-alt-text] slide 2"
    ]


def test_drawn_shapes_without_words_are_counted():
    assert told(on_slide(SHAPE.format(9, "", "") + SHAPE.format(10, "", ""))) == [
        "warning: 2 drawn shapes have neither words nor alternative text (slide 2);"
        f" {HINT} [unexplained-shape] slide 2"
    ]


def test_a_group_speaks_for_its_parts():
    parts = SHAPE.format(9, "", "") + SHAPE.format(10, "", "<a:blipFill/>")
    assert told(on_slide(GROUP.format(' descr="A map of the borough"', parts))) == []
    assert [each.split("[")[1] for each in told(on_slide(GROUP.format("", parts)))] == [
        "missing-alt-text] slide 2",
        "unexplained-shape] slide 2",
    ]


@pytest.mark.parametrize(
    "text", ["map.png", "C:\\Pictures\\My map.JPG", "Picture 3", "image", "Chart_12", "logo"]
)
def test_alternative_text_says_what_is_seen(text):
    assert told(edited(deck(), TABLE, SAID, f'descr="{text}"')) == [
        f"error: the alternative text of the picture `Picture 3` is `{text}`, which does not say"
        f" what it shows (slide 2); {HINT} [alt-text-says-nothing] slide 2"
    ]


@pytest.mark.parametrize("text", ["Picture of the town hall", "Chart: late actions by theme"])
def test_alternative_text_may_begin_with_what_it_is(text):
    assert told(edited(deck(), TABLE, SAID, f'descr="{text}"')) == []
