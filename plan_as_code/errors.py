"""The one exception for what is wrong around a plan: a file, a template, a program."""

import errno
from pathlib import Path

_REASONS = {
    errno.ENOENT: "there is no such file or folder",
    errno.EISDIR: "it is a folder, not a file",
    errno.ENOTDIR: "a part of that path is a file, not a folder",
    errno.EEXIST: "a part of that path is a file, not a folder",
    errno.EACCES: "you have no permission",
    errno.EPERM: "you have no permission",
    errno.EROFS: "that place can only be read",
    errno.ENOSPC: "the disk is full",
}


class PlanAsCodeError(Exception):
    """Something the plan needs is missing or unusable.

    Its text is one plain sentence for the person at the keyboard. What is wrong
    *in* a plan is never an exception: it is a `Finding`.
    """


def why(problem: OSError) -> str:
    """Say in plain words why a file cannot be read or written."""
    return _REASONS.get(problem.errno or 0) or problem.strerror or "the system refuses it"


def unreadable(path: Path | str, problem: OSError) -> PlanAsCodeError:
    """Give the sentence that says why a file cannot be read."""
    if isinstance(problem, FileNotFoundError):
        return PlanAsCodeError(f"there is no file {path}")
    return PlanAsCodeError(f"{path} cannot be read: {why(problem)}")
