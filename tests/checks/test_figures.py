"""Whether the figures in texts are those of the record."""

import pytest

from .told import HEAD, THEME, told

SECOND = "      - {id: A2, text: Bins, owners: council, deadline: Ongoing}\n"
OTHER = """\
  - key: b
    name: Second
    aim: More help
    actions:
      - {id: B1, text: Help, kind: developing}
      - {id: B2, text: Advice, owners: council, deadline: Monthly, audience: board}
"""


def saying(text, part="", more="", aside=("figure-typed",)):
    """What is said of a deck of a plan with two themes and four actions, on line 24."""
    deck = f"papers:\n  - id: deck\n    kind: deck\n{more}    outline: [{{title: A, text: '{text}'{part}}}]\n"
    return told(THEME, SECOND, OTHER, deck, aside=aside)


@pytest.mark.parametrize(
    "text",
    [
        "{actions} actions in {themes, in words} themes, {Developing actions} of them developing",
        "Four actions in two key themes",
        "over 3 actions, at least four actions, fewer than 5 actions",
        "3 current actions and 1 developing actions",
        "seven of the actions",
        "2 partners",
    ],
)
def test_a_figure_the_record_bears_out_is_right(text):
    assert saying(text) == []


def test_braces_that_name_no_figure_get_the_nearest_name():
    assert saying("{actoins} actions") == [
        "24:32: error: `{actoins}` names no figure of the plan; did you mean `{actions}`?"
        " [figure-unknown] deck"
    ]


def test_braces_that_are_like_no_figure_get_the_names_there_are():
    assert saying("{}", more="    title: B\n") == [
        "25:32: error: `{}` names no figure of the plan; the figures are `actions`, `themes`,"
        " `not-started actions`, `green actions`, `amber actions`, `red actions`,"
        " `complete actions`, `withdrawn actions`, `current actions`, `developing actions`,"
        " `drafted actions`, `recorded actions`, `owned actions`, `dated actions`, `parties`,"
        " `partners` and `events` [figure-unknown] deck"
    ]


def test_a_figure_can_be_written_in_two_ways_only():
    assert saying("{actions, rounded up}") == [
        "24:32: error: `{actions, rounded up}` names no figure of the plan; what may stand after"
        " a comma is `in words` and `rounded down` [figure-unknown] deck"
    ]


def test_every_text_that_is_filled_is_looked_at():
    found = saying(
        "x", ", heading: '{a1}', bullets: [x, '{b1}'], continued: '{c1}', speaker_notes: '{d1}'"
    )
    assert [each.partition(" names")[0] for each in found] == [
        "24:46: error: `{a1}`",
        "24:67: error: `{b1}`",
        "24:87: error: `{c1}`",
        "24:110: error: `{d1}`",
    ]


@pytest.mark.parametrize(
    ("text", "given", "right"),
    [
        ("over 40 actions", 4, "`{actions, rounded down}`, which gives `4`; if only some are meant, write `40 of the actions`"),
        ("5 actions", 4, "`{actions}`, which gives `4`; if only some are meant, write `5 of the actions`"),
        ("six key themes", 2, "`{themes, in words}`, which gives `two`; if only some are meant, write `six of the themes`"),
        ("4 current actions", 3, "`{current actions}`, which gives `3`; if only some are meant, write `4 of the current actions`"),
        ("around 50 partners", 2, "`{partners, rounded down}`, which gives `2`; if only some are meant, write `50 of the partners`"),
    ],
)  # fmt: skip
def test_a_typed_figure_that_the_record_does_not_give_is_refused(text, given, right):
    assert saying(text) == [
        f"24:32: error: `{text}` is not borne out by the record, which gives {given}; write {right}"
        " [figure-not-borne-out] deck"
    ]


def test_a_part_of_one_theme_may_speak_of_that_theme_only():
    assert saying("2 actions", ", view: actions, theme: a") == []
    assert len(saying("2 actions")) == 1


def test_words_for_readers_who_see_less_are_held_against_what_they_see():
    public = "    audience: public\n"
    assert saying("3 actions", more=public) == []
    assert saying("4 actions", more=public) == [
        "25:32: error: `4 actions` is not borne out by the record, which gives 3; write"
        " `{actions}`, which gives `3`; if only some are meant, write `4 of the actions`"
        " [figure-not-borne-out] deck"
    ]


def test_titles_and_aims_are_held_to_the_record_and_corrected():
    head = HEAD.replace("A plan", "A plan of two actions")
    assert told(THEME.replace("Fewer knives", "3 actions against knives"), head=head) == [
        "2:8: error: `two actions` is not borne out by the record, which gives 1; write `one`; if"
        " only some are meant, write `two of the actions` [figure-not-borne-out]",
        "11:10: error: `3 actions` is not borne out by the record, which gives 1; write"
        " `{actions}`, which gives `1`; if only some are meant, write `3 of the actions`"
        " [figure-not-borne-out] a",
    ]


def test_a_papers_title_is_held_to_the_record():
    assert saying("x", more="    title: Ten actions\n") == [
        "24:12: error: `Ten actions` is not borne out by the record, which gives 4; write"
        " `{Actions, in words}`, which gives `Four`; if only some are meant, write `ten of the"
        " actions` [figure-not-borne-out] deck"
    ]


def test_an_aim_may_speak_of_its_own_theme():
    second = OTHER.replace("More help", "2 actions")
    assert told(THEME, SECOND, second) == []


def test_a_text_may_speak_of_the_frameworks_themes():
    framework = "framework: {id: f, name: F, themes: [{key: x, name: X}, {key: y, name: Y}, {key: z, name: Z}]}\n"
    aim = THEME.replace(
        "    aim: Fewer knives", "    aim: All three themes\n    framework: [x, y, z]"
    )
    assert told(framework, aim) == []


def test_local_words_for_the_levels_count_too():
    levels = "levels: [{name: aim, plural: aims}, {name: step, plural: steps}]\n"
    assert told(levels, THEME.replace("Fewer knives", "Twelve steps")) == [
        "12:10: error: `Twelve steps` is not borne out by the record, which gives 1; write"
        " `{Steps, in words}`, which gives `One`; if only some are meant, write `twelve of the"
        " steps` [figure-not-borne-out] a"
    ]


@pytest.mark.parametrize(
    ("text", "claim", "right"),
    [
        ("Four actions", "Four actions", "`{Actions, in words}`, which gives `Four`"),
        ("over 3 actions", "over 3 actions", "`{actions, rounded down}`, which gives `4`"),
        ("in two key themes", "two key themes", "`{themes, in words}`, which gives `two`"),
    ],
)
def test_a_typed_figure_that_is_true_today_could_be_counted(text, claim, right):
    assert saying(text, aside=()) == [
        f"24:32: note: `{claim}` is typed by hand and true today; write {right} and is counted"
        " each time [figure-typed] deck"
    ]


def test_an_aim_and_a_papers_title_name_figures_too():
    aim = THEME.replace("Fewer knives", "1 actions and {steps}")
    paper = "papers: [{id: d, kind: deck, title: '{moose}', outline: [{view: themes}]}]\n"
    assert [each.rpartition("; ")[0] for each in told(aim, paper)] == [
        "11:10: note: `1 actions` is typed by hand and true today",
        "11:10: error: `{steps}` names no figure of the plan",
        "14:37: error: `{moose}` names no figure of the plan",
    ]


def test_a_figure_that_only_one_theme_or_the_framework_bears_out_cannot_be_counted():
    assert told(THEME, SECOND, OTHER.replace("More help", "2 actions")) == []


def test_notes_may_quote_other_figures():
    assert told("notes: The minutes say 40 actions in seven themes\n", THEME) == []
