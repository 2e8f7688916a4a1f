"""What a document says of itself: its properties and the language of its styles."""

from datetime import UTC, datetime, time

from docx.document import Document as WordDocument
from lxml import etree

from plan_as_code.blocks import Meta
from plan_as_code.writers.letters import legal
from plan_as_code.writers.wordml import tag

_LONGEST = 255


def describe(template: WordDocument, meta: Meta) -> None:
    """Set the properties from the paper, and nothing of the template's own remains."""
    core = template.core_properties
    core._element[:] = []
    core.title = _short(meta.title)
    core.subject = _short(meta.subject)
    core.author = core.last_modified_by = _short(meta.author)
    core.keywords = _short(meta.keywords)
    core.category = _short(meta.marking)
    core.comments = _short(meta.origin)
    core.identifier = _short(meta.identifier)
    core.language = meta.language
    core.created = core.modified = datetime.combine(meta.date, time(tzinfo=UTC))
    core.revision = 1


def speak(template: WordDocument, language: str) -> None:
    """Set the language of the defaults and of each style, and stop Word from asking to update."""
    styles, settings = template.styles.element, template.settings.element
    run = styles
    for name in ("docDefaults", "rPrDefault", "rPr"):
        run = _child(run, name)
    _child(run, "lang", last=True)
    for each in (*styles.iter(tag("lang")), *settings.iter(tag("themeFontLang"))):
        each.set(tag("val"), language)
    for each in settings.findall(tag("updateFields")):
        settings.remove(each)


def _child(parent: etree._Element, name: str, last: bool = False) -> etree._Element:
    """Give a child element, made first or last where there is none."""
    found = parent.find(tag(name))
    if found is None:
        found = etree.Element(tag(name))
        parent.insert(len(parent) if last else 0, found)
    return found


def _short(text: str) -> str:
    """Give words that a property can hold."""
    text = legal(text)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
