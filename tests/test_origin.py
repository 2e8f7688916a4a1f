"""What a paper says of where it comes from."""

import os
from textwrap import dedent

import pytest
from attrs import evolve
from repositories import PLAN, environment, git, repository

from plan_as_code.load import load_plan, load_text
from plan_as_code.origin import DRAFT, commit_at, commit_now, content_hash, origin


@pytest.fixture
def env(tmp_path, monkeypatch):
    home = tmp_path / "home"
    home.mkdir()
    found = environment(home, PATH=os.environ["PATH"])
    for name, value in found.items():
        if name.startswith("GIT_"):
            monkeypatch.setenv(name, value)
    return found


@pytest.fixture
def folder(tmp_path, env):
    """A repository with a plan in its second commit and something else in its third."""
    folder = tmp_path / "ours"
    folder.mkdir()
    repository(folder, env, {"README": "Ours"})
    commit(folder, env, "plan.yaml", PLAN)
    commit(folder, env, "README", "Ours and theirs")
    return folder


def commit(folder, env, name, text):
    (folder / name).write_text(text, encoding="utf-8")
    git("add", name, cwd=folder, env=env)
    git("commit", "--quiet", "--message", name, cwd=folder, env=env)
    return git("rev-parse", "HEAD", cwd=folder, env=env)


def plan(text=PLAN):
    found, findings = load_text(text)
    assert findings == ()
    return found


def test_the_hash_is_of_what_the_plan_says_and_not_of_how_it_is_written():
    written = PLAN.replace("title: Our plan\n", "# A comment\ntitle: 'Our plan'\n")
    assert content_hash(plan(written.replace("\n", "\r\n"))) == content_hash(plan())
    assert content_hash(plan(PLAN.replace("Weapons", "Weapon"))) != content_hash(plan())
    assert content_hash(plan(f"{PLAN}marking: OFFICIAL\n")) == content_hash(plan())
    assert content_hash(evolve(plan(), as_of=plan().period.end)) != content_hash(plan())


def test_the_hash_is_the_same_on_every_machine_and_in_every_version():
    """A paper in circulation names it: a change here is a change of the public interface."""
    text = """\
        id: p
        title: A plan
        period: 2018/19
        as_of: 2018-10-26
        themes: [{key: a, name: Ä, actions: [{id: A1, text: x, owners: not recorded, deadline: Monthly}]}]
        """
    assert (
        content_hash(plan(dedent(text)))
        == "670b506c0ef85a4af1135906063a82983661737c15e27b10b020b1fd6db349c3"
    )


def test_a_paper_names_version_day_content_and_commit():
    ours = plan(f"{PLAN}document: {{version: 1.10, status: Draft}}\n")
    shown = content_hash(ours)[:16]
    assert origin(ours) == f"version 1.10, as at 26 October 2018, content {shown}"
    assert origin(ours, "commit 123") == f"{origin(ours)}, commit 123"
    assert origin(ours, DRAFT, plan()) == f"{origin(ours)}, {DRAFT}; compared with {origin(plan())}"


def test_the_commit_is_the_last_that_touched_the_plan(folder, env):
    last = git("log", "-1", "--format=%H", "--", "plan.yaml", cwd=folder, env=env)
    assert last != git("rev-parse", "HEAD", cwd=folder, env=env)
    assert commit_now([str(folder / "plan.yaml")]) == f"commit {last[:12]}"


@pytest.mark.parametrize("staged", [False, True])
def test_a_plan_with_changes_nobody_committed_is_a_draft(folder, env, staged):
    (folder / "plan.yaml").write_text(PLAN.replace("green", "amber"), encoding="utf-8")
    if staged:
        git("add", "plan.yaml", cwd=folder, env=env)
    assert commit_now([str(folder / "plan.yaml")]) == DRAFT


def test_a_plan_git_does_not_know_is_a_draft(folder):
    (folder / "new.yaml").write_text(PLAN, encoding="utf-8")
    assert commit_now([str(folder / "new.yaml")]) == DRAFT


def test_a_change_elsewhere_makes_no_draft(folder):
    (folder / "README").write_text("Nobody's", encoding="utf-8")
    assert commit_now([str(folder / "plan.yaml")]).startswith("commit ")


def test_a_part_of_the_plan_counts_as_the_plan(folder, env):
    include = PLAN.partition("themes:")[0] + "themes:\n  - include: part.yaml\n"
    theme = "key: weapons\nname: Weapons\naim: Fewer knives\nactions: [{id: W1, text: x}]\n"
    commit(folder, env, "plan.yaml", include)
    last = commit(folder, env, "part.yaml", theme)
    ours, _ = load_plan(folder / "plan.yaml")
    assert commit_now(ours.files) == f"commit {last[:12]}"
    (folder / "part.yaml").write_text(theme.replace("x", "y"), encoding="utf-8")
    assert commit_now(ours.files) == DRAFT


def test_outside_git_nothing_is_said_of_it(tmp_path, env):
    (tmp_path / "plan.yaml").write_text(PLAN, encoding="utf-8")
    assert commit_now([str(tmp_path / "plan.yaml")]) == ""
    assert commit_now(["plan.yaml that never was a file"]) == ""


def test_a_clone_that_ends_before_the_commit_says_nothing_of_it(folder, env, tmp_path):
    git("clone", "--quiet", "--depth=1", folder.as_uri(), tmp_path / "clone", cwd=tmp_path, env=env)
    assert commit_now([str(tmp_path / "clone" / "plan.yaml")]) == ""


def test_the_commit_of_a_plan_as_it_was(folder, env):
    first = git("log", "-1", "--format=%H", "--", "plan.yaml", cwd=folder, env=env)
    git("tag", "v1", cwd=folder, env=env)
    commit(folder, env, "plan.yaml", PLAN.replace("green", "amber"))
    assert commit_at("v1", folder / "plan.yaml", ["v1:plan.yaml"]) == f"commit {first[:12]}"
