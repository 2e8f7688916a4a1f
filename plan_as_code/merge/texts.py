"""Three versions of a plan into one, file by file."""

from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from functools import partial

from attrs import evolve

from plan_as_code.changes import Change
from plan_as_code.edits import altered, rewrite, sound
from plan_as_code.errors import PlanAsCodeError
from plan_as_code.files import Files
from plan_as_code.merge.clashes import Clash
from plan_as_code.merge.folder import Folder
from plan_as_code.merge.left import undone
from plan_as_code.merge.lines import merged
from plan_as_code.merge.plans import taken
from plan_as_code.merge.version import Version
from plan_as_code.model import Plan


def merge(versions: Sequence[Version], file: str) -> tuple[Files, tuple[Clash, ...]]:
    """Put their changes to a plan since a common version into ours; say which clash in a file.

    The versions are the common one, ours and theirs. Git has each file merged by itself: the
    whole plan is merged each time, in the same way, so that one file says what the others
    leave to it. `file` is called as it is once merged. Clashes are decided by action and
    field, not by line; there the text is as ours has it. What git takes without asking, and
    should not have, is a clash too. Comments and layout that only they changed are as they
    have them. Raises PlanAsCodeError where one of the three is no plan that can be read.
    """
    base, ours, theirs = versions
    plans = [each.plan() for each in versions]
    found = list(taken(*plans))
    wanted = altered(plans[1], [each for each in found if isinstance(each, Change)])
    folder = Folder.of(versions, file)
    clashes = [each for each in found if isinstance(each, Clash)]
    done, lost = _done(folder, ours, wanted, clashes)
    tellers = (_teller(each, (ours, base, theirs), folder) for each in (*clashes, *lost))
    told = zip((*clashes, *lost), tellers, strict=True)
    return done, tuple(clash for clash, teller in told if teller == file)


def _done(
    folder: Folder, ours: Version, wanted: Plan, clashes: Sequence[Clash]
) -> tuple[Files, Sequence[Clash]]:
    """Give the files that read as the plan wanted, and what of it git's files will not say."""
    found: list[tuple[Files, Sequence[Clash]]] = []
    for done in _rewritten(folder, ours, wanted):
        lost = tuple(undone(folder.left(done), wanted, clashes))
        found.append((done, lost))
        if not lost:
            break
    return min(found, key=lambda each: len(each[1]))


def _rewritten(folder: Folder, ours: Version, wanted: Plan) -> Iterator[Files]:
    """Rewrite the files so that they read as the plan wanted, from the nearest texts first.

    Raises PlanAsCodeError where not even our own can be.
    """
    nearest = (partial(merged, both=True), partial(merged, both=False), _ours)
    for done in (_attempt(folder.start(each), wanted) for each in nearest):
        if done:
            yield done
    yield evolve(ours, files=rewrite(ours.files, wanted)).merged


def _ours(base: str, ours: str, theirs: str) -> str:
    return ours


def _attempt(files: Files, wanted: Plan) -> Files | None:
    try:
        return rewrite(files, wanted)
    except PlanAsCodeError:
        return None


def _teller(clash: Clash, versions: Sequence[Version], folder: Folder) -> str:
    """Name the file whose merge tells a clash: one that holds the thing, else the first."""
    homes = (each.home(clash.theirs) for each in versions)
    return next((each for each in homes if each and each in folder.called), min(folder.called))


def marked(
    files: Files, clashes: Iterable[Clash], file: str, names: tuple[str, str] = ("ours", "theirs")
) -> str:
    """Give a merged file with both versions of what clashes, between git's own marks.

    So it is no plan before somebody has chosen.
    """
    other = files
    for clash in clashes:
        if clash.instead:
            other = _with(other, file, clash.instead) or other
    ours, theirs = (each.texts[file].splitlines(keepends=True) for each in (files, other))
    return "".join(_marked(ours, theirs, names))


def _with(files: Files, file: str, changes: Iterable[Change]) -> Files | None:
    """Make changes to one file; None where they cannot be made, or not there alone."""
    try:
        done = rewrite(files, altered(sound(files), changes))
    except PlanAsCodeError:
        return None
    is_alone = done.texts == {**files.texts, file: done.texts[file]}
    return done if is_alone else None


def _marked(ours: list[str], theirs: list[str], names: tuple[str, str]) -> Iterator[str]:
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    for tag, start, end, first, last in matcher.get_opcodes():
        if tag == "equal":
            yield from ours[start:end]
            continue
        newline = "\r\n" if any(line.endswith("\r\n") for line in ours) else "\n"
        yield f"<<<<<<< {names[0]}{newline}"
        yield from _ended(ours[start:end], newline)
        yield f"======={newline}"
        yield from _ended(theirs[first:last], newline)
        yield f">>>>>>> {names[1]}{newline}"


def _ended(lines: list[str], newline: str) -> list[str]:
    return [line if line.endswith(("\n", "\r")) else f"{line}{newline}" for line in lines]
