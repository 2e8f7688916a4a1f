"""Findings for people: the sentence, the line it is about, a caret below the words."""

from datetime import date

import pytest

from plan_as_code.findings import Accepted, Place, Severity, error, note, ordered, warning
from plan_as_code.report import acceptances, block, summary

LINES = ["id: p", "  dedline: 2019-03-31", "a\tb: \x1b[2Jc\u202ed", "", "x" * 500]


def at(line: int, column: int = 1, width: int = 1) -> Place:
    return Place("plan.yaml", line, column, width)


def test_a_finding_is_its_place_its_sentence_and_its_line():
    finding = error(
        at(2, 3, 7),
        "unknown-field",
        "`dedline` is not a field of an action",
        hint="did you mean `deadline`?",
        where="A1",
    )
    assert block(finding, LINES) == (
        "plan.yaml:2:3: error: `dedline` is not a field of an action; did you mean `deadline`?"
        " [unknown-field]\n"
        "    2 |   dedline: 2019-03-31\n"
        "      |   ^^^^^^^"
    )


def test_a_finding_without_a_hint_is_its_sentence_alone():
    assert block(warning(at(1, 5), "odd", "this is odd"), LINES) == (
        "plan.yaml:1:5: warning: this is odd [odd]\n    1 | id: p\n      |     ^"
    )


def test_a_finding_about_a_whole_file_has_no_line():
    assert block(note(Place("plan.yaml"), "empty", "the file is empty"), LINES) == (
        "plan.yaml: note: the file is empty [empty]"
    )


def test_a_place_beyond_the_file_has_no_line():
    assert block(note(at(9), "odd", "words"), LINES) == "plan.yaml:9:1: note: words [odd]"


def test_what_would_move_or_recolour_a_terminal_is_shown_as_one_plain_character():
    assert block(note(at(3, 6, 4), "odd", "words"), LINES).splitlines()[1:] == [
        "    3 | a b: \ufffd[2Jc\ufffdd",
        "      |      ^^^^",
    ]


def test_a_place_on_an_empty_line_has_its_caret():
    assert block(note(at(4), "odd", "words"), LINES).splitlines()[1:] == [
        "    4 | ",
        "      | ^",
    ]


@pytest.mark.parametrize(("column", "before"), [(1, 0), (81, 80), (82, 80), (300, 80), (500, 80)])
def test_a_long_line_is_cut_around_the_place(column, before):
    shown, carets = block(note(at(5, column, 400), "odd", "words"), LINES).splitlines()[1:]
    assert len(shown) <= len("    5 | ") + 160
    assert carets.index("^") == len("    5 | ") + before
    assert len(carets) <= max(len(shown), len("    5 | ") + before + 1)


@pytest.mark.parametrize(
    ("findings", "words"),
    [
        ([], "no errors, no warnings, no notes"),
        ([error(at(1), "a", "b")], "1 error, no warnings, no notes"),
        (
            [error(at(1), "a", "b")] * 2 + [warning(at(1), "a", "b")] + [note(at(1), "a", "b")] * 3,
            "2 errors, 1 warning, 3 notes",
        ),
    ],
)
def test_findings_are_counted_in_words(findings, words):
    assert summary(findings) == words


def test_findings_are_ordered_as_the_file_reads():
    mixed = [
        note(at(2, 1), "b", "x"),
        error(Place("other.yaml", 1, 1), "a", "x"),
        note(at(2, 1), "a", "y"),
        note(at(2, 1), "a", "x"),
        note(at(1, 9), "z", "x"),
        note(at(10, 1), "a", "x"),
        note(Place("plan.yaml"), "z", "x"),
    ]
    assert [(str(each.place), each.rule, each.message) for each in ordered(mixed)] == [
        ("other.yaml:1:1", "a", "x"),
        ("plan.yaml", "z", "x"),
        ("plan.yaml:1:9", "z", "x"),
        ("plan.yaml:2:1", "a", "x"),
        ("plan.yaml:2:1", "a", "y"),
        ("plan.yaml:2:1", "b", "x"),
        ("plan.yaml:10:1", "a", "x"),
    ]
    assert {each.severity for each in mixed} == {Severity.ERROR, Severity.NOTE}


def test_what_is_accepted_is_listed_by_its_reason():
    places = [at(1), at(2, 3), Place("b.yaml")]
    findings = [
        note(place, rule, f"m {n}")
        for n, (place, rule) in enumerate(zip(places, "xxy", strict=True))
    ]
    accepted = [
        Accepted(findings[0], "Too\nfew"),
        Accepted(findings[2], "Later", date(2019, 3, 31)),
        Accepted(findings[1], "Too\nfew"),
    ]
    assert acceptances(accepted).splitlines() == [
        "accepted:",
        "  x: Too few",
        "    plan.yaml:1:1: m 0",
        "    plan.yaml:2:3: m 1",
        "  y: Later (until 31 March 2019)",
        "    b.yaml: m 2",
    ]
    assert acceptances([]) == ""
