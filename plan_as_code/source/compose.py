"""YAML text into a tree, from the parser's flat stream of events.

One place in the file must not stand for two in the plan, so anchors, aliases, merge
keys and tags are refused, which also ends entity-expansion attacks. Events rather
than yaml's own nodes, because composing those recurses: a thousand brackets would
end in a crash instead of a sentence.
"""

from typing import Any

import yaml

from plan_as_code.findings import Finding, Place, error
from plan_as_code.source.nodes import Entry, Mapping, Node, Scalar, Sequence, lines_of, spot
from plan_as_code.source.refusals import MAX_DEPTH, escaped, hidden, syntax, too_deep
from plan_as_code.spelling import shortened

MAX_LENGTH = 20_000_000

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def parse(text: str, file: str) -> tuple[Node | None, tuple[Finding, ...]]:
    """Read YAML text into a tree of words with places.

    Gives the tree, or None where the text is not one YAML document, and every
    finding. Never raises for what a person wrote.
    """
    if len(text) > MAX_LENGTH:
        limit = f"the file is longer than {MAX_LENGTH:,} characters; a plan is a text people read"
        return None, (error(Place(file), "file-too-long", limit),)
    if found := hidden(text, file):
        return None, (found,)
    composer = _Composer(file, lines_of(text))
    try:
        complete = all(composer.take(event) for event in yaml.parse(text, Loader=_LOADER))
    except yaml.YAMLError as problem:
        return None, (*composer.findings, syntax(problem, composer.lines, file))
    except (ValueError, OverflowError):
        # The parser in Python asks for the character of an escape's number unseen.
        message = "an escape in double quotes names no character"
        return None, (*composer.findings, error(Place(file), "yaml-syntax", message))
    if complete and not composer.roots:
        composer.findings.append(error(Place(file), "file-empty", "the file is empty"))
    return composer.roots[0] if complete and composer.roots else None, tuple(composer.findings)


class _Composer:
    """Turns events into nodes, noting what is refused and going on."""

    def __init__(self, file: str, lines: list[str]) -> None:
        self.file = file
        self.lines = lines
        self.findings: list[Finding] = []
        self.open: list[tuple[Any, list[Node]]] = []
        self.roots: list[Node] = []
        self.documents = 0

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
            self._refuse(event, "two-documents", "a second document starts here", "keep one")
        return self.documents == 1

    def _alias(self, event: Any) -> None:
        message = f"`*{shortened(event.anchor)}` stands for words written elsewhere"
        hint = "write the words out; words that begin with `*` need quotes around all of them"
        self._refuse(event, "alias-refused", message, hint)
        self._add(Scalar("?", self._place(event), *_span(event), quoted=True))

    def _scalar(self, event: Any) -> None:
        self._marks(event)
        place = self._place(event)
        if event.style == '"' and (found := escaped(event.value, place)):
            self.findings.append(found)
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
        else:
            self._add(Mapping(self._entries(children), place, *span))

    def _entries(self, children: list[Node]) -> tuple[Entry, ...]:
        entries: dict[str, Entry] = {}
        for key, value in zip(children[::2], children[1::2], strict=True):
            if self._usable(key, entries) and isinstance(key, Scalar):
                entries[key.text] = Entry(key, value)
        return tuple(entries.values())

    def _usable(self, key: Node, entries: dict[str, Entry]) -> bool:
        """Say whether a key can name a field, with a finding where it cannot."""
        if not isinstance(key, Scalar):
            self._say(key.place, "key-not-a-word", "a field's name is a single word", None)
        elif key.text == "<<" and not key.quoted:
            message = "`<<` merges the fields of another mapping"
            self._say(key.place, "merge-refused", message, "write the fields out")
        elif first := entries.get(key.text):
            message = (
                f"`{shortened(key.text)}` stands here twice, first on line {first.key.place.line}"
            )
            self._say(key.place, "key-twice", message, "keep one of the two")
        else:
            return True
        return False

    def _marks(self, event: Any) -> None:
        if event.anchor:
            message = (
                f"`&{shortened(event.anchor)}` names words so that they can be used again elsewhere"
            )
            self._refuse(event, "anchor-refused", message, "write the words out where needed")
        if event.tag is not None:
            message = f"`{shortened(event.tag)}` is a tag"
            self._refuse(event, "tag-refused", message, "a plan is plain words, lists and fields")

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


def _span(event: Any) -> tuple[int, int]:
    return event.start_mark.index, event.end_mark.index
