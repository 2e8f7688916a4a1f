from decks import SLIDES
from hypothesis import given
from hypothesis import strategies as st

from plan_as_code.blocks import Run, Slide, SlideKind, plain
from plan_as_code.fit.titles import numbered


def slide(*title):
    return Slide(SlideKind.CONTENT, title)


def titles(*given):
    return [plain(each.title) for each in numbered([slide(Run(title)) for title in given])]


def test_equal_titles_are_numbered_over_the_whole_deck():
    assert titles("Themes", "Context", "Themes", "Themes") == [
        "Themes (1\N{NO-BREAK SPACE}of\N{NO-BREAK SPACE}3)",
        "Context",
        "Themes (2\N{NO-BREAK SPACE}of\N{NO-BREAK SPACE}3)",
        "Themes (3\N{NO-BREAK SPACE}of\N{NO-BREAK SPACE}3)",
    ]


def test_titles_that_differ_only_in_capitals_and_spaces_are_numbered_too():
    assert titles("Next steps", "Next  Steps") == [
        "Next steps (1\N{NO-BREAK SPACE}of\N{NO-BREAK SPACE}2)",
        "Next  Steps (2\N{NO-BREAK SPACE}of\N{NO-BREAK SPACE}2)",
    ]


def test_a_number_that_makes_a_title_like_another_is_numbered_again():
    assert titles("A", "A", "A (1\N{NO-BREAK SPACE}of\N{NO-BREAK SPACE}2)") == [
        "A (1\N{NO-BREAK SPACE}of\N{NO-BREAK SPACE}2) (1\N{NO-BREAK SPACE}of\N{NO-BREAK SPACE}2)",
        "A (2\N{NO-BREAK SPACE}of\N{NO-BREAK SPACE}2)",
        "A (1\N{NO-BREAK SPACE}of\N{NO-BREAK SPACE}2) (2\N{NO-BREAK SPACE}of\N{NO-BREAK SPACE}2)",
    ]


def test_the_number_has_the_weight_of_the_last_words_but_is_no_link_and_not_raised():
    last = Run("th", soft=True, raised=True, href="https://a.uk")
    found = numbered([slide(Run("28"), last), slide(Run("28th"))])
    assert found[0].title == (
        Run("28"),
        last,
        Run(" (1\N{NO-BREAK SPACE}of\N{NO-BREAK SPACE}2)", soft=True),
    )


@given(st.lists(SLIDES, max_size=6))
def test_titles_are_unique_and_begin_as_they_were(slides):
    found = numbered(slides)
    after = [plain(each.title) for each in found]
    assert len(set(after)) == len(after)
    assert all(new.startswith(plain(old.title)) for new, old in zip(after, slides, strict=True))
