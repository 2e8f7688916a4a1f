"""Deadlines: the words as printed, and the value that sorting and "overdue" need."""

import re
from collections.abc import Callable
from datetime import date
from enum import Enum

from attrs import field, frozen

from plan_as_code.days import last_day, month_number, read_day, read_month
from plan_as_code.model.record import Record


class Form(Enum):
    """What sort of words a deadline is written in."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    FINANCIAL_YEAR = "financial year"
    YEAR = "year"
    RECURRING = "recurring"
    ONGOING = "ongoing"
    TO_BE_CONFIRMED = "to be confirmed"
    SEVERAL = "several"
    WORDS = "words"
    UNREADABLE = "unreadable"


@frozen(kw_only=True, repr=False)
class Deadline(Record):
    """When something is due: the printed words, and their value where they have one.

    Recurring and ongoing work is never overdue.

    text: The words as they are printed.
    form: What sort of words they are; worked out where the words alone are written.
    start: The first day of the month, quarter or year that is named.
    by: The last day that still counts as on time.
    every: How often recurring work comes round.
    parts: The single deadlines, where the words name several.
    """

    text: str = field(metadata={"bare": True})
    form: Form = Form.WORDS
    start: date | None = None
    by: date | None = None
    every: str | None = None
    parts: tuple["Deadline", ...] = ()

    @classmethod
    def parse(cls, text: str) -> "Deadline":
        """Read printed words; words no rule knows come back as UNREADABLE.

        Raises ValueError for a day that does not exist, such as 30 February.
        """
        found = _read(text)
        return found or _several(text) or cls(text=text, form=Form.UNREADABLE)

    @property
    def dates(self) -> tuple[date, ...]:
        """Every last day that is named, in the order written."""
        own = () if self.by is None else (self.by,)
        return own + tuple(day for part in self.parts for day in part.dates)

    @property
    def last(self) -> date | None:
        """The last day of all; None for work without an end and for words without a value."""
        return max(self.dates, default=None)

    @property
    def settled(self) -> bool:
        """Whether it says anything of when: words such as "to be confirmed" do not."""
        return self.form is not Form.TO_BE_CONFIRMED

    @property
    def endless(self) -> bool:
        """Whether the work recurs or goes on, so that it can never be overdue."""
        return self.every is not None or self.form in (Form.RECURRING, Form.ONGOING)


_LEAD = re.compile(
    r"^(?:(?:due|complete[d]?|deadline)\s+)?(?:(?:by|before|until|no later than)\s+)?"
    r"(?:(?:the\s+)?end(?:\s+of)?\s+)?(?:the\s+)?",
    re.IGNORECASE,
)
_ORDINAL = re.compile(r"(?<=\d)\^(st|nd|rd|th)\^", re.IGNORECASE)
_FINANCIAL = re.compile(
    r"(?:FY\s*|financial year\s+)?(?P<year>\d{4})\s*[/–-]\s*(?P<next>\d{2}|\d{4})", re.IGNORECASE
)
_QUARTER = re.compile(
    r"(?:Q|Qtr|Quarter)\s*(?P<number>[1-4])(?:\s+of)?,?\s+(?P<year>.+)", re.IGNORECASE
)
_RATE = (
    r"(?:bi-?|half[- ]|(?:\d|two|three|four|six)[- ])?"
    r"(?:daily|weekly|fortnightly|monthly|quarterly|termly|annually|annual|yearly)"
    r"|(?:once|twice|(?:\d|three|four|six) times)"
    r" (?:a|each|every|per) (?:week|month|quarter|term|year)"
    r"|(?:every|each|per) (?:(?:\d|two|three|four|six) )?"
    r"(?:day|week|month|quarter|term|year|half[- ]term)s?"
)
_RECURRING = re.compile(
    rf"(?P<every>{_RATE})(?:\s+(?:in|each|every)\s+(?P<month>[a-z]+))?", re.IGNORECASE
)
_EVERY_MONTH = re.compile(r"(?:every|each)\s+(?P<month>[a-z]+)", re.IGNORECASE)
_ONGOING = re.compile(
    r"on-?\s?going|continuous|continuing|business as usual|bau"
    r"|throughout(?: the (?:year|period|plan))?",
    re.IGNORECASE,
)
_UNSETTLED = re.compile(
    r"tb[acd]|to be (?:confirmed|agreed|advised|announced|decided|determined|set)", re.IGNORECASE
)
_BETWEEN = re.compile(r"\s*(?:;|\n|,|\s/\s|&|\band\b|\bthen\b)\s*")
_LABEL = re.compile(r"^[^:;,]{1,60}:\s+|^\([^)]{1,20}\)\s+|^[^\d]{1,60}?\s+(?=by\s)", re.IGNORECASE)


def _read(text: str) -> Deadline | None:
    words = _ORDINAL.sub(r"\1", " ".join(text.split())).rstrip(".")
    core = _LEAD.sub("", words, count=1)
    readers: tuple[Callable[[str, str], Deadline | None], ...] = (
        _day, _month, _quarter, _year, _recurring, _unvalued,
    )  # fmt: skip
    return next((found for read in readers if (found := read(core, text))), None)


def _day(words: str, text: str) -> Deadline | None:
    day = read_day(words)
    return Deadline(text=text, form=Form.DAY, start=day, by=day) if day else None


def _month(words: str, text: str) -> Deadline | None:
    if not (found := read_month(words)):
        return None
    year, month = found
    return Deadline(
        text=text, form=Form.MONTH, start=date(year, month, 1), by=last_day(year, month)
    )


def _quarter(words: str, text: str) -> Deadline | None:
    found = _QUARTER.fullmatch(words)
    if not found:
        return None
    number = int(found["number"])
    if financial := _financial_start(found["year"]):
        year, month = divmod(financial * 12 + 3 + (number - 1) * 3, 12)
    elif re.fullmatch(r"\d{4}", found["year"]):
        year, month = int(found["year"]), (number - 1) * 3
    else:
        return None
    first = date(year, month + 1, 1)
    return Deadline(text=text, form=Form.QUARTER, start=first, by=last_day(year, month + 3))


def _year(words: str, text: str) -> Deadline | None:
    if start := _financial_start(words):
        return Deadline(
            text=text,
            form=Form.FINANCIAL_YEAR,
            start=date(start, 4, 1),
            by=date(start + 1, 3, 31),
        )
    if re.fullmatch(r"[12]\d{3}", words):
        year = int(words)
        return Deadline(text=text, form=Form.YEAR, start=date(year, 1, 1), by=date(year, 12, 31))
    return None


def _financial_start(words: str) -> int | None:
    """Give the first calendar year of `2018/19`; None unless the second follows the first."""
    found = _FINANCIAL.fullmatch(words.strip())
    if not found:
        return None
    year = int(found["year"])
    return year if (year + 1) % 100 == int(found["next"]) % 100 else None


def _recurring(words: str, text: str) -> Deadline | None:
    if found := _RECURRING.fullmatch(words):
        if found["month"] and not month_number(found["month"]):
            return None
        return Deadline(text=text, form=Form.RECURRING, every=found["every"].lower())
    found = _EVERY_MONTH.fullmatch(words)
    if found and month_number(found["month"]):
        return Deadline(text=text, form=Form.RECURRING, every="annually")
    return None


def _unvalued(words: str, text: str) -> Deadline | None:
    if _ONGOING.fullmatch(words):
        return Deadline(text=text, form=Form.ONGOING)
    if _UNSETTLED.fullmatch(words):
        return Deadline(text=text, form=Form.TO_BE_CONFIRMED)
    return None


def _several(text: str) -> Deadline | None:
    lines = "\n".join(" ".join(line.split()) for line in text.splitlines())
    words = [part for part in _BETWEEN.split(lines) if part]
    parts = [_read(part) or _read(_LABEL.sub("", part, count=1)) for part in words]
    if len(parts) < 2 or None in parts:
        return None
    kept = tuple(part for part in parts if part)
    return Deadline(text=text, form=Form.SEVERAL, parts=kept)
