"""`plan-as-code show`: what a terminal of eighty columns tells of a plan."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from plan_as_code.cli import main
from plan_as_code.cli.glance import glance
from plan_as_code.load import load_text

ROOT = Path(__file__).resolve().parents[2]
PLAN = """\
id: p
title: Community Safety Plan
period: 2018/19
as_of: 2018-10-26
partnerships: [The Partnership]
parties:
  - {id: police, name: Borough Police, short: Police}
  - {id: council, name: The Council}
events:
  - {id: return, name: Half-year return, kind: milestone, date: 31 October 2018}
themes:
  - key: weapons
    name: Keeping weapons off our streets
    label: 1
    actions:
      - id: W1
        text: Sweeps of parks and open spaces with **residents**, and knife bins at stations
        owners: [police, {party: council, role: support}]
        deadline: September 2018
        status: amber
        reason: Rain.
      - {id: W1.2, text: Test purchases, owners: council, deadline: 31 March 2019, status: green}
  - key: victims
    name: Victims
    label: 2
    actions:
      - {id: V1, text: A worker in the hospital, kind: developing, drafted: true,
         owners: not recorded, deadline: Ongoing}
"""
SHOWN = """\
Community Safety Plan
The Partnership
2018/19, as at 26 October 2018, OFFICIAL

Actions by theme                      actions  Current  Developing  drafted
  1. Keeping weapons off our streets        2        2           0        0
  2. Victims                                1        0           1        1
  In all                                    3        2           1        1

Actions by status
  Green: on track          1
  Amber: at risk           1
  None given               1

Overdue on 26 October 2018: 1
  30 September 2018  W1  Sweeps of parks and open spaces with residents, and
                         knife bins at stations
                         Police, The Council

Due next: 2
  31 October 2018    return  Half-year return
  31 March 2019      W1.2    Test purchases
                             The Council

Actions by owner        actions  open  overdue
  The Council                 2     2        1
  Borough Police              1     1        1

Gaps in the record      not recorded  left out
  owners                           1         0
  status                           0         1
  updates                          0         3
  measures                         0         3
  funding                          0         3
  sources                          0         3
"""


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plan.yaml").write_text(PLAN, encoding="utf-8")
    return lambda *words: CliRunner().invoke(main, ["show", *words])


def test_a_plan_is_shown_at_a_glance(run):
    done = run("plan.yaml")
    assert (done.exit_code, done.stderr, done.stdout) == (0, "", SHOWN)


def test_the_day_to_judge_by_may_be_another(run):
    done = run("plan.yaml", "--as-of", "2019-04-01")
    assert "Overdue on 1 April 2019: 3" in done.stdout
    assert "Due next: 0" in done.stdout


def test_the_same_is_given_as_data(run):
    done = run("plan.yaml", "--format", "json")
    [plan] = json.loads(done.stdout)["plans"]
    assert (done.exit_code, plan.pop("themes")) == (
        0,
        [
            {
                "key": "weapons",
                "name": "Keeping weapons off our streets",
                "actions": 2,
                "drafted": 0,
                "kinds": {"current": 2},
                "statuses": {"green": 1, "amber": 1},
            },
            {
                "key": "victims",
                "name": "Victims",
                "actions": 1,
                "drafted": 1,
                "kinds": {"developing": 1},
                "statuses": {"none given": 1},
            },
        ],
    )
    assert plan.pop("gaps")["owners"] == {"not_recorded": 1, "left_out": 0}
    assert plan == {
        "file": "plan.yaml",
        "id": "p",
        "title": "Community Safety Plan",
        "period": "2018/19",
        "as_of": "2018-10-26",
        "marking": "OFFICIAL",
        "actions": 3,
        "drafted": 1,
        "kinds": {"current": 2, "developing": 1},
        "statuses": {"green": 1, "amber": 1, "none given": 1},
        "overdue": [
            {
                "id": "W1",
                "day": "2018-09-30",
                "theme": "weapons",
                "text": "Sweeps of parks and open spaces with **residents**, and knife bins at"
                " stations",
                "owners": ["police", "council"],
            }
        ],
        "due_next": [
            {
                "id": "return",
                "day": "2018-10-31",
                "theme": None,
                "text": "Half-year return",
                "owners": [],
            },
            {
                "id": "W1.2",
                "day": "2019-03-31",
                "theme": "weapons",
                "text": "Test purchases",
                "owners": ["council"],
            },
        ],
        "owners": [
            {"id": "council", "name": "The Council", "actions": 2, "open": 2, "overdue": 1},
            {"id": "police", "name": "Borough Police", "actions": 1, "open": 1, "overdue": 1},
        ],
    }


def test_a_plan_with_errors_is_not_shown(run, tmp_path):
    (tmp_path / "wrong.yaml").write_text(PLAN.replace("owners: council", "owners: concil"))
    done = run("plan.yaml", "wrong.yaml")
    assert (done.exit_code, done.stdout) == (1, SHOWN)
    assert "did you mean `council`?" in done.stderr
    assert done.stderr.endswith("wrong.yaml is not shown before its errors are mended\n")


def test_long_lists_are_cut_and_say_so(run, tmp_path):
    many = "".join(f"      - {{id: X{n}, text: T, deadline: May 2019}}\n" for n in range(12))
    (tmp_path / "plan.yaml").write_text(PLAN + many)
    assert "and 4 more; `--all` shows them" in run("plan.yaml").stdout
    assert "more; `--all`" not in run("plan.yaml", "--all").stdout


@pytest.mark.parametrize("path", ["plans/barnet_2018_19.yaml", "examples/wrenmoor_2024_25.yaml"])
def test_the_shipped_plans_fit_eighty_columns(path):
    done = CliRunner().invoke(main, ["show", "--all", str(ROOT / path)])
    assert done.exit_code == 0
    assert max(map(len, done.stdout.splitlines())) <= 80


def test_many_kinds_are_told_in_sentences_rather_than_off_the_edge():
    kinds = "".join(
        f"  - {{key: k{n}, word: A word of some length}}\n" for n in range(4)
    )  # fmt: skip
    actions = "".join(f"      - {{id: {n}, text: T, kind: k{n % 4}}}\n" for n in range(6))
    plan, _ = load_text(
        "id: p\ntitle: P\nperiod: 2018/19\nas_of: 2018-10-26\n"
        f"kinds:\n{kinds}themes:\n  - key: t\n    name: Only one\n    actions:\n{actions}"
    )
    assert glance(plan).splitlines()[3:6] == [
        "Actions by theme",
        "  Only one: actions 6, A word of some length 2, A word of some length 2, A word",
        "    of some length 1, A word of some length 1",
    ]


words = st.text(st.characters(codec="utf-8", exclude_categories=("C",)), min_size=1, max_size=120)


@settings(deadline=None)
@given(id=words, text=words, name=words)
def test_whatever_the_words_every_line_but_an_ids_own_fits(id, text, name):
    def quote(word):
        return json.dumps(word, ensure_ascii=False)

    plan, findings = load_text(
        "id: p\ntitle: P\nperiod: 2018/19\nas_of: 2018-10-26\n"
        f"parties: [{{id: a, name: {quote(name)}}}]\n"
        f"themes: [{{key: t, name: {quote(name)}, actions: [{{id: {quote(id)},"
        f" text: {quote(text)}, owners: a, deadline: 2018-10-25}}]}}]\n"
    )
    lines = glance(plan).splitlines() if not findings else []
    assert [line for line in lines if len(line) > 80 and not line.startswith("  25 ")] == []
