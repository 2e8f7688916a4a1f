"""Whether the plan answers its framework, and each of its themes is complete."""

from .told import THEME, told

FRAMEWORK = """\
framework:
  id: strategy
  name: A strategy
  themes:
    - {key: weapons, name: Weapons}
    - {key: victims, name: Victims}
"""
DECK = """\
papers:
  - id: deck
    kind: deck
    outline:
      - {view: examples}
"""


def test_a_theme_of_the_framework_that_nothing_answers_is_missing():
    mapped = THEME.replace("    aim", "    framework: weapons\n    aim")
    assert told(FRAMEWORK, mapped) == [
        "14:1: error: no theme of the plan answers the framework's theme `victims`, Victims;"
        " write `framework: victims` in the theme that answers it [framework-theme-missing] victims"
    ]


def test_one_theme_may_answer_several_of_the_framework():
    assert told(FRAMEWORK, THEME, "    framework: [weapons, victims]\n") == []


def test_without_a_framework_nothing_is_missing():
    assert told(THEME) == []


def test_two_themes_that_answer_one_of_the_framework_are_told_of_each_other():
    assert told(
        FRAMEWORK,
        """\
        themes:
          - key: a
            name: First
            aim: Fewer knives
            framework: [weapons, victims]
            actions: [{id: A1, text: Sweeps, owners: police, deadline: Monthly}]
          - key: b
            name: Second
            aim: More help
            framework: victims
            actions: [{id: B1, text: Help, owners: council, deadline: Ongoing}]
        """,
    ) == [
        "23:16: warning: `b` answers the framework's theme `victims`, and so does `a` in line 18;"
        " map it once, unless the plan does part that theme in two"
        " [framework-theme-mapped-twice] b"
    ]


def test_a_key_the_framework_does_not_have_gets_the_nearest_spelling():
    assert told(FRAMEWORK, THEME, "    framework: [weapons, victims, weapon]\n") == [
        "20:35: error: `a` answers `weapon`, which is no theme of the framework;"
        " did you mean `weapons`? [framework-theme-unknown] a"
    ]


def test_a_key_needs_a_framework():
    assert told(THEME, "    framework: weapons\n") == [
        "14:16: error: `a` answers `weapons`, which is no theme of the framework;"
        " the plan names no framework; add `framework` to it [framework-theme-unknown] a"
    ]


def test_a_standard_stands_under_a_theme_of_its_framework():
    standard = "  standards: [{id: S1, text: Meet monthly, theme: schools}]\n"
    assert told(
        FRAMEWORK,
        standard,
        THEME,
        "    framework: [weapons, victims]\n",
        aside=("standard-unmet",),
    ) == [
        "14:51: error: the standard `S1` is under `schools`, which is no theme of the framework;"
        " known themes of the framework: `weapons` and `victims` [framework-theme-unknown] S1"
    ]


def test_a_local_theme_is_noted_where_there_is_a_framework():
    bare = "framework: {id: strategy, name: A strategy}\n"
    assert told(bare, THEME) == [
        "10:10: note: `a` answers no theme of the framework;"
        " write `framework` in it, if the framework asks for this theme [theme-unmapped] a"
    ]


def test_a_theme_says_what_it_is_to_achieve():
    assert told(THEME.replace("    aim: Fewer knives\n", "")) == [
        "9:10: warning: `a` has no aim; say in `aim` what the theme is to achieve"
        " [theme-without-aim] a"
    ]


def test_a_theme_of_which_nothing_is_agreed_or_under_way_has_no_current_action():
    assert told(
        """\
        themes:
          - key: a
            name: First
            aim: Fewer knives
            actions:
              - {id: A1, text: Sweeps, kind: developing}
              - {id: A2, text: Arches, drafted: true}
        """
    ) == [
        "9:10: warning: `a` has no current action that is agreed;"
        " record what partners are doing under it [theme-without-current-action] a"
    ]


def test_a_deck_of_examples_needs_one_for_every_theme():
    assert told(THEME, DECK) == [
        "9:10: error: `a` has no action marked as an example, and the deck `deck` shows examples"
        " of it; write `example: true` in an action that is agreed [theme-without-example] a"
    ]


def test_an_example_below_another_action_is_enough():
    below = "actions: [{id: A1.1, text: Parks, example: true, owners: police, deadline: Monthly}]"
    assert told(THEME.replace("Monthly}", f"Monthly, {below}}}"), DECK) == []


def test_an_example_that_the_decks_readers_may_not_see_is_none():
    shown = THEME.replace("Monthly}", "Monthly, example: true, audience: board}")
    assert told(shown, DECK) == []
    assert told(shown, DECK, "    audience: public\n") == [
        "9:10: error: `a` has no action marked as an example, and the deck `deck` shows examples"
        " of it; write `example: true` in an action that is agreed [theme-without-example] a"
    ]


def test_no_example_is_needed_where_no_deck_shows_any():
    assert told(THEME, DECK.replace("kind: deck", "kind: document")) == []


def test_an_example_of_a_theme_no_deck_shows_is_noted():
    assert told(
        """\
        themes:
          - key: a
            name: First
            aim: Fewer knives
            actions: [{id: A1, text: Sweeps, example: true, owners: police, deadline: Monthly}]
          - key: b
            name: Second
            aim: More help
            actions: [{id: B1, text: Help, example: true, owners: council, deadline: Ongoing}]
        """,
        DECK.replace("view: examples", "view: examples, theme: a"),
    ) == [
        "16:45: note: `B1` is marked as an example, and no deck shows examples of `b`;"
        " give a deck a part with `view: examples` and `theme: b` [example-not-shown] B1"
    ]
