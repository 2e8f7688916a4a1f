"""`plan-as-code schema`, as somebody at the keyboard meets it."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from plan_as_code.cli import main

SCHEMAS = Path(__file__).resolve().parents[2] / "schema"


def run(*words):
    return CliRunner().invoke(main, ["schema", *words])


@pytest.mark.parametrize("kind", ["plan", "part", "theme", "framework"])
def test_it_prints_the_file_an_editor_needs(kind):
    done = run(kind)
    assert (done.exit_code, done.stdout) == (0, (SCHEMAS / f"{kind}.schema.json").read_text())


def test_a_plan_is_what_is_meant_where_nothing_is_said():
    assert run().stdout == run("plan").stdout


def test_a_kind_that_there_is_not_is_wrong_use():
    done = run("paln")
    assert done.exit_code == 2
    assert "'paln' is not one of 'plan', 'part', 'theme', 'framework'" in done.stderr
