"""A clean deck and a clean document, made with the usual libraries, and ways to break them."""

import struct
import zlib
from functools import cache
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pptx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt, RGBColor
from pptx.util import Emu

from plan_as_code.verify import Standards, verify

CORE = "docProps/core.xml"
TYPES = "[Content_Types].xml"
DOCUMENT = "word/document.xml"
STYLES = "word/styles.xml"
DOCUMENT_RELS = "word/_rels/document.xml.rels"
PRESENTATION = "ppt/presentation.xml"
PRESENTATION_RELS = "ppt/_rels/presentation.xml.rels"
FIRST, TABLE, LAST = (f"ppt/slides/slide{number}.xml" for number in (1, 2, 3))
TITLE_LAYOUT = "ppt/slideLayouts/slideLayout1.xml"
MASTER = "ppt/slideMasters/slideMaster1.xml"
LINK = "https://www.example.org/plan"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def png() -> bytes:
    """Give a picture of one red point."""

    def chunk(kind, data):
        sum_ = zlib.crc32(kind + data)
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", sum_)

    head = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    body = zlib.compress(b"\0\xff\0\0")
    chunks = chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + chunks


@cache
def deck() -> bytes:
    """Three slides: a title, a table and a picture, words with a link; each with its marking."""
    made = pptx.Presentation()
    first, table, last = (made.slides.add_slide(made.slide_layouts[number]) for number in (0, 5, 1))
    first.shapes.title.text = "The plan"
    first.placeholders[1].text = "For the board"
    table.shapes.title.text = "Actions"
    grid = table.shapes.add_table(3, 2, Emu(500000), Emu(1700000), Emu(5000000), Emu(1500000))
    grid.name = "Actions by theme"
    cells = ("Theme", "Actions", "Prevention", "12", "Enforcement", "9")
    for cell, text in zip(grid.table.iter_cells(), cells, strict=True):
        cell.text = text
    picture = table.shapes.add_picture(BytesIO(png()), Emu(6000000), Emu(1700000))
    _describe(picture, "A red point, where the schools are")
    last.shapes.title.text = "Questions"
    words = last.placeholders[1].text_frame.paragraphs[0]
    words.add_run().text = "Read "
    linked = words.add_run()
    linked.text = "the whole plan"
    linked.hyperlink.address = LINK
    for slide in (first, table, last):
        _foot(slide, "OFFICIAL")
        for run in slide.element.iter(f"{{{DRAWING}}}r"):
            run.get_or_add_rPr().set("lang", "en-GB")
    made.core_properties.title = "A plan for the board"
    made.core_properties.language = "en-GB"
    return _saved(made)


def _describe(picture, text):
    picture._element.nvPicPr.cNvPr.set("descr", text)


def _foot(slide, text):
    """Give a slide the footer of its layout, at a size that can be read."""
    layout = next(
        each
        for each in slide.slide_layout.placeholders
        if each.placeholder_format.type.name == "FOOTER"
    )
    slide.shapes.clone_placeholder(layout)
    footer = list(slide.placeholders)[-1]
    footer.text_frame.text = text
    footer.text_frame.paragraphs[0].runs[0].font.size = pptx.util.Pt(18)
    footer.text_frame.paragraphs[0].runs[0].font.color.rgb = pptx.dml.color.RGBColor(0, 0, 0)


@cache
def document() -> bytes:
    """A title, headings, links, fields, a table, a picture; its marking in the header."""
    made = docx.Document()
    made.styles["Normal"].font.size = Pt(12)
    for name in ("Heading 1", "Heading 2"):
        made.styles[name].font.color.rgb = RGBColor(0x0B, 0x3A, 0x46)
        made.styles[name].font.size = Pt(16)
    made.add_paragraph("The plan", style="Title")
    made.add_heading("Context", 1)
    _linked(made)
    made.add_heading("Detail", 2)
    table = made.add_table(3, 2)
    cells = ("Theme", "Actions", "Prevention", "12", "Enforcement", "9")
    every = [cell for row in table.rows for cell in row.cells]
    for cell, text in zip(every, cells, strict=True):
        cell.text = text
    table.rows[0]._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))
    made.add_paragraph("What follows the table.")
    picture = made.add_picture(BytesIO(png()))
    picture._inline.docPr.set("descr", "A red point, where the schools are")
    made.sections[0].header.paragraphs[0].text = "OFFICIAL"
    made.core_properties.title = "A plan for the board"
    made.core_properties.language = "en-GB"
    return _saved(made)


def _linked(made):
    """Add a paragraph with a bookmark, a field, and links inside and outside."""
    paragraph = made.add_paragraph("The plan is on ")
    outside = made.part.relate_to(LINK, f"{RELATIONSHIPS}/hyperlink", is_external=True)
    for xml in (
        '<w:bookmarkStart w:id="7" w:name="context"/>',
        f'<w:hyperlink r:id="{outside}"><w:r><w:t>the board\'s pages</w:t></w:r></w:hyperlink>',
        '<w:bookmarkEnd w:id="7"/>',
        '<w:hyperlink w:anchor="context"><w:r><w:t>Back to the context</w:t></w:r></w:hyperlink>',
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
        '<w:r><w:instrText xml:space="preserve"> PAGEREF context \\h </w:instrText></w:r>',
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
        "<w:r><w:t>1</w:t></w:r>",
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    ):
        start, _, rest = xml.partition(" ")
        tag, closing, inside = start.partition(">")
        declared = f"{tag} {nsdecls('w', 'r')}{closing}{inside}"
        paragraph._p.append(parse_xml(f"{declared} {rest}" if rest else declared))


def _saved(made) -> bytes:
    content = BytesIO()
    made.save(content)
    return content.getvalue()


def parts(content: bytes) -> dict[str, bytes]:
    """Unpack a file."""
    with ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(files: dict[str, bytes]) -> bytes:
    """Pack a file."""
    content = BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return content.getvalue()


def edited(content: bytes, part: str, old: str, new: str, times: int = 1) -> bytes:
    """Replace the first words found in a part; they must be there."""
    files = parts(content)
    text = files[part].decode("utf-8")
    assert old in text, f"{old!r} is not in {part}"
    return packed({**files, part: text.replace(old, new, times).encode("utf-8")})


def added(content: bytes, **new: str | bytes) -> bytes:
    """Add parts, or put them in the place of others."""
    data = {
        name: text.encode("utf-8") if isinstance(text, str) else text for name, text in new.items()
    }
    return packed({**parts(content), **data})


def without(content: bytes, *names: str) -> bytes:
    """Take parts out."""
    files = parts(content)
    return packed({name: data for name, data in files.items() if name not in names})


def told(
    content: bytes, marking: str | None = None, standards: Standards | None = None
) -> list[str]:
    """Give every finding as one string."""
    findings = verify(content, "f", marking, standards)
    assert {str(finding.place) for finding in findings} <= {"f"}
    return [_told(finding) for finding in findings]


def shades(content, standards=None):
    """Give what is said of contrast alone: whose text it is, and the colours."""
    found = [each for each in told(content, standards=standards) if "[low-contrast]" in each]
    assert all("; it needs " in each for each in found)
    return [each.removeprefix("error: text in ").split(" (")[0] for each in found]


def _told(finding) -> str:
    hint = f"; {finding.hint}" if finding.hint else ""
    where = f" {finding.where}" if finding.where else ""
    return f"{finding.severity.value}: {finding.message}{hint} [{finding.rule}]{where}"
