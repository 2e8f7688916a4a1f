"""How many actions each group has under each head: counted once, for tables and charts alike."""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping

from attrs import frozen

from plan_as_code.blocks import Chart, Series, words
from plan_as_code.model import Plan, Theme
from plan_as_code.model.walk import walk_theme
from plan_as_code.papers.lookup import Lookup
from plan_as_code.progress import Position, Share, position, positions
from plan_as_code.tone import Tone

_MOST = 16
"""How many bars one takes in at a glance."""


@frozen
class Head:
    """What is counted: its key and its word, how it should strike a reader, if it is drafted."""

    key: Hashable
    word: str
    tone: Tone | None = None
    drafted: bool = False


@frozen
class Tally:
    """A group of actions and its figure under each head; they sum to all of its actions."""

    theme: Theme
    figures: tuple[int, ...]


@frozen
class Counts:
    """The heads under which any action comes, and the figures of each group under them."""

    heads: tuple[Head, ...]
    groups: tuple[Tally, ...]

    @property
    def whole(self) -> tuple[int, ...]:
        """The figures of all groups together."""
        return tuple(
            sum(each.figures[index] for each in self.groups) for index in range(len(self.heads))
        )

    def chart(self, caption: str) -> Chart | None:
        """Give the figures as bars, one for each group.

        None where there is no action, and where there are more groups than one takes in at a
        glance: there a table says more.
        """
        if not sum(self.whole) or len(self.groups) > _MOST:
            return None
        series = (
            Series(head.word, tuple(each.figures[index] for each in self.groups), head.tone)
            for index, head in enumerate(self.heads)
        )
        names = tuple(each.theme.title for each in self.groups)
        return Chart(words(caption), names, tuple(series))


def level(plan: Plan) -> tuple[str, str]:
    """Give what one group of actions is called here, and what several are."""
    return (plan.levels[0].name, plan.levels[0].plural) if plan.levels else ("theme", "themes")


def by_status(lookup: Lookup) -> Counts:
    """Count the actions of each group by their status, those without one last."""
    plan = lookup.plan
    tones = {each.key: each.tone for each in plan.statuses}
    heads: dict[Hashable, Head] = {
        share.key: Head(share.key, share.word, tones.get(str(share.key), Tone.MUTED))
        for share in position(plan).statuses
    }
    found = (_figures(each) for each in positions(plan))
    return _counts(plan, heads, found)


def by_kind(lookup: Lookup) -> Counts:
    """Count the actions of each group by their kind, the drafted ones apart and last."""
    kinds = position(lookup.plan).kinds
    heads: dict[Hashable, Head] = {
        (share.key, drafted): _kind(share, drafted) for drafted in (False, True) for share in kinds
    }
    found = (_kinds(lookup.plan, theme) for theme in lookup.plan.groups)
    return _counts(lookup.plan, heads, found)


def summary_chart(lookup: Lookup) -> Chart | None:
    """Show how the actions of each group stand; where no status is on record, their kinds."""
    return status_chart(lookup) or by_kind(lookup).chart(f"Actions by {_of(lookup)}kind")


def status_chart(lookup: Lookup) -> Chart | None:
    """Show how the actions of each group stand; None where no status is on record."""
    counts = by_status(lookup)
    if not any(isinstance(head.key, str) for head in counts.heads):
        return None
    return counts.chart(f"Actions by {_of(lookup)}status")


def _of(lookup: Lookup) -> str:
    """Say what the groups are, unless the plan is a flat list, which has but one."""
    return f"{level(lookup.plan)[0]} and " if lookup.plan.themes else ""


def _figures(found: Position) -> dict[Hashable, int]:
    return {share.key: share.count for share in found.statuses}


def _kind(share: Share, drafted: bool) -> Head:
    if drafted:
        return Head(share.key, f"{share.word} (drafted)", Tone.MUTED, drafted)
    return Head(share.key, share.word)


def _kinds(plan: Plan, theme: Theme) -> Mapping[Hashable, int]:
    actions = (each.action for each in walk_theme(plan, theme) if each.counted)
    return Counter((each.kind, each.drafted) for each in actions)


def _counts(
    plan: Plan, heads: Mapping[Hashable, Head], tallies: Iterable[Mapping[Hashable, int]]
) -> Counts:
    """Put the heads that any action comes under in order, and the figures below them."""
    found = tuple(tallies)
    used = [key for key in heads if any(each.get(key) for each in found)]
    groups = (
        Tally(theme, tuple(each.get(key, 0) for key in used))
        for theme, each in zip(plan.groups, found, strict=True)
    )
    return Counts(tuple(heads[key] for key in used), tuple(groups))
