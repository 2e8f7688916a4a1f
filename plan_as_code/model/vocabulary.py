"""A partnership's own words: its levels, its kinds of action, its status scheme."""

from attrs import frozen

from plan_as_code.model.record import Record
from plan_as_code.tone import Tone


@frozen(kw_only=True, repr=False)
class Level(Record):
    """What one level of the plan is called here.

    name: Its name for one entry: theme, priority, action.
    plural: Its name for several entries: themes, priorities, actions.
    counted: False where its entries are only headings or steps and no actions of their own.
    """

    name: str
    plural: str
    counted: bool = True


@frozen(kw_only=True, repr=False)
class Kind(Record):
    """A kind of action, such as current or developing.

    key: The word for it in this file.
    word: The word for it in print.
    definition: What it means.
    current: True where such actions are under way: each ought to have an owner and a deadline.
    """

    key: str
    word: str
    definition: str | None = None
    current: bool = False


@frozen(kw_only=True, repr=False)
class Status(Record):
    """One status of the scheme.

    key: The word for it in this file.
    word: The word for it in print, or its colour and its word.
    tone: How it should strike a reader; the house style gives each tone its colour.
    definition: What it means.
    closed: True where it ends an action, so that nothing is due any more.
    """

    key: str
    word: str
    tone: Tone
    definition: str | None = None
    closed: bool = False


LEVELS = (
    Level(name="theme", plural="themes"),
    Level(name="action", plural="actions"),
)

KINDS = (
    Kind(
        key="current",
        word="Current",
        definition="Activity which partners are carrying out.",
        current=True,
    ),
    Kind(
        key="developing",
        word="Developing",
        definition="Activity which partners aspire to and have yet to agree.",
    ),
)

STATUSES = (
    Status(
        key="not-started",
        word="Not started",
        tone=Tone.MUTED,
        definition="Agreed, and work has not begun.",
    ),
    Status(
        key="green",
        word="Green: on track",
        tone=Tone.GOOD,
        definition="On track to be delivered as agreed.",
    ),
    Status(
        key="amber",
        word="Amber: at risk",
        tone=Tone.WARN,
        definition="Issues or risks that the owner can bring back on track.",
    ),
    Status(
        key="red",
        word="Red: off track",
        tone=Tone.BAD,
        definition="Significant issues that need the board's attention.",
    ),
    Status(
        key="complete",
        word="Complete",
        tone=Tone.INFO,
        definition="Delivered as agreed.",
        closed=True,
    ),
    Status(
        key="withdrawn",
        word="Withdrawn",
        tone=Tone.MUTED,
        definition="No longer part of the plan, for the reason given.",
        closed=True,
    ),
)

MARKINGS = ("OFFICIAL", "OFFICIAL-SENSITIVE")
