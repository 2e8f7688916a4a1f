"""Nothing that is withheld from an audience is anywhere in what is built for it.

Every withheld place of a plan holds a word of its own; every part of every file is searched.
Of a PDF that is what poppler reads on its pages, and every object in it: outline, properties,
alternative texts, links, attached files.
"""

import io
import re
import subprocess
import zipfile
from shutil import which

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plan_as_code import build_papers
from plan_as_code.build import Format
from plan_as_code.load import load_text
from plan_as_code.model import Field

FIELDS = ", ".join(each.value for each in Field)
PLAN = """\
id: p
title: The plan
period: 2024/25
as_of: 2024-10-01
marking: OFFICIAL-SENSITIVE
author: team
document: {version: 1, status: Draft, author: team, history: [{version: 1, date: 2024-09-01, summary: zqdocument}]}
contact: {name: zqcontact, email: zqmail@zqhost.uk, web: zqweb.uk, phone: zqphone, address: zqaddress}
notes: zqplannote
glossary: [{term: zqterm, meaning: zqmeaning}]
parties:
  - {id: team, name: zqteam}
  - {id: zqid, name: zqparty, short: zqshort, part_of: above}
  - {id: above, name: zqabove}
  - {id: seen, name: Seen}
kinds:
  - {key: current, word: Current, definition: Under way}
  - {key: zqkind, word: zqkindword, definition: zqdefinition}
events:
  - {id: meeting, name: zqmeeting, date: 2024-11-01, place: zqplace, notes: zqeventnote}
audiences:
  - key: public
    name: zqaudience
    marking: OFFICIAL
    withheld: {kinds: zqkind, themes: hidden, actions: zq.9, fields: [FIELDS]}
  - board
themes:
  - key: open
    name: Open
    aim: zqaim
    measures: [zqthememeasure]
    notes: zqthemenote
    actions:
      - id: a.1
        text: Shown
        example: true
        owners: [{party: zqid, role: zqrole}]
        deadline: {text: zqdeadline, by: 2025-03-31}
        moves: [{was: zqwas, date: 2024-09-01, reason: zqmoved, authority: zqwho}]
        status: amber
        decision: {status: red, date: 2024-09-02, reason: zqdecided, authority: zqdecider}
        reason: zqreason
        evidence: zqevidence
        updates: [{date: 2024-09-03, text: zqupdate, status: green, by: zqid}]
        measures: [{text: zqmeasure, code: zqcode, unit: zqunit, target: 4}]
        funding: [{text: zqfunding, amount: 5, payer: zqid}]
        sources: [{text: zqsource, link: "https://zqlink.uk"}]
        links: [{to: zq.9, relation: zqrelation}]
        notes: zqnote
        actions:
          - {id: zqstep, text: zqsteptext, audience: board}
      - {id: zq.9, text: zqnine, example: true, links: a.1, actions: [{id: zq.91, text: zqbelow}]}
      - {id: zq.8, text: zqeight, kind: zqkind, example: true}
  - key: hidden
    name: zqtheme
    aim: zqhiddenaim
    actions: [{id: zq.7, text: zqseven, example: true}]
papers:
  - id: deck
    kind: deck
    outline:
      - view: cover
      - {title: A, view: themes}
      - {title: B, view: examples}
      - {title: C, view: actions}
      - {title: zqparttitle, view: actions, theme: hidden, text: zqparttext, speaker_notes: zqspoken}
      - {title: D, view: summary}
      - {title: E, view: events}
      - {title: L, view: timeline}
      - {title: M, view: progress}
      - {title: F, view: statuses}
      - {title: G, view: partners}
      - {title: H, view: notes}
      - {title: I, view: glossary}
      - {title: J, view: contact}
      - {title: K, text: "{Owned actions} owned, {red actions} red, {events} events"}
  - id: plan
    kind: document
    outline:
      - view: cover
      - {title: A, view: document control}
      - {title: B, view: contents}
      - {title: C, view: themes}
      - {title: D, view: summary}
      - {title: E, view: actions}
      - {title: F, view: examples}
      - {title: G, view: events}
      - {title: N, view: timeline}
      - {title: O, view: progress}
      - {title: H, view: statuses}
      - {title: I, view: standards}
      - {title: J, view: partners}
      - {title: K, view: notes}
      - {title: L, view: glossary}
      - {title: M, view: contact}
  - {id: zqboard, kind: deck, audience: board, title: zqboardtitle, outline: [{title: A, text: zqboardtext}]}
  - {id: tracker, kind: tracker}
  - {id: calendar, kind: calendar}
"""
WORDS = sorted(set(re.findall(r"zq[\w.]*\w", PLAN)))
FORMATS = [each for each in Format if each is not Format.PDF]

needs_pdf = pytest.mark.skipif(
    not all(map(which, ("soffice", "pdftotext"))), reason="needs LibreOffice and poppler"
)


def load(text: str):
    plan, findings = load_text(text)
    assert findings == ()
    return plan


def parts(content: bytes):
    """Every part of a file, as text; a file that is neither package nor PDF is one part."""
    if content.startswith(b"%PDF-"):
        return [pages(content), *objects(content)]
    if not content.startswith(b"PK"):
        return [content.decode("utf-8").replace("\r\n ", "")]
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        inside = [package.read(name) for name in package.namelist()]
        names = "\n".join(package.namelist())
    nested = [part for each in inside if each.startswith(b"PK") for part in parts(each)]
    return [names, *nested, *(each.decode("utf-8", "replace") for each in inside)]


def pages(content: bytes) -> str:
    """What a reader finds on the pages of a PDF."""
    done = subprocess.run(["pdftotext", "-", "-"], input=content, capture_output=True, check=True)
    return done.stdout.decode("utf-8")


def objects(content: bytes):
    """Every text and every stream of a PDF, wherever it is: a name or a text in any encoding."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        for each in pdf.objects:
            yield "\n".join(texts(each))
            if isinstance(each, pikepdf.Stream):
                yield each.read_bytes().decode("latin-1")


def texts(value):
    """The names and texts within an object of a PDF, but for those of objects it refers to."""
    match value:
        case pikepdf.String():
            yield str(value)
        case pikepdf.Name():
            yield str(value)
        case pikepdf.Array():
            for each in value:
                yield from () if is_elsewhere(each) else texts(each)
        case pikepdf.Dictionary() | pikepdf.Stream():
            for name, each in value.items():
                yield name
                yield from () if is_elsewhere(each) else texts(each)


def is_elsewhere(value) -> bool:
    return isinstance(value, pikepdf.Object) and value.is_indirect


def leaks(plan, words, formats=FORMATS) -> list[tuple[str, str]]:
    """Which of the words stand in which of the files built for the public."""
    return [
        (built.name, word)
        for built in build_papers(plan, formats=formats, audience="public")
        for text in parts(built.content)
        for word in words
        if re.search(rf"(?<!\w){re.escape(word)}(?![\w])", text)
    ]


def test_no_part_of_any_public_file_holds_a_withheld_word():
    assert leaks(load(PLAN.replace("FIELDS", FIELDS)), WORDS) == []


def test_the_whole_plan_shows_these_words_so_the_search_can_find_them():
    plan = load(PLAN.replace("FIELDS", FIELDS))
    text = "".join(
        text
        for built in build_papers(plan, formats=[Format.TEXT, Format.DOCX, Format.PPTX])
        for text in parts(built.content)
    )
    silent = {"zqaudience", "zqboard", "zqid", "zqkind", "zqdocument"}
    assert [word for word in WORDS if word not in text and word not in silent] == []


@needs_pdf
def test_no_page_and_no_object_of_a_public_pdf_holds_a_withheld_word():
    plan = load(PLAN.replace("FIELDS", FIELDS))
    assert leaks(plan, WORDS, [Format.PDF]) == []


@needs_pdf
def test_the_pdf_of_the_whole_plan_shows_these_words_on_its_pages_and_in_its_objects():
    plan = load(PLAN.replace("FIELDS", FIELDS))
    built = {each.name: each.content for each in build_papers(plan, formats=[Format.PDF])}
    shown = pages(built["deck.pdf"]) + pages(built["plan.pdf"])
    assert [word for word in ("zqcontact", "zqreason", "zqnine") if word not in shown] == []
    inside = "\n".join(objects(built["plan.pdf"]))
    assert [word for word in ("zqtheme", "zqmail@zqhost.uk") if word not in inside] == []


def test_the_search_sees_the_workbooks_behind_charts():
    plan = load(PLAN.replace("FIELDS", FIELDS))
    for built in build_papers(plan, papers=["deck", "plan"]):
        with zipfile.ZipFile(io.BytesIO(built.content)) as package:
            books = [package.read(name) for name in package.namelist() if name.endswith(".xlsx")]
        assert len(books) == 2
        assert all(any("zqtheme" in text for text in parts(book)) for book in books)


def test_public_papers_bear_the_marking_of_the_public_and_never_say_not_recorded():
    plan = load(PLAN.replace("FIELDS", FIELDS))
    built = {
        each.name: each.content
        for each in build_papers(plan, formats=[Format.TEXT], audience="public")
    }
    assert sorted(built) == [
        "calendar.public.txt",
        "deck.public.txt",
        "plan.public.txt",
        "tracker.public.txt",
    ]
    for name, content in built.items():
        text = content.decode("utf-8")
        assert "OFFICIAL-SENSITIVE" not in text, name
        assert "Not recorded" not in text, name


HOLDING = {
    "owners": ["zqrole"],
    "deadline": ["zqdeadline", "zqwas", "zqmoved", "zqwho"],
    "status": ["zqdecided", "zqdecider", "zqreason", "zqevidence"],
    "reason": ["zqreason"],
    "updates": ["zqupdate"],
    "measures": ["zqmeasure", "zqcode", "zqunit", "zqthememeasure"],
    "funding": ["zqfunding"],
    "sources": ["zqsource"],
    "links": ["zqrelation"],
    "notes": ["zqnote", "zqplannote", "zqthemenote", "zqeventnote"],
    "aim": ["zqaim"],
    "contact": ["zqcontact", "zqmail", "zqphone"],
    "events": ["zqmeeting", "zqplace"],
    "glossary": ["zqterm", "zqmeaning"],
}  # fmt: skip


@settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.sets(st.sampled_from(sorted(HOLDING)), min_size=1, max_size=4))
def test_whatever_fields_are_withheld_their_words_are_nowhere(fields):
    plan = load(PLAN.replace("FIELDS", ", ".join(sorted(fields))))
    assert leaks(plan, [word for field in fields for word in HOLDING[field]]) == []
