"""A theme's folder as a whole: its files, what is in them, and every fault at once."""

from collections.abc import Callable
from pathlib import Path

from attrs import frozen

from plan_as_code.errors import PlanAsCodeError, unreadable
from plan_as_code.findings import Finding, Place, error, ordered
from plan_as_code.housestyle import found
from plan_as_code.housestyle.deck import examine_deck
from plan_as_code.housestyle.document import examine_document
from plan_as_code.housestyle.faults import footless, pale, unmapped, unmeasured
from plan_as_code.housestyle.trial import try_deck, try_document
from plan_as_code.themes import (
    MAPPING,
    Theme,
    Widths,
    mapping_text,
    open_theme,
    read_theme,
    theme_folder,
)
from plan_as_code.writers.docx.template import lacking as lacks_styles
from plan_as_code.writers.docx.template import open_document
from plan_as_code.writers.pptx.layouts import lacking as lacks_layouts
from plan_as_code.writers.pptx.template import open_deck

UNUSABLE = "unusable-template"
DECKS, DOCUMENTS = (".pptx", ".potx", ".pptm", ".potm"), (".docx", ".dotx", ".docm", ".dotm")


@frozen
class Folder:
    """A folder with a theme or with what may become one.

    `theme` is None without a `theme.yaml` that can be read; `findings` say why.
    """

    path: Path
    theme: Theme | None
    deck: str | None
    document: str | None
    findings: tuple[Finding, ...]

    @property
    def widths(self) -> Widths:
        """The widths of the theme's font, else those of the default theme's."""
        return (self.theme or open_theme()).widths

    def content(self, name: str) -> bytes:
        """Read a file of the folder. Raises PlanAsCodeError when it cannot be read."""
        try:
            return (self.path / name).read_bytes()
        except OSError as problem:
            raise unreadable(self.path / name, problem) from None


def open_folder(named: Path) -> Folder:
    """Open a theme's folder, or one that holds only Office files.

    Raises PlanAsCodeError when there is no such folder, or nothing of use in it.
    """
    path = theme_folder(named)
    text = mapping_text(path)
    theme, faults = read_theme(path, text) if text is not None else (None, (unmapped(path),))
    if theme:
        return Folder(path, theme, theme.names.deck.file, theme.names.document.file, ())
    deck, document = _only(path, DECKS), _only(path, DOCUMENTS)
    if text is None and not deck and not document:
        raise PlanAsCodeError(
            f"there is no theme in {path}: no {MAPPING}, no .pptx or .potx, no .docx or .dotx"
        )
    return Folder(path, None, deck, document, faults)


def examine(named: Path) -> found.Report:
    """Look through a theme's folder. Raises PlanAsCodeError when there is nothing to look through.

    What is wrong with the theme is all in the report.
    """
    folder = open_folder(named)
    theme = folder.theme
    deck, deck_faults = _deck(folder)
    document, document_faults = _document(folder)
    own = (*pale(theme.names.colours), *unmeasured(theme, deck)) if theme else ()
    return found.Report(
        folder=str(folder.path),
        theme=theme.names.name if theme else None,
        deck=deck,
        document=document,
        findings=(*folder.findings, *ordered((*deck_faults, *document_faults, *own))),
    )


def _only(path: Path, suffixes: tuple[str, ...]) -> str | None:
    """Give the one file with such a suffix; the first by name of several."""
    names = sorted(each.name for each in path.iterdir() if each.suffix.lower() in suffixes)
    return next((each for each in names if not each.startswith(("~", "."))), None)


def _deck(folder: Folder) -> tuple[found.Deck | None, tuple[Finding, ...]]:
    if folder.deck is None:
        return None, ()
    names = folder.theme.names.deck if folder.theme else None
    path = folder.path / folder.deck
    try:
        content = folder.content(folder.deck)
        deck = examine_deck(content, folder.deck, str(path), names, folder.widths)
    except PlanAsCodeError as problem:
        return None, (_unusable(path, problem),)
    if folder.theme is None or names is None:
        return deck, ()
    missing = lacks_layouts(open_deck(content, str(path)), folder.theme)
    feet = footless(names, deck)
    return deck, (*missing, *feet, *(() if missing else _tried(try_deck, folder.theme, path)))


def _document(folder: Folder) -> tuple[found.Document | None, tuple[Finding, ...]]:
    if folder.document is None:
        return None, ()
    styles = folder.theme.names.document.styles if folder.theme else None
    path = folder.path / folder.document
    try:
        content = folder.content(folder.document)
        document = examine_document(content, folder.document, str(path), styles)
    except PlanAsCodeError as problem:
        return None, (_unusable(path, problem),)
    if folder.theme is None:
        return document, ()
    missing = lacks_styles(open_document(content, str(path)), folder.theme)
    return document, (*missing, *(() if missing else _tried(try_document, folder.theme, path)))


def _unusable(path: Path, problem: PlanAsCodeError) -> Finding:
    return error(Place(str(path)), UNUSABLE, str(problem))


def _tried(
    trial: Callable[[Theme], tuple[Finding, ...]], theme: Theme, path: Path
) -> tuple[Finding, ...]:
    try:
        return trial(theme)
    except PlanAsCodeError as problem:
        return (error(Place(str(path)), "no-room", str(problem)),)
