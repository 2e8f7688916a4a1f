"""The plan itself."""

from datetime import date

from attrs import frozen

from plan_as_code.model.actions import Theme
from plan_as_code.model.control import Contact, DocumentControl, Partnership, Period
from plan_as_code.model.events import Event
from plan_as_code.model.framework import Framework
from plan_as_code.model.outline import PAPERS
from plan_as_code.model.papers import Paper
from plan_as_code.model.people import Party, Term
from plan_as_code.model.record import Record
from plan_as_code.model.vocabulary import KINDS, LEVELS, MARKINGS, STATUSES, Kind, Level, Status


@frozen(kw_only=True)
class Plan(Record):
    """A partnership's plan for a period: who, what, by when, for whom.

    `as_of` is the day the plan speaks of, and the only clock there is. `author` is
    the id of a party. `markings` are ordered from the lowest.
    """

    id: str
    title: str
    short_title: str | None = None
    language: str = "en-GB"
    period: Period
    partnerships: tuple[Partnership, ...] = ()
    author: str | None = None
    contact: Contact | None = None
    marking: str = "OFFICIAL"
    as_of: date
    document: DocumentControl | None = None
    notes: tuple[str, ...] = ()
    markings: tuple[str, ...] = MARKINGS
    levels: tuple[Level, ...] = LEVELS
    kinds: tuple[Kind, ...] = KINDS
    statuses: tuple[Status, ...] = STATUSES
    parties: tuple[Party, ...] = ()
    glossary: tuple[Term, ...] = ()
    framework: Framework | None = None
    events: tuple[Event, ...] = ()
    themes: tuple[Theme, ...] = ()
    papers: tuple[Paper, ...] = PAPERS

    @property
    def name(self) -> str:
        """The short title where there is one, else the title."""
        return self.short_title or self.title
