"""Findings in whichever form a program asks for."""

from collections.abc import Mapping, Sequence

from plan_as_code.findings import Accepted, Finding
from plan_as_code.report.data import Help, as_github, as_json, as_sarif
from plan_as_code.report.junit import as_junit


def as_data(
    form: str,
    findings: Sequence[Finding],
    files: Sequence[str],
    accepted: Sequence[Accepted] | None = None,
    help: Mapping[str, Help] | None = None,
    *,
    strict: bool = False,
) -> str:
    """Print what was found in files as `json`, `sarif`, `junit` or `github`.

    What was accepted (None: nothing accepts) stands in the first three, `help` explains rules
    in SARIF, and `strict` fails a warning in JUnit.
    """
    match form:
        case "json":
            return as_json(findings, accepted)
        case "sarif":
            return as_sarif(findings, accepted or (), help)
        case "junit":
            return as_junit(findings, files, accepted or (), strict=strict)
        case _:
            return as_github(findings)
