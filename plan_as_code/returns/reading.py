"""A return read row by row: what is answered of each action."""

from collections.abc import Iterator, Sequence

from attrs import evolve

from plan_as_code.findings import Finding
from plan_as_code.model import Plan
from plan_as_code.papers import form
from plan_as_code.returns.answers import Answer, answered, measured
from plan_as_code.returns.form import ASKED, Form, Table
from plan_as_code.returns.rows import Pair, pairs, strays

_Read = tuple[Answer | None, tuple[Finding, ...]]


def answers(plan: Plan, form_: Form) -> tuple[tuple[Answer, ...], tuple[Finding, ...]]:
    """Give what a return answers of each action, and what is amiss with its other rows.

    A row with a mistake in it is left out.
    """
    read = [*_rows(plan, form_, form_.actions), *_rows(plan, form_, form_.measures)]
    findings = [each for _, found in read for each in found]
    given = [answer for answer, _ in read if answer]
    ids = dict.fromkeys(each.id for each in given)
    joined = (_joined([each for each in given if each.id == id]) for id in ids)
    return tuple(each for each in joined if not each.is_empty), tuple(findings)


def _rows(plan: Plan, form_: Form, table: Table) -> Iterator[_Read]:
    is_actions = table is form_.actions
    keys = (form.ID,) if is_actions else (form.ID, form.NUMBER)
    asked = ASKED[form.ACTIONS if is_actions else form.MEASURES]
    for pair in pairs(plan, form_, table, keys):
        if isinstance(pair, Pair):
            answer, findings = answered(plan, form_, pair) if is_actions else measured(form_, pair)
            yield answer, (*findings, *strays(form_, pair, asked))
        else:
            yield None, (pair,)


def _joined(given: Sequence[Answer]) -> Answer:
    """Put what the rows of one action answer together; the row of the action comes first."""
    first, *others = given
    for other in others:
        if other.figures:
            places = {**first.places, form.ACTUAL: other.places[form.ACTUAL]}
            first = evolve(first, figures={**first.figures, **other.figures}, places=places)
    return first
