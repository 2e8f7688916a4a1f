"""What is in a theme's folder, as its designer would list it. Lengths are in centimetres."""

from collections.abc import Mapping

from attrs import frozen

from plan_as_code.findings import Finding


@frozen(kw_only=True)
class Lettering:
    """How words are set: font, size in points, weight, colours as `#0B3A46` and their contrast.

    None where it cannot be told, as of words on a picture.
    """

    font: str | None
    size: float
    bold: bool
    colour: str | None
    ground: str | None
    contrast: float | None


@frozen(kw_only=True)
class Placeholder:
    """A placeholder of a layout: its kind, its size, how its words are set, how many fit.

    `lines` are those of its first level, `letters` about how many stand on one; `levels`
    the sizes of words from the first level on. `used` says what the theme uses it for.
    """

    name: str
    kind: str
    width: float | None
    height: float | None
    lettering: Lettering | None
    levels: tuple[float, ...]
    lines: int | None
    letters: int | None
    used: tuple[str, ...]


@frozen(kw_only=True)
class Layout:
    """A layout, the kinds of slide the theme uses it for, and the master it is under.

    The master goes by its name and its number, from 1.
    """

    name: str
    master: str
    under: int
    used: tuple[str, ...]
    placeholders: tuple[Placeholder, ...]

    @property
    def feet(self) -> tuple[str, ...]:
        """Which of footer, date and slide number it has."""
        kinds = {each.kind for each in self.placeholders}
        return tuple(each for each in ("footer", "date", "slide number") if each in kinds)


@frozen(kw_only=True)
class Deck:
    """The template of slides: the size of a slide, the theme's fonts and colours, its layouts.

    `fonts` are those of headings and of text.
    """

    file: str
    width: float
    height: float
    fonts: tuple[str, ...]
    colours: Mapping[str, str]
    layouts: tuple[Layout, ...]


@frozen(kw_only=True)
class Style:
    """A style of the document, its kind, how it is set, and what the theme uses it for."""

    name: str
    kind: str
    lettering: Lettering
    used: tuple[str, ...]


@frozen(kw_only=True)
class Document:
    """The template of documents: the size of a page, the theme's fonts and colours, its styles."""

    file: str
    width: float
    height: float
    fonts: tuple[str, ...]
    colours: Mapping[str, str]
    styles: tuple[Style, ...]


@frozen(kw_only=True)
class Report:
    """What was found in a folder, and what is wrong with it.

    `theme` is the name that `theme.yaml` gives it, None where there is none to be read.
    """

    folder: str
    theme: str | None
    deck: Deck | None
    document: Document | None
    findings: tuple[Finding, ...]
