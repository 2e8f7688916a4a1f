"""What the commands share that rewrite a plan: the difference, and what is to be said of it."""

from collections import Counter
from collections.abc import Sequence
from difflib import unified_diff
from os import environ

import click

from plan_as_code.checks import examine
from plan_as_code.files import Files
from plan_as_code.findings import Finding, errors_in

_COLOURS = {"+": "green", "-": "red", "@": "cyan"}


def new_findings(old: Files, new: Files) -> list[Finding]:
    """Give what there would be to say of the plan and was not before."""
    before = Counter(_said(each) for each in _findings(old))
    fresh = []
    for each in _findings(new):
        before[_said(each)] -= 1
        fresh += [each] if before[_said(each)] < 0 else []
    return fresh


def new_errors(old: Files, new: Files) -> Sequence[Finding]:
    """Give the errors that the plan would have and has not had."""
    return errors_in(new_findings(old, new))


def _findings(files: Files) -> Sequence[Finding]:
    plan, findings = files.read()
    return examine(plan, findings).findings if plan else findings


def _said(finding: Finding) -> tuple[str, str, str | None]:
    return finding.rule, finding.message, finding.where


def show_difference(old: Files, new: Files) -> None:
    """Print the difference, file by file; in colour only where that goes to a terminal."""
    plain = False if environ.get("NO_COLOR") else None
    for name, text in new.texts.items():
        was = old.texts[name].splitlines(keepends=True)
        for line in unified_diff(was, text.splitlines(keepends=True), name, name):
            shown = line.rstrip("\r\n")
            click.echo(click.style(shown, fg=_COLOURS.get(line[0])), color=plain)
