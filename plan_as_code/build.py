"""The whole chain, joined: a plan's papers as finished files. Nothing else joins it."""

import re
from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path

from attrs import evolve, frozen

from plan_as_code.audience import before, narrowed, select
from plan_as_code.blocks import Document
from plan_as_code.blocks import Paper as Composed
from plan_as_code.checks.levels import weigh
from plan_as_code.choice import chosen
from plan_as_code.earlier import earlier_plan, revision
from plan_as_code.errors import PlanAsCodeError, why
from plan_as_code.findings import Accepted, Finding
from plan_as_code.formats import OWN, Format, finished, fitted, holds, written
from plan_as_code.misfits import misfits
from plan_as_code.model import Paper, PaperKind, Plan
from plan_as_code.origin import commit_of, origin
from plan_as_code.owning import Portion
from plan_as_code.papers import compose
from plan_as_code.papers.stamp import stamped
from plan_as_code.spelling import listed
from plan_as_code.themes import Theme, open_theme
from plan_as_code.tracked import tracked as merged

__all__ = ["Built", "Format", "build_papers", "fitted", "save"]


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
    *,
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
    asked = chosen(plan, papers, audience, _only(tracked, owned))
    _refuse_unfit(plan, asked, formats)
    for paper, portion in product(asked, owned or (None,)):
        earlier = _earlier(plan, paper, since)
        if tracked:
            composed = _tracked(plan, paper, earlier, audience, commit)
        else:
            composed = _composed(plan, paper, earlier, audience, commit, portion)
        marking = composed.meta.marking if theme.names.marking_in_names else ""
        whose = portion.party if portion else ""
        names = (paper.id, audience, "tracked" if tracked else "", whose, _in_name(marking))
        stem = ".".join(filter(None, names))
        yield from _built(plan, paper, composed, stem, formats, theme)


def _built(
    plan: Plan,
    paper: Paper,
    composed: Composed,
    stem: str,
    formats: Sequence[Format],
    theme: Theme,
) -> Iterator[Built]:
    """Write a paper in the formats named that it can take, or in its own."""
    for form in formats or (OWN[paper.kind],):
        ready, over = finished(composed, form, theme)
        if content := written(ready, form, theme):
            said = weigh(plan, misfits(plan, paper, over))
            yield Built(f"{stem}.{form.value}", content, said.findings, said.accepted)


def _only(tracked: bool, owned: Sequence[Portion]) -> Iterator[tuple[PaperKind, str]]:
    """Give the kinds of paper that alone can be what is asked for, each with what that is."""
    if tracked:
        yield PaperKind.DOCUMENT, "be a tracked-changes copy"
    if owned:
        yield PaperKind.TRACKER, "be made for one owner"


def _refuse_unfit(plan: Plan, papers: Sequence[Paper], formats: Sequence[Format]) -> None:
    if formats and not any(holds(each, paper) for each in formats for paper in papers):
        wanted = listed(each.value for each in formats)
        raise PlanAsCodeError(
            f"no paper of {plan.name} that is asked for can be written as {wanted}"
        )


def save(built: Built, folder: Path | str) -> Path:
    """Write a finished paper into a folder, whole or not at all, and give its path.

    Raises PlanAsCodeError when the folder cannot be written to.
    """
    folder = Path(folder)
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
        raise PlanAsCodeError(f"{path} cannot be written: {why(problem)}") from None
    return path


def _in_name(marking: str) -> str:
    """Give a marking as part of a file name, as in `OFFICIAL-SENSITIVE`, or nothing."""
    return "-".join(re.findall(r"\w+", marking))


def _composed(
    plan: Plan,
    paper: Paper,
    earlier: Plan | None,
    audience: str | None,
    commit: str,
    portion: Portion | None,
) -> Composed:
    """Make a paper that says what it is made from."""
    composed = compose(plan, paper, earlier, audience, portion=portion)
    made_from = origin(plan, commit, earlier if paper.compares else None)
    return stamped(composed, made_from, f"{plan.id}/{paper.id}")


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
