"""Kinds of paper."""

from plan_as_code.model import PaperKind


def test_slides_and_pages_have_an_outline_and_sheets_and_days_have_none():
    assert [kind.value for kind in PaperKind if kind.outlined] == ["deck", "document"]
