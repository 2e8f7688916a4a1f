"""What a plan makes of the rules: findings raised, lowered or accepted as it says.

Only what checks, the plan's own rules and the making of its papers say can be altered. What
is wrong with the words of the file stays an error, and so does what is said here of the
entries themselves: there is no accepting of acceptances.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from attrs import evolve, frozen

from plan_as_code.checks.catalogue import CHECKS, rule_id
from plan_as_code.checks.wording import GUESSES
from plan_as_code.days import printed
from plan_as_code.explain import rules
from plan_as_code.findings import Accepted, Finding, Severity, error, ordered, warning
from plan_as_code.model import Plan, Rule, Weight
from plan_as_code.spelling import listed, nearest

COUNTING_DAYS = ("update-overdue",)
OF_PAPERS = ("text-cut", "text-overflows")  # said only once a paper is made, in its house style


@frozen
class Verdict:
    """What remains to be said of a plan, in the order of its file, and what it accepts."""

    findings: tuple[Finding, ...]
    accepted: tuple[Accepted, ...] = ()


def judge(plan: Plan, findings: Sequence[Finding]) -> Verdict:
    """Apply what the plan makes of the rules, and say which of its entries are wrong."""
    verdict = weigh(plan, findings)
    return evolve(verdict, findings=ordered((*verdict.findings, *_faults(plan, findings))))


def weigh(plan: Plan, findings: Iterable[Finding]) -> Verdict:
    """Apply what the plan makes of the rules, and say nothing of its entries.

    Of several entries that fit a finding one with `where` counts before one without,
    and then the first.
    """
    entries = _entries(plan)
    kept: list[Finding] = []
    accepted: list[Accepted] = []
    for finding in findings:
        rule = finding.rule
        entry = entries.get((rule, finding.where)) or entries.get((rule, None))
        if entry and entry.level is Weight.ACCEPT:
            accepted.append(Accepted(finding, entry.reason or "", entry.until))
        elif entry and entry.level:
            kept.append(evolve(finding, severity=Severity(entry.level.value)))
        else:
            kept.append(finding)
    accepted.sort(key=lambda each: (each.finding.place, each.finding.rule, each.finding.message))
    return Verdict(ordered(kept), tuple(accepted))


def _entries(plan: Plan) -> Mapping[tuple[str, str | None], Rule]:
    """Give the entries that apply, each by its rule and by each id it is for (None: all)."""
    alterable = _alterable(plan)
    entries: dict[tuple[str, str | None], Rule] = {}
    for entry in plan.rules:
        if entry.rule in alterable and _applies(plan, entry):
            for where in entry.where or (None,):
                entries.setdefault((entry.rule, where), entry)
    return entries


def _applies(plan: Plan, entry: Rule) -> bool:
    """Whether an entry changes anything on the day the plan speaks of."""
    groundless = entry.level is Weight.ACCEPT and entry.reason is None
    return entry.level is not None and not groundless and not _run_out(plan, entry)


def _alterable(plan: Plan) -> Collection[str]:
    ids = (*map(rule_id, CHECKS), *OF_PAPERS, *(rule.id for rule in plan.own_rules))
    return dict.fromkeys(ids)


def _run_out(plan: Plan, entry: Rule) -> bool:
    return entry.until is not None and entry.until < plan.as_of


def _faults(plan: Plan, findings: Sequence[Finding]) -> Iterator[Finding]:
    """Say what is wrong with the entries of `rules`, and with the ids of own rules."""
    if not (plan.rules or plan.own_rules):
        return
    alterable = _alterable(plan)
    found: dict[str, set[str | None]] = {}
    for finding in findings:
        found.setdefault(finding.rule, set()).add(finding.where)
    guesses = GUESSES
    for own in plan.own_rules:
        if own.id in rules():
            yield error(
                own.origin.at("id"),
                "own-rule-id-taken",
                f"`{own.id}` is a rule that comes with plan-as-code",
                hint="give your own rule another id",
                where=own.id,
            )
    for entry in plan.rules:
        if entry.rule in alterable:
            yield from _entry_faults(plan, entry, found.get(entry.rule, set()))
        else:
            yield _unknown(entry, alterable if guesses else ())
            guesses = max(0, guesses - 1)


def _unknown(entry: Rule, alterable: Collection[str]) -> Finding:
    place = entry.origin.at("rule")
    if entry.rule in rules():
        return error(
            place,
            "rule-fixed",
            f"`{entry.rule}` cannot be raised, lowered or accepted",
            hint="mend what it finds, and take this entry out",
            where=entry.rule,
        )
    close = nearest(entry.rule, alterable)
    return error(
        place,
        "rule-unknown",
        f"there is no rule `{entry.rule}`",
        hint=f"did you mean `{close}`?"
        if close
        else "a rule's id stands in brackets at the end of what it says",
        where=entry.rule,
    )


def _entry_faults(plan: Plan, entry: Rule, found: Collection[str | None]) -> Iterator[Finding]:
    """Say what is wrong with an entry for a rule that may be altered."""
    counts = entry.rule in COUNTING_DAYS
    if entry.level is None and not (counts and entry.days is not None):
        yield _without_effect(entry, entry.rule, "changes nothing", "write a `level`")
    elif entry.days is not None and not counts:
        only = f"only {listed(COUNTING_DAYS)} does"
        yield _without_effect(entry, "days", f"has no effect: `{entry.rule}` counts no days", only)
    if entry.level is not Weight.ACCEPT:
        return
    if entry.reason is None:
        yield error(
            entry.origin.at("level"),
            "acceptance-without-reason",
            f"`{entry.rule}` is accepted, and nothing says why",
            hint="say in `reason` why that is right here",
            where=entry.rule,
        )
    elif _run_out(plan, entry) and entry.until:
        yield warning(
            entry.origin.at("until"),
            "acceptance-run-out",
            f"`{entry.rule}` was accepted until {printed(entry.until)}, and the plan speaks of"
            f" {printed(plan.as_of)}",
            hint="mend what it finds, or agree another day",
            where=entry.rule,
        )
    elif not plan.origin.partial and entry.rule not in OF_PAPERS:
        yield from _idle(entry, found)


def _without_effect(entry: Rule, subject: str, said: str, hint: str) -> Finding:
    name = "rule" if subject == entry.rule else subject
    return error(
        entry.origin.at(name),
        "rule-without-effect",
        f"`{subject}` {said}" if name != "rule" else f"the entry for `{subject}` {said}",
        hint=hint,
        where=entry.rule,
    )


def _idle(entry: Rule, found: Collection[str | None]) -> Iterator[Finding]:
    """Say that an acceptance, or one of the ids it is for, accepts nothing."""
    idle = [id for id in entry.where if id not in found]
    if idle or not (entry.where or found):
        of = f" of {listed(idle)}" if idle else ""
        place = entry.origin.at("where", entry.where.index(idle[0])) if idle else None
        yield warning(
            place or entry.origin.at("rule"),
            "acceptance-idle",
            f"`{entry.rule}` is accepted, and it says nothing{of}",
            hint="take it out, so that it cannot hide anything later",
            where=entry.rule,
        )
