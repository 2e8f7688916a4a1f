"""A word as a value of a field's type: a day, a number, yes or no, one of a few words."""

from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from plan_as_code.days import advice, read_day
from plan_as_code.figure import read_figure
from plan_as_code.shapes import Shape
from plan_as_code.source import Mapping, Sequence
from plan_as_code.spelling import listed, nearest, shortened

_TRUE = ("true", "yes")
_FALSE = ("false", "no")


class MisreadError(Exception):
    """A word that a field cannot take: the rule, the sentence, and a hint or None."""


def read_word(kind: Any, text: str, name: str) -> Any:
    """Read a word as a type, for the field of this name. Raises MisreadError where it is none."""
    if kind is str:
        return text
    if issubclass(kind, Enum):
        return _choice(kind, text, name)
    if kind is bool:
        return _yes_or_no(text, name)
    try:
        return _PARSERS[kind](text)
    except ValueError as problem:
        message = f"`{name}: {shortened(text)}` {told(problem)}"
        raise MisreadError("unreadable", message, None) from None


def told(problem: ValueError) -> str:
    """Say behind the words that cannot be read why that is so."""
    words = str(problem)
    return words if words.startswith(("is ", "ends ", "has ")) else f"cannot be read: {words}"


def misplaced(name: str, kind: Any, node: Sequence | Mapping) -> str:
    """Say that a list or a mapping stands where a word of some type should."""
    found = "a list" if isinstance(node, Sequence) else "a mapping with fields"
    wanted = {date: "a day", Decimal: "a number", bool: "`true` or `false`"}.get(kind, "words")
    return f"`{name}` takes {wanted}, and {found} stands here"


def flat_hint(kind: Any, node: Sequence | Mapping) -> str | None:
    """Say how words are written that stand in a list."""
    if kind is not str or not isinstance(node, Sequence):
        return None
    return f"write them without {'brackets' if node.flow else '`- `'}"


def choices(form: Shape, lacking: Iterable[str]) -> str | None:
    """Say what a field that is lacking can be, where that is one of a few words."""
    kinds = ((name, form.slots[name].type) for name in lacking)
    return next(
        (
            f"`{name}` can be {listed(_allowed(kind), 40)}"
            for name, kind in kinds
            if isinstance(kind, type) and issubclass(kind, Enum)
        ),
        None,
    )


def _allowed(kind: type[Enum]) -> list[str]:
    return [str(member.value) for member in kind]


def _choice(kind: type[Enum], text: str, name: str) -> Enum:
    for member in kind:
        if member.value == text:
            return member
    allowed = _allowed(kind)
    close = nearest(text, allowed)
    hint = f"did you mean `{close}`?" if close else f"it can be {listed(allowed, 40)}"
    raise MisreadError("unknown-word", f"`{shortened(text)}` is not a word for `{name}`", hint)


def _yes_or_no(text: str, name: str) -> bool:
    if text.lower() in _TRUE + _FALSE:
        return text.lower() in _TRUE
    message = f"`{name}` is either `true` or `false`, not `{shortened(text)}`"
    raise MisreadError("unreadable", message, None)


def _date(text: str) -> date:
    found = read_day(text)
    if found is None:
        raise ValueError(f"is not a day; {advice(text)}")
    return found


def _decimal(text: str) -> Decimal:
    found = read_figure(text)
    if found is None:
        raise ValueError("is not a number; write digits, and put the unit in `unit`")
    return found


def _float(text: str) -> float:
    return float(_decimal(text))


_PARSERS: dict[Any, Callable[[str], object]] = {date: _date, Decimal: _decimal, float: _float}
