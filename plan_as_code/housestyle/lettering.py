"""How words are set, put together from what `verify` reads: fonts, colours, contrast."""

from collections.abc import Iterable, Mapping, Sequence

from plan_as_code.housestyle.found import Lettering
from plan_as_code.verify.office.colours import Colour, Palette, contrast
from plan_as_code.verify.office.fills import Fill
from plan_as_code.verify.office.names import q
from plan_as_code.verify.office.xml import Element, down

_FACES = ("majorFont", "minorFont")
_SLOTS = {"+mj": "majorFont", "+mn": "minorFont", "maj": "majorFont", "min": "minorFont"}


def fonts(theme: Element | None) -> dict[str, str]:
    """Give a theme's fonts of headings and of text, by the names Office has for the two."""
    found = {each: down(theme, "a:themeElements", "a:fontScheme", f"a:{each}") for each in _FACES}
    faces = {name: down(each, "a:latin") for name, each in found.items()}
    return {name: each.get("typeface", "") for name, each in faces.items() if each is not None}


def slide_font(styles: Iterable[Element], known: Mapping[str, str]) -> str | None:
    """Give the font that the first level of the nearest of some list styles names."""
    for style in styles:
        for level in ("a:lvl1pPr", "a:defPPr"):
            face = down(style, level, "a:defRPr", "a:latin")
            if face is not None:
                return _named(face.get("typeface"), known)
    return known.get("minorFont")


def word_font(chain: Sequence[Mapping[str, Element]], known: Mapping[str, str]) -> str | None:
    """Give the font that the nearest settings of runs name."""
    for settings in chain:
        face = settings.get(q("w:rFonts"))
        if face is None:
            continue
        themed = face.get(q("w:asciiTheme"))
        if themed or face.get(q("w:ascii")):
            return _named(themed or face.get(q("w:ascii")), known)
    return None


def _named(face: str | None, known: Mapping[str, str]) -> str | None:
    """Give a font by its name, or by the name that themes have for it."""
    slot = (
        _SLOTS.get((face or "")[:3]) if (face or "").endswith(("-lt", "HAnsi", "Ascii")) else None
    )
    return known.get(slot) if slot else face


def colours(palette: Palette) -> dict[str, str]:
    """Give a theme's colours by their slots."""
    return {slot: str(each) for slot, each in palette.slots.items()}


def seen(
    font: str | None, size: float, bold: bool, colour: Colour | None, ground: Fill
) -> Lettering:
    """Put together how words are set; of several grounds the one they stand out from least."""
    behind = ground.colours if ground.known else ()
    worst = min(behind, key=lambda each: contrast(colour, each), default=None) if colour else None
    ratio = contrast(colour, worst) if colour and worst else None
    return Lettering(
        font=font,
        size=size,
        bold=bold,
        colour=str(colour) if colour else None,
        ground=str(worst) if worst else None,
        contrast=None if ratio is None else int(ratio * 10) / 10,
    )
