"""The earlier version of a plan: by a revision, a day, an event, a file."""

from pathlib import Path

import pytest
from repositories import PLAN, environment, git, repository

from plan_as_code.earlier import earlier_plan
from plan_as_code.errors import PlanAsCodeError
from plan_as_code.history import at
from plan_as_code.load import load_plan

EVENTS = "events: [{id: board, name: The Board, date: 28 September 2018}, {id: soon, name: S, date: tbc}]\n"


@pytest.fixture
def plan(tmp_path):
    """A plan with a tag on its first version, of 20 September, and a second of 20 October."""
    dates = {f"GIT_{who}_DATE": "2018-09-20T12:00:00Z" for who in ("AUTHOR", "COMMITTER")}
    env = environment(tmp_path, **dates)
    repository(tmp_path, env, {"plan.yaml": PLAN})
    git("tag", "first", cwd=tmp_path, env=env)
    (tmp_path / "plan.yaml").write_text(PLAN.replace("green", "red") + EVENTS, encoding="utf-8")
    later = dict.fromkeys(dates, "2018-10-20T12:00:00Z")
    git("commit", "--quiet", "--all", "--message=More", cwd=tmp_path, env={**env, **later})
    (tmp_path / "old.yaml").write_text(PLAN.replace("green", "amber"), encoding="utf-8")
    return load_plan(tmp_path / "plan.yaml")[0]


@pytest.mark.parametrize(
    ("since", "status"),
    [("first", "green"), ("@{2018-10-01}", "green"), ("board", "green"), ("HEAD", "red"),
     ("old.yaml", "amber")],
)  # fmt: skip
def test_it_is_found_by_a_revision_a_day_an_event_or_a_file_beside_the_plan(plan, since, status):
    assert earlier_plan(plan, since).themes[0].actions[0].status == status


@pytest.mark.parametrize(
    ("since", "status"), [("first", "green"), ("board", "green"), ("older.yaml", "amber")]
)
def test_a_plan_at_a_revision_has_its_earlier_version_then(
    plan, since, status, tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    env = environment(tmp_path)
    (tmp_path / "old.yaml").rename(tmp_path / "older.yaml")
    git("add", "--all", cwd=tmp_path, env=env)
    git("commit", "--quiet", "--message=Older", cwd=tmp_path, env=env)
    git("tag", "second", cwd=tmp_path, env=env)
    git("rm", "--quiet", "older.yaml", cwd=tmp_path, env=env)
    then, _ = at("second", tmp_path / "plan.yaml").read()
    assert then.files == ("second:plan.yaml",)
    assert earlier_plan(then, since).themes[0].actions[0].status == status


def test_a_file_is_looked_for_first_where_the_user_stands(plan, tmp_path):
    (tmp_path / "here").mkdir()
    (tmp_path / "here" / "old.yaml").write_text(PLAN, encoding="utf-8")
    assert (
        earlier_plan(plan, "old.yaml", [tmp_path / "here"]).themes[0].actions[0].status == "green"
    )


@pytest.mark.parametrize(
    ("since", "words"),
    [
        ("frist", "there is no file and no git revision called `frist`; did you mean `first`?"),
        ("soon", "the event `soon` has no day, so no earlier version is of it"),
    ],
)
def test_a_version_that_is_not_there_is_said_in_a_sentence(plan, since, words):
    with pytest.raises(PlanAsCodeError) as raised:
        earlier_plan(plan, since)
    assert str(raised.value) == words


def test_a_version_with_errors_is_not_compared(plan, tmp_path):
    path = Path(tmp_path / "old.yaml")
    path.write_text(PLAN.replace("deadline", "dedline"), encoding="utf-8")
    with pytest.raises(PlanAsCodeError, match=r"old\.yaml has errors, so no changes can be told"):
        earlier_plan(plan, "old.yaml")
