"""What became of a plan's actions since an earlier version, in counts that sum."""

from collections import Counter
from collections.abc import Iterable, Mapping

from attrs import frozen

from plan_as_code.changes import Change, ChangeKind, compare
from plan_as_code.model import Action, Plan, Status, walk
from plan_as_code.progress import closed

NO_STATUS = "No status"
ABSENT = ""
_DEADLINE = "deadline"
_ACTIONS = "actions"


@frozen
class Movement:
    """How many actions had each status then (a row) and have each now (a column).

    `then` and `now` are the words of the statuses; ABSENT is last in each where an action
    is in one version only. Every action of either version is counted once.
    """

    then: tuple[str, ...]
    now: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]

    @property
    def total(self) -> int:
        """How many actions there are in the two versions together."""
        return sum(map(sum, self.counts))

    @property
    def both(self) -> int:
        """How many actions are in both versions."""
        return self.total - self.count(then=ABSENT) - self.count(now=ABSENT)

    @property
    def kept(self) -> int:
        """How many actions have the status that they had."""
        return sum(self.count(word, word) for word in self.then if word)

    def count(self, then: str | None = None, now: str | None = None) -> int:
        """Count those of one row, of one column, or of both; None stands for all."""
        return sum(
            number
            for row, numbers in zip(self.then, self.counts, strict=True)
            for column, number in zip(self.now, numbers, strict=True)
            if then in (None, row) and now in (None, column)
        )


@frozen
class Turned:
    """What happened to one action: the change, as it was and as it is."""

    change: Change
    was: Action | None
    now: Action | None

    @property
    def action(self) -> Action:
        """The action as it is, or as it was where it is gone."""
        found = self.now or self.was
        assert found
        return found


def movement(earlier: Plan, plan: Plan) -> Movement:
    """Cross the statuses that actions had with those they have."""
    words = _words(earlier, plan)
    was, now = _standings(earlier), _standings(plan)
    pairs = Counter((was.get(id, ABSENT), now.get(id, ABSENT)) for id in {**was, **now})
    rows = _used(words, (row for row, _ in pairs))
    columns = _used(words, (column for _, column in pairs))
    counts = tuple(tuple(pairs[row, column] for column in columns) for row in rows)
    return Movement(_named(rows, words), _named(columns, words), counts)


def turns(earlier: Plan, plan: Plan) -> Mapping[ChangeKind, tuple[Turned, ...]]:
    """Give what happened to actions by its kind, each kind in printed order.

    Of what is re-dated only deadlines, not the dates that something was closed.
    """
    was, now = _actions(earlier), _actions(plan)
    found: dict[ChangeKind, list[Turned]] = {kind: [] for kind in ChangeKind}
    for change in compare(earlier, plan):
        if change.subject != _ACTIONS or _is_other_day(change):
            continue
        found[change.kind].append(Turned(change, was.get(change.id), now.get(change.id)))
    return {kind: tuple(each) for kind, each in found.items()}


def ended(earlier: Plan, plan: Plan) -> tuple[Action, ...]:
    """Give the actions that were open, or not there yet, and have ended since."""
    was = _actions(earlier)
    return tuple(
        each.action
        for each in walk(plan)
        if closed(plan, each.action)
        and not (each.action.id in was and closed(earlier, was[each.action.id]))
    )


def _is_other_day(change: Change) -> bool:
    return change.kind is ChangeKind.REDATED and change.field != _DEADLINE


def _actions(plan: Plan) -> dict[str, Action]:
    return {each.action.id: each.action for each in walk(plan)}


def _standings(plan: Plan) -> dict[str, str]:
    return {each.action.id: _key(each.action) for each in walk(plan) if each.counted}


def _key(action: Action) -> str:
    return action.standing if isinstance(action.standing, str) else NO_STATUS


def _words(*plans: Plan) -> dict[str, str]:
    """Give the word of every status by its key; a later plan's word stands."""
    order: dict[str, Status] = {}
    for plan in reversed(plans):
        for status in plan.statuses:
            order.setdefault(status.key, status)
    return {key: status.word for key, status in order.items()}


def _used(words: Mapping[str, str], keys: Iterable[str]) -> tuple[str, ...]:
    """Put keys in the order of the schemes, then unknown ones, then those without, then absent."""
    used = dict.fromkeys(keys)
    known = [key for key in words if key in used]
    last = [key for key in (NO_STATUS, ABSENT) if key in used]
    return (*known, *sorted(used.keys() - {*known, *last}), *last)


def _named(keys: Iterable[str], words: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(words.get(key, key) for key in keys)
