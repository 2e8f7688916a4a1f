"""Days as people write them in Britain, read and printed without any locale."""

import re
from datetime import date

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

_MONTH_NUMBERS = {
    spelling: number
    for number, name in enumerate(MONTHS, 1)
    for spelling in (name.lower(), name[:3].lower(), name[:4].lower())
}
_DAY = re.compile(
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?"
    r"(?P<day>\d{1,2})(?:st|nd|rd|th|\^(?:st|nd|rd|th)\^)?\s+(?:of\s+)?"
    r"(?P<month>[a-z]+)\.?,?\s+(?P<year>\d{4})",
    re.IGNORECASE,
)
_NUMERIC = re.compile(r"(?P<day>\d{1,2})[/.](?P<month>\d{1,2})[/.](?P<year>\d{4})")
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})")
_MONTH = re.compile(r"(?P<month>[a-z]+)\.?,?\s+(?P<year>\d{4})", re.IGNORECASE)

_LONGEST = 60
_AS = "write it as `2018-10-26` or `26 October 2018`"
_YEAR = r"'?(?P<year>\d{4}|\d\d)(?:[T ,]+\d{1,2}[:.]\d\d.*)?[.,]?"
_NUMBER = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_LOOSE = tuple(
    re.compile(rf"(?:[a-z]+,?\s+)*{pattern}", re.IGNORECASE)
    for pattern in (
        rf"(?P<day>\d{{1,2}})[-/. ]+(?P<month>\d{{1,2}})[-/. ]+{_YEAR}",
        r"(?P<year>\d{4})(?P<sign>[-/. ]|)(?P<month>\d\d?)(?P=sign)(?P<day>\d\d?)(?:[T ].*)?",
        rf"{_NUMBER}[-/., ]*(?:of\s+)?(?P<month>[a-z]{{3,}})[-/., ]*{_YEAR}",
        rf"(?P<month>[a-z]{{3,}})[-/., ]*{_NUMBER}[-/., ]+{_YEAR}",
    )
)


def month_number(word: str) -> int | None:
    """Give 1 to 12 for a month's name or abbreviation, None for any other word."""
    return _MONTH_NUMBERS.get(word.lower())


def last_day(year: int, month: int) -> date:
    """Give the last day of a month."""
    leap = month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return date(year, month, _LENGTHS[month - 1] + leap)


def read_day(text: str) -> date | None:
    """Read one day: `2018-09-28`, `28 September 2018`, `28th Sept 2018`, `28/09/2018`.

    Figures with slashes are day first, as everywhere in the United Kingdom. Gives
    None for words that are not a day; raises ValueError for a day that does not exist.
    """
    for pattern in (_ISO, _NUMERIC, _DAY):
        if found := pattern.fullmatch(text.strip()):
            word = found["month"]
            month = int(word) if word.isdecimal() else month_number(word)
            if pattern is _NUMERIC and month and month > 12:
                raise ValueError("there is no such day; the day comes first, then the month")
            return None if month is None else _day(int(found["year"]), month, int(found["day"]))
    return None


def advice(text: str) -> str:
    """Say which day was probably meant by words that are none, else how a day is written."""
    return meant(text) or _AS


def meant(text: str) -> str | None:
    """Say which day was probably meant by words that are none, or why there is none such."""
    if len(text) > _LONGEST:
        return None
    found = next((found for each in _LOOSE if (found := each.fullmatch(text.strip()))), None)
    month = _likely(found["month"]) if found else None
    if not found or not month or not 1 <= month <= 12:
        return None
    year = int(found["year"]) + (2000 if len(found["year"]) == 2 else 0)
    day = f"{int(found['day'])} {MONTHS[month - 1]} {year}"
    try:
        _day(year, month, int(found["day"]))
    except ValueError as problem:
        return f"`{day}` is meant, perhaps, but {problem}"
    return f"did you mean `{day}`?"


def _likely(word: str) -> int | None:
    """Give the number of the month that a word or figure probably means."""
    from difflib import get_close_matches  # takes longer to load than all else here

    if word.isdecimal() or (month := month_number(word)):
        return int(word) if word.isdecimal() else month
    close = get_close_matches(word.lower(), [name.lower() for name in MONTHS], n=1)
    return month_number(close[0]) if close else None


def read_month(text: str) -> tuple[int, int] | None:
    """Read `September 2018` or `Sep 2018` as (year, month); None for other words."""
    found = _MONTH.fullmatch(text.strip())
    month = month_number(found["month"]) if found else None
    return (int(found["year"]), month) if found and month else None


def printed(day: date) -> str:
    """Print a day in full: `28 September 2018`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _day(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        if not year:
            limit = "there is no year 0"
        elif not 1 <= month <= 12:
            limit = "a year has 12 months"
        else:
            limit = f"{MONTHS[month - 1]} {year} has {last_day(year, month).day} days"
        raise ValueError(f"there is no such day; {limit}") from None
