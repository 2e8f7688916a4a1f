"""The command line as a whole."""

import pytest
from click.testing import CliRunner

from plan_as_code.cli import COMMANDS, main


def run(*arguments):
    return CliRunner().invoke(main, arguments)


@pytest.mark.parametrize("flag", ["--help", "-h"])
def test_help_lists_every_command(flag):
    done = run(flag)
    assert done.exit_code == 0
    assert [line.split()[0] for line in done.stdout.split("Commands:\n")[1].splitlines()] == list(
        COMMANDS
    )


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_that_begins_with_what_it_does(command):
    done = run(command, "--help")
    assert done.exit_code == 0
    assert done.stdout.startswith(f"Usage: main {command} ")


def test_a_command_that_is_not_there_has_status_2():
    done = run("chek")
    assert done.exit_code == 2
    assert "No such command 'chek'" in done.stderr


def test_no_command_has_status_2():
    assert run().exit_code == 2
