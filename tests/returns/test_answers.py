"""What people write into a cell, and what the plan can take of it."""

from datetime import date

import pytest
from trackers import back, cell, edited, filled, plan_of, sent

from plan_as_code.model import Deadline, Move, Update


def first(plan):
    return plan.themes[0].actions[0]


def given(cells, sheet="Actions"):
    """The first action with what is answered of it, and what is said."""
    cells = {("A1.1", heading): value for heading, value in cells.items()}
    plan, found = back(plan_of(), police=filled(sent(), cells, sheet))
    return first(plan), found


def refused(heading, told, rule):
    column = {"Status": "K", "Deadline": "H", "Day of update": "P", "Reported by": "R"}[heading]
    return [f"police.xlsx: Actions!{column}2: error: `{heading}` of `A1.1`: {told} [{rule}]"]


@pytest.mark.parametrize(
    ("words", "key"),
    [("Amber: at risk", "amber"), ("AMBER", "amber"), (" red: off  track ", "red")],
)
def test_a_status_is_known_by_its_word_or_its_key(words, key):
    action, found = given({"Status": words})
    assert (action.status, found) == (key, [])


@pytest.mark.parametrize(
    ("value", "told", "rule"),
    [
        (
            "Ambr: at risk",
            "`Ambr: at risk` is no status of the plan; nothing of this row is taken; did you mean"
            " `Amber: at risk`?",
            "status-unknown",
        ),
        (
            "zzz",
            "`zzz` is no status of the plan; nothing of this row is taken; there are `Not started`,"
            " `Green: on track`, `Amber: at risk`, `Red: off track`, `Complete` and `Withdrawn`",
            "status-unknown",
        ),
        (
            None,
            "it was `Green: on track` and is empty; nothing of this row is taken; write `Green: on"
            " track`, or what it is",
            "cell-emptied",
        ),
        (
            '=IF(1,"Complete")',
            "the cell is a formula; put what it shows in its place, as a value; nothing of this row"
            " is taken",
            "cell-unreadable",
        ),
    ],
)
def test_a_status_that_is_none_keeps_the_row_from_being_taken(value, told, rule):
    action, found = given({"Status": value, "New update": "Words"})
    assert (action, found) == (first(plan_of()), refused("Status", told, rule))


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (date(2019, 3, 31), "31 March 2019"),
        ("31/03/2019", "31/03/2019"),
        (" Q3  2018/19", "Q3 2018/19"),
        (2019, "2019"),
    ],
)
def test_a_deadline_is_a_day_or_words_and_the_one_before_is_kept(value, words):
    action, found = given({"Deadline": value, "Reason for change": "A late start"})
    was = first(plan_of()).deadline
    assert (action.deadline, found) == (Deadline.parse(words), [])
    assert action.moves == (Move(was=was, date=plan_of().as_of, reason="A late start"),)
    assert action.reason is None


@pytest.mark.parametrize(
    ("value", "told", "rule"),
    [
        (
            43555,
            "`43555` is a number and no day; nothing of this row is taken; write `31 March 2019`,"
            " if that is meant",
            "day-unclear",
        ),
        (
            3.5,
            "`3.5` is a number and no day; nothing of this row is taken; write a day: 31 March 2025",
            "day-unclear",
        ),
        (
            "soon",
            "`soon` is no deadline I can read; nothing of this row is taken; write it as 31 March"
            " 2025, March 2025, Q3 2024/25, 2024/25, Monthly or Ongoing",
            "deadline-unclear",
        ),
        (
            "31 June 2019",
            "`31 June 2019`: there is no such day; June 2019 has 30 days; nothing of this row is"
            " taken",
            "deadline-unclear",
        ),
        (
            None,
            "it was `31 December 2018` and is empty; nothing of this row is taken; write `31"
            " December 2018`, or what it is",
            "cell-emptied",
        ),
    ],
)
def test_a_deadline_that_is_none_keeps_the_row_from_being_taken(value, told, rule):
    action, found = given({"Deadline": value})
    assert (action, found) == (first(plan_of()), refused("Deadline", told, rule))


@pytest.mark.parametrize("day", [date(2018, 9, 30), "30 September 2018", "30/9/2018"])
def test_an_update_has_its_day_its_reporter_and_the_status_given_with_it(day):
    cells = {"New update": " Two\nlines ", "Day of update": day, "Reported by": "yot",
             "Status": "Amber: at risk"}  # fmt: skip
    action, found = given(cells)
    told = Update(date=date(2018, 9, 30), text="Two\nlines", status="amber", by="yot")
    assert (action.updates, action.status, found) == ((told,), "amber", [])


def test_an_update_without_a_day_is_of_the_day_the_plan_speaks_of():
    action, _ = given({"New update": 12})
    assert action.updates == (Update(date=plan_of().as_of, text="12"),)


@pytest.mark.parametrize(
    ("heading", "value", "told", "rule"),
    [
        (
            "Day of update",
            "yesterday",
            "`yesterday` is no day; nothing of this row is taken; write a day: 12 January 2025",
            "day-unclear",
        ),
        (
            "Reported by",
            "The Polise",
            "`The Polise` is no party of the plan; nothing of this row is taken; did you mean `The"
            " Police`?",
            "party-unclear",
        ),
    ],
)
def test_a_day_or_a_reporter_that_is_none_keeps_the_row_from_being_taken(
    heading, value, told, rule
):
    action, found = given({"New update": "Words", heading: value})
    assert (action, found) == (first(plan_of()), refused(heading, told, rule))


def test_whoever_a_tracker_was_made_for_reports_unless_another_is_named():
    news = {("A1.1", "New update"): "One", ("A1.10", "New update"): "Two"}
    content = filled(sent(owner="police"), news | {("A1.10", "Reported by"): "YOT"})
    plan, _ = back(plan_of(), police=content)
    one, two = plan.themes[0].actions
    assert [one.updates[-1].by, two.updates[-1].by] == ["police", "yot"]


def test_a_name_and_a_day_alone_answer_nothing():
    assert given({"Reported by": "Police", "Day of update": date(2018, 9, 30)}) == (
        first(plan_of()),
        [],
    )


def test_partners_words_are_printed_as_they_wrote_them():
    action, _ = given({"New update": "5 *of* 6 [sic](https://a.uk)", "Reason for change": "a * b"})
    assert action.updates[0].text == r"5 \*of\* 6 \[sic\](https://a.uk)"
    assert action.reason == "a * b"


def test_merged_cells_keep_the_rows_below_the_first_from_being_taken():
    def edit(book):
        page = book["Actions"]
        cell(page, "A1.1", "New update").value = "For both"
        page.merge_cells("O2:O3")

    plan, found = back(plan_of(), police=edited(sent(), edit))
    assert [len(each.updates) for each in plan.themes[0].actions] == [1, 1]
    assert found == [
        "police.xlsx: Actions!O3: error: `New update` of `A1.10`: the cell is merged with O2; unmerge"
        " them; nothing of this row is taken [cell-unreadable]"
    ]


@pytest.mark.parametrize(
    ("number", "value", "figure"),
    [(1, 7, "7"), (1, "7 bags", "7"), (1, "1,204", "1204"), (2, "3.5%", "3.5"), (2, 3, "3")],
)
def test_a_measures_latest_figure_may_have_its_unit(number, value, figure):
    cells = {(f"A1.1/{number}", "Actual"): value}
    plan, found = back(plan_of(), police=filled(sent(), cells, "Measures"))
    assert (str(first(plan).measures[number - 1].actual), found) == (figure, [])


def test_a_percentage_that_excel_made_a_fraction_is_read_as_it_is_shown():
    def edit(book):
        found = cell(book["Measures"], "A1.1/2", "Actual")
        found.value, found.number_format = 0.035, "0.0%"

    plan, _ = back(plan_of(), police=edited(sent(), edit))
    assert str(first(plan).measures[1].actual) == "3.5"


def test_a_figure_that_is_none_is_told():
    plan, found = back(plan_of(), police=filled(sent(), {("A1.1/1", "Actual"): "many"}, "Measures"))
    assert plan == plan_of()
    assert found == [
        "police.xlsx: Measures!I2: error: `Actual` of `A1.1`: `many` is no number; nothing of this"
        " row is taken; write the figure in digits [figure-unclear]"
    ]
