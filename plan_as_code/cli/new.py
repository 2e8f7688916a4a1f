"""`plan-as-code new`: a first plan to fill in."""

import re
from datetime import date
from pathlib import Path
from shlex import quote

import click

from plan_as_code.cli.common import Day
from plan_as_code.cli.schema import schema_text
from plan_as_code.cli.starter import starter
from plan_as_code.errors import PlanAsCodeError, why
from plan_as_code.load import frameworks, load_text, open_framework

SCHEMA = "plan.schema.json"


@click.command("new")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--framework", type=click.Choice(frameworks()), help="The strategy whose themes it answers."
)
@click.option("--title", metavar="WORDS", help="Its title.")
@click.option(
    "--as-of", type=Day(), default="today", metavar="DATE", help="The day it speaks of: today."
)
def command(file: Path, framework: str | None, title: str | None, as_of: date) -> None:
    """Write a first plan to FILE, to be filled in.

    It is clean to `check`, and its comments say how to go on. With --framework its themes
    are those which that strategy asks for, else it has one to start with. A schema for
    editors is put beside it, where there is none yet. Nothing is ever overwritten.
    """
    asked = open_framework(framework) if framework else None
    schema = _schema_for(file.parent)
    text = starter(_id(file), _named(file), (title or "").strip(), as_of, schema, asked)
    if findings := load_text(text)[1]:
        raise click.BadParameter(findings[0].message, param_hint="--title")
    _write(file, text)
    click.echo(str(file))
    if schema == SCHEMA and not (file.parent / SCHEMA).exists():
        _write(file.parent / SCHEMA, schema_text("plan") + "\n")
        click.echo(str(file.parent / SCHEMA))


def _id(file: Path) -> str:
    """Give an id that says the same as the file's name."""
    return re.sub(r"\W+", "_", file.stem).strip("_").lower() or "plan"


def _named(file: Path) -> str:
    """Name the file as its comments should: nothing that only this machine has."""
    name = file.name if file.is_absolute() else file.as_posix()
    return quote(name) if name.isprintable() else "FILE"


def _schema_for(folder: Path) -> str:
    """Name the schema as seen from a folder: the one a repository keeps, or one beside the plan."""
    kept = folder.resolve().parent / "schema" / SCHEMA
    return f"../schema/{SCHEMA}" if kept.is_file() else SCHEMA


def _write(path: Path, text: str) -> None:
    """Write a new file, whole or not at all.

    Raises PlanAsCodeError when there is one already or it cannot be written.
    """
    try:
        if path.exists():
            raise PlanAsCodeError(f"{path} is there already, and stays as it is")
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            try:
                file.write(text)
                file.flush()
            except OSError:
                path.unlink()
                raise
    except OSError as problem:
        raise PlanAsCodeError(f"{path} cannot be written: {why(problem)}") from None
