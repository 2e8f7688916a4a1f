"""The light markup of a plan's prose, read into runs: the only home of markdown-it.

`*soft*`, `**strong**`, `^raised^`, `[words](address)`; a backslash takes the meaning
from the next character. Whole texts may hold paragraphs and lists that start with `- `.
"""

from functools import cache

from attrs import evolve
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.superscript import superscript_plugin

from plan_as_code.blocks import Bullet, Bullets, Paragraph, Run, Text, plain

_SAFE = ("http://", "https://", "mailto:", "tel:", "#")


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("zero").enable(["emphasis", "link", "escape", "list"])
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
    """Read paragraphs, parted by blank lines, and lists whose items start with `- `."""
    found: list[Paragraph | Bullets] = []
    depth = 0
    number = ""
    for token in _parser().parse(text):
        match token.type:
            case "bullet_list_open" | "ordered_list_open":
                depth += 1
            case "bullet_list_close" | "ordered_list_close":
                depth -= 1
            case "list_item_open":
                number = f"{token.info}{token.markup} " if token.info else ""
            case "inline":
                words = inline(number + token.content)
                _append_block(found, words, 0 if number else depth)
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
    state = Run("")
    links: list[str | None] = []
    for token in tokens:
        match token.type:
            case "strong_open" | "strong_close":
                state = evolve(state, strong=token.nesting > 0)
            case "em_open" | "em_close":
                state = evolve(state, soft=token.nesting > 0)
            case "sup_open" | "sup_close":
                state = evolve(state, raised=token.nesting > 0)
            case "link_open":
                links.append(_address(token))
                state = evolve(state, href=links[-1])
            case "link_close":
                links.pop()
                state = evolve(state, href=links[-1] if links else None)
            case _:
                _append(runs, evolve(state, text=token.content))
    return tuple(runs)


def _append(runs: list[Run], run: Run) -> None:
    """Add a run, joined to the last one when both have the same weight."""
    if runs and evolve(runs[-1], text="") == evolve(run, text=""):
        runs[-1] = evolve(run, text=runs[-1].text + run.text)
    elif run.text:
        runs.append(run)


def _address(token: Token) -> str | None:
    return str(token.attrGet("href") or "") or None


def _is_safe(address: str) -> bool:
    return address.startswith(_SAFE)
