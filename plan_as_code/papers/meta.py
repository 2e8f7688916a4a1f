"""What a paper's properties and its foot say."""

from plan_as_code.blocks import Meta
from plan_as_code.days import printed
from plan_as_code.model import Paper
from plan_as_code.papers.lookup import Lookup


def meta(lookup: Lookup, paper: Paper) -> Meta:
    """Say of a paper what its properties and its foot hold."""
    plan = lookup.plan
    version = f", version {plan.document.version}" if plan.document else ""
    return Meta(
        title=lookup.fill(paper.title) if paper.title else plan.title,
        author=lookup.party(plan.author) or "",
        date=plan.as_of,
        marking=plan.marking,
        footer=f"{plan.name}{version}",
        footer_date=f"As at {printed(plan.as_of)}",
        language=plan.language,
        subject=plan.name,
    )
