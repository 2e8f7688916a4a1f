"""Findings for people and for programs."""

from plan_as_code.report.data import as_github, as_json, as_sarif, sentence
from plan_as_code.report.junit import as_junit
from plan_as_code.report.text import block, summary

__all__ = ["as_github", "as_json", "as_junit", "as_sarif", "block", "sentence", "summary"]
