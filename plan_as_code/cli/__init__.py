"""The command line: a module for each command, loaded when it is used."""

import sys
from errno import EPIPE
from importlib import import_module
from io import TextIOWrapper
from typing import Any, TextIO

import click

from plan_as_code.errors import PlanAsCodeError, why

COMMANDS = {
    "build": "Make a plan's papers.",
    "check": "Say what is wrong with a plan.",
    "update": "Change one action in the YAML, every other byte kept.",
    "returns": "Take what partners filled in into the plan.",
    "changes": "Say what changed in a plan between two versions.",
    "carry-forward": "Write next year's plan out of this year's.",
    "explain": "Say what a rule means, why it exists and how to mend it.",
    "git": "Let git show and merge plans by what they say.",
    "new": "Write a first plan to fill in.",
    "schema": "Print the JSON Schema of a plan file, for editors.",
    "show": "Show a plan at a glance.",
    "template": "Say what is in a theme and what it lacks.",
    "verify": "Say what is wrong with finished Office files.",
    "doctor": "Say what this machine can do.",
}


class _Commands(click.Group):
    """Finds each command in the module of its name, so that `check` loads no Office library."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"plan_as_code.cli.{cmd_name.replace('-', '_')}")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def invoke(self, ctx: click.Context) -> Any:
        _open_to_every_letter(sys.stdout, sys.stderr)
        try:
            return super().invoke(ctx)
        except PlanAsCodeError as problem:
            click.echo(f"plan-as-code: {problem}", err=True)
        except OSError as problem:
            if problem.errno == EPIPE:
                raise
            where = f"{problem.filename}: " if problem.filename else ""
            click.echo(f"plan-as-code: {where}{why(problem)}", err=True)
        sys.exit(3)


def _open_to_every_letter(*streams: TextIO) -> None:
    """Let a stream take whatever a plan holds: UTF-8, or what the terminal can show of it."""
    for stream in streams:
        if isinstance(stream, TextIOWrapper):
            encoding = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")


@click.command(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="plan-as-code", message="%(prog)s %(version)s")
def main() -> None:
    """Keep a partnership's plan as YAML and get every paper out of it.

    Exit status: 0 done; 1 the plan has errors; 2 the command was used wrongly;
    3 something around it failed.
    """
