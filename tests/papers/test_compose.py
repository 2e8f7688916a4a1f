"""Papers of small plans, as the text writer prints them."""

from textwrap import dedent

from plan_as_code.load import load_text
from plan_as_code.papers import compose
from plan_as_code.writers.text import write_text

HEAD = """\
id: p
title: A plan
period: 2018/19
as_of: 2018-10-26
"""


def composed(body: str) -> str:
    plan, findings = load_text(HEAD + dedent(body))
    assert findings == ()
    assert plan is not None
    return write_text(compose(plan, plan.papers[0])).decode("utf-8")


def test_the_title_of_a_paper_and_the_aim_of_a_theme_name_figures():
    text = composed(
        """\
        themes:
          - {key: a, name: First, aim: "to do {actions, in words} things", actions: [
              {id: A1, text: Sweeps}, {id: A2, text: Patrols}]}
        papers:
          - id: deck
            kind: deck
            title: Where {actions} actions stand
            outline:
              - view: cover
              - view: themes
        """
    )
    assert "Where 2 actions stand" in text
    assert "to do two things" in text
    assert "{" not in text


def test_the_slides_of_actions_keep_their_heading_and_the_words_at_their_foot():
    text = composed(
        """\
        themes:
          - {key: a, name: First, aim: x, actions: [{id: A1, text: Sweeps}]}
        papers:
          - id: deck
            kind: deck
            outline:
              - view: actions
                title: Everything
                heading: All {actions}
                continued: "...continued"
        """
    )
    assert "All 1" in text
    assert "...continued" in text


DECIDED = """\
events:
  - {id: board, name: The Board, date: 26 October 2018}
themes:
  - key: a
    name: First
    aim: x
    actions:
      - id: A1
        text: Sweeps
        status: green
        reason: On time
        decision: {status: red, date: 2018-10-26, reason: Too few, authority: board}
papers:
  - {id: paper, kind: KIND, outline: [{view: actions}, {view: statuses}]}
"""


def test_a_status_decided_by_a_meeting_counts_over_the_one_reported():
    text = composed(DECIDED.replace("KIND", "document"))
    for words in (
        "Red: off track",
        "Decided by The Board on 26 October 2018: Too few",
        "Reported: Green: on track",
        "On time",
    ):
        assert words in text.replace("**", "")


def test_a_deck_shows_the_decided_status_alone():
    text = composed(DECIDED.replace("KIND", "deck"))
    table = text[: text.index("What the statuses mean")]
    assert "Red: off track" in table
    assert "Green" not in table
