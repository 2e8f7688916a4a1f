"""What differs between two versions of a plan, by stable id, as values and as words."""

from plan_as_code.changes.compare import compare
from plan_as_code.changes.data import as_json, summary
from plan_as_code.changes.record import Change, ChangeKind, Spot, label
from plan_as_code.changes.report import as_markdown, as_text, by_theme
from plan_as_code.changes.words import words

__all__ = [
    "Change", "ChangeKind", "Spot", "as_json", "as_markdown", "as_text", "by_theme", "compare",
    "label", "summary", "words",
]  # fmt: skip
