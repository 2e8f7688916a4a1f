"""What was found in a theme's folder, as its designer reads it on a terminal."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from plan_as_code.housestyle.found import Deck, Document, Lettering, Placeholder, Report

_UNSEEN = "cannot be told"


def as_text(report: Report) -> str:
    """List what was found: slides layout by layout, then the document's styles."""
    name = f" ({report.theme})" if report.theme else ""
    parts = [f"{report.folder}{name}"]
    parts += _deck(report.deck) if report.deck else []
    parts += _document(report.document) if report.document else []
    return "\n".join(parts)


def details(placeholder: Placeholder) -> str:
    """Give the size of a placeholder, `30.5 × 2.9 cm`."""
    if placeholder.width is None:
        return "no size"
    return f"{placeholder.width:g} × {placeholder.height:g} cm"


def letters(lettering: Lettering) -> str:
    """Give how words are set, `Arial 24 pt bold`."""
    weight = " bold" if lettering.bold else ""
    return f"{lettering.font or 'no font'} {lettering.size:g} pt{weight}"


def _deck(deck: Deck) -> Iterator[str]:
    yield ""
    yield f"Slides: {deck.file}, {deck.width:g} × {deck.height:g} cm{_shape(deck)}"
    yield from _theme(deck.fonts, deck.colours)
    masters = len({each.master for each in deck.layouts})
    for layout in deck.layouts:
        yield ""
        under = f", master {layout.master}" if masters > 1 else ""
        used = f"  for {', '.join(layout.used)}" if layout.used else "  not used"
        yield f"  {layout.name}{under}{used}"
        yield from _aligned([_row(each) for each in layout.placeholders], "    ")


def _shape(deck: Deck) -> str:
    ratio = deck.width / deck.height if deck.height else 0
    known = {round(16 / 9, 2): " (16:9)", round(4 / 3, 2): " (4:3)", 1.6: " (16:10)"}
    return known.get(round(ratio, 2), "")


def _theme(fonts: Sequence[str], colours: Mapping[str, str]) -> Iterator[str]:
    if fonts:
        yield f"  theme fonts: {' and '.join(dict.fromkeys(fonts))}"
    if colours:
        yield f"  theme colours: {', '.join(f'{slot} {each}' for slot, each in colours.items())}"


def _row(each: Placeholder) -> tuple[str, ...]:
    used = f"= {', '.join(each.used)}" if each.used else ""
    return (each.name, each.kind, details(each), *_set(each.lettering), _room(each), used)


def _set(lettering: Lettering | None) -> tuple[str, str]:
    if lettering is None:
        return _UNSEEN, ""
    if lettering.colour is None or lettering.ground is None:
        return letters(lettering), f"colour {_UNSEEN}"
    ratio = f"{lettering.contrast:g} to 1"
    return letters(lettering), f"{lettering.colour} on {lettering.ground}, {ratio}"


def _room(each: Placeholder) -> str:
    if each.lines is None:
        return ""
    noun = "line" if each.lines == 1 else "lines"
    return f"{each.lines} {noun} of about {each.letters} letters"


def _document(document: Document) -> Iterator[str]:
    yield ""
    yield f"Document: {document.file}, {document.width:g} × {document.height:g} cm"
    yield from _theme(document.fonts, document.colours)
    for kind, styles in groupby(document.styles, key=lambda each: each.kind):
        found = sorted(styles, key=lambda each: not each.used)
        yield ""
        yield f"  {kind.capitalize()} styles"
        rows = [
            (each.name, *_set(each.lettering), f"= {', '.join(each.used)}" if each.used else "")
            for each in found
        ]
        yield from _aligned(rows, "    ")


def _aligned(rows: Sequence[tuple[str, ...]], indent: str) -> Iterator[str]:
    """Give rows as lines whose columns stand below each other."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield f"{indent}{'  '.join(cells)}".rstrip()
