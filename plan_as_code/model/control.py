"""The plan's front matter: partnership, period, contact, document control."""

import re
from datetime import date

from attrs import field, frozen

from plan_as_code.model.deadline import Deadline
from plan_as_code.model.record import Record


@frozen(kw_only=True, repr=False)
class Partnership(Record):
    """A partnership that answers for the plan; two boroughs may share one.

    name: Its name in full.
    area: The area it answers for.
    """

    name: str = field(metadata={"bare": True})
    area: str | None = None


@frozen(kw_only=True, repr=False)
class Contact(Record):
    """Where to ask: a name or team, and at least one way to reach it.

    name: Whom to ask for, a person or a team.
    email: An email address.
    phone: A telephone number.
    address: A postal address.
    web: A web address.
    """

    name: str | None = None
    email: str | None = None
    phone: str | None = None
    address: str | None = None
    web: str | None = None


@frozen(kw_only=True, repr=False)
class Period(Record):
    """The time the plan covers: the printed words, its first day and its last.

    text: The period as it is printed.
    start: Its first day.
    end: Its last day.
    """

    text: str
    start: date
    end: date = field()

    @end.validator
    def _in_order(self, _: object, end: date) -> None:
        if end < self.start:
            raise ValueError("ends before it starts")

    @classmethod
    def parse(cls, text: str) -> "Period":
        """Read `2018/19`, `2018/19 to 2020/21`, `April 2018 to March 2021`.

        Raises ValueError when the words do not name a first and a last day.
        """
        words = re.split(r" (?:to|until|-|–) ", " ".join(text.split()))
        ends = [Deadline.parse(part) for part in words]
        first, last = ends[0].start, ends[-1].by
        if len(ends) > 2 or first is None or last is None:
            raise ValueError(
                "is not a period I can read; write `2018/19`, `April 2018 to March 2021`,"
                " or text, start and end on lines of their own"
            )
        return cls(text=text, start=first, end=last)


@frozen(kw_only=True, repr=False)
class Version(Record):
    """One row of the document's history.

    version: Its number, as text: 1.0 and 1.00 differ.
    date: The day it was made.
    author: Who made it, the id of a party.
    summary: What was new in it.
    """

    version: str
    date: date
    author: str | None = None
    summary: str


@frozen(kw_only=True, repr=False)
class DocumentControl(Record):
    """Which version this is, who stands behind it and when it is looked at again.

    version: The version's number, as text: 1.0 and 1.00 differ.
    status: What the version is: Draft, Approved, Final.
    author: Who wrote it, the id of a party.
    approver: Who approves it, the id of a party.
    review: When it is looked at again, as people say it.
    history: The versions there have been, one entry for each.
    """

    version: str
    status: str
    author: str | None = None
    approver: str | None = None
    review: Deadline | None = None
    history: tuple[Version, ...] = ()
