"""Findings for people and for programs."""

from plan_as_code.report.data import Help, as_github, as_json, as_sarif, sentence
from plan_as_code.report.junit import as_junit
from plan_as_code.report.text import acceptances, block, summary

__all__ = [
    "Help",
    "acceptances",
    "as_github",
    "as_json",
    "as_junit",
    "as_sarif",
    "block",
    "sentence",
    "summary",
]
