"""Whether links say where they go, and go where others can follow."""

import pytest

from .samples import DOCUMENT, DOCUMENT_RELS, LAST, LINK, deck, document, edited, told

FINDS = "name what the reader finds there"
RELS = "ppt/slides/_rels/slide3.xml.rels"
ON_SLIDE = (deck(), LAST, "the whole plan", RELS, "slide 3")
IN_TEXT = (document(), DOCUMENT, "the board's pages", DOCUMENT_RELS, "heading `Context`")
BOTH = pytest.mark.parametrize(
    ("content", "part", "words", "rels", "where"), [ON_SLIDE, IN_TEXT], ids=["deck", "document"]
)


@BOTH
@pytest.mark.parametrize("vague", ["here", "Click here!", "Read more...", " this link "])
def test_a_link_says_where_it_goes(content, part, words, rels, where, vague):
    assert told(edited(content, part, f"{words}<", f"{vague}<")) == [
        f"error: the link `{vague.strip()}` does not say where it goes ({where}); {FINDS}"
        f" [vague-link] {where}"
    ]
    assert rels.endswith(".rels")


@BOTH
def test_a_long_address_is_no_words_for_a_link(content, part, words, rels, where):
    address = "https://www.example.org/plans/2018/knife-crime"
    assert told(edited(content, part, f"{words}<", f"{address}<")) == [
        f"warning: the link `{address}` is a bare web address ({where}); {FINDS} [bare-address]"
        f" {where}"
    ]
    assert told(edited(content, part, f"{words}<", "www.example.org<")) == []


@BOTH
def test_a_link_has_words(content, part, words, rels, where):
    assert told(edited(content, part, f"{words}<", "<")) == [
        f"warning: a link to `{LINK}` has no words ({where}); give it words, or take it out"
        f" [link-without-words] {where}"
    ]


@BOTH
@pytest.mark.parametrize("address", ["file:///C:/plans/p.docx", "plans/p.docx", r"\\share\p.docx"])
def test_a_link_leads_where_others_can_follow(content, part, words, rels, where, address):
    assert told(edited(content, rels, LINK, address)) == [
        f"warning: the link `{words}` leads to `{address}`, which is no web address ({where});"
        f" link to a page that every reader can open [local-link] {where}"
    ]


@BOTH
@pytest.mark.parametrize("address", ["mailto:team@example.org", "tel:+442012345", "#Actions"])
def test_mail_and_telephone_links_can_be_followed(content, part, words, rels, where, address):
    assert told(edited(content, rels, LINK, address)) == []


def test_runs_with_one_target_are_one_link():
    cut = edited(
        deck(),
        LAST,
        "the whole plan</a:t></a:r>",
        'click</a:t></a:r><a:r><a:rPr lang="en-GB"><a:hlinkClick r:id="rId2"/></a:rPr>'
        "<a:t> here</a:t></a:r>",
    )
    assert [each.split(";")[0] for each in told(cut)] == [
        "error: the link `click here` does not say where it goes (slide 3)"
    ]


def test_a_link_made_by_a_field_says_where_it_goes():
    field = edited(document(), DOCUMENT, "PAGEREF context \\h", f'HYPERLINK "{LINK}"')
    assert told(edited(field, DOCUMENT, "<w:t>1</w:t>", "<w:t>here</w:t>")) == [
        "error: the link `here` does not say where it goes (field in word/document.xml);"
        f" {FINDS} [vague-link] field in word/document.xml"
    ]
