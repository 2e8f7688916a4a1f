"""`plan-as-code check`: what is wrong with a plan."""

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from plan_as_code.cli.common import as_of_option, examine, plans_argument, show
from plan_as_code.findings import Finding, Severity, count
from plan_as_code.report import as_github, as_json, as_junit, as_sarif, summary

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
    match form:
        case "json":
            click.echo(as_json(findings))
        case "sarif":
            click.echo(as_sarif(findings))
        case "junit":
            click.echo(as_junit(findings, [str(each.path) for each in examined]))
        case "github":
            click.echo(as_github(findings))
        case _:
            _print(findings, quiet)
    faults = count(findings, Severity.ERROR) + strict * count(findings, Severity.WARNING)
    sys.exit(1 if faults else 0)


def _print(findings: Sequence[Finding], quiet: bool) -> None:
    show([each for each in findings if not quiet or each.severity is Severity.ERROR])
    if not quiet:
        click.echo(summary(findings))
