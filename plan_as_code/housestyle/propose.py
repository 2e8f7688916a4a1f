"""A `theme.yaml` to begin with, for Office files that have none: by what is in them."""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from attrs import fields

from plan_as_code.errors import PlanAsCodeError
from plan_as_code.housestyle.deck import examine_deck
from plan_as_code.housestyle.document import examine_document
from plan_as_code.housestyle.examine import Folder, open_folder
from plan_as_code.housestyle.found import Deck, Document, Layout
from plan_as_code.themes import StyleNames, open_theme
from plan_as_code.tone import Tone
from plan_as_code.verify import Standards
from plan_as_code.verify.office.colours import contrast, of_hex
from plan_as_code.writers.docx.template import kind_of

_HEAD: Final = """\
# What the layouts, placeholders and styles of this theme are called. It was put together by
# what is in the two Office files: look it over, then run `plan-as-code template check`.

name: {name}
"""
_KINDS: Final = {
    "title": "The first slide; its body takes the date, the meeting and the team.",
    "content": "Every other slide with a title and a list, words or a table.",
    "examples": "Examples of actions; the heading is the name of their theme.",
    "closing": "The last slide: questions, and whom to ask.",
}
_LAYOUTS: Final = {
    "title": ("Title slide", "Title", "Cover"),
    "content": ("Title and content", "Title, Content", "Content"),
    "examples": ("Examples",),
    "closing": ("Closing", "Closing slide", "Thank you", "Questions", "End"),
}
_BODIES: Final = ("content", "text", "subtitle")
_INSTEAD: Final = {
    "title": ("heading 1",),
    "subtitle": ("=body",),
    "contents_title": ("=heading_1",),
    "contents_1": ("=body",),
    "contents_2": ("=contents_1",),
    "contents_3": ("=contents_2",),
    "heading_2": ("=heading_1",),
    "heading_3": ("=heading_2",),
    "heading_4": ("=heading_3",),
    "body": ("Normal",),
    "lead": ("First Paragraph", "Intro", "Introduction", "=body"),
    "small": ("Footnote Text", "=body"),
    "callout": ("Block Text", "Intense Quote", "Quote", "=body"),
    "bullet": ("Compact", "List Paragraph", "=body"),
    "bullet_2": ("=bullet",),
    "bullet_3": ("=bullet_2",),
    "caption": ("Table Caption", "=body"),
    "table": ("Table Grid", "Table"),
    "cell": ("Compact", "No Spacing", "=body"),
    "cell_heading": ("=cell",),
    "marking": ("=header",),
    "header": ("=body",),
    "footer": ("=body",),
    "link": ("Default Paragraph Font",),
}
_AA: Final = Standards().contrast
_PLAIN: Final = re.compile(r"[A-Za-z][\w .-]*\w|[A-Za-z]")


def propose(named: Path) -> str:
    """Give a `theme.yaml` for the Office files of a folder.

    Raises PlanAsCodeError where there are not both, or one cannot be used.
    """
    folder = open_folder(named)
    if folder.deck is None or folder.document is None:
        lack = "slides, a .pptx or .potx" if folder.deck is None else "documents, a .docx or .dotx"
        raise PlanAsCodeError(f"{folder.path} has no template of {lack}, and a theme needs both")
    deck, document = _examined(folder, folder.deck, folder.document)
    return "".join(
        (
            _HEAD.format(name=_quoted(folder.path.resolve().name)),
            *_deck_lines(deck),
            *_document_lines(document),
            *_colour_lines(deck),
            *_font_lines(deck),
        )
    )


def _examined(folder: Folder, deck: str, document: str) -> tuple[Deck, Document]:
    widths = open_theme().widths
    path = folder.path
    return (
        examine_deck(folder.content(deck), deck, str(path / deck), None, widths),
        examine_document(folder.content(document), document, str(path / document), None),
    )


def _deck_lines(deck: Deck) -> Iterator[str]:
    yield "\n# The slides, by the names in View > Slide Master and in the Selection Pane.\ndeck:\n"
    yield f"  file: {_quoted(deck.file)}\n"
    for kind, says in _KINDS.items():
        layout = _layout(deck, kind)
        yield f"  # {says}\n  {kind}:\n    layout: {_quoted(layout.name)}\n"
        if master := _master(deck, layout):
            yield f"    master: {_quoted(master)}\n"
        for purpose, name in _purposes(layout, kind).items():
            yield f"    {purpose}: {_quoted(name)}\n"


def _layout(deck: Deck, kind: str) -> Layout:
    """Choose a layout by its name, else by what it holds; those with a footer go first."""
    fit = [each for each in deck.layouts if _usable(each)]
    if not fit:
        raise PlanAsCodeError(f"{deck.file} has no layout with a title and a place for words")
    ranked = sorted(fit, key=lambda each: -len(each.feet))
    for wanted in _LAYOUTS[kind]:
        for each in ranked:
            if each.name.casefold() == wanted.casefold():
                return each
    if kind in ("examples", "closing"):
        return _layout(deck, "content")
    body = "subtitle" if kind == "title" else "content"
    return next((each for each in ranked if _kinds(each)[:2] == ["title", body]), ranked[0])


def _usable(layout: Layout) -> bool:
    names = [each.name for each in layout.placeholders]
    kinds = _kinds(layout)
    return "title" in kinds and bool({*kinds} & {*_BODIES}) and len({*names}) == len(names)


def _kinds(layout: Layout) -> list[str]:
    return [each.kind for each in layout.placeholders]


def _master(deck: Deck, layout: Layout) -> str | None:
    """Give what tells a layout from others of its name: its master's name, else its number."""
    twins = [each for each in deck.layouts if each.name == layout.name]
    if len(twins) == 1:
        return None
    masters = {each.master for each in twins}
    return layout.master if len(masters) == len(twins) else str(layout.under)


def _purposes(layout: Layout, kind: str) -> Mapping[str, str]:
    """Give the placeholders of a layout by what they are for."""
    found = {"title": next(each for each in layout.placeholders if each.kind == "title")}
    bodies = [each for each in layout.placeholders if each.kind in _BODIES]
    found["body"] = max(bodies, key=lambda each: (each.width or 0) * (each.height or 0))
    heading = next((each for each in bodies if each.name == "Heading"), None)
    if kind == "examples" and heading:
        found["heading"] = heading
    for purpose, foot in (("footer", "footer"), ("date", "date"), ("number", "slide number")):
        there = next((each for each in layout.placeholders if each.kind == foot), None)
        if there:
            found[purpose] = there
    return {purpose: each.name for purpose, each in found.items()}


def _document_lines(document: Document) -> Iterator[str]:
    yield "\n# The document, by the names in Word's Styles pane.\ndocument:\n"
    yield f"  file: {_quoted(document.file)}\n  styles:\n"
    for purpose, name, own in _styles(document):
        guess = "" if own else "  # a guess: there is no style of its own for this"
        yield f"    {purpose}: {_quoted(name)}{guess}\n"


def _styles(document: Document) -> Iterator[tuple[str, str, bool]]:
    """Give each purpose with a style for it, and whether it is the one usually called so."""
    for each in fields(StyleNames):
        if each.name != "origin":
            name = _style(document, each.name)
            yield each.name, name, name.casefold() == str(each.default).casefold()


def _style(document: Document, purpose: str) -> str:
    """Give the style for a purpose: the usual one, else one that will do in its place."""
    known = [each.name for each in document.styles if each.kind == kind_of(purpose)]
    usual = str(getattr(fields(StyleNames), purpose).default)
    for wanted in (usual, *_INSTEAD.get(purpose, ())):
        if wanted.startswith("="):
            return _style(document, wanted[1:])
        if found := next((each for each in known if each.casefold() == wanted.casefold()), None):
            return found
    return known[-1] if known else usual


def _colour_lines(deck: Deck) -> Iterator[str]:
    """Give the default theme's tones, and the deck's own colours where words stand out in them."""
    usual, own = open_theme().names.colours, deck.colours
    yield "\n# The colour of each tone, dark enough for words; then those of web pages.\ncolours:\n"
    yield from (f'  {tone.value}: "{usual.of(tone)}"\n' for tone in Tone)
    for name, slot in (("ink", "dk1"), ("deep", "dk2"), ("link", "hlink"), ("accent", "accent1")):
        if (found := own.get(slot)) and _stands_out(found):
            yield f'  {name}: "{found[1:]}"\n'


def _stands_out(colour: str) -> bool:
    found = of_hex(colour[1:])
    grounds = (of_hex(getattr(open_theme().names.colours, each)) for each in ("paper", "mist"))
    return found is not None and all(each and contrast(found, each) >= _AA for each in grounds)


def _font_lines(deck: Deck) -> Iterator[str]:
    if deck.fonts and deck.fonts[-1]:
        yield f"\n# The font of web pages.\nfont: {_quoted(deck.fonts[-1])}\n"


def _quoted(words: str) -> str:
    """Give words as YAML takes them for words."""
    return words if _PLAIN.fullmatch(words) else json.dumps(words, ensure_ascii=False)
