"""Whether the outline of each paper can be shown as it is written."""

import re
from collections.abc import Iterator

from plan_as_code.checks.wording import flat
from plan_as_code.days import printed
from plan_as_code.findings import Finding, error, warning
from plan_as_code.model import Paper, PaperKind, Part, Plan, View, walk
from plan_as_code.spelling import listed, shortened

_FILE_NAME = re.compile(r"\w[\w.() -]{0,99}(?<![. ])")
_DOCUMENT_ONLY = (View.CONTROL, View.CONTENTS)
_OF_ONE_THEME = (View.EXAMPLES, View.ACTIONS)


def drafted_example(plan: Plan) -> Iterator[Finding]:
    """An example that nobody has agreed: a deck would show it as what partners do."""
    for placed in walk(plan):
        if placed.action.drafted and placed.action.example:
            yield error(
                placed.action.origin.at("example"),
                "drafted-example",
                f"`{placed.action.id}` is marked as an example, and nobody has agreed it yet",
                hint="take out `example`, or `drafted` once the partners confirm the action",
                where=placed.action.id,
            )


def paper_id_unusable(plan: Plan) -> Iterator[Finding]:
    """A paper's id that cannot name a file on every machine."""
    for paper in plan.papers:
        if not _FILE_NAME.fullmatch(paper.id):
            yield error(
                paper.origin.at("id"),
                "paper-id-unusable",
                f"`{shortened(paper.id)}` cannot be the name of the paper's file",
                hint="write an id of letters, digits, `-` and `_`, such as `board_deck`",
                where=paper.id,
            )


def view_not_for_deck(plan: Plan) -> Iterator[Finding]:
    """A view in a deck that only a document can show."""
    for paper in plan.papers:
        for part in flat(paper.outline) if paper.kind is PaperKind.DECK else ():
            if part.view in _DOCUMENT_ONLY:
                yield error(
                    part.origin.at("view"),
                    "view-not-for-deck",
                    f"`{paper.id}` is a deck, and a deck has no slide for `{part.view.value}`",
                    hint="take the part out, or show it in a document",
                    where=paper.id,
                )


def cover_out_of_place(plan: Plan) -> Iterator[Finding]:
    """A cover in a document that is not its first part, so that it would be lost."""
    for paper in plan.papers:
        for part in flat(paper.outline) if paper.kind is PaperKind.DOCUMENT else ():
            if part.view is View.COVER and part is not paper.outline[0]:
                yield error(
                    part.origin.at("view"),
                    "cover-out-of-place",
                    f"the cover of `{paper.id}` is not its first part",
                    hint="a document has one cover; make it the first part of the outline",
                    where=paper.id,
                )


def paper_without_outline(plan: Plan) -> Iterator[Finding]:
    """A deck without slides or a document without sections: its outline is not written."""
    for paper in plan.papers:
        if paper.kind.outlined and not paper.outline:
            yield error(
                paper.origin.at("outline"),
                "paper-without-outline",
                f"`{paper.id}` is a {paper.kind.value} without an outline, so there is nothing"
                " in it",
                hint="write `outline` and below it its parts, such as `- view: actions`",
                where=paper.id,
            )


def outline_without_effect(plan: Plan) -> Iterator[Finding]:
    """An outline of a tracker or a calendar, which always hold the same things."""
    for paper in plan.papers:
        if paper.outline and not paper.kind.outlined:
            yield error(
                paper.origin.at("outline"),
                "outline-without-effect",
                f"`{paper.id}` is a {paper.kind.value}, which has no slides and no sections",
                hint="take the outline out",
                where=paper.id,
            )


def part_without_title(plan: Plan) -> Iterator[Finding]:
    """A part with neither a title nor a view to name it; a reader could not find it."""
    for paper in plan.papers:
        for part in flat(paper.outline):
            if part.title is None and part.view is None:
                yield error(
                    part.origin.place,
                    "part-without-title",
                    f"a part of `{paper.id}` has no title",
                    hint="give it a `title`",
                    where=paper.id,
                )


def part_without_content(plan: Plan) -> Iterator[Finding]:
    """A part that would be an empty slide, or a heading with nothing under it."""
    for paper in plan.papers:
        for part in flat(paper.outline):
            if not (part.view or part.heading or part.text or part.bullets or part.parts):
                yield warning(
                    part.origin.place,
                    "part-without-content",
                    f"{_named(part)} of `{paper.id}` has nothing in it",
                    hint="give it `text`, `bullets` or a `view`",
                    where=paper.id,
                )


def option_without_effect(plan: Plan) -> Iterator[Finding]:
    """Words in a part of a paper that its kind or its view has no room for.

    They would be left out without a sign, so they are refused.
    """
    for paper in plan.papers:
        for part in flat(paper.outline):
            for name, why in _idle(paper, part).items():
                if getattr(part, name):
                    yield error(
                        part.origin.at(name),
                        "option-without-effect",
                        f"`{name}` has no effect here: {why}",
                        hint="take it out, or move it to a part that shows it",
                        where=paper.id,
                    )


def event_over(plan: Plan) -> Iterator[Finding]:
    """A paper for an event that is over on the day the plan speaks of.

    It may be kept as a record; more often it was copied and names the last meeting.
    """
    events = {event.id: event for event in plan.events}
    for paper in plan.papers:
        event = events.get(paper.event or "")
        day = event.date.last if event and not event.date.endless else None
        if event and day and day < plan.as_of:
            yield warning(
                paper.origin.at("event"),
                "event-over",
                f"`{paper.id}` is for `{event.id}` of {printed(day)}, and the plan speaks of"
                f" {printed(plan.as_of)}",
                hint="name the next event, or set `as_of` to the day the paper speaks of",
                where=paper.id,
            )


def _idle(paper: Paper, part: Part) -> dict[str, str]:
    """Name the fields that a part does not show, each with the reason."""
    idle: dict[str, str] = {}
    if part.view not in _OF_ONE_THEME:
        views = listed(view.value for view in _OF_ONE_THEME)
        idle["theme"] = f"only the views {views} show one theme"
    if part.view in (View.COVER, View.CONTENTS):
        reason = f"the view `{part.view.value}` shows no other words"
        idle |= dict.fromkeys(("heading", "text", "bullets", "continued"), reason)
        if paper.kind is PaperKind.DOCUMENT:
            idle["parts"] = f"the view `{part.view.value}` holds no other parts"
    if paper.kind is PaperKind.DOCUMENT:
        idle |= dict.fromkeys(("continued", "speaker_notes"), "a document has no slides")
    return idle


def _named(part: Part) -> str:
    return f"the part `{part.title}`" if part.title else "a part"
