"""Figures typed in a text: which words claim one, and when it is true."""

import pytest

from plan_as_code.checks.claims import Claim, claims

NOUNS = frozenset({"actions", "current actions", "themes", "partners", "priorities"})


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The plan contains over 40 actions", Claim("over 40 actions", "over", 40, "actions")),
        ("across these six key themes", Claim("six key themes", "", 6, "themes")),
        ("Forty-three actions", Claim("Forty-three actions", "", 43, "actions")),
        ("forty three actions", Claim("forty three actions", "", 43, "actions")),
        (
            "MORE THAN 1,204 Actions.",
            Claim("MORE THAN 1,204 Actions", "more than", 1204, "actions"),
        ),
        (
            "no more than 12 actions",
            Claim("no more than 12 actions", "no more than", 12, "actions"),
        ),
        ("around 40 actions", Claim("around 40 actions", "around", 40, "actions")),
        ("**40+** actions", Claim("40+ actions", "at least", 40, "actions")),
        ("40 or more actions", Claim("40 or more actions", "at least", 40, "actions")),
        ("all 43 actions", Claim("all 43 actions", "", 43, "actions")),
        ("over\n  50 *actions*", Claim("over 50 actions", "over", 50, "actions")),
        ("26 current actions", Claim("26 current actions", "", 26, "current actions")),
        (
            "seven different, distinct themes",
            Claim("seven different, distinct themes", "", 7, "themes"),
        ),
        ("(12 priorities)", Claim("12 priorities", "", 12, "priorities")),
        ("9 of the 43 actions", Claim("43 actions", "", 43, "actions")),
        ("43 actions are in the plan", Claim("43 actions", "", 43, "actions")),
    ],
)
def test_a_number_before_a_noun_of_the_plan_is_a_claim(text, claim):
    assert list(claims(text, NOUNS)) == [claim]


@pytest.mark.parametrize(
    "text",
    [
        "In March 2018 actions were agreed",
        "the 2018/19 actions",
        "there were over 4,400 victims injured",
        "S60 actions, Section 60 actions and Op 12 actions",
        "TL1 actions",
        "step 1.10 actions",
        "15% actions",
        "£200 actions",
        "three of the actions",
        "ten new actions",
        "12 victims, and more actions",
        "the first three actions",
        "a further 12 actions",
        "between 40 and 50 actions",
        "40 to 50 actions or 40-50 actions",
        "five or six themes",
        "one hundred and six actions",
        "three actions per theme",
        "at least two actions in each theme",
        "64 actions are complete, four actions are now overdue",
        "no one action, one theme",
        "six theme plans and a 40-action plan",
        "over {actions} actions across {themes, in words} key themes",
        "six actions-in-waiting",
        "ways out",
    ],
)
def test_other_words_are_none(text):
    assert list(claims(text, NOUNS)) == []


def test_every_claim_of_a_text_is_read():
    found = claims("Over 40 actions across six themes, by 12 partners", NOUNS)
    assert [(each.number, each.noun) for each in found] == [
        (40, "actions"),
        (6, "themes"),
        (12, "partners"),
    ]


@pytest.mark.parametrize(
    ("words", "true", "false"),
    [
        ("40 actions", {40}, {39, 41}),
        ("over 40 actions", {41, 99}, {39, 40}),
        ("more than 40 actions", {41}, {40}),
        ("at least 40 actions", {40, 41}, {39}),
        ("40+ actions", {40, 41}, {39}),
        ("fewer than 40 actions", {39}, {40, 41}),
        ("under 40 actions", {39}, {40}),
        ("up to 40 actions", {39, 40}, {41}),
        ("around 40 actions", {36, 40, 44}, {35, 45}),
        ("nearly 40 actions", {36, 40}, {35, 41}),
    ],
)
def test_a_hedge_says_which_counts_bear_a_claim_out(words, true, false):
    [claim] = claims(words, NOUNS)
    assert {count for count in true | false if claim.true_of(count)} == true
