"""`plan-as-code build`: finished papers, or nothing and the reason."""

import subprocess
import sys
import zipfile

import pytest
from click.testing import CliRunner

from plan_as_code.cli import main

GOOD = """\
id: good
title: A plan
period: 2018/19
as_of: 2018-10-26
parties: [{id: team, name: The Team}]
audiences: [board, public]
themes:
  - key: a
    name: First
    aim: Fewer knives
    actions:
      - {id: A1, text: Sweeps, owners: team, deadline: 31 December 2018}
      - {id: A2, text: Patrols, owners: team, deadline: monthly, audience: board}
papers:
  - {id: deck, kind: deck, outline: [{view: cover}, {view: actions}]}
  - {id: full, kind: document, audience: public, outline: [{view: cover}, {view: actions}]}
"""
WRONG = GOOD.replace("text: Sweeps", "shrt: Sweep, text: Sweeps")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder with a sound and a wrong plan, as the current one."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "good.yaml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "wrong.yaml").write_text(WRONG, encoding="utf-8")
    return tmp_path


def said(*arguments):
    """Exit status, standard output, standard error."""
    done = CliRunner().invoke(main, ["build", *arguments])
    return done.exit_code, done.stdout, done.stderr


def made(folder):
    """Every file below the folder but the plans themselves."""
    files = (path for path in folder.rglob("*") if path.is_file() and path.suffix != ".yaml")
    return sorted(path.relative_to(folder).as_posix() for path in files)


def test_since_is_said_to_change_nothing_where_no_paper_tells_changes(folder):
    (folder / "told.yaml").write_text(GOOD.replace("view: actions", "view: changes", 1))
    assert said("told.yaml", "--quiet", "--since", "good.yaml") == (0, "", "")
    assert said("told.yaml", "--quiet", "--since", "good.yaml", "--paper", "full") == (
        0,
        "",
        "told.yaml: no paper that is built tells what changed, so --since leaves them as they are;"
        " a part with `view: changes` tells it\n",
    )


def test_each_paper_is_left_in_its_own_format_and_named(folder):
    assert said("good.yaml") == (0, "out/good/deck.pptx\nout/good/full.docx\n", "")
    assert made(folder) == ["out/good/deck.pptx", "out/good/full.docx"]
    for name, part in (("deck.pptx", "ppt/slides/slide1.xml"), ("full.docx", "word/document.xml")):
        with zipfile.ZipFile(folder / "out" / "good" / name) as package:
            assert package.testzip() is None
            assert part in package.namelist()


def test_papers_and_formats_may_be_chosen(folder):
    status, out, _ = said("good.yaml", "--paper", "full", "--to", "txt", "--to", "docx")
    assert (status, out) == (0, "out/good/full.txt\nout/good/full.docx\n")


def test_a_paper_that_a_format_cannot_hold_is_passed_over_where_another_fits(folder):
    assert said("good.yaml", "--to", "docx") == (0, "out/good/full.docx\n", "")


def test_a_format_that_holds_none_of_the_papers_is_an_error(folder):
    assert said("good.yaml", "--paper", "deck", "--to", "docx") == (
        3,
        "",
        "plan-as-code: no paper of A plan that is asked for can be written as `docx`\n",
    )
    assert made(folder) == []


def test_papers_go_to_the_folder_asked_for(folder):
    assert said("good.yaml", "--to", "txt", "-o", "new/place") == (
        0,
        "new/place/good/deck.txt\nnew/place/good/full.txt\n",
        "",
    )


def test_without_a_name_every_plan_in_plans_is_built(folder):
    (folder / "plans").mkdir()
    (folder / "good.yaml").rename(folder / "plans" / "good.yaml")
    assert said("--to", "txt", "--paper", "deck") == (0, "out/good/deck.txt\n", "")


def test_quiet_prints_nothing_but_complaints(folder):
    assert said("good.yaml", "--to", "txt", "--quiet") == (0, "", "")


def test_a_paper_shows_what_its_audience_may_see(folder):
    assert said("good.yaml", "--to", "txt")[0] == 0
    assert "Patrols" in (folder / "out/good/deck.txt").read_text(encoding="utf-8")
    assert "Patrols" not in (folder / "out/good/full.txt").read_text(encoding="utf-8")


def test_papers_for_an_audience_say_so_in_their_names_and_show_no_more_than_it_may_see(folder):
    arguments = ("good.yaml", "--audience", "public", "--to", "txt")
    assert said(*arguments) == (0, "out/good/deck.public.txt\nout/good/full.public.txt\n", "")
    assert "Patrols" not in (folder / "out/good/deck.public.txt").read_text(encoding="utf-8")


def test_a_paper_for_others_is_not_built_for_an_audience(folder):
    assert said("good.yaml", "--audience", "board", "--to", "txt") == (
        0,
        "out/good/deck.board.txt\n",
        "",
    )
    assert said("good.yaml", "--audience", "board", "--paper", "full") == (
        3,
        "",
        "plan-as-code: the paper `full` is not for the audience `board`\n",
    )


def test_an_audience_the_plan_does_not_have_is_an_error(folder):
    assert said("good.yaml", "--audience", "pubic") == (
        3,
        "",
        "plan-as-code: A plan has no audience `pubic`; did you mean `public`?\n",
    )


def test_the_day_asked_for_stands_on_the_papers(folder):
    assert said("good.yaml", "--to", "txt", "--as-of", "2018-11-30")[0] == 0
    assert "As at 30 November 2018" in (folder / "out/good/full.txt").read_text(encoding="utf-8")


def test_warnings_are_counted_and_do_not_stop_a_build(folder):
    (folder / "warned.yaml").write_text(
        GOOD.replace("    aim: Fewer knives\n", ""), encoding="utf-8"
    )
    assert said("warned.yaml", "--to", "txt") == (
        0,
        "out/warned/deck.txt\nout/warned/full.txt\n",
        "warned.yaml: no errors, 1 warning, no notes; `plan-as-code check warned.yaml` shows them\n",
    )


def test_a_plan_with_an_error_is_not_built_and_the_error_is_printed(folder):
    status, out, err = said("wrong.yaml")
    assert (status, out) == (1, "")
    assert err == (
        "wrong.yaml:12:18: error: `shrt` is not a field of an action; did you mean `short`?"
        " [unknown-field]\n"
        "   12 |       - {id: A1, shrt: Sweep, text: Sweeps, owners: team, deadline: 31 December 2018}\n"
        "      |                  ^^^^\n"
        "wrong.yaml is not built: 1 error, no warnings, no notes\n"
    )
    assert made(folder) == []


def test_a_wrong_plan_does_not_keep_a_sound_one_from_being_built(folder):
    status, out, err = said("wrong.yaml", "good.yaml", "--to", "txt")
    assert (status, out) == (1, "out/good/deck.txt\nout/good/full.txt\n")
    assert "wrong.yaml is not built" in err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["nowhere.yaml"], "there is no file nowhere.yaml"),
        (["good.yaml", "--paper", "dekc"], "A plan has no paper `dekc`; did you mean `deck`?"),
        (["good.yaml", "--paper", "xyz"], "A plan has no paper `xyz`; there are `deck` and `full`"),
        (
            ["good.yaml", "--theme", "nowhere"],
            "there is no theme `nowhere`, neither a folder nor one that ships; of those that ship"
            " there are `default` and `high_contrast`",
        ),
        ([], "there is no plans/*.yaml here; name a plan file, or go to its folder"),
        (
            ["good.yaml", "-o", "wrong.yaml"],
            "wrong.yaml/good/deck.pptx cannot be written: a part of that path is a file, not a folder",
        ),
    ],
)
def test_what_is_wrong_around_a_plan_is_one_sentence_with_status_3(folder, arguments, words):
    assert said(*arguments) == (3, "", f"plan-as-code: {words}\n")
    assert made(folder) == []


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--to", "odt"], "'odt' is not one of"),
        (["--as-of", "soon"], "`soon` is not a day"),
        (["--paper"], "Option '--paper' requires an argument"),
    ],
)
def test_wrong_use_has_status_2(folder, arguments, words):
    status, out, err = said("good.yaml", *arguments)
    assert (status, out) == (2, "")
    assert words in err


def test_two_plans_of_one_name_are_not_written_over_each_other(folder):
    (folder / "b").mkdir()
    (folder / "b" / "good.yaml").write_text(GOOD, encoding="utf-8")
    status, out, err = said("good.yaml", "b/good.yaml", "--to", "txt")
    assert (status, out) == (3, "out/good/deck.txt\nout/good/full.txt\n")
    assert err == (
        "plan-as-code: the papers of b/good.yaml would be written over those of good.yaml,"
        " in out/good; build them one at a time, each with its own -o\n"
    )


def test_the_module_builds_as_the_command_does(folder):
    command = [sys.executable, "-m", "plan_as_code", "build", "good.yaml", "--to", "txt"]
    done = subprocess.run(command, capture_output=True, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.splitlines() == [b"out/good/deck.txt", b"out/good/full.txt"]


LONG = "the public places of the borough and its parks and its town centres by day and night "


def test_words_that_leave_their_place_on_a_slide_are_told_and_nothing_is_written(folder):
    text = GOOD.replace("name: First", f"name: {LONG * 6}")
    (folder / "good.yaml").write_text(text.replace("Sweeps", LONG * 12), encoding="utf-8")
    status, out, err = said("good.yaml")
    assert (status, out, made(folder)) == (1, "", [])
    told = [line.split(" ", 2) for line in err.splitlines() if line.startswith("good.yaml:")]
    assert [(place, severity) for place, severity, _ in told] == [
        ("good.yaml:", "no"),
        ("good.yaml:9:11:", "error:"),
        ("good.yaml:12:24:", "warning:"),
    ]
    assert err.splitlines()[-1] == "good.yaml is not built: 1 error, 1 warning, no notes"


def test_words_that_no_cell_of_a_spreadsheet_holds_are_told_and_nothing_is_written(folder):
    text = f"{GOOD.replace('Sweeps', 'x' * 32_768)}  - {{id: tracker, kind: tracker}}\n"
    (folder / "good.yaml").write_text(text, encoding="utf-8")
    status, out, err = said("good.yaml", "--to", "xlsx")
    assert (status, out, made(folder)) == (1, "", [])
    assert (
        "good.yaml:12:24: error: in a cell of `tracker` the words of `A1` are 32,768 characters, 1"
        " more than a spreadsheet has room for; say it shorter [text-overflows]\n"
    ) in err
    assert err.splitlines()[-1].startswith("good.yaml is not built: 1 error, ")


def test_words_that_leave_their_place_may_be_accepted_and_are_built_and_listed(folder):
    rules = "rules: [{rule: text-overflows, level: accept, reason: The board's own words}]\n"
    text = GOOD.replace("name: First", f"name: {LONG * 6}") + rules
    (folder / "good.yaml").write_text(text, encoding="utf-8")
    status, out, err = said("good.yaml")
    assert (status, len(out.splitlines())) == (0, 2)
    assert err.splitlines()[1:] == [
        "accepted:",
        "  text-overflows: The board's own words",
        "    good.yaml:9:11: as the title of a slide of `deck` this fills 6 lines, 3 more than"
        " there is room for",
    ]
    assert said("good.yaml", "--quiet") == (0, "", "")


def test_words_that_are_cut_stop_a_build_where_the_plan_raises_them(folder):
    rules = "rules: [{rule: text-cut, level: error, where: A1}]\n"
    text = GOOD.replace("Sweeps", LONG * 12) + rules
    (folder / "good.yaml").write_text(text, encoding="utf-8")
    status, out, err = said("good.yaml")
    assert (status, out, made(folder)) == (1, "", [])
    assert "error: the words of `A1` fill" in err


def test_words_that_are_cut_between_two_slides_are_told_and_the_papers_are_written(folder):
    (folder / "good.yaml").write_text(GOOD.replace("Sweeps", LONG * 12), encoding="utf-8")
    status, out, err = said("good.yaml", "--quiet")
    assert (status, out, len(made(folder))) == (0, "", 2)
    assert "warning: the words of `A1` fill" in err


def test_a_web_page_has_room_for_any_words(folder):
    text = GOOD.replace("name: First", f"name: {LONG * 6}")
    (folder / "good.yaml").write_text(text, encoding="utf-8")
    assert said("good.yaml", "--paper", "deck", "--to", "html")[0] == 0


OWNED = GOOD.replace("papers:\n", "papers:\n  - {id: tracker, kind: tracker}\n").replace(
    "parties: [", "parties: [{id: police, name: Police}, "
).replace("deadline: monthly", "owners: [team, police], deadline: monthly").replace(
    "owners: team, owners:", "owners:"
)  # fmt: skip


def test_a_tracker_for_one_owner_or_each(folder):
    (folder / "good.yaml").write_text(OWNED, encoding="utf-8")
    each = [f"out/good/tracker.{party}.xlsx" for party in ("police", "team")]
    assert said("good.yaml", "--each-owner") == (0, "".join(f"{name}\n" for name in each), "")
    assert made(folder) == each
    assert said("good.yaml", "--owner", "team") == (0, "out/good/tracker.team.xlsx\n", "")
    assert said("good.yaml", "--owner", "team", "--audience", "board") == (
        0,
        "out/good/tracker.board.team.xlsx\n",
        "",
    )


def test_an_owner_that_is_none_and_a_plan_without_a_tracker_are_one_sentence_each(folder):
    assert said("good.yaml", "--owner", "teem") == (
        3,
        "",
        "plan-as-code: A plan has no party `teem`; did you mean `team`?\n",
    )
    assert said("good.yaml", "--each-owner") == (
        3,
        "",
        "plan-as-code: only a tracker can be made for one owner, and no paper of A plan that is"
        " asked for is one; give it a paper of `kind: tracker`\n",
    )
