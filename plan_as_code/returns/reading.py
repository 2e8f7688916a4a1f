"""A return read row by row: what each answers, and what is amiss."""

from collections.abc import Iterator

from plan_as_code.findings import Finding
from plan_as_code.model import Plan
from plan_as_code.papers import form
from plan_as_code.returns.answers import Answer, answered, measured
from plan_as_code.returns.form import ASKED, Form
from plan_as_code.returns.rows import Pair, pairs, strays

_Read = tuple[Answer | None, tuple[Finding, ...]]


def answers(plan: Plan, form_: Form) -> tuple[tuple[Answer, ...], tuple[Finding, ...]]:
    """Give what the rows of a return answer, without those that are amiss, and the findings."""
    read = [*_actions(plan, form_), *_measures(plan, form_)]
    findings = tuple(each for _, found in read for each in found)
    return tuple(each for each, _ in read if each and not each.is_empty), findings


def _actions(plan: Plan, form_: Form) -> Iterator[_Read]:
    for pair in pairs(plan, form_, form_.actions, (form.ID,)):
        if isinstance(pair, Pair):
            answer, findings = answered(plan, form_, pair)
            yield answer, (*findings, *strays(form_, pair, ASKED[form.ACTIONS]))
        else:
            yield None, (pair,)


def _measures(plan: Plan, form_: Form) -> Iterator[_Read]:
    for pair in pairs(plan, form_, form_.measures, (form.ID, form.NUMBER)):
        if isinstance(pair, Pair):
            answer, findings = measured(plan, form_, pair)
            yield answer, (*findings, *strays(form_, pair, ASKED[form.MEASURES]))
        else:
            yield None, (pair,)
