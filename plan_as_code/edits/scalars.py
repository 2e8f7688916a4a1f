"""Words as YAML scalars: in the style they were in, quoted only where YAML needs it.

Whether a way of writing is safe is not guessed: each candidate is read back.
"""

import re
from collections.abc import Iterable, Iterator

from attrs import frozen

from plan_as_code.source import Mapping, Scalar, Sequence, parse

WIDTH = 92
_SPACE = re.compile(r"(?<=\S) (?=\S)")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_ESCAPES |= {"\x85": "\\N", "\u2028": "\\L", "\u2029": "\\P"}


@frozen
class Setting:
    """Where a scalar stands: how far in its key or dash is, behind what, and in what style.

    `head` is what stands before it on its line: `name: ` or `- `. `step` is how much
    further in the fields of a field stand, `dash` the dashes of its list. `alone` says
    that no comment follows it, on its line or further in below it.
    """

    column: int
    head: str = ""
    flow: bool = False
    step: int = 2
    dash: int = 2
    alone: bool = True

    @property
    def inner(self) -> str:
        """The indentation of lines that carry the scalar on."""
        return " " * (self.column + self.step)

    @property
    def room(self) -> int:
        """How many characters fit on the scalar's first line."""
        return WIDTH - self.column - len(self.head)


def fresh(text: str, setting: Setting) -> str:
    """Write words where none were: plain, folded where they are long, else in quotes."""
    if setting.flow:
        return _first(text, setting, (text, _double(text)))
    is_long = "\n" in text or (len(text) > setting.room and " " in text)
    if is_long and setting.alone:
        return _first(text, setting, (_folded(text, setting), text, _double(text)))
    return _first(text, setting, (text, _double(text)))


def again(text: str, setting: Setting, old: str) -> str:
    """Write words in place of others, in the style in which those were written."""
    return _first(text, setting, _candidates(text, setting, old))


def _candidates(text: str, setting: Setting, old: str) -> Iterator[str]:
    match old[:1]:
        case ">" | "|":
            yield _block(text, old)
        case "'":
            yield _broken(f"'{text.replace(chr(39), chr(39) * 2)}'", old, setting)
        case '"':
            yield _broken(_double(text), old, setting)
        case _ if "\n" in text and setting.alone and not setting.flow:
            yield _folded(text, setting)
        case _:
            yield _broken(text, old, setting)
    yield _double(text)


def _first(text: str, setting: Setting, candidates: Iterable[str]) -> str:
    """Give the first way of writing that reads back as the words; the last if none does."""
    written = ""
    for written in candidates:
        if _reads_as(text, written, setting):
            break
    return written


def _reads_as(text: str, written: str, setting: Setting) -> bool:
    """Read a scalar back from a file that holds nothing else."""
    is_item = setting.head == "- "
    if setting.flow:
        line = f"[{written} ]" if is_item else f"{{k: {written} , l: m}}"
    else:
        line = f"{' ' * setting.column}{'- ' if is_item else 'k: '}{written}"
    node, findings = parse(f"{line}\n", "")
    if isinstance(node, Sequence) and len(node.items) == 1:
        return not findings and _is_words(node.items[0], text)
    if isinstance(node, Mapping) and node.entries:
        return not findings and _is_words(node.entries[0].value, text)
    return False


def _is_words(node: object, text: str) -> bool:
    return isinstance(node, Scalar) and node.text.strip() == text and bool(text)


def _double(text: str) -> str:
    return '"' + "".join(_ESCAPES.get(character, character) for character in text) + '"'


def _folded(text: str, setting: Setting) -> str:
    lines = _fold(text, [], WIDTH - len(setting.inner))
    return "\n".join([">-", *(f"{setting.inner}{line}" if line else "" for line in lines)])


def _block(text: str, old: str) -> str:
    """Write a block scalar below the header it had, with the lines that stay as they were."""
    header, *lines = old.splitlines()
    filled = [line for line in lines if line.strip()]
    inner = filled[0][: len(filled[0]) - len(filled[0].lstrip())] if filled else "  "
    bare = [line[len(inner) :] for line in lines]
    room = max([WIDTH - len(inner), *map(len, bare)])
    new = text.split("\n") if old[0] == "|" else _fold(text, bare, room)
    return "\n".join([header.rstrip(), *(f"{inner}{line}" if line else "" for line in new)])


def _broken(text: str, old: str, setting: Setting) -> str:
    """Write a plain or quoted scalar over several lines if it stood on several."""
    first, *rest = old.splitlines()
    if not rest or "\n" in text:
        return text
    inner = rest[0][: len(rest[0]) - len(rest[0].lstrip())] or setting.inner
    bare = [first, *(line.strip() for line in rest)]
    room = max([WIDTH - len(inner), *map(len, bare)])
    return f"\n{inner}".join(_wrap(_SPACE.split(text), bare, room))


def _fold(text: str, old: list[str], room: int) -> list[str]:
    """Give the lines of a folded text, a blank one for each break in it.

    Paragraphs that were there keep their lines; in one that changed, so do the lines at
    its start and its end that say the same.
    """
    before = _paragraphs(old)
    lines: list[str] = []
    for number, paragraph in enumerate(text.split("\n")):
        was = before.get(paragraph) or _at(list(before.values()), number)
        lines += [""] * bool(number) + (
            _wrap(_SPACE.split(paragraph), was, room) if paragraph else []
        )
    return lines


def _paragraphs(lines: list[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    waiting: list[str] = []
    for line in [*lines, ""]:
        if line.strip():
            waiting.append(line.strip())
        elif waiting:
            found[" ".join(waiting)] = waiting
            waiting = []
    return found


def _at(lines: list[list[str]], number: int) -> list[str]:
    return lines[number] if number < len(lines) else []


def _wrap(words: list[str], old: list[str], room: int) -> list[str]:
    """Break words into lines, keeping old lines at the start and the end that say the same."""
    was = [_SPACE.split(line) for line in old]
    start = end = 0
    top, bottom = 0, len(words)
    while start < len(was) and words[top : top + len(was[start])] == was[start]:
        top += len(was[start])
        start += 1
    while start + end < len(was) and _ends(words[top:bottom], was[-1 - end]):
        bottom -= len(was[-1 - end])
        end += 1
    return [*old[:start], *_lines(words[top:bottom], room), *old[len(old) - end :]]


def _ends(words: list[str], last: list[str]) -> bool:
    return len(words) >= len(last) and words[len(words) - len(last) :] == last


def _lines(words: list[str], room: int) -> Iterator[str]:
    line = ""
    for word in words:
        if line and len(line) + 1 + len(word) > room:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    if line:
        yield line
