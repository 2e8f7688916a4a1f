"""What a current action ought to have on record and has not: an owner, a deadline."""

from collections.abc import Callable, Iterator

from attrs import frozen

from plan_as_code.checks.wording import current, left_out
from plan_as_code.findings import Finding, note, warning
from plan_as_code.model import NOT_RECORDED, Action, Deadline, Plan, known
from plan_as_code.spelling import listed


@frozen
class _Gap:
    """A field that may be missing, how to tell, and what to say then."""

    field: str
    noun: str
    has: Callable[[Action], bool]
    hint: str

    def filled(self, action: Action) -> bool:
        """Whether the action has the field, or each of its sub-actions does."""
        return self.has(action) or (
            bool(action.actions) and all(self.filled(inner) for inner in action.actions)
        )


_OWNER = _Gap(
    "owners",
    "owner",
    lambda action: bool(known(action.owners)),
    "name who answers for it in `owners`, or write `owners: not recorded`",
)
_DEADLINE = _Gap(
    "deadline",
    "deadline",
    lambda action: isinstance(action.deadline, Deadline),
    "write when it is due in `deadline` (`31 March 2019`, `Monthly`, `Ongoing`), or"
    " `deadline: not recorded`",
)


def owner_missing(plan: Plan) -> Iterator[Finding]:
    """A current action that nobody answers for.

    An action whose sub-actions all have owners needs none of its own. Where the record
    is known to be silent, write `owners: not recorded`: one note then names them all.
    """
    return _missing(plan, _OWNER)


def deadline_missing(plan: Plan) -> Iterator[Finding]:
    """A current action that says nothing of when it is due or how often it comes round.

    An action whose sub-actions all have deadlines needs none of its own. Where the record
    is known to be silent, write `deadline: not recorded`: one note then names them all.
    """
    return _missing(plan, _DEADLINE)


def _missing(plan: Plan, gap: _Gap) -> Iterator[Finding]:
    rule = f"{gap.noun}-missing"
    silent = []
    for action in current(plan):
        if gap.filled(action):
            continue
        if getattr(action, gap.field) is NOT_RECORDED:
            silent.append(action)
        elif left_out(action, gap.field):
            message = f"the current action `{action.id}` has no {gap.noun}"
            yield warning(action.origin.at("id"), rule, message, hint=gap.hint, where=action.id)
    if silent:
        yield note(
            silent[0].origin.at(gap.field),
            rule,
            f"{_counted(len(silent))} no {gap.noun} on record:"
            f" {listed(action.id for action in silent)}",
        )


def _counted(number: int) -> str:
    return "1 current action has" if number == 1 else f"{number} current actions have"
