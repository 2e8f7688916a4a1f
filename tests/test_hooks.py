"""The pre-commit hooks, tried in a git repository: real commits, a real push."""

import json
import shutil
import sys
from pathlib import Path

import pytest
from repositories import MISTAKEN, OVERDUE, PLAN, environment, git, project, repository, run

PRE_COMMIT = Path(sys.executable).with_name("pre-commit")


@pytest.fixture(scope="module")
def hooks(tmp_path_factory):
    """This project as a repository of hooks, and an environment to use them in."""
    home = tmp_path_factory.mktemp("hooks")
    env = environment(home, PRE_COMMIT_HOME=str(home / "cache"))
    folder = project(home / "plan-as-code")
    return folder, repository(folder, env, {}), env


@pytest.fixture
def ours(hooks, tmp_path):
    """A plan's repository with the hooks installed, and one to push to."""
    folder, commit, env = hooks
    ids = ("plan-check", "plan-check-strict", "plan-build")
    used = {"repo": str(folder), "rev": commit, "hooks": [{"id": id} for id in ids]}
    config = {"default_install_hook_types": ["pre-commit", "pre-push"], "repos": [used]}
    files = {".pre-commit-config.yaml": json.dumps(config), "plans/ours.yaml": PLAN}
    here, there = tmp_path / "ours", tmp_path / "there.git"
    here.mkdir()
    repository(here, env, files | {".gitignore": "out/\n"})
    git("init", "--quiet", "--bare", str(there), cwd=tmp_path, env=env)
    git("remote", "add", "origin", str(there), cwd=here, env=env)
    assert run(PRE_COMMIT, "install", cwd=here, env=env).returncode == 0
    return here, env


def commit(ours, name, text):
    here, env = ours
    (here / name).parent.mkdir(exist_ok=True)
    (here / name).write_text(text, encoding="utf-8")
    git("add", name, cwd=here, env=env)
    return run("git", "commit", "--message=Next", cwd=here, env=env)


def push(ours):
    here, env = ours
    return run("git", "push", "--quiet", "origin", "main", cwd=here, env=env)


def told(done):
    return done.stdout + done.stderr


def test_the_manifest_is_one_that_pre_commit_reads(hooks):
    folder, _, env = hooks
    done = run(PRE_COMMIT, "validate-manifest", ".pre-commit-hooks.yaml", cwd=folder, env=env)
    assert (done.returncode, told(done)) == (0, "")


def test_a_commit_with_a_mistake_is_stopped_at_its_line(ours):
    here, env = ours
    before = git("rev-parse", "HEAD", cwd=here, env=env)
    done = commit(ours, "plans/ours.yaml", MISTAKEN)
    assert done.returncode == 1
    assert "plans/ours.yaml:16:9: error: `dedline` is not a field of an action" in told(done)
    assert git("rev-parse", "HEAD", cwd=here, env=env) == before
    assert commit(ours, "plans/ours.yaml", f"# Mended\n{PLAN}").returncode == 0
    assert git("rev-parse", "HEAD~1", cwd=here, env=env) == before


def test_a_mistake_in_an_included_file_stops_its_commit(ours):
    split, theme = PLAN.split("themes:\n")
    commit(ours, "plans/parts/weapons.yaml", theme)
    done = commit(ours, "plans/ours.yaml", f"{split}themes:\n  - include: parts/weapons.yaml\n")
    assert done.returncode == 0, told(done)
    done = commit(
        ours, "plans/parts/weapons.yaml", theme.replace("owners: police", "owners: polis")
    )
    assert done.returncode == 1
    assert "plans/parts/weapons.yaml:7:17: error: " in told(done)


def test_what_is_no_part_of_a_plan_is_not_checked(ours):
    done = commit(ours, "notes.txt", "Nothing\n")
    assert (done.returncode, "(no files to check)Skipped" in told(done)) == (0, True)


def test_a_warning_may_be_committed_and_not_pushed(ours):
    assert commit(ours, "plans/ours.yaml", OVERDUE).returncode == 0
    done = push(ours)
    assert done.returncode == 1
    assert "plans/ours.yaml:16:19: warning: `W1` was due by 30 September 2018" in told(done)


def test_a_push_of_a_sound_plan_makes_its_papers(ours):
    here, env = ours
    done = push(ours)
    assert done.returncode == 0, told(done)
    assert sorted(path.name for path in (here / "out" / "ours").iterdir()) == [
        "action_tracker.xlsx",
        "board_deck.pptx",
        "full_plan.docx",
    ]
    assert git("rev-parse", "origin/main", cwd=here, env=env)


def test_what_is_installed_for_the_hooks_holds_all_that_ships(ours, hooks):
    folder, _, env = hooks
    here, _ = ours
    assert run(PRE_COMMIT, "run", "--all-files", cwd=here, env=env).returncode == 0
    [package] = Path(env["PRE_COMMIT_HOME"]).glob("*/*/lib/*/site-packages/plan_as_code")
    for there, shipped in (("schema", "schemas"), ("templates", "templates")):
        names = sorted(
            path.relative_to(folder / there)
            for path in (folder / there).rglob("*")
            if path.is_file()
        )
        assert [name for name in names if not (package / shipped / name).is_file()] == []
    assert shutil.which("plan-as-code", path=package.parents[3] / "bin")
