"""A PDF as the lines its reader sees, page by page, read by the programs of poppler."""

import subprocess
from collections.abc import Iterator

from plan_as_code.errors import PlanAsCodeError

READER = "pdftotext"
_PROPERTIES = "pdfinfo"
_SECONDS = 60


def pdf_lines(content: bytes) -> Iterator[str]:
    """Give a PDF's subject, then its words, each page below its number.

    Raises PlanAsCodeError where poppler is not on this machine, or cannot read it.
    """
    facts = _said(content, _PROPERTIES, "-enc", "UTF-8", "-")
    yield from (line for line in facts.splitlines() if line.startswith("Subject:"))
    for number, page in enumerate(_said(content, READER, "-enc", "UTF-8", "-", "-").split("\f"), 1):
        words = [line for line in page.splitlines() if line.strip()]
        yield from (f"page {number}", *words) if words else ()


def _said(content: bytes, *command: str) -> str:
    try:
        done = subprocess.run(
            command, input=content, capture_output=True, timeout=_SECONDS, check=False
        )
    except FileNotFoundError:
        raise PlanAsCodeError(
            f"a PDF is read by `{command[0]}`, which is not on this machine; install poppler"
        ) from None
    except (OSError, subprocess.TimeoutExpired) as problem:
        raise PlanAsCodeError(f"`{command[0]}` does not read this PDF: {problem}") from None
    if done.returncode:
        why = done.stderr.decode("utf-8", "replace").strip().splitlines() or ["it says nothing"]
        raise PlanAsCodeError(f"`{command[0]}` cannot read this PDF: {why[-1]}")
    return done.stdout.decode("utf-8", "replace")
