"""Whether a paper in circulation is what a plan renders to, and if not, what differs in words."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from html.parser import HTMLParser
from pathlib import Path

from attrs import frozen

from plan_as_code.audience import select
from plan_as_code.build import Built, Format, build_papers
from plan_as_code.errors import PlanAsCodeError
from plan_as_code.model import Plan
from plan_as_code.origin import DRAFT
from plan_as_code.outlines import office_outline
from plan_as_code.owning import Portion, portion, portions
from plan_as_code.spelling import listed
from plan_as_code.themes import Theme

_OFFICE = (Format.PPTX, Format.DOCX, Format.XLSX)
_READ = (*_OFFICE, Format.ICS, Format.HTML, Format.TEXT)
_TRACKED = "tracked"
_PLACE = re.compile(r"(slide|sheet|cover)\b|#")


@frozen
class Proof:
    """What a file was held against: the paper, whether it is that file, what differs in words.

    `commit` is what the file says of git. A difference is a line; `-` begins what the plan
    says, `+` what the file says, any other tells where.
    """

    paper: str
    commit: str
    same: bool
    differences: tuple[str, ...] = ()


def prove(
    content: bytes, name: str, plan: Plan, commit: str, theme: Theme, since: str | None = None
) -> Proof:
    """Hold a file against the papers of a plan, by its name or else by what it says.

    A paper built before the plan was committed, or outside git, is that of the commit too.
    `since` is the version that it was built to tell changes from. Raises PlanAsCodeError where
    no paper of the plan has such a format, or no version is named for a tracked copy.
    """
    form = _format(name)
    theirs = _said(content, form, name)
    proofs: list[tuple[float, Proof]] = []
    for said in dict.fromkeys((commit, DRAFT, "")):
        for built in _rendered(plan, name, form, said, theme, since):
            paper = built.name.removesuffix(f".{form.value}")
            if built.content == content:
                return Proof(paper, said, same=True)
            ours = _lines(built.content, form)
            matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
            found = Proof(paper, said, False, tuple(_differences(matcher, ours, theirs)))
            proofs.append((matcher.ratio(), found))
    if not proofs:
        raise PlanAsCodeError(f"{plan.name} has no paper that is written as {form.value}")
    return max(proofs, key=lambda each: each[0])[1]


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
    audience = next((each.key for each in plan.audiences if each.key in readers[:1]), None)
    tracked = _TRACKED in readers[1 if audience else 0 :][:1]
    yield from build_papers(plan, theme, [paper], [form], since, commit, audience, tracked)
    parties = {each.id for each in plan.parties}
    place = next((at for at in reversed(range(len(readers))) if readers[at] in parties), None)
    if form is Format.XLSX and place is not None:
        audience = audience if place else None
        if owned := _owned(select(plan, audience), readers[place]):
            yield from build_papers(
                plan, theme, [paper], [form], commit=commit, audience=audience, owned=owned
            )


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
    text = content.decode("utf-8", errors="replace")
    if form is Format.HTML:
        page = _Page()
        page.feed(text)
        return page.lines
    return re.sub(r"\r?\n ", "", text).splitlines() if form is Format.ICS else text.splitlines()


class _Page(HTMLParser):
    """The texts of a web page without its style."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []
        self.hidden = False

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.hidden = tag in ("style", "script")

    def handle_endtag(self, tag: str) -> None:
        self.hidden = False

    def handle_data(self, data: str) -> None:
        if data.strip() and not self.hidden:
            self.lines.append(" ".join(data.split()))


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
        yield from (f"- {line.strip()}" for line in ours[start:end] if line.strip())
        yield from (f"+ {line.strip()}" for line in theirs[first:last] if line.strip())
