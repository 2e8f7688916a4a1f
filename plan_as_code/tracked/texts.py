"""Words marked as they came and went."""

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby

from attrs import evolve

from plan_as_code.blocks import Change, Run, Text, plain
from plan_as_code.tracked.pairing import paired

_WORDS = re.compile(r"\s+|\d+(?:[.,/]\d+)+|\w+|[^\w\s]")
_ALIKE = 0.4


def compared_text(was: Text, now: Text) -> Text:
    """Mark the words that differ; the whole, where hardly a word is left."""
    if was == now:
        return now
    old, new = tuple(_tokens(was)), tuple(_tokens(now))
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if matcher.ratio() < _ALIKE:
        return (*marked_text(was, Change.DELETED), *marked_text(now, Change.INSERTED))
    return _joined(_compared(old, new, matcher))


def compared_lines(old: Sequence[Text], new: Sequence[Text]) -> Iterator[Text]:
    """Mark paragraphs that follow each other, each beside the one it was."""
    for was, now in paired(old, new, lambda text: text, lambda *_: True):
        if was and now:
            yield compared_text(was, now)
        elif was:
            yield marked_text(was, Change.DELETED)
        else:
            yield marked_text(now or (), Change.INSERTED)


def marked_text(text: Iterable[Run], change: Change) -> Text:
    """Mark all words. What is deleted links to no heading, which may be gone as well."""
    lost = change is Change.DELETED
    return _joined(
        evolve(
            run,
            change=change,
            href=None if lost and (run.href or "").startswith("#") else run.href,
        )
        for run in text
    )


def _compared(
    old: Sequence[Run], new: Sequence[Run], matcher: "SequenceMatcher[Run]"
) -> Iterator[Run]:
    """Give the words of both; a lone space between two changes belongs to them."""
    gone: list[Run] = []
    came: list[Run] = []
    for verb, start, end, begin, stop in matcher.get_opcodes():
        if verb == "equal" and not (
            (gone or came) and stop < len(new) and not plain(tuple(new[begin:stop])).strip()
        ):
            yield from (*marked_text(gone, Change.DELETED), *marked_text(came, Change.INSERTED))
            yield from new[begin:stop]
            gone, came = [], []
        else:
            gone += old[start:end]
            came += new[begin:stop]
    yield from (*marked_text(gone, Change.DELETED), *marked_text(came, Change.INSERTED))


def _tokens(text: Text) -> Iterator[Run]:
    for run in text:
        yield from (evolve(run, text=each) for each in _WORDS.findall(run.text))


def _joined(runs: Iterable[Run]) -> Text:
    """Put neighbouring words of one weight and one fate together again."""
    alike = groupby(runs, key=lambda run: evolve(run, text=""))
    return tuple(evolve(like, text="".join(run.text for run in group)) for like, group in alike)
