"""Whether the plan's own front page can be believed."""

import pytest

from .told import THEME, told


def controlled(version="1.0", status="Draft", more="", *rows):
    """What is said of a plan with this front page, its version on line 9."""
    history = "  history:\n" if rows else ""
    return told(
        f"document:\n  version: {version}\n  status: {status}\n{more}{history}",
        *(f"    - {{version: {row[0]}, date: {row[1]}, summary: S}}\n" for row in rows),
        THEME,
    )


def reviewed(words):
    return controlled("1.0", "Draft", f"  review: {words}\n")


def test_a_review_before_the_period_is_left_over():
    assert reviewed("March 2018") == [
        "11:11: warning: the review of the plan, March 2018, comes before its period, which"
        " begins on 1 April 2018; write when this plan is looked at again [review-before-period]"
    ]


def test_a_review_that_has_passed_is_due():
    assert reviewed("September 2018") == [
        "11:11: warning: the review of the plan was due by 30 September 2018, and the plan"
        " speaks of 26 October 2018; write when it is looked at next [review-past]"
    ]


@pytest.mark.parametrize("words", ["26 October 2018", "April 2019", "Quarterly", "Tba"])
def test_a_review_to_come_is_right(words):
    assert reviewed(words) == []


@pytest.mark.parametrize("status", ["Final", "FINAL", "Approved by the Board", "signed off"])
def test_nothing_is_final_below_version_one_or_without_a_history(status):
    assert controlled("0.2", status) == [
        f"9:12: warning: the status is `{status}`, and version 0.2 is that of a draft; number the"
        " version that was approved 1.0, or give it the status of a draft"
        " [final-at-draft-version]",
        f"10:11: warning: the status is `{status}`, and the plan has no history; add `history`"
        " with a version, a date and a summary for each version so far [history-missing]",
    ]


@pytest.mark.parametrize(
    "status", ["Draft", "Final draft", "For approval", "Draft, from the published papers"]
)
def test_a_draft_may_have_any_version_and_no_history(status):
    assert controlled("0.2", status) == []


def test_what_is_final_at_version_one_with_its_history_is_right():
    assert controlled("1.0", "Final", "", ("0.1", "2018-08-01"), ("1.0", "2018-09-01")) == []


@pytest.mark.parametrize(
    ("rows", "below"),
    [
        ((("0.2", "2018-08-01"), ("0.1", "2018-09-01"), ("1.0", "2018-09-02")), (13, "0.1 of 1 September 2018", "0.2 of 1 August 2018")),
        ((("0.1", "2018-08-01"), ("0.2", "2018-07-01"), ("1.0", "2018-09-02")), (13, "0.2 of 1 July 2018", "0.1 of 1 August 2018")),
        ((("1.0", "2018-09-02"), ("0.1", "2018-07-01"), ("0.2", "2018-08-01")), (14, "0.2 of 1 August 2018", "0.1 of 1 July 2018")),
        ((("0.9", "2018-08-01"), ("1.0", "2018-08-02"), ("1.0", "2018-08-03")), (14, "1.0 of 3 August 2018", "1.0 of 2 August 2018")),
    ],
)  # fmt: skip
def test_versions_and_their_days_run_one_way(rows, below):
    line, own, above = below
    assert controlled("1.0", "Draft", "", *rows) == [
        f"{line}:17: warning: version {own} is out of order below version {above}; give each"
        " version a number and a date of its own, oldest first [history-out-of-order]"
    ]


def test_the_newest_version_may_stand_first_and_two_may_be_of_one_day():
    rows = ("1.10", "2018-09-02"), ("1.9", "2018-09-01"), ("1.2", "2018-09-01")
    assert controlled("1.10", "Draft", "", *rows) == []


def test_the_current_version_is_in_the_history():
    assert controlled("1.1", "Draft", "", ("0.1", "2018-08-01"), ("1.0", "2018-09-01")) == [
        "9:12: warning: version 1.1 is missing from the history, which has `0.1` and `1.0`; add"
        " it to `history`, or correct `version` [version-not-in-history]"
    ]


def test_the_current_version_is_the_newest_of_the_history():
    assert controlled("1.0", "Draft", "", ("1.0", "2018-08-01"), ("1.1", "2018-09-01")) == [
        "9:12: warning: the plan calls itself version 1.0, and its history goes on to 1.1; write"
        " `version: 1.1` [version-behind-history]"
    ]
