"""Whether every abbreviation is explained somewhere."""

import re
from collections.abc import Iterator

from plan_as_code.checks.texts import Text, texts
from plan_as_code.findings import Finding, note
from plan_as_code.model import Plan

# Capitals that need no glossary in Britain, and numbers in Roman figures.
_COMMON = (
    "AGM AI AM BBC CCTV CD DNA DVD EU FAQ GB GP GPS HIV HM HR ID IT MP MPS NHS OK PC PDF PIN PM"
    " QR SMS TV UK UN URL US USA USB VAT WC II III IV VI VII VIII IX XI XII"
)
_CAPITALS = re.compile(r"(?<![\w@.&/-])[A-Z]{2,6}(?=s?\b)(?![\w@&-])")
_IN_BRACKETS = re.compile(r"\(\W*([A-Z]{2,6})s?\W*\)")
_WORD = re.compile(r"[^\W\d_]+")


def acronym_unexplained(plan: Plan) -> Iterator[Finding]:
    """An abbreviation in capitals that neither the glossary nor a party's names explain.

    It is explained where it stands in brackets after its words, too. Capitals that are
    only emphasis (the plan has the same word in small letters, or the whole text is in
    capitals) and abbreviations everybody knows are passed over. One note for each.
    """
    first: dict[str, Text] = {}
    explained = _explained(plan)
    for text in texts(plan):
        if not text.words.isupper():
            if "(" in text.words:
                explained.update(_IN_BRACKETS.findall(text.words))
            for word in _CAPITALS.findall(text.words):
                first.setdefault(word, text)
    unexplained = first.keys() - explained
    small = _in_small_letters(plan, unexplained) if unexplained else set()
    for word in sorted(unexplained - small):
        yield note(
            first[word].place,
            "acronym-unexplained",
            f"`{word}` is explained nowhere",
            hint="add it to `glossary`, or write it out",
            where=first[word].where,
        )


def _explained(plan: Plan) -> set[str]:
    """Give the capitals that the glossary, names of parties and the plan's own words cover."""
    known = [term.term for term in plan.glossary]
    known += [party.short for party in plan.parties if party.short]
    known += plan.markings
    known += [each.key for each in plan.statuses]
    if plan.framework:
        known += [standard.id for standard in plan.framework.standards]
    return {word for name in known for word in re.findall(r"\w+", name)} | {*_COMMON.split()}


def _in_small_letters(plan: Plan, capitals: set[str]) -> set[str]:
    """Give those of some words in capitals that the plan also has in small letters."""
    wanted = {word.lower(): word for word in capitals}
    return {
        wanted[word] for text in texts(plan) for word in _WORD.findall(text.words) if word in wanted
    }
