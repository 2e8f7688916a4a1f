"""Look for plans that break the reader: `python tools/fuzz_reader.py CORPUS -max_total_time=300`.

Coverage-guided, with atheris, which is a tool for developers and no dependency:
`pip install atheris`. Whatever bytes come must end as findings or as a sentence. A plan
that comes without an error must be printed as well, in each of its papers, and say the same
when it is printed twice.
Options are those of libFuzzer; what breaks is left in a file named crash-….
"""

import sys
from contextlib import suppress
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["plan_as_code", "yaml"]):
    from plan_as_code.checks import check
    from plan_as_code.errors import PlanAsCodeError
    from plan_as_code.explain import explanation, rules
    from plan_as_code.findings import Severity
    from plan_as_code.load import load_text
    from plan_as_code.papers import compose
    from plan_as_code.source import lines_of
    from plan_as_code.writers.text import write_text

HEAD = "id: p\ntitle: A plan\nperiod: 2018/19\nas_of: 2018-10-26\n"
PLANS = Path(__file__).parent.parent / "tests" / "plans"


def one(data: bytes) -> None:
    """Read one text, as it is or behind the fields every plan needs; check and print it."""
    try:
        text = data[1:].decode("utf-8")
    except UnicodeDecodeError:
        return
    if data[0] % 2:
        text = HEAD + text
    with suppress(PlanAsCodeError):
        _run(text)


def _run(text: str) -> None:
    plan, findings = load_text(text)
    lines = len(lines_of(text))
    assert all(each.place.line <= lines and each.message for each in findings)
    assert plan is not None or findings
    if plan is None:
        return
    assert all(each.message for each in check(plan))
    if all(each.severity is not Severity.ERROR for each in findings):
        for paper in plan.papers:
            assert write_text(compose(plan, paper)) == write_text(compose(plan, paper))


def _seeded(folder: Path) -> None:
    """Begin a corpus with the examples of rules and with whole plans of moderate length."""
    folder.mkdir(parents=True, exist_ok=True)
    for rule in rules():
        told = explanation(rule)
        for name, example in (("wrong", told.wrong), ("right", told.right)):
            if example:
                (folder / f"{rule}.{name}").write_bytes(b"\x01" + example.encode())
    for path in sorted(PLANS.glob("*.yaml")):
        (folder / path.stem).write_bytes(b"\x00" + path.read_bytes())


if __name__ == "__main__":
    for word in sys.argv[1:]:
        if not word.startswith("-"):
            _seeded(Path(word))
    atheris.Setup(sys.argv, lambda data: one(data) if data else None)
    atheris.Fuzz()
