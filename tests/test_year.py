"""The fictional year as a git repository: every command that lives on history, run on it."""

import os
import re
import shutil
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pikepdf
import pytest
import vobject
from openpyxl import load_workbook
from repositories import environment, git, run
from revisions import body, said, settled

ROOT = Path(__file__).parents[1]
YEAR = ROOT / "examples" / "year"
README = YEAR / "README.md"
PLAN = "plans/violence_2025_26.yaml"
COMMIT = re.compile(r"commit [0-9a-f]{12}")
CONSOLE = re.compile(r"(?<=```console\n).*?(?=```)", re.DOTALL)


@pytest.fixture(scope="module")
def env(tmp_path_factory):
    """An environment in which `plan-as-code` is this one and git has no settings of anybody's."""
    home = tmp_path_factory.mktemp("home")
    program = home / "plan-as-code"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -P -m plan_as_code "$@"\n')
    program.chmod(0o755)
    path = os.pathsep.join((str(home), os.environ["PATH"]))
    return environment(home, PATH=path, PYTHONPATH=str(ROOT), LC_ALL="C.UTF-8")


@pytest.fixture(scope="module")
def year(tmp_path_factory, env):
    folder = tmp_path_factory.mktemp("year") / "ours"
    done = run("sh", YEAR / "year.sh", folder, cwd=folder.parent, env=env)
    assert done.returncode == 0, done.stderr
    assert done.stderr == (
        "the move has no authority on record; `moves.1.authority=...` adds it\n"
        'plans/violence_2025_26/victims.yaml: `deadline` of `V1` was "31 December 2025";'
        ' we say "27 February 2026", they say "31 March 2026"\n'
    )
    return folder


@pytest.fixture(scope="module")
def papers(year, env, tmp_path_factory):
    """The papers of a version, in the formats named; each version in a worktree of its own."""

    def build(tag, *options):
        folder = tmp_path_factory.mktemp(tag)
        git("worktree", "add", "--quiet", folder / "tree", tag, cwd=year, env=env)
        command = ("plan-as-code", "build", "--quiet", PLAN, *options, "-o", folder / "out")
        done = run(*command, cwd=folder / "tree", env=env)
        assert (done.returncode, done.stdout) == (0, ""), done.stderr
        git("worktree", "remove", folder / "tree", cwd=year, env=env)
        return folder / "out"

    return build


def shown(commands, cwd, env):
    """Each command with what it prints, as a person sees it."""
    for line in commands:
        done = subprocess.run(
            ["sh", "-c", line], cwd=cwd, env=env, check=False, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        )  # fmt: skip
        yield f"$ {line}\n{done.stdout}"


def test_the_commands_print_what_the_walk_through_the_year_says(year, env, request):
    text = README.read_text(encoding="utf-8")

    def again(found):
        lines = [line[2:] for line in found[0].splitlines() if line.startswith("$ ")]
        return "".join(shown(lines, year, env))

    told = CONSOLE.sub(again, text)
    if request.config.getoption("--update-goldens"):
        README.write_text(told, encoding="utf-8", newline="\n")
    assert told == README.read_text(encoding="utf-8")
    assert git("status", "--porcelain", cwd=year, env=env) == ""


@pytest.mark.parametrize(
    ("tag", "paper"),
    [("october-decided", "changes_deck"), ("january", "changes_deck"),
     ("january", "progress_report"), ("march", "full_plan")],
)  # fmt: skip
def test_a_paper_of_the_year_says_what_its_golden_says(papers, golden, tag, paper):
    out = papers(tag, "--paper", paper, "--to", "txt")
    text = next(out.rglob("*.txt")).read_text(encoding="utf-8")
    golden(f"year/{tag}/{paper}.txt", COMMIT.sub("commit ...", text))


def test_a_tracked_copy_taken_is_the_new_plan_and_turned_down_the_old_one(papers):
    full = ("--paper", "full_plan")
    new, old = (next(papers(tag, *full).rglob("*.docx")) for tag in ("january", "october"))
    copy = next(papers("january", *full, "--tracked", "--since", "october").rglob("*.docx"))
    assert said(settled(copy.read_bytes(), accept=True)) == said(body(new.read_bytes()))
    assert said(settled(copy.read_bytes(), accept=False)) == said(body(old.read_bytes()))


def test_a_tracked_copy_is_made_from_any_folder(year, env):
    options = ("--paper", "full_plan", "--tracked", "--since", "october", "--to", "txt", "--quiet")
    done = run("plan-as-code", "build", f"ours/{PLAN}", *options, cwd=year.parent, env=env)
    assert (done.returncode, done.stderr) == (0, "")
    text = (year.parent / "out/violence_2025_26/full_plan.tracked.txt").read_text(encoding="utf-8")
    assert re.search(r"commit \[-[0-9a-f]{12}-\]\{\+[0-9a-f]{12}\+\}\.\n", text)


def test_the_tracker_holds_days_as_days_and_every_action_once(papers):
    book = load_workbook(next(papers("january", "--paper", "action_tracker").rglob("*.xlsx")))
    head, *rows = book["Actions"].values
    actions = {row[0]: dict(zip(head, row, strict=True)) for row in rows}
    assert list(actions) == ["W1", "W2", "W3", "W4", "Y1", "Y2", "Y3", "Y4", "V1", "V2", "V3"]
    assert actions["V1"]["Due"] == datetime(2026, 3, 31)  # noqa: DTZ001  (a day, without a zone)
    assert actions["V1"]["Deadlines before"] == (
        "Deadline moved on 9 January 2026 by Wrenmoor General Hospital: was 31 December 2025."
        " One of the two youth workers has left"
    )
    assert actions["W2"]["Status"] == "Red: off track"


def diary(out):
    calendar = vobject.readOne(next(out.rglob("*.ics")).read_text(encoding="utf-8"))
    return {each.uid.value: each for each in calendar.vevent_list}


def test_a_calendar_taken_in_again_moves_what_moved_and_doubles_nothing(papers):
    before, after = (diary(papers(tag, "--paper", "diary")) for tag in ("october", "january"))
    moved = {
        uid: (str(before[uid].dtstart.value), str(each.dtstart.value))
        for uid, each in after.items()
        if uid in before and before[uid].dtstart.value != each.dtstart.value
    }
    start = "wrenmoor_violence_2025_26-action"
    assert moved == {
        f"{start}-V1@plan-as-code": ("2025-12-31", "2026-03-31"),
        f"{start}-Y2@plan-as-code": ("2025-07-31", "2026-01-31"),
    }
    sequences = [each[f"{start}-V1@plan-as-code"].sequence.value for each in (before, after)]
    assert sequences == ["0", "1"]
    assert before.keys() == after.keys()
    assert after[f"{start}-Y2@plan-as-code"].summary.value == (
        "Closed: Y2 Give every child known to the violence panel a mentor"
    )


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not here")
def test_a_paper_of_the_year_is_a_pdf_with_a_title(papers):
    with pikepdf.open(
        next(papers("january", "--paper", "changes_deck", "--to", "pdf").rglob("*.pdf"))
    ) as pdf:
        assert str(pdf.docinfo.Title) == "What changed since the last board"
        assert len(pdf.pages) == 14


def test_a_folder_that_is_there_is_left_alone(tmp_path, env):
    (tmp_path / "ours").mkdir()
    done = run("sh", YEAR / "year.sh", "ours", cwd=tmp_path, env=env)
    assert (done.returncode, done.stderr) == (
        3, "ours is there already; name another folder\n",
    )  # fmt: skip
