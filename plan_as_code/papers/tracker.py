"""The action tracker: every action on a line of its own, to sort, filter and go on with.

Some of its columns ask for an answer, and `returns` reads it when it comes back.
"""

from collections.abc import Iterable
from datetime import date

from attrs import evolve

from plan_as_code.blocks import Cell, Field, Line, Meta, Sheet, Value, Workbook, plain
from plan_as_code.markup import unmarked
from plan_as_code.model import Action, Deadline, Paper, Placed, Update, known, walk
from plan_as_code.owning import Portion
from plan_as_code.papers.cells import (
    NOT_RECORDED,
    deadline_cell,
    measures_cell,
    moved_lines,
    owners_cell,
    why_lines,
)
from plan_as_code.papers.events import ordered, outcome_cell, where
from plan_as_code.papers.form import (
    ACTION,
    ACTIONS,
    ANSWERS,
    DEADLINE_FIELD,
    DUE,
    EVENTS,
    ID,
    KINDS,
    LATEST,
    NOTES,
    REASON,
    STATUS_FIELD,
    STATUSES,
    THEME,
    UPDATED,
    VERSION,
    kept,
    measures_sheet,
    parties_sheet,
)
from plan_as_code.papers.lookup import Lookup
from plan_as_code.papers.meta import meta
from plan_as_code.tone import Tone

_EVENTS = (
    Field("Date", 1.5),
    Field("Day", 1.3),
    Field("Event", 3.6),
    Field("Kind", 1.1),
    Field("Owed to or held at", 2.0),
    Field("Outcome", 2.2),
)
COLUMNS = (
    Field(ID, 0.8),
    Field(THEME, 2.2),
    Field("Level", 1.0),
    Field(ACTION, 5.6),
    Field("Kind", 1.2, KINDS),
    Field("Agreed", 1.2),
    Field("Owners", 2.0),
    DEADLINE_FIELD,
    Field(DUE, 1.3),
    Field("Deadlines before", 2.6),
    STATUS_FIELD,
    Field(REASON, 3.2),
    Field(LATEST, 4.0),
    Field(UPDATED, 1.3),
    *ANSWERS,
    Field("Measures", 3.2),
    Field("Funding", 2.0),
    Field("Sources", 2.2),
    Field(NOTES, 2.2),
)


def tracker(
    lookup: Lookup, paper: Paper, audience: str | None = None, portion: Portion | None = None
) -> Workbook:
    """Make the sheets: actions, measures, events, what the words mean, this version.

    With a portion, actions and measures are that party's alone.
    """
    rows = tuple(
        each for each in walk(lookup.plan) if portion is None or each.action.id in portion.actions
    )
    asking = _actions(lookup, rows), measures_sheet(rows)
    return Workbook(
        _meta(lookup, paper, portion),
        (
            *asking,
            _events(lookup),
            _statuses(lookup, rows),
            _kinds(lookup),
            parties_sheet(lookup),
            _version(lookup, portion),
            *kept(lookup, paper, audience, portion, asking),
        ),
    )


def _meta(lookup: Lookup, paper: Paper, portion: Portion | None) -> Meta:
    found = meta(lookup, paper)
    whose = f": {lookup.party(portion.party)}" if portion else ""
    return evolve(found, title=f"{found.title}{whose}")


def due(deadline: object, as_of: date) -> date | None:
    """Give the next day that a deadline names, the last one where all have passed."""
    days = deadline.dates if isinstance(deadline, Deadline) else ()
    return min((day for day in days if day >= as_of), default=max(days, default=None))


def latest(action: Action) -> Update | None:
    """Give the newest update; of several of one day the one written last."""
    updates = sorted(known(action.updates), key=lambda each: each.date)
    return updates[-1] if updates else None


def _actions(lookup: Lookup, rows: Iterable[Placed]) -> Sheet:
    return Sheet(ACTIONS, COLUMNS, tuple(_line(lookup, placed) for placed in rows))


def _line(lookup: Lookup, placed: Placed) -> Line:
    action = placed.action
    update = latest(action)
    kind = lookup.kinds.get(action.kind)
    values: tuple[Value, ...] = (
        action.id,
        placed.theme.name,
        _level(lookup, placed.depth),
        unmarked(action.text),
        kind.word if kind else action.kind,
        "No: drafted for confirmation" if action.drafted else "Yes",
        _lines(owners_cell(lookup, action.owners)),
        _lines(deadline_cell(action.deadline)),
        due(action.deadline, lookup.plan.as_of),
        "\n".join(map(plain, moved_lines(lookup, action))) or None,
        _status(lookup, action),
        _reason(lookup, action),
        unmarked(update.text) if update else NOT_RECORDED,
        update.date if update else None,
        *(None for _ in ANSWERS),
        _lines(measures_cell(action.measures)),
        _listed(each.text for each in known(action.funding)) or NOT_RECORDED,
        _listed(each.text for each in known(action.sources)) or NOT_RECORDED,
        _listed(action.notes),
    )
    return Line(values)


def _level(lookup: Lookup, depth: int) -> str | None:
    levels = lookup.plan.levels
    return levels[min(depth, len(levels) - 1)].name.capitalize() if levels else None


def _status(lookup: Lookup, action: Action) -> str:
    return (isinstance(action.standing, str) and lookup.status(action.standing)) or NOT_RECORDED


def _reason(lookup: Lookup, action: Action) -> str | None:
    """Say why a status is what it is, who decided it, when and on what evidence it closed."""
    return "\n".join(map(plain, why_lines(lookup, action))) or None


def _lines(cell: Cell) -> str:
    return "\n".join(map(plain, cell.paragraphs))


def _listed(texts: Iterable[str]) -> str | None:
    return "\n".join(map(unmarked, texts)) or None


def _events(lookup: Lookup) -> Sheet:
    """Give the plan's meetings and milestones, each with its day as a date."""
    rows = (
        (
            unmarked(event.date.text),
            event.date.last,
            "\n".join((event.name, *map(unmarked, event.notes))),
            event.kind.value.capitalize(),
            where(lookup, event) or NOT_RECORDED,
            _lines(outcome_cell(lookup, event)),
        )
        for event in ordered(lookup.plan)
    )
    return Sheet(EVENTS, _EVENTS, tuple(map(Line, rows)))


def _statuses(lookup: Lookup, rows: Iterable[Placed]) -> Sheet:
    """Say what each status means; "Not recorded" stands last where it is the state of any."""
    statuses = lookup.plan.statuses
    lines = [
        Line(
            (status.word, status.definition or NOT_RECORDED, "Yes" if status.closed else "No"),
            status.tone,
        )
        for status in statuses
    ]
    if any(_status(lookup, each.action) == NOT_RECORDED for each in rows):
        lines.append(Line((NOT_RECORDED, "No status is on record.", "No"), Tone.MUTED))
    columns = (Field("Word", 2), Field("Meaning", 6), Field("Ends it", 1))
    return Sheet(STATUSES, columns, tuple(lines))


def _kinds(lookup: Lookup) -> Sheet:
    lines = (Line((kind.word, kind.definition or NOT_RECORDED)) for kind in lookup.plan.kinds)
    return Sheet(KINDS, (Field("Word", 2), Field("Meaning", 6)), tuple(lines))


def _version(lookup: Lookup, portion: Portion | None) -> Sheet:
    """Say which version of the plan this is."""
    plan, control = lookup.plan, lookup.plan.document
    facts: tuple[tuple[Value, ...], ...] = (
        ("Title", plan.title),
        ("Period", plan.period.text),
        ("Version", control.version if control else NOT_RECORDED),
        ("Version's status", control.status if control else NOT_RECORDED),
        ("As at", plan.as_of),
        ("Marking", plan.marking),
        *([("Actions of", lookup.party(portion.party))] if portion else ()),
    )
    return Sheet(VERSION, (Field("Item", 2), Field("Detail", 6)), tuple(map(Line, facts)))
