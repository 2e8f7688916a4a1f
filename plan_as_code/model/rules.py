"""What a partnership makes of the rules, and rules of its own."""

from datetime import date
from decimal import Decimal
from enum import Enum

from attrs import field, frozen

from plan_as_code.findings import Severity
from plan_as_code.model.record import Record
from plan_as_code.tone import Tone


class Weight(Enum):
    """What a plan makes of a rule: how much its findings matter, or that they are accepted."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    ACCEPT = "accept"


@frozen(kw_only=True, repr=False)
class Rule(Record):
    """What the plan makes of a rule: raises it, lowers it, or accepts what it finds.

    rule: The rule's id, as it stands in brackets at the end of a finding.
    level: How much its findings matter here: error, warning or note; or accept.
    reason: Why; what is accepted needs one.
    until: The last day on which this holds; for ever, where it is left out.
    where: The ids of the actions (or themes, papers) it holds for; all, where it is left out.
    days: How many days the rule allows, where it counts days.
    """

    rule: str
    level: Weight | None = None
    reason: str | None = None
    until: date | None = None
    where: tuple[str, ...] = ()
    days: Decimal | None = None


@frozen(kw_only=True, repr=False)
class Condition(Record):
    """Which actions a rule of the plan's own speaks of: those for which all of this holds.

    status: The status that counts, one of these keys.
    tone: How that status strikes a reader, one of these: good, warn, bad, info, muted.
    kind: The kind, one of these keys.
    owner: One of the owners is one of these parties.
    theme: The theme, one of these keys.
    drafted: Whether nobody has confirmed it.
    example: Whether it is an example.
    closed: Whether it is closed.
    """

    status: tuple[str, ...] = ()
    tone: tuple[Tone, ...] = ()
    kind: tuple[str, ...] = ()
    owner: tuple[str, ...] = ()
    theme: tuple[str, ...] = ()
    drafted: bool | None = None
    example: bool | None = None
    closed: bool | None = None


@frozen(kw_only=True, repr=False)
class Demand(Record):
    """What a rule of the plan's own asks of an action: all of this.

    fields: The fields that must be filled in, by their names in an action.
    updated_within: An update within this many days before the day the plan speaks of.
    due_within: A deadline no more than this many days after that day.
    due_in_period: A deadline within the plan's period.
    measure_with: A measure in which all of these fields are filled in.
    owner_role: An owner in one of these roles.
    """

    fields: tuple[str, ...] = field(default=(), metadata={"bare": True})
    updated_within: Decimal | None = None
    due_within: Decimal | None = None
    due_in_period: bool = False
    measure_with: tuple[str, ...] = ()
    owner_role: tuple[str, ...] = ()


@frozen(kw_only=True, repr=False)
class OwnRule(Record):
    """A rule of the plan's own: what it needs of which actions, and what is said otherwise.

    id: A short name of its own, which ends what it says.
    says: What is said of an action without it; {id}, {text}, {owners} stand for the action's.
    level: How much it matters: error, warning or note; warning where it is left out.
    when: Which actions it speaks of; every action, where it is left out.
    needs: What those actions need.
    """

    id: str
    says: str
    level: Severity = Severity.WARNING
    when: Condition = Condition()
    needs: Demand
