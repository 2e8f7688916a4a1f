"""Findings for programs: JSON of our own, SARIF, GitHub's annotations, JUnit."""

import json
from xml.etree import ElementTree

from plan_as_code.findings import Place, error, note, warning
from plan_as_code.report.data import as_github, as_json, as_sarif
from plan_as_code.report.junit import as_junit

PLAN = "my plans/a.yaml"
FINDINGS = [
    error(Place(PLAN, 3, 5, 7), "unknown-field", "`é` is no field", hint="100%: x,y", where="A1"),
    warning(Place(PLAN, 9, 1), "odd", "two\nlines"),
    note(Place("b.yaml"), "empty", 'the <file> & "words"'),
]


def test_json_has_the_layout_the_command_line_promises():
    assert json.loads(as_json(FINDINGS)) == {
        "findings": [
            {
                "file": PLAN,
                "line": 3,
                "column": 5,
                "severity": "error",
                "rule": "unknown-field",
                "message": "`é` is no field",
                "hint": "100%: x,y",
                "where": "A1",
            },
            {
                "file": PLAN,
                "line": 9,
                "column": 1,
                "severity": "warning",
                "rule": "odd",
                "message": "two\nlines",
                "hint": None,
                "where": None,
            },
            {
                "file": "b.yaml",
                "line": 0,
                "column": 0,
                "severity": "note",
                "rule": "empty",
                "message": 'the <file> & "words"',
                "hint": None,
                "where": None,
            },
        ],
        "summary": {"errors": 1, "warnings": 1, "notes": 1},
    }


def test_json_of_no_findings_is_whole():
    assert json.loads(as_json([])) == {
        "findings": [],
        "summary": {"errors": 0, "warnings": 0, "notes": 0},
    }


def test_sarif_names_each_rule_once_and_each_place():
    log = json.loads(as_sarif([*FINDINGS, FINDINGS[1]]))
    [run] = log["runs"]
    assert (log["version"], run["columnKind"]) == ("2.1.0", "unicodeCodePoints")
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == [
        "empty",
        "odd",
        "unknown-field",
    ]
    assert run["results"][0] == {
        "ruleId": "unknown-field",
        "level": "error",
        "message": {"text": "`é` is no field; 100%: x,y"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "my%20plans/a.yaml"},
                    "region": {"startLine": 3, "startColumn": 5, "endColumn": 12},
                }
            }
        ],
    }
    assert run["results"][2] == {
        "ruleId": "empty",
        "level": "note",
        "message": {"text": 'the <file> & "words"'},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": "b.yaml"}}}],
    }
    assert len(run["results"]) == 4


def test_github_gets_one_escaped_line_for_each_finding():
    assert as_github(FINDINGS).splitlines() == [
        "::error file=my plans/a.yaml,line=3,col=5,title=unknown-field::`é` is no field; 100%25: x,y",
        "::warning file=my plans/a.yaml,line=9,col=1,title=odd::two%0Alines",
        '::notice file=b.yaml,title=empty::the <file> & "words"',
    ]


def test_junit_fails_a_test_for_each_error_and_passes_one_for_each_other_file():
    root = ElementTree.fromstring(as_junit(FINDINGS, [PLAN, "b.yaml", "clean.yaml"]))
    suites = [(suite.get("name"), suite.get("tests"), suite.get("failures")) for suite in root]
    assert suites == [(PLAN, "2", "1"), ("b.yaml", "1", "0"), ("clean.yaml", "1", "0")]
    [failure] = root.iter("failure")
    assert failure.text == "my plans/a.yaml:3:5: `é` is no field; 100%: x,y"
    assert [output.text for output in root.iter("system-out")] == [
        "warning: two\nlines",
        'note: the <file> & "words"',
    ]
    assert [case.get("name") for case in root.iter("testcase")] == [
        "unknown-field at my plans/a.yaml:3:5",
        "odd at my plans/a.yaml:9:1",
        "empty at b.yaml",
        "check",
    ]
