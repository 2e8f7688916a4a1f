"""`plan-as-code update`: what it writes, what it refuses, and what it says."""

import os
import stat
from collections import Counter

import pytest
from click.testing import CliRunner

from plan_as_code.cli import main

PLAN = """\
# Our plan
id: p
title: A plan
period: 2018/19
as_of: 2018-10-26
parties:
  - {id: police, name: Police}
  - {id: yot, name: YOT}
events:
  - {id: board, name: The Board, date: 26 October 2018}
themes:
  - key: a
    name: First
    aim: Fewer
    actions:
      - id: A1
        text: Search   # by day
        owners: police
        deadline: 31 December 2018
        status: green
        measures:
          - text: Weapons found
            target: 12
            actual: 3
      - id: A2
        text: Teach
        owners: yot
        deadline: Monthly
        decision: {status: red, date: 2018-10-01, authority: board}
  - key: b
    name: Second
    aim: More
    actions:
      - {id: B1, text: Talk, owners: yot, deadline: not recorded}
"""


UNTOLD = (
    "the move has no reason and no authority on record;"
    " `moves.1.reason=... moves.1.authority=...` adds it\n"
)


@pytest.fixture
def plan(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plans").mkdir()
    path = tmp_path / "plans" / "p.yaml"
    path.write_bytes(PLAN.encode())
    return path


def run(*args):
    done = CliRunner().invoke(main, ["update", *args])
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done


def changed(path, *args, said=""):
    """The lines taken out and put in by a request that is done."""
    done = run(*args)
    assert (done.exit_code, done.stderr) == (0, said)
    told = [
        each
        for each in done.stdout.splitlines()
        if each[0] in "+-" and each[:3] not in ("+++", "---")
    ]
    gone = [each[1:] for each in told if each[0] == "-"]
    came = [each[1:] for each in told if each[0] == "+"]
    new, old = Counter(path.read_text().splitlines()), Counter(PLAN.splitlines())
    assert (old - new, new - old) == (Counter(gone), Counter(came))
    return gone, came


def test_the_difference_is_shown_and_written(plan):
    done = run("A1", "status=amber", "reason=Two posts are empty")
    assert (
        done.stdout
        == """\
--- plans/p.yaml
+++ plans/p.yaml
@@ -17,7 +17,8 @@
         text: Search   # by day
         owners: police
         deadline: 31 December 2018
-        status: green
+        status: amber
+        reason: Two posts are empty
         measures:
           - text: Weapons found
             target: 12
"""
    )
    assert plan.read_text() == PLAN.replace(
        "status: green\n", "status: amber\n        reason: Two posts are empty\n"
    )


def test_a_dry_run_shows_the_same_and_writes_nothing(plan):
    dry = run("A1", "status=amber", "--dry-run")
    assert plan.read_text() == PLAN
    assert run("A1", "status=amber").stdout == dry.stdout


def test_a_deadline_that_moves_for_a_reason_is_kept(plan):
    assert changed(plan, "A1", "deadline=Q4 2018/19", "reason=A late start", "authority=board") == (
        ["        deadline: 31 December 2018"],
        [
            "        deadline: Q4 2018/19",
            "        moves:",
            "          - was: 31 December 2018",
            "            date: 2018-10-26",
            "            reason: A late start",
            "            authority: board",
        ],
    )
    second = run("A1", "deadline=31 March 2019", "reason=Still", "date=2018-10-25")
    assert "+          - was: Q4 2018/19\n+            date: 2018-10-25\n" in second.stdout


def test_a_deadline_that_moves_without_a_word_is_kept_without_a_reason(plan):
    _, came = changed(plan, "A1", "deadline=Q4 2018/19", said=UNTOLD)
    assert came == [
        "        deadline: Q4 2018/19",
        "        moves:",
        "          - was: 31 December 2018",
        "            date: 2018-10-26",
    ]
    run("A1", "moves.1.reason=A late start")
    assert "            reason: A late start\n" in plan.read_text()


@pytest.mark.parametrize(
    "words",
    ["deadline=2018-12-31", "deadline=Q3 2018/19"],
)
def test_the_same_day_in_other_words_is_no_move(plan, words):
    assert changed(plan, "A1", words) == (
        ["        deadline: 31 December 2018"],
        [f"        {words.replace('=', ': ')}"],
    )


def test_a_deadline_without_a_day_is_kept_only_where_somebody_says_why(plan):
    assert changed(plan, "A2", "deadline=Ongoing")[1] == ["        deadline: Ongoing"]
    done = run("A2", "deadline=31 March 2019", "authority=board")
    assert "+          - was: Ongoing\n" in done.stdout


def test_a_deadline_that_is_taken_out_is_kept_among_the_moves(plan):
    _, came = changed(plan, "A1", "deadline=not recorded", said=UNTOLD)
    assert came[:3] == [
        "        deadline: not recorded", "        moves:", "          - was: 31 December 2018",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("status=amber",), "20:17: warning: `A1` is `amber`, and nothing says why; "),
        (("deadline=",), "16:13: warning: the current action `A1` has no deadline; "),
        (("closed=2018-10-20",), "21:17: warning: `A1` was closed on 20 October 2018, and "),
    ],
)
def test_what_check_will_newly_say_of_the_action_is_said_at_once(plan, args, said):
    done = run("A1", *args)
    assert done.exit_code == 0
    assert done.stderr.startswith(f"plans/p.yaml:{said}")
    assert plan.read_text() != PLAN


def test_a_reason_that_outlives_its_status_is_named(plan):
    plan.write_text(PLAN.replace("status: green", "status: amber\n        reason: Two posts"))
    kept = "`A1` keeps the reason for the status before; `reason=` takes it out\n"
    assert run("A1", "status=green", "--dry-run").stderr == kept
    assert run("A1", "status=green", "reason=", "--dry-run").stderr == ""
    assert run("A1", "status=red", "reason=Nobody", "--dry-run").stderr == ""


def test_a_new_action_stands_behind_another_or_under_no_theme(plan):
    run("A3", "--new", "--after", "A1", "text=Mend", "owners=yot", "deadline=Ongoing")
    assert plan.read_text().index("- id: A3") < plan.read_text().index("- id: A2")
    run("A4", "--new", "--under", "plan", "text=Paint")
    assert "\nactions:\n  - id: A4\n    text: Paint\nthemes:\n" in plan.read_text()


def test_a_reason_with_status_and_deadline_is_the_reason_for_both(plan):
    said = "the move has no authority on record; `moves.1.authority=...` adds it\n"
    _, came = changed(plan, "A1", "deadline=Q4 2018/19", "status=amber", "reason=Late", said=said)
    assert came.count("            reason: Late") == 1
    assert came.count("        reason: Late") == 1


def test_a_meeting_sets_a_status_and_lifts_it(plan):
    _, came = changed(plan, "A1", "decision=red", "reason=No plan", "authority=board")
    assert came == [
        "        decision:",
        "          status: red",
        "          date: 2018-10-26",
        "          reason: No plan",
        "          authority: board",
    ]
    run("A1", "decision=")
    assert plan.read_text() == PLAN


def test_a_decision_survives_the_next_update_and_that_is_said(plan):
    said = "`A2` stays red as decided, until `decision=` lifts that\n"
    update = ("status=green", "update=2018-10-20: Two lessons", "by=yot")
    assert changed(plan, "A2", *update, said=said) == (
        [],
        [
            "        status: green",
            "        updates:",
            "          - date: 2018-10-20",
            "            text: Two lessons",
            "            status: green",
            "            by: yot",
        ],
    )


def test_an_update_without_a_day_is_of_the_plans_own(plan):
    _, came = changed(plan, "A1", "update=Begun: three found")
    assert came == [
        "        updates:", "          - date: 2018-10-26", '            text: "Begun: three found"',
    ]  # fmt: skip


def test_parts_of_lists_are_reached_by_their_numbers(plan):
    assert changed(plan, "A1", "measures.1.actual=7") == (
        ["            actual: 3"], ["            actual: 7"],
    )  # fmt: skip


def test_one_item_of_a_list_is_put_in_the_place_of_another_or_taken_out(plan):
    notes = "        notes:\n          - One   # first\n          - Two\n          - Three\n"
    plan.write_text(PLAN.replace("        status: green\n", f"        status: green\n{notes}"))
    run("A1", "notes.2=2: two", "owners.1=yot:lead")
    run("A1", "notes.3=")
    assert plan.read_text() == PLAN.replace(
        "        owners: police\n        deadline: 31 December 2018\n        status: green\n",
        "        owners:\n          - party: yot\n            role: lead\n"
        "        deadline: 31 December 2018\n        status: green\n"
        '        notes:\n          - One   # first\n          - "2: two"\n',
    )
    assert (
        "Error: `notes.2.x` leads into an item that has no fields"
        in run("A1", "notes.2.x=1").stderr
    )


@pytest.mark.parametrize(
    ("words", "came"),
    [
        ("owners=police,yot:lead", ["owners:", "- police", "- party: yot", "role: lead"]),
        ("owners+=yot", ["owners:", "- police", "- yot"]),
        ("owners=not recorded", ["owners: not recorded"]),
        ("owners=[{party: yot, role: lead}]", ["owners:", "- party: yot", "role: lead"]),
        ("notes=One, two", ["notes: One, two"]),
        (
            "funding={text: A grant, amount: 84000}",
            ["funding:", "- text: A grant", "amount: 84000"],
        ),
    ],
)
def test_lists_are_given_in_short_or_as_yaml(plan, words, came):
    assert [each.strip() for each in changed(plan, "A1", words)[1]] == came


def test_an_action_is_closed_with_the_day_and_reopened(plan):
    assert changed(plan, "A1", "--close", "evidence=Seen by the board") == (
        ["        status: green"],
        [
            "        status: complete",
            "        closed: 2018-10-26",
            "        evidence: Seen by the board",
        ],
    )
    run("A1", "status=green", "closed=", "evidence=")
    assert plan.read_text() == PLAN


def test_the_reason_for_the_old_status_goes_when_an_action_is_closed(plan):
    run("A1", "status=amber", "reason=Two posts are empty")
    done = run("A1", "--close", "--dry-run")
    assert "-        reason: Two posts are empty\n" in done.stdout
    done = run("A1", "--close", "reason=Done early", "--dry-run")
    assert "+        reason: Done early\n" in done.stdout


def test_an_action_is_withdrawn_with_a_reason_and_stays_in_the_plan(plan):
    _, came = changed(plan, "A1", "--withdraw", "reason=Nobody needs it", "date=2018-10-20")
    assert came == [
        "        status: withdrawn",
        "        reason: Nobody needs it",
        "        closed: 2018-10-20",
    ]


def test_with_one_status_for_all_that_is_closed_the_reason_says_what_is_withdrawn(plan):
    plan.write_text(PLAN + "statuses: [{key: shut, word: Shut, tone: info, closed: true}]\n")
    done = run("A2", "--withdraw", "reason=Nobody needs it", "decision=", "--dry-run")
    assert '+        reason: "Withdrawn: Nobody needs it"\n' in done.stdout


def test_an_action_is_added_moved_and_removed(plan):
    _, came = changed(
        plan, "A3", "--new", "--under", "a", "text=Mend", "owners=yot", "deadline=Ongoing"
    )
    assert came == [
        "      - id: A3", "        text: Mend", "        owners: yot", "        deadline: Ongoing",
    ]  # fmt: skip
    run("A3", "--under", "A1")
    assert "            text: Mend\n" in plan.read_text()
    run("A3", "--remove")
    assert plan.read_text() == PLAN


def test_the_plans_own_fields_and_its_lists_are_changed_alike(plan):
    assert changed(plan, "plan", "as_of=2018-10-30") == (
        ["as_of: 2018-10-26"],
        ["as_of: 2018-10-30"],
    )
    plan.write_text(PLAN)
    assert changed(plan, "parties/yot", "short=The YOT")[1] == [
        "  - {id: yot, name: YOT, short: The YOT}"
    ]
    plan.write_text(PLAN)
    assert changed(plan, "plan", "events+={id: forum, name: Forum, date: May 2019}")[1] == [
        "  - id: forum", "    name: Forum", "    date: May 2019",
    ]  # fmt: skip
    plan.write_text(PLAN)
    new = "[{id: deck, kind: deck, outline: [{view: cover}]}]"
    assert changed(plan, "plan", f"papers={new}")[1][0] == "papers:"


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        (("A11", "status=red"), "there is no `A11` in the plan; did you mean `A1`?"),
        (("A1", "statos=red"), "`statos` is not a field of an action; did you mean `status`?"),
        (("A1", "status"), "`status` is not FIELD=VALUE, such as status=amber"),
        (("A1",), "say what to change: FIELD=VALUE, such as status=amber"),
        (("A1", "text="), "`text` cannot be taken out: an action must have one"),
        (("A1", "closed=soon"), "`closed: soon` is not a day; write it as `2018-10-26` or `26 October 2018`"),
        (("A1", "authority=board"), "`authority` goes with `deadline` or `decision`, and none is asked for"),
        (("A1", "by=yot"), "`by` goes with `update`, and none is asked for"),
        (("A1", "measures.2.actual=1"), "`measures.2.actual` names no item of the list; the first is 1, the last 1"),
        (("A1", "notes.1=x"), "`notes.1` names no item of the list; there is none yet"),
        (("A1", "owners.1.party.x=1"), "`owners.1.party.x` leads nowhere, since `party` has no parts"),
        (("A1", "decision.status=red"), "`decision.status` leads nowhere, since `decision` is not there yet"),
        (("A1", "owners.1=not recorded"), "one item of `owners` cannot be `not recorded`, only the whole of it"),
        (("A1", "id=A9"), "a thing is followed by its `id` from year to year, so that is never changed"),
        (("themes/a", "key=z"), "a thing is followed by its `key` from year to year, so that is never changed"),
        (("themes/a", "actions="), "actions come one by one: --new adds one, --under moves it, --remove takes it out"),
        (("plan", "themes.1="), "`themes+=` adds a theme, and `update themes/KEY --remove` takes one out"),
        (("B1", "deadline=Monthly", "reason=x"), "no earlier deadline gives way, so leave out the reason and authority"),
        (("A1", "deadline=31 December 2018", "reason=x"), "no earlier deadline gives way, so leave out the reason and authority"),
        (("A1", "--withdraw"), 'say why it is withdrawn: reason="..."'),
        (("A1", "--under", "police"), "`police` is no theme and no action, so no action can stand below it"),
        (("A1", "--under", "b", "--after", "B11"), "there is no `B11` right below `b`; did you mean `B1`?"),
        (("A1", "--remove", "status=red"), "what is taken out of the plan has nothing else to change"),
        (("A3", "--new", "text=x"), 'a new action needs a place and its words: --under THEME text="...", or --under plan where there are no themes'),
        (("A3", "--new", "--after", "b", "text=x"), "`b` is no action, so no action can stand behind it"),
        (("A1", "status=red", "status=green"), "`status` is asked for twice; say it once"),
        (("A1", "update=One", "update=Two"), "`update` is asked for twice; say it once"),
        (("A1", "--close", "--withdraw", "reason=x"), "an action is closed or withdrawn, not both"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_one_sentence_and_nothing_is_written(plan, args, sentence):
    done = run(*args)
    assert (done.exit_code, done.stderr.splitlines()[-1]) == (2, f"Error: {sentence}")
    assert plan.read_text() == PLAN


def test_what_would_not_check_is_refused_with_the_findings(plan):
    done = run("A1", "status=ambr", "owners=polis")
    assert (done.exit_code, done.stdout) == (1, "")
    assert (
        "plans/p.yaml:21:17: error: `ambr` is no status of the plan's scheme; did you mean `amber`?"
        in done.stderr
    )
    assert "        status: ambr\n" in done.stderr
    assert "`polis`" in done.stderr
    assert done.stderr.splitlines()[-1] == "nothing is written"
    assert plan.read_text() == PLAN


def test_an_error_that_was_there_before_does_not_stop_a_change(plan):
    plan.write_text(PLAN.replace("owners: yot\n", "owners: yto\n"))
    assert run("A1", "status=amber").exit_code == 0
    assert run("A1", "owners=yto").exit_code == 1


def test_a_plan_that_cannot_be_read_is_not_touched(plan):
    plan.write_text(PLAN.replace("period:", "perod:"))
    done = run("A1", "status=amber")
    assert done.exit_code == 3
    assert (
        "plans/p.yaml cannot be changed before its errors are mended: plans/p.yaml:4:1:"
        in done.stderr
    )


def test_saying_what_the_plan_says_already_changes_nothing(plan):
    done = run("A1", "status=green")
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr == "the plan says so already; there is nothing to change\n"


def test_a_byte_order_mark_windows_line_ends_and_the_mode_of_the_file_stay(plan):
    old = b"\xef\xbb\xbf" + PLAN.replace("\n", "\r\n").encode()
    plan.write_bytes(old)
    plan.chmod(0o640)
    assert run("A1", "status=amber").exit_code == 0
    assert plan.read_bytes() == old.replace(b"status: green", b"status: amber")
    assert stat.S_IMODE(plan.stat().st_mode) == 0o640
    assert os.listdir(plan.parent) == ["p.yaml"]


def test_a_link_to_a_plan_stays_a_link(plan):
    real = plan.rename(plan.parent.parent / "real.yaml")
    plan.symlink_to(real)
    assert run("A1", "status=amber").exit_code == 0
    assert plan.is_symlink()
    assert "status: amber" in real.read_text()


def test_an_included_file_is_changed_where_it_is(plan):
    head, _, theme = PLAN.partition("  - key: a\n")
    (plan.parent / "themes").mkdir()
    part = plan.parent / "themes" / "a.yaml"
    part.write_text("    key: a\n" + theme.partition("  - key: b")[0])
    plan.write_text(head + "  - include: themes/a.yaml\n")
    before = plan.read_text()
    done = run("A1", "status=amber")
    assert done.stdout.startswith("--- plans/themes/a.yaml\n+++ plans/themes/a.yaml\n")
    assert "status: amber" in part.read_text()
    assert plan.read_text() == before


def test_among_several_plans_the_one_that_has_the_id_is_meant(plan):
    other = plan.with_name("q.yaml")
    other.write_text(PLAN.replace("A1", "Z1").replace("A2", "Z2"))
    assert run("Z1", "status=amber").stdout.startswith("--- plans/q.yaml")
    done = run("B1", "status=amber")
    assert done.exit_code == 2
    assert done.stderr.splitlines()[-1].startswith("Error: there are several plans here")
    assert run("B1", "status=amber", "--plan", str(other)).exit_code == 0
