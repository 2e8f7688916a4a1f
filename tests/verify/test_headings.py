"""Whether a document can be found one's way in by its headings."""

import pytest

from .samples import DOCUMENT, STYLES, document, edited, told


def styled(old, new):
    """Give the document with a paragraph of one style made one of another."""
    return edited(document(), DOCUMENT, f'<w:pStyle w:val="{old}"/>', f'<w:pStyle w:val="{new}"/>')


def rules(content):
    return [each.split(" [")[1] for each in told(content)]


def plain(*paragraphs):
    """Give the document with paragraphs in the place of its table's follower."""
    old = "<w:p><w:r><w:t>What follows the table.</w:t></w:r></w:p>"
    return edited(document(), DOCUMENT, old, "".join(paragraphs))


def paragraph(text, run="", properties=""):
    style = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    setting = f"<w:rPr>{run}</w:rPr>" if run else ""
    return f"<w:p>{style}<w:r>{setting}<w:t>{text}</w:t></w:r></w:p>"


BOLD = "<w:b/>"
AFTER = paragraph("And then some words that follow.")


def test_no_level_of_headings_is_skipped():
    skipped = edited(document(), STYLES, '<w:outlineLvl w:val="1"/>', '<w:outlineLvl w:val="3"/>')
    assert told(skipped) == [
        "error: the heading `Detail` is of level 4, after `Context` of level 1; make it a heading"
        " of level 2 [heading-level-skipped] heading `Detail`"
    ]


def test_the_level_may_be_set_by_hand():
    by_hand = '<w:pStyle w:val="Heading2"/><w:outlineLvl w:val="4"/>'
    content = edited(document(), DOCUMENT, '<w:pStyle w:val="Heading2"/>', by_hand)
    assert told(content) == [
        "error: the heading `Detail` is of level 5, after `Context` of level 1; make it a heading"
        " of level 2 [heading-level-skipped] heading `Detail`"
    ]


def test_a_document_has_a_title_or_a_heading_of_the_first_level():
    untitled = edited(styled("Title", "Normal"), DOCUMENT, '"Heading1"', '"Heading2"')
    assert told(untitled) == [
        "error: the document has neither a paragraph in the style Title nor a Heading 1; give it a"
        " title in the style Title, and Heading 1 to its sections [no-main-heading]"
    ]
    assert told(styled("Title", "Normal")) == []
    assert told(edited(styled("Heading1", "Normal"), DOCUMENT, '"Heading2"', '"Normal"')) == []


def test_a_heading_has_words():
    assert told(edited(document(), DOCUMENT, "<w:t>Detail</w:t>", "")) == [
        "warning: heading 2 of the document, of level 2, has no words; give it words, or make it a"
        " paragraph of text [empty-heading] heading `Context`"
    ]


def test_a_short_line_in_bold_above_text_looks_like_a_heading():
    assert told(plain(paragraph("Next steps", BOLD), AFTER)) == [
        "warning: `Next steps` looks like a heading and is a paragraph in bold; give it the style"
        " of a heading [looks-like-heading] heading `Detail`"
    ]


@pytest.mark.parametrize(
    "content",
    [
        plain(paragraph("All of this is important.", BOLD), AFTER),
        plain(paragraph("Next steps", BOLD), paragraph("All in bold", BOLD)),
        plain(paragraph("Next steps", BOLD, '<w:pStyle w:val="Caption"/>'), AFTER),
        plain(paragraph("31 10 2018", BOLD), AFTER),
        plain(paragraph("team@example.org", BOLD), AFTER),
        plain(paragraph("12 High Street", BOLD + "</w:rPr><w:br/><w:rPr>"), AFTER),
        plain(paragraph("A " + "very " * 20 + "long line", BOLD), AFTER),
        plain(paragraph("Next steps", '<w:b w:val="0"/>'), AFTER),
    ],
    ids=["sentence", "two in bold", "caption", "date", "address", "broken", "long", "not bold"],
)
def test_other_lines_in_bold_do_not(content):
    assert "looks-like-heading" not in "".join(told(content))


def test_empty_paragraphs_do_not_make_room():
    assert told(plain("<w:p/>", AFTER, "<w:p/>")) == [
        "note: 2 empty paragraphs only make room, the first near heading `Detail`; take them out,"
        " and set the space before or after in the style [empty-paragraph-as-space]"
        " heading `Detail`"
    ]
    assert told(plain("<w:p/>", AFTER)) == [
        "note: 1 empty paragraph only makes room, the first near heading `Detail`; take them out,"
        " and set the space before or after in the style [empty-paragraph-as-space]"
        " heading `Detail`"
    ]


@pytest.mark.parametrize(
    "needed",
    [
        '<w:p><w:r><w:br w:type="page"/></w:r></w:p>',
        "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>",
        "<w:p/><w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>",
    ],
    ids=["page break", "section break", "between tables"],
)
def test_empty_paragraphs_that_are_needed_are_left_in_peace(needed):
    assert told(plain(needed, AFTER)) == []


def test_the_paragraph_that_ends_a_document_may_be_empty():
    assert told(edited(document(), DOCUMENT, "<w:sectPr", "<w:p/><w:sectPr")) == []


def test_text_taken_out_by_a_tracked_change_is_not_read():
    gone = "<w:p><w:del><w:r><w:delText>Old words</w:delText></w:r></w:del></w:p>"
    assert rules(plain(gone, AFTER)) == ["empty-paragraph-as-space] heading `Detail`"]
