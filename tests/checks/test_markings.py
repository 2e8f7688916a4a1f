"""Whether every page bears the marking that what stands on it needs."""

import pytest

from .told import told

PLAN = """\
themes:
  - key: a
    name: First
    aim: Fewer knives
    actions:
      - {id: A1, text: Sweeps, owners: police, deadline: Monthly, example: true}
      - {id: A2, text: Raids, owners: police, deadline: Monthly, marking: OFFICIAL-SENSITIVE}
papers:
"""
ACTION = (
    "14:75: error: `A2` is `OFFICIAL-SENSITIVE`, and the paper `deck`, which shows it, is"
    " `OFFICIAL`; keep the action from that paper's readers with `audience`, or raise the"
    " marking of the plan [marking-too-low] A2"
)


def deck(outline, more=""):
    return f"  - {{id: deck, kind: deck, outline: [{outline}]{more}}}\n"


@pytest.mark.parametrize("outline", ["{view: actions}", "{view: actions, theme: a}"])
def test_a_paper_bears_at_least_the_marking_of_what_it_shows(outline):
    assert told(PLAN, deck(outline)) == [ACTION]


@pytest.mark.parametrize("outline", ["{view: themes}", "{view: examples}", "{view: summary}"])
def test_a_paper_that_does_not_show_the_action_needs_no_higher_marking(outline):
    assert told(PLAN, deck(outline)) == []


def test_readers_who_do_not_see_the_action_need_no_higher_marking():
    hidden = PLAN.replace("marking: OFFICIAL-S", "audience: board, marking: OFFICIAL-S")
    assert told(hidden, deck("{view: actions}", ", audience: public")) == []


def test_a_plan_with_the_higher_marking_may_show_it():
    assert told("marking: OFFICIAL-SENSITIVE\n", PLAN, deck("{view: actions}")) == []


def test_the_marking_of_an_action_is_one_of_those_there_are():
    assert told(PLAN.replace("OFFICIAL-SENS", "OFICIAL-SENS"), deck("{view: themes}")) == [
        "14:75: error: `OFICIAL-SENSITIVE` is no marking that the plan may bear; did you mean"
        " `OFFICIAL-SENSITIVE`? [marking-unknown] A2"
    ]


def test_a_marking_typed_in_a_title_is_that_of_every_page():
    titled = "{title: 'OFFICIAL-SENSITIVE: figures', bullets: [OFFICIAL-SENSITIVE]}"
    assert told(PLAN, deck(titled)) == [
        "16:46: warning: `OFFICIAL-SENSITIVE` is typed here, and every page is marked `OFFICIAL`;"
        " take it out of the words; each page gets its marking from `marking`"
        " [marking-contradicted] deck"
    ]
    assert told("marking: OFFICIAL-SENSITIVE\n", PLAN, deck(titled)) == []


def test_a_status_of_the_document_may_contradict_the_marking_too():
    control = "document: {version: 1.0, status: Draft (OFFICIAL)}\n"
    assert told("marking: OFFICIAL-SENSITIVE\n", control, PLAN, deck("{view: themes}")) == [
        "9:34: warning: `OFFICIAL` is typed here, and every page is marked `OFFICIAL-SENSITIVE`;"
        " take it out of the words; each page gets its marking from `marking`"
        " [marking-contradicted]"
    ]
