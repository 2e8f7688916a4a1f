"""A calendar file as lines of text."""

import re
from collections.abc import Iterator

_STAMPS = ("DTSTAMP:", "LAST-MODIFIED:")


def calendar_lines(text: str) -> Iterator[str]:
    """Give the lines of a calendar, unfolded and without its escapes and times of writing."""
    for line in re.sub(r"\r?\n[ \t]", "", text).splitlines():
        if not line.startswith(_STAMPS):
            yield re.sub(r"\\(.)", lambda found: " / " if found[1] in "nN" else found[1], line)
