"""Whether links say where they go, and go where others can follow."""

import re
from collections.abc import Iterator

from plan_as_code.findings import Finding, error, warning
from plan_as_code.spelling import shortened
from plan_as_code.verify.office.file import OfficeFile

_VAGUE = frozenset(
    {
        "here", "click", "click here", "click this link", "link", "this link", "this",
        "this page", "this document", "more", "read more", "learn more", "find out more",
        "see more", "see here", "details", "more details", "more information", "information",
        "website", "the website", "page", "go", "follow this link", "download", "continue",
    }
)  # fmt: skip
_ADDRESS = re.compile(r"(https?://|www\.)\S+", re.IGNORECASE)
_LONGEST_ADDRESS = 40
_ELSEWHERE = re.compile(r"(https?|mailto|tel|sms|ftps?):", re.IGNORECASE)


def vague_link(file: OfficeFile) -> Iterator[Finding]:
    """A link whose words say nothing to somebody who goes from link to link."""
    for each in file.links:
        if re.sub(r"[\W_]+", " ", each.text).strip().casefold() in _VAGUE:
            yield error(
                file.place,
                "vague-link",
                f"the link `{shortened(each.text)}` does not say where it goes ({each.where})",
                hint="name what the reader finds there",
                where=each.where,
            )


def link_without_words(file: OfficeFile) -> Iterator[Finding]:
    """A link with no words in it: it can be stepped on and not seen."""
    for each in file.links:
        if not each.text and each.address:
            yield warning(
                file.place,
                "link-without-words",
                f"a link to `{shortened(each.address)}` has no words ({each.where})",
                hint="give it words, or take it out",
                where=each.where,
            )


def bare_address(file: OfficeFile) -> Iterator[Finding]:
    """A long web address as the words of a link: it is read out letter by letter."""
    for each in file.links:
        if _ADDRESS.fullmatch(each.text) and len(each.text) > _LONGEST_ADDRESS:
            yield warning(
                file.place,
                "bare-address",
                f"the link `{shortened(each.text)}` is a bare web address ({each.where})",
                hint="name what the reader finds there",
                where=each.where,
            )


def local_link(file: OfficeFile) -> Iterator[Finding]:
    """A link to a file on somebody's computer or network: others cannot follow it."""
    for each in file.links:
        address = each.address
        if address and not _ELSEWHERE.match(address) and not address.startswith("#"):
            yield warning(
                file.place,
                "local-link",
                f"the link `{shortened(each.text)}` leads to `{shortened(address)}`, which is no"
                f" web address ({each.where})",
                hint="link to a page that every reader can open",
                where=each.where,
            )
