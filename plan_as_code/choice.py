"""Which papers are asked for, of those that there are; a sentence where there are none."""

from collections.abc import Iterable, Sequence

from plan_as_code.audience import papers_for
from plan_as_code.errors import PlanAsCodeError
from plan_as_code.model import Paper, PaperKind, Plan
from plan_as_code.spelling import listed, nearest


def chosen(
    plan: Plan,
    ids: Sequence[str],
    audience: str | None,
    only: Iterable[tuple[PaperKind, str]],
) -> tuple[Paper, ...]:
    """Give the papers that are asked for, as far as the audience may see them.

    `only` are kinds that are asked for, each with what only that kind can do. Raises
    PlanAsCodeError when there is no such paper.
    """
    found = _named(plan, ids, audience)
    for kind, what in only:
        found = _of_kind(plan, found, kind, what)
    return found


def _named(plan: Plan, ids: Sequence[str], audience: str | None) -> tuple[Paper, ...]:
    """Give the papers that are asked for, of those that the audience may see."""
    allowed = _allowed(plan, audience) if audience else plan.papers
    known = {paper.id: paper for paper in allowed}
    for id in ids:
        if id not in known:
            if any(paper.id == id for paper in plan.papers):
                raise PlanAsCodeError(f"the paper `{id}` is not for the audience `{audience}`")
            close = nearest(id, known)
            hint = f"did you mean `{close}`?" if close else f"there are {listed(known)}"
            raise PlanAsCodeError(f"{plan.name} has no paper `{id}`; {hint}")
    return tuple(known[id] for id in ids) if ids else allowed


def _allowed(plan: Plan, audience: str) -> tuple[Paper, ...]:
    """Give the papers that an audience of the plan may see."""
    known = [each.key for each in plan.audiences]
    if audience not in known:
        close = nearest(audience, known)
        there = f"there are {listed(known)}" if known else "its `audiences` name none"
        hint = f"did you mean `{close}`?" if close else there
        raise PlanAsCodeError(f"{plan.name} has no audience `{audience}`; {hint}")
    if papers := papers_for(plan, audience):
        return papers
    raise PlanAsCodeError(f"no paper of {plan.name} is for the audience `{audience}`")


def _of_kind(
    plan: Plan, chosen: tuple[Paper, ...], kind: PaperKind, what: str
) -> tuple[Paper, ...]:
    found = tuple(paper for paper in chosen if paper.kind is kind)
    if not found:
        there = any(paper.kind is kind for paper in plan.papers)
        hint = "" if there else f"; give it a paper of `kind: {kind.value}`"
        raise PlanAsCodeError(
            f"only a {kind.value} can {what}, and no paper of {plan.name} that is asked for is one"
            f"{hint}"
        )
    return found
