"""Returns taken into a plan: what each changes, and what cannot be taken and why."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any, Final

from attrs import evolve, frozen

from plan_as_code.changes import Change, words
from plan_as_code.edits import altered
from plan_as_code.edits.request import Misuse
from plan_as_code.findings import Finding, error
from plan_as_code.merge.clashes import of_values
from plan_as_code.merge.values import APART, together
from plan_as_code.model import Action, Plan, walk
from plan_as_code.papers import form
from plan_as_code.returns.answers import Answer
from plan_as_code.returns.before import as_sent, differences
from plan_as_code.returns.form import Form
from plan_as_code.returns.reading import answers
from plan_as_code.returns.requests import answering
from plan_as_code.spelling import shortened

_BUNDLES: Final = (("status", "reason", "closed", "evidence"), ("deadline", "moves"))
_HEADINGS: Final = {
    "status": form.STATUS,
    "deadline": form.DEADLINE,
    "reason": form.WHY,
    "evidence": form.WHY,
    "measures": form.ACTUAL,
    "updates": form.UPDATE,
}


@frozen
class Take:
    """What returns come to: the plan with them, what was not taken, who reported on what."""

    plan: Plan
    findings: tuple[Finding, ...]
    reported: frozenset[str]


@frozen
class _Wish:
    """A change that one return asks for, of one field of one action."""

    form: Form
    answer: Answer
    change: Change


def take(plan: Plan, forms: Sequence[Form], without: Collection[str] = ()) -> Take:
    """Take what returns answer into a plan, save for the actions that are to stay as they are.

    A row with a mistake in it is left out as a whole. Where two returns disagree, or the
    plan has moved on since one was sent, that field is left as it is.
    """
    findings: list[Finding] = []
    wishes: list[_Wish] = []
    reported: set[str] = set()
    for each in forms:
        given, faults = answers(plan, each)
        findings += faults
        reported |= {answer.id for answer in given if form.UPDATE in answer.words}
        asked, refused = _wishes(plan, each, [one for one in given if one.id not in without])
        wishes += asked
        findings += refused
    changes, clashes = _agreed({each.action.id: each.action for each in walk(plan)}, wishes)
    return Take(altered(plan, changes), (*findings, *clashes), frozenset(reported))


def _wishes(plan: Plan, form_: Form, given: Sequence[Answer]) -> tuple[list[_Wish], list[Finding]]:
    """Give what a return asks for that its tracker did not say, and what cannot be asked for."""
    there = {each.action.id: each.action for each in walk(plan)}
    base = as_sent(plan, form_, {each.id: there[each.id] for each in given if each.id in there})
    then = {each.action.id: each.action for each in walk(base)}
    wishes: list[_Wish] = []
    refused: list[Finding] = []
    for answer in given:
        if answer.id not in there:
            said = f"`{answer.id}` is not in the plan any more; not taken: {answer.told}"
            refused.append(_refusal(form_, answer, "action-gone", said))
            continue
        was, now = then[answer.id], there[answer.id]
        try:
            new = answering(base, form_, was, now, answer)
        except Misuse as problem:
            said = f"nothing of the row of `{answer.id}` is taken: {problem}; it says {answer.told}"
            refused.append(_refusal(form_, answer, "not-taken", said))
            continue
        wishes += [_Wish(form_, answer, each) for each in differences(was, new)]
    return wishes, refused


def _refusal(form_: Form, answer: Answer, rule: str, said: str) -> Finding:
    return error(form_.place(answer.place), rule, said, where=answer.id)


def _agreed(
    actions: Mapping[str, Action], wishes: Sequence[_Wish]
) -> tuple[list[Change], list[Finding]]:
    """Give the changes that the plan and all returns agree on, and a clash for each other one.

    A status goes with its reason, a deadline with where it has been: neither goes alone.
    """
    groups: dict[tuple[str, str], dict[str, list[_Wish]]] = {}
    for wish in wishes:
        field = wish.change.field or ""
        bundle = next((each[0] for each in _BUNDLES if field in each), field)
        groups.setdefault((wish.change.id, bundle), {}).setdefault(field, []).append(wish)
    changes: list[Change] = []
    clashes: list[Finding] = []
    for (id, _), by_field in groups.items():
        now = {field: getattr(actions[id], field) for field in by_field}
        if clash := _clash(now, by_field):
            clashes.append(clash)
            continue
        for field, rivals in by_field.items():
            value = _all_of(now[field], rivals)
            changes.append(evolve(rivals[0].change, before=now[field], after=value))
    return changes, clashes


def _clash(now: Mapping[str, Any], by_field: Mapping[str, list[_Wish]]) -> Finding | None:
    """Say where a field of a bundle is asked for in two ways, and what is left out with it."""
    told = {field: _apart(now[field], rivals) for field, rivals in by_field.items()}
    found = {field: each for field, each in told.items() if each}
    if not found:
        return None
    wish = next(iter(found.values()))[0]
    sentences = [sentence for _, sentence in found.values()]
    sentences += [
        f"its `{field}` is not taken either: {_words(each)} ({each.form.file})"
        for field, rivals in by_field.items()
        if field not in found
        for each in rivals
    ]
    place = wish.answer.places.get(_HEADINGS.get(wish.change.field or "", ""), wish.answer.place)
    said = "; ".join(sentences)
    return error(wish.form.place(place), "clash", f"{said}; neither is taken", where=wish.answer.id)


def _apart(now: Any, rivals: Sequence[_Wish]) -> tuple[_Wish, str] | None:
    """Give the first wish that cannot be had beside the plan or another, with a sentence."""
    for wish in rivals:
        if _three(wish.change, now) is APART:
            own = evolve(wish.change, after=now)
            return wish, of_values(own, wish.change, "the plan now says", _says(wish)).sentence
    value = now
    for number, wish in enumerate(rivals):
        value = _three(wish.change, value)
        if value is APART:
            first = rivals[number - 1]
            told = of_values(first.change, wish.change, _says(first), _says(wish))
            return wish, told.sentence
    return None


def _all_of(now: Any, rivals: Sequence[_Wish]) -> Any:
    for wish in rivals:
        now = _three(wish.change, now)
    return now


def _three(change: Change, ours: Any) -> Any:
    """Put a wish and another value together; where a deadline has been is one thing."""
    if change.field == "moves" and ours not in (change.before, change.after):
        return APART
    return together(change.before, ours, change.after)


def _says(wish: _Wish) -> str:
    return f"{wish.form.file} says"


def _words(wish: _Wish) -> str:
    return shortened(words(wish.change.after) or "nothing")
