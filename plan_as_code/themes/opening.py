"""A theme's folder opened: the shipped ones by their names, others by where they are."""

import json
import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path

from attrs import define, fields

from plan_as_code.errors import PlanAsCodeError, why
from plan_as_code.findings import NOWHERE, Finding, Place, error, errors_in
from plan_as_code.model.record import Record
from plan_as_code.reader import read
from plan_as_code.report import block
from plan_as_code.source import parse
from plan_as_code.spelling import listed, nearest, shortened
from plan_as_code.themes.names import Colours, ThemeFile
from plan_as_code.themes.widths import Widths

MAPPING = "theme.yaml"
WIDTHS = "widths.json"
_COLOUR = re.compile("[0-9A-Fa-f]{6}")


@define
class Theme:
    """A theme's folder, opened: its names, and the bytes of its templates on demand."""

    folder: Path
    names: ThemeFile

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
                f"the theme in {self.folder} has no readable file {name}: {why(problem)}"
            ) from None


def shipped() -> Mapping[str, Path]:
    """Give the folders of the themes that ship with the library, by their names."""
    package = Path(__file__).parents[1]
    installed = package / "templates"
    root = installed if installed.is_dir() else package.parent / "templates"
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


def open_theme(named: Path | str | None = None) -> Theme:
    """Open a theme by its folder or, if it ships, by its name; the default one for none.

    Raises PlanAsCodeError, with every mistake in `theme.yaml`, when it cannot be used.
    """
    folder = theme_folder(Path(named)) if named else default_folder()
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
    faults = errors_in(found)
    return (None if names is None or faults else Theme(folder, names)), faults


def _not_colours(colours: Colours) -> Iterator[Finding]:
    """Find what is written where a colour should be."""
    for each in fields(Colours):
        value = getattr(colours, each.name)
        if isinstance(value, str) and not _COLOUR.fullmatch(value):
            message = f"`{each.name}: {shortened(value)}` is not a colour"
            hint = "write six hexadecimal digits, as in `1E6B3C`"
            yield error(colours.origin.at(each.name), "unreadable", message, hint=hint)
