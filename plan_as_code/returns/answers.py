"""What a row answers: its cells as words that the plan can take, or why it cannot."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from attrs import evolve, frozen

from plan_as_code.days import meant, printed, read_day
from plan_as_code.figure import read_figure
from plan_as_code.findings import Finding, error
from plan_as_code.markup import unmarked
from plan_as_code.model import Deadline, Plan, known, walk
from plan_as_code.model import Form as Written
from plan_as_code.papers import form
from plan_as_code.returns.form import ASKED, Form
from plan_as_code.returns.rows import Pair, flat
from plan_as_code.returns.workbook import Cell, Value
from plan_as_code.spelling import listed, nearest

_SILENT: Final = "not recorded"
_EPOCH: Final = date(1899, 12, 30)
_SERIALS: Final = range(30_000, 80_000)
_YEARS: Final = range(1900, 2200)
_FIGURES: Final = (form.BASELINE, form.TARGET, form.ACTUAL)
_MARK = re.compile(r"([\\*_^\[\]])")


@frozen
class Answer:
    """What a row answers of an action: words as `update` takes them, and where each stands.

    `words` and `places` are by heading; `measure` is the number of the measure that the row
    is of, None in a row of the action itself.
    """

    id: str
    place: str
    words: Mapping[str, str]
    places: Mapping[str, str]
    measure: int | None = None

    @property
    def told(self) -> str:
        """What is answered, on one line."""
        return "; ".join(f"{name}: {flat(words)}" for name, words in self.words.items())

    @property
    def is_empty(self) -> bool:
        """Whether nothing is answered: a reporter's name and a day alone are no answer."""
        return not self.words.keys() - {form.DAY, form.BY}


class _Amiss(Exception):
    """Words that cannot be taken: what is wrong with them, and what would be right."""

    def __init__(self, rule: str, said: str, hint: str | None = None) -> None:
        super().__init__(said)
        self.rule, self.said, self.hint = rule, said, hint


def answered(plan: Plan, form_: Form, pair: Pair) -> tuple[Answer | None, tuple[Finding, ...]]:
    """Read a row of the actions; None, with the findings, where one of its cells is amiss."""
    return _answer(form_, pair, form.ACTIONS, _readers(plan))


def measured(plan: Plan, form_: Form, pair: Pair) -> tuple[Answer | None, tuple[Finding, ...]]:
    """Read a row of the measures; None, with the findings, where it is amiss."""
    found, findings = _answer(form_, pair, form.MEASURES, {form.ACTUAL: _figure})
    if not found or found.is_empty:
        return found, findings
    number = int(pair.sent[form.NUMBER].words)
    actions = [each.action for each in walk(plan) if each.action.id == pair.id]
    there = [form.measure_words(each) for action in actions for each in known(action.measures)]
    words = flat(pair.sent[form.MEASURE].words)
    if not actions or flat("".join(there[number - 1 : number])) == words:
        return evolve(found, measure=number), findings
    said = f"the plan has no such measure of `{pair.id}` any more: {words}; not taken: {found.told}"
    return None, (error(form_.place(found.place), "measure-gone", said, where=pair.id),)


_Reader = Callable[[Cell, Pair], str]


def _answer(
    form_: Form, pair: Pair, sheet: str, readers: Mapping[str, _Reader]
) -> tuple[Answer | None, tuple[Finding, ...]]:
    words: dict[str, str] = {}
    findings: list[Finding] = []
    for heading, cell in _asked(pair, sheet):
        try:
            if cell.fault:
                raise _Amiss("cell-unreadable", f"the cell {cell.fault}")
            if heading in readers:
                words[heading] = readers[heading](cell, pair)
        except _Amiss as amiss:
            said = f"`{heading}` of `{pair.id}`: {amiss.said}; nothing of this row is taken"
            place = form_.place(cell.place)
            findings.append(error(place, amiss.rule, said, hint=amiss.hint, where=pair.id))
    if findings:
        return None, tuple(findings)
    places = {heading: cell.place for heading, cell in pair.now.items()}
    return Answer(pair.id, pair.now[form.ID].place, words, places), ()


def _asked(pair: Pair, sheet: str) -> Iterator[tuple[str, Cell]]:
    for heading in ASKED[sheet]:
        if heading in pair.now and (pair.changed(heading) or pair.now[heading].fault):
            yield heading, pair.now[heading]


def _readers(plan: Plan) -> Mapping[str, _Reader]:
    return {
        form.STATUS: lambda cell, pair: _status(plan, cell, pair),
        form.DEADLINE: _deadline,
        form.UPDATE: lambda cell, pair: literal(_text(cell.value)),
        form.WHY: lambda cell, pair: literal(_text(cell.value)),
        form.DAY: lambda cell, pair: _day(cell.value),
        form.BY: lambda cell, pair: _party(plan, cell.words),
    }


def literal(text: str) -> str:
    """Give words that the plan prints as they are, whatever marks of weight are in them."""
    return text if unmarked(text) == flat(text) else _MARK.sub(r"\\\1", text)


def _text(value: Value) -> str:
    match value:
        case date():
            return printed(value)
        case str():
            return "\n".join(line.rstrip() for line in value.strip().splitlines())
        case _:
            return Cell("", value).words


def _status(plan: Plan, cell: Cell, pair: Pair) -> str:
    said = flat(cell.words).casefold()
    if said == _SILENT:
        return _SILENT
    for status in plan.statuses:
        if said in (status.word.casefold(), status.key.casefold()):
            return status.key
    if not said:
        raise _emptied(form.STATUS, pair)
    words = [each.word for each in plan.statuses]
    close = nearest(cell.words, words) or nearest(cell.words, [each.key for each in plan.statuses])
    hint = f"did you mean `{close}`?" if close else f"there are {listed(words)}"
    raise _Amiss("status-unknown", f"`{cell.words}` is no status of the plan", hint)


def _emptied(heading: str, pair: Pair) -> _Amiss:
    was = flat(pair.sent[heading].words)
    return _Amiss("cell-emptied", f"it was `{was}` and is empty", f"write `{was}`, or what it is")


def _deadline(cell: Cell, pair: Pair) -> str:
    match cell.value:
        case date():
            return printed(cell.value)
        case Decimal() if cell.value not in _YEARS:
            raise _number(cell.value)
        case None:
            raise _emptied(form.DEADLINE, pair)
    words = flat(cell.words)
    if words.casefold() == _SILENT:
        return _SILENT
    try:
        found = Deadline.parse(words)
    except ValueError as problem:
        raise _Amiss("deadline-unclear", f"`{words}`: {problem}") from None
    if found.form is Written.UNREADABLE:
        hint = "write it as 31 March 2025, March 2025, Q3 2024/25, 2024/25, Monthly or Ongoing"
        raise _Amiss("deadline-unclear", f"`{words}` is no deadline I can read", hint)
    return words


def _number(number: Decimal) -> _Amiss:
    is_serial = int(number) in _SERIALS
    day = f"write `{printed(_EPOCH + timedelta(int(number)))}`, if that is meant"
    said = f"`{Cell('', number).words}` is a number and no day"
    return _Amiss("day-unclear", said, day if is_serial else "write a day: 31 March 2025")


def _day(value: Value) -> str:
    match value:
        case date():
            return value.isoformat()
        case Decimal():
            raise _number(value)
        case _:
            words = flat(value or "")
    try:
        found = read_day(words)
    except ValueError as problem:
        raise _Amiss("day-unclear", f"`{words}`: {problem}") from None
    if not found:
        hint = meant(words) or "write a day: 12 January 2025"
        raise _Amiss("day-unclear", f"`{words}` is no day", hint)
    return found.isoformat()


def _party(plan: Plan, words: str) -> str:
    said = flat(words).casefold()
    found = [
        each.id
        for each in plan.parties
        if said in (each.id.casefold(), each.label.casefold(), each.name.casefold())
    ]
    if len(found) == 1:
        return found[0]
    if found:
        raise _Amiss("party-unclear", f"`{words}` may be {listed(found)}", "write one of these ids")
    close = nearest(words, [name for each in plan.parties for name in (each.label, each.name)])
    hint = f"did you mean `{close}`?" if close else "choose from the list on the sheet Parties"
    raise _Amiss("party-unclear", f"`{words}` is no party of the plan", hint)


def _figure(cell: Cell, pair: Pair) -> str:
    words = cell.words
    if not words:
        raise _emptied(form.ACTUAL, pair)
    if words.casefold() == _SILENT:
        return ""
    unit = pair.sent[form.UNIT].words
    if unit:
        words = words.removeprefix(unit).removesuffix(unit).strip()
    elif any(pair.sent[each].words.endswith("%") for each in _FIGURES):
        words = f"{words.removesuffix('%')}%"
    if read_figure(words) is None:
        raise _Amiss("figure-unclear", f"`{cell.words}` is no number", "write the figure in digits")
    return words
