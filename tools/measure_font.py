"""Measure a font: write the advance widths of its characters as `widths.json`.

    python tools/measure_font.py REGULAR.ttf BOLD.ttf WIDTHS.json

The shipped `templates/default/widths.json` was measured on LiberationSans-Regular.ttf and
LiberationSans-Bold.ttf of Liberation 2 (Debian: fonts-liberation2), whose widths are those
of Arial. Needs fontTools, which nothing else here does. Widths are in thousandths of the
size. Characters that the font lacks count as `other`, one em, which is what Chinese,
Japanese and Korean letters take.
"""

import json
import sys
from pathlib import Path

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

# First and last of each block: Latin with Extended-B, IPA and spacing marks, combining
# marks, Greek, Cyrillic, Hebrew, Latin Extended Additional, Greek Extended, punctuation,
# raised and lowered, currency, letterlike, fractions, arrows, mathematics, technical,
# box drawing, blocks, shapes, symbols, ligatures.
_BLOCKS = (
    (0x20, 0x7E),
    (0xA0, 0x36F),
    (0x370, 0x52F),
    (0x590, 0x5FF),
    (0x1E00, 0x1FFF),
    (0x2000, 0x20CF),
    (0x2100, 0x23FF),
    (0x2500, 0x26FF),
    (0xFB00, 0xFB4F),
)
_FAMILY, _VERSION = 1, 5


def widths(font: TTFont) -> dict[str, int]:
    """Give the advance width of each character in the blocks, in thousandths of an em."""
    names, advances = font.getBestCmap(), font["hmtx"]
    em = font["head"].unitsPerEm
    return {
        chr(code): round(advances[names[code]][0] * 1000 / em)
        for first, last in _BLOCKS
        for code in range(first, last + 1)
        if code in names
    }


def measured(regular: TTFont, bold: TTFont) -> dict[str, object]:
    """Give what `widths.json` says of a font."""
    said = regular["name"].getDebugName
    return {
        "font": f"{said(_FAMILY)}, {said(_VERSION)}",
        "unit": "thousandths of the size",
        "other": 1000,
        "plain": widths(regular),
        "bold": widths(bold),
    }


def main(arguments: list[str]) -> None:
    """Measure the two fonts named and write their widths into the third file named."""
    regular, bold, target = arguments
    content = measured(TTFont(regular), TTFont(bold))
    written = json.dumps(content, indent=0)
    Path(target).write_text(written + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
