"""Whether each slide can be told from the others by its title."""

from .samples import FIRST, LAST, TABLE, deck, edited, parts, told

USE = "use a layout with a title placeholder"


def untitled(part):
    """Give the deck with the title of a slide made a mere text box, at the top."""
    text = parts(deck())[part].decode()
    kind = next(each for each in ("ctrTitle", "title") if f'type="{each}"' in text)
    loose = edited(deck(), part, f'<p:ph type="{kind}"/>', "")
    place = (
        '<p:spPr><a:xfrm><a:off x="0" y="{}"/><a:ext cx="5000000" cy="900000"/></a:xfrm></p:spPr>'
    )
    return loose, place


def test_a_slide_has_a_title():
    text = parts(deck())[LAST].decode()
    start = text.index("<p:sp>")
    title = text[start : text.index("</p:sp>") + len("</p:sp>")]
    assert told(edited(deck(), LAST, title, "")) == [
        f"error: slide 3 has no title; {USE}, and fill it [slide-without-title] slide 3"
    ]


def test_a_title_has_words():
    assert told(edited(deck(), LAST, "<a:t>Questions</a:t>", "<a:t> </a:t>")) == [
        "error: the title of slide 3 is empty; say in the title placeholder what the slide is"
        " about [empty-title] slide 3"
    ]


def test_a_title_is_in_a_title_placeholder():
    loose, place = untitled(LAST)
    assert told(edited(loose, LAST, "<p:spPr/>", place.format(100000))) == [
        f"error: the title of slide 3, `Questions`, is not in a title placeholder; {USE}, and"
        " move the words there [title-outside-placeholder] slide 3"
    ]


def test_a_text_box_further_down_is_no_title():
    loose, place = untitled(LAST)
    loose = edited(loose, LAST, "<p:spPr/>", place.format(5000000))
    rules = [each.split("[")[1] for each in told(loose)]
    assert rules == ["slide-without-title] slide 3", "text-outside-placeholder] slide 3"]


def test_no_two_slides_have_one_title_whatever_the_capitals():
    twice = edited(deck(), TABLE, "<a:t>Actions</a:t>", "<a:t>the  Plan</a:t>")
    assert told(edited(twice, LAST, "<a:t>Questions</a:t>", "<a:t>THE PLAN</a:t>")) == [
        "error: slide 2 has the title of slide 1, `the Plan`; name its own subject, or number them:"
        " `(2 of 3)` [duplicate-title] slide 2",
        "error: slide 3 has the title of slide 1, `THE PLAN`; name its own subject, or number them:"
        " `(2 of 3)` [duplicate-title] slide 3",
    ]


def test_a_break_in_a_title_is_a_space():
    broken = '<a:t>The</a:t></a:r><a:br/><a:r><a:rPr lang="en-GB"/><a:t>plan</a:t>'
    twice = edited(deck(), LAST, "<a:t>Questions</a:t>", broken)
    assert [each.split(";")[0] for each in told(twice)] == [
        "error: slide 3 has the title of slide 1, `The plan`"
    ]
    assert FIRST in parts(twice)
