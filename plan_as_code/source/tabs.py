"""Lines that begin with tabs, indented with spaces instead."""

from plan_as_code.source.places import alike, places
from plan_as_code.source.trouble import FIELD, TABBED, spaces

_AROUND = 500
_MOST_RUNS = 100
_MOST_TRIED = 20
_WIDTHS = (2, 4, 8, 1)


def untabbed(lines: list[str]) -> dict[int, str]:
    """Give the lines that begin with tabs, indented with spaces instead.

    How many a tab stands for is worked out for each run of such lines: as many as put the most
    of them where a field can begin, and where its like begins elsewhere.
    """
    mended: dict[int, str] = {}
    runs = _runs(lines)
    best = _WIDTHS[0]
    for run in runs:
        if len(runs) <= _MOST_RUNS:
            best = max(_WIDTHS, key=lambda width: _landed(lines, run[:_MOST_TRIED], width))
        mended |= {n: _spaced(lines[n], best) for n in run}
    return mended


def _runs(lines: list[str]) -> list[list[int]]:
    runs: list[list[int]] = []
    for n, line in enumerate(lines):
        if TABBED.match(line):
            if not runs or runs[-1][-1] != n - 1:
                runs.append([])
            runs[-1].append(n)
    return runs


def _landed(lines: list[str], run: list[int], width: int) -> int:
    """Count those of some lines that begin where they can once tabs have a width."""
    there = lines[max(0, run[0] - _AROUND) : run[-1] + _AROUND]
    first = run[0] - max(0, run[0] - _AROUND)
    found = 0
    for n in range(first, first + len(run)):
        there[n] = _spaced(there[n], width)
        begin = spaces(there[n])
        above = FIELD.match(there[n - 1]) if n else None
        goes_on = above is not None and begin == len(above["indent"])
        found += (begin in places(there, n)) + 2 * (begin in alike(there, n)) + goes_on
    return found


def _spaced(line: str, width: int) -> str:
    words = line.lstrip()
    return line[: len(line) - len(words)].expandtabs(width) + words
