"""Decks as PowerPoint files: what is in the XML, and that others find nothing wrong with it."""

from datetime import datetime
from io import BytesIO
from zipfile import ZipFile

import pytest
from attrs import evolve
from decks import CHART, DECKS, META, MORE, TIMELINE
from hypothesis import given, settings
from lxml import etree
from openpyxl import load_workbook
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE, MSO_SHAPE_TYPE
from pptx.opc.package import OpcPackage
from validators import complaints

from plan_as_code.blocks import (
    Bullet,
    Bullets,
    Cell,
    Column,
    Deck,
    Paragraph,
    Row,
    Run,
    Slide,
    SlideKind,
    Style,
    Table,
    Timeline,
    plain,
    words,
)
from plan_as_code.fit import Ruler, bars, paginate, strip
from plan_as_code.themes import open_theme
from plan_as_code.tone import Tone
from plan_as_code.verify import verify
from plan_as_code.writers.letters import legal
from plan_as_code.writers.pptx import boxes, write_pptx
from plan_as_code.writers.strips import shapes as shapes_of

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
THEME = open_theme()
ROOM = boxes(THEME)[SlideKind.CONTENT]
TABLE = Table(
    caption=words("Actions & owners"),
    summary="Two rows: id, action, count.",
    columns=(Column("Id", 1), Column("Action", 4), Column("Done", 1, figures=True)),
    rows=(
        Row(
            (
                Cell((words("1"),)),
                Cell((words("Knife arches"), (Run("in schools", strong=True),)), Tone.GOOD),
                Cell((words("3"),)),
            )
        ),
        Row((Cell((words("1.1"),)), Cell((words("A part"),)), Cell((words("2"),))), depth=1),
        Row((Cell((words("All"),)), Cell(((),)), Cell((words("5"),))), total=True),
    ),
)
COVER = Slide(
    SlideKind.TITLE, words("Knife crime plan"), lines=(words("26 Oct 2018"), words("The Board"))
)
EXAMPLES = Slide(
    SlideKind.EXAMPLES,
    (Run("Key themes", soft=True),),
    heading=words("Targeting lawbreakers:"),
    body=(
        Bullets(
            (
                Bullet((Run("By 28"), Run("th", raised=True), Run(" September "))),
                Bullet((Run("Stop and search", strong=True), Run(" in hot spots")), 1),
            )
        ),
    ),
    notes=("Actions shown: TL1.", "Say & mean it."),
)
MIXED = Slide(
    SlideKind.CONTENT,
    words("The plan in figures"),
    body=(
        Paragraph(words("Above the table")),
        TABLE,
        Paragraph(words("Below the table"), Style.CALLOUT),
        Paragraph(words("In small print"), Style.SMALL),
        TABLE,
    ),
)
CLOSING = Slide(
    SlideKind.CLOSING,
    words("Questions?"),
    body=(
        Paragraph((Run("Email: "), Run("team@a.uk", href="mailto:team@a.uk?subject=A plan"))),
        Paragraph((Run("Again: "), Run("team@a.uk", href="mailto:team@a.uk?subject=A plan"))),
        Paragraph((Run("Elsewhere", href="#themes"),)),
    ),
)
DECK = Deck(META, (COVER, EXAMPLES, MIXED, CLOSING))


@pytest.fixture(scope="module")
def content():
    return write_pptx(DECK, THEME)


@pytest.fixture(scope="module")
def slides(content):
    with ZipFile(BytesIO(content)) as package:
        return [
            etree.fromstring(package.read(f"ppt/slides/slide{number}.xml"))
            for number in range(1, len(DECK.slides) + 1)
        ]


def written(*slides):
    """The slides of a deck as XML."""
    with ZipFile(BytesIO(write_pptx(Deck(META, slides), THEME))) as package:
        return [
            etree.fromstring(package.read(f"ppt/slides/slide{number + 1}.xml"))
            for number in range(len(slides))
        ]


def said(element):
    """The paragraphs of a shape, or of anything that holds some."""
    return ["".join(each.itertext(f"{A}t")) for each in element.iter(f"{A}p")]


def shapes(slide):
    """The shapes of a slide by their names, in reading order."""
    tree = slide.find(f"{P}cSld/{P}spTree")
    found = {
        each.find(f"*/{P}cNvPr").get("name"): each
        for each in tree
        if each.tag in (f"{P}sp", f"{P}graphicFrame")
    }
    assert len(found) == len(tree) - 2, "two shapes share a name"
    return found


def runs(shape):
    """The runs of a shape: their words, and what their properties say."""
    return [
        (run.find(f"{A}t").text, dict(run.find(f"{A}rPr").attrib)) for run in shape.iter(f"{A}r")
    ]


def test_validators_find_nothing_wrong(content, tmp_path):
    path = tmp_path / "deck.pptx"
    path.write_bytes(content)
    assert complaints(path) == []


def test_two_runs_give_the_same_bytes(content):
    assert write_pptx(DECK, THEME) == content


def test_a_slide_is_made_from_the_layout_of_its_kind(content):
    layouts = [slide.slide_layout.name for slide in Presentation(BytesIO(content)).slides]
    names = THEME.names.deck
    assert layouts == [
        names.title.layout,
        names.examples.layout,
        names.content.layout,
        names.closing.layout,
    ]


def test_shapes_are_read_from_the_title_to_the_number(slides):
    assert [list(shapes(slide)) for slide in slides] == [
        ["Title", "Subtitle", "Footer", "Date", "Slide number"],
        ["Title", "Heading", "Content", "Footer", "Date", "Slide number"],
        [
            "Title",
            "Content",
            "Actions & owners",
            "Content 2",
            "Actions & owners 2",
            "Footer",
            "Date",
            "Slide number",
        ],
        ["Title", "Content", "Footer", "Date", "Slide number"],
    ]


def test_every_slide_carries_the_marking_the_date_and_its_number(slides):
    for number, slide in enumerate(slides, 1):
        found = shapes(slide)
        assert said(found["Footer"]) == ["OFFICIAL | Partnership Board"]
        assert said(found["Date"]) == ["26 Oct 2018"]
        assert said(found["Slide number"]) == [str(number)]
        [field] = slide.iter(f"{A}fld")
        assert field.get("type") == "slidenum"
        kinds = [each.get("type") for each in slide.iter(f"{P}ph")]
        assert kinds[-3:] == ["ftr", "dt", "sldNum"]


def test_a_slide_added_by_hand_is_marked_too(content):
    for layout in Presentation(BytesIO(content)).slide_layouts:
        feet = {
            shape.placeholder_format.type.name: shape.text_frame.text
            for shape in layout.placeholders
        }
        assert (feet["FOOTER"], feet["DATE"]) == ("OFFICIAL | Partnership Board", "26 Oct 2018")


def test_no_placeholder_is_left_empty(slides):
    for slide in slides:
        assert all("".join(said(shape)) for shape in slide.iter(f"{P}sp"))
    [bare] = written(Slide(SlideKind.EXAMPLES, words("Only a title")))
    assert list(shapes(bare)) == ["Title", "Footer", "Date", "Slide number"]


def test_nothing_stands_in_a_foot_of_which_nothing_is_said():
    meta = evolve(META, marking="", footer="", footer_date="")
    with ZipFile(BytesIO(write_pptx(Deck(meta, (COVER,)), THEME))) as package:
        found = shapes(etree.fromstring(package.read("ppt/slides/slide1.xml")))
    assert list(found) == ["Title", "Subtitle", "Slide number"]


def test_words_have_their_weight_and_every_run_its_language(slides):
    found = shapes(slides[1])
    assert runs(found["Title"]) == [("Key themes", {"lang": "en-GB", "i": "1"})]
    assert runs(found["Content"]) == [
        ("By 28", {"lang": "en-GB"}),
        ("th", {"lang": "en-GB", "baseline": "30000"}),
        (" September ", {"lang": "en-GB"}),
        ("Stop and search", {"lang": "en-GB", "b": "1"}),
        (" in hot spots", {"lang": "en-GB"}),
    ]
    for slide in slides:
        for each in slide.iter(f"{A}rPr", f"{A}endParaRPr"):
            assert each.get("lang") == "en-GB"


def test_bullets_have_their_level_and_paragraphs_have_no_bullet(slides):
    levels = [each.find(f"{A}pPr") for each in shapes(slides[1])["Content"].iter(f"{A}p")]
    assert levels[0] is None
    assert dict(levels[1].attrib) == {"lvl": "1"}
    [above] = shapes(slides[2])["Content"].iter(f"{A}pPr")
    assert dict(above.attrib) == {"marL": "0", "indent": "0"}
    assert [each.tag for each in above] == [f"{A}buNone"]


def test_callouts_are_bold_and_small_print_is_as_small_as_the_theme_allows(slides):
    assert runs(shapes(slides[2])["Content 2"]) == [
        ("Below the table", {"lang": "en-GB", "b": "1"}),
        ("In small print", {"lang": "en-GB", "sz": "1800"}),
    ]


def test_a_link_is_one_relationship_however_often_it_is_used(content, slides):
    links = [
        (run.find(f"{A}t").text, run.find(f".//{A}hlinkClick").get(f"{R}id"))
        for run in slides[3].iter(f"{A}r")
        if run.find(f".//{A}hlinkClick") is not None
    ]
    [first, second] = links
    assert first == second
    part = list(Presentation(BytesIO(content)).slides)[3].part
    rel = part.rels[first[1]]
    assert (rel.is_external, rel.target_ref) == (True, "mailto:team@a.uk?subject=A%20plan")


def test_a_table_is_a_table_with_a_header_a_name_and_a_description(slides):
    frame = shapes(slides[2])["Actions & owners"]
    assert dict(frame.find(f".//{P}cNvPr").attrib)["descr"] == TABLE.summary
    properties = frame.find(f".//{A}tblPr")
    assert dict(properties.attrib) == {
        "firstRow": "1",
        "firstCol": "1",
        "lastRow": "1",
        "bandRow": "1",
    }
    with ZipFile(BytesIO(THEME.bytes_of("deck.pptx"))) as package:
        style = etree.fromstring(package.read("ppt/tableStyles.xml")).get("def")
    assert properties.findtext(f"{A}tableStyleId") == style
    assert [[said(cell) for cell in row] for row in frame.iter(f"{A}tr")] == [
        [["Id"], ["Action"], ["Done"]],
        [["1"], ["Knife arches", "in schools"], ["3"]],
        [["1.1"], ["A part"], ["2"]],
        [["All"], [""], ["5"]],
    ]
    assert {each.get("sz") for each in frame.iter(f"{A}rPr")} == {"1800"}


def test_a_table_stands_in_the_bodys_box_with_columns_by_their_weight(slides):
    frame = shapes(slides[2])["Actions & owners"]
    body = boxes(THEME)[SlideKind.CONTENT].body
    widths = [int(each.get("w")) for each in frame.iter(f"{A}gridCol")]
    assert widths == [round(body.width * share / 6 * 12700) for share in (1, 4, 1)]
    place, extent = frame.find(f"{P}xfrm")
    assert int(place.get("x")) == round(body.left * 12700)
    assert int(extent.get("cx")) == round(body.width * 12700)
    heights = [int(each.get("h")) for each in frame.iter(f"{A}tr")]
    assert abs(int(extent.get("cy")) - sum(heights)) <= len(heights)


def test_frames_of_a_body_stand_below_each_other(slides):
    found = shapes(slides[2])
    names = ("Content", "Actions & owners", "Content 2", "Actions & owners 2")
    frames = [found[name].find(".//{*}xfrm") for name in names]
    tops = [int(place.get("y")) for place, _ in frames]
    ends = [int(place.get("y")) + int(extent.get("cy")) for place, extent in frames]
    assert all(end < top for end, top in zip(ends, tops[1:], strict=False))


def test_figures_stand_right_parts_are_indented_and_sums_are_bold(slides):
    frame = shapes(slides[2])["Actions & owners"]
    rows = list(frame.iter(f"{A}tr"))
    aligned = [[dict(each.attrib) for each in row.iter(f"{A}pPr")] for row in rows]
    assert [row[-1] for row in aligned] == [{"algn": "r"}] * 4
    assert aligned[2][1] == {"marL": str(round(14.4 * 12700))}
    assert [words for words, said in runs(rows[3]) if said.get("b") == "1"] == ["All", "5"]


def test_a_tone_is_a_mark_beside_words_in_the_themes_colour(slides):
    frame = shapes(slides[2])["Actions & owners"]
    marked = [
        (said(cell), cell.find(f".//{A}lnL//{A}srgbClr").get("val"))
        for cell in frame.iter(f"{A}tc")
        if cell.find(f".//{A}lnL") is not None
    ]
    assert marked == [(["Knife arches", "in schools"], THEME.names.colours.good)]


def test_muted_words_are_pale_and_have_no_mark():
    row = Row((Cell((words("2"),)), Cell((words("Not recorded"),), Tone.MUTED)))
    table = Table(words("T"), "S", (Column("Id"), Column("Status")), (row,))
    [slide] = written(Slide(SlideKind.CONTENT, words("One"), body=(table,)))
    frame = shapes(slide)["T"]
    assert frame.find(f".//{A}lnL") is None
    pale = [
        (run.findtext(f"{A}t"), [each.get("val") for each in run.iter(f"{A}srgbClr")])
        for run in frame.iter(f"{A}r")
    ]
    assert pale[2:] == [("2", []), ("Not recorded", [THEME.names.colours.muted])]


def test_two_cells_say_the_same_of_the_edge_they_share():
    tones = (None, Tone.BAD, Tone.WARN, None)
    columns = tuple(Column(str(number)) for number, _ in enumerate(tones))
    row = Row(tuple(Cell((words("a"),), tone) for tone in tones))
    [slide] = written(
        Slide(SlideKind.CONTENT, words("T"), body=(Table(words("t"), "", columns, (row,)),))
    )
    edges = [
        [
            (line.tag.removeprefix(A), *(each.get("val") for each in line.iter(f"{A}srgbClr")))
            for line in end
        ]
        for end in list(slide.iter(f"{A}tcPr"))[len(tones) :]
    ]
    bad, warn = THEME.names.colours.bad, THEME.names.colours.warn
    assert edges == [[("lnR", bad)], [("lnL", bad), ("lnR", warn)], [("lnL", warn), ("lnR",)], []]


def test_notes_are_on_a_page_of_their_own_that_is_marked_too(content):
    slides = list(Presentation(BytesIO(content)).slides)
    assert [slide.has_notes_slide for slide in slides] == [False, True, False, False]
    notes = slides[1].notes_slide
    assert notes.notes_text_frame.text == "Actions shown: TL1.\nSay & mean it."
    kinds = {each.placeholder_format.type.name: each for each in notes.placeholders}
    assert kinds["FOOTER"].text_frame.text == "OFFICIAL"
    assert "SLIDE_IMAGE" in kinds


def test_a_heading_without_a_placeholder_stands_first_in_the_body():
    [slide] = written(
        Slide(
            SlideKind.CONTENT,
            words("Asked"),
            heading=words("The board is asked to:"),
            body=(Bullets((Bullet(words("Note it")),)),),
        )
    )
    assert runs(shapes(slide)["Content"]) == [
        ("The board is asked to:", {"lang": "en-GB", "b": "1"}),
        ("Note it", {"lang": "en-GB"}),
    ]


def test_properties_come_from_the_paper_and_times_from_its_date(content):
    core = Presentation(BytesIO(content)).core_properties
    midnight = datetime(2018, 10, 26)  # noqa: DTZ001
    assert (core.title, core.author, core.subject, core.keywords, core.category) == (
        "Knife crime plan",
        "Community Safety Team",
        "A plan",
        "knives",
        "OFFICIAL",
    )
    assert (core.created, core.modified, core.last_modified_by) == (
        midnight,
        midnight,
        "Community Safety Team",
    )
    assert (core.revision, core.language, core.comments) == (1, "en-GB", "")


def test_properties_that_are_too_long_are_shortened():
    long = Deck(evolve(META, title="a" * 300), ())
    core = Presentation(BytesIO(write_pptx(long, THEME))).core_properties
    assert core.title == "a" * 254 + "…"


def test_characters_that_xml_cannot_hold_are_replaced_and_breaks_are_spaces():
    odd = "a\x00b\ud800c\ufffed\ne\tf"
    [slide] = written(
        Slide(
            SlideKind.CONTENT,
            words(odd),
            body=(
                evolve(TABLE, caption=words(odd), summary=odd),
                Paragraph((Run("x", href=f"tel:{odd}"),)),
            ),
            notes=(odd,),
        )
    )
    assert said(shapes(slide)["Title"]) == ["a\ufffdb\ufffdc\ufffdd e f"]


def test_names_of_parts_are_counted_and_never_searched_for(monkeypatch):
    def searched(*_):
        raise AssertionError("every part was looked at for the name of one")

    monkeypatch.setattr(OpcPackage, "next_partname", searched)
    many = Deck(META, tuple(evolve(EXAMPLES, title=words(str(each))) for each in range(12)))
    with ZipFile(BytesIO(write_pptx(many, THEME))) as package:
        names = set(package.namelist())
        order = etree.fromstring(package.read("ppt/presentation.xml")).find(f"{P}sldIdLst")
    assert {f"ppt/slides/slide{number}.xml" for number in range(1, 13)} <= names
    assert {f"ppt/notesSlides/notesSlide{number}.xml" for number in range(1, 13)} <= names
    assert [each.get("id") for each in order] == [str(256 + each) for each in range(12)]


def letters(text):
    return legal(plain(text)).translate(str.maketrans("\t\n\r", "   "))


FIGURES = (
    Slide(SlideKind.CONTENT, words("One"), body=(CHART,)),
    Slide(SlideKind.CONTENT, words("Two"), body=(CHART,)),
    Slide(SlideKind.CONTENT, words("Year"), body=(Paragraph(words("See:")), TIMELINE)),
)


def opened(*slides):
    return Presentation(BytesIO(write_pptx(Deck(META, slides), THEME)))


def test_a_chart_is_native_and_can_be_edited():
    [shape] = [each for each in opened(*FIGURES).slides[1].shapes if each.has_chart]
    chart = shape.chart
    assert list(chart.plots[0].categories) == list(CHART.categories)
    assert [(each.name, tuple(each.values)) for each in chart.plots[0].series] == [
        ("Green: on track", (3, 0)),
        ("Not recorded", (1, 12)),
    ]
    sheet = load_workbook(BytesIO(chart.part.chart_workbook.xlsx_part.blob))["Figures"]
    assert list(sheet.values) == [
        (None, "Green: on track", "Not recorded"),
        ("Weapons & knives", 3, 1),
        ("Young people", 0, 12),
    ]
    assert chart.has_legend
    assert chart.font.size.pt == 18


def test_a_chart_has_its_figures_as_alternative_text_and_a_name():
    [shape] = [each for each in opened(*FIGURES).slides[0].shapes if each.has_chart]
    about = shape._element.find(f"*/{P}cNvPr")
    assert (about.get("name"), about.get("descr")) == ("Actions by theme", CHART.summary)


def test_a_chart_alone_on_a_slide_uses_the_room_but_not_without_limit():
    [shape] = [each for each in opened(FIGURES[0]).slides[0].shapes if each.has_chart]
    found = bars(CHART, ROOM.body.width, ROOM.cell, Ruler(THEME.widths))
    assert shape.height.pt == pytest.approx(min(ROOM.body.height, 1.5 * found.height), abs=0.1)


def test_a_timeline_is_one_group_with_one_description_and_every_word_in_it():
    slide = opened(*FIGURES).slides[2]
    [group] = [each for each in slide.shapes if each.shape_type == MSO_SHAPE_TYPE.GROUP]
    about = group._element.find(f"*/{P}cNvPr")
    assert (about.get("name"), about.get("descr")) == ("The year", TIMELINE.summary)
    said = [each.text_frame.text for each in group.shapes if each.has_text_frame]
    assert [each for each in said if each] == [
        "Oct\n2018", "Nov\n", "10 October 2018: <Sent> (met)", "As at 26 October 2018",
        "Milestone", "Past", "Deadlines",
        "2",
    ]  # fmt: skip
    forms = [each.auto_shape_type for each in group.shapes]
    assert MSO_SHAPE.DIAMOND in forms
    assert MSO_SHAPE.ISOSCELES_TRIANGLE in forms
    inside = [(each.left, each.left + each.width) for each in group.shapes]
    assert min(left for left, _ in inside) >= 0
    assert max(right for _, right in inside) <= group.width + 1
    assert group.top.pt == pytest.approx(ROOM.body.top + 28.8 + 9 + 12, abs=9.1)


def test_for_a_pdf_charts_and_timelines_are_pictures_with_the_same_words():
    deck = Presentation(BytesIO(write_pptx(Deck(META, FIGURES), THEME, flat=True)))
    found = [
        shape
        for slide in deck.slides
        for shape in slide.shapes
        if shape.shape_type == MSO_SHAPE_TYPE.PICTURE
    ]
    about = [each._element.find(f"*/{P}cNvPr").get("descr") for each in found]
    assert about == [CHART.summary, CHART.summary, TIMELINE.summary]
    drawn = [
        etree.fromstring(each.part.related_part(each._element.blip_rId).blob) for each in found
    ]
    said = ["".join(one.text for one in each.iter("{*}text")) for each in drawn]
    assert said == [
        "Green: on trackNot recordedWeapons & knives31Young people12",
        "Green: on trackNot recordedWeapons & knives31Young people12",
        "Oct2018Nov10 October 2018: <Sent> (met)As at 26 October 2018MilestonePastDeadlines2",
    ]
    assert [each.height.pt for each in found] == pytest.approx(
        [float(each.get("height").removesuffix("pt")) for each in drawn], abs=0.1
    )


def test_slides_with_figures_are_valid_and_the_same_each_time(tmp_path):
    content = write_pptx(Deck(META, FIGURES), THEME)
    path = tmp_path / "deck.pptx"
    path.write_bytes(content)
    assert complaints(path) == []
    assert verify(path.read_bytes(), "deck.pptx") == ()
    assert write_pptx(Deck(META, FIGURES), THEME) == content


def drawn(timeline, kind):
    """The words of a timeline, one for each line and figure."""
    room = boxes(THEME)[kind]
    found = strip(timeline, room.body.width, room.cell, Ruler(THEME.widths))
    shown = shapes_of(timeline, found, room.cell, THEME.names.colours)
    return (letters(words(line)) for each in shown for line in each.lines)


def expected(slide):
    """The paragraphs of a slide's title, heading and body as they should be."""
    yield letters(slide.title)
    yield from (letters(line) for line in (slide.heading, *slide.lines) if line)
    for block in slide.body:
        match block:
            case Paragraph():
                yield letters(block.text)
            case Bullets():
                yield from (letters(item.text) for item in block.items)
            case Table():
                yield from (column.heading for column in block.columns)
                for row in block.rows:
                    for cell in row.cells:
                        yield from (letters(text) for text in cell.paragraphs)
            case Timeline():
                yield from drawn(block, slide.kind)


@settings(deadline=None, max_examples=30)
@given(DECKS)
def test_every_word_survives_in_order(deck):
    slides = tuple(evolve(slide, kind=SlideKind.CONTENT) for slide in deck.slides)
    deck = paginate(evolve(deck, slides=slides), boxes(THEME), THEME.widths)
    for slide, root in zip(deck.slides, written(*deck.slides), strict=True):
        found = [
            words
            for shape in root.iter(f"{P}sp", f"{P}graphicFrame")
            if not {"ftr", "dt", "sldNum"} & {each.get("type") for each in shape.iter(f"{P}ph")}
            for words in said(shape)
        ]
        wanted = list(expected(slide))
        assert [each for each in found if each] == [each for each in wanted if each]


def test_the_continued_words_are_written_where_they_were_put():
    items = Bullets(tuple(Bullet(words(f"Theme {number}: " + "aim " * 40)) for number in range(6)))
    slide = Slide(SlideKind.CONTENT, words("Themes"), body=(items,), continued=MORE)
    deck = paginate(Deck(META, (slide,)), boxes(THEME), THEME.widths)
    last = [said(shapes(root)["Content"])[-1] for root in written(*deck.slides)]
    assert [words == plain(MORE) for words in last] == [True] * (len(last) - 1) + [False]
