"""A theme's folder says what everything is called; what it says wrongly is shown at its place."""

import shutil
from pathlib import Path

import pytest

from plan_as_code.errors import PlanAsCodeError
from plan_as_code.themes import Colours, default_folder, open_theme, shipped
from plan_as_code.tone import Tone


def spoiled(tmp_path, old, new):
    """The shipped theme's `theme.yaml` with one thing written differently."""
    path = tmp_path / "theme.yaml"
    shutil.copy(default_folder() / "theme.yaml", path)
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")
    return tmp_path


def test_a_colour_that_is_none_is_shown_at_its_place(tmp_path):
    folder = spoiled(tmp_path, 'mist: "EDF3F4"', "mist: pale blue")
    with pytest.raises(PlanAsCodeError) as told:
        open_theme(folder)
    lines = str(told.value).splitlines()
    assert lines[0].startswith(f"{tmp_path}/theme.yaml:")
    assert lines[0].endswith(
        "error: `mist: pale blue` is not a colour;"
        " write six hexadecimal digits, as in `1E6B3C` [unreadable]"
    )


def test_a_theme_that_names_no_page_colours_has_plain_ones():
    tones = {"good": "000001", "warn": "000002", "bad": "000003", "info": "000004"}
    tones["muted"] = "000005"
    colours = Colours(**tones)
    assert [colours.of(tone) for tone in Tone] == list(tones.values())
    assert (colours.ink, colours.paper) == ("1A1A1A", "FFFFFF")


def test_a_theme_that_ships_goes_by_its_name(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert sorted(shipped()) == ["default", "high_contrast"]
    assert open_theme(Path("high_contrast")).names.name == "High contrast"
    with pytest.raises(PlanAsCodeError) as told:
        open_theme(Path("high-contrast"))
    assert str(told.value) == (
        "there is no theme `high-contrast`, neither a folder nor one that ships; did you mean"
        " `high_contrast`?"
    )


def test_a_folder_goes_before_a_theme_of_its_name(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    shutil.copytree(default_folder(), tmp_path / "high_contrast")
    assert open_theme(Path("high_contrast")).names.name == "Default"


def test_a_theme_without_widths_has_those_of_arial(tmp_path):
    folder = shutil.copytree(shipped()["high_contrast"], tmp_path / "mine")
    theme = open_theme(folder)
    assert (theme.measured, theme.widths) == (False, open_theme().widths)
    (folder / "widths.json").write_text('{"plain": {"A": 1}, "bold": {}, "other": 2}')
    theme = open_theme(folder)
    assert (theme.measured, theme.widths.plain) == (True, {"A": 1})


@pytest.mark.parametrize("content", ["", "[]", '{"plain": {}}'])
def test_widths_that_are_none_are_an_error(tmp_path, content):
    folder = shutil.copytree(default_folder(), tmp_path / "mine")
    (folder / "widths.json").write_text(content)
    with pytest.raises(PlanAsCodeError, match=r"widths\.json does not hold the widths of a font"):
        _ = open_theme(folder).widths
