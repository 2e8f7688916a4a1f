"""Colours as Office writes them: by number, by name, by the theme's slots, and altered."""

from collections.abc import Mapping
from colorsys import hls_to_rgb, rgb_to_hls

from attrs import frozen

from plan_as_code.verify.office.names import local, q
from plan_as_code.verify.office.xml import Element, fraction, number

_DEGREE = 60_000
_NAMED = {
    "black": "000000", "white": "FFFFFF", "red": "FF0000", "green": "008000",
    "blue": "0000FF", "yellow": "FFFF00", "cyan": "00FFFF", "magenta": "FF00FF",
    "gray": "808080", "grey": "808080", "ltGray": "D3D3D3", "dkGray": "A9A9A9",
    "navy": "000080", "maroon": "800000", "teal": "008080", "purple": "800080",
    "orange": "FFA500", "silver": "C0C0C0", "lime": "00FF00", "olive": "808000",
    "dkBlue": "00008B", "dkGreen": "006400", "dkRed": "8B0000", "darkBlue": "00008B",
}  # fmt: skip
_SYSTEM = {"windowText": "000000", "window": "FFFFFF"}
KINDS = frozenset(
    q(f"a:{each}") for each in ("srgbClr", "schemeClr", "sysClr", "prstClr", "scrgbClr", "hslClr")
)


@frozen
class Colour:
    """Red, green and blue, each from 0 to 1."""

    red: float
    green: float
    blue: float

    def __str__(self) -> str:
        """Give the colour as `#0B3A46`."""
        return "#" + "".join(f"{round(each * 255):02X}" for each in self.parts)

    @property
    def parts(self) -> tuple[float, float, float]:
        """The three parts as they are stored."""
        return self.red, self.green, self.blue

    @property
    def light(self) -> tuple[float, float, float]:
        """The three parts as amounts of light."""
        red, green, blue = (_light(each) for each in self.parts)
        return red, green, blue

    @property
    def luminance(self) -> float:
        """Relative luminance by WCAG 2.2."""
        red, green, blue = self.light
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue


WHITE = Colour(1, 1, 1)


def contrast(one: Colour, other: Colour) -> float:
    """Give the contrast ratio of two colours by WCAG 2.2, from 1 to 21."""
    dark, light = sorted((one.luminance, other.luminance))
    return (light + 0.05) / (dark + 0.05)


def of_hex(text: str | None) -> Colour | None:
    """Read six hexadecimal digits."""
    if text is None or len(text) != 6:
        return None
    try:
        red, green, blue = bytes.fromhex(text)
    except ValueError:
        return None
    return Colour(red / 255, green / 255, blue / 255)


@frozen(eq=False)
class Palette:
    """A theme's colours, and which of them the master's names stand for.

    `fills` and `grounds` are the theme's fills for shapes and for backgrounds.
    """

    slots: Mapping[str, Colour]
    names: Mapping[str, str]
    fills: tuple[Element, ...] = ()
    grounds: tuple[Element, ...] = ()

    def named(self, name: str | None) -> Colour | None:
        """Give the colour of a name such as `tx1`, `accent2` or `dk1`."""
        return None if name is None else self.slots.get(self.names.get(name, name))


def palette(theme: Element | None, names: Mapping[str, str]) -> Palette:
    """Read a theme's colours and fills; `names` says what `bg1`, `tx1` and the like stand for."""
    if theme is None:
        return Palette({}, names)
    scheme = theme.find(f".//{q('a:clrScheme')}")
    slots = {
        local(slot.tag): found
        for slot in (scheme if scheme is not None else ())
        if (found := colour(slot, Palette({}, {}))) is not None
    }
    fills, grounds = (
        tuple(theme.iterfind(f".//{q(f'a:{each}')}/*"))
        for each in ("fillStyleLst", "bgFillStyleLst")
    )
    return Palette(slots, names, fills, grounds)


def colour(holder: Element, of: Palette, own: Colour | None = None) -> Colour | None:
    """Give the colour written inside an element; None where it cannot be told.

    `own` is the colour that `phClr` stands for in a theme's fills.
    """
    element = next((each for each in holder if each.tag in KINDS), None)
    base = None if element is None else _base(element, of, own)
    for change in element if element is not None else ():
        base = (
            None if base is None else _changed(base, local(change.tag), fraction(change.get("val")))
        )
    return base


def _base(element: Element, of: Palette, own: Colour | None) -> Colour | None:
    value = element.get("val")
    match local(element.tag):
        case "srgbClr":
            return of_hex(value)
        case "schemeClr":
            return own if value == "phClr" else of.named(value)
        case "sysClr":
            return of_hex(element.get("lastClr")) or of_hex(_SYSTEM.get(value or ""))
        case "prstClr":
            return of_hex(_NAMED.get(value or ""))
        case "scrgbClr":
            return _linear(*(fraction(element.get(each)) for each in "rgb"))
        case _:
            return _hsl(element)


def _hsl(element: Element) -> Colour | None:
    hue = number(element.get("hue"))
    saturation, luminance = (fraction(element.get(each)) for each in ("sat", "lum"))
    if hue is None or saturation is None or luminance is None:
        return None
    return _bounded(*hls_to_rgb(hue / _DEGREE / 360 % 1, luminance, saturation))


def _linear(red: float | None, green: float | None, blue: float | None) -> Colour | None:
    if red is None or green is None or blue is None:
        return None
    return _bounded(*(_stored(min(1, max(0, each))) for each in (red, green, blue)))


def _changed(base: Colour, change: str, share: float | None) -> Colour | None:
    """Apply one alteration; None for those that let the background through or are rare."""
    if share is None:
        return None
    match change:
        case "alpha":
            return base if share >= 1 else None
        case "shade":
            return _linear(*(each * share for each in base.light))
        case "tint":
            return _linear(*(1 - (1 - each) * share for each in base.light))
        case "lumMod" | "lumOff" | "lum" | "satMod" | "satOff" | "sat":
            return _by_hls(base, change, share)
        case _:
            return None


def _by_hls(base: Colour, change: str, share: float) -> Colour:
    hue, luminance, saturation = rgb_to_hls(*base.parts)
    old = luminance if change.startswith("lum") else saturation
    new = {"Mod": old * share, "Off": old + share, "": share}[change[3:]]
    new = min(1.0, max(0.0, new))
    if change.startswith("lum"):
        return _bounded(*hls_to_rgb(hue, new, saturation))
    return _bounded(*hls_to_rgb(hue, luminance, new))


def tinted(base: Colour, tint: str | None, shade: str | None) -> Colour | None:
    """Alter a theme colour as Word does: `tint` and `shade` are two hexadecimal digits."""
    lighter, darker = _share(tint), _share(shade)
    if lighter is None or darker is None:
        return None
    hue, luminance, saturation = rgb_to_hls(*base.parts)
    luminance = luminance * lighter + (1 - lighter)
    return _bounded(*hls_to_rgb(hue, luminance * darker, saturation))


def _share(digits: str | None) -> float | None:
    """Read two hexadecimal digits as a share; all of it where there are none."""
    if digits is None:
        return 1.0
    found = of_hex(digits.rjust(2, "0") * 3)
    return None if found is None else found.red


def _bounded(red: float, green: float, blue: float) -> Colour:
    return Colour(*(min(1.0, max(0.0, each)) for each in (red, green, blue)))


def _light(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _stored(light: float) -> float:
    return light * 12.92 if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055
