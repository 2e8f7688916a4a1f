"""What the ids of a plan stand for, in words for a report on two versions of it."""

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import frozen

from plan_as_code.model import NotRecorded, Owner, Plan

NOBODY = "nobody"
NOT_RECORDED = "not recorded"


@frozen
class Names:
    """The printed names of themes, parties, statuses, kinds and events by their ids."""

    themes: Mapping[str, str]
    parties: Mapping[str, str]
    statuses: Mapping[str, str]
    kinds: Mapping[str, str]
    events: Mapping[str, str]

    @classmethod
    def of(cls, old: Plan, new: Plan) -> "Names":
        """Gather names from both plans; the new plan's stand where they differ."""
        both = (old, new)
        return cls(
            {each.key: each.title for plan in both for each in plan.groups},
            {each.id: each.label for plan in both for each in plan.parties},
            {each.key: each.word for plan in both for each in plan.statuses},
            {each.key: each.word for plan in both for each in plan.kinds},
            {each.id: each.name for plan in both for each in plan.events},
        )

    def status(self, key: str | NotRecorded | None) -> str:
        """Give a status's word, or say that there is none."""
        if not isinstance(key, str):
            return "no status" if key is None else NOT_RECORDED
        return self.statuses.get(key, key)

    def owners(self, owners: Any) -> str:
        """Name the owners, each with its role."""
        if not isinstance(owners, tuple):
            return NOT_RECORDED
        return listed(self._owner(owner) for owner in owners) or NOBODY

    def _owner(self, owner: Owner) -> str:
        label = self.parties.get(owner.party, owner.party)
        return f"{label} ({owner.role})" if owner.role else label

    def authority(self, authority: str) -> str:
        """Name the meeting or the party that decided, or give the words as they are."""
        return self.events.get(authority) or self.parties.get(authority, authority)


def listed(words: Iterable[str]) -> str:
    """Give `a, b and c`."""
    *first, last = [*words] or [""]
    return f"{', '.join(first)} and {last}" if first else last
