"""Next year's plan out of this year's."""

from datetime import date
from pathlib import Path
from textwrap import dedent

import pytest
from click.testing import CliRunner

from plan_as_code.checks import examine
from plan_as_code.cli import main
from plan_as_code.findings import Severity
from plan_as_code.load import load_plan
from plan_as_code.model import walk

ROOT = Path(__file__).parents[1]
PLAN = dedent(
    """\
    # Ours, and no other
    id: ours_2018_19
    title: Our plan 2018/19
    period: 2018/19
    as_of: 2019-03-01
    document: {version: 1.2, status: Approved, history: [{version: 1.2, date: 2018-10-26, summary: Done}]}
    parties: [{id: police, name: Police}]
    events: [{id: board, name: Board, date: 26 October 2018}]
    themes:
      - key: weapons
        name: Weapons
        aim: Fewer knives
        actions:
          - id: W1
            text: Sweep the parks   # every one of them
            owners: police
            deadline: December 2018
            moves: [{was: October 2018, date: 2018-10-26, authority: board}]
            status: amber
            reason: Two posts are empty
            updates: [{date: 2019-02-01, text: Half of it is done}]
            links: [W2]
          - {id: W2, text: Buy bins, owners: police, deadline: Monthly, status: complete, closed: 2019-02-01, evidence: Seen}
          - id: W3
            text: Teach
            owners: police
            deadline: June 2019
            decision: {status: red, date: 2018-10-26, authority: board}
            status: green
    papers:
      - {id: deck, kind: deck, event: board, outline: [{view: actions}]}
    """
)
NEXT = dedent(
    """\
    # Ours, and no other
    id: ours_2019_20
    title: Our plan 2019/20
    period: 2019/20
    as_of: 2019-04-01
    document: {version: 0.1, status: Draft, history: [{version: 0.1, date: 2019-04-01, summary: "Carried forward from ours_2018_19, version 1.2, as at 1 March 2019."}]}
    parties: [{id: police, name: Police}]
    themes:
      - key: weapons
        name: Weapons
        aim: Fewer knives
        actions:
          - id: W1
            text: Sweep the parks   # every one of them
            carried:
              plan: ours_2018_19
              status: amber
              deadline: December 2018
            owners: police
            deadline: To be confirmed
            status: not recorded
            links: [{to: W2, plan: ours_2018_19}]
          - id: W3
            text: Teach
            carried:
              plan: ours_2018_19
              status: red
              deadline: June 2019
            owners: police
            deadline: June 2019
            status: not recorded
    past:
      - id: W2
        plan: ours_2018_19
        status: complete
        closed: 2019-02-01
    papers:
      - {id: deck, kind: deck, outline: [{view: actions}]}
    """
)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ours_2018_19.yaml").write_text(PLAN, encoding="utf-8")
    return tmp_path


def carry(*arguments):
    done = CliRunner().invoke(main, ["carry-forward", *map(str, arguments)])
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done


def test_what_is_open_goes_on_and_all_else_stays_as_it_is_written(folder):
    done = carry("ours_2018_19.yaml", "--period", "2019/20")
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout.startswith(
        "ours_2019_20.yaml: 2 carried forward from ours_2018_19, 1 closed and listed under `past`;"
        " no errors"
    )
    assert (folder / "ours_2019_20.yaml").read_text(encoding="utf-8") == NEXT
    assert (folder / "ours_2018_19.yaml").read_text(encoding="utf-8") == PLAN


def test_a_title_that_names_no_year_stays_and_that_is_said(folder):
    plan = PLAN.replace("title: Our plan 2018/19", "title: Our plan")
    (folder / "ours_2018_19.yaml").write_text(plan, encoding="utf-8")
    assert carry("ours_2018_19.yaml", "--period", "2019/20").stderr == (
        'the title "Our plan" names no year to change, and stays;'
        " `update plan title=...` gives another\n"
    )


@pytest.mark.usefixtures("folder")
def test_nothing_is_overwritten():
    done = carry("ours_2018_19.yaml", "--period", "2019/20", "-o", "ours_2018_19.yaml")
    assert (done.exit_code, done.stderr) == (
        3,
        "plan-as-code: ours_2018_19.yaml is there already, and stays as it is; use -o\n",
    )


@pytest.mark.usefixtures("folder")
def test_a_period_that_cannot_be_read_is_a_wrong_use():
    done = carry("ours_2018_19.yaml", "--period", "next year")
    assert done.exit_code == 2
    assert "`next year` is not a period I can read" in done.stderr


def test_the_year_after_that_lists_what_was_closed_in_both(folder):
    carry("ours_2018_19.yaml", "--period", "2019/20")
    file = folder / "ours_2019_20.yaml"
    text = file.read_text(encoding="utf-8").replace(
        "text: Teach", "text: Teach\n        closed: 2019-04-01"
    )
    file.write_text(text, encoding="utf-8")
    assert carry("ours_2019_20.yaml", "--period", "2020/21").exit_code == 0
    plan, _ = load_plan(folder / "ours_2020_21.yaml")
    assert [(each.id, each.plan) for each in plan.past] == [
        ("W2", "ours_2018_19"),
        ("W3", "ours_2019_20"),
    ]
    assert [each.action.carried.plan for each in walk(plan)] == ["ours_2019_20"]


def test_the_parts_of_a_plan_go_with_it(folder):
    head, _, theme = PLAN.partition("themes:\n")
    theme, _, papers = theme.partition("papers:")
    (folder / "parts").mkdir()
    (folder / "parts/weapons.yaml").write_text(dedent(theme), encoding="utf-8")
    text = f"{head}themes:\n  - include: parts/weapons.yaml\npapers:{papers}"
    (folder / "ours_2018_19.yaml").write_text(text, encoding="utf-8")
    assert carry("ours_2018_19.yaml", "--period", "2019/20").exit_code == 3
    done = carry("ours_2018_19.yaml", "--period", "2019/20", "-o", "next/plan.yaml")
    assert done.exit_code == 0, done.stderr
    plan, _ = load_plan(Path("next/plan.yaml"))
    assert [each.action.id for each in walk(plan)] == ["W1", "W3"]
    assert plan.files == ("next/plan.yaml", "next/parts/weapons.yaml")


def test_parts_that_are_named_after_the_year_are_named_after_the_next(folder):
    head, _, theme = PLAN.partition("themes:\n")
    theme, _, papers = theme.partition("papers:")
    (folder / "ours_2018_19").mkdir()
    (folder / "ours_2018_19/weapons.yaml").write_text(dedent(theme), encoding="utf-8")
    text = f"{head}themes:\n  - include: 'ours_2018_19/weapons.yaml'   # theirs\npapers:{papers}"
    (folder / "plan-2018-19.yaml").write_text(text, encoding="utf-8")
    done = carry("plan-2018-19.yaml", "--period", "2019/20")
    assert (done.exit_code, done.stderr) == (0, "")
    plan, _ = load_plan(Path("plan-2019-20.yaml"))
    assert [each.action.id for each in walk(plan)] == ["W1", "W3"]
    assert plan.files == ("plan-2019-20.yaml", "ours_2019_20/weapons.yaml")
    assert "  - include: 'ours_2019_20/weapons.yaml'   # theirs\n" in (
        folder / "plan-2019-20.yaml"
    ).read_text(encoding="utf-8")
    assert (folder / "ours_2018_19/weapons.yaml").read_text(encoding="utf-8") == dedent(theme)


@pytest.mark.parametrize("path", [*ROOT.glob("plans/*.yaml"), *ROOT.glob("examples/*.yaml")])
def test_a_shipped_plan_goes_on_without_an_error(path, tmp_path):
    done = carry(path, "--period", "2029/30", "-o", tmp_path / "next.yaml")
    assert done.exit_code == 0
    old, _ = load_plan(path)
    new, findings = load_plan(tmp_path / "next.yaml")
    assert not [each for each in examine(new, findings).findings if each.severity is Severity.ERROR]
    ids = {each.action.id for each in walk(old)}
    carried = {each.action.id for each in walk(new)}
    past = {each.id for each in new.past} - {each.id for each in old.past}
    assert carried | past == ids
    assert not carried & past
    assert (new.events, new.as_of) == ((), date(2029, 4, 1))
