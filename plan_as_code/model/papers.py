"""Papers: what is said to whom, in what order. Each is an outline of parts."""

from enum import Enum

from attrs import frozen

from plan_as_code.model.record import Record


class PaperKind(Enum):
    """A deck is shown slide by slide, a document read from front to back."""

    DECK = "deck"
    DOCUMENT = "document"


class View(Enum):
    """The views of a plan that a part can show."""

    COVER = "cover"
    CONTROL = "document control"
    CONTENTS = "contents"
    THEMES = "themes"
    EXAMPLES = "examples"
    SUMMARY = "summary"
    ACTIONS = "actions"
    EVENTS = "events"
    STATUSES = "statuses"
    STANDARDS = "standards"
    PARTNERS = "partners"
    GLOSSARY = "glossary"
    NOTES = "notes"
    CONTACT = "contact"


@frozen(kw_only=True)
class Part(Record):
    """One slide or section: written text, a named view of the plan, or both.

    `theme` narrows a view to one theme. `heading` stands above the body of a slide,
    `continued` at its foot when it runs over to the next. `speaker_notes` are for
    slides, `parts` for sections within a section.
    """

    title: str | None = None
    view: View | None = None
    theme: str | None = None
    heading: str | None = None
    text: str | None = None
    bullets: tuple[str, ...] = ()
    continued: str | None = None
    speaker_notes: str | None = None
    parts: tuple["Part", ...] = ()


@frozen(kw_only=True)
class Paper(Record):
    """A paper made from the plan, for an event and an audience.

    `id` names the file that is built.
    """

    id: str
    kind: PaperKind
    title: str | None = None
    event: str | None = None
    audience: str | None = None
    outline: tuple[Part, ...]
