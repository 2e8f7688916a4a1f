"""`plan-as-code changes`, on files and in a real git repository."""

import json
import os
import subprocess

import pytest
from click.testing import CliRunner

from plan_as_code.cli import main

PLAN = """\
id: p
title: A plan
period: 2018/19
as_of: 2018-10-26
themes:
  - key: a
    name: First
    actions:
      - {id: A1, text: One, status: green}
"""


def run(*args):
    done = CliRunner().invoke(main, ["changes", *args])
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A repository with the plan committed as `board` and moved to amber since."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    (tmp_path / "plans").mkdir()
    (tmp_path / "old.yaml").write_text(PLAN)
    plan = tmp_path / "plans" / "p.yaml"
    plan.write_text(PLAN)
    who = ("-c", "user.name=A", "-c", "user.email=a@x")
    for args in (("init", "-q"), ("add", "plans"), (*who, "commit", "-qm", "x"), ("tag", "board")):
        subprocess.run(["git", *args], check=True, capture_output=True)
    plan.write_text(PLAN.replace("green", "amber"))
    return tmp_path


MOVED = {"id": "A1", "kind": "status moved", "field": "status", "before": "green", "after": "amber"}


@pytest.mark.parametrize(
    "versions",
    [
        ("old.yaml", "plans/p.yaml"),
        ("old.yaml",),
        ("board",),
        ("board:plans/p.yaml",),
        ("board", "plans/p.yaml"),
        ("board", "--plan", "plans/p.yaml"),
        ("board:plans/p.yaml", "plans/p.yaml"),
        ("@{2999-12-31}",),
    ],
    ids=" ".join,
)
def test_versions_are_files_or_revisions_and_the_newer_may_be_left_out(folder, versions):
    done = run(*versions, "--format", "json")
    assert done.exit_code == 0
    assert json.loads(done.output)["changes"] == [MOVED]


def test_two_revisions_are_compared_without_the_working_copy(folder):
    done = run("board", "HEAD", "--format", "json")
    assert json.loads(done.output) == {"changes": [], "summary": json.loads(done.output)["summary"]}


def test_text_and_markdown_tell_the_same(folder):
    sentence = "status moved from Green: on track to Amber: at risk"
    assert run("board").output.splitlines()[-1].strip() == f"- {sentence}"
    assert run("board", "--format", "markdown").output.splitlines()[-1].strip() == f"- {sentence}"


def test_a_plan_that_cannot_be_read_is_not_compared(folder):
    (folder / "old.yaml").write_text(PLAN.replace("status", "statos"))
    done = run("old.yaml", "plans/p.yaml")
    assert done.exit_code == 1
    assert "old.yaml:9:29: error: `statos` is not a field of an action" in done.stderr
    assert "old.yaml cannot be compared before its errors are mended" in done.stderr
    assert done.stdout == ""


def test_a_plan_that_is_not_named_must_be_the_only_one(folder):
    (folder / "plans" / "q.yaml").write_text(PLAN)
    done = run("old.yaml")
    assert (done.exit_code, done.stderr) == (
        3, "plan-as-code: say which plan is meant: --plan PATH, or name two versions\n",
    )  # fmt: skip


def test_a_version_that_is_not_there_is_one_sentence(folder):
    done = run("bord")
    assert (done.exit_code, done.stderr) == (
        3,
        "plan-as-code: there is no file and no git revision called `bord`; did you mean `board`?\n",
    )
