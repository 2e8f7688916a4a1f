"""Whether text on slides stands out from what really lies behind it."""

import pytest

from plan_as_code.verify import Standards

from .samples import (
    FIRST,
    LAST,
    MASTER,
    TABLE,
    TITLE_LAYOUT,
    added,
    deck,
    edited,
    parts,
    shades,
    told,
)

WORDS = "For the board"
RUN = f'<a:rPr lang="en-GB"/><a:t>{WORDS}</a:t>'
WHITE, GREY, BLACK = ("FFFFFF", "777777", "000000")


def solid(colour):
    return f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'


def named(name, changes=""):
    return f'<a:solidFill><a:schemeClr val="{name}">{changes}</a:schemeClr></a:solidFill>'


def subtitle(fill, size=""):
    """Give the deck with the subtitle in a colour."""
    new = f'<a:rPr lang="en-GB"{size}>{fill}</a:rPr><a:t>{WORDS}</a:t>'
    return edited(deck(), FIRST, RUN, new)


def ground(content, fill, part=FIRST):
    return edited(content, part, "<p:cSld>", f"<p:cSld><p:bg><p:bgPr>{fill}</p:bgPr></p:bg>")


def behind(content, fill, box=("0", "0", "9144000", "6858000"), form="rect", turned=""):
    """Put a shape behind all others of the first slide."""
    left, top, width, height = box
    shape = (
        '<p:sp><p:nvSpPr><p:cNvPr id="99" name="Band" descr="A band"/><p:cNvSpPr/><p:nvPr/>'
        f'</p:nvSpPr><p:spPr><a:xfrm{turned}><a:off x="{left}" y="{top}"/><a:ext cx="{width}"'
        f' cy="{height}"/></a:xfrm><a:prstGeom prst="{form}"/>{fill}</p:spPr></p:sp>'
    )
    return edited(content, FIRST, "<p:sp>", f"{shape}<p:sp>")


def test_faint_text_on_a_slide_is_told_with_its_colours_and_what_it_needs():
    assert told(subtitle(solid("BBBBBB"))) == [
        "error: text in `Subtitle 2` is #BBBBBB on #FFFFFF, a contrast of 1.9 to 1 (slide 1):"
        " `For the board`; it needs 3 to 1 [low-contrast] slide 1"
    ]


@pytest.mark.parametrize(
    ("fill", "size", "faint"),
    [
        (solid("888888"), ' sz="1800"', False),
        (solid("888888"), ' sz="1700"', True),
        (solid("888888"), ' sz="1400" b="1"', False),
        (solid("888888"), ' sz="1300" b="1"', True),
        (solid("757575"), ' sz="1300"', False),
    ],
)
def test_large_text_and_bold_text_needs_less(fill, size, faint):
    found = shades(subtitle(fill, size), Standards(slide_size=8))
    assert found == ["`Subtitle 2` is #888888 on #FFFFFF, a contrast of 3.5 to 1"] * faint


@pytest.mark.parametrize(
    ("fill", "colour"),
    [
        (named("bg1"), "#FFFFFF on #FFFFFF, a contrast of 1.0 to 1"),
        (named("bg1", '<a:lumMod val="75000"/>'), "#BFBFBF on #FFFFFF, a contrast of 1.8 to 1"),
        (
            named("tx1", '<a:lumMod val="25000"/><a:lumOff val="75000"/>'),
            "#BFBFBF on #FFFFFF, a contrast of 1.8 to 1",
        ),
        (named("accent1", '<a:tint val="20000"/>'), "#E9EDF4 on #FFFFFF, a contrast of 1.2 to 1"),
        (named("lt1", '<a:shade val="80000"/>'), "#E7E7E7 on #FFFFFF, a contrast of 1.2 to 1"),
        (
            '<a:solidFill><a:prstClr val="yellow"/></a:solidFill>',
            "#FFFF00 on #FFFFFF, a contrast of 1.1 to 1",
        ),
        (
            '<a:solidFill><a:sysClr val="window" lastClr="FEFEFE"/></a:solidFill>',
            "#FEFEFE on #FFFFFF, a contrast of 1.0 to 1",
        ),
        (
            '<a:solidFill><a:hslClr hue="0" sat="0" lum="90%"/></a:solidFill>',
            "#E6E6E6 on #FFFFFF, a contrast of 1.3 to 1",
        ),
        (
            '<a:solidFill><a:scrgbClr r="100000" g="100000" b="100000"/></a:solidFill>',
            "#FFFFFF on #FFFFFF, a contrast of 1.0 to 1",
        ),
    ],
)
def test_colours_are_resolved_through_the_theme(fill, colour):
    assert shades(subtitle(fill)) == [f"`Subtitle 2` is {colour}"]


@pytest.mark.parametrize(
    "fill",
    [
        "<a:noFill/>",
        "<a:gradFill/>",
        '<a:solidFill><a:srgbClr val="FFFFFF"><a:alpha val="50000"/></a:srgbClr></a:solidFill>',
        '<a:solidFill><a:srgbClr val="FFFFFF"><a:gamma/></a:srgbClr></a:solidFill>',
        '<a:solidFill><a:prstClr val="aColourOfMyOwn"/></a:solidFill>',
        '<a:solidFill><a:schemeClr val="nothing"/></a:solidFill>',
        "<a:solidFill/>",
    ],
)
def test_colours_that_cannot_be_told_are_left_in_peace(fill):
    assert shades(subtitle(fill)) == []


def test_the_master_says_which_colour_is_which():
    swapped = edited(deck(), MASTER, 'bg1="lt1" tx1="dk1"', 'bg1="dk1" tx1="lt1"')
    assert shades(swapped) == [
        "`Footer Placeholder 3` is #000000 on #000000, a contrast of 1.0 to 1",
        "`Footer Placeholder 4` is #000000 on #000000, a contrast of 1.0 to 1",
        "`Content Placeholder 2` is #0000FF on #000000, a contrast of 2.4 to 1",
        "`Footer Placeholder 3` is #000000 on #000000, a contrast of 1.0 to 1",
    ]


def test_a_slide_may_say_otherwise():
    mapping = parts(deck())[MASTER].decode()
    mapping = mapping[mapping.index("<p:clrMap ") + len("<p:clrMap ") :].split("/>")[0]
    swapped = mapping.replace('bg1="lt1" tx1="dk1"', 'bg1="dk1" tx1="lt1"')
    own = f"<a:overrideClrMapping {swapped}/>"
    assert shades(edited(deck(), FIRST, "<a:masterClrMapping/>", own)) == [
        "`Footer Placeholder 3` is #000000 on #000000, a contrast of 1.0 to 1"
    ]


@pytest.mark.parametrize("part", [FIRST, TITLE_LAYOUT, MASTER])
def test_the_background_is_the_slides_or_the_layouts_or_the_masters(part):
    text = parts(deck())[part].decode()
    old = text[text.index("<p:bg>") : text.index("</p:bg>") + 7] if "<p:bg>" in text else ""
    opening = text[text.index("<p:cSld") :].split(">")[0] + ">"
    dark = f"{opening}<p:bg><p:bgPr>{solid(BLACK)}</p:bgPr></p:bg>"
    found = shades(edited(deck(), part, opening + old, dark))
    assert found[0] == "`Title 1` is #000000 on #000000, a contrast of 1.0 to 1"


def test_a_background_may_be_one_of_the_themes():
    own = '<p:bg><p:bgRef idx="1001"><a:schemeClr val="tx1"/></p:bgRef></p:bg>'
    dark = edited(deck(), FIRST, "<p:cSld>", f"<p:cSld>{own}")
    assert "`Title 1` is #000000 on #000000, a contrast of 1.0 to 1" in shades(dark)


@pytest.mark.parametrize("fill", ["<a:blipFill/>", "<a:pattFill/>", "<a:gradFill/>"])
def test_what_lies_on_a_picture_or_a_pattern_cannot_be_told(fill):
    assert shades(ground(subtitle(solid(WHITE)), fill)) == []


def test_on_a_gradient_text_must_stand_out_from_no_more_than_one_of_its_colours():
    stops = '<a:gradFill><a:gsLst><a:gs pos="0"><a:srgbClr val="{}"/></a:gs><a:gs pos="100000"><a:srgbClr val="{}"/></a:gs></a:gsLst></a:gradFill>'
    assert shades(ground(subtitle(solid(WHITE)), stops.format("EEEEEE", "DDDDDD"))) == [
        "`Subtitle 2` is #FFFFFF on #DDDDDD, a contrast of 1.4 to 1"
    ]
    assert shades(ground(subtitle(solid(WHITE)), stops.format("555555", "666666"))) == []


def test_the_fill_of_a_shape_lies_behind_its_own_text():
    filled = edited(subtitle(solid(GREY)), FIRST, "<p:spPr/>", "<p:spPr/>")
    head, tail = parts(filled)[FIRST].decode().split('name="Subtitle 2"')
    tail = tail.replace("<p:spPr/>", f"<p:spPr>{solid('707070')}</p:spPr>", 1)
    assert shades(added(filled, **{FIRST: f'{head}name="Subtitle 2"{tail}'})) == [
        "`Subtitle 2` is #777777 on #707070, a contrast of 1.1 to 1"
    ]


def test_a_shape_that_covers_the_place_lies_behind_the_text():
    found = shades(behind(subtitle(solid(GREY)), solid("707070")))
    assert "`Subtitle 2` is #777777 on #707070, a contrast of 1.1 to 1" in found
    assert shades(behind(subtitle(solid(WHITE)), solid(BLACK)))[0].startswith("`Title 1` is")


@pytest.mark.parametrize(
    ("box", "form", "turned"),
    [
        (("1000000", "3886200", "3000000", "1752600"), "rect", ""),
        (("0", "0", "9144000", "6858000"), "ellipse", ""),
        (("0", "0", "9144000", "6858000"), "rect", ' rot="2700000"'),
    ],
    ids=["in part", "round", "turned"],
)
def test_where_a_shape_covers_a_part_either_background_will_do(box, form, turned):
    white = behind(subtitle(solid(WHITE)), solid(BLACK), box, form, turned)
    black = behind(subtitle(solid(BLACK)), solid(BLACK), box, form, turned)
    assert "`Subtitle 2`" not in "".join([*shades(white), *shades(black)])
    assert "`Subtitle 2` is #777777" in "".join(
        shades(
            behind(subtitle(solid(GREY)), solid(GREY), box, form, turned),
            Standards(large_contrast=5),
        )
    )


def test_a_thin_line_across_the_text_is_no_background():
    line = behind(subtitle(solid(WHITE)), solid(BLACK), ("0", "4000000", "9144000", "50000"))
    assert shades(line) == ["`Subtitle 2` is #FFFFFF on #FFFFFF, a contrast of 1.0 to 1"]


def test_a_picture_under_the_text_cannot_be_told():
    assert shades(behind(subtitle(solid(WHITE)), "<a:blipFill/>")) == []


def test_a_shape_in_a_group_lies_where_the_group_puts_it():
    group = (
        '<p:grpSp><p:nvGrpSpPr><p:cNvPr id="98" name="Group" descr="A band"/><p:cNvGrpSpPr/><p:nvPr/>'
        '</p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="9144000" cy="6858000"/>'
        '<a:chOff x="0" y="0"/><a:chExt cx="100" cy="100"/></a:xfrm>{}</p:grpSpPr>'
    )
    dark = behind(subtitle(solid(GREY)), "<a:grpFill/>", ("0", "0", "100", "100"))
    dark = edited(dark, FIRST, "<p:sp>", group.format(solid("707070")) + "<p:sp>")
    dark = edited(dark, FIRST, "</p:sp>", "</p:sp></p:grpSp>")
    assert "`Subtitle 2` is #777777 on #707070, a contrast of 1.1 to 1" in shades(dark)


def test_a_link_has_the_themes_colour_unless_it_keeps_its_own():
    dark = ground(deck(), solid("000033"), LAST)
    assert "`Content Placeholder 2` is #0000FF on #000033, a contrast of 2.3 to 1" in shades(dark)
    kept = edited(
        dark,
        LAST,
        '<a:rPr lang="en-GB"><a:hlinkClick r:id="rId2"/></a:rPr>',
        f'<a:rPr lang="en-GB">{solid(WHITE)}<a:hlinkClick r:id="rId2"><a:extLst><a:ext uri="x">'
        '<ahyp:hlinkClr xmlns:ahyp="http://schemas.microsoft.com/office/drawing/2018/'
        'hyperlinkcolor" val="tx"/></a:ext></a:extLst></a:hlinkClick></a:rPr>',
    )
    assert "#0000FF" not in "".join(shades(kept))


NINE = '<a:rPr lang="en-GB"/><a:t>9</a:t></a:r></a:p></a:txBody><a:tcPr/>'


def test_a_cell_has_its_own_fill():
    cell = f'<a:rPr lang="en-GB">{solid(GREY)}</a:rPr><a:t>9</a:t></a:r></a:p></a:txBody><a:tcPr>{solid("707070")}</a:tcPr>'
    assert shades(edited(deck(), TABLE, NINE, cell)) == [
        "the table `Actions by theme` is #777777 on #707070, a contrast of 1.1 to 1"
    ]


def test_a_style_that_is_not_in_the_file_cannot_be_told():
    cell = NINE.replace("<a:tcPr/>", f"<a:tcPr>{solid(BLACK)}</a:tcPr>")
    assert shades(edited(deck(), TABLE, NINE, cell)) == []


STYLE = (
    '<a:tblStyle styleId="{{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}}" styleName="Ours">'
    '<a:wholeTbl><a:tcTxStyle><a:schemeClr val="dk1"/></a:tcTxStyle></a:wholeTbl>'
    "<a:band1H><a:tcStyle><a:fill>{band}</a:fill></a:tcStyle></a:band1H>"
    '<a:firstCol><a:tcTxStyle b="on"/><a:tcStyle>{column}</a:tcStyle></a:firstCol>'
    '<a:firstRow><a:tcTxStyle><a:schemeClr val="lt1"/></a:tcTxStyle>'
    "<a:tcStyle><a:fill>{row}</a:fill></a:tcStyle></a:firstRow></a:tblStyle></a:tblStyleLst>"
)


def styled(row="<a:noFill/>", band="<a:noFill/>", column="", look='firstRow="1" bandRow="1"'):
    """Give the deck with a table style of our own."""
    style = STYLE.format(row=row, band=band, column=column)
    empty = parts(deck())["ppt/tableStyles.xml"].decode().rstrip().removesuffix("/>")
    table = edited(deck(), TABLE, 'firstRow="1" bandRow="1"', look)
    return added(table, **{"ppt/tableStyles.xml": f"{empty}>{style}"})


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (styled(), "#FFFFFF on #FFFFFF, a contrast of 1.0 to 1"),
        (styled(row=solid("DDDDDD")), "#FFFFFF on #DDDDDD, a contrast of 1.4 to 1"),
        (
            styled(row=solid(BLACK), band=solid("222222")),
            "#000000 on #222222, a contrast of 1.3 to 1",
        ),
    ],
    ids=["clear header", "light header", "dark band"],
)
def test_a_table_style_sets_and_fills_cells(content, found):
    assert shades(content) == [f"the table `Actions by theme` is {found}, 2 times"]


def test_where_a_row_and_a_column_of_a_style_both_fill_the_corner_it_cannot_be_told():
    look = 'firstRow="1" firstCol="1"'
    column = "<a:fill>" + solid("EEEEEE") + "</a:fill>"
    assert shades(styled(row=solid(BLACK), column=column, look=look)) == []
