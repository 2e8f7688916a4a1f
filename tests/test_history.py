"""The plan as it was, in real git repositories."""

import os
import subprocess
from pathlib import Path

import pytest

from plan_as_code.changes import compare
from plan_as_code.errors import PlanAsCodeError
from plan_as_code.files import open_files
from plan_as_code.history import at

PLAN = """\
id: p
title: A plan
period: 2018/19
as_of: 2018-10-26
themes:
  - key: a
    name: First
    actions:
      - {{id: A1, text: One, status: {status}}}
      - {{id: A2, text: Many words that stay as they are so that git knows the file again}}
"""


def git(*args, date="2018-07-27T12:00:00+00:00"):
    who = {
        "GIT_AUTHOR_NAME": "A",
        "GIT_AUTHOR_EMAIL": "a@x",
        "GIT_COMMITTER_NAME": "A",
        "GIT_COMMITTER_EMAIL": "a@x",
    }
    dates = {"GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date, "GIT_CONFIG_GLOBAL": os.devnull}
    subprocess.run(["git", *args], check=True, capture_output=True, env=os.environ | who | dates)


def commit(status, date, path="plans/p.yaml"):
    with open(path, "w") as file:
        file.write(PLAN.format(status=status))
    git("add", "-A")
    git("commit", "-qm", status, date=date)


@pytest.fixture
def repository(tmp_path, monkeypatch):
    """Green in July, amber late on the 28th of September, red in October; red is tagged."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    (tmp_path / "plans").mkdir()
    git("init", "-q", "-b", "main")
    commit("green", "2018-07-27T12:00:00+00:00")
    commit("amber", "2018-09-28T23:30:00-05:00")
    commit("red", "2018-10-26T09:00:00+01:00")
    git("tag", "board")
    return tmp_path


def status(words, plan=None):
    plan, findings = at(words, plan).read()
    assert findings == ()
    return plan.themes[0].actions[0].status


def test_a_plan_is_read_at_a_tag_a_branch_a_commit_and_a_path(repository):
    here = repository / "plans" / "p.yaml"
    assert status("board", here) == "red"
    assert status("main~1", here) == "amber"
    assert status("main~2:plans/p.yaml") == "green"


def test_a_path_may_be_given_from_the_current_folder(repository, monkeypatch):
    monkeypatch.chdir(repository / "plans")
    assert status("board~1:./p.yaml") == "amber"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("@{2018-07-27}", "green"),
        ("@{2018-09-27}", "green"),
        ("@{2018-09-28}", "amber"),
        ("@{28 September 2018}", "amber"),
        ("main@{2018-10-25}", "amber"),
        ("board@{2019-01-01}:plans/p.yaml", "red"),
    ],
)
@pytest.mark.parametrize("zone", ["UTC", "Asia/Tokyo", "America/New_York"])
def test_a_day_stands_for_the_last_commit_by_the_end_of_it_wherever_one_is(
    repository, monkeypatch, zone, words, expected
):
    monkeypatch.setenv("TZ", zone)
    assert status(words, repository / "plans" / "p.yaml") == expected


def test_what_another_branch_held_that_day_does_not_count(repository):
    git("checkout", "-qb", "draft", "main~2")
    commit("complete", "2018-08-01T12:00:00+00:00", "plans/draft.yaml")
    git("checkout", "-q", "main")
    git("merge", "-q", "--no-ff", "-m", "merged", "draft", date="2018-11-01T12:00:00+00:00")
    with pytest.raises(PlanAsCodeError, match=r"there is no file plans/draft\.yaml"):
        at("@{2018-10-30}:plans/draft.yaml", None)
    assert status("@{2018-11-01}:plans/draft.yaml") == "complete"


def test_a_renamed_file_is_followed_back_through_every_name(repository):
    git("mv", "plans/p.yaml", "plans/second.yaml")
    git("commit", "-qm", "renamed", date="2018-11-01T12:00:00+00:00")
    commit("green", "2018-11-02T12:00:00+00:00", "plans/second.yaml")
    git("mv", "plans/second.yaml", "third.yaml")
    git("commit", "-qm", "again", date="2018-11-03T12:00:00+00:00")
    assert status("board", repository / "third.yaml") == "red"
    git("mv", "third.yaml", "not-committed.yaml")
    assert status("@{2018-07-30}", repository / "not-committed.yaml") == "green"


def test_a_plan_split_into_files_is_read_from_one_revision(repository):
    whole = PLAN.format(status="green")
    head, _, theme = whole.partition("  - ")
    (repository / "plans" / "p.yaml").write_text(head + "  - include: themes/a.yaml\n")
    (repository / "plans" / "themes").mkdir()
    part = repository / "plans" / "themes" / "a.yaml"
    part.write_text("    " + theme)
    git("add", "-A")
    git("commit", "-qm", "split", date="2018-11-01T12:00:00+00:00")
    part.write_text("    " + theme.replace("green", "amber"))
    old, _ = at("HEAD", repository / "plans" / "p.yaml").read()
    new, findings = open_files(repository / "plans" / "p.yaml").read()
    assert findings == ()
    assert [(c.id, c.before, c.after) for c in compare(old, new)] == [("A1", "green", "amber")]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("bord", "there is no file and no git revision called `bord`; did you mean `board`?"),
        ("--version", "there is no file and no git revision called `--version`"),
        (
            "--upload-pack=x:plans/p.yaml",
            "there is no file and no git revision called `--upload-pack=x`",
        ),
        ("@{2018-02-30}", "`@{2018-02-30}`: there is no such day; February 2018 has 28 days"),
        ("@{2018-07-01}", "`@{2018-07-01}` is before the first commit"),
        (
            "board:plans/q.yaml",
            "there is no file plans/q.yaml in `board`; did you mean `board:plans/p.yaml`?",
        ),
        ("board:-p", "there is no file -p in `board`"),
    ],
)
def test_what_cannot_be_found_is_a_sentence(repository, words, sentence):
    with pytest.raises(PlanAsCodeError) as problem:
        at(words, repository / "plans" / "p.yaml")
    assert str(problem.value) == sentence


def test_a_revision_without_a_plan_asks_for_one(repository):
    with pytest.raises(
        PlanAsCodeError, match="say which plan `board` is about: board:PATH, or --plan PATH"
    ):
        at("board", None)


def test_outside_a_repository_there_is_a_sentence(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(
        PlanAsCodeError,
        match=r"there is no file `[^`]+`, and it cannot be looked up in git: .* is not in a git repository",
    ):
        at("HEAD:p.yaml", None)


def test_without_git_there_is_a_sentence(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(PlanAsCodeError, match="git is not installed, or not on the PATH"):
        at("HEAD:p.yaml", None)


def test_a_file_that_was_not_utf8_is_a_sentence(repository):
    (repository / "plans" / "p.yaml").write_bytes(b"id: caf\xe9\n")
    git("commit", "-qam", "latin", date="2018-11-01T12:00:00+00:00")
    with pytest.raises(PlanAsCodeError, match=r"HEAD:plans/p\.yaml is not UTF-8 text"):
        at("HEAD", repository / "plans" / "p.yaml")


@pytest.mark.parametrize(
    ("words", "told"),
    [("board", "no git revision called `board`"), ("@{2018-09-28}", "is before the first commit")],
)
def test_a_clone_without_the_older_commits_says_so(repository, monkeypatch, words, told):
    commit("green", "2018-11-01T12:00:00+00:00")
    git("clone", "-q", "--depth=1", repository.as_uri(), "clone")
    monkeypatch.chdir(repository / "clone")
    with pytest.raises(PlanAsCodeError) as problem:
        at(words, Path("plans/p.yaml"))
    assert f"{told}; this clone has only the newest commits" in str(problem.value)
