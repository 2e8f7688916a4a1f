"""Zip archives from strangers: opened within limits, read without surprises."""

from collections.abc import Iterable, Mapping
from io import BytesIO
from lzma import LZMAError
from struct import error as StructError
from urllib.parse import unquote
from zipfile import BadZipFile, ZipFile, ZipInfo
from zlib import error as ZlibError

from attrs import frozen

from plan_as_code.verify.office.xml import Element, NotXml, parse

MAX_XML = 128 * 2**20
MAX_TOTAL = 512 * 2**20
MAX_PARTS = 50_000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = 1
_CHUNK = 2**20
_BROKEN = (
    BadZipFile, ZlibError, LZMAError, StructError, NotImplementedError,
    EOFError, OSError, ValueError, RuntimeError, OverflowError, IndexError,
)  # fmt: skip


class Unreadable(ValueError):
    """The content is no Office package at all; the text says why."""


@frozen(eq=False)
class Archive:
    """A zip archive with its entries by key; `twice` names files stored more than once."""

    zip: ZipFile
    entries: Mapping[str, ZipInfo]
    twice: tuple[str, ...]

    def xml(self, info: ZipInfo) -> Element:
        """Read an entry as XML. Raises NotXml when it is damaged, too long or no XML."""
        if info.file_size > MAX_XML:
            raise NotXml(f"it is longer than {MAX_XML // 2**20} MB")
        try:
            content = self.zip.read(info)
        except _BROKEN:
            raise NotXml("it is damaged in the zip archive") from None
        return parse(content)

    def damage(self, info: ZipInfo) -> str | None:
        """Say what keeps an entry from being unpacked; None where it can be."""
        try:
            with self.zip.open(info) as stream:
                while stream.read(_CHUNK):
                    pass
        except _BROKEN:
            return "it is damaged in the zip archive"
        return None


def key(name: str) -> str:
    """Give a name as names are compared: without escapes, whatever its capitals."""
    return unquote(plain(name)).casefold()


def plain(name: str) -> str:
    """Give the name of a zip entry as that of a part."""
    return name.replace("\\", "/").lstrip("/")


def _kind(content: bytes) -> str:
    """Say what a file is that is no zip archive."""
    if not content:
        return "it is empty"
    return (
        "it is a PDF" if content.startswith(b"%PDF-") else "it is no Office file, or a broken one"
    )


def open_archive(content: bytes) -> Archive:
    """Open a zip archive. Raises Unreadable."""
    if content.startswith(_OLE):
        raise Unreadable("it is locked with a password, or of the format before Office 2007")
    try:
        archive = ZipFile(BytesIO(content))
        entries = [info for info in archive.infolist() if not info.is_dir()]
    except _BROKEN:
        raise Unreadable(_kind(content)) from None
    if any(info.flag_bits & _ENCRYPTED for info in entries):
        raise Unreadable("it is locked with a password")
    if len(entries) > MAX_PARTS or sum(info.file_size for info in entries) > MAX_TOTAL:
        raise Unreadable("it unpacks to more than an Office file may hold")
    by_key = {key(info.filename): info for info in entries}
    return Archive(archive, by_key, tuple(_twice(entries)))


def _twice(entries: Iterable[ZipInfo]) -> dict[str, None]:
    seen: set[str] = set()
    found: dict[str, None] = {}
    for info in entries:
        if key(info.filename) in seen:
            found[plain(info.filename)] = None
        seen.add(key(info.filename))
    return found
