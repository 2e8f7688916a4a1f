"""The commits that git is merging, as far as it can be told from what a merge driver is given.

Git names them only in `git merge`. In a rebase, a cherry-pick, a revert or a stash they are
a commit and its parent, between which the file has changed as it is to change now.
"""

import os
from collections.abc import Iterator, Mapping
from pathlib import PurePath

from attrs import frozen

from plan_as_code.errors import PlanAsCodeError
from plan_as_code.files import gather
from plan_as_code.history import Repository
from plan_as_code.include import INCLUDE

_NAMED = "GITHEAD_"
_LOOKED_AT = 50
_SUFFIXES = (".yaml", ".yml")


@frozen
class Commit:
    """A commit's files, each with git's name of its content."""

    repository: Repository
    name: str
    blobs: Mapping[str, str]

    @classmethod
    def of(cls, repository: Repository, name: str) -> "Commit":
        """Read which files a commit has."""
        rows = repository.git("ls-tree", "-r", "-z", name, "--").split("\0")
        parts = (row.partition("\t") for row in rows if row.startswith("100"))
        return cls(repository, name, {str(PurePath(path)): at.split()[2] for at, _, path in parts})

    def text(self, file: str) -> str:
        """Give a file's text. Raises PlanAsCodeError where there is none, or it is not UTF-8."""
        return self.repository.text(self.name, PurePath(file).as_posix(), file)

    def plan_of(self, file: str) -> str | None:
        """Name the plan that includes a file, which stands in its folder or in one above."""
        for folder in PurePath(file).parents:
            for name in sorted(self.blobs):
                is_near = PurePath(name).parent == folder and name.endswith(_SUFFIXES)
                if is_near and name != file and self._includes(name, file):
                    return name
        return None

    def _includes(self, plan: str, file: str) -> bool:
        try:
            return INCLUDE in self.text(plan) and file in gather(plan, self.text).texts
        except PlanAsCodeError:
            return False


def candidates(repository: Repository, theirs: str) -> Iterator[tuple[str, str]]:
    """Give the commits that may be the common version and theirs, of which a content is."""
    named = [name.removeprefix(_NAMED) for name in os.environ if name.startswith(_NAMED)]
    for tip in named:
        for base in repository.git("merge-base", "--all", "HEAD", tip).split():
            yield base, tip
    for commit, parent in () if named else _changes_of(repository, theirs):
        yield parent, commit
        yield commit, parent


def _changes_of(repository: Repository, content: str) -> Iterator[tuple[str, str]]:
    """Give each commit, with its parent, that brings or takes away what a file holds."""
    options = ("--all", "--reflog", "--diff-merges=first-parent", "--no-show-signature")
    wanted = (f"--find-object={content}", f"--max-count={_LOOKED_AT}", "--raw", "--format=> %H %P")
    for line in repository.git("log", *options, *wanted, "HEAD", "--").splitlines():
        match line.split():
            case [">", commit, parent, *_]:
                yield commit, parent
