"""A plan with its parties, statuses, kinds and events at hand by their ids."""

from collections.abc import Mapping

from attrs import frozen

from plan_as_code.figures import fill
from plan_as_code.model import Event, Kind, Party, Plan, Status


@frozen
class Lookup:
    """The plan, and its records by id. An id that is not there is printed as it is.

    `earlier` is the version that changes are told from, where one is named; `beside` another
    whose paper this one's will be laid over, and which so must have the same columns.
    """

    plan: Plan
    parties: Mapping[str, Party]
    statuses: Mapping[str, Status]
    kinds: Mapping[str, Kind]
    events: Mapping[str, Event]
    earlier: Plan | None = None
    beside: Plan | None = None

    @classmethod
    def of(cls, plan: Plan) -> "Lookup":
        """Gather a plan's records."""
        return cls(
            plan,
            {each.id: each for each in plan.parties},
            {each.key: each for each in plan.statuses},
            {each.key: each for each in plan.kinds},
            {each.id: each for each in plan.events},
        )

    def party(self, id: str | None) -> str | None:
        """Give a party's full name; None for nobody."""
        party = self.parties.get(id) if id else None
        return party.name if party else id

    def label(self, id: str) -> str:
        """Give a party's short name, where it has one."""
        return self.parties[id].label if id in self.parties else id

    def status(self, key: str | None) -> str | None:
        """Give a status's word in print; None for no status."""
        status = self.statuses.get(key) if key else None
        return status.word if status else key

    def authority(self, authority: str) -> str:
        """Name the meeting or the party that decided, or give the words as they are."""
        event = self.events.get(authority)
        return event.name if event else self.party(authority) or authority

    def fill(self, text: str) -> str:
        """Put the plan's figures where a text has their names in braces."""
        return fill(text, self.plan)
