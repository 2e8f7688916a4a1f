"""Words as XML: the one place where characters that Office files cannot hold are replaced."""

import re
from functools import lru_cache
from xml.sax.saxutils import escape, quoteattr

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def legal(text: str) -> str:
    """Put a replacement character for each character that XML cannot hold."""
    return _ILLEGAL.sub("\N{REPLACEMENT CHARACTER}", text)


def escaped(text: str) -> str:
    """Give words as XML."""
    return escape(legal(text))


@lru_cache
def quoted(value: str) -> str:
    """Give the value of an attribute as XML, in quotation marks."""
    return quoteattr(legal(value))
