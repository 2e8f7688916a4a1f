"""What a current action ought to have on record and has not."""

from .told import told

START = """\
themes:
  - key: a
    name: First
    aim: Fewer knives
    actions:
      - {id: A0, text: Patrols, owners: police, deadline: Monthly}
"""
OWNER = (
    "the current action `A1` has no owner; name who answers for it in `owners`, or write"
    " `owners: not recorded` [owner-missing] A1"
)
DEADLINE = (
    "the current action `A1` has no deadline; write when it is due in `deadline`"
    " (`31 March 2019`, `Monthly`, `Ongoing`), or `deadline: not recorded`"
    " [deadline-missing] A1"
)


def test_a_current_action_without_owner_and_deadline_is_asked_for_both():
    assert told(START, "      - {id: A1, text: Sweeps}\n") == [
        f"14:14: warning: {DEADLINE}",
        f"14:14: warning: {OWNER}",
    ]


def test_an_action_whose_sub_actions_all_have_an_owner_needs_none_of_its_own():
    one = "{id: A1.1, text: Parks, owners: police, deadline: Monthly}"
    assert told(START, f"      - {{id: A1, text: Sweeps, actions: [{one}]}}\n") == []


def test_an_action_with_one_sub_action_that_lacks_a_deadline_is_asked_for_its_own():
    one = "{id: A1.1, text: Parks, owners: police, deadline: Monthly}"
    two = "{id: A1.2, text: Bins, kind: developing, owners: police}"
    assert told(START, f"      - {{id: A1, text: Sweeps, actions: [{one}, {two}]}}\n") == [
        f"14:14: warning: {DEADLINE}",
    ]


def test_developing_and_drafted_actions_and_headings_need_neither():
    assert (
        told(
            """\
        levels:
          - {name: outcome, plural: outcomes}
          - {name: priority, plural: priorities, counted: false}
          - {name: action, plural: actions}
        themes:
          - key: a
            name: First
            aim: Fewer knives
            actions:
              - id: P1
                text: Streets
                actions:
                  - {id: A1, text: Sweeps, kind: developing}
                  - {id: A2, text: Bins, drafted: true}
                  - {id: A3, text: Patrols, owners: police, deadline: Monthly}
        """
        )
        == []
    )


def test_what_is_known_to_be_missing_from_the_record_is_one_note_each():
    silent = "".join(
        f"      - {{id: A{number}, text: Sweeps, owners: not recorded, deadline: not recorded}}\n"
        for number in range(1, 11)
    )
    named = "`A1`, `A2`, `A3`, `A4`, `A5`, `A6`, `A7`, `A8` and 2 more"
    assert told(START, silent) == [
        f"14:40: note: 10 current actions have no owner on record: {named} [owner-missing]",
        f"14:64: note: 10 current actions have no deadline on record: {named} [deadline-missing]",
    ]


def test_a_single_silence_is_told_in_the_singular():
    assert told(
        START, "      - {id: A1, text: Sweeps, owners: not recorded, deadline: Monthly}\n"
    ) == ["14:40: note: 1 current action has no owner on record: `A1` [owner-missing]"]
