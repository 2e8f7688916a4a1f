"""Sizes and places, inherited from the layout, the master and the defaults."""

import shutil
from io import BytesIO

import pytest
from lxml import etree
from pptx import Presentation

from plan_as_code.blocks import SlideKind
from plan_as_code.errors import PlanAsCodeError
from plan_as_code.themes import open_theme
from plan_as_code.writers.pptx import boxes

A = "http://schemas.openxmlformats.org/drawingml/2006/main"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"
MASTER_STYLE = f"""
<p:txStyles xmlns:a="{A}" xmlns:p="{P}">
  <p:titleStyle><a:lvl1pPr><a:lnSpc><a:spcPct val="90000"/></a:lnSpc><a:defRPr sz="4000" b="1"/></a:lvl1pPr></p:titleStyle>
  <p:bodyStyle>
    <a:lvl1pPr marL="254000" indent="-254000"><a:lnSpc><a:spcPts val="3000"/></a:lnSpc><a:spcBef><a:spcPct val="50000"/></a:spcBef><a:spcAft><a:spcPts val="600"/></a:spcAft><a:buChar char="•"/><a:defRPr sz="2000"/></a:lvl1pPr>
    <a:lvl2pPr marL="508000" indent="127000"><a:buNone/><a:defRPr/></a:lvl2pPr>
  </p:bodyStyle>
  <p:otherStyle/>
</p:txStyles>"""


@pytest.fixture
def theme(tmp_path):
    """The shipped theme, whose template a test may change before it is opened."""
    folder = tmp_path / "theme"
    shutil.copytree(open_theme().folder, folder)
    return folder


def changed(folder, change):
    deck = Presentation(BytesIO((folder / "deck.pptx").read_bytes()))
    change(deck)
    deck.save(folder / "deck.pptx")
    return boxes(open_theme(folder))


def shape(root, name):
    [found] = root.xpath(f".//p:sp[p:nvSpPr/p:cNvPr[@name='{name}']]")
    return found


def layout(deck, name):
    [found] = [each for each in deck.slide_layouts if each.name == name]
    return found.element


def bare(deck):
    """Take from the content layout all it says itself, and give its master a style."""
    master = deck.slide_master.element
    [old] = master.xpath("p:txStyles")
    master.replace(old, etree.fromstring(MASTER_STYLE))
    for root in (master, layout(deck, "Title and content")):
        for name in ("Title", "Content"):
            found = shape(root, name)
            for style in found.iter(f"{{{A}}}lstStyle"):
                style[:] = []
            for body in found.iter(f"{{{A}}}bodyPr"):
                body.attrib.clear()


def test_what_the_layout_does_not_say_is_the_masters(theme):
    def change(deck):
        bare(deck)
        found = shape(layout(deck, "Title and content"), "Content")
        found.find(f"{{{P}}}spPr").remove(found.find(f".//{{{A}}}xfrm"))
        for place in shape(deck.slide_master.element, "Content").iter(f"{{{A}}}xfrm"):
            place[0].set("x", "127000")
            place[0].set("y", "254000")
            place[1].set("cx", "2540000")
            place[1].set("cy", "1270000")

    body = changed(theme, change)[SlideKind.CONTENT].body
    assert (body.left, body.top) == pytest.approx((10 + 7.2, 20 + 3.6))
    assert (body.width, body.height) == pytest.approx((200 - 14.4, 100 - 7.2))


def test_levels_are_those_of_the_masters_styles_and_then_the_presentations(theme):
    found = changed(theme, bare)[SlideKind.CONTENT]
    title = found.title.level(0)
    assert (title.size, title.strong, title.bulleted) == (40, True, False)
    assert title.line == pytest.approx(40 * 1.2 * 0.9)
    first = found.body.level(0)
    assert (first.size, first.line, first.before, first.after) == (20, 30, 12, 6)
    assert (first.left, first.bulleted, first.strong) == (20, True, False)
    second = found.body.level(1)
    assert (second.left, second.bulleted) == (50, False)


def test_the_layouts_own_word_comes_first(theme):
    def change(deck):
        bare(deck)
        for style in shape(layout(deck, "Title and content"), "Content").iter(f"{{{A}}}lstStyle"):
            style.append(
                etree.fromstring(
                    f'<a:lvl1pPr xmlns:a="{A}" marL="0" indent="0"><a:lnSpc><a:spcPct val="150%"/></a:lnSpc>'
                    '<a:buNone/><a:defRPr sz="3200" b="1"/></a:lvl1pPr>'
                )
            )

    level = changed(theme, change)[SlideKind.CONTENT].body.level(0)
    assert (level.size, level.strong, level.left, level.bulleted) == (32, True, 0, False)
    assert level.line == pytest.approx(32 * 1.2 * 1.5)
    assert level.after == 6


def test_a_placeholder_without_a_size_anywhere_is_an_error(theme):
    def change(deck):
        for root in (deck.slide_master.element, layout(deck, "Title and content")):
            found = shape(root, "Content")
            found.find(f"{{{P}}}spPr")[:] = []

    with pytest.raises(PlanAsCodeError, match="placeholder `Content` nor its master's has a size"):
        changed(theme, change)


def test_sizes_in_tables_and_the_smallest_come_from_the_theme():
    theme = open_theme()
    found = boxes(theme)[SlideKind.CONTENT]
    assert found.cell.size == theme.names.deck.table_size
    assert found.cell.line == pytest.approx(theme.names.deck.table_size * 1.2)
    assert found.small == theme.names.deck.minimum_size
