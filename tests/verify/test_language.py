"""Whether a file says what it is called, and in which language to read it."""

import pytest

from .samples import CORE, DOCUMENT, FIRST, LAST, STYLES, deck, document, edited, told

SET = "set the proofing language of all text, such as English (United Kingdom)"
TITLE = "<dc:title>A plan for the board</dc:title>"
BOTH = pytest.mark.parametrize("content", [deck(), document()], ids=["deck", "document"])


@BOTH
def test_a_file_has_a_title_among_its_properties(content):
    assert told(edited(content, CORE, TITLE, "")) == [
        "error: the title among the file's properties is not set; set it in File > Info"
        " [no-title-property]"
    ]


@pytest.mark.parametrize("title", ["PowerPoint Presentation", "Untitled", "Document1", "title"])
def test_a_title_names_something(title):
    assert told(edited(deck(), CORE, TITLE, f"<dc:title>{title}</dc:title>")) == [
        f"error: the title among the file's properties is `{title}`, which names nothing; set it"
        " in File > Info [no-title-property]"
    ]


@BOTH
def test_a_file_has_a_language_among_its_properties(content):
    assert told(edited(content, CORE, "<dc:language>en-GB</dc:language>", "")) == [
        "note: the language among the file's properties is not set; set it to a tag such as en-GB"
        " [no-language-property]"
    ]


def test_each_piece_of_text_on_a_slide_has_a_language():
    assert told(edited(deck(), LAST, ' lang="en-GB"', "", times=2)) == [
        "error: 2 pieces of text on slide 3 have no language, the first `Questions`;"
        f" {SET} [text-without-language] slide 3"
    ]
    assert told(edited(deck(), FIRST, ' lang="en-GB"', "")) == [
        "error: 1 piece of text on slide 1 has no language, the first `The plan`;"
        f" {SET} [text-without-language] slide 1"
    ]


def test_the_language_may_be_that_of_the_list_style():
    style = '<a:lstStyle><a:lvl1pPr><a:defRPr lang="en-GB"/></a:lvl1pPr></a:lstStyle>'
    silent = edited(deck(), FIRST, ' lang="en-GB"', "")
    assert told(edited(silent, FIRST, "<a:lstStyle/>", style)) == []


def test_text_of_a_document_has_a_language_by_default_or_of_its_own():
    start = '<w:lang w:val="en-US"'
    silent = edited(document(), STYLES, start, "<w:lang")
    findings = told(silent)
    assert findings == [
        f"error: 15 pieces of text have no language, the first `The plan`; {SET}"
        " [text-without-language]"
    ]
    own = "<w:t>Detail</w:t>"
    spoken = f'<w:rPr><w:lang w:val="cy-GB"/></w:rPr>{own}'
    assert told(edited(silent, DOCUMENT, own, spoken)) == [findings[0].replace("15", "14")]


def test_the_notes_of_a_slide_have_a_language():
    from io import BytesIO

    import pptx

    made = pptx.Presentation(BytesIO(deck()))
    made.slides[0].notes_slide.notes_text_frame.text = "Say hello"
    content = BytesIO()
    made.save(content)
    assert told(content.getvalue()) == [
        "error: 1 piece of text on the notes of slide 1 has no language, the first `Say hello`;"
        f" {SET} [text-without-language] the notes of slide 1"
    ]
