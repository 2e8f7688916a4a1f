"""`plan-as-code explain`: what a rule means, why it exists, how to mend it."""

import pytest
from click.testing import CliRunner

from plan_as_code.cli import main
from plan_as_code.explain import rules
from plan_as_code.returns import RULES as TRACKERS
from plan_as_code.verify import RULES


def said(*arguments):
    done = CliRunner().invoke(main, ["explain", *arguments])
    return done.exit_code, done.stdout, done.stderr


TOLD = """\
owner-missing

A current action that nobody answers for.

Why: An action without an owner is not done, and no return is asked for it.

To mend it: Name the owners. Where the record is known to be silent, write
`owners: not recorded`; one note then names all such actions.

Wrong:

    actions:
      - id: 1.1  # <--
        text: Sweep the parks for knives
        deadline: Monthly

Right:

    actions:
      - id: 1.1
        text: Sweep the parks for knives
        owners: police
        deadline: Monthly
"""


@pytest.mark.parametrize("rule", ["owner-missing", "[owner-missing]", "Owner-Missing"])
def test_a_rule_is_explained_as_it_stands_in_a_report(rule):
    assert said(rule) == (0, TOLD, "")


def test_a_rule_without_example_is_explained_in_words_alone():
    status, out, _ = said("file-too-long")
    assert status == 0
    assert "Wrong:" not in out
    assert out.endswith("A plan in several parts can name\nthem with `include`.\n")


def test_without_a_rule_all_are_listed_with_a_line_each():
    status, out, err = said()
    assert (status, err) == (0, "")
    plan, heading, office, last, trackers = out.split("\n\n")
    lines = plan.splitlines()
    assert [line.split()[0] for line in lines] == list(rules())
    assert heading == "The rules on finished Office files, which `plan-as-code verify` applies:"
    assert [line.split()[0] for line in office.splitlines()] == sorted(
        [*(rule.__name__.replace("_", "-") for rule in RULES), "unreadable-package"]
    )
    assert last == "The rules on trackers that came back, which `plan-as-code returns` applies:"
    assert [line.split()[0] for line in trackers.splitlines()] == list(TRACKERS)
    assert "owner-missing                 A current action that nobody answers for." in lines


def test_a_rule_on_office_files_is_explained_by_its_own_words():
    assert said("ragged-row") == (
        0,
        "ragged-row\n\nA row with more or fewer columns than its table.\n\nOne of the rules on"
        " finished Office files, which `plan-as-code verify` applies.\n",
        "",
    )


def test_a_rule_on_returns_is_explained_by_what_it_finds_and_how_to_mend_it():
    assert said("[clash]") == (
        0,
        "clash\n\nA field on which returns disagree, or which the plan has changed since.\n\nAgree"
        " what is right, and put it into the plan with `update`.\n\nOne of the rules on trackers"
        " that came back, which `plan-as-code returns` applies.\n",
        "",
    )


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("owner-mising", "there is no rule `owner-mising`; did you mean `owner-missing`?"),
        ("raged-row", "there is no rule `raged-row`; did you mean `ragged-row`?"),
        ("xyz", "there is no rule `xyz`; `plan-as-code explain` lists them"),
    ],
)
def test_a_rule_that_there_is_not_has_status_2(rule, words):
    status, out, err = said(rule)
    assert (status, out) == (2, "")
    assert words in err
