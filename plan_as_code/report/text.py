"""Findings as people read them: the place, the sentence, the line and a caret."""

from collections.abc import Sequence

from plan_as_code.findings import Finding, Severity, count

MAX_SHOWN = 160


def block(finding: Finding, lines: Sequence[str]) -> str:
    """Print one finding with the line it is about, given the lines of its file."""
    hint = f"; {finding.hint}" if finding.hint else ""
    head = f"{finding.place}: {finding.severity.value}: {finding.message}{hint} [{finding.rule}]"
    return "\n".join([head, *_excerpt(finding, lines)])


def summary(findings: Sequence[Finding]) -> str:
    """Count findings in words: `1 error, 2 warnings, no notes`."""
    return ", ".join(_counted(count(findings, each), each.value) for each in Severity)


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
