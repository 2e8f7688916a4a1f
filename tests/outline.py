"""A paper of a few lines of YAML as the text writer prints it."""

from textwrap import dedent

from plan_as_code.load import load_text
from plan_as_code.model import Plan
from plan_as_code.papers import compose
from plan_as_code.writers.text import write_text

HEAD = """\
id: p
title: A plan
period: 2018/19
as_of: 2018-10-26
"""


def plan_of(body: str, head: str = HEAD) -> Plan:
    plan, findings = load_text(head + dedent(body))
    assert [each.message for each in findings] == []
    assert plan is not None
    return plan


def outline(body: str, paper: int = 0, head: str = HEAD) -> str:
    """The paper's slides or sections, without the lines that stand above them all."""
    plan = plan_of(body, head)
    text = write_text(compose(plan, plan.papers[paper])).decode("utf-8")
    return text.partition("\n\n")[2]


def deck(part: str, body: str = "") -> str:
    """One part of a deck."""
    return outline(f"{dedent(body)}papers: [{{id: d, kind: deck, outline: [{part}]}}]\n")


def document(part: str, body: str = "") -> str:
    """One part of a document."""
    return outline(f"{dedent(body)}papers: [{{id: d, kind: document, outline: [{part}]}}]\n")
