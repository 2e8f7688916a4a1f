"""A plan's files as texts in memory: its own, and those it includes."""

import os
import tempfile
from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path, PurePath, PurePosixPath

from attrs import frozen

from plan_as_code.errors import PlanAsCodeError, why
from plan_as_code.findings import Finding
from plan_as_code.include import assemble
from plan_as_code.load import load_text, read_text
from plan_as_code.model import Plan
from plan_as_code.source import parse

_MARK = b"\xef\xbb\xbf"


@frozen
class Files:
    """The texts of a plan's files by the names that findings give them; `main` is its own."""

    main: str
    texts: Mapping[str, str]

    def read(self) -> tuple[Plan | None, tuple[Finding, ...]]:
        """Give the plan, None where it cannot be made out, and every finding about its words."""
        return _read(self.main, tuple(self.texts.items()))


@lru_cache(maxsize=4)
def _read(main: str, texts: tuple[tuple[str, str], ...]) -> tuple[Plan | None, tuple[Finding, ...]]:
    """Read a plan from its texts; the last few are at hand, since a change reads one twice."""
    by_name = dict(texts)

    def part(name: PurePosixPath) -> str:
        file = str(PurePath(main).parent / name)
        if file not in by_name:
            raise PlanAsCodeError(f"there is no file {file}")
        return by_name[file]

    return load_text(by_name[main], main, part)


def open_files(
    path: Path, instead: Mapping[str, str] | None = None, absent: str | None = None
) -> Files:
    """Read a plan file and those it includes.

    `instead` are texts by the names of the files for whose content they stand, `absent` is
    what an included file that cannot be read counts as holding. Raises PlanAsCodeError when
    there is no such plan file or it is not UTF-8 text.
    """
    main, folder = str(path), path.parent.resolve()

    def read(name: str) -> str:
        if instead and name in instead:
            return instead[name]
        try:
            return _within(name, folder) if name != main else read_text(path)
        except PlanAsCodeError:
            if name == main or absent is None:
                raise
            return absent

    return gather(main, read)


def _within(name: str, folder: Path) -> str:
    if not Path(name).resolve().is_relative_to(folder):
        raise PlanAsCodeError(f"{name} is a link that leads out of the folder of the plan")
    return read_text(Path(name))


def gather(main: str, read: Callable[[str], str]) -> Files:
    """Read a plan file and those it includes from wherever `read` finds them by name."""
    texts = {main: read(main)}

    def part(name: PurePosixPath) -> str:
        file = str(PurePath(main).parent / name)
        texts[file] = read(file)
        return texts[file]

    node, _ = parse(texts[main], main)
    if node is not None:
        assemble(node, main, part)
    return Files(main, texts)


def save(files: Files, old: Files) -> tuple[str, ...]:
    """Write the files that differ from the old ones, and name them.

    Each is written beside its place first and then put there, so that it is whole or as
    it was; a byte order mark stays. Raises PlanAsCodeError when that is not possible.
    """
    changed = [name for name, text in files.texts.items() if old.texts.get(name) != text]
    beside: dict[str, Path] = {}
    name = files.main
    try:
        for name in changed:
            beside[name] = _beside(Path(name).resolve(), files.texts[name])
        for name, temporary in beside.items():
            temporary.replace(Path(name).resolve())
    except OSError as problem:
        raise PlanAsCodeError(f"{name} cannot be written: {why(problem)}") from None
    finally:
        for temporary in beside.values():
            temporary.unlink(missing_ok=True)
    return tuple(changed)


def _beside(path: Path, text: str) -> Path:
    """Write a text to a new file in the folder of an old one, with its mode and mark.

    Raises OSError, and leaves no file, when that is not possible.
    """
    with path.open("rb") as old:
        mark = old.read(3) == _MARK
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with open(handle, "wb") as file:
            file.write((_MARK if mark else b"") + text.encode())
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, path.stat().st_mode)
    except OSError:
        Path(name).unlink()
        raise
    return Path(name)
