"""The rules as a whole: each explained, named, provoked by a test; and no file makes one fail."""

import random
import re
import subprocess
from io import BytesIO
from pathlib import Path

import docx
import pptx
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import etree

from plan_as_code.findings import Finding, Place, Severity
from plan_as_code.verify import RULES, verify

from .samples import deck, document, edited, packed, parts, told

HERE = Path(__file__).parent
NAMES = [rule.__name__.replace("_", "-") for rule in RULES]
UNREADABLE = "unreadable-package"
PROVOKED = {
    rule
    for file in HERE.glob("test_*.py")
    if file != Path(__file__)
    for rule in re.findall(r"\[([a-z]+(?:-[a-z]+)+)\]", file.read_text(encoding="utf-8"))
}
FILES = {"deck": deck(), "document": document()}


def rules(content: bytes) -> set[str]:
    return {finding.rule for finding in verify(content, "f")}


@pytest.mark.parametrize("rule", RULES, ids=NAMES)
def test_a_rule_is_explained(rule):
    assert rule.__doc__


def test_every_rule_is_provoked_word_for_word_by_a_test_and_none_is_listed_twice():
    assert sorted([*NAMES, UNREADABLE]) == sorted(PROVOKED)


@pytest.mark.parametrize("content", FILES.values(), ids=FILES)
def test_a_clean_file_gives_nothing(content):
    assert told(content) == []


def test_a_finding_names_the_file_the_rule_and_the_place_in_the_file():
    content = edited(deck(), "ppt/slides/slide3.xml", "<a:t>Questions</a:t>", "<a:t>Actions</a:t>")
    assert verify(content, "out/deck.pptx") == (
        Finding(
            Place("out/deck.pptx"),
            Severity.ERROR,
            "duplicate-title",
            "slide 3 has the title of slide 2, `Actions`",
            "name its own subject, or number them: `(2 of 3)`",
            "slide 3",
        ),
    )


@pytest.mark.parametrize("content", FILES.values(), ids=FILES)
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_bytes_changed_at_random_make_no_rule_fail(content, data):
    changed = bytearray(content)
    places = st.lists(st.tuples(st.integers(0, len(content) - 1), st.integers(0, 255)), max_size=9)
    for place, byte in data.draw(places):
        changed[place] = byte
    cut = data.draw(st.integers(0, len(content)) | st.just(len(content)))
    assert rules(bytes(changed[:cut])) <= {*NAMES, UNREADABLE}


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300))
@example(b"PK\x05\x06" + bytes(18))
@example(b"PK\x03\x04")
def test_bytes_that_are_no_file_are_one_finding(content):
    assert [finding.rule for finding in verify(content, "f")] == [UNREADABLE]


ODD = (
    "",
    "x",
    "-1",
    "0",
    "1",
    "99999999999999999",
    "1e400",
    "nan%",
    "inf%",
    "FFFFFF",
    "٣",
    "\u2028",
)


def altered(content: bytes, seed: int) -> bytes:
    """Alter values, take out and double elements, at random, in parts picked at random."""
    dice = random.Random(seed)
    files = parts(content)
    names = [name for name in files if name.endswith((".xml", ".rels"))]
    likely = [name for name in names if "slide" in name or "word/" in name or "rels" in name]
    for name in dice.sample(likely, 4):
        root = etree.fromstring(files[name])
        for element in dice.choices(list(root.iter()), k=dice.randint(1, 12)):
            _alter(dice, element)
        files[name] = etree.tostring(root)
    return packed(files)


def _alter(dice, element):
    parent = element.getparent()
    match dice.randint(0, 4):
        case 0 | 1 if element.attrib:
            element.set(dice.choice(element.attrib.keys()), dice.choice(ODD[:-1]))
        case 2 if parent is not None:
            parent.remove(element)
        case 3 if parent is not None:
            parent.append(etree.fromstring(etree.tostring(element)))
        case _:
            element.text = dice.choice(ODD)


@pytest.mark.parametrize("content", FILES.values(), ids=FILES)
@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_files_altered_inside_at_random_make_no_rule_fail(content, seed):
    assert rules(altered(content, seed)) <= {*NAMES, UNREADABLE}


def saved(made) -> bytes:
    content = BytesIO()
    made.save(content)
    return content.getvalue()


def test_the_libraries_own_empty_files_lack_only_their_properties():
    lacking = {"no-title-property", "no-language-property"}
    assert rules(saved(pptx.Presentation())) == lacking
    assert rules(saved(docx.Document())) == lacking


MARKDOWN = """\
---
title: A plan
lang: en-GB
---

# Context

Words with a [link to the plan](https://example.org) and a note.[^1]

| Theme | Actions |
|-------|---------|
| One   | 1       |

## Detail

- one
- two

[^1]: The note.
"""


@pytest.mark.parametrize(
    ("suffix", "expected"),
    [("docx", {"low-contrast"}), ("pptx", {"text-without-language", "small-text"})],
)
def test_what_pandoc_makes_is_read_and_judged(tmp_path, suffix, expected):
    path = tmp_path / f"plan.{suffix}"
    try:
        command = ["pandoc", "-o", str(path)]
        subprocess.run(command, input=MARKDOWN, text=True, check=True, capture_output=True)
    except FileNotFoundError:
        pytest.skip("pandoc is not installed")
    found = rules(path.read_bytes())
    assert expected <= found
    assert not found & {UNREADABLE, *NAMES[: NAMES.index("merged-cells")]} - {"orphan-part"}
