"""Findings for other programs: JSON by our own layout, SARIF 2.1.0, GitHub annotations."""

import json
from collections.abc import Mapping, Sequence
from pathlib import PurePath
from urllib.parse import quote

from attrs import frozen

from plan_as_code.findings import Accepted, Finding, Severity, count

_SARIF_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
_GITHUB_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


@frozen
class Help:
    """What a rule means, for readers of a report: in a sentence, in full, and how to mend it."""

    short: str
    full: str
    mend: str


def as_json(findings: Sequence[Finding], accepted: Sequence[Accepted] | None = None) -> str:
    """Print findings and their counts as JSON, by the layout the command line promises.

    What was accepted is listed apart, where there is something that accepts (None: nothing does).
    """
    content: dict[str, object] = {"findings": [finding_fields(each) for each in findings]}
    if accepted is not None:
        content["accepted"] = [
            {
                **finding_fields(each.finding),
                "reason": each.reason,
                "until": each.until.isoformat() if each.until else None,
            }
            for each in accepted
        ]
    content["summary"] = summary_fields(findings)
    return json.dumps(content, ensure_ascii=False, indent=2)


def summary_fields(findings: Sequence[Finding]) -> dict[str, int]:
    """Count findings by how much they matter."""
    return {f"{each.value}s": count(findings, each) for each in Severity}


def finding_fields(finding: Finding) -> dict[str, object]:
    """Give a finding as the command line promises to print it."""
    return {
        "file": finding.place.file,
        "line": finding.place.line,
        "column": finding.place.column,
        "severity": finding.severity.value,
        "rule": finding.rule,
        "message": finding.message,
        "hint": finding.hint,
        "where": finding.where,
    }


def as_sarif(
    findings: Sequence[Finding],
    accepted: Sequence[Accepted] = (),
    help: Mapping[str, Help] | None = None,
) -> str:
    """Print findings as a SARIF 2.1.0 log (OASIS), which code hosts show beside the lines.

    What was accepted is there as suppressed; `help` explains rules by their ids.
    """
    rules = sorted({each.rule for each in (*findings, *(each.finding for each in accepted))})
    driver = {"name": "plan-as-code", "rules": [_rule(rule, help or {}) for rule in rules]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [*map(_result, findings), *map(_suppressed, accepted)],
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


def _suppressed(accepted: Accepted) -> dict[str, object]:
    until = f" (until {accepted.until})" if accepted.until else ""
    suppression = {
        "kind": "external",
        "status": "accepted",
        "justification": f"{accepted.reason}{until}",
    }
    return {**_result(accepted.finding), "suppressions": [suppression]}


def _rule(rule: str, help: Mapping[str, Help]) -> dict[str, object]:
    if not (told := help.get(rule)):
        return {"id": rule}
    return {
        "id": rule,
        "shortDescription": {"text": told.short},
        "fullDescription": {"text": told.full},
        "help": {"text": told.mend},
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
