"""Every action of a plan with the place where it stands."""

from attrs import frozen

from plan_as_code.changes.keys import Key
from plan_as_code.changes.record import Spot
from plan_as_code.model import Action, Plan


@frozen
class Placing:
    """An action and its spot."""

    action: Action
    spot: Spot


def placings(plan: Plan) -> dict[Key, Placing]:
    """Give every action by its id (and its turn, where an id is used twice), in printed order."""
    found: dict[Key, Placing] = {}
    for theme in plan.groups:
        _place(found, theme.actions, theme.key, None)
    return found


def _place(
    found: dict[Key, Placing], actions: tuple[Action, ...], theme: str, parent: str | None
) -> None:
    previous = None
    for action in actions:
        turn = 0
        while (action.id, turn) in found:
            turn += 1
        found[action.id, turn] = Placing(action, Spot(theme, parent, previous))
        _place(found, action.actions, theme, action.id)
        previous = action.id
