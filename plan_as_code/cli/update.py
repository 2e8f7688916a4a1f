"""`plan-as-code update`: one thing of a plan changed in its YAML, every other byte kept."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from plan_as_code.cli.common import plans_here
from plan_as_code.cli.rewritten import new_findings, show_difference
from plan_as_code.edits import rewrite, sound
from plan_as_code.edits.request import Misuse, asked
from plan_as_code.edits.target import target
from plan_as_code.edits.wanted import Request, wanted
from plan_as_code.errors import PlanAsCodeError
from plan_as_code.files import Files, open_files, save
from plan_as_code.findings import Finding, Severity
from plan_as_code.model import Move, Plan, walk
from plan_as_code.report import block
from plan_as_code.source import lines_of


@click.command("update")
@click.argument("id")
@click.argument("fields", nargs=-1, metavar="FIELD=VALUE...")
@click.option("--plan", type=click.Path(path_type=Path), metavar="PLAN", help="The plan's file.")
@click.option("--dry-run", is_flag=True, help="Show what would change, and write nothing.")
@click.option("--new", is_flag=True, help="Add an action with this id, --under a theme.")
@click.option("--under", metavar="PLACE", help="Move it below this theme or action.")
@click.option("--after", metavar="ID", help="Move it right behind this action.")
@click.option(
    "--close", is_flag=True, help="Close it: the status and the day; the old reason goes."
)
@click.option("--withdraw", is_flag=True, help="Withdraw it, for the reason given.")
@click.option("--remove", is_flag=True, help="Take it out; what was agreed is better withdrawn.")
def command(
    plan: Path | None, dry_run: bool, id: str, fields: tuple[str, ...], **whole: Any
) -> None:
    """Change the action ID in the YAML, every other byte kept, and show the difference.

    \b
    update 1.2 status=amber reason="Two posts are empty"
    update 1.2 owners=police,yot:lead           owners="not recorded"
    update 1.2 deadline="Q3 2018/19" reason="A late start" authority=board
    update 1.2 update="2018-12-31: Half of it is done" by=police
    update 1.2 decision=red reason="No plan yet" authority=board
    update 1.2 decision=                        (takes it out, so lifts it)
    update 1.2 measures.1.actual=70 notes+="One more" notes.2=
    update 1.2 --close evidence="Seen by the board"
    update 1.2 --withdraw reason="Nobody needs it"
    update 1.2 --under places --after 2.3
    update 1.10 --new --under places text="Mend the lamps"

    The reason, authority and date go with what they explain; the date left out is the
    plan's own. A deadline that moves to another day is kept among the moves, with a reason
    or without; moves.1.reason="Snow" adds one later, and a slip of the pen is mended in the
    file. The plan's own fields go by `plan`, other things by their list: parties/police,
    themes/places. What would not check is refused, and nothing is written; what it gives
    to say of ID is said.
    """  # noqa: D301  (click's mark for lines that are not filled)
    try:
        request = Request(id=id, wants=tuple(asked(each) for each in fields), **whole)
        _update(_plan_file(plan, request), request, dry_run)
    except Misuse as problem:
        raise click.UsageError(str(problem)) from None


def _update(path: Path, request: Request, dry_run: bool) -> None:
    files = open_files(path)
    plan = sound(files)
    new = wanted(plan, request)
    if new == plan:
        click.echo("the plan says so already; there is nothing to change", err=True)
        return
    done = rewrite(files, new)
    fresh = new_findings(files, done)
    _refuse_errors(fresh, done)
    show_difference(files, done)
    _show([each for each in fresh if each.where == request.id], done)
    for said in _left_over(plan, new, request.id):
        click.echo(said, err=True)
    if not dry_run:
        save(done, files)


def _left_over(old: Plan, new: Plan, id: str) -> Iterator[str]:
    """Say what a move lacks, what counts in place of a reported status, and which reason is old."""
    was, now = (
        next((each.action for each in walk(plan) if each.action.id == id), None)
        for plan in (old, new)
    )
    if not (was and now):
        return
    if len(now.moves) > len(was.moves):
        yield from _lacking(now.moves[-1], len(now.moves))
    if was.status == now.status:
        return
    if now.decision:
        yield f"`{id}` stays {now.decision.status} as decided, until `decision=` lifts that"
    if now.reason and now.reason == was.reason:
        yield f"`{id}` keeps the reason for the status before; `reason=` takes it out"


def _lacking(move: Move, number: int) -> Iterator[str]:
    lacking = [each for each in ("reason", "authority") if not getattr(move, each)]
    if lacking:
        fields = " ".join(f"moves.{number}.{each}=..." for each in lacking)
        yield f"the move has no {' and no '.join(lacking)} on record; `{fields}` adds it"


def _plan_file(plan: Path | None, request: Request) -> Path:
    """Give the plan that is named, the only one here, or the only one that has the id."""
    if plan:
        return plan
    found = plans_here()
    if not found:
        raise PlanAsCodeError("there is no plans/*.yaml here; name the plan with --plan")
    if len(found) == 1:
        return found[0]
    holding = [each for each in found if _holds(each, request.under or request.id)]
    if len(holding) != 1:
        raise Misuse("there are several plans here; name the one that is meant with --plan")
    return holding[0]


def _holds(path: Path, id: str) -> bool:
    try:
        target(sound(open_files(path)), id)
    except PlanAsCodeError:
        return False
    return True


def _refuse_errors(fresh: Sequence[Finding], files: Files) -> None:
    """Stop, with the findings, where the plan would have errors that it has not had."""
    errors = [each for each in fresh if each.severity is Severity.ERROR]
    _show(errors, files)
    if errors:
        click.echo("nothing is written", err=True)
        sys.exit(1)


def _show(findings: Sequence[Finding], files: Files) -> None:
    for each in findings:
        click.echo(block(each, lines_of(files.texts.get(each.place.file, ""))), err=True)
