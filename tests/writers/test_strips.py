"""A timeline as shapes that every format has."""

from datetime import date

from attrs import evolve
from decks import TIMELINE, Typewriter

from plan_as_code.fit import Level, Ruler, strip
from plan_as_code.themes import open_theme
from plan_as_code.writers.strips import BOX, DIAMOND, TRIANGLE, Shape, shapes

COLOURS = open_theme().names.colours
LEVEL = Level(10, 12)


def test_what_lies_behind_comes_first_and_every_mark_before_its_words():
    found = strip(TIMELINE, 400, LEVEL, Ruler(Typewriter()))
    assert [
        (each.form, each.fill, each.lines) for each in shapes(TIMELINE, found, LEVEL, COLOURS)
    ] == [
        (BOX, COLOURS.mist, ()),
        (BOX, "E4E5E6", ()),
        (BOX, COLOURS.deep, ("Oct", "2018")),
        (BOX, COLOURS.deep, ("Nov", "")),
        (BOX, COLOURS.deep, ()),
        (DIAMOND, COLOURS.good, ()),
        (BOX, None, ("10 October 2018: <Sent> (met)",)),
        (TRIANGLE, COLOURS.accent, ()),
        (BOX, None, ("As at 26 October 2018",)),
        (DIAMOND, COLOURS.deep, ()),
        (BOX, None, ("Milestone",)),
        (BOX, COLOURS.muted, ()),
        (BOX, COLOURS.mist, ()),
        (BOX, None, ("Past",)),
        (BOX, None, ("Deadlines",)),
        (BOX, COLOURS.mist, ("2",)),
    ]


def test_words_to_the_left_of_their_mark_end_beside_it():
    late = evolve(TIMELINE.marks[0], day=date(2018, 11, 29), label="Late")
    timeline = evolve(TIMELINE, marks=(*TIMELINE.marks, late))
    found = strip(timeline, 400, LEVEL, Ruler(Typewriter()))
    aligned = {each.lines: each.align for each in shapes(timeline, found, LEVEL, COLOURS)}
    assert aligned["10 October 2018: <Sent> (met)",] == "l"
    assert aligned["Late",] == "r"
    assert aligned["2",] == "ctr"


def test_only_lines_from_the_left_may_be_as_long_as_they_are():
    assert [Shape(BOX, 0, 0, 1, 1, align=side).wrap for side in ("l", "ctr", "r")] == [
        "none",
        "square",
        "square",
    ]
