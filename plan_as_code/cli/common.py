"""What the commands share: which plans, read and checked, and findings on the terminal."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from os import environ
from pathlib import Path

import click
from attrs import evolve, frozen

from plan_as_code.checks import Verdict
from plan_as_code.checks import examine as judged
from plan_as_code.days import meant, read_day
from plan_as_code.errors import PlanAsCodeError, unreadable, why
from plan_as_code.findings import Accepted, Finding, Severity, errors_in, ordered
from plan_as_code.leftover import leftover_parts
from plan_as_code.load import load_plan, read_text
from plan_as_code.model import Plan
from plan_as_code.report import block
from plan_as_code.source import lines_of

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}


class Day(click.ParamType[date]):
    """A day as `2018-10-26`, or `today`: the only place where the clock is read."""

    name = "date"

    def convert(self, value: object, param: object, ctx: object) -> date:
        """Read the option's words. Raises BadParameter, which is exit status 2."""
        if isinstance(value, date):
            return value
        if value == "today":
            return datetime.now(UTC).astimezone().date()
        try:
            found = read_day(str(value))
        except ValueError as problem:
            raise click.BadParameter(f"`{value}`: {problem}") from None
        if found is None:
            hint = meant(str(value)) or "write 2018-10-26 or today"
            raise click.BadParameter(f"`{value}` is not a day; {hint}")
        return found


plans_argument = click.argument(
    "plans", nargs=-1, type=click.Path(path_type=Path), metavar="[PLAN]..."
)
as_of_option = click.option(
    "--as-of", type=Day(), metavar="DATE", help="The day to judge by: 2018-10-26 or today."
)


@frozen
class Examined:
    """A plan file, the plan in it (None where it cannot be made out), and what is said of it.

    What the plan accepts is kept apart from the findings.
    """

    path: Path
    plan: Plan | None
    findings: tuple[Finding, ...]
    accepted: tuple[Accepted, ...] = ()

    @property
    def sound(self) -> bool:
        """Whether nothing in it stops a build."""
        return self.plan is not None and not errors_in(self.findings)


def examine(paths: Sequence[Path], as_of: date | None) -> Iterator[Examined]:
    """Read and check plan files: those named, or every `plans/*.yaml` below this folder.

    What is left over in a folder is told once, with the first plan of it.
    """
    folders = set()
    for path in paths or _required(plans_here()):
        plan, findings = load_plan(path)
        if path.parent not in folders:
            folders.add(path.parent)
            findings = (*findings, *leftover_parts(path.parent))
        if plan and as_of:
            plan = evolve(plan, as_of=as_of)
        verdict = judged(plan, findings) if plan else Verdict(ordered(findings))
        yield Examined(path, plan, verdict.findings, verdict.accepted)


def plans_here() -> list[Path]:
    """Give the plan files below this folder, by their names: every `plans/*.yaml`."""
    return sorted(Path("plans").glob("*.yaml"))


def _required(found: list[Path]) -> list[Path]:
    if not found:
        raise PlanAsCodeError(
            "there is no plans/*.yaml here; name a plan file, or go to its folder"
        )
    return found


def content_of(path: Path) -> bytes:
    """Read a file that is named on the command line. Raises PlanAsCodeError when it cannot be."""
    try:
        return path.read_bytes()
    except OSError as problem:
        raise unreadable(path, problem) from None


def write_new(path: Path, text: str) -> None:
    """Write a new file, whole or not at all.

    Raises PlanAsCodeError when there is one already or it cannot be written.
    """
    try:
        if path.exists():
            raise PlanAsCodeError(f"{path} is there already, and stays as it is")
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="") as file:
            try:
                file.write(text)
                file.flush()
            except OSError:
                path.unlink()
                raise
    except OSError as problem:
        raise PlanAsCodeError(f"{path} cannot be written: {why(problem)}") from None


def show(findings: Sequence[Finding], *, err: bool = False) -> None:
    """Print findings, one block each; in colour only where that goes to a terminal."""
    lines = {file: _lines(file) for file in {finding.place.file for finding in findings}}
    for finding in findings:
        text = block(finding, lines[finding.place.file])
        word = f"{finding.severity.value}:"
        coloured = click.style(word, fg=_COLOURS[finding.severity], bold=True)
        plain = False if environ.get("NO_COLOR") else None
        click.echo(text.replace(word, coloured, 1), err=err, color=plain)


def _lines(file: str) -> Sequence[str]:
    try:
        return lines_of(read_text(Path(file)))
    except PlanAsCodeError:
        return ()
