"""Draw a theme: write `deck.pptx`, `document.docx` and `theme.yaml` into a folder.

    python tools/make_theme.py                 # templates/default, the theme that ships
    python tools/make_theme.py FOLDER          # the same theme elsewhere

The look is a `Design` (tools/theming/design.py): a palette, a geometry, sizes and names.
`tools/theming/harbour.py` holds the one that ships; another theme is another such file
and a call of `make(design, folder)`. The same design gives the same bytes every time.
`widths.json` is not drawn but measured, by `tools/measure_font.py`.
"""

import sys
from pathlib import Path

from theming.deck import deck
from theming.design import Design
from theming.document import document
from theming.harbour import HARBOUR
from theming.mapping import mapping

_DEFAULT = Path(__file__).resolve().parents[1] / "templates" / "default"


def make(design: Design, folder: Path) -> None:
    """Write a design's files into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    names = design.names
    (folder / names.deck.file).write_bytes(deck(design))
    (folder / names.document.file).write_bytes(document(design))
    (folder / "theme.yaml").write_text(mapping(design), encoding="utf-8", newline="\n")


def main(arguments: list[str]) -> None:
    """Draw the shipped theme into the folder named, or where it belongs."""
    make(HARBOUR, Path(arguments[0]) if arguments else _DEFAULT)


if __name__ == "__main__":
    main(sys.argv[1:])
