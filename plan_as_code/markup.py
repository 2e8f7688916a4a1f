"""The light markup of a plan's prose, read into runs: the only home of markdown-it.

`*soft*`, `**strong**`, `^raised^`, `[words](address)`; a backslash takes the meaning
from the next character. Whole texts may hold paragraphs and lists that start with `- `.
"""

import re
from collections import Counter
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.superscript import superscript_plugin

from plan_as_code.blocks import Bullet, Bullets, Paragraph, Run, Text, plain

_SAFE = ("http://", "https://", "mailto:", "tel:", "#")
_ITEM = re.compile(r"(?P<indent> *)[-*•] +(?=\S)(?P<words>.*)")
_NUMBERED = re.compile(r" *\d{1,3}[.)] ")


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("zero").enable(["emphasis", "link", "escape"])
    parser.validateLink = _is_safe  # type: ignore[assignment, method-assign]
    return parser.use(superscript_plugin)


def inline(text: str) -> Text:
    """Read one paragraph's markup: `Train **every** officer` as three runs.

    Never raises and never loses a word: what is not markup stays as written. Line
    ends and runs of spaces become one space.
    """
    flat = " ".join(text.split())
    if not any(mark in flat for mark in "*_^[\\"):
        return (Run(flat),) if flat else ()
    [token] = _parser().parseInline(flat)
    return _runs(token.children or [])


def unmarked(text: str) -> str:
    """Give the words of marked-up prose without their markup."""
    return plain(inline(text))


def blocks(text: str) -> tuple[Paragraph | Bullets, ...]:
    """Read paragraphs, parted by blank lines, and lists whose items start with `- `.

    `* ` and `• ` start an item too. An item that stands further in than the one above
    it is a part of that one. A line that starts with a number, such as `1. `, is a
    paragraph of its own.
    """
    found: list[Paragraph | Bullets] = []
    indents: list[int] = []
    words: list[str] = []
    for line in [*text.expandtabs(4).splitlines(), ""]:
        item = _ITEM.match(line)
        if words and (item or not line.strip() or _NUMBERED.match(line)):
            _append_block(found, inline(" ".join(words)), len(indents))
            words = []
        if item:
            indent = len(item["indent"])
            indents = [*(each for each in indents if each < indent), indent]
        elif line.strip() and not words:
            indents = []
        words += [item["words"] if item else line] if line.strip() else []
    return tuple(found)


def _append_block(found: list[Paragraph | Bullets], words: Text, depth: int) -> None:
    """Add a paragraph, or an item to the list above it."""
    if not depth:
        found.append(Paragraph(words))
    elif found and isinstance(found[-1], Bullets):
        found[-1] = Bullets((*found[-1].items, Bullet(words, depth - 1)))
    else:
        found.append(Bullets((Bullet(words, depth - 1),)))


def _runs(tokens: list[Token]) -> Text:
    runs: list[Run] = []
    open: Counter[str] = Counter()
    link: Token | None = None
    for token in tokens:
        open[token.tag] += token.nesting
        if token.type == "link_open":
            link = token
        elif token.type == "link_close" and link:
            _close(runs, link)
            link = None
        else:
            weight = (open["strong"] > 0, open["em"] > 0, open["sup"] > 0)
            _append(runs, Run(token.content, *weight, href=_address(link)))
    return tuple(runs)


def _close(runs: list[Run], link: Token) -> None:
    """End a link: without words it shows its address; its title stands behind it."""
    address = _address(link)
    if address and not (runs and runs[-1].href == address and runs[-1].text.strip()):
        _append(runs, Run(address, href=address))
    if title := link.attrGet("title"):
        _append(runs, Run(f" ({title})"))


def _append(runs: list[Run], run: Run) -> None:
    """Add a run, joined to the last one when both have the same weight."""
    if runs and _weight(runs[-1]) == _weight(run):
        run = Run(runs.pop().text + run.text, *_weight(run))
    if run.text:
        runs.append(run)


def _weight(run: Run) -> tuple[bool, bool, bool, str | None]:
    return run.strong, run.soft, run.raised, run.href


def _address(link: Token | None) -> str | None:
    return str(link.attrGet("href") or "") or None if link else None


def _is_safe(address: str) -> bool:
    return address.startswith(_SAFE)
