"""`plan-as-code carry-forward`: next year's plan, with what is open and where it comes from."""

import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import click
from attrs import evolve

from plan_as_code.carry import carried_forward, renamed
from plan_as_code.checks import examine
from plan_as_code.cli.common import Day, show
from plan_as_code.edits import rewrite, sound
from plan_as_code.errors import PlanAsCodeError, why
from plan_as_code.files import Files, open_files
from plan_as_code.findings import Finding, Severity
from plan_as_code.include import inclusions
from plan_as_code.model import Period, Plan, walk
from plan_as_code.report import summary
from plan_as_code.source import parse


@click.command("carry-forward")
@click.argument("plan", type=click.Path(path_type=Path))
@click.option("--period", required=True, metavar="WORDS", help="The new period: 2019/20.")
@click.option("--as-of", type=Day(), metavar="DATE", help="The day it speaks of: its first.")
@click.option("--id", metavar="ID", help="The new plan's id: the old one with the new years.")
@click.option("-o", "--out", type=click.Path(path_type=Path), metavar="FILE")
def command(plan: Path, period: str, as_of: date | None, id: str | None, out: Path | None) -> None:
    """Write the plan that follows PLAN: its open actions, with their ids and comments.

    What is closed is listed under `past`, so that its id is never used again. Statuses,
    updates, moves, decisions and events stay behind in PLAN, which is not touched. The new
    files have the names of the old ones with the new years. Where a name has no years, the
    plan's file is named by its id, and a file it includes needs another folder: -o. Nothing is
    ever overwritten.
    """
    try:
        covered = Period.parse(period)
    except ValueError as problem:
        raise click.BadParameter(f"`{period}` {problem}", param_hint="--period") from None
    old = open_files(plan)
    before = sound(old)
    after = carried_forward(before, covered, as_of or covered.start)
    after = evolve(after, id=id) if id else after
    if after.id == before.id:
        raise click.BadParameter(
            "the new plan has the id of the old one; give it another", param_hint="--id"
        )

    def rename(name: str) -> str | None:
        return renamed(name, before.period, covered)

    target = out or plan.with_name(rename(plan.name) or f"{after.id}{plan.suffix}")
    new = _placed(rewrite(old, after), target, rename)
    _write(new)
    findings = _findings(new)
    show([each for each in findings if each.severity is Severity.ERROR], err=True)
    click.echo(_told(before, after, target, findings))
    sys.exit(1 if any(each.severity is Severity.ERROR for each in findings) else 0)


def _placed(files: Files, target: Path, rename: Callable[[str], str | None]) -> Files:
    """Give a plan's files the places they are to have: the plan's own, its parts beside it.

    Parts whose names hold the old years get the new ones, there and where they are included.
    """
    folder = Path(files.main).parent

    def place(name: str) -> str:
        part = Path(name).relative_to(folder).as_posix()
        return str(target if name == files.main else target.parent / (rename(part) or part))

    return Files(
        str(target),
        {place(name): _including(text, name, rename) for name, text in files.texts.items()},
    )


def _including(text: str, file: str, rename: Callable[[str], str | None]) -> str:
    """Give a file's text with the files it includes by their new names."""
    node, _ = parse(text, file)
    for each in sorted(inclusions(node), key=lambda each: -each.start) if node else ():
        written = text[each.start : each.end]
        text = text[: each.start] + (rename(written) or written) + text[each.end :]
    return text


def _write(files: Files) -> None:
    for name in files.texts:
        if Path(name).exists():
            raise PlanAsCodeError(f"{name} is there already, and stays as it is; use -o")
    try:
        for name, text in files.texts.items():
            Path(name).parent.mkdir(parents=True, exist_ok=True)
            with Path(name).open("x", encoding="utf-8", newline="") as file:
                file.write(text)
    except OSError as problem:
        raise PlanAsCodeError(f"{problem.filename} cannot be written: {why(problem)}") from None


def _findings(files: Files) -> Sequence[Finding]:
    plan, findings = files.read()
    return examine(plan, findings).findings if plan else findings


def _told(before: Plan, after: Plan, target: Path, findings: Sequence[Finding]) -> str:
    carried, past = len(list(walk(after))), len(after.past) - len(before.past)
    return (
        f"{target}: {carried} carried forward from {before.id}, {past} closed and listed under"
        f" `past`; {summary(findings)}"
    )
