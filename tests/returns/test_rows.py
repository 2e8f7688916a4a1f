"""Rows that were sorted, copied, added, deleted or given another id."""

from datetime import date

import pytest
from openpyxl.comments import Comment
from trackers import PLAN, back, cell, edited, filled, plan_of, sent

NEWS = {("A1.1", "New update"): "Found ten"}


def taken(edit, cells=NEWS):
    """The ids of the actions that are not as they were, and what is said."""
    plan, found = back(plan_of(), police=edited(filled(sent(), cells), edit))
    old = plan_of()
    pairs = zip(
        [*old.themes[0].actions, *old.themes[1].actions],
        [*plan.themes[0].actions, *plan.themes[1].actions],
        strict=True,
    )
    return [each.id for each, other in pairs if each != other], found


def test_rows_are_known_by_their_ids_sorted_filtered_and_hidden():
    def edit(book):
        page = book["Actions"]
        rows = [[each.value for each in row] for row in page.iter_rows(min_row=2)]
        for number, row in enumerate(reversed(rows), 2):
            for column, value in enumerate(row, 1):
                page.cell(number, column).value = value
            page.row_dimensions[number].hidden = True
        page.auto_filter.add_filter_column(10, ["Red: off track"])

    assert taken(edit) == (["A1.1"], [])


def test_a_changed_id_is_known_by_its_words():
    def edit(book):
        cell(book["Actions"], "A1.1", "Id").value = "A1.1 (new)"

    assert taken(edit) == (
        [],
        [
            "police.xlsx: Actions!A2: error: the id is `A1.1 (new)`; nothing of this row is taken;"
            " write `A1.1`, as it was sent [id-changed]"
        ],
    )


def test_an_emptied_id_is_known_by_its_words():
    def edit(book):
        cell(book["Actions"], "A1.1", "Id").value = None

    assert taken(edit) == (
        [],
        [
            "police.xlsx: Actions!A2: error: the id is empty; nothing of this row is"
            " taken; write `A1.1`, as it was sent [id-changed]"
        ],
    )


def test_an_id_that_became_a_number_is_taken_only_where_it_is_clear_which_it_was():
    text = PLAN.replace("A1.10", "1.10").replace("A1.1", "1.1").replace("B1", "2")
    plan = plan_of(text)
    news = {("1.1", "New update"): "One", ("2", "New update"): "Two"}

    def numbers(book):
        cell(book["Actions"], "1.1", "Id").value = 1.1
        cell(book["Actions"], "2", "Id").value = 2

    content = edited(filled(sent(plan), news), numbers)
    new, found = back(plan, police=content)
    told = [each.updates[-1].text for theme in new.themes for each in theme.actions[:1]]
    assert (told, found) == (["One", "Two"], [])

    def words(book):
        book["Actions"]["D2"] = "Search all bags"

    new, found = back(plan, police=edited(content, words))
    assert new.themes[0] == plan.themes[0]
    assert found[0].startswith(
        "police.xlsx: Actions!A2: error: the id is `1.1`; nothing of this row is taken; write"
    )


def test_a_row_that_stands_twice_is_taken_once_if_both_say_the_same():
    def edit(book):
        page = book["Actions"]
        page.append([each.value for each in page[2]])

    assert taken(edit) == (["A1.1"], [])


def test_a_row_that_stands_twice_with_other_words_is_not_taken():
    def edit(book):
        page = book["Actions"]
        page.append([each.value for each in page[2]])
        page.cell(page.max_row, 15).value = "Found eleven"

    assert taken(edit) == (
        [],
        [
            f"police.xlsx: Actions!{place}: error: `A1.1` stands here more than once, and not with"
            " the same words; nothing of it is taken; leave one row of it [row-twice]"
            for place in ("A2", "A5")
        ],
    )


def test_an_added_row_is_told_in_full_with_the_command_that_would_take_it():
    def edit(book):
        page = book["Actions"]
        page.append(["C1", "Second", None, "Mend the lamps, don't wait"])
        page.cell(page.max_row, 8).value = "31 March 2019"

    assert taken(edit) == (
        ["A1.1"],
        [
            "police.xlsx: Actions!A5: warning: the id is `C1`, which was not sent: a new"
            " action, perhaps, and not taken: Theme: Second; Action: Mend the"
            " lamps, don't wait; Deadline: 31 March 2019; to take it: plan-as-code update C1 --new"
            " --under b 'text=Mend the lamps, don'\"'\"'t wait' 'deadline=31 March 2019'"
            " [row-added]"
        ],
    )


def test_a_deleted_row_takes_nothing_out_of_the_plan():
    def edit(book):
        book["Actions"].delete_rows(3)

    assert taken(edit) == (
        ["A1.1"],
        [
            "police.xlsx: Actions: note: rows of `A1.10` are gone; nothing is taken out of the plan;"
            ' if it is to be withdrawn: plan-as-code update A1.10 --withdraw reason="..."'
            " [row-deleted]"
        ],
    )


def test_rows_of_others_that_were_deleted_are_one_note():
    def edit(book):
        book["Actions"].delete_rows(3, 2)
        book["Measures"].delete_rows(2, 2)

    assert taken(edit) == (
        ["A1.1"],
        [
            "police.xlsx: Actions: note: rows of `A1.10` and `B1` are gone; nothing is taken out of"
            " the plan [row-deleted]",
            "police.xlsx: Measures: note: rows of measures of `A1.1` are gone; nothing is taken out"
            " of the plan [row-deleted]",
        ],
    )


def test_columns_that_were_sorted_apart_are_not_taken():
    def edit(book):
        page = book["Actions"]
        page["A2"], page["A3"] = page["A3"].value, page["A2"].value

    changed, found = taken(edit)
    assert changed == []
    assert found == [
        f"police.xlsx: Actions!{place}: error: the id is `{id}`, and the words beside it are those"
        f" of `{other}`; nothing of this row is taken; the columns were sorted apart; sort whole"
        " rows, in the file as it was sent [row-mixed]"
        for place, id, other in (("A2", "A1.10", "A1.1"), ("A3", "A1.1", "A1.10"))
    ]


@pytest.mark.parametrize(
    ("heading", "value", "place", "told"),
    [
        (
            "Action",
            "Search it's bags",
            "D2",
            "`Action` of `A1.1` was `Search bags` and says `Search it's bags`; it asks for no"
            " answer, and nothing of it is taken; to take it: plan-as-code update A1.1"
            " 'text=Search it'\"'\"'s bags'",
        ),
        (
            "Due",
            date(2019, 1, 31),
            "I2",
            "`Due` of `A1.1` was `2018-12-31` and says `2019-01-31`; it asks for no answer, and"
            " nothing of it is taken; to take it: plan-as-code update A1.1 deadline=2019-01-31",
        ),
        (
            "Funding",
            None,
            "T2",
            "`Funding` of `A1.1` was `Not recorded` and is empty; it asks for no answer, and"
            " nothing of it is taken",
        ),
        (
            "Notes",
            "=1+1",
            "V2",
            "`Notes` of `A1.1` was `` and is a formula; put what it shows in its place, as a value;"
            " it asks for no answer, and nothing of it is taken",
        ),
    ],
)  # fmt: skip
def test_what_was_not_asked_is_told_with_the_command_that_would_take_it(
    heading, value, place, told
):
    plan, found = back(plan_of(), police=filled(sent(), {("A1.1", heading): value}))
    assert (plan, found) == (
        plan_of(),
        [f"police.xlsx: Actions!{place}: warning: {told} [not-asked]"],
    )


def test_an_update_written_over_the_latest_is_told_with_its_day():
    cells = {
        ("A1.10", "Latest update"): "Half done",
        ("A1.10", "Updated"): date(2018, 10, 1),
    }
    plan, found = back(plan_of(), police=filled(sent(), cells))
    assert plan == plan_of()
    assert found == [
        "police.xlsx: Actions!M3: warning: `Latest update` of `A1.10` was `Begun` and says `Half"
        " done`; it asks for no answer, and nothing of it is taken; to take it: plan-as-code"
        " update A1.10 'update=2018-10-01: Half done' [not-asked]"
    ]


def test_a_row_of_an_action_that_was_not_sent_is_told_in_full():
    content = edited(sent(owner="police"), lambda book: book["Actions"].append(["B1", None, "x"]))
    assert back(plan_of(), police=content) == (
        plan_of(),
        [
            "police.xlsx: Actions!A4: warning: `B1` was not sent in this tracker, and nothing of its"
            " row is taken: Level: x [row-added]"
        ],
    )


def test_a_comment_on_a_cell_is_told():
    def edit(book):
        cell(book["Actions"], "A1.1", "Status").comment = Comment("Amber soon,\nwe fear", "Us")

    assert taken(edit) == (
        ["A1.1"],
        [
            "police.xlsx: Actions!K2: warning: the comment on `Status` of `A1.1` is not taken: Amber"
            " soon, we fear; what is news belongs under `New update` [comment]"
        ],
    )
