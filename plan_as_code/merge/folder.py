"""What git makes of each file of a plan: it takes a side's, or has the two merged by us."""

from collections.abc import Callable, Mapping, Sequence
from typing import Self

from attrs import frozen

from plan_as_code.files import Files
from plan_as_code.merge.version import Version

Texts = tuple[str, str, str]


@frozen
class Folder:
    """A plan's files in a merge: the texts that git takes as they are, and those it has merged.

    Git has a file merged that both sides changed, and not alike. Of any other it takes the
    side that changed it; where one took out what the other changed it says so, and leaves
    the change.
    """

    main: str
    taken: Mapping[str, str]
    called: Mapping[str, Texts]

    @classmethod
    def of(cls, versions: Sequence[Version], file: str) -> Self:
        """Foresee what git does, knowing that it has `file` merged."""
        held = [each.merged for each in versions]
        taken, called = {}, {}
        for name in sorted({name for files in held for name in files.texts}):
            base, ours, theirs = (files.texts.get(name) for files in held)
            if name == file or _is_called(base, ours, theirs):
                called[name] = (base or "", ours or "", theirs or "")
            elif (text := _taken(base, ours, theirs)) is not None:
                taken[name] = text
        return cls(held[1].main, taken, called)

    def start(self, merge: Callable[[str, str, str], str]) -> Files:
        """Give what git takes, and for each file it has merged what `merge` makes of the texts."""
        texts = {name: merge(*each) for name, each in self.called.items()}
        return Files(self.main, {**self.taken, **texts})

    def left(self, files: Files) -> Files:
        """Give the files as they are in the end: what git takes, and the others as merged."""
        texts = {name: files.texts.get(name, "") for name in self.called}
        return Files(self.main, {**self.taken, **texts})


def _is_called(base: str | None, ours: str | None, theirs: str | None) -> bool:
    return ours is not None and theirs is not None and len({base, ours, theirs}) == 3


def _taken(base: str | None, ours: str | None, theirs: str | None) -> str | None:
    if base == ours:
        return theirs
    return theirs if ours is None and base != theirs else ours
