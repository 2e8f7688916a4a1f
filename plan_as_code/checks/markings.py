"""Whether every page bears the marking that what stands on it needs."""

import re
from collections.abc import Iterator

from plan_as_code.checks.wording import flat, shown
from plan_as_code.findings import Finding, Place, error, warning
from plan_as_code.model import Paper, Plan, Record, walk

_TITLES = ("title", "heading", "continued")


def marking_too_low(plan: Plan) -> Iterator[Finding]:
    """A paper that shows an action with a higher marking than the paper bears.

    Papers bear the plan's marking. Give the action an audience that the paper's readers
    are not part of, or raise the marking of the plan.
    """
    ranks = {marking: rank for rank, marking in enumerate(plan.markings)}
    for paper in plan.papers if plan.marking in ranks and _marked(plan) else ():
        for placed, _ in shown(plan, paper):
            action = placed.action
            if ranks.get(action.marking or "", 0) > ranks[plan.marking]:
                yield error(
                    action.origin.at("marking"),
                    "marking-too-low",
                    f"`{action.id}` is `{action.marking}`, and the paper `{paper.id}`, which"
                    f" shows it, is `{plan.marking}`",
                    hint="keep the action from that paper's readers with `audience`, or raise"
                    " the marking of the plan",
                    where=action.id,
                )


def marking_contradicted(plan: Plan) -> Iterator[Finding]:
    """A marking typed in a title or a heading that is not the one every page bears."""
    if not plan.markings:
        return
    longest = sorted(plan.markings, key=len, reverse=True)
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest))})(?![\w-])")
    for words, place, where in _headings(plan):
        wrong = [each for each in pattern.findall(words) if each != plan.marking]
        if wrong:
            yield warning(
                place,
                "marking-contradicted",
                f"`{wrong[0]}` is typed here, and every page is marked `{plan.marking}`",
                hint="take it out of the words; each page gets its marking from `marking`",
                where=where,
            )


def _marked(plan: Plan) -> bool:
    return any(placed.action.marking for placed in walk(plan))


def _headings(plan: Plan) -> Iterator[tuple[str, Place, str | None]]:
    """Give the texts that stand out on a page: words, place, paper."""
    yield from _of(plan, ("title", "short_title"), None)
    if plan.document:
        yield from _of(plan.document, ("status",), None)
    for paper in plan.papers:
        yield from _of_paper(paper)


def _of_paper(paper: Paper) -> Iterator[tuple[str, Place, str | None]]:
    yield from _of(paper, ("title",), paper.id)
    for part in flat(paper.outline):
        yield from _of(part, _TITLES, paper.id)


def _of(
    record: Record, names: tuple[str, ...], where: str | None
) -> Iterator[tuple[str, Place, str | None]]:
    for name in names:
        if words := getattr(record, name):
            yield words, record.origin.at(name), where
