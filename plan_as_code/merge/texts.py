"""Three versions of a file of a plan into one."""

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from attrs import evolve

from plan_as_code.changes import Change
from plan_as_code.edits import altered, rewrite, sound
from plan_as_code.errors import PlanAsCodeError
from plan_as_code.files import Files
from plan_as_code.merge.apart import apart, told
from plan_as_code.merge.clashes import Clash
from plan_as_code.merge.lines import merged
from plan_as_code.merge.plans import taken
from plan_as_code.model import Plan


def merge(base: Files, ours: Files, theirs: Files, file: str) -> tuple[Files, tuple[Clash, ...]]:
    """Put their changes to a file since a common version into ours, and say which clash.

    `file` is the plan's own or one it includes. The others are those around it and are not
    merged; one that holds what was moved to or from `file` counts as empty.
    Clashes are decided by action and field, not by line; there the text is as ours has it.
    Comments and layout that only they changed are as they have them. Raises PlanAsCodeError
    where one of the three is no plan that can be read.
    """
    whole = ours
    base, ours, theirs = apart((base, ours, theirs), file)
    plans = [sound(each) for each in (base, ours, theirs)]
    found = list(taken(*plans))
    wanted = altered(plans[1], [each for each in found if isinstance(each, Change)])
    clashes = tuple(told(whole, file, found))
    texts = [each.texts[file] for each in (base, ours, theirs)]
    for text in dict.fromkeys(merged(*texts, both=both) for both in (True, False)):
        if done := _attempt(_with_text(ours, file, text), file, wanted):
            return done, clashes
    return _rewritten(ours, file, wanted), clashes


def _with_text(files: Files, file: str, text: str) -> Files:
    return evolve(files, texts={**files.texts, file: text})


def _attempt(files: Files, file: str, wanted: Plan) -> Files | None:
    try:
        return _rewritten(files, file, wanted)
    except PlanAsCodeError:
        return None


def _rewritten(files: Files, file: str, wanted: Plan) -> Files:
    """Rewrite one file so that the plan is the one wanted; the others stay as they are."""
    done = rewrite(files, wanted)
    if _with_text(files, file, done.texts[file]) != done:
        raise PlanAsCodeError("what is changed stands in other files of the plan too")
    return done


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
    try:
        return _rewritten(files, file, altered(sound(files), changes))
    except PlanAsCodeError:
        return None


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
