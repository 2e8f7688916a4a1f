"""What every record of a plan has in common."""

from enum import Enum
from typing import Final, Literal, TypeVar

from attrs import field, fields, frozen

from plan_as_code.findings import NOWHERE, Origin

T = TypeVar("T")


@frozen(kw_only=True, repr=False)
class Record:
    """A part of a plan that remembers where it was written.

    `origin` takes no part in equality: two plans that say the same are equal.
    """

    origin: Origin = field(default=NOWHERE, eq=False, repr=False)

    def __repr__(self) -> str:
        """Show the fields that were filled in, of the many that a record may have."""
        filled = (
            f"{each.name}={value!r}"
            for each in fields(type(self))
            if each.repr and (value := getattr(self, each.name)) != each.default
        )
        return f"{type(self).__name__}({', '.join(filled)})"


class NotRecorded(Enum):
    """The state of a field of which the record is known to say nothing.

    Written `not recorded` in the plan. It differs from a field left out, which
    may be an oversight.
    """

    NOT_RECORDED = "not recorded"


NOT_RECORDED: Final[Literal[NotRecorded.NOT_RECORDED]] = NotRecorded.NOT_RECORDED


def known(values: tuple[T, ...] | NotRecorded) -> tuple[T, ...]:
    """Give the values that are on record: none at all where the field is not recorded."""
    return values if isinstance(values, tuple) else ()
