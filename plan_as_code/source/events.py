"""What the parser reads, one event after the other: by the parser in C where there is one."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

import yaml

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
QUOTES = ("'", '"')


HARD = "\xa0\u2000-\u200a\u202f\u3000"
"""Spaces that are none to YAML."""

_HARD_FIELD = re.compile(rf"[{HARD}][\s{HARD}]*(?:- +)?[A-Za-z_][\w-]*:(?:\s|$)")


def events(text: Any, lines: Sequence[str]) -> Iterator[Any]:
    """Read a text, or what gives one piece by piece; `lines` are its lines.

    Raises YAMLError where it is no YAML, and where a field is indented with spaces that are none
    to YAML, which takes them for a part of its name. Of an escape that names no character the
    parser in Python raises ValueError or OverflowError.
    """
    for event in yaml.parse(text, Loader=LOADER):
        if isinstance(event, yaml.ScalarEvent) and not event.style:
            mark: Any = event.start_mark
            if not event.value[:1].isascii() and _HARD_FIELD.match(lines[mark.line], mark.column):
                raise yaml.MarkedYAMLError(None, None, "a hard space", mark)
        yield event
