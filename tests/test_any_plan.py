"""Plans in the shapes real ones have: each is read as it is, checked, and printed to the last word."""

from io import BytesIO
from pathlib import Path

import docx
import pptx
import pytest
from docx.text.paragraph import Paragraph
from hypothesis import given, settings
from said import said
from strategies import NUMBERED, plans
from validators import openxml_audit

from plan_as_code import build_papers, check, load_plan
from plan_as_code.figures import fill
from plan_as_code.load import load_text
from plan_as_code.markup import unmarked
from plan_as_code.model import walk
from plan_as_code.papers import compose
from plan_as_code.writers.text import write_text

FOLDER = Path(__file__).parent / "plans"
NAMES = sorted(path.stem for path in FOLDER.glob("*.yaml"))

TRUE_OF_THEM = {
    "nothing_recorded": [
        ("deadline-missing", "the current action `1` has no deadline"),
        ("owner-missing", "the current action `1` has no owner"),
        ("owner-missing", "1 current action has no owner on record: `2`"),
        ("deadline-missing", "1 current action has no deadline on record: `2`"),
        ("deadline-missing", "the current action `3` has no deadline"),
        ("owner-missing", "the current action `3` has no owner"),
    ],
    "printed_order": [("party-unused", "1 party has no part in the plan: `scrutiny`")],
    "two_boroughs": [
        (
            "deadline-outside-period",
            "the deadline `April 2025` of `X1` is outside the period of the plan, 2024/25",
        )
    ],
}


def loaded(name):
    plan, findings = load_plan(FOLDER / f"{name}.yaml")
    assert findings == ()
    return plan


def built(plan, folder=None):
    """The deck and the document as files; with a folder, saved there for a validator."""
    files = {each.name: each.content for each in build_papers(plan)}
    for name, content in files.items() if folder else ():
        (folder / name).write_bytes(content)
    return files["board_deck.pptx"], files["full_plan.docx"]


def words_of_document(content):
    """Every word of a Word file, those of its headers and footers too."""
    file = docx.Document(BytesIO(content))
    parts = [file.element.body]
    for section in file.sections:
        parts += [part._element for part in (section.header, section.footer)]
    texts = (
        Paragraph(each, file).text for part in parts for each in part.iter(docx.oxml.ns.qn("w:p"))
    )
    links = (each.target_ref for each in file.part.rels.values() if each.is_external)
    return flat((*texts, *links))


def words_of_deck(content):
    """Every word on the slides of a presentation."""
    shapes = [
        shape for slide in pptx.Presentation(BytesIO(content)).slides for shape in slide.shapes
    ]
    texts = [shape.text_frame.text for shape in shapes if shape.has_text_frame]
    for table in (shape.table for shape in shapes if shape.has_table):
        texts += [cell.text_frame.text for row in table.rows for cell in row.cells]
    return flat(texts)


def flat(texts):
    return " ".join(" ".join(texts).split())


def lost(plan, texts, printed):
    """The texts that are in print neither as they stand nor with their marks or figures made good."""
    return [each for each in texts if not any(way in printed for way in ways(plan, each))]


def ways(plan, text):
    """The forms a text may have in print; the id of a party stands for its name."""
    names = {party.id: party.name for party in plan.parties}
    forms = (names.get(text, text), unmarked(text), unmarked(fill(text, plan)))
    return {flat([form]) for form in forms}


def on_slides(plan):
    return [each.action.short or each.action.text for each in walk(plan)]


@pytest.mark.parametrize("name", NAMES)
def test_a_plan_checks_clean_but_for_what_is_true_of_it(name):
    found = [(each.rule, each.message) for each in check(loaded(name))]
    assert found == TRUE_OF_THEM.get(name, [])


@pytest.mark.parametrize("name", NAMES)
def test_its_actions_are_printed_as_it_has_them(name, golden):
    plan = loaded(name)
    text = "\n".join(write_text(compose(plan, paper)).decode("utf-8") for paper in plan.papers)
    shown = [part for part in text.split("\n\n") if "| Id | Action |" in part]
    golden(f"../plans/{name}.txt", "\n\n".join(shown) + "\n")


@pytest.mark.parametrize("name", NAMES)
def test_its_papers_are_sound_and_nothing_is_lost(name, tmp_path):
    plan = loaded(name)
    deck, document = built(plan, tmp_path)
    assert lost(plan, said(plan), words_of_document(document)) == []
    assert lost(plan, on_slides(plan), words_of_deck(deck)) == []
    assert [openxml_audit(path) for path in sorted(tmp_path.iterdir())] == [[], [], []]


@pytest.mark.parametrize("name", NAMES)
def test_its_order_is_the_printed_one_whatever_its_ids_are(name):
    places = [each.action.origin.place for each in walk(loaded(name))]
    assert places == sorted(places, key=lambda place: (place.line, place.column))


@pytest.mark.parametrize("words", ["On hold", "Complete", "As resources allow"])
def test_a_word_in_the_column_of_dates_is_asked_about_and_kept_where_it_is_meant(words):
    head = "id: p\ntitle: P\nperiod: 2018/19\nas_of: 2018-10-26\nactions: [{id: 1, text: a, owners: x, deadline: "
    plan, _ = load_text(f"{head}{words}}}]\n")
    [finding] = [each for each in check(plan) if each.rule.startswith("deadline")]
    assert (finding.rule, finding.message) == (
        "deadline-unreadable",
        f"the deadline `{words}` of `1` is in words I cannot read",
    )
    plan, _ = load_text(f"{head}{{text: {words}}}}}]\n")
    assert [each.rule for each in check(plan) if each.rule.startswith("deadline")] == []
    assert plan.actions[0].deadline.text == words


# Properties ----------------------------------------------------------------------------


@settings(max_examples=15, deadline=None)
@given(plans())
def test_every_text_of_a_plan_is_in_the_finished_document(plan):
    _, document = built(plan)
    assert lost(plan, said(plan), words_of_document(document)) == []


@settings(max_examples=15, deadline=None)
@given(plans(NUMBERED, NUMBERED))
def test_the_words_of_every_action_are_on_the_slides_that_show_actions(plan):
    deck, _ = built(plan)
    assert lost(plan, on_slides(plan), words_of_deck(deck)) == []
