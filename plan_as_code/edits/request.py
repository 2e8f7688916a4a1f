"""What somebody asks for on the command line, as values of the model.

`FIELD=VALUE` puts a value, `FIELD+=VALUE` adds to a list, `FIELD=` takes the field out.
A dot leads into a part: `measures.1.actual`, `document.version`, `notes.2`.
"""

import re
from collections.abc import Sequence as Row
from types import NoneType
from typing import Any, get_args, get_origin

import attrs

from plan_as_code.errors import PlanAsCodeError
from plan_as_code.findings import Finding, Place
from plan_as_code.model import NotRecorded, Record, known
from plan_as_code.reader import read
from plan_as_code.shapes import noun, shape
from plan_as_code.source import Entry, Mapping, Node, Scalar, Sequence, parse
from plan_as_code.spelling import listed, nearest

_WORD = re.compile(r"(?P<name>[\w.]+)(?P<adds>\+?)=(?P<words>.*)", re.DOTALL)
_IDS = ("meets", "audience", "framework")
_HERE = "the command line"


class Misuse(PlanAsCodeError):
    """A request that names what is not there or cannot be: the command was used wrongly."""


@attrs.frozen
class Asked:
    """One field as it was asked for: its path, whether to add to it, and the words."""

    path: tuple[str, ...]
    adds: bool
    words: str

    @property
    def name(self) -> str:
        """The path as it was written."""
        return ".".join(self.path)


def asked(words: str) -> Asked:
    """Read `FIELD=VALUE`. Raises Misuse for anything else."""
    found = _WORD.fullmatch(words)
    if not found:
        raise Misuse(f"`{words}` is not FIELD=VALUE, such as status=amber")
    return Asked(tuple(found["name"].split(".")), bool(found["adds"]), found["words"].strip())


def with_field(record: Record, want: Asked) -> Record:
    """Give a record with the field that is asked for as it is asked for.

    Raises Misuse for a field or an item that is not there, and for words that the field
    cannot take.
    """
    new: Record = _with(record, want.path, want)
    return new


def _with(record: Any, path: Row[str], want: Asked) -> Any:
    name, rest = path[0], path[1:]
    kind = _slot(record, name)
    held = getattr(record, name)
    if not rest:
        value = _cleared(record, name) if not want.words else _value(kind, name, want, held)
    elif isinstance(held, tuple):
        value = _with_item(kind, name, held, rest, want)
    elif isinstance(held, Record):
        value = _with(held, rest, want)
    else:
        why = "has no parts" if isinstance(held, str) else "is not there yet"
        raise Misuse(f"`{want.name}` leads nowhere, since `{name}` {why}")
    return attrs.evolve(record, **{name: value})


def _with_item(
    kind: Any, name: str, held: tuple[Any, ...], path: Row[str], want: Asked
) -> tuple[Any, ...]:
    """Give a list with one of its items changed, put in its place, or taken out."""
    number = int(path[0]) if path[0].isdecimal() else 0
    if not 1 <= number <= len(held):
        there = f"the first is 1, the last {len(held)}" if held else "there is none yet"
        raise Misuse(f"`{want.name}` names no item of the list; {there}")
    item = held[number - 1]
    if not path[1:]:
        items = _value(kind, name, attrs.evolve(want, adds=False), ()) if want.words else ()
        if not isinstance(items, tuple):
            raise Misuse(f"one item of `{name}` cannot be `{want.words}`, only the whole of it")
    elif isinstance(item, Record):
        items = (_with(item, path[1:], want),)
    else:
        raise Misuse(f"`{want.name}` leads into an item that has no fields of its own")
    return (*held[: number - 1], *items, *held[number:])


def _slot(record: Record, name: str) -> Any:
    """Give the type of a field, or say which fields there are."""
    kind: Any = type(record)
    slots = shape(kind).slots
    if name in slots:
        return slots[name].type
    close = nearest(name, slots)
    hint = f"did you mean `{close}`?" if close else f"there are {listed(slots, 40)}"
    raise Misuse(f"`{name}` is not a field of {noun(kind)}; {hint}")


def _cleared(record: Record, name: str) -> object:
    held = attrs.fields_dict(type(record))[name]
    if held.default is attrs.NOTHING:
        raise Misuse(f"`{name}` cannot be taken out: {noun(type(record))} must have one")
    return held.default


def _value(kind: Any, name: str, want: Asked, held: Any) -> object:
    """Read words as a field's type."""
    node = _node(kind, name, want.words)
    field = attrs.make_class(
        "Field", {name: attrs.field(type=kind)}, bases=(Record,), frozen=True, kw_only=True
    )
    key = Scalar(name, node.place, 0, 0)
    found, findings = read(field, Mapping((Entry(key, node),), node.place, 0, 0))
    if found is None or findings:
        raise Misuse(_told(findings))
    value = getattr(found, name)
    return (*known(held), *known(value)) if want.adds else value


def _told(findings: Row[Finding]) -> str:
    return "; ".join(
        f"{each.message}; {each.hint}" if each.hint else each.message for each in findings
    )


def _node(kind: Any, name: str, words: str) -> Node:
    """Give words as they would stand in a file: in brackets as YAML, else as they are."""
    place = Place(_HERE)
    is_record_or_list = get_origin(_proper(kind)) is tuple or attrs.has(_proper(kind))
    if is_record_or_list and words[:1] in ("[", "{"):
        node, findings = parse(words, _HERE)
        if node is None or findings:
            raise Misuse(_told(findings))
        is_one = isinstance(node, Mapping) and get_origin(_proper(kind)) is tuple
        return Sequence((node,), place, 0, 0) if is_one else node
    if words.casefold() != "not recorded" and name == "owners":
        return Sequence(tuple(_owner(each) for each in words.split(",")), place, 0, 0)
    if name in _IDS and "," in words:
        return Sequence(tuple(_scalar(each) for each in words.split(",")), place, 0, 0)
    return _scalar(words)


def _owner(words: str) -> Node:
    """Read `police` or `police:lead`."""
    party, colon, role = words.partition(":")
    if not colon:
        return _scalar(party)
    pairs = (Entry(_scalar("party"), _scalar(party)), Entry(_scalar("role"), _scalar(role)))
    return Mapping(pairs, Place(_HERE), 0, 0)


def _scalar(words: str) -> Scalar:
    return Scalar(words.strip(), Place(_HERE), 0, 0)


def _proper(kind: Any) -> Any:
    """Give a type without the state of being not recorded or not there."""
    kinds = [each for each in get_args(kind) if each not in (NoneType, NotRecorded)]
    is_union = kinds and get_origin(kind) is not tuple
    return kinds[0] if is_union else kind
