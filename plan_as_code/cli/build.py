"""`plan-as-code build`: a plan's papers as finished files."""

import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from plan_as_code.cli.common import Examined, as_of_option, examine, plans_argument, show
from plan_as_code.errors import PlanAsCodeError
from plan_as_code.findings import errors_in, ordered
from plan_as_code.formats import Format
from plan_as_code.model import Plan
from plan_as_code.report import acceptances, summary

if TYPE_CHECKING:
    from plan_as_code.build import Built
    from plan_as_code.owning import Portion

FORMATS = tuple(each.value for each in Format)


@click.command("build")
@plans_argument
@click.option("--paper", "papers", multiple=True, metavar="ID", help="Only this paper.")
@click.option("--to", "formats", multiple=True, type=click.Choice(FORMATS), help="In this format.")
@click.option(
    "--theme", type=click.Path(path_type=Path), metavar="DIR|NAME", help="In this house style."
)
@click.option("--audience", metavar="NAME", help="As this audience may see them.")
@as_of_option
@click.option("--since", metavar="REV|FILE", help="Tell changes from this earlier version.")
@click.option("--tracked", is_flag=True, help="Documents as copies with the changes tracked.")
@click.option("--owner", "owners", multiple=True, metavar="PARTY", help="Its actions' tracker.")
@click.option("--each-owner", is_flag=True, help="A tracker for each party that owns something.")
@click.option("-o", "--out", type=click.Path(path_type=Path), default=Path("out"), metavar="DIR")
@click.option("--quiet", is_flag=True, help="Print nothing but complaints.")
def command(
    plans: tuple[Path, ...],
    papers: tuple[str, ...],
    formats: tuple[str, ...],
    theme: Path | None,
    audience: str | None,
    as_of: date | None,
    since: str | None,
    tracked: bool,
    owners: tuple[str, ...],
    each_owner: bool,
    out: Path,
    quiet: bool,
) -> None:
    """Make the papers of each PLAN, or of every plans/*.yaml below this folder.

    Leaves OUT/<plan file's name>/<paper id>.<suffix>, with --audience NAME the papers that
    it may see as <paper id>.NAME.<suffix>. A plan with errors is not built, and neither is one
    with words that leave their place on a slide: then no file is written.

    With --owner PARTY or --each-owner, only trackers, each with the actions of one party and
    of what is part of it, as <paper id>.PARTY.xlsx: a form to send, which `returns` reads.
    """
    from plan_as_code.build import build_papers
    from plan_as_code.themes import open_theme

    make = partial(
        build_papers,
        theme=open_theme(theme),
        papers=papers,
        formats=tuple(Format(each) for each in formats),
        since=since,
        audience=audience,
        tracked=tracked,
    )
    sound = True
    stems: dict[str, Path] = {}
    for examined in examine(plans, as_of):
        _claim(stems, examined.path, out)
        sound &= examined.sound
        _report(examined, quiet)
        if examined.plan and examined.sound:
            if since and not tracked:
                _say_what_compares(examined.plan, examined.path, papers)
            owned = _owned(examined.plan, audience, owners, each_owner)
            sound &= _build(examined.plan, examined.path, partial(make, owned=owned), out, quiet)
    sys.exit(0 if sound else 1)


def _build(
    plan: Plan, path: Path, make: "Callable[..., Iterable[Built]]", out: Path, quiet: bool
) -> bool:
    """Write a plan's papers, all or none, and tell whether they fit their pages."""
    from plan_as_code.build import save
    from plan_as_code.origin import commit_now

    found = tuple(make(plan, commit=commit_now(plan.files)))
    findings = ordered({finding for built in found for finding in built.findings})
    show(findings, err=True)
    accepted = list(dict.fromkeys(each for built in found for each in built.accepted))
    if accepted and not quiet:
        click.echo(acceptances(accepted), err=True)
    if errors_in(findings):
        click.echo(f"{path} is not built: {summary(findings)}", err=True)
        return False
    for built in found:
        file = save(built, out / path.stem)
        if not quiet:
            click.echo(str(file))
    return True


def _say_what_compares(plan: Plan, path: Path, papers: Sequence[str]) -> None:
    """Say so where an earlier version is named and nothing that is built looks back at it."""
    if not any(each.compares for each in plan.papers if not papers or each.id in papers):
        said = "no paper that is built tells what changed, so --since leaves them as they are"
        click.echo(f"{path}: {said}; a part with `view: changes` tells it", err=True)


def _owned(
    plan: Plan, audience: str | None, owners: Sequence[str], each_owner: bool
) -> "Sequence[Portion]":
    """Give what the parties that are asked for own, of what the audience may see."""
    if not (owners or each_owner):
        return ()
    from plan_as_code.audience import select
    from plan_as_code.owning import portion, portions

    seen = select(plan, audience)
    found = portions(seen) if each_owner else tuple(portion(seen, each) for each in owners)
    if not found:
        raise PlanAsCodeError(f"no action of {plan.name} has an owner")
    return found


def _claim(stems: dict[str, Path], path: Path, out: Path) -> None:
    """Keep the papers of one plan from being written over those of another."""
    first = stems.setdefault(path.stem, path)
    if first != path:
        raise PlanAsCodeError(
            f"the papers of {path} would be written over those of {first}, in"
            f" {out / path.stem}; build them one at a time, each with its own -o"
        )


def _report(examined: Examined, quiet: bool) -> None:
    """Show what stops the build; of the rest only how much there is."""
    errors = errors_in(examined.findings)
    show(errors, err=True)
    if errors:
        click.echo(f"{examined.path} is not built: {summary(examined.findings)}", err=True)
    elif examined.findings and not quiet:
        hint = f"`plan-as-code check {examined.path}` shows them"
        click.echo(f"{examined.path}: {summary(examined.findings)}; {hint}", err=True)
