"""`template`: what it prints, and its exit status."""

import json
import shutil

import pytest
from click.testing import CliRunner
from foreign import PYTHON

from plan_as_code.cli import main
from plan_as_code.themes import default_folder


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return lambda *words: CliRunner().invoke(main, ["template", *words])


@pytest.fixture
def folder(tmp_path):
    return shutil.copytree(default_folder(), tmp_path / "mine")


def test_a_sound_theme_is_listed_and_the_status_is_0(run):
    done = run("check", "high_contrast")
    assert done.exit_code == 0
    assert "\nSlides: deck.pptx, 33.9 × 19.1 cm (16:9)\n" in done.output
    assert done.output.endswith("\nno errors, no warnings, no notes\n")


def test_a_fault_is_shown_at_its_place_and_the_status_is_1(run, folder):
    path = folder / "theme.yaml"
    path.write_text(path.read_text("utf-8").replace("lead: Lead", "lead: Leed"), "utf-8")
    done = run("check", "mine")
    assert done.exit_code == 1
    assert done.output.splitlines()[-4:-1] == [
        "mine/theme.yaml:66:11: error: document.docx has no paragraph style `Leed` (for `lead`);"
        " did you mean `Lead`? There are `Normal`, `Title`, `Subtitle`, `heading 1`, `heading 2`,"
        " `heading 3`, `heading 4`, `Body Text`, `Lead`, `Small print`, `Callout`, `List Bullet`"
        " and 12 more [no-such-style]",
        "   66 |     lead: Leed",
        "      |           ^^^^",
    ]


def test_json_is_for_other_programs(run, folder):
    done = run("check", "mine", "--format", "json")
    assert (done.exit_code, json.loads(done.output)["theme"]) == (0, "Default")


def test_wrong_use_is_status_2(run):
    assert run("check").exit_code == 2
    assert run("check", "default", "--format", "xml").exit_code == 2


def test_what_cannot_be_read_is_status_3(run, folder):
    assert run("check", "nowhere").exit_code == 3
    (folder / "document.docx").unlink()
    done = run("check", "mine")
    assert done.exit_code == 3
    assert "there is no file mine/document.docx" in done.output


def test_a_proposal_is_a_theme_at_once(run, tmp_path):
    (tmp_path / "corporate").mkdir()
    for name, path in PYTHON.items():
        shutil.copy(path, tmp_path / "corporate" / name)
    done = run("propose", "corporate")
    assert done.exit_code == 0
    (tmp_path / "corporate" / "theme.yaml").write_text(done.output, encoding="utf-8")
    checked = run("check", "corporate")
    assert checked.output.splitlines()[0] == "corporate (corporate)"


def test_annotated_copies_are_left_in_a_folder(run, tmp_path):
    done = run("annotate", "default", "-o", "copies")
    assert done.output == "copies/deck.annotated.pptx\ncopies/document.annotated.docx\n"
    assert (tmp_path / "copies" / "deck.annotated.pptx").read_bytes()[:2] == b"PK"
