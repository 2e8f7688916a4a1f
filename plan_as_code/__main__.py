"""Run the command line as `python -m plan_as_code`."""

from plan_as_code.cli import main

main(prog_name="plan-as-code")
