"""Every action of a plan, whatever its depth, in printed order."""

from collections.abc import Iterator

from attrs import frozen

from plan_as_code.model.actions import Action, Theme
from plan_as_code.model.plan import Plan


@frozen
class Placed:
    """An action with its theme and its depth below it (1 for the theme's own actions).

    An action under no theme has the plan's group without a key in place of a theme.
    """

    theme: Theme
    action: Action
    depth: int
    counted: bool


def walk(plan: Plan) -> Iterator[Placed]:
    """Give every entry of a plan, parents before their sub-actions."""
    for theme in plan.groups:
        yield from walk_theme(plan, theme)


def walk_theme(plan: Plan, theme: Theme) -> Iterator[Placed]:
    """Give every entry below one theme, parents before their sub-actions."""
    return _below(plan, theme, theme.actions, 1)


def _below(plan: Plan, theme: Theme, actions: tuple[Action, ...], depth: int) -> Iterator[Placed]:
    level = plan.levels[min(depth, len(plan.levels) - 1)] if plan.levels else None
    for action in actions:
        yield Placed(theme, action, depth, level is None or level.counted)
        yield from _below(plan, theme, action.actions, depth + 1)
