"""Tables to look things up in."""

from outline import document

PARTIES = """\
parties:
  - {id: team, name: Community Safety Team, short: CST, kind: unit, part_of: council}
  - {id: council, name: The Council, short: Council}
  - {id: police, name: Metropolitan Police, kind: agency}
  - {id: wardens, name: The Wardens, kind: group, part_of: somebody}
"""


def test_document_control_says_which_version_this_is_and_who_stands_behind_it():
    body = f"""{PARTIES}author: council
marking: OFFICIAL-SENSITIVE
partnerships: [{{name: The Partnership, area: Our borough}}, The Other]
framework: {{id: f, name: The strategy, publisher: City Hall, published: June 2017}}
document:
  version: 1.10
  status: Draft
  author: team
  approver: police
  review: March 2019
  history:
    - {{version: 1.0, date: 2018-09-01, author: team, summary: First **full** draft}}
    - {{version: 1.10, date: 2018-10-01, summary: Partners' words}}
"""
    assert document("{view: document control}", body) == (
        "section\n"
        "# Document control\n"
        "table: About this version\n"
        "  | Item | Detail |\n"
        "  | Title | A plan |\n"
        "  | Partnership | The Partnership, Our borough; The Other |\n"
        "  | Period | 2018/19 |\n"
        "  | Asked for by | The strategy, City Hall, June 2017 |\n"
        "  | Version | 1.10 |\n"
        "  | Status | Draft |\n"
        "  | Author | Community Safety Team |\n"
        "  | Approver | Metropolitan Police |\n"
        "  | Review date | March 2019 |\n"
        "  | As at | 26 October 2018 |\n"
        "  | Marking | OFFICIAL-SENSITIVE |\n"
        "table: Version history\n"
        "  | Version | Date | Author | Change |\n"
        "  | 1.0 | 1 September 2018 | Community Safety Team | First **full** draft |\n"
        "  | 1.10 | 1 October 2018 | Not recorded | Partners' words |\n"
    )


def test_what_document_control_does_not_know_is_not_recorded():
    text = document("{view: document control}")
    for item in (
        "Partnership",
        "Asked for by",
        "Version",
        "Status",
        "Author",
        "Approver",
        "Review date",
    ):
        assert f"  | {item} | Not recorded |\n" in text
    assert text.endswith("No earlier version is on record.\n")


def test_partners_are_listed_with_how_many_actions_each_owns():
    body = f"""{PARTIES}levels: [{{name: theme, plural: themes}}, {{name: action, plural: actions}}, {{name: step, plural: steps, counted: false}}]
themes:
  - key: a
    name: A
    actions:
      - {{id: A1, text: a, owners: [police, {{party: police, role: lead}}, team], actions: [{{id: A1.1, text: b, owners: council}}]}}
      - {{id: A2, text: c, owners: police}}
"""
    assert document("{view: partners}", body) == (
        "section\n"
        "# Partners\n"
        "table: Partners, and how many actions each owns\n"
        "  | Partner | What it is | Actions owned |\n"
        "  | Community Safety Team (CST) | Unit of Council | 1 |\n"
        "  | The Council (Council) | Agency | 0 |\n"
        "  | Metropolitan Police | Agency | 2 |\n"
        "  | The Wardens | Group of somebody | 0 |\n"
    )


def test_the_glossary_explains_terms_in_the_plans_order():
    body = "glossary: [{term: YOT, meaning: Youth *Offending* Team}, {term: ASB, meaning: Antisocial behaviour}]\n"
    assert document("{view: glossary}", body) == (
        "section\n"
        "# Glossary\n"
        "table: Terms and what they mean\n"
        "  | Term | Meaning |\n"
        "  | YOT | Youth *Offending* Team |\n"
        "  | ASB | Antisocial behaviour |\n"
    )


def test_each_standard_names_the_actions_that_meet_it():
    body = """\
        framework:
          id: f
          name: The strategy
          themes: [{key: f1, name: Fewer knives}]
          standards:
            - {id: S1, text: The board talks of it *each time*}
            - {id: S2, text: Schools know whom to ring, theme: f1}
        themes:
          - {key: a, name: A, actions: [{id: A1, text: a, meets: S1, actions: [{id: A1.1, text: b, meets: [S1]}]}]}
        """
    assert document("{view: standards}", body) == (
        "section\n"
        "# Minimum standards\n"
        "table: Minimum standards of The strategy\n"
        "  | Id | Standard | Theme | Met by |\n"
        "  | S1 | The board talks of it *each time* | The whole plan | A1, A1.1 |\n"
        "  | S2 | Schools know whom to ring | Fewer knives | No action |\n"
    )
