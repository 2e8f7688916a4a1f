"""Measure a font: write the advance widths of its characters as `widths.json`.

    python tools/measure_font.py [REGULAR.ttf BOLD.ttf [WIDTHS.json]]

Left out, the fonts are those of the Debian package fonts-liberation: Liberation Sans has
the same widths as Arial. Needs fontTools, which nothing else here does. Widths are in
thousandths of the size. Characters that the font lacks count as `other`, one em, which
is what Chinese, Japanese and Korean letters take.
"""

import json
import sys
from pathlib import Path

from fontTools.ttLib import TTFont

_FOLDER = Path("/usr/share/fonts/truetype/liberation")
_FONTS = (_FOLDER / "LiberationSans-Regular.ttf", _FOLDER / "LiberationSans-Bold.ttf")
_TARGET = Path(__file__).resolve().parents[1] / "templates" / "default" / "widths.json"

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


def widths(path: Path) -> dict[str, int]:
    """Give the advance width of each character in the blocks, in thousandths of an em."""
    with TTFont(path) as font:
        names, advances = font.getBestCmap(), font["hmtx"]
        em = font["head"].unitsPerEm
        return {
            chr(code): round(advances[names[code]][0] * 1000 / em)
            for first, last in _BLOCKS
            for code in range(first, last + 1)
            if code in names
        }


def main(arguments: list[str]) -> None:
    """Measure the fonts named and write their widths."""
    regular, bold = (Path(each) for each in arguments[:2] or _FONTS)
    target = Path(arguments[2]) if len(arguments) > 2 else _TARGET
    content = {
        "font": "Liberation Sans, of the same widths as Arial",
        "unit": "thousandths of the size",
        "other": 1000,
        "plain": widths(regular),
        "bold": widths(bold),
    }
    target.write_text(
        json.dumps(content, ensure_ascii=False, indent=0) + "\n", encoding="utf-8", newline="\n"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
