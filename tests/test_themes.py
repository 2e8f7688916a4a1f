"""A theme's folder says what everything is called; what it says wrongly is shown at its place."""

import shutil

import pytest

from plan_as_code.errors import PlanAsCodeError
from plan_as_code.themes import Colours, default_folder, open_theme
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
