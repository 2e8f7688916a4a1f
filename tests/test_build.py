"""Finished papers: chosen, fitted, and saved whole or not at all."""

import errno
import os
import re
from pathlib import Path

import pytest
from attrs import evolve
from outline import HEAD, plan_of

from plan_as_code.build import Built, Format, build_papers, fitted, save
from plan_as_code.errors import PlanAsCodeError
from plan_as_code.load import load_plan
from plan_as_code.origin import origin
from plan_as_code.papers import compose
from plan_as_code.papers.stamp import stamped
from plan_as_code.themes import Theme, open_theme
from plan_as_code.writers.text import write_text

PAPERS = """\
themes: [{key: a, name: A, actions: [{id: A1, text: Sweeps}]}]
papers:
  - {id: deck, kind: deck, outline: [{view: cover}, {title: More, text: a}, {title: More, text: b}]}
  - {id: full, kind: document, outline: [{view: actions}]}
"""
PAPER = Built("deck.pptx", b"new")


def names(**chosen):
    return [built.name for built in build_papers(plan_of(PAPERS), **chosen)]


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        ({}, ["deck.pptx", "full.docx"]),
        ({"papers": ["full", "deck"], "formats": [Format.TEXT]}, ["full.txt", "deck.txt"]),
        ({"formats": [Format.PPTX]}, ["deck.pptx"]),
        ({"formats": [Format.HTML]}, ["deck.html", "full.html"]),
        ({"formats": [Format.TEXT, Format.DOCX]}, ["deck.txt", "full.txt", "full.docx"]),
    ],
)
def test_papers_are_made_in_the_order_asked_for(chosen, expected):
    assert names(**chosen) == expected


@pytest.mark.parametrize(
    ("chosen", "words"),
    [
        ({"papers": ["dekc"]}, "A plan has no paper `dekc`; did you mean `deck`?"),
        ({"papers": ["deck", "x"]}, "A plan has no paper `x`; there are `deck` and `full`"),
        (
            {"papers": ["full"], "formats": [Format.PPTX]},
            "no paper of A plan that is asked for can be written as `pptx`",
        ),
    ],
)
def test_what_cannot_be_made_is_said_before_anything_is_made(chosen, words):
    papers = build_papers(plan_of(PAPERS), **chosen)
    with pytest.raises(PlanAsCodeError) as raised:
        next(papers)
    assert str(raised.value) == words


@pytest.mark.parametrize(
    ("marking", "expected"),
    [
        ("OFFICIAL", "deck.OFFICIAL.txt"),
        ("OFFICIAL - SENSITIVE: personal data", "deck.OFFICIAL-SENSITIVE-personal-data.txt"),
        ("***", "deck.txt"),
    ],
)
def test_where_the_theme_wants_it_the_name_of_a_file_says_the_marking(marking, expected):
    plan, theme = plan_of(f"marking: '{marking}'\n{PAPERS}"), open_theme()
    named = Theme(theme.folder, evolve(theme.names, marking_in_names=True))
    made = [
        build_papers(plan, each, papers=["deck"], formats=[Format.TEXT]) for each in (theme, named)
    ]
    assert [built.name for [built] in made] == ["deck.txt", expected]


def test_the_text_of_a_deck_is_that_of_its_finished_slides():
    plan, theme = plan_of(PAPERS), open_theme()
    [built] = build_papers(plan, theme, papers=["deck"], formats=[Format.TEXT])
    composed = stamped(compose(plan, plan.papers[0]), origin(plan), f"{plan.id}/deck")
    assert built.content == write_text(fitted(composed, theme))
    assert ": More (2\N{NO-BREAK SPACE}of\N{NO-BREAK SPACE}2)".encode() in built.content


def test_a_web_page_has_slides_of_any_length_each_with_a_title_of_its_own():
    items = ", ".join(f"item {number}" for number in range(200))
    text = PAPERS.replace("text: b", f"bullets: [{items}]")
    [built] = build_papers(plan_of(text), papers=["deck"], formats=[Format.HTML])
    page = built.content.decode()
    assert re.findall("<h2 id.*?>(.*?)</h2>", page) == [
        "Contents",
        "More (1\N{NO-BREAK SPACE}of\N{NO-BREAK SPACE}2)",
        "More (2\N{NO-BREAK SPACE}of\N{NO-BREAK SPACE}2)",
    ]
    assert page.count("<li>item ") == 200


def test_a_paper_is_saved_in_a_folder_made_for_it(tmp_path):
    path = save(PAPER, tmp_path / "a" / "b")
    assert path == tmp_path / "a" / "b" / "deck.pptx"
    assert path.read_bytes() == b"new"
    assert [each.name for each in path.parent.iterdir()] == ["deck.pptx"]


def test_a_paper_takes_the_place_of_an_older_one(tmp_path):
    (tmp_path / "deck.pptx").write_bytes(b"old and longer")
    assert save(PAPER, tmp_path).read_bytes() == b"new"


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EACCES, "you have no permission"),
        (errno.EROFS, "that place can only be read"),
    ],
)
def test_where_writing_fails_the_older_paper_is_left_whole(tmp_path, monkeypatch, number, said):
    def fail(path, content):
        with path.open("wb") as file:
            file.write(content[:1])
        raise OSError(number, os.strerror(number))

    (tmp_path / "deck.pptx").write_bytes(b"old")
    monkeypatch.setattr(Path, "write_bytes", fail)
    with pytest.raises(PlanAsCodeError) as raised:
        save(PAPER, tmp_path)
    assert str(raised.value) == (f"{tmp_path / 'deck.pptx'} cannot be written: {said}")
    assert {each.name: each.read_bytes() for each in tmp_path.iterdir()} == {"deck.pptx": b"old"}


def test_a_folder_in_a_papers_place_is_left_alone(tmp_path):
    (tmp_path / "deck.pptx").mkdir()
    with pytest.raises(PlanAsCodeError, match="cannot be written: it is a folder, not a file"):
        save(PAPER, tmp_path)
    assert [each.name for each in tmp_path.iterdir()] == ["deck.pptx"]


def test_a_folder_that_cannot_be_made_is_a_plain_sentence(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(
        PlanAsCodeError,
        match=r"file/more/deck.pptx cannot be written: a part of that path is a file",
    ):
        save(PAPER, tmp_path / "file" / "more")


TRACKED = """\
themes: [{key: a, name: A, actions: [{id: A1, text: Sweeps}]}]
papers:
  - {id: deck, kind: deck, outline: [{view: changes}]}
  - {id: full, kind: document, outline: [{view: actions}]}
"""


@pytest.fixture
def earlier(tmp_path):
    """A file with the plan as it was."""
    path = tmp_path / "old.yaml"
    path.write_text(HEAD + TRACKED.replace("Sweeps", "Patrols"), encoding="utf-8")
    return path


def test_changes_are_told_from_the_version_that_is_named(earlier):
    [built] = build_papers(
        plan_of(TRACKED), papers=["deck"], formats=[Format.TEXT], since=str(earlier)
    )
    assert "| A1 | Text | Patrols | Sweeps |" in built.content.decode("utf-8")


def test_a_paper_names_the_version_itself_as_a_file_beside_the_plan(earlier):
    text = TRACKED.replace("kind: deck", "kind: deck, since: old.yaml")
    path = earlier.parent / "plan.yaml"
    path.write_text(HEAD + text, encoding="utf-8")
    plan, _ = load_plan(path)
    [built] = build_papers(plan, papers=["deck"], formats=[Format.TEXT])
    assert "| A1 | Text | Patrols | Sweeps |" in built.content.decode("utf-8")


def test_a_tracked_copy_is_made_of_documents_alone(earlier):
    plan, since = plan_of(TRACKED), str(earlier)
    [built] = build_papers(plan, since=since, tracked=True)
    assert built.name == "full.tracked.docx"
    [built] = build_papers(plan, formats=[Format.TEXT], since=since, tracked=True)
    assert "| A1 | [-Patrols-]{+Sweeps+} |" in built.content.decode("utf-8")


@pytest.mark.parametrize(
    ("chosen", "words"),
    [
        ({}, "say with --since from which version `full` is to be tracked"),
        (
            {"papers": ["deck"]},
            "only a document can be a tracked-changes copy, and no paper of A plan that is asked"
            " for is one",
        ),
    ],
)
def test_what_cannot_be_tracked_is_said(chosen, words):
    with pytest.raises(PlanAsCodeError) as raised:
        next(build_papers(plan_of(TRACKED), tracked=True, **chosen))
    assert str(raised.value) == words
