"""YAML text into a tree, from the parser's flat stream of events.

One place in the file must not stand for two in the plan, so anchors, aliases, merge
keys and tags are refused, which also ends entity-expansion attacks. Events rather
than yaml's own nodes, because composing those recurses: a thousand brackets would
end in a crash instead of a sentence.
"""

from itertools import pairwise
from typing import Any

import yaml

from plan_as_code.findings import Finding, Place, error
from plan_as_code.source.events import QUOTES, events
from plan_as_code.source.nodes import Entry, Mapping, Node, Scalar, Sequence, lines_of, spot
from plan_as_code.source.refusals import MAX_DEPTH, escaped, hidden, remark, too_deep
from plan_as_code.spelling import listed, shortened

MAX_LENGTH = 20_000_000

_NAMES = ("id", "key")
_ONE = "keep one of the two"
_OR_ONE = f"if a line that begins one is missing here, or {_ONE}"


def parse(text: str, file: str) -> tuple[Node | None, tuple[Finding, ...]]:
    """Read YAML text into a tree of words with places.

    Gives the tree, or None where the text is not one YAML document, and every
    finding. Never raises for what a person wrote.
    """
    if len(text) > MAX_LENGTH:
        limit = f"the file is longer than {MAX_LENGTH:,} characters; a plan is a text people read"
        return None, (error(Place(file), "file-too-long", limit),)
    if unseen := tuple(hidden(text, file)):
        return None, unseen
    composer = _Composer(file, lines_of(text))
    try:
        complete = all(composer.take(event) for event in events(text, composer.lines))
    except yaml.YAMLError as problem:
        from plan_as_code.source.complaints import syntax

        finding, _ = syntax(problem, composer.lines, file, composer.quoted)
        others = (each for each in composer.findings if each.place.line != finding.place.line)
        return None, (*others, finding)
    except (ValueError, OverflowError):
        # The parser in Python asks for the character of an escape's number unseen.
        message = "an escape in double quotes names no character"
        return None, (*composer.findings, error(Place(file), "yaml-syntax", message))
    if complete and not composer.roots:
        composer.findings.append(error(Place(file), "file-empty", "the file is empty"))
    node = composer.roots[0] if complete and composer.roots else None
    return node, tuple(composer.findings)


class _Composer:
    """Turns events into nodes, noting what is refused and going on."""

    def __init__(self, file: str, lines: list[str]) -> None:
        self.file = file
        self.lines = lines
        self.findings: list[Finding] = []
        self.open: list[tuple[Any, list[Node]]] = []
        self.roots: list[Node] = []
        self.documents = 0
        self.quoted: Any = None

    def take(self, event: Any) -> bool:
        """Take one event; False ends the reading."""
        match event:
            case yaml.DocumentStartEvent():
                return self._document(event)
            case yaml.AliasEvent():
                self._alias(event)
            case yaml.ScalarEvent():
                self._scalar(event)
            case yaml.CollectionStartEvent():
                return self._begin(event)
            case yaml.CollectionEndEvent():
                self._end(event)
        return True

    def _document(self, event: Any) -> bool:
        self.documents += 1
        if self.documents > 1:
            message = "a second plan starts here, in the same file"
            self._refuse(event, "two-documents", message, "keep one, or take this line out")
        return self.documents == 1

    def _alias(self, event: Any) -> None:
        message = f"`*{shortened(event.anchor)}` stands for words written elsewhere"
        self._refuse(event, "alias-refused", message, _hint("*"))
        self._add(Scalar("?", self._place(event), *_span(event), quoted=True))

    def _scalar(self, event: Any) -> None:
        self._marks(event)
        place = self._place(event)
        if event.style == '"' and (found := escaped(event.value, place)):
            self.findings.append(found)
        if not event.style and (found := remark(event, self.lines, self.file)):
            self.findings.append(found)
        if event.style in QUOTES:
            self.quoted = event
        self._add(Scalar(event.value, place, *_span(event), bool(event.style)))

    def _begin(self, event: Any) -> bool:
        self._marks(event)
        self.open.append((event, []))
        if len(self.open) > MAX_DEPTH:
            self.findings.append(too_deep(self._place(event)))
        return len(self.open) <= MAX_DEPTH

    def _end(self, end: Any) -> None:
        event, children = self.open.pop()
        span = (event.start_mark.index, end.end_mark.index, bool(event.flow_style))
        place = self._place(event, end if event.flow_style else event)
        if isinstance(event, yaml.SequenceStartEvent):
            self._add(Sequence(tuple(children), place, *span))
            return
        first, *others = self._items(children)
        self._add(Mapping(self._entries(first), place, *span))
        for pairs in others:
            self._add(Mapping(self._entries(pairs), pairs[0].place, pairs[0].start, *span[1:]))

    def _items(self, children: list[Node]) -> list[list[Node]]:
        """Part an item of a list where its first field comes again: a hyphen is missing there."""
        keys = [key for key in children[::2] if isinstance(key, Scalar)]
        in_list = bool(self.open) and isinstance(self.open[-1][0], yaml.SequenceStartEvent)
        if not in_list or not keys or keys[0].text not in _NAMES:
            return [children]
        first, *others = keys
        again = [key for key in others if key.text == first.text]
        for key in again:
            message = f"`{key.text}` stands here again, first on line {first.place.line}"
            self._say(
                key.place,
                "key-twice",
                message,
                f"write `- {key.text}` if the next item of the list begins here, or {_ONE}",
            )
        cuts = [0, *map(children.index, again), len(children)]
        return [children[start:end] for start, end in pairwise(cuts)]

    def _entries(self, children: list[Node]) -> tuple[Entry, ...]:
        entries: dict[str, Entry] = {}
        again: list[Scalar] = []
        for key, value in zip(children[::2], children[1::2], strict=True):
            if isinstance(key, Scalar) and key.text in entries:
                again.append(key)
            elif self._usable(key) and isinstance(key, Scalar):
                entries[key.text] = Entry(key, value)
        if again:
            self._twice(again, entries[again[0].text].key)
        return tuple(entries.values())

    def _twice(self, again: list[Scalar], first: Scalar) -> None:
        """Say once of all the fields that come again: an item may have lost its first line."""
        message = f"`{shortened(first.text)}` stands here twice, first on line {first.place.line}"
        names = listed(shortened(key.text) for key in again[1:])
        self._say(
            again[0].place,
            "key-twice",
            f"{message}, and so {'does' if len(again) == 2 else 'do'} {names}"
            if names
            else message,
            f"begin the next item above it with `- `, {_OR_ONE}" if names else _ONE,
        )

    def _usable(self, key: Node) -> bool:
        """Say whether a key can name a field, with a finding where it cannot."""
        if not isinstance(key, Scalar):
            self._say(key.place, "key-not-a-word", "a field's name is a single word", None)
        elif key.text == "<<" and not key.quoted:
            message = "`<<` merges the fields of another mapping"
            self._say(key.place, "merge-refused", message, "write the fields out")
        else:
            return True
        return False

    def _marks(self, event: Any) -> None:
        if event.anchor:
            message = (
                f"`&{shortened(event.anchor)}` names words so that they can be used again elsewhere"
            )
            self._refuse(event, "anchor-refused", message, _hint("&"))
        if event.tag is not None:
            message = f"`{shortened(event.tag)}` says of which sort the words are"
            self._refuse(event, "tag-refused", message, _hint("!"))

    def _refuse(self, event: Any, rule: str, message: str, hint: str) -> None:
        self._say(self._place(event), rule, message, hint)

    def _say(self, place: Place, rule: str, message: str, hint: str | None) -> None:
        self.findings.append(error(place, rule, message, hint=hint))

    def _add(self, node: Node) -> None:
        (self.open[-1][1] if self.open else self.roots).append(node)

    def _place(self, first: Any, last: Any = None) -> Place:
        start, end = first.start_mark, (last or first).end_mark
        if end.line == start.line:
            width = end.column - start.column
        else:
            width = len(self.lines[start.line].rstrip()) - start.column
        return spot(self.file, self.lines, start.line, start.column, width)


def _hint(sign: str) -> str:
    return f"write plain words; those that begin with `{sign}` need quotes around all of them"


def _span(event: Any) -> tuple[int, int]:
    return event.start_mark.index, event.end_mark.index
