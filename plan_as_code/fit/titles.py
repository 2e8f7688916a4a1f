"""Titles of slides made unique, as screen readers and tables of contents need them."""

from collections import Counter
from collections.abc import Sequence

from attrs import evolve

from plan_as_code.blocks import Run, Slide, Text, plain


def numbered(slides: Sequence[Slide]) -> tuple[Slide, ...]:
    """Add " (1 of 3)" and so on to titles that are the same but for space and capitals.

    Should a numbered title be the same as one that was there, both are numbered again.
    """
    counts = Counter(_key(slide) for slide in slides)
    if not any(count > 1 for count in counts.values()):
        return tuple(slides)
    seen: Counter[str] = Counter()
    renamed = []
    for slide in slides:
        key = _key(slide)
        seen[key] += 1
        words = f" ({seen[key]} of {counts[key]})"
        renamed.append(_renamed(slide, words) if counts[key] > 1 else slide)
    return numbered(renamed)


def _key(slide: Slide) -> str:
    return " ".join(plain(slide.title).casefold().split())


def _renamed(slide: Slide, words: str) -> Slide:
    return evolve(slide, title=_added(slide.title, words))


def _added(title: Text, words: str) -> Text:
    """Add words in the weight of the last run, but neither raised nor part of a link."""
    last = title[-1] if title else Run("")
    return (*title, evolve(last, text=words, raised=False, href=None))
