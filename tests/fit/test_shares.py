import pytest
from decks import Typewriter
from hypothesis import assume, given
from hypothesis import strategies as st

from plan_as_code.blocks import words
from plan_as_code.fit import Level, Ruler
from plan_as_code.fit.shares import Stack, length, lines, shares

TEN = Level(10, 12)
RULER = Ruler(Typewriter())


def measured(text):
    """The words of a text whose every letter is 5 points wide."""
    return RULER.words(words(text), TEN)


def stack(*cells):
    longest = max(len(word) for cell in cells for word in cell.replace("-", "- ").split(" "))
    return Stack(longest * 5, measured(""), tuple((measured(cell),) for cell in cells))


def height(stacks, widths):
    rows = zip(*(stack.rows for stack in stacks), strict=True)
    return sum(
        max(lines(*cell, width) for cell, width in zip(row, widths, strict=True)) for row in rows
    )


def test_what_stands_on_one_line_shares_the_room_by_what_it_needs():
    assert shares([stack("a" * 10), stack("b" * 30)], 400, 10) == (100, 300)


def test_margins_are_needed_too():
    assert shares([stack("a" * 2), stack("b" * 8)], 90, 10, sides=10) == (25.7, 64.3)


def test_short_words_stay_on_one_line_and_long_ones_take_what_is_left():
    dates = stack("28 February 2025", "1 March 2025")
    texts = stack("word " * 30, "word " * 20)
    first, second = shares([dates, texts], 300, 10)
    assert (first, second) == (80, 220)


def test_columns_of_short_words_break_before_any_word_does():
    figures = Stack(50, measured("Developing"), ((measured("1"),),) * 2)
    names = stack("Under no priority", "Breaking the cycle")
    first, *others = shares([names, figures, figures, figures], 215, 10)
    assert first < 18 * 5
    assert all(each >= 10 * 5 for each in others)


def test_where_short_words_would_take_most_of_the_room_they_are_broken_too():
    stacks = [stack("28 February 2025"), stack("30 September 2025"), stack("word " * 30)]
    first, second, _ = shares(stacks, 260, 10)
    assert first + second < (16 + 17) * 5


def test_a_column_of_words_is_not_thin_where_rows_get_little_higher_for_it():
    stacks = [stack("31 March", "1 May"), stack("six " * 24, "two " * 30), stack("due " * 9, "met")]
    *_, last = shares(stacks, 300, 10)
    assert last >= 7 * 10


def test_of_words_short_and_long_the_short_ones_are_kept_whole_if_rows_are_hardly_higher_for_it():
    column, other = (
        stack("Green: on plan", "Red: stalled", "word " * 12),
        stack("word " * 60, "a", "a"),
    )
    first, _ = shares([column, other], 400, 10, whole=5)
    assert first >= 14 * 5


def test_columns_of_much_and_of_little_make_the_lowest_rows_there_can_be():
    stacks = [stack("one " * 40, "two"), stack("six " * 10, "ten"), stack("a" * 12, "b" * 12)]
    found = shares(stacks, 300, 10)
    others = [
        (first, second, 300 - first - second)
        for first in range(60, 200, 4)
        for second in range(15, 200, 4)
        if 300 - first - second >= 60
    ]
    assert height(stacks, found) == min(height(stacks, each) for each in others)


def test_words_too_long_together_share_the_room_by_what_they_need():
    assert shares([stack("a" * 12), stack("b" * 10), stack("c" * 10)], 140, 10) == (
        50.3,
        44.8,
        44.9,
    )


def test_a_word_wider_than_its_line_is_broken():
    assert lines(measured("a" * 12), 25) == 3


@given(st.text("ab -\N{EN DASH}", max_size=40), st.integers(1, 80))
def test_words_counted_one_by_one_fill_as_many_lines_as_letters_do(text, width):
    found = measured(text)
    assume(all(word <= width for word, _ in found))
    assert lines(found, width) == RULER.lines(words(text), TEN, width)
    assert length(found) <= 5 * len(text)


@given(
    st.lists(
        st.lists(st.text("abc ", max_size=60), min_size=3, max_size=3), min_size=1, max_size=5
    ),
    st.integers(150, 600),
)
def test_the_room_is_shared_to_the_last_tenth_and_no_word_is_broken_that_need_not_be(rows, room):
    stacks = [stack(*column) for column in zip(*rows, strict=True)]
    found = shares(stacks, room, 10)
    assert sum(found) == pytest.approx(room)
    assert found == shares(stacks, room, 10)
    if all(each.least <= room * 0.3 for each in stacks):
        assert all(width >= each.least - 0.1 for width, each in zip(found, stacks, strict=True))
