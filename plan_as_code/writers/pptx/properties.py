"""What a presentation says of itself."""

from datetime import datetime, time
from typing import Final

from lxml import etree
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.presentation import Presentation

from plan_as_code.blocks import Meta
from plan_as_code.writers.letters import legal

_LONGEST: Final = 255
_STALE: Final = ("TitlesOfParts", "HeadingPairs", "Words", "Paragraphs", "Slides", "Notes")
_SPACE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"


def describe(template: Presentation, meta: Meta) -> None:
    """Write the properties; the times are midnight of the as-at date, in UTC."""
    core = template.core_properties
    core.title = _short(meta.title)
    core.author = core.last_modified_by = _short(meta.author)
    core.subject = _short(meta.subject)
    core.keywords = _short(meta.keywords)
    core.category = _short(meta.marking)
    core.language = _short(meta.language)
    core.comments = _short(meta.origin)
    core.identifier = _short(meta.identifier)
    core.created = core.modified = datetime.combine(meta.date, time())
    core.revision = 1
    _forget_samples(template)


def _short(words: str) -> str:
    """Shorten what is longer than a property may be."""
    found = legal(words)
    return found if len(found) <= _LONGEST else f"{found[: _LONGEST - 1]}…"


def _forget_samples(template: Presentation) -> None:
    """Leave out what the template says of its own slides: their titles and number."""
    for rel in template.part.package.iter_rels():
        if rel.reltype == RT.EXTENDED_PROPERTIES:
            root = etree.fromstring(rel.target_part.blob)
            for name in _STALE:
                for found in root.findall(f"{{{_SPACE}}}{name}"):
                    root.remove(found)
            rel.target_part.blob = etree.tostring(
                root, encoding="UTF-8", xml_declaration=True, standalone=True
            )
            return
