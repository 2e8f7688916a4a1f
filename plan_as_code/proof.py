"""Whether a paper in circulation is what a plan renders to, and if not, what differs in words."""

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from functools import partial
from itertools import groupby
from pathlib import Path

from attrs import frozen

from plan_as_code.audience import select
from plan_as_code.build import Built, Format, build_papers
from plan_as_code.errors import PlanAsCodeError
from plan_as_code.model import Plan
from plan_as_code.origin import DRAFT, SAID, shown_hash
from plan_as_code.outlines import office_outline
from plan_as_code.outlines.calendar import calendar_lines
from plan_as_code.outlines.pdf import pdf_lines
from plan_as_code.outlines.web import page_lines
from plan_as_code.owning import Portion, portion, portions
from plan_as_code.spelling import listed
from plan_as_code.themes import Theme

_OFFICE = (Format.PPTX, Format.DOCX, Format.XLSX)
_READ = (*_OFFICE, Format.ICS, Format.HTML, Format.PDF, Format.TEXT)
_TRACKED = "tracked"
_CELL = " | "
_PLACE = re.compile(r"(slide|sheet|cover|page)\b|#|UID:")


@frozen
class Proof:
    """What a file was held against: the paper, whether it is that file, what differs in words.

    `commit` is what the file says of git. A difference is a line; `-` begins what the plan
    says, `+` what the file says, any other tells where. `origin` is what the file says it was
    made from, where that is another content than the plan's.
    """

    paper: str
    commit: str
    same: bool
    differences: tuple[str, ...] = ()
    origin: str = ""


def prove(
    content: bytes, name: str, plan: Plan, commit: str, theme: Theme, since: str | None = None
) -> Proof:
    """Hold a file against the papers of a plan, by its name or else by what it says.

    A paper built before the plan was committed, outside git, or from an earlier commit in which
    the plan says the same, is that of the commit too. `since` is the version that it was built
    to tell changes from. Raises PlanAsCodeError where no paper of the plan has such a format,
    or no version is named for a tracked copy.
    """
    form = _format(name)
    theirs = _said(content, form, name)
    commits, origin = _claimed(theirs, plan, commit)
    proofs: list[tuple[float, Proof]] = []
    for said in commits:
        for built in _rendered(plan, name, form, said, theme, since):
            paper = built.name.removesuffix(f".{form.value}")
            if built.content == content:
                return Proof(paper, said, same=True)
            ours = _lines(built.content, form)
            matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
            found = tuple(_differences(matcher, ours, theirs))
            proofs.append((matcher.ratio(), Proof(paper, said, False, found, origin)))
    if not proofs:
        raise PlanAsCodeError(f"{plan.name} has no paper that is written as {form.value}")
    return max(proofs, key=lambda each: each[0])[1]


def _claimed(lines: Sequence[str], plan: Plan, commit: str) -> tuple[Iterable[str], str]:
    """Give what the file may have said of git, and what it says it was made from.

    A file of the same content is taken at its word, for its words are held against the plan.
    """
    found = SAID.search(" ".join(lines))
    if found is None:
        return dict.fromkeys((commit, DRAFT, "")), ""
    if found["content"] == shown_hash(plan):
        return [found["commit"] or ""], ""
    return [commit], found[0]


def _said(content: bytes, form: Format, name: str) -> list[str]:
    try:
        return _lines(content, form)
    except PlanAsCodeError as problem:
        raise PlanAsCodeError(f"{name} cannot be compared with the plan: {problem}") from None


def _format(name: str) -> Format:
    suffix = Path(name).suffix.removeprefix(".").lower()
    for each in _READ:
        if each.value == suffix:
            return each
    read = listed(each.value for each in _READ)
    raise PlanAsCodeError(f"{name} cannot be compared with the plan, for it is none of {read}")


def _rendered(
    plan: Plan, name: str, form: Format, commit: str, theme: Theme, since: str | None
) -> Iterator[Built]:
    """Build the paper that a file's name names, for its audience or party; all for no name."""
    paper, *readers = Path(name).stem.split(".")
    if paper not in {each.id for each in plan.papers}:
        yield from build_papers(plan, theme, formats=[form], since=since, commit=commit)
        return
    made = partial(build_papers, plan, theme, papers=[paper], formats=[form], commit=commit)
    audience = next((each.key for each in plan.audiences if each.key in readers[:1]), None)
    tracked = _TRACKED in readers[1 if audience else 0 :][:1]
    yield from made(audience=audience, since=since, tracked=tracked)
    parties = {each.id for each in plan.parties}
    place = next((at for at in reversed(range(len(readers))) if readers[at] in parties), None)
    if form is Format.XLSX and place is not None:
        audience = audience if place else None
        if owned := _owned(select(plan, audience), readers[place]):
            yield from made(audience=audience, owned=owned)


def _owned(plan: Plan, party: str) -> Sequence[Portion]:
    """Give what a party's tracker may hold: with the units that are asked themselves, or not."""
    alone = [each for each in portions(plan) if each.party == party]
    try:
        return list(dict.fromkeys([*alone, portion(plan, party)]))
    except PlanAsCodeError:
        return alone


def _lines(content: bytes, form: Format) -> list[str]:
    """Give the words of a file in the order of reading, line by line."""
    if form in _OFFICE:
        return office_outline(content).splitlines()
    if form is Format.PDF:
        return list(pdf_lines(content))
    text = content.decode("utf-8", errors="replace")
    if form is Format.HTML:
        return page_lines(text)
    return list(calendar_lines(text)) if form is Format.ICS else text.splitlines()


def _differences(
    matcher: "SequenceMatcher[str]", ours: Sequence[str], theirs: Sequence[str]
) -> Iterator[str]:
    """Tell what is said otherwise, each time with the slide, sheet or heading it is under."""
    told = ""
    for kind, start, end, first, last in matcher.get_opcodes():
        if kind == "equal":
            continue
        place = next((line for line in reversed(ours[:start]) if _PLACE.match(line)), "")
        if place and place != told:
            yield place
        told = place
        yield from _told(ours[start:end], theirs[first:last])


def _told(ours: Sequence[str], theirs: Sequence[str]) -> Iterator[str]:
    """Tell lines that gave way to others, a row of a table beside the one it was."""
    left = [line.strip() for line in theirs if line.strip()]
    for line in (each.strip() for each in ours if each.strip()):
        twin = next((each for each in left if _are_twins(line, each)), None)
        yield f"- {_apart(line, twin) if twin else line}"
        if twin:
            left.remove(twin)
            yield f"+ {_apart(twin, line)}"
    yield from (f"+ {line}" for line in left)


def _are_twins(row: str, other: str) -> bool:
    ours, theirs = row.split(_CELL), other.split(_CELL)
    return row.startswith("| ") and ours[0] == theirs[0] and len(ours) == len(theirs)


def _apart(row: str, other: str) -> str:
    """Give of a row its first cell and those that differ; dots for what stands in both."""
    cells = list(zip(row.split(_CELL), other.split(_CELL), strict=True))
    told = [cells[0][0], *("..." if here == there else here for here, there in cells[1:])]
    return _CELL.join(cell for cell, _ in groupby(told))
