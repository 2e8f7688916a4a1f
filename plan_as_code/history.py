"""The plan as it was at a git revision.

Git is run with its arguments as a list and never through a shell. A revision is turned
into a commit's full name first, so that no later argument can be taken for an option.
"""

import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path, PurePath, PurePosixPath

from attrs import frozen

from plan_as_code.days import read_day
from plan_as_code.errors import PlanAsCodeError
from plan_as_code.files import Files, gather
from plan_as_code.spelling import nearest

_ON_A_DAY = re.compile(r"(?P<branch>[^@:]*)@\{(?P<day>[^{}]+)\}(?::(?P<path>.+))?", re.DOTALL)
_QUIET = {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_PAGER": "cat"}


@frozen
class Wanted:
    """One version of a plan as it was asked for: a revision, and a path where one was named."""

    words: str
    revision: str
    path: str | None


def is_file(words: str) -> bool:
    """Say whether words that name a version name a file; else they name a revision."""
    return Path(words).is_file()


def wanted(words: str) -> Wanted:
    """Read `REV`, `REV:PATH`, `@{2018-09-28}`, `BRANCH@{28 September 2018}:PATH`."""
    if found := _ON_A_DAY.fullmatch(words):
        return Wanted(words, words.partition("}")[0] + "}", found["path"])
    revision, _, path = words.partition(":")
    return Wanted(words, revision, path or None)


def at(words: str, plan: Path | None) -> Files:
    """Give a plan's files at a revision; `plan` is where it is now, if no path is named.

    A file that has had other names since is followed back. Raises PlanAsCodeError, in a
    sentence, when there is no such revision, no such file in it, or no git.
    """
    asked = wanted(words)
    folder = plan.parent if plan and not asked.path else Path()
    repository = _repository(folder, words)
    commit = repository.commit(asked.revision)
    if asked.path:
        path = repository.named(asked.path)
    elif plan:
        path = repository.path_at(commit, repository.path_of(plan))
    else:
        raise PlanAsCodeError(f"say which plan `{words}` is about: {words}:PATH, or --plan PATH")
    repository.require(commit, path, asked.revision)
    return repository.files(commit, path, asked.revision)


def merge_lines(ours: Path, base: Path, theirs: Path) -> int:
    """Let git merge three files line by line into the first; give the number of conflicts."""
    names = ("-L", "ours", "-L", "base", "-L", "theirs")
    return _run(Path(), "merge-file", *names, "--", str(ours), str(base), str(theirs))[0]


@frozen
class Repository:
    """A git repository: its top folder, and the folder asked from."""

    top: Path
    here: Path

    @classmethod
    def around(cls, folder: Path) -> "Repository":
        """Find the repository that a folder belongs to."""
        top = _git(folder, "rev-parse", "--show-toplevel").strip("\n")
        return cls(Path(top), folder.resolve())

    def git(self, *args: str) -> str:
        """Give what git prints. Raises PlanAsCodeError with git's own words when it fails."""
        return _git(self.top, *args)

    def commit(self, revision: str) -> str:
        """Give the full name of the commit that a revision, a tag or a day stands for."""
        if found := _ON_A_DAY.fullmatch(revision):
            day = _day(found["day"])
            if day:
                return self._last_on(found["branch"] or "HEAD", day, revision)
        return self._verified(revision)

    def _verified(self, revision: str) -> str:
        args = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        code, output, _ = _run(self.top, *args)
        if code or not revision:
            raise PlanAsCodeError(self._unknown(revision))
        return output.decode().strip()

    def _unknown(self, revision: str) -> str:
        names = _git(self.top, "for-each-ref", "--format=%(refname:short)").split("\n")
        close = nearest(revision, filter(None, names))
        hint = f"; did you mean `{close}`?" if close else ""
        return f"there is no file and no git revision called `{revision}`{hint}{self._cut()}"

    def _cut(self) -> str:
        """Say, where it is so, that a clone was made without the older commits."""
        is_cut = _git(self.top, "rev-parse", "--is-shallow-repository").strip() == "true"
        told = "; this clone has only the newest commits, and git fetch --unshallow --tags gets all"
        return told if is_cut else ""

    def _last_on(self, branch: str, day: str, revision: str) -> str:
        """Give the last commit of a branch on or before a day, each by its committer's calendar.

        Reflogs would say what this clone held that day, but they do not travel.
        """
        tip = self._verified(branch)
        log = _git(self.top, "log", "--first-parent", "--format=%H %cd", "--date=short", tip, "--")
        for line in log.splitlines():
            commit, _, dated = line.partition(" ")
            if dated <= day:
                return commit
        raise PlanAsCodeError(f"`{revision}` is before the first commit{self._cut()}")

    def named(self, path: str) -> str:
        """Give a path as git has it: from the top, or from here where it begins with a dot."""
        if not path.startswith(("./", "../")):
            return str(PurePosixPath(path))
        return self.path_of(self.here / path)

    def path_of(self, file: Path) -> str:
        """Give a file's path from the top of the repository."""
        absolute = Path(os.path.normpath(file.parent.resolve() / file.name))
        if not absolute.is_relative_to(self.top.resolve()):
            raise PlanAsCodeError(f"{file} is not in the git repository {self.top}")
        return absolute.relative_to(self.top.resolve()).as_posix()

    def holds(self, commit: str, path: str) -> bool:
        """Say whether a commit has a file at a path."""
        return not _run(self.top, "cat-file", "-e", f"{commit}:{path}")[0]

    def require(self, commit: str, path: str, revision: str) -> None:
        """Raise PlanAsCodeError, with the nearest name, unless a commit has the file."""
        if self.holds(commit, path):
            return
        names = _git(self.top, "ls-tree", "-r", "-z", "--name-only", commit).split("\0")
        close = nearest(path, (name for name in names if name.endswith((".yaml", ".yml"))))
        hint = f"; did you mean `{revision}:{close}`?" if close else ""
        raise PlanAsCodeError(f"there is no file {path} in `{revision}`{hint}")

    def path_at(self, commit: str, path: str) -> str:
        """Give the name that the file now at a path had at a commit."""
        if self.holds(commit, path):
            return path
        if not self.holds("HEAD", path):
            path = self._renamed(path, "diff", "HEAD")
        path = self._renamed(path, "log", "--follow", "--format=", f"{commit}..HEAD", "--", path)
        return path if self.holds(commit, path) else self._renamed(path, "diff", commit, "HEAD")

    def _renamed(self, path: str, command: str, *args: str) -> str:
        """Follow renames backwards through what a git command says of names."""
        for old, new in self._renames(command, *args):
            path = old if new == path else path
        return path

    def renames(self, old: str, new: str) -> dict[str, str]:
        """Give the new names of the files that were renamed between two commits, by the old."""
        found = self._renames("diff", old, new)
        return {str(PurePath(before)): str(PurePath(after)) for before, after in found}

    def _renames(self, command: str, *args: str) -> Iterator[tuple[str, str]]:
        options = ("--name-status", "-z", "--find-renames", "--diff-filter=R")
        yield from _pairs(_git(self.top, command, *options, *args))

    def files(self, commit: str, path: str, revision: str) -> Files:
        """Read a plan and what it includes as they were at a commit."""
        start = f"{revision}:"

        def read(name: str) -> str:
            return self.text(commit, PurePath(name).as_posix().removeprefix(start), name)

        return gather(f"{start}{path}", read)

    def text(self, commit: str, path: str, name: str) -> str:
        """Read a file as it was at a commit; `name` is what a complaint calls it."""
        code, output, _ = _run(self.top, "cat-file", "blob", f"{commit}:{path}")
        if code:
            raise PlanAsCodeError(f"there is no file {name}")
        try:
            return output.decode("utf-8-sig")
        except UnicodeDecodeError:
            raise PlanAsCodeError(f"{name} is not UTF-8 text") from None


def _repository(folder: Path, words: str) -> Repository:
    """Find the repository to look words up in, which name no file here."""
    if Path(words).is_dir():
        raise PlanAsCodeError(f"{words} cannot be read: it is a folder, not a file")
    try:
        return Repository.around(folder)
    except PlanAsCodeError as problem:
        said = f"there is no file `{words}`, and it cannot be looked up in git: {problem}"
        raise PlanAsCodeError(said) from None


def _day(words: str) -> str | None:
    try:
        day = read_day(words)
    except ValueError as problem:
        raise PlanAsCodeError(f"`@{{{words}}}`: {problem}") from None
    return day.isoformat() if day else None


def _pairs(output: str) -> Iterator[tuple[str, str]]:
    """Give (old name, new name) from what `--name-status -z` says of renames."""
    words = [word for word in output.strip("\n").split("\0") if word.strip("\n")]
    yield from zip(words[1::3], words[2::3], strict=True)


def _git(folder: Path, *args: str) -> str:
    """Give what git prints. Raises PlanAsCodeError with git's own words when it fails."""
    code, output, complaint = _run(folder, *args)
    if code:
        said = complaint.decode(errors="replace").strip().splitlines()
        told = said[0].removeprefix("fatal: ") if said else f"exit status {code}"
        if "not a git repository" in told:
            raise PlanAsCodeError(f"{folder.resolve()} is not in a git repository")
        raise PlanAsCodeError(f"git {args[0]} failed: {told}")
    return output.decode(errors="surrogateescape")


def _run(folder: Path, *args: str) -> tuple[int, bytes, bytes]:
    command = ["git", "-C", str(folder), "-c", "core.quotePath=off", "--no-pager", *args]
    try:
        done = subprocess.run(command, capture_output=True, env=os.environ | _QUIET, check=False)
    except FileNotFoundError:
        raise PlanAsCodeError("git is not installed, or not on the PATH") from None
    return done.returncode, done.stdout, done.stderr
