"""Whether tables are whole, and a screen reader can tell what each cell belongs to."""

import pytest

from .samples import DOCUMENT, TABLE, deck, document, edited, told

ON_SLIDE = "the table `Actions by theme` on slide 2"
IN_TEXT = "table 1, under `Detail`,"
CELL = "<w:p><w:r><w:t>9</w:t></w:r></w:p></w:tc>"
WIDTH = '<w:tcW w:type="dxa" w:w="4320"/>'
SLIDE_CELL = (
    "<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r>"
    '<a:rPr lang="en-GB"/><a:t>{}</a:t></a:r></a:p></a:txBody><a:tcPr/></a:tc>'
)
WHOLE = "add or take out cells, so that each row is as wide as the table"
BEGIN = "begin the merged cell, or make this a cell of its own"
AGAIN = "give each row all its cells, saying again what is the same"
MEANT = "say what is meant: `Not recorded`, `None`, `Not applicable`"


def cell(text):
    """Give a cell of the document as it is written there."""
    return f"<w:tc><w:tcPr>{WIDTH}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"


def test_a_row_of_a_slide_is_as_wide_as_its_table():
    nine = SLIDE_CELL.format("9")
    assert told(edited(deck(), TABLE, nine, "")) == [
        f"error: row 3 of {ON_SLIDE} has 1 column, where the table has 2; {WHOLE} [ragged-row]"
        " slide 2"
    ]


@pytest.mark.parametrize(
    ("old", "new", "columns"),
    [
        (cell("9"), "", "1 column"),
        (cell("9"), cell("9") + cell("9"), "3 columns"),
        (cell("9"), cell("9").replace(WIDTH, f'{WIDTH}<w:gridSpan w:val="2"/>'), "3 columns"),
    ],
)
def test_a_row_of_a_document_is_as_wide_as_its_table(old, new, columns):
    findings = told(edited(document(), DOCUMENT, old, new))
    assert findings[0] == (
        f"error: row 3 of {IN_TEXT} has {columns}, where the table has 2; {WHOLE} [ragged-row]"
        " table 1"
    )
    assert [each.split("[")[1] for each in findings[1:]] in ([], ["merged-cells] table 1"])


def test_a_row_may_leave_columns_of_the_grid_out():
    left_out = '<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>' + cell("9") + "</w:tr>"
    whole = f"<w:tr>{cell('Enforcement')}{cell('9')}</w:tr>"
    assert told(edited(document(), DOCUMENT, whole, left_out)) == []


def test_a_span_of_a_slide_ends_within_its_table():
    wide = SLIDE_CELL.format("9").replace("<a:tc>", '<a:tc gridSpan="2">')
    assert told(edited(deck(), TABLE, SLIDE_CELL.format("9"), wide)) == [
        f"error: row 3 of {ON_SLIDE} has 3 columns, where the table has 2; {WHOLE} [ragged-row]"
        " slide 2",
        f"warning: {ON_SLIDE} has 1 merged cell; {AGAIN} [merged-cells] slide 2",
    ]


@pytest.mark.parametrize(
    ("mark", "row", "text", "column"),
    [
        ("hMerge", 2, "12", 2),
        ("vMerge", 2, "12", 2),
        ("hMerge", 1, "Theme", 1),
        ("vMerge", 1, "Theme", 1),
    ],
)
def test_a_cell_of_a_slide_that_goes_on_has_a_beginning(mark, row, text, column):
    lone = SLIDE_CELL.format(text).replace("<a:tc>", f'<a:tc {mark}="1">')
    assert told(edited(deck(), TABLE, SLIDE_CELL.format(text), lone)) == [
        f"error: in row {row} of {ON_SLIDE} the cell in column {column} continues a merged cell"
        f" that does not reach it; {BEGIN} [merge-without-start] slide 2"
    ]


def test_a_cell_of_a_document_that_goes_on_has_a_beginning():
    lone = cell("9").replace(WIDTH, f"{WIDTH}<w:vMerge/>")
    assert told(edited(document(), DOCUMENT, cell("9"), lone)) == [
        f"error: in row 3 of {IN_TEXT} the cell in column 2 continues a merged cell that does not"
        f" reach it; {BEGIN} [merge-without-start] table 1"
    ]


def test_merged_cells_of_a_document_are_counted_once_each():
    first = cell("12").replace(WIDTH, f'{WIDTH}<w:vMerge w:val="restart"/>')
    second = cell("9").replace(WIDTH, f"{WIDTH}<w:vMerge/>")
    merged = edited(document(), DOCUMENT, cell("12"), first)
    assert told(edited(merged, DOCUMENT, cell("9"), second)) == [
        f"warning: {IN_TEXT} has 1 merged cell; {AGAIN} [merged-cells] table 1"
    ]


def test_a_block_of_merged_cells_on_a_slide_is_one():
    merged = deck()
    for text, marks in (
        ("Prevention", 'gridSpan="2" rowSpan="2"'),
        ("12", 'rowSpan="2" hMerge="1"'),
        ("Enforcement", 'gridSpan="2" vMerge="1"'),
        ("9", 'hMerge="1" vMerge="1"'),
    ):
        old = SLIDE_CELL.format(text)
        merged = edited(merged, TABLE, old, old.replace("<a:tc>", f"<a:tc {marks}>"))
    assert told(merged) == [
        f"warning: {ON_SLIDE} has 1 merged cell; {AGAIN} [merged-cells] slide 2"
    ]


def test_empty_cells_are_counted_but_for_the_corner():
    empty = deck()
    for text in ("Theme", "Actions", "9"):
        empty = edited(
            empty,
            TABLE,
            f"<a:t>{text}</a:t></a:r></a:p></a:txBody>",
            "<a:t> </a:t></a:r></a:p></a:txBody>",
        )
    assert told(empty) == [
        f"warning: {ON_SLIDE} has 2 empty cells, the first in row 1, column 2; {MEANT}"
        " [empty-cells] slide 2"
    ]


def test_an_empty_cell_of_a_document_is_found():
    assert told(edited(document(), DOCUMENT, "<w:t>9</w:t>", "")) == [
        f"warning: {IN_TEXT} has 1 empty cell, the first in row 3, column 2; {MEANT}"
        " [empty-cells] table 1"
    ]


def test_a_cell_with_a_picture_is_not_empty():
    picture = "<w:object/>"
    assert told(edited(document(), DOCUMENT, "<w:t>9</w:t>", picture)) == []


def test_a_header_row_on_a_slide_is_marked():
    assert told(edited(deck(), TABLE, 'firstRow="1"', 'firstRow="0"')) == [
        f"error: the first row of {ON_SLIDE} is not marked as a header row; mark it with"
        " `Header Row` [header-row-not-marked] slide 2"
    ]


@pytest.mark.parametrize("mark", ["", '<w:tblHeader w:val="0"/>'])
def test_a_header_row_in_a_document_is_marked(mark):
    assert told(edited(document(), DOCUMENT, "<w:tblHeader/>", mark)) == [
        f"error: the first row of {IN_TEXT} is not marked as a header row; mark it with"
        " `Repeat Header Rows` [header-row-not-marked] table 1"
    ]


def test_a_table_of_one_column_is_not_a_table_of_data():
    single = edited(document(), DOCUMENT, "<w:tblHeader/>", "")
    for text in ("Actions", "12", "9"):
        single = edited(single, DOCUMENT, cell(text), "")
    assert told(edited(single, DOCUMENT, '<w:gridCol w:w="4320"/>', "")) == []


def test_a_header_row_that_is_not_the_first_is_not_repeated():
    moved = edited(document(), DOCUMENT, "<w:trPr><w:tblHeader/></w:trPr>", "")
    row = f"<w:tr>{cell('Enforcement')}"
    late = row.replace("<w:tr>", "<w:tr><w:trPr><w:tblHeader/></w:trPr>")
    assert told(edited(moved, DOCUMENT, row, late)) == [
        f"warning: a header row of {IN_TEXT} is not repeated on each page: it does not stand at"
        " the top; mark the first rows and no others, in a table without text around it"
        " [header-row-not-repeated] table 1"
    ]


def test_the_header_row_of_a_table_with_text_around_it_is_not_repeated():
    assert told(edited(document(), DOCUMENT, "<w:tblPr>", '<w:tblPr><w:tblpPr w:tblpX="1"/>')) == [
        f"warning: a header row of {IN_TEXT} is not repeated on each page: text flows round the"
        " table; mark the first rows and no others, in a table without text around it"
        " [header-row-not-repeated] table 1"
    ]
