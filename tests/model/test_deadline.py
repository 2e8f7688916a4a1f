"""Deadlines as plans print them: the words survive, the value is what sorting needs."""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from plan_as_code.model import Deadline, Form


def day(text: str) -> date:
    return date.fromisoformat(text)


def spanned(form: Form, start: str, by: str):
    """The value of words that name a stretch of time, whatever the words."""
    return lambda text: Deadline(text=text, form=form, start=day(start), by=day(by))


def on(by: str):
    return spanned(Form.DAY, by, by)


SEPTEMBER = spanned(Form.MONTH, "2018-09-01", "2018-09-30")
THIRD = spanned(Form.QUARTER, "2018-10-01", "2018-12-31")
FINANCIAL = spanned(Form.FINANCIAL_YEAR, "2018-04-01", "2019-03-31")
YEAR = spanned(Form.YEAR, "2018-01-01", "2018-12-31")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2018-09-28", on("2018-09-28")),
        ("28 September 2018", on("2018-09-28")),
        ("28th Sept 2018", on("2018-09-28")),
        ("28^th^ September 2018", on("2018-09-28")),
        ("28/09/2018", on("2018-09-28")),
        ("Friday 28 September 2018", on("2018-09-28")),
        ("By 28 September 2018", on("2018-09-28")),
        ("by the 28th September 2018", on("2018-09-28")),
        ("Due by the 28th of September 2018.", on("2018-09-28")),
        ("No later than 31 March 2019", on("2019-03-31")),
        ("Deadline 31/03/2019", on("2019-03-31")),
        ("September 2018", SEPTEMBER),
        ("Sep 2018", SEPTEMBER),
        ("By September 2018", SEPTEMBER),
        ("end September 2018", SEPTEMBER),
        ("By the end of September 2018", SEPTEMBER),
        ("Completed September 2018", SEPTEMBER),
        ("February 2020", spanned(Form.MONTH, "2020-02-01", "2020-02-29")),
        ("Q3 2018/19", THIRD),
        ("Q3 2018-19", THIRD),
        ("q3, 2018/2019", THIRD),
        ("Qtr 3 2018/19", THIRD),
        ("Quarter 3 of 2018/19", THIRD),
        ("By end of Q3 2018/19", THIRD),
        ("Q3 FY 2018/19", THIRD),
        ("Q4 2018", THIRD),
        ("Q1 2018/19", spanned(Form.QUARTER, "2018-04-01", "2018-06-30")),
        ("Q2 2018/19", spanned(Form.QUARTER, "2018-07-01", "2018-09-30")),
        ("Q4 2018/19", spanned(Form.QUARTER, "2019-01-01", "2019-03-31")),
        ("Q1 2019", spanned(Form.QUARTER, "2019-01-01", "2019-03-31")),
        ("2018/19", FINANCIAL),
        ("2018-19", FINANCIAL),
        ("2018–19", FINANCIAL),
        ("2018/2019", FINANCIAL),
        ("FY 2018/19", FINANCIAL),
        ("FY2018/19", FINANCIAL),
        ("financial year 2018/19", FINANCIAL),
        ("by the end of the financial year 2018/19", FINANCIAL),
        ("1999/00", spanned(Form.FINANCIAL_YEAR, "1999-04-01", "2000-03-31")),
        ("2018", YEAR),
        ("By end of 2018", YEAR),
    ],
)
def test_words_that_name_a_stretch_of_time_have_its_first_and_last_day(text, value):
    assert Deadline.parse(text) == value(text)


@pytest.mark.parametrize(
    ("text", "every"),
    [
        ("Daily", "daily"),
        ("Weekly", "weekly"),
        ("Fortnightly", "fortnightly"),
        ("Monthly", "monthly"),
        ("Bi-monthly", "bi-monthly"),
        ("Quarterly", "quarterly"),
        ("Termly", "termly"),
        ("Half-yearly", "half-yearly"),
        ("Six-monthly", "six-monthly"),
        ("6-monthly", "6-monthly"),
        ("Biannual", "biannual"),
        ("Yearly", "yearly"),
        ("Annually", "annually"),
        ("Annually in April", "annually"),
        ("Annually each April", "annually"),
        ("Every year in April", "every year"),
        ("Every April", "annually"),
        ("Every week", "every week"),
        ("Each quarter", "each quarter"),
        ("Per term", "per term"),
        ("Every half term", "every half term"),
        ("Every two months", "every two months"),
        ("Every 6 weeks", "every 6 weeks"),
        ("Once a term", "once a term"),
        ("Twice a year", "twice a year"),
        ("Three times per year", "three times per year"),
    ],
)
def test_recurring_work_says_how_often_and_has_no_last_day(text, every):
    found = Deadline.parse(text)
    assert found == Deadline(text=text, form=Form.RECURRING, every=every)
    assert found.endless
    assert found.last is None


@pytest.mark.parametrize(
    "text",
    ["Ongoing", "ongoing.", "On-going", "On going", "Continuous", "Business as usual", "BAU",
     "Throughout the year", "Throughout"],
)  # fmt: skip
def test_work_that_goes_on_is_endless(text):
    found = Deadline.parse(text)
    assert found == Deadline(text=text, form=Form.ONGOING)
    assert found.endless


@pytest.mark.parametrize("text", ["Tba", "TBC", "tbd", "To be confirmed", "to be agreed"])
def test_what_is_to_be_confirmed_has_no_value_and_is_not_endless(text):
    found = Deadline.parse(text)
    assert found == Deadline(text=text, form=Form.TO_BE_CONFIRMED)
    assert not found.endless


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("September 2018; 31 March 2019", ["2018-09-30", "2019-03-31"]),
        ("September 2018\n31 March 2019", ["2018-09-30", "2019-03-31"]),
        ("September 2018, March 2019 and June 2019", ["2018-09-30", "2019-03-31", "2019-06-30"]),
        ("Dec 2018 & Mar 2019", ["2018-12-31", "2019-03-31"]),
        ("September 2018 / March 2019", ["2018-09-30", "2019-03-31"]),
        ("Draft: September 2018; final: 31/03/2019", ["2018-09-30", "2019-03-31"]),
        ("Draft by September 2018, final by March 2019", ["2018-09-30", "2019-03-31"]),
        ("(a) September 2018; (b) March 2019", ["2018-09-30", "2019-03-31"]),
        ("Q2 2018/19 then quarterly", ["2018-09-30"]),
        ("Quarterly and annually in April", []),
    ],
)
def test_several_deadlines_in_one_cell_are_kept_as_parts(text, days):
    found = Deadline.parse(text)
    assert (found.text, found.form, found.start, found.by) == (text, Form.SEVERAL, None, None)
    assert list(found.dates) == [day(each) for each in days]
    assert found.last == (day(days[-1]) if days else None)


def test_a_labelled_milestone_keeps_its_own_words_within_the_whole():
    text = "Draft: June 2018; final: 28 September 2018"
    assert Deadline.parse(text).parts == (
        Deadline(text="June 2018", form=Form.MONTH, start=day("2018-06-01"), by=day("2018-06-30")),
        Deadline(
            text="28 September 2018", form=Form.DAY, start=day("2018-09-28"), by=day("2018-09-28")
        ),
    )


@pytest.mark.parametrize(
    "text",
    [
        "Autumn 2018",
        "Early 2019",
        "Mid-March 2019",
        "28 September",
        "28/09/18",
        "2018/20",
        "2018-2021",
        "Q5 2018/19",
        "Q3",
        "April 2018 to March 2019",
        "Annually in Springtime",
        "Every Tuesday",
        "September 2018 onwards",
        "Draft September 2018, final later",
        "bySeptember 2018",
        "soon",
        "-",
    ],
)
def test_words_that_no_rule_knows_are_kept_as_unreadable(text):
    assert Deadline.parse(text) == Deadline(text=text, form=Form.UNREADABLE)


@pytest.mark.parametrize("text", ["30 February 2019", "By 31/06/2018", "2018-13-01"])
def test_a_day_that_does_not_exist_is_refused(text):
    with pytest.raises(ValueError, match="there is no such day"):
        Deadline.parse(text)


@pytest.mark.parametrize("text", ["January 0000", "9999/00", "Q4 9999/00"])
def test_a_year_outside_the_calendar_is_refused(text):
    with pytest.raises(ValueError, match="out of range"):
        Deadline.parse(text)


@pytest.mark.parametrize("filling", [" ", "\n", "by ", "(", "and ", "every "])
def test_a_very_long_deadline_is_read_at_once(filling):
    text = f"June 2018{filling * 100_000}July 2018"
    assert Deadline.parse(text).text == text


PIECES = st.sampled_from(
    ["by", "the end of", "Q3", "Q0", "2018/19", "2018", "0000", "9999/00", "30", "31st", "0",
     "February", "Sept", "monthly", "annually in", "every", "two", "weeks", "ongoing", "tbc",
     "Draft:", "(a)", ";", ",", "and", "/", "&", "\n", "30/02/2019", "2018-13-01", "Autumn", "."]
)  # fmt: skip


@given(st.one_of(st.text(), st.lists(PIECES, max_size=8).map(" ".join)))
@example("by by by by by")
@example("a " * 200 + "by 2018")
def test_any_words_are_kept_as_they_are_or_refused_by_a_value_error(text):
    try:
        found = Deadline.parse(text)
    except ValueError:
        return
    assert found.text == text
    assert (found.form is Form.SEVERAL) == (len(found.parts) > 1)
    assert found.start is None or found.by is None or found.start <= found.by
