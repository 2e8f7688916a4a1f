"""Whether the rules that a plan brings along itself can hold at all."""

from collections.abc import Collection, Iterator

import attrs

from plan_as_code.checks.keeping import BRACES, PLACEHOLDERS
from plan_as_code.checks.wording import GUESSES, meant
from plan_as_code.findings import Finding, error
from plan_as_code.model import Action, Demand, Measure, Plan, Record, walk
from plan_as_code.spelling import listed, nearest, shortened


def own_rule_field_unknown(plan: Plan) -> Iterator[Finding]:
    """A rule of the plan's own that needs a field which an action or a measure does not have."""
    for rule in plan.own_rules:
        asked: tuple[tuple[str, type[Record]], ...] = (
            ("fields", Action),
            ("measure_with", Measure),
        )
        for name, record in asked:
            fields = [each.name for each in attrs.fields(record) if each.name != "origin"]
            for index, field in enumerate(getattr(rule.needs, name)):
                if field not in fields:
                    close = nearest(field, fields)
                    yield error(
                        rule.needs.origin.at(name, index),
                        "own-rule-field-unknown",
                        f"`{field}` is no field of {record.__name__.lower()}s",
                        hint=f"did you mean `{close}`?"
                        if close
                        else f"there are {listed(fields, 40)}",
                        where=rule.id,
                    )


def own_rule_word_unknown(plan: Plan) -> Iterator[Finding]:
    """A rule of the plan's own about a status, kind, party or theme that the plan lacks."""
    known_words: dict[str, tuple[str, Collection[str]]] = {
        "status": ("statuses", [each.key for each in plan.statuses]),
        "kind": ("kinds", [each.key for each in plan.kinds]),
        "owner": ("parties", [each.id for each in plan.parties]),
        "theme": ("themes", [each.key for each in plan.themes]),
    }
    for rule in plan.own_rules:
        for name, (plural, words) in known_words.items():
            for index, word in enumerate(getattr(rule.when, name)):
                if word not in words:
                    yield error(
                        rule.when.origin.at(name, index),
                        "own-rule-word-unknown",
                        f"`{word}` is none of the plan's {plural}, so the rule `{rule.id}` can"
                        " never speak of it",
                        hint=meant(word, words, plural),
                        where=rule.id,
                    )


def own_rule_placeholder_unknown(plan: Plan) -> Iterator[Finding]:
    """Braces in the sentence of a rule of the plan's own that stand for nothing."""
    for rule in plan.own_rules:
        for name in BRACES.findall(rule.says):
            if name.strip() not in PLACEHOLDERS:
                yield error(
                    rule.origin.at("says"),
                    "own-rule-placeholder-unknown",
                    f"`{{{shortened(name)}}}` stands for nothing in the sentence of a rule",
                    hint=meant(name, PLACEHOLDERS, "words in braces"),
                    where=rule.id,
                )


def own_rule_without_needs(plan: Plan) -> Iterator[Finding]:
    """A rule of the plan's own that asks for nothing, so that every action keeps it."""
    for rule in plan.own_rules:
        if rule.needs == Demand():
            yield error(
                rule.origin.at("needs"),
                "own-rule-without-needs",
                f"the rule `{rule.id}` needs nothing",
                hint="say in `needs` what it needs: `fields`, `updated_within`, `due_within`,"
                " `due_in_period: true`, `measure_with` or `owner_role`",
                where=rule.id,
            )


def rule_where_unknown(plan: Plan) -> Iterator[Finding]:
    """An entry of `rules` for an action, a theme or a paper that the plan does not have."""
    ids = _ids(plan) if any(entry.where for entry in plan.rules) else {}
    guesses = GUESSES
    for entry in plan.rules:
        for index, id in enumerate(entry.where):
            if id not in ids:
                close = nearest(id, ids) if guesses else None
                guesses = max(0, guesses - 1)
                yield error(
                    entry.origin.at("where", index),
                    "rule-where-unknown",
                    f"`{id}` is nothing in the plan that a rule could speak of",
                    hint=f"did you mean `{close}`?" if close else "name an action, theme or paper",
                    where=entry.rule,
                )


def _ids(plan: Plan) -> dict[str, None]:
    """Give everything a finding may be about, in the order of the plan."""
    ids = [placed.action.id for placed in walk(plan)]
    ids += [each.key for each in plan.themes]
    for records in (plan.papers, plan.events, plan.parties, plan.own_rules):
        ids += [each.id for each in records]
    if plan.framework:
        ids += [each.key for each in plan.framework.themes]
        ids += [each.id for each in plan.framework.standards]
    return dict.fromkeys(ids)
