"""A theme tried out: a small deck and a small document of everything, judged as papers are."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from attrs import evolve

from plan_as_code.blocks import (
    Block,
    Bullet,
    Bullets,
    Cell,
    Column,
    Contents,
    Cover,
    Deck,
    Document,
    Heading,
    Meta,
    Paragraph,
    Row,
    Run,
    Section,
    Slide,
    SlideKind,
    Style,
    Table,
    words,
)
from plan_as_code.findings import Finding
from plan_as_code.fit import paginate
from plan_as_code.themes import DeckNames, Theme
from plan_as_code.tone import Tone
from plan_as_code.verify import Standards, verify
from plan_as_code.writers.docx import write_docx
from plan_as_code.writers.pptx import boxes, write_pptx
from plan_as_code.writers.pptx.layouts import names_of

_META: Final = Meta(
    title="A trial of a theme",
    author="plan-as-code",
    date=date(1980, 1, 1),
    marking="OFFICIAL",
    footer="A partnership's board",
    footer_date="1 January 1980",
)
_TONES: Final = tuple(
    Row((Cell((words(tone.value),), tone), Cell((words("Words of a cell"),)))) for tone in Tone
)
_TABLE: Final = Table(
    words("A table"),
    "A row for each tone, and a total.",
    (Column("Tone"), Column("Words")),
    (*_TONES, Row((Cell((words("All"),)), Cell((words("5"),))), total=True)),
)
_BULLETS: Final = Bullets(tuple(Bullet(words(f"Level {n + 1}"), n) for n in range(3)))
_OFTEN: Final = re.compile(r", \d+ times$")
_LINK: Final = Paragraph((Run("Words of a link", href="https://example.org"),))
_STYLED: Final = tuple(Paragraph(words(f"Words in {each.value}"), each) for each in Style)


def try_deck(theme: Theme) -> tuple[Finding, ...]:
    """Find what `verify` finds in slides of every layout of a theme that lacks nothing.

    Raises PlanAsCodeError where not even a line has room on one of them.
    """
    deck = theme.names.deck
    paper = paginate(Deck(_META, tuple(_slides())), boxes(theme), theme.widths)
    standards = Standards(slide_size=deck.minimum_size)
    path = str(theme.folder / deck.file)
    found = verify(write_pptx(paper, theme), path, standards=standards)
    places = {f"slide {n}": _layout(deck, each.kind) for n, each in enumerate(paper.slides, 1)}
    return _once(_placed(each, places) for each in found)


def try_document(theme: Theme) -> tuple[Finding, ...]:
    """Find what `verify` finds in a document in every style of a theme that lacks nothing."""
    path = str(theme.folder / theme.names.document.file)
    found = verify(trial_document(theme), path)
    return _once(_placed(each, {}) for each in found)


def trial_document(theme: Theme) -> bytes:
    """Give a document in every style of a theme that lacks nothing."""
    return write_docx(_document(), theme)


def _slides() -> Iterator[Slide]:
    yield Slide(SlideKind.TITLE, words("The first slide"), lines=(words("A line"),))
    yield Slide(SlideKind.CONTENT, words("Words"), body=(_BULLETS, _LINK, *_STYLED))
    yield Slide(SlideKind.CONTENT, words("A table"), body=(_TABLE,))
    yield Slide(SlideKind.EXAMPLES, words("Examples"), heading=words("A heading"), body=(_BULLETS,))
    yield Slide(SlideKind.CLOSING, words("The last slide"), body=(_BULLETS,))


def _document() -> Document:
    headings = tuple(Heading(words(f"Heading {level}"), level) for level in range(1, 5))
    blocks: tuple[Block, ...] = (Contents(depth=3), *headings, *_STYLED, _LINK, _BULLETS, _TABLE)
    return Document(_META, Cover(words("The title"), (words("A line"),)), (Section(blocks),))


def _layout(deck: DeckNames, kind: SlideKind) -> str:
    return f"the layout `{names_of(deck, kind).layout}`"


def _placed(finding: Finding, places: Mapping[str, str]) -> Finding:
    """Say in which layout something is, not on which slide of the trial and in which words."""
    where = places.get(finding.where or "")
    head = finding.message.partition(f" ({finding.where}): ")[0]
    message = f"{_OFTEN.sub('', head)} in {where}" if where else _OFTEN.sub("", head)
    return evolve(finding, message=message, where=where)


def _once(findings: Iterator[Finding]) -> tuple[Finding, ...]:
    return tuple(dict.fromkeys(findings))
