"""Whether what is seen is also said."""

import re
from collections import Counter
from collections.abc import Iterator

from plan_as_code.findings import Finding, error, warning
from plan_as_code.spelling import shortened
from plan_as_code.verify.office.file import OfficeFile
from plan_as_code.verify.office.pictures import SHAPE, Picture
from plan_as_code.verify.office.words import counted

_FILE = re.compile(
    r"\S.*\.(png|jpe?g|gif|bmp|svg|tiff?|emf|wmf|webp|heic|ico|pdf|mp4)", re.IGNORECASE
)
_HINT = "say in a sentence what it shows, or mark it as decorative"
_EMPTY_WORDS = re.compile(
    r"(picture|image|img|graphic|chart|photo|photograph|figure|object|screenshot|diagram|logo)"
    r"[\s_-]*\d*",
    re.IGNORECASE,
)


def missing_alt_text(file: OfficeFile) -> Iterator[Finding]:
    """A picture, chart or drawing without words for those who do not see it.

    What only decorates may be marked as decorative instead.
    """
    for each in file.pictures:
        if each.kind != SHAPE and _silent(each):
            named = f" `{shortened(each.name)}`" if each.name else ""
            yield error(
                file.place,
                "missing-alt-text",
                f"the {each.kind}{named} has no alternative text ({each.where})",
                hint=_HINT,
                where=each.where,
            )


def unexplained_shape(file: OfficeFile) -> Iterator[Finding]:
    """Drawn shapes with no words in them or for them: they are read out as "rectangle"."""
    places = Counter(each.where for each in file.pictures if each.kind == SHAPE and _silent(each))
    for where, times in places.items():
        have = "have" if times > 1 else "has"
        yield warning(
            file.place,
            "unexplained-shape",
            f"{counted(times, 'drawn shape')} {have} neither words nor alternative text ({where})",
            hint=_HINT,
            where=where,
        )


def _silent(picture: Picture) -> bool:
    return not picture.description and not picture.decorative


def alt_text_says_nothing(file: OfficeFile) -> Iterator[Finding]:
    """An alternative text that is a file's name, or only says that there is a picture."""
    for each in file.pictures:
        text = each.description
        if _FILE.fullmatch(text) or _EMPTY_WORDS.fullmatch(text):
            yield error(
                file.place,
                "alt-text-says-nothing",
                f"the alternative text of the {each.kind} `{shortened(each.name)}` is"
                f" `{shortened(text)}`, which does not say what it shows ({each.where})",
                hint=_HINT,
                where=each.where,
            )
