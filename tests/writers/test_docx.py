"""Documents as Word files: what is in the XML, and what three validators say of it."""

import re
import shutil
from collections import Counter
from datetime import UTC, date, datetime
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from attrs import evolve
from decks import CHART, TIMELINE
from docx.enum.section import WD_SECTION
from docx.opc.constants import RELATIONSHIP_TYPE
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from openpyxl import load_workbook
from validators import complaints

from plan_as_code.blocks import (
    Bullet,
    Bullets,
    Cell,
    Column,
    Contents,
    Cover,
    Document,
    Heading,
    Meta,
    Paragraph,
    Row,
    Run,
    Section,
    Style,
    Table,
    words,
)
from plan_as_code.errors import PlanAsCodeError
from plan_as_code.themes import Theme, open_theme
from plan_as_code.tone import Tone
from plan_as_code.verify import verify
from plan_as_code.writers.docx import write_docx

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
THEME = open_theme()
META = Meta(
    title="Plan of the partnership",
    author="Community Safety Team",
    date=date(2018, 10, 26),
    marking="OFFICIAL",
    footer="The partnership's plan",
    footer_date="As at 26 October 2018",
    subject="A plan",
    keywords="knives, violence",
)
TABLE = Table(
    words("Actions by theme"),
    "How many actions each theme has",
    (Column("Theme", 3), Column("Status"), Column("Actions", figures=True)),
    (
        Row((Cell((words("Lawbreakers"),)), Cell((words("Late"),), Tone.BAD), Cell((words("3"),)))),
        Row((Cell((words("Sweeps"),)), Cell((words("Unset"),), Tone.MUTED), Cell((words("1"),)))),
        Row((Cell((words("All"),)), Cell((words("Mixed"),)), Cell((words("4"),))), total=True),
    ),
)
COVER = Cover((Run("A "), Run("plan", soft=True)), (words("One"), words("Two")))
EVERYTHING = Document(
    META,
    COVER,
    (
        Section(
            (
                Contents(),
                Heading(words("Context"), 1, "context"),
                Paragraph(words("What it is about."), Style.LEAD),
                Paragraph((Run("See "), Run("the actions", href="#theme-actions"), Run("."))),
                Bullets((Bullet(words("First")), Bullet(words("Second"), 1))),
                Heading(words("Context"), 2),
                Paragraph(words("Beware."), Style.CALLOUT),
                Paragraph(words("Notes."), Style.SMALL),
                TABLE,
                TABLE,
                Paragraph(words("After the tables.")),
            )
        ),
        Section((Heading(words("Actions"), 1, "theme-actions"), TABLE), wide=True),
        Section((Heading(words("More actions"), 2), TABLE), wide=True),
        Section((Heading(words("Contact"), 1), Paragraph((Run("Us", href="mailto:a@b.org"),)))),
    ),
)


def document(*blocks, wide=False, cover=None):
    return Document(META, cover, (Section(blocks, wide),))


def part(content, name):
    with ZipFile(BytesIO(content)) as package:
        return etree.fromstring(package.read(name))


def body(*blocks, **more):
    return part(write_docx(document(*blocks, **more), THEME), "word/document.xml")[0]


def text(element):
    """The words of an element as Word shows them."""
    shown = {
        f"{W}t": lambda each: each.text or "",
        f"{W}br": lambda _: "\n",
        f"{W}tab": lambda _: "\t",
    }
    return "".join(
        shown[each.tag](each) for each in element.iter(*shown) if each.getparent().tag == f"{W}r"
    )


def styled(root):
    """Each paragraph as the id of its style and its words."""
    return [
        (each.find(f"{W}pPr/{W}pStyle").get(f"{W}val"), text(each)) for each in root.iter(f"{W}p")
    ]


def properties(root, words_of_run):
    """The names of the properties of the run with these words."""
    run = next(each for each in root.iter(f"{W}r") if text(each) == words_of_run)
    return {etree.QName(each).localname: each.get(f"{W}val") for each in run.iterfind(f"{W}rPr/*")}


def pages(content):
    """Each section of Word's as orientation, width, height and its own footer's words."""
    opened = docx.Document(BytesIO(content))
    return [
        (
            "landscape" if each.page_width > each.page_height else "portrait",
            each._sectPr.find(f"{W}pgSz").get(f"{W}orient", "portrait"),
            "\n".join(paragraph.text for paragraph in each.footer.paragraphs),
        )
        for each in opened.sections
    ]


def altered(folder, change):
    """The shipped theme with another document.docx: `change` is given the opened one."""
    shutil.copytree(THEME.folder, folder, dirs_exist_ok=True)
    opened = docx.Document(str(folder / "document.docx"))
    change(opened)
    opened.save(str(folder / "document.docx"))
    return Theme(folder, THEME.names)


# What is written.


def test_each_kind_of_block_is_in_its_style():
    assert styled(
        body(
            Heading(words("One"), 1),
            Heading(words("Four"), 4),
            Heading(words("Deeper"), 6),
            Paragraph(words("Body")),
            Paragraph(words("Lead"), Style.LEAD),
            Paragraph(words("Small"), Style.SMALL),
            Paragraph(words("Callout"), Style.CALLOUT),
            Bullets(
                (
                    Bullet(words("a")),
                    Bullet(words("b"), 1),
                    Bullet(words("c"), 2),
                    Bullet(words("d"), 3),
                )
            ),
        )
    ) == [
        ("Heading1", "One"),
        ("Heading4", "Four"),
        ("Heading4", "Deeper"),
        ("BodyText", "Body"),
        ("Lead", "Lead"),
        ("SmallPrint", "Small"),
        ("Callout", "Callout"),
        ("ListBullet", "a"),
        ("ListBullet2", "b"),
        ("ListBullet3", "c"),
        ("ListBullet3", "d"),
    ]


def test_the_cover_has_a_page_to_itself():
    root = body(Heading(words("First")), cover=COVER)
    assert styled(root) == [
        ("Title", "A plan"),
        ("Subtitle", "One"),
        ("Subtitle", "Two"),
        ("Heading1", "First"),
    ]
    assert [
        text(each.getparent().getparent()) for each in root.iterfind(f"{W}p/{W}pPr/{W}sectPr")
    ] == ["Two"]


def test_runs_keep_their_weight():
    runs = (
        Run("strong", strong=True),
        Run("soft", soft=True),
        Run("th", raised=True),
        Run("plain"),
    )
    root = body(Paragraph(runs))
    assert [properties(root, each.text) for each in runs] == [
        {"b": None, "bCs": None},
        {"i": None, "iCs": None},
        {"vertAlign": "superscript"},
        {},
    ]


def test_line_breaks_tabs_and_spaces_in_words_survive():
    assert (
        text(body(Paragraph(words("  one\ntwo\tthree  four\r\nfive "))))
        == "  one\ntwo\tthree  four\nfive "
    )


def test_links_out_share_one_relationship_for_each_address():
    runs = [
        Run(name, href=href)
        for name, href in (
            ("a", "https://x.org/ü ?a=1&b"),
            ("b", "mailto:a@b.c"),
            ("c", "https://x.org/ü ?a=1&b"),
        )
    ]
    content = write_docx(document(Paragraph(tuple(runs))), THEME)
    links = part(content, "word/document.xml").iter(f"{W}hyperlink")
    ids = {text(each): each.get(f"{R}id") for each in links}
    targets = {
        each.get("Id"): (each.get("Target"), each.get("TargetMode"))
        for each in part(content, "word/_rels/document.xml.rels")
        if each.get("Type") == RELATIONSHIP_TYPE.HYPERLINK
    }
    assert {name: targets[id] for name, id in ids.items()} == {
        "a": ("https://x.org/%C3%BC%20?a=1&b", "External"),
        "b": ("mailto:a@b.c", "External"),
        "c": ("https://x.org/%C3%BC%20?a=1&b", "External"),
    }
    assert len(targets) == 2
    assert properties(part(content, "word/document.xml"), "b") == {"rStyle": "Hyperlink"}


def test_links_within_point_at_the_bookmark_of_their_heading():
    root = body(
        Paragraph((Run("go", href="#theme-a"),)),
        Heading(words("Elsewhere"), 1, "elsewhere"),
        Heading(words("Theme A"), 1, "theme-a"),
    )
    target = root.find(f".//{W}hyperlink").get(f"{W}anchor")
    start = root.find(f".//{W}bookmarkStart[@{W}name='{target}']")
    assert text(start.getparent()) == "Theme A"


def test_a_link_to_no_heading_says_which_headings_can_be_linked_to():
    with pytest.raises(PlanAsCodeError, match=r"`#contxt`.* did you mean `context`\?"):
        body(Heading(words("Context"), 1, "context"), Paragraph((Run("x", href="#contxt"),)))


def test_bookmarks_are_unique_short_and_named_as_word_wants_them():
    long = "A heading that is a good deal longer than forty characters"
    names = [
        each.get(f"{W}name")
        for each in body(
            Heading(words(long)),
            Heading(words(long), 2),
            Heading(words("2018: what's next?"), 2, None),
            Heading(words("Other"), 2, "2018-what-s-next"),
            Heading(words("")),
        ).iter(f"{W}bookmarkStart")
    ]
    assert names == [
        "A_heading_that_is_a_good_deal_longer_tha",
        "A_heading_that_is_a_good_deal_longer_t_2",
        "h_2018_what_s_next",
        "h_2018_what_s_next_2",
        "h_",
    ]


# Contents and fields.


def test_contents_link_to_the_headings_they_name_in_their_order():
    root = part(write_docx(EVERYTHING, THEME), "word/document.xml")
    entries = [
        each
        for each in root.iter(f"{W}p")
        if each.find(f"{W}pPr/{W}pStyle").get(f"{W}val").startswith("TOC")
    ]
    marked = {each.get(f"{W}name"): each.getparent() for each in root.iter(f"{W}bookmarkStart")}
    assert styled(root.find(f".//{W}sdt")) == [
        ("TOCHeading", "Contents"),
        ("TOC1", "Context"),
        ("TOC2", "Context"),
        ("TOC1", "Actions"),
        ("TOC2", "More actions"),
        ("TOC1", "Contact"),
    ]
    linked = [marked[each.find(f"{W}hyperlink").get(f"{W}anchor")] for each in entries[1:]]
    assert [text(each) for each in linked] == [text(each) for each in entries[1:]]
    assert linked == [each.getparent() for each in root.iter(f"{W}bookmarkStart")]


def test_an_entry_of_a_heading_with_a_link_in_it_links_to_the_heading_alone():
    root = body(Contents(), Heading((Run("See "), Run("us", href="https://x.org")), 1, "us"))
    links = [
        (text(each), each.get(f"{W}anchor")) for each in root.find(f"{W}sdt").iter(f"{W}hyperlink")
    ]
    assert links == [("See us", "us")]


def test_contents_stop_at_their_depth():
    root = body(Contents("What is in it", 1), Heading(words("One")), Heading(words("Two"), 2))
    assert styled(root.find(f".//{W}sdt")) == [("TOCHeading", "What is in it"), ("TOC1", "One")]
    assert root.findtext(f".//{W}instrText").strip() == 'TOC \\o "1-1" \\h \\z \\n \\u'


def test_contents_name_the_pages_of_headings_where_all_are_known():
    blocks = (Contents(), Heading(words("One")), Heading(words("Two")))
    entries = [
        [text(each) for each in part(content, "word/document.xml").iter(f"{W}hyperlink")]
        for content in (
            write_docx(document(*blocks), THEME, pages=(2, 14)),
            write_docx(document(*blocks), THEME, pages=(2,)),
        )
    ]
    assert entries == [["One\t2", "Two\t14"], ["One", "Two"]]


def test_contents_without_any_heading_are_left_out():
    assert styled(body(Contents(), Paragraph(words("Only this")))) == [("BodyText", "Only this")]


def test_contents_and_what_follows_them_begin_a_page():
    root = body(
        Paragraph(words("Before")), Contents(), Heading(words("After")), Heading(words("Later"))
    )
    fresh = [text(each.getparent().getparent()) for each in root.iter(f"{W}pageBreakBefore")]
    assert fresh == ["Contents", "After"]


def test_fields_are_balanced_and_nobody_is_asked_to_update_them():
    content = write_docx(EVERYTHING, THEME)
    with ZipFile(BytesIO(content)) as package:
        parts = {name: package.read(name) for name in package.namelist() if name.endswith(".xml")}
    kinds = {}
    for name, written in parts.items():
        marks = [
            each.get(f"{W}fldCharType") for each in etree.fromstring(written).iter(f"{W}fldChar")
        ]
        if marks:
            kinds[name] = Counter(marks)
        depth = 0
        for mark in marks:
            depth += {"begin": 1, "separate": 0, "end": -1}[mark]
            assert depth in (0, 1)
    assert kinds == {
        "word/document.xml": {"begin": 1, "separate": 1, "end": 1},
        "word/footer1.xml": {"begin": 2, "separate": 2, "end": 2},
        "word/footer2.xml": {"begin": 2, "separate": 2, "end": 2},
    }
    assert not any(b"updateFields" in each or b"w:dirty" in each for each in parts.values())


# Tables.


def test_a_table_says_all_it_holds_below_its_caption():
    root = body(TABLE)
    assert styled(root)[:-1] == [
        ("Caption", "Actions by theme"),
        *(("TableHeading", each) for each in ("Theme", "Status", "Actions")),
        *(("TableText", each) for each in ("Lawbreakers", "●\N{NO-BREAK SPACE}Late", "3")),
        *(("TableText", each) for each in ("Sweeps", "Unset", "1")),
        *(("TableText", each) for each in ("All", "Mixed", "4")),
    ]
    found = root.find(f"{W}tbl/{W}tblPr")
    assert {
        name: found.find(f"{W}{name}").get(f"{W}val")
        for name in ("tblStyle", "tblCaption", "tblDescription")
    } == {
        "tblStyle": "PlanTable",
        "tblCaption": "Actions by theme",
        "tblDescription": "How many actions each theme has",
    }


def test_the_header_row_is_repeated_and_no_row_is_split():
    rows = body(TABLE).findall(f"{W}tbl/{W}tr")
    marks = [[etree.QName(each).localname for each in row.find(f"{W}trPr")] for row in rows]
    assert marks == [["cantSplit", "tblHeader"], ["cantSplit"], ["cantSplit"], ["cantSplit"]]


@pytest.mark.parametrize("head_column", [True, False])
def test_the_look_of_a_table_says_what_its_rows_and_columns_are(head_column):
    for rows, total in ((TABLE.rows, "1"), (TABLE.rows[:2], "0")):
        look = body(evolve(TABLE, rows=rows, head_column=head_column)).find(f".//{W}tblLook")
        said = {
            name: look.get(f"{W}{name}")
            for name in ("firstRow", "lastRow", "firstColumn", "noHBand")
        }
        assert said == {
            "firstRow": "1",
            "lastRow": total,
            "firstColumn": str(int(head_column)),
            "noHBand": "0",
        }


def test_totals_are_bold_and_figures_stand_to_the_right():
    root = body(TABLE)
    assert properties(root, "Mixed") == {"b": None, "bCs": None}
    assert properties(root, "Lawbreakers") == {}
    right = [text(each.getparent().getparent()) for each in root.iter(f"{W}jc")]
    assert right == ["Actions", "3", "1", "4"]


def test_a_tone_is_never_colour_alone():
    root = body(TABLE)
    assert properties(root, "●\N{NO-BREAK SPACE}") == {"color": THEME.names.colours.bad}
    assert properties(root, "Late") == {}
    assert properties(root, "Unset") == {"color": THEME.names.colours.muted}


def test_a_link_looks_like_one_among_muted_words():
    cell = Cell(((Run("Ask "), Run("us", href="https://x.org")),), Tone.MUTED)
    root = body(Table(words("T"), "S", (Column("One"),), (Row((cell,)),)))
    assert properties(root, "us") == {"rStyle": "Hyperlink"}


def test_part_of_an_action_is_indented_in_the_second_cell():
    rows = tuple(evolve(row, depth=depth, total=False) for depth, row in enumerate(TABLE.rows))
    root = body(evolve(TABLE, rows=rows))
    indents = {
        text(each.getparent().getparent()): each.get(f"{W}left") for each in root.iter(f"{W}ind")
    }
    assert indents == {"Unset": "240", "Mixed": "480"}


def grid(root):
    """The widths of the columns of each table, in twips."""
    return [
        [int(each.get(f"{W}w")) for each in found.iter(f"{W}gridCol")]
        for found in root.iter(f"{W}tbl")
    ]


def test_columns_fill_pages_of_either_orientation():
    page = docx.Document(str(THEME.folder / "document.docx")).sections[0]
    around = page.left_margin.twips + page.right_margin.twips
    for wide, size in ((False, page.page_width), (True, page.page_height)):
        root = body(TABLE, wide=wide)
        [widths] = grid(root)
        assert sum(widths) == size.twips - around
        assert [int(each.get(f"{W}w")) for each in root.iter(f"{W}tcW")] == widths * 4
        assert root.find(f".//{W}tblLayout").get(f"{W}type") == "fixed"


def test_tables_with_the_same_headings_have_columns_of_the_same_width():
    def with_words(*cells):
        row = Row(tuple(Cell((words(each),)) for each in cells))
        return Table(words("T"), "S", (Column("A"), Column("B")), (row,))

    first, second = with_words("a", "b " * 90), with_words("c " * 90, "d")
    [widths, others] = grid(body(first, second))
    assert widths == others
    assert min(widths) > 4000
    [alone] = grid(body(first))
    assert alone[0] < 700


def test_no_column_is_narrower_than_its_longest_word_and_a_date_stands_on_one_line():
    columns = (Column("A"), Column("B"), Column("C"))
    cells = tuple(
        Cell((words(each),))
        for each in ("Long " * 60, "Incomprehensibilities", "28 September 2025")
    )
    [widths] = grid(body(Table(words("T"), "S", columns, (Row(cells),))))
    margins = 2 * 113
    for width, longest in zip(
        widths[1:], ("Incomprehensibilities", "28 September 2025"), strict=True
    ):
        assert width - margins >= THEME.widths.measure(longest, 12) * 20
    assert widths[0] > widths[1] > widths[2]


def test_margins_of_cells_are_narrower_in_tables_of_many_columns():
    def margins(count):
        columns = tuple(Column(f"C{number}") for number in range(count))
        row = Row(tuple(Cell((words("x"),)) for _ in columns))
        return body(Table((), "", columns, (row,))).findall(f".//{W}tblCellMar/*")

    assert margins(5) == []
    assert {each.get(f"{W}w") for each in margins(6)} == {"79"}


def test_margins_of_cells_give_way_where_many_columns_are_tight():
    columns = tuple(Column(word) for word in ["Developing"] * 8)
    row = Row(tuple(Cell((words("1"),)) for _ in columns))
    close = body(Table(words("T"), "S", columns, (row,)))
    margins = [int(each.get(f"{W}w")) for each in close.find(f".//{W}tblCellMar")]
    assert all(0 < each < 113 for each in margins)
    assert body(TABLE).find(f".//{W}tblCellMar") is None


def test_figures_with_too_many_headings_for_a_page_stand_in_several_tables():
    headings = ("Recommendations", "Commissioned", "Neighbourhoods", "Developmental") * 2
    columns = (Column("Theme"), *(Column(each, figures=True) for each in headings))
    row = Row(tuple(Cell((words(str(number)),)) for number, _ in enumerate(columns)))
    root = body(Table(words("Sums"), "S", columns, (row,)))
    shown = [[text(cell) for cell in each.iter(f"{W}tc")] for each in root.iter(f"{W}tbl")]
    assert [len(each) // 2 for each in shown] == [5, 5]
    assert [each[:2] for each in shown] == [["Theme", headings[0]], ["Theme", headings[4]]]
    assert [text(each) for each in root.iter(f"{W}p")].count("Sums (1 of 2)") == 1


def test_a_short_table_stays_on_one_page_and_a_long_one_does_not():
    def kept(rows):
        root = body(evolve(TABLE, rows=rows))
        return [row.find(f".//{W}keepNext") is not None for row in root.iter(f"{W}tr")]

    row = TABLE.rows[0]
    assert kept((row,) * 3) == [True, True, True, False]
    assert kept((row,) * 40) == [True, True, *[False] * 37, True, False]
    assert kept((*(row,) * 40, TABLE.rows[-1])) == [True, True, *[False] * 38, True, False]


def test_high_rows_may_stand_alone_on_a_page():
    row = evolve(TABLE.rows[0], cells=(Cell((words("a " * 500),)), *TABLE.rows[0].cells[1:]))
    root = body(evolve(TABLE, rows=(row,) * 4))
    kept = [each.find(f".//{W}keepNext") is not None for each in root.iter(f"{W}tr")]
    assert kept == [True, False, False, False, False]


def test_what_is_short_on_an_upright_page_may_not_be_on_one_on_its_side():
    table = evolve(TABLE, rows=(TABLE.rows[0],) * 8)
    sections = [Section((table,), wide=each) for each in (False, True)]
    root = part(write_docx(Document(META, None, tuple(sections)), THEME), "word/document.xml")
    upright, wide = (
        [row.find(f".//{W}keepNext") is not None for row in each.iter(f"{W}tr")]
        for each in root.iter(f"{W}tbl")
    )
    assert upright == [*[True] * 8, False]
    assert wide == [True, True, *[False] * 5, True, False]


def test_words_before_a_table_stay_with_it():
    first = Paragraph(words("First, " + "in many words " * 12))
    said = [first, *(Paragraph(words(each)) for each in ("Why", "How", "What"))]
    root = body(*said, TABLE, Paragraph(words("Then")))
    kept = [
        text(each) for each in root.findall(f"{W}p") if each.find(f"{W}pPr/{W}keepNext") is not None
    ]
    assert kept == ["Why", "How", "What", "Actions by theme"]


def test_words_alone_between_two_headings_stay_with_the_second():
    root = body(
        Heading(words("One")),
        Paragraph(words("Aim")),
        Heading(words("Two")),
        Paragraph(words("Why " * 40)),
        Paragraph(words("How")),
        Heading(words("Three")),
    )
    assert _kept(root) == ["Aim"]


def test_lines_that_follow_each_other_stay_together():
    lines = ("Community Safety Team", "Email: team@example.org", "Telephone: 01632 960123")
    assert _kept(body(*(Paragraph(words(each)) for each in lines))) == [*lines[:2]]


def test_no_first_and_no_last_item_of_a_list_stands_alone_and_its_introduction_stays_with_it():
    items = tuple(Bullet(words(each)) for each in ("One", "Two", "Three", "Four", "Five"))
    root = body(Paragraph(words("They agreed " * 20)), Bullets(items))
    assert _kept(root) == ["They agreed " * 20, "One", "Four"]
    assert _kept(body(Bullets(items[:1]))) == []


def _kept(root):
    return [text(each.getparent().getparent()) for each in root.iter(f"{W}keepNext")]


def test_words_below_a_table_or_a_list_keep_their_distance():
    bullets = Bullets((Bullet(words("Bullet")), Bullet(words("Another"))))
    root = body(
        Heading(words("Top")),
        TABLE,
        Paragraph(words("Words")),
        TABLE,
        bullets,
        Paragraph(words("More")),
        TABLE,
        Heading(words("End")),
    )
    spaces = {
        text(each.getparent().getparent()): each.get(f"{W}before")
        for each in root.iter(f"{W}spacing")
    }
    assert spaces == {"Top": "0", "Words": "200", "Bullet": "200", "More": "120"}


def test_tables_without_a_caption_do_not_run_into_each_other():
    bare = evolve(TABLE, caption=())
    assert [etree.QName(each).localname for each in body(bare, bare)] == [
        "p",
        "tbl",
        "p",
        "tbl",
        "p",
        "sectPr",
    ]


@pytest.mark.parametrize(
    "table",
    [
        evolve(TABLE, columns=(Column(" "), *TABLE.columns[1:])),
        evolve(TABLE, rows=(Row((Cell((words("a"),)), Cell(((),)), Cell((words("b"),)))),)),
        evolve(TABLE, rows=(Row((Cell(()), Cell((words("a"),)), Cell((words("b"),)))),)),
        evolve(TABLE, rows=(Row((Cell((words("a"),)),)),)),
    ],
    ids=["no heading", "no words", "no paragraph", "no cell"],
)
def test_a_blank_in_a_table_is_our_mistake(table):
    with pytest.raises(ValueError, match="table"):
        body(table)


# Pages.


def test_where_no_page_is_on_its_side_the_small_print_stands_once_at_the_foot():
    upright = Section((Paragraph(words("a")),))
    content = write_docx(evolve(EVERYTHING, sections=(upright,)), THEME)
    foot = "The partnership's plan\tPage 1 of 2\nAs at 26 October 2018\tOFFICIAL"
    assert pages(content) == [("portrait", "portrait", foot)] * 2


def test_wide_sections_have_pages_on_their_side_with_a_footer_as_wide():
    content = write_docx(EVERYTHING, THEME)
    foot = "The partnership's plan\tPage 1 of 4\nAs at 26 October 2018\tOFFICIAL"
    assert pages(content) == [
        ("portrait", "portrait", foot),
        ("portrait", "portrait", foot),
        ("landscape", "landscape", foot),
        ("portrait", "portrait", foot),
    ]
    stops = {
        name: {
            int(each.get(f"{W}pos"))
            for each in part(content, name).iter(f"{W}tab")
            if each.get(f"{W}val") == "right"
        }
        for name in ("word/footer1.xml", "word/footer2.xml")
    }
    grids = [
        sum(int(each.get(f"{W}w")) for each in grid)
        for grid in part(content, "word/document.xml").iter(f"{W}tblGrid")
    ]
    assert stops == {"word/footer1.xml": {grids[0]}, "word/footer2.xml": {grids[2]}}


def test_footers_give_up_the_tab_stops_of_their_style_but_for_the_one_they_need():
    content = write_docx(EVERYTHING, THEME)
    kinds = [
        {each.get(f"{W}val") for each in part(content, name).iter(f"{W}tab")} - {None}
        for name in ("word/footer1.xml", "word/footer2.xml")
    ]
    assert kinds == [{"right"}, {"clear", "right"}]


def test_a_document_without_wide_pages_has_one_footer():
    with ZipFile(BytesIO(write_docx(document(TABLE), THEME))) as package:
        assert [name for name in package.namelist() if "footer" in name] == ["word/footer1.xml"]


def test_every_section_shows_the_marking_at_its_head():
    opened = docx.Document(BytesIO(write_docx(EVERYTHING, THEME)))
    heads = [
        [(each.text, each.style.name) for each in section.header.paragraphs]
        for section in opened.sections
    ]
    assert heads == [[("OFFICIAL", "Marking")]] * 4


def test_sections_without_blocks_leave_no_page():
    sections = (Section((), wide=True), Section((Paragraph(words("x")),)), Section((), wide=True))
    assert len(pages(write_docx(Document(META, None, sections), THEME))) == 1


def test_an_empty_document_is_a_page_all_the_same():
    assert len(pages(write_docx(Document(META, None, ()), THEME))) == 1


# What the document says of itself.


def test_properties_come_from_the_paper():
    core = docx.Document(BytesIO(write_docx(EVERYTHING, THEME))).core_properties
    midnight = datetime(2018, 10, 26, tzinfo=UTC)
    assert {
        name: getattr(core, name)
        for name in (
            "title",
            "subject",
            "author",
            "keywords",
            "category",
            "language",
            "created",
            "modified",
            "last_modified_by",
            "revision",
        )
    } == {
        "title": "Plan of the partnership",
        "subject": "A plan",
        "author": "Community Safety Team",
        "keywords": "knives, violence",
        "category": "OFFICIAL",
        "language": "en-GB",
        "created": midnight,
        "modified": midnight,
        "last_modified_by": "Community Safety Team",
        "revision": 1,
    }


def test_a_title_too_long_for_a_property_is_cut_there_alone():
    content = write_docx(evolve(EVERYTHING, meta=evolve(META, title="x" * 300)), THEME)
    assert docx.Document(BytesIO(content)).core_properties.title == "x" * 254 + "…"


def test_the_language_is_that_of_the_paper_wherever_the_template_names_one():
    content = write_docx(evolve(EVERYTHING, meta=evolve(META, language="cy-GB")), THEME)
    styles = part(content, "word/styles.xml")
    assert {each.get(f"{W}val") for each in styles.iter(f"{W}lang")} == {"cy-GB"}
    assert styles.find(f"{W}docDefaults//{W}lang") is not None
    assert part(content, "word/settings.xml").find(f"{W}themeFontLang").get(f"{W}val") == "cy-GB"


def test_two_runs_are_equal_to_the_byte():
    assert write_docx(EVERYTHING, THEME) == write_docx(EVERYTHING, THEME)


# The template.


def test_a_missing_style_is_an_error_that_lists_those_that_exist(tmp_path):
    def change(opened):
        for name in ("Callout", "Plan table", "Lead"):
            opened.styles[name].delete()

    with pytest.raises(PlanAsCodeError) as problem:
        write_docx(EVERYTHING, altered(tmp_path, change))
    lead, callout, table = str(problem.value).splitlines()
    assert "error: document.docx has no paragraph style `Lead` (for `lead`); " in lead
    assert "There are `Normal`, `Title`, " in lead
    assert "no paragraph style `Callout` (for `callout`); " in callout
    assert table.endswith(
        "error: document.docx has no table style `Plan table` (for `table`); did you mean"
        " `Normal Table`? There is `Normal Table` [no-such-style]"
    )


def test_styles_are_found_whatever_their_capitals():
    styles = evolve(THEME.names.document.styles, heading_1="Heading 1", caption="Caption")
    names = evolve(THEME.names, document=evolve(THEME.names.document, styles=styles))
    other = Theme(THEME.folder, names)
    assert write_docx(EVERYTHING, other) == write_docx(EVERYTHING, THEME)


@pytest.mark.parametrize("content", [b"not a package", (THEME.folder / "deck.pptx").read_bytes()])
def test_a_file_that_is_no_word_document_is_an_error(tmp_path, content):
    shutil.copytree(THEME.folder, tmp_path, dirs_exist_ok=True)
    (tmp_path / "document.docx").write_bytes(content)
    with pytest.raises(PlanAsCodeError, match=r"document\.docx is not a Word document"):
        write_docx(EVERYTHING, Theme(tmp_path, THEME.names))


def test_a_dotx_will_do(tmp_path):
    shutil.copytree(THEME.folder, tmp_path, dirs_exist_ok=True)
    with (
        ZipFile(THEME.folder / "document.docx") as old,
        ZipFile(tmp_path / "document.dotx", "w") as new,
    ):
        for name in old.namelist():
            new.writestr(
                name,
                old.read(name).replace(
                    b"wordprocessingml.document.main+xml", b"wordprocessingml.template.main+xml"
                ),
            )
    names = evolve(THEME.names, document=evolve(THEME.names.document, file="document.dotx"))
    assert write_docx(EVERYTHING, Theme(tmp_path, names)) == write_docx(EVERYTHING, THEME)


def test_sample_text_and_what_only_it_used_are_taken_away(tmp_path):
    def change(opened):
        paragraph = opened.add_paragraph("Lorem ipsum")
        id = opened.part.relate_to(
            "https://example.org", RELATIONSHIP_TYPE.HYPERLINK, is_external=True
        )
        link = etree.SubElement(paragraph._p, f"{W}hyperlink")
        link.set(f"{R}id", id)
        opened.add_section()

    content = write_docx(EVERYTHING, altered(tmp_path, change))
    assert "Lorem" not in text(part(content, "word/document.xml"))
    assert b"example.org" not in etree.tostring(part(content, "word/_rels/document.xml.rels"))
    assert len(pages(content)) == 4


def test_what_a_template_says_of_updating_and_of_other_pages_does_not_hold(tmp_path):
    def change(opened):
        etree.SubElement(opened.settings.element, f"{W}updateFields").set(f"{W}val", "true")
        opened.settings.odd_and_even_pages_header_footer = True
        opened.sections[0].start_type = WD_SECTION.CONTINUOUS
        opened.core_properties.comments = "How to use this template"

    content = write_docx(EVERYTHING, altered(tmp_path, change))
    saved = part(content, "word/settings.xml")
    assert [saved.find(f"{W}{name}") for name in ("updateFields", "evenAndOddHeaders")] == [
        None
    ] * 2
    opened = docx.Document(BytesIO(content))
    assert {each.start_type for each in opened.sections} == {WD_SECTION.NEW_PAGE}
    assert opened.core_properties.comments == ""


def test_a_template_without_header_and_footer_gets_them(tmp_path):
    def change(opened):
        opened.sections[0].header.is_linked_to_previous = True
        opened.sections[0].footer.is_linked_to_previous = True

    content = write_docx(EVERYTHING, altered(tmp_path, change))
    assert pages(content) == pages(write_docx(EVERYTHING, THEME))
    heads = docx.Document(BytesIO(content)).sections[0].header.paragraphs
    assert [(each.text, each.style.name) for each in heads] == [("OFFICIAL", "Marking")]


def test_a_header_of_the_first_page_stays_and_is_marked_on_the_cover_alone(tmp_path):
    def change(opened):
        opened.sections[0].different_first_page_header_footer = True
        opened.sections[0].first_page_header.paragraphs[0].add_run("Letterhead")

    opened = docx.Document(BytesIO(write_docx(EVERYTHING, altered(tmp_path, change))))
    firsts = [each.different_first_page_header_footer for each in opened.sections]
    assert firsts == [True, False, False, False]
    head = opened.sections[0].first_page_header.paragraphs
    assert [each.text for each in head] == ["Letterhead", "OFFICIAL"]
    assert "Page 1 of 4" in opened.sections[0].first_page_footer.paragraphs[0].text


# Any words, and what validators say.


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.text(
            st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("&<>\"'😀שלום\u202e]")
        ),
        min_size=1,
        max_size=4,
    ).filter(lambda each: "".join(each).strip())
)
def test_any_words_survive_everywhere(found):
    told = "".join(found)
    runs = tuple(Run(each, strong=index % 2 == 1) for index, each in enumerate(found))
    table = Table(runs, told, (Column("One"),), (Row((Cell((runs,)),)),))
    root = body(Heading(runs), Paragraph(runs), Bullets((Bullet(runs),)), table, cover=Cover(runs))
    kept = re.sub("[\ufffe\uffff]", "\ufffd", told)
    said = [words_of for style, words_of in styled(root) if style not in ("TableHeading",)]
    assert said == [kept] * 6 + [""]
    assert root.find(f".//{W}tblDescription").get(f"{W}val") == kept


def test_characters_that_xml_cannot_hold_are_replaced():
    bad = "a\x00b\x0bc\ud800d"
    meta = evolve(META, title=bad, footer=bad, marking=bad)
    blocks = (Paragraph((Run(bad, href="https://x.org/\x01"),)),)
    content = write_docx(Document(meta, None, (Section(blocks),)), THEME)
    assert text(part(content, "word/document.xml")) == "a\ufffdb\ufffdc\ufffdd"
    assert docx.Document(BytesIO(content)).core_properties.title == "a\ufffdb\ufffdc\ufffdd"


@pytest.mark.parametrize(
    "paper",
    [
        EVERYTHING,
        document(TABLE),
        Document(META, COVER, ()),
        document(TABLE, wide=True, cover=COVER),
    ],
    ids=["everything", "a table alone", "a cover alone", "wide after the cover"],
)
def test_no_validator_complains(paper, tmp_path):
    file = tmp_path / "paper.docx"
    file.write_bytes(write_docx(paper, THEME))
    assert complaints(file) == []


def test_no_validator_complains_where_the_template_has_no_header(tmp_path):
    def change(opened):
        opened.sections[0].header.is_linked_to_previous = True
        opened.sections[0].footer.is_linked_to_previous = True

    file = tmp_path / "paper.docx"
    file.write_bytes(write_docx(EVERYTHING, altered(tmp_path / "theme", change)))
    assert complaints(file) == []


def test_time_grows_with_the_rows_and_no_faster():
    def opened(count):
        return document(evolve(TABLE, rows=TABLE.rows[:2] * count))

    few, many = (work(opened(count)) for count in (250, 2500))
    assert many < 14 * few


def work(paper):
    """The least processor time of three runs, in seconds."""
    from time import process_time

    def once():
        start = process_time()
        write_docx(paper, THEME)
        return process_time() - start

    return min(once() for _ in range(3))


# Charts and timelines.

WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
FIGURES = document(Heading(words("Figures")), CHART, CHART, TIMELINE, Paragraph(words("After.")))


def test_a_chart_is_native_with_its_workbook_below_its_caption():
    package = docx.Document(BytesIO(write_docx(FIGURES, THEME))).part.package
    charts = [each for each in package.iter_parts() if "/charts/" in each.partname]
    assert [each.partname for each in charts] == [
        "/word/charts/chart1.xml",
        "/word/charts/chart2.xml",
    ]
    [book] = [each.target_part for each in charts[0].rels.values()]
    assert list(load_workbook(BytesIO(book.blob))["Figures"].values) == [
        (None, "Green: on track", "Not recorded"),
        ("Weapons & knives", 3, 1),
        ("Young people", 0, 12),
    ]
    sizes = {each.get("sz") for each in etree.fromstring(charts[0].blob).iter("{*}defRPr")}
    assert sizes == {"1200", None}
    caption, drawing = list(body(CHART).iter(f"{W}p"))[:2]
    assert text(caption) == "Actions by theme"
    assert caption.find(f"{W}pPr/{W}keepNext") is not None
    assert drawing.find(f".//{WP}inline") is not None


def test_each_drawing_has_a_number_of_its_own_and_its_words():
    root = part(write_docx(FIGURES, THEME), "word/document.xml")
    about = [(each.get("name"), each.get("descr")) for each in root.iter(f"{WP}docPr")]
    assert about == [
        ("Actions by theme", CHART.summary),
        ("Actions by theme", CHART.summary),
        ("The year", TIMELINE.summary),
    ]
    numbers = [each.get("id") for each in root.iter(f"{WP}docPr", f"{WPS}cNvPr")]
    assert len(set(numbers)) == len(numbers) > 10


def test_a_timeline_is_a_group_of_shapes_as_wide_as_the_page():
    content = write_docx(document(TIMELINE), THEME)
    root = part(content, "word/document.xml")
    said = ["".join(each.itertext(f"{W}t")) for each in root.iter(f"{W}txbxContent")]
    assert said == [
        "Oct2018", "Nov", "10 October 2018: <Sent> (met)", "As at 26 October 2018",
        "Milestone", "Past", "Deadlines", "2",
    ]  # fmt: skip
    extent = root.find(f".//{WP}extent")
    page = docx.Document(BytesIO(content)).sections[-1]
    assert int(extent.get("cx")) == page.page_width - page.left_margin - page.right_margin
    fallback = root.find(".//{*}Fallback")
    assert "".join(fallback.itertext()) == TIMELINE.summary


def test_what_is_higher_than_a_page_is_parted_under_one_caption():
    marks = tuple(evolve(TIMELINE.marks[0], label=f"10 October 2018: {'x' * n}") for n in range(70))
    root = body(evolve(TIMELINE, marks=marks))
    assert len(list(root.iter(f"{WP}inline"))) > 1
    assert [words for style, words in styled(root) if style == "Caption"] == ["The year"]
    heights = [int(each.get("cy")) / 12700 for each in root.iter(f"{WP}extent")]
    assert max(heights) < 700


def test_for_a_pdf_charts_and_timelines_are_pictures_with_the_same_words():
    content = write_docx(FIGURES, THEME, flat=True)
    root = part(content, "word/document.xml")
    about = [each.get("descr") for each in root.iter(f"{WP}docPr")]
    assert about == [CHART.summary, CHART.summary, TIMELINE.summary]
    pictures = docx.Document(BytesIO(content)).part.package.iter_parts()
    drawn = {each.partname: each.blob for each in pictures if each.partname.endswith(".svg")}
    assert [each.get(f"{R}embed") for each in root.iter("{*}blip")] == [
        "figure1", "figure2", "figure3",
    ]  # fmt: skip
    last = etree.fromstring(drawn["/word/media/figure3.svg"])
    assert "10 October 2018: <Sent> (met)" in [each.text for each in last.iter("{*}text")]


def test_a_document_with_figures_is_valid_and_the_same_each_time(tmp_path):
    content = write_docx(FIGURES, THEME)
    path = tmp_path / "figures.docx"
    path.write_bytes(content)
    assert complaints(path) == []
    assert verify(content, "figures.docx") == ()
    assert write_docx(FIGURES, THEME) == content
