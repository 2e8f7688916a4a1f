"""Whether the rules that a plan brings along itself, and what it makes of others, can hold."""

import pytest

from .told import THEME, told


def own(rule, *more):
    """What is said of a plan with this rule of its own, on line 8."""
    return told(f"own_rules: [{{id: own, says: Hm, {rule}}}]\n", *more, THEME)


@pytest.mark.parametrize(
    ("needs", "column", "message"),
    [
        ("{fields: [owners, mesures]}", 79, "`mesures` is no field of actions; did you mean `measures`?"),
        ("{measure_with: targt}", 76, "`targt` is no field of measures; did you mean `target`?"),
        (
            "{measure_with: x}", 76,
            "`x` is no field of measures; there are `text`, `code`, `unit`, `direction`,"
            " `baseline`, `target`, `actual` and `by`",
        ),
    ],
)  # fmt: skip
def test_a_field_that_is_needed_is_one_there_is(needs, column, message):
    found = own(f"when: {{status: red}}, needs: {needs}")
    assert found == [f"8:{column}: error: {message} [own-rule-field-unknown] own"]


@pytest.mark.parametrize(
    ("when", "column", "message"),
    [
        ("status: rde", 48, "statuses, so the rule `own` can never speak of it; did you mean `red`?"),
        ("kind: currant", 46, "kinds, so the rule `own` can never speak of it; did you mean `current`?"),
        ("owner: [police, polcie]", 56, "parties, so the rule `own` can never speak of it; did you mean `police`?"),
        ("theme: z", 47, "themes, so the rule `own` can never speak of it; known themes: `a`"),
    ],
)  # fmt: skip
def test_a_condition_speaks_of_what_the_plan_has(when, column, message):
    word = when.strip("]").split()[-1]
    assert own(f"when: {{{when}}}, needs: owners") == [
        f"8:{column}: error: `{word}` is none of the plan's {message} [own-rule-word-unknown] own"
    ]


def test_braces_in_the_sentence_stand_for_something():
    rule = "own_rules: [{id: own, says: '{id} and {ide}', needs: owners}]\n"
    assert told(rule, THEME) == [
        "8:29: error: `{ide}` stands for nothing in the sentence of a rule; did you mean `id`?"
        " [own-rule-placeholder-unknown] own"
    ]


def test_a_rule_needs_something():
    assert own("needs: {due_in_period: false}") == [
        "8:40: error: the rule `own` needs nothing; say in `needs` what it needs: `fields`,"
        " `updated_within`, `due_within`, `due_in_period: true`, `measure_with` or `owner_role`"
        " [own-rule-without-needs] own"
    ]


@pytest.mark.parametrize("id", ["A1", "a", "police", "deck", "own"])
def test_an_entry_of_rules_is_for_something_in_the_plan(id):
    rules = f"rules: [{{rule: owner-missing, level: note, where: {id}}}]\n"
    deck = "papers: [{id: deck, kind: deck, outline: [{view: themes}]}]\n"
    assert own("needs: owners", rules, deck) == []


def test_an_entry_of_rules_for_nothing_in_the_plan_gets_the_nearest_id():
    rules = "rules: [{rule: owner-missing, level: note, where: [A1, AA1, zebra]}]\n"
    assert told(rules, THEME) == [
        "8:56: error: `AA1` is nothing in the plan that a rule could speak of; did you mean"
        " `A1`? [rule-where-unknown] owner-missing",
        "8:61: error: `zebra` is nothing in the plan that a rule could speak of; name an action,"
        " theme or paper [rule-where-unknown] owner-missing",
    ]
