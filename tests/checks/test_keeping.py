"""Whether actions keep the rules that their plan brings along itself."""

import pytest

from plan_as_code.checks.keeping import keep
from plan_as_code.load import load_text

from .told import HEAD

ACTIONS = """\
themes:
  - key: a
    name: First theme
    short: First
    actions:
      - id: A1
        text: Sweep the parks
        owners: [{party: police, role: Lead}, council]
        deadline: 31 December 2018
        status: red
        updates: [{date: 2018-10-01, text: Begun}, {date: 2018-09-01, text: Agreed}]
        measures:
          - {text: Knives found, baseline: 3, unit: knives}
          - {text: Parks swept, target: 5}
      - {id: A2, text: Help, kind: developing, drafted: true, deadline: not recorded}
  - key: b
    name: Second
    actions:
      - {id: B1, text: Lamps, owners: council, deadline: Monthly, example: true, status: complete}
"""


def kept(rule):
    """What a rule says of the three actions."""
    plan, findings = load_text(f"{HEAD}own_rules: [{rule}]\n{ACTIONS}")
    assert findings == ()
    return [
        f"{each.place.line}: {each.severity.value}: {each.message}; {each.hint} [{each.rule}] {each.where}"
        for each in keep(plan)
    ]


def broken_by(rule):
    """The actions that do not keep a rule."""
    return [each.rpartition(" ")[2] for each in kept(f"{{id: own, says: Hm, {rule}}}")]


def test_a_rule_says_its_own_sentence_with_the_words_of_the_action_and_what_is_missing():
    says = "'{id} ({ short }) of {theme} by {owners} is {status}, {kind}, due {deadline}'"
    assert kept(
        f"{{id: own, says: {says}, level: error, needs: {{fields: [notes, funding]}}}}"
    ) == [
        "14: error: A1 (Sweep the parks) of First by Police, Council is red, current, due"
        " 31 December 2018; it has no `notes` and `funding` [own] A1",
        "23: error: A2 (Help) of First by nobody is not recorded, developing, due not recorded;"
        " it has no `notes` and `funding` [own] A2",
        "27: error: B1 (Lamps) of Second by Council is complete, current, due Monthly; it has no"
        " `notes` and `funding` [own] B1",
    ]


@pytest.mark.parametrize(
    ("when", "actions"),
    [
        ("{status: red}", ["A1"]),
        ("{status: [red, complete]}", ["A1", "B1"]),
        ("{tone: bad}", ["A1"]),
        ("{kind: developing}", ["A2"]),
        ("{owner: council}", ["A1", "B1"]),
        ("{owner: police, theme: b}", []),
        ("{theme: a}", ["A1", "A2"]),
        ("{drafted: true}", ["A2"]),
        ("{example: true}", ["B1"]),
        ("{closed: false}", ["A1", "A2"]),
        ("{closed: true}", ["B1"]),
    ],
)
def test_a_rule_speaks_of_the_actions_for_which_all_of_its_conditions_hold(when, actions):
    assert broken_by(f"when: {when}, needs: notes") == actions


@pytest.mark.parametrize(
    ("needs", "actions"),
    [
        ("{fields: [owners, deadline]}", ["A2"]),
        ("{updated_within: 25}", ["A2", "B1"]),
        ("{due_in_period: true}", ["A2"]),
        ("{due_within: 66}", ["A2"]),
        ("{measure_with: target}", ["A2", "B1"]),
        ("{owner_role: [sponsor, lead]}", ["A2", "B1"]),
    ],
)
def test_an_action_that_has_what_is_needed_keeps_the_rule(needs, actions):
    assert broken_by(f"needs: {needs}") == actions


@pytest.mark.parametrize(
    ("needs", "line", "lack"),
    [
        ("{updated_within: 24}", 19, "its last update is of 1 October 2018, 25 days before"),
        ("{due_within: 65}", 17, "it is due 31 December 2018"),
        ("{measure_with: [target, baseline]}", 20, "none of its measures has `target` and `baseline`"),
        ("{owner_role: sponsor}", 16, "none of its owners is sponsor"),
        ("{fields: reason, owner_role: sponsor}", 14, "it has no `reason`; none of its owners is sponsor"),
    ],
)  # fmt: skip
def test_what_is_missing_is_said_at_its_place(needs, line, lack):
    rule = f"{{id: own, says: '{{id}}!', when: {{status: red}}, needs: {needs}}}"
    assert kept(rule) == [f"{line}: warning: A1!; {lack} [own] A1"]


def test_a_deadline_outside_the_period_does_not_keep_to_it():
    text = f"{HEAD}own_rules: [{{id: own, says: Late, needs: {{due_in_period: true}}}}]\n" + (
        "themes: [{key: a, name: A, actions: [{id: A1, text: B, deadline: May 2019}]}]\n"
    )
    plan, findings = load_text(text)
    assert findings == ()
    [finding] = keep(plan)
    assert finding.hint == "it is due 31 May 2019; the period is 2018/19"


def test_headings_and_steps_that_are_not_counted_need_nothing():
    levels = "levels: [{name: a, plural: as}, {name: b, plural: bs}, {name: c, plural: cs, counted: false}]\n"
    steps = "themes: [{key: a, name: A, actions: [{id: A1, text: B, actions: [{id: A1.1, text: C}]}]}]\n"
    plan, _ = load_text(f"{HEAD}{levels}own_rules: [{{id: own, says: Hm, needs: notes}}]\n{steps}")
    assert [each.where for each in keep(plan)] == ["A1"]
