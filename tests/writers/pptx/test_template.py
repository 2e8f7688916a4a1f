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
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from validators import complaints

from plan_as_code.blocks import Bullet, Bullets, Deck, Slide, SlideKind, words
from plan_as_code.errors import PlanAsCodeError
from plan_as_code.fit import paginate
from plan_as_code.themes import open_theme
from plan_as_code.verify import verify
from plan_as_code.writers.package import retype
from plan_as_code.writers.pptx import boxes, write_pptx

P = "http://schemas.openxmlformats.org/presentationml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
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


def test_who_remarked_on_samples_is_forgotten(folder):
    def remark(deck):
        content = f'<p:cmAuthorLst xmlns:p="{P}"/>'.encode()
        name, kind = PackURI("/ppt/commentAuthors.xml"), CT.PML_COMMENT_AUTHORS
        part = Part(name, kind, deck.part.package, content)
        deck.part.relate_to(part, RT.COMMENT_AUTHORS)

    assert parts(write_pptx(DECK, change(folder, remark))) == parts(PLAIN)


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
    there = "`Title`, `Old Heading`, `Content`, `Footer`, `Old Date` and `Slide number`"
    assert str(told.value).splitlines() == [
        f"{folder}/theme.yaml:15:13: error: deck.pptx has no layout `Title slide`; did you mean"
        " `Title only`? There are `Cover`, `Title and content`, `Examples`, `Closing` and"
        " `Title only` [no-such-layout]",
        f"{folder}/theme.yaml:34:14: error: the layout `Examples` of deck.pptx has no placeholder"
        f" `Heading`; did you mean `Old Heading`? There are {there} [no-such-placeholder]",
        f"{folder}/theme.yaml:36:11: error: the layout `Examples` of deck.pptx has no placeholder"
        f" `Date`; did you mean `Old Date`? There are {there} [no-such-placeholder]",
    ]


def test_two_layouts_of_one_name_are_an_error(folder):
    def rename(deck):
        deck.slide_layouts[4].element.cSld.set("name", "Examples")

    with pytest.raises(PlanAsCodeError, match="has 2 layouts `Examples`; give one another name"):
        boxes(change(folder, rename))


def double(deck):
    """A second master, `Other`, with layouts of the same names."""
    package, first = deck.part.package, deck.slide_masters[0].part

    def copied(part, name, blob):
        new = type(part).load(PackURI(name), part.content_type, package, blob)
        for rel in part.rels.values():
            if rel.reltype == RT.IMAGE:
                new.rels.get_or_add(rel.reltype, rel.target_part)
        return new

    [theme] = [each.target_part for each in first.rels.values() if each.reltype == RT.THEME]
    named = theme.blob.replace(b'name="Default"', b'name="Other"', 1)
    other = copied(theme, "/ppt/theme/theme9.xml", named)
    master = copied(first, "/ppt/slideMasters/slideMaster2.xml", first.blob)
    listed = master._element.find(f"{{{P}}}sldLayoutIdLst")
    for number, entry in enumerate(listed, 1):
        layout = first.rels[entry.rId].target_part
        twin = copied(layout, f"/ppt/slideLayouts/slideLayout{number + 20}.xml", layout.blob)
        twin.relate_to(master, RT.SLIDE_MASTER)
        entry.set("id", str(2147483700 + number))
        entry.rId = master.relate_to(twin, RT.SLIDE_LAYOUT)
    master.relate_to(other, RT.THEME)
    entry = etree.SubElement(deck.element.find(f"{{{P}}}sldMasterIdLst"), f"{{{P}}}sldMasterId")
    entry.set("id", "2147483690")
    entry.set(f"{{{R}}}id", deck.part.relate_to(master, RT.SLIDE_MASTER))


def told(folder, old, new):
    """What `theme.yaml` says, said differently."""
    path = folder / "theme.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    return open_theme(folder)


def test_a_layout_of_two_masters_is_one_of_them_once_the_theme_says_which(folder, tmp_path):
    theme = change(folder, double)
    with pytest.raises(PlanAsCodeError) as problem:
        boxes(theme)
    assert len(str(problem.value).splitlines()) == 4
    assert "has 2 layouts `Closing`; say which with `master`: `Default` and `Other`" in str(
        problem.value
    )
    theme = told(folder, "    date: Date\n", "    date: Date\n    master: Othr\n")
    with pytest.raises(PlanAsCodeError, match="under a master `Othr`; did you mean `Other`"):
        boxes(theme)
    path = tmp_path / "made.pptx"
    path.write_bytes(write_pptx(DECK, told(folder, "master: Othr", "master: Other")))
    [slide] = Presentation(path).slides
    assert slide.slide_layout.part.partname == "/ppt/slideLayouts/slideLayout22.xml"
    assert complaints(path) == []


def test_a_placeholder_name_that_stands_twice_in_a_layout_is_an_error(folder):
    def rename(deck):
        [shape] = [each for each in deck.slide_layouts[1].placeholders if each.name == "Date"]
        shape.element._nvXxPr.cNvPr.set("name", "Footer")
        [shape] = [each for each in deck.slide_layouts[1].placeholders if "number" in each.name]
        shape.element._nvXxPr.cNvPr.set("name", "Date")

    told(folder, "    number: Slide number\n", "")
    with pytest.raises(PlanAsCodeError, match=r"has 2 placeholders `Footer`; rename all but one"):
        boxes(change(folder, rename))


def bare(deck):
    """Layouts without any feet, the body of the first down to the end of the slide."""
    for layout in deck.slide_layouts:
        for shape in list(layout.placeholders):
            if shape.name in ("Footer", "Date", "Slide number"):
                shape.element.getparent().remove(shape.element)
            if shape.name == "Content":
                shape.height = deck.slide_height - shape.top


@pytest.fixture
def footless(folder):
    for name in ("footer: Footer", "date: Date", "number: Slide number"):
        told(folder, f"    {name}\n", "")
    return change(folder, bare)


def test_a_slide_whose_layout_has_no_feet_is_marked_and_dated_all_the_same(footless, tmp_path):
    path = tmp_path / "made.pptx"
    path.write_bytes(write_pptx(DECK, footless))
    [slide] = Presentation(path).slides
    title, footer = slide.placeholders
    assert (title.name, footer.name) == ("Title", "Footer")
    assert footer.text_frame.text == "OFFICIAL | Partnership Board | 26 Oct 2018"
    assert footer.top + footer.height <= 6858000
    assert complaints(path) == []
    assert [each.rule for each in verify(path.read_bytes(), "made.pptx")] == []


def test_a_body_ends_above_a_foot_that_the_layout_does_not_have(footless):
    room = boxes(footless)[SlideKind.CONTENT]
    foot = 18 * 1.2 + 2 * 3.6
    assert room.shortened
    assert room.body.top + room.body.height == pytest.approx(540 - foot - 3.6)
    lines = tuple(Bullet(words(f"Line {number}")) for number in range(60))
    deck = paginate(
        Deck(META, (Slide(SlideKind.CONTENT, words("Long"), body=(Bullets(lines),)),)),
        boxes(footless),
        footless.widths,
    )
    slides = Presentation(BytesIO(write_pptx(deck, footless))).slides
    for slide in slides:
        body, footer = (each for each in slide.placeholders if each.name != "Title")
        assert body.top + body.height <= footer.top


def test_a_footer_without_a_date_beside_it_says_the_date_too(folder):
    told(folder, "    date: Date\n", "")
    [slide] = Presentation(BytesIO(write_pptx(DECK, open_theme(folder)))).slides
    assert [each.text_frame.text for each in slide.placeholders][1:] == [
        "OFFICIAL | Partnership Board | 26 Oct 2018",
        "1",
    ]


def test_four_to_three_is_as_good_as_any_size(folder):
    def narrow(deck):
        deck.slide_width = 9144000
        for layout in (deck.slide_master, *deck.slide_layouts):
            for shape in layout.shapes:
                shape.left, shape.width = int(shape.left * 0.75), int(shape.width * 0.75)

    room = boxes(change(folder, narrow))[SlideKind.CONTENT].body
    assert room.left + room.width < 720


def test_macros_are_refused_by_name(folder):
    path = folder / "deck.pptx"
    held = BytesIO(path.read_bytes())
    with ZipFile(held, "a") as package:
        package.writestr("ppt/vbaProject.bin", b"Sub AutoOpen()")
    path.write_bytes(held.getvalue())
    with pytest.raises(PlanAsCodeError) as problem:
        boxes(open_theme(folder))
    assert str(problem.value) == (
        f"{path} holds macros or controls, `ppt/vbaProject.bin`; save it without them, as a .potx"
        " or .pptx, or as a .dotx or .docx"
    )


POTM = "application/vnd.ms-powerpoint.template.macroEnabled.main+xml"


@pytest.mark.parametrize("kind", [CT.PML_PRES_MACRO_MAIN, POTM])
def test_a_pptm_or_potm_is_refused_even_without_macros(folder, kind):
    path = folder / "deck.pptx"
    path.write_bytes(retype(path.read_bytes(), CT.PML_PRESENTATION_MAIN, kind))
    with pytest.raises(PlanAsCodeError, match="is of a kind that may hold macros; save it as"):
        boxes(open_theme(folder))


def test_what_is_fetched_from_outside_is_refused_by_name_but_links_are_not(folder):
    def link(deck):
        part = deck.slide_layouts[1].part
        part.relate_to("file:///C:/logo.png", RT.IMAGE, is_external=True)
        part.relate_to("https://example.org", RT.HYPERLINK, is_external=True)
        deck.slide_master.part.relate_to("C:\\budget.xlsx", RT.OLE_OBJECT, is_external=True)

    with pytest.raises(PlanAsCodeError) as problem:
        boxes(change(folder, link))
    assert str(problem.value) == (
        f"{folder / 'deck.pptx'} must not take anything from outside or run anything, and it has"
        " the embedded object `C:\\budget.xlsx` in `/ppt/slideMasters/slideMaster1.xml` and the"
        " picture `file:///C:/logo.png` in `/ppt/slideLayouts/slideLayout2.xml`; put what is"
        " linked into the file, or take it out"
    )


def test_what_only_samples_fetch_goes_with_them(folder):
    def link(deck):
        samples(deck)
        deck.slides[0].part.relate_to("file:///C:/film.mp4", RT.VIDEO, is_external=True)

    assert parts(write_pptx(DECK, change(folder, link))) == parts(PLAIN)


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
