"""Whether two actions say the same in other words."""

import time

import pytest

from plan_as_code.checks.duplicates import action_said_twice
from plan_as_code.load import load_text

from .told import HEAD


def twice(*texts, more=""):
    """Which actions A1, A2, … with these texts are said to say the same."""
    actions = "".join(f"      - {{id: A{n}, text: '{text}'}}\n" for n, text in enumerate(texts, 1))
    plan, findings = load_text(
        f"{HEAD}themes:\n  - key: a\n    name: First\n    actions:\n{actions}{more}"
    )
    assert findings == ()
    return [
        (f"{each.message}; {each.hint} [{each.rule}]", each.where)
        for each in action_said_twice(plan)
    ]


HINT = (
    " seem to say the same; keep one; if each is meant, name one in the `links` of the other"
    " [action-said-twice]"
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Train teachers to spot young people at risk", "Training for teachers in spotting young people who are at risk"),
        ("Test purchases of knives in shops", "*Test purchase* operations: knives, in the shops"),
        ("Offer mentoring to young people leaving custody", "Young people who leave custody are offered a mentoring scheme"),
        ("Weapon sweeps in parks with residents", "Weapon sweeps in parks with residents"),
    ],
)  # fmt: skip
def test_the_same_in_other_words_is_noticed(one, other):
    assert twice(one, "Light the footpath behind the station", other) == [
        ("`A1` and `A3`" + HINT, "A3")
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Train teachers to spot young people at risk", "Train shop staff to refuse knives to young people"),
        ("Weapon sweeps with residents in Eastfield park", "Weapon sweeps with residents in Westfield park"),
        ("Reach 40 young people leaving custody", "Reach 60 young people leaving custody"),
        ("Report to the board", "Report to the board"),
    ],
)  # fmt: skip
def test_other_work_other_places_other_figures_and_few_words_are_not_the_same(one, other):
    assert twice(one, other) == []


def test_all_that_say_the_same_are_named_together():
    text = "Train teachers to spot young people at risk"
    assert twice(text, text, "Light the footpath", text) == [("`A1`, `A2` and `A4`" + HINT, "A2")]


def test_a_step_of_an_action_and_linked_actions_may_say_the_same():
    text = "Train teachers to spot young people at risk"
    step = f"        actions: [{{id: A1.1, text: {text}}}]\n"
    link = f"      - {{id: B1, text: {text}, links: A2}}\n"
    assert twice("x", text, more=link) == []
    plain = f"      - id: A2\n        text: {text}\n"
    assert twice("x", more=plain + step) == []


def test_the_work_grows_with_the_number_of_actions():
    places = [f"number {number}" for number in range(6000)]
    started = time.perf_counter()
    assert twice(*(f"Sweep the parks, streets and stations of {each}" for each in places)) == []
    assert time.perf_counter() - started < 20
