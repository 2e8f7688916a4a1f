"""`plan-as-code returns`: what partners filled in, in the YAML."""

from collections import Counter

import pytest
from click.testing import CliRunner
from trackers import PLAN, changed, filled, sent

from plan_as_code.cli import main

NEWS = {
    ("A1.1", "Status"): "Amber: at risk",
    ("A1.1", "Reason for change"): "One van is gone",
    ("A1.1", "New update"): "Found ten",
}
SILENT = "No update yet, with the number of open actions: Police (1), YOT (2)"


@pytest.fixture
def plan(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plans").mkdir()
    path = tmp_path / "plans" / "p.yaml"
    path.write_text(f"# Ours\n{PLAN}", encoding="utf-8")
    (tmp_path / "police.xlsx").write_bytes(filled(sent(owner="police"), NEWS))
    return path


def run(*args):
    done = CliRunner().invoke(main, ["returns", *args])
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done.exit_code, done.stdout, done.stderr


def lines(path):
    """The lines that went from the plan's file, and those that came."""
    old, new = Counter(f"# Ours\n{PLAN}".splitlines()), Counter(path.read_text().splitlines())
    return list((old - new).elements()), list((new - old).elements())


def test_the_changes_are_told_and_made_and_nothing_else_is_touched(plan):
    assert run("police.xlsx") == (
        0,
        "A plan: what changed\n"
        "Both of 26 October 2018\n"
        "\n"
        "2 changes to actions: 1 status moved and 1 reported. 3 actions before, 3 now, 2 of them"
        " unchanged.\n"
        "\n"
        "First\n"
        "  A1.1 Search *bags*\n"
        "    - status moved from Green: on track to Amber: at risk. One van is gone\n"
        "    - update of 26 October 2018, Police: Found ten\n"
        f"\n{SILENT}\n",
        "",
    )
    assert lines(plan) == (
        ["        status: green"],
        [
            "        status: amber",
            "        reason: One van is gone",
            "        updates:",
            "          - date: 2018-10-26",
            "            text: Found ten",
            "            status: amber",
            "            by: police",
        ],
    )


def test_a_dry_run_shows_the_difference_alone(plan):
    code, out, err = run("police.xlsx", "--dry-run")
    assert (code, err) == (0, f"{SILENT}\n")
    assert [each for each in out.splitlines() if each[0] in "+-"] == [
        "--- plans/p.yaml",
        "+++ plans/p.yaml",
        "-        status: green",
        "+        status: amber",
        "+        reason: One van is gone",
        "+        updates:",
        "+          - date: 2018-10-26",
        "+            text: Found ten",
        "+            status: amber",
        "+            by: police",
    ]
    assert lines(plan) == ([], [])


def test_the_second_time_there_is_nothing_new(plan):
    run("police.xlsx")
    before = plan.read_bytes()
    assert run("police.xlsx") == (0, f"there is nothing new to take\n\n{SILENT}\n", "")
    assert plan.read_bytes() == before


def test_what_cannot_be_taken_is_said_and_the_rest_is_taken(plan, tmp_path):
    (tmp_path / "yot.xlsx").write_bytes(filled(sent(owner="yot"), {("B1", "Status"): "Fine"}))
    (tmp_path / "old.xlsx").write_bytes(b"Id,Status")
    code, out, err = run("police.xlsx", "yot.xlsx", "old.xlsx")
    assert (code, "status moved from Green: on track to Amber: at risk" in out) == (1, True)
    assert err == (
        "old.xlsx: error: nothing is taken from this file: it is no workbook; save it as an Excel"
        " workbook (.xlsx) [not-a-tracker]\n"
        "yot.xlsx: Actions!K3: error: `Status` of `B1`: `Fine` is no status of the plan; nothing of"
        " this row is taken; there are `Not started`, `Green: on track`, `Amber: at risk`, `Red:"
        " off track`, `Complete` and `Withdrawn` [status-unknown]\n"
    )


def test_what_would_make_an_error_of_the_plan_is_left_out_action_by_action(plan, tmp_path):
    cells = {("A1.10", "New update"): "Done", ("A1.10", "Day of update"): "2018-11-05"}
    (tmp_path / "police.xlsx").write_bytes(filled(sent(owner="police"), NEWS | cells))
    code, out, err = run("police.xlsx")
    assert (code, "Found ten" in out, "Done" in plan.read_text()) == (1, True, False)
    assert err == (
        "police.xlsx: Actions!A3: error: nothing is taken of `A1.10`: `A1.10` was updated on 5 November 2018,"
        " after 26 October 2018, the day the plan speaks of; correct the day, or `as_of`"
        " [updated-in-future]\n"
    )


def test_a_tracker_of_another_plan_or_another_year_is_refused(plan, tmp_path):
    (tmp_path / "next.xlsx").write_bytes(sent(changed("id: p\n", "id: p_2019_20\n")))
    assert run("next.xlsx", "--plan", "plans/p.yaml") == (
        1,
        "there is nothing new to take\n",
        "next.xlsx: error: nothing is taken from this file: this is a tracker of the plan"
        " `p_2019_20`, not of `p` [other-plan]\n",
    )


def test_of_several_plans_it_is_the_one_that_the_trackers_are_of(plan, tmp_path):
    other = tmp_path / "plans" / "a.yaml"
    other.write_text(PLAN.replace("id: p\n", "id: other\n"), encoding="utf-8")
    assert run("police.xlsx")[0] == 0
    assert "Found ten" in plan.read_text()
    assert "Found ten" not in other.read_text()


def test_where_no_plan_is_meant_it_has_to_be_named(plan, tmp_path):
    (tmp_path / "plans" / "p.yaml").write_text(PLAN.replace("id: p\n", "id: q\n"))
    (tmp_path / "plans" / "a.yaml").write_text(PLAN.replace("id: p\n", "id: other\n"))
    assert run("police.xlsx") == (
        3,
        "",
        "plan-as-code: name the plan these returns are for with --plan\n",
    )


def test_a_file_that_is_not_there_is_one_sentence(plan):
    assert run("gone.xlsx") == (
        3,
        "",
        "plan-as-code: there is no file gone.xlsx\n",
    )


def test_a_plan_with_errors_is_not_touched(plan):
    plan.write_text(PLAN.replace("owners: police", "ownrs: police"), encoding="utf-8")
    code, out, err = run("police.xlsx")
    assert (code, out) == (3, "")
    assert err.startswith(
        "plan-as-code: plans/p.yaml cannot be changed before its errors are mended"
    )
