"""Charts laid out: names broken, figures where there is room for them, many bars parted."""

import pytest
from decks import CHARTS, Typewriter
from hypothesis import given

from plan_as_code.blocks import Chart, Series, words
from plan_as_code.errors import PlanAsCodeError
from plan_as_code.fit import Bars, Level, Ruler, bars
from plan_as_code.fit.charts import parted

LEVEL = Level(10, 12)
RULER = Ruler(Typewriter())


def chart(*figures, names=("Green", "Red"), categories=None):
    categories = categories or tuple(f"T{number}" for number in range(len(figures[0])))
    series = tuple(Series(name, each) for name, each in zip(names, figures, strict=False))
    return Chart(words("Actions"), categories, series)


def test_a_chart_has_its_key_on_top_and_its_names_as_wide_as_they_are():
    assert bars(chart((3, 0), (1, 40)), 400, LEVEL, RULER) == Bars(
        width=400,
        names=10 * 1.08 + 6,
        row=1.6 * 12,
        key=1.6 * 12 * 1.3,
        columns=2,
        column=200,
        lines=(("T0",), ("T1",)),
        shown=((True, False), (True, True)),
        most=40,
    )


def test_long_names_take_little_more_than_half_the_width_and_are_broken():
    found = bars(chart((1,), categories=("A name " * 12,)), 200, LEVEL, RULER)
    assert found.names == pytest.approx(110)
    assert found.lines[0][:2] == ("A name A name A", "name A name A name")
    assert found.row == pytest.approx(5.6 * 12)


def test_a_figure_wider_than_its_part_of_a_bar_is_left_to_the_table():
    found = bars(chart((1, 500), (499, 0)), 400, LEVEL, RULER)
    assert found.shown == ((False, True), (True, False))


def test_a_key_too_wide_for_one_row_has_columns_of_one_width():
    many = tuple(f"A status {number}" for number in range(5))
    found = bars(chart(*[(1,)] * 5, names=many), 200, LEVEL, RULER)
    assert (found.columns, found.column) == (2, 10 * 5 * 1.08 + 30)
    assert found.key == (3 + 0.6) * 12 * 1.3


def test_bars_of_nothing_have_no_length_and_no_figure():
    found = bars(chart((0, 0)), 400, LEVEL, RULER)
    assert found.shown == ((False, False),)
    assert found.length(0) == 0


def test_many_bars_are_parted_evenly_on_one_scale():
    whole = chart((1, 2, 3, 4, 9), (0, 0, 0, 0, 1))
    shape = bars(whole, 400, LEVEL, RULER)
    first, second = parted(whole, shape.key + 4 * shape.row, 400, LEVEL, RULER)
    assert (first.categories, second.categories) == (("T0", "T1"), ("T2", "T3", "T4"))
    assert [each.figures for each in second.series] == [(3, 4, 9), (0, 0, 1)]
    assert bars(first, 400, LEVEL, RULER).most == bars(second, 400, LEVEL, RULER).most == 10


def test_a_chart_that_fits_stays_whole():
    whole = chart((1, 2))
    assert [each.categories for each in parted(whole, 1000, 400, LEVEL, RULER)] == [("T0", "T1")]


def test_no_room_for_one_bar_is_one_sentence():
    with pytest.raises(PlanAsCodeError, match="there is no room for one bar of a chart"):
        list(parted(chart((1,)), 20, 400, LEVEL, RULER))


@given(CHARTS)
def test_parts_are_no_higher_than_the_room_and_lose_nothing(whole):
    shape = bars(whole, 300, LEVEL, RULER)
    room = shape.key + 2.5 * shape.row
    parts = list(parted(whole, room, 300, LEVEL, RULER))
    assert all(bars(each, 300, LEVEL, RULER).height <= room for each in parts)
    assert sum((each.rows for each in parts), ()) == whole.rows
