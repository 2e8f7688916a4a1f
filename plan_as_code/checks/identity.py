"""Whether each id stands for one thing."""

from collections.abc import Iterable, Iterator

from plan_as_code.checks.wording import line
from plan_as_code.findings import Finding, Place, error
from plan_as_code.model import Plan, Record, walk


def id_used_twice(plan: Plan) -> Iterator[Finding]:
    """An id, key or term that stands for two things of the same sort.

    What is said of one would be taken for the other; an id is never given again.
    """
    for noun, field, records in _named(plan):
        first: dict[str, Place] = {}
        for record in records:
            name, place = getattr(record, field), record.origin.at(field)
            if name not in first:
                first[name] = place
            else:
                yield error(
                    place,
                    "id-used-twice",
                    f"the {noun} `{name}` is used twice, first in {line(first[name], place)}",
                    hint=f"give one of them another {noun.rpartition(' ')[2]}",
                    where=name,
                )


def id_used_again(plan: Plan) -> Iterator[Finding]:
    """An action with the id of another that was closed in an earlier plan."""
    past = {each.id: each for each in plan.past}
    for placed in walk(plan):
        if old := past.get(placed.action.id):
            yield error(
                placed.action.origin.at("id"),
                "id-used-again",
                f"`{old.id}` is the id of an action that was closed in `{old.plan}`",
                hint="give this one an id that no action has had",
                where=old.id,
            )


def _named(plan: Plan) -> Iterator[tuple[str, str, Iterable[Record]]]:
    """Give each sort of thing with an id: what the id is called, its field, the records."""
    yield "action id", "id", (placed.action for placed in walk(plan))
    yield "theme key", "key", plan.themes
    yield "party id", "id", plan.parties
    yield "event id", "id", plan.events
    yield "paper id", "id", plan.papers
    yield "status key", "key", plan.statuses
    yield "kind key", "key", plan.kinds
    yield "glossary term", "term", plan.glossary
    yield "rule id", "id", plan.own_rules
    if plan.framework:
        yield "framework theme key", "key", plan.framework.themes
        yield "standard id", "id", plan.framework.standards
