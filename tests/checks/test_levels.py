"""What a plan makes of the rules: findings raised, lowered or accepted as it says."""

import re
import time
from collections import Counter
from pathlib import Path

import pytest
from attrs import evolve

from plan_as_code import misfits
from plan_as_code.checks import CHECKS, check, examine
from plan_as_code.checks.catalogue import rule_id
from plan_as_code.checks.levels import OF_PAPERS
from plan_as_code.findings import Accepted, Place, Severity, error, warning
from plan_as_code.load import load_text

from .told import HEAD

ACTIONS = """\
author: council
themes:
  - key: a
    name: First
    aim: Fewer knives
    actions:
      - {id: A0, text: Parks, owners: police, deadline: Monthly}
      - {id: A1, text: Sweeps, deadline: Monthly}
      - {id: A2, text: Lamps, deadline: Monthly}
"""


def verdict(rules, *reading):
    plan, findings = load_text(HEAD + rules + ACTIONS)
    assert findings == ()
    return examine(plan, reading)


def told(rules):
    """What is still said, with its level; what is said of the entries ends with a sentence."""
    return [f"{each.severity.value} {each.rule} {each.where}" for each in verdict(rules).findings]


def sentences(rules):
    return [
        f"{each.place.line}:{each.place.column}: {each.severity.value}: {each.message};"
        f" {each.hint} [{each.rule}] {each.where}"
        for each in verdict(rules).findings
        if each.rule.startswith(("rule-", "acceptance-", "own-"))
    ]


def accepted(rules):
    return [
        (each.finding.rule, each.finding.where, each.reason, each.until and str(each.until))
        for each in verdict(rules).accepted
    ]


BOTH = ["warning owner-missing A1", "warning owner-missing A2"]


def test_without_entries_every_finding_keeps_its_level():
    assert told("") == BOTH
    assert accepted("") == []


@pytest.mark.parametrize("level", ["error", "warning", "note"])
def test_a_rule_is_raised_or_lowered(level):
    assert told(f"rules: [{{rule: owner-missing, level: {level}}}]\n") == [
        f"{level} owner-missing A1",
        f"{level} owner-missing A2",
    ]


def test_a_rule_is_accepted_with_a_reason_and_told_apart():
    rules = "rules: [{rule: owner-missing, level: accept, reason: Not agreed, until: 2018-10-26}]\n"
    assert told(rules) == []
    assert accepted(rules) == [
        ("owner-missing", "A1", "Not agreed", "2018-10-26"),
        ("owner-missing", "A2", "Not agreed", "2018-10-26"),
    ]


def test_an_entry_for_some_actions_leaves_the_others():
    rules = "rules: [{rule: owner-missing, level: accept, reason: Not agreed, where: A2}]\n"
    assert told(rules) == BOTH[:1]
    assert accepted(rules) == [("owner-missing", "A2", "Not agreed", None)]


def test_an_entry_for_some_actions_counts_before_one_for_all():
    rules = (
        "rules:\n"
        "  - {rule: owner-missing, level: note}\n"
        "  - {rule: owner-missing, level: error, where: A2}\n"
        "  - {rule: owner-missing, level: accept, reason: Too late, where: A2}\n"
    )
    assert told(rules) == ["note owner-missing A1", "error owner-missing A2"]


def test_a_rule_of_the_plans_own_is_raised_and_accepted_too():
    own = "own_rules: [{id: own, says: '{id}!', needs: notes, when: {theme: a}}]\n"
    rules = (
        "rules:\n"
        "  - {rule: own, level: error}\n"
        "  - {rule: own, level: accept, reason: Small, where: [A0, A1]}\n"
        "  - {rule: owner-missing, level: accept, reason: Later}\n"
    )
    assert told(own + rules) == ["error own A2"]
    assert [each[:2] for each in accepted(own + rules)] == [
        ("own", "A0"),
        ("own", "A1"),
        ("owner-missing", "A1"),
        ("owner-missing", "A2"),
    ]


def test_what_reading_found_is_kept_as_it_is():
    found = error(Place("plan.yaml", 1), "unknown-field", "x")
    rules = "rules: [{rule: unknown-field, level: accept, reason: Why not}]\n"
    assert found in verdict(rules, found).findings
    assert sentences(rules) == [
        "8:16: error: `unknown-field` cannot be raised, lowered or accepted; mend what it finds,"
        " and take this entry out [rule-fixed] unknown-field"
    ]


def test_what_is_said_of_the_entries_cannot_be_accepted():
    rules = (
        "rules:\n"
        "  - {rule: rule-unknown, level: accept, reason: Why not}\n"
        "  - {rule: owner-mising, level: note}\n"
        "  - {rule: xyz, level: note}\n"
    )
    assert sentences(rules) == [
        "9:12: error: `rule-unknown` cannot be raised, lowered or accepted; mend what it finds,"
        " and take this entry out [rule-fixed] rule-unknown",
        "10:12: error: there is no rule `owner-mising`; did you mean `owner-missing`?"
        " [rule-unknown] owner-mising",
        "11:12: error: there is no rule `xyz`; a rule's id stands in brackets at the end of what"
        " it says [rule-unknown] xyz",
    ]


def test_what_is_accepted_has_a_reason():
    rules = "rules: [{rule: owner-missing, level: accept}]\n"
    assert sentences(rules) == [
        "8:38: error: `owner-missing` is accepted, and nothing says why; say in `reason` why that"
        " is right here [acceptance-without-reason] owner-missing"
    ]
    assert told(rules)[1:] == BOTH


def test_an_acceptance_ends_on_its_last_day():
    rules = "rules: [{rule: owner-missing, level: accept, reason: Soon, until: 2018-10-25}]\n"
    assert sentences(rules) == [
        "8:67: warning: `owner-missing` was accepted until 25 October 2018, and the plan speaks of"
        " 26 October 2018; mend what it finds, or agree another day"
        " [acceptance-run-out] owner-missing"
    ]
    assert told(rules)[1:] == BOTH
    assert told(rules.replace("accept", "note")) == BOTH


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ("rule: deadline-missing", "8:16: warning: `deadline-missing` is accepted, and it says nothing; take it out, so that it cannot hide anything later [acceptance-idle] deadline-missing"),
        ("rule: owner-missing, where: [A1, A0]", "8:43: warning: `owner-missing` is accepted, and it says nothing of `A0`; take it out, so that it cannot hide anything later [acceptance-idle] owner-missing"),
    ],
)  # fmt: skip
def test_an_acceptance_that_accepts_nothing_is_told(entry, said):
    assert sentences(f"rules: [{{{entry}, level: accept, reason: Hm}}]\n") == [said]


@pytest.mark.parametrize("rule", OF_PAPERS)
def test_an_acceptance_of_what_only_papers_can_say_is_not_called_idle(rule):
    assert told(f"rules: [{{rule: {rule}, level: accept, reason: Agreed}}]\n") == BOTH


def test_what_only_papers_can_say_is_what_misfits_say():
    told_there = re.findall(r'"(text-\w+)"', Path(misfits.__file__).read_text(encoding="utf-8"))
    assert sorted({*told_there}) == [*OF_PAPERS]


def test_an_entry_does_something():
    rules = (
        "rules:\n"
        "  - {rule: owner-missing, reason: Hm}\n"
        "  - {rule: owner-missing, level: note, days: 3}\n"
        "  - {rule: update-overdue, days: 300}\n"
    )
    assert sentences(rules) == [
        "9:12: error: the entry for `owner-missing` changes nothing; write a `level`"
        " [rule-without-effect] owner-missing",
        "10:46: error: `days` has no effect: `owner-missing` counts no days; only `update-overdue`"
        " does [rule-without-effect] owner-missing",
    ]


def test_a_rule_of_the_plans_own_has_an_id_of_its_own():
    assert sentences("own_rules: [{id: owner-missing, says: Hm, needs: text}]\n") == [
        "8:18: error: `owner-missing` is a rule that comes with plan-as-code; give your own rule"
        " another id [own-rule-id-taken] owner-missing"
    ]


@pytest.mark.parametrize("rule", [rule_id(each) for each in CHECKS])
def test_every_check_can_be_raised_and_accepted(rule):
    found = warning(Place("plan.yaml", 3), rule, "x")
    raised = verdict(f"rules: [{{rule: {rule}, level: error}}]\n", found)
    assert evolve(found, severity=Severity.ERROR) in raised.findings
    given = verdict(f"rules: [{{rule: {rule}, level: accept, reason: So}}]\n", found)
    assert Accepted(found, "So") in given.accepted


def test_checking_alone_applies_nothing():
    plan, _ = load_text(HEAD + "rules: [{rule: owner-missing, level: note}]\n" + ACTIONS)
    assert [each.severity for each in check(plan)] == [Severity.WARNING, Severity.WARNING]


def test_thousands_of_entries_are_judged_at_once():
    entries = "".join(
        f"  - {{rule: owner-missin{n}, level: note}}\n"
        f"  - {{rule: owner-missing, level: note, where: A{n}}}\n"
        for n in range(5000)
    )
    plan, _ = load_text(f"{HEAD}rules:\n{entries}{ACTIONS}")
    assert plan is not None
    started = time.perf_counter()
    said = Counter(each.rule for each in examine(plan).findings)
    assert time.perf_counter() - started < 10
    assert (said["rule-unknown"], said["rule-where-unknown"], said["owner-missing"]) == (
        5000,
        4997,
        2,
    )
