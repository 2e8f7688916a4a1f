from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from plan_as_code.fit.pages import Item, share


def same(count, height, tail=0.0):
    return [Item(height, tail=tail) for _ in range(count)]


def test_what_fits_on_one_page_stays_on_one():
    assert share(same(5, 10), 50) == [0]


def test_no_item_at_all_makes_one_page():
    assert share([], 50) == [0]


def test_six_equal_items_that_need_two_pages_go_three_and_three():
    assert share(same(6, 10), 50) == [0, 3]


def test_pages_stay_even_where_filling_each_would_leave_one_alone():
    assert share(same(21, 10), 50) == [0, 5, 9, 13, 17]


def test_a_page_leaves_room_for_the_line_that_says_it_is_continued_but_the_last_does_not():
    assert share(same(4, 10, tail=10), 30) == [0, 2]
    assert share(same(5, 10, tail=10), 30) == [0, 2]
    assert share(same(3, 10, tail=10), 30) == [0]


def test_a_header_is_counted_on_each_page():
    items = [Item(10, first=20, after=20 if index == 0 else 0) for index in range(4)]
    assert share(items, 40) == [0, 2]


def test_what_clings_is_not_parted_from_what_stands_above_it():
    items = [Item(10), Item(10), Item(10), Item(10, clings=True)]
    assert share(items, 30) == [0, 2]
    assert share([*items[:3], Item(10)], 30) == [0, 2]
    assert share([Item(10), Item(10, clings=True), Item(10), Item(10)], 30) == [0, 2]
    assert share([Item(10), Item(10), Item(10, clings=True), Item(10)], 30) == [0, 1]


def test_what_clings_more_is_parted_last():
    items = [Item(10), Item(10), Item(10, clings=2), Item(10, clings=1), Item(10, clings=1)]
    assert share(items, 30) == [0, 3]
    assert share([*items, Item(10)], 30) == [0, 3]


def test_the_last_page_holds_more_than_one_item_where_it_can():
    assert share([Item(10), Item(10), Item(10), Item(30)], 40) == [0, 2]


@st.composite
def item(draw):
    """An item that, as in real decks, makes no page lower by taking in the one before it."""
    first = draw(st.integers(0, 3))
    return Item(
        height=float(draw(st.integers(1, 10))),
        first=float(first),
        after=float(draw(st.integers(max(first - 1, 0), 3))),
        tail=float(draw(st.integers(0, 3))),
        clings=draw(st.booleans()),
    )


def cost(items, room, begins):
    """What a way of sharing out costs, reckoned the long way; None where a page is too full."""
    uneven = 0.0
    bad = sum(items[begin].clings for begin in begins[1:])
    bad += len(begins) > 1 and begins[-1] == len(items) - 1
    for begin, end in pairwise([*begins, len(items)]):
        page = items[begin:end]
        height = page[0].first + page[0].height
        height += sum(each.after + each.height for each in page[1:])
        if height + (page[-1].tail if end < len(items) else 0) > room:
            return None
        uneven += height * height
    return len(begins), bad, uneven


@given(st.lists(item(), min_size=1, max_size=8), st.integers(16, 40))
def test_no_other_way_of_sharing_out_is_better(items, room):
    ways = [
        [0, *rest]
        for count in range(len(items))
        for rest in combinations(range(1, len(items)), count)
    ]
    costs = [found for way in ways if (found := cost(items, room, way)) is not None]
    assert cost(items, room, share(items, room)) == min(costs)
