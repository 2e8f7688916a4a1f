"""Whether a slide has room for the words it is given."""

import pytest

from .told import HEAD, THEME, told


def shown(outline, *actions):
    """What is said of a deck with this outline, on line 9, and actions from line 15 on."""
    return told(
        f"papers:\n  - {{id: deck, kind: deck, outline: [{outline}]}}\n",
        "themes:\n  - key: a\n    name: First\n    aim: Fewer knives\n    actions:\n",
        *(f"      - {{owners: police, deadline: Monthly, {each}}}\n" for each in actions),
    )


LONG = "word " * 31 + "wordword"
LONGER = "word " * 48 + "word"


@pytest.mark.parametrize(
    ("part", "column", "noun", "length", "limit"),
    [
        (f"{{title: {'t' * 101}, text: x}}", 46, "title", 101, 100),
        (f"{{title: x, heading: {'t' * 101}}}", 58, "heading", 101, 100),
        (f"{{title: x, bullets: [x, {LONGER}]}}", 62, "bullet", 244, 240),
    ],
)
def test_words_of_a_slide_fit_on_it(part, column, noun, length, limit):
    assert shown(part, "id: A1, text: x") == [
        f"9:{column}: warning: this {noun} has {length} characters, and a slide has room for"
        f" {limit}; say it shorter, or in two [text-too-long] deck"
    ]


def test_the_name_of_a_theme_fits_the_titles_it_stands_in():
    def named(name, view="actions"):
        return told(
            f"papers:\n  - {{id: deck, kind: deck, outline: [{{title: Work, view: {view}}}]}}\n",
            f"themes:\n  - key: a\n    {name}\n    aim: Fewer knives\n    actions:\n",
            "      - {owners: police, deadline: Monthly, id: A1, text: x}\n",
        )

    long = "t" * 101
    assert named(f"name: {long}") == [
        "12:11: warning: this name has 101 characters, and the title of a slide has room for 100;"
        " give the theme a `short` name [text-too-long] a"
    ]
    assert named(f"name: {long}", "summary") == []
    assert named(f"name: {long}\n    short: Streets") == []


def test_marks_that_are_not_printed_are_not_counted():
    link = f"[**{'t' * 96}** x^2^](https://www.example.org/a/long/address)"
    assert shown(f"{{title: '{link}', text: x}}", "id: A1, text: x") == []


def test_a_table_has_room_for_fewer_words_than_a_list_of_examples():
    action = f"id: A1, example: true, text: {LONG}"
    assert shown("{view: examples}", action) == []
    assert shown("{view: actions}", action) == [
        "15:74: warning: the slides of `deck` show `A1` in 163 characters, and have room for 160;"
        " say it in fewer words in `short` [text-too-long] A1"
    ]


def test_a_long_example_needs_a_short_text_that_is_short():
    action = f"id: A1, example: true, text: {LONGER}"
    assert shown("{view: examples}", action) == [
        "15:74: warning: the slides of `deck` show `A1` in 244 characters, and have room for 240;"
        " say it in fewer words in `short` [text-too-long] A1"
    ]
    assert shown("{view: examples}", f"{action}, short: In short") == []
    assert shown("{view: examples}", f"id: A1, example: true, text: x, short: {LONGER}") == [
        "15:84: warning: the slides of `deck` show `A1` in 244 characters, and have room for 240;"
        " say it shorter [text-too-long] A1"
    ]


def test_what_no_slide_shows_may_be_long():
    assert (
        shown("{view: examples}", f"id: A1, text: {LONGER}", "id: A2, text: x, example: true") == []
    )
    document = f"papers:\n  - {{id: d, kind: document, outline: [{{title: {'t' * 101}, view: actions}}]}}\n"
    theme = f"themes: [{{key: a, name: A, aim: B, actions: [{{id: A1, text: {LONGER}, owners: police, deadline: Monthly}}]}}]\n"
    assert told(document, theme) == []


FULL = "Community Safety Partnership Knife Crime and Serious Violence Plan 2018/19"
DECK = "papers: [{id: deck, kind: deck, event: EVENT, outline: [{view: themes}]}]\n"


def foot(title: str, event: str = "") -> list[str]:
    events = f"events: [{{id: board, name: {event}, date: 26 October 2018}}]\n" if event else ""
    deck = DECK.replace("EVENT", "board") if event else DECK.replace("event: EVENT, ", "")
    return told(THEME, events, deck, head=HEAD.replace("title: A plan", f"title: {title}"))


def test_the_name_at_the_foot_of_slides_has_one_line():
    assert foot("t" * 53) == []
    assert foot(FULL) == [
        "2:8: warning: at the foot of `deck` this and the marking have 85 characters, and a slide"
        " has room for 64; give the plan a shorter `short_title` [text-too-long] deck"
    ]
    assert foot(f"{FULL}\nshort_title: Knife Crime Plan") == []
    assert foot(f"x\nshort_title: {'t' * 54}") == [
        "3:14: warning: at the foot of `deck` this and the marking have 65 characters, and a slide"
        " has room for 64; give the plan a shorter `short_title` [text-too-long] deck"
    ]


def test_the_foot_of_a_deck_for_a_meeting_names_the_meeting():
    assert foot(FULL, "The Board") == []
    assert foot("A plan", "b" * 54) == [
        "14:28: warning: at the foot of `deck` this and the marking have 65 characters, and a"
        " slide has room for 64; say it shorter [text-too-long] deck"
    ]
