"""Copies of a theme's templates that name, in place, everything a theme can use."""

from collections.abc import Iterator
from pathlib import Path

from plan_as_code.housestyle.deck import examine_deck
from plan_as_code.housestyle.document import examine_document
from plan_as_code.housestyle.examine import Folder, open_folder
from plan_as_code.housestyle.found import Deck, Layout, Placeholder, Style
from plan_as_code.housestyle.text import AUTOMATIC, extent, letters, look
from plan_as_code.writers.docx.sample import sample_document
from plan_as_code.writers.pptx.sample import sample_deck


def annotate(named: Path) -> Iterator[tuple[str, bytes]]:
    """Give the names and the content of the copies of a folder's templates.

    In the deck's each layout has a slide that says in each placeholder what it is; in the
    document's each style is shown in itself. Raises PlanAsCodeError when there is no folder,
    or a template in it cannot be used.
    """
    folder = open_folder(named)
    if folder.deck:
        yield f"{Path(folder.deck).stem}.annotated.pptx", _deck(folder, folder.deck)
    if folder.document:
        yield f"{Path(folder.document).stem}.annotated.docx", _document(folder, folder.document)


def _deck(folder: Folder, file: str) -> bytes:
    content, path = folder.content(file), str(folder.path / file)
    names = folder.theme.names.deck if folder.theme else None
    deck = examine_deck(content, file, path, names, folder.widths)
    said = [_layout(deck, layout) for layout in deck.layouts]
    return sample_deck(content, path, lambda number, name: said[number][name], folder.widths)


def _layout(deck: Deck, layout: Layout) -> dict[str, tuple[str, ...]]:
    """Give what each placeholder of a layout says; the first names the layout too."""
    twins = sum(each.name == layout.name for each in deck.layouts) > 1
    title = f"Layout {layout.name}{f', master {layout.under}' if twins else ''}"
    if layout.used:
        title = f"{title}, for {', '.join(layout.used)}"
    return {
        each.name: (*(() if at else (title,)), *_placeholder(each))
        for at, each in reversed([*enumerate(layout.placeholders)])
    }


def _placeholder(each: Placeholder) -> tuple[str, ...]:
    """Give what a placeholder says of itself: on one line where it has no more than two.

    One too small for more says its name alone, so that it can be read.
    """
    kind = "" if each.kind in each.name.casefold() else f" ({each.kind})"
    others = [purpose for purpose in each.used if purpose not in each.name.casefold()]
    used = f", used as {', '.join(others)}" if others else ""
    said = (f"{each.name}{kind}{used}", extent(each))
    if each.lines == 1:
        whole = ", ".join(said)
        return (said[0] if each.letters and each.letters < len(whole) else whole,)
    lettering = (letters(each.lettering),) if each.lettering else ()
    return (", ".join((*said, *lettering)),) if each.lines == 2 else (*said, *lettering)


def _document(folder: Folder, file: str) -> bytes:
    content, path = folder.content(file), str(folder.path / file)
    names = folder.theme.names.document.styles if folder.theme else None
    document = examine_document(content, file, path, names)
    said = {(each.kind, each.name): _style(each) for each in document.styles}
    return sample_document(content, path, lambda kind, name: said[kind, name])


def _style(style: Style) -> str:
    used = f"; used as {', '.join(style.used)}" if style.used else ""
    kind = "" if style.kind == "paragraph" else f" ({style.kind})"
    return f"{style.name}{kind}: {', '.join(look(style.lettering, AUTOMATIC))}{used}"
