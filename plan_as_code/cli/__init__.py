"""The command line: a module for each command, loaded when it is used."""

import sys
from importlib import import_module
from typing import Any

import click

from plan_as_code.errors import PlanAsCodeError

COMMANDS = {
    "build": "Make a plan's papers.",
    "check": "Say what is wrong with a plan.",
    "changes": "Say what changed in a plan between two versions.",
    "new": "Write a first plan to fill in.",
    "schema": "Print the JSON Schema of a plan file, for editors.",
    "show": "Show a plan at a glance.",
    "verify": "Say what is wrong with finished Office files.",
}


class _Commands(click.Group):
    """Finds each command in the module of its name, so that `check` loads no Office library."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"plan_as_code.cli.{cmd_name}")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except PlanAsCodeError as problem:
            click.echo(f"plan-as-code: {problem}", err=True)
            sys.exit(3)


@click.command(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="plan-as-code", message="%(prog)s %(version)s")
def main() -> None:
    """Keep a partnership's plan as YAML and get every paper out of it.

    Exit status: 0 done; 1 the plan has errors; 2 the command was used wrongly;
    3 something around it failed.
    """
