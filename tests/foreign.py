"""Templates that others made, each as a theme's folder: Office files and a proposed theme.yaml."""

import shutil
import subprocess
from pathlib import Path

import docx
import pptx
import pytest

from plan_as_code.housestyle.propose import propose

PYTHON = {
    "default.pptx": Path(pptx.__file__).parent / "templates" / "default.pptx",
    "default.docx": Path(docx.__file__).parent / "templates" / "default.docx",
}
FOREIGN = ("python", "pandoc", "Beehive", "DNA")


def foreign(name, folder):
    """Put a foreign template into a folder, with the theme.yaml that is proposed for it."""
    folder.mkdir(parents=True, exist_ok=True)
    match name:
        case "python":
            for file, path in PYTHON.items():
                shutil.copy(path, folder / file)
        case "pandoc":
            pandoc("reference.pptx", folder)
            pandoc("reference.docx", folder)
        case _:
            impress(name, folder)
            shutil.copy(PYTHON["default.docx"], folder / "default.docx")
    text = propose(folder)
    (folder / "theme.yaml").write_text(text, encoding="utf-8")
    return folder


def pandoc(file, folder):
    """One of pandoc's reference files."""
    if not shutil.which("pandoc"):
        pytest.skip("pandoc is not installed")
    command = ["pandoc", "-o", str(folder / file), "--print-default-data-file", file]
    subprocess.run(command, check=True, capture_output=True)


def impress(name, folder):
    """One of LibreOffice's own templates, as it saves it for PowerPoint."""
    program = shutil.which("soffice")
    home = Path(program).resolve().parents[1] if program else Path()
    source = home / "share" / "template" / "common" / "presnt" / f"{name}.otp"
    if not program or not source.exists():
        pytest.skip("LibreOffice and its templates for Impress are not installed")
    profile = f"-env:UserInstallation={(folder.parent / 'profile').as_uri()}"
    convert = ["--headless", "--convert-to", "potx", "--outdir", str(folder), str(source)]
    subprocess.run([program, profile, *convert], check=True, capture_output=True)
