"""Whether somebody does what the framework asks of everyone."""

from collections.abc import Iterator

from plan_as_code.findings import Finding, note, warning
from plan_as_code.model import Framework, Plan, Standard, walk
from plan_as_code.spelling import shortened


def standard_unmet(plan: Plan) -> Iterator[Finding]:
    """A minimum standard of the framework that no action meets.

    Where no action names any standard at all, one note says so: the plan may not keep them.
    """
    if not (framework := plan.framework) or not framework.standards:
        return
    met = {id for placed in walk(plan) for id in placed.action.meets}
    if met:
        for standard in framework.standards:
            if standard.id not in met:
                yield _unmet(plan, standard)
    else:
        yield _none_met(plan, framework)


def _unmet(plan: Plan, standard: Standard) -> Finding:
    """Say it at the theme that answers the standard's own, else where the framework is named."""
    answering = (theme for theme in plan.themes if standard.theme in theme.framework)
    theme = next(answering, None) if standard.theme else None
    under = f" under `{theme.key}`" if theme else ""
    return warning(
        theme.origin.at("framework") if theme else plan.origin.at("framework"),
        "standard-unmet",
        f"no action{under} meets the minimum standard `{standard.id}`: {shortened(standard.text)}",
        hint=f"write `meets: {standard.id}` in the action that does",
        where=theme.key if theme else standard.id,
    )


def _none_met(plan: Plan, framework: Framework) -> Finding:
    return note(
        plan.origin.at("framework"),
        "standard-unmet",
        f"no action meets any of the {len(framework.standards)} minimum standards of the framework",
        hint="write in `meets` of an action which standards it meets",
    )
