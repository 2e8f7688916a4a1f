from decks import META, Typewriter, box, everywhere, rooms

from plan_as_code.blocks import (
    Bullet,
    Bullets,
    Cell,
    Column,
    Deck,
    Paragraph,
    Row,
    Slide,
    SlideKind,
    Table,
    words,
)
from plan_as_code.fit import Overflow, Part, cut, overflow, paginate

ROOMY = everywhere(rooms(body=box(height=50), heading=box(height=10)))
LONG = "word " * 48


def deck(*body, title="Themes", **more):
    return Deck(META, (Slide(SlideKind.CONTENT, words(title), body=body, **more),))


def finished(found, boxes=ROOMY):
    return overflow(paginate(found, boxes, Typewriter()), boxes, Typewriter())


def before(found, boxes=ROOMY):
    return cut(found, boxes, Typewriter())


def table(*cells, heading="Action"):
    columns = (Column("Id"), Column(heading))
    return Table(words("t"), "", columns, (Row(tuple(Cell((words(each),)) for each in cells)),))


def test_what_fits_is_not_told():
    found = deck(Bullets((Bullet(words("a")),)), table("1", "b"))
    assert (before(found), finished(found)) == ((), ())


def test_titles_and_headings_higher_than_their_box_are_told_in_lines():
    found = deck(Bullets((Bullet(words("a")),)), title=LONG * 6, heading=words(LONG))
    assert finished(found) == (
        Overflow(LONG * 6, Part.TITLE, 29, 15),
        Overflow(LONG, Part.HEADING, 5, 1),
    )


def test_a_heading_without_a_place_of_its_own_is_told_where_it_leaves_no_room():
    boxes = everywhere(rooms(body=box(height=50)))
    found = deck(Bullets((Bullet(words("a")),)), heading=words(LONG))
    assert finished(found, boxes) == (Overflow(LONG, Part.HEADING, 8, 4),)


def test_headings_of_columns_are_told_where_no_row_has_room_below_them():
    found = deck(table("1", "b", heading=LONG))
    assert finished(found) == (Overflow(LONG, Part.COLUMN, 10, 2),)


def test_bullets_and_paragraphs_that_fill_more_than_a_slide_are_told_as_cut():
    found = deck(Paragraph(words(LONG)), Bullets((Bullet(words("a")), Bullet(words(f"{LONG}b")))))
    assert before(found) == (
        Overflow(LONG, Part.ENTRY, 6, 5),
        Overflow(f"{LONG}b", Part.ENTRY, 7, 5),
    )
    assert finished(found) == ()


def test_cells_that_fill_more_than_a_slide_are_told_as_cut_and_their_row_is_not():
    assert before(deck(table("1", LONG))) == (Overflow(LONG, Part.ENTRY, 8, 2),)


def test_a_slide_without_a_body_has_only_its_title_measured():
    boxes = everywhere(rooms())
    assert before(deck(), boxes) == finished(deck(), boxes) == ()
