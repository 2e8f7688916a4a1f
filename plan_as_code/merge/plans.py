"""Three plans into one: which of their changes our version takes, and which clash with ours."""

from collections.abc import Iterator

from attrs import evolve

from plan_as_code.changes import Change, ChangeKind, Spot, compare
from plan_as_code.changes.keys import key_of, lists
from plan_as_code.changes.places import placings
from plan_as_code.changes.record import ACTIONS
from plan_as_code.merge import clashes
from plan_as_code.merge.clashes import Clash
from plan_as_code.merge.values import APART, together
from plan_as_code.model import Plan

Thing = tuple[str, str]


def taken(base: Plan, ours: Plan, theirs: Plan) -> Iterator[Change | Clash]:
    """Give each of their changes as our version is to take it, or the clash with ours.

    What both sides changed alike is not among them.
    """
    judge = _Judge(base, ours, theirs)
    for change in judge.theirs:
        found = judge.judged(change)
        if isinstance(found, Change) and found.kind is ChangeKind.NEW:
            judge.there.add((found.subject, found.id))
        if found:
            yield found


class _Judge:
    """Our changes by what they are changes of, and the things that are there to be changed."""

    def __init__(self, base: Plan, ours: Plan, theirs: Plan) -> None:
        self.theirs = compare(base, theirs)
        self.ours: dict[Thing, list[Change]] = {}
        for change in compare(base, ours):
            self.ours.setdefault((change.subject, change.id), []).append(change)
        self.followers = {
            (each.subject, each.spot): each.id
            for changes in self.ours.values()
            for each in changes
            if each.kind is ChangeKind.NEW
        }
        self.homes = {id: placing.spot for (id, _), placing in placings(ours).items()}
        self.there = _things(ours)
        self.their_records = {id: placing for (id, _), placing in placings(theirs).items()}

    def judged(self, change: Change) -> Change | Clash | None:
        """Give a change of theirs, as it is to be made; or the clash; or nothing to do."""
        match change.kind:
            case ChangeKind.NEW:
                return self._new(change)
            case ChangeKind.REMOVED:
                return self._removed(change)
            case ChangeKind.MOVED:
                return self._moved(change)
            case _:
                return self._changed(change)

    def _own(self, change: Change, kind: ChangeKind) -> Change | None:
        """Give our change of that kind to the same thing."""
        own = self.ours.get((change.subject, change.id), ())
        return next((each for each in own if each.kind is kind), None)

    def _new(self, change: Change) -> Change | Clash | None:
        own = self._own(change, ChangeKind.NEW)
        if own:
            is_same = own.after == change.after and own.spot.home == change.spot.home
            return None if is_same else clashes.of_new_things(change)
        return self._queued(change) if self._has_room(change) else clashes.of_no_place(change)

    def _queued(self, change: Change) -> Change:
        """Let what they put in a place come behind what we put there."""
        spot = change.spot
        while follower := self.followers.get((change.subject, spot)):
            spot = evolve(spot, previous=follower)
        return evolve(change, spot=spot)

    def _has_room(self, change: Change) -> bool:
        """Say whether what an action is to stand below is there, and not below itself."""
        spot = change.spot
        if change.subject != ACTIONS:
            return True
        if spot.parent is None:
            return not spot.theme or ("themes", spot.theme) in self.there
        return (ACTIONS, spot.parent) in self.there and change.id not in self._above(spot.parent)

    def _above(self, id: str) -> list[str]:
        """Name an action and those it stands below in our version."""
        chain = [id]
        while (spot := self.homes.get(chain[-1])) and spot.parent:
            chain.append(spot.parent)
        return chain

    def _removed(self, change: Change) -> Change | Clash | None:
        if self._own(change, ChangeKind.REMOVED):
            return None
        touched = [
            each
            for changes in self.ours.values()
            for each in changes
            if each.kind is not ChangeKind.REMOVED and self._is_of(each, change)
        ]
        return clashes.of_their_removal(change, touched[0]) if touched else change

    def _is_of(self, own: Change, removed: Change) -> bool:
        """Say whether a change of ours is to a thing that they removed, or to something below."""
        if (own.subject, own.id) == (removed.subject, removed.id):
            return True
        if own.subject != ACTIONS:
            return False
        if removed.subject == "themes":
            return self.homes[own.id].theme == removed.id
        return removed.subject == ACTIONS and removed.id in self._above(own.id)

    def _moved(self, change: Change) -> Change | Clash | None:
        if self._own(change, ChangeKind.REMOVED):
            return clashes.of_our_removal(change, self._restored(change))
        own = self._own(change, ChangeKind.MOVED)
        if own and (is_order(change) or own.spot.home == change.spot.home):
            return None
        if own and not is_order(own):
            return clashes.of_places(own, change)
        return change if self._has_room(change) else clashes.of_no_place(change)

    def _changed(self, change: Change) -> Change | Clash | None:
        if self._own(change, ChangeKind.REMOVED):
            return clashes.of_our_removal(change, self._restored(change))
        if change.field == "moves" and self._is_told(change):
            return None
        rivals = [each for each in self._fields(change) if _overlap(each.field, change.field)]
        if not rivals:
            return change
        own = rivals[0]
        if own.field != change.field or change.field == "moves":
            return None if own.after == change.after else clashes.of_values(own, change)
        value = together(change.before, own.after, change.after)
        if value is APART:
            return clashes.of_values(own, change, self._history(change))
        return None if value == own.after else evolve(change, before=own.after, after=value)

    def _fields(self, change: Change) -> list[Change]:
        own = self.ours.get((change.subject, change.id), [])
        return [each for each in own if each.field and each.kind is not ChangeKind.MOVED]

    def _history(self, change: Change) -> tuple[Change, ...]:
        """Give what they say of a deadline's moves, which goes with the deadline they give."""
        return self._theirs(change, "moves") if change.field == "deadline" else ()

    def _theirs(self, change: Change, field: str) -> tuple[Change, ...]:
        return tuple(
            each
            for each in self.theirs
            if (each.subject, each.id, each.field) == (change.subject, change.id, field)
        )

    def _is_told(self, change: Change) -> bool:
        """Say whether moves are told with the deadlines, which clash."""
        own = [each.after for each in self._fields(change) if each.field == "deadline"]
        their = [each.after for each in self._theirs(change, "deadline")]
        return bool(own and their) and own != their

    def _restored(self, change: Change) -> Change | None:
        """Give the change that would put an action back that we removed, as they have it."""
        placing = self.their_records.get(change.id) if change.subject == ACTIONS else None
        if placing is None:
            return None
        back = Change(
            id=change.id, kind=ChangeKind.NEW, field=None, before=None,
            after=evolve(placing.action, actions=()), spot=placing.spot,
        )  # fmt: skip
        return back if self._has_room(back) else None


def _things(plan: Plan) -> set[Thing]:
    actions = {(ACTIONS, id) for id, _ in placings(plan)}
    return actions | {(name, key_of(each)) for name in lists(Plan) for each in getattr(plan, name)}


def is_order(change: Change) -> bool:
    """Say whether a thing has only moved within its list."""
    return isinstance(change.before, Spot) and change.before.home == change.spot.home


def _overlap(one: str | None, other: str | None) -> bool:
    """Say whether two fields are one, or one leads into the other."""
    first, second = f"{one}.", f"{other}."
    return first.startswith(second) or second.startswith(first)
