"""The plan itself."""

from datetime import date

from attrs import frozen

from plan_as_code.model.actions import Action, Past, Theme
from plan_as_code.model.audiences import Audience, Field
from plan_as_code.model.control import Contact, DocumentControl, Partnership, Period
from plan_as_code.model.events import Event
from plan_as_code.model.framework import Framework
from plan_as_code.model.outline import PAPERS
from plan_as_code.model.papers import Paper
from plan_as_code.model.people import Party, Term
from plan_as_code.model.record import Record
from plan_as_code.model.rules import OwnRule, Rule
from plan_as_code.model.vocabulary import KINDS, LEVELS, MARKINGS, STATUSES, Kind, Level, Status


@frozen(kw_only=True, repr=False)
class Plan(Record):
    """A partnership's plan for a period: who, what, by when, for whom.

    id: A short name of its own, which stays the same for the life of the plan.
    title: Its title, as it is printed.
    short_title: Its title where room is short.
    language: The language it is written in, as a code; British English where it is left out.
    period: The time it covers: 2018/19, or April 2018 to March 2021.
    partnerships: Who answers for the plan.
    author: Who wrote it, the id of a party.
    contact: Where readers may ask.
    marking: Its protective marking; OFFICIAL where it is left out.
    as_of: The day the plan speaks of. What is late is judged by this day, never by today's.
    document: Which version this is and who stands behind it.
    notes: What readers should know of the plan as a whole.
    markings: The markings there are, from the lowest.
    levels: What the levels of the plan are called here: theme and action where this is left out.
      The first is that of the themes, also where the plan has none.
    kinds: The kinds of action there are; current and developing where this is left out.
    statuses: The statuses an action can have, with what each of them means.
    parties: Who takes part. Owners and authors are ids from this list.
    glossary: Words and abbreviations that readers may not know.
    framework: The strategy that asked for the plan: the word for one that ships, or its own fields.
    events: Meetings, and milestones owed to somebody.
    actions: Actions under no theme, in printed order before the themes; all, in a flat list.
    themes: The themes in printed order, each with its actions.
    audiences: Whom papers are for, and what of the plan is withheld from each.
    past: Actions of earlier plans that were closed there; their ids are never used again.
    papers: The papers made from the plan; a board deck and the full plan where this is left out.
    rules: What the plan makes of the rules: which it raises, lowers or accepts, and why.
    own_rules: Rules of the plan's own, which its actions must keep besides.
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
    actions: tuple[Action, ...] = ()
    themes: tuple[Theme, ...] = ()
    audiences: tuple[Audience, ...] = ()
    past: tuple[Past, ...] = ()
    papers: tuple[Paper, ...] = PAPERS
    rules: tuple[Rule, ...] = ()
    own_rules: tuple[OwnRule, ...] = ()

    @property
    def name(self) -> str:
        """The short title where there is one, else the title."""
        return self.short_title or self.title

    @property
    def hidden(self) -> frozenset[Field]:
        """The fields withheld from those who read it: none, of a whole plan."""
        return frozenset()

    @property
    def whole(self) -> bool:
        """Whether it is the plan itself, and no extract of it."""
        return True

    @property
    def groups(self) -> tuple[Theme, ...]:
        """Its themes, and before them, as one without a key, its actions under no theme."""
        if not self.actions:
            return self.themes
        return Theme(key="", name=self._loose, actions=self.actions), *self.themes

    @property
    def _loose(self) -> str:
        """What the actions under no theme are called: what all are called in a flat list."""
        levels = self.levels or LEVELS
        return f"Under no {levels[0].name}" if self.themes else levels[:2][-1].plural.capitalize()

    @property
    def files(self) -> tuple[str, ...]:
        """The files it was read from: its own, then those it includes."""
        return self.origin.files
