"""What each rule means: every rule is explained, and every example is true."""

import ast
import re
from pathlib import Path

import pytest
from attrs import evolve
from examples_of_rules import MARK, found, whole

import plan_as_code
from plan_as_code.checks import CHECKS, examine
from plan_as_code.checks.catalogue import rule_id
from plan_as_code.explain import explanation, rules
from plan_as_code.findings import Place, Severity, error
from plan_as_code.load import load_text
from plan_as_code.source.compose import MAX_LENGTH

ROOT = Path(plan_as_code.__file__).parent
# The rooms that say what is wrong in a plan; `verify` speaks of finished Office files.
ROOMS = (
    "source/*.py",
    "reader/*.py",
    "include.py",
    "load.py",
    "leftover.py",
    "misfits.py",
    "checks/*.py",
)
SAYING = {"error", "warning", "note", "say", "_say", "_refuse", "_RefusedError", "MisreadError"}
WITHOUT_EXAMPLE = ["file-too-long", "part-not-included"]
OF_PAPERS = ["text-cut", "text-overflows"]
# What else an example cannot help being said of.
BESIDE = {
    "acceptance-run-out": {"owner-missing"},
    "acceptance-without-reason": {"owner-missing"},
    "text-overflows": {"text-too-long"},
}
STILL = {"framework-not-shipped": {"framework-theme-missing", "theme-unmapped"}}
EXEMPLIFIED = [rule for rule in rules() if rule not in WITHOUT_EXAMPLE]


def said_in_code() -> set[str]:
    """The rules that stand as words in a call that says something."""
    ids: set[str] = set()
    for pattern in ROOMS:
        for path in ROOT.glob(pattern):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and _name(node.func) in SAYING:
                    ids |= {
                        each.value
                        for each in node.args
                        if isinstance(each, ast.Constant)
                        and re.fullmatch(r"[a-z]+(-[a-z]+)*", str(each.value))
                    }
    return ids


def _name(function: ast.expr) -> str:
    return getattr(function, "id", getattr(function, "attr", ""))


def test_every_rule_is_explained_and_every_explanation_is_of_a_rule():
    assert {*rules()} == said_in_code() | {rule_id(check) for check in CHECKS}


@pytest.mark.parametrize("rule", rules())
def test_an_explanation_is_a_few_whole_sentences_and_a_few_short_lines(rule):
    told = explanation(rule)
    for words in (told.says, told.why, told.mend):
        assert re.fullmatch(r"[A-Z`<].*[.]", words, re.DOTALL)
        assert "\n" not in words
    assert len(told.says) <= 110
    assert len(told.why) + len(told.mend) <= 400
    for example in (told.wrong or "", told.right or ""):
        assert len(example.splitlines()) <= 30
        assert max(map(len, example.splitlines()), default=0) <= 96


def test_only_what_a_few_lines_cannot_show_has_no_example():
    assert [rule for rule in rules() if not explanation(rule).wrong] == WITHOUT_EXAMPLE
    assert [rule for rule in rules() if not explanation(rule).right] == WITHOUT_EXAMPLE
    _, [finding] = load_text("#" * (MAX_LENGTH + 1))
    assert finding.rule == "file-too-long"


@pytest.mark.parametrize("rule", EXEMPLIFIED)
def test_the_wrong_example_breaks_the_rule_at_the_line_that_is_marked_and_no_other(rule):
    findings, _, marked = found(explanation(rule).wrong, made=rule in OF_PAPERS)
    assert {each.place.line for each in findings if each.rule == rule} == (marked or {0})
    assert {each.rule for each in findings} == {rule} | BESIDE.get(rule, set())


@pytest.mark.parametrize("rule", EXEMPLIFIED)
def test_the_right_example_breaks_no_rule(rule):
    right = explanation(rule).right
    findings, _, _ = found(right, made=rule in OF_PAPERS)
    assert MARK not in right
    assert {each.rule for each in findings} == STILL.get(rule, set())


@pytest.mark.parametrize("rule", [rule_id(check) for check in CHECKS])
def test_a_rule_that_is_raised_stops_a_build_and_one_that_is_accepted_does_not(rule):
    plan, reading = load_text(whole(explanation(rule).wrong))
    assert plan is not None
    entry = {"rule": rule, "reason": "Because"}
    raised = evolve(plan, rules=(*plan.rules, *_rules(**entry, level="error")))
    assert Severity.ERROR in _severities(raised, reading, rule)
    given = evolve(plan, rules=(*plan.rules, *_rules(**entry, level="accept")))
    assert _severities(given, reading, rule) == set()
    assert rule in {each.finding.rule for each in examine(given, reading).accepted}


def _rules(**fields):
    words = ", ".join(f"{name}: {value}" for name, value in fields.items())
    head = "id: p\ntitle: T\nperiod: 2024/25\nas_of: 2024-10-01\n"
    plan, findings = load_text(f"{head}rules: [{{{words}}}]\n")
    assert findings == ()
    return plan.rules


def _severities(plan, reading, rule):
    found = examine(plan, reading).findings
    return {each.severity for each in found if each.rule == rule}


def test_what_cannot_be_read_stays_an_error_whatever_the_plan_says():
    for rule in ("unknown-field", "yaml-syntax"):
        plan = evolve(
            load_text(whole(explanation("owner-missing").right))[0],
            rules=_rules(rule=rule, level="accept", reason="Because"),
        )
        finding = error(Place("plan.yaml", 1, 1), rule, "x")
        verdict = examine(plan, [finding])
        assert finding in verdict.findings
        assert verdict.accepted == ()
