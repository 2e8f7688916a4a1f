"""Figures typed in a text: "over 40 actions", "six key themes". Knows no plan.

Reading errs on the side of silence. A number is a claim only when it stands for all
there are of something: with a word that picks some out ("three of the actions", "ten
new actions", "two actions per theme", "four actions are late") it is none.
"""

import re
from collections.abc import Collection, Iterator
from functools import cache, lru_cache

from attrs import frozen

from plan_as_code.figures import in_words

_NUMBERS = {in_words(number): number for number in range(2, 100)}
_NUMBERS |= {word.replace("-", " "): number for word, number in _NUMBERS.items()}
_TOLERANCE = 10
_WORD = re.compile("[a-z]+")

_ABOVE = ("more than", "over", "above", "in excess of", "upwards of")
_AT_LEAST = ("at least", "no fewer than", "not fewer than", "no less than", "a minimum of")
_BELOW = ("fewer than", "less than", "under", "below")
_AT_MOST = ("at most", "no more than", "not more than", "up to", "a maximum of")
_ABOUT = ("around", "about", "some", "roughly", "approximately", "circa", "nearly", "almost")
_HEDGES = (*_AT_LEAST, *_AT_MOST, *_ABOVE, *_BELOW, *_ABOUT)

_DESCRIBING = (
    "key", "main", "core", "broad", "overarching", "strategic", "headline", "different",
    "distinct", "separate", "individual", "local",
)  # fmt: skip
_PICKING = (
    "further", "another", "other", "additional", "extra", "first", "next", "last", "final",
    "top", "remaining", "following", "each", "hundred", "hundred and", "thousand",
    "thousand and", "million", "level", "section", "slide", "page", "phase", "stage", "tier",
    "part", "step", "number", "no.", "op", "operation",
)  # fmt: skip
_STATES = (
    "overdue", "late", "complete", "completed", "closed", "withdrawn", "delayed", "due",
    "behind", "on track", "off track", "at risk", "red", "amber", "green", "new",
    "outstanding", "under way", "finished", "done", "delivered", "drafted", "current",
    "developing", "not",
)  # fmt: skip


@frozen
class Claim:
    """A typed figure: the words as written, its hedge (if any), its number, its noun."""

    written: str
    hedge: str
    number: int
    noun: str

    def true_of(self, count: int) -> bool:
        """Whether a count bears the claim out; "around" may be out by a tenth."""
        if self.hedge in _ABOVE:
            return count > self.number
        if self.hedge in _AT_LEAST:
            return count >= self.number
        if self.hedge in _BELOW:
            return count < self.number
        if self.hedge in _AT_MOST:
            return count <= self.number
        if self.hedge in ("nearly", "almost") and count > self.number:
            return False
        if self.hedge in _ABOUT:
            return abs(count - self.number) * _TOLERANCE <= self.number
        return count == self.number

    @property
    def spelt(self) -> bool:
        """Whether the number is written in words."""
        return not any(character.isdigit() for character in self.written)


def claims(text: str, nouns: frozenset[str]) -> Iterator[Claim]:
    """Give each figure a text claims for one of the nouns, in the order written."""
    plain = " ".join(re.sub(r"[*_^]", "", text).split())
    if not _may_claim(plain.lower(), nouns):
        return
    for found in _pattern(nouns).finditer(plain):
        if not (_picks(plain[: found.start()]) or _compiled(_AFTER).match(plain, found.end())):
            hedge = (found["hedge"] or "").lower()
            yield Claim(
                found[0],
                "at least" if found["plus"] else hedge,
                _value(found["number"]),
                found["noun"].lower(),
            )


def _may_claim(plain: str, nouns: frozenset[str]) -> bool:
    """Whether a text holds both a number and a noun: most do not, and need no pattern."""
    numbered = any(map(str.isdigit, plain)) or not _NUMBERS.keys().isdisjoint(_WORD.findall(plain))
    return numbered and any(noun in plain for noun in nouns)


def _any(words: Collection[str]) -> str:
    """Give a pattern for any of the words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_TENS, _UNITS, _BELOW_TWENTY = (
    _any([in_words(number) for number in numbers])
    for numbers in (range(20, 100, 10), range(1, 10), range(2, 20))
)
_SPELT = rf"(?:{_TENS})(?:[- ](?:{_UNITS}))?|{_BELOW_TWENTY}"
_NUMBER = rf"\d{{1,3}}(?:,\d{{3}})+|\d{{1,3}}|[3-9]\d{{3}}|\d{{5,}}|\b(?:{_SPELT})\b"
_BEFORE = rf"(?:\b(?:{_any(_PICKING)})|(?:{_NUMBER})\s*(?:to|or|and|[-–—]))\s*$"
_AFTER = (
    r"\s+(?:(?:per|each|every|a|an)\b|(?:in|for|under|from)\s+(?:each|every)\b"
    rf"|(?:are|is|were|was|have been|had been|remain|remained)\s+(?:\w+\s+)?(?:{_any(_STATES)})\b)"
    r"|['’/-]"
)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compile one of the patterns above when it is first needed: few plans need them."""
    return re.compile(pattern, re.IGNORECASE)


@lru_cache(maxsize=8)
def _pattern(nouns: frozenset[str]) -> re.Pattern[str]:
    return re.compile(
        rf"(?:\b(?P<hedge>{_any(_HEDGES)})\s+)?(?:(?:a total of|exactly|all)\s+)?"
        rf"(?<![\w.,/£$%#–—-])(?P<number>{_NUMBER})(?P<plus>\+|\s+or\s+more\b)?"
        rf"(?:\s+(?:{_any(_DESCRIBING)})\b,?){{0,3}}\s+(?P<noun>{_any(nouns)})\b",
        re.IGNORECASE,
    )


def _picks(before: str) -> bool:
    """Whether the words before a number make it a name, a range or a part of a whole."""
    return _compiled(_BEFORE).search(before) is not None


def _value(number: str) -> int:
    return _NUMBERS.get(number.lower()) or int(number.replace(",", ""))
