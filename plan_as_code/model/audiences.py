"""Audiences: who may be shown a plan, and what of it is withheld from them."""

from enum import Enum

from attrs import field, frozen

from plan_as_code.model.record import Record


class Field(Enum):
    """A field that may be withheld, wherever in a plan it stands; with what hangs on it."""

    OWNERS = "owners"
    DEADLINE = "deadline"
    STATUS = "status"
    REASON = "reason"
    EVIDENCE = "evidence"
    UPDATES = "updates"
    MEASURES = "measures"
    FUNDING = "funding"
    SOURCES = "sources"
    LINKS = "links"
    MEETS = "meets"
    NOTES = "notes"
    AIM = "aim"
    PLACE = "place"
    AUTHOR = "author"
    CONTACT = "contact"
    DOCUMENT = "document"
    EVENTS = "events"
    GLOSSARY = "glossary"


@frozen(kw_only=True, repr=False)
class Withheld(Record):
    """What an audience may not see; everything else it may.

    kinds: The kinds of action withheld, by their keys.
    themes: The themes withheld with all their actions, by their keys.
    actions: The actions withheld with the steps within them, by their ids.
    fields: The fields withheld throughout the plan, by their names: owners, updates, notes.
    """

    kinds: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    actions: tuple[str, ...] = ()
    fields: tuple[Field, ...] = ()


@frozen(kw_only=True, repr=False)
class Audience(Record):
    """Whom papers are for: actions and papers speak of it by its key.

    key: The word for it in this file; it ends the names of the files built for it.
    name: Its name, as people say it.
    marking: The marking of what is made for it; the plan's own where this is left out.
    withheld: What it may not see of the plan. An action can also say itself who may see it.
    papers: The papers it may see; left out, all that are for it or for nobody in particular.
    """

    key: str = field(metadata={"bare": True})
    name: str | None = None
    marking: str | None = None
    withheld: Withheld = Withheld()
    papers: tuple[str, ...] = ()
