"""Tracked changes of a Word document taken or turned down, as Word does it."""

from io import BytesIO
from zipfile import ZipFile

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def body(content):
    with ZipFile(BytesIO(content)) as package:
        return etree.fromstring(package.read("word/document.xml"))[0]


def settled(content, accept):
    """The body of a document with all of its changes taken, or all turned down."""
    root = body(content)
    lost = f"{W}{'del' if accept else 'ins'}"
    for row in [*root.iter(f"{W}tr")]:
        if row.find(f"{W}trPr/{lost}") is not None:
            row.getparent().remove(row)
    for table in [*root.iter(f"{W}tbl")]:
        if table.find(f"{W}tr") is None:
            table.getparent().remove(table)
    gone = [each for each in root.iter(f"{W}p") if each.find(f"{W}pPr/{W}rPr/{lost}") is not None]
    for change in [*root.iter(lost)]:
        change.getparent().remove(change)
    for paragraph in gone:
        _joined_to_the_next(paragraph)
    return root


def _joined_to_the_next(paragraph):
    """Take away the end of a paragraph; what is left of it begins the next."""
    left = [each for each in paragraph if each.tag != f"{W}pPr"]
    after = paragraph.getnext()
    if any(each.tag == f"{W}r" and each.find(f"{W}t") is not None for each in left):
        assert after is not None
        assert after.tag == f"{W}p"
    if after is not None and after.tag == f"{W}p":
        after[1:1] = left
    paragraph.getparent().remove(paragraph)


def said(root):
    """Every paragraph that is not blank, with how deep in tables it stands, in order."""
    return [
        (sum(1 for _ in each.iterancestors(f"{W}tr")), text)
        for each in root.iter(f"{W}p")
        if (text := "".join(each.itertext(f"{W}t", f"{W}delText")))
    ]
