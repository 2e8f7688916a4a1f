"""A document's sections, in the order of its outline; nothing on record is left out."""

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from outline import document, outline, plan_of
from said import said
from strategies import NUMBERED, plans

from plan_as_code.blocks import Deck, Meta, Table
from plan_as_code.blocks import Document as Written
from plan_as_code.papers import compose
from plan_as_code.writers.text import write_text

THEMES = """\
themes:
  - key: knives
    name: Keeping knives off our streets
    short: Knives
    label: 1
    aim: fewer *knives*, in {actions, in words} actions
    measures: [Fewer offences, {text: Arches, target: 3}]
    notes: [Agreed in **June**]
    actions:
      - {id: "1.1", text: Sweeps of *all* parks, example: true}
      - {id: "1.2", text: Bins, kind: developing, drafted: true}
  - {key: none, name: Nothing yet}
"""


def test_the_cover_stands_before_the_sections():
    body = """\
        partnerships: [The Partnership]
        document: {version: 1.10, status: Draft}
        papers: [{id: d, kind: document, title: The paper, outline: [{view: cover}, {title: Why, text: Because.}]}]
        """
    assert outline(body) == (
        "cover: The paper\n"
        "  The Partnership\n"
        "  Period 2018/19\n"
        "  Version 1.10\n"
        "  Draft\n"
        "  As at 26 October 2018\n"
        "\n"
        "section\n"
        "# Why\n"
        "Because.\n"
    )


def test_the_small_print_names_the_plan_its_version_and_its_day():
    plan = plan_of(
        "short_title: The plan\n"
        "author: nobody-we-know\n"
        "language: cy\n"
        "document: {version: 0.2, status: Draft}\n"
        "papers: [{id: d, kind: document, title: '{actions} actions', outline: [{view: cover}]}]\n"
    )
    assert compose(plan, plan.papers[0]).meta == Meta(
        title="0 actions",
        author="nobody-we-know",
        date=plan.as_of,
        marking="OFFICIAL",
        footer="The plan, version 0.2",
        footer_date="As at 26 October 2018",
        language="cy",
        subject="The plan",
    )


def test_written_parts_nest_under_headings_in_order():
    part = """{title: Context of *it*, heading: "In {themes} parts", text: "One.\\n\\n- two", bullets: [three],
        parts: [{title: How, text: four, parts: [{title: Deeper, text: five}]}, {title: When, text: six}]}"""
    assert document(part) == (
        "section\n"
        "# Context of *it*\n"
        "(lead) In 0 parts\n"
        "One.\n"
        "- two\n"
        "- three\n"
        "## How\n"
        "four\n"
        "### Deeper\n"
        "five\n"
        "## When\n"
        "six\n"
    )


def test_the_contents_stand_where_the_outline_says():
    assert document("{view: contents}, {view: contents, title: In here}") == (
        "section\ncontents: Contents, to level 2\n\nsection\ncontents: In here, to level 2\n"
    )


def test_themes_and_examples_are_lists():
    assert document("{view: themes}, {view: examples, title: Some}", THEMES) == (
        "section\n"
        "# Themes\n"
        "- **1 Keeping knives off our streets** - fewer *knives*, in two actions\n"
        "- **Nothing yet**\n"
        "\n"
        "section\n"
        "# Some\n"
        "## Keeping knives off our streets\n"
        "- Sweeps of *all* parks\n"
        "## Nothing yet\n"
        "No action is marked as an example.\n"
    )


def test_each_theme_has_a_section_with_its_aim_and_its_actions_by_kind():
    assert document("{view: actions}", THEMES) == (
        "section\n"
        "# 1 Keeping knives off our streets\n"
        "(lead) Aim: fewer *knives*, in two actions\n"
        "- **Measure:** Fewer offences\n"
        "- **Measure:** Arches (target 3)\n"
        "Note: Agreed in **June**\n"
        "## Current actions\n"
        "Not recorded for any of them: owners, deadline, status, measures.\n"
        "table: Knives: current actions\n"
        "  | Id | Action |\n"
        "  | 1.1 | Sweeps of *all* parks |\n"
        "## Developing actions, drafted for confirmation\n"
        "(callout) Drafted for confirmation: no partner has agreed these actions yet. They are"
        " written down so that partners can confirm, change or strike them. Not recorded for any"
        " of them: owners, deadline, status, measures.\n"
        "table: Knives: developing actions, drafted for confirmation\n"
        "  | Id | Action |\n"
        "  | 1.2 | Bins |\n"
        "# Nothing yet\n"
        "(lead) Aim: not recorded\n"
        "(callout) No action is on record under this theme.\n"
    )


def test_actions_with_a_title_stand_one_level_below_it_and_may_be_of_one_theme():
    text = document("{view: actions, title: What we do, theme: none}", THEMES)
    assert text == (
        "section\n"
        "# What we do\n"
        "## Nothing yet\n"
        "(lead) Aim: not recorded\n"
        "(callout) No action is on record under this theme.\n"
    )


def test_pages_are_on_their_side_for_tables_of_many_columns_and_do_not_turn_back_for_the_next():
    body = """\
        events: [{id: e, name: Board, kind: meeting, date: 2018-10-26}]
        themes: [{key: a, name: A, actions: [{id: A1, text: b, FIELDS}]}]
        """
    views = "{view: timeline}, {view: actions}, {view: timeline}, {view: themes}, {view: events}"

    def wide(fields):
        sections = document(views, body.replace("FIELDS", fields)).split("\n\n")
        return [section.startswith("section (wide)") for section in sections]

    assert wide("owners: [x], deadline: May 2019") == [False] * 5
    assert wide("owners: [x], deadline: May 2019, status: green") == [
        False,
        True,
        True,
        False,
        False,
    ]


def test_a_view_of_which_the_plan_holds_nothing_says_so():
    views = ("themes", "events", "standards", "partners", "glossary", "notes")
    text = document(", ".join(f"{{view: {view}}}" for view in views))
    assert [section.splitlines()[2:] for section in text.split("\n\n")] == [
        ["None is on record."] for _ in views
    ]


@pytest.mark.parametrize(
    ("contact", "lines"),
    [
        ("", ["Not recorded"]),
        ("contact: {name: The Team}\n", ["The Team", "Not recorded"]),
        (
            "contact: {name: The Team, email: a@b.uk, web: https://b.uk}\n",
            [
                "The Team",
                "Email: [a@b.uk](mailto:a@b.uk)",
                "Web: [the pages of The Team](https://b.uk), b.uk",
            ],
        ),
    ],
)
def test_the_contact_is_named_with_every_way_to_reach_it(contact, lines):
    assert document("{view: contact}", contact).splitlines() == ["section", "# Contact", *lines]


def test_the_plans_notes_are_a_list():
    assert document("{view: notes}", "notes: [One *thing*, Another]\n") == (
        "section\n# Notes\n- One *thing*\n- Another\n"
    )


def _sections(text):
    return re.findall(r"^(?:cover:|contents:|#) (.*)$", text, re.MULTILINE)


_USUAL = [
    "A plan",
    "Document control",
    "Contents, to level 2",
    "Summary",
    "What the statuses mean",
    "1 Keeping knives off our streets",
    "Nothing yet",
]


def test_a_document_without_an_outline_of_its_own_has_the_usual_sections():
    more = """\
framework: {id: s, name: A strategy, standards: [{id: S1, text: Meet monthly}]}
parties: [{id: police, name: Police}]
events: [{id: board, name: Board, kind: meeting, date: 2018-10-26}]
notes: [A note]
glossary: [{term: ASB, meaning: Antisocial behaviour}]
contact: {name: The team}
"""
    assert _sections(outline(THEMES + more, 1)) == [
        *_USUAL,
        "Minimum standards",
        "Milestones and meetings",
        "Partners",
        "Notes",
        "Glossary",
        "Contact",
    ]


def test_a_usual_section_that_the_plan_has_nothing_for_is_left_out():
    assert _sections(outline(THEMES, 1)) == _USUAL


def test_a_section_that_somebody_asked_for_says_that_nothing_is_on_record():
    assert document("{view: glossary}") == "section\n# Glossary\nNone is on record.\n"


# Properties ----------------------------------------------------------------------------


@settings(max_examples=25, deadline=None)
@given(plans(NUMBERED, NUMBERED))
def test_everything_that_is_on_record_is_in_the_full_document(plan):
    text = write_text(compose(plan, plan.papers[1])).decode("utf-8")
    printed = " ".join(text.replace("**", "").split())
    assert [each for each in said(plan) if each not in printed] == []


@settings(max_examples=25, deadline=None)
@given(plans())
def test_no_cell_is_blank_no_heading_empty_and_no_level_skipped(plan):
    for paper in plan.papers:
        composed = compose(plan, paper)
        if isinstance(composed, Written):
            blocks = [block for section in composed.sections for block in section.blocks]
            levels = [block.level for block in blocks if hasattr(block, "level")]
            assert all(after <= before + 1 for before, after in pairwise([0, *levels]))
        elif isinstance(composed, Deck):
            blocks = [block for slide in composed.slides for block in slide.body]
        else:
            blocks = []
        for block in blocks:
            if isinstance(block, Table):
                assert all(len(row.cells) == len(block.columns) for row in block.rows)
                assert all(
                    text for row in block.rows for cell in row.cells for text in cell.paragraphs
                )
                assert all(cell.paragraphs for row in block.rows for cell in row.cells)
            elif hasattr(block, "text"):
                assert block.text
