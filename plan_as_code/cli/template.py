"""`plan-as-code template`: a theme's folder looked through, shown, and given a `theme.yaml`."""

import sys
from pathlib import Path

import click

from plan_as_code.cli.common import show
from plan_as_code.findings import errors_in
from plan_as_code.report import summary

_folder = click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")


@click.group("template")
def command() -> None:
    """Look through a theme's folder DIR: its slides, its document, its theme.yaml."""


@command.command("check", short_help="Say what is in a theme and what it lacks.")
@_folder
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text")
def check(folder: Path, form: str) -> None:
    """Say what is in a theme, what it lacks, and what will be hard to read.

    DIR may be the name of a theme that ships. Exit status: 1 when something is wrong with
    the theme, 3 when one of its files cannot be used at all.
    """
    from plan_as_code.housestyle.data import as_json
    from plan_as_code.housestyle.examine import UNUSABLE, examine
    from plan_as_code.housestyle.text import as_text

    report = examine(folder)
    if form == "json":
        click.echo(as_json(report))
    else:
        click.echo(as_text(report))
        click.echo("")
        show(report.findings)
        click.echo(summary(report.findings))
    if any(each.rule == UNUSABLE for each in report.findings):
        sys.exit(3)
    sys.exit(1 if errors_in(report.findings) else 0)


@command.command("annotate", short_help="Copy its templates with everything named.")
@_folder
@click.option("-o", "--out", type=click.Path(path_type=Path), default=Path("out"), metavar="OUT")
def annotate(folder: Path, out: Path) -> None:
    """Copy a theme's templates with the name of everything printed in its place.

    Leaves in OUT the deck with a slide for each layout, its placeholders named, and the
    document with each style shown in itself.
    """
    from plan_as_code.build import Built, save
    from plan_as_code.housestyle.annotate import annotate as annotated

    for name, content in annotated(folder):
        click.echo(str(save(Built(name, content), out)))


@command.command("propose", short_help="Print a theme.yaml to begin with.")
@_folder
def propose(folder: Path) -> None:
    """Print a theme.yaml for the Office files in DIR, by what is in them.

    It is one to begin with: look it over, save it as DIR/theme.yaml, run `template check`.
    """
    from plan_as_code.housestyle.propose import propose as proposed

    click.echo(proposed(folder), nl=False)
