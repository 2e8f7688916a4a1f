"""Web pages are sound, tell machines what people see, and need nothing but themselves."""

import re
from datetime import date

import html5lib
import pytest
from attrs import evolve
from decks import CHART, TIMELINE
from hypothesis import given, settings
from hypothesis import strategies as st

from plan_as_code.blocks import (
    Bullet,
    Bullets,
    Cell,
    Chart,
    Column,
    Contents,
    Cover,
    Deck,
    Document,
    Heading,
    MarkKind,
    Meta,
    Paragraph,
    Row,
    Run,
    Section,
    Series,
    Slide,
    SlideKind,
    Style,
    Table,
    words,
)
from plan_as_code.errors import PlanAsCodeError
from plan_as_code.themes import Theme, open_theme
from plan_as_code.tone import Tone
from plan_as_code.writers.html import write_html

THEME = open_theme()
SVG = "{http://www.w3.org/2000/svg}"
META = Meta(
    title="A safer town",
    author="Safety Team",
    date=date(2024, 5, 1),
    marking="OFFICIAL",
    footer="Safety plan, version 2",
    footer_date="As at 1 May 2024",
    subject="Safety plan",
)
SMALL = Table(
    words("Who does what"),
    "One row for each action.",
    (Column("Id"), Column("Action", 3), Column("Status"), Column("Cost", figures=True)),
    (
        Row((Cell((words("1"),)), Cell((words("Train staff"), words("Twice"))),
             Cell((words("Green"), words("as agreed")), Tone.GOOD), Cell((words("9"),)))),
        Row((Cell((words("1a"),)), Cell((words("Find a room"),)),
             Cell((words("Not recorded"),), Tone.MUTED), Cell((words("1"),))), depth=1),
        Row((Cell((words("All"),)), Cell((words("Both"),)), Cell((words("None"),)),
             Cell((words("10"),))), total=True),
    ),
)  # fmt: skip


def document(*blocks, cover=None, **meta):
    return Document(evolve(META, **meta), cover, (Section(blocks),))


def deck(*slides, **meta):
    return Deck(evolve(META, **meta), slides)


def slide(title, *body, kind=SlideKind.CONTENT, **more):
    return Slide(kind, words(title), body=body, **more)


def parsed(paper, theme=THEME):
    """The page as a browser would read it; a page with any fault in it raises."""
    builder = html5lib.getTreeBuilder("etree")
    parser = html5lib.HTMLParser(builder, strict=True, namespaceHTMLElements=False)
    return parser.parse(write_html(paper, theme), transport_encoding="utf-8")


def said(element):
    """All words of an element, with the space between them made even."""
    return " ".join("".join(element.itertext()).split())


def outline(page):
    """The headings of a page: rank and words."""
    return [(each.tag, said(each)) for each in page.iter() if re.fullmatch("h[1-6]", each.tag)]


def fact(page, name):
    return [each.get("content") for each in page.iter("meta") if each.get("name") == name]


def meaning(element):
    """What an element holds, as nested lists: tags that matter, and words."""
    found = [element.tag, *filter(None, [(element.text or "").strip()])]
    for inner in element:
        found += [meaning(inner), *filter(None, [(inner.tail or "").strip()])]
    return found


def main_of(page):
    return page.find(".//main")


def test_a_document_is_a_page_of_landmarks_and_sections():
    page = parsed(
        Document(
            META,
            Cover(words("A safer town, 2024"), (words("Version 2"),)),
            (
                Section((Contents("What is here", 1),)),
                Section((Heading(words("Why")), Paragraph(words("Because."), Style.LEAD))),
                Section((Heading(words("How")), Heading(words("Soon"), 2)), wide=True),
            ),
        )
    )
    assert [(each.tag, each.get("class")) for each in page.find("body")] == [
        ("a", "skip"), ("header", None), ("div", "frame"), ("footer", None)
    ]  # fmt: skip
    assert [each.tag for each in page.find("body/div")] == ["nav", "main"]
    assert outline(page) == [
        ("h1", "A safer town, 2024"), ("h2", "What is here"),
        ("h2", "Why"), ("h2", "How"), ("h3", "Soon"),
    ]  # fmt: skip
    assert said(page.find(".//header")) == (
        "Protective marking: OFFICIAL A safer town, 2024 Version 2"
    )
    assert [(each.get("href"), said(each)) for each in page.findall(".//nav//a")] == [
        ("#why", "Why"), ("#how", "How")
    ]  # fmt: skip
    assert [each.get("class") for each in main_of(page)] == ["upright", "wide"]
    assert said(page.find(".//footer")) == (
        "Safety plan, version 2 As at 1 May 2024 Protective marking: OFFICIAL"
    )


def test_a_deck_is_a_page_with_a_section_for_each_slide():
    page = parsed(
        deck(
            slide("Where we are", kind=SlideKind.TITLE, lines=(words("1 May 2024"),)),
            slide("Next", Paragraph(words("Go on.")), heading=words("For the board")),
            slide("Later", kind=SlideKind.TITLE, lines=(words("in June"),)),
        )
    )
    assert outline(page) == [
        ("h1", "Where we are"), ("h2", "Contents"),
        ("h2", "Next"), ("h3", "For the board"), ("h2", "Later"),
    ]  # fmt: skip
    assert [said(each) for each in main_of(page)] == [
        "Next For the board Go on.", "Later in June Back to contents"
    ]  # fmt: skip
    assert [each.get("href") for each in page.findall(".//nav//a")] == ["#next", "#later"]


def test_without_a_cover_the_paper_s_own_title_opens_the_page():
    assert outline(parsed(document(Paragraph(words("Words."))))) == [("h1", "A safer town")]
    assert outline(parsed(deck())) == [("h1", "A safer town")]


def test_a_page_without_headings_has_no_contents_and_no_link_to_them():
    page = parsed(document(Paragraph(words("Words."))))
    assert page.find(".//nav") is None
    assert [each.get("href") for each in page.iter("a")] == ["#main"]


def test_the_skip_link_comes_first_and_leads_to_the_main_part():
    page = parsed(document(Heading(words("Why"))))
    first = next(page.iter("a"))
    assert (first.get("href"), said(first)) == ("#main", "Skip to main content")
    assert main_of(page).get("id") == "main"


def test_no_heading_skips_a_rank_whatever_the_document_does():
    levels = [3, 1, 4, 4, 2, 9, 9, 9, 9, 9]
    page = parsed(document(*(Heading(words(f"at {each}"), each) for each in levels)))
    ranks = [int(tag[1]) for tag, _ in outline(page)][2:]
    assert ranks == [2, 2, 3, 4, 3, 4, 5, 6, 6, 6]


def test_ids_are_unique_and_written_anchors_keep_theirs():
    page = parsed(
        document(
            Heading(words("Theme one")),
            Heading(words("Main")),
            Heading(words("Theme: one!"), anchor="theme-one"),
            Heading(words("?!")),
            Heading(words("Theme one")),
            Heading(words("Straße 知")),
            Paragraph((Run("see", href="#theme-one"),)),
        )
    )
    ids = [each.get("id") for each in main_of(page).iter("h2")]
    assert ids == ["theme-one-2", "main-2", "theme-one", "part", "theme-one-3", "strasse-知"]
    assert [each.get("href") for each in main_of(page).iter("a")] == ["#theme-one", "#contents"]
    all_ids = [each.get("id") for each in page.iter() if each.get("id")]
    assert len(all_ids) == len(set(all_ids))


def test_the_contents_nest_as_the_headings_do():
    page = parsed(
        document(
            Contents(depth=2),
            Heading(words("A")), Heading(words("A1"), 2), Heading(words("A1x"), 3),
            Heading((Run("B", href="https://b.example"),)),
        )
    )  # fmt: skip
    assert meaning(page.find(".//nav/ul")) == [
        "ul", ["li", ["a", "A"], ["ul", ["li", ["a", "A1"]]]], ["li", ["a", "B"]]
    ]  # fmt: skip


def test_a_list_within_a_list_stays_within_its_item():
    items = (("a", 0), ("b", 2), ("c", 1), ("d", 0), ("e", 1))
    page = parsed(document(Bullets(tuple(Bullet(words(each), level) for each, level in items))))
    assert meaning(main_of(page)[0][0]) == [
        "ul",
        ["li", "a", ["ul", ["li", "b"], ["li", "c"]]],
        ["li", "d", ["ul", ["li", "e"]]],
    ]


def test_words_keep_their_weight_and_a_link_of_two_weights_is_one_link():
    text = (
        Run("Read "), Run("the ", href="https://x.example/a b"),
        Run("whole", strong=True, soft=True, href="https://x.example/a b"),
        Run(" by 28"), Run("th", raised=True), Run(" or ask "),
        Run("me@x.example", href="mailto:me@x.example"),
    )  # fmt: skip
    page = parsed(document(Paragraph(text, Style.CALLOUT)))
    paragraph = main_of(page)[0][0]
    assert paragraph.get("class") == "callout"
    assert meaning(paragraph) == [
        "p", "Read", ["a", "the", ["strong", ["em", "whole"]]], "by 28", ["sup", "th"],
        "or ask", ["a", "me@x.example"],
    ]  # fmt: skip
    assert [(each.get("href"), each.get("class")) for each in paragraph.iter("a")] == [
        ("https://x.example/a%20b", None), ("mailto:me@x.example", "bare")
    ]  # fmt: skip


def test_a_link_to_a_heading_that_is_not_there_is_refused_with_the_nearest():
    paper = document(Heading(words("Why"), anchor="why"), Paragraph((Run("x", href="#whi"),)))
    with pytest.raises(PlanAsCodeError) as told:
        write_html(paper, THEME)
    assert str(told.value) == (
        "a link points at `#whi`, but no heading has that anchor; did you mean `why`?"
    )


def test_a_link_within_a_deck_is_words_as_it_is_on_slides():
    page = parsed(deck(slide("Next", Paragraph((Run("see above", href="#why"),)))))
    assert meaning(main_of(page).find(".//p")) == ["p", "see above"]


def test_a_table_has_its_caption_its_summary_and_its_scopes():
    page = parsed(document(SMALL))
    group, table = page.find(".//div[@role='group']"), page.find(".//table")
    by_id = {each.get("id"): said(each) for each in page.iter() if each.get("id")}
    assert by_id[group.get("aria-labelledby")] == "Who does what" == said(table.find("caption"))
    assert by_id[table.get("aria-describedby")] == "One row for each action."
    assert group.get("tabindex") == "0"
    assert [(each.get("scope"), said(each)) for each in table.iter("th")] == [
        ("col", "Id"), ("col", "Action"), ("col", "Status"), ("col", "Cost"),
        ("row", "1"), ("row", "1a"), ("row", "All"),
    ]  # fmt: skip
    assert [each.get("style") for each in table.iter("col")] == [
        "width: 12.21%", "width: 37.45%", "width: 33.63%", "width: 16.71%"
    ]  # fmt: skip
    assert [each.get("class") for each in table.findall("tbody/tr")] == [None, "deep", "total"]
    assert [said(each) for each in table.iter() if each.get("class") == "figure"] == [
        "Cost", "9", "1", "10"
    ]  # fmt: skip


def test_a_tone_marks_the_words_that_say_the_same():
    cells = [
        each for each in parsed(document(SMALL)).iter("td") if each.get("data-column") == "Status"
    ]
    assert [[(p.get("class"), said(p)) for p in cell] for cell in cells] == [
        [("tone good brief", "Green"), (None, "as agreed")],
        [("tone muted brief", "Not recorded")],
        [(None, "None")],
    ]


def test_cells_laid_out_as_cards_say_that_they_are_cells():
    table = parsed(document(SMALL)).find(".//table")
    assert table.get("class") == "cards"
    roles = {
        "table": "table", "thead": "rowgroup", "tbody": "rowgroup", "tr": "row", "td": "cell"
    }  # fmt: skip
    for tag, role in roles.items():
        assert {each.get("role") for each in table.iter(tag)} <= {role}, tag
    scopes = {"col": "columnheader", "row": "rowheader"}
    assert [each.get("role") for each in table.iter("th")] == [
        scopes[each.get("scope")] for each in table.iter("th")
    ]


@pytest.mark.parametrize(("count", "figures", "look"), [
    (2, 0, "grid"), (3, 0, "cards"), (4, 2, "cards"), (4, 3, "figures"), (1, 1, "grid"),
])  # fmt: skip
def test_a_table_stays_a_grid_where_it_is_narrow_and_of_others_each_row_stands_by_itself(
    count, figures, look
):
    columns = tuple(Column(f"C{n}", figures=n >= count - figures) for n in range(count))
    row = Row(tuple(Cell((words("1"),)) for _ in columns))
    table = parsed(document(Table((), "", columns, (row,)))).find(".//table")
    assert (table.get("class"), table.get("role")) == (look, None if look == "grid" else "table")


def test_a_table_too_wide_for_paper_breaks_its_words_there():
    columns = (Column("W" * 20), Column("i" * 20))
    table = Table((), "", columns, (Row((Cell((words("x"),)), Cell((words("W " * 40),)))),))
    broad = evolve(table, columns=(Column("W" * 44), Column("B")))
    paper = Document(
        META,
        None,
        tuple(
            Section((each,), wide)
            for each, wide in (
                (table, False),
                (broad, False),
                (broad, True),
                (evolve(table, columns=(Column("W" * 70), Column("B"))), True),
            )
        ),
    )
    looks = [each.get("class") for each in parsed(paper).iter("table")]
    assert looks == ["grid", "grid tight", "grid", "grid tight"]


def test_a_table_without_a_caption_is_named_by_its_summary():
    page = parsed(document(evolve(SMALL, caption=()), evolve(SMALL, caption=(), summary="")))
    groups = page.findall(".//div[@role='group']")
    assert [each.get("aria-label") for each in groups] == ["One row for each action.", "Table"]
    assert page.find(".//caption") is None


def test_a_table_whose_rows_have_no_name_has_no_row_headings():
    table = parsed(document(evolve(SMALL, head_column=False))).find(".//table")
    assert {each.get("scope") for each in table.iter("th")} == {"col"}


def test_the_page_says_what_it_is_to_machines():
    page = parsed(document(keywords="safety, knives", language="cy"))
    assert page.get("lang") == "cy"
    assert page.findtext("head/title") == "A safer town"
    facts = {
        each.get("name"): each.get("content") for each in page.iter("meta") if each.get("name")
    }
    assert facts == {
        "viewport": "width=device-width, initial-scale=1",
        "author": "Safety Team",
        "description": "Safety plan",
        "keywords": "safety, knives",
        "dcterms.modified": "2024-05-01",
        "marking": "OFFICIAL",
    }
    assert fact(parsed(document(author="", subject="")), "author") == []


def test_the_marking_stands_at_the_top_at_the_foot_and_on_every_printed_page():
    page = parsed(document(marking="OFFICIAL-SENSITIVE"))
    marked = [each for each in page.iter("p") if each.get("class") == "marking"]
    assert [said(each) for each in marked] == ["Protective marking: OFFICIAL-SENSITIVE"] * 2
    margins = re.findall(r'@(top|bottom)-center { content: "([^"]*)"', page.findtext(".//style"))
    assert [(edge, unescaped(text)) for edge, text in margins] == [
        ("top", "OFFICIAL-SENSITIVE"), ("bottom", "OFFICIAL-SENSITIVE")
    ]  # fmt: skip


def test_the_page_needs_nothing_but_itself():
    page = parsed(document(SMALL, Paragraph((Run("out", href="https://x.example"),))))
    [policy] = [each for each in page.iter("meta") if each.get("http-equiv")]
    assert policy.get("http-equiv") == "Content-Security-Policy"
    assert policy.get("content") == (
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
    )
    tags = {each.tag for each in page.iter()}
    assert tags & {"script", "link", "img", "iframe", "object", "base", "form", "svg"} == set()
    assert [each.attrib for each in page.iter() if each.get("src") or each.get("onclick")] == []
    assert re.findall(r"url\(|@import|expression", page.findtext(".//style")) == []


def test_what_the_speaker_says_stays_with_the_speaker():
    page = parsed(
        deck(slide("Next", notes=("Do not say this.",), continued=words("goes on overleaf")))
    )
    assert said(main_of(page)) == "Next Back to contents"


def test_the_colours_and_the_font_are_those_of_the_theme():
    names = evolve(
        THEME.names, font='Gill "Sans"', colours=evolve(THEME.names.colours, deep="123456")
    )
    css = parsed(document(), Theme(THEME.folder, names)).findtext(".//style")
    assert "--deep: #123456;" in css
    assert f"--good: #{THEME.names.colours.good};" in css
    fonts = {unescaped(each) for each in re.findall(r'"([^"]*)", sans-serif', css)}
    assert fonts == {'Gill "Sans"'}


def test_the_same_paper_gives_the_same_bytes():
    paper = document(SMALL, Heading(words("Why")))
    assert write_html(paper, open_theme()) == write_html(paper, open_theme())


def drawn(block):
    """The drawing of a figure in a document."""
    [found] = parsed(document(Heading(words("Why")), block)).findall(".//figure")
    return found


def test_a_chart_is_a_drawing_that_is_described_in_words():
    figure = drawn(CHART)
    assert said(figure.find("figcaption")) == "Actions by theme"
    svg = figure.find(f".//{SVG}svg")
    assert (svg.get("role"), svg.get("aria-labelledby")) == (
        "img",
        "figure-1-title figure-1-summary",
    )
    ids = {each.get("id"): said(each) for each in svg if each.get("id")}
    assert ids == {"figure-1-title": "Actions by theme", "figure-1-summary": CHART.summary}
    assert [said(each) for each in svg.iter(f"{SVG}text")] == [
        "Green: on track", "Not recorded", "Weapons & knives", "3", "1", "Young people", "12",
    ]  # fmt: skip


def test_a_chart_is_drawn_once_more_for_narrow_screens_and_a_timeline_is_not():
    wide, narrow = drawn(CHART).iter(f"{SVG}svg")
    assert [each.get("viewBox").split()[2] for each in (wide, narrow)] == ["640", "320"]
    shown = [sorted(said(each) for each in svg.iter(f"{SVG}text")) for svg in (wide, narrow)]
    assert shown[0] == shown[1]
    assert len(list(drawn(TIMELINE).iter(f"{SVG}svg"))) == 1


def test_parts_of_one_tone_have_patterns_of_their_own():
    same = Chart(words("Same"), ("A",), tuple(Series(each, (4,), Tone.GOOD) for each in "xyz"))
    svg = drawn(same).find(f".//{SVG}svg")
    patterns = [each.get("id") for each in svg.iter(f"{SVG}pattern")]
    assert patterns == ["figure-1-1", "figure-1-2"]
    fills = {each.get("fill") for each in svg.iter(f"{SVG}polygon")}
    assert fills >= {f"#{THEME.names.colours.good}", "url(#figure-1-1)", "url(#figure-1-2)"}


def test_a_timeline_is_a_drawing_with_its_marks_in_three_forms():
    meeting = evolve(TIMELINE.marks[0], label="Board", kind=MarkKind.MEETING, tone=None)
    svg = drawn(evolve(TIMELINE, marks=(*TIMELINE.marks, meeting))).find(f".//{SVG}svg")
    shown = [said(each) for each in svg.iter(f"{SVG}text")]
    assert shown == [
        "Oct", "2018", "Nov", "10 October 2018: <Sent> (met)", "As at 26 October 2018", "Board",
        "Milestone", "Past", "Deadlines", "2",
    ]  # fmt: skip
    corners = [len(each.get("points").split()) for each in svg.iter(f"{SVG}polygon")]
    assert (corners.count(3), len(list(svg.iter(f"{SVG}circle")))) == (1, 1)


def unescaped(css):
    """A style sheet's string as a browser reads it: space after a number belongs to it."""
    return re.sub(r"\\([0-9a-f]{1,6})[ \t\n]?", lambda found: chr(int(found[1], 16)), css)


def even(text):
    """A text as a page shows it: what no page may hold replaced, space made even."""
    legal = re.sub(
        "[^\t\n\r -~\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010ffff]", "\ufffd", text
    )
    legal = "".join("\ufffd" if ord(each) & 0xFFFE == 0xFFFE else each for each in legal)
    return " ".join(legal.split())


HOSTILE = ["</style><script>", "]]>", "&amp;", "<!--", "{{ 7 * 7 }}", '"\'', "\x00\x85\ufdd0\U0001ffff", "\ud800", "a\rb\r\nc"]  # fmt: skip
ANY = st.one_of(st.text(min_size=1), st.sampled_from(HOSTILE)).filter(lambda text: text.strip())


@settings(deadline=None)
@given(st.lists(ANY, min_size=8, max_size=8))
def test_any_words_come_through_as_they_are(texts):
    title, heading, body, caption, summary, column, cell, marking = texts
    table = Table(
        words(caption), summary, (Column(column), Column("B")), (Row((Cell((words(cell),)),) * 2),)
    )
    page = parsed(
        Document(
            evolve(META, title=title, marking=marking, footer=body),
            Cover(words(title)),
            (Section((Heading(words(heading)), Paragraph(words(body)), table)),),
        )
    )
    main = main_of(page)
    shown = [
        said(page.find(".//h1")), said(main.find(".//h2")), said(main.find(".//section/p")),
        said(main.find(".//caption")), said(main.find(".//div/p")), said(main.find(".//thead//th")),
        said(main.find(".//td")),
    ]  # fmt: skip
    assert shown == [even(each) for each in texts[:7]]
    assert " ".join(page.findtext("head/title").split()) == even(title)
    assert [" ".join(each.split()) for each in fact(page, "marking")] == [even(marking)]
    margins = re.findall(r'@[a-z]+-[a-z]+ { content: "([^"]*)"', page.findtext(".//style"))
    assert [even(unescaped(each)) for each in margins[:2]] == [even(marking), even(body)]
