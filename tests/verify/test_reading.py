"""Whether a slide is read in order, and its words stand where a reader looks for them."""

from .samples import FIRST, LAST, deck, edited, parts, told

ORDER = "put them in order in the selection pane, which lists what is read last at the top"
DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative'
    ' xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext>'
    "</a:extLst>"
)


def shapes(part):
    """Give the shapes of a slide as they are written."""
    text = parts(deck())[part].decode()
    tree = text[text.index("<p:sp>") : text.index("</p:spTree>")]
    return tree, [f"<p:sp>{each}" for each in tree.split("<p:sp>")[1:]]


def test_the_title_is_read_first():
    tree, (title, subtitle, footer) = shapes(FIRST)
    assert told(edited(deck(), FIRST, tree, subtitle + title + footer)) == [
        f"warning: on slide 1 `Subtitle 2` is read before the title; {ORDER} [reading-order]"
        " slide 1"
    ]


def test_the_footers_are_read_last():
    tree, (title, subtitle, footer) = shapes(FIRST)
    assert told(edited(deck(), FIRST, tree, title + footer + subtitle)) == [
        f"warning: on slide 1 `Subtitle 2` is read after the footers; {ORDER} [reading-order]"
        " slide 1"
    ]


def test_what_only_decorates_may_stand_before_the_title():
    bar = (
        f'<p:pic><p:nvPicPr><p:cNvPr id="9" name="Bar">{DECORATIVE}</p:cNvPr><p:cNvPicPr/>'
        "<p:nvPr/></p:nvPicPr><p:blipFill/><p:spPr/></p:pic>"
    )
    tree, _ = shapes(FIRST)
    assert told(edited(deck(), FIRST, tree, bar + tree)) == []


def test_words_stand_in_placeholders():
    box = (
        '<p:sp><p:nvSpPr><p:cNvPr id="9" name="{}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>'
        '<p:spPr/><p:txBody><a:bodyPr/><a:p><a:r><a:rPr lang="en-GB"/><a:t>By the way</a:t></a:r>'
        "</a:p></p:txBody></p:sp>"
    )
    named, nameless = box.format("Aside"), box.format("").replace('id="9"', 'id="10"')
    tree, (title, subtitle, footer) = shapes(FIRST)
    assert told(edited(deck(), FIRST, tree, title + subtitle + named + nameless + footer)) == [
        "warning: on slide 1 there are words outside the layout's placeholders, in `Aside` and the"
        " shape that says `By the way`; put them into a placeholder, or add one to the layout"
        " [text-outside-placeholder] slide 1"
    ]


def test_words_within_a_drawing_that_is_described_are_part_of_it():
    group = (
        '<p:grpSp><p:nvGrpSpPr><p:cNvPr id="9" name="Year"{}/><p:cNvGrpSpPr/><p:nvPr/>'
        '</p:nvGrpSpPr><p:grpSpPr/><p:sp><p:nvSpPr><p:cNvPr id="10" name="May"/><p:cNvSpPr/>'
        '<p:nvPr/></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:p><a:r><a:rPr lang="en-GB"/>'
        "<a:t>May</a:t></a:r></a:p></p:txBody></p:sp></p:grpSp>"
    )
    tree, (title, subtitle, footer) = shapes(FIRST)

    def of(about):
        return told(edited(deck(), FIRST, tree, title + subtitle + group.format(about) + footer))

    assert of(' descr="The year, month by month"') == []
    assert of("") == [
        "warning: on slide 1 there are words outside the layout's placeholders, in `May`; put them"
        " into a placeholder, or add one to the layout [text-outside-placeholder] slide 1"
    ]


def test_no_placeholder_is_left_empty():
    assert told(edited(deck(), FIRST, "<a:t>For the board</a:t>", "<a:t/>")) == [
        "warning: on slide 1 the placeholder `Subtitle 2` is empty; fill it, or delete it from the"
        " slide [unfilled-placeholder] slide 1"
    ]


def test_an_empty_footer_is_not_one_to_fill():
    assert told(edited(deck(), LAST, "<a:t>OFFICIAL</a:t>", "<a:t/>")) == []
