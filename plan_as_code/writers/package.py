"""Office packages made the same to the byte on every machine and in every run."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_FIRST = "[Content_Types].xml"
_TIME = (1980, 1, 1, 0, 0, 0)
_UNIX = 3
_READABLE = 0o644 << 16
_LEVEL = 6


def seal(content: bytes) -> bytes:
    """Rewrite a zip with its entries in a fixed order, without times and without a system."""
    sealed = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(sealed, "w", ZIP_DEFLATED) as new:
        for name in sorted(old.namelist(), key=_order):
            new.writestr(_entry(name), old.read(name), ZIP_DEFLATED, _LEVEL)
    return sealed.getvalue()


def retype(content: bytes, old: str, new: str) -> bytes:
    """Give the parts of one content type another, as when a template becomes a document."""
    return replaced(content, _FIRST, f'"{old}"'.encode(), f'"{new}"'.encode())


def replaced(content: bytes, names: str, old: bytes, new: bytes) -> bytes:
    """Put other bytes for some in the parts whose names begin with these words."""
    changed = BytesIO()
    with ZipFile(BytesIO(content)) as package, ZipFile(changed, "w", ZIP_DEFLATED) as out:
        for entry in package.infolist():
            body = package.read(entry)
            if entry.filename.startswith(names):
                body = body.replace(old, new)
            out.writestr(entry, body)
    return changed.getvalue()


def _order(name: str) -> tuple[bool, str]:
    return name != _FIRST, name


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name, _TIME)
    entry.create_system = _UNIX
    entry.external_attr = _READABLE
    return entry
