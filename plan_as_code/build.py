"""The whole chain, joined: a plan's papers as finished files. Nothing else joins it."""

import re
from collections.abc import Iterator, Sequence
from enum import Enum
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from plan_as_code.audience import before, narrowed, papers_for, select
from plan_as_code.blocks import Calendar, Deck, Document, Workbook
from plan_as_code.blocks import Paper as Composed
from plan_as_code.checks.levels import weigh
from plan_as_code.earlier import earlier_plan, revision
from plan_as_code.errors import PlanAsCodeError
from plan_as_code.findings import Accepted, Finding
from plan_as_code.memory import uncollected
from plan_as_code.misfits import misfits
from plan_as_code.model import Paper, PaperKind, Plan
from plan_as_code.origin import commit_of, origin
from plan_as_code.owning import Portion
from plan_as_code.papers import compose
from plan_as_code.papers.stamp import stamped
from plan_as_code.spelling import listed, nearest
from plan_as_code.themes import Theme, open_theme
from plan_as_code.tracked import tracked as merged

if TYPE_CHECKING:
    from plan_as_code.fit import Overflow


class Format(Enum):
    """A format a paper can be written in."""

    PPTX = "pptx"
    DOCX = "docx"
    XLSX = "xlsx"
    ICS = "ics"
    HTML = "html"
    PDF = "pdf"
    TEXT = "txt"


_OWN = {
    PaperKind.DECK: Format.PPTX,
    PaperKind.DOCUMENT: Format.DOCX,
    PaperKind.TRACKER: Format.XLSX,
    PaperKind.CALENDAR: Format.ICS,
}


@frozen
class Built:
    """A finished paper: the name of its file, its content, and which words do not fit its pages.

    What the plan accepts of these is kept apart from the findings.
    """

    name: str
    content: bytes
    findings: tuple[Finding, ...] = ()
    accepted: tuple[Accepted, ...] = ()


def build_papers(
    plan: Plan,
    theme: Theme | None = None,
    papers: Sequence[str] = (),
    formats: Sequence[Format] = (),
    since: str | None = None,
    commit: str = "",
    audience: str | None = None,
    tracked: bool = False,
    owned: Sequence[Portion] = (),
) -> Iterator[Built]:
    """Make a plan's papers: those named, or all; in the formats named, or each in its own.

    A deck's own format is pptx, a document's docx, a tracker's xlsx, a calendar's ics; a
    format a paper cannot take is passed over. Changes are told from the version `since`,
    else from the one that a paper names itself; with `tracked` each document is a copy in
    which they are marked, and other papers are passed over; with `owned` each tracker is made
    once for each of these, and other papers are passed over too. Papers say what they are made
    from, and `commit` is what they say of git. A paper with an error among its findings has
    words that leave their box. Raises PlanAsCodeError when the plan has no such paper, when
    none of the formats fits, or when the theme lacks something a paper needs.
    """
    theme = theme or open_theme()
    chosen = _chosen(plan, papers, audience)
    seen_by = f".{audience}" if audience else ""
    if tracked:
        chosen = _of_kind(plan, chosen, PaperKind.DOCUMENT, "be a tracked-changes copy")
        seen_by = f"{seen_by}.tracked"
    if owned:
        chosen = _of_kind(plan, chosen, PaperKind.TRACKER, "be made for one owner")
    if formats and not any(_holds(each, paper) for each in formats for paper in chosen):
        wanted = listed(each.value for each in formats)
        raise PlanAsCodeError(
            f"no paper of {plan.name} that is asked for can be written as {wanted}"
        )
    for paper, portion in product(chosen, owned or (None,)):
        earlier = _earlier(plan, paper, since)
        composed = compose(plan, paper, earlier, audience, portion=portion)
        made_from = origin(plan, commit, earlier if paper.compares else None)
        composed = stamped(composed, made_from, f"{plan.id}/{paper.id}")
        if tracked:
            composed = _tracked(plan, paper, earlier, audience, commit)
        for each in formats or (_OWN[paper.kind],):
            finished, over = _finished(composed, each, theme)
            if content := _written(finished, each, theme):
                marked = _in_name(composed.meta.marking) if theme.names.marking_in_names else ""
                whose = f".{portion.party}" if portion else ""
                said = weigh(plan, misfits(plan, paper, over))
                name = f"{paper.id}{seen_by}{whose}{marked}.{each.value}"
                yield Built(name, content, said.findings, said.accepted)


@uncollected
def fitted(paper: Composed, theme: Theme) -> Composed:
    """Split a deck's slides so that each fits the theme's layouts; all else flows by itself."""
    if not isinstance(paper, Deck):
        return paper
    from plan_as_code.fit import paginate
    from plan_as_code.writers.pptx import boxes

    return paginate(paper, boxes(theme), theme.widths)


def _measured(deck: Deck, theme: Theme) -> tuple[Deck, tuple["Overflow", ...]]:
    """Split a deck's slides so that each fits, and tell which words do not fit even so."""
    from plan_as_code.fit import cut, overflow, paginate
    from plan_as_code.writers.pptx import boxes

    rooms = boxes(theme)
    split = paginate(deck, rooms, theme.widths)
    return split, (*cut(deck, rooms, theme.widths), *overflow(split, rooms, theme.widths))


def titled(paper: Composed) -> Composed:
    """Give a deck's slides a title of their own each, and leave them whole: a web page scrolls."""
    if not isinstance(paper, Deck):
        return paper
    from plan_as_code.fit.titles import numbered

    return evolve(paper, slides=numbered(paper.slides))


def save(built: Built, folder: Path) -> Path:
    """Write a finished paper into a folder, whole or not at all, and give its path.

    Raises PlanAsCodeError when the folder cannot be written to.
    """
    path = folder / built.name
    temporary = folder / f".{built.name}.part"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        try:
            temporary.write_bytes(built.content)
            temporary.replace(path)
        finally:
            temporary.unlink(missing_ok=True)
    except OSError as problem:
        raise PlanAsCodeError(f"{path} cannot be written: {problem.strerror}") from None
    return path


def _in_name(marking: str) -> str:
    """Give a marking as part of a file name, as in `.OFFICIAL-SENSITIVE`, or nothing."""
    words = re.findall(r"\w+", marking)
    return f".{'-'.join(words)}" if words else ""


def _of_kind(
    plan: Plan, chosen: tuple[Paper, ...], kind: PaperKind, what: str
) -> tuple[Paper, ...]:
    found = tuple(paper for paper in chosen if paper.kind is kind)
    if not found:
        there = any(paper.kind is kind for paper in plan.papers)
        hint = "" if there else f"; give it a paper of `kind: {kind.value}`"
        raise PlanAsCodeError(
            f"only a {kind.value} can {what}, and no paper of {plan.name} that is asked for is one"
            f"{hint}"
        )
    return found


def _tracked(
    plan: Plan, paper: Paper, earlier: Plan | None, audience: str | None, commit: str
) -> Composed:
    """Make a tracked-changes copy from the paper as the earlier plan had it, else as it is now."""
    if earlier is None:
        raise PlanAsCodeError(f"say with --since from which version `{paper.id}` is to be tracked")
    readers, identifier = (paper.audience, audience), f"{plan.id}/{paper.id}"
    then = next((each for each in earlier.papers if each.id == paper.id), paper)
    kept = evolve(narrowed(then, plan, *readers), audience=None, kind=paper.kind)
    was, now = before(earlier, plan, *readers), select(plan, *readers)
    since = origin(earlier, commit and commit_of(earlier, plan))
    old = stamped(compose(was, kept, beside=now), since, identifier)
    new = compose(plan, paper, earlier, audience, beside=was)
    new = stamped(new, origin(plan, commit), identifier)
    assert isinstance(old, Document)
    assert isinstance(new, Document)
    return merged(old, new, revision(plan))


def _earlier(plan: Plan, paper: Paper, since: str | None) -> Plan | None:
    """Give the version that a paper tells changes from, where one is named."""
    named = since or paper.since
    return earlier_plan(plan, named, (Path(),) if since else ()) if named else None


def _chosen(plan: Plan, ids: Sequence[str], audience: str | None) -> tuple[Paper, ...]:
    """Give the papers that are asked for, of those that the audience may see."""
    allowed = _allowed(plan, audience) if audience else plan.papers
    known = {paper.id: paper for paper in allowed}
    for id in ids:
        if id not in known:
            if any(paper.id == id for paper in plan.papers):
                raise PlanAsCodeError(f"the paper `{id}` is not for the audience `{audience}`")
            close = nearest(id, known)
            hint = f"did you mean `{close}`?" if close else f"there are {listed(known)}"
            raise PlanAsCodeError(f"{plan.name} has no paper `{id}`; {hint}")
    return tuple(known[id] for id in ids) if ids else allowed


def _allowed(plan: Plan, audience: str) -> tuple[Paper, ...]:
    """Give the papers that an audience of the plan may see."""
    known = [each.key for each in plan.audiences]
    if audience not in known:
        close = nearest(audience, known)
        there = f"there are {listed(known)}" if known else "its `audiences` name none"
        hint = f"did you mean `{close}`?" if close else there
        raise PlanAsCodeError(f"{plan.name} has no audience `{audience}`; {hint}")
    if papers := papers_for(plan, audience):
        return papers
    raise PlanAsCodeError(f"no paper of {plan.name} is for the audience `{audience}`")


def _holds(form: Format, paper: Paper) -> bool:
    match form:
        case Format.TEXT:
            return True
        case Format.HTML | Format.PDF:
            return paper.kind.outlined
        case _:
            return form is _OWN[paper.kind]


def _finished(
    paper: Composed, form: Format, theme: Theme
) -> tuple[Composed, tuple["Overflow", ...]]:
    """Make a paper ready for a format, and tell which words its pages have no room for."""
    if form in (Format.PPTX, Format.PDF) and isinstance(paper, Deck):
        return _measured(paper, theme)
    return titled(paper) if form is Format.HTML else fitted(paper, theme), ()


def _written(paper: Composed, form: Format, theme: Theme, *, flat: bool = False) -> bytes | None:
    """Write a paper; None where it is not of the kind this format holds.

    For a PDF charts and timelines are pictures: of others LibreOffice forgets what is said.

    The Office libraries are loaded here, when they are needed: they take longer to
    load than checking a plan does.
    """
    if form is Format.TEXT:
        from plan_as_code.writers.text import write_text

        return write_text(paper)
    if form is Format.HTML and isinstance(paper, Deck | Document):
        from plan_as_code.writers.html import write_html

        return write_html(paper, theme)
    if form is Format.PDF and isinstance(paper, Deck | Document):
        from plan_as_code.writers.pdf import write_pdf

        own = Format.PPTX if isinstance(paper, Deck) else Format.DOCX
        office = _written(paper, own, theme, flat=True) or b""
        return write_pdf(office, own.value, paper.meta.language, paper.meta.date)
    if form is Format.PPTX and isinstance(paper, Deck):
        from plan_as_code.writers.pptx import write_pptx

        return write_pptx(paper, theme, flat=flat)
    if form is Format.DOCX and isinstance(paper, Document):
        from plan_as_code.writers.docx import write_docx

        return write_docx(paper, theme, flat=flat)
    if form is Format.XLSX and isinstance(paper, Workbook):
        from plan_as_code.writers.xlsx import write_xlsx

        return write_xlsx(paper, theme)
    if form is Format.ICS and isinstance(paper, Calendar):
        from plan_as_code.writers.ics import write_ics

        return write_ics(paper)
    return None
