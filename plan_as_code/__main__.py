"""Run the command line: `plan-as-code`, or `python -m plan_as_code`."""

import gc
import os
import sys
from typing import NoReturn


def run() -> NoReturn:
    """Run the command line, and end the process with its exit status.

    There is nothing to collect (see `memory`), and the values made go with the process: to
    take them apart one by one first would be an eighth of the time `check` takes.
    """
    gc.disable()
    from plan_as_code.cli import main

    try:
        main(prog_name="plan-as-code")
    except SystemExit as end:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(end.code if isinstance(end.code, int) else bool(end.code))
    raise AssertionError("the command line gives an exit status")


if __name__ == "__main__":
    run()
