"""Whether the protective marking stands on every slide and page, and says one thing."""

import pytest

from .samples import CORE, DOCUMENT, FIRST, LAST, TYPES, added, deck, document, edited, parts, told

HEADER = "word/header1.xml"
MARKED = "</dc:title><cp:category>OFFICIAL</cp:category>"
FOOT = "put it into the footer of the slide or of its layout"
SIDES = "put it into the header or the footer"
BOTH = pytest.mark.parametrize("content", [deck(), document()], ids=["deck", "document"])


def marked(content):
    """Give a file the marking OFFICIAL among its properties."""
    return edited(content, CORE, "</dc:title>", MARKED)


@BOTH
def test_a_file_that_carries_its_marking_everywhere_gives_nothing(content):
    assert told(marked(content), "OFFICIAL") == []
    assert told(marked(content)) == []


@BOTH
def test_a_category_that_is_no_marking_is_not_asked_for(content):
    assert told(edited(content, CORE, "</dc:title>", MARKED.replace("OFFICIAL", "Report"))) == []


def test_a_property_of_that_name_carries_the_marking():
    space = "http://schemas.openxmlformats.org/officeDocument/2006"
    custom = added(
        deck(),
        **{
            "docProps/custom.xml": f'<Properties xmlns="{space}/custom-properties" xmlns:vt="{space}'
            '/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2"'
            ' name="Marking"><vt:lpwstr>SECRET</vt:lpwstr></property></Properties>'
        },
    )
    kind = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
    override = f'<Override PartName="/docProps/custom.xml" ContentType="{kind}"/></Types>'
    custom = edited(custom, TYPES, "</Types>", override)
    relation = (
        f'<Relationship Id="rId99" Type="{space}/relationships/custom-properties"'
        ' Target="docProps/custom.xml"/></Relationships>'
    )
    custom = edited(custom, "_rels/.rels", "</Relationships>", relation)
    assert [each.split(";")[0] for each in told(custom)] == [
        f"error: slide {number} does not carry the marking `SECRET`" for number in (1, 2, 3)
    ]


def test_each_slide_carries_the_marking():
    bare = edited(marked(deck()), LAST, "<a:t>OFFICIAL</a:t>", "<a:t>Board</a:t>")
    assert told(bare) == [
        f"error: slide 3 does not carry the marking `OFFICIAL`; {FOOT} [missing-marking] slide 3"
    ]


@pytest.mark.parametrize(
    ("words", "stands"),
    [
        ("Board, OFFICIAL, page 3", True),
        ("OFFICIAL-SENSITIVE", False),
        ("OFFICIAL SENSITIVE", False),
        ("OFFICIAL: Sensitive", True),
        ("UNOFFICIAL", False),
        ("Official figures", False),
    ],
)
def test_a_marking_stands_as_itself_and_not_as_part_of_another(words, stands):
    content = edited(marked(deck()), LAST, "<a:t>OFFICIAL</a:t>", f"<a:t>{words}</a:t>")
    assert (told(content) == []) is stands


def test_the_marking_may_stand_on_the_master():
    bare = edited(marked(deck()), LAST, "<a:t>OFFICIAL</a:t>", "<a:t>Board</a:t>")
    static = (
        '<p:sp><p:nvSpPr><p:cNvPr id="99" name="Marking"/><p:cNvSpPr/><p:nvPr userDrawn="1"/>'
        "</p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:p><a:r><a:t>OFFICIAL</a:t></a:r></a:p>"
        "</p:txBody></p:sp></p:spTree>"
    )
    on_master = edited(bare, "ppt/slideMasters/slideMaster1.xml", "</p:spTree>", static)
    assert told(on_master) == []
    hidden = edited(on_master, LAST, "<p:sld ", '<p:sld showMasterSp="0" ')
    assert [each.split(";")[0] for each in told(hidden)] == [
        "error: slide 3 does not carry the marking `OFFICIAL`"
    ]


def test_the_prompt_of_a_placeholder_on_the_master_is_not_seen():
    bare = edited(marked(deck()), LAST, "<a:t>OFFICIAL</a:t>", "<a:t>Board</a:t>")
    master = "ppt/slideMasters/slideMaster1.xml"
    prompt = edited(bare, master, "Click to edit Master title style", "OFFICIAL")
    assert len(told(prompt)) == 1


def test_each_section_carries_the_marking():
    bare = edited(marked(document()), HEADER, "OFFICIAL", "Board")
    assert told(bare) == [
        "error: section 1 does not carry the marking `OFFICIAL` on its pages;"
        f" {SIDES} [missing-marking] section 1"
    ]


def test_a_section_without_a_header_of_its_own_has_that_of_the_one_before():
    text = parts(document())[DOCUMENT].decode()
    section = text[text.index("<w:sectPr") : text.index("</w:sectPr>")] + "</w:sectPr>"
    first = f"<w:p><w:pPr>{section}</w:pPr></w:p>"
    last = section.replace(text[text.index("<w:headerRef") : text.index("<w:pgSz")], "")
    assert told(edited(marked(document()), DOCUMENT, section, first + last)) == []


def test_a_first_page_of_its_own_carries_the_marking_too():
    titled = edited(marked(document()), DOCUMENT, "<w:cols ", "<w:titlePg/><w:cols ")
    assert told(titled) == [
        "error: section 1 does not carry the marking `OFFICIAL` on its first page;"
        f" {SIDES} [missing-marking] section 1"
    ]


def test_even_pages_carry_the_marking_too_where_they_differ():
    even = edited(
        marked(document()),
        "word/settings.xml",
        "<w:defaultTabStop",
        "<w:evenAndOddHeaders/><w:defaultTabStop",
    )
    assert told(even) == [
        "error: section 1 does not carry the marking `OFFICIAL` on its even pages;"
        f" {SIDES} [missing-marking] section 1"
    ]


def test_properties_carry_the_marking_that_is_asked_for():
    assert told(deck(), "OFFICIAL") == [
        "error: the file's properties do not carry the marking `OFFICIAL`; set a property"
        " `Marking`, by which systems that store the file know it [marking-not-in-properties]"
    ]


def test_a_file_carries_one_marking():
    content = edited(marked(deck()), CORE, "OFFICIAL", "SECRET")
    assert told(content, "OFFICIAL") == [
        "error: the file's properties carry the marking `SECRET`, not `OFFICIAL`; give the file one"
        " marking [contradictory-marking]"
    ]
    assert FIRST in parts(content)
