"""Whether the outline of each paper can be shown as it is written."""

import pytest

from .told import THEME, told


def paper(kind, *parts):
    """A paper whose parts begin on the twelfth line of its plan."""
    outline = "".join(f"      - {part}\n" for part in parts)
    return f"papers:\n  - id: paper\n    kind: {kind}\n    outline:\n{outline}"


def test_what_nobody_has_agreed_is_no_example():
    assert told(THEME, "      - {id: A2, text: Bins, drafted: true, example: true}\n") == [
        "14:54: error: `A2` is marked as an example, and nobody has agreed it yet; take out"
        " `example`, or `drafted` once the partners confirm the action [drafted-example] A2"
    ]


@pytest.mark.parametrize("view", ["contents", "document control"])
def test_a_deck_has_no_contents_and_no_document_control(view):
    assert told(paper("deck", f"{{view: {view}}}")) == [
        f"12:16: error: `paper` is a deck, and a deck has no slide for `{view}`; take the part"
        " out, or show it in a document [view-not-for-deck] paper"
    ]
    assert told(paper("document", f"{{view: {view}}}")) == []


def test_a_document_has_one_cover_in_front():
    hint = (
        "a document has one cover; make it the first part of the outline [cover-out-of-place] paper"
    )
    assert told(
        paper("document", "{view: cover}", "{view: cover}", "{title: A, parts: [{view: cover}]}")
    ) == [
        f"13:16: error: the cover of `paper` is not its first part; {hint}",
        f"14:35: error: the cover of `paper` is not its first part; {hint}",
    ]


def test_a_part_has_a_title_or_a_view_that_names_it():
    assert told(paper("deck", "{text: Words}", "{view: themes}", "{title: Next, text: Words}")) == [
        "12:9: error: a part of `paper` has no title; give it a `title` [part-without-title] paper"
    ]


def test_a_part_with_a_title_only_is_empty():
    assert told(paper("deck", "{title: Questions?}")) == [
        "12:9: warning: the part `Questions?` of `paper` has nothing in it; give it `text`,"
        " `bullets` or a `view` [part-without-content] paper"
    ]


@pytest.mark.parametrize(
    "part",
    [
        "{title: Next, text: Words}",
        "{title: Next, bullets: [One, Two]}",
        "{title: Next, heading: Words}",
        "{title: Next, view: themes}",
        "{title: Next, parts: [{view: themes}]}",
    ],
)
def test_words_a_view_or_further_parts_are_content(part):
    assert told(paper("document", part)) == []


@pytest.mark.parametrize(
    ("kind", "part", "field", "why"),
    [
        ("deck", "{view: summary, theme: a}", "theme", "only the views `examples` and `actions` show one theme"),
        ("document", "{title: A, text: B, theme: a}", "theme", "only the views `examples` and `actions` show one theme"),
        ("document", "{view: themes, continued: more}", "continued", "a document has no slides"),
        ("document", "{view: themes, speaker_notes: Hi}", "speaker_notes", "a document has no slides"),
        ("deck", "{view: cover, heading: Hi}", "heading", "the view `cover` shows no other words"),
        ("document", "{view: contents, text: Hi}", "text", "the view `contents` shows no other words"),
        ("document", "{view: cover, bullets: [Hi]}", "bullets", "the view `cover` shows no other words"),
        ("document", "{view: contents, parts: [{view: themes}]}", "parts", "the view `contents` holds no other parts"),
    ],
)  # fmt: skip
def test_words_that_would_be_left_out_without_a_sign_are_refused(kind, part, field, why):
    column = 9 + part.index(field) + len(field) + 2
    assert told(THEME, paper(kind, part)) == [
        f"18:{column}: error: `{field}` has no effect here: {why}; take it out, or move it to a"
        " part that shows it [option-without-effect] paper"
    ]


def test_what_a_part_shows_is_right_where_it_is():
    assert (
        told(
            THEME,
            paper(
                "deck",
                "{view: cover, title: T, speaker_notes: Hi}",
                "{view: actions, theme: a, text: Words, speaker_notes: Hi}",
                "{view: themes, heading: Hi, continued: more, bullets: [One]}",
            ),
            paper("document", "{view: cover, title: T}", "{view: actions, theme: a, heading: Hi}")
            .partition("\n")[2]
            .replace("id: paper", "id: other"),
        )
        == []
    )


def test_a_paper_is_for_an_event_that_is_not_over():
    events = "events: [{id: board, name: Board, date: DATE}]\n"
    deck = "papers: [{id: deck, kind: deck, event: board, outline: [{view: themes}]}]\n"
    theme = """\
        themes:
          - key: a
            name: First
            aim: Fewer knives
            actions:
              - {id: A1, text: Sweeps, owners: police, deadline: Monthly}
        """
    assert told(events.replace("DATE", "25 October 2018"), deck, theme) == [
        "9:40: warning: `deck` is for `board` of 25 October 2018, and the plan speaks of"
        " 26 October 2018; name the next event, or set `as_of` to the day the paper speaks of"
        " [event-over] deck"
    ]
    for date in ("26 October 2018", "October 2018", "Monthly"):
        assert told(events.replace("DATE", date), deck, theme) == []


@pytest.mark.parametrize("id", ["../deck", "a/b", r"a\b", "a:b", "-a", ".a", "a.", "a?", "x" * 101])
def test_a_papers_id_must_do_as_the_name_of_a_file(id):
    shown = id if len(id) < 60 else f"{'x' * 59}…"
    assert told(THEME, f"papers: [{{id: '{id}', kind: deck, outline: [{{view: themes}}]}}]\n") == [
        f"14:15: error: `{shown}` cannot be the name of the paper's file; write an id of letters,"
        f" digits, `-` and `_`, such as `board_deck` [paper-id-unusable] {id}"
    ]


@pytest.mark.parametrize("id", ["board_deck", "full-plan", "1.10", "Bwrdd é", "x" * 100])
def test_an_id_that_does_as_the_name_of_a_file_is_right(id):
    assert told(THEME, f"papers: [{{id: '{id}', kind: deck, outline: [{{view: themes}}]}}]\n") == []


@pytest.mark.parametrize("kind", ["deck", "document"])
def test_slides_and_sections_need_an_outline(kind):
    assert told(f"papers:\n  - id: paper\n    kind: {kind}\n") == [
        f"9:5: error: `paper` is a {kind} without an outline, so there is nothing in it; write"
        " `outline` and below it its parts, such as `- view: actions` [paper-without-outline] paper"
    ]


@pytest.mark.parametrize("kind", ["tracker", "calendar"])
def test_a_tracker_and_a_calendar_need_no_outline_and_have_none(kind):
    assert told(f"papers:\n  - id: paper\n    kind: {kind}\n") == []
    assert told(paper(kind, "{view: actions}")) == [
        f"11:5: error: `paper` is a {kind}, which has no slides and no sections; take the outline"
        " out [outline-without-effect] paper"
    ]
