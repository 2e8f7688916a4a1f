"""Where a line may have been meant to begin that begins where nothing can, and what goes along."""

import re
from collections import Counter
from collections.abc import Iterator

from plan_as_code.source.trouble import (
    FIELD,
    Cause,
    Trouble,
    counted,
    first_word,
    names,
    spaces,
)
from plan_as_code.spelling import shortened

_MOST_BELOW = 500
_MOST_ABOVE = 10_000
_MOST_PLACES = 3
_SLIGHT = 2
_ITEM = re.compile(r"^(?P<indent> *)-(?P<gap> +)(?=\S)")
_OPENS = re.compile(r".*(?::|[|>][+-]?)\s*$")


def moves(trouble: Trouble, message: str) -> tuple[Cause, ...]:
    """Give where a line may have been meant to begin, it alone or with the lines like it.

    Gives as well how what stands above may have been meant, on which the line goes on.
    """
    lines, number = trouble.lines, trouble.line
    begin = spaces(trouble.text)
    own = _below(lines, number, siblings=False)
    ends = dict.fromkeys((own, number + 1, _below(lines, number)))
    movable = begin or trouble.text.startswith("- ")
    near = [place for place in _nearest(lines, number) if movable and place != begin]
    alone = tuple(
        Cause(
            number,
            begin,
            message,
            _hint(place, end - number - 1),
            _shifted(lines, range(number, end), place - begin),
        )
        for place in near
        for end in ends
    )
    return (*alone, *_above(trouble))


def fits(lines: list[str], cause: Cause) -> bool:
    """Tell whether a slip's line, once mended, begins where its like does on lines around."""
    first = min(cause.mended)
    line = cause.mended[first]
    begin = spaces(line)
    if abs(begin - spaces(lines[first])) > _SLIGHT:
        return False
    found = FIELD.match(line)
    place = begin if line.lstrip().startswith("- ") or not found else len(found["indent"])
    return place in alike(lines, first)


def _hint(place: int, others: int) -> str:
    along = f", and move the {counted(others, 'line')} below it along" if others > 1 else ""
    along = ", and move the line below it along" if others == 1 else along
    return f"begin it after {counted(place)}{along}"


def _shifted(lines: list[str], numbers: range, by: int) -> dict[int, str]:
    """Give some lines further in, or further out, by some spaces."""
    return {
        n: f"{' ' * by}{lines[n][min(max(0, -by), spaces(lines[n])) :]}"
        for n in numbers
        if lines[n].strip()
    }


def _below(lines: list[str], number: int, *, siblings: bool = True) -> int:
    """Give the line behind a line, what is in it, and with `siblings` those like it below."""
    begin, opens = spaces(lines[number]), _holds_more(lines[number])
    item = _ITEM.match(lines[number])
    least = item.end() if item else begin + 1
    last, fields = number, names(lines, number)
    for n in range(number + 1, min(len(lines), number + _MOST_BELOW)):
        line = lines[n]
        if not line.strip():
            continue
        inner = spaces(line) >= least and (opens or first_word(line) not in {"", *fields})
        if not inner and not (siblings and spaces(line) == begin):
            break
        opens = opens if inner else _holds_more(line)
        last = n
    return last + 1


def _holds_more(line: str) -> bool:
    """Tell whether fields may stand further in below a line: it is an item, or has no words."""
    return line.lstrip().startswith("- ") or bool(_OPENS.match(line))


def _nearest(lines: list[str], number: int) -> list[int]:
    """Give the few places nearest to where a line begins; first those where its like stands."""
    begin, like = spaces(lines[number]), alike(lines, number)
    near = sorted(
        dict.fromkeys(places(lines, number)),
        key=lambda place: (place not in like, abs(place - begin), -place),
    )
    return near[:_MOST_PLACES]


def alike(lines: list[str], number: int) -> set[int]:
    """Give where the same field begins on lines around, as often as where this one does."""
    found, is_item = FIELD.match(lines[number].lstrip()), lines[number].lstrip().startswith("- ")
    first = max(0, number - _MOST_BELOW)
    others = lines[first:number] + lines[number + 1 : number + _MOST_BELOW]
    columns = Counter(
        spaces(each[0]) if is_item else len(each["indent"])
        for each in map(FIELD.match, others)
        if each and found and each["key"] == found["key"]
    )
    here = columns[spaces(lines[number])]
    return {column for column, count in columns.items() if count >= here}


def places(lines: list[str], number: int) -> Iterator[int]:
    """Give the places where a field, or an item, can begin that goes on with what is above."""
    is_item = lines[number].lstrip().startswith("- ")
    least, in_list = 1000, False
    for n in range(number - 1, max(-1, number - _MOST_ABOVE), -1):
        line = lines[n]
        begin = spaces(line)
        if begin > least or (begin == least and not in_list):
            continue
        item, found = _ITEM.match(line), FIELD.match(line)
        if item and begin < least:
            yield begin if is_item else item.end()
        elif found and not item and not is_item:
            yield begin
        elif not found:
            continue
        least, in_list = begin, bool(item)
        if not least and not in_list:
            return


def _above(trouble: Trouble) -> Iterator[Cause]:
    """Give how what was begun above may have been meant, so that this line goes on with it."""
    lines, begin = trouble.lines, spaces(trouble.text)
    starts = (_begun(trouble), trouble.start or (trouble.line, begin), _item_above(trouble))
    for line, column in dict.fromkeys(starts):
        if column == begin or not 0 < trouble.line - line < _MOST_BELOW:
            continue
        text = lines[line]
        item = _ITEM.match(text)
        if (
            item
            and item.end() == column
            and len(item["gap"]) > 1
            and begin > item.end("indent") + 1
        ):
            yield _gap(trouble, line, item)
        way = "in" if column > begin else "out"
        yield Cause(
            line,
            spaces(text),
            f"this line begins after {counted(spaces(text))}, too far {way} for line"
            f" {trouble.line + 1}, which goes on with it",
            _hint(max(0, spaces(text) + begin - column), trouble.line - line - 1),
            _shifted(lines, range(line, trouble.line), begin - column),
        )


def _begun(trouble: Trouble) -> tuple[int, int]:
    """Give where the lines just above begin that stand further in than this one."""
    is_item = trouble.text.lstrip().startswith("- ")
    first, column = trouble.line, trouble.column
    for n in range(trouble.line - 1, max(-1, trouble.line - _MOST_BELOW), -1):
        line = trouble.lines[n]
        found = FIELD.match(line)
        begin = len(found["indent"]) if found and not is_item else spaces(line)
        if line.strip() and begin <= trouble.column:
            break
        first, column = (n, begin) if line.strip() else (first, column)
        if line.strip() and spaces(line) <= trouble.column:
            break
    return first, column


def _item_above(trouble: Trouble) -> tuple[int, int]:
    """Give the line just above and where its field begins, where it is the first of an item."""
    line = trouble.line - 1
    item = _ITEM.match(trouble.lines[line]) if line >= 0 else None
    return (line, item.end()) if item else (trouble.line, 0)


def _gap(trouble: Trouble, line: int, item: "re.Match[str]") -> Cause:
    text, gap = trouble.lines[line], " " * (trouble.column - item.end("indent") - 1)
    return Cause(
        line,
        item.end("indent"),
        f"{counted(len(item['gap']))} stand behind this hyphen, and the fields below it line up"
        f" with {len(gap)}",
        f"write `-{gap}{shortened(text[item.end() :])}`",
        {line: f"{item['indent']}-{gap}{text[item.end() :]}"},
    )
