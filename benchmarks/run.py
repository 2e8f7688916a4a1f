"""Every speed this project promises, measured in one run and printed beside its peer.

    python -m benchmarks.run            # about a minute; exit status 1 when a bar is missed

Needs the `test` extra and pandoc. Each command is run as a whole process, in turn with
its peer, and the medians are compared: ratios hold where single times do not.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks import peers
from benchmarks.generated import plan_text
from plan_as_code.build import fitted
from plan_as_code.load import load_plan
from plan_as_code.papers import compose
from plan_as_code.themes import open_theme

ROOT = Path(__file__).parents[1]
SMALL, LARGE = 900, 9000
GROWTH = 1.2
TOOL = (sys.executable, "-m", "plan_as_code")
BOTH = ("--paper", "board_deck", "--paper", "full_plan")
COMPILED = {name: os.environ[name] for name in os.environ if name != "PYTHONDONTWRITEBYTECODE"}


def seconds(command: list[str], folder: Path) -> float:
    """Run a command and give how long it took, our modules compiled as when installed."""
    start = time.perf_counter()
    subprocess.run(command, cwd=folder, check=True, capture_output=True, env=COMPILED)
    return time.perf_counter() - start


def paired(
    ours: list[list[str]], theirs: list[list[str]], folder: Path, runs: int
) -> tuple[float, float]:
    """Run both in turn, a warm-up first, and give the median seconds of each."""
    times: list[tuple[float, float]] = []
    for _ in range(runs + (runs > 1)):
        times.append(
            (sum(seconds(c, folder) for c in ours), sum(seconds(c, folder) for c in theirs))
        )
    kept = times[1:] or times
    return statistics.median(a for a, _ in kept), statistics.median(b for _, b in kept)


class Board:
    """The table that is printed, and whether every bar was met."""

    def __init__(self) -> None:
        self.met = True
        print(f"{'what':44} {'ours':>9} {'peer':>9} {'ratio':>7} {'bar':>6}")

    def row(self, what: str, ours: float, peer: float, bar: float) -> None:
        """Print one comparison; a ratio above its bar is a miss."""
        ratio = ours / peer
        good = ratio <= bar
        self.met &= good
        mark = "" if good else "  MISSED"
        print(f"{what:44} {ours:9.3f} {peer:9.3f} {ratio:7.2f} {bar:6.2f}{mark}", flush=True)


def markdown(plan_file: Path, folder: Path) -> tuple[list[list[str]], list[list[str]]]:
    """Write a plan's deck and document as Markdown and give pandoc's commands for them."""
    plan, _ = load_plan(plan_file)
    assert plan
    theme = open_theme()
    composed = [compose(plan, paper) for paper in plan.papers[:2]]
    deck, document = fitted(composed[0], theme), composed[1]
    (folder / "deck.md").write_text(peers.deck_markdown(deck), encoding="utf-8")
    (folder / "document.md").write_text(peers.document_markdown(document), encoding="utf-8")
    return (
        [["pandoc", "deck.md", "--slide-level=1", "-o", "deck.pptx"]],
        [["pandoc", "document.md", "--toc", "-o", "document.docx"]],
    )


def loads_no_office_library(command: list[str], folder: Path) -> bool:
    """Whether `check` leaves python-pptx, python-docx and lxml unloaded."""
    code = (
        "import sys; from plan_as_code.cli import main\n"
        "try: main(sys.argv[1:])\n"
        "except SystemExit: pass\n"
        "print(sorted({'pptx', 'docx', 'lxml'} & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *command],
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stderr.strip().endswith("[]")


def stages(count: int, *more: str) -> dict[str, float]:
    """Time the stages on a plan of `count` actions, in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.stages", str(count), *more],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    return json.loads(done.stdout)["stages"]


def main() -> int:
    """Measure, print, and give 1 when a bar is missed."""
    if not shutil.which("pandoc"):
        print("pandoc is not installed: it is the peer that most bars are held against")
        return 2
    board = Board()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _shipped(board, folder)
        _growth(board)
        _large(board, folder)
    print("every bar met" if board.met else "A BAR WAS MISSED")
    return 0 if board.met else 1


def _shipped(board: Board, folder: Path) -> None:
    """Hold the commands on the shipped plan against pandoc, a process each."""
    plan = str(ROOT / "plans" / "barnet_2018_19.yaml")
    deck, document = markdown(Path(plan), folder)
    board.row(
        "check, shipped plan / pandoc, its deck",
        *paired([[*TOOL, "check", plan]], deck, folder, 9),
        1.0,
    )
    board.row(
        "build, both papers / pandoc, both",
        *paired([[*TOOL, "build", plan]], [*deck, *document], folder, 9),
        2.0,
    )
    clean = loads_no_office_library(["check", plan], folder)
    board.met &= clean
    print(f"check loads no Office library: {'yes' if clean else 'NO  MISSED'}")


def _growth(board: Board) -> None:
    """Hold each stage's time for an action of a large plan against a small one, then peers."""
    small, large = stages(SMALL), stages(LARGE, "--others")
    for stage, time_small in small.items():
        label = f"{stage}: ms for an action at {LARGE} / {SMALL}"
        board.row(label, 1000 * large[stage] / LARGE, 1000 * time_small / SMALL, GROWTH)
    tables, deck = large["write document"], large["write deck"]
    board.row(f"document of {LARGE} / docxtpl, the same rows", tables, large["docxtpl"], 1.0)
    board.row(f"deck of {LARGE} / plain python-pptx", deck, large["python-pptx"], 1 / 3)


def _large(board: Board, folder: Path) -> None:
    """Build a large plan as a whole process: its time against pandoc, and its memory."""
    plan = folder / "generated.yaml"
    plan.write_text(plan_text(LARGE), encoding="utf-8")
    deck, document = markdown(plan, folder)
    build = [*TOOL, "build", str(plan), *BOTH]
    times = paired([build], [*deck, *document], folder, 1)
    board.row(f"build of {LARGE}, both papers / pandoc, both", *times, 0.25)
    board.row(f"build of {LARGE}: peak memory in MB / bar", _peak(build, folder), 500, 1.0)


def _peak(command: list[str], folder: Path) -> float:
    """Give the most memory a command held, in MB."""
    process = subprocess.Popen(
        command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    assert status == 0
    process.returncode = 0
    unit = 1024 if sys.platform != "darwin" else 1
    return usage.ru_maxrss * unit / 1e6


if __name__ == "__main__":
    sys.exit(main())
