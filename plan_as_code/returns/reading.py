"""A return read row by row: what each answers, and what is amiss."""

from collections.abc import Callable, Iterator

from plan_as_code.findings import Finding
from plan_as_code.model import Plan
from plan_as_code.papers import form
from plan_as_code.returns.answers import Answer, answered, measured
from plan_as_code.returns.form import ASKED, KEYS, Form, Table
from plan_as_code.returns.rows import Pair, pairs, strays

_Read = tuple[Answer | None, tuple[Finding, ...]]
_Reader = Callable[[Plan, Form, Pair], _Read]


def answers(plan: Plan, form_: Form) -> tuple[tuple[Answer, ...], tuple[Finding, ...]]:
    """Give what the rows of a return answer, without those that are amiss, and the findings."""
    read = [
        *_rows(plan, form_, form_.actions, form.ACTIONS, answered),
        *_rows(plan, form_, form_.measures, form.MEASURES, measured),
    ]
    findings = tuple(each for _, found in read for each in found)
    return tuple(each for each, _ in read if each and not each.is_empty), findings


def _rows(plan: Plan, form_: Form, table: Table, sheet: str, reader: _Reader) -> Iterator[_Read]:
    for pair in pairs(plan, form_, table, KEYS[sheet]):
        if isinstance(pair, Pair):
            answer, findings = reader(plan, form_, pair)
            yield answer, (*findings, *strays(form_, pair, ASKED[sheet]))
        else:
            yield None, (pair,)
