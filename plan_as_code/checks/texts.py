"""The words of a plan that its papers print, each with its place."""

from collections.abc import Iterable, Iterator

from attrs import frozen

from plan_as_code.checks.wording import flat
from plan_as_code.findings import Place
from plan_as_code.model import Action, Paper, Plan, Record, known, walk

_OF_PART = ("title", "heading", "text", "bullets", "continued", "speaker_notes")


@frozen
class Text:
    """Printed words, their place, and the action, theme, event or paper they belong to."""

    words: str
    place: Place
    where: str | None


def texts(plan: Plan) -> Iterator[Text]:
    """Give everything the plan says in words of its own, in the order of its parts."""
    yield from _of(plan, None, "title", "short_title", "notes")
    for event in plan.events:
        yield from _of(event, event.id, "name", "place", "notes")
    for theme in plan.themes:
        yield from _of(theme, theme.key, "name", "short", "aim", "notes")
        yield from _each(known(theme.measures), theme.key, "text", "unit")
    for placed in walk(plan):
        yield from _of_action(placed.action)
    for paper in plan.papers:
        yield from of_paper(paper)


def of_paper(paper: Paper) -> Iterator[Text]:
    """Give the words of a paper's own outline."""
    yield from _of(paper, paper.id, "title")
    for part in flat(paper.outline):
        yield from _of(part, paper.id, *_OF_PART)


def _of_action(action: Action) -> Iterator[Text]:
    id = action.id
    yield from _of(action, id, "text", "short", "reason", "evidence", "notes")
    yield from _each(action.moves, id, "reason")
    yield from _each((action.decision,) if action.decision else (), id, "reason")
    yield from _each(known(action.updates), id, "text")
    yield from _each(known(action.measures), id, "text", "unit")
    yield from _each(known(action.funding), id, "text")
    yield from _each(known(action.sources), id, "text")


def _each(records: Iterable[Record], where: str, *names: str) -> Iterator[Text]:
    for record in records:
        yield from _of(record, where, *names)


def _of(record: Record, where: str | None, *names: str) -> Iterator[Text]:
    for name in names:
        value = getattr(record, name)
        if isinstance(value, str):
            yield Text(value, record.origin.at(name), where)
        elif value:
            for index, words in enumerate(value):
                yield Text(words, record.origin.at(name, index), where)
