"""`plan-as-code check`: what is wrong with a plan."""

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from plan_as_code.cli.common import as_of_option, examine, plans_argument, show
from plan_as_code.findings import Accepted, Finding, Severity, count
from plan_as_code.report import acceptances, summary

if TYPE_CHECKING:
    from plan_as_code.report.data import Help

FORMATS = ("text", "json", "sarif", "junit", "github")


@click.command("check")
@plans_argument
@as_of_option
@click.option("--format", "form", type=click.Choice(FORMATS), default="text")
@click.option("--strict", is_flag=True, help="Let warnings count as errors.")
@click.option("--quiet", is_flag=True, help="Print errors alone.")
def command(
    plans: tuple[Path, ...], as_of: date | None, form: str, strict: bool, quiet: bool
) -> None:
    """Say what is wrong with each PLAN, or with every plans/*.yaml below this folder."""
    examined = list(examine(plans, as_of))
    findings = [finding for each in examined for finding in each.findings]
    accepted = [acceptance for each in examined for acceptance in each.accepted]
    if form == "text":
        _print(findings, accepted, quiet)
    else:
        files = [str(each.path) for each in examined]
        click.echo(_data(form, findings, files, accepted, strict))
    faults = count(findings, Severity.ERROR) + strict * count(findings, Severity.WARNING)
    sys.exit(1 if faults else 0)


def _print(findings: Sequence[Finding], accepted: Sequence[Accepted], quiet: bool) -> None:
    show([each for each in findings if not quiet or each.severity is Severity.ERROR])
    if quiet:
        return
    if accepted:
        click.echo(acceptances(accepted))
    click.echo(summary(findings) + (f"; {len(accepted)} accepted" if accepted else ""))


def _data(
    form: str,
    findings: Sequence[Finding],
    files: Sequence[str],
    accepted: Sequence[Accepted],
    strict: bool,
) -> str:
    """Give the findings in a form for programs, whose writers are loaded only here."""
    from plan_as_code.report.programs import as_data

    return as_data(form, findings, files, accepted, _help(findings, accepted), strict=strict)


def _help(findings: Sequence[Finding], accepted: Sequence[Accepted]) -> "dict[str, Help]":
    """Give what the rules mean that say something, for hosts that show it beside the lines."""
    from plan_as_code.explain import explanation, rules
    from plan_as_code.report.data import Help

    said = {each.rule for each in (*findings, *(each.finding for each in accepted))}
    told = {rule: explanation(rule) for rule in sorted(said & {*rules()})}
    return {
        rule: Help(each.says, f"{each.says} {each.why}", each.mend) for rule, each in told.items()
    }
