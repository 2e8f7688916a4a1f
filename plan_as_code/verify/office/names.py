"""Names of XML elements and attributes by their usual short prefixes."""

from functools import cache

_MAIN = "http://schemas.openxmlformats.org"
_OFFICE = f"{_MAIN}/officeDocument/2006"
SPACES = {
    "a": f"{_MAIN}/drawingml/2006/main",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
    "ahyp": "http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor",
    "c": f"{_MAIN}/drawingml/2006/chart",
    "cp": f"{_MAIN}/package/2006/metadata/core-properties",
    "ct": f"{_MAIN}/package/2006/content-types",
    "custom": f"{_OFFICE}/custom-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
    "m": f"{_OFFICE}/math",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "o": "urn:schemas-microsoft-com:office:office",
    "p": f"{_MAIN}/presentationml/2006/main",
    "r": f"{_OFFICE}/relationships",
    "rel": f"{_MAIN}/package/2006/relationships",
    "v": "urn:schemas-microsoft-com:vml",
    "w": f"{_MAIN}/wordprocessingml/2006/main",
    "wp": f"{_MAIN}/drawingml/2006/wordprocessingDrawing",
}
_STRICT = {
    b"http://purl.oclc.org/ooxml/drawingml/main": SPACES["a"],
    b"http://purl.oclc.org/ooxml/drawingml/chart": SPACES["c"],
    b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": SPACES["wp"],
    b"http://purl.oclc.org/ooxml/presentationml/main": SPACES["p"],
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": SPACES["w"],
    b"http://purl.oclc.org/ooxml/officeDocument/customProperties": SPACES["custom"],
    b"http://purl.oclc.org/ooxml/officeDocument/math": SPACES["m"],
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": SPACES["r"],
}


@cache
def q(name: str) -> str:
    """Give the full name of `w:p` and the like."""
    prefix, tag = name.split(":")
    return f"{{{SPACES[prefix]}}}{tag}"


def local(tag: str) -> str:
    """Give a full name without its namespace."""
    return tag.rpartition("}")[2]


def transitional(content: bytes) -> bytes:
    """Write XML of the strict variant of the standard with the names of the usual one."""
    if b"purl.oclc.org/ooxml" not in content:
        return content
    for strict, usual in _STRICT.items():
        content = content.replace(strict, usual.encode())
    return content
