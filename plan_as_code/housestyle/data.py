"""What was found in a theme's folder as JSON, for other programs."""

import json
from typing import Any

from attrs import asdict

from plan_as_code.housestyle.found import Deck, Document, Report
from plan_as_code.report.data import finding_fields, summary_fields


def as_json(report: Report) -> str:
    """Print a report as JSON: what was found, then the findings as `check` prints them."""
    content = {
        "folder": report.folder,
        "theme": report.theme,
        "deck": _fields(report.deck),
        "document": _fields(report.document),
        "findings": [finding_fields(each) for each in report.findings],
        "summary": summary_fields(report.findings),
    }
    return json.dumps(content, ensure_ascii=False, indent=2)


def _fields(template: Deck | Document | None) -> dict[str, Any] | None:
    return None if template is None else asdict(template)
