"""What a change looks like in the text: a word for a word, in the style that was there."""

import pytest

from plan_as_code.edits import rewrite, sound
from plan_as_code.edits.request import asked
from plan_as_code.edits.wanted import Request, wanted
from plan_as_code.errors import PlanAsCodeError
from plan_as_code.files import Files

HEAD = """\
id: p
title: A plan
period: 2018/19
as_of: 2018-10-26
parties: [{id: police, name: Police}, {id: yot, name: YOT}]
themes:
  - key: a
    name: First
    actions:
"""


def after(body, *fields, id="A1", head=HEAD, **whole):
    """The lines below `actions:` after a request, given those before it."""
    files = Files("p.yaml", {"p.yaml": head + body})
    request = Request(id=id, wants=tuple(asked(each) for each in fields), **whole)
    text = rewrite(files, wanted(sound(files), request)).texts["p.yaml"]
    assert text.startswith(head)
    return text.removeprefix(head)


@pytest.mark.parametrize(
    ("old", "words", "new"),
    [
        ("status: green", "amber", "status: amber"),
        ("status:  green   # as reported", "amber", "status:  amber   # as reported"),
        ("status: 'green'", "it's", "status: 'it''s'"),
        ('status: "green"', 'a "b" \\', 'status: "a \\"b\\" \\\\"'),
        ("status: green", "1.10", "status: 1.10"),
        ("status: green", "NO", "status: NO"),
        ("status: green", "a: b", 'status: "a: b"'),
        ("status: green", "a #b", 'status: "a #b"'),
        ("status: green", "# b", 'status: "# b"'),
        ("status: green", "- b", 'status: "- b"'),
        ("status: green", "*b*", 'status: "*b*"'),
        ("status: green", "&b", 'status: "&b"'),
        ("status: green", "!b", 'status: "!b"'),
        ("status: green", "%b", 'status: "%b"'),
        ("status: green", "@b", 'status: "@b"'),
        ("status: green", "'b", 'status: "\'b"'),
        ("status: green", "b:", 'status: "b:"'),
        ("status: green", "~", "status: ~"),
        ("status: green", "a, b", "status: a, b"),
        ("status: >-\n          green", "amber", "status: >-\n          amber"),
        ("status: >\n            green", "amber", "status: >\n            amber"),
        ("status: |\n          green", "a: b # c", "status: |\n          a: b # c"),
        ("status:\n          green", "amber", "status:\n          amber"),
        ('"status": green', "amber", '"status": amber'),
    ],
)
def test_words_are_written_in_the_style_that_was_there_and_quoted_only_where_they_must(
    old, words, new
):
    start = "      - id: A1\n        text: One\n        "
    assert after(f"{start}{old}\n", f"status={words}") == f"{start}{new}\n"


def test_a_folded_text_keeps_the_lines_that_say_the_same():
    text = """\
      - id: A1
        text: >-
          Train everybody who works with young people to recognise
          when a child is drawn into carrying drugs or
          weapons for others
"""
    assert after(text, "text=Train everybody who works with young people to recognise when a boy or a girl is drawn into carrying drugs or weapons for others") == """\
      - id: A1
        text: >-
          Train everybody who works with young people to recognise
          when a boy or a girl is drawn into carrying drugs or
          weapons for others
"""  # fmt: skip


def test_a_plain_text_over_several_lines_stays_over_several_lines():
    text = "      - id: A1\n        text: Train everybody who works\n          with young people  # all\n"
    new = (
        "      - id: A1\n        text: Train everybody who works\n          with children  # all\n"
    )
    assert after(text, "text=Train everybody who works with children") == new


def test_what_stands_in_braces_stays_in_braces():
    text = "      - {id: A1, text: One, owners: [police], status: green}  # short\n"
    assert after(text, "status=a, b", "owners=police,yot:lead", "reason=Late") == (
        "      - {id: A1, text: One, owners: [police, {party: yot, role: lead}],"
        ' status: "a, b", reason: Late}  # short\n'
    )
    assert after(text, "status=") == "      - {id: A1, text: One, owners: [police]}  # short\n"
    assert after(text, "owners=") == "      - {id: A1, text: One, status: green}  # short\n"


def test_a_lone_dash_in_brackets_is_quoted():
    text = "      - {id: A1, text: One, meets: [police ]}\n"
    assert after(text, "meets=police,-") == '      - {id: A1, text: One, meets: [police, "-" ]}\n'


def test_a_field_that_is_new_stands_in_the_usual_order_among_its_neighbours():
    text = """\
      - id: A1
        text: One
        deadline: Monthly   # as ever
        # what was said
        updates:
          - date: 2018-10-01
            text: Begun
            # in the park
        notes: None
"""
    new = after(text, "status=amber", "reason=Late", "owners=police", "sources=The minutes")
    assert (
        new
        == """\
      - id: A1
        text: One
        owners: police
        deadline: Monthly   # as ever
        status: amber
        reason: Late
        # what was said
        updates:
          - date: 2018-10-01
            text: Begun
            # in the park
        sources: The minutes
        notes: None
"""
    )


def test_long_words_are_folded_where_there_were_none():
    new = after("      - id: A1\n        text: One\n", f"reason={'late ' * 30}")
    assert new == (
        "      - id: A1\n        text: One\n        reason: >-\n"
        f"          {'late ' * 16}\n".replace(" \n", "\n")
        + f"          {('late ' * 14).strip()}\n"
    )


def test_an_item_of_a_list_is_changed_added_and_taken_out_alone():
    text = """\
      - id: A1
        text: One
        owners:
          # who leads
          - party: police   # since May
            role: lead
          - yot             # since June
        status: green
"""
    assert after(text, "owners=police:sponsor,yot") == text.replace("role: lead", "role: sponsor")
    assert (
        after(text, "owners=yot")
        == """\
      - id: A1
        text: One
        owners:
          - yot             # since June
        status: green
"""
    )
    assert after(text, "owners+=police:support") == text.replace(
        "# since June\n", "# since June\n          - party: police\n            role: support\n"
    )


def test_a_comment_further_in_below_a_value_never_becomes_part_of_a_new_one():
    text = "      - id: A1\n        text: One\n          # in the park\n        status: green\n"
    assert after(text, "text=One\n\nTwo") == text.replace("text: One", 'text: "One\\n\\nTwo"')


def test_a_list_becomes_a_word_and_a_word_a_list_and_comments_behind_the_key_stay():
    text = "      - id: A1\n        text: One\n        owners:  # who\n          - police\n          - yot\n"
    word = "      - id: A1\n        text: One\n        owners: not recorded  # who\n"
    assert after(text, "owners=not recorded") == word
    assert after(word, "owners=police,yot") == (
        "      - id: A1\n        text: One\n        owners:  # who\n          - police\n          - yot\n"
    )


def test_lists_without_indentation_stay_without():
    head = (
        HEAD.replace("  - key", "- key")
        .replace("    name", "  name")
        .replace("    actions", "  actions")
    )
    body = "  - id: A1\n    text: One\n    status: green\n"
    assert after(body, "owners=police,yot", "measures=[{text: Pupils, target: 12}]", head=head) == (
        "  - id: A1\n    text: One\n    owners:\n    - police\n    - yot\n    status: green\n"
        "    measures:\n    - text: Pupils\n      target: 12\n"
    )


def test_windows_line_ends_and_a_file_without_a_last_line_end_stay_so():
    head = HEAD.replace("\n", "\r\n")
    body = "      - id: A1\r\n        text: One\r\n        status: green"
    assert after(body, "status=red", "owners=police,yot", head=head) == (
        "      - id: A1\r\n        text: One\r\n        owners:\r\n          - police\r\n          - yot\r\n        status: red"
    )
    assert after(body, "notes=x", head=head) == f"{body}\r\n        notes: x"
    assert after(body, "status=", head=head) == "      - id: A1\r\n        text: One"


ACTIONS = """\
      # ---- The first two

      # about A1
      - id: A1
        text: One
        # the end of A1

      # about A2
      - id: A2
        text: Two

      # ---- The rest

      - id: A3
        text: Three
        actions:
          - {id: A3.1, text: Four}
          - id: A3.2
            text: >-
              Five
"""


def test_an_action_goes_with_its_own_comments_and_leaves_the_others():
    assert after(ACTIONS, id="A2", remove=True) == ACTIONS.replace(
        "      # about A2\n      - id: A2\n        text: Two\n\n", ""
    )
    assert after(ACTIONS, id="A1", remove=True) == ACTIONS.replace(
        "      # about A1\n      - id: A1\n        text: One\n        # the end of A1\n\n", ""
    )
    without = after(ACTIONS, id="A3.1", remove=True)
    assert without == ACTIONS.replace("          - {id: A3.1, text: Four}\n", "")
    assert after(without, id="A3.2", remove=True) == without.replace(
        "        actions:\n          - id: A3.2\n            text: >-\n              Five\n", ""
    )


def test_an_action_moves_as_it_is_written_further_in_or_further_out():
    assert after(ACTIONS, id="A2", under="A3", after="A3.1") == ACTIONS.replace(
        "      # about A2\n      - id: A2\n        text: Two\n\n", ""
    ).replace(
        "          - {id: A3.1, text: Four}\n",
        "          - {id: A3.1, text: Four}\n          # about A2\n          - id: A2\n            text: Two\n",
    )
    assert after(ACTIONS, id="A3.2", under="A1") == ACTIONS.replace(
        "          - id: A3.2\n            text: >-\n              Five\n", ""
    ).replace(
        "        # the end of A1\n",
        "        actions:\n          - id: A3.2\n            text: >-\n              Five\n        # the end of A1\n",
    )
    assert after(ACTIONS, id="A3.2", under="a", after="A1") == ACTIONS.replace(
        "          - id: A3.2\n            text: >-\n              Five\n", ""
    ).replace(
        "# the end of A1\n",
        "# the end of A1\n\n      - id: A3.2\n        text: >-\n          Five\n",
    )


def test_a_new_action_is_set_off_as_its_neighbours_are():
    words = ("text=Mend: the lamps", "owners=police:lead", "deadline=Q3 2018/19")
    assert after(ACTIONS, *words, id="A4", new=True, under="a", after="A2") == ACTIONS.replace(
        "        text: Two\n",
        "        text: Two\n\n      - id: A4\n"
        '        text: "Mend: the lamps"\n        owners:\n          - party: police\n            role: lead\n'
        "        deadline: Q3 2018/19\n",
    )
    assert after(ACTIONS, "text=Six", id="A3.3", new=True, under="A3").endswith(
        "              Five\n          - id: A3.3\n            text: Six\n"
    )


def test_an_id_is_never_given_again():
    with pytest.raises(PlanAsCodeError) as problem:
        after(ACTIONS, "text=Six", id="A1", new=True, under="A3")
    assert str(problem.value) == "there is a `A1` in the plan already; ids are never used twice"
