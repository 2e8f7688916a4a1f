"""Whether somebody does what the framework asks of everyone."""

from .told import told

FRAMEWORK = """\
framework:
  id: f
  name: F
  themes: [{key: streets, name: Streets}]
  standards:
    - {id: S1, text: Partners meet every month}
    - {id: S2, text: Streets are lit, theme: streets}
"""
THEME = """\
themes:
  - key: a
    name: First
    aim: Fewer knives
    framework: streets
    actions:
      - {id: A1, text: Sweeps, owners: police, deadline: Monthly, meets: MEETS}
"""


def test_a_standard_nobody_meets_is_told_at_the_theme_that_answers_its_own():
    assert told(FRAMEWORK, THEME.replace("MEETS", "S1")) == [
        "19:16: warning: no action under `a` meets the minimum standard `S2`: Streets are lit;"
        " write `meets: S2` in the action that does [standard-unmet] a"
    ]


def test_a_standard_for_the_whole_plan_is_told_where_the_framework_is_named():
    assert told(FRAMEWORK, THEME.replace("MEETS", "S2")) == [
        "8:1: warning: no action meets the minimum standard `S1`: Partners meet every month;"
        " write `meets: S1` in the action that does [standard-unmet] S1"
    ]


def test_a_plan_that_never_says_what_it_meets_is_told_once():
    assert told(FRAMEWORK, THEME.replace(", meets: MEETS", "")) == [
        "8:1: note: no action meets any of the 2 minimum standards of the framework; write in"
        " `meets` of an action which standards it meets [standard-unmet]"
    ]


def test_standards_that_are_all_met_are_right():
    assert told(FRAMEWORK, THEME.replace("MEETS", "[S1, S2]")) == []
