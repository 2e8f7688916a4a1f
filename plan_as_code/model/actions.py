"""Themes and the actions they hold."""

from datetime import date
from decimal import Decimal
from enum import Enum

from attrs import field, frozen

from plan_as_code.model.deadline import Deadline
from plan_as_code.model.record import NotRecorded, Record


@frozen(kw_only=True)
class Owner(Record):
    """Who answers for an action, and in what role (lead, sponsor, support ...)."""

    party: str = field(metadata={"bare": True})
    role: str | None = None


@frozen(kw_only=True)
class Update(Record):
    """What was reported on a day, by whom, with the status given then."""

    date: date
    text: str
    status: str | None = None
    by: str | None = None


@frozen(kw_only=True)
class Move(Record):
    """A deadline that was agreed once and no longer holds.

    `was` is the deadline as it stood until `date`, the day on which another was
    agreed. `authority` says who agreed, in words or as the id of an event or a party.
    """

    was: Deadline
    date: date
    reason: str | None = None
    authority: str | None = None


@frozen(kw_only=True)
class Decision(Record):
    """A status which a meeting set: it counts, whatever is reported, until it is lifted.

    `date` is the day of the decision, `authority` who decided, in words or as the id
    of an event or a party. Taking the decision out of the plan lifts it.
    """

    status: str
    date: date
    reason: str | None = None
    authority: str | None = None


class Direction(Enum):
    """Which way a measure should go."""

    UP = "up"
    DOWN = "down"
    HOLD = "hold"


@frozen(kw_only=True)
class Measure(Record):
    """How success is judged: in prose, or with figures in one unit."""

    text: str = field(metadata={"bare": True})
    code: str | None = None
    unit: str | None = None
    direction: Direction | None = None
    baseline: Decimal | None = None
    target: Decimal | None = None
    actual: Decimal | None = None
    by: Deadline | None = None


@frozen(kw_only=True)
class Funding(Record):
    """Who pays, in words; the sum in pounds and the payer where they are known."""

    text: str = field(metadata={"bare": True})
    amount: Decimal | None = None
    payer: str | None = None


@frozen(kw_only=True)
class Source(Record):
    """Where an action comes from: an inspection, a strategy, a slide."""

    text: str = field(metadata={"bare": True})
    link: str | None = None


@frozen(kw_only=True)
class Link(Record):
    """Another action this one hangs together with, here or in another body's plan."""

    to: str = field(metadata={"bare": True})
    relation: str | None = None
    plan: str | None = None


@frozen(kw_only=True)
class Action(Record):
    """Something a partner does or means to do.

    `id` is text and never reused. `drafted` marks what nobody has confirmed yet.
    `moves` is the deadline's history, oldest first. `status` is what the owners
    report; where a `decision` stands beside it, that is what counts: see `standing`.
    `closed` is the day the action was completed or withdrawn, `evidence` what shows it.
    `meets` names minimum standards of the framework, `audience` who may see the
    action (everyone, where it is left out). Sub-actions are `actions`.
    """

    id: str
    text: str
    short: str | None = None
    kind: str = "current"
    drafted: bool = False
    example: bool = False
    owners: tuple[Owner, ...] | NotRecorded = ()
    deadline: Deadline | NotRecorded | None = None
    moves: tuple[Move, ...] = ()
    status: str | NotRecorded | None = None
    reason: str | None = None
    decision: Decision | None = None
    closed: date | None = None
    evidence: str | None = None
    updates: tuple[Update, ...] | NotRecorded = ()
    measures: tuple[Measure, ...] | NotRecorded = ()
    funding: tuple[Funding, ...] | NotRecorded = ()
    sources: tuple[Source, ...] | NotRecorded = ()
    links: tuple[Link, ...] = ()
    meets: tuple[str, ...] = ()
    audience: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    actions: tuple["Action", ...] = ()

    @property
    def standing(self) -> str | NotRecorded | None:
        """The status that counts: the one a meeting decided, else the one reported."""
        return self.decision.status if self.decision else self.status


@frozen(kw_only=True)
class Theme(Record):
    """A theme (or priority, aim, outcome) of the plan, in its printed place.

    `label` is its printed number or letter, `framework` the keys of the
    framework's themes it answers.
    """

    key: str
    name: str
    short: str | None = None
    label: str | None = None
    aim: str | None = None
    framework: tuple[str, ...] = ()
    measures: tuple[Measure, ...] | NotRecorded = ()
    notes: tuple[str, ...] = ()
    actions: tuple[Action, ...] = ()

    @property
    def title(self) -> str:
        """The short name where there is one, else the name."""
        return self.short or self.name
