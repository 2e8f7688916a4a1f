"""What stands in two versions, paired in order: the same, another wording, gone, new."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import TypeVar

T = TypeVar("T")


def paired(
    old: Sequence[T],
    new: Sequence[T],
    key: Callable[[T], Hashable],
    akin: Callable[[T, T], bool],
) -> Iterator[tuple[T | None, T | None]]:
    """Pair what has one key in both, in order; of what was replaced, what is akin.

    What is alone comes with None for the other: first what is gone, then what is new.
    """
    keys = [key(each) for each in old], [key(each) for each in new]
    matcher = SequenceMatcher(None, *keys, autojunk=False)
    for verb, start, end, begin, stop in matcher.get_opcodes():
        if verb == "equal":
            yield from zip(old[start:end], new[begin:stop], strict=True)
        else:
            yield from _replaced(old[start:end], new[begin:stop], akin)


def _replaced(
    old: Sequence[T], new: Sequence[T], akin: Callable[[T, T], bool]
) -> Iterator[tuple[T | None, T | None]]:
    left = list(old)
    for now in new:
        place = next((index for index, was in enumerate(left) if akin(was, now)), None)
        if place is None:
            yield None, now
            continue
        yield from ((was, None) for was in left[:place])
        yield left[place], now
        del left[: place + 1]
    yield from ((was, None) for was in left)
