"""How a plan stands: what is counted, what is late, what is due next, on the plan's own day."""

from datetime import date
from pathlib import Path

import pytest
from attrs import evolve

from plan_as_code.checks.deadlines import action_overdue
from plan_as_code.load import load_plan, load_text
from plan_as_code.model import NOT_RECORDED
from plan_as_code.progress import (
    Owned,
    Share,
    Silence,
    by_owner,
    closed,
    due_next,
    open_days,
    overdue,
    position,
    positions,
    silences,
)

ROOT = Path(__file__).resolve().parents[1]
PLANS = [ROOT / "plans" / "barnet_2018_19.yaml", ROOT / "examples" / "wrenmoor_2024_25.yaml"]
HEAD = """\
id: p
title: A plan
period: 2018/19
as_of: 2018-10-26
parties:
  - {id: police, name: The police}
  - {id: council, name: The council}
"""


def plan_of(actions, more=""):
    lines = "".join(f"      - {action}\n" for action in actions)
    text = f"{HEAD}{more}themes:\n  - key: a\n    name: First\n    actions:\n{lines}"
    plan, findings = load_text(text)
    assert findings == ()
    return plan


def days(dues):
    return [(due.what.id, due.day.isoformat()) for due in dues]


def test_actions_are_counted_by_kind_and_by_status_in_the_order_of_the_scheme():
    plan = plan_of(
        [
            "{id: 1, text: One, status: red}",
            "{id: 2, text: Two, status: green, kind: developing, drafted: true}",
            "{id: 3, text: Three, status: not recorded}",
            "{id: 4, text: Four, status: lilac, actions: [{id: 4a, text: F, status: green}]}",
            "{id: 5, text: Five}",
        ]
    )
    whole = position(plan)
    assert (whole.theme, whole.actions, whole.drafted) == (None, 6, 1)
    assert whole.kinds == (Share("current", "Current", 5), Share("developing", "Developing", 1))
    assert whole.statuses == (
        Share("green", "Green: on track", 2),
        Share("red", "Red: off track", 1),
        Share("lilac", "lilac", 1),
        Share(NOT_RECORDED, "Not recorded", 1),
        Share(None, "None given", 1),
    )


def test_a_status_that_a_meeting_decided_is_the_one_that_counts():
    plan = plan_of(
        ["{id: 1, text: T, status: green, decision: {status: red, date: 2018-10-01}}"],
    )
    assert position(plan).statuses == (Share("red", "Red: off track", 1),)


def test_headings_are_counted_nowhere():
    plan = plan_of(
        ["{id: 1, text: A heading, owners: police, actions: [{id: 1a, text: T, owners: police}]}"],
        """\
levels:
  - {name: theme, plural: themes}
  - {name: priority, plural: priorities, counted: false}
  - {name: action, plural: actions}
""",
    )
    assert (position(plan).actions, by_owner(plan)[0].actions) == (1, 1)
    assert [each.actions for each in positions(plan)] == [1]


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_counts_sum(path):
    plan, _ = load_plan(path)
    whole, themes = position(plan), positions(plan)
    assert [each.theme for each in themes] == list(plan.groups)
    assert sum(each.actions for each in themes) == whole.actions > 0
    for each in (whole, *themes):
        assert sum(share.count for share in each.kinds) == each.actions
        assert sum(share.count for share in each.statuses) == each.actions
    for share in (*whole.kinds, *whole.statuses):
        told = [one for each in themes for one in (*each.kinds, *each.statuses)]
        assert sum(one.count for one in told if one.key == share.key) == share.count


def test_what_is_late_comes_oldest_first_and_what_is_due_soonest_first():
    plan = plan_of(
        [
            "{id: soon, text: T, deadline: 26 October 2018}",
            "{id: late, text: T, deadline: 25 October 2018}",
            "{id: later, text: T, deadline: Q4 2018/19}",
            "{id: latest, text: T, deadline: August 2018}",
            "{id: done, text: T, deadline: June 2018, status: complete}",
            "{id: shut, text: T, deadline: June 2018, closed: 2018-07-01}",
            "{id: on, text: T, deadline: Ongoing}",
            "{id: monthly, text: T, deadline: {text: Monthly, every: monthly, by: 2018-06-30}}",
            "{id: mixed, text: T, deadline: June 2018 and then monthly}",
            "{id: silent, text: T, deadline: not recorded}",
        ]
    )
    assert days(overdue(plan)) == [("latest", "2018-08-31"), ("late", "2018-10-25")]
    assert days(due_next(plan)) == [("soon", "2018-10-26"), ("later", "2019-03-31")]
    assert {due.theme for due in (*overdue(plan), *due_next(plan))} == set(plan.themes)


def test_days_still_to_meet_are_those_to_come_and_the_last_of_what_is_overdue():
    plan = plan_of(
        [
            "{id: both, text: T, deadline: 1 October 2018; 31 October 2018; 30 November 2018}",
            "{id: late, text: T, deadline: June 2018; July 2018}",
            "{id: done, text: T, deadline: 31 October 2018, status: complete}",
            "{id: monthly, text: T, deadline: {text: Monthly, every: monthly, by: 2018-12-31}}",
            "{id: on, text: T, deadline: Ongoing}",
        ]
    )
    assert days(open_days(plan)) == [
        ("late", "2018-07-31"),
        ("both", "2018-10-31"),
        ("both", "2018-11-30"),
    ]


def test_of_several_days_the_next_counts_and_the_last_makes_late():
    plan = plan_of(["{id: two, text: T, deadline: June 2018 and December 2018}"])
    assert days(overdue(plan)) == []
    assert days(due_next(plan)) == [("two", "2018-12-31")]


def test_a_milestone_is_due_until_it_is_met_and_a_meeting_never():
    plan = plan_of(
        ["{id: 1, text: T}"],
        """\
events:
  - {id: return, name: A return, kind: milestone, date: 28 September 2018}
  - {id: met, name: Met, kind: milestone, date: 1 September 2018, met: 1 September 2018}
  - {id: next, name: Next return, kind: milestone, date: 31 January 2019}
  - {id: board, name: The board, date: 1 November 2018}
""",
    )
    assert days(overdue(plan)) == [("return", "2018-09-28")]
    assert days(due_next(plan)) == [("next", "2019-01-31")]


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
@pytest.mark.parametrize("day", [None, date(2018, 12, 31), date(2025, 6, 1), date(2030, 1, 1)])
def test_the_checks_and_the_numbers_agree_on_what_is_late(path, day):
    plan, _ = load_plan(path)
    plan = evolve(plan, as_of=day or plan.as_of)
    late = sorted(due.what.id for due in overdue(plan) if due.theme)
    assert late == sorted(finding.where for finding in action_overdue(plan))


def test_each_owner_answers_for_an_action_once_whatever_the_roles():
    plan = plan_of(
        [
            "{id: 1, text: T, owners: [council, {party: police, role: lead}]}",
            "{id: 2, text: T, owners: [police, {party: police, role: sponsor}], deadline: May 2018}",
            "{id: 3, text: T, owners: police, status: complete}",
            "{id: 4, text: T, owners: [nobody]}",
            "{id: 5, text: T, owners: not recorded}",
        ]
    )
    police, council = plan.parties
    assert by_owner(plan) == (
        Owned("police", police, 3, 2, 1),
        Owned("council", council, 1, 1, 0),
        Owned("nobody", None, 1, 1, 0),
    )


def test_silence_on_record_differs_from_a_field_left_out():
    plan = plan_of(
        [
            "{id: 1, text: T, owners: not recorded, deadline: not recorded}",
            "{id: 2, text: T, owners: police}",
        ]
    )
    assert silences(plan)[:3] == (
        Silence("owners", 1, 0),
        Silence("deadline", 1, 1),
        Silence("status", 0, 2),
    )


def test_an_action_is_closed_by_its_day_its_status_or_a_decision():
    plan = plan_of(
        [
            "{id: 1, text: T, closed: 2018-10-01}",
            "{id: 2, text: T, status: withdrawn}",
            "{id: 3, text: T, status: red, decision: {status: withdrawn, date: 2018-10-01}}",
            "{id: 4, text: T, status: complete, decision: {status: amber, date: 2018-10-01}}",
        ]
    )
    assert [closed(plan, action) for action in plan.themes[0].actions] == [True, True, True, False]


def test_a_plan_without_actions_has_nothing_to_count():
    plan, _ = load_text(HEAD)
    whole = position(plan)
    assert (whole.actions, whole.kinds, whole.statuses) == (0, (), ())
    assert (positions(plan), overdue(plan), due_next(plan), by_owner(plan)) == ((), (), (), ())
