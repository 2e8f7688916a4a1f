"""Themes and the actions they hold."""

from datetime import date
from decimal import Decimal
from enum import Enum

from attrs import field, frozen

from plan_as_code.model.deadline import Deadline
from plan_as_code.model.record import NotRecorded, Record


@frozen(kw_only=True, repr=False)
class Owner(Record):
    """Who answers for an action, and in what role.

    party: The id of one of the plan's parties.
    role: How it answers for the action, in a word of your own: lead, sponsor, support.
    """

    party: str = field(metadata={"bare": True})
    role: str | None = None


@frozen(kw_only=True, repr=False)
class Update(Record):
    """What was reported on a day.

    date: The day of the report.
    text: What was reported, in the words it was reported in.
    status: The status given then, a key of the plan's statuses.
    by: Who reported it, the id of a party.
    """

    date: date
    text: str
    status: str | None = None
    by: str | None = None


@frozen(kw_only=True, repr=False)
class Move(Record):
    """A deadline that was agreed once and no longer holds.

    was: The deadline as it stood until then.
    date: The day on which another was agreed.
    reason: Why it was moved.
    authority: Who agreed, in words or as the id of an event or a party.
    """

    was: Deadline
    date: date
    reason: str | None = None
    authority: str | None = None


@frozen(kw_only=True, repr=False)
class Decision(Record):
    """A status which a meeting set: it counts, whatever is reported, until it is lifted.

    Taking the decision out of the plan lifts it.

    status: The status decided, a key of the plan's statuses.
    date: The day of the decision.
    reason: Why it was decided.
    authority: Who decided, in words or as the id of an event or a party.
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


@frozen(kw_only=True, repr=False)
class Measure(Record):
    """How success is judged: in prose, or with figures in one unit.

    text: What is measured, in words.
    code: The indicator's code, where it has one.
    unit: What the figures count: people, offences a year, %.
    direction: Which way it should go: up, down or hold.
    baseline: The figure it started from.
    target: The figure it should reach.
    actual: The latest figure on record.
    by: When the target should be reached.
    """

    text: str = field(metadata={"bare": True})
    code: str | None = None
    unit: str | None = None
    direction: Direction | None = None
    baseline: Decimal | None = None
    target: Decimal | None = None
    actual: Decimal | None = None
    by: Deadline | None = None


@frozen(kw_only=True, repr=False)
class Funding(Record):
    """Who pays.

    text: Who pays and how, in words: From existing resources.
    amount: The sum in pounds, where it is known.
    payer: Who pays, the id of a party.
    """

    text: str = field(metadata={"bare": True})
    amount: Decimal | None = None
    payer: str | None = None


@frozen(kw_only=True, repr=False)
class Source(Record):
    """Where an action comes from: an inspection, a strategy, a slide.

    text: What it comes from, in words.
    link: Where that can be read, a web address.
    """

    text: str = field(metadata={"bare": True})
    link: str | None = None


@frozen(kw_only=True, repr=False)
class Link(Record):
    """Another action this one hangs together with, here or in another body's plan.

    to: The id of the other action.
    relation: How the two hang together, in words.
    plan: The name of the other body's plan; left out where the action is in this one.
    """

    to: str = field(metadata={"bare": True})
    relation: str | None = None
    plan: str | None = None


@frozen(kw_only=True, repr=False)
class Carried(Record):
    """That an action goes on from an earlier plan, and how it stood there in the end.

    plan: The id of the earlier plan.
    status: The status it had there, a key of that plan's statuses.
    deadline: The deadline it had there.
    """

    plan: str = field(metadata={"bare": True})
    status: str | None = None
    deadline: Deadline | None = None


@frozen(kw_only=True, repr=False)
class Past(Record):
    """An action of an earlier plan that was closed there; its id is never used again.

    id: Its number or name in that plan.
    plan: The id of that plan.
    status: The status it ended with, a key of that plan's statuses.
    closed: The day it was completed or withdrawn.
    """

    id: str
    plan: str
    status: str | None = None
    closed: date | None = None


_ALSO = {
    name: {"also": others}
    for name, others in (
        ("text", ("action", "description", "what")),
        ("owners", ("lead", "lead officer", "lead agency", "responsible", "who", "partners")),
        (
            "deadline",
            ("due", "due date", "by when", "when", "timescale", "target date", "end date"),
        ),
        ("status", ("rag", "rag status", "state")),
        ("updates", ("progress", "latest update")),
        ("measures", ("kpi", "indicator", "success measure", "outcome")),
        ("funding", ("cost", "budget", "resources")),
        ("notes", ("comment", "comments", "remarks")),
    )
}
"""What people call the fields of an action who have not read their names."""


@frozen(kw_only=True, repr=False)
class Action(Record):
    """Something a partner does or means to do.

    id: Its number or name, as text; never changed and never given to another action.
    text: What is done, in words; *these words* print in italics.
    short: The same in fewer words, for slides.
    carried: The earlier plan that it goes on from, and how it stood there.
    kind: Its kind, a key of the plan's kinds; current where it is left out.
    drafted: True while nobody has confirmed it. Take the line out when the partners do.
    example: True shows it among the examples on slides.
    owners: Who answers for it: ids of parties, or a party and a role for each.
    deadline: When it is due, as people say it: 31 March 2019, Q3 2018/19, Monthly, Ongoing.
    moves: The deadlines it had before, the oldest first.
    status: How it stands as its owners report it, a key of the plan's statuses.
    reason: Why it stands so: what holds it up, or why it was withdrawn.
    decision: A status which a meeting set; it counts, whatever is reported.
    closed: The day it was completed or withdrawn.
    evidence: What shows that it was completed.
    updates: What was reported of it, one entry for each report.
    measures: How its success is judged.
    funding: Who pays for it.
    sources: Where it comes from: an inspection, a strategy, a slide.
    links: Other actions it hangs together with.
    meets: The minimum standards of the framework that it meets, by their ids.
    audience: Who may see it; everyone, where this is left out.
    marking: Its own protective marking, where that is not the plan's.
    notes: Anything else that should be kept with it.
    actions: The separate steps within it, each an action with an id of its own.
    """

    id: str
    text: str = field(metadata=_ALSO["text"])
    short: str | None = None
    carried: Carried | None = None
    kind: str = "current"
    drafted: bool = False
    example: bool = False
    owners: tuple[Owner, ...] | NotRecorded = field(default=(), metadata=_ALSO["owners"])
    deadline: Deadline | NotRecorded | None = field(default=None, metadata=_ALSO["deadline"])
    moves: tuple[Move, ...] = ()
    status: str | NotRecorded | None = field(default=None, metadata=_ALSO["status"])
    reason: str | None = None
    decision: Decision | None = None
    closed: date | None = None
    evidence: str | None = None
    updates: tuple[Update, ...] | NotRecorded = field(default=(), metadata=_ALSO["updates"])
    measures: tuple[Measure, ...] | NotRecorded = field(default=(), metadata=_ALSO["measures"])
    funding: tuple[Funding, ...] | NotRecorded = field(default=(), metadata=_ALSO["funding"])
    sources: tuple[Source, ...] | NotRecorded = ()
    links: tuple[Link, ...] = ()
    meets: tuple[str, ...] = ()
    audience: tuple[str, ...] = ()
    marking: str | None = None
    notes: tuple[str, ...] = field(default=(), metadata=_ALSO["notes"])
    actions: tuple["Action", ...] = ()

    @property
    def standing(self) -> str | NotRecorded | None:
        """The status that counts: the one a meeting decided, else the one reported."""
        return self.decision.status if self.decision else self.status


@frozen(kw_only=True, repr=False)
class Theme(Record):
    """A theme (or priority, aim, outcome) of the plan, in its printed place.

    key: A short name of its own, by which papers and standards speak of it.
    name: Its name in full.
    short: Its name where room is short.
    label: Its printed number or letter.
    aim: What it is for, in a line.
    framework: The keys of the framework's themes that it answers.
    measures: How success is judged for the theme as a whole.
    notes: Anything else that should be kept with it.
    actions: Its actions, in printed order.
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
