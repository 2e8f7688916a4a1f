"""Tracked-changes copies: taken they say what the new document says, turned down the old one."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from outline import plan_of
from revisions import W, body, said, settled
from strategies import plans
from validators import complaints

from plan_as_code.blocks import Deck, Revision
from plan_as_code.earlier import revision
from plan_as_code.load import load_plan
from plan_as_code.papers import compose
from plan_as_code.themes import open_theme
from plan_as_code.tracked import tracked
from plan_as_code.writers.docx import write_docx
from plan_as_code.writers.html import write_html
from plan_as_code.writers.text import write_text

ROOT = Path(__file__).parents[1]
THEME = open_theme()
REVISION = Revision("The Team", date(2018, 10, 26))
PAPER = """\
papers:
  - id: full
    kind: document
    outline: [{view: cover}, {view: contents}, {title: Why, text: "WHY"}, {view: statuses},
      {view: actions}, {view: glossary}]
"""
BODY = """\
parties: [{id: police, name: Police}, {id: council, name: Council}]
themes:
  - key: a
    name: First
    aim: Fewer knives
    actions:
      - {id: A1, text: Sweep the parks, owners: police, status: green, notes: Agreed}
      - {id: A2, text: Train staff, owners: council}
"""


def composed(text):
    plan = plan_of(text)
    paper = next(each for each in plan.papers if not isinstance(compose(plan, each), Deck))
    return compose(plan, paper)


OLD = composed(BODY + PAPER)
CHANGES = {
    "a word": BODY.replace("the parks", "all parks") + PAPER,
    "a status and its mark": BODY.replace("green", "red, reason: Too few") + PAPER,
    "a status that was not there": BODY.replace("Train staff", "Train staff, status: red") + PAPER,
    "an owner more": BODY.replace("owners: council", "owners: [council, police]") + PAPER,
    "the last line of a cell gone": BODY.replace(", notes: Agreed", "") + PAPER,
    "an action gone": BODY.replace("      - {id: A2, text: Train staff, owners: council}\n", "") + PAPER,
    "a theme more": BODY + "  - {key: b, name: Second, aim: x, actions: [{id: B1, text: b}]}\n" + PAPER,
    "paragraphs more": BODY + PAPER.replace('"WHY"', '"WHY\\n\\n- one\\n- two\\n\\nAnd so."'),
    "parts gone": BODY + PAPER.replace(" {view: statuses},", "").replace(", {view: glossary}", ""),
    "the last part more": BODY + PAPER.replace("glossary}", "glossary}, {title: End, text: x}"),
    "no cover": BODY + PAPER.replace("{view: cover}, ", ""),
    "a name of the theme": BODY.replace("name: First", "name: Foremost") + PAPER,
}  # fmt: skip


def held(old, new):
    copy = write_docx(tracked(old, new, REVISION), THEME)
    assert said(settled(copy, accept=True)) == said(body(write_docx(new, THEME)))
    assert said(settled(copy, accept=False)) == said(body(write_docx(old, THEME)))
    return copy


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("back", [False, True], ids=["there", "back"])
def test_taken_it_is_the_new_document_and_turned_down_the_old_one(change, back, tmp_path):
    pair = (OLD, composed(CHANGES[change]))
    copy = held(*(reversed(pair) if back else pair))
    path = tmp_path / "copy.docx"
    path.write_bytes(copy)
    assert complaints(path) == []


@given(plans(), plans())
@settings(max_examples=15, deadline=None)
def test_any_two_plans_can_be_tracked(old, new):
    paper = plan_of(BODY + PAPER).papers[0]
    held(compose(old, paper), compose(new, paper))


def test_the_example_is_tracked_since_its_second_quarter(tmp_path):
    now, then = (
        load_plan(ROOT / "examples" / name)[0]
        for name in ("wrenmoor_2024_25.yaml", "earlier/wrenmoor_2024_q2.yaml")
    )
    new, old = (
        compose(plan, next(each for each in plan.papers if each.id == "full_plan"))
        for plan in (now, then)
    )
    copy = held(old, new)
    who = {(each.get(f"{W}author"), each.get(f"{W}date")) for each in body(copy).iter(f"{W}ins")}
    assert who == {("The Team", "2018-10-26T00:00:00Z")}
    assert revision(now) == Revision("Community Safety Performance Officer", date(2025, 1, 17))
    path = tmp_path / "copy.docx"
    path.write_bytes(copy)
    assert complaints(path) == []


def test_a_document_that_did_not_change_has_nothing_marked():
    assert write_docx(tracked(OLD, OLD, REVISION), THEME) == write_docx(OLD, THEME)


def test_words_are_marked_one_by_one_and_a_new_text_as_a_whole():
    new = composed(
        BODY.replace("the parks", "all parks").replace("Train staff", "Buy lights") + PAPER
    )
    text = write_text(tracked(OLD, new, REVISION)).decode("utf-8")
    assert "Sweep [-the-]{+all+} parks" in text
    assert "[-Train staff-]{+Buy lights+}" in text


def test_a_number_is_marked_as_one_word():
    old, new = (
        composed(BODY + PAPER.replace("WHY", f"Version {number} of the plan"))
        for number in ("1.3", "1.5")
    )
    text = write_text(tracked(old, new, REVISION)).decode("utf-8")
    assert "Version [-1.3-]{+1.5+} of the plan" in text


def test_what_is_recorded_for_the_first_time_comes_in_its_cell_whichever_way_the_pages_turn():
    first = "deadline: May 2019, status: green, measures: x"
    old, new = (plan_of(text + PAPER) for text in (BODY, BODY.replace("status: green", first)))
    [paper] = new.papers
    pair = compose(old, paper, beside=new), compose(new, paper, beside=old)
    text = write_text(tracked(*pair, REVISION)).decode("utf-8")
    assert "| Police | [-Not recorded-]{+May 2019+} | Green: on track |" in text
    assert text.count("table: First: current actions") == 1
    alone = compose(old, paper), compose(new, paper, beside=old)
    assert [any(section.wide for section in each.sections) for each in alone] == [False, True]
    assert "# First\n" in write_text(tracked(*alone, REVISION)).decode("utf-8")


def test_a_page_marks_what_came_and_what_went():
    new = composed(BODY.replace("the parks", "all parks") + PAPER)
    page = write_html(tracked(OLD, new, REVISION), THEME).decode("utf-8")
    assert "Sweep <del>the</del><ins>all</ins> parks" in page


def test_a_chart_and_a_timeline_that_changed_go_and_others_come(tmp_path):
    paper = """\
papers:
  - id: full
    kind: document
    outline: [{view: summary}, {view: timeline}, {title: End, text: x}]
"""
    old = composed(BODY.replace("owners: council", "owners: council, deadline: May 2018") + paper)
    new = composed(
        BODY.replace("status: green", "status: red, reason: x").replace(
            "owners: council", "owners: council, deadline: June 2018"
        )
        + paper
    )
    copy = held(old, new)
    for accept, document in ((True, new), (False, old)):
        assert drawings(settled(copy, accept)) == drawings(body(write_docx(document, THEME)))
    assert len(drawings(body(copy))) == 4
    path = tmp_path / "copy.docx"
    path.write_bytes(copy)
    assert complaints(path) == []
    text = write_text(tracked(old, new, REVISION)).decode("utf-8")
    assert "chart: [-Actions by theme and status-]\n" in text
    assert "chart: {+Actions by theme and status+}\n" in text


def drawings(root):
    """The descriptions of the drawings of a document."""
    return [each.get("descr") for each in root.iter("{*}docPr")]


def test_without_a_history_the_plan_itself_says_when():
    assert revision(plan_of(BODY)) == Revision("A plan", date(2018, 10, 26))
