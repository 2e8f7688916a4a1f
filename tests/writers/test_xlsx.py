"""Workbooks, read back by a library that we did not write them with."""

import zipfile
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO

import pytest
from attrs import evolve
from decks import META
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from plan_as_code.blocks import Field, Line, Sheet, Workbook
from plan_as_code.errors import PlanAsCodeError
from plan_as_code.themes import open_theme
from plan_as_code.tone import Tone
from plan_as_code.writers.xlsx import write_xlsx

STATUSES = Sheet(
    "Statuses",
    (Field("Status", 2), Field("Meaning", 6)),
    (Line(("Green, on track", "Fine"), Tone.GOOD), Line(("Red", None), Tone.BAD)),
)
ACTIONS = Sheet(
    "Actions",
    (Field("Id"), Field("Action", 5), Field("Status", 2, "Statuses"), Field("Due")),
    (
        Line(("1.10", "Two\nlines", "Red", date(2019, 3, 31))),
        Line(("=1+1", "-2 & <b>", "Green, on track", None)),
    ),
)
CREATED = datetime.fromisoformat("2018-10-26")
WORKBOOK = Workbook(evolve(META, marking="OFFICIAL & SENSITIVE"), (ACTIONS, STATUSES))


def written(workbook=WORKBOOK):
    return write_xlsx(workbook, open_theme())


def opened(workbook=WORKBOOK):
    return load_workbook(BytesIO(written(workbook)))


def one(text):
    return Workbook(META, (Sheet("Actions", (Field("Id"),), (Line((text,)),)),))


def test_words_are_words_and_days_are_days():
    page = opened()["Actions"]
    assert [[cell.value for cell in row] for row in page.iter_rows()] == [
        ["Id", "Action", "Status", "Due"],
        ["1.10", "Two\nlines", "Red", datetime.fromisoformat("2019-03-31")],
        ["=1+1", "-2 & <b>", "Green, on track", None],
    ]
    assert page["D2"].number_format == "d mmm yyyy"
    assert page["B2"].alignment.wrap_text


@pytest.mark.parametrize("asked", [None, "The latest figure"])
def test_numbers_are_numbers(asked):
    sheet = Sheet("Measures", (Field("Actual", asked=asked),), (Line((Decimal("4.5"),)),))
    cell = opened(Workbook(META, (sheet,)))["Measures"]["A2"]
    assert (cell.value, cell.data_type) == (4.5, "n")


@pytest.mark.parametrize("text", ["=1+1", "+44 1632", "-1", "@SUM(A1)", "\t=1", "=HYPERLINK(1)"])
def test_no_text_is_ever_a_formula(text):
    cell = opened(one(text))["Actions"]["A2"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == (text, "s", True)
    with zipfile.ZipFile(BytesIO(written(one(text)))) as package:
        assert b"<f>" not in package.read("xl/worksheets/sheet1.xml")


def test_a_text_that_looks_like_an_address_is_no_link():
    page = opened(one("https://wrenmoor.example"))["Actions"]
    assert (page["A2"].value, page["A2"].hyperlink) == ("https://wrenmoor.example", None)


def test_words_are_set_in_the_font_of_the_theme():
    book = opened(WORKBOOK)
    fonts = {cell.font.name for page in book for row in page.iter_rows() for cell in row}
    assert fonts == {open_theme().names.font}
    assert book._named_styles["Normal"].font.name == open_theme().names.font


def test_the_header_is_frozen_and_filters():
    page = opened()["Actions"]
    assert (page.freeze_panes, page.auto_filter.ref) == ("B2", "A1:D3")


def test_a_column_takes_only_the_words_of_the_sheet_that_lists_them():
    page = opened()["Actions"]
    [rule] = page.data_validations.dataValidation
    assert (rule.type, rule.formula1, str(rule.sqref)) == ("list", "'Statuses'!$A$2:$A$3", "C2:C3")
    coloured = [
        (str(area.sqref), [each.formula for each in rules])
        for area, rules in page.conditional_formatting._cf_rules.items()
    ]
    assert coloured == [("C2:C3", [["$C2='Statuses'!$A$2"], ["$C2='Statuses'!$A$3"]])]


def test_what_a_reader_is_to_write_is_asked_for_stands_out_and_stays_as_it_is_typed():
    asking = Sheet(
        "Actions",
        (Field("Id"), Field("News", 4, asked="What is new."), Field("On", asked="Which day.", day=True),
         Field("Now", asked="Choose.", choices="Statuses")),
        (Line(("1", None, None, "Red")),),
    )  # fmt: skip
    page = opened(Workbook(META, (asking, STATUSES)))["Actions"]
    rules = {str(each.sqref): each for each in page.data_validations.dataValidation}
    assert {area: (each.type, each.prompt) for area, each in rules.items()} == {
        "B2": (None, "What is new."),
        "C2": ("date", "Which day."),
        "D2": ("list", "Choose."),
    }
    assert [page[each].number_format for each in ("A2", "B2", "C2", "D2")] == [
        "General", "@", "d mmm yyyy", "@",
    ]  # fmt: skip
    grounds = [page[each].fill.start_color.rgb for each in ("A1", "B1", "A2", "B2")]
    assert len({*grounds}) == 4


def test_a_hidden_sheet_cannot_be_shown_by_hand_and_asks_for_nothing():
    book = opened(Workbook(META, (ACTIONS, evolve(STATUSES, hidden=True))))
    assert [(each.title, each.sheet_state) for each in book] == [
        ("Actions", "visible"),
        ("Statuses", "veryHidden"),
    ]


def test_columns_are_as_wide_as_their_share():
    widths = opened()["Actions"].column_dimensions
    assert widths["B"].width == pytest.approx(5 * widths["A"].width, rel=0.1)


def test_rows_are_as_high_as_their_words_and_grow_with_what_is_written_into_them():
    long = Line(("x", "y" * 46, "Red", None))
    content = written(Workbook(META, (evolve(ACTIONS, rows=(*ACTIONS.rows, long)), STATUSES)))
    rows = load_workbook(BytesIO(content))["Actions"].row_dimensions
    assert [rows[number].height for number in (2, 3, 4)] == [30, None, 30]
    with zipfile.ZipFile(BytesIO(content)) as package:
        assert b"customHeight" not in package.read("xl/worksheets/sheet1.xml")


def test_it_prints_on_a4_on_its_side_with_its_headings_and_its_marking_on_every_page():
    for page in opened():
        assert (page.page_setup.orientation, page.page_setup.paperSize) == ("landscape", 9)
        assert page.print_title_rows == "$1:$1"
        assert (page.page_setup.fitToHeight, page.sheet_properties.pageSetUpPr.fitToPage) == (
            0,
            True,
        )
        assert page.oddHeader.center.text == "&BOFFICIAL && SENSITIVE"
        assert page.oddFooter.center.text == "OFFICIAL && SENSITIVE"
        assert page.oddFooter.left.text == META.footer


def test_a_sheet_too_wide_for_a4_prints_on_two_of_a3_each_with_its_first_column():
    columns = (Field("Id"), *(Field(f"Part {number}", 4) for number in range(8)))
    page = opened(Workbook(META, (Sheet("Wide", columns, ()),)))["Wide"]
    assert (page.page_setup.paperSize, page.page_setup.fitToWidth) == (8, 2)
    assert page.print_title_cols == "$A:$A"


def test_it_says_what_it_is_in_its_properties():
    found = opened().properties
    assert (found.title, found.creator, found.subject, found.category, found.keywords) == (
        META.title,
        META.author,
        META.subject,
        "OFFICIAL & SENSITIVE",
        META.keywords,
    )
    assert (found.created, found.modified) == (CREATED, CREATED)


def test_the_same_workbook_is_the_same_bytes():
    assert written() == written()


def test_words_too_long_for_a_cell_are_an_error_and_not_lost():
    with pytest.raises(PlanAsCodeError, match="have 32768 characters, and a cell of a spreadsheet"):
        written(one("x" * 32_768))


@given(st.text(st.characters(exclude_categories=("Cc", "Cs")), min_size=1, max_size=40))
def test_any_words_come_back(text):
    assert opened(one(text))["Actions"]["A2"].value == text.replace("\ufffe", "\ufffd").replace(
        "\uffff", "\ufffd"
    )
