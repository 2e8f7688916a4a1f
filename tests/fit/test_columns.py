import pytest
from decks import Typewriter, box, rooms

from plan_as_code.blocks import Cell, Column, Row, Table, words
from plan_as_code.fit import Ruler
from plan_as_code.fit.columns import widened
from plan_as_code.fit.gauge import Gauge

ROOMS = rooms(body=box(width=400))
GAUGE = Gauge(ROOMS, ROOMS.body, Ruler(Typewriter()))


def table(weights, *cells, head_column=False):
    columns = tuple(Column("h", weight) for weight in weights)
    rows = (Row(tuple(Cell((words(cell),)) for cell in cells)),)
    return Table(words("t"), "", columns, rows, head_column)


def weights(found):
    return [column.weight for column in found.columns]


def test_a_table_whose_words_are_whole_keeps_its_weights():
    found = table((1, 3), "one two", "three four")
    assert widened(found, GAUGE) == found


def test_a_column_too_narrow_for_a_word_takes_what_it_needs_from_the_others():
    found = widened(table((1, 9, 10), "preventative", "b", "c"), GAUGE)
    needed = 12 * 5 + 2 * 7.2 + 0.5
    left = 400 - needed
    assert weights(found) == pytest.approx([needed, left * 9 / 19, left * 10 / 19])


def test_the_first_column_is_measured_bold_where_it_names_its_row():
    found = widened(table((1, 9), "preventative", "b", head_column=True), GAUGE)
    assert weights(found)[0] == pytest.approx(12 * 6 + 2 * 7.2 + 0.5)


def test_words_too_long_together_share_the_room_by_what_they_need():
    found = widened(table((1, 1), "a" * 100, "b" * 50), GAUGE)
    needs = [100 * 5 + 2 * 7.2 + 0.5, 50 * 5 + 2 * 7.2 + 0.5]
    assert weights(found) == pytest.approx(needs)


def test_headings_stay_whole_too():
    columns = (Column("Statutory"), Column("Id", 9.0))
    row = Row((Cell((words("1"),)), Cell((words("2"),))))
    found = widened(Table(words("t"), "", columns, (row,)), GAUGE)
    assert weights(found)[0] == pytest.approx(9 * 6 + 2 * 7.2 + 0.5)
