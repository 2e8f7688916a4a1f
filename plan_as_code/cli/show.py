"""`plan-as-code show`: a plan at a glance."""

import json
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from plan_as_code.cli.common import Examined, as_of_option, examine, plans_argument
from plan_as_code.cli.common import show as show_findings
from plan_as_code.cli.glance import glance, glance_data
from plan_as_code.findings import errors_in

FORMATS = ("text", "json")
LIMIT = 10


@click.command("show")
@plans_argument
@as_of_option
@click.option("--format", "form", type=click.Choice(FORMATS), default="text")
@click.option("--all", "whole", is_flag=True, help=f"Not only the first {LIMIT} of a list.")
def command(plans: tuple[Path, ...], as_of: date | None, form: str, whole: bool) -> None:
    """Show each PLAN, or every plans/*.yaml below this folder, at a glance.

    How many actions there are, by theme, kind and status; what is overdue and what is due
    next; who answers for how many; of what the record is silent. All by the plan's own
    day, or by the one that --as-of names. A plan with errors is not shown.
    """
    examined = list(examine(plans, as_of))
    sound = [each for each in examined if each.sound]
    if form == "json":
        click.echo(_data(sound))
    else:
        limit = None if whole else LIMIT
        shown = (glance(each.plan, limit) for each in sound if each.plan)
        click.echo(f"\n\n{'-' * 80}\n\n".join(shown), nl=bool(sound))
    for each in examined:
        _complain(each)
    sys.exit(0 if len(sound) == len(examined) else 1)


def _data(examined: Sequence[Examined]) -> str:
    plans = [{"file": str(each.path), **glance_data(each.plan)} for each in examined if each.plan]
    return json.dumps({"plans": plans}, ensure_ascii=False, indent=2)


def _complain(examined: Examined) -> None:
    """Show what makes the numbers of a plan worth nothing."""
    if not examined.sound:
        show_findings(errors_in(examined.findings), err=True)
        click.echo(f"{examined.path} is not shown before its errors are mended", err=True)
