"""`plan-as-code changes`: what differs between two versions of a plan."""

import sys
from pathlib import Path

import click

from plan_as_code.changes import as_json, as_markdown, as_text, compare
from plan_as_code.cli.common import plans_here, show
from plan_as_code.errors import PlanAsCodeError
from plan_as_code.files import Files, open_files
from plan_as_code.findings import errors_in
from plan_as_code.history import at, is_file, wanted
from plan_as_code.model import Plan

FORMATS = ("text", "json", "markdown")


@click.command("changes")
@click.argument("old")
@click.argument("new", required=False)
@click.option(
    "--plan", type=click.Path(path_type=Path), metavar="PLAN", help="The plan the revisions are of."
)
@click.option("--format", "form", type=click.Choice(FORMATS), default="text")
def command(old: str, new: str | None, plan: Path | None, form: str) -> None:
    """Say what changed in a plan from OLD to NEW.

    Each is a file or a git revision: a tag, a branch, a commit, @{2018-09-28} for the
    last commit on or before a day, or any of these with :PATH. NEW left out is the plan
    as it is now.
    """
    plan = plan or _meant(old, new)
    before = _plan(_files(old, plan))
    after = _plan(_files(new, plan) if new else open_files(_required(plan)))
    changes = compare(before, after)
    match form:
        case "json":
            click.echo(as_json(changes))
        case "markdown":
            click.echo(as_markdown(before, after, changes))
        case _:
            click.echo(as_text(before, after, changes))


def _files(words: str, plan: Path | None) -> Files:
    return open_files(Path(words)) if is_file(words) else at(words, plan)


def _plan(files: Files) -> Plan:
    plan, findings = files.read()
    errors = errors_in(findings)
    if plan is None or errors:
        show(errors, err=True)
        click.echo(f"{files.main} cannot be compared before its errors are mended", err=True)
        sys.exit(1)
    return plan


def _meant(old: str, new: str | None) -> Path | None:
    """Say which plan is meant where none is named: that of a version, or the only one here."""
    named = [new if new and is_file(new) else _path(new), None if is_file(old) else _path(old)]
    for path in filter(None, named):
        if Path(path).is_file():
            return Path(path)
    found = plans_here()
    return found[0] if len(found) == 1 else None


def _path(words: str | None) -> str | None:
    return wanted(words).path if words else None


def _required(plan: Path | None) -> Path:
    if plan is None:
        raise PlanAsCodeError("say which plan is meant: --plan PATH, or name two versions")
    return plan
