from decks import Typewriter, box, rooms

from plan_as_code.blocks import Cell, Column, Row, Table, words
from plan_as_code.fit import Ruler
from plan_as_code.fit.boxes import CELL_SIDE, STEP
from plan_as_code.fit.columns import Setting
from plan_as_code.fit.gauge import Gauge
from plan_as_code.fit.headers import parted

ROOMS = rooms(body=box(width=400, height=100))
GAUGE = Gauge(ROOMS, ROOMS.body, Ruler(Typewriter()))
SETTING = Setting(GAUGE.ruler, ROOMS.cell, 2 * CELL_SIDE, STEP)


def table(*headings, name="Streets"):
    columns = (Column("Theme", 3), *(Column(each, 1, figures=True) for each in headings))
    row = Row((Cell((words(name),)), *(Cell((words("1"),)) for _ in headings)))
    return Table(words("Sums"), "", columns, (row,))


def headings(found):
    return [[column.heading for column in part.columns[1:]] for part in found]


def test_a_header_row_that_leaves_room_for_rows_stays_whole():
    [found] = parted(table("Statutory", "Local"), GAUGE, SETTING, 100)
    assert headings([found]) == [["Statutory", "Local"]]


def test_a_header_row_higher_than_half_the_room_is_shared_out():
    long = "one two three four five six seven eight nine ten"
    found = parted(table("Statutory", long, long), GAUGE, SETTING, 100)
    assert headings(found) == [["Statutory"], [long, long]]


def test_columns_are_shared_out_before_a_word_is_broken():
    kinds = ["Commissioned", "Developmental", "Neighbourhood", "Commissioned", "Recommended"]
    found = parted(table(*kinds), GAUGE, SETTING, 100)
    assert headings(found) == [kinds[:2], kinds[2:]]


def test_a_word_too_long_for_any_column_parts_no_table():
    assert len(parted(table("One", "Two", name="a" * 100), GAUGE, SETTING, 100)) == 1
