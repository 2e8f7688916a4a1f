"""YAML as words with places: nothing resolved, nothing raised, every refusal a sentence."""

import time
from collections.abc import Iterator

import pytest
import yaml
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from plan_as_code.findings import Place, error
from plan_as_code.source import (
    Entry,
    Mapping,
    Node,
    Scalar,
    Sequence,
    compose,
    events,
    lines_of,
    parse,
    parse_on,
)

FILE = "plan.yaml"
PURE, FAST = yaml.SafeLoader, getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def tree(node: Node) -> object:
    """A tree as plain Python: words, lists, and lists of pairs in braces of their own."""
    match node:
        case Scalar():
            return node.text
        case Sequence():
            return [tree(item) for item in node.items]
        case Mapping():
            return {entry.key.text: tree(entry.value) for entry in node.entries}


def nodes(node: Node) -> Iterator[Node]:
    yield node
    match node:
        case Sequence():
            for item in node.items:
                yield from nodes(item)
        case Mapping():
            for entry in node.entries:
                yield entry.key
                yield from nodes(entry.value)


def read(text: str) -> object:
    node, findings = parse(text, FILE)
    assert findings == ()
    assert node is not None
    return tree(node)


def refused(text: str) -> list[str]:
    """Each finding as one line: place, words, hint, rule."""
    _, findings = parse(text, FILE)
    return [
        f"{each.place.line}:{each.place.column} {each.message}; {each.hint} [{each.rule}]"
        for each in findings
    ]


# Words ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "word",
    ["1.10", "NO", "no", "0100", "12:30", "~", "null", "true", "2018-10-26", "1e3", "0x1F", "=",
     "A", "1_000", ".5", "£1,200", "don't", "a #1", "yes, no", "s.60", "28^th^ September", "-5"],
)  # fmt: skip
def test_a_word_stays_the_word_it_is(word):
    quote = word in ("a #1",)
    assert read(f"a: '{word}'" if quote else f"a: {word}") == {"a": word}


def test_nodes_know_their_place_their_offsets_and_how_they_were_written():
    text = 'a: one two\nb:\n  - "x"\n  - {c: d}\n'
    node, findings = parse(text, FILE)
    assert findings == ()
    key = [Scalar("a", Place(FILE, 1, 1, 1), 0, 1), Scalar("b", Place(FILE, 2, 1, 1), 11, 12)]
    inner = Mapping(
        (
            Entry(
                Scalar("c", Place(FILE, 4, 6, 1), 27, 28), Scalar("d", Place(FILE, 4, 9, 1), 30, 31)
            ),
        ),
        Place(FILE, 4, 5, 6),
        26,
        32,
        flow=True,
    )
    items = (Scalar("x", Place(FILE, 3, 5, 3), 18, 21, quoted=True), inner)
    values = [
        Scalar("one two", Place(FILE, 1, 4, 7), 3, 10),
        Sequence(items, Place(FILE, 3, 3, 1), 16, 33),
    ]
    assert node == Mapping(tuple(map(Entry, key, values)), Place(FILE, 1, 1, 1), 0, len(text))


def test_words_in_a_block_are_quoted_and_marked_on_their_first_line():
    node, _ = parse("a: >-\n  one\n  two\nb: c\n", FILE)
    assert isinstance(node, Mapping)
    assert node.entries[0].value == Scalar("one two", Place(FILE, 1, 4, 2), 3, 18, quoted=True)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x85"])
def test_every_line_end_that_yaml_knows_counts_one_line(end):
    node, findings = parse(f"a: b{end}c: d", FILE)
    assert findings == ()
    assert isinstance(node, Mapping)
    assert [entry.key.place for entry in node.entries] == [Place(FILE, 1, 1), Place(FILE, 2, 1)]


def test_columns_count_characters_not_bytes():
    node, _ = parse("{é: 😀😀, b: c}", FILE)
    assert isinstance(node, Mapping)
    assert [entry.key.place.column for entry in node.entries] == [2, 9]
    assert [entry.value.start for entry in node.entries] == [4, 11]


# Refusals ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "complaints"),
    [
        ("", ["0:0 the file is empty; None [file-empty]"]),
        ("# only a remark\n", ["0:0 the file is empty; None [file-empty]"]),
        (
            "a: 1\nb: x\na: 2\n",
            ["3:1 `a` stands here twice, first on line 1; keep one of the two [key-twice]"],
        ),
        (
            "- id: 1\n  a: 1\n  b: 2\n  a: 3\n  b: 4\n",
            ["4:3 `a` stands here twice, first on line 2, and so does `b`; begin the next item above it with `- `, if a line that begins one is missing here, or keep one of the two [key-twice]"],
        ),
        (
            "a: 1\n---\nb: 2\n",
            ["2:1 a second plan starts here, in the same file; keep one, or take this line out [two-documents]"],
        ),
        (
            "a: &x b\nc: *x\n",
            [
                "1:4 `&x` names words so that they can be used again elsewhere; write plain words; those that begin with `&` need quotes around all of them [anchor-refused]",
                "2:4 `*x` stands for words written elsewhere; write plain words; those that begin with `*` need quotes around all of them [alias-refused]",
            ],
        ),
        (
            "a: {<<: {b: c}}\n",
            ["1:5 `<<` merges the fields of another mapping; write the fields out [merge-refused]"],
        ),
        (
            "a: !!python/object/apply:os.system ['true']\n",
            ["1:4 `tag:yaml.org,2002:python/object/apply:os.system` says of which sort the words are; write plain words; those that begin with `!` need quotes around all of them [tag-refused]"],
        ),
        (
            "a: !!str 1\n",
            ["1:4 `tag:yaml.org,2002:str` says of which sort the words are; write plain words; those that begin with `!` need quotes around all of them [tag-refused]"],
        ),
        ("a: ! b\n", ["1:4 `!` says of which sort the words are; write plain words; those that begin with `!` need quotes around all of them [tag-refused]"]),
        ("? [a]\n: b\n", ["1:3 a field's name is a single word; None [key-not-a-word]"]),
        (
            "a: b\x00c\n",
            ["1:5 the character U+0000 stands here, which nobody can see; delete it, or type the words again [hidden-character]"],
        ),
        (
            "a: b\nc: d\u202ee\n",
            ["2:5 the character U+202E stands here, which nobody can see; delete it, or type the words again [hidden-character]"],
        ),
        (
            "\ufeffa: b\n",
            ["1:1 a byte order mark (U+FEFF) stands here, which nobody can see; delete it, or type the words again [hidden-character]"],
        ),
        (
            'a: "b\\0c"\n',
            ["1:4 the character U+0000 stands here, which nobody can see; take its escape out [hidden-character]"],
        ),
        (
            '"a\\u202e": b\n',
            ["1:1 the character U+202E stands here, which nobody can see; take its escape out [hidden-character]"],
        ),
    ],
)  # fmt: skip
def test_what_is_refused_is_told_with_its_place_and_what_would_be_right(text, complaints):
    assert refused(text) == complaints


@pytest.mark.parametrize("text", ["a: b\n%c\n", "%YAML 3.0\n---\na: b\n"])
def test_a_line_that_begins_with_a_directive_of_yaml_is_told(text):
    [told] = refused(text)
    assert "a line cannot begin with `%`; put the words in" in told


def test_the_words_of_the_parser_never_reach_the_reader(monkeypatch):
    def fails(*_args, **_more):
        raise yaml.YAMLError("while scanning a block scalar")

    monkeypatch.setattr(yaml, "parse", fails)
    assert refused("a: b\n")[0].startswith(
        "1:1 this line, or one just above it, does not read as YAML; compare it with the lines"
    )


def test_what_is_refused_does_not_end_the_reading():
    node, findings = parse("a: &x 1\nb: !t 2\na: 3\n<<: 4\nc: 5\n", FILE)
    assert node is not None
    assert tree(node) == {"a": "1", "b": "2", "c": "5"}
    assert [each.rule for each in findings] == [
        "anchor-refused", "tag-refused", "merge-refused", "key-twice",
    ]  # fmt: skip


def test_a_quoted_merge_key_is_a_word_like_any_other():
    assert read("'<<': a") == {"<<": "a"}


# Size ----------------------------------------------------------------------------------


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_a_thousand_levels_are_refused_in_a_sentence(opening):
    _, findings = parse(opening * 1000, FILE)
    column = len(opening) * compose.MAX_DEPTH + 1
    message = f"this is nested more than {compose.MAX_DEPTH} levels deep"
    place = Place(FILE, 1, column, findings[0].place.width)
    assert findings == (error(place, "too-deep", message, hint="a plan never needs that many"),)


def test_as_many_levels_as_are_allowed_are_read():
    assert read("[" * compose.MAX_DEPTH + "]" * compose.MAX_DEPTH)


def test_a_file_beyond_all_measure_is_refused_unread():
    text = "a" * (compose.MAX_LENGTH + 1)
    message = "the file is longer than 20,000,000 characters; a plan is a text people read"
    assert parse(text, FILE) == (None, (error(Place(FILE), "file-too-long", message),))


def test_one_line_of_ten_million_characters_is_read_in_seconds():
    began = time.process_time()
    assert read("a: " + "x" * 10_000_000) == {"a": "x" * 10_000_000}
    assert time.process_time() - began < 20


# Properties ----------------------------------------------------------------------------

FRAGMENTS = st.sampled_from(
    ["a", "key", "b c", ": ", ":", "- ", "-", "\n", "\n", "\n  ", "\n    ", " ", "\t", "'", '"',
     "[", "]", "{", "}", ",", "|", "|-", ">", ">+2", "#", " # x", "&x ", "*x", "! ", "!!str ",
     "<<", "? ", "---\n", "...\n", "%YAML 1.1\n", "@", "`", "1.10", "NO", "é", "😀", "\r", "\r\n",
     "\u2028", "\x85", "\\", '"\\x00"', '"\\ud800"', '"\\UFFFFFFFF"', "~"]
)  # fmt: skip
TEXTS = st.one_of(st.text(), st.lists(FRAGMENTS, max_size=25).map("".join))


def _lies_within(place: Place, lines: list[str]) -> bool:
    if place.line == 0:
        return True
    line = lines[place.line - 1]
    return 1 <= place.column <= len(line) + 1 and place.column - 1 + place.width <= max(
        len(line), place.column
    )


@pytest.mark.parametrize("loader", [PURE, FAST], ids=["python", "c"])
@settings(max_examples=150, deadline=None)
@given(text=TEXTS)
@example(text='"\\UFFFFFFFF"')
@example(text='"\\U00110000"')
@example(text="[")
@example(text="?")
@example(text="key")
@example(text="a: |")
def test_any_text_gives_a_tree_or_findings_with_places_within_it(loader, text):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(events, "LOADER", loader)
        node, findings = parse(text, FILE)
    lines = lines_of(text)
    assert node is not None or findings
    found = list(nodes(node)) if node else []
    places = [each.place for each in (*findings, *found)]
    assert [place for place in places if not _lies_within(place, lines)] == []
    for each in found:
        assert 0 <= each.start <= each.end <= len(text)
        if isinstance(each, Scalar) and not each.quoted and "\n" not in text[each.start : each.end]:
            assert text[each.start : each.end].split() == each.text.split() or findings


@settings(max_examples=150, deadline=None)
@given(text=TEXTS)
def test_reading_on_after_any_slip_ends_in_a_tree_or_findings(text):
    node, findings = parse_on(text, FILE)
    once, complaints = parse(text, FILE)
    assert node is not None or findings
    assert {each.place.line for each in findings} <= set(range(len(lines_of(text)) + 1))
    if once is not None:
        assert (node, findings) == (once, complaints)
    else:
        assert findings[:1] == complaints[-1:] or complaints[0].rule != "yaml-syntax"


@settings(max_examples=150, deadline=None)
@given(text=TEXTS)
def test_both_parsers_give_the_same_tree(text):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(events, "LOADER", PURE)
        slow, complaints = parse(text, FILE)
        patch.setattr(events, "LOADER", FAST)
        fast, others = parse(text, FILE)
    assume(slow is not None and fast is not None and not complaints and not others)
    assert slow == fast


WORDS = st.one_of(
    st.sampled_from(["1.10", "NO", "0100", "12:30", "~", "null", "true", "<<", "2018-10-26", ""]),
    st.text(st.characters(min_codepoint=32, max_codepoint=0x2FF, exclude_categories=("Cc", "Cf"))),
)
TREES = st.recursive(
    WORDS,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=4),
        st.dictionaries(WORDS, inner, min_size=1, max_size=4),
    ),
    max_leaves=12,
)
STYLES = st.fixed_dictionaries(
    {
        "default_flow_style": st.sampled_from([True, False, None]),
        "default_style": st.sampled_from(["'", '"', "|", ">"]),
        "indent": st.integers(2, 6),
        "width": st.sampled_from([20, 80, 1000]),
        "allow_unicode": st.booleans(),
        "line_break": st.sampled_from(["\n", "\r\n", "\r"]),
    }
)


class Plain(yaml.SafeDumper):
    """Writes every word as a string without a tag, whatever YAML would make of it."""

    def ignore_aliases(self, data: object) -> bool:
        return True

    def process_tag(self) -> None:
        self.event.tag = None


@settings(max_examples=100, deadline=None)
@given(value=TREES, style=STYLES)
def test_words_come_back_unchanged_from_yaml_in_any_style(value, style):
    text = yaml.dump(value, Dumper=Plain, sort_keys=False, **style)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(events, "LOADER", PURE)
        slow = parse(text, FILE)
    node, findings = parse(text, FILE)
    assert slow == (node, findings)
    assert findings == ()
    assert node is not None
    assert tree(node) == value
