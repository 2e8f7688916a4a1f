"""Draw the themes that ship: `deck.pptx`, `document.docx` and `theme.yaml` of each.

    python tools/make_theme.py                 # each into its folder of templates/
    python tools/make_theme.py FOLDER          # each into a folder of its name elsewhere

A look is a `Design` (tools/theming/design.py): a palette, a geometry, sizes, what is drawn
behind words, and names. `harbour.py` and `lantern.py` hold those that ship; another theme is
another such file and a line in `DESIGNS`. The same design gives the same bytes every time.
`widths.json` is not drawn but measured, by `tools/measure_font.py`.
"""

import sys
from pathlib import Path

from theming.deck import deck
from theming.design import Design
from theming.document import document
from theming.harbour import HARBOUR
from theming.lantern import LANTERN
from theming.mapping import mapping

DESIGNS = {"default": HARBOUR, "high_contrast": LANTERN}
_TEMPLATES = Path(__file__).resolve().parents[1] / "templates"


def make(design: Design, folder: Path) -> None:
    """Write a design's files into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    names = design.names
    (folder / names.deck.file).write_bytes(deck(design))
    (folder / names.document.file).write_bytes(document(design))
    (folder / "theme.yaml").write_text(mapping(design), encoding="utf-8", newline="\n")


def main(arguments: list[str]) -> None:
    """Draw every theme that ships into the folder named, or where they belong."""
    root = Path(arguments[0]) if arguments else _TEMPLATES
    for name, design in DESIGNS.items():
        make(design, root / name)


if __name__ == "__main__":
    main(sys.argv[1:])
