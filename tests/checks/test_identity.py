"""Whether each id stands for one thing."""

import pytest

from .told import THEME, told


def test_an_action_id_is_given_once_whatever_the_depth_and_the_theme():
    assert told(
        """\
        themes:
          - key: a
            name: First
            aim: Fewer knives
            actions:
              - {id: A1, text: Sweeps, owners: police, deadline: Monthly}
          - key: b
            name: Second
            aim: More help
            actions:
              - id: B1
                text: Help
                owners: police
                deadline: Ongoing
                actions:
                  - {id: A1, text: Advice, owners: council, deadline: Ongoing}
        """
    ) == [
        "23:18: error: the action id `A1` is used twice, first in line 13;"
        " give one of them another id [id-used-twice] A1"
    ]


@pytest.mark.parametrize(
    ("lines", "noun", "name", "second"),
    [
        ("events:\n  - {id: x, name: X, date: May 2018}\n  - {id: x, name: Y, date: June 2018}\n", "event id", "x", 10),
        ("glossary:\n  - {term: YOT, meaning: One}\n  - {term: YOT, meaning: Another}\n", "glossary term", "YOT", 10),
        ("kinds:\n  - {key: x, word: X}\n  - {key: x, word: Y}\n", "kind key", "x", 10),
        ("own_rules:\n  - {id: x, says: X, needs: owners}\n  - {id: x, says: Y, needs: deadline}\n", "rule id", "x", 10),
        ("statuses:\n  - {key: x, word: X, tone: good}\n  - {key: x, word: Y, tone: bad}\n", "status key", "x", 10),
        (
            "framework:\n id: f\n name: F\n standards:\n  - {id: S1, text: One}\n  - {id: S1, text: Two}\n",
            "standard id", "S1", 13,
        ),
    ],
)  # fmt: skip
def test_everything_else_has_one_id_too(lines, noun, name, second):
    [finding] = told(lines, aside=("standard-unmet",))
    assert finding.partition(":")[0] == str(second)
    assert finding.endswith(
        f"error: the {noun} `{name}` is used twice, first in line {second - 1};"
        f" give one of them another {noun.rpartition(' ')[2]} [id-used-twice] {name}"
    )


def test_a_party_a_theme_and_a_paper_have_one_id_each():
    twice = THEME + THEME.partition("\n")[2].replace("A1", "A2")
    paper = "  - {id: x, kind: deck, outline: [{view: themes}]}\n"
    assert told("  - {id: police, name: Police again}\n", twice, "papers:\n", paper, paper) == [
        "8:10: error: the party id `police` is used twice, first in line 6;"
        " give one of them another id [id-used-twice] police",
        "15:10: error: the theme key `a` is used twice, first in line 10;"
        " give one of them another key [id-used-twice] a",
        "22:10: error: the paper id `x` is used twice, first in line 21;"
        " give one of them another id [id-used-twice] x",
    ]


def test_one_word_may_be_the_id_of_two_sorts_of_things():
    assert told("events: [{id: police, name: A visit, date: May 2018}]\n") == []


def test_the_id_of_what_an_earlier_plan_closed_is_not_used_again():
    assert told(THEME, "past: [{id: A1, plan: last_year}, {id: A0, plan: last_year}]\n") == [
        "13:14: error: `A1` is the id of an action that was closed in `last_year`; give this one"
        " an id that no action has had [id-used-again] A1"
    ]
