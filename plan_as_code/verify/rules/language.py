"""Whether a file says what it is called and in which language it is to be read aloud."""

import re
from collections.abc import Iterator

from plan_as_code.findings import Finding, error, note
from plan_as_code.verify.office.deck import words
from plan_as_code.verify.office.file import OfficeFile
from plan_as_code.verify.office.names import q
from plan_as_code.verify.office.words import counted, quoted
from plan_as_code.verify.office.xml import down

_NO_TITLES = re.compile(
    r"(powerpoint presentation|word document|presentation|document|untitled|title|slide)[\s\d]*",
    re.IGNORECASE,
)


def no_title_property(file: OfficeFile) -> Iterator[Finding]:
    """A file without a title among its properties: its window and its PDF show the file's name."""
    title = file.properties.title
    if not title or _NO_TITLES.fullmatch(title):
        said = f"is {quoted(title)}, which names nothing" if title else "is not set"
        yield error(
            file.place,
            "no-title-property",
            f"the title among the file's properties {said}",
            hint="set it in File > Info",
        )


def no_language_property(file: OfficeFile) -> Iterator[Finding]:
    """A file whose properties do not say its language; its text may still do so."""
    if not file.properties.language:
        yield note(
            file.place,
            "no-language-property",
            "the language among the file's properties is not set",
            hint="set it to a tag such as en-GB",
        )


def text_without_language(file: OfficeFile) -> Iterator[Finding]:
    """Text of no language: a screen reader reads it with whatever voice it was left in."""
    found: dict[str, list[str]] = {}
    for where, text in _spoken(file):
        found.setdefault(where if file.deck else "", []).append(text)
    for where, texts in found.items():
        on = f" on {where}" if where else ""
        yield error(
            file.place,
            "text-without-language",
            f"{counted(len(texts), 'piece')} of text{on} {'have' if len(texts) > 1 else 'has'}"
            f" no language, the first {quoted(texts[0])}",
            hint="set the proofing language of all text, such as English (United Kingdom)",
            where=where or None,
        )


def _spoken(file: OfficeFile) -> Iterator[tuple[str, str]]:
    """Give each text without a language: where it is, and its words."""
    yield from ((each.where, each.text) for each in file.pieces if not each.language)
    for slide in file.deck.slides if file.deck else ():
        notes = slide.notes.root if slide.notes else None
        for run in notes.iter(q("a:r")) if notes is not None else ():
            properties = down(run, "a:rPr")
            if words(run).strip() and (properties is None or not properties.get("lang")):
                yield f"the notes of {slide.where}", words(run)
