"""Trees of words into records, by the fields of the record and nothing else.

The reader knows no plan. It goes by `attrs.fields`: a word becomes a date or a status
only because a field has that type. Every mistake becomes a finding with its place, and
reading goes on: what can be read is given back beside the findings.
"""

from collections.abc import Callable, Iterable, Iterator
from enum import Enum
from types import NoneType, UnionType
from typing import Any, Final, TypeVar, get_args, get_origin

import attrs

from plan_as_code.findings import Finding, Origin, Place, error
from plan_as_code.reader.words import MisreadError, choices, flat_hint, misplaced, read_word, told
from plan_as_code.shapes import Shape, Slot, noun, shape
from plan_as_code.source import Entry, Mapping, Node, Scalar, Sequence
from plan_as_code.spelling import listed, nearest, shortened
from plan_as_code.standins import stand_in

R = TypeVar("R")


class _Missing(Enum):
    MISSING = "missing"


_MISSING: Final = _Missing.MISSING
_NAMES = ("id", "key")


def read(record: type[R], node: Node) -> tuple[R | None, tuple[Finding, ...]]:
    """Read a tree into a record.

    Gives the record, None where it cannot be made at all, and every finding. A field
    that cannot be read keeps its default, one that is needed has a value that stands in;
    an item of a list that cannot be read is left out. Where there is an error the record
    is therefore only good for further checks, not for use.
    """
    reading = _Reading()
    value = reading.value(record, node, _Spot(noun(record)))
    is_lost = value is _MISSING or (isinstance(node, Scalar) and reading.findings)
    return (None if is_lost else value), tuple(reading.findings)


@attrs.frozen
class _Spot:
    """What is being read: the field (or record) for messages, and whose part it is."""

    name: str
    where: str | None = None


class _Reading:
    """One run over one tree, gathering findings."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []

    def say(
        self, place: Place, rule: str, message: str, spot: _Spot, hint: str | None = None
    ) -> Any:
        self.findings.append(error(place, rule, message, hint=hint, where=spot.where))
        return _MISSING

    def value(self, kind: Any, node: Node, spot: _Spot) -> Any:
        """Read a node as a type; `_MISSING` where that is not possible, with a finding."""
        if isinstance(node, Scalar) and not node.text.strip():
            return self.say(
                node.place,
                "empty-field",
                f"`{spot.name}` is empty",
                spot,
                "fill it in, or delete the line",
            )
        if get_origin(kind) is UnionType or kind.__class__.__name__ == "Union":
            return self._union(get_args(kind), node, spot)
        if get_origin(kind) is tuple:
            return self._items(get_args(kind)[0], node, spot)
        if attrs.has(kind):
            return self._record(kind, node, spot)
        if not isinstance(node, Scalar):
            said = misplaced(spot.name, kind, node)
            return self.say(node.place, "words-expected", said, spot, flat_hint(kind, node))
        return self._word(kind, node, spot)

    def _union(self, kinds: tuple[Any, ...], node: Node, spot: _Spot) -> Any:
        rest = []
        for kind in kinds:
            if isinstance(kind, type) and issubclass(kind, Enum) and len(kind) == 1:
                [only] = kind
                if isinstance(node, Scalar) and node.text.strip().lower() == only.value:
                    return only
            elif kind is not NoneType:
                rest.append(kind)
        return self.value(rest[0], node, spot)

    def _items(self, kind: Any, node: Node, spot: _Spot) -> Any:
        if isinstance(node, Scalar) and (not attrs.has(kind) or shape(kind).bare):
            value = self.value(kind, node, spot)
            return _MISSING if value is _MISSING else (value,)
        if not isinstance(node, Sequence):
            written = "single words" if isinstance(node, Scalar) else "fields"
            return self.say(
                node.place,
                "list-expected",
                f"`{spot.name}` is a list, and {written} stand here",
                spot,
                f"start each item on a line of its own with `{_begins(kind)}`",
            )
        if not node.items:
            return self.say(
                node.place,
                "empty-field",
                f"`{spot.name}` is an empty list",
                spot,
                "fill it in, or delete the line",
            )
        values = (self.value(kind, item, spot) for item in node.items)
        return tuple(value for value in values if value is not _MISSING)

    def _record(self, record: type, node: Node, spot: _Spot) -> Any:
        form = shape(record)
        if isinstance(node, Scalar):
            return self._bare(record, form, node, spot)
        if isinstance(node, Sequence):
            message = f"{noun(record)} has fields of its own, and a list stands here"
            return self.say(node.place, "fields-expected", message, spot, _fields_hint(form))
        return self._fields(record, form, node, spot)

    def _bare(self, record: type, form: Shape, node: Scalar, spot: _Spot) -> Any:
        text = _clean(node)
        if form.parse:
            return self._parsed(form.parse, text, node, spot)
        if not form.bare:
            message = f"{noun(record)} has fields of its own, and bare words stand here"
            self.say(node.place, "fields-expected", message, spot, _fields_hint(form))
            return self._named(record, form, text, node, spot)
        value = self.value(form.slots[form.bare].type, node, spot)
        if value is _MISSING:
            return _MISSING
        return self._made(
            record, form, {form.bare: value}, node.place, {form.bare: node.place}, spot
        )

    def _named(self, record: type, form: Shape, text: str, node: Scalar, spot: _Spot) -> Any:
        """Make a record of which only the name is there, so that what names it finds it."""
        first = next((name for name in form.slots if name in _NAMES), None)
        if first is None:
            return _MISSING
        lacking = form.slots.keys() - {first}
        return self._made(record, form, {first: text}, node.place, {}, spot, lacking)

    def _parsed(self, parse: Callable[[str], Any], text: str, node: Scalar, spot: _Spot) -> Any:
        try:
            return attrs.evolve(parse(text), origin=Origin(node.place))
        except ValueError as problem:
            return self.say(
                node.place, "unreadable", f"`{spot.name}: {shortened(text)}` {told(problem)}", spot
            )

    def _fields(self, record: type, form: Shape, node: Mapping, spot: _Spot) -> Any:
        spot = _Spot(spot.name, _named(node) or spot.where)
        values: dict[str, Any] = {}
        places: dict[str, Place] = {}
        failed = set()
        for entry, slot in self._known(record, form, node, spot):
            name = slot.name
            places[name] = entry.value.place if _is_flat(entry.value) else entry.key.place
            _place_items(places, name, entry.value)
            value = self.value(slot.type, entry.value, _Spot(name, spot.where))
            if value is _MISSING:
                failed.add(name)
            else:
                values[name] = value
        if node.entries and not places:
            failed = set(form.slots)
        return self._made(record, form, values, node.place, places, spot, failed)

    def _known(
        self, record: type, form: Shape, node: Mapping, spot: _Spot
    ) -> Iterator[tuple[Entry, Slot]]:
        """Give the entries that are fields, and those that seem to be; say which are none.

        A name with a slip in it is told, and counts as the field that it seems to be unless
        that is there too. Names that are like no field are told together.
        """
        written = {entry.key.text for entry in node.entries}
        strange = []
        for entry in node.entries:
            key = entry.key
            if key.text in form.slots:
                yield entry, form.slots[key.text]
            elif close := _meant(key.text, form):
                message = f"`{shortened(key.text)}` is not a field of {noun(record)}"
                self.say(key.place, "unknown-field", message, spot, f"did you mean `{close}`?")
                if close not in written:
                    yield entry, form.slots[close]
            else:
                strange.append(key)
        if strange:
            names = listed(shortened(key.text) for key in strange)
            are = "is not a field" if len(strange) == 1 else "are not fields"
            hint = f"its fields are {listed(form.slots, 40)}"
            message = f"{names} {are} of {noun(record)}"
            self.say(strange[0].place, "unknown-field", message, spot, hint)

    def _made(
        self,
        record: type,
        form: Shape,
        values: dict[str, Any],
        place: Place,
        places: dict[str, Place],
        spot: _Spot,
        failed: Iterable[str] = (),
    ) -> Any:
        needed = {slot.name for slot in form.slots.values() if slot.required} - values.keys()
        lacking = [name for name in form.slots if name in needed - set(failed)]
        if lacking:
            message = f"{_this(record, spot)} has no {listed(lacking)}"
            self.say(place, "field-missing", message, spot, choices(form, lacking))
        for name in needed:
            values[name] = stand_in(form.slots[name].type, places.get(name, place))
            if values[name] is attrs.NOTHING:
                return _MISSING
        try:
            unread = tuple(name for name in form.slots if name in {*needed, *failed})
            return record(**values, origin=Origin(place, places, unread))
        except ValueError as problem:
            if needed:
                return _MISSING
            return self.say(place, "unreadable", f"`{spot.name}` {told(problem)}", spot)

    def _word(self, kind: Any, node: Scalar, spot: _Spot) -> Any:
        try:
            return read_word(kind, _clean(node), spot.name)
        except MisreadError as misread:
            rule, message, hint = misread.args
            return self.say(node.place, rule, message, spot, hint)


def _clean(node: Scalar) -> str:
    return node.text.strip()


def _meant(name: str, form: Shape) -> str | None:
    """Give the field that is meant by a name that is none: by its sense, else by its spelling."""
    words = name.casefold().replace("_", " ").replace("-", " ")
    by_sense = (slot.name for slot in form.slots.values() if words in slot.also)
    return next(by_sense, None) or nearest(name, form.slots)


def _named(node: Mapping) -> str | None:
    for entry in node.entries:
        if entry.key.text in _NAMES and isinstance(entry.value, Scalar):
            return shortened(_clean(entry.value)) or None
    return None


def _this(record: type, spot: _Spot) -> str:
    name = noun(record).removeprefix("an ").removeprefix("a ")
    return f"this {name} ({spot.where})" if spot.where else f"this {name}"


def _is_flat(node: Node) -> bool:
    return isinstance(node, Scalar) or node.flow


def _place_items(places: dict[str, Place], name: str, node: Node) -> None:
    if isinstance(node, Sequence):
        places.update({f"{name}.{index}": item.place for index, item in enumerate(node.items)})


def _begins(kind: Any) -> str:
    """Give what an item of a list begins with."""
    form = shape(kind) if attrs.has(kind) else None
    return f"- {next(iter(form.slots))}: ..." if form and not form.bare else "- "


def _fields_hint(form: Shape) -> str:
    needed = [slot.name for slot in form.slots.values() if slot.required]
    return f"write its fields below it, indented: {listed(needed or form.slots, 40)}"
