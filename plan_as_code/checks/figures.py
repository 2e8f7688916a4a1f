"""Whether the figures in texts are those of the record."""

from collections.abc import Collection, Iterator, Mapping

from attrs import evolve, frozen

from plan_as_code.audience import select
from plan_as_code.checks.claims import Claim, claims
from plan_as_code.checks.wording import flat
from plan_as_code.figures import (
    IN_WORDS,
    OPTIONS,
    ROUNDED_DOWN,
    Reference,
    figures,
    fill,
    in_words,
    plurals,
    references,
)
from plan_as_code.findings import Finding, Place, error, note
from plan_as_code.model import Paper, Plan, Record
from plan_as_code.spelling import listed, nearest

_FILLED = ("title", "heading", "text", "continued", "speaker_notes")
_CLAIMING = ("title", "heading", "text")


@frozen
class _Text:
    """A text of the plan with its place; `filled` where figures in braces are filled in."""

    words: str
    place: Place
    where: str | None
    theme: str | None = None
    filled: bool = True


def figure_unknown(plan: Plan) -> Iterator[Finding]:
    """Braces in a text that name no figure of the plan; they would be printed as they are."""
    names = _names(plan)
    known = figures(evolve(plan, actions=(), themes=()))
    for text in _filled(plan):
        for each in references(text.words):
            if hint := _misnamed(each, known, names):
                yield error(
                    text.place,
                    "figure-unknown",
                    f"`{each.written}` names no figure of the plan",
                    hint=hint,
                    where=text.where,
                )


def figure_not_borne_out(plan: Plan) -> Iterator[Finding]:
    """A figure typed in a text that is not what the plan records.

    Typed figures drift as the plan changes; one written in braces is counted each time.
    Words for readers who see less than the whole plan are held against what they see.
    """
    nouns = frozenset(_names(plan)) - {"events"}
    yield from _untrue(plan, _claimed(_of_plan(plan), nouns))
    for paper in plan.papers:
        if claimed := _claimed(_of_paper(paper, _CLAIMING), nouns):
            yield from _untrue(select(plan, paper.audience), claimed)


def figure_typed(plan: Plan) -> Iterator[Finding]:
    """A figure typed by hand that is right today, where the plan could count it.

    It will be wrong after the next change; a figure named in braces is counted each time.
    """
    nouns = frozenset(_names(plan)) - {"events"}
    aims = [text for text in _of_plan(plan) if text.filled]
    yield from _typed(plan, _claimed(iter(aims), nouns))
    for paper in plan.papers:
        if claimed := _claimed(_of_paper(paper, _CLAIMING), nouns):
            yield from _typed(select(plan, paper.audience), claimed)


def _typed(plan: Plan, claimed: list[tuple[_Text, Claim]]) -> Iterator[Finding]:
    counts = plurals(plan) if claimed else {}
    for text, claim in claimed:
        if claim.true_of(counts[claim.noun]):
            name = _named(claim)
            yield note(
                text.place,
                "figure-typed",
                f"`{claim.written}` is typed by hand and true today",
                hint=f"write `{name}`, which gives `{fill(name, plan)}` and is counted each time",
                where=text.where,
            )


def _claimed(texts: Iterator[_Text], nouns: frozenset[str]) -> list[tuple[_Text, Claim]]:
    return [(text, claim) for text in texts for claim in claims(text.words, nouns)]


def _untrue(plan: Plan, claimed: list[tuple[_Text, Claim]]) -> Iterator[Finding]:
    counts = plurals(plan) if claimed else {}
    for text, claim in claimed:
        if not any(claim.true_of(count) for count in _counts(plan, counts, claim, text)):
            yield error(
                text.place,
                "figure-not-borne-out",
                f"`{claim.written}` is not borne out by the record, which gives"
                f" {counts[claim.noun]:,}",
                hint=_corrected(plan, claim, text),
                where=text.where,
            )


def _counts(plan: Plan, counts: Mapping[str, int], claim: Claim, text: _Text) -> Iterator[int]:
    """Give every figure the claim may speak of: the plan's, its framework's, one theme's."""
    yield counts[claim.noun]
    if plan.framework and claim.noun == "themes":
        yield len(plan.framework.themes)
    if text.theme is not None:
        themes = tuple(theme for theme in plan.themes if theme.key == text.theme)
        yield plurals(evolve(plan, actions=(), themes=themes))[claim.noun]


def _corrected(plan: Plan, claim: Claim, text: _Text) -> str:
    name = _named(claim)
    figure = fill(name, plan)
    number = in_words(claim.number) if claim.spelt else f"{claim.number:,}"
    right = f"write `{name}`, which gives `{figure}`" if text.filled else f"write `{figure}`"
    return f"{right}; if only some are meant, write `{number} of the {claim.noun}`"


def _named(claim: Claim) -> str:
    """Name the figure in braces, written the way it is typed."""
    noun = claim.noun.capitalize() if claim.written[0].isupper() else claim.noun
    option = IN_WORDS if claim.spelt else ROUNDED_DOWN if claim.hedge else None
    return f"{{{noun}, {option}}}" if option else f"{{{noun}}}"


def _names(plan: Plan) -> tuple[str, ...]:
    """Name the figures a plan has, counting nothing."""
    return tuple(plurals(evolve(plan, actions=(), themes=())))


def _misnamed(each: Reference, known: Collection[str], names: Collection[str]) -> str | None:
    """Give the hint for a reference that cannot be filled in; None for one that can."""
    if each.name not in known:
        close = nearest(each.name, known)
        return f"did you mean `{{{close}}}`?" if close else f"the figures are {listed(names, 40)}"
    if all(option in OPTIONS for option in each.options):
        return None
    return f"what may stand after a comma is {listed(OPTIONS)}"


def _filled(plan: Plan) -> Iterator[_Text]:
    """Give every text in which figures are filled in."""
    yield from (text for text in _of_plan(plan) if text.filled)
    for paper in plan.papers:
        yield from _of_paper(paper, _FILLED)


def _of_plan(plan: Plan) -> Iterator[_Text]:
    """Give the texts outside the outlines that may claim a figure."""
    for record, name, where, theme in _titles(plan):
        if words := getattr(record, name):
            filled = record is not plan
            yield _Text(words, record.origin.at(name), where, theme, filled)


def _titles(plan: Plan) -> Iterator[tuple[Record, str, str | None, str | None]]:
    yield plan, "title", None, None
    yield plan, "short_title", None, None
    for theme in plan.themes:
        yield theme, "aim", theme.key, theme.key
    for paper in plan.papers:
        yield paper, "title", paper.id, None


def _of_paper(paper: Paper, names: tuple[str, ...]) -> Iterator[_Text]:
    """Give the texts of a paper's outline."""
    for part in flat(paper.outline):
        for name in names:
            if words := getattr(part, name):
                yield _Text(words, part.origin.at(name), paper.id, part.theme)
        for index, words in enumerate(part.bullets):
            yield _Text(words, part.origin.at("bullets", index), paper.id, part.theme)
