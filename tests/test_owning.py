"""Who is asked of which actions."""

import pytest

from plan_as_code.errors import PlanAsCodeError
from plan_as_code.load import load_text
from plan_as_code.owning import portion, portions

PLAN = """\
id: p
title: A plan
period: 2018/19
as_of: 2018-10-26
parties:
  - {id: council, name: Council}
  - {id: housing, name: Housing, kind: unit, part_of: council}
  - {id: lettings, name: Lettings, kind: unit, part_of: housing}
  - {id: head, name: Head of Housing, kind: role, part_of: housing}
  - {id: police, name: Police}
  - {id: idle, name: Idle}
  - {id: one, name: One, part_of: other}
  - {id: other, name: Other, part_of: one}
actions:
  - id: 1
    text: Mend
    owners: council
    actions:
      - {id: 1.1, text: Lamps}
      - {id: 1.2, text: Locks, owners: police}
  - {id: 2, text: Let, owners: head}
  - {id: 3, text: Search, owners: [police, lettings]}
  - {id: 4, text: Circle, owners: one}
  - {id: 5, text: Nobody's}
"""


def plan():
    found, findings = load_text(PLAN)
    assert findings == ()
    return found


def owned(party):
    return sorted(portion(plan(), party).actions)


def test_what_a_part_owns_is_the_wholes_too_and_a_step_is_its_actions_owners():
    assert owned("council") == ["1", "1.1", "2", "3"]
    assert owned("housing") == ["2", "3"]
    assert owned("police") == ["1.2", "3"]


def test_parties_that_are_part_of_one_another_do_no_harm():
    assert owned("other") == ["4"]


def test_each_is_asked_of_its_own_posts_within_their_party_and_nobody_twice():
    assert [(each.party, sorted(each.actions)) for each in portions(plan())] == [
        ("council", ["1", "1.1"]),
        ("housing", ["2"]),
        ("lettings", ["3"]),
        ("police", ["1.2", "3"]),
        ("one", ["4"]),
    ]


@pytest.mark.parametrize(
    ("party", "sentence"),
    [
        ("polise", "A plan has no party `polise`; did you mean `police`?"),
        ("zzz", "A plan has no party `zzz`"),
        ("idle", "`idle` owns no action of A plan"),
    ],
)
def test_a_party_that_is_none_or_owns_nothing_is_an_error(party, sentence):
    with pytest.raises(PlanAsCodeError) as caught:
        portion(plan(), party)
    assert str(caught.value) == sentence
