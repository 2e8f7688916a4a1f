"""Whether the plan and all returns agree on a field, and a sentence where they do not."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from attrs import evolve, frozen

from plan_as_code.changes import Change, words
from plan_as_code.findings import Finding, error
from plan_as_code.merge.clashes import of_values
from plan_as_code.merge.values import APART, together
from plan_as_code.model import Action
from plan_as_code.papers import form
from plan_as_code.returns.answers import Answer
from plan_as_code.returns.before import differences
from plan_as_code.returns.form import Form
from plan_as_code.spelling import shortened

_BUNDLES: Final = (("status", "reason", "closed", "evidence"), ("deadline", "moves"))
_HEADINGS: Final = {
    "moves": form.DEADLINE,
    "closed": form.STATUS,
    "status": form.STATUS,
    "deadline": form.DEADLINE,
    "reason": form.WHY,
    "evidence": form.WHY,
    "updates": form.UPDATE,
}


@frozen
class Wish:
    """A change that one return asks for, of one field of one action: `status`, `measures.2`."""

    form: Form
    answer: Answer
    change: Change

    @classmethod
    def of(cls, form_: Form, answer: Answer, change: Change) -> "Wish":
        """Make a wish of a change; where it is of the measures, of the one that is answered."""
        if not answer.measure:
            return cls(form_, answer, change)
        at = answer.measure - 1
        before, after = change.before[at], change.after[at]  # type: ignore[index]
        field = f"measures.{answer.measure}"
        return cls(form_, answer, evolve(change, field=field, before=before, after=after))

    @property
    def field(self) -> str:
        """The field that it is of."""
        return self.change.field or ""


def agreed(
    actions: Mapping[str, Action], wishes: Sequence[Wish]
) -> tuple[list[Change], list[Finding]]:
    """Give the changes that the plan and all returns agree on, and a clash for each other one.

    A status goes with its reason, a deadline with where it has been: neither goes alone.
    """
    groups: dict[tuple[str, str], dict[str, list[Wish]]] = {}
    for wish in wishes:
        bundle = next((each[0] for each in _BUNDLES if wish.field in each), wish.field)
        groups.setdefault((wish.answer.id, bundle), {}).setdefault(wish.field, []).append(wish)
    values: dict[tuple[str, str], Any] = {}
    clashes: list[Finding] = []
    for (id, _), by_field in groups.items():
        now = {field: _now(actions[id], field) for field in by_field}
        if clash := _clash(now, by_field):
            clashes.append(clash)
        else:
            values |= {(id, field): _all_of(now[field], by_field[field]) for field in by_field}
    return _changes(actions, values), clashes


def _now(action: Action, field: str) -> Any:
    name, _, number = field.partition(".")
    return getattr(action, name)[int(number) - 1] if number else getattr(action, name)


def _changes(actions: Mapping[str, Action], values: Mapping[tuple[str, str], Any]) -> list[Change]:
    """Give a change for each field that is to hold another value; measures are one field."""
    new = dict(actions)
    for (id, field), value in values.items():
        name, _, number = field.partition(".")
        held = getattr(new[id], name)
        at = int(number or 0)
        put: Any = (*held[: at - 1], value, *held[at:]) if number else value
        new[id] = evolve(new[id], **{name: put})
    touched = dict.fromkeys(id for id, _ in values)
    return [each for id in touched for each in differences(actions[id], new[id])]


def _clash(now: Mapping[str, Any], by_field: Mapping[str, list[Wish]]) -> Finding | None:
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
    place = wish.answer.places.get(_HEADINGS.get(wish.field, form.ACTUAL), wish.answer.place)
    said = "; ".join(sentences)
    return error(wish.form.place(place), "clash", f"{said}; neither is taken", where=wish.answer.id)


def _apart(now: Any, rivals: Sequence[Wish]) -> tuple[Wish, str] | None:
    """Give the first wish that cannot be had beside the plan or another, with a sentence."""
    for wish in rivals:
        if _three(wish, now) is APART:
            own = evolve(wish.change, after=now)
            return wish, of_values(
                own, wish.change, us="the plan now says", them=_says(wish)
            ).sentence
    value = now
    for number, wish in enumerate(rivals):
        value = _three(wish, value)
        if value is APART:
            first = rivals[number - 1]
            told = of_values(first.change, wish.change, us=_says(first), them=_says(wish))
            return wish, told.sentence
    return None


def _all_of(now: Any, rivals: Sequence[Wish]) -> Any:
    for wish in rivals:
        now = _three(wish, now)
    return now


def _three(wish: Wish, ours: Any) -> Any:
    """Put a wish and another value together; where a deadline has been is one thing."""
    if wish.field == "moves" and ours not in (wish.change.before, wish.change.after):
        return APART
    return together(wish.change.before, ours, wish.change.after)


def _says(wish: Wish) -> str:
    return f"{wish.form.file} says"


def _words(wish: Wish) -> str:
    return shortened(words(wish.change.after) or "nothing")
