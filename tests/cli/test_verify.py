"""`plan-as-code verify`, from the command line."""

import json
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner
from verify.samples import FIRST, TABLE, deck, document, edited

from plan_as_code.cli import main

TITLE = "<a:t>The plan</a:t>"


def run(*args):
    done = CliRunner().invoke(main, ["verify", *args])
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A clean deck and document, a deck with an error, one with a warning."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "clean.pptx").write_bytes(deck())
    (tmp_path / "clean.docx").write_bytes(document())
    (tmp_path / "broken.pptx").write_bytes(edited(deck(), FIRST, TITLE, "<a:t/>"))
    (tmp_path / "doubtful.pptx").write_bytes(edited(deck(), TABLE, "<a:t>9</a:t>", "<a:t/>"))
    return tmp_path


@pytest.mark.usefixtures("folder")
def test_clean_files_exit_with_nothing_to_say():
    done = run("clean.pptx", "clean.docx")
    assert (done.exit_code, done.stdout) == (0, "no errors, no warnings, no notes\n")


@pytest.mark.usefixtures("folder")
def test_an_error_is_told_and_exits_1():
    done = run("clean.pptx", "broken.pptx")
    assert (done.exit_code, done.stdout) == (
        1,
        "broken.pptx: error: the title of slide 1 is empty; say in the title placeholder what the"
        " slide is about [empty-title]\n1 error, no warnings, no notes\n",
    )


@pytest.mark.usefixtures("folder")
def test_a_warning_exits_1_only_where_warnings_count():
    assert run("doubtful.pptx").exit_code == 0
    assert run("doubtful.pptx", "--strict").exit_code == 1


@pytest.mark.usefixtures("folder")
def test_quiet_prints_errors_alone():
    assert run("doubtful.pptx", "--quiet").stdout == ""
    assert run("broken.pptx", "--quiet").stdout.count("\n") == 1


@pytest.mark.usefixtures("folder")
def test_a_marking_can_be_asked_for():
    done = run("clean.docx", "--marking", "SECRET", "--format", "json")
    assert done.exit_code == 1
    assert [each["rule"] for each in json.loads(done.stdout)["findings"]] == [
        "missing-marking",
        "marking-not-in-properties",
    ]


@pytest.mark.usefixtures("folder")
def test_findings_as_json_name_the_slide():
    done = run("broken.pptx", "--format", "json")
    assert json.loads(done.stdout) == {
        "findings": [
            {
                "file": "broken.pptx",
                "line": 0,
                "column": 0,
                "severity": "error",
                "rule": "empty-title",
                "message": "the title of slide 1 is empty",
                "hint": "say in the title placeholder what the slide is about",
                "where": "slide 1",
            }
        ],
        "summary": {"errors": 1, "warnings": 0, "notes": 0},
    }


@pytest.mark.usefixtures("folder")
def test_findings_for_other_programs():
    sarif = json.loads(run("broken.pptx", "--format", "sarif").stdout)
    assert [each["ruleId"] for each in sarif["runs"][0]["results"]] == ["empty-title"]
    junit = ElementTree.fromstring(run("clean.docx", "broken.pptx", "--format", "junit").stdout)
    assert [(each.get("name"), each.get("failures")) for each in junit] == [
        ("clean.docx", "0"),
        ("broken.pptx", "1"),
    ]
    doubtful = run("doubtful.pptx", "--strict", "--format", "junit").stdout
    assert ElementTree.fromstring(doubtful)[0].get("failures") == "1"
    github = run("broken.pptx", "--format", "github").stdout
    assert github.startswith("::error file=broken.pptx,title=empty-title::the title of slide 1")


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("file", "said"),
    [
        ("nothing.pptx", "there is no file nothing.pptx"),
        (".", ". cannot be read: it is a folder, not a file"),
    ],
)
def test_a_file_that_cannot_be_read_is_one_sentence_and_exits_3(file, said):
    done = run(file)
    assert done.exit_code == 3
    assert done.stdout == ""
    assert done.stderr == f"plan-as-code: {said}\n"


def test_no_file_at_all_is_wrong_use():
    assert run().exit_code == 2
