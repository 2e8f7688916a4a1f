"""A deck: each part of an outline becomes one slide, or one for each theme."""

from collections.abc import Iterator

from attrs import evolve

from plan_as_code.blocks import (
    Deck,
    Meta,
    Paragraph,
    Slide,
    SlideBlock,
    SlideKind,
    Text,
    words,
)
from plan_as_code.days import printed
from plan_as_code.markup import inline, unmarked
from plan_as_code.model import Action, Paper, Part, Placed, Theme, View, known
from plan_as_code.model.walk import walk_theme
from plan_as_code.papers.actions import short_table
from plan_as_code.papers.counts import summary_chart
from plan_as_code.papers.lookup import Lookup
from plan_as_code.papers.meta import meta
from plan_as_code.papers.piece import Piece
from plan_as_code.papers.pieces import NONE, pieces
from plan_as_code.papers.prose import (
    bullets,
    contact_lines,
    cover_title,
    no_example,
    slide_lines,
    written,
)
from plan_as_code.papers.summary import summary_table
from plan_as_code.papers.titles import title_of


def deck(lookup: Lookup, paper: Paper) -> Deck:
    """Make the slides of a paper; what does not fit on one is split later, by the theme."""
    slides = tuple(slide for part in paper.outline for slide in _slides(lookup, paper, part))
    return Deck(_meta(lookup, paper), slides)


def _meta(lookup: Lookup, paper: Paper) -> Meta:
    """Say at the foot for which event the deck is, where it is for one."""
    found = meta(lookup, paper)
    if event := lookup.events.get(paper.event or ""):
        return evolve(found, footer=event.name, footer_date=event.date.text)
    return evolve(found, footer=lookup.plan.name, footer_date=printed(found.date))


def _slides(lookup: Lookup, paper: Paper, part: Part) -> Iterator[Slide]:
    match part.view:
        case View.COVER:
            yield _cover(lookup, paper, part)
        case View.THEMES if part == _THEMES_ALONE and _is_flat(lookup):
            return
        case View.EXAMPLES:
            yield from _examples(lookup, part)
        case View.ACTIONS:
            yield from _actions(lookup, part)
        case View.SUMMARY:
            chart, table = summary_chart(lookup), summary_table(lookup)
            yield _slide(lookup, part, SlideKind.CONTENT, (chart, table) if chart else (table,))
        case View.CONTACT:
            lines = tuple(map(Paragraph, contact_lines(lookup.plan.contact)))
            yield _slide(lookup, part, SlideKind.CLOSING, lines or NONE)
        case view if found := pieces(lookup, view):
            yield from _pieces(lookup, part, found)
        case _:
            yield _slide(lookup, part, SlideKind.CONTENT)
    for inner in part.parts:
        yield from _slides(lookup, paper, inner)


def _cover(lookup: Lookup, paper: Paper, part: Part) -> Slide:
    return Slide(
        SlideKind.TITLE,
        cover_title(lookup, paper, part),
        lines=slide_lines(lookup, paper),
        notes=_spoken(lookup, part),
    )


def _slide(lookup: Lookup, part: Part, kind: SlideKind, body: tuple[SlideBlock, ...] = ()) -> Slide:
    return Slide(
        kind,
        _title(lookup, part),
        heading=inline(lookup.fill(part.heading or "")),
        body=(*written(lookup, part), *body),
        continued=inline(lookup.fill(part.continued or "")),
        notes=_spoken(lookup, part),
    )


def _pieces(lookup: Lookup, part: Part, found: tuple[Piece, ...]) -> Iterator[Slide]:
    """Give a slide for each piece of a view; the part's own words stand on the first."""
    whole = _slide(lookup, part, SlideKind.CONTENT)
    for piece in found:
        title = (*whole.title, *words(f": {piece.title}")) if piece.title else whole.title
        yield evolve(whole, title=title, body=(*whole.body, *piece.blocks))
        whole = evolve(whole, heading=(), body=(), notes=())


_THEMES_ALONE = Part(view=View.THEMES)


def _examples(lookup: Lookup, part: Part) -> Iterator[Slide]:
    """Give a slide for each theme (or the one named) with its actions marked as examples."""
    for theme in _themes(lookup, part):
        shown = [each.action for each in walk_theme(lookup.plan, theme) if each.action.example]
        if not (shown or theme.key or _is_flat(lookup)):
            continue
        yield Slide(
            SlideKind.EXAMPLES,
            (*_title(lookup, part), *_of(lookup, theme)),
            heading=inline(lookup.fill(part.heading)) if part.heading else words(theme.name),
            body=(
                *written(lookup, part),
                *bullets(inline(each.short or each.text) for each in shown),
            ),
            continued=inline(lookup.fill(part.continued or "")),
            notes=(_shown(lookup, shown), *_spoken(lookup, part)),
        )


def _shown(lookup: Lookup, actions: list[Action]) -> str:
    """Say in the speaker's notes which actions a slide comes from."""
    names = [f"{each.id}{_sources(each)}" for each in actions]
    return f"Actions shown: {'; '.join(names)}." if names else no_example(lookup)


def _sources(action: Action) -> str:
    sources = ", ".join(unmarked(source.text) for source in known(action.sources))
    return f" (source: {sources})" if sources else ""


def _actions(lookup: Lookup, part: Part) -> Iterator[Slide]:
    """Give a slide for each theme (or the one named) with a table of its actions."""
    for theme in _themes(lookup, part):
        agreed = [each for each in walk_theme(lookup.plan, theme) if not each.action.drafted]
        drafted = [each for each in walk_theme(lookup.plan, theme) if each.action.drafted]
        yield from _table_slide(lookup, part, theme, agreed, "")
        yield from _table_slide(lookup, part, theme, drafted, ", drafted for confirmation")


def _table_slide(
    lookup: Lookup, part: Part, theme: Theme, placed: list[Placed], suffix: str
) -> Iterator[Slide]:
    if placed:
        caption = f"{theme.title}{suffix}"
        yield Slide(
            SlideKind.CONTENT,
            (*_title(lookup, part), *_of(lookup, theme, suffix)),
            heading=inline(lookup.fill(part.heading or "")),
            body=(*written(lookup, part), short_table(lookup, tuple(placed), caption)),
            continued=inline(lookup.fill(part.continued or "")),
            notes=(_shown(lookup, [each.action for each in placed]), *_spoken(lookup, part)),
        )


def _is_flat(lookup: Lookup) -> bool:
    return not lookup.plan.themes and bool(lookup.plan.actions)


def _of(lookup: Lookup, theme: Theme, suffix: str = "") -> Text:
    """Say in a title of which theme a slide is; in a flat list of actions there is none."""
    of = f": {theme.title}{suffix}" if lookup.plan.themes else suffix
    return words(of) if of else ()


def _themes(lookup: Lookup, part: Part) -> tuple[Theme, ...]:
    return tuple(each for each in lookup.plan.groups if part.theme in (None, each.key))


def _title(lookup: Lookup, part: Part) -> Text:
    return inline(lookup.fill(title_of(lookup.plan, part)))


def _spoken(lookup: Lookup, part: Part) -> tuple[str, ...]:
    return (lookup.fill(part.speaker_notes),) if part.speaker_notes else ()
