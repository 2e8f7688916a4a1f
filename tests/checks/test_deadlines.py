"""Whether deadlines can be read, fit the period and were kept."""

import pytest

from .told import told

STATUS = ("reason-missing", "closed-without-date", "closed-without-evidence")


def with_deadline(deadline, more=""):
    """What is said of a plan with one action, on its tenth line, that has this deadline."""
    return told(
        "themes:\n"
        "  - {key: a, name: First, aim: Fewer knives, actions: [{id: A1, text: Sweeps,\n"
        f"     owners: police, deadline: {deadline}{more}}}]}}\n",
        aside=STATUS,
    )


def test_words_without_a_value_are_an_unreadable_deadline():
    assert with_deadline("before Easter") == [
        "10:32: error: the deadline `before Easter` of `A1` is in words I cannot read;"
        " write it as `31 March 2019`, `March 2019`, `Q3 2018/19`, `2018/19`, `Monthly` or"
        " `Ongoing`, or keep the words and give their last day: `{text: ..., by: 2019-03-31}`"
        " [deadline-unreadable] A1"
    ]


def test_a_long_deadline_is_quoted_in_short():
    [finding] = with_deadline("when all of the partners have said that they are ready for it now")
    assert finding.startswith(
        "10:32: error: the deadline `when all of the partners have said that they are ready for…`"
    )


def test_the_deadline_of_a_measure_and_of_the_review_must_be_readable_too():
    hint = (
        " is in words I cannot read;"
        " write it as `31 March 2019`, `March 2019`, `Q3 2018/19`, `2018/19`, `Monthly` or"
        " `Ongoing`, or keep the words and give their last day: `{text: ..., by: 2019-03-31}`"
        " [deadline-unreadable]"
    )
    assert told(
        """\
        document: {version: 1, status: Draft, review: next spring}
        themes:
          - key: a
            name: First
            aim: Fewer knives
            measures: [{text: Fewer wounds, by: soon}]
            actions:
              - id: A1
                text: Sweeps
                owners: police
                deadline: Monthly
                measures: [{text: More knives found, by: later}]
                moves: [{was: sooner, date: 2018-05-01}]
        """
    ) == [
        f"8:47: error: the deadline `next spring` of the review of the plan{hint}",
        f"13:41: error: the deadline `soon` of a measure of `a`{hint} a",
        f"19:50: error: the deadline `later` of a measure of `A1`{hint} A1",
        f"20:23: error: the deadline `sooner` of an earlier time of `A1`{hint} A1",
    ]


@pytest.mark.parametrize(
    "deadline",
    ["31 March 2019", "2018/19", "Q4 2018/19", "Monthly", "Ongoing", "Tba",
     "{text: before Easter, by: 2019-03-31}", "26 October 2018"],
)  # fmt: skip
def test_a_deadline_within_the_period_that_is_not_past_is_right(deadline):
    assert with_deadline(deadline) == []


@pytest.mark.parametrize(
    "deadline", ["1 April 2019", "31 March 2018", "2019", "30 June 2018; 30 June 2019"]
)
def test_a_deadline_before_or_after_the_period_is_outside(deadline):
    assert with_deadline(deadline, ", status: complete") == [
        f"10:32: warning: the deadline `{deadline}` of `A1` is outside the period of the plan,"
        " 2018/19; the period runs from 1 April 2018 to 31 March 2019"
        " [deadline-outside-period] A1"
    ]


def test_an_open_action_past_its_last_day_is_overdue():
    assert with_deadline("30 June 2018 and 25 October 2018") == [
        "10:32: warning: `A1` was due by 25 October 2018 and is not closed on 26 October 2018;"
        " give it a status that closes it, or the deadline agreed since [action-overdue] A1"
    ]


@pytest.mark.parametrize(
    ("deadline", "more"),
    [
        ("25 October 2018", ", status: complete"),
        ("25 October 2018", ", status: withdrawn"),
        ("25 October 2018", ", closed: 2018-09-01"),
        ("25 October 2018", ", status: red, decision: {status: complete, date: 2018-10-01}"),
        ("30 June 2018 and 31 December 2018", ""),
        ("30 June 2018 then ongoing", ""),
        ("{text: monthly to June, every: monthly, by: 2018-06-30}", ""),
    ],
)
def test_closed_recurring_and_ongoing_work_is_never_overdue(deadline, more):
    assert with_deadline(deadline, more) == []


def test_an_action_in_red_is_still_open():
    assert with_deadline("25 October 2018", ", status: red") == [
        "10:32: warning: `A1` was due by 25 October 2018 and is not closed on 26 October 2018;"
        " give it a status that closes it, or the deadline agreed since [action-overdue] A1"
    ]


def test_nothing_is_finished_after_the_day_the_plan_speaks_of():
    event = "events: [{id: return, name: Return, date: 2018-12-01, met: 2018-10-27}]\n"
    assert told(
        "themes:\n"
        "  - {key: a, name: First, aim: Fewer knives, actions: [{id: A1, text: Sweeps,\n"
        "     owners: police, deadline: Monthly, closed: 2018-10-27}]}\n",
        event,
        aside=STATUS,
    ) == [
        "10:49: error: `A1` was closed on 27 October 2018, after 26 October 2018, the day the"
        " plan speaks of; correct the day, or `as_of` [finished-in-future] A1",
        "11:60: error: `return` was met on 27 October 2018, after 26 October 2018, the day the"
        " plan speaks of; correct the day, or `as_of` [finished-in-future] return",
    ]


def test_nothing_is_reported_after_the_day_the_plan_speaks_of():
    assert told(
        """\
        themes:
          - key: a
            name: First
            aim: Fewer knives
            actions:
              - id: A1
                text: Sweeps
                owners: police
                deadline: Monthly
                updates:
                  - {date: 2018-10-26, text: Two parks searched}
                  - {date: 2018-10-27, text: Three parks searched}
                moves: [{was: September 2018, date: 2018-10-28}]
                decision: {status: red, date: 2018-10-29}
        """,
        aside=STATUS,
    ) == [
        "19:20: error: `A1` was updated on 27 October 2018, after 26 October 2018, the day the"
        " plan speaks of; correct the day, or `as_of` [updated-in-future] A1",
        "20:45: error: `A1` was given another deadline on 28 October 2018, after 26 October 2018,"
        " the day the plan speaks of; correct the day, or `as_of` [updated-in-future] A1",
        "21:39: error: `A1` was given its status by decision on 29 October 2018, after 26 October 2018, the day the"
        " plan speaks of; correct the day, or `as_of` [updated-in-future] A1",
    ]


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        ("Amber", "`amber` is a status; write it in `status`"),
        ("28th Febuary 2019", "did you mean `28th February 2019`?"),
        ("Montly", "did you mean `Monthly`?"),
        (
            "31st Febuary 2019",
            "`31st February 2019` is meant, perhaps, but there is no such day; February 2019 has"
            " 28 days",
        ),
    ],
)
def test_what_is_meant_by_unreadable_words_is_guessed(words, hint):
    [finding] = told(f"actions:\n  - {{id: A1, text: x, owners: police, deadline: {words}}}\n")
    assert f"; {hint} [deadline-unreadable]" in finding
