"""What is wrong with a theme beyond what it lacks: no feet, pale colours, a font unmeasured."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from plan_as_code.blocks import SlideKind
from plan_as_code.findings import Finding, Place, error, warning
from plan_as_code.housestyle.found import Deck
from plan_as_code.spelling import listed
from plan_as_code.themes import MAPPING, Colours, DeckNames, Theme
from plan_as_code.tone import Tone
from plan_as_code.verify import Standards
from plan_as_code.verify.office.colours import contrast, of_hex
from plan_as_code.writers.pptx.layouts import names_of

_AA: Final = Standards().contrast
_WORDS: Final = (*(each.value for each in Tone), "ink", "deep", "link", "visited")
_AS_WIDE: Final = ("arial", "liberation sans", "arimo", "helvetica")
_FEET: Final = {
    "footer": ("footer", "on its slides the marking stands on a strip of its own"),
    "number": ("slide number", "its slides show no number"),
}


def unmapped(folder: Path) -> Finding:
    """Say of a folder without `theme.yaml` how to come by one."""
    return error(
        Place(str(folder / MAPPING)),
        "no-theme-yaml",
        f"there is no readable {MAPPING}, which says what everything in the Office files is called",
        hint=f"`plan-as-code template propose {folder}` prints one to begin with",
    )


def footless(names: DeckNames, deck: Deck) -> tuple[Finding, ...]:
    """Find the layouts that the theme uses without a footer or a slide number."""
    found = (each for kind in SlideKind for each in _footless(names, deck, kind))
    return tuple(dict.fromkeys(found))


def _footless(names: DeckNames, deck: Deck, kind: SlideKind) -> Iterator[Finding]:
    of = names_of(names, kind)
    for purpose, (kind_of_foot, instead) in _FEET.items():
        if getattr(of, purpose) is not None:
            continue
        there = [
            each.name
            for layout in deck.layouts
            if kind.value in layout.used
            for each in layout.placeholders
            if each.kind == kind_of_foot
        ]
        yield warning(
            of.origin.at("layout"),
            "no-foot",
            f"the theme names no `{purpose}` in the layout `{of.layout}`: {instead}",
            hint=f"name {listed(there)}" if there else f"give the layout a {kind_of_foot}",
        )


def pale(colours: Colours) -> Iterator[Finding]:
    """Find the colours of words that do not stand out from the grounds they stand on."""
    for name in _WORDS:
        for ground in ("paper", "mist"):
            word, behind = (of_hex(getattr(colours, each)) for each in (name, ground))
            if word and behind and (ratio := contrast(word, behind)) < _AA:
                yield error(
                    colours.origin.at(name),
                    "pale-colour",
                    f"words in `{name}`, {word}, have a contrast of {int(ratio * 10) / 10:g} to 1"
                    f" on `{ground}`, {behind}",
                    hint=f"it takes {_AA:g} to 1; make it darker",
                )


def unmeasured(theme: Theme, deck: Deck | None) -> Iterator[Finding]:
    """Find a font that words are measured for as if it were another."""
    fonts = {
        each.lettering.font
        for layout in (deck.layouts if deck else ())
        for each in layout.placeholders
        if each.lettering and each.lettering.font and "body" in each.used
    }
    others = sorted(each for each in fonts if each.lower() not in _AS_WIDE)
    if others and not theme.measured:
        yield warning(
            theme.place(theme.names, "font"),
            "unmeasured-font",
            f"slides are set in {listed(others)}, and words are measured as if that were Arial",
            hint="in a wider font a slide may overflow: put its widths into widths.json with"
            " tools/measure_font.py",
        )
