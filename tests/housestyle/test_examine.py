"""A theme's folder looked through: what is found in it, and every fault at once."""

import json
import shutil
from io import BytesIO
from pathlib import Path

import docx
import pytest
from foreign import PYTHON, foreign
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.util import Pt

from plan_as_code.errors import PlanAsCodeError
from plan_as_code.housestyle.data import as_json
from plan_as_code.housestyle.examine import examine
from plan_as_code.housestyle.found import Lettering, Placeholder
from plan_as_code.housestyle.text import as_text
from plan_as_code.themes import default_folder, shipped


@pytest.fixture
def folder(tmp_path):
    """The shipped theme, to be changed."""
    copy = tmp_path / "theme"
    shutil.copytree(default_folder(), copy)
    return copy


def said(folder, old, new):
    path = folder / "theme.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def redrawn(folder, change):
    path = folder / "deck.pptx"
    deck = Presentation(BytesIO(path.read_bytes()))
    change(deck)
    deck.save(path)


def found(folder):
    """What is wrong: line of theme.yaml, level, message, rule."""
    return [
        (each.place.line, each.severity.value, each.message, each.rule)
        for each in examine(folder).findings
    ]


@pytest.mark.parametrize("name", shipped())
def test_nothing_is_wrong_with_a_theme_that_ships(name):
    assert found(shipped()[name]) == []


def test_a_placeholder_is_listed_as_its_designer_would_describe_it():
    deck = examine(default_folder()).deck
    assert (deck.file, deck.width, deck.height, deck.fonts) == (
        "deck.pptx",
        33.9,
        19.1,
        ("Arial", "Arial"),
    )
    assert [each.name for each in deck.layouts if each.used] == [
        "Title slide",
        "Title and content",
        "Examples",
        "Closing",
    ]
    assert deck.colours["dk2"] == "#0B3A46"
    title = deck.layouts[0].placeholders[0]
    assert title == Placeholder(
        name="Title",
        kind="title",
        width=24.4,
        height=7.9,
        lettering=Lettering(
            font="Arial", size=40, bold=True, colour="#FFFFFF", ground="#0B3A46", contrast=12.2
        ),
        levels=(40, 20, 20),
        lines=4,
        letters=34,
        used=("title",),
    )
    assert deck.layouts[1].placeholders[1].levels == (24, 22, 20)
    assert deck.layouts[4].feet == ("footer", "date", "slide number")


def test_a_style_is_listed_with_how_it_sets_words():
    styles = {each.name: each for each in examine(default_folder()).document.styles}
    assert styles["heading 2"].lettering == Lettering(
        font="Arial", size=17, bold=True, colour="#0F6070", ground="#FFFFFF", contrast=7.1
    )
    assert styles["Plan table"].lettering.ground == "#0B3A46"
    assert styles["Callout"].lettering.ground == "#EDF3F4"
    assert (styles["Callout"].used, styles["Strong"].used) == (("callout",), ())


def test_all_that_is_missing_is_told_at_once_with_what_there_is(folder):
    said(folder, "layout: Closing", "layout: Closng")
    said(folder, "body: Subtitle", "body: Subtile")
    said(folder, "lead: Lead", "lead: Leed")
    said(folder, "link: Hyperlink", "link: Verweis")
    assert found(folder) == [
        (
            17,
            "error",
            "the layout `Title slide` of deck.pptx has no placeholder `Subtile`",
            "no-such-placeholder",
        ),
        (40, "error", "deck.pptx has no layout `Closng`", "no-such-layout"),
        (66, "error", "document.docx has no paragraph style `Leed` (for `lead`)", "no-such-style"),
        (
            79,
            "error",
            "document.docx has no character style `Verweis` (for `link`)",
            "no-such-style",
        ),
    ]
    hints = [each.hint for each in examine(folder).findings]
    assert hints[0].startswith("did you mean `Subtitle`? There are `Title`, `Subtitle`, ")
    assert hints[1].startswith("did you mean `Closing`? There are `Title slide`, ")
    assert hints[2].startswith("did you mean `Lead`? There are `Normal`, `Title`, ")
    assert hints[3].startswith("there are `Default Paragraph Font`, `Strong`, ")


def test_what_theme_yaml_leaves_out_is_told_of_the_file_as_a_whole(folder):
    path = folder / "theme.yaml"
    text = path.read_text(encoding="utf-8")
    start, end = text.index("  styles:\n"), text.index("# The colour of each tone")
    path.write_text(text[:start] + text[end:], encoding="utf-8")
    document = docx.Document(folder / "document.docx")
    document.styles["Lead"].delete()
    document.save(folder / "document.docx")
    [finding] = examine(folder).findings
    assert (str(finding.place), finding.message) == (
        str(path),
        "document.docx has no paragraph style `Lead` (for `lead`)",
    )


def test_small_and_faint_words_are_told_with_their_layout(folder):
    def spoil(deck):
        [layout] = [each for each in deck.slide_layouts if each.name == "Examples"]
        for shape in layout.placeholders:
            if shape.name == "Footer":
                for size in shape._element.iter("{*}defRPr"):
                    size.set("sz", "1000")
            if shape.name == "Heading":
                shape.fill.solid()
                shape.fill.fore_color.rgb = RGBColor(0x0F, 0x70, 0x80)

    redrawn(folder, spoil)
    assert found(folder) == [
        (
            0,
            "error",
            "text in `Heading` is #0F6070 on #0F7080, a contrast of 1.2 to 1 in the layout"
            " `Examples`",
            "low-contrast",
        ),
        (
            0,
            "error",
            "text in `Footer` is set in 10 pt in the layout `Examples`",
            "small-text",
        ),
    ]


def test_sizes_are_judged_by_the_themes_own_least_size(folder):
    said(folder, "minimum_size: 18", "minimum_size: 20")
    assert {each[3] for each in found(folder)} == {"small-text"}


def test_small_words_in_the_document_are_told_with_their_style(folder):
    path = folder / "document.docx"
    document = docx.Document(path)
    document.styles["Small print"].font.size = Pt(9)
    document.save(path)
    assert found(folder) == [
        (0, "error", "text in the style `Small print` is set in 9 pt", "small-text")
    ]


def test_a_layout_without_feet_is_told_what_happens_on_its_slides(folder):
    said(folder, "    footer: Footer\n    date: Date\n    number: Slide number\n", "")
    (_, *first), *_ = found(folder)
    assert first == [
        "warning",
        "the theme names no `footer` in the layout `Title slide`: on its slides the marking stands"
        " on a strip of its own",
        "no-foot",
    ]
    assert len(found(folder)) == 8
    assert examine(folder).findings[0].hint == "name `Footer`"


def test_colours_of_web_pages_that_do_not_stand_out_are_told(folder):
    said(folder, 'warn: "8A5000"', 'warn: "C07000"')
    assert [(line, message) for line, _, message, _ in found(folder) if line] == [
        (85, "words in `warn`, #C07000, have a contrast of 3.3 to 1 on `mist`, #EDF3F4"),
        (85, "words in `warn`, #C07000, have a contrast of 3.7 to 1 on `paper`, #FFFFFF"),
    ]


def test_a_font_that_is_measured_as_another_is_told(folder):
    redrawn(folder, lambda deck: None)
    (folder / "widths.json").unlink()
    said(folder, "widths: widths.json", "")
    assert found(folder) == []
    with_widths = foreign("python", folder.parent / "python")
    assert "unmeasured-font" in {each[3] for each in found(with_widths)}
    shutil.copy(default_folder() / "widths.json", with_widths)
    assert "unmeasured-font" not in {each[3] for each in found(with_widths)}


def test_mistakes_in_theme_yaml_do_not_keep_the_rest_from_being_listed(folder):
    said(folder, "  closing:", "  clsing:")
    report = examine(folder)
    assert {each.rule for each in report.findings} == {"unknown-field"}
    assert (report.theme, len(report.deck.layouts), report.document.file) == (
        None,
        5,
        "document.docx",
    )


def test_office_files_alone_are_listed_and_told_how_to_come_by_a_theme_yaml(tmp_path):
    for name, path in PYTHON.items():
        shutil.copy(path, tmp_path / name)
    report = examine(tmp_path)
    [finding] = report.findings
    assert finding.hint == (f"`plan-as-code template propose {tmp_path}` prints one to begin with")
    assert len(report.deck.layouts) == 11
    text = as_text(report)
    assert "  Section Header\n    Title 1 " in text
    assert "    heading 1 " in text


def test_a_file_that_cannot_be_used_is_told_and_the_other_is_listed(folder):
    (folder / "deck.pptx").write_bytes(b"words")
    report = examine(folder)
    assert [(each.rule, each.message) for each in report.findings] == [
        ("unusable-template", f"{folder / 'deck.pptx'} is not a PowerPoint presentation")
    ]
    assert (report.deck, len(report.document.styles)) == (None, 31)


@pytest.mark.parametrize("name", ["nowhere", "."])
def test_a_folder_without_anything_is_an_error(tmp_path, monkeypatch, name):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(PlanAsCodeError, match="there is no theme"):
        examine(Path(name))


def test_the_text_of_a_theme_is_what_its_golden_says(golden, monkeypatch):
    monkeypatch.chdir(default_folder().parent)
    golden("template_check.txt", as_text(examine(Path("high_contrast"))) + "\n")


def test_json_holds_what_was_found(folder):
    content = json.loads(as_json(examine(folder)))
    assert list(content) == ["folder", "theme", "deck", "document", "findings", "summary"]
    assert content["summary"] == {"errors": 0, "warnings": 0, "notes": 0}
    title = content["deck"]["layouts"][0]["placeholders"][0]
    assert (title["name"], title["lettering"]["ground"]) == ("Title", "#0B3A46")
    assert content["document"]["styles"][1]["used"] == ["title"]
