"""What a template may not hold: macros, and anything fetched from outside the file."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from plan_as_code.errors import PlanAsCodeError
from plan_as_code.spelling import listed

_TYPES = "[Content_Types].xml"
_MACROS = ("vbaproject", "vbadata", "activex")
_KIND = b"macroEnabled"
_ANYWHERE = "hyperlink"
_ALIVE = ("oleObject", "control", "attachedTemplate")
_WORDS = {
    "attachedTemplate": "attached template",
    "oleObject": "embedded object",
    "image": "picture",
}


def refuse_macros(content: bytes, path: str) -> None:
    """Raise PlanAsCodeError where an Office file holds macros or controls, or may hold them.

    Raises BadZipFile or KeyError where it is no Office file.
    """
    with ZipFile(BytesIO(content)) as package:
        held = [
            each for each in package.namelist() if any(word in each.lower() for word in _MACROS)
        ]
        kind = _KIND in package.read(_TYPES)
    if held:
        raise PlanAsCodeError(
            f"{path} holds macros or controls, {listed(held)}; save it without them, as a .potx or"
            " .pptx, or as a .dotx or .docx"
        )
    if kind:
        raise PlanAsCodeError(
            f"{path} is of a kind that may hold macros; save it as a .potx or .pptx, or as a .dotx"
            " or .docx"
        )


def refuse_outside(package: Any, path: str) -> None:
    """Raise PlanAsCodeError where an opened package fetches something or holds what runs."""
    if found := list(dict.fromkeys(_outside(package))):
        raise PlanAsCodeError(
            f"{path} must not take anything from outside or run anything, and it has"
            f" {', '.join(found[:-1])}{' and ' if found[1:] else ''}{found[-1]};"
            " put what is linked into the file, or take it out"
        )


def _outside(package: Any) -> Iterator[str]:
    for part in package.iter_parts():
        for rel in part.rels.values():
            kind = rel.reltype.rpartition("/")[2]
            if kind in _ALIVE or (rel.is_external and kind != _ANYWHERE):
                target = rel.target_ref if rel.is_external else str(rel.target_part.partname)
                yield f"the {_WORDS.get(kind, kind)} `{target}` in `{part.partname}`"
