"""Three texts into one, line by line: what only one side changed is as that side has it."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from attrs import frozen

Lines = Sequence[str]


@frozen
class Hunk:
    """A stretch of lines as it is in each of the three texts; `is_clash` if both changed it."""

    base: Lines
    ours: Lines
    theirs: Lines

    @property
    def is_clash(self) -> bool:
        """Whether both sides changed the stretch, and not alike."""
        return self.base != self.ours and self.base != self.theirs and self.ours != self.theirs


def merged(base: str, ours: str, theirs: str, *, both: bool) -> str:
    """Give the three texts as one. Where both sides changed a stretch, it is as ours has it.

    With `both`, lines that each side put into the same place follow one another there.
    """
    texts = [text.splitlines(keepends=True) for text in (base, ours, theirs)]
    return "".join(line for hunk in hunks(*texts) for line in _chosen(hunk, both))


def _chosen(hunk: Hunk, both: bool) -> list[str]:
    if both and hunk.is_clash and not hunk.base:
        return [*hunk.ours, *hunk.theirs]
    return list(hunk.theirs if hunk.ours == hunk.base else hunk.ours)


def hunks(base: Lines, ours: Lines, theirs: Lines) -> Iterator[Hunk]:
    """Split three texts where all of them agree."""
    last = (0, 0, 0)
    for start, ends in _agreed(base, ours, theirs):
        yield Hunk(base[last[0] : start[0]], ours[last[1] : start[1]], theirs[last[2] : start[2]])
        same = base[start[0] : ends[0]]
        yield Hunk(same, same, same)
        last = ends


def _agreed(
    base: Lines, ours: Lines, theirs: Lines
) -> Iterator[tuple[tuple[int, int, int], tuple[int, int, int]]]:
    """Give where each stretch that is the same in all three texts starts and ends in each."""
    mine = _matching(base, ours)
    other = _matching(base, theirs)
    first = second = 0
    while first < len(mine) and second < len(other):
        (a, b, size), (c, d, length) = mine[first], other[second]
        start, end = max(a, c), min(a + size, c + length)
        if start < end:
            yield (start, b + start - a, d + start - c), (end, b + end - a, d + end - c)
        if a + size < c + length:
            first += 1
        else:
            second += 1
    ends = len(base), len(ours), len(theirs)
    yield ends, ends


def _matching(base: Lines, side: Lines) -> list[tuple[int, int, int]]:
    found = SequenceMatcher(None, base, side, autojunk=False).get_matching_blocks()
    return [(each.a, each.b, each.size) for each in found]
