"""What was found in a theme's folder, as its designer reads it on a terminal."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from textwrap import wrap

from plan_as_code.housestyle.found import (
    Deck,
    Document,
    Layout,
    Lettering,
    Placeholder,
    Report,
    Style,
)

AUTOMATIC = "automatic colour"
_UNSEEN = "cannot be told"
_WIDTH = 100
_SHAPES = {" (16:9)": 16 / 9, " (16:10)": 16 / 10, " (4:3)": 4 / 3}


def as_text(report: Report) -> str:
    """List what was found: slides layout by layout, then the document's styles.

    Of what a theme does not use, the names alone are given.
    """
    name = f" ({report.theme})" if report.theme else ""
    whole = report.theme is None
    lines = [f"{report.folder}{name}"]
    lines += _deck(report.deck, whole) if report.deck else []
    lines += _document(report.document, whole) if report.document else []
    return "\n".join(lines)


def extent(placeholder: Placeholder) -> str:
    """Give the size of a placeholder, `30.5 × 2.9 cm`."""
    if placeholder.width is None:
        return "no size"
    return f"{placeholder.width:g} × {placeholder.height:g} cm"


def letters(lettering: Lettering) -> str:
    """Give the font, the size and the weight of words, `Arial 24 pt bold`."""
    weight = " bold" if lettering.bold else ""
    return f"{lettering.font or 'font not named'} {lettering.size:g} pt{weight}"


def look(lettering: Lettering | None, untold: str = f"colour {_UNSEEN}") -> tuple[str, str]:
    """Give how words are set, and in which colours, or what to say where these are not known."""
    if lettering is None:
        return _UNSEEN, ""
    if lettering.colour is None or lettering.ground is None:
        return letters(lettering), untold
    colours = f"{lettering.colour} on {lettering.ground}"
    return letters(lettering), f"{colours}, {lettering.contrast:g} to 1"


def _deck(deck: Deck, whole: bool) -> Iterator[str]:
    yield ""
    yield f"Slides: {deck.file}, {deck.width:g} × {deck.height:g} cm{_shape(deck)}"
    yield from _theme(deck.fonts, deck.colours)
    masters = len({each.under for each in deck.layouts})
    for layout in deck.layouts:
        if whole or layout.used:
            yield ""
            yield f"  {_layout(layout, masters)}"
            yield from _aligned([_row(each) for each in layout.placeholders], "    ")
    if not whole:
        yield from _unused("layouts", [each.name for each in deck.layouts if not each.used])


def _shape(deck: Deck) -> str:
    ratio = deck.width / deck.height if deck.height else 0
    return next((name for name, each in _SHAPES.items() if abs(each - ratio) < 0.01), "")


def _layout(layout: Layout, masters: int) -> str:
    under = f", under master {layout.under} ({layout.master})" if masters > 1 else ""
    used = f": for {', '.join(layout.used)}" if layout.used else ""
    feet = "" if "footer" in layout.feet else "; it has no footer"
    return f"{layout.name}{under}{used}{feet}"


def _theme(fonts: Sequence[str], colours: Mapping[str, str]) -> Iterator[str]:
    if fonts:
        yield f"  theme fonts: {' and '.join(dict.fromkeys(fonts))}"
    if colours:
        said = ", ".join(f"{slot} {each}" for slot, each in colours.items())
        yield from _wrapped(f"theme colours: {said}")


def _unused(what: str, names: Sequence[str]) -> Iterator[str]:
    if names:
        yield ""
        yield from _wrapped(f"{what} that are not used: {', '.join(dict.fromkeys(names))}")


def _wrapped(words: str) -> Iterable[str]:
    return wrap(words, _WIDTH, initial_indent="  ", subsequent_indent="    ")


def _row(each: Placeholder) -> tuple[str, ...]:
    used = ", ".join(each.used)
    return (used, each.name, each.kind, extent(each), *look(each.lettering), _room(each))


def _room(each: Placeholder) -> str:
    if each.lines is None:
        return ""
    noun = "line" if each.lines == 1 else "lines"
    return f"{each.lines} {noun} of {each.letters} letters"


def _document(document: Document, whole: bool) -> Iterator[str]:
    yield ""
    size = f"{document.width:g} × {document.height:g} cm"
    yield f"Document: {document.file}, {size if document.width else 'pages of no size, so A4'}"
    yield from _theme(document.fonts, document.colours)
    for kind, styles in groupby(document.styles, key=lambda each: each.kind):
        found = list(styles)
        yield ""
        yield f"  {kind.capitalize()} styles"
        shown = [each for each in found if whole or each.used]
        yield from _aligned([_style(each) for each in shown], "    ")
        yield from _unused("others", [each.name for each in found if each not in shown])


def _style(each: Style) -> tuple[str, ...]:
    used = f"as {', '.join(each.used)}" if each.used else ""
    return (each.name, *look(each.lettering, AUTOMATIC), used)


def _aligned(rows: Sequence[tuple[str, ...]], indent: str) -> Iterator[str]:
    """Give rows as lines whose columns stand below each other, without columns of no words."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True) if width)
        yield f"{indent}{'  '.join(cells)}".rstrip()
