"""Office files and plans as lines of text."""

import io
import zipfile
from datetime import date

import docx
import pytest
from decks import CHART, META, TIMELINE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Inches

from plan_as_code.blocks import (
    Deck,
    Document,
    Field,
    Line,
    Section,
    Sheet,
    Slide,
    SlideKind,
    Workbook,
    words,
)
from plan_as_code.errors import PlanAsCodeError
from plan_as_code.load import load_text
from plan_as_code.outlines import office_outline, plan_outline
from plan_as_code.outlines.calendar import calendar_lines
from plan_as_code.outlines.pdf import pdf_lines
from plan_as_code.outlines.web import page_lines
from plan_as_code.themes import open_theme
from plan_as_code.writers.docx import write_docx
from plan_as_code.writers.pptx import write_pptx
from plan_as_code.writers.xlsx import write_xlsx

THEME = open_theme()


def saved(file):
    stream = io.BytesIO()
    file.save(stream)
    return stream.getvalue()


def test_a_presentation_is_told_slide_by_slide_as_its_reader_meets_it():
    deck = Presentation()
    deck.core_properties.title = "The plan"
    slide = deck.slides.add_slide(deck.slide_layouts[1])
    slide.shapes.title.text = "First\nslide"
    body = slide.placeholders[1].text_frame
    body.text = "One"
    below = body.add_paragraph()
    below.text, below.level = "One   and a half", 1
    slide.notes_slide.notes_text_frame.text = "Say this"
    second = deck.slides.add_slide(deck.slide_layouts[5])
    second.shapes.title.text = "Second"
    table = second.shapes.add_table(2, 2, 0, 0, Inches(4), Inches(1)).table
    for index, word in enumerate(("Action", "Owner", "Search", "Police")):
        table.cell(index // 2, index % 2).text = word
    data = CategoryChartData()
    data.categories = ["Green", "Red"]
    data.add_series("Actions", (12, 3))
    place = (Inches(1), Inches(2), Inches(3), Inches(3))
    second.shapes.add_chart(XL_CHART_TYPE.PIE, *place, data)
    group = second.shapes.add_group_shape()
    group.shapes.add_textbox(0, 0, 10, 10).text_frame.text = "In a group"
    second._element.set("show", "0")
    assert (
        office_outline(saved(deck))
        == """\
title: The plan

slide 1: First / slide
  - One
    - One and a half
  notes: Say this

slide 2 (hidden): Second
  | Action | Owner |
  | Search | Police |
  chart: Chart 3
    Actions: Green 12, Red 3
  In a group
"""
    )


def test_a_document_is_told_in_order_with_what_stands_around_it():
    document = docx.Document()
    document.core_properties.title = "The plan"
    document.add_heading("The plan", 0)
    document.add_heading("Actions", 1)
    document.add_heading("Now", 2)
    document.add_paragraph("Some\twords").add_run().add_break()
    document.add_paragraph("An item", style="List Bullet")
    table = document.add_table(1, 2)
    table.cell(0, 0).text = "Search"
    table.cell(0, 1).text = "Police\nand YOT"
    document.sections[0].header.paragraphs[0].text = "OFFICIAL"
    assert (
        office_outline(saved(document))
        == """\
title: The plan
# The plan
# Actions
## Now
Some words /
- An item
| Search | Police / and YOT |
header: OFFICIAL
"""
    )


def test_a_workbook_is_told_row_by_row_with_its_days_as_days():
    columns = (Field("Id"), Field("Due"))
    rows = (Line(("A1", date(2018, 10, 26))), Line(("45930", None)))
    book = Workbook(META, (Sheet("Actions", columns, rows),))
    assert office_outline(write_xlsx(book, THEME)).partition("\n\n")[2] == (
        "sheet: Actions\n  | Id | Due |\n  | A1 | 26 October 2018 |\n  | 45930 |  |\n"
    )


def test_a_web_page_is_told_without_its_style_and_with_its_headings_marked():
    page = "<style>p {color: red}</style><h1>The plan</h1><p>One <b>two</b>\n three</p>"
    assert page_lines(page) == ["# The plan", "One", "two", "three"]


def test_a_calendar_is_told_unfolded_and_without_its_times_of_writing():
    text = "BEGIN:VEVENT\r\nDTSTAMP:20181026T000000Z\r\nSUMMARY:One\\, tw\r\n o\\nthree\r\n"
    assert [*calendar_lines(text)] == ["BEGIN:VEVENT", "SUMMARY:One, two / three"]


def test_what_is_no_pdf_is_one_sentence():
    with pytest.raises(PlanAsCodeError, match=r"^`pdfinfo` (cannot read this PDF|.*install)"):
        [*pdf_lines(b"%PDF-1.7 and no more")]


def test_charts_and_drawings_are_told_by_their_descriptions_and_by_what_is_in_them():
    deck = write_pptx(
        Deck(
            META,
            (
                Slide(SlideKind.CONTENT, words("A"), body=(CHART,)),
                Slide(SlideKind.CONTENT, words("B"), body=(TIMELINE,)),
            ),
        ),
        THEME,
    )
    document = write_docx(Document(META, None, (Section((CHART, TIMELINE)),)), THEME)
    series = """\
  Green: on track: Weapons & knives 3, Young people 0
  Not recorded: Weapons & knives 1, Young people 12
"""
    in_deck = f"  chart: {CHART.summary}\n" + "".join(f"  {each}\n" for each in series.splitlines())
    drawing = "10 October 2018: <Sent> (met) | As at 26 October 2018"
    drawing += " | Milestone | Past | Deadlines | 2"
    assert in_deck in office_outline(deck)
    assert f"  drawing: {TIMELINE.summary}\n    Oct | 2018 | Nov | {drawing}\n" in office_outline(
        deck
    )
    assert f"\n(picture: {CHART.summary})\n{series}" in office_outline(document)
    assert f"\n(picture: {TIMELINE.summary}) Oct | 2018 | Nov | {drawing} |\n" in office_outline(
        document
    )


def test_a_figure_changed_in_a_chart_shows_in_the_outline():
    slide = Slide(SlideKind.CONTENT, words("A"), body=(CHART,))
    opened = Presentation(io.BytesIO(write_pptx(Deck(META, (slide,)), THEME)))
    [shape] = [each for each in opened.slides[0].shapes if each.has_chart]
    data = CategoryChartData()
    data.categories = CHART.categories
    data.add_series("Green: on track", (3, 99))
    shape.chart.replace_data(data)
    assert "Young people 99" in office_outline(saved(opened))


def test_tracked_changes_stand_between_marks():
    document = docx.Document()
    document.core_properties.title = ""
    paragraph = document.add_paragraph("Due ")
    by = 'w:id="1" w:author="A" w:date="2018-10-26T00:00:00Z"'
    for tag, text in (("del", "delText"), ("ins", "t")):
        words = "monthly" if tag == "del" else "weekly"
        xml = f"<w:{tag} {nsdecls('w')} {by}><w:r><w:{text}>{words}</w:{text}></w:r></w:{tag}>"
        paragraph._p.append(parse_xml(xml))
    assert office_outline(saved(document)) == "Due [-monthly-]{+weekly+}\n"


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 and no more", b"id: p\n"])
def test_what_is_no_office_file_is_one_sentence(content):
    with pytest.raises(PlanAsCodeError, match="this is no Office file, or a broken one"):
        office_outline(content)


@pytest.mark.parametrize(
    ("parts", "sentence"),
    [
        ({}, "this is no Office file, for it has no main part"),
        ({"x.xml": "<x/>"}, "this Office file holds a x, no slides and no document"),
        ({"x.xml": "<x>"}, "the part x.xml cannot be read: "),
        ({"y.xml": ""}, "the part x.xml cannot be read: "),
    ],
)
def test_a_file_of_another_kind_is_one_sentence(parts, sentence):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        if parts:
            archive.writestr(
                "_rels/.rels",
                '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
                '<Relationship Id="a" Type="x/officeDocument" Target="/x.xml"/></Relationships>',
            )
        for name, text in parts.items():
            archive.writestr(name, text)
    with pytest.raises(PlanAsCodeError) as problem:
        office_outline(stream.getvalue())
    assert str(problem.value).startswith(sentence)


def test_a_plan_is_told_in_lines_whatever_its_file_looks_like():
    text = """\
id: p
title: >-
  A
  plan
period: 2018/19
as_of: 2018-10-26
parties: [{id: police, name: Police}]
themes:
  - key: a
    name: First
    actions:
      - id: A1
        text: Search
        owners: [police, {party: yot, role: lead}]
        actions: [{id: A2, text: Find}]
"""
    plan, findings = load_text(text)
    assert findings == ()
    assert (
        plan_outline(plan)
        == """\
id: p
title: A plan
period: 2018/19
as_of: 2018-10-26
parties/police id: police
parties/police name: Police
themes/a key: a
themes/a name: First
A1 stands below: a
A1 text: Search
A1 owners: police
A1 owners: yot (lead)
A2 stands below: A1
A2 text: Find
"""
    )
