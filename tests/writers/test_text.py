"""Papers as outlines: each block on a line of its own, each weight with its mark."""

from datetime import date

from decks import CHART, TIMELINE

from plan_as_code.blocks import (
    Bullet,
    Bullets,
    Cell,
    Column,
    Contents,
    Cover,
    Deck,
    Document,
    Heading,
    Meta,
    Paragraph,
    Row,
    Run,
    Section,
    Slide,
    SlideKind,
    Style,
    Table,
    words,
)
from plan_as_code.writers.text import write_text

META = Meta(
    title="A plan",
    author="The Team",
    date=date(2018, 10, 26),
    marking="OFFICIAL",
    footer="The Board",
    footer_date="26^th^ October",
)
HEAD = """\
title: A plan
author: The Team
as at: 26 October 2018
marking: OFFICIAL
foot: The Board | 26^th^ October
"""
TABLE = Table(
    words("Sums"),
    "summary",
    (Column("Theme"), Column("Actions", figures=True)),
    (
        Row((Cell((words("One"), words("or so"))), Cell((words("1"),)))),
        Row((Cell((words("Part"),)), Cell((words("1"),))), depth=2),
        Row((Cell((words("All"),)), Cell((words("2"),))), total=True),
    ),
)


def test_a_deck_is_its_slides():
    deck = Deck(
        META,
        (
            Slide(SlideKind.TITLE, words("A plan"), lines=(words("26 October"), words("Board"))),
            Slide(
                SlideKind.CONTENT,
                words("Themes"),
                heading=words("Two of them"),
                body=(
                    Paragraph(words("Words")),
                    Bullets((Bullet(words("a")), Bullet(words("b"), 1))),
                    TABLE,
                ),
                continued=words("...continued"),
                notes=("Say this.", "And this."),
            ),
        ),
    )
    assert write_text(deck).decode() == HEAD + (
        "\n"
        "slide 1 (title): A plan\n"
        "  26 October\n"
        "  Board\n"
        "\n"
        "slide 2 (content): Themes\n"
        "  ## Two of them\n"
        "  Words\n"
        "  - a\n"
        "    - b\n"
        "  table: Sums\n"
        "    | Theme | Actions |\n"
        "    | One / or so | 1 |\n"
        "    | > > Part | 1 |\n"
        "    = All | 2 |\n"
        "  > ...continued\n"
        "  notes: Say this.\n"
        "  notes: And this.\n"
    )


def test_a_document_is_its_cover_and_sections():
    section = Section(
        (
            Heading(words("One")),
            Heading(words("Two"), 2, anchor="two"),
            Paragraph(words("First"), Style.LEAD),
            Paragraph(words("Then")),
            Contents(depth=3),
        )
    )
    document = Document(
        META, Cover(words("A plan"), (words("line"),)), (section, Section((TABLE,), wide=True))
    )
    assert write_text(document).decode() == HEAD + (
        "\n"
        "cover: A plan\n"
        "  line\n"
        "\n"
        "section\n"
        "# One\n"
        "## Two\n"
        "(lead) First\n"
        "Then\n"
        "contents: Contents, to level 3\n"
        "\n"
        "section (wide)\n"
        "table: Sums\n"
        "  | Theme | Actions |\n"
        "  | One / or so | 1 |\n"
        "  | > > Part | 1 |\n"
        "  = All | 2 |\n"
    )


def test_a_document_may_have_no_cover():
    assert write_text(Document(META, None, ())).decode() == HEAD


def test_weights_are_marked_around_the_words_alone():
    text = (
        Run("a "),
        Run("soft ", soft=True),
        Run(" strong: ", strong=True),
        Run("th", raised=True),
        Run("all", strong=True, soft=True, raised=True),
        Run(" ", strong=True),
        Run("here", href="#x"),
        Run(" and *there* ", strong=True, href="https://a.uk"),
    )
    document = Document(META, None, (Section((Paragraph(text),)),))
    assert write_text(document).decode().splitlines()[-1] == (
        "a *soft*  **strong:** ^th^***^all^*** [here](#x) [**and *there***](https://a.uk) "
    )


def test_words_in_any_script_are_written_as_utf_8():
    document = Document(META, None, (Section((Paragraph(words("£5 – naïve 日本 😀")),)),))
    assert write_text(document).endswith("£5 – naïve 日本 😀\n".encode())


def test_a_chart_and_a_timeline_are_told_in_figures():
    document = Document(META, None, (Section((CHART, TIMELINE)),))
    assert write_text(document).decode().partition("section\n")[2] == (
        "chart: Actions by theme\n"
        "  | Weapons & knives: Green: on track, 3; Not recorded, 1 |\n"
        "  | Young people: Not recorded, 12 |\n"
        "timeline: The year\n"
        "  | 10 October 2018: <Sent> (met) |\n"
        "  | As at 26 October 2018 |\n"
        "  = Deadlines: November 2018, 2 |\n"
    )
