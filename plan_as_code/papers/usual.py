"""The usual papers, made for a plan that names none: without the parts it has nothing for."""

from collections.abc import Callable, Iterable, Mapping

from attrs import evolve

from plan_as_code.model import Paper, Part, Plan, View
from plan_as_code.model.outline import PAPERS

_NEEDS: Mapping[View, Callable[[Plan], object]] = {
    View.STANDARDS: lambda plan: plan.framework and plan.framework.standards,
    View.EVENTS: lambda plan: plan.events,
    View.PARTNERS: lambda plan: plan.parties,
    View.NOTES: lambda plan: plan.notes or plan.past,
    View.GLOSSARY: lambda plan: plan.glossary,
    View.CONTACT: lambda plan: plan.contact,
}


def trimmed(paper: Paper, *plans: Plan) -> Paper:
    """Take out of a usual paper each part for which none of the plans has anything.

    A paper whose outline somebody wrote stays as it is: an empty part of it says that nothing
    is on record.
    """
    if paper not in PAPERS:
        return paper
    return evolve(paper, outline=tuple(part for part in paper.outline if _filled(part, plans)))


def _filled(part: Part, plans: Iterable[Plan]) -> bool:
    needs = _NEEDS.get(part.view) if part.view else None
    return needs is None or any(map(needs, plans))
