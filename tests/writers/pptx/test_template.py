"""Templates as designers leave them: with samples, renamed things, as .potx, or not at all."""

import shutil
from io import BytesIO
from zipfile import ZipFile

import pytest
from decks import META
from lxml import etree
from pptx import Presentation
from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from validators import complaints

from plan_as_code.blocks import Deck, Slide, SlideKind, words
from plan_as_code.errors import PlanAsCodeError
from plan_as_code.themes import open_theme
from plan_as_code.writers.package import retype
from plan_as_code.writers.pptx import boxes, write_pptx

P = "http://schemas.openxmlformats.org/presentationml/2006/main"
P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"
DECK = Deck(META, (Slide(SlideKind.CONTENT, words("A title"), notes=("A note",)),))
PLAIN = write_pptx(DECK, open_theme())


@pytest.fixture
def folder(tmp_path):
    copy = tmp_path / "theme"
    shutil.copytree(open_theme().folder, copy)
    return copy


def change(folder, how):
    """Open a folder's theme again after its deck was changed."""
    path = folder / "deck.pptx"
    deck = Presentation(BytesIO(path.read_bytes()))
    how(deck)
    deck.save(path)
    return open_theme(folder)


def parts(content):
    with ZipFile(BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def samples(deck):
    """A slide of each layout with notes and a picture of the whole, sorted into a section."""
    for layout in deck.slide_layouts:
        slide = deck.slides.add_slide(layout)
        slide.shapes.title.text = "A sample"
        slide.notes_slide.notes_text_frame.text = "A sample's notes"
    ids = "".join(f'<p14:sldId id="{each.slide_id}"/>' for each in deck.slides)
    deck.element.append(
        etree.fromstring(
            f'<p:extLst xmlns:p="{P}"><p:ext uri="{{521415D9-36F7-43E2-AB2F-B90AF26B5E84}}">'
            f'<p14:sectionLst xmlns:p14="{P14}"><p14:section name="Samples" '
            'id="{AB2C6A2E-9F4B-4C62-8C2C-6B4B4D0C6E11}">'
            f"<p14:sldIdLst>{ids}</p14:sldIdLst></p14:section></p14:sectionLst></p:ext></p:extLst>"
        )
    )


def test_samples_leave_no_trace(folder):
    assert parts(write_pptx(DECK, change(folder, samples))) == parts(PLAIN)


def test_a_layout_that_links_to_a_sample_is_an_error(folder):
    def link(deck):
        samples(deck)
        deck.slide_layouts[0].part.relate_to(deck.slides[0].part, RT.SLIDE)

    with pytest.raises(PlanAsCodeError, match="link from a layout or a master to one of its sl"):
        write_pptx(DECK, change(folder, link))


def test_a_potx_is_as_good_as_a_pptx(folder):
    path = folder / "deck.pptx"
    path.write_bytes(retype(path.read_bytes(), CT.PML_PRESENTATION_MAIN, CT.PML_TEMPLATE_MAIN))
    assert write_pptx(DECK, open_theme(folder)) == PLAIN


def test_a_template_without_a_notes_master_gets_one(folder, tmp_path):
    def drop(deck):
        [listed] = deck.element.findall(f"{{{P}}}notesMasterIdLst")
        deck.element.remove(listed)
        for rel in list(deck.part.rels.values()):
            if rel.reltype == RT.NOTES_MASTER:
                deck.part.rels.pop(rel.rId)

    path = tmp_path / "deck.pptx"
    path.write_bytes(write_pptx(DECK, change(folder, drop)))
    [slide] = Presentation(path).slides
    assert slide.notes_slide.notes_text_frame.text == "A note"
    assert complaints(path) == []


@pytest.mark.parametrize("make", [boxes, lambda theme: write_pptx(DECK, theme)])
def test_missing_layouts_and_placeholders_are_told_together_with_those_there_are(folder, make):
    def rename(deck):
        for layout in deck.slide_layouts:
            if layout.name == "Title slide":
                layout.element.cSld.set("name", "Cover")
            if layout.name == "Examples":
                for shape in layout.placeholders:
                    if shape.name in ("Heading", "Date"):
                        shape.element._nvXxPr.cNvPr.set("name", f"Old {shape.name}")

    theme = change(folder, rename)
    with pytest.raises(PlanAsCodeError) as told:
        make(theme)
    assert str(told.value) == (
        f"{folder / 'deck.pptx'} has no layout `Title slide`; there are `Cover`, `Title and"
        " content`, `Examples`, `Closing` and `Title only`; has in its layout `Examples` no"
        " placeholder `Heading` and `Date`; there are `Title`, `Old Heading`, `Content`,"
        " `Footer`, `Old Date` and `Slide number`"
    )


def test_two_layouts_of_one_name_are_an_error(folder):
    def rename(deck):
        deck.slide_layouts[4].element.cSld.set("name", "Examples")

    with pytest.raises(PlanAsCodeError, match="has two layouts `Examples`"):
        boxes(change(folder, rename))


@pytest.mark.parametrize("content", [b"", b"words", PLAIN[:2000]])
def test_what_is_not_a_presentation_is_an_error(folder, content):
    (folder / "deck.pptx").write_bytes(content)
    with pytest.raises(PlanAsCodeError, match=r"deck\.pptx is not a PowerPoint presentation"):
        boxes(open_theme(folder))


def test_a_word_document_is_no_presentation(folder):
    shutil.copy(folder / "document.docx", folder / "deck.pptx")
    with pytest.raises(PlanAsCodeError, match=r"deck\.pptx is not a PowerPoint presentation"):
        boxes(open_theme(folder))


def test_a_template_that_is_not_there_is_an_error(folder):
    (folder / "deck.pptx").unlink()
    with pytest.raises(PlanAsCodeError, match=r"no readable file deck\.pptx"):
        boxes(open_theme(folder))
