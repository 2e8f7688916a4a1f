"""A chart's part and its workbook: what is drawn stands in the cells that it refers to."""

from datetime import date
from io import BytesIO

from attrs import evolve
from decks import CHARTS, META
from hypothesis import given, settings
from lxml import etree
from openpyxl import load_workbook
from openpyxl.utils import range_boundaries
from validators import openxml_audit

from plan_as_code.blocks import Chart, Series, plain, words
from plan_as_code.fit import Level, Ruler, bars
from plan_as_code.themes import open_theme
from plan_as_code.tone import Tone
from plan_as_code.writers.chartml import CHART, Drawn, drawn
from plan_as_code.writers.letters import legal

C = f"{{{CHART}}}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
THEME = open_theme()
FOUND = Chart(
    words("Actions & owners"),
    ("Weapons", "=1+1", "A name that is long"),
    (
        Series("Green", (3, 0, 40), Tone.GOOD),
        Series("Red", (1, 0, 0), Tone.BAD),
        Series("None", (0, 0, 2), Tone.MUTED),
    ),
)


def made(chart=FOUND, meta=META) -> Drawn:
    shape = bars(chart, 400, Level(12, 14.4), Ruler(THEME.widths))
    return drawn(chart, shape, 12, THEME.names.colours, meta)


def root(chart=FOUND):
    return etree.fromstring(made(chart).part)


def cells(workbook, reference):
    """The values of the cells that a chart refers to."""
    sheet, _, area = reference.partition("!")
    left, top, right, bottom = range_boundaries(area.replace("$", ""))
    page = workbook[sheet]
    return [
        page.cell(row, column).value
        for row in range(top, bottom + 1)
        for column in range(left, right + 1)
    ]


def test_a_series_has_its_name_its_categories_and_its_figures():
    first, *_ = root().iter(f"{C}ser")
    assert ["".join(each.itertext(f"{C}v")) for each in first.iter(f"{C}tx")] == ["Green"]
    assert [each.text for each in first.find(f"{C}cat").iter(f"{C}v")] == list(FOUND.categories)
    assert [each.text for each in first.find(f"{C}val").iter(f"{C}v")] == ["3", "0", "40"]


@settings(deadline=None, max_examples=25)
@given(CHARTS)
def test_every_reference_names_the_cells_that_hold_what_is_drawn(chart):
    found = made(chart)
    workbook = load_workbook(BytesIO(found.workbook))
    references = list(etree.fromstring(found.part).iter(f"{C}strRef", f"{C}numRef"))
    for each in references:
        shown = [point.text for point in each.iter(f"{C}v")]
        assert [str(value) for value in cells(workbook, each.findtext(f"{C}f"))] == shown
    assert len(references) == 3 * len(chart.series)


def test_a_name_that_begins_like_a_formula_is_a_name():
    page = load_workbook(BytesIO(made().workbook))["Figures"]
    assert (page["A3"].value, page["A3"].data_type) == ("=1+1", "s")


def test_figures_without_room_are_not_written_and_the_others_stand_out():
    green, red, none = root().iter(f"{C}ser")
    hidden = [[each.get("val") for each in one.iter(f"{C}idx")][1:] for one in (green, red, none)]
    assert hidden == [["1"], ["0", "1", "2"], ["0", "1"]]
    said = [one.find(f"{C}dLbls/{C}showVal").get("val") for one in (green, red, none)]
    assert said == ["1", "1", "1"]


def test_parts_are_told_apart_by_colour_pattern_and_edge():
    looks = [
        (
            one.find(f"{C}spPr/{A}pattFill").get("prst")
            if one.find(f"{C}spPr/{A}pattFill") is not None
            else "",
            one.find(f"{C}spPr/{A}ln//{A}srgbClr").get("val"),
        )
        for one in root().iter(f"{C}ser")
    ]
    colours = THEME.names.colours
    assert looks == [("", colours.paper), ("wdUpDiag", colours.paper), ("", colours.muted)]


def test_words_have_the_size_that_was_asked_for():
    assert {each.get("sz") for each in root().iter(f"{A}defRPr")} == {"1200", None}
    assert root().find(f"{C}txPr//{A}defRPr").get("sz") == "1200"


def test_a_part_of_a_chart_has_the_scale_of_the_whole():
    assert root(evolve(FOUND, scale=90)).find(f".//{C}max").get("val") == "90"
    assert root().find(f".//{C}max").get("val") == "42"


def test_the_workbook_knows_no_clock_and_no_machine():
    workbook = load_workbook(BytesIO(made().workbook))
    assert workbook.properties.created.isoformat() == "2018-10-26T00:00:00"
    assert workbook.properties.title == plain(FOUND.caption)
    assert made() == made()
    later = evolve(META, date=date(2019, 1, 1))
    assert made(meta=later).workbook != made().workbook


def test_the_workbook_is_valid(tmp_path):
    path = tmp_path / "figures.xlsx"
    path.write_bytes(made().workbook)
    assert openxml_audit(path) == []


def test_letters_that_no_file_can_hold_are_replaced_alike_in_both():
    odd = Chart(words("Odd\x0b"), ("a\x00<b",), (Series("c\x01&", (1,)),))
    found = made(odd)
    shown = [each.text for each in etree.fromstring(found.part).iter(f"{C}v")]
    page = load_workbook(BytesIO(found.workbook))["Figures"]
    assert shown == [legal("c\x01&"), legal("a\x00<b"), "1"]
    assert [page["B1"].value, page["A2"].value] == shown[:2]
