"""The plan as one audience may see it: a smaller plan, made before any paper exists."""

from attrs import evolve

from plan_as_code.model import Action, Plan


def select(plan: Plan, audience: str | None) -> Plan:
    """Leave out the actions which this audience may not see, with their sub-actions.

    An action that names no audience is for everyone. A paper without an audience
    (None) is for those who may see the whole plan.
    """
    if audience is None:
        return plan
    themes = tuple(
        evolve(theme, actions=_visible(theme.actions, audience)) for theme in plan.themes
    )
    return evolve(plan, themes=themes)


def _visible(actions: tuple[Action, ...], audience: str) -> tuple[Action, ...]:
    return tuple(
        evolve(action, actions=_visible(action.actions, audience)) if action.actions else action
        for action in actions
        if not action.audience or audience in action.audience
    )
