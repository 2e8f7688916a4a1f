"""What several checks need: hints, places in words, first days, what a paper shows."""

from collections.abc import Collection, Iterator
from datetime import date

from plan_as_code.audience import select
from plan_as_code.findings import Place
from plan_as_code.model import Action, Deadline, Paper, Part, Placed, Plan, Record, View, walk
from plan_as_code.spelling import listed, nearest

# Looking for the nearest of thousands of ids takes its time; only so many of a sort get it.
GUESSES = 20
_ALL = frozenset({View.ACTIONS})


def meant(word: str, known: Collection[str], plural: str) -> str:
    """Give the hint for an id nobody knows: the nearest one, or those there are."""
    if close := nearest(word, known):
        return f"did you mean `{close}`?"
    return f"known {plural}: {listed(known)}" if known else f"the plan has no {plural}"


def left_out(record: Record, name: str) -> bool:
    """Whether a field was not written at all, rather than written and unreadable."""
    return name not in record.origin.fields


def line(place: Place, beside: Place) -> str:
    """Name a place as `line 12`, with its file where that is another than the one beside it."""
    if not place.line:
        return "another place"
    return f"line {place.line}" + ("" if place.file == beside.file else f" of {place.file}")


def flat(parts: tuple[Part, ...]) -> Iterator[Part]:
    """Give the parts of an outline, each before the parts within it."""
    for part in parts:
        yield part
        yield from flat(part.parts)


def current(plan: Plan) -> Iterator[Action]:
    """Give the agreed actions of the kinds that are under way."""
    kinds = {kind.key for kind in plan.kinds if kind.current}
    for placed in walk(plan):
        action = placed.action
        if placed.counted and action.kind in kinds and not action.drafted:
            yield action


def shown(plan: Plan, paper: Paper) -> Iterator[tuple[Placed, frozenset[View]]]:
    """Give the actions whose words a paper shows its readers, and in which views."""
    views: dict[str, set[View]] = {}
    if not paper.kind.outlined:
        yield from ((each, _ALL) for each in walk(select(plan, paper.audience)))
        return
    themes = [theme.key for theme in plan.groups]
    for part in flat(paper.outline):
        if part.view in (View.ACTIONS, View.EXAMPLES):
            for key in themes if part.theme is None else (part.theme,):
                views.setdefault(key, set()).add(part.view)
    for placed in walk(select(plan, paper.audience)) if views else ():
        seen = set(views.get(placed.theme.key, ()))
        if not placed.action.example:
            seen.discard(View.EXAMPLES)
        if seen:
            yield placed, frozenset(seen)


def first_day(deadline: Deadline) -> date | None:
    """Give the first day that the words may mean; None where they have no value."""
    own = deadline.start or deadline.by
    days = (own, *(first_day(part) for part in deadline.parts))
    return min((day for day in days if day), default=None)
