"""Whether the parts of the package are all there, readable, and of use."""

import warnings

import pytest

from .samples import (
    DOCUMENT,
    DOCUMENT_RELS,
    LAST,
    LINK,
    PRESENTATION,
    RELATIONSHIPS,
    TYPES,
    added,
    deck,
    document,
    edited,
    packed,
    parts,
    told,
    without,
)

NOTE = "take it out of the package: whoever unpacks the file can read it"
AGAIN = "make the file again, or open it in Office and save it"


def unreadable(why):
    return [
        f"error: the file cannot be read: {why}; verify reads .pptx and .docx files, and their"
        " templates [unreadable-package]"
    ]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "it is empty"),
        (b"%PDF-1.7 and so on", "it is a PDF"),
        (deck()[: len(deck()) // 2], "it is no Office file, or a broken one"),
        (
            bytes.fromhex("d0cf11e0a1b11ae1") + bytes(512),
            "it is locked with a password, or of the format before Office 2007",
        ),
        (packed({"a.txt": b"a"}), "it is a zip archive without [Content_Types].xml"),
        (
            packed({"mimetype": b"application/vnd.oasis.opendocument.text"}),
            "it is an OpenDocument file without [Content_Types].xml",
        ),
        (
            packed({TYPES: b"<Types"}),
            "its [Content_Types].xml cannot be read: Couldn't find end of Start Tag Types line 1",
        ),
        (
            without(deck(), "_rels/.rels"),
            "it does not say which of its parts is the presentation or document",
        ),
        (
            without(document(), DOCUMENT),
            "it does not say which of its parts is the presentation or document",
        ),
        (
            edited(deck(), PRESENTATION, "<p:presentation", "<p:workbook"),
            f"its main part, `{PRESENTATION}`, cannot be read: Opening and ending tag mismatch:"
            " workbook line 2 and presentation",
        ),
        (
            added(deck(), **{PRESENTATION: "<workbook/>"}),
            "it is neither a presentation nor a Word document",
        ),
    ],
)
def test_what_is_no_office_file_is_one_finding(content, why):
    assert told(content) == unreadable(why)


def test_a_file_locked_with_a_password_is_one_finding():
    content = bytearray(packed({"a": b"a"}))
    for header, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(header) + flags] |= 1
    assert told(bytes(content)) == unreadable("it is locked with a password")


def test_an_archive_that_unpacks_to_more_than_it_may_is_not_unpacked(monkeypatch):
    monkeypatch.setattr("plan_as_code.verify.office.archive.MAX_TOTAL", 10_000)
    assert told(deck()) == unreadable("it unpacks to more than an Office file may hold")


def test_a_part_longer_than_it_may_be_is_not_read(monkeypatch):
    monkeypatch.setattr("plan_as_code.verify.office.archive.MAX_XML", 2**20)
    long = "<a>" + "x" * 2**20 + "</a>"
    broken = edited(added(deck(), **{"ppt/viewProps.xml": long}), LAST, "Read ", "Read ")
    assert told(broken) == [
        f"error: the part `ppt/viewProps.xml` cannot be read: it is longer than 1 MB; {AGAIN}"
        " [unreadable-part] ppt/viewProps.xml"
    ]


def test_a_part_that_is_no_xml_cannot_be_read():
    broken = edited(document(), "word/fontTable.xml", "</w:fonts>", "")
    assert told(broken) == [
        "error: the part `word/fontTable.xml` cannot be read: Premature end of data in tag fonts"
        f" line 2; {AGAIN} [unreadable-part] word/fontTable.xml"
    ]


def test_entities_are_refused_and_never_expanded():
    bomb = '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>'
    assert told(added(document(), **{"word/fontTable.xml": bomb})) == [
        "error: the part `word/fontTable.xml` cannot be read: it declares a document type, which"
        f" Office files may not; {AGAIN} [unreadable-part] word/fontTable.xml"
    ]


def test_relationships_that_are_no_xml_cannot_be_read():
    broken = added(document(), **{"customXml/_rels/item1.xml.rels": "<Relationships>"})
    assert told(broken) == [
        "error: the part `customXml/_rels/item1.xml.rels` cannot be read: Premature end of data in"
        f" tag Relationships line 1; {AGAIN} [unreadable-part] customXml/_rels/item1.xml.rels",
        f"error: nothing in the file shows the part `customXml/itemProps1.xml`; {NOTE}"
        " [orphan-part] customXml/itemProps1.xml",
    ]


def test_a_damaged_picture_cannot_be_read():
    picture = parts(document())["word/media/image1.png"]
    content = bytearray(packed(parts(document()) | {"word/media/image1.png": b"P" * 5000}))
    start = content.index(b"word/media/image1.png") + len("word/media/image1.png")
    content[start + 4] ^= 0xFF
    assert len(picture) < 100
    assert told(bytes(content)) == [
        "error: the part `word/media/image1.png` cannot be read: it is damaged in the zip archive;"
        f" {AGAIN} [unreadable-part] word/media/image1.png"
    ]


def test_a_part_may_be_stored_once():
    from io import BytesIO
    from zipfile import ZipFile

    content = BytesIO(document())
    with ZipFile(content, "a") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        archive.writestr("word/FontTable.xml", parts(document())["word/fontTable.xml"])
    assert told(content.getvalue()) == [
        "error: the part `word/FontTable.xml` is stored twice; make the file again, with each part"
        " once [part-stored-twice] word/FontTable.xml"
    ]


def test_the_kind_of_each_part_is_listed():
    broken = edited(document(), TYPES, '<Default Extension="png" ContentType="image/png"/>', "")
    assert told(broken) == [
        "error: [Content_Types].xml does not say what kind of part `word/media/image1.png` is; add"
        " its content type, or take the part out [part-without-content-type] word/media/image1.png"
    ]


def test_what_a_part_points_to_is_there():
    assert told(without(deck(), "ppt/media/image1.png")) == [
        "error: `ppt/slides/slide2.xml` points to `ppt/media/image1.png`, which is not in the"
        " package; put the part back, or take out the relationship and what uses it"
        " [missing-target] ppt/media/image1.png"
    ]


def test_what_the_package_points_to_is_there():
    assert told(without(deck(), "docProps/thumbnail.jpeg")) == [
        "error: the package points to `docProps/thumbnail.jpeg`, which is not in the package; put"
        " the part back, or take out the relationship and what uses it [missing-target]"
        " docProps/thumbnail.jpeg"
    ]


def test_a_relationship_that_is_used_exists():
    assert told(edited(deck(), LAST, 'r:id="rId2"', 'r:id="rId77"')) == [
        "error: `ppt/slides/slide3.xml` uses the relationship `rId77`, which it does not have; add"
        " the relationship, or take out what uses it [dangling-relationship] ppt/slides/slide3.xml"
    ]


def test_a_slide_taken_out_of_the_list_can_still_be_read():
    text = parts(deck())[PRESENTATION].decode()
    entry = text[text.index('<p:sldId id="258"') : text.index("</p:sldIdLst>")]
    assert told(edited(deck(), PRESENTATION, entry, "")) == [
        f"error: nothing in the file shows the part `ppt/slides/slide3.xml`; {NOTE} [orphan-part]"
        " ppt/slides/slide3.xml"
    ]


def test_a_part_that_nothing_points_to_is_an_orphan_and_so_are_relationships_of_none():
    broken = added(
        document(),
        **{
            "word/header7.xml": "<a/>",
            "word/_rels/header8.xml.rels": "<Relationships/>",
        },
    )
    assert told(broken) == [
        f"error: nothing in the file shows the part `word/header7.xml`; {NOTE} [orphan-part]"
        " word/header7.xml",
        "error: there are relationships of `word/header8.xml`, which is not in the package; take"
        " them out of the package [orphan-part] word/header8.xml",
    ]


def test_names_of_parts_are_compared_without_capitals_and_escapes():
    renamed = parts(deck())
    renamed["ppt/media/Image%201.png"] = renamed.pop("ppt/media/image1.png")
    rels = "ppt/slides/_rels/slide2.xml.rels"
    renamed[rels] = renamed[rels].replace(b"image1.png", b"image 1.png")
    assert told(packed(renamed)) == []


def test_a_picture_fetched_from_elsewhere_is_noted():
    rels = "ppt/slides/_rels/slide2.xml.rels"
    broken = edited(
        without(deck(), "ppt/media/image1.png"),
        rels,
        'Target="../media/image1.png"',
        'Target="https://example.org/p.png" TargetMode="External"',
    )
    assert told(broken) == [
        "warning: `ppt/slides/slide2.xml` takes its image from outside the file:"
        " `https://example.org/p.png`; put it into the file, or take it out [outside-content]"
        " https://example.org/p.png"
    ]


def test_a_link_is_no_content_from_outside():
    assert LINK.encode() in parts(document())[DOCUMENT_RELS]
    assert told(document()) == []


def test_a_macro_is_noted():
    broken = edited(
        added(document(), **{"word/vbaProject.bin": b"x"}),
        TYPES,
        "</Types>",
        '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
    )
    broken = edited(
        broken,
        DOCUMENT_RELS,
        "</Relationships>",
        f'<Relationship Id="rId99" Type="{RELATIONSHIPS}/vbaProject" Target="vbaProject.bin"/>'
        "</Relationships>",
    )
    assert told(broken) == [
        "warning: the file holds a macro or control, `word/vbaProject.bin`; save it as a .pptx or"
        " .docx, which cannot hold one [macro-inside] word/vbaProject.bin"
    ]


def test_the_fallback_of_a_newer_drawing_is_not_an_orphan_though_nobody_sees_it():
    choice = (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
        '><mc:Choice Requires="cx1"><p:cxnSp><p:nvCxnSpPr><p:cNvPr id="9" name="Line"/>'
        "<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr/></p:cxnSp></mc:Choice><mc:Fallback>"
    )
    broken = edited(deck(), "ppt/slides/slide2.xml", "<p:pic>", choice + "<p:pic>")
    broken = edited(
        broken, "ppt/slides/slide2.xml", "</p:pic>", "</p:pic></mc:Fallback></mc:AlternateContent>"
    )
    assert told(broken) == []


def test_the_strict_variant_of_the_standard_is_read_too():
    strict = {
        name: data.replace(
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        ).replace(
            b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        )
        for name, data in parts(document()).items()
    }
    assert strict[DOCUMENT] != parts(document())[DOCUMENT]
    assert told(packed(strict)) == []
    vague = strict[DOCUMENT].replace(b"Back to the context", b"here")
    assert [each.split("[")[1] for each in told(packed({**strict, DOCUMENT: vague}))] == [
        "vague-link] heading `Context`"
    ]
