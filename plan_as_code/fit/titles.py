"""Titles of slides: unique, as screen readers and contents need them, and breaking well."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from attrs import evolve

from plan_as_code.blocks import Run, Slide, Text, plain
from plan_as_code.fit.boxes import Box
from plan_as_code.fit.ruler import Ruler

_FIXED: Final = "\N{NO-BREAK SPACE}"


def numbered(slides: Sequence[Slide]) -> tuple[Slide, ...]:
    """Add " (1 of 3)" and so on to titles that are the same but for space and capitals.

    No line breaks within what is added. Should a numbered title be the same as one that was
    there, both are numbered again.
    """
    counts = Counter(_key(slide) for slide in slides)
    if not any(count > 1 for count in counts.values()):
        return tuple(slides)
    seen: Counter[str] = Counter()
    renamed = []
    for slide in slides:
        key = _key(slide)
        seen[key] += 1
        words = f" ({seen[key]}{_FIXED}of{_FIXED}{counts[key]})"
        renamed.append(_renamed(slide, words) if counts[key] > 1 else slide)
    return numbered(renamed)


def settled(title: Text, box: Box, ruler: Ruler) -> Text:
    """Keep a last word of a title from standing alone on its line, where two fit there."""
    level = box.level(0)
    starts = ruler.starts(title, level, box.width)
    letters = plain(title)
    space = letters.rstrip().rfind(" ")
    if len(starts) == 1 or space < 0 or starts[-1] != space + 1:
        return title
    fixed = _replaced(title, space, _FIXED)
    both, _ = ruler.words(fixed, level)[-1]
    return fixed if both <= box.width - level.left else title


def _replaced(title: Text, place: int, letter: str) -> Text:
    """Put another letter at a place that is counted from the title's start."""
    changed = []
    for run in title:
        words = run.text
        if 0 <= place < len(words):
            words = words[:place] + letter + words[place + 1 :]
        changed.append(evolve(run, text=words))
        place -= len(run.text)
    return tuple(changed)


def _key(slide: Slide) -> str:
    return " ".join(plain(slide.title).casefold().split())


def _renamed(slide: Slide, words: str) -> Slide:
    return evolve(slide, title=_added(slide.title, words))


def _added(title: Text, words: str) -> Text:
    """Add words in the weight of the last run, but neither raised nor part of a link."""
    last = title[-1] if title else Run("")
    return (*title, evolve(last, text=words, raised=False, href=None))
