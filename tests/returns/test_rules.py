"""The rules on trackers that came back: each that is said is explained, and no other."""

import ast
import re
from pathlib import Path

from plan_as_code import returns
from plan_as_code.cli import returns as command
from plan_as_code.explain import rules
from plan_as_code.returns import RULES

SAYING = {"error", "warning", "note", "_Amiss", "_refusal"}
FILES = (*Path(returns.__file__).parent.glob("*.py"), Path(command.__file__))


def test_every_rule_on_returns_is_explained_and_every_explanation_is_of_a_rule():
    said = {
        str(word.value)
        for path in FILES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in SAYING
        for word in node.args
        if isinstance(word, ast.Constant) and re.fullmatch("[a-z]+(-[a-z]+)*", str(word.value))
    }
    assert said - {*rules()} == {*RULES}
    assert said & {*rules()} == {"status-unknown"}


def test_rules_are_told_in_whole_sentences_in_the_order_of_their_ids():
    assert list(RULES) == sorted(RULES)
    for said, mend in RULES.values():
        assert re.fullmatch(r"[A-Z].*[.]", said)
        assert re.fullmatch(r"[A-Z].*[.]", mend)
        assert len(said) <= 80
