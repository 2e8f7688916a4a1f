"""Findings as JUnit XML, the form in which CI servers show failed tests."""

import re
from collections.abc import Collection, Sequence
from xml.etree import ElementTree

from plan_as_code.findings import Accepted, Finding, Severity
from plan_as_code.report.data import sentence

# XML 1.0 has no way to write these, not even escaped; the name of a file may hold them.
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def as_junit(
    findings: Sequence[Finding],
    files: Sequence[str],
    accepted: Sequence[Accepted] = (),
    *,
    strict: bool = False,
) -> str:
    """Print a test suite for each file: a failed test for each error, else one that passed.

    Warnings and notes are tests that passed, with their sentence as output; with `strict`
    a warning fails too. What was accepted is a test that was skipped, for its reason.
    """
    failing = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    suites = ElementTree.Element("testsuites", name="plan-as-code")
    everything = [*findings, *(each.finding for each in accepted)]
    for file in dict.fromkeys([*files, *(each.place.file for each in everything)]):
        suite = ElementTree.SubElement(suites, "testsuite", name=_clean(file))
        for finding in findings:
            if finding.place.file == file:
                _told(_case(suite, finding), finding, failing)
        for each in accepted:
            if each.finding.place.file == file:
                _skipped(_case(suite, each.finding), each)
        _count(suite)
    ElementTree.indent(suites)
    return ElementTree.tostring(suites, encoding="unicode", xml_declaration=False)


def _count(suite: ElementTree.Element) -> None:
    """Give a suite its counts; one in which nothing was found gets the test that passed."""
    if not len(suite):
        ElementTree.SubElement(suite, "testcase", classname=suite.get("name", ""), name="check")
    suite.set("tests", str(len(suite)))
    suite.set("failures", str(len(suite.findall("testcase/failure"))))
    suite.set("errors", "0")
    suite.set("skipped", str(len(suite.findall("testcase/skipped"))))


def _case(suite: ElementTree.Element, finding: Finding) -> ElementTree.Element:
    name = _clean(f"{finding.rule} at {finding.place}")
    return ElementTree.SubElement(
        suite, "testcase", classname=_clean(finding.place.file), name=name
    )


def _told(case: ElementTree.Element, finding: Finding, failing: Collection[Severity]) -> None:
    words = _clean(sentence(finding))
    if finding.severity in failing:
        failure = ElementTree.SubElement(case, "failure", message=words, type=finding.rule)
        failure.text = _clean(f"{finding.place}: {words}")
    else:
        output = ElementTree.SubElement(case, "system-out")
        output.text = f"{finding.severity.value}: {words}"


def _skipped(case: ElementTree.Element, accepted: Accepted) -> None:
    skipped = ElementTree.SubElement(case, "skipped", message=_clean(accepted.reason))
    skipped.text = _clean(sentence(accepted.finding))


def _clean(text: str) -> str:
    return _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text)
