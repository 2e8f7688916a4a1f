from decks import Typewriter

from plan_as_code.blocks import Cell, Column, Row, Run, Table, words
from plan_as_code.fit import Level, Ruler
from plan_as_code.fit.columns import Setting, key, kin, kinds, stacked, weighed
from plan_as_code.fit.shares import length
from plan_as_code.tone import Tone

SETTING = Setting(Ruler(Typewriter()), Level(10, 12), sides=10, step=7, mark="* ")


def table(*rows, headings=("h", "k"), **more):
    cells = (tuple(Cell((words(cell),)) for cell in row) for row in rows)
    return Table(words("t"), "", tuple(map(Column, headings)), tuple(map(Row, cells)), **more)


def lengths(found):
    """How long each paragraph is in each row, the headings first, column by column."""
    return [
        [[length(words) for words in cell] for cell in ((stack.heading,), *stack.rows)]
        for stack in found
    ]


def test_headings_and_what_names_a_row_are_measured_bold():
    found = stacked([table(("ab", "cd"))], SETTING)
    assert lengths(found) == [[[6], [12]], [[6], [10]]]
    assert [each.least for each in found] == [12, 10]
    plain = stacked([table(("ab", "cd"), head_column=False)], SETTING)
    assert [each.least for each in plain] == [10, 10]


def test_a_sum_is_bold_a_part_is_indented_and_a_tone_has_its_mark():
    rows = (
        Row((Cell((words("a"),)), Cell((words("b"),))), total=True),
        Row((Cell((words("a"),)), Cell((words("b"),))), depth=2),
        Row((Cell((words("a"),)), Cell((words("b"), words("c")), Tone.BAD))),
        Row((Cell((words("a"),)), Cell((words("b"),), Tone.MUTED))),
    )
    columns = (Column("h"), Column("k"))
    [_, found] = lengths(stacked([Table(words("t"), "", columns, rows)], SETTING))
    assert found == [[6], [6], [5 + 2 * 7], [2 * 5 + 5, 5], [5]]


def test_the_longest_word_counts_in_whichever_row_it_stands():
    rows = [(str(number), "a") for number in range(1000)] + [("x", "b" * 30)]
    [_, found] = stacked([table(*rows)], SETTING)
    assert found.least == 150
    assert len(found.rows) < 100


def test_a_word_of_two_weights_is_one_word():
    row = Row((Cell((words("1"),)), Cell(((Run("ab"), Run("cd", strong=True), Run("e-f")),))))
    [_, found] = stacked([Table(words("t"), "", (Column("h"), Column("k")), (row,))], SETTING)
    assert found.least == 6 * 6


def test_tables_with_the_same_headings_are_of_one_kind_and_look_alike():
    first, other, second = (
        table(("a", "b" * 20)),
        table(headings=("x", "y")),
        table(("c" * 20, "d")),
    )
    assert kin([first, other, second]) == {("h", "k"): [first, second], ("x", "y"): [other]}
    found = kinds([first, other, second], SETTING, 400)
    assert set(found) == {key(first), key(other)}
    assert found[key(first)] == (216.6, 183.4)


def test_weights_are_widths():
    found = weighed(table(("a", "b")), (150.0, 50.0))
    assert [column.weight for column in found.columns] == [150, 50]
