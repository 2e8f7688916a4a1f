"""Workbooks: sheets of values, some of them to be filled in."""

from datetime import date
from decimal import Decimal

from attrs import frozen

from plan_as_code.blocks.meta import Meta
from plan_as_code.tone import Tone

Value = str | date | Decimal | None


@frozen
class Field:
    """A column of a sheet: its heading, its share of the width, what it holds.

    `choices` names the sheet whose first column holds the words that may stand here.
    `asked` says what a reader is to write here, in a column that is theirs to fill in;
    `day` that it is a day.
    """

    heading: str
    weight: float = 1.0
    choices: str | None = None
    asked: str | None = None
    day: bool = False


@frozen
class Line:
    """A row of a sheet: a value for each column; `tone` colours the first of them."""

    values: tuple[Value, ...]
    tone: Tone | None = None


@frozen
class Sheet:
    """Rows to sort, filter and go on with; `name` is unique in its workbook.

    A hidden sheet is no reading: it is for the program that reads the workbook again.
    """

    name: str
    columns: tuple[Field, ...]
    rows: tuple[Line, ...]
    hidden: bool = False


@frozen
class Workbook:
    """Sheets in order."""

    meta: Meta
    sheets: tuple[Sheet, ...]
