"""What we say about a plan, and where in its text we say it."""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import Enum

from attrs import field, frozen


@frozen(order=True)
class Place:
    """A stretch of a line in a file.

    `line` and `column` count characters from 1; `width` is how many characters
    the stretch covers on that line. Line 0 means the file as a whole.
    """

    file: str
    line: int = 0
    column: int = 0
    width: int = 1

    def __str__(self) -> str:
        """Give `file:line:column`, or the file alone where there is no line."""
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


@frozen
class Origin:
    """Where a record was written: its own place and that of each of its fields.

    Keys of `fields` are field names; an item of a list is `name.index`. `unread` names the
    fields that could not be read, so that another value stands in. `files` names the files a
    plan was put together from, its own first, and `partial` says that something in it could
    not be read; no other record has either.
    """

    place: Place = Place("<memory>")
    fields: Mapping[str, Place] = field(factory=dict)
    unread: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    partial: bool = False

    def at(self, name: str, index: int | None = None) -> Place:
        """Give the place of a field, of one item of it, or failing both the record's own."""
        if index is not None:
            return self.fields.get(f"{name}.{index}") or self.at(name)
        return self.fields.get(name, self.place)


NOWHERE = Origin()


class Severity(Enum):
    """How much a finding matters: an error stops a build, a warning asks, a note tells."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@frozen
class Finding:
    """One sentence about a plan, with its place and the id of the rule that says it.

    `where` names the action, theme or paper concerned; `hint` says what would be right.
    """

    place: Place
    severity: Severity
    rule: str
    message: str
    hint: str | None = None
    where: str | None = None


@frozen
class Accepted:
    """A finding that the plan accepts: for what reason, and until which day if not for ever."""

    finding: Finding
    reason: str
    until: date | None = None


def error(place: Place, rule: str, message: str, **more: str | None) -> Finding:
    """Make a finding that stops a build."""
    return Finding(place, Severity.ERROR, rule, message, **more)


def warning(place: Place, rule: str, message: str, **more: str | None) -> Finding:
    """Make a finding that asks somebody to look."""
    return Finding(place, Severity.WARNING, rule, message, **more)


def note(place: Place, rule: str, message: str, **more: str | None) -> Finding:
    """Make a finding that only tells."""
    return Finding(place, Severity.NOTE, rule, message, **more)


def ordered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Sort findings by place, then rule, so that a report reads like the file."""
    return tuple(sorted(findings, key=lambda each: (each.place, each.rule, each.message)))


def errors_in(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Give the findings that stop a build."""
    return tuple(each for each in findings if each.severity is Severity.ERROR)


def count(findings: Iterable[Finding], severity: Severity) -> int:
    """Count the findings of one severity."""
    return sum(each.severity is severity for each in findings)
