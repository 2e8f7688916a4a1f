"""Words that a cell of a spreadsheet has no room for."""

from datetime import date

from plan_as_code.blocks import Field, Line, Meta, Sheet, Workbook
from plan_as_code.fit import Overflow, Part
from plan_as_code.fit.cells import LONGEST, cut_cells


def workbook(*values):
    columns = tuple(Field("A") for _ in values)
    meta = Meta("T", "", date(2018, 10, 26), "", "", "")
    return Workbook(meta, (Sheet("S", columns, (Line(values),)),))


def test_words_that_a_cell_holds_stay_as_they_are():
    book = workbook("x" * LONGEST, None, date(2018, 10, 26))
    assert cut_cells(book) == (book, ())


def test_longer_words_are_cut_and_told_once():
    words = "x" * (LONGEST + 1)
    cut, found = cut_cells(workbook(words, words, "short"))
    assert found == (Overflow(words, Part.CELL, LONGEST + 1, LONGEST),)
    assert cut == workbook(*2 * ["x" * (LONGEST - 1) + "…"], "short")
