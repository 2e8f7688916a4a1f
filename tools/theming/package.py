"""Office packages, written so that the same parts always give the same bytes."""

from io import BytesIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from attrs import frozen
from lxml import etree

_CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata"
_EPOCH = (1980, 1, 1, 0, 0, 0)
_UNIX = 3


@frozen
class Part:
    """A part: its name in the package, its content type, its XML and what it points at.

    `links` are (kind of relationship, target); they get the ids rId1, rId2 and so on.
    """

    name: str
    content_type: str
    xml: str
    links: tuple[tuple[str, str], ...] = ()


def package(parts: tuple[Part, ...], main: str) -> bytes:
    """Give the bytes of a package whose main part is `main`.

    Entries are stored, not compressed, since zlib differs from machine to machine.
    """
    entries = {"[Content_Types].xml": _types(parts), "_rels/.rels": _root(main)}
    for part in parts:
        entries[part.name] = part.xml
        if part.links:
            folder, _, file = part.name.rpartition("/")
            entries[f"{folder}/_rels/{file}.rels"] = _relations(part.links)
    return _zip(entries)


def _zip(entries: dict[str, str]) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_STORED) as archive:
        for name, xml in entries.items():
            entry = ZipInfo(name, _EPOCH)
            entry.create_system = _UNIX
            archive.writestr(entry, _tidy(xml))
    return buffer.getvalue()


def _tidy(xml: str) -> bytes:
    parser = etree.XMLParser(remove_blank_text=True)
    root = etree.fromstring(xml.encode(), parser)
    written = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return bytes(written)


def _types(parts: tuple[Part, ...]) -> str:
    overrides = "".join(
        f'<Override PartName="/{part.name}" ContentType="{part.content_type}"/>' for part in parts
    )
    return (
        f'<Types xmlns="{_CONTENT_TYPES}">'
        '<Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _root(main: str) -> str:
    return _written(
        (
            (f"{_OFFICE}/officeDocument", main),
            (f"{_PACKAGE}/core-properties", "docProps/core.xml"),
            (f"{_OFFICE}/extended-properties", "docProps/app.xml"),
        )
    )


def _relations(links: tuple[tuple[str, str], ...]) -> str:
    return _written(tuple((f"{_OFFICE}/{kind}", target) for kind, target in links))


def _written(links: tuple[tuple[str, str], ...]) -> str:
    rows = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(links, 1)
    )
    return f'<Relationships xmlns="{_RELATIONSHIPS}">{rows}</Relationships>'
