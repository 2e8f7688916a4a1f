import pytest
from attrs import evolve
from decks import DECKS, META, MORE, Typewriter, box, everywhere, rooms
from hypothesis import given, settings

from plan_as_code.blocks import (
    Bullet,
    Bullets,
    Cell,
    Chart,
    Column,
    Deck,
    Paragraph,
    Row,
    Run,
    Slide,
    SlideKind,
    Table,
    Timeline,
    plain,
    words,
)
from plan_as_code.errors import PlanAsCodeError
from plan_as_code.fit import Level, Ruler, SlideBoxes, body_height, overflow, paginate
from plan_as_code.fit.boxes import Box
from plan_as_code.tone import Tone

FIVE_LINES = everywhere(rooms(body=box(height=50), heading=box()))


def pages(*slides, boxes=FIVE_LINES):
    return paginate(Deck(META, slides), boxes, Typewriter()).slides


def slide(*body, title="Themes", **more):
    return Slide(SlideKind.CONTENT, words(title), body=body, **more)


def bullets(*items):
    return Bullets(tuple(Bullet(words(item)) for item in items))


def table(*rows, columns=("Id", "Action"), **more):
    return Table(
        words("Actions"),
        "Some actions.",
        tuple(Column(heading) for heading in columns),
        tuple(Row(tuple(Cell((words(cell),)) for cell in row)) for row in rows),
        **more,
    )


def test_a_slide_that_fits_stays_as_it_is_but_does_not_say_it_is_continued():
    [found] = pages(slide(bullets("a", "b", "c", "d", "e"), continued=MORE))
    assert found == slide(bullets("a", "b", "c", "d", "e"))


def test_a_list_that_runs_over_is_shared_evenly_and_says_it_is_continued():
    first, second = pages(
        slide(bullets("a", "b", "c", "d", "e", "f"), continued=MORE, notes=("Say it",))
    )
    assert first == Slide(
        SlideKind.CONTENT,
        (Run("Themes"), Run(" (1\N{NO-BREAK SPACE}of\N{NO-BREAK SPACE}2)")),
        body=(Bullets((*bullets("a", "b", "c").items, Bullet(MORE))),),
        notes=("Say it",),
    )
    assert second == Slide(
        SlideKind.CONTENT,
        (Run("Themes"), Run(" (2\N{NO-BREAK SPACE}of\N{NO-BREAK SPACE}2)")),
        body=(bullets("d", "e", "f"),),
    )


def test_the_heading_stands_on_every_slide():
    found = pages(slide(bullets(*"abcdef"), heading=words("Aims")))
    assert [each.heading for each in found] == [words("Aims")] * 2


def test_a_heading_without_a_placeholder_takes_room_in_the_body():
    boxes = everywhere(rooms(body=box(height=50)))
    found = pages(slide(bullets(*"abcde"), heading=words("Aims")), boxes=boxes)
    assert [each.body for each in found] == [(bullets(*"abc"),), (bullets(*"de"),)]


def test_an_introduction_is_not_left_alone_above_its_list():
    found = pages(slide(*(Paragraph(words(each)) for each in "abcde"), bullets("f", "g", "h")))
    assert [len(each.body) for each in found] == [4, 2]
    assert found[1].body == (Paragraph(words("e")), bullets("f", "g", "h"))


def test_a_slide_begins_with_the_words_that_lead_to_a_list_rather_than_within_the_list():
    note, agree = (Paragraph(words(each)) for each in ("Note:", "Agree:"))
    found = pages(slide(note, bullets("a", "b"), agree, bullets("c", "d")))
    assert [each.body for each in found] == [
        (note, bullets("a", "b")),
        (agree, bullets("c", "d")),
    ]


def test_items_below_an_item_stay_with_it():
    items = (*bullets(*"abc").items, Bullet(words("c1"), 1), *bullets(*"de").items)
    first, second = pages(slide(Bullets(items)))
    assert (first.body, second.body) == (
        (Bullets(items[:4]),),
        (Bullets(items[4:]),),
    )


def test_an_item_higher_than_a_slide_is_cut_between_lines():
    long = " ".join(f"word{number:02}" for number in range(60))
    found = pages(slide(bullets(long), continued=MORE))
    texts = [[plain(item.text) for item in each.body[0].items] for each in found]
    assert all(len(items) == 2 for items in texts[:-1])
    assert " ".join(items[0].strip() for items in texts) == long
    assert [len(items[0].split()) for items in texts] == [20, 20, 20]


def unweighed(body):
    """The blocks of a slide, its tables as they were before their columns were measured."""
    return tuple(
        evolve(block, columns=tuple(evolve(column, weight=1.0) for column in block.columns))
        if isinstance(block, Table)
        else block
        for block in body
    )


def test_a_table_repeats_its_header_and_says_the_same_of_itself():
    boxes = everywhere(rooms(body=box(height=3 * 17.2)))
    found = pages(slide(table(("1", "a"), ("2", "b"), ("3", "c"), ("4", "d"))), boxes=boxes)
    assert [unweighed(each.body) for each in found] == [
        (table(("1", "a"), ("2", "b")),),
        (table(("3", "c"), ("4", "d")),),
    ]


def test_below_a_table_the_continued_words_are_a_paragraph():
    boxes = everywhere(rooms(body=box(height=3 * 17.2 + 12 + 10)))
    rows = [(str(number), "a") for number in range(4)]
    found = pages(slide(table(*rows), continued=MORE), boxes=boxes)
    assert unweighed(found[0].body) == (table(*rows[:2]), Paragraph(MORE))
    assert unweighed(found[1].body) == (table(*rows[2:]),)


def test_a_sum_and_the_parts_of_a_row_stay_below_what_they_belong_to():
    rows = [
        Row((Cell((words(each),)),), total=each == "total") for each in ("a", "b", "c", "total")
    ]
    head = Table(words("t"), "", (Column("h"),), tuple(rows))
    boxes = everywhere(rooms(body=box(height=4 * 17.2)))
    first, second = pages(slide(head), boxes=boxes)
    assert [first.body[0].rows, second.body[0].rows] == [tuple(rows[:2]), tuple(rows[2:])]


def test_a_table_without_rows_keeps_its_header():
    assert unweighed(pages(slide(table()))[0].body) == (table(),)


def test_tables_with_the_same_headings_have_the_same_widths_on_all_slides():
    first, second = slide(table(("1", "a " * 30))), slide(table(("b " * 30, "2")), title="Others")
    found = pages(first, second, boxes=everywhere(rooms(body=box())))
    weights = [[column.weight for column in each.body[0].columns] for each in found]
    assert weights[0] == weights[1]
    assert sum(weights[0]) == 200
    assert min(weights[0]) > 80


def test_the_last_word_of_a_title_does_not_stand_alone_where_there_is_room_for_two():
    long = "Every action on streets and in public places"
    [found, short, wide] = pages(
        slide(title=long), slide(title="Every action"), slide(title="Every " + "a" * 36)
    )
    assert plain(found.title) == "Every action on streets and in public\N{NO-BREAK SPACE}places"
    assert plain(short.title) == "Every action"
    assert plain(wide.title) == "Every " + "a" * 36


def test_a_row_higher_than_a_slide_is_cut_and_keeps_its_tone():
    long = " ".join(["word"] * 40)
    row = Row((Cell((words("1"),)), Cell((words(long),), Tone.BAD)))
    columns = (Column("Id"), Column("Action"))
    boxes = everywhere(rooms(body=box(height=80)))
    found = pages(slide(Table(words("t"), "", columns, (row,))), boxes=boxes)
    cells = [each.body[0].rows[0].cells for each in found]
    assert [plain(first.paragraphs[0]) for first, _ in cells] == ["1", *[""] * (len(found) - 1)]
    assert "".join(plain(second.paragraphs[0]) for _, second in cells) == long
    assert {second.tone for _, second in cells} == {Tone.BAD}
    assert overflow(Deck(META, found), boxes, Typewriter()) == ()


def test_the_lines_of_a_title_slide_run_over_as_lines():
    lines = tuple(words(each) for each in "abcdef")
    found = pages(Slide(SlideKind.TITLE, words("Plan"), lines=lines, continued=MORE))
    assert [each.lines for each in found] == [(*lines[:3], MORE), lines[3:]]


@pytest.mark.parametrize(
    ("body", "block"),
    [
        (box(height=9), bullets("a")),
        (box(height=29), table(("1", "a"))),
    ],
)
def test_a_theme_without_room_for_one_line_is_an_error_and_not_a_loop(body, block):
    with pytest.raises(
        PlanAsCodeError, match=r"`Themes` cannot be split: there is no room for one line of 10 po"
    ):
        pages(slide(block), boxes=everywhere(rooms(body=body)))


def test_words_for_a_layout_without_a_body_are_an_error():
    with pytest.raises(PlanAsCodeError, match="names no `body` for slides of the kind `content`"):
        pages(slide(bullets("a")), boxes=everywhere(rooms()))
    assert len(pages(slide(), boxes=everywhere(rooms()))) == 1


def test_headings_that_leave_no_room_have_a_line_below_them_on_each_slide():
    low = everywhere(rooms(body=box(height=40, width=40)))
    found = pages(slide(table(("1", "a"), ("2", "b"), columns=("abcdefgh", "b"))), boxes=low)
    assert [[plain(row.cells[1].paragraphs[0]) for row in each.body[0].rows] for each in found] == [
        ["a"],
        ["b"],
    ]
    low = everywhere(rooms(body=box(height=20)))
    found = pages(slide(bullets("a", "b"), heading=words("word " * 40)), boxes=low)
    assert [each.body for each in found] == [(bullets("a"),), (bullets("b"),)]


def test_figures_with_too_many_headings_stand_in_several_tables_on_as_many_slides():
    kinds = ("Commissioned", "Developmental", "Neighbourhood", "Recommended")
    columns = (Column("Theme"), *(Column(each, figures=True) for each in kinds))
    cells = tuple(Cell((words(each),)) for each in ("Streets", "1", "2", "3", "4"))
    found = pages(slide(Table(words("Sums"), "", columns, (Row(cells),))))
    shown = [each.body[0] for each in found]
    assert [[column.heading for column in each.columns] for each in shown] == [
        ["Theme", "Commissioned"],
        ["Theme", "Developmental"],
        ["Theme", "Neighbourhood"],
        ["Theme", "Recommended"],
    ]
    assert [plain(each.caption) for each in shown][:1] == ["Sums (1 of 4)"]


def test_a_heading_too_long_for_a_table_of_its_own_gets_the_most_of_the_width():
    columns = (Column("Theme"), Column("word " * 12, figures=True))
    cells = tuple(Cell((words(each),)) for each in ("Streets", "1"))
    [found] = pages(slide(Table(words("Sums"), "", columns, (Row(cells),))))
    name, heading = [column.weight for column in found.body[0].columns]
    assert heading > 2 * name


def lettering(size, **more):
    return Level(size, size * 1.2, before=size / 3, **more)


PROPERTY_BOXES = everywhere(
    SlideBoxes(
        title=box(),
        body=Box(0, 0, 300, 200, (lettering(12, left=9, bulleted=True), lettering(10, left=20))),
        heading=None,
        cell=Level(9, 10.8),
        small=8,
    )
)


def told(slides):
    """Every letter of some slides: of their words in order, and of each table's columns."""
    prose = []
    columns: dict[tuple[str, int], str] = {}
    for each in slides:
        prose += each.lines
        for block in each.body:
            match block:
                case Paragraph():
                    prose.append(block.text)
                case Bullets():
                    prose += [item.text for item in block.items]
                case Table():
                    for row in block.rows:
                        for index, cell in enumerate(row.cells):
                            key = plain(block.caption), index
                            said = "".join(map(plain, cell.paragraphs))
                            columns[key] = columns.get(key, "") + said
                case Chart():
                    for name, figures in block.rows:
                        key = plain(block.caption), 0
                        columns[key] = columns.get(key, "") + name + figures
                case Timeline():
                    key = plain(block.caption), 0
                    columns[key] = columns.get(key, "") + "".join(
                        mark.label for mark in block.marks
                    )
    return "".join(plain(text) for text in prose if text != MORE), columns


@settings(deadline=None, max_examples=200)
@given(DECKS)
def test_every_slide_fits_and_no_word_is_lost_or_moved(deck):
    found = paginate(deck, PROPERTY_BOXES, Typewriter())
    ruler = Ruler(Typewriter())
    for each in found.slides:
        boxes = PROPERTY_BOXES[each.kind]
        assert body_height(each, boxes, ruler) <= boxes.body.height + 1e-6
        assert each.continued == ()
    assert told(found.slides) == told(deck.slides)
    titles = [plain(each.title) for each in found.slides]
    assert len(set(titles)) == len(titles)
    assert sum((each.notes for each in found.slides), ()) == sum(
        (each.notes for each in deck.slides), ()
    )
