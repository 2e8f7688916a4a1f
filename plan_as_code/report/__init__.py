"""Findings for people; `report.programs` are those for programs, loaded when asked."""

from plan_as_code.report.text import acceptances, block, summary

__all__ = ["acceptances", "block", "summary"]
