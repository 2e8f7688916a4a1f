"""What changed, for people: in a terminal and as Markdown, theme by theme."""

from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from plan_as_code.changes.data import summary
from plan_as_code.changes.keys import Key
from plan_as_code.changes.names import Names, listed
from plan_as_code.changes.places import Placing, placings
from plan_as_code.changes.record import ACTIONS, PLAN, Change
from plan_as_code.changes.sentences import Story, sentences, told
from plan_as_code.days import printed
from plan_as_code.model import Action, Plan

_LISTS = {"glossary": "term", "parties": "party", "statuses": "status"}


@frozen
class Item:
    """One thing that changed: its id (none for the plan itself), its name, what became of it."""

    id: str | None
    name: str | None
    sentences: tuple[str, ...]


@frozen
class Group:
    """What changed in one theme, or in the plan around the themes."""

    heading: str
    items: tuple[Item, ...]


def as_text(old: Plan, new: Plan, changes: Sequence[Change]) -> str:
    """Tell the changes between two plans, a block for each theme."""
    lines = [f"{new.name}: what changed", _versions(old, new), "", _counts(old, new, changes)]
    return "\n".join([*lines, *(f"\n{each}" for each in by_theme(old, new, changes))])


def by_theme(old: Plan, new: Plan, changes: Sequence[Change]) -> Iterator[str]:
    """Tell the changes between two plans in a block of lines for each theme, and no more."""
    for group in _groups(old, new, changes):
        lines = [group.heading]
        for item in group.items:
            head = " ".join(filter(None, (item.id, item.name)))
            lines += [f"  {head}"] if head else []
            lines += [f"  {'  ' if head else ''}- {each}" for each in item.sentences]
        yield "\n".join(lines)


def as_markdown(old: Plan, new: Plan, changes: Sequence[Change]) -> str:
    """Tell the changes between two plans as a Markdown document."""
    lines = [f"# {new.name}: what changed", "", f"{_versions(old, new)}."]
    lines += ["", _counts(old, new, changes)]
    if changes:
        tally = _tally(old, new, changes)
        lines += ["", "| Change | Number |", "|---|---:|"]
        lines += [f"| {kind.capitalize()} | {number} |" for kind, number in tally.kinds]
        lines += [f"| In the plan around the actions | {tally.around} |"] if tally.around else []
        lines += [f"| **Changes in all** | **{tally.actions + tally.around}** |"]
    for group in _groups(old, new, changes):
        lines += ["", f"## {group.heading}", ""]
        for item in group.items:
            head = " ".join(filter(None, (item.id and f"**{item.id}**", item.name)))
            lines += [f"- {head}"] if head else []
            lines += [f"{'  ' if head else ''}- {each}" for each in item.sentences]
    return "\n".join(lines)


def _versions(old: Plan, new: Plan) -> str:
    before, after = (_version(each) for each in (old, new))
    return f"From {before} to {after}" if before != after else f"Both of {after}"


def _version(plan: Plan) -> str:
    version = f"version {plan.document.version}, as at " if plan.document else ""
    return f"{version}{printed(plan.as_of)}"


def _counts(old: Plan, new: Plan, changes: Sequence[Change]) -> str:
    """Say how many changes there are, and how many actions they concern."""
    if not changes:
        return "Nothing changed."
    tally = _tally(old, new, changes)
    kinds = listed([f"{number} {kind}" for kind, number in tally.kinds])
    said = [f"{_number(tally.actions, 'change')} to actions: {kinds}." if kinds else ""]
    said += [f"{_number(tally.around, 'change')} to the plan around them." if tally.around else ""]
    before, after = placings(old), placings(new)
    touched = {each.id for each in changes if each.subject == ACTIONS}
    unchanged = sum(key[0] not in touched for key in after)
    was = _number(len(before), "action")
    said += [f"{was} before, {len(after)} now, {unchanged or 'none'} of them unchanged."]
    return " ".join(filter(None, said))


@frozen
class _Tally:
    """How many changes are told: to actions, of each kind in order, and to the plan around them."""

    kinds: tuple[tuple[str, int], ...]
    around: int

    @property
    def actions(self) -> int:
        return sum(number for _, number in self.kinds)


def _tally(old: Plan, new: Plan, changes: Sequence[Change]) -> _Tally:
    shown = [each for story in _stories(old, new, changes).values() for each in told(story.changes)]
    actions = [each for each in shown if each.subject == ACTIONS]
    _, *kinds = summary(actions).items()
    return _Tally(tuple(each for each in kinds if each[1]), len(shown) - len(actions))


def _number(number: int, noun: str) -> str:
    return f"{number} {noun if number == 1 else f'{noun}s'}"


def _groups(old: Plan, new: Plan, changes: Sequence[Change]) -> Iterator[Group]:
    names, stories = Names.of(old, new), _stories(old, new, changes)
    by_theme: dict[str | None, list[Item]] = {}
    for (subject, id), story in stories.items():
        theme = _theme(story.changes[0])
        by_theme.setdefault(theme, []).append(_item(subject, id, story, names))
    order = [None, *(theme.key for plan in (new, old) for theme in plan.groups)]
    for theme in dict.fromkeys(order):
        if items := by_theme.get(theme):
            heading = names.themes.get(theme, theme) if theme is not None else "The plan itself"
            yield Group(heading, tuple(items))


def _stories(old: Plan, new: Plan, changes: Sequence[Change]) -> dict[tuple[str, str], Story]:
    """Gather the changes of each thing, themes before the actions below them."""
    before, after = placings(old), placings(new)
    told: dict[tuple[str, str], list[Change]] = {}
    for change in changes:
        told.setdefault((change.subject, change.id), []).append(change)
    return {
        (subject, id): Story(group, _action(before, id), _action(after, id))
        if subject == ACTIONS
        else Story(group)
        for (subject, id), group in told.items()
    }


def _action(placed: Mapping[Key, Placing], id: str) -> Action | None:
    placing = placed.get((id, 0))
    return placing.action if placing else None


def _theme(change: Change) -> str | None:
    if change.subject == "themes":
        return change.id
    return change.spot.theme if change.subject == ACTIONS else None


def _item(subject: str, id: str, story: Story, names: Names) -> Item:
    lines = tuple(sentences(story, names))
    action = story.now or story.was
    if action:
        return Item(id, _flat(action.short or action.text), lines)
    if subject in (PLAN, "themes"):
        return Item(None, None, lines)
    return Item(None, f"{_LISTS.get(subject, subject.removesuffix('s'))} {id}", lines)


def _flat(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= 100 else f"{flat[:99]}…"
