"""A plan in any house style says every word that it says in the default one, in a clean file."""

import re
from pathlib import Path

import pytest
from foreign import FOREIGN, foreign
from validators import complaints

from plan_as_code.build import Format, build_papers
from plan_as_code.load import load_plan
from plan_as_code.outlines.office import office_outline
from plan_as_code.themes import open_theme
from plan_as_code.verify import Standards, verify

ROOT = Path(__file__).parents[1]
BARNET = ROOT / "plans" / "barnet_2018_19.yaml"
PLANS = (BARNET, ROOT / "examples" / "wrenmoor_2024_25.yaml")
STRICT = Standards(contrast=7, large_contrast=7)
_FIRST = re.compile(r"^(slide \d+: |(foot|notes|header|footer): )*([#]+ |- )?")
_PART = re.compile(r" \(\d+ of \d+\)")


def office(path, theme=None):
    """The decks and documents of a plan: (name, content)."""
    plan, _ = load_plan(path)
    built = build_papers(plan, theme, formats=[Format.PPTX, Format.DOCX])
    return {each.name: each.content for each in built}


def lines(content):
    """What a paper says, line by line, without what depends on how much a slide holds."""
    found = (" ".join(each.split()) for each in office_outline(content).splitlines())
    plain = (_PART.sub("", _FIRST.sub("", each)) for each in found)
    return [each for each in plain if each and "continued" not in each]


def lost(default, other):
    """The lines of the default paper that another does not hold."""
    text = "\n".join(lines(other))
    return [each for each in dict.fromkeys(lines(default)) if each not in text]


def test_a_word_that_is_missing_is_noticed():
    content = office(BARNET)["board_deck.pptx"]
    assert lost(content, content) == []
    assert len(lost(content, office(PLANS[1])["board_deck.pptx"])) > 20


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_the_other_shipped_theme_says_the_same_and_nobody_complains(path, tmp_path):
    theme = open_theme(Path("high_contrast"))
    default, other = office(path), office(path, theme)
    assert default.keys() == other.keys()
    for name, content in other.items():
        file = tmp_path / name
        file.write_bytes(content)
        assert lost(default[name], content) == []
        assert complaints(file) == []
        assert verify(content, name, standards=STRICT) == ()


@pytest.fixture(params=FOREIGN)
def folder(request, tmp_path):
    return foreign(request.param, tmp_path / request.param)


def kinds(found):
    """Complaints without the numbers, names and places in them; no guesses of how words run."""
    return {re.sub(r"'[^']*'|\d+|/\S+|-> .*", "", each) for each in found if " text " not in each}


def test_a_template_that_others_made_holds_every_word_and_gains_no_fault(folder, tmp_path):
    theme = open_theme(folder)
    default = office(BARNET)
    names = theme.names
    templates = {".pptx": names.deck.file, ".docx": names.document.file}
    for name, content in office(BARNET, theme).items():
        file = tmp_path / name
        file.write_bytes(content)
        assert lost(default[name], content) == []
        template = tmp_path / f"template{file.suffix}"
        template.write_bytes((folder / templates[file.suffix]).read_bytes())
        assert kinds(complaints(file)) - kinds(complaints(template)) == set()
