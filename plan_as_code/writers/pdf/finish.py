"""What LibreOffice leaves out of a tagged PDF, completed; and its day and random numbers.

PDF/UA-1 asks that everything on a page is either part of the structure or an artifact, that
each link is an element of the structure, and that the tab key goes by the structure.
"""

import re
from datetime import date
from io import BytesIO
from typing import Final

from pikepdf import Name, Pdf, parse_content_stream, unparse_content_stream

from plan_as_code.writers.pdf.artifacts import artifacts
from plan_as_code.writers.pdf.links import Parents, tag_links

_DAYS: Final = re.compile(rb"(<xmp:(?:Create|Modify|Metadata)Date>)[^<]*")


def finished(content: bytes, day: date) -> bytes:
    """Complete a tagged PDF, dated by the plan's day: the same bytes for the same pages."""
    with Pdf.open(BytesIO(content)) as pdf:
        parents = Parents(pdf)
        for page in pdf.pages:
            read = list(parse_content_stream(page))
            tagged = list(artifacts(tag_links(pdf, page, parents, read)))
            if len(tagged) > len(read):
                page.Contents = pdf.make_stream(unparse_content_stream(tagged))
        parents.store()
        _dated(pdf, day)
        out = BytesIO()
        pdf.save(out, deterministic_id=True)
    return out.getvalue()


def _dated(pdf: Pdf, day: date) -> None:
    pdf.docinfo[Name.CreationDate] = f"D:{day:%Y%m%d}000000Z"
    if Name.Metadata in pdf.Root:
        text = pdf.Root.Metadata.read_bytes()
        stamp = f"{day.isoformat()}T00:00:00Z".encode()
        pdf.Root.Metadata.write(_DAYS.sub(rb"\g<1>" + stamp, text))
    for random in ("/ID", "/DocChecksum"):
        if random in pdf.trailer:
            del pdf.trailer[random]
