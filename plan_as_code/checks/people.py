"""Whether everybody on the list of parties has a part in the plan."""

from collections.abc import Iterator

from plan_as_code.findings import Finding, note
from plan_as_code.model import Plan, known, walk
from plan_as_code.spelling import listed


def party_unused(plan: Plan) -> Iterator[Finding]:
    """Parties that the plan never speaks of. One note names them all.

    A body is spoken of where a part of it is. Where the plan could not be read as a whole, or
    somebody owns an action who is no party, nobody can say who is not.
    """
    used = _named(plan)
    whole = {party.id: party.part_of for party in plan.parties}
    owners = {owner.party for placed in walk(plan) for owner in known(placed.action.owners)}
    if plan.origin.partial or not owners <= whole.keys():
        return
    waiting = list(used)
    while waiting:
        if (above := whole.get(waiting.pop())) and above not in used:
            used.add(above)
            waiting.append(above)
    idle = [party for party in plan.parties if party.id not in used]
    if idle:
        some = "1 party has" if len(idle) == 1 else f"{len(idle)} parties have"
        yield note(
            idle[0].origin.at("id"),
            "party-unused",
            f"{some} no part in the plan: {listed(party.id for party in idle)}",
            hint="give them one, or take them out",
        )


def _named(plan: Plan) -> set[str]:
    """Give the id of everybody who owns, writes, approves, pays, reports, is owed or decides."""
    control = plan.document
    versions = control.history if control else ()
    named = {plan.author, *((control.author, control.approver) if control else ())}
    named.update(version.author for version in versions)
    named.update(event.owed_to for event in plan.events)
    for placed in walk(plan):
        action = placed.action
        named.update(owner.party for owner in known(action.owners))
        named.update(funding.payer for funding in known(action.funding))
        named.update(update.by for update in known(action.updates))
        named.update(move.authority for move in action.moves)
        if action.decision:
            named.add(action.decision.authority)
    named.update(party for rule in plan.own_rules for party in rule.when.owner)
    return {id for id in named if id}
