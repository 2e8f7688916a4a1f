"""Whether an audience is one of the plan's, and whether what it may see tells what it may not."""

import re
from collections.abc import Collection, Iterable, Iterator
from typing import Any

import attrs
from attrs import frozen

from plan_as_code.audience import narrowed, papers_for, select
from plan_as_code.checks.wording import meant
from plan_as_code.findings import Finding, Place, error
from plan_as_code.model import Audience, Deadline, Paper, Period, Plan, Record, walk
from plan_as_code.spelling import shortened

# As many words in a row as two texts hardly share by chance; shorter texts count as a whole.
RUN = 6
SHORTEST = 3
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_ID = re.compile(r"(?=\S*\d)(?=\S*[^\W\d_]|\S*\d\.\d)\S{2,}")
_NAMES = (
    *("text", "short", "name", "title", "short_title", "aim", "reason", "evidence", "notes"),
    *("summary", "meaning", "definition", "relation", "role", "place", "address", "authority"),
    *("heading", "bullets", "continued", "speaker_notes"),
)
_PROSE = frozenset(_NAMES)
Run = tuple[str, ...]


@frozen
class _Said:
    """A text of the plan, the field it stands in and where, and its words in small letters."""

    text: str
    field: tuple[str, str]
    place: Place
    words: Run

    def alike(self, other: "_Said") -> bool:
        """Whether another record says just the same in the same field, as formulas do."""
        return self.field == other.field and self.words == other.words


def audience_unknown(plan: Plan) -> Iterator[Finding]:
    """An audience of an action or a paper that the plan does not have.

    An action for nobody's eyes would be left out of every paper that is for somebody.
    """
    known = {each.key: None for each in plan.audiences}
    for name, place, where in _audiences_named(plan):
        if name not in known:
            yield error(
                place,
                "audience-unknown",
                f"`{name}` is no audience of the plan",
                hint=meant(name, known, "audiences")
                if known
                else f"list it in the plan: `audiences: [{shortened(name)}]`",
                where=where,
            )


def audience_word_unknown(plan: Plan) -> Iterator[Finding]:
    """Something withheld from an audience, or shown to it, that the plan does not have.

    What is misspelt would be shown to those it should be kept from.
    """
    actions = {placed.action.id: None for placed in walk(plan)} if plan.audiences else {}
    lists: tuple[tuple[str, str, Collection[str]], ...] = (
        ("kinds", "kind of action", {kind.key: None for kind in plan.kinds}),
        ("themes", "theme", {theme.key: None for theme in plan.themes}),
        ("actions", "action", actions),
    )
    papers = {paper.id: None for paper in plan.papers}
    for audience in plan.audiences:
        if audience.marking and audience.marking not in plan.markings:
            place = audience.origin.at("marking")
            yield _odd(audience, place, audience.marking, "marking", plan.markings)
        for index, id in enumerate(audience.papers):
            if id not in papers:
                yield _odd(audience, audience.origin.at("papers", index), id, "paper", papers)
        for field, noun, known in lists:
            for index, name in enumerate(getattr(audience.withheld, field)):
                if name not in known:
                    place = audience.withheld.origin.at(field, index)
                    yield _odd(audience, place, name, noun, known)


def withheld_repeated(plan: Plan) -> Iterator[Finding]:
    """A text that an audience may see and that repeats what is withheld from it."""
    told: set[Place] = set()
    for audience in _withholding(plan):
        secrets = _Secrets.of(plan, audience.key)
        for said in secrets.seen:
            found = secrets.repeated(said)
            if found and said.place not in told:
                told.add(said.place)
                yield error(
                    said.place,
                    "withheld-repeated",
                    f"“{shortened(found)}” is withheld from `{audience.key}`, and this text, which"
                    " they may see, says it",
                    hint="put it in other words, or withhold this text as well",
                    where=audience.key,
                )


def _audiences_named(plan: Plan) -> Iterator[tuple[str, Place, str]]:
    for placed in walk(plan):
        action = placed.action
        for index, name in enumerate(action.audience):
            yield name, action.origin.at("audience", index), action.id
    for paper in plan.papers:
        if paper.audience is not None:
            yield paper.audience, paper.origin.at("audience"), paper.id


def _odd(audience: Audience, place: Place, name: str, noun: str, known: Collection[str]) -> Finding:
    plural = f"{noun.replace('kind of action', 'kind')}s"
    return error(
        place,
        "audience-word-unknown",
        f"`{audience.key}` names `{name}`, which is no {noun} of the plan",
        hint=meant(name, known, plural),
        where=audience.key,
    )


def _withholding(plan: Plan) -> Iterable[Audience]:
    """Give the audiences from which something is withheld."""
    limited = any(placed.action.audience for placed in walk(plan)) if plan.audiences else False
    return [
        each
        for each in plan.audiences
        if limited or attrs.astuple(each.withheld, recurse=False, filter=_filled)
    ]


def _filled(attribute: "attrs.Attribute[Any]", value: object) -> bool:
    return attribute.name != "origin" and bool(value)


@frozen
class _Secrets:
    """What one audience may not read, and the texts that it may.

    `runs` are words in a row that stand in a withheld text and in no other, `ids` the ids of
    actions withheld that are not words or figures of everyday.
    """

    seen: tuple[_Said, ...]
    runs: dict[Run, _Said]
    ids: frozenset[str]

    @classmethod
    def of(cls, plan: Plan, audience: str) -> "_Secrets":
        """Compare a plan with what an audience may see of it."""
        smaller = select(plan, audience)
        kept = tuple(_texts(smaller))
        left = {said.place for said in kept} | {Place("<memory>")}
        gone = [said for said in _texts(plan) if said.place not in left]
        papers = (narrowed(each, plan, audience) for each in papers_for(plan, audience))
        seen = (*kept, *(said for paper in papers for said in _of_paper(paper)))
        ids = {each.action.id for each in walk(plan)} - {each.action.id for each in walk(smaller)}
        return cls(
            seen,
            {run: said for said in gone for run in _runs(said.words)},
            frozenset(id for id in ids if _ID.fullmatch(id)),
        )

    def repeated(self, said: _Said) -> str | None:
        """Give the withheld text or id that a text repeats; None where it repeats nothing."""
        for length in range(SHORTEST, RUN + 1):
            for start in range(len(said.words) - length + 1):
                secret = self.runs.get(said.words[start : start + length])
                if secret and not said.alike(secret):
                    return secret.text
        words = {word.strip(".,;:()[]") for word in said.text.split()} if self.ids else set()
        return next((id for id in sorted(self.ids & words)), None)


def _runs(words: Run) -> Iterator[Run]:
    """Give every stretch of words that tells a text; of a short text only the whole."""
    if SHORTEST <= len(words) <= RUN:
        yield words
    for start in range(len(words) - RUN + 1):
        yield words[start : start + RUN]


def _texts(plan: Plan) -> Iterator[_Said]:
    """Give the texts of a plan but those of its papers, its rules and its framework."""
    yield from _of(plan, {"papers", "audiences", "rules", "own_rules", "framework", "origin"})


def _of_paper(paper: Paper) -> Iterator[_Said]:
    yield from _of(paper, {"origin"})


def _of(record: Record, aside: Collection[str]) -> Iterator[_Said]:
    """Give the texts of a record and of those within it."""
    kind: Any = type(record)
    for each in attrs.fields(kind):
        value = None if each.name in aside else getattr(record, each.name)
        if isinstance(value, str) and each.name in _PROSE:
            yield _said(value, (kind.__name__, each.name), record.origin.at(each.name))
        elif isinstance(value, tuple):
            for index, item in enumerate(value):
                if isinstance(item, str) and each.name in _PROSE:
                    place = record.origin.at(each.name, index)
                    yield _said(item, (kind.__name__, each.name), place)
                elif isinstance(item, Record):
                    yield from _of(item, {"origin"})
        elif isinstance(value, Record) and not isinstance(value, Deadline | Period):
            yield from _of(value, {"origin"})


def _said(text: str, field: tuple[str, str], place: Place) -> _Said:
    from plan_as_code.markup import unmarked  # Loaded for plans that withhold something alone.

    plain = unmarked(text)
    return _Said(plain, field, place, tuple(word.casefold() for word in _WORD.findall(plain)))
