"""`plan-as-code check`: what it says, where it says it, and how it ends."""

import json
import os
import pty
import subprocess
import sys
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner

from plan_as_code.cli import main

GOOD = """\
id: good
title: A plan
period: 2018/19
as_of: 2018-10-26
parties: [{id: team, name: The Team}]
themes:
  - key: a
    name: First
    aim: Fewer knives
    actions:
      - {id: A1, text: Sweeps, owners: team, deadline: 31 December 2018}
"""
WRONG = GOOD.replace("text:", "shrt: Sweep, text:")
WARNED = GOOD.replace("    aim: Fewer knives\n", "")
TOLD = (
    "wrong.yaml:11:18: error: `shrt` is not a field of an action; did you mean `short`?"
    " [unknown-field]\n"
    "   11 |       - {id: A1, shrt: Sweep, text: Sweeps, owners: team, deadline: 31 December 2018}\n"
    "      |                  ^^^^\n"
)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder with sound, wrong and doubtful plans in `plans`, as the current one."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plans").mkdir()
    for name, text in (("good", GOOD), ("wrong", WRONG), ("warned", WARNED)):
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def check(*arguments):
    return CliRunner().invoke(main, ["check", *arguments])


def said(*arguments):
    """Exit status, standard output, standard error."""
    done = check(*arguments)
    return done.exit_code, done.stdout, done.stderr


def test_a_sound_plan_is_said_to_be_sound(folder):
    assert said("good.yaml") == (0, "no errors, no warnings, no notes\n", "")


def test_an_error_is_told_with_its_line_and_the_status_is_1(folder):
    assert said("wrong.yaml") == (1, f"{TOLD}1 error, no warnings, no notes\n", "")


def test_a_file_is_shown_as_it_is_now_and_not_as_it_was(folder):
    said("wrong.yaml")
    (folder / "wrong.yaml").write_text(f"# A remark\n{WRONG}", encoding="utf-8")
    told = TOLD.replace("yaml:11", "yaml:12").replace("   11 |", "   12 |")
    assert said("wrong.yaml")[1].startswith(told)


def test_a_warning_counts_only_when_asked_to(folder):
    assert said("warned.yaml")[0] == 0
    status, out, _ = said("warned.yaml", "--strict")
    assert status == 1
    assert out.endswith("no errors, 1 warning, no notes\n")


def test_several_plans_are_told_in_the_order_named(folder):
    status, out, _ = said("warned.yaml", "good.yaml", "wrong.yaml")
    assert status == 1
    assert out.index("warned.yaml:7") < out.index("wrong.yaml:11")
    assert out.endswith("1 error, 1 warning, no notes\n")


def test_without_a_name_every_plan_in_plans_is_checked(folder):
    (folder / "good.yaml").rename(folder / "plans" / "b.yaml")
    (folder / "wrong.yaml").rename(folder / "plans" / "a.yaml")
    (folder / "plans" / "notes.txt").write_text("not a plan", encoding="utf-8")
    status, out, _ = said()
    assert status == 1
    assert out == f"plans/a.yaml{TOLD.removeprefix('wrong.yaml')}1 error, no warnings, no notes\n"


def test_without_a_plan_anywhere_the_status_is_3(folder):
    assert said() == (
        3,
        "",
        "plan-as-code: there is no plans/*.yaml here; name a plan file, or go to its folder\n",
    )


def test_quiet_prints_errors_alone(folder):
    assert said("good.yaml", "--quiet") == (0, "", "")
    assert said("warned.yaml", "--quiet") == (0, "", "")
    assert said("warned.yaml", "wrong.yaml", "--quiet") == (1, TOLD, "")


def test_the_plan_is_judged_by_the_day_asked_for(folder):
    assert said("good.yaml", "--as-of", "31/12/2018")[:2] == (
        0,
        "no errors, no warnings, no notes\n",
    )
    _, out, _ = said("good.yaml", "--as-of", "2019-01-01")
    assert "[action-overdue]" in out
    _, out, _ = said("good.yaml", "--as-of", "today")
    assert "[action-overdue]" in out


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("", "the file is empty"),
        ("- a list\n", "a plan has fields of its own, and a list stands here"),
        ("title: 'x\n", "the quote opened here is never closed"),
        ("a: &x b\n", "`&x` names words"),
        ("a: \u202e\n", "the character U+202E stands here"),
        (f"a: {'[' * 1000}\n", "this is nested more than"),
        (f"{GOOD}---\n{GOOD}", "a second plan starts here"),
    ],
)
def test_what_is_no_plan_at_all_is_told_with_status_1(folder, content, words):
    (folder / "odd.yaml").write_text(content, encoding="utf-8")
    status, out, err = said("odd.yaml")
    assert (status, err) == (1, "")
    assert words in out
    assert "Traceback" not in out


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda path: None, "there is no file odd.yaml"),
        (lambda path: path.mkdir(), "odd.yaml cannot be read: it is a folder, not a file"),
        (
            lambda path: path.write_bytes(b"title: \xa3\n"),
            "odd.yaml is not UTF-8 text (line 1); save it again with the encoding UTF-8",
        ),
    ],
)
def test_what_is_wrong_around_a_plan_is_one_sentence_with_status_3(folder, make, words):
    make(folder / "odd.yaml")
    assert said("odd.yaml") == (3, "", f"plan-as-code: {words}\n")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--format", "xml"], "'xml' is not one of 'text', 'json', 'sarif', 'junit', 'github'"),
        (["--as-of", "soon"], "`soon` is not a day; write 2018-10-26 or today"),
        (["--as-of", "30/02/2019"], "there is no such day; February 2019 has 28 days"),
        (["--loud"], "No such option"),
    ],
)
def test_wrong_use_has_status_2_and_says_what_would_be_right(folder, arguments, words):
    status, out, err = said("good.yaml", *arguments)
    assert (status, out) == (2, "")
    assert words in err


def test_json_is_on_standard_output_alone(folder):
    status, out, err = said("wrong.yaml", "good.yaml", "--format", "json")
    assert (status, err) == (1, "")
    finding = {
        "file": "wrong.yaml",
        "line": 11,
        "column": 18,
        "severity": "error",
        "rule": "unknown-field",
        "message": "`shrt` is not a field of an action",
        "hint": "did you mean `short`?",
        "where": "A1",
    }
    assert json.loads(out) == {
        "findings": [finding],
        "accepted": [],
        "summary": {"errors": 1, "warnings": 0, "notes": 0},
    }


def test_other_programs_get_the_same_findings(folder):
    sarif = json.loads(said("wrong.yaml", "--format", "sarif")[1])
    junit = ElementTree.fromstring(said("wrong.yaml", "good.yaml", "--format", "junit")[1])
    github = said("wrong.yaml", "--format", "github")[1]
    assert [result["ruleId"] for result in sarif["runs"][0]["results"]] == ["unknown-field"]
    assert [suite.get("failures") for suite in junit] == ["1", "0"]
    assert github.startswith("::error file=wrong.yaml,line=11,col=18,title=unknown-field::`shrt`")


ACCEPTING = """\
rules:
  - rule: theme-without-aim
    level: accept
    reason: The board sets the aims in January
    until: 2019-01-31
"""


def test_what_a_plan_accepts_is_listed_at_the_end_and_counts_for_nothing(folder):
    (folder / "given.yaml").write_text(WARNED + ACCEPTING, encoding="utf-8")
    assert said("given.yaml", "--strict") == (
        0,
        "accepted:\n"
        "  theme-without-aim: The board sets the aims in January (until 31 January 2019)\n"
        "    given.yaml:7:10: `a` has no aim\n"
        "no errors, no warnings, no notes; 1 accepted\n",
        "",
    )
    assert said("given.yaml", "--quiet") == (0, "", "")
    [accepted] = json.loads(said("given.yaml", "--format", "json")[1])["accepted"]
    assert (accepted["rule"], accepted["line"]) == ("theme-without-aim", 7)
    assert accepted["reason"] == "The board sets the aims in January"
    assert accepted["until"] == "2019-01-31"


def test_an_acceptance_is_over_the_day_after_its_last(folder):
    (folder / "given.yaml").write_text(WARNED + ACCEPTING, encoding="utf-8")
    status, out, _ = said("given.yaml", "--strict", "--as-of", "2019-02-01")
    assert status == 1
    assert "[theme-without-aim]" in out
    assert "given.yaml:15:12: warning: `theme-without-aim` was accepted until" in out


def test_with_strict_a_warning_fails_in_junit_too(folder):
    for arguments, failures in (((), "0"), (("--strict",), "1")):
        suites = ElementTree.fromstring(said("warned.yaml", "--format", "junit", *arguments)[1])
        assert [suite.get("failures") for suite in suites] == [failures]


def test_sarif_says_what_the_rules_mean(folder):
    [run] = json.loads(said("warned.yaml", "--format", "sarif")[1])["runs"]
    [rule] = run["tool"]["driver"]["rules"]
    assert rule["shortDescription"]["text"] == (
        "A theme that does not say what it is meant to achieve."
    )


def test_checking_writes_nothing(folder):
    before = {path: path.read_bytes() for path in folder.glob("*.yaml")}
    check("good.yaml", "wrong.yaml", "warned.yaml")
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


# As people run it ------------------------------------------------------------------------


def run(*arguments, **more):
    command = [sys.executable, "-m", "plan_as_code", *arguments]
    return subprocess.run(command, capture_output=True, check=False, timeout=60, **more)


def test_the_module_is_the_command(folder):
    done = run("check", "good.yaml")
    assert (done.returncode, done.stdout, done.stderr) == (
        0,
        b"no errors, no warnings, no notes\n",
        b"",
    )


def test_checking_loads_no_office_library(folder):
    code = (
        "import sys; from plan_as_code.cli import main\n"
        "try: main(['check', 'good.yaml'])\n"
        "except SystemExit as end: assert end.code == 0\n"
        "print(sorted({name.split('.')[0] for name in sys.modules} & {'pptx', 'docx', 'lxml', 'jinja2'}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_a_stream_that_knows_few_letters_still_gets_the_words_in_utf_8(folder):
    (folder / "odd.yaml").write_text(GOOD + "títle: £5 😀\n", encoding="utf-8")
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    done = run("check", "odd.yaml", "--format", "json", env=environment)
    assert done.returncode == 1
    assert json.loads(done.stdout)["findings"][0]["message"] == "`títle` is not a field of a plan"


def test_a_file_whose_name_is_not_text_is_told_like_any_other(folder):
    name = os.fsdecode(b"bad\xff.yaml")
    (folder / name).write_text("id: x\n", encoding="utf-8")
    done = run("check", name)
    assert (done.returncode, done.stderr) == (1, b"")
    assert done.stdout.startswith(b"bad\\udcff.yaml:1:1: error: this plan (x) has no `title`")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="only Linux has a full disk at hand")
def test_a_full_disk_is_one_sentence_with_status_3(folder):
    with open("/dev/full", "wb") as full:
        command = [sys.executable, "-m", "plan_as_code", "check", "good.yaml"]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (3, b"plan-as-code: the disk is full\n")


def terminal(*arguments, **environment):
    """What a terminal is sent."""
    mine, theirs = pty.openpty()
    command = [sys.executable, "-m", "plan_as_code", *arguments]
    clean = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    process = subprocess.Popen(command, stdout=theirs, env={**clean, **environment})
    os.close(theirs)
    sent = b""
    try:
        while more := os.read(mine, 4096):
            sent += more
    except OSError:
        pass  # On Linux the end of a terminal's output is an error.
    finally:
        os.close(mine)
        process.wait(timeout=60)
    return sent


def test_colours_go_to_terminals_alone_and_not_where_they_are_not_wanted(folder):
    assert b"\x1b[31m\x1b[1merror:\x1b[0m" in terminal("check", "wrong.yaml", TERM="xterm")
    assert b"\x1b" not in terminal("check", "wrong.yaml", TERM="xterm", NO_COLOR="1")
    assert b"\x1b" not in run("check", "wrong.yaml").stdout
