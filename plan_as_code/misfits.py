"""Words that a slide or a cell has no room for, as findings about the plan."""

from collections.abc import Iterable, Iterator
from typing import assert_never

import attrs

from plan_as_code.figures import fill
from plan_as_code.findings import Finding, Place, error, warning
from plan_as_code.fit import Overflow, Part
from plan_as_code.markup import unmarked
from plan_as_code.model import Paper, Plan, Record
from plan_as_code.spelling import shortened


@attrs.frozen
class _Written:
    """Words of the plan as they are printed, their place, and whose they are."""

    words: str
    place: Place
    where: str | None


def misfits(plan: Plan, paper: Paper, found: Iterable[Overflow]) -> Iterator[Finding]:
    """Say of words that overflow where the plan has them, and by how many lines."""
    overflows = tuple(found)
    written = tuple(_written(plan, plan, None)) if overflows else ()
    for overflow in overflows:
        yield _told(paper, overflow, _source(written, overflow.words) or _own(paper))


def _told(paper: Paper, found: Overflow, source: _Written) -> Finding:
    where = source.where or paper.id
    name = f"the words of `{where}`" if source.where else f"the words `{shortened(found.words)}`"
    over = found.lines - found.room
    match found.part:
        case Part.ENTRY:
            return warning(
                source.place,
                "text-cut",
                f"{name} fill {found.lines} lines on a slide of `{paper.id}`, {over} more than it"
                " has room for; the rest goes on to another slide",
                hint="say it shorter; of an action with a `short` text slides show that",
                where=where,
            )
        case Part.TITLE | Part.HEADING | Part.COLUMN:
            return error(
                source.place,
                "text-overflows",
                f"as the {found.part.value} of a slide of `{paper.id}` this fills {found.lines}"
                f" lines, {over} more than there is room for",
                hint="say it shorter",
                where=where,
            )
        case Part.CELL:
            return error(
                source.place,
                "text-overflows",
                f"in a cell of `{paper.id}` {name} are {found.lines:,} characters, {over:,} more"
                " than a spreadsheet has room for",
                hint="say it shorter",
                where=where,
            )
        case _:
            assert_never(found.part)


def _source(written: Iterable[_Written], printed: str) -> _Written | None:
    """Find whose words are printed: of those that have words in common, the longest."""
    shown = _flat(printed)
    alike = [each for each in written if each.words in shown or shown in each.words]
    return max(alike, key=lambda each: min(len(each.words), len(shown)), default=None)


def _own(paper: Paper) -> _Written:
    return _Written("", paper.origin.place, paper.id)


def _written(plan: Plan, record: Record, where: str | None) -> Iterator[_Written]:
    """Give all words of a record and of those in it."""
    where = getattr(record, "id", getattr(record, "key", where)) if record is not plan else None
    for name in (each.name for each in attrs.fields(type(record)) if each.name != "origin"):
        value = getattr(record, name)
        for index, each in enumerate(value) if isinstance(value, tuple) else ((None, value),):
            if isinstance(each, Record):
                yield from _written(plan, each, where)
            elif isinstance(each, str) and (words := _flat(unmarked(fill(each, plan)))):
                yield _Written(words, record.origin.at(name, index), where)


def _flat(text: str) -> str:
    return " ".join(text.split())
