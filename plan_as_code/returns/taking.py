"""Returns taken into a plan: what each changes, and what cannot be taken and why."""

from collections.abc import Collection, Mapping, Sequence

from attrs import frozen

from plan_as_code.edits import altered
from plan_as_code.edits.request import Misuse
from plan_as_code.findings import Finding, Place, error
from plan_as_code.model import Plan, walk
from plan_as_code.papers import form
from plan_as_code.returns.agreeing import Wish, agreed
from plan_as_code.returns.answers import Answer
from plan_as_code.returns.before import as_sent, differences
from plan_as_code.returns.form import Form
from plan_as_code.returns.reading import answers
from plan_as_code.returns.requests import answering


@frozen
class Take:
    """What returns come to: the plan with them, and what was not taken.

    `places` says where each action is answered, `reported` of which there is an update.
    """

    plan: Plan
    findings: tuple[Finding, ...]
    places: Mapping[str, Place]
    reported: frozenset[str]


def take(plan: Plan, forms: Sequence[Form], without: Collection[str] = ()) -> Take:
    """Take what returns answer into a plan, save for the actions that are to stay as they are.

    A row with a mistake in it is left out as a whole. Where two returns disagree, or the
    plan has moved on since one was sent, that field is left as it is.
    """
    findings: list[Finding] = []
    wishes: list[Wish] = []
    places: dict[str, Place] = {}
    reported: set[str] = set()
    for each in forms:
        given, faults = answers(plan, each)
        findings += faults
        for answer in given:
            places.setdefault(answer.id, each.place(answer.place))
        reported |= {answer.id for answer in given if form.UPDATE in answer.words}
        asked, refused = _wishes(plan, each, [one for one in given if one.id not in without])
        wishes += asked
        findings += refused
    changes, clashes = agreed({each.action.id: each.action for each in walk(plan)}, wishes)
    return Take(altered(plan, changes), (*findings, *clashes), places, frozenset(reported))


def _wishes(plan: Plan, form_: Form, given: Sequence[Answer]) -> tuple[list[Wish], list[Finding]]:
    """Give what a return asks for that its tracker did not say, and what cannot be asked for."""
    there = {each.action.id: each.action for each in walk(plan)}
    base = as_sent(plan, form_, {each.id: there[each.id] for each in given if each.id in there})
    then = {each.action.id: each.action for each in walk(base)}
    wishes: list[Wish] = []
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
        wishes += [Wish.of(form_, answer, each) for each in differences(was, new)]
    return wishes, refused


def _refusal(form_: Form, answer: Answer, rule: str, said: str) -> Finding:
    return error(form_.place(answer.place), rule, said, where=answer.id)
