"""Bullets where the styles of a template's lists have none."""

import shutil
from io import BytesIO

import docx
from attrs import evolve
from decks import META
from validators import complaints

from plan_as_code.blocks import Bullet, Bullets, Document, Heading, Section, words
from plan_as_code.themes import Theme, open_theme
from plan_as_code.writers.docx import write_docx

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LISTS = Bullets(tuple(Bullet(words(f"Level {level}"), level) for level in (0, 1, 2, 5)))
PAPER = Document(META, None, (Section((Heading(words("A list")), LISTS)),))


def theme(**styles):
    """The shipped theme with other styles for its lists."""
    ships = open_theme()
    names = evolve(ships.names.document.styles, **styles)
    return Theme(
        ships.folder,
        evolve(ships.names, document=evolve(ships.names.document, styles=names)),
    )


def numbers(content):
    """The list and the level that each item names, and the mark of that level."""
    document = docx.Document(BytesIO(content))
    numbering = document.part.numbering_part.element
    for paragraph in document.paragraphs:
        if paragraph.text.startswith("Level"):
            found = paragraph._p.find(f"{W}pPr/{W}numPr")
            if found is None:
                yield None
                continue
            level, number = (each.get(f"{W}val") for each in found)
            [used] = [each for each in numbering.num_lst if str(each.numId) == number]
            [marks] = [
                each
                for each in numbering.findall(f"{W}abstractNum")
                if each.get(f"{W}abstractNumId") == str(used.abstractNumId.val)
            ]
            yield level, marks[int(level) + 1].find(f"{W}lvlText").get(f"{W}val")


def test_styles_with_bullets_of_their_own_are_left_alone():
    assert list(numbers(write_docx(PAPER, open_theme()))) == [None] * 4


def test_items_in_styles_without_bullets_get_them(tmp_path):
    bare = theme(bullet="Body Text", bullet_2="Body Text", bullet_3="Body Text")
    content = write_docx(PAPER, bare)
    assert list(numbers(content)) == [("0", "•"), ("1", "–"), ("2", "•"), ("2", "•")]
    (tmp_path / "made.docx").write_bytes(content)
    assert complaints(tmp_path / "made.docx") == []


def test_only_the_levels_that_lack_them_get_bullets():
    content = write_docx(PAPER, theme(bullet_2="Body Text"))
    assert list(numbers(content)) == [None, ("1", "–"), None, None]


def test_a_template_without_any_lists_gets_a_part_for_them(tmp_path):
    folder = shutil.copytree(open_theme().folder, tmp_path / "mine")
    document = docx.Document(folder / "document.docx")
    for rel in list(document.part.rels.values()):
        if rel.reltype.endswith("/numbering"):
            document.part.rels.pop(rel.rId)
    for found in document.styles.element.findall(f".//{W}numPr"):
        found.getparent().remove(found)
    document.save(folder / "document.docx")
    content = write_docx(PAPER, open_theme(folder))
    assert list(numbers(content)) == [("0", "•"), ("1", "–"), ("2", "•"), ("2", "•")]
    (tmp_path / "made.docx").write_bytes(content)
    assert complaints(tmp_path / "made.docx") == []
