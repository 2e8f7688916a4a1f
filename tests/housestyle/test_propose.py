"""A theme.yaml for Office files that have none: by what they hold."""

import shutil

import pytest
from foreign import FOREIGN, PYTHON, foreign

from plan_as_code.errors import PlanAsCodeError
from plan_as_code.housestyle.examine import examine
from plan_as_code.housestyle.propose import propose
from plan_as_code.themes import default_folder, open_theme


def test_for_the_shipped_theme_it_is_what_ships(tmp_path):
    for name in ("deck.pptx", "document.docx"):
        shutil.copy(default_folder() / name, tmp_path)
    (tmp_path / "theme.yaml").write_text(propose(tmp_path), encoding="utf-8")
    made, ships = open_theme(tmp_path).names, open_theme().names
    assert (made.deck, made.document) == (ships.deck, ships.document)
    assert (made.colours.ink, made.colours.link) == (ships.colours.ink, ships.colours.link)


@pytest.mark.parametrize("name", FOREIGN)
def test_it_names_nothing_that_is_not_there(name, tmp_path):
    folder = foreign(name, tmp_path / name)
    rules = {each.rule for each in examine(folder).findings}
    assert rules <= {"small-text", "low-contrast", "unmeasured-font", "duplicate-shape-id"}
    assert rules


def test_it_says_what_it_guessed(tmp_path):
    text = (foreign("python", tmp_path / "python") / "theme.yaml").read_text(encoding="utf-8")
    assert "    bullet: List Bullet\n" in text
    assert "    callout: Intense Quote  # a guess: there is no style of its own for this\n" in text
    assert "    contents_1: Body Text  # a guess" in text
    assert '  ink: "000000"\n' in text


def test_layouts_of_two_masters_of_one_name_are_told_apart_by_number(tmp_path):
    text = (foreign("Beehive", tmp_path / "Beehive") / "theme.yaml").read_text(encoding="utf-8")
    assert '    layout: "Title, Content"\n    master: "2"\n    title: PlaceHolder 1\n' in text


def test_a_folder_with_one_template_is_an_error(tmp_path):
    shutil.copy(PYTHON["default.docx"], tmp_path)
    with pytest.raises(PlanAsCodeError) as problem:
        propose(tmp_path)
    assert str(problem.value) == (
        f"{tmp_path} has no template of slides, a .pptx or .potx, and a theme needs both"
    )
