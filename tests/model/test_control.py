"""A plan's period, read from the words in print."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plan_as_code.model import Period


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2018/19", "2018-04-01", "2019-03-31"),
        ("FY 2018/19", "2018-04-01", "2019-03-31"),
        ("2018", "2018-01-01", "2018-12-31"),
        ("Q3 2018/19", "2018-10-01", "2018-12-31"),
        ("2018/19 to 2020/21", "2018-04-01", "2021-03-31"),
        ("2018 to 2021", "2018-01-01", "2021-12-31"),
        ("2018 - 2021", "2018-01-01", "2021-12-31"),
        ("2018 – 2021", "2018-01-01", "2021-12-31"),
        ("April 2018 to March 2021", "2018-04-01", "2021-03-31"),
        ("April 2018 until March 2021", "2018-04-01", "2021-03-31"),
        ("1 April 2018 to 31 March 2019", "2018-04-01", "2019-03-31"),
        ("26 October 2018", "2018-10-26", "2018-10-26"),
    ],
)
def test_a_period_has_a_first_and_a_last_day(text, start, end):
    assert Period.parse(text) == Period(
        text=text, start=date.fromisoformat(start), end=date.fromisoformat(end)
    )


@pytest.mark.parametrize(
    "text",
    ["Monthly", "Ongoing", "soon", "2018-2021", "2018 to Autumn 2021", "2017 to 2018 to 2019",
     "June 2018; July 2018", "to 2021"],
)  # fmt: skip
def test_words_without_two_ends_are_no_period(text):
    with pytest.raises(ValueError, match=r"^is not a period I can read; write `2018/19`"):
        Period.parse(text)


def test_a_period_does_not_end_before_it_starts():
    with pytest.raises(ValueError, match=r"^ends before it starts$"):
        Period.parse("2021 to 2018")


def test_a_period_made_of_days_does_not_either():
    with pytest.raises(ValueError, match=r"^ends before it starts$"):
        Period(text="x", start=date(2019, 1, 1), end=date(2018, 12, 31))


def test_a_day_in_a_period_must_exist():
    with pytest.raises(ValueError, match="February 2019 has 28 days"):
        Period.parse("April 2018 to 30 February 2019")


def test_a_very_long_period_is_read_at_once():
    assert Period.parse(f"2018{' ' * 100_000}to{' ' * 100_000}2019").end == date(2019, 12, 31)


@given(st.text() | st.lists(st.sampled_from(["2018", "to", "June", "-", "30", "x"])).map(" ".join))
def test_any_words_are_a_period_or_refused_by_a_value_error(text):
    try:
        found = Period.parse(text)
    except ValueError:
        return
    assert found.text == text
    assert found.start <= found.end
