"""Whether each id in the file stands for one thing."""

from .samples import (
    DOCUMENT,
    FIRST,
    MASTER,
    PRESENTATION,
    TITLE_LAYOUT,
    added,
    deck,
    document,
    edited,
    parts,
    told,
)

OWN = "give each shape an id of its own: links and animations go by it"
REPAIR = "give each an id of its own: PowerPoint offers to repair such a file"


def test_two_shapes_of_a_slide_have_ids_of_their_own():
    assert told(edited(deck(), FIRST, '<p:cNvPr id="3"', '<p:cNvPr id="2"')) == [
        f"error: slide 1 has 2 shapes with the id `2`; {OWN} [duplicate-shape-id] slide 1"
    ]


def test_two_shapes_of_a_layout_have_them_too_though_it_matters_less():
    assert told(edited(deck(), TITLE_LAYOUT, '<p:cNvPr id="3"', '<p:cNvPr id="2"')) == [
        f"warning: the layout `Title Slide` has 2 shapes with the id `2`; {OWN}"
        " [duplicate-shape-id] the layout `Title Slide`"
    ]


def test_two_slides_have_ids_of_their_own():
    assert told(edited(deck(), PRESENTATION, '<p:sldId id="257"', '<p:sldId id="256"')) == [
        f"error: 2 slides have the id `256`; {REPAIR} [duplicate-slide-id]"
    ]


def test_masters_and_layouts_have_ids_of_their_own():
    text = parts(deck())[MASTER].decode()
    first, second = (each.split('"')[1] for each in text.split("<p:sldLayoutId ")[1:3])
    assert told(edited(deck(), MASTER, f'id="{second}"', f'id="{first}"')) == [
        f"error: 2 masters or layouts have the id `{first}`; {REPAIR} [duplicate-slide-id]"
    ]


def test_drawings_in_body_and_header_have_ids_of_their_own():
    text = parts(document())[DOCUMENT].decode()
    drawing = text[text.index("<w:drawing>") : text.index("</w:drawing>")] + "</w:drawing>"
    header = parts(document())["word/header1.xml"].decode()
    relations = parts(document())["word/_rels/document.xml.rels"]
    head, run = header.split("<w:t>OFFICIAL</w:t></w:r>")
    broken = added(
        document(),
        **{
            "word/header1.xml": f"{head}<w:t>OFFICIAL</w:t></w:r><w:r>{drawing}</w:r>{run}",
            "word/_rels/header1.xml.rels": relations,
        },
    )
    assert told(broken) == [
        "error: 2 drawings have the id `1`; give each an id of its own, counting headers and"
        " footers in [duplicate-drawing-id]"
    ]
