"""Whether two actions say the same in other words.

Two partners often send in the same work. An action's words are reduced to a set: small
letters, without emphasis, without the words every sentence has, without plural and other
endings. Two actions say the same where at least three in five of all their words are in
both sets (Jaccard's measure), and each has at least four. However alike, they are told
apart by a figure that only one of them has, by names (a capital inside the sentence) of
which each has one that the other lacks, where one is a step of the other, and where the
plan links them.

So as not to compare every pair, a set is compared with those that share one of its rarest
words: of two sets this alike, each has a word of the other among the rarest two fifths of
its own. Of sets with the same rare word 40 are kept to compare with, so that the work
grows with the number of actions and not with its square.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import chain
from math import ceil

from attrs import frozen

from plan_as_code.findings import Finding, note
from plan_as_code.model import Action, Plan, walk
from plan_as_code.spelling import listed

ALIKE = 0.6
FEWEST = 4
KEPT = 40

_EVERYWHERE = (
    "a about across after again all also an and any are as at be been before being between both"
    " but by can do does each every for from had has have how in into is it its more most no"
    " not of off on one or other our out over own per such than that the their them then there"
    " these they this those through to together under until up via was we were what when where"
    " which while who with within without would ensure including make take use work"
)
_STOP = frozenset(_EVERYWHERE.split())
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_ENDINGS = ("ations", "ation", "ings", "ing", "ions", "ion", "ies", "ers", "er", "ed", "es", "s")
Words = frozenset[str]


@frozen
class _Saying:
    """What an action says: its words reduced, its figures and its names as written."""

    words: Words
    figures: Words
    names: Words

    def alike(self, other: "_Saying") -> bool:
        """Whether two sayings share enough words and differ in no figure or name."""
        shared = len(self.words & other.words)
        return (
            shared >= ALIKE * (len(self.words) + len(other.words) - shared)
            and self.figures == other.figures
            and (self.names <= other.names or other.names <= self.names)
        )


@frozen
class _Said:
    """An action and the ids of those it is a step of."""

    action: Action
    above: tuple[str, ...]


def action_said_twice(plan: Plan) -> Iterator[Finding]:
    """Actions that say the same in other words; one note for each such group.

    Partners often send in the same work twice, and the plan then counts it twice.
    """
    by_text: dict[str, list[_Said]] = {}
    for said in _actions(plan):
        by_text.setdefault(said.action.text, []).append(said)
    sayings: dict[_Saying, list[_Said]] = {}
    for text, actions in by_text.items():
        saying = _saying(text)
        if len(saying.words) >= FEWEST:
            sayings.setdefault(saying, []).extend(actions)
    for group in _groups(sayings):
        same = _same(group)
        if same:
            yield note(
                same[1].origin.at("text"),
                "action-said-twice",
                f"{listed(each.id for each in same)} seem to say the same",
                hint="keep one; if each is meant, name one in the `links` of the other",
                where=same[1].id,
            )


def _actions(plan: Plan) -> Iterator[_Said]:
    """Give every counted action with the ids of those above it."""
    path: list[str] = []
    for placed in walk(plan):
        del path[placed.depth - 1 :]
        if placed.counted:
            yield _Said(placed.action, tuple(path))
        path.append(placed.action.id)


def _saying(text: str) -> _Saying:
    written = [each for each in _WORD.findall(text) if each.lower() not in _STOP]
    figures = {each for each in written if not each.isalpha() and any(map(str.isdigit, each))}
    names = {each for each in written[1:] if each[0].isupper()}
    return _Saying(
        frozenset(_stem(each.lower()) for each in written), frozenset(figures), frozenset(names)
    )


@lru_cache(maxsize=4096)
def _stem(word: str) -> str:
    """Take an ending off, so that `train`, `training` and `trained` are one word."""
    word = re.sub(r"['’]s?$", "", word)
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            word = word[: -len(ending)]
            break
    return word.rstrip("ey") if len(word) > 4 else word


def _groups(sayings: Mapping[_Saying, list[_Said]]) -> Iterable[list[_Said]]:
    """Join what is alike into groups, in printed order."""
    parent = {saying: saying for saying in sayings}

    def root(saying: _Saying) -> _Saying:
        while parent[saying] is not saying:
            parent[saying] = saying = parent[parent[saying]]
        return saying

    for one, other in _alike(list(sayings)):
        parent[root(other)] = root(one)
    groups: dict[_Saying, list[_Said]] = {}
    for saying, said in sayings.items():
        groups.setdefault(root(saying), []).extend(said)
    return groups.values()


def _alike(sayings: list[_Saying]) -> Iterator[tuple[_Saying, _Saying]]:
    """Give each pair that is alike, comparing those that share a rare word."""
    times = Counter(word for saying in sayings for word in saying.words)
    having: dict[str, list[_Saying]] = {}
    for saying in sayings:
        rarest = sorted(saying.words, key=lambda word: (times[word], word))
        prefix = rarest[: len(rarest) - ceil(ALIKE * len(rarest)) + 1]
        shelves = [having.setdefault(word, []) for word in prefix]
        for other in dict.fromkeys(chain.from_iterable(shelves)):
            if saying.alike(other):
                yield other, saying
        for shelf in shelves:
            if len(shelf) < KEPT:
                shelf.append(saying)


def _same(group: list[_Said]) -> list[Action]:
    """Give the first of a group that has company, and those nothing tells apart from it."""
    for index, first in enumerate(group):
        others = [other.action for other in group[index + 1 :] if not _apart(first, other)]
        if others:
            return [first.action, *others]
    return []


def _apart(one: _Said, other: _Said) -> bool:
    """Whether one is a step of the other, or the plan links the two."""
    a, b = one.action, other.action
    linked = any(link.to == b.id for link in a.links) or any(link.to == a.id for link in b.links)
    return a.id == b.id or linked or a.id in other.above or b.id in one.above
