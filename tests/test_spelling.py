"""What somebody probably meant, and lists of words."""

import pytest

from plan_as_code.spelling import listed, nearest, shortened

FIELDS = ("deadline", "owners", "status", "text")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("dedline", "deadline"),
        ("Deadline", "deadline"),
        ("owner", "owners"),
        ("STATUS", "status"),
        ("funding", None),
        ("", None),
    ],
)
def test_the_nearest_spelling_is_named_whatever_its_capitals(written, meant):
    assert nearest(written, FIELDS) == meant


def test_the_word_is_given_as_the_plan_spells_it():
    assert nearest("mps", ["YOT", "MPS"]) == "MPS"


def test_nothing_is_near_where_nothing_is_known():
    assert nearest("anything", []) is None


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ([], ""),
        (["a"], "`a`"),
        (["a", "b"], "`a` and `b`"),
        (["a", "b", "c"], "`a`, `b` and `c`"),
        (["a", "b", "c", "d", "e"], "`a`, `b`, `c` and 2 more"),
    ],
)
def test_words_are_listed_as_in_a_sentence(words, sentence):
    assert listed(words, limit=3) == sentence


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", ""),
        ("  two\n lines ", "two lines"),
        ("x" * 60, "x" * 60),
        ("x" * 61, "x" * 59 + "…"),
        ("a " * 40, "a " * 29 + "a…"),
    ],
)
def test_long_words_are_cut_to_fit_a_sentence(text, words):
    assert shortened(text) == words
