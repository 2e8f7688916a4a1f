"""Whether text is large enough, and stands out from what lies behind it."""

from collections.abc import Callable, Hashable, Iterable, Iterator

from plan_as_code.findings import Finding, error
from plan_as_code.spelling import shortened
from plan_as_code.verify.office.colours import Colour, contrast
from plan_as_code.verify.office.file import OfficeFile, Standards
from plan_as_code.verify.office.names import q
from plan_as_code.verify.office.pieces import Piece
from plan_as_code.verify.office.words import counted
from plan_as_code.verify.office.xml import number

_LARGE, _LARGE_BOLD = 18.0, 14.0
_NEAR_ENOUGH = 0.05


def small_text(file: OfficeFile) -> Iterator[Finding]:
    """Text smaller than can be read on a screen in a meeting room, or on paper."""
    least = file.standards.slide_size if file.deck else file.standards.page_size
    small = (each for each in file.pieces if each.size < least - _NEAR_ENOUGH)
    for first, times in _grouped(file, small, lambda each: round(each.size, 1)):
        yield error(
            file.place,
            "small-text",
            f"text in {first.owner} is set in {first.size:.3g} pt{_often(times)}"
            f" ({first.where}): `{shortened(first.text)}`",
            hint=f"use {least:g} pt or more",
            where=first.where,
        )


def small_chart_text(file: OfficeFile) -> Iterator[Finding]:
    """Words of a chart that are set smaller than the text around it may be."""
    least = file.standards.slide_size if file.deck else file.standards.page_size
    for part in file.package.parts.values():
        if part.root is None or part.root.tag != q("c:chartSpace"):
            continue
        runs = part.root.iter(q("a:defRPr"), q("a:rPr"))
        sizes = [size / 100 for each in runs if (size := number(each.get("sz")))]
        if sizes and min(sizes) < least:
            yield error(
                file.place,
                "small-chart-text",
                f"words of the chart `{part.name}` are set in {min(sizes):.3g} pt",
                hint=f"use {least:g} pt or more",
                where=part.name,
            )


def low_contrast(file: OfficeFile) -> Iterator[Finding]:
    """Text that does not stand out from its background (WCAG 2.2, criterion 1.4.3).

    Text on pictures and patterns is left out: what lies behind it cannot be told.
    """
    faint = (each for each in file.pieces if _is_faint(each, file.standards))
    for first, times in _grouped(file, faint, lambda each: (each.colour, each.ground)):
        assert first.colour
        behind, ratio = _best(first.colour, first.ground.colours)
        yield error(
            file.place,
            "low-contrast",
            f"text in {first.owner} is {first.colour} on {behind}, a contrast of {ratio:.1f} to 1"
            f"{_often(times)} ({first.where}): `{shortened(first.text)}`",
            hint=f"it needs {_needed(first, file.standards):g} to 1",
            where=first.where,
        )


def _is_faint(piece: Piece, standards: Standards) -> bool:
    if piece.colour is None or not piece.ground.known or not piece.ground.colours:
        return False
    return _best(piece.colour, piece.ground.colours)[1] < _needed(piece, standards)


def _best(colour: Colour, behind: Iterable[Colour]) -> tuple[Colour, float]:
    """Give the background a colour stands out from best, and by how much."""
    return max(((each, contrast(colour, each)) for each in behind), key=lambda each: each[1])


def _needed(piece: Piece, standards: Standards) -> float:
    large = piece.size >= (_LARGE_BOLD if piece.bold else _LARGE)
    return standards.large_contrast if large else standards.contrast


def _grouped(
    file: OfficeFile, pieces: Iterable[Piece], key: Callable[[Piece], Hashable]
) -> Iterator[tuple[Piece, int]]:
    """Give the first of each kind of piece and how many there are: by slide, or by style."""
    found: dict[Hashable, list[Piece]] = {}
    for each in pieces:
        place = each.where if file.deck else ""
        found.setdefault((place, each.owner, key(each)), []).append(each)
    yield from ((group[0], len(group)) for group in found.values())


def _often(times: int) -> str:
    return f", {counted(times, 'time')}" if times > 1 else ""
