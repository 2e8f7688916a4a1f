"""What the parser reads, one event after the other: by the parser in C where there is one."""

from collections.abc import Iterator
from typing import Any

import yaml

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
QUOTES = ("'", '"')


def events(text: Any) -> Iterator[Any]:
    """Read a text, or what gives one piece by piece. Raises YAMLError where it is no YAML.

    Of an escape that names no character the parser in Python raises ValueError or OverflowError.
    """
    return yaml.parse(text, Loader=LOADER)
