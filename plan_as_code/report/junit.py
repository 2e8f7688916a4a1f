"""Findings as JUnit XML, the form in which CI servers show failed tests."""

from collections.abc import Sequence
from xml.etree import ElementTree

from plan_as_code.findings import Finding, Severity, count
from plan_as_code.report.data import sentence


def as_junit(findings: Sequence[Finding], files: Sequence[str]) -> str:
    """Print a test suite for each file: a failed test for each error, else one that passed.

    Warnings and notes are tests that passed, with their sentence as output.
    """
    suites = ElementTree.Element("testsuites", name="plan-as-code")
    for file in dict.fromkeys([*files, *(each.place.file for each in findings)]):
        _suite(suites, file, [each for each in findings if each.place.file == file])
    ElementTree.indent(suites)
    return ElementTree.tostring(suites, encoding="unicode", xml_declaration=False)


def _suite(suites: ElementTree.Element, file: str, findings: Sequence[Finding]) -> None:
    failures = count(findings, Severity.ERROR)
    tests = str(max(1, len(findings)))
    suite = ElementTree.SubElement(
        suites, "testsuite", name=file, tests=tests, failures=str(failures), errors="0"
    )
    if not findings:
        ElementTree.SubElement(suite, "testcase", classname=file, name="check")
    for finding in findings:
        place = finding.place
        name = f"{finding.rule} at {place}"
        case = ElementTree.SubElement(suite, "testcase", classname=file, name=name)
        words = sentence(finding)
        if finding.severity is Severity.ERROR:
            failure = ElementTree.SubElement(case, "failure", message=words, type=finding.rule)
            failure.text = f"{place}: {words}"
        else:
            output = ElementTree.SubElement(case, "system-out")
            output.text = f"{finding.severity.value}: {words}"
