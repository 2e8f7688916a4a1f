"""The plan as a tracker was sent of it, as far as its answers go: what three-way needs."""

from collections.abc import Iterator, Mapping
from typing import Any

from attrs import evolve

from plan_as_code.blocks import Sheet, Workbook
from plan_as_code.changes import Change, ChangeKind
from plan_as_code.changes.record import ACTIONS
from plan_as_code.edits import altered
from plan_as_code.edits.data import shape_of
from plan_as_code.figure import read_figure
from plan_as_code.model import Action, Deadline, Measure, Paper, PaperKind, Plan, known
from plan_as_code.papers import compose, form
from plan_as_code.papers.cells import NOT_RECORDED
from plan_as_code.returns.form import KEYS, Form, Row
from plan_as_code.returns.rows import flat
from plan_as_code.returns.workbook import written

Rows = Mapping[tuple[str, ...], Mapping[str, str]]


def as_sent(plan: Plan, form_: Form, actions: Mapping[str, Action]) -> Plan:
    """Give the plan with what has changed since in the actions' answers as it was then.

    What a cell says now as it did then has not changed.
    """
    now = _tracker(plan, form_)
    sent = {each[form.ID].words: each for each in form_.actions.sent}
    figures = {(row[form.ID].words, row[form.NUMBER].words): row for row in form_.measures.sent}
    changes: list[Change] = []
    for id, action in actions.items():
        then = action
        if id in sent:
            then = _answers(plan, then, sent[id], now[0].get((id,), {}))
        then = _figures(then, figures, now[1])
        changes += differences(action, then)
    return altered(plan, changes)


def differences(before: Action, after: Action) -> Iterator[Change]:
    """Give a change for each field of an action that differs."""
    for name in shape_of(after).slots:
        if getattr(before, name) != getattr(after, name):
            yield Change(
                id=after.id, kind=ChangeKind.CHANGED, field=name, subject=ACTIONS,
                before=getattr(before, name), after=getattr(after, name),
            )  # fmt: skip


def _tracker(plan: Plan, form_: Form) -> tuple[Rows, Rows]:
    """Give the rows of the tracker's sheets as they would be sent now."""
    id = form_.fact(form.PAPER)
    papers = [each for each in plan.papers if each.id == id and each.kind is PaperKind.TRACKER]
    audience = form_.fact(form.AUDIENCE) or None
    paper = papers[0] if papers else Paper(id=id, kind=PaperKind.TRACKER)
    made = compose(plan, paper, audience=audience)
    assert isinstance(made, Workbook)
    sheets = {each.name: each for each in made.sheets}
    return (
        _rows(sheets.get(form.ACTIONS), KEYS[form.ACTIONS]),
        _rows(sheets.get(form.MEASURES), KEYS[form.MEASURES]),
    )


def _rows(sheet: Sheet | None, keys: tuple[str, ...]) -> Rows:
    if sheet is None:
        return {}
    headings = [each.heading for each in sheet.columns]
    rows = [
        {heading: written(value) for heading, value in zip(headings, line.values, strict=True)}
        for line in sheet.rows
    ]
    return {tuple(row[each] for each in keys): row for row in rows}


def _moved(heading: str, sent: Row, now: Mapping[str, str]) -> bool:
    """Say whether a cell says something else now than when it was sent."""
    return heading in sent and flat(sent[heading].words) != flat(now.get(heading, ""))


def _answers(plan: Plan, action: Action, sent: Row, now: Mapping[str, str]) -> Action:
    then: dict[str, Any] = {}
    if _moved(form.STATUS, sent, now):
        words = flat(sent[form.STATUS].words)
        status = next((each for each in plan.statuses if each.word == words), None)
        then["status"] = status.key if status else None
        if not (status and status.closed):
            then |= {"closed": None, "evidence": None}
    if _moved(form.REASON, sent, now):
        then["reason"] = sent[form.REASON].words or None
    if _moved(form.DEADLINE, sent, now):
        words = sent[form.DEADLINE].words
        then["deadline"] = None if words == NOT_RECORDED else Deadline.parse(words)
    return evolve(action, **then)


def _figures(action: Action, sent: Mapping[tuple[str, str], Row], now: Rows) -> Action:
    measures = tuple(
        _figure(measure, sent.get((action.id, str(number))), now.get((action.id, str(number)), {}))
        for number, measure in enumerate(known(action.measures), 1)
    )
    return evolve(action, measures=measures) if measures else action


def _figure(measure: Measure, sent: Row | None, now: Mapping[str, str]) -> Measure:
    if sent is None or not _moved(form.ACTUAL, sent, now):
        return measure
    words = sent[form.ACTUAL].words.removesuffix(measure.unit or "")
    return evolve(measure, actual=read_figure(words))
