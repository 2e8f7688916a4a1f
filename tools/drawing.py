"""Finished papers as pictures: LibreOffice draws the pages, a sheet shows them side by side."""

import subprocess
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image

from plan_as_code.writers.pdf import write_pdf

GROUND = "#d9dfe3"


def drawn(content: bytes, suffix: str) -> list[Image.Image]:
    """Draw each page of a pptx or docx at 60 dots an inch. Raises where a program is missing."""
    with TemporaryDirectory() as name:
        paper = Path(name) / "paper.pdf"
        paper.write_bytes(write_pdf(content, suffix, "en-GB", date(2018, 10, 26)))
        command = ["pdftoppm", "-png", "-r", "60", str(paper), str(paper.with_suffix(""))]
        subprocess.run(command, check=True)
        return [Image.open(page).convert("RGB") for page in sorted(Path(name).glob("paper-*.png"))]


def sheet(pages: list[Image.Image], columns: int, width: int, gap: int = 16) -> Image.Image:
    """Lay pages out in rows on a sheet of some width in pixels, all scaled to one column."""
    column = (width - gap * (columns + 1)) // columns
    scaled = [
        page.resize((column, page.height * column // page.width), Image.Resampling.LANCZOS)
        for page in pages
    ]
    rows = [scaled[start : start + columns] for start in range(0, len(scaled), columns)]
    heights = [max(page.height for page in row) for row in rows]
    whole = Image.new("RGB", (width, sum(heights) + gap * (len(rows) + 1)), GROUND)
    top = gap
    for row, height in zip(rows, heights, strict=True):
        for index, page in enumerate(row):
            whole.paste(page, (gap + index * (column + gap), top))
        top += height + gap
    return whole
