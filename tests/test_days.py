"""Days as written in Britain: read strictly, printed in full, without any locale."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plan_as_code.days import advice, last_day, month_number, printed, read_day, read_month

DAY = date(2018, 9, 28)


@pytest.mark.parametrize(
    "text",
    [
        "2018-09-28",
        "28/09/2018",
        "28/9/2018",
        "28.09.2018",
        "28 September 2018",
        "28 september 2018",
        "28 Sept 2018",
        "28 Sep. 2018",
        "28th September 2018",
        "28^th^ September 2018",
        "28TH of September, 2018",
        "Friday 28 September 2018",
        "Friday, 28 September 2018",
        "  28  September  2018  ",
    ],
)
def test_a_day_is_read_as_people_write_it(text):
    assert read_day(text) == DAY


def test_figures_with_slashes_are_day_first():
    assert read_day("02/03/2019") == date(2019, 3, 2)


@pytest.mark.parametrize(
    "text",
    ["", "September 2018", "28 September", "28/09/18", "28-09-2018", "2018-9-28", "20180928",
     "28 Octember 2018", "the 28 September 2018", "2018", "Autumn 2018", "28 September 2018 or so"],
)  # fmt: skip
def test_other_words_are_no_day(text):
    assert read_day(text) is None


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("30 February 2019", "February 2019 has 28 days"),
        ("30 February 2020", "February 2020 has 29 days"),
        ("2018-06-31", "June 2018 has 30 days"),
        ("0 June 2018", "June 2018 has 30 days"),
        ("01/13/2018", "the day comes first, then the month"),
        ("2018-13-10", "a year has 12 months"),
        ("0000-01-01", "there is no year 0"),
    ],
)
def test_a_day_that_does_not_exist_is_refused_with_the_reason(text, reason):
    with pytest.raises(ValueError, match=rf"^there is no such day; {reason}$"):
        read_day(text)


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("September 2018", (2018, 9)),
        ("sept 2018", (2018, 9)),
        ("Sep. 2018", (2018, 9)),
        ("MAY, 2019", (2019, 5)),
        ("Autumn 2018", None),
        ("28 September 2018", None),
        ("September", None),
        ("September 18", None),
    ],
)
def test_a_month_is_read_with_its_year(text, month):
    assert read_month(text) == month


@pytest.mark.parametrize(("word", "number"), [("June", 6), ("jun", 6), ("Ju", None), ("", None)])
def test_a_month_has_a_number(word, number):
    assert month_number(word) == number


@pytest.mark.parametrize(
    ("year", "month", "day"), [(2019, 2, 28), (2020, 2, 29), (2019, 12, 31), (2019, 4, 30)]
)
def test_a_month_ends_on_its_last_day(year, month, day):
    assert last_day(year, month) == date(year, month, day)


@pytest.mark.parametrize("year", [1900, 2000, 2019, 2020, 2100, 2400])
def test_the_day_after_the_last_of_a_month_is_the_first_of_the_next(year):
    for month in range(1, 13):
        after = last_day(year, month) + timedelta(days=1)
        assert after == date(year + month // 12, month % 12 + 1, 1)


@given(st.dates(min_value=date(1000, 1, 1)))
def test_a_printed_day_is_read_again_as_the_same_day(day):
    assert read_day(printed(day)) == day
    assert read_day(day.isoformat()) == day


@given(st.text())
def test_no_words_raise_anything_but_a_value_error(text):
    try:
        found = read_day(text)
    except ValueError:
        return
    assert found is None or read_day(printed(found)) == found


@pytest.mark.parametrize(
    "text",
    ["28th Septembre 2018", "28 Setpember 2018", "28/09/18", "28-9-2018", "28.9.18", "2018.09.28",
     "2018/9/28", "20180928", "Sept. 28 2018", "September 28th, 2018", "28-Sep-2018", "28 Sep '18",
     "28Sep18", "Fri 28/09/18", "by 28/09/18", "2018-09-28 00:00:00", "2018-09-28T10:00",
     "28/09/2018 10:00", "28 September 2018."],
)  # fmt: skip
def test_what_is_nearly_a_day_is_not_read_and_the_day_is_suggested(text):
    assert read_day(text) is None
    assert advice(text) == "did you mean `28 September 2018`?"


@pytest.mark.parametrize("text", ["31 Setpember 2018", "31/9/18", "2018.09.31", "Sept 31, 2018"])
def test_a_day_that_does_not_exist_is_not_suggested(text):
    assert advice(text) == (
        "`31 September 2018` is meant, perhaps, but there is no such day; September 2018 has 30"
        " days"
    )


@pytest.mark.parametrize(
    "text",
    [
        "TBC",
        "",
        "x " * 1_000_000,
        "2018/19",
        "September 2018",
        "28 September",
        "28 Foo 2018",
        "2018.13.02",
    ],
)
def test_for_other_words_it_is_said_how_a_day_is_written(text):
    assert advice(text) == "write it as `2018-10-26` or `26 October 2018`"


@given(
    st.dates(min_value=date(2000, 1, 1), max_value=date(2099, 12, 31)),
    st.sampled_from(["{d}/{m}/{y:02}", "{d}-{m:02}-20{y:02}", "20{y:02}.{m}.{d}", "{d}-{w:.3}-{y:02}",
                     "{w:.3}. {d} 20{y:02}", "{d}th {w}l 20{y:02}"]),
)  # fmt: skip
def test_what_is_suggested_is_the_day_that_was_written(day, form):
    month = printed(day).split()[1]
    text = form.format(d=day.day, m=day.month, y=day.year - 2000, w=month)
    assert read_day(text) in (None, day)
    assert advice(text) == f"did you mean `{printed(day)}`?"
