"""The plan as one audience may see it: a smaller plan, made before any paper exists."""

from collections.abc import Iterator, Set
from typing import Any, TypeVar

import attrs
from attrs import evolve

from plan_as_code.model import (
    Action,
    Audience,
    Extract,
    Field,
    Paper,
    Part,
    Plan,
    Record,
    known,
    walk,
)

R = TypeVar("R", bound=Record)
Fields = Set[Field]

# What each field takes with it, since it would give the field away: who reported is as a
# rule the owner, a reason tells the status, a deadline that was moved tells the deadline,
# and where an action is carried from, how it stood there.
_NAMES = {each: (each.value,) for each in Field} | {
    Field.OWNERS: ("owners", "by"),
    Field.DEADLINE: ("deadline", "moves", "carried"),
    Field.STATUS: ("status", "decision", "reason", "closed", "evidence", "carried"),
    Field.AUTHOR: ("author", "approver"),
}
# The views that show nothing else than a field; a view is named as in a plan's file.
_VIEWS = {
    "statuses": Field.STATUS,
    "progress": Field.STATUS,
    "changes": Field.STATUS,
    "exceptions": Field.STATUS,
    "measures": Field.MEASURES,
    "due": Field.DEADLINE,
    "notes": Field.NOTES,
    "contact": Field.CONTACT,
    "document control": Field.DOCUMENT,
    "events": Field.EVENTS,
    "glossary": Field.GLOSSARY,
}


def select(plan: Plan, *audiences: str | None) -> Plan:
    """Leave out of a plan what any of these audiences may not see, and all that tells of it.

    An action that names no audience is for everyone, as far as what its kind and theme
    allow. A paper without an audience (None) is for those who may see the whole plan.
    Links to actions that are left out go too, and parties that only they named. The
    smaller plan bears the marking of the last audience that has one.
    """
    keys = [each for each in audiences if each is not None]
    if not keys:
        return plan
    declared = {each.key: each for each in plan.audiences}
    smaller = plan
    for key in keys:
        smaller = _reduced(smaller, declared.get(key) or Audience(key=key))
    smaller = _unlinked(plan, smaller)
    gone = _gone(plan, smaller)
    return _extract(
        smaller,
        withheld=hidden(plan, *keys),
        parties=tuple(each for each in plan.parties if each.id not in gone),
        papers=tuple(narrowed(each, plan, *keys) for each in plan.papers),
        past=(),
        audiences=(),
        rules=(),
        own_rules=(),
    )


def before(earlier: Plan, plan: Plan, *audiences: str | None) -> Plan:
    """Select from an earlier version of a plan what these audiences may see by today's word.

    What the plan withholds now was perhaps not withheld then, and must not come out as a
    change. An action that is withheld now is left out of the earlier version as well.
    """
    if all(each is None for each in audiences):
        return earlier
    seen = {placed.action.id for placed in walk(select(plan, *audiences))}
    gone = {placed.action.id for placed in walk(plan)} - seen
    named = {each.key for each in plan.audiences}
    others = (Audience(key=each) for each in audiences if each and each not in named)
    declared = tuple(_also(each, gone) for each in (*plan.audiences, *others))
    return select(evolve(earlier, audiences=declared, marking=plan.marking), *audiences)


def _also(audience: Audience, gone: Set[str]) -> Audience:
    actions = (*audience.withheld.actions, *sorted(gone))
    return evolve(audience, withheld=evolve(audience.withheld, actions=actions))


def _extract(plan: Plan, **changes: Any) -> Extract:
    """Make an extract of a plan, with these changes."""
    fields = {each.name: getattr(plan, each.name) for each in attrs.fields(Plan)}
    return Extract(**{**fields, **changes})


def hidden(plan: Plan, *audiences: str | None) -> frozenset[Field]:
    """Give the fields that are withheld from any of these audiences, in an extract or now."""
    seeing = (each for each in plan.audiences if each.key in audiences)
    return plan.hidden.union(field for each in seeing for field in each.withheld.fields)


def papers_for(plan: Plan, audience: str) -> tuple[Paper, ...]:
    """Give the papers an audience may see: those it names, or its own and those for nobody."""
    named = {paper for each in plan.audiences if each.key == audience for paper in each.papers}
    return tuple(
        each
        for each in plan.papers
        if (each.id in named if named else each.audience in (None, audience))
    )


def narrowed(paper: Paper, plan: Plan, *audiences: str | None) -> Paper:
    """Leave out of a paper's outline the parts that show only what these may not see."""
    themes = {
        key for each in plan.audiences if each.key in audiences for key in each.withheld.themes
    }
    return evolve(paper, outline=tuple(_parts(paper.outline, themes, hidden(plan, *audiences))))


def _parts(parts: tuple[Part, ...], themes: Set[str], fields: Fields) -> Iterator[Part]:
    """Give the parts that still have something to show, without the views that have not."""
    for part in parts:
        if part.theme in themes:
            continue
        inner = tuple(_parts(part.parts, themes, fields))
        emptied = part.view is not None and _VIEWS.get(part.view.value) in fields
        if not emptied or part.text or part.bullets or inner:
            yield evolve(part, parts=inner, view=None if emptied else part.view)


def _reduced(plan: Plan, audience: Audience) -> Plan:
    """Take from a plan what one audience may not see."""
    withheld = audience.withheld
    themes = (theme for theme in plan.themes if theme.key not in withheld.themes)
    fields = frozenset(withheld.fields)
    document = plan.document
    if document:
        history = tuple(_blank(each, fields) for each in document.history)
        document = _blank(evolve(document, history=history), fields)
    smaller = evolve(
        plan,
        marking=audience.marking or plan.marking,
        document=document,
        kinds=tuple(kind for kind in plan.kinds if kind.key not in withheld.kinds),
        events=tuple(_blank(event, fields) for event in plan.events),
        actions=_visible(plan.actions, audience, fields),
        themes=tuple(
            _blank(evolve(theme, actions=_visible(theme.actions, audience, fields)), fields)
            for theme in themes
        ),
    )
    return _blank(smaller, fields)


def _visible(actions: tuple[Action, ...], audience: Audience, fields: Fields) -> tuple[Action, ...]:
    """Give the actions that an audience may see, with what it may see of each."""
    return tuple(
        _shown(action, audience, fields) if action.actions or fields else action
        for action in actions
        if (not action.audience or audience.key in action.audience)
        and action.id not in audience.withheld.actions
        and action.kind not in audience.withheld.kinds
    )


def _shown(action: Action, audience: Audience, fields: Fields) -> Action:
    updates = action.updates
    if isinstance(updates, tuple):
        updates = tuple(_blank(each, fields) for each in updates)
    new = evolve(
        action,
        updates=updates,
        moves=tuple(_blank(each, fields) for each in action.moves),
        decision=_blank(action.decision, fields) if action.decision else None,
        actions=_visible(action.actions, audience, fields),
    )
    return _blank(new, fields)


def _blank(record: R, fields: Fields) -> R:
    """Give a record as if these fields, and what goes with them, had never been written."""
    names = {name for field in fields for name in _NAMES[field]}
    kind: Any = type(record)
    empty = {
        each.name: each.default
        for each in attrs.fields(kind)
        if each.name in names and each.default is not attrs.NOTHING
    }
    return evolve(record, **empty) if empty else record


def _unlinked(plan: Plan, smaller: Plan) -> Plan:
    """Take out the links that lead to actions which have been left out."""
    left = {placed.action.id for placed in walk(smaller)}
    gone = {placed.action.id for placed in walk(plan)} - left
    if not gone:
        return smaller
    themes = (
        evolve(theme, actions=tuple(_cut(each, gone) for each in theme.actions))
        for theme in smaller.themes
    )
    actions = tuple(_cut(each, gone) for each in smaller.actions)
    return evolve(smaller, actions=actions, themes=tuple(themes))


def _cut(action: Action, gone: Set[str]) -> Action:
    if not action.links and not action.actions:
        return action
    return evolve(
        action,
        links=tuple(each for each in action.links if each.plan or each.to not in gone),
        actions=tuple(_cut(each, gone) for each in action.actions),
    )


def _gone(plan: Plan, smaller: Plan) -> Set[str]:
    """Give the parties that only what has been left out named, be it as part of another."""
    whole = {party.id: party.part_of for party in plan.parties}
    before = _above(set(_named(plan)), whole)
    idle = whole.keys() - before
    return before - _above({*_named(smaller), *idle}, whole)


def _above(ids: set[str], whole: dict[str, str | None]) -> set[str]:
    """Add to parties those that they are part of."""
    reached: set[str] = set()
    ahead = list(ids)
    while ahead:
        id = ahead.pop()
        if id not in reached:
            reached.add(id)
            ahead += [above] if (above := whole.get(id)) else []
    return reached


def _named(plan: Plan) -> Iterator[str]:
    """Give the ids by which a plan names parties, each as often as it does."""
    control = plan.document
    versions = control.history if control else ()
    posts = (control.author, control.approver) if control else ()
    owed = (event.owed_to for event in plan.events)
    yield from filter(None, (plan.author, *posts, *(each.author for each in versions), *owed))
    for placed in walk(plan):
        yield from filter(None, _named_by(placed.action))


def _named_by(action: Action) -> Iterator[str | None]:
    yield from (each.party for each in known(action.owners))
    yield from (each.payer for each in known(action.funding))
    yield from (each.by for each in known(action.updates))
    yield from (each.authority for each in action.moves)
    yield action.decision.authority if action.decision else None
