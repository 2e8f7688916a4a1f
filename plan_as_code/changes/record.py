"""One change between two plans."""

from enum import Enum

from attrs import frozen

ACTIONS = "actions"
PLAN = "plan"
PLACE = "place"


class ChangeKind(Enum):
    """What sort of change it is, in the words of a report."""

    NEW = "new"
    REMOVED = "removed"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"
    REOPENED = "reopened"
    STATUS = "status moved"
    REDATED = "re-dated"
    REOWNED = "re-owned"
    REWORDED = "re-worded"
    CONFIRMED = "confirmed"
    MOVED = "moved"
    REPORTED = "reported"
    CHANGED = "changed"


@frozen
class Spot:
    """Where something stands: under which theme and action, and after what.

    `theme` and `parent` are for actions: the theme's key (empty under no theme), and the
    action above (None right below the theme). `previous` is the entry just before it in the
    same list, None for the first.
    """

    theme: str | None = None
    parent: str | None = None
    previous: str | None = None

    @property
    def home(self) -> "Spot":
        """The list this is a place in. What moves along with the action above stays at home."""
        return Spot(parent=self.parent) if self.parent else Spot(theme=self.theme)


@frozen(kw_only=True)
class Change:
    """One field of one thing that differs; or one thing that came, went or moved.

    `subject` is the list of the plan that holds the thing (`actions`, `themes`,
    `parties`, ...) or `plan` for the plan's own fields, `id` its id (key, term) there.
    `field` is None for what is new or removed as a whole, `place` for what moved; a dot
    leads into a part (`document.version`). `before` and `after` are the model's values:
    None where there is none, the whole record (an action without its sub-actions) for
    what is new or removed, a `Spot` for what moved. `days` is by how much a date moved,
    where both have a value. `spot` is where the thing stands now, or stood if removed.
    """

    id: str
    kind: ChangeKind
    field: str | None
    before: object
    after: object
    subject: str = ACTIONS
    days: int | None = None
    spot: Spot = Spot()


def label(change: Change) -> str:
    """Name a change's thing in one word: an action by its id, others as `themes/violence`."""
    if change.subject in (ACTIONS, PLAN):
        return change.id
    return f"{change.subject}/{change.id}"
