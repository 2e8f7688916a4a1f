"""Whether each slide can be told from the others by its title."""

from collections.abc import Iterator

from plan_as_code.findings import Finding, error
from plan_as_code.spelling import shortened
from plan_as_code.verify.office.deck import Slide
from plan_as_code.verify.office.file import OfficeFile
from plan_as_code.verify.office.places import stand_in
from plan_as_code.verify.office.words import quoted


def slide_without_title(file: OfficeFile) -> Iterator[Finding]:
    """A slide that nobody can find in a list of slides, or be told they have come to."""
    for slide in _slides(file):
        if slide.title is None and not stand_in(file.deck, slide):
            yield error(
                file.place,
                "slide-without-title",
                f"{slide.where} has no title",
                hint="use a layout with a title placeholder, and fill it",
                where=slide.where,
            )


def empty_title(file: OfficeFile) -> Iterator[Finding]:
    """A title placeholder with nothing in it."""
    for slide in _slides(file):
        if slide.title is not None and not slide.title.text:
            yield error(
                file.place,
                "empty-title",
                f"the title of {slide.where} is empty",
                hint="say in the title placeholder what the slide is about",
                where=slide.where,
            )


def title_outside_placeholder(file: OfficeFile) -> Iterator[Finding]:
    """A text box that only looks like a title: a screen reader does not find it."""
    for slide in _slides(file):
        found = stand_in(file.deck, slide) if slide.title is None else None
        if found:
            yield error(
                file.place,
                "title-outside-placeholder",
                f"the title of {slide.where}, {quoted(found.text)}, is not in a title placeholder",
                hint="use a layout with a title placeholder, and move the words there",
                where=slide.where,
            )


def duplicate_title(file: OfficeFile) -> Iterator[Finding]:
    """Two slides with one title: a list of slides does not tell them apart."""
    first: dict[str, Slide] = {}
    for slide in _slides(file):
        text = slide.title.text if slide.title else ""
        before = first.setdefault(text.casefold(), slide)
        if text and before is not slide:
            yield error(
                file.place,
                "duplicate-title",
                f"{slide.where} has the title of {before.where}, `{shortened(text)}`",
                hint="name its own subject, or number them: `(2 of 3)`",
                where=slide.where,
            )


def _slides(file: OfficeFile) -> tuple[Slide, ...]:
    return file.deck.slides if file.deck else ()
