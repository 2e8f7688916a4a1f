"""The plan that a file belongs to, as its files are in the folder now."""

from collections.abc import Sequence
from pathlib import Path

from plan_as_code.errors import PlanAsCodeError
from plan_as_code.files import Files, open_files
from plan_as_code.include import INCLUDE
from plan_as_code.load import read_text
from plan_as_code.merge import Version

_EMPTY = "[]\n"


def around(path: Path, text: str) -> Files:
    """Give the plan that a file belongs to, with a text for what the file holds.

    The other files are as they are in the folder now; one that is not there yet, because
    the version with it is only being merged, is empty.
    """
    return open_files(_plan_of(path), {str(path): text}, _EMPTY)


def alone(path: Path, texts: Sequence[str]) -> tuple[Version, ...]:
    """Give the plan with each of three versions of one of its files, all else being equal."""
    found = [around(path, text) for text in texts]
    there = {name: text for files in found for name, text in files.texts.items()}
    return tuple(
        Version(Files(files.main, there | {str(path): text}))
        for files, text in zip(found, texts, strict=True)
    )


def _plan_of(path: Path) -> Path:
    """Find the plan that includes a file; that file itself where none does.

    A plan includes files of its own folder and those below, so it stands above its parts.
    """
    for folder in path.parents:
        for plan in sorted([*folder.glob("*.yaml"), *folder.glob("*.yml")]):
            if plan != path and _includes(plan, path):
                return plan
    return path


def _includes(plan: Path, part: Path) -> bool:
    try:
        return INCLUDE in read_text(plan) and str(part) in open_files(plan).texts
    except PlanAsCodeError:
        return False
