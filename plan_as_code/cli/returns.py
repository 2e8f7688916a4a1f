"""`plan-as-code returns`: what partners filled in, taken into the plan's YAML."""

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import click
from attrs import evolve

from plan_as_code.changes import as_text, compare
from plan_as_code.cli.common import content_of, plans_here, show
from plan_as_code.cli.rewritten import new_errors, show_difference
from plan_as_code.edits import rewrite, sound
from plan_as_code.errors import PlanAsCodeError
from plan_as_code.files import Files, open_files, save
from plan_as_code.findings import Finding, Place, Severity, error, ordered
from plan_as_code.model import Plan
from plan_as_code.papers.form import PLAN
from plan_as_code.returns import Form, Take, open_form, take
from plan_as_code.review.exceptions import unreported


@click.command("returns")
@click.argument(
    "files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE..."
)
@click.option("--plan", type=click.Path(path_type=Path), metavar="PLAN", help="The plan's file.")
@click.option("--dry-run", is_flag=True, help="Show the difference alone, and write nothing.")
def command(files: tuple[Path, ...], plan: Path | None, dry_run: bool) -> None:
    """Take what partners filled in into the plan: each FILE is a tracker that came back.

    Only what is not as it was sent counts: a status, a deadline, the reason, a new update, a
    measure's latest figure. An update that names no day is of the plan's `as_of`, so set that
    first. Every other byte of the YAML is kept.

    What cannot be taken is said with its file and cell, and the exit status is 1: a mistake in a
    row, two returns that disagree, a field in which the plan has moved on. All else is taken.
    The same files may be given again, mended or with others: nothing is taken twice.
    """
    opened = [(path, *open_form(str(path), content_of(path))) for path in files]
    forms = [form for _, form, _ in opened if form]
    findings = [each for *_, found in opened for each in found]
    _take(_plan_file(plan, forms), forms, findings, dry_run)


def _take(path: Path, forms: Sequence[Form], findings: list[Finding], dry_run: bool) -> None:
    old = open_files(path)
    plan = sound(old)
    fit = [each for each in forms if each.fact(PLAN) == plan.id]
    findings += [_of_another(each, plan) for each in forms if each not in fit]
    found, new = _sound_take(old, plan, fit)
    findings += found.findings
    show(ordered(findings), err=True)
    if found.plan == plan:
        click.echo("there is nothing new to take")
    elif dry_run:
        show_difference(old, new)
    else:
        click.echo(as_text(plan, found.plan, compare(plan, found.plan)))
        save(new, old)
    if line := _silence(found, fit):
        click.echo(f"\n{line}" if not dry_run else line, err=dry_run)
    sys.exit(1 if any(each.severity is not Severity.NOTE for each in findings) else 0)


def _sound_take(old: Files, plan: Plan, forms: Sequence[Form]) -> tuple[Take, Files]:
    """Take what returns answer, save for what would make an error of the plan."""
    left: dict[str, Finding] = {}
    while True:
        found = take(plan, forms, left)
        new = rewrite(old, found.plan)
        errors = new_errors(old, new)
        if not errors:
            return evolve(found, findings=(*found.findings, *left.values())), new
        fresh = {each.where: each for each in errors if each.where in {*found.places} - {*left}}
        if not fresh:
            show(errors, err=True)
            raise PlanAsCodeError(
                "with these returns the plan would have the errors above; nothing is written"
            )
        left |= {id: _refusal(each, found.places[id]) for id, each in fresh.items()}


def _refusal(finding: Finding, place: Place) -> Finding:
    """Say that nothing is taken of an action because of what the plan would then have."""
    said = f"nothing is taken of `{finding.where}`: {finding.message}"
    return error(place, finding.rule, said, hint=finding.hint, where=finding.where)


def _of_another(form: Form, plan: Plan) -> Finding:
    said = f"this is a tracker of the plan `{form.fact(PLAN)}`, not of `{plan.id}`"
    return error(Place(form.file), "other-plan", f"nothing is taken from this file: {said}")


def _silence(found: Take, forms: Iterable[Form]) -> str | None:
    """Name who has reported nothing since the trackers were sent."""
    days = [each.as_at for each in forms if each.as_at]
    silent = unreported(found.plan, min(days), found.reported) if days else ()
    names = {each.id: each.label for each in found.plan.parties}
    told = ", ".join(f"{names[id]} ({number})" for id, number in silent)
    return f"No update yet, with the number of open actions: {told}" if told else None


def _plan_file(plan: Path | None, forms: Sequence[Form]) -> Path:
    """Give the plan that is named, the only one here, or the one that the trackers are of."""
    if plan:
        return plan
    found = plans_here()
    ids = {each.fact(PLAN) for each in forms}
    fit = [each for each in found if len(found) == 1 or _id(each) in ids]
    if len(fit) != 1:
        raise PlanAsCodeError("name the plan these returns are for with --plan")
    return fit[0]


def _id(path: Path) -> str | None:
    plan, _ = open_files(path).read()
    return plan.id if plan else None
