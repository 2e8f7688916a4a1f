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
    items: list[Bullet] = []
    depth = 0
    for token in _parser().parse(text):
        if token.type.endswith("_list_open"):
            depth += 1
        elif token.type.endswith("_list_close"):
            depth -= 1
            if depth == 0:
                found.append(Bullets(tuple(items)))
                items = []
        elif token.type == "inline":
            words = inline(token.content)
            if depth:
                items.append(Bullet(words, depth - 1))
            else:
                found.append(Paragraph(words))
    return tuple(found)


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
    address = str(token.attrGet("href") or "")
    return address if address.startswith(_SAFE) else None
