"""Marked-up prose: every mark, everything that only looks like one, and no word lost."""

import re
import time
from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from plan_as_code.blocks import Bullet, Bullets, Paragraph, Run, plain, words
from plan_as_code.markup import blocks, inline, unmarked

MAIL = "mailto:a@b.uk"


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("", []),
        ("  \n ", []),
        ("plain words", [Run("plain words")]),
        ("two\n  lines", [Run("two lines")]),
        ("*soft*", [Run("soft", soft=True)]),
        ("_soft_", [Run("soft", soft=True)]),
        ("**strong**", [Run("strong", strong=True)]),
        ("__strong__", [Run("strong", strong=True)]),
        ("***both***", [Run("both", strong=True, soft=True)]),
        ("28^th^ May", [Run("28"), Run("th", raised=True), Run(" May")]),
        ("*28^th^*", [Run("28", soft=True), Run("th", soft=True, raised=True)]),
        ("Train **every** one", [Run("Train "), Run("every", strong=True), Run(" one")]),
        ("**a *b* c**", [Run("a ", strong=True), Run("b", strong=True, soft=True), Run(" c", strong=True)]),
        ("**a **b** c**", [Run("a b c", strong=True)]),
        ("*a *b* c*", [Run("a b c", soft=True)]),
        (f"[us]({MAIL})", [Run("us", href=MAIL)]),
        (f"*ask [us]({MAIL})*", [Run("ask ", soft=True), Run("us", soft=True, href=MAIL)]),
        ("[a **b**](https://c.uk/?d=e&f)", [Run("a ", href="https://c.uk/?d=e&f"), Run("b", strong=True, href="https://c.uk/?d=e&f")]),
        ("[a](#theme-x)", [Run("a", href="#theme-x")]),
        ("[ring](tel:101)", [Run("ring", href="tel:101")]),
        ("[](https://a.uk)", [Run("https://a.uk", href="https://a.uk")]),
        ("[ ](https://a.uk)", [Run(" https://a.uk", href="https://a.uk")]),
        ("[a](https://b.uk 'c d')", [Run("a", href="https://b.uk"), Run(" (c d)")]),
        ("![a](https://b.uk)", [Run("!"), Run("a", href="https://b.uk")]),
        (r"\*not soft\*", [Run("*not soft*")]),
        (r"a \[b\](c) \^d^ \\", [Run("a [b](c) ^d^ \\")]),
        (r"C:\temp", [Run(r"C:\temp")]),
        ("ends in \\", [Run("ends in \\")]),
    ],
)  # fmt: skip
def test_every_mark_gives_its_weight(text, runs):
    assert inline(text) == tuple(runs)


@pytest.mark.parametrize(
    "text",
    ["2 * 3 * 4", "a*", "*a", "snake_case_name", "^two words^", "2^10", "[a](b c)",
     "[a](javascript:alert(1))", "[a](data:text/html,x)", "[a](//b.uk)", "[a][b]", "[a]",
     "<b>a</b>", "<https://a.uk>", "https://a.uk", "&amp;", "`a`", "# a", "> a", "| a | b |", "~~a~~",
     "1. a", "- a", "***", "{actions}", "a -- b", "(c)"],
)  # fmt: skip
def test_what_only_looks_like_a_mark_stays_as_it_is_written(text):
    assert inline(text) == words(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("one\ntwo", [Paragraph(words("one two"))]),
        ("one\n\n\ntwo", [Paragraph(words("one")), Paragraph(words("two"))]),
        ("one\r\n\r\ntwo", [Paragraph(words("one")), Paragraph(words("two"))]),
        ("    far in", [Paragraph(words("far in"))]),
        ("- a\n- b", [Bullets((Bullet(words("a")), Bullet(words("b"))))]),
        ("* a\n• b", [Bullets((Bullet(words("a")), Bullet(words("b"))))]),
        ("- a\n  on\nand on\n- b", [Bullets((Bullet(words("a on and on")), Bullet(words("b"))))]),
        ("- a\n\n- b", [Bullets((Bullet(words("a")), Bullet(words("b"))))]),
        (
            "- a\n  - b\n    - c\n  - d\n- e",
            [Bullets(tuple(Bullet(words(each), level) for each, level in zip("abcde", (0, 1, 2, 1, 0), strict=True)))],
        ),
        ("- a\n\n  - b", [Bullets((Bullet(words("a")), Bullet(words("b"), 1)))]),
        ("x:\n- a\n\ny", [Paragraph(words("x:")), Bullets((Bullet(words("a")),)), Paragraph(words("y"))]),
        ("- a\n\nx\n\n- b", [Bullets((Bullet(words("a")),)), Paragraph(words("x")), Bullets((Bullet(words("b")),))]),
        ("1. a\n2) b\n\nc", [Paragraph(words("1. a")), Paragraph(words("2) b")), Paragraph(words("c"))]),
        ("In\n2018. Then", [Paragraph(words("In 2018. Then"))]),
        ("- *a*", [Bullets((Bullet((Run("a", soft=True),)),))]),
        ("*a\nb*", [Paragraph((Run("a b", soft=True),))]),
        ("*a\n\nb*", [Paragraph(words("*a")), Paragraph(words("b*"))]),
        ("-", [Paragraph(words("-"))]),
        ("-5 %\n- - x", [Paragraph(words("-5 %")), Bullets((Bullet(words("- x")),))]),
        ("---", [Paragraph(words("---"))]),
        ("# a", [Paragraph(words("# a"))]),
    ],
)  # fmt: skip
def test_a_text_is_read_as_paragraphs_and_lists(text, found):
    assert blocks(text) == tuple(found)


MARKS = st.lists(
    st.sampled_from(
        ["a", "word", "b1", "é", " ", " ", "\n", "\n\n", "*", "**", "_", "__", "^", "[", "]", "(",
         ")", "](", "](https://c.uk)", "](mailto:d)", "](e)", "\\", "- ", "  - ", "1. ", "'f'", "!",
         "`", "<", ">", "&", "#", "|", "~", ".", "   ", "\t", "* ", "+ ", "[g]: h", "\x00"]
    ),
    max_size=30,
).map("".join)  # fmt: skip


def letters(text: str) -> str:
    return "".join(re.findall(r"[^\W_]", text))


@given(st.text().filter(lambda text: not set(text) & set("*_^[\\")))
def test_words_without_marks_come_back_with_their_white_space_folded(text):
    assert unmarked(text) == " ".join(text.split())


@given(MARKS)
@example("**a **b** c**")
@example("- " * 30 + "word")
def test_no_letter_is_lost_whatever_the_marks(text):
    shown = "".join(run.text + (run.href or "") for run in inline(text))
    assert Counter(letters(text)) <= Counter(letters(shown))


@given(MARKS)
def test_a_whole_text_keeps_the_words_of_its_lines(text):
    shown = " ".join(
        " ".join(plain(item.text) for item in block.items)
        if isinstance(block, Bullets)
        else plain(block.text)
        for block in blocks(text)
    )
    bare = re.sub(r"\]\((https://c\.uk|mailto:d|e)\)", "", text)
    assert Counter(letters(bare)) <= Counter(letters(shown))


@given(MARKS)
def test_no_run_is_empty_and_no_two_neighbours_have_one_weight(text):
    runs = inline(text)
    assert all(run.text for run in runs)
    weights = [(run.strong, run.soft, run.raised, run.href) for run in runs]
    assert all(one != two for one, two in pairwise(weights))


@pytest.mark.parametrize("mark", ["*", "**a", "[", "[a](", "^", "^a", "\\", "_a*b", "![", "- "])
def test_many_thousand_marks_are_read_in_seconds(mark):
    began = time.process_time()
    assert plain(inline(mark * 3000))
    assert blocks(mark * 3000)
    assert time.process_time() - began < 10
