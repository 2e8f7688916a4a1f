"""Draw the README's pictures from the real papers: `python tools/make_pictures.py`.

Builds the papers of the shipped plan and a deck of the year in examples/year (for which git and
`plan-as-code` are on the PATH), turns them into PDF with LibreOffice and into pictures with
poppler's pdftoppm, and lays the pages out on one sheet each.
"""

import subprocess
import tempfile
from pathlib import Path

from PIL import Image

from plan_as_code import build_papers, load_plan, save
from plan_as_code.themes import open_theme

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / "docs" / "pictures"
SHEETS = {
    "changes_deck": (3, (3, 4, 5)),
    "board_deck": (4, (1, 2, 4, 6, 8, 9, 11, 14)),
    "full_plan": (4, (1, 3, 4, 5, 6, 7, 8, 9)),
    "board_deck.high_contrast": (4, (1, 2, 8, 15)),
}
WIDTH, GAP, GROUND = 1600, 16, "#d9dfe3"


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
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for paper in build_papers(plan, theme, papers):
            path = save(paper, folder)
            sheet_name = f"{path.stem}.{style}" if style else path.stem
            columns, pages = SHEETS[sheet_name]
            drawn = _pages(path, folder)
            sheet = _sheet([drawn[page - 1] for page in pages], columns)
            sheet.quantize(128).save(PICTURES / f"{sheet_name}.png", optimize=True)


def _pages(path: Path, folder: Path) -> list[Image.Image]:
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    convert = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*convert, str(path)], check=True, capture_output=True)
    prefix = folder / path.stem
    subprocess.run(
        ["pdftoppm", "-png", "-r", "60", str(prefix.with_suffix(".pdf")), str(prefix)], check=True
    )
    return [Image.open(page) for page in sorted(folder.glob(f"{path.stem}-*.png"))]


def _sheet(pages: list[Image.Image], columns: int) -> Image.Image:
    """Lay pages out in rows, each scaled to its column's width."""
    width = (WIDTH - GAP * (columns + 1)) // columns
    scaled = [page.resize((width, page.height * width // page.width)) for page in pages]
    rows = [scaled[start : start + columns] for start in range(0, len(scaled), columns)]
    heights = [max(page.height for page in row) for row in rows]
    sheet = Image.new("RGB", (WIDTH, sum(heights) + GAP * (len(rows) + 1)), GROUND)
    top = GAP
    for row, height in zip(rows, heights, strict=True):
        for index, page in enumerate(row):
            sheet.paste(page, (GAP + index * (width + GAP), top))
        top += height + GAP
    return sheet


if __name__ == "__main__":
    main()
