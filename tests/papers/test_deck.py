"""A deck's slides, one for each part of its outline or one for each theme."""

from outline import deck, outline, plan_of

from plan_as_code.blocks import Meta
from plan_as_code.papers import compose

EVENT = """\
author: team
parties: [{id: team, name: Community Safety Team}]
events: [{id: board, name: The Board, date: 26^th^ October 2018}]
"""
THEMES = """\
themes:
  - key: knives
    name: Keeping knives off our streets
    short: Knives
    label: 1
    aim: fewer knives, in {actions, in words} actions
    actions:
      - {id: "1.1", text: Sweeps of *all* parks, example: true, sources: [The *Strategy*, Slide 3]}
      - {id: "1.2", text: Bins, example: true, actions: [{id: "1.2.1", text: Bins at stations, short: At stations, example: true}]}
      - {id: "1.3", text: More bins, kind: developing, drafted: true}
  - key: schools
    name: Schools
    actions: [{id: "2.1", text: Talks}]
  - {key: none, name: Nothing yet}
"""


def test_the_cover_says_when_for_which_meeting_and_by_whom():
    body = EVENT + "papers: [{id: d, kind: deck, event: board, outline: [{view: cover}]}]\n"
    assert outline(body) == (
        "slide 1 (title): A plan\n  26^th^ October 2018\n  The Board\n  Community Safety Team\n"
    )


def test_the_cover_of_no_meeting_says_for_which_partnership_and_period():
    body = """\
        partnerships: [The Partnership, The Other]
        document: {version: 1.10, status: Draft}
        """
    assert deck("{view: cover}", body) == (
        "slide 1 (title): A plan\n"
        "  The Partnership and The Other\n"
        "  Period 2018/19, version 1.10, Draft, as at 26 October 2018\n"
    )


def test_the_cover_has_room_for_the_first_sentence_of_a_status():
    text = deck("{view: cover}", "document: {version: 1, status: For comment. Not yet agreed.}\n")
    assert "  Period 2018/19, version 1, For comment, as at 26 October 2018\n" in text


def test_the_covers_title_is_the_parts_own_before_the_papers_before_the_plans():
    body = "papers: [{id: d, kind: deck, title: The paper, outline: [{view: cover, title: The *part*}, {view: cover}]}]\n"
    titles = [line for line in outline(body).splitlines() if line.startswith("slide")]
    assert titles == ["slide 1 (title): The *part*", "slide 2 (title): The paper"]


def test_a_slide_of_the_themes_is_called_as_the_plan_calls_them():
    assert deck("{view: themes}", THEMES).startswith("slide 1 (content): Themes\n")
    levels = "levels: [{name: aim, plural: aims}, {name: step, plural: steps}]\n"
    assert deck("{view: themes}", levels + THEMES).startswith("slide 1 (content): Aims\n")
    own = deck("{view: themes, title: Our *aims*}", levels + THEMES)
    assert own.startswith("slide 1 (content): Our *aims*\n")


def test_the_foot_names_the_meeting_or_the_plan():
    body = EVENT + (
        "short_title: The plan\n"
        "marking: OFFICIAL-SENSITIVE\n"
        "papers:\n"
        "  - {id: a, kind: deck, title: Where we stand, event: board, outline: [{view: cover}]}\n"
        "  - {id: b, kind: deck, outline: [{view: cover}]}\n"
    )
    plan = plan_of(body)
    common = {
        "author": "Community Safety Team",
        "date": plan.as_of,
        "marking": "OFFICIAL-SENSITIVE",
        "language": "en-GB",
        "subject": "The plan",
    }
    assert [compose(plan, paper).meta for paper in plan.papers] == [
        Meta(
            title="Where we stand", footer="The Board", footer_date="26^th^ October 2018", **common
        ),
        Meta(title="A plan", footer="The plan", footer_date="26 October 2018", **common),
    ]


def test_a_written_part_has_its_heading_words_and_notes_with_figures_filled_in():
    part = """{
        title: Where *we* stand, heading: "{Actions, in words} actions",
        text: "Over [{themes} themes](#x).\\n\\n- all **{actions}** of them",
        bullets: ["In *{themes, in words}* themes", The end],
        continued: "...continued, {actions}", speaker_notes: "Say {actions}"}"""
    assert deck(part, THEMES) == (
        "slide 1 (content): Where *we* stand\n"
        "  ## Five actions\n"
        "  Over [3 themes](#x).\n"
        "  - all **5** of them\n"
        "  - In *three* themes\n"
        "  - The end\n"
        "  > ...continued, 5\n"
        "  notes: Say 5\n"
    )


def test_parts_within_a_part_are_slides_after_it():
    assert deck("{title: One, text: a, parts: [{title: Two, text: b}]}") == (
        "slide 1 (content): One\n  a\n\nslide 2 (content): Two\n  b\n"
    )


def test_themes_are_listed_with_their_labels_and_aims():
    assert deck("{view: themes}", THEMES) == (
        "slide 1 (content): Themes\n"
        "  - **1 Keeping knives off our streets** - fewer knives, in five actions\n"
        "  - **Schools**\n"
        "  - **Nothing yet**\n"
    )


def test_examples_of_a_theme_name_it_in_the_title_and_their_actions_in_the_notes():
    assert deck("{view: examples, theme: knives, title: Examples, speaker_notes: Smile}", THEMES) == (
        "slide 1 (examples): Examples: Knives\n"
        "  ## Keeping knives off our streets\n"
        "  - Sweeps of *all* parks\n"
        "  - Bins\n"
        "  - At stations\n"
        "  notes: Actions shown: 1.1 (source: The Strategy, Slide 3); 1.2; 1.2.1.\n"
        "  notes: Smile\n"
    )  # fmt: skip


def test_examples_of_every_theme_have_a_slide_each_and_may_have_words_before_them():
    text = deck("{view: examples, heading: 'Among others:', text: We chose., bullets: [a]}", THEMES)
    assert text.split("\n\n")[1:] == [
        "slide 2 (examples): Examples of actions: Schools\n"
        "  ## Among others:\n"
        "  We chose.\n"
        "  - a\n"
        "  notes: No action is marked as an example.",
        "slide 3 (examples): Examples of actions: Nothing yet\n"
        "  ## Among others:\n"
        "  We chose.\n"
        "  - a\n"
        "  notes: No action is marked as an example.\n",
    ]


def test_actions_have_a_table_for_each_theme_with_drafted_ones_apart():
    assert deck("{view: actions}", THEMES) == (
        "slide 1 (content): Actions: Knives\n"
        "  table: Knives\n"
        "    | Id | Action | Owners | Deadline | Status |\n"
        "    | 1.1 | Sweeps of *all* parks | Not recorded | Not recorded | Not recorded |\n"
        "    | 1.2 | Bins | Not recorded | Not recorded | Not recorded |\n"
        "    | > 1.2.1 | At stations | Not recorded | Not recorded | Not recorded |\n"
        "  notes: Actions shown: 1.1 (source: The Strategy, Slide 3); 1.2; 1.2.1.\n"
        "\n"
        "slide 2 (content): Actions: Knives, drafted for confirmation\n"
        "  table: Knives, drafted for confirmation\n"
        "    | Id | Action | Owners | Deadline | Status |\n"
        "    | 1.3 | More bins | Not recorded | Not recorded | Not recorded |\n"
        "  notes: Actions shown: 1.3.\n"
        "\n"
        "slide 3 (content): Actions: Schools\n"
        "  table: Schools\n"
        "    | Id | Action | Owners | Deadline | Status |\n"
        "    | 2.1 | Talks | Not recorded | Not recorded | Not recorded |\n"
        "  notes: Actions shown: 2.1.\n"
    )


def test_a_view_of_which_the_plan_holds_nothing_says_so():
    views = ("themes", "events", "standards", "partners", "glossary", "notes", "contact")
    text = deck(", ".join(f"{{view: {view}}}" for view in views))
    assert [slide.splitlines()[1:] for slide in text.split("\n\n")] == [
        ["  None is on record."] for _ in views
    ]


def test_a_deck_without_an_outline_of_its_own_has_the_usual_slides():
    text = outline(THEMES + "contact: {email: a@b.uk}\nevents: [{id: e, name: E, date: 2018}]\n")
    assert [line for line in text.splitlines() if line.startswith("slide")] == [
        "slide 1 (title): A plan",
        "slide 2 (content): Themes",
        "slide 3 (content): Summary",
        "slide 4 (content): Actions: Knives",
        "slide 5 (content): Actions: Knives, drafted for confirmation",
        "slide 6 (content): Actions: Schools",
        "slide 7 (content): Milestones and meetings",
        "slide 8 (closing): Contact",
    ]


def test_the_last_slide_says_how_to_reach_the_contact():
    body = """\
        contact: {name: The Team, email: a@b.uk, phone: 020 7946 0000, web: b.uk/plan, address: 1 High Street}
        """
    assert deck("{view: contact, title: Questions?}", body) == (
        "slide 1 (closing): Questions?\n"
        "  Email: [a@b.uk](mailto:a@b.uk)\n"
        "  Telephone: 020 7946 0000\n"
        "  Web: [the pages of The Team](https://b.uk/plan), b.uk/plan\n"
        "  Address: 1 High Street\n"
    )


def test_a_paper_shows_no_action_its_audience_may_not_see():
    body = """\
        themes:
          - key: a
            name: A
            actions:
              - {id: A1, text: For all, example: true}
              - {id: A2, text: Secret, example: true, audience: board}
        papers:
          - {id: d, kind: deck, audience: public, outline: [{view: examples}, {view: actions}, {view: summary}]}
        """
    text = outline(body)
    assert "For all" in text
    assert "Secret" not in text
    assert "A2" not in text
    assert "= All themes | 1 | 1 | 0 | 0 |" in text
