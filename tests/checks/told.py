"""What the checks say of a few lines of YAML, one string for each finding."""

from collections.abc import Collection
from textwrap import dedent

from plan_as_code.checks import check
from plan_as_code.findings import Finding
from plan_as_code.load import load_text

HEAD = """\
id: p
title: A plan
period: 2018/19
as_of: 2018-10-26
parties:
  - {id: police, name: Police}
  - {id: council, name: Council}
"""

THEME = """\
themes:
  - key: a
    name: First
    aim: Fewer knives
    actions:
      - {id: A1, text: Sweeps, owners: police, deadline: Monthly}
"""


def told(*lines: str, head: str = HEAD, aside: Collection[str] = ()) -> list[str]:
    """Read the head and the lines below it; give every finding with its line and column.

    Few tests give both parties of the head something to do, so that rule is left aside,
    and so are others where a test is not about them. A plan that lists no audiences may name
    any.
    """
    text = head + "".join(_flush(each) for each in lines)
    if "audiences:" not in text:
        aside = {"audience-unknown", *aside}
    plan, findings = load_text(text)
    assert findings == ()
    assert plan is not None
    return [
        _told(finding) for finding in check(plan) if finding.rule not in {"party-unused", *aside}
    ]


def _flush(lines: str) -> str:
    """Take away the indentation of the test's own code."""
    return dedent(lines) if lines.startswith(" " * 8) else lines


def _told(finding: Finding) -> str:
    hint = f"; {finding.hint}" if finding.hint else ""
    place, where = finding.place, f" {finding.where}" if finding.where else ""
    severity = finding.severity.value
    return (
        f"{place.line}:{place.column}: {severity}: {finding.message}{hint} [{finding.rule}]{where}"
    )
