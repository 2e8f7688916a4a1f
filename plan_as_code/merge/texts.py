"""Three versions of a plan's file into one."""

from collections.abc import Iterable, Iterator, Mapping
from difflib import SequenceMatcher

from attrs import evolve

from plan_as_code.changes import Change
from plan_as_code.edits import altered, rewrite, sound
from plan_as_code.errors import PlanAsCodeError
from plan_as_code.files import Files
from plan_as_code.merge.clashes import Clash
from plan_as_code.merge.lines import merged
from plan_as_code.merge.plans import taken
from plan_as_code.model import Plan

_FILE = "plan.yaml"


def merge(
    base: str, ours: str, theirs: str, file: str = _FILE, parts: Mapping[str, str] | None = None
) -> tuple[str, tuple[Clash, ...]]:
    """Put their changes since a common version into our text, and say which clash with ours.

    Clashes are decided by action and field, not by line; there the text is as ours has
    it. Comments and layout that only they changed are as they have them. `parts` are the
    texts of the files the plan includes. Raises PlanAsCodeError where one of the three is
    no plan that can be read.
    """
    texts = [Files(file, {**(parts or {}), file: each}) for each in (base, ours, theirs)]
    plans = [sound(each) for each in texts]
    found = list(taken(*plans))
    wanted = altered(plans[1], [each for each in found if isinstance(each, Change)])
    clashes = tuple(each for each in found if isinstance(each, Clash))
    by_line = [merged(base, ours, theirs, both=both) for both in (True, False)]
    for text in dict.fromkeys(by_line):
        if done := _rewritten(evolve(texts[1], texts={**texts[1].texts, file: text}), wanted):
            return done.texts[file], clashes
    return rewrite(texts[1], wanted).texts[file], clashes


def _rewritten(files: Files, wanted: Plan) -> Files | None:
    try:
        return rewrite(files, wanted)
    except PlanAsCodeError:
        return None


def marked(
    text: str,
    clashes: Iterable[Clash],
    names: tuple[str, str] = ("ours", "theirs"),
    file: str = _FILE,
    parts: Mapping[str, str] | None = None,
) -> str:
    """Give a merged text with both versions of what clashes, between git's own marks.

    So it is no plan before somebody has chosen.
    """
    files = Files(file, {**(parts or {}), file: text})
    for clash in clashes:
        if clash.instead:
            files = _with(files, clash.instead) or files
    ours = text.splitlines(keepends=True)
    return "".join(_marked(ours, files.texts[file].splitlines(keepends=True), names))


def _with(files: Files, changes: Iterable[Change]) -> Files | None:
    try:
        return rewrite(files, altered(sound(files), changes))
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
