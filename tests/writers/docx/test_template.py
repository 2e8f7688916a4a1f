"""Templates as designers leave them: with notes on samples, attached to another, with macros."""

import shutil
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from decks import META
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from plan_as_code.blocks import Document, Paragraph, Section, words
from plan_as_code.errors import PlanAsCodeError
from plan_as_code.themes import Theme, open_theme
from plan_as_code.writers.docx import write_docx
from plan_as_code.writers.package import retype

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
THEME = open_theme()
PAPER = Document(META, None, (Section((Paragraph(words("Words")),)),))


def altered(folder, change):
    """The shipped theme, its document changed by hand."""
    shutil.copytree(THEME.folder, folder, dirs_exist_ok=True)
    opened = docx.Document(folder / "document.docx")
    change(opened)
    opened.save(folder / "document.docx")
    return Theme(folder, THEME.names)


def part(content, name):
    with ZipFile(BytesIO(content)) as package:
        return etree.fromstring(package.read(name))


def test_notes_and_comments_on_the_sample_text_go_with_it(tmp_path):
    def change(opened):
        paragraph = opened.add_paragraph("Lorem ipsum")
        opened.add_comment(paragraph.runs, "What a sample", author="Sam")
        opened.part.relate_to(
            Part(
                PackURI("/word/footnotes.xml"),
                CONTENT_TYPE.WML_FOOTNOTES,
                f'<w:footnotes xmlns:w="{W[1:-1]}"><w:footnote w:type="separator" w:id="-1"><w:p/>'
                '</w:footnote><w:footnote w:id="1"><w:p><w:r><w:t>Lorem</w:t></w:r></w:p>'
                "</w:footnote></w:footnotes>".encode(),
                opened.part.package,
            ),
            RELATIONSHIP_TYPE.FOOTNOTES,
        )

    content = write_docx(PAPER, altered(tmp_path, change))
    with ZipFile(BytesIO(content)) as package:
        assert [each for each in package.namelist() if "comments" in each] == []
    [separator] = part(content, "word/footnotes.xml")
    assert (separator.get(f"{W}id"), "".join(separator.itertext())) == ("-1", "")


def test_a_template_that_is_attached_to_another_is_an_error(tmp_path):
    def change(opened):
        kind = (
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"
        )
        opened.part._settings_part.relate_to("file:///C:/Normal.dotm", kind, is_external=True)

    with pytest.raises(PlanAsCodeError) as problem:
        write_docx(PAPER, altered(tmp_path, change))
    assert str(problem.value) == (
        f"{tmp_path / 'document.docx'} must not take anything from outside or run anything, and it"
        " has the attached template `file:///C:/Normal.dotm` in `/word/settings.xml`; put what is"
        " linked into the file, or take it out"
    )


def test_a_docm_or_dotm_is_refused(tmp_path):
    shutil.copytree(THEME.folder, tmp_path, dirs_exist_ok=True)
    path = tmp_path / "document.docx"
    docm = "application/vnd.ms-word.document.macroEnabled.main+xml"
    path.write_bytes(retype(path.read_bytes(), CONTENT_TYPE.WML_DOCUMENT_MAIN, docm))
    with pytest.raises(PlanAsCodeError, match="is of a kind that may hold macros; save it as"):
        write_docx(PAPER, Theme(tmp_path, THEME.names))


def test_pages_of_which_nothing_is_said_are_a4(tmp_path):
    def change(opened):
        [section] = opened.element.body.findall(f"{W}sectPr")
        for each in list(section):
            if each.tag in (f"{W}pgSz", f"{W}pgMar"):
                section.remove(each)

    [section] = docx.Document(BytesIO(write_docx(PAPER, altered(tmp_path, change)))).sections
    assert (section.page_width.twips, section.page_height.twips) == (11906, 16838)
    assert (section.left_margin.twips, section.header_distance.twips) == (1440, 720)
