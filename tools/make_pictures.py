"""Draw the README's pictures from the real papers: `python tools/make_pictures.py`.

Builds the papers of the shipped plan and a deck of the year in examples/year (for which git and
`plan-as-code` are on the PATH), has LibreOffice draw their pages, and lays some of them out on
one sheet for each paper.
"""

import subprocess
import tempfile
from pathlib import Path

from drawing import drawn, sheet

from plan_as_code import build_papers, load_plan
from plan_as_code.themes import open_theme

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / "docs" / "pictures"
SHEETS = {
    "changes_deck": (3, (3, 4, 5)),
    "board_deck": (4, (1, 2, 4, 6, 8, 9, 11, 14)),
    "full_plan": (4, (1, 3, 4, 5, 6, 7, 8, 9)),
    "board_deck.high_contrast": (4, (1, 2, 8, 15)),
}
WIDTH = 1600


def main() -> None:
    """Make every sheet."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    _draw(ROOT / "plans" / "barnet_2018_19.yaml", ("board_deck", "full_plan"))
    _draw(ROOT / "plans" / "barnet_2018_19.yaml", ("board_deck",), "high_contrast")
    with tempfile.TemporaryDirectory() as name:
        year = Path(name) / "year"
        subprocess.run(["sh", ROOT / "examples" / "year" / "year.sh", year], check=True)
        subprocess.run(["git", "-C", year, "checkout", "--quiet", "january"], check=True)
        _draw(year / "plans" / "violence_2025_26.yaml", ("changes_deck",))


def _draw(file: Path, papers: tuple[str, ...], style: str = "") -> None:
    """Make a sheet of some pages of each paper, in a house style that ships."""
    plan, _ = load_plan(file)
    if plan is None:
        raise SystemExit(f"{file} cannot be read")
    theme = open_theme(Path(style)) if style else None
    for paper in build_papers(plan, theme, papers=papers):
        stem, suffix = paper.name.rsplit(".", 1)
        name = f"{stem}.{style}" if style else stem
        columns, pages = SHEETS[name]
        shown = drawn(paper.content, suffix)
        picture = sheet([shown[page - 1] for page in pages], columns, WIDTH)
        picture.quantize(128).save(PICTURES / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()
