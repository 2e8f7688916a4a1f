"""The benchmarks run, on a plan so small that it tells nothing of speed."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_every_stage_and_every_peer_is_timed():
    command = [sys.executable, "-m", "benchmarks.stages", "12", "--others"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    found = json.loads(done.stdout)
    assert list(found["stages"]) == [
        "read",
        "check",
        "compose deck",
        "write deck",
        "compose document",
        "write document",
        "docxtpl",
        "python-pptx",
    ]
    assert found["slides"] >= 6  # one for each theme at least
