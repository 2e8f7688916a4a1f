"""Findings for other programs: JSON by our own layout, SARIF 2.1.0, GitHub annotations."""

import json
from collections.abc import Sequence
from pathlib import PurePath
from urllib.parse import quote

from plan_as_code.findings import Finding, Severity, count

_SARIF_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
_GITHUB_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def as_json(findings: Sequence[Finding]) -> str:
    """Print findings and their counts as JSON, by the layout the command line promises."""
    content = {
        "findings": [
            {
                "file": each.place.file,
                "line": each.place.line,
                "column": each.place.column,
                "severity": each.severity.value,
                "rule": each.rule,
                "message": each.message,
                "hint": each.hint,
                "where": each.where,
            }
            for each in findings
        ],
        "summary": {f"{each.value}s": count(findings, each) for each in Severity},
    }
    return json.dumps(content, ensure_ascii=False, indent=2)


def as_sarif(findings: Sequence[Finding]) -> str:
    """Print findings as a SARIF 2.1.0 log (OASIS), which code hosts show beside the lines."""
    rules = sorted({each.rule for each in findings})
    driver = {"name": "plan-as-code", "rules": [{"id": rule} for rule in rules]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(each) for each in findings],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2)


def _result(finding: Finding) -> dict[str, object]:
    place = finding.place
    location: dict[str, object] = {"artifactLocation": {"uri": _uri(place.file)}}
    if place.line:
        location["region"] = {
            "startLine": place.line,
            "startColumn": place.column,
            "endColumn": place.column + place.width,
        }
    return {
        "ruleId": finding.rule,
        "level": _SARIF_LEVELS[finding.severity],
        "message": {"text": sentence(finding)},
        "locations": [{"physicalLocation": location}],
    }


def _uri(file: str) -> str:
    return quote(PurePath(file).as_posix())


def as_github(findings: Sequence[Finding]) -> str:
    """Print findings as GitHub's workflow commands, which annotate a pull request."""
    return "\n".join(_command(each) for each in findings)


def _command(finding: Finding) -> str:
    place = finding.place
    where = {"file": place.file}
    if place.line:
        where |= {"line": str(place.line), "col": str(place.column)}
    where["title"] = finding.rule
    properties = ",".join(f"{name}={_property(value)}" for name, value in where.items())
    return f"::{_GITHUB_LEVELS[finding.severity]} {properties}::{_escaped(sentence(finding))}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


def sentence(finding: Finding) -> str:
    """Give a finding's message with its hint."""
    return f"{finding.message}; {finding.hint}" if finding.hint else finding.message
