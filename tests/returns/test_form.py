"""A tracker that came back: its sheets and columns found again, or what is wrong with them."""

from io import BytesIO

from openpyxl import load_workbook
from trackers import back, edited, filled, plan_of, sent

from plan_as_code.papers.form import ANSWERS, SHEETS

CHANGED = {("A1.1", "Status"): "Amber: at risk"}


def opened(edit, cells=CHANGED):
    """The status that is taken of A1.1, and what is said, of a file that was edited."""
    plan, found = back(plan_of(), police=edited(filled(sent(), cells), edit))
    return plan.themes[0].actions[0].status, found


def test_a_sheet_is_found_under_another_name():
    def edit(book):
        book["Actions"].title = "Police Q3"

    assert opened(edit) == (
        "amber",
        [
            "police.xlsx: note: the sheet `Actions` is called `Police Q3` here, and is read all the"
            " same [sheet-renamed]"
        ],
    )


def test_a_line_above_the_headings_and_headings_in_capitals_do_no_harm():
    def edit(book):
        page = book["Actions"]
        page.cell(1, 1).value = "ID"
        page.insert_rows(1)
        page["A1"] = "Return of the police"

    assert opened(edit) == ("amber", [])


def test_columns_in_another_order_and_fewer_of_them_do_no_harm():
    def edit(book):
        page = book["Actions"]
        page.delete_cols(page.max_column)
        page.move_range(f"A1:A{page.max_row}", cols=page.max_column + 1)

    assert opened(edit) == ("amber", [])


def test_without_a_column_that_asks_nothing_is_taken():
    def edit(book):
        page = book["Actions"]
        page["K1"] = "Statuss"

    assert opened(edit) == (
        "green",
        [
            "police.xlsx: Actions!K1: error: nothing is taken from this file: its column `Status`"
            " is not there; is it `Statuss`? Give it back its heading [heading-gone]"
        ],
    )


def test_a_column_of_their_own_is_told_and_not_taken():
    def edit(book):
        page = book["Actions"]
        page.cell(1, page.max_column + 1).value = "Risk"
        page.cell(2, page.max_column).value = "High"

    assert opened(edit) == (
        "amber",
        [
            "police.xlsx: Actions!W1: warning: the column `Risk` is none of the tracker's; nothing"
            " of it is taken, `High` and whatever else stands there; what is news belongs under"
            " `New update` [column-added]"
        ],
    )


def test_a_sheet_of_their_own_or_a_copy_is_told_and_not_taken():
    def edit(book):
        page = book.copy_worksheet(book["Actions"])
        page.title = "Copy"
        book.create_sheet("Plans").append(["Next year"])
        book.create_sheet("Empty")

    status, found = opened(edit)
    assert status == "amber"
    assert found == [
        "police.xlsx: Copy: warning: the sheet `Copy` is none of the tracker's; nothing of it is"
        " taken, `Id`, `Theme` and `Level` and whatever else stands there; what is news belongs"
        " under `New update` [sheet-added]",
        "police.xlsx: Plans: warning: the sheet `Plans` is none of the tracker's; nothing of it is"
        " taken, `Next year` and whatever else stands there; what is news belongs under `New"
        " update` [sheet-added]",
    ]


def test_the_sheets_that_a_tracker_has_are_known():
    assert {*load_workbook(BytesIO(sent())).sheetnames} == SHEETS


def test_without_the_sheet_of_measures_the_rest_is_taken():
    def edit(book):
        del book["Measures"]

    assert opened(edit) == (
        "amber",
        ["police.xlsx: note: the sheet `Measures` is gone, so no figure is taken [sheet-gone]"],
    )


def test_with_only_the_columns_that_ask_it_is_still_a_tracker():
    def edit(book):
        page = book["Actions"]
        kept = ("Id", "Deadline", "Status", *(each.heading for each in ANSWERS))
        for number in range(page.max_column, 0, -1):
            if page.cell(1, number).value not in kept:
                page.delete_cols(number)

    assert opened(edit) == ("amber", [])


def test_a_sheet_copied_into_another_workbook_does_not_say_what_was_sent():
    def edit(book):
        del book["Sent"]

    assert opened(edit) == (
        "green",
        [
            "police.xlsx: error: nothing is taken from this file: it does not say what it said when"
            " it was sent; the answers must stand in the file that was sent, and not in a copy of"
            " its sheet [not-a-tracker]"
        ],
    )


def test_a_sheet_that_is_gone_is_named():
    def edit(book):
        del book["Actions"]

    assert opened(edit) == (
        "green",
        [
            "police.xlsx: error: nothing is taken from this file: there is no sheet `Actions` with"
            " its headings; there are `Measures`, `Events`, `Statuses`, `Kinds`, `Parties`,"
            " `Version` and `Origin` [not-a-tracker]"
        ],
    )


def test_what_is_no_workbook_is_a_finding_of_its_file():
    assert back(plan_of(), police=b"a,b") == (
        plan_of(),
        [
            "police.xlsx: error: nothing is taken from this file: it is no workbook; save it as an"
            " Excel workbook (.xlsx) [not-a-tracker]"
        ],
    )
