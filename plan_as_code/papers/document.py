"""A document: each part of an outline becomes a section under its heading."""

from collections.abc import Iterable, Iterator

from plan_as_code.blocks import (
    Block,
    Contents,
    Cover,
    Document,
    Heading,
    Paragraph,
    Run,
    Section,
    Style,
    Table,
    words,
)
from plan_as_code.figures import figures
from plan_as_code.markup import inline
from plan_as_code.model import Field, Paper, Part, Plan, Theme, View, known
from plan_as_code.model.walk import walk_theme
from plan_as_code.papers.actions import Group, full_table, groups, progress_table, unrecorded
from plan_as_code.papers.cells import labelled, measure_text
from plan_as_code.papers.counts import summary_chart
from plan_as_code.papers.lookup import Lookup
from plan_as_code.papers.meta import meta
from plan_as_code.papers.pieces import pieces
from plan_as_code.papers.prose import (
    bullets,
    contact_lines,
    cover_lines,
    cover_title,
    no_example,
    written,
)
from plan_as_code.papers.reference import (
    control_table,
    history_table,
)
from plan_as_code.papers.summary import summary_table
from plan_as_code.papers.titles import title_of

_WIDE = (View.ACTIONS, View.CHANGES, View.EXCEPTIONS, View.MEASURES)
_EITHER = (View.EVENTS, View.DUE, View.TIMELINE)
_UPRIGHT = 4


def document(lookup: Lookup, paper: Paper) -> Document:
    """Make the sections of a paper, in the order of its outline."""
    cover = None
    sections: list[Section] = []
    for part in paper.outline:
        if part.view is View.COVER:
            cover = Cover(cover_title(lookup, paper, part), cover_lines(lookup, paper))
        else:
            blocks = tuple(_part(lookup, part, 1))
            turned = bool(sections) and sections[-1].wide and part.view in _EITHER
            sections.append(Section(blocks, turned or (part.view in _WIDE and _is_wide(blocks))))
    return Document(meta(lookup, paper), cover, tuple(sections))


def _is_wide(blocks: Iterable[Block]) -> bool:
    """Say whether any table has more columns than words have room for on an upright page."""
    tables = (block for block in blocks if isinstance(block, Table))
    return any(len(table.columns) > _UPRIGHT for table in tables)


def _part(lookup: Lookup, part: Part, level: int) -> Iterator[Block]:
    """Give a part's heading, its own words, its view, then the parts within it."""
    if part.view is View.CONTENTS:
        yield Contents(title_of(lookup.plan, part))
        return
    titled = bool(part.title) or part.view is not View.ACTIONS
    if titled:
        yield Heading(inline(lookup.fill(title_of(lookup.plan, part))), level)
    if part.heading:
        yield Paragraph(inline(lookup.fill(part.heading)), Style.LEAD)
    yield from written(lookup, part)
    yield from _view(lookup, part, level + titled)
    for inner in part.parts:
        yield from _part(lookup, inner, level + 1)


def _view(lookup: Lookup, part: Part, level: int) -> Iterator[Block]:
    """Give the blocks of a view; headings within it start at `level`."""
    match part.view:
        case View.CONTROL:
            none = Paragraph(words("No earlier version is on record."))
            yield control_table(lookup)
            yield history_table(lookup) or none
        case View.EXAMPLES:
            yield from _examples(lookup, part, level)
        case View.SUMMARY:
            yield from _summary(lookup)
        case View.ACTIONS:
            yield from _actions(lookup, part, level)
        case View.CONTACT:
            yield from _contact(lookup)
        case view:
            yield from _pieces(lookup, view, level)


def _pieces(lookup: Lookup, view: View | None, level: int) -> Iterator[Block]:
    for piece in pieces(lookup, view):
        if piece.title:
            yield Heading(words(f"{piece.title[:1].upper()}{piece.title[1:]}"), level)
        yield from piece.blocks


def _summary(lookup: Lookup) -> Iterator[Block]:
    yield Paragraph(words(_standing(lookup.plan)), Style.LEAD)
    if chart := summary_chart(lookup):
        yield chart
    yield summary_table(lookup)
    yield from bullets(
        labelled(kind.word, kind.definition) for kind in lookup.plan.kinds if kind.definition
    )


def _standing(plan: Plan) -> str:
    """Say of how many actions an owner and a deadline are on record, and how many are drafts."""
    counted = figures(plan)
    actions = counted["actions"]
    of_all = f"{actions} {'action' if actions == 1 else 'actions'}"
    counts = (
        (counted["owned actions"], "an owner", Field.OWNERS),
        (counted["dated actions"], "a deadline", Field.DEADLINE),
    )
    shown = [(number, what) for number, what, field in counts if field not in plan.hidden]
    drafts = _drafts(counted["drafted actions"])
    if not shown or not actions:
        return f"Of {of_all} {drafts}." if drafts else f"{of_all.capitalize()} in all."
    (number, what), *more = shown
    rest = "".join(f" and {number} {what}" for number, what in more)
    has = "has" if number == 1 else "have"
    return f"{number} of {of_all} {has} {what} on record{rest}{drafts and f'; {drafts}'}."


def _drafts(number: int) -> str:
    """Say how many actions are drafts; nothing where none is."""
    if not number:
        return ""
    return (
        f"{number} {'is' if number == 1 else 'are'} drafted for confirmation and agreed by"
        " nobody yet"
    )


def _actions(lookup: Lookup, part: Part, level: int) -> Iterator[Block]:
    for theme in lookup.plan.groups:
        if part.theme in (None, theme.key):
            yield from _theme(lookup, theme, level)


def _theme(lookup: Lookup, theme: Theme, level: int) -> Iterator[Block]:
    """Give a theme's heading, aim, measures and notes, then its actions in groups."""
    label = f"{theme.label} " if theme.label else ""
    yield Heading(words(f"{label}{theme.name}"), level, anchor=f"theme-{theme.key}")
    if theme.key:
        aim = inline(f"Aim: {lookup.fill(theme.aim)}") if theme.aim else words("Aim: not recorded")
        yield Paragraph(aim, Style.LEAD)
    yield from bullets(
        (Run("Measure: ", strong=True), *measure_text(measure)) for measure in known(theme.measures)
    )
    for note in theme.notes:
        yield Paragraph(inline(f"Note: {note}"))
    parted = groups(lookup, theme)
    if not parted:
        none = "on record" if lookup.plan.whole else "shown here"
        yield Paragraph(words(f"No action is {none} under this theme."), Style.CALLOUT)
    for group in parted:
        yield from _group(lookup, theme, group, level + 1)
    if progress := progress_table(lookup, theme):
        yield Heading(words("Progress"), level + 1)
        yield progress


def _group(lookup: Lookup, theme: Theme, group: Group, level: int) -> Iterator[Block]:
    yield Heading(words(group.title), level)
    silent = [column.heading.lower() for column in unrecorded(lookup, group, theme)]
    recorded = f"Not recorded for any of them: {', '.join(silent)}." if silent else ""
    if group.drafted:
        drafted = (
            "Drafted for confirmation: no partner has agreed these actions yet. They are"
            " written down so that partners can confirm, change or strike them."
        )
        yield Paragraph(words(f"{drafted} {recorded}".rstrip()), Style.CALLOUT)
    elif recorded:
        yield Paragraph(words(recorded))
    yield full_table(lookup, group, theme)


def _examples(lookup: Lookup, part: Part, level: int) -> Iterator[Block]:
    for theme in lookup.plan.groups:
        if part.theme in (None, theme.key):
            yield Heading(words(theme.name), level)
            shown = (each.action for each in walk_theme(lookup.plan, theme) if each.action.example)
            none = (Paragraph(words(no_example(lookup))),)
            yield from bullets(inline(action.text) for action in shown) or none


def _contact(lookup: Lookup) -> Iterator[Block]:
    contact = lookup.plan.contact
    if contact and contact.name:
        yield Paragraph(words(contact.name))
    lines = contact_lines(contact)
    yield from (Paragraph(line) for line in lines)
    if not lines:
        yield Paragraph(words("Not recorded"))
