"""Whether a status says why, an ending when and on what evidence, and reports keep coming."""

import pytest

from .told import HEAD, told


def with_status(more):
    """What is said of a plan with one action, on its tenth line, that says this besides."""
    return told(
        "themes:\n"
        "  - {key: a, name: First, aim: Fewer knives, actions: [{id: A1, text: Sweeps,\n"
        f"     owners: police, deadline: Monthly, {more}}}]}}\n"
    )


@pytest.mark.parametrize("status", ["amber", "red"])
def test_amber_and_red_say_why(status):
    assert with_status(f"status: {status}") == [
        f"10:49: warning: `A1` is `{status}`, and nothing says why; say in `reason` what holds it"
        " up, and what is done about it [reason-missing] A1"
    ]


@pytest.mark.parametrize(
    "more",
    [
        "status: green",
        "status: red, reason: The post is empty",
        "status: green, decision: {status: red, date: 2018-10-01, reason: Too slow}",
        "status: red, decision: {status: green, date: 2018-10-01}",
    ],
)
def test_a_reason_or_a_status_that_needs_none_is_right(more):
    assert with_status(more) == []


def test_a_decision_that_says_no_reason_is_asked_for_one():
    assert with_status("status: green, decision: {status: red, date: 2018-10-01}") == [
        "10:75: warning: `A1` is `red`, and nothing says why; say in `reason` what holds it up,"
        " and what is done about it [reason-missing] A1"
    ]


def test_what_is_complete_says_since_when_and_what_shows_it():
    assert with_status("status: complete") == [
        "10:49: warning: `A1` is `complete`, and nothing says since when; write the day in"
        " `closed` [closed-without-date] A1",
        "10:49: note: `A1` is closed, and nothing shows that it was done; say in `evidence` what"
        " shows it, or in `reason` why it was withdrawn [closed-without-evidence] A1",
    ]


@pytest.mark.parametrize(
    "more",
    [
        "status: complete, closed: 2018-10-01, evidence: A letter",
        "status: withdrawn, closed: 2018-10-01, reason: The grant ended",
        "closed: 2018-10-01, evidence: A letter",
    ],
)
def test_an_ending_with_its_day_and_evidence_or_a_reason_is_right(more):
    assert with_status(more) == []


def test_an_action_is_not_closed_and_open_at_once():
    assert with_status("status: green, closed: 2018-10-01, evidence: A letter") == [
        "10:64: warning: `A1` was closed on 1 October 2018, and its status `green` says that it"
        " is open; give it a status that closes it, or take `closed` out [closed-and-open] A1"
    ]


def reported(*days, of="", more=""):
    """What is said of an action with an update on its last day, beside one with these."""
    updates = ", ".join(f"{{date: {day}, text: Done}}" for day in days)
    own = f", updates: [{updates}]" if days else ""
    return told(
        more,
        "themes:\n"
        "  - {key: a, name: First, aim: Fewer knives, actions: [\n"
        "     {id: A0, text: Parks, owners: police, deadline: Monthly, "
        "updates: [{date: 2018-10-26, text: Begun}]},\n"
        f"     {{id: A1, text: Sweeps, owners: police, deadline: Monthly{of}{own}}}]}}\n",
    )


def test_an_open_action_is_reported_on_at_least_every_hundred_days():
    assert reported("2018-07-17", "2018-05-01") == [
        "11:11: warning: nothing has been reported of `A1` since 17 July 2018; 100 days are"
        " allowed on 26 October 2018; ask its owner for an update, or close it"
        " [update-overdue] A1"
    ]
    assert reported("2018-07-18", "2018-05-01") == []


def test_an_action_nobody_ever_reported_on_is_overdue_where_others_are_reported_on():
    assert reported() == [
        "11:11: warning: nothing has been reported of `A1` ever; 100 days are allowed on"
        " 26 October 2018; ask its owner for an update, or close it [update-overdue] A1"
    ]


@pytest.mark.parametrize(("day", "said"), [("2018-07-10", 0), ("2018-07-11", 1)])
def test_of_what_was_never_reported_on_the_days_count_from_the_first_of_the_period(day, said):
    theme = "themes: [{key: a, name: A, aim: B, actions: [{id: A1, text: C, owners: police, deadline: Ongoing}]}]\n"
    days = "rules: [{rule: update-overdue, days: 100}]\n"
    assert len(told(days, theme, head=HEAD.replace("as_of: 2018-10-26", f"as_of: {day}"))) == said


TEXTS = (
    "Sweeps",
    "Arches",
    "Visits",
    "Letters",
    "Meetings",
    "Leaflets",
    "Cadets",
    "Cameras",
    "Lights",
)


@pytest.mark.parametrize(("number", "more", "said"), [
    (5, "", ["nothing has been reported of `A1` ever", "nothing has been reported of `A2` ever", "nothing has been reported of `A3` ever", "nothing has been reported of `A4` ever", "nothing has been reported of `A5` ever"]),
    (6, "", ["nothing has ever been reported of 6 current actions: `A1`, `A2`, `A3`, `A4`, `A5` and `A6`"]),
    (9, "", ["nothing has ever been reported of 9 current actions: `A1`, `A2`, `A3`, `A4`, `A5`, `A6`, `A7`, `A8` and 1 more"]),
    (7, "rules: [{rule: update-overdue, level: error, where: A1}]\n",
     ["nothing has been reported of `A1` ever", "nothing has ever been reported of 6 current actions: `A2`, `A3`, `A4`, `A5`, `A6` and `A7`"]),
])  # fmt: skip
def test_many_actions_nobody_ever_reported_on_are_named_together(number, more, said):
    actions = ", ".join(
        f"{{id: A{n}, text: {text}, owners: police, deadline: Monthly}}"
        for n, text in enumerate(TEXTS[:number], 1)
    )
    found = told(
        more,
        "themes:\n  - {key: a, name: First, aim: Fewer knives, actions: [{id: A0, text: Parks,"
        " owners: police, deadline: Monthly, updates: [{date: 2018-10-26, text: Begun}]},"
        f" {actions}]}}\n",
    )
    assert [each.split("warning: ")[-1].split("; ")[0] for each in found] == said


@pytest.mark.parametrize(
    "of",
    [
        ", kind: developing",
        ", drafted: true",
        ", updates: not recorded",
        ", closed: 2018-09-01, evidence: A letter",
        ", status: complete, closed: 2018-09-01, evidence: A letter",
        ", actions: [{id: A1.1, text: Step, owners: police, deadline: Monthly, updates: [{date: 2018-10-01, text: Done}]}]",
    ],
)
def test_other_actions_need_no_update(of):
    assert reported(of=of) == []


def test_a_plan_may_allow_another_number_of_days():
    days = "rules: [{rule: update-overdue, days: DAYS}]\n"
    assert reported("2018-07-17", more=days.replace("DAYS", "101")) == []
    assert [each[:5] for each in reported("2018-07-17", more=days.replace("DAYS", "31"))] == [
        "12:11"
    ]


def test_a_plan_without_updates_is_asked_for_none_unless_it_says_so():
    days = "rules: [{rule: update-overdue, days: 31}]\n"
    theme = "themes: [{key: a, name: A, aim: B, actions: [{id: A1, text: C, owners: police, deadline: Ongoing}]}]\n"
    assert told(theme) == []
    assert len(told(days, theme)) == 1
