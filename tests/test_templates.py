"""The shipped themes are clean, complete, readable, and what their script draws."""

import os
import re
import subprocess
import sys
from functools import cached_property
from pathlib import Path
from zipfile import ZipFile

import pytest
from attrs import fields, frozen
from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from lxml import etree
from pptx import Presentation
from validators import complaints

from plan_as_code.themes import StyleNames, open_theme

ROOT = Path(__file__).resolve().parents[1]
CONTRASTS = {"default": 4.5, "high_contrast": 7}
DRAWN = {
    "default": {"Title band", "Accent bar", "Panel", "Ring 1", "Ring 2", "Ring 3"},
    "high_contrast": {"Side stripe", "Title rule", "Panel", "Accent line", "Title mark"},
}
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SCHEME = {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"}
LAYOUTS = ("Title slide", "Title and content", "Examples", "Closing", "Title only")


@frozen
class Shipped:
    """A theme that ships: its folder, the least contrast of its words, the names it uses."""

    folder: Path
    least: float

    @property
    def deck(self):
        return self.folder / "deck.pptx"

    @property
    def document(self):
        return self.folder / "document.docx"

    @cached_property
    def names(self):
        return open_theme(self.folder).names

    def poor(self, pairs):
        return poor(pairs, self.least)


@pytest.fixture(params=CONTRASTS)
def theme(request):
    return Shipped(ROOT / "templates" / request.param, CONTRASTS[request.param])


@pytest.fixture(params=["deck.pptx", "document.docx"])
def path(theme, request):
    return theme.folder / request.param


def part(package, name):
    with ZipFile(package) as archive:
        return etree.fromstring(archive.read(name))


def colours(package, name):
    """The colours of a theme part, by slot."""
    slots = part(package, name).find(f"{A}themeElements/{A}clrScheme")
    return {etree.QName(slot).localname: slot[0].get("val") for slot in slots}


def luminance(colour):
    channels = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    linear = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one, other):
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def poor(pairs, least):
    """The pairs of colours (words, ground) that have less contrast than they need."""
    return [(where, a, b) for where, a, b in pairs if contrast(a, b) < least]


def test_contrast_is_that_of_the_guidelines():
    assert contrast("FFFFFF", "000000") == 21
    assert round(contrast("767676", "FFFFFF"), 2) == 4.54
    assert poor([("grey", "777777", "FFFFFF")], 4.5) == [("grey", "777777", "FFFFFF")]


def test_no_validator_complains(path):
    assert complaints(path) == []


def test_the_script_draws_the_committed_files_byte_for_byte(theme, tmp_path):
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": "7", "LC_ALL": "C"}
    command = [sys.executable, str(ROOT / "tools" / "make_theme.py"), str(tmp_path)]
    subprocess.run(command, check=True, env=environment, cwd=tmp_path)
    folder = tmp_path / theme.folder.name
    drawn = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert drawn.keys() == {"deck.pptx", "document.docx", "theme.yaml"}
    assert [name for name in drawn if drawn[name] != (theme.folder / name).read_bytes()] == []


def test_every_layout_and_placeholder_named_in_the_theme_is_in_the_deck(theme):
    layouts = {layout.name: layout for layout in Presentation(str(theme.deck)).slide_layouts}
    assert tuple(layouts) == LAYOUTS
    deck = theme.names.deck
    for kind in (deck.title, deck.content, deck.examples, deck.closing):
        wanted = [kind.title, kind.heading, kind.body, kind.footer, kind.date, kind.number]
        there = [each.name for each in layouts[kind.layout].placeholders]
        assert sorted(filter(None, wanted)) == sorted(there)


def test_placeholders_have_an_index_of_their_own_and_stand_in_reading_order(theme):
    for layout in Presentation(str(theme.deck)).slide_layouts:
        shapes = list(layout.placeholders)
        indexes = [each.placeholder_format.idx for each in shapes]
        assert len(set(indexes)) == len(indexes)
        tops = [each.top for each in layout.shapes if each.is_placeholder]
        assert tops == sorted(tops)


def test_the_deck_is_sixteen_to_nine_and_has_no_slides(theme):
    deck = Presentation(str(theme.deck))
    assert (deck.slide_width, deck.slide_height, len(deck.slides)) == (12192000, 6858000, 0)


def test_placeholders_do_not_overlap_and_stay_on_the_slide(theme):
    for layout in Presentation(str(theme.deck)).slide_layouts:
        boxes = [(s.left, s.top, s.left + s.width, s.top + s.height) for s in layout.placeholders]
        for at, (left, top, right, bottom) in enumerate(boxes):
            assert min(left, top, 12192000 - right, 6858000 - bottom) >= 0
            for other in boxes[at + 1 :]:
                apart_across = right <= other[0] or other[2] <= left
                assert apart_across or bottom <= other[1] or other[3] <= top, layout.name


def test_words_never_shrink_to_fit(theme):
    with ZipFile(theme.deck) as archive:
        drawn = [archive.read(name) for name in archive.namelist() if "slide" in name]
    assert [xml for xml in drawn if b"normAutofit" in xml or b"spAutoFit" in xml] == []


def test_decoration_is_marked_as_decoration(theme):
    deck = Presentation(str(theme.deck))
    shapes = [shape for each in (deck.slide_master, *deck.slide_layouts) for shape in each.shapes]
    plain = [shape for shape in shapes if not shape.is_placeholder]
    assert {shape.name for shape in plain} == DRAWN[theme.folder.name]
    assert [
        shape.name for shape in plain if b"decorative" not in etree.tostring(shape._element)
    ] == []


def test_no_words_on_slides_are_under_18_points(theme):
    with ZipFile(theme.deck) as archive:
        slides = [n for n in archive.namelist() if re.search(r"presentation\.xml|/slide", n)]
        sizes = [
            int(size) for name in slides for size in re.findall(rb'sz="(\d+)"', archive.read(name))
        ]
        notes = re.findall(rb'sz="(\d+)"', archive.read("ppt/notesMasters/notesMaster1.xml"))
    assert min(sizes) == theme.names.deck.minimum_size * 100 == 1800
    assert theme.names.deck.table_size >= theme.names.deck.minimum_size
    assert min(map(int, notes)) == 1200


def test_no_words_in_the_document_are_under_12_points(theme):
    with ZipFile(theme.document) as archive:
        xml = b"".join(archive.read(name) for name in archive.namelist())
    assert min(int(size) for size in re.findall(rb"<w:sz(?:Cs)? w:val=\"(\d+)\"", xml)) == 24


def grounds(layout):
    """Each placeholder of a layout with the colour of what it stands on, by scheme."""
    own = list(layout.shapes)
    behind = list(layout.slide_master.shapes) if layout._element.get("showMasterSp") != "0" else []
    fills = [s for s in (*behind, *own) if not s.is_placeholder]
    for shape in (s for s in own if s.is_placeholder):
        under = [ground(f) for f in fills if touches(shape, f)]
        yield shape, ground(shape) or (under[-1] if under else "bg1")


def ground(shape):
    fill = shape._element.find(f"{P}spPr/{A}solidFill/{A}schemeClr")
    return None if fill is None else fill.get("val")


def touches(one, other):
    across = one.left < other.left + other.width and other.left < one.left + one.width
    return across and one.top < other.top + other.height and other.top < one.top + one.height


def lettering(layout, shape):
    """The scheme colours of a placeholder's words: its own levels, else the master's."""
    kind = shape._element.find(f".//{P}ph").get("type")
    own = shape._element.findall(f".//{A}lstStyle//{A}schemeClr")
    styles = layout.slide_master._element.find(f"{P}txStyles")
    master = styles.find(f"{P}titleStyle" if kind == "title" else f"{P}bodyStyle")
    return {each.get("val") for each in own or master.iter(f"{A}schemeClr")}


def test_words_on_slides_stand_out_from_what_is_behind_them(theme):
    scheme = colours(theme.deck, "ppt/theme/theme1.xml")
    pairs = [
        (
            f"{layout.name}: {shape.name}",
            scheme[SCHEME.get(word, word)],
            scheme[SCHEME.get(under, under)],
        )
        for layout in Presentation(str(theme.deck)).slide_layouts
        for shape, under in grounds(layout)
        for word in lettering(layout, shape)
    ]
    assert theme.poor(pairs) == []
    assert ("Title slide: Title", scheme["lt1"], scheme["dk2"]) in pairs
    others = {
        "default": ("Examples: Title", scheme["dk2"], scheme["lt2"]),
        "high_contrast": ("Examples: Heading", scheme["lt1"], scheme["dk2"]),
    }
    assert others[theme.folder.name] in pairs


def test_words_in_slide_tables_stand_out(theme):
    scheme = colours(theme.deck, "ppt/theme/theme1.xml")
    style = part(theme.deck, "ppt/tableStyles.xml")[0]
    seen = {}
    for each in style:
        word = each.find(f"{A}tcTxStyle/{A}schemeClr")
        fill = each.find(f"{A}tcStyle/{A}fill/{A}solidFill/{A}schemeClr")
        word, fill = (
            x.get("val") if x is not None else y for x, y in ((word, "dk1"), (fill, "lt1"))
        )
        seen[etree.QName(each).localname] = (word, fill)
    assert seen["firstRow"] == seen["nwCell"] == ("lt1", "dk2")
    assert theme.poor([(name, scheme[a], scheme[b]) for name, (a, b) in seen.items()]) == []


def test_links_and_tones_stand_out_on_white_and_on_the_bands_of_tables(theme):
    scheme = colours(theme.deck, "ppt/theme/theme1.xml")
    tones = theme.names.colours
    said = (tones.good, tones.warn, tones.bad, tones.info, tones.muted)
    words = (*said, scheme["hlink"], scheme["folHlink"])
    assert (
        theme.poor([("", word, scheme[under]) for word in words for under in ("lt1", "lt2")]) == []
    )


def test_the_colours_of_web_pages_are_those_of_the_slides_and_stand_out(theme):
    scheme, said = colours(theme.deck, "ppt/theme/theme1.xml"), theme.names.colours
    slots = ("dk1", "lt1", "dk2", "lt2", "accent2", "hlink", "folHlink")
    page = (said.ink, said.paper, said.deep, said.mist, said.accent, said.link, said.visited)
    assert page == tuple(scheme[slot] for slot in slots)
    words = (said.ink, said.deep, said.link, said.visited)
    assert (
        theme.poor([("", word, ground) for word in words for ground in (said.paper, said.mist)])
        == []
    )
    assert contrast(said.accent, said.paper) >= 3
    assert theme.names.font == "Arial"


def test_every_accent_can_be_words_on_white(theme):
    scheme = colours(theme.deck, "ppt/theme/theme1.xml")
    accents = [(f"accent{n}", scheme[f"accent{n}"], scheme["lt1"]) for n in range(1, 7)]
    assert theme.poor(accents) == []


def test_deck_notes_and_document_share_their_colours_and_arial(theme):
    themes = [
        (theme.deck, "ppt/theme/theme1.xml"),
        (theme.deck, "ppt/theme/theme2.xml"),
        (theme.document, "word/theme/theme1.xml"),
    ]
    first, *others = (etree.tostring(part(*each)) for each in themes)
    assert others == [first, first]
    assert set(part(*themes[0]).xpath("//*[local-name()='latin']/@typeface")) == {"Arial"}


def test_every_style_named_in_the_theme_is_in_the_document(theme):
    kinds = {each.element.name_val: each.type for each in Document(str(theme.document)).styles}
    styles = theme.names.document.styles
    wanted = {each.name: getattr(styles, each.name) for each in fields(StyleNames)}
    del wanted["origin"]
    other = {"table": WD_STYLE_TYPE.TABLE, "link": WD_STYLE_TYPE.CHARACTER}
    expected = {name: other.get(field, WD_STYLE_TYPE.PARAGRAPH) for field, name in wanted.items()}
    assert {name: kinds.get(name) for name in expected} == expected


def styled(theme):
    """The document's paragraph and character styles: (name, words' colour, ground)."""
    styles = part(theme.document, "word/styles.xml")
    usual = styles.find(f"{W}docDefaults//{W}color").get(f"{W}val")
    for style in styles.findall(f"{W}style"):
        if style.get(f"{W}type") in ("paragraph", "character"):
            colour, shade = style.find(f"{W}rPr/{W}color"), style.find(f"{W}pPr/{W}shd")
            yield (
                style.find(f"{W}name").get(f"{W}val"),
                usual if colour is None else colour.get(f"{W}val"),
                "FFFFFF" if shade is None else shade.get(f"{W}fill"),
            )


def test_words_in_the_document_stand_out(theme):
    pairs = list(styled(theme))
    assert theme.poor(pairs) == []
    titles = {"default": ("FFFFFF", "0B3A46"), "high_contrast": ("000000", "FFFFFF")}
    assert ("Title", *titles[theme.folder.name]) in pairs


def test_words_in_document_tables_stand_out(theme):
    styles = part(theme.document, "word/styles.xml")
    usual = styles.find(f"{W}docDefaults//{W}color").get(f"{W}val")
    parts = {each.get(f"{W}type"): each for each in styles.iter(f"{W}tblStylePr")}
    bands = {"band2Horz"} if theme.folder.name == "default" else set()
    assert parts.keys() == {"firstRow", "lastRow", "firstCol", "nwCell", *bands}
    words = {k: v.find(f"{W}rPr/{W}color") for k, v in parts.items()}
    said = {k: usual if v is None else v.get(f"{W}val") for k, v in words.items()}
    shades = {k: v.find(f"{W}tcPr/{W}shd") for k, v in parts.items()}
    fill = {k: "FFFFFF" if v is None else v.get(f"{W}fill") for k, v in shades.items()}
    pairs = [(k, said[k], fill[k]) for k in parts]
    pairs += [("first column on a band", said["firstCol"], fill[each]) for each in bands]
    assert theme.poor(pairs) == []


def test_headings_have_their_level_and_stay_with_what_follows(theme):
    styles = part(theme.document, "word/styles.xml")
    found = {each.find(f"{W}name").get(f"{W}val"): each for each in styles.iter(f"{W}style")}
    said = theme.names.document.styles
    headings = (said.heading_1, said.heading_2, said.heading_3, said.heading_4)
    levels = [found[name].find(f"{W}pPr/{W}outlineLvl").get(f"{W}val") for name in headings]
    assert levels == ["0", "1", "2", "3"]
    together = (*headings, said.caption, said.cell_heading, said.contents_title)
    assert [n for n in together if found[n].find(f"{W}pPr/{W}keepNext") is None] == []
    assert found[said.contents_title].find(f"{W}pPr/{W}outlineLvl") is None


def test_bullets_are_real_lists_of_three_levels(theme):
    styles = part(theme.document, "word/styles.xml")
    found = {each.find(f"{W}name").get(f"{W}val"): each for each in styles.iter(f"{W}style")}
    levels = {
        each.get(f"{W}ilvl"): each
        for each in part(theme.document, "word/numbering.xml").iter(f"{W}lvl")
    }
    said = theme.names.document.styles
    for at, name in enumerate((said.bullet, said.bullet_2, said.bullet_3)):
        assert found[name].find(f"{W}pPr/{W}numPr/{W}ilvl").get(f"{W}val") == str(at)
        linked = levels[str(at)].find(f"{W}pStyle").get(f"{W}val")
        assert linked == found[name].get(f"{W}styleId")


def test_the_document_is_an_empty_a4_page_that_word_opens_as_its_own(theme):
    body = part(theme.document, "word/document.xml")[0]
    assert [etree.QName(each).localname for each in body] == ["sectPr"]
    page = body[0].find(f"{W}pgSz")
    assert (page.get(f"{W}w"), page.get(f"{W}h")) == ("11906", "16838")
    settings = part(theme.document, "word/settings.xml").iter(f"{W}compatSetting")
    modes = {each.get(f"{W}name"): each.get(f"{W}val") for each in settings}
    assert modes["compatibilityMode"] == "15"
    for edge in ("header1", "footer1"):
        assert "".join(part(theme.document, f"word/{edge}.xml").itertext()) == ""


def test_the_language_is_british_english_everywhere(path):
    with ZipFile(path) as archive:
        xml = b"".join(archive.read(name) for name in archive.namelist())
    said = re.findall(rb'(?<![a-z])lang="([^"]*)"|<w:lang w:val="([^"]*)"', xml)
    assert {a or b for a, b in said} == {b"en-GB"}


def test_widths_are_those_of_arial(theme):
    widths = open_theme(theme.folder).widths
    assert [widths.plain[each] for each in "Ai –’é•→Šαж"] == [
        667,
        222,
        278,
        556,
        222,
        556,
        350,
        1000,
        667,
        578,
        669,
    ]
    assert [widths.bold[each] for each in "Ai –"] == [722, 278, 278, 556]
    assert widths.other == 1000
    assert widths.measure("A知", 24) == pytest.approx(24 * 1.667)
