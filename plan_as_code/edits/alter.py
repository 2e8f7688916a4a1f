"""A plan altered: changes made to its records."""

from collections.abc import Iterable
from typing import Any

from attrs import evolve

from plan_as_code.changes import Change, ChangeKind
from plan_as_code.changes.keys import key_of, lists
from plan_as_code.changes.record import ACTIONS, PLAN
from plan_as_code.errors import PlanAsCodeError
from plan_as_code.model import Action, Plan, Theme

_THEMES = "themes"
Home = tuple[str, str]
_LOOSE: Home = (PLAN, ACTIONS)


def altered(plan: Plan, changes: Iterable[Change]) -> Plan:
    """Make changes to a plan, such as those that two other plans differ by.

    Raises PlanAsCodeError, in a sentence, for a change to what is not in the plan.
    """
    board = _Board(plan)
    for change in sorted(changes, key=_turn):
        board.make(change)
    return board.plan()


def _turn(change: Change) -> int:
    """Order changes so that each finds what it needs: places first, then what goes."""
    if change.kind in (ChangeKind.NEW, ChangeKind.MOVED):
        return 1 if change.subject == ACTIONS else 0
    if change.kind is ChangeKind.REMOVED:
        return 2 if change.subject == ACTIONS else 3
    return 4


class _Board:
    """A plan taken apart: every record by list and id, and the order of each list."""

    def __init__(self, plan: Plan) -> None:
        self.whole = plan
        self.records: dict[Home, Any] = {}
        self.lists: dict[Home, list[str]] = {}
        self.homes: dict[str, Home] = {}
        for name in lists(Plan):
            self._take(name, getattr(plan, name), (PLAN, name))
        for theme in plan.groups:
            self._take_actions(theme.actions, _under(theme.key))

    def _take(self, subject: str, records: Iterable[Any], home: Home) -> None:
        ids = self.lists.setdefault(home, [])
        for record in records:
            ids.append(key_of(record))
            if (subject, ids[-1]) in self.records:
                raise PlanAsCodeError(f"`{ids[-1]}` stands twice in the plan; give one another id")
            self.records[subject, ids[-1]] = record

    def _take_actions(self, actions: tuple[Action, ...], home: Home) -> None:
        self._take(ACTIONS, actions, home)
        for action in actions:
            self.homes[action.id] = home
            self._take_actions(action.actions, (ACTIONS, action.id))

    def make(self, change: Change) -> None:
        """Make one change."""
        match change.kind:
            case ChangeKind.NEW:
                self._add(change, change.after)
            case ChangeKind.MOVED:
                self._leave(change)
                self._settle(change)
            case ChangeKind.REMOVED:
                self._leave(change)
                del self.records[change.subject, change.id]
            case _:
                self._set(change)

    def _add(self, change: Change, record: object) -> None:
        if (change.subject, change.id) in self.records:
            raise PlanAsCodeError(
                f"there is a `{change.id}` in the plan already; ids are never used twice"
            )
        self.records[change.subject, change.id] = record
        self._settle(change)

    def _settle(self, change: Change) -> None:
        """Put a thing behind what it follows; at the end where that is not there."""
        home = self._home(change)
        ids, previous = self.lists.setdefault(home, []), change.spot.previous
        at = 0 if previous is None else ids.index(previous) + 1 if previous in ids else len(ids)
        ids.insert(at, change.id)
        if change.subject == ACTIONS:
            self.homes[change.id] = home

    def _home(self, change: Change) -> Home:
        if change.subject != ACTIONS:
            return PLAN, change.subject
        spot = change.spot
        home = (ACTIONS, spot.parent) if spot.parent else _under(spot.theme)
        if home != _LOOSE:
            self._known(home)
        return home

    def _leave(self, change: Change) -> None:
        self._known((change.subject, change.id))
        home = self.homes[change.id] if change.subject == ACTIONS else (PLAN, change.subject)
        self.lists[home].remove(change.id)

    def _known(self, key: Home) -> Any:
        if key not in self.records:
            raise PlanAsCodeError(f"there is no `{key[1]}` among the {key[0]} of the plan")
        return self.records[key]

    def _set(self, change: Change) -> None:
        path = (change.field or "").split(".")
        if change.subject == PLAN:
            self.whole = _put(self.whole, path, change.after)
        else:
            key = (change.subject, change.id)
            self.records[key] = _put(self._known(key), path, change.after)

    def plan(self) -> Plan:
        """Put the plan together again."""
        held: dict[str, Any] = {name: self._list(name, (PLAN, name)) for name in lists(Plan)}
        held[ACTIONS] = self._actions(_LOOSE)
        held[_THEMES] = tuple(self._theme(each) for each in held[_THEMES])
        return evolve(self.whole, **held)

    def _theme(self, theme: Theme) -> Theme:
        return evolve(theme, actions=self._actions(_under(theme.key)))

    def _actions(self, home: Home) -> tuple[Action, ...]:
        return tuple(
            evolve(action, actions=self._actions((ACTIONS, action.id)))
            for action in self._list(ACTIONS, home)
        )

    def _list(self, subject: str, home: Home) -> tuple[Any, ...]:
        return tuple(self.records[subject, id] for id in self.lists.get(home, ()))


def _under(theme: str | None) -> Home:
    """Give the list of a theme's actions; that of the plan's own for no theme."""
    return (_THEMES, theme) if theme else _LOOSE


def _put(record: Any, path: list[str], value: object) -> Any:
    name, *rest = path
    if rest:
        value = _put(getattr(record, name), rest, value)
    return evolve(record, **{name: value})
