"""Papers: a plan, and an outline, become slides, pages, sheets or days. No format is known here."""

from typing import assert_never

from attrs import evolve

from plan_as_code.audience import before, narrowed, select
from plan_as_code.blocks import Paper as Composed
from plan_as_code.memory import uncollected
from plan_as_code.model import Paper, PaperKind, Plan
from plan_as_code.owning import Portion
from plan_as_code.papers.calendar import calendar
from plan_as_code.papers.deck import deck
from plan_as_code.papers.document import document
from plan_as_code.papers.lookup import Lookup
from plan_as_code.papers.tracker import tracker
from plan_as_code.papers.usual import trimmed
from plan_as_code.papers.withheld import without


@uncollected
def compose(
    plan: Plan,
    paper: Paper,
    earlier: Plan | None = None,
    audience: str | None = None,
    beside: Plan | None = None,
    portion: Portion | None = None,
) -> Composed:
    """Make a paper of the plan, as the paper's audience may see it.

    `earlier` is the version that views of change compare with; without one they say so. Made
    for another `audience`, it shows what both may see. Tables have the columns that they need
    in the version `beside` this one too, as far as its readers may see it. With a `portion`, a
    tracker holds that party's actions alone.
    """
    readers = (paper.audience, audience)
    paper = trimmed(paper, plan, *([beside] if beside else []))
    seen = select(plan, *readers)
    then = before(earlier, plan, *readers) if earlier else None
    lookup = evolve(Lookup.of(seen), earlier=then, beside=beside)
    return without(_made(lookup, narrowed(paper, plan, *readers), audience, portion), seen)


def _made(lookup: Lookup, paper: Paper, audience: str | None, portion: Portion | None) -> Composed:
    match paper.kind:
        case PaperKind.DECK:
            return deck(lookup, paper)
        case PaperKind.DOCUMENT:
            return document(lookup, paper)
        case PaperKind.TRACKER:
            return tracker(lookup, paper, audience, portion)
        case PaperKind.CALENDAR:
            return calendar(lookup, paper)
        case _:
            assert_never(paper.kind)
