"""Whether everybody on the list of parties has a part in the plan."""

from plan_as_code.checks.people import party_unused
from plan_as_code.load import load_text

from .told import HEAD, THEME


def unused(*lines):
    plan, findings = load_text("".join((HEAD, *lines)))
    assert findings == ()
    return [f"{each.message}; {each.hint} [{each.rule}]" for each in party_unused(plan)]


def test_parties_without_a_part_are_named_in_one_note():
    more = "  - {id: schools, name: Schools}\n"
    assert unused(more, THEME) == [
        "2 parties have no part in the plan: `council` and `schools`; give them one, or take"
        " them out [party-unused]"
    ]
    assert unused(THEME) == [
        "1 party has no part in the plan: `council`; give them one, or take them out [party-unused]"
    ]


def test_whoever_is_named_anywhere_has_a_part():
    names = "abcdefghijkl"
    parties = "".join(f"  - {{id: {each}, name: {each}}}\n" for each in names)
    assert (
        unused(
            parties,
            """\
  - {id: team, name: Team, part_of: unit}
  - {id: unit, name: Unit, part_of: a}
author: council
document:
  version: 1
  status: Draft
  author: b
  approver: c
  history: [{version: 1, date: 2018-09-01, author: d, summary: First}]
events: [{id: return, name: Return, date: December 2018, owed_to: e}]
themes:
  - key: a
    name: First
    aim: Fewer knives
    actions:
      - id: A1
        text: Sweeps
        owners: [police, team]
        funding: [{text: A grant, payer: f}]
        updates: [{date: 2018-09-01, text: Begun, by: g}]
        moves: [{was: May 2018, date: 2018-05-01, authority: h}]
        decision: {status: green, date: 2018-09-01, authority: i}
own_rules:
  - {id: own, says: Hm, when: {owner: [j, k, l]}, needs: deadline}
""",
        )
        == []
    )
