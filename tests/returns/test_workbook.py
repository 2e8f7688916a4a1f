"""What is in a file that a partner sends: a workbook, or what it is instead."""

import zipfile
from datetime import date
from decimal import Decimal
from io import BytesIO

import pytest
from openpyxl import Workbook

from plan_as_code.errors import PlanAsCodeError
from plan_as_code.returns.workbook import Cell, read_workbook


def package(*names):
    held = BytesIO()
    with zipfile.ZipFile(held, "w") as made:
        for name in names:
            made.writestr(name, "x")
    return held.getvalue()


OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"Id,Status\n1,Green\n", "it is no workbook; save it as an Excel workbook (.xlsx)"),
        (b"", "it is no workbook; save it as an Excel workbook (.xlsx)"),
        (OLD, "it is a workbook of an old Excel (.xls); save it as an Excel workbook (.xlsx)"),
        (
            OLD + "EncryptedPackage".encode("utf-16-le"),
            "it is protected by a password; save it without one",
        ),
        (
            package("mimetype", "content.xml"),
            "it is a file of LibreOffice (.ods); save it as an Excel workbook (.xlsx)",
        ),
        (
            package("xl/workbook.bin"),
            "it is a binary workbook (.xlsb); save it as an Excel workbook (.xlsx)",
        ),
        (
            package("word/document.xml"),
            "it is a file of Word or PowerPoint; send the tracker itself",
        ),
        (
            package("xl/workbook.xml"),
            "it is damaged; open it in Excel and save it as an Excel workbook (.xlsx)",
        ),
    ],
)
def test_what_is_no_workbook_is_said_in_a_sentence(content, sentence):
    with pytest.raises(PlanAsCodeError) as caught:
        read_workbook(content)
    assert str(caught.value) == sentence


def test_a_file_that_would_fill_the_memory_is_refused():
    held = BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("xl/workbook.xml", b"0" * 200_000_001)
    with pytest.raises(PlanAsCodeError, match="it is too large to be a tracker"):
        read_workbook(held.getvalue())


def test_cells_are_words_days_and_numbers_and_those_that_are_not_say_why():
    book = Workbook()
    page = book.active
    page.title = "My sheet"
    page.append(["  a\nb ", date(2018, 10, 26), 7, 0.5, True, None, "=1+1", "#REF!"])
    page.append([0.25, "x", "a_x000D_\nb\xa0c"])
    page["A2"].number_format = "0%"
    page.merge_cells("B2:B3")
    held = BytesIO()
    book.save(held)
    first, second, third = read_workbook(held.getvalue())["My sheet"].rows
    assert [each.value for each in first[:6]] == [
        "  a\nb ", date(2018, 10, 26), Decimal(7), Decimal("0.5"), "TRUE", None,
    ]  # fmt: skip
    assert [(each.place, each.fault) for each in first[6:]] == [
        ("'My sheet'!G1", "is a formula; put what it shows in its place, as a value"),
        ("'My sheet'!H1", "shows the error #REF!"),
    ]
    assert [each.words for each in second[:3]] == ["25%", "x", "a\nb c"]
    assert third[1] == Cell("'My sheet'!B3", fault="is merged with B2; unmerge them")
