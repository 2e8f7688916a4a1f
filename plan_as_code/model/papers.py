"""Papers: what is said to whom, in what order. Each is an outline of parts."""

from enum import Enum

from attrs import frozen

from plan_as_code.model.record import Record


class PaperKind(Enum):
    """Slides to show, pages to read, a sheet of actions to work on, days for a calendar."""

    DECK = "deck"
    DOCUMENT = "document"
    TRACKER = "tracker"
    CALENDAR = "calendar"

    @property
    def outlined(self) -> bool:
        """Whether its slides or sections are written in an outline."""
        return self in (PaperKind.DECK, PaperKind.DOCUMENT)


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
    TIMELINE = "timeline"
    STATUSES = "statuses"
    PROGRESS = "progress"
    CHANGES = "changes"
    EXCEPTIONS = "exceptions"
    MEASURES = "measures"
    DUE = "due"
    RECOMMENDATIONS = "recommendations"
    STANDARDS = "standards"
    PARTNERS = "partners"
    GLOSSARY = "glossary"
    NOTES = "notes"
    CONTACT = "contact"

    @property
    def compares(self) -> bool:
        """Whether it tells something from an earlier version too, where there is one."""
        return self in (
            View.PROGRESS,
            View.CHANGES,
            View.EXCEPTIONS,
            View.MEASURES,
            View.RECOMMENDATIONS,
        )


@frozen(kw_only=True, repr=False)
class Part(Record):
    """One slide or section: written text, a named view of the plan, or both.

    title: Its title.
    view: The view of the plan that it shows.
    theme: The key of the one theme that its view shows.
    heading: Words above the body of a slide.
    text: Words of its own, in a paragraph.
    bullets: Words of its own, in a list.
    continued: Words at the foot of a slide that runs over to the next.
    speaker_notes: What the speaker should have at hand; slides only.
    parts: The slides or sections within it.
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

    @property
    def compares(self) -> bool:
        """Whether it, or a part of it, tells something from an earlier version too."""
        return bool(self.view and self.view.compares) or any(each.compares for each in self.parts)


@frozen(kw_only=True, repr=False)
class Paper(Record):
    """A paper made from the plan, for an event and an audience.

    id: Its short name, which names the file that is built.
    kind: A deck is slides, a document pages, a tracker a spreadsheet of all actions, a calendar
      days for people's diaries.
    title: Its title, where it is not the plan's own.
    event: The event it is for, by its id.
    audience: Whom it is for; it shows no action that they may not see.
    since: The earlier version that it tells changes from: a git revision, a day in git such as
      @{2018-09-28}, a file, or the id of an event, which stands for its day.
    outline: Its slides or sections, in order; a tracker and a calendar have none.
    """

    id: str
    kind: PaperKind
    title: str | None = None
    event: str | None = None
    audience: str | None = None
    since: str | None = None
    outline: tuple[Part, ...] = ()

    @property
    def compares(self) -> bool:
        """Whether anything in it is told from an earlier version too."""
        return any(each.compares for each in self.outline)
