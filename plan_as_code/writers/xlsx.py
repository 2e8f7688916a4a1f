"""Workbooks as xlsx: sheets that sort, filter, print and hold dates as dates.

Words are always written as words, so that a text that begins with `=` is never a formula,
and are marked as such, so that it stays one when somebody edits it. Rows have a height to
start with, and grow with what is written into them.
"""

from datetime import UTC, date, datetime, time
from decimal import Decimal
from io import BytesIO
from math import ceil
from typing import Final

from attrs import field, frozen
from xlsxwriter import Workbook as Package
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from plan_as_code.blocks import Field, Line, Meta, Sheet, Value, Workbook
from plan_as_code.errors import PlanAsCodeError
from plan_as_code.fit.cells import LONGEST
from plan_as_code.themes import Colours, Theme
from plan_as_code.tone import Tone
from plan_as_code.writers.letters import legal
from plan_as_code.writers.package import replaced, seal
from plan_as_code.writers.paint import mixed

_LONGEST_FOOT: Final = 120
_LETTERS: Final = 9
_A4, _A3 = 9, 8
_MOST_LETTERS: Final = 200
"""How many letters stand beside each other on A4 and are still read with ease."""

_DAY: Final = "d mmm yyyy"
_WORDS: Final = "@"
_FIRST_DAY: Final = date(2000, 1, 1)
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
_TINT: Final = 0.85
_WHITE: Final = "FFFFFF"
_LINE: Final = 15.0
_HIGHEST: Final = 405.0
_ROWS: Final = "xl/worksheets/"
_FIXED: Final = b' customHeight="1"'


def write_xlsx(workbook: Workbook, theme: Theme) -> bytes:
    """Give a workbook's file. Raises PlanAsCodeError for words too long for a cell."""
    content = BytesIO()
    package = Package(content, {"in_memory": True, "strings_to_urls": False})
    _describe(package, workbook.meta)
    package.formats[0].set_font_name(theme.names.font)
    look = _Look(package, theme.names.colours, theme.names.font)
    sheets = {sheet.name: sheet for sheet in workbook.sheets}
    for sheet in workbook.sheets:
        page = package.add_worksheet(sheet.name)
        _print(page, workbook.meta)
        _fit(page, sheet)
        _table(page, look, sheet)
        for number, column in enumerate(sheet.columns):
            words = sheets.get(column.choices or "")
            if sheet.rows:
                _ask(page, look, sheet, number, words)
        if sheet.hidden:
            page.very_hidden()
    package.close()
    return seal(replaced(content.getvalue(), _ROWS, _FIXED, b""))


@frozen
class _Look:
    """The formats of a package, each made once."""

    package: Package
    colours: Colours
    font: str
    made: dict[object, Format] = field(factory=dict)

    def heading(self, asked: bool) -> Format:
        return self.package.add_format(
            {
                "font_name": self.font,
                "bold": True,
                "font_color": f"#{self.colours.paper}",
                "bg_color": f"#{self.colours.info if asked else self.colours.deep}",
                "text_wrap": True,
                "valign": "top",
                "border": 1,
                "border_color": f"#{self.colours.muted}",
            }
        )

    def cell(
        self,
        tone: Tone | None = None,
        day: bool = False,
        quoted: bool = False,
        written: bool = False,
    ) -> Format:
        options: dict[str, object] = {
            "font_name": self.font,
            "text_wrap": True,
            "valign": "top",
            "border": 1,
            "border_color": f"#{self.colours.muted}",
        }
        if day:
            options |= {"num_format": _DAY, "align": "left"}
        if written:
            options["num_format"] = _WORDS
        if quoted:
            options["quote_prefix"] = True
        if tone:
            options |= self.tint(tone)
        key = tuple(options.items())
        if key not in self.made:
            self.made[key] = self.package.add_format(options)
        return self.made[key]

    def tint(self, tone: Tone) -> dict[str, object]:
        """Give a tone as a pale ground under dark words."""
        pale = mixed(self.colours.of(tone), _WHITE, _TINT)
        return {"bg_color": f"#{pale}", "font_color": f"#{self.colours.ink}"}


def _describe(package: Package, meta: Meta) -> None:
    """Write the properties; the times are midnight of the as-at date, in UTC."""
    package.set_properties(
        {
            "title": _short(meta.title),
            "subject": _short(meta.subject),
            "author": _short(meta.author),
            "category": _short(meta.marking),
            "keywords": _short(meta.keywords),
            "comments": _short(meta.origin),
            "created": datetime.combine(meta.date, time(tzinfo=UTC)),
        }
    )
    if meta.identifier:
        package.set_custom_property("Identifier", _short(meta.identifier), "text")


def _print(page: Worksheet, meta: Meta) -> None:
    """Set the page: on its side, headings on each page, the marking at head and foot."""
    page.set_landscape()
    page.set_margins(left=0.4, right=0.4, top=0.7, bottom=0.7)
    page.repeat_rows(0)
    marking = _foot(meta.marking)
    page.set_header(f"&C&B{marking}" if marking else "")
    page.set_footer(f"&L{_foot(meta.footer)}&C{marking}&R{_foot(meta.footer_date)}, page &P of &N")


def _fit(page: Worksheet, sheet: Sheet) -> None:
    """Print as wide as A4; what would be too small to read there, on two sheets of A3.

    The second has the first column again, so that each row is known by it.
    """
    letters = sum(column.weight * _LETTERS for column in sheet.columns)
    if letters <= _MOST_LETTERS:
        page.set_paper(_A4)
        page.fit_to_pages(1, 0)
    else:
        page.set_paper(_A3)
        page.fit_to_pages(2, 0)
        page.repeat_columns(0)


def _table(page: Worksheet, look: _Look, sheet: Sheet) -> None:
    headings = {asked: look.heading(asked) for asked in (False, True)}
    for number, column in enumerate(sheet.columns):
        page.set_column(number, number, column.weight * _LETTERS)
        page.write_string(0, number, legal(column.heading), headings[column.asked is not None])
    for row, line in enumerate(sheet.rows, 1):
        for number, value in enumerate(line.values):
            tone = line.tone if number == 0 else None
            _write(page, look, (row, number), value, tone, sheet.columns[number])
        page.set_row(row, _height(sheet, line))
    page.freeze_panes(1, 1)
    page.autofilter(0, 0, len(sheet.rows), len(sheet.columns) - 1)


def _height(sheet: Sheet, line: Line) -> float:
    """Guess how high a row must be for its words, in points, for programs that do not measure."""
    lines = (
        sum(ceil(len(part) / (column.weight * _LETTERS)) or 1 for part in words.splitlines())
        for column, words in zip(sheet.columns, line.values, strict=True)
        if isinstance(words, str)
    )
    return min(_HIGHEST, _LINE * max(lines, default=1))


def _write(
    page: Worksheet,
    look: _Look,
    place: tuple[int, int],
    value: Value,
    tone: Tone | None,
    column: Field,
) -> None:
    """Write a cell. What is asked for stays as it is typed, so that 1/2 is no day of February."""
    typed = column.asked is not None and not column.day
    tone = Tone.INFO if column.asked else tone
    match value:
        case None:
            page.write_blank(*place, None, look.cell(tone, day=column.day, written=typed))
        case date():
            page.write_datetime(*place, datetime.combine(value, time()), look.cell(tone, day=True))
        case Decimal():
            page.write_number(*place, float(value), look.cell(tone, written=typed))
        case str():
            words = legal(value)
            if len(words) > LONGEST:
                raise PlanAsCodeError(
                    f"the words `{words[:40]}...` have {len(words)} characters, and a cell of a"
                    f" spreadsheet holds {LONGEST}"
                )
            quoted = words.startswith(_FORMULA)
            page.write_string(*place, words, look.cell(tone, quoted=quoted, written=typed))


def _ask(page: Worksheet, look: _Look, sheet: Sheet, number: int, words: Sheet | None) -> None:
    """Let the cells of a column hold only what may stand there, and say what is asked for."""
    column, area = sheet.columns[number], (1, number, len(sheet.rows), number)
    rules: dict[str, object] = {}
    if words and words.rows:
        rules = {
            "validate": "list",
            "source": f"='{words.name}'!$A$2:$A${len(words.rows) + 1}",
            "error_title": words.name,
            "error_message": f"Choose one of the words on the sheet {words.name}.",
        }
        _colour(page, look, area, words)
    elif column.day:
        rules = {
            "validate": "date",
            "criteria": ">=",
            "value": _FIRST_DAY,
            "error_title": column.heading,
            "error_message": "Write a day, such as 12 January 2025.",
        }
    if column.asked:
        told = {"input_title": column.heading, "input_message": column.asked}
        rules = {"validate": "any", **rules, **told}
    if rules:
        page.data_validation(*area, rules)


def _colour(page: Worksheet, look: _Look, area: tuple[int, int, int, int], words: Sheet) -> None:
    """Colour the words of another sheet as they are coloured there."""
    for row, line in enumerate(words.rows, 2):
        if line.tone:
            first = _cell(1, area[1])
            criterion = {
                "type": "formula",
                "criteria": f"={first}='{words.name}'!$A${row}",
                "format": look.package.add_format(look.tint(line.tone)),
            }
            page.conditional_format(*area, criterion)


def _cell(row: int, column: int) -> str:
    """Name a cell of the first 26 columns as a spreadsheet does, its column fixed."""
    return f"${chr(ord('A') + column)}{row + 1}"


def _foot(words: str) -> str:
    """Give words that the head or the foot of a page can hold."""
    return _short(words, _LONGEST_FOOT).replace("&", "&&")


def _short(words: str, longest: int = 255) -> str:
    found = legal(" ".join(words.split()))
    return found if len(found) <= longest else f"{found[: longest - 1]}…"
