"""The figures of a plan, and texts that name them."""

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from plan_as_code.figures import Reference, figures, fill, in_words, references
from plan_as_code.load import load_text
from plan_as_code.model import Action, Theme

PLAN = """\
id: p
title: A plan
period: 2018/19
as_of: 2018-10-26
parties:
  - {id: police, name: Police}
  - {id: council, name: Council}
events:
  - {id: board, name: Board, date: 26 October 2018}
themes:
  - key: a
    name: First
    actions:
      - id: A1
        text: One
        owners: police
        deadline: Monthly
        status: complete
        actions:
          - {id: A1.1, text: Two, owners: not recorded, deadline: not recorded}
  - key: b
    name: Second
    actions:
      - {id: B1, text: Three, kind: developing, drafted: true, status: not-started}
"""

LEVELS = """\
levels:
  - {name: outcome, plural: outcomes}
  - {name: priority, plural: priorities, counted: false}
  - {name: action, plural: actions}
"""


def read(text):
    plan, findings = load_text(text)
    assert findings == ()
    return plan


def many(number):
    """A plan of one theme with that many actions."""
    actions = tuple(Action(id=str(each), text="t") for each in range(number))
    return evolve(read(PLAN), themes=(Theme(key="a", name="A", actions=actions),))


def test_everything_a_plan_records_is_counted_by_name_in_the_plural_and_the_singular():
    counted = {
        "actions": 3,
        "current actions": 2,
        "developing actions": 1,
        "drafted actions": 1,
        "recorded actions": 2,
        "owned actions": 1,
        "dated actions": 1,
        "not-started actions": 1,
        "green actions": 0,
        "amber actions": 0,
        "red actions": 0,
        "complete actions": 1,
        "withdrawn actions": 0,
        "themes": 2,
        "parties": 2,
        "partners": 2,
        "events": 1,
    }
    singular = {
        name.replace("parties", "party").removesuffix("s"): number
        for name, number in counted.items()
    }
    assert figures(read(PLAN)) == counted | singular


def test_a_heading_is_no_action_and_is_counted_by_its_own_word():
    counted = figures(read(PLAN + LEVELS))
    names = ("actions", "priorities", "priority", "outcomes", "outcome", "themes")
    assert [counted[name] for name in names] == [1, 2, 2, 2, 2, 2]


def test_actions_are_those_of_every_level_that_counts():
    levels = "levels: [{name: theme, plural: themes}, {name: action, plural: actions}, {name: step, plural: steps}]\n"
    counted = figures(read(PLAN + levels))
    assert (counted["actions"], counted["steps"]) == (3, 1)


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("There are {actions} actions", "There are 3 actions"),
        ("across {themes, in words} key themes", "across two key themes"),
        ("{Themes, in words} themes", "Two themes"),
        ("{ current   actions } of {action}", "2 of 3"),
        ("{actions, rounded down}", "3"),
        ("{not-started actions}", "1"),
        ("{actons} of {actions}", "{actons} of 3"),
        ("{actions, in word}", "{actions, in word}"),
        ("{} and {", "{} and {"),
        ("{actions,\nin words}", "three"),
    ],
)
def test_a_name_in_braces_is_replaced_by_its_figure(text, filled):
    assert fill(text, read(PLAN)) == filled


@pytest.mark.parametrize(
    ("number", "figure"),
    [
        (0, "0"),
        (9, "9"),
        (10, "10"),
        (11, "over 10"),
        (39, "over 30"),
        (40, "40"),
        (41, "over 40"),
        (49, "over 40"),
        (50, "50"),
        (1204, "over 1,200"),
    ],
)
def test_a_figure_rounded_down_stays_true(number, figure):
    assert fill("{actions, rounded down}", many(number)) == figure


def test_options_and_a_capital_go_together():
    assert fill("{Actions, rounded down, in words}", many(43)) == "Over forty"


def test_a_reference_says_where_it_stands():
    assert list(references("of {Actions, in words}.")) == [
        Reference("actions", ("in words",), 3, 22, "{Actions, in words}")
    ]


@pytest.mark.parametrize(
    ("number", "word"),
    [
        (0, "zero"),
        (6, "six"),
        (19, "nineteen"),
        (20, "twenty"),
        (43, "forty-three"),
        (100, "100"),
        (1204, "1,204"),
    ],
)
def test_numbers_up_to_ninety_nine_are_spelt_out(number, word):
    assert in_words(number) == word


def test_no_two_numbers_are_spelt_alike():
    assert len({in_words(number) for number in range(1000)}) == 1000


@given(st.text(st.characters(exclude_characters="{}")))
def test_a_text_without_braces_stays_as_it_is(text):
    assert fill(text, many(0)) == text


@given(st.text())
def test_filling_never_fails_and_filling_again_changes_nothing(text):
    plan = many(1)
    assert fill(fill(text, plan), plan) == fill(text, plan)


@given(st.lists(st.text(st.sampled_from("ab {},")), max_size=5))
def test_references_are_what_stands_at_their_offsets_and_never_overlap(parts):
    text = "{actions}".join(parts)
    ends = [0]
    for each in references(text):
        assert text[each.start : each.end] == each.written
        assert each.start >= ends[-1]
        ends.append(each.end)


@given(st.integers(0, 60))
def test_the_figure_rounded_down_is_the_tens_below(number):
    shown = fill("{actions, rounded down}", many(number))
    assert int(shown.removeprefix("over ")) == (number // 10 * 10 or number)
    assert shown.startswith("over ") == (number > 10 and number % 10 > 0)
