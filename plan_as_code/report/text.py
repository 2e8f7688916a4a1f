"""Findings as people read them: the place, the sentence, the line and a caret."""

from collections.abc import Sequence
from datetime import date

from plan_as_code.days import printed
from plan_as_code.findings import Accepted, Finding, Severity, count

MAX_SHOWN = 160


def block(finding: Finding, lines: Sequence[str]) -> str:
    """Print one finding with the line it is about, given the lines of its file."""
    hint = f"; {finding.hint}" if finding.hint else ""
    head = f"{finding.place}: {finding.severity.value}: {finding.message}{hint} [{finding.rule}]"
    return "\n".join([head, *_excerpt(finding, lines)])


def summary(findings: Sequence[Finding]) -> str:
    """Count findings in words: `1 error, 2 warnings, no notes`."""
    return ", ".join(_counted(count(findings, each), each.value) for each in Severity)


def acceptances(accepted: Sequence[Accepted]) -> str:
    """List what was accepted, with the reason and the last day: an empty text for nothing."""
    grouped: dict[tuple[str, str, date | None], list[Finding]] = {}
    for each in accepted:
        key = each.finding.rule, each.reason, each.until
        grouped.setdefault(key, []).append(each.finding)
    lines = ["accepted:"] if grouped else []
    for (rule, reason, until), findings in grouped.items():
        last = f" (until {printed(until)})" if until else ""
        lines.append(f"  {rule}: {' '.join(reason.split())}{last}")
        lines += [f"    {each.place}: {each.message}" for each in findings]
    return "\n".join(lines)


def _counted(number: int, noun: str) -> str:
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"


def _excerpt(finding: Finding, lines: Sequence[str]) -> list[str]:
    place = finding.place
    if not 1 <= place.line <= len(lines):
        return []
    line = lines[place.line - 1]
    skipped = max(0, place.column - 1 - MAX_SHOWN // 2)
    shown = _visible(line[skipped : skipped + MAX_SHOWN])
    number = f"{place.line:>5}"
    before = place.column - 1 - skipped
    carets = "^" * max(1, min(place.width, len(shown) - before))
    return [f"{number} | {shown}", f"{' ' * len(number)} | {' ' * before}{carets}"]


def _visible(line: str) -> str:
    """Put one plain character for each that would move or recolour what a terminal shows."""
    return "".join(
        each if each.isprintable() else " " if each.isspace() else "\N{REPLACEMENT CHARACTER}"
        for each in line
    )
