"""Two officers' edits of one plan put together: by action and field, not by line."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plan_as_code.changes import ChangeKind, compare
from plan_as_code.edits import rewrite, sound
from plan_as_code.edits.data import plain
from plan_as_code.errors import PlanAsCodeError
from plan_as_code.files import Files
from plan_as_code.findings import Severity
from plan_as_code.merge import Version
from plan_as_code.merge import marked as marked_in
from plan_as_code.merge import merge as merge_files
from tests.edits.yamls import Maker

BASE = """\
id: p
title: A plan
period: 2018/19
as_of: 2018-10-26
parties: [{id: police, name: Police}, {id: yot, name: YOT}]
themes:
  - key: a
    name: First
    actions:
      - id: A1
        text: Search
        owners:
          - police
        deadline: 31 December 2018
        status: green
        updates:
          - date: 2018-10-01
            text: Begun

      # taught since May
      - id: A2
        text: Teach
        status: green
        measures:
          - text: Pupils
            target: 100
            actual: 10
          - text: Schools
            actual: 1
  - key: b
    name: Second
    actions:
      - id: B1
        text: Talk
"""


def edit(*replaced, text=BASE):
    for was, now in replaced:
        assert text.count(was) == 1, was
        text = text.replace(was, now)
    return text


def merge(*texts, file="p.yaml", **parts):
    """The text that three become, and the clashes."""
    versions = [Version(Files(file, {**parts, file: each})) for each in texts]
    files, clashes = merge_files(versions, file)
    return files.texts[file], clashes


def marked(text, clashes, *names):
    return marked_in(Files("p.yaml", {"p.yaml": text}), clashes, "p.yaml", *names)


def clean(ours, theirs):
    text, clashes = merge(BASE, ours, theirs)
    assert clashes == ()
    return text


def sentences(ours, theirs):
    text, clashes = merge(BASE, ours, theirs)
    assert sound(Files("p", {"p": text})) is not None
    return [each.sentence for each in clashes]


STATUS = (
    "deadline: 31 December 2018\n        status: green",
    "deadline: 31 December 2018\n        status: amber",
)
NAME = ("name: First", "name: The first")
OTHER = ("text: Teach\n        status: green", "text: Teach\n        status: red")


def test_changes_of_different_fields_of_one_action_are_both_made():
    theirs = edit(("deadline: 31 December 2018", "deadline: 31 March 2019"))
    assert clean(edit(STATUS), theirs) == edit(
        (STATUS[0], "deadline: 31 March 2019\n        status: amber")
    )


def test_what_both_changed_alike_is_no_clash():
    assert clean(edit(STATUS), edit(STATUS, OTHER)) == edit(STATUS, OTHER)


def test_without_a_change_of_one_side_the_text_is_that_of_the_other():
    assert clean(edit(STATUS), BASE) == edit(STATUS)
    assert clean(BASE, edit(STATUS)) == edit(STATUS)


def test_comments_and_layout_that_only_they_changed_are_as_they_have_them():
    theirs = edit(("# taught since May", "# taught since June"), ("- police", "- police   # lead"))
    assert clean(edit(STATUS), theirs) == edit(
        STATUS, ("# taught since May", "# taught since June"), ("- police", "- police   # lead")
    )


def test_updates_of_both_stand_in_the_order_of_their_days():
    begun = "            text: Begun\n"
    ours = edit((begun, begun + "          - date: 2018-10-20\n            text: Ours\n"))
    theirs = edit((begun, begun + "          - {date: 2018-10-10, text: Theirs}\n"))
    plan = sound(Files("p", {"p": clean(ours, theirs)}))
    assert [each.text for each in plan.themes[0].actions[0].updates] == ["Begun", "Theirs", "Ours"]


def test_items_of_a_list_are_put_together_one_by_one():
    ours = edit(("- police\n", "- police\n          - yot\n"), ("actual: 10\n", "actual: 20\n"))
    theirs = edit(("actual: 1\n", "actual: 2\n"))
    first, second = sound(Files("p", {"p": clean(ours, theirs)})).themes[0].actions
    assert [each.party for each in first.owners] == ["police", "yot"]
    assert [int(each.actual) for each in second.measures] == [20, 2]


def test_one_item_that_both_altered_is_a_clash():
    ours = edit(("- police\n", "- {party: police, role: lead}\n          - yot\n"))
    theirs = edit(("- police\n", "- yot\n"))
    assert sentences(ours, theirs) == [
        '`owners` of `A1` was "police"; we say "police (lead); yot", they say "yot"'
    ]


def test_actions_added_by_both_in_one_place_are_both_there_with_their_comments():
    at = "\n      # taught since May"
    ours = edit((at, "\n      # ours\n      - id: A3\n        text: Ours\n" + at))
    theirs = edit((at, "\n      # theirs\n      - id: A4\n        text: Theirs\n" + at))
    text = clean(ours, theirs)
    assert [each.id for each in sound(Files("p", {"p": text})).themes[0].actions] == [
        "A1",
        "A3",
        "A4",
        "A2",
    ]
    assert text.count("# ours") == text.count("# theirs") == 1


def test_an_action_moved_by_one_and_changed_by_the_other_is_both():
    talk = "      - id: B1\n        text: Talk\n"
    at = "\n      # taught since May"
    theirs = edit((f"    actions:\n{talk}", ""), (at, f"{talk}{at}"))
    text = clean(edit(("text: Talk", "text: Talk more")), theirs)
    plan = sound(Files("p", {"p": text}))
    assert [[each.text for each in theme.actions] for theme in plan.themes] == [
        ["Search", "Talk more", "Teach"], [],
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("ours", "theirs", "sentence"),
    [
        (
            ("text: Talk", "text: Talk more"),
            ("text: Talk", "text: Talk less"),
            '`text` of `B1` was "Talk"; we say "Talk more", they say "Talk less"',
        ),
        (
            ("deadline: 31 December 2018", "deadline: Q4 2018/19"),
            ("        deadline: 31 December 2018\n", ""),
            '`deadline` of `A1` was "31 December 2018"; we say "Q4 2018/19", they say not given',
        ),
        (
            (
                "  - key: b\n    name: Second\n    actions:\n      - id: B1\n        text: Talk\n",
                "",
            ),
            ("text: Talk", "text: Talk more"),
            "we take `B1` out, and they changed its `text`",
        ),
        (
            ("text: Talk", "text: Talk more"),
            ("    actions:\n      - id: B1\n        text: Talk\n", ""),
            "they take `B1` out, and we changed its `text`",
        ),
        (
            ("text: Talk\n", "text: Talk\n      - id: B2\n        text: One\n"),
            ("text: Talk\n", "text: Talk\n      - id: B2\n        text: Two\n"),
            "both give the id `B2` to something new, and not to the same; give one of the two another id",
        ),
        (
            ("    actions:\n      - id: B1\n        text: Talk\n", ""),
            ("text: Talk\n", "text: Talk\n        actions: [{id: B1.1, text: Loud}]\n"),
            "they add `B1.1` below `B1`, which we took out or moved",
        ),
        (
            ("text: Talk\n", "text: Talk\n        actions: [{id: B1.1, text: Loud}]\n"),
            ("    actions:\n      - id: B1\n        text: Talk\n", ""),
            "they take `B1` out, and we changed `B1.1`, which stands below it",
        ),
        (
            ("as_of: 2018-10-26", "as_of: 2018-11-01"),
            ("as_of: 2018-10-26", "as_of: 2018-11-02"),
            '`as_of` of `p` was "2018-10-26"; we say "2018-11-01", they say "2018-11-02"',
        ),
    ],
)
def test_a_real_clash_is_one_sentence_and_the_text_is_ours_there(ours, theirs, sentence):
    text, clashes = merge(BASE, edit(ours, NAME), edit(theirs, OTHER))
    assert [each.sentence for each in clashes] == [sentence]
    plan = sound(Files("p", {"p": text}))
    assert plan == sound(Files("p", {"p": edit(ours, NAME, OTHER)}))


def test_deadlines_that_clash_take_their_history_with_them():
    was = "deadline: 31 December 2018"
    moves = "\n        moves: [{{was: 31 December 2018, date: 2018-10-26, reason: {}}}]"
    ours = edit((was, "deadline: 31 March 2019" + moves.format("Snow")))
    theirs = edit((was, "deadline: 30 June 2019" + moves.format("Rain")))
    assert sentences(ours, theirs) == [
        '`deadline` of `A1` was "31 December 2018"; we say "31 March 2019", they say "30 June 2019"'
    ]
    ours_now, theirs_now = (
        f"        deadline: {day}{moves.format(why)}\n"
        for day, why in (("31 March 2019", "Snow"), ("30 June 2019", "Rain"))
    )
    assert marked(*merge(BASE, ours, theirs)) == edit(
        (
            f"        {was}\n",
            f"<<<<<<< ours\n{ours_now}=======\n{theirs_now}>>>>>>> theirs\n",
        )
    )


def test_the_history_of_a_deadline_goes_with_the_deadline_that_is_kept():
    was = "deadline: 31 December 2018"
    moves = "\n        moves: [{was: 31 December 2018, date: 2018-10-26}]"
    ours = edit((was, "deadline: 31 March 2019"))
    text, clashes = merge(BASE, ours, edit((was, "deadline: 30 June 2019" + moves)))
    assert text == ours
    assert [each.theirs.field for each in clashes] == ["deadline"]


def test_a_reason_for_an_older_move_is_not_lost_where_we_move_the_deadline_again():
    was = "deadline: 31 December 2018\n        status: green"
    move = "{was: May 2018, date: 2018-05-01"
    base = edit((was, f"{was}\n        moves: [{move}}}]"))
    ours = edit(
        (f"{move}}}", f"{move}}}, {{was: 31 December 2018, date: 2018-10-26}}"),
        ("31 December 2018\n ", "31 March 2019\n "),
        text=base,
    )
    _, clashes = merge(base, ours, edit((f"{move}}}", f"{move}, reason: Rain}}"), text=base))
    assert [each.sentence[:34] for each in clashes] == ['`moves` of `A1` was "May 2018 (dat']


def test_clashes_are_marked_as_git_marks_them_and_nothing_else_is():
    ours = edit(("text: Talk", "text: Talk more"))
    text, clashes = merge(BASE, ours, edit(("text: Talk", "text: Talk less"), STATUS))
    assert marked(text, clashes, ("main", "returns")) == edit(
        STATUS,
        (
            "        text: Talk\n",
            "<<<<<<< main\n        text: Talk more\n=======\n        text: Talk less\n>>>>>>> returns\n",
        ),
    )
    assert marked(text, ()) == text


def test_what_we_took_out_and_they_changed_is_marked_with_their_version():
    ours = edit(("    actions:\n      - id: B1\n        text: Talk\n", ""))
    text, clashes = merge(BASE, ours, edit(("text: Talk", "text: Talk more")))
    assert (
        "=======\n    actions:\n      - id: B1\n        text: Talk more\n>>>>>>> theirs\n"
        in marked(text, clashes)
    )


def test_a_version_that_cannot_be_read_is_not_put_together():
    with pytest.raises(PlanAsCodeError, match="cannot be changed before its errors are mended"):
        merge(BASE, edit(STATUS), "id: [")


def test_included_files_are_read_and_left_alone():
    base = edit(
        (
            "  - key: b\n    name: Second\n    actions:\n      - id: B1\n        text: Talk\n",
            "  - include: b.yaml\n",
        )
    )
    parts = {"b.yaml": "key: b\nname: Second\n"}
    ours, theirs = edit(STATUS, text=base), edit(OTHER, text=base)
    assert merge(base, ours, theirs, **parts) == (edit(STATUS, OTHER, text=base), ())


@given(st.integers(0, 2**32))
@settings(max_examples=40, deadline=None)
def test_nothing_is_lost_every_change_is_made_or_told(seed):
    make = Maker(seed)
    plan = make.plan()
    base = make.write(plan)
    ours, theirs = (make.altered(plan, make.random.randint(0, 3)) for _ in range(2))
    texts = [rewrite(Files("p", {"p": base}), each).texts["p"] for each in (ours, theirs)]
    text, clashes = merge(base, *texts)
    done = sound(Files("p", {"p": text}))
    made = {key(each): each.after for each in compare(plan, done)}
    clashing = {(each.theirs.subject, each.theirs.id) for each in clashes}
    mine, other = compare(plan, ours), compare(plan, theirs)
    for side, against in ((mine, other), (other, mine)):
        touched = {(each.subject, each.id) for each in against} | clashing
        for change in side:
            if (change.subject, change.id) not in touched and change.kind is not ChangeKind.MOVED:
                assert made[key(change)] == change.after


@given(st.integers(0, 2**32))
@settings(max_examples=40, deadline=None)
def test_of_a_plan_in_several_files_nothing_is_lost_when_each_is_merged_by_itself(seed):
    """What git does without asking is another's to tell: git's own conflict, or `check`.

    One thing nobody tells: what both took out of a file, so that it is now alike, and one of
    them put into another file. It stays there.
    """
    make = Maker(seed)
    plan = make.plan()
    base = Files("p.yaml", make.write_files(plan))
    sides = [rewrite(base, make.altered(plan, make.random.randint(0, 3))) for _ in range(2)]
    versions = [base, *(regrouped(make, each) if make.often(0.4) else each for each in sides)]
    left, clashes, is_asked = as_git_merges(versions)
    told = {(each.theirs.subject, each.theirs.id) for each in clashes}
    if not is_asked:
        told |= {*changed_in(versions, untold(versions) | unread(left))}
    if not is_sound(left):  # which `check` tells, and the driver where it is asked
        assert not is_asked or any("do not fit each other" in each.sentence for each in clashes)
        return
    assert_nothing_is_lost([sound(each) for each in versions], sound(left), told)


def as_git_merges(versions):
    """What git leaves, the clashes that are told, and whether it asked for a merge at all."""
    done, clashes, is_asked = {}, [], False
    for name, (base, ours, theirs) in texts_of(versions).items():
        if base == ours or ours == theirs:
            done[name] = theirs
        elif base == theirs:
            done[name] = ours
        elif ours is None or theirs is None:
            done[name] = ours or theirs
        else:
            files, found = merge_files([Version(each) for each in versions], name)
            done[name], is_asked = files.texts[name], True
            clashes += found
    there = {name: text for name, text in done.items() if text is not None}
    return Files("p.yaml", there), clashes, is_asked


def texts_of(versions):
    names = {name: None for each in versions for name in each.texts}
    return {name: [each.texts.get(name) for each in versions] for name in names}


def untold(versions):
    """The files that one side took out and the other changed, and those that both made alike."""
    texts = texts_of(versions).items()
    return {name for name, (base, ours, theirs) in texts if base not in (ours, theirs)}


def assert_nothing_is_lost(plans, result, told):
    made = {key(each): each.after for each in compare(plans[0], result)}
    mine, other = (compare(plans[0], each) for each in plans[1:])
    for side, against in ((mine, other), (other, mine)):
        rivals = {key(each) for each in against}
        gone = {thing(each) for each in against if each.kind is ChangeKind.REMOVED}
        for change in side:
            is_decided = key(change) in rivals or thing(change) in gone | told
            if not is_decided and change.kind is not ChangeKind.MOVED:
                assert made[key(change)] == change.after
    for change in mine:  # what one took out and the other did something to is told
        if change.kind is ChangeKind.REMOVED:
            assert thing(change) in told or thing(change) not in {
                thing(each) for each in other if each.kind is not ChangeKind.REMOVED
            }


def is_sound(files):
    plan, findings = files.read()
    return plan is not None and not any(each.severity is Severity.ERROR for each in findings)


def unread(files):
    """The files that the plan does not include any more, of which `check` warns."""
    return {*files.texts} - {*sound(files).origin.files} if is_sound(files) else set()


def changed_in(versions, names):
    """What is changed in some of a plan's files."""
    base, *sides = (sound(each) for each in versions)
    for change in (each for side in sides for each in compare(base, side)):
        if names & {Version(each).home(change) for each in versions}:
            yield thing(change)


def regrouped(make, files):
    """Files, some of them taken into the plan's own, and some of its themes put into new ones."""
    plan, texts = sound(files), dict(files.texts)
    data, there = plain(plan), set()
    themes = []
    for number, (theme, record) in enumerate(zip(data["themes"], plan.themes, strict=True)):
        file = record.origin.place.file
        if file in there:
            continue
        alone = [each.origin.place.file for each in plan.themes].count(file) == 1
        if file != files.main and (not alone or make.often(0.5)):
            themes.append({"include": file})
            there.add(file)
        elif file == files.main and make.often(0.3):
            themes.append({"include": f"new/{number}.yaml"})
            texts[f"new/{number}.yaml"] = "\n".join(make.block(theme, 0)) + "\n"
        else:
            themes.append(theme)
            if file != files.main and make.often(0.5):
                del texts[file]
    for name in ("parties", "contact", "notes"):
        texts.pop(f"{name}.yaml", None)
    texts[files.main] = "\n".join(make.block(data | {"themes": themes}, 0)) + "\n"
    return Files(files.main, texts)


def key(change):
    kind = change.kind if change.field is None else None
    return change.subject, change.id, kind, change.field


def thing(change):
    return change.subject, change.id


@given(st.integers(0, 2**32))
@settings(max_examples=20, deadline=None)
def test_a_plan_merges_with_itself_and_with_its_own_past_to_itself(seed):
    make = Maker(seed)
    plan = make.plan()
    base = make.write(plan)
    new = rewrite(Files("p", {"p": base}), make.altered(plan, 3)).texts["p"]
    assert merge(base, new, new) == merge(base, new, base) == merge(base, base, new) == (new, ())
