"""One process that times each stage on a generated plan and prints the seconds as JSON."""

import json
import sys
import time
from collections.abc import Callable
from typing import TypeVar

from benchmarks import peers
from benchmarks.generated import plan_text
from plan_as_code.build import fitted
from plan_as_code.checks import check
from plan_as_code.load import load_text
from plan_as_code.papers import compose
from plan_as_code.themes import open_theme
from plan_as_code.writers.docx import write_docx
from plan_as_code.writers.pptx import write_pptx

T = TypeVar("T")


def timed(stages: dict[str, float], name: str, work: Callable[[], T], repeat: int) -> T:
    """Run a piece of work, keeping its best time."""
    best = float("inf")
    for _ in range(repeat):
        start = time.perf_counter()
        result = work()
        best = min(best, time.perf_counter() - start)
    stages[name] = best
    return result


def main(count: int, others: bool) -> None:
    """Time reading, checking and both papers of `count` actions; `others` adds the peers."""
    text, theme = plan_text(count), open_theme()
    repeat = 3
    stages: dict[str, float] = {}
    plan, findings = timed(stages, "read", lambda: load_text(text), repeat)
    assert plan
    assert not findings
    timed(stages, "check", lambda: check(plan), repeat)
    deck_paper, document_paper = plan.papers[:2]
    deck = timed(stages, "compose deck", lambda: fitted(compose(plan, deck_paper), theme), repeat)
    timed(stages, "write deck", lambda: write_pptx(deck, theme), repeat)
    document = timed(stages, "compose document", lambda: compose(plan, document_paper), repeat)
    timed(stages, "write document", lambda: write_docx(document, theme), repeat)
    if others:
        timed(stages, "docxtpl", lambda: peers.docxtpl_tables(document), 1)
        timed(stages, "python-pptx", lambda: peers.plain_pptx(deck), 1)
    print(json.dumps({"stages": stages, "slides": len(deck.slides)}))


if __name__ == "__main__":
    main(int(sys.argv[1]), "--others" in sys.argv)
