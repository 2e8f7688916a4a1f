"""Findings for people; `report.data` and `report.junit` are for programs, loaded when asked."""

from plan_as_code.report.text import acceptances, block, summary

__all__ = ["acceptances", "block", "summary"]
