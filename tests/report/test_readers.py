"""What programs are given, read by schemas and readers that others wrote."""

import json
import shutil
import subprocess
from collections import Counter
from datetime import date
from pathlib import Path

import junitparser
import pytest
from examples_of_rules import found
from jsonschema import Draft4Validator, Draft7Validator, FormatChecker

from plan_as_code.explain import explanation, rules
from plan_as_code.findings import Accepted, Place, Severity, error, note, warning
from plan_as_code.report.data import Help, as_github, as_json, as_sarif
from plan_as_code.report.junit import as_junit

TESTS = Path(__file__).parents[1]
NPM = TESTS / "node_modules"
SARIF = NPM / "@microsoft" / "jest-sarif" / "lib" / "schemas" / "sarif-2.1.0-rtm.5.json"
ODD = Place("my plans/£ 100%, a:b.yaml", 3, 5, 7)
FINDINGS = [
    error(ODD, "unknown-field", "`é` is no <field> & 100%", hint="did\r\nyou mean `x,y:z`?", where="A1"),
    warning(Place("b.yaml", 9, 1), "owner-missing", "two\nlines ]]>"),
    note(Place("b.yaml"), "file-empty", "the file is empty"),
]  # fmt: skip
ACCEPTED = [
    Accepted(FINDINGS[1], "Not agreed yet", date(2025, 3, 31)),
    Accepted(error(Place("c\x01.yaml"), "odd", "x"), "An old file"),
]
HELP = {"owner-missing": Help("Nobody owns it.", "Nobody owns it. So nobody does it.", "Name one.")}


@pytest.fixture(scope="module")
def sarif():
    if not SARIF.exists():
        pytest.skip("the schema comes with npm: npm ci --prefix tests")
    schema = json.loads(SARIF.read_text(encoding="utf-8"))
    return Draft4Validator(schema) if "draft-04" in schema["$schema"] else Draft7Validator(schema)


@pytest.fixture(scope="module")
def own():
    schema = json.loads((TESTS.parent / "schema" / "findings.schema.json").read_text("utf-8"))
    Draft7Validator.check_schema(schema)
    return Draft7Validator(schema, format_checker=FormatChecker())


def faults(validator, text):
    return [each.message for each in validator.iter_errors(json.loads(text))]


EXAMPLES = [rule for rule in rules() if explanation(rule).wrong]


@pytest.mark.parametrize("rule", EXAMPLES)
def test_a_report_on_any_rule_keeps_to_both_schemas(sarif, own, rule):
    findings, accepted, _ = found(explanation(rule).wrong)
    assert faults(own, as_json(findings, accepted)) == []
    assert faults(sarif, as_sarif(findings, accepted, HELP)) == []


def test_odd_names_and_words_keep_to_both_schemas(sarif, own):
    for findings, accepted in (([], []), (FINDINGS, ACCEPTED)):
        assert faults(own, as_json(findings)) == []
        assert faults(own, as_json(findings, accepted)) == []
        assert faults(sarif, as_sarif(findings)) == []
        assert faults(sarif, as_sarif(findings, accepted, HELP)) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [('"line": 3', '"line": -1'), ('"severity": "error"', '"severity": "bad"'), ('"reason"', '"why"'), ("2025-03-31", "March"), ('"notes"', '"note"')],
)  # fmt: skip
def test_our_schema_refuses_another_layout(own, old, new):
    text = as_json(FINDINGS, ACCEPTED)
    assert old in text
    assert faults(own, text.replace(old, new)) != []


@pytest.mark.parametrize(
    ("old", "new"),
    [('"level": "error"', '"level": "bad"'), ('"startLine": 3', '"startLine": 0'), ('"ruleId"', '"rule"'), ('"external"', '"plan"')],
)  # fmt: skip
def test_the_schema_of_sarif_refuses_another_layout(sarif, old, new):
    text = as_sarif(FINDINGS, ACCEPTED)
    assert old in text
    assert faults(sarif, text.replace(old, new)) != []


def test_a_rule_in_sarif_says_what_it_means_and_what_is_accepted_is_suppressed():
    [run] = json.loads(as_sarif(FINDINGS[:1], ACCEPTED[:1], HELP))["runs"]
    assert run["tool"]["driver"]["rules"] == [
        {
            "id": "owner-missing",
            "shortDescription": {"text": "Nobody owns it."},
            "fullDescription": {"text": "Nobody owns it. So nobody does it."},
            "help": {"text": "Name one."},
        },
        {"id": "unknown-field"},
    ]
    assert [result.get("suppressions") for result in run["results"]] == [
        None,
        [
            {
                "kind": "external",
                "status": "accepted",
                "justification": "Not agreed yet (until 2025-03-31)",
            }
        ],
    ]


def read(text):
    """The results that junitparser reads: suite, name of the test, sort of result, message."""
    return [
        (suite.name, case.name, [(type(each).__name__, each.message) for each in case.result])
        for suite in junitparser.JUnitXml.fromstring(text.encode("utf-8"))
        for case in suite
    ]


def test_junit_is_read_as_it_is_meant():
    assert read(as_junit(FINDINGS, ["clean.yaml"], ACCEPTED[1:])) == [
        ("clean.yaml", "check", []),
        (ODD.file, f"unknown-field at {ODD}", [("Failure", "`é` is no <field> & 100%; did\r\nyou mean `x,y:z`?")]),
        ("b.yaml", "owner-missing at b.yaml:9:1", []),
        ("b.yaml", "file-empty at b.yaml", []),
        ("c\N{REPLACEMENT CHARACTER}.yaml", "odd at c\N{REPLACEMENT CHARACTER}.yaml", [("Skipped", "An old file")]),
    ]  # fmt: skip


@pytest.mark.parametrize(("strict", "failures"), [(False, 1), (True, 2)])
def test_the_counts_of_junit_are_those_its_reader_counts(strict, failures):
    xml = junitparser.JUnitXml.fromstring(
        as_junit(FINDINGS, ["clean.yaml"], ACCEPTED, strict=strict).encode("utf-8")
    )
    told = Counter()
    for suite in xml:
        told += Counter(tests=suite.tests, failures=suite.failures, skipped=suite.skipped)
        assert suite.errors == 0
        before = suite.tests, suite.failures, suite.skipped
        suite.update_statistics()
        assert (suite.tests, suite.failures, suite.skipped) == before
    assert told == {"tests": 6, "failures": failures, "skipped": 2}


ISSUE = """
const {issueCommand} = require('@actions/core/lib/command');
for (const [command, properties, message] of JSON.parse(require('fs').readFileSync(0, 'utf8')))
  issueCommand(command, properties, message);
"""


def test_github_is_told_what_its_own_library_would_tell_it():
    if not shutil.which("node") or not (NPM / "@actions" / "core").exists():
        pytest.skip("GitHub's library comes with npm: npm ci --prefix tests")
    levels = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
    asked = [
        (
            levels[each.severity],
            {"file": each.place.file}
            | ({"line": each.place.line, "col": each.place.column} if each.place.line else {})
            | {"title": each.rule},
            f"{each.message}; {each.hint}" if each.hint else each.message,
        )
        for each in FINDINGS
    ]
    done = subprocess.run(
        ["node", "-e", ISSUE], input=json.dumps(asked), capture_output=True, text=True,
        check=True, cwd=TESTS, encoding="utf-8", timeout=60,
    )  # fmt: skip
    assert as_github(FINDINGS).splitlines() == done.stdout.splitlines()
