"""Reading on after slips of the pen as if each were mended, so that one run tells them all.

Where a slip has several likely causes, each is tried: the likeliest is the one after which the
parser gets furthest, and of those the one that alters the fewest lines.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from plan_as_code.findings import Finding
from plan_as_code.source.compose import parse
from plan_as_code.source.nodes import Node, lines_of
from plan_as_code.source.trouble import spaces

if TYPE_CHECKING:
    from plan_as_code.source.stops import Start, Stop
    from plan_as_code.source.trouble import Cause

MAX_SLIPS = 1000

_AHEAD = 100
_MOST_READ = 500_000
"""How many lines are read in all, so that no file holds anybody up."""


def parse_on(text: str, file: str) -> tuple[Node | None, tuple[Finding, ...]]:
    """Read YAML text, and go on after each slip as if it were mended.

    What comes with a finding is only good for further checks: its places are right to
    the line, its offsets are not. After a slip whose mend is not plain its item is passed
    over; the slips in others are told, and no tree is given.
    """
    node, findings = parse(text, file)
    if node is not None or not findings or findings[-1].rule != "yaml-syntax":
        return node, findings
    lines = lines_of(text)
    told, whole = _mended(lines, file)
    node, more = parse("\n".join(lines), file)
    return node if whole else None, (*told, *more)


def _mended(lines: list[str], file: str) -> tuple[tuple[Finding, ...], bool]:
    """Mend slips in some lines, in their place; tell them, and whether each could be mended."""
    from plan_as_code.source.complaints import syntax, told
    from plan_as_code.source.stops import Start, stop

    findings: dict[tuple[int, str], Finding] = {}
    starts, whole, read = [Start()], True, 0
    while found := stop(lines, starts[-1]):
        read += found.line - starts[-1].line
        if len(findings) == MAX_SLIPS or read > _MOST_READ:
            return tuple(findings.values()), False
        finding, cause = syntax(found.problem, lines, file, found.quoted)
        best, helps = _likeliest(lines, found, cause, starts) if cause else (None, False)
        finding = told(best, lines, file) if best else finding
        slip = finding.place.line, finding.message
        helps = helps and slip not in findings
        findings.setdefault(slip, finding)
        mended = best.mended if best and helps else _passed_over(lines, found.line)
        if all(lines[n] == line for n, line in mended.items()):
            return tuple(findings.values()), False
        starts.append(found.start)
        starts = _before(starts, min(mended))
        whole = whole and helps
        _alter(lines, mended)
    return tuple(findings.values()), whole


def _likeliest(
    lines: list[str], found: "Stop", cause: "Cause", starts: list["Start"]
) -> tuple["Cause", bool]:
    """Give the cause whose mend helps most, and whether it does at all."""
    from plan_as_code.source.places import fits

    causes = [each for each in (cause, *cause.others) if each.mended]
    if len(causes) < 2:
        return (causes or [cause])[0], bool(causes)
    tried = [
        (reach > (found.line, False), fits(lines, each), reach, -len(each.mended), each)
        for each in causes
        for reach in [_reach(lines, found, each, starts)]
    ]
    helps, *_, best = max(tried, key=lambda each: each[:-1])
    return best, helps


def _reach(
    lines: list[str], found: "Stop", cause: "Cause", starts: list["Start"]
) -> tuple[int, bool]:
    """Give where the parser stops once that is mended, and whether for another reason."""
    from plan_as_code.source.stops import stop

    last = found.line + _AHEAD
    before = {n: lines[n] for n in cause.mended}
    _alter(lines, cause.mended)
    after = stop(lines, _before([*starts, found.start], min(cause.mended))[-1], last)
    _alter(lines, before)
    if after is None or after.line > last:
        return last, True
    return after.line, after.line > found.line or after.said != found.said


def _before(starts: list["Start"], line: int) -> list["Start"]:
    """Leave the places from which a line is read again when it is altered."""
    return [each for each in starts if each.line <= line]


def _alter(lines: list[str], mended: Mapping[int, str]) -> None:
    for number, line in mended.items():
        lines[number] = line


def _passed_over(lines: list[str], number: int) -> dict[int, str]:
    """Leave the item of a list blank, or the field at the left edge, that a line is in."""
    number = min(number, len(lines) - 1)
    first, begin = number, spaces(lines[number]) + 1
    while first and not (lines[first].strip() and _is_outer(lines[first], begin)):
        first -= 1
    last, begin = number, spaces(lines[first])
    while last + 1 < len(lines) and (
        not lines[last + 1].strip() or spaces(lines[last + 1]) > begin
    ):
        last += 1
    return dict.fromkeys(range(first, last + 1), "")


def _is_outer(line: str, begin: int) -> bool:
    return not spaces(line) or (spaces(line) < begin and line.lstrip().startswith("- "))
