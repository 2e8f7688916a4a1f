"""PDF, by LibreOffice: a finished Office file as tagged pages with title, language, bookmarks.

The pages are LibreOffice's: another version of it, or other fonts, may set them otherwise. What
it leaves out of the structure is completed here, and its day and random number give way to the
plan's own day, so that the same LibreOffice gives the same bytes.
"""

import json
import subprocess
from datetime import date
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory
from xml.sax.saxutils import escape

from plan_as_code.errors import PlanAsCodeError, why
from plan_as_code.writers.pdf.finish import finished

PROGRAMS = ("soffice", "libreoffice")
SECONDS = 180
_FILTERS = {"pptx": "impress_pdf_Export", "docx": "writer_pdf_Export"}
_OPTIONS = {
    "UseTaggedPDF": True,
    "PDFUACompliance": True,
    "ExportBookmarks": True,
    "ExportNotes": False,
    "DisplayPDFDocumentTitle": True,
    "InitialView": 1,
}
_PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N">\
<prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>{language}</value></prop></item>
</oor:items>
"""


def write_pdf(
    office: bytes, suffix: str, language: str, day: date, seconds: float = SECONDS
) -> bytes:
    """Turn a pptx or docx into PDF/UA, dated by a day. Raises PlanAsCodeError where it cannot.

    LibreOffice runs with a profile of its own, so that neither an open window nor another
    run is in its way, and so that a deck says its `language` and not the machine's.
    """
    with TemporaryDirectory(prefix="plan-as-code-") as folder:
        user = Path(folder) / "profile" / "user"
        user.mkdir(parents=True)
        settings = _PROFILE.format(language=escape(language))
        (user / "registrymodifications.xcu").write_text(settings, encoding="utf-8")
        source = Path(folder) / f"paper.{suffix}"
        source.write_bytes(office)
        done = _run(_command(_program(), source), seconds)
        made = source.with_suffix(".pdf")
        content = made.read_bytes() if made.is_file() else b""
    if done.returncode or not content.startswith(b"%PDF-"):
        raise PlanAsCodeError(_failed(done))
    return finished(content, day)


def _program() -> str:
    found = next(filter(None, map(which, PROGRAMS)), None)
    if found is None:
        raise PlanAsCodeError(
            "a PDF is made by LibreOffice, and there is no `soffice` on the path; install"
            " LibreOffice, or build without `--to pdf`"
        )
    return found


def _command(program: str, source: Path) -> list[str]:
    options = {
        name: {"type": "boolean" if isinstance(value, bool) else "long", "value": _word(value)}
        for name, value in _OPTIONS.items()
    }
    form = f"pdf:{_FILTERS[source.suffix[1:]]}:{json.dumps(options, separators=(',', ':'))}"
    return [
        program,
        f"-env:UserInstallation={(source.parent / 'profile').as_uri()}",
        *("--headless", "--norestore", "--nolockcheck", "--convert-to", form),
        *("--outdir", str(source.parent), str(source)),
    ]


def _word(value: bool | int) -> str:
    return str(value).lower()


def _run(command: list[str], seconds: float) -> "subprocess.CompletedProcess[str]":
    try:
        return subprocess.run(
            command,
            capture_output=True,
            stdin=subprocess.DEVNULL,
            text=True,
            errors="replace",
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise PlanAsCodeError(
            f"LibreOffice did not finish a PDF within {seconds:g} seconds"
        ) from None
    except OSError as problem:
        raise PlanAsCodeError(f"LibreOffice cannot be started: {why(problem)}") from None


def _failed(done: "subprocess.CompletedProcess[str]") -> str:
    said = " ".join((done.stderr or done.stdout).split())[:200]
    status = f"ended with status {done.returncode}" if done.returncode else "wrote no PDF"
    return f"LibreOffice {status}" + (f", saying: {said}" if said else " and did not say why")
