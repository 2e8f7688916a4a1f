"""Timelines laid out: each day in its place, and no words on other words or marks."""

from datetime import date
from itertools import combinations

import pytest
from attrs import evolve
from decks import TIMELINES, Typewriter
from hypothesis import given, settings

from plan_as_code.blocks import Mark, MarkKind, Span, Timeline, words
from plan_as_code.errors import PlanAsCodeError
from plan_as_code.fit import Level, Ruler, strip
from plan_as_code.fit.timelines import parted

LEVEL = Level(10, 12)
RULER = Ruler(Typewriter())
NOW = date(2018, 12, 16)
SPANS = (
    Span("Nov", "November 2018", date(2018, 11, 1), date(2018, 11, 30)),
    Span("Dec", "December 2018", date(2018, 12, 1), date(2018, 12, 31), 2),
    Span("Jan", "January 2019", date(2019, 1, 1), date(2019, 1, 31)),
)


def timeline(*days, label="A board", kind=MarkKind.MEETING):
    marks = tuple(Mark(date(*day), label, kind) for day in days)
    return Timeline(words("Meetings"), "Deadlines", SPANS, marks, NOW)


def laid(*days, width=300, **more):
    return strip(timeline(*days, **more), width, LEVEL, RULER)


def test_spans_share_the_width_and_say_the_year_where_it_is_new():
    found = laid()
    assert [(each.left, each.width, each.year) for each in found.heads] == [
        (0, 100, "2018"),
        (100, 100, ""),
        (200, 100, "2019"),
    ]


def test_a_day_stands_in_its_own_part_of_its_span():
    found = laid((2018, 11, 16), (2018, 12, 16), (2019, 1, 16))
    assert [round(each.x, 1) for each in found.flags] == [51.7, 150.0, 250.0]


def test_a_mark_at_either_end_stays_within_the_width():
    found = laid((2018, 11, 1), (2019, 1, 31))
    assert [each.x for each in found.flags] == [5, 295]


def test_words_stand_right_of_their_mark_and_left_of_it_at_the_end():
    first, last = laid((2018, 11, 16), (2019, 1, 30)).flags
    assert (first.before, last.before) == (False, True)
    assert last.left + last.width < last.x


def test_words_with_room_beside_each_other_are_on_one_height():
    first, second = laid((2018, 11, 2), (2019, 1, 10), width=600).flags
    assert first.top == second.top


def test_words_on_one_day_stand_below_each_other():
    first, second = laid((2018, 11, 2), (2018, 11, 2)).flags
    assert second.top > first.top + LEVEL.line


def test_the_figures_stand_below_the_marks_where_there_are_any():
    with_figures = laid((2018, 11, 2))
    assert with_figures.height == with_figures.lanes + 2 * 1.25 * 12
    bare = evolve(timeline((2018, 11, 2)), spans=SPANS[:1], now=SPANS[0].first)
    found = strip(bare, 300, LEVEL, RULER)
    assert found.height == found.lanes


KEY = ((MarkKind.MEETING, "Meeting"), (MarkKind.NOW, "Past"))


def test_the_key_stands_at_the_right_beside_the_words_for_what_is_counted():
    found = strip(evolve(timeline((2018, 11, 2)), key=KEY), 300, LEVEL, RULER)
    assert [each.word for each in found.signs] == ["Meeting", "Past"]
    assert found.signs[-1].left + found.signs[-1].width == pytest.approx(300)
    assert found.counted == found.lanes


def test_the_key_has_a_row_of_its_own_where_there_is_no_room_beside_them():
    found = strip(evolve(timeline((2018, 11, 2)), key=KEY), 160, LEVEL, RULER)
    assert found.counted == found.lanes + found.row
    assert found.height == found.counted + 2 * found.row
    bare = evolve(timeline((2018, 11, 2)), key=KEY, spans=SPANS[:1], now=SPANS[0].first)
    assert (found := strip(bare, 300, LEVEL, RULER)).height == found.lanes + found.row


def test_there_is_no_key_where_it_is_wider_than_the_timeline():
    assert strip(evolve(timeline(), key=KEY), 60, LEVEL, RULER).signs == ()


def test_what_has_passed_ends_with_now_on_every_part():
    whole = timeline(*[(2018, 11, 2)] * 9)
    parts = list(parted(whole, 110, 300, LEVEL, RULER))
    assert len(parts) > 1
    assert {strip(each, 300, LEVEL, RULER).now for each in parts} == {150}


@settings(deadline=None)
@given(TIMELINES)
def test_no_words_stand_on_others_or_outside(found):
    laid_out = strip(found, 400, LEVEL, RULER)
    boxes = [
        (
            min(each.left, each.x - 5),
            each.top,
            max(each.left + each.width, each.x + 5),
            each.top + len(each.lines) * LEVEL.line,
        )
        for each in laid_out.flags
    ]
    for left, top, right, bottom in boxes:
        assert -1e-6 <= left < right <= 400 + 1e-6
        assert laid_out.head <= top < bottom <= laid_out.lanes
    for one, other in combinations(boxes, 2):
        assert one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
    assert [each.mark for each in laid_out.flags] == list(found.marks)
    assert ["".join("".join(each.lines).split()) for each in laid_out.flags] == [
        "".join(each.label.split()) for each in found.marks
    ]


@settings(deadline=None)
@given(TIMELINES)
def test_parts_are_no_higher_than_the_room_and_lose_no_mark(whole):
    one = max(
        [strip(timeline_of(whole, mark), 400, LEVEL, RULER).height for mark in whole.marks],
        default=100,
    )
    parts = list(parted(whole, one + 20, 400, LEVEL, RULER))
    assert all(strip(each, 400, LEVEL, RULER).height <= one + 20 for each in parts)
    assert sum((each.marks for each in parts), ()) == whole.marks


def timeline_of(whole, mark):
    return evolve(whole, marks=(mark,))


def test_no_room_for_one_mark_is_one_sentence():
    with pytest.raises(PlanAsCodeError, match="there is no room for one mark of a timeline"):
        list(parted(timeline((2018, 11, 2), (2018, 11, 3)), 30, 300, LEVEL, RULER))
