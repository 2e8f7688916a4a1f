"""What every paper says of itself."""

from datetime import date

from attrs import frozen


@frozen
class Meta:
    """What a paper says of itself: its properties and its small print.

    `author` is a name, `date` the plan's as-at date, `language` a tag such as `en-GB`.
    `footer` and `footer_date` stand at the foot of every page or slide, beside the marking.
    `origin` says from which plan it was made, `identifier` which of its papers it is.
    """

    title: str
    author: str
    date: date
    marking: str
    footer: str
    footer_date: str
    language: str = "en-GB"
    subject: str = ""
    keywords: str = ""
    origin: str = ""
    identifier: str = ""
