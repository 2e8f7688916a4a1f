"""`plan-as-code verify`: what is wrong with finished Office files, ours or anybody's."""

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from plan_as_code.cli.check import FORMATS
from plan_as_code.cli.common import as_of_option, content_of, show
from plan_as_code.findings import Finding, Severity, count
from plan_as_code.report import summary
from plan_as_code.report.programs import as_data


@click.command("verify")
@click.argument(
    "files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE..."
)
@click.option("--format", "form", type=click.Choice(FORMATS), default="text")
@click.option("--marking", metavar="TEXT", help="The marking that every slide and page must carry.")
@click.option("--plan", type=click.Path(path_type=Path), metavar="PLAN", help="Is it this plan's?")
@click.option("--revision", metavar="REV", help="The plan as it was then, in git.")
@click.option(
    "--theme", type=click.Path(path_type=Path), metavar="DIR|NAME", help="The plan's house style."
)
@click.option("--since", metavar="REV|FILE", help="What it was built to tell changes from.")
@as_of_option
@click.option("--strict", is_flag=True, help="Let warnings count as errors.")
@click.option("--quiet", is_flag=True, help="Print errors alone.")
def command(
    files: tuple[Path, ...],
    form: str,
    marking: str | None,
    plan: Path | None,
    revision: str | None,
    theme: Path | None,
    since: str | None,
    as_of: date | None,
    strict: bool,
    quiet: bool,
) -> None:
    """Check each FILE, a .pptx or .docx, as a reader and a screen reader will meet it.

    Without --marking, the marking a file carries in its properties must stand on every
    slide and page.

    With --plan, say instead whether each FILE, in any format, is what the plan renders to,
    as it is now or at a --revision; if it is not, what differs in words, and exit 1.
    """
    if plan:
        from plan_as_code.cli.proving import genuine

        sys.exit(0 if genuine(files, plan, revision, theme, as_of, since) else 1)
    if revision or theme or as_of or since:
        raise click.UsageError("--revision, --theme, --as-of and --since go with --plan")
    findings = [finding for path in files for finding in _verified(path, marking)]
    if form == "text":
        _print(findings, quiet)
    else:
        click.echo(as_data(form, findings, [str(path) for path in files], strict=strict))
    faults = count(findings, Severity.ERROR) + strict * count(findings, Severity.WARNING)
    sys.exit(1 if faults else 0)


def _verified(path: Path, marking: str | None) -> tuple[Finding, ...]:
    from plan_as_code.verify import verify

    return verify(content_of(path), str(path), marking)


def _print(findings: Sequence[Finding], quiet: bool) -> None:
    show([each for each in findings if not quiet or each.severity is Severity.ERROR])
    if not quiet:
        click.echo(summary(findings))
