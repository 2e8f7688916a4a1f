"""The checks as a whole: each is explained, named by its fault, provoked by a test, and quick."""

import re
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from plan_as_code.checks import CHECKS, check, examine
from plan_as_code.checks.catalogue import rule_id
from plan_as_code.explain import rules as explained
from plan_as_code.findings import NOWHERE, Finding, Place, Severity
from plan_as_code.load import load_text
from plan_as_code.model import Action, Plan, Theme

from .told import HEAD as OTHERS
from .told import THEME

HERE = Path(__file__).parent
EXAMPLE = (HERE.parents[1] / "examples" / "wrenmoor_2024_25.yaml").read_text("utf-8").splitlines()
PROVOKED = {
    rule
    for file in HERE.glob("test_*.py")
    if file != Path(__file__)
    for rule in re.findall(r"\[([a-z]+(?:-[a-z]+)+)\]", file.read_text(encoding="utf-8"))
}
HEAD = OTHERS + "author: council\n"
RULES = [rule_id(rule) for rule in CHECKS]


def loaded(text) -> Plan:
    plan, findings = load_text(text)
    assert findings == ()
    return plan


@pytest.mark.parametrize("rule", CHECKS, ids=RULES)
def test_a_check_is_explained(rule):
    assert rule.__doc__


def test_every_check_is_provoked_word_for_word_by_a_test_and_none_is_listed_twice():
    said_of_entries = PROVOKED - set(RULES)
    assert sorted(said_of_entries) == [
        "acceptance-idle",
        "acceptance-run-out",
        "acceptance-without-reason",
        "own-rule-id-taken",
        "rule-fixed",
        "rule-unknown",
        "rule-without-effect",
    ]
    assert sorted(RULES) == sorted(PROVOKED - said_of_entries)


def test_a_plan_without_fault_gives_nothing():
    assert check(loaded(HEAD + THEME)) == ()


def test_findings_come_in_the_order_of_the_file():
    plan = loaded(
        HEAD
        + "marking: SECRET\n"
        + THEME.replace("police", "polcie").replace("    aim: Fewer knives\n", "")
    )
    assert [each.rule for each in check(plan)] == [
        "marking-unknown",
        "theme-without-aim",
        "owner-unknown",
    ]


def test_a_plan_made_in_memory_is_checked_without_places():
    plan = evolve(
        loaded(HEAD),
        themes=tuple(
            Theme(
                key="a", name="A", aim="B", actions=(Action(id="1", text="t", kind="developing"),)
            )
            for _ in "ab"
        ),
    )
    twice = [each for each in check(plan) if each.rule == "id-used-twice"]
    assert twice == [
        Finding(
            Place("<memory>"),
            Severity.ERROR,
            "id-used-twice",
            f"the {noun} `{name}` is used twice, first in another place",
            f"give one of them another {noun.rpartition(' ')[2]}",
            name,
        )
        for noun, name in (("action id", "1"), ("theme key", "a"))
    ]
    assert plan.themes[0].origin is NOWHERE


def test_a_plan_with_mistakes_in_its_words_can_still_be_checked():
    plan, findings = load_text(
        HEAD + THEME.replace("aim: Fewer knives", "aim: [x]").replace("Monthly", "30 February 2019")
    )
    assert {each.severity for each in findings} == {Severity.ERROR}
    assert plan is not None
    assert check(plan) == ()


@settings(max_examples=40, deadline=None)
@given(st.integers(0, len(EXAMPLE) - 1), st.integers(1, 60))
def test_a_plan_with_lines_lost_is_checked_without_failing(start, number):
    plan, _ = load_text("\n".join([*EXAMPLE[:start], *EXAMPLE[start + number :]]))
    if plan:
        own = {each.id for each in plan.own_rules}
        levels = {each for each in explained() if each.startswith(("rule-", "acceptance-", "own-"))}
        assert {each.rule for each in examine(plan).findings} <= {*RULES, *own, *levels}
