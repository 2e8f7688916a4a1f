"""A workbook read into cells that know their place, whatever saved it: the home of openpyxl."""

import io
import re
import warnings
import zipfile
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from attrs import frozen

from plan_as_code.errors import PlanAsCodeError

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

Value = str | date | Decimal | None
MAX_SIZE: Final = 200_000_000
_OLD = b"\xd0\xcf\x11\xe0"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_SAVE = "save it as an Excel workbook (.xlsx)"


@frozen
class Cell:
    """What stands in a cell, as `Actions!E14`, or why that cannot be said; and a comment on it."""

    place: str
    value: Value = None
    fault: str | None = None
    comment: str | None = None

    @property
    def words(self) -> str:
        """The value as words, without spaces and line ends around them."""
        return written(self.value)


@frozen
class Grid:
    """A sheet: its name, and its rows of cells."""

    name: str
    rows: tuple[tuple[Cell, ...], ...]


def written(value: Value) -> str:
    """Give what stands in a cell as words; a day as 2025-03-31."""
    match value:
        case None:
            return ""
        case str():
            return value.strip()
        case date():
            return value.isoformat()
        case Decimal():
            return format(value.normalize(), "f")


def read_workbook(content: bytes) -> dict[str, Grid]:
    """Give the sheets of a workbook by their names, hidden ones too.

    Raises PlanAsCodeError, which says what it is instead and what to do, where it is none.
    """
    _refuse_others(content)
    from openpyxl import load_workbook

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what it would lose if it wrote the file
            book = load_workbook(io.BytesIO(content))
            return {each.title: _grid(each) for each in book.worksheets}
    except Exception:  # whatever a damaged file brings about
        raise PlanAsCodeError(f"it is damaged; open it in Excel and {_SAVE}") from None


def _refuse_others(content: bytes) -> None:
    if content.startswith(_OLD):
        if _LOCKED in content:
            raise PlanAsCodeError("it is protected by a password; save it without one")
        raise PlanAsCodeError(f"it is a workbook of an old Excel (.xls); {_SAVE}")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            names, size = package.namelist(), sum(each.file_size for each in package.infolist())
    except (zipfile.BadZipFile, ValueError):
        raise PlanAsCodeError(f"it is no workbook; {_SAVE}") from None
    if size > MAX_SIZE:
        raise PlanAsCodeError("it is too large to be a tracker")
    if "content.xml" in names:
        raise PlanAsCodeError(f"it is a file of LibreOffice (.ods); {_SAVE}")
    if "xl/workbook.bin" in names:
        raise PlanAsCodeError(f"it is a binary workbook (.xlsb); {_SAVE}")
    if any(name.startswith(("word/", "ppt/")) for name in names):
        raise PlanAsCodeError("it is a file of Word or PowerPoint; send the tracker itself")


def _grid(page: "Worksheet") -> Grid:
    merged = {
        (row, column): area.coord.split(":")[0]
        for area in page.merged_cells.ranges
        for row, column in area.cells
    }
    rows = tuple(
        tuple(_cell(page.title, cell, merged.get((cell.row, cell.column))) for cell in row)
        for row in page.iter_rows()
    )
    return Grid(page.title, rows)


def _cell(sheet: str, cell: Any, merged: str | None) -> Cell:
    quoted = sheet if re.fullmatch(r"\w+", sheet) else f"'{sheet}'"
    place = f"{quoted}!{cell.coordinate}"
    if merged and merged != cell.coordinate:
        return Cell(place, fault=f"is merged with {merged}; unmerge them")
    if cell.data_type == "f":
        return Cell(place, fault="is a formula; put what it shows in its place, as a value")
    if cell.data_type == "e":
        return Cell(place, fault=f"shows the error {cell.value}")
    comment = _unescaped(cell.comment.text).strip() if cell.comment else None
    return Cell(place, _value(cell.value, str(cell.number_format)), comment=comment)


def _value(value: object, form: str) -> Value:
    match value:
        case bool():
            return str(value).upper()
        case int() | float():
            number = Decimal(repr(value))
            return f"{written(number * 100)}%" if "%" in form else number
        case datetime():
            return value.date()
        case date() | None:
            return value
        case _:
            return _unescaped(str(value))


def _unescaped(text: str) -> str:
    """Give line ends and other characters as themselves that Excel writes as `_x000D_`."""
    plain = re.sub("_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), text)
    return plain.replace("\r\n", "\n").replace("\r", "\n").replace("\N{NO-BREAK SPACE}", " ")
