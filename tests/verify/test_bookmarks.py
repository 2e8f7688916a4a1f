"""Whether bookmarks and fields begin and end, and references find what they refer to."""

import pytest

from .samples import (
    DOCUMENT,
    DOCUMENT_RELS,
    RELATIONSHIPS,
    TYPES,
    added,
    document,
    edited,
    told,
)

START = '<w:bookmarkStart w:id="7" w:name="context"/>'
END = '<w:bookmarkEnd w:id="7"/>'
BEGIN = '<w:fldChar w:fldCharType="begin"/>'
SEPARATE = '<w:fldChar w:fldCharType="separate"/>'
CLOSE = '<w:fldChar w:fldCharType="end"/>'
NEAR = "near `The plan is on the board's pagesBack to the context1`"


def test_a_bookmark_is_closed():
    assert told(edited(document(), DOCUMENT, END, "")) == [
        "error: the bookmark `context` is never closed; end it, or take out its start"
        " [bookmark-never-closed] context"
    ]


def test_a_bookmark_that_ends_has_begun():
    assert told(edited(document(), DOCUMENT, END, END + '<w:bookmarkEnd w:id="8"/>')) == [
        "error: in `word/document.xml` the bookmark with the id `8` ends, and never began; take"
        " out its end, or put back its start [bookmark-never-begun] word/document.xml"
    ]


def test_a_bookmark_is_closed_once():
    assert told(edited(document(), DOCUMENT, END, END + END)) == [
        "error: in `word/document.xml` the bookmark with the id `7` ends 2 times; give each"
        " bookmark an id of its own, one start and one end [bookmark-closed-twice]"
        " word/document.xml"
    ]


def test_two_bookmarks_have_names_of_their_own_whatever_the_capitals():
    other = '<w:bookmarkStart w:id="8" w:name="Context"/><w:bookmarkEnd w:id="8"/>'
    assert told(edited(document(), DOCUMENT, START, other + START)) == [
        "error: 2 bookmarks have the name `context`; give each a name of its own; capitals make no"
        " difference [duplicate-bookmark] context"
    ]


def test_a_field_is_closed():
    assert told(edited(document(), DOCUMENT, CLOSE, "")) == [
        f"error: the field `PAGEREF context \\h` in `word/document.xml`, {NEAR}, begins and never"
        " ends; end the field, or take out its beginning [field-never-closed] word/document.xml"
    ]


def test_a_field_may_end_in_another_paragraph():
    moved = edited(document(), DOCUMENT, f"<w:r>{CLOSE}</w:r>", "")
    moved = edited(moved, DOCUMENT, "<w:t>Detail</w:t></w:r>", f"<w:t>Detail</w:t>{CLOSE}</w:r>")
    assert told(moved) == []


@pytest.mark.parametrize("kind", [SEPARATE, CLOSE])
def test_a_field_that_ends_has_begun(kind):
    assert told(
        edited(document(), DOCUMENT, "<w:t>Context</w:t>", f"<w:t>Context</w:t>{kind}")
    ) == [
        "error: in `word/document.xml`, near `Context`, a field ends that never began; take out"
        " its end, or put back its beginning [field-never-begun] word/document.xml"
    ]


@pytest.mark.parametrize("kind", ["PAGEREF", "REF", "NOTEREF"])
def test_a_reference_finds_its_bookmark(kind):
    assert told(edited(document(), DOCUMENT, "PAGEREF context", f"{kind} elsewhere")) == [
        f"error: the field `{kind} elsewhere \\h` refers to the bookmark `elsewhere`, which is not"
        " there; put the bookmark back, or update the field in Word [reference-to-no-bookmark]"
        " word/document.xml"
    ]


def test_a_simple_field_is_a_field_too():
    simple = '<w:fldSimple w:instr=" REF elsewhere "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    assert told(edited(document(), DOCUMENT, END, END + simple)) == [
        "error: the field `REF elsewhere` refers to the bookmark `elsewhere`, which is not there;"
        " put the bookmark back, or update the field in Word [reference-to-no-bookmark]"
        " word/document.xml"
    ]


def test_a_link_inside_the_document_finds_its_bookmark():
    assert told(edited(document(), DOCUMENT, 'w:anchor="context"', 'w:anchor="elsewhere"')) == [
        "error: the link `Back to the context` leads to the bookmark `elsewhere`, which is not"
        " there; put the bookmark back, or mend the link [link-to-no-bookmark] heading `Context`"
    ]


def test_a_link_made_by_a_field_finds_its_bookmark():
    broken = edited(document(), DOCUMENT, "PAGEREF context \\h", 'HYPERLINK \\l "elsewhere"')
    broken = edited(broken, DOCUMENT, "<w:t>1</w:t>", "<w:t>The other plan</w:t>")
    assert told(broken) == [
        "error: the link `The other plan` leads to the bookmark `elsewhere`, which is not there;"
        " put the bookmark back, or mend the link [link-to-no-bookmark] word/document.xml"
    ]


def test_the_top_of_a_document_needs_no_bookmark():
    assert told(edited(document(), DOCUMENT, 'w:anchor="context"', 'w:anchor="_top"')) == []


@pytest.mark.parametrize("noun", ["comment", "footnote", "endnote"])
def test_a_mark_for_a_note_has_its_note(noun):
    mark = f'<w:{noun}Reference w:id="5"/>'
    assert told(edited(document(), DOCUMENT, "<w:t>Detail</w:t>", f"<w:t>Detail</w:t>{mark}")) == [
        f"error: the {noun} `5` is referred to and is not there; take out the mark, or put back"
        f" the {noun} [missing-note]"
    ]


def test_a_comment_that_is_there_is_found():
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    mark = '<w:commentReference w:id="5"/>'
    sound = edited(document(), DOCUMENT, "<w:t>Detail</w:t>", f"<w:t>Detail</w:t>{mark}")
    sound = added(
        sound,
        **{
            "word/comments.xml": f'<w:comments xmlns:w="{space}"><w:comment w:id="5"><w:p><w:r>'
            "<w:t>Is it?</w:t></w:r></w:p></w:comment></w:comments>"
        },
    )
    sound = edited(
        sound,
        DOCUMENT_RELS,
        "</Relationships>",
        f'<Relationship Id="rId99" Type="{RELATIONSHIPS}/comments" Target="comments.xml"/>'
        "</Relationships>",
    )
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
    override = f'<Override PartName="/word/comments.xml" ContentType="{kind}"/>'
    assert told(edited(sound, TYPES, "</Types>", f"{override}</Types>")) == []
