"""Every text of a plan that a reader of the full document should find in print."""

from collections.abc import Iterator

import attrs

from plan_as_code.model import Record

# What is written in a plan for the sake of the file, or in another form in print.
# A field that is neither here nor in the full document is one that got lost.
UNPRINTED = {
    "Plan": {"id", "language", "markings", "levels", "author", "papers", "rules"},
    "Kind": {"key", "word"},
    "Status": {"key"},
    "Party": {"id", "part_of"},
    "Framework": {"id", "themes"},
    "Standard": {"theme"},
    "Event": {"id", "owed_to"},
    "Theme": {"key", "short", "framework"},
    "Action": {"short", "kind", "status", "audience", "marking"},
    "Owner": {"party"},
    "Measure": {"unit"},
    "Update": {"status", "by"},
    "Decision": {"status", "authority"},
    "Move": {"authority"},
    "DocumentControl": {"author", "approver"},
    "Version": {"author"},
    "Deadline": {"every"},
    "Carried": {"status", "deadline"},
    "Past": {"status"},
}


def said(value: object) -> Iterator[str]:
    """Every text that a plan holds and a reader should find in print."""
    for field in attrs.fields(type(value)):
        hidden = UNPRINTED.get(type(value).__name__, set())
        found = getattr(value, field.name) if field.name not in {"origin", *hidden} else ()
        for each in found if isinstance(found, tuple) else (found,):
            if isinstance(each, Record):
                yield from said(each)
            elif isinstance(each, str):
                yield each
