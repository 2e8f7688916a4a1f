"""Themes: a folder with two Office files, a `theme.yaml` that names what is in them, font widths.

Layouts, placeholders and styles are found by the names a designer sees in PowerPoint
and Word, never by position. Another house style is another folder, and no code.
"""

import json
import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path

from attrs import define, field, fields, frozen

from plan_as_code.errors import PlanAsCodeError
from plan_as_code.findings import NOWHERE, Finding, Place, Severity, error
from plan_as_code.model.record import Record
from plan_as_code.reader import read
from plan_as_code.report import block
from plan_as_code.source import parse
from plan_as_code.spelling import listed, nearest, shortened
from plan_as_code.tone import Tone

MAPPING = "theme.yaml"
WIDTHS = "widths.json"
_COLOUR = re.compile("[0-9A-Fa-f]{6}")


@frozen(kw_only=True)
class LayoutNames(Record):
    """A slide layout and its placeholders, each by its name in `deck.pptx`.

    layout: The layout, by its name in View > Slide Master.
    master: The slide master it belongs to, by its name or its number from the top, where two
        have a layout of that name.
    title: The placeholder of the slide's title.
    body: The placeholder of what the slide says; on the title slide, of the lines below the title.
    heading: The placeholder of a heading above the body.
    footer: The placeholder of the footer.
    date: The placeholder of the date.
    number: The placeholder of the slide's number.
    """

    layout: str
    master: str | None = None
    title: str
    body: str | None = None
    heading: str | None = None
    footer: str | None = None
    date: str | None = None
    number: str | None = None


@frozen(kw_only=True)
class DeckNames(Record):
    """The deck's file and the layout for each kind of slide.

    file: The template's file in this folder.
    title: The first slide.
    content: Every slide with a title and a list, words or a table.
    examples: Examples of actions, with a heading.
    closing: The last slide.
    table_size: The size of words in tables, in points.
    minimum_size: The smallest size any words may have, in points.
    """

    file: str = "deck.pptx"
    title: LayoutNames
    content: LayoutNames
    examples: LayoutNames
    closing: LayoutNames
    table_size: float = 18
    minimum_size: float = 18


@frozen(kw_only=True)
class StyleNames(Record):
    """The styles of `document.docx`, each by its name in Word.

    title: The title on the cover.
    subtitle: The lines below the title.
    contents_title: The heading above the contents.
    contents_1: A main section's line in the contents.
    contents_2: A section's line in the contents.
    contents_3: A small section's line in the contents.
    heading_1: The heading of a main section.
    heading_2: The heading of a section within it.
    heading_3: The heading of a section within that.
    heading_4: The heading of the smallest section.
    body: A paragraph of text.
    lead: A paragraph that opens a section.
    small: Small print.
    callout: Words set apart in a box.
    bullet: An item of a list.
    bullet_2: An item of a list within a list.
    bullet_3: An item of the innermost list.
    caption: The words above a table.
    table: A table as a whole.
    cell: Words in a table.
    cell_heading: Words in a table's first row.
    marking: The protective marking.
    header: The head of each page.
    footer: The foot of each page.
    link: A link's words.
    """

    title: str = "Title"
    subtitle: str = "Subtitle"
    contents_title: str = "TOC Heading"
    contents_1: str = "toc 1"
    contents_2: str = "toc 2"
    contents_3: str = "toc 3"
    heading_1: str = "heading 1"
    heading_2: str = "heading 2"
    heading_3: str = "heading 3"
    heading_4: str = "heading 4"
    body: str = "Body Text"
    lead: str = "Lead"
    small: str = "Small print"
    callout: str = "Callout"
    bullet: str = "List Bullet"
    bullet_2: str = "List Bullet 2"
    bullet_3: str = "List Bullet 3"
    caption: str = "caption"
    table: str = "Plan table"
    cell: str = "Table text"
    cell_heading: str = "Table heading"
    marking: str = "Marking"
    header: str = "header"
    footer: str = "footer"
    link: str = "Hyperlink"


@frozen(kw_only=True)
class DocumentNames(Record):
    """The document's file and the styles it is written in.

    file: The template's file in this folder.
    styles: The styles, each by its name in Word.
    """

    file: str = "document.docx"
    styles: StyleNames = StyleNames()


@frozen(kw_only=True)
class Colours(Record):
    """The theme's colours, each as six hexadecimal digits; Office files have their own.

    The colours of tones are dark enough for words on `paper` and on `mist`.

    good: What is on track.
    warn: What needs watching.
    bad: What is off track.
    info: What is finished, or only told.
    muted: What has not begun, or is set back.
    ink: Words on a web page.
    paper: What words stand on, and words on `deep`.
    deep: Headings and dark bands.
    mist: Pale bands.
    accent: Lines that only decorate.
    link: Words that lead elsewhere.
    visited: Words that lead where the reader has been.
    """

    good: str
    warn: str
    bad: str
    info: str
    muted: str
    ink: str = "1A1A1A"
    paper: str = "FFFFFF"
    deep: str = "1A1A1A"
    mist: str = "F2F2F2"
    accent: str = "595959"
    link: str = "0B57A4"
    visited: str = "5B2D8E"

    def of(self, tone: Tone) -> str:
        """Give the colour of a tone as six hexadecimal digits."""
        return str(getattr(self, tone.value))


@frozen(kw_only=True)
class ThemeFile(Record):
    """What `theme.yaml` says: what everything in the two templates is called.

    name: What the theme is called.
    description: How it looks, in a line.
    deck: The template of slides and what is in it.
    document: The template of documents and what is in it.
    colours: The colour of each tone, and those of web pages.
    marking_in_names: Whether the names of files say the marking, as in
      `board_deck.OFFICIAL.pptx`.
    font: The font of web pages; a reader without it sees the sans serif of their browser.
    widths: The file of the widths of the font's characters; left out, `widths.json`, and
        where there is none Arial's.
    """

    name: str
    description: str | None = None
    deck: DeckNames
    document: DocumentNames
    colours: Colours
    marking_in_names: bool = False
    font: str = "Arial"
    widths: str | None = None


@frozen
class Widths:
    """Advance widths of a font, in thousandths of its size, for plain and bold.

    `other` stands for characters the font does not have.
    """

    plain: Mapping[str, int]
    bold: Mapping[str, int]
    other: int

    def measure(self, text: str, size: float, strong: bool = False) -> float:
        """Give the width of a text set in `size` points, in points."""
        table = self.bold if strong else self.plain
        other = self.other
        return sum(table.get(letter, other) for letter in text) * size / 1000


@define
class Theme:
    """A theme's folder, opened: its names, and the bytes of its templates on demand."""

    folder: Path
    names: ThemeFile = field()

    @cached_property
    def widths(self) -> Widths:
        """The advance widths of the theme's font, Arial's where the theme has none.

        Raises PlanAsCodeError when its file is not there or holds something else.
        """
        name = self.names.widths or WIDTHS
        holder = self if self.measured else open_theme()
        try:
            content = json.loads(holder.bytes_of(name if self.measured else WIDTHS))
            return Widths(content["plain"], content["bold"], content["other"])
        except (ValueError, TypeError, KeyError):
            raise PlanAsCodeError(
                f"{self.folder / name} does not hold the widths of a font; tools/measure_font.py"
                " makes such a file"
            ) from None

    @property
    def measured(self) -> bool:
        """Whether the theme has widths of its own."""
        return self.names.widths is not None or (self.folder / WIDTHS).is_file()

    def place(self, record: Record, field: str) -> Place:
        """Give where `theme.yaml` says something; the file as a whole where it leaves it out."""
        found = record.origin.at(field)
        return Place(str(self.folder / MAPPING)) if found == NOWHERE.place else found

    def bytes_of(self, name: str) -> bytes:
        """Read a file of the theme. Raises PlanAsCodeError when it is not there."""
        try:
            return (self.folder / name).read_bytes()
        except OSError as problem:
            raise PlanAsCodeError(
                f"the theme in {self.folder} has no readable file {name}: {problem.strerror}"
            ) from None


def shipped() -> Mapping[str, Path]:
    """Give the folders of the themes that ship with the library, by their names."""
    installed = Path(__file__).parent / "templates"
    root = installed if installed.is_dir() else installed.parents[1] / "templates"
    return {each.parent.name: each.parent for each in sorted(root.glob("*/theme.yaml"))}


def default_folder() -> Path:
    """Give the folder of the theme that is used where none is named."""
    return shipped()["default"]


def theme_folder(named: Path) -> Path:
    """Give the folder of a theme: one that is there, else the shipped one of that name.

    Raises PlanAsCodeError when there is neither.
    """
    if named.is_dir():
        return named
    known = shipped()
    if str(named) in known:
        return known[str(named)]
    close = nearest(str(named), known)
    hint = f"did you mean `{close}`?" if close else f"of those that ship there are {listed(known)}"
    raise PlanAsCodeError(
        f"there is no theme `{named}`, neither a folder nor one that ships; {hint}"
    )


def open_theme(named: Path | None = None) -> Theme:
    """Open a theme by its folder or, if it ships, by its name; the default one for none.

    Raises PlanAsCodeError, with every mistake in `theme.yaml`, when it cannot be used.
    """
    folder = theme_folder(named) if named else default_folder()
    text = mapping_text(folder)
    if text is None:
        raise PlanAsCodeError(f"there is no readable theme.yaml in {folder}")
    theme, faults = read_theme(folder, text)
    if theme is None:
        lines = text.splitlines()
        raise PlanAsCodeError("\n".join(block(each, lines) for each in faults))
    return theme


def mapping_text(folder: Path) -> str | None:
    """Give the text of a folder's `theme.yaml`; None where there is none that can be read."""
    try:
        return (folder / MAPPING).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None


def read_theme(folder: Path, text: str) -> tuple[Theme | None, tuple[Finding, ...]]:
    """Read what a `theme.yaml` says: the theme, None where there are mistakes, and these."""
    node, findings = parse(text, str(folder / MAPPING))
    names, more = read(ThemeFile, node) if node else (None, ())
    wrong = _not_colours(names.colours) if names else ()
    found = (*findings, *more, *wrong)
    faults = tuple(each for each in found if each.severity is Severity.ERROR)
    return (None if names is None or faults else Theme(folder, names)), faults


def _not_colours(colours: Colours) -> Iterator[Finding]:
    """Find what is written where a colour should be."""
    for each in fields(Colours):
        value = getattr(colours, each.name)
        if isinstance(value, str) and not _COLOUR.fullmatch(value):
            message = f"`{each.name}: {shortened(value)}` is not a colour"
            hint = "write six hexadecimal digits, as in `1E6B3C`"
            yield error(colours.origin.at(each.name), "unreadable", message, hint=hint)
