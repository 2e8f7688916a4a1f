import textwrap

import pytest
from decks import TEXTS, Typewriter
from hypothesis import given
from hypothesis import strategies as st

from plan_as_code.blocks import Run, plain, words
from plan_as_code.fit import Level, Ruler

TEN = Level(10, 12)


def lines(text, letters, level=TEN):
    """The lines of a text in a box that is so many letters of a typewriter wide."""
    text = words(text) if isinstance(text, str) else text
    return [plain(line) for line in Ruler(Typewriter()).split(text, level, letters * 5)]


@pytest.mark.parametrize(
    ("text", "letters", "expected"),
    [
        ("", 5, [""]),
        ("one two", 7, ["one two"]),
        ("one two", 6, ["one ", "two"]),
        ("one two   ", 7, ["one two   "]),
        ("one   two", 4, ["one   ", "two"]),
        ("knife-arch days", 10, ["knife-arch ", "days"]),
        ("knife-arch days", 9, ["knife-", "arch days"]),
        ("a - b", 3, ["a - ", "b"]),
        ("2018–19 plan", 5, ["2018–", "19 ", "plan"]),
        ("preventative", 5, ["preve", "ntati", "ve"]),
        ("a preventative", 5, ["a ", "preve", "ntati", "ve"]),
        ("ab", 0, ["a", "b"]),
        (" ab", 2, [" ", "ab"]),
        ("one\ntwo", 3, ["one\n", "two"]),
    ],
)
def test_lines_break_after_spaces_and_hyphens_and_long_words_are_broken(text, letters, expected):
    assert lines(text, letters) == expected


def test_a_word_may_change_its_weight_without_a_chance_to_break():
    assert lines((Run("ab "), Run("cd", soft=True), Run("ef")), 5) == ["ab ", "cdef"]


def test_bold_words_are_measured_bold_and_raised_ones_smaller():
    assert lines((Run("abcde", strong=True),), 6) == ["abcde"]
    assert lines((Run("abcdef", strong=True),), 6) == ["abcde", "f"]
    assert lines((Run("abcd"), Run("efg", raised=True)), 6) == ["abcdefg"]


def test_a_bold_level_makes_every_word_bold():
    assert lines("abcdef", 6, Level(10, 12, strong=True)) == ["abcde", "f"]


def test_the_indent_of_a_level_makes_its_lines_shorter():
    assert lines("abcdef", 6, Level(10, 12, left=10)) == ["abcd", "ef"]


def test_a_paragraph_is_as_high_as_its_lines_and_the_spaces_around_it():
    level = Level(10, 12, before=3, after=1)
    assert Ruler(Typewriter()).height(words("one two"), level, 20) == 3 + 2 * 12 + 1


def test_a_word_reaches_over_runs_and_ends_at_a_hyphen():
    text = (Run("a  bc"), Run("de-f", strong=True))
    assert Ruler(Typewriter()).words(text, TEN) == ((5, 10), (2 * 5 + 3 * 6, 0), (6, 0))
    assert Ruler(Typewriter()).length(text, TEN) == pytest.approx(5 * 5 + 4 * 6)


def test_parts_are_as_even_as_they_can_be():
    parts = Ruler(Typewriter()).parts(words("a b c d e f g"), TEN, 5, 3)
    assert [plain(part) for part in parts] == ["a b ", "c d ", "e f g"]


WORDS = st.lists(st.text("abc", min_size=1, max_size=12), min_size=1, max_size=12)


@given(WORDS, st.integers(1, 12))
def test_lines_are_those_of_the_standard_library(found, letters):
    text = " ".join(found)
    expected = textwrap.wrap(text, letters, break_on_hyphens=False)
    # The standard library begins a word longer than the line on the line before it.
    if max(map(len, found)) <= letters:
        assert [line.rstrip() for line in lines(text, letters)] == expected


@given(TEXTS, st.floats(0, 200))
def test_no_letter_is_lost_and_each_line_fits_or_is_a_single_letter(text, width):
    ruler = Ruler(Typewriter())
    split = list(ruler.split(text, TEN, width))
    assert "".join(map(plain, split)) == plain(text)
    for line in split:
        letters = plain(line).rstrip(" \t\r\n")
        assert len(letters) <= 1 or ruler.lines(line, TEN, width) == 1
