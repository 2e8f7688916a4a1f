"""Who takes part in a plan, and the words they need explained."""

from enum import Enum

from attrs import frozen

from plan_as_code.model.record import Record


class PartyKind(Enum):
    """What a party is: a body, a part of one, a group that meets, a post or somebody."""

    AGENCY = "agency"
    UNIT = "unit"
    GROUP = "group"
    ROLE = "role"
    PERSON = "person"


@frozen(kw_only=True, repr=False)
class Party(Record):
    """Somebody who can own an action.

    id: A short name of its own, by which actions speak of it; never changed.
    name: Its name in full.
    short: Its name where room is short.
    kind: What it is: a body, a part of one, a group that meets, a post or somebody.
    part_of: The party it is a part of, by its id.
    """

    id: str
    name: str
    short: str | None = None
    kind: PartyKind = PartyKind.AGENCY
    part_of: str | None = None

    @property
    def label(self) -> str:
        """The name to print where room is short."""
        return self.short or self.name


@frozen(kw_only=True, repr=False)
class Term(Record):
    """An abbreviation or word, and what it means.

    term: The abbreviation or word.
    meaning: What it means.
    """

    term: str
    meaning: str
