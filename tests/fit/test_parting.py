from hypothesis import given
from hypothesis import strategies as st

from plan_as_code.blocks import Cell, Column, Row, Table, plain, words
from plan_as_code.fit.parting import shared_out


def table(figures, caption="Actions", **more):
    columns = (Column("Theme"), *(Column(str(each), figures=True) for each in range(figures)))
    row = Row(tuple(Cell((words(column.heading),)) for column in columns))
    return Table(words(caption) if caption else (), "Sums.", columns, (row,), **more)


def headings(found):
    return [[column.heading for column in part.columns] for part in found]


def narrow(most):
    return lambda part: len(part.columns) <= most


def test_a_table_that_fits_stays_whole():
    assert shared_out(table(3), narrow(4)) == (table(3),)


def test_columns_are_shared_out_evenly_and_the_first_stands_in_each_part():
    found = shared_out(table(5), narrow(4))
    assert headings(found) == [["Theme", "0", "1"], ["Theme", "2", "3", "4"]]
    assert [plain(part.caption) for part in found] == ["Actions (1 of 2)", "Actions (2 of 2)"]
    assert [[plain(cell.paragraphs[0]) for cell in part.rows[0].cells] for part in found] == (
        headings(found)
    )


def test_where_nothing_fits_each_column_has_a_table_of_its_own():
    assert headings(shared_out(table(2, ""), narrow(1))) == [["Theme", "0"], ["Theme", "1"]]


def test_a_table_of_words_is_never_parted():
    columns = (Column("Id"), Column("Action"), Column("Actions", figures=True))
    found = Table(words("t"), "", columns, ())
    assert shared_out(found, narrow(1)) == (found,)


@given(st.integers(1, 12), st.integers(2, 8))
def test_no_column_is_lost_or_twice_there(figures, most):
    found = shared_out(table(figures), narrow(most))
    assert [each for part in headings(found) for each in part[1:]] == [
        str(each) for each in range(figures)
    ]
    assert all(len(part) <= most for part in headings(found))
