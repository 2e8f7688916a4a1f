"""The same figures in the deck, the document and the web page: in charts and in the tables."""

import re
from io import BytesIO
from pathlib import Path

import docx
import html5lib
from lxml import etree
from openpyxl import load_workbook
from pptx import Presentation

from plan_as_code.blocks import Table, plain
from plan_as_code.build import Format, build_papers
from plan_as_code.load import load_plan, load_text
from plan_as_code.papers.lookup import Lookup
from plan_as_code.papers.position import progress

ROOT = Path(__file__).parents[1]
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
SVG = "{http://www.w3.org/2000/svg}"
PAPERS = """\
papers:
  - {id: deck, kind: deck, outline: [{view: progress}]}
  - {id: document, kind: document, outline: [{view: progress}]}
"""


def with_papers(path):
    """A plan that ships, with a deck and a document of the same view."""
    text = path.read_text(encoding="utf-8")
    plan, _ = load_text(text[: text.index("\npapers:\n") + 1] + PAPERS, str(path))
    assert plan
    return plan


EXAMPLE, BARNET = (
    ROOT / name for name in ("examples/wrenmoor_2024_25.yaml", "plans/barnet_2018_19.yaml")
)


def built(plan, paper, form):
    [found] = build_papers(plan, papers=[paper], formats=[form])
    return found.content


def figures(package):
    """The figures of each chart in a package as (name, series, figure), and those in its workbook."""
    drawn, kept = set(), set()
    for part in package.iter_parts():
        if "/charts/" not in part.partname:
            continue
        for series in etree.fromstring(part.blob).iter(f"{C}ser"):
            names, values = (
                [each.text for each in series.find(f"{C}{tag}").iter(f"{C}v")]
                for tag in ("cat", "val")
            )
            name = series.findtext(f"{C}tx//{C}v")
            drawn |= {(each, name, int(value)) for each, value in zip(names, values, strict=True)}
        [book] = [each.target_part for each in part.rels.values()]
        (_, *heads), *rows = load_workbook(BytesIO(book.blob)).worksheets[0].values
        kept |= {
            (row[0], head, value)
            for row in rows
            for head, value in zip(heads, row[1:], strict=True)
        }
    return drawn, kept


def in_table(plan):
    """The figures of the table that stands beside the chart, without its sums."""
    [table] = [each for each in progress(Lookup.of(plan))[0].blocks if isinstance(each, Table)]
    heads = [column.heading for column in table.columns][1:-1]
    found = set()
    for row in table.rows[:-1]:
        name, *cells = (plain(cell.paragraphs[0]) for cell in row.cells)
        found |= {(name, head, int(cell)) for head, cell in zip(heads, cells, strict=False)}
    return found


def test_deck_document_and_page_have_the_figures_of_the_table():
    plan = with_papers(EXAMPLE)
    wanted = in_table(plan)
    deck = Presentation(BytesIO(built(plan, "deck", Format.PPTX))).part.package
    document = docx.Document(BytesIO(built(plan, "document", Format.DOCX))).part.package
    assert figures(deck) == (wanted, wanted)
    assert figures(document) == (wanted, wanted)
    assert any(figure for _, _, figure in wanted)
    for paper in ("deck", "document"):
        page = html5lib.parse(built(plan, paper, Format.HTML), namespaceHTMLElements=False)
        [chart, *_] = page.iter(f"{SVG}svg")
        summary = chart.findtext(f"{SVG}desc")
        said = {
            (name, head, int(figure))
            for name in {each for each, _, _ in wanted}
            for head, figure in re.findall(r"(?:^|; )([^;]+), (\d+)", _of(summary, name))
        }
        assert said == {each for each in wanted if each[2]}
        shown = [each.text for each in chart.iter(f"{SVG}text") if (each.text or "").isdecimal()]
        assert sorted(map(int, shown)) == sorted(figure for _, _, figure in wanted if figure)


def _of(summary, name):
    """What a summary says of one bar."""
    return summary.partition(f" {name}: ")[2].partition(".")[0]


def test_the_papers_that_ship_have_the_figures_of_one_computation():
    plan, _ = load_plan(EXAMPLE)
    wanted = in_table(plan)
    for paper, form, opened in (
        ("board_deck", Format.PPTX, Presentation),
        ("full_plan", Format.DOCX, docx.Document),
        ("progress_report", Format.DOCX, docx.Document),
    ):
        drawn, kept = figures(opened(BytesIO(built(plan, paper, form))).part.package)
        assert drawn == kept == wanted


def test_without_statuses_the_chart_of_kinds_has_the_figures_of_the_table():
    plan, _ = load_plan(BARNET)
    document = docx.Document(BytesIO(built(plan, "full_plan", Format.DOCX)))
    drawn, kept = figures(document.part.package)
    heads = [[cell.text for cell in each.rows[0].cells] for each in document.tables]
    table = document.tables[next(at for at, each in enumerate(heads) if "Drafted" in each)]
    _, *rows, total = [[cell.text for cell in row.cells] for row in table.rows]
    assert drawn == kept
    assert sum(figure for _, _, figure in drawn) == int(total[3]) == 44
    for name, current, developing, whole, drafted, *_ in rows:
        assert {(head, figure) for one, head, figure in drawn if one == name} == {
            ("Current", int(current)),
            ("Developing (drafted)", int(drafted)),
        }
        assert int(current) + int(developing) == int(whole)
