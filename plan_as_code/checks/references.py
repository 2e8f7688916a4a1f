"""Whether every id that is named somewhere stands for something in the plan."""

import re
from collections.abc import Iterator

from plan_as_code.checks.wording import GUESSES, flat, meant
from plan_as_code.findings import Finding, Place, error
from plan_as_code.model import Plan, known, walk
from plan_as_code.spelling import nearest

_SEVERAL = re.compile(r"\s*[,;/&+]\s*|\s+and\s+")


def owner_unknown(plan: Plan) -> Iterator[Finding]:
    """An owner who is not among the parties of the plan."""
    parties = {party.id for party in plan.parties}
    for placed in walk(plan):
        for owner in known(placed.action.owners):
            if owner.party not in parties:
                yield error(
                    owner.origin.at("party"),
                    "owner-unknown",
                    f"`{owner.party}` owns `{placed.action.id}` and is no party of the plan",
                    hint=_party_hint(owner.party, plan),
                    where=placed.action.id,
                )


def party_unknown(plan: Plan) -> Iterator[Finding]:
    """Somebody named as author, approver, payer or the like who is no party of the plan."""
    parties = {party.id for party in plan.parties}
    for id, place, what, where in _parties_named(plan):
        if id is not None and id not in parties:
            yield error(
                place,
                "party-unknown",
                f"`{id}` is named as {what} and is no party of the plan",
                hint=_party_hint(id, plan),
                where=where,
            )


def link_unknown(plan: Plan) -> Iterator[Finding]:
    """A link to an action that the plan does not have."""
    ids = {placed.action.id: None for placed in walk(plan)}
    guesses = GUESSES
    for placed in walk(plan):
        for link in placed.action.links:
            if link.plan is None and link.to not in ids:
                close = nearest(link.to, ids) if guesses else None
                guesses = max(0, guesses - 1)
                yield error(
                    link.origin.at("to"),
                    "link-unknown",
                    f"`{placed.action.id}` links to `{link.to}`, which is no action of the plan",
                    hint=f"did you mean `{close}`?"
                    if close
                    else "name the plan in `plan`, if it is an action of another one",
                    where=placed.action.id,
                )


def status_unknown(plan: Plan) -> Iterator[Finding]:
    """A status, reported or decided, that the scheme does not have."""
    statuses = {status.key: None for status in plan.statuses}
    for placed in walk(plan):
        action = placed.action
        given = [(action.status, action.origin.at("status"))]
        given += [(each.status, each.origin.at("status")) for each in known(action.updates)]
        if action.decision:
            given.append((action.decision.status, action.decision.origin.at("status")))
        for status, place in given:
            if isinstance(status, str) and status not in statuses:
                yield error(
                    place,
                    "status-unknown",
                    f"`{status}` is no status of the plan's scheme",
                    hint=_status_hint(status, plan),
                    where=action.id,
                )


def _status_hint(word: str, plan: Plan) -> str:
    for status in plan.statuses:
        said = status.word.casefold()
        if word.casefold() in (said, *re.split(r"[:;,(]\s*", said)):
            return f"`{status.key}` is the key of `{status.word}`: write that"
    return meant(word, [status.key for status in plan.statuses], "statuses")


def kind_unknown(plan: Plan) -> Iterator[Finding]:
    """A kind of action that the plan does not define."""
    kinds = {kind.key: None for kind in plan.kinds}
    for placed in walk(plan):
        if placed.action.kind not in kinds:
            yield error(
                placed.action.origin.at("kind"),
                "kind-unknown",
                f"`{placed.action.kind}` is no kind of action in the plan",
                hint=meant(placed.action.kind, kinds, "kinds"),
                where=placed.action.id,
            )


def standard_unknown(plan: Plan) -> Iterator[Finding]:
    """An action that meets a minimum standard which the framework does not have."""
    standards = {each.id: None for each in plan.framework.standards} if plan.framework else {}
    for placed in walk(plan):
        for index, standard in enumerate(placed.action.meets):
            if standard not in standards:
                yield error(
                    placed.action.origin.at("meets", index),
                    "standard-unknown",
                    f"`{placed.action.id}` meets `{standard}`, which is no minimum standard of"
                    " the framework",
                    hint=meant(standard, standards, "minimum standards"),
                    where=placed.action.id,
                )


def theme_unknown(plan: Plan) -> Iterator[Finding]:
    """A part of a paper that shows a theme which the plan does not have."""
    themes = {theme.key: None for theme in plan.themes}
    for paper in plan.papers:
        for part in flat(paper.outline):
            if part.theme is not None and part.theme not in themes:
                yield error(
                    part.origin.at("theme"),
                    "theme-unknown",
                    f"`{paper.id}` shows `{part.theme}`, which is no theme of the plan",
                    hint=meant(part.theme, themes, "themes"),
                    where=paper.id,
                )


def event_unknown(plan: Plan) -> Iterator[Finding]:
    """A paper for an event that the plan does not have."""
    events = {event.id: None for event in plan.events}
    for paper in plan.papers:
        if paper.event is not None and paper.event not in events:
            yield error(
                paper.origin.at("event"),
                "event-unknown",
                f"`{paper.id}` is for `{paper.event}`, which is no event of the plan",
                hint=meant(paper.event, events, "events"),
                where=paper.id,
            )


def marking_unknown(plan: Plan) -> Iterator[Finding]:
    """A marking that is not one of those the plan and its actions may bear."""
    for marking, place, where in _markings(plan):
        if marking not in plan.markings:
            yield error(
                place,
                "marking-unknown",
                f"`{marking}` is no marking that the plan may bear",
                hint=meant(marking, plan.markings, "markings"),
                where=where,
            )


def _markings(plan: Plan) -> Iterator[tuple[str, Place, str | None]]:
    yield plan.marking, plan.origin.at("marking"), None
    for placed in walk(plan):
        if placed.action.marking:
            place = placed.action.origin.at("marking")
            yield placed.action.marking, place, placed.action.id


def _party_hint(id: str, plan: Plan) -> str:
    named = ((name, party.id) for party in plan.parties for name in (party.name, party.short))
    ids = {name: party for name, party in named if name}
    called = {name.casefold(): party for name, party in ids.items()}
    if (word := id.casefold()) in called:
        return f"parties are named by their ids: write `{called[word]}`"
    if len(names := _SEVERAL.split(id)) > 1:
        return f"several are a list: write each of the {len(names)} on a line of its own after `- `"
    ids |= {party.id: party.id for party in plan.parties}
    close = nearest(id, ids)
    return f"did you mean `{ids[close]}`?" if close else "add it to `parties`"


def _parties_named(plan: Plan) -> Iterator[tuple[str | None, Place, str, str | None]]:
    """Give every mention of a party but as owner: id, place, in what role, by whom named."""
    yield plan.author, plan.origin.at("author"), "the author", None
    if control := plan.document:
        yield control.author, control.origin.at("author"), "the document's author", None
        yield control.approver, control.origin.at("approver"), "the approver", None
        for version in control.history:
            place = version.origin.at("author")
            yield version.author, place, f"the author of version {version.version}", None
    for party in plan.parties:
        whole = f"the body `{party.id}` is part of"
        yield party.part_of, party.origin.at("part_of"), whole, party.id
    for event in plan.events:
        owed = f"the one `{event.id}` is owed to"
        yield event.owed_to, event.origin.at("owed_to"), owed, event.id
    for placed in walk(plan):
        action = placed.action
        for funding in known(action.funding):
            payer = f"paying for `{action.id}`"
            yield funding.payer, funding.origin.at("payer"), payer, action.id
        for update in known(action.updates):
            reporter = f"reporting on `{action.id}`"
            yield update.by, update.origin.at("by"), reporter, action.id
