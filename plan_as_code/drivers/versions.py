"""The three versions of a plan that git is merging, found by the one file that it hands over."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from attrs import frozen

from plan_as_code.drivers.commits import Commit, candidates
from plan_as_code.errors import PlanAsCodeError
from plan_as_code.files import Files, gather
from plan_as_code.history import Repository
from plan_as_code.merge import Version

Names = Mapping[str, str]


def versions(path: Path, contents: Sequence[Path]) -> tuple[Version, ...] | None:
    """Give the whole plan in the base, in ours and in theirs, as their commits have it.

    `path` is what the file is called once merged, `contents` are its three versions. None
    where it cannot be told which commits are merged. Raises PlanAsCodeError where one of
    them is without the plan.
    """
    try:
        sides = _sides(Repository.around(Path()), str(path), contents)
    except PlanAsCodeError:
        return None
    return _whole(sides, str(path)) if sides else None


@frozen
class _Side:
    """A commit, and what its files are called once merged where that is not as they are."""

    commit: Commit
    renamed: Names

    def own(self, name: str) -> str | None:
        """Give the name that a file of the merged plan has in this commit, if it is there."""
        return next((each for each in self.commit.blobs if self.name(each) == name), None)

    def name(self, own: str) -> str:
        return self.renamed.get(own, own)

    def holds(self, file: str, content: str, is_empty: bool) -> bool:
        """Say whether a file has that content here; an empty one may be none at all."""
        own = self.own(file)
        return self.commit.blobs[own] == content if own else is_empty


def _sides(repository: Repository, file: str, contents: Sequence[Path]) -> list[_Side] | None:
    """Find the commits that have the three versions of a file."""
    ids = [repository.git("hash-object", "--no-filters", str(each.resolve())) for each in contents]
    ours = Commit.of(repository, repository.commit("HEAD"))
    wanted = [(id.strip(), not path.stat().st_size) for id, path in zip(ids, contents, strict=True)]
    for base, theirs in candidates(repository, wanted[2][0]):
        sides = _named(Commit.of(repository, base), ours, Commit.of(repository, theirs))
        if all(side.holds(file, *each) for side, each in zip(sides, wanted, strict=True)):
            return sides
    return None


def _named(base: Commit, ours: Commit, theirs: Commit) -> list[_Side]:
    """Give the sides with what git will call the files that one of the two renamed."""
    by_us, by_them = (base.repository.renames(base.name, each.name) for each in (ours, theirs))
    of_theirs = {new: by_us[old] for old, new in by_them.items() if old in by_us}
    return [
        _Side(base, {**by_them, **by_us}),
        _Side(ours, by_them),
        _Side(theirs, {**by_us, **of_theirs}),
    ]


def _whole(sides: Sequence[_Side], file: str) -> tuple[Version, ...]:
    """Read the plan that a file belongs to from each side, with what another side includes."""
    main = _main(sides, file)
    read = [gather(_there(side, main), side.commit.text) for side in sides]
    names = {
        side.name(each) for side, files in zip(sides, read, strict=True) for each in files.texts
    }
    return tuple(
        Version(_with(files, side, names), side.renamed)
        for side, files in zip(sides, read, strict=True)
    )


def _main(sides: Sequence[_Side], file: str) -> str:
    """Name the plan that includes a file on any side; that file itself where none does."""
    base, ours, theirs = sides
    for side in (ours, theirs, base):
        own = side.own(file)
        if own and (plan := side.commit.plan_of(own)):
            return side.name(plan)
    return file


def _there(side: _Side, main: str) -> str:
    own = side.own(main)
    if own is None:
        raise PlanAsCodeError(f"{main} is not in each of the versions that are merged")
    return own


def _with(files: Files, side: _Side, names: set[str]) -> Files:
    own = [each for each in map(side.own, sorted(names)) if each and each not in files.texts]
    return Files(files.main, {**files.texts, **{each: side.commit.text(each) for each in own}})
