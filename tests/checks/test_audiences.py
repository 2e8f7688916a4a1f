"""Who may see what: names that are nobody's, and texts that tell what is withheld."""

from .told import HEAD, THEME, told

PUBLIC = "audiences: [board, {key: public, withheld: {actions: A2}}]\n"
SECOND = "      - {id: A2, text: Search the lockers of the swimming baths, owners: council, deadline: Monthly}\n"


def test_an_audience_of_an_action_or_a_paper_is_one_of_the_plans():
    assert told(
        "audiences: [board, public]\n",
        THEME.replace("Monthly}", "Monthly, audience: [board, pubic]}"),
        "papers: [{id: d, kind: deck, audience: everyone, outline: [{title: A, text: B}]}]\n",
    ) == [
        "14:85: error: `pubic` is no audience of the plan; did you mean `public`?"
        " [audience-unknown] A1",
        "15:40: error: `everyone` is no audience of the plan; known audiences: `board` and"
        " `public` [audience-unknown] d",
    ]


def test_a_plan_without_audiences_is_told_how_to_list_one():
    assert told(
        THEME.replace("Monthly}", "Monthly, audience: board}"), head=f"{HEAD}# audiences:\n"
    ) == [
        "14:77: error: `board` is no audience of the plan; list it in the plan:"
        " `audiences: [board]` [audience-unknown] A1"
    ]


def test_what_is_withheld_or_shown_is_there():
    withheld = "{kinds: currant, themes: [a, z], actions: A11}"
    assert told(
        f"audiences: [{{key: public, marking: SECRET, papers: dekc, withheld: {withheld}}}]\n",
        THEME,
        "papers: [{id: deck, kind: deck, outline: [{title: A, text: B}]}]\n",
    ) == [
        "8:36: error: `public` names `SECRET`, which is no marking of the plan; known markings:"
        " `OFFICIAL` and `OFFICIAL-SENSITIVE` [audience-word-unknown] public",
        "8:52: error: `public` names `dekc`, which is no paper of the plan; did you mean `deck`?"
        " [audience-word-unknown] public",
        "8:76: error: `public` names `currant`, which is no kind of action of the plan; did you"
        " mean `current`? [audience-word-unknown] public",
        "8:97: error: `public` names `z`, which is no theme of the plan; known themes: `a`"
        " [audience-word-unknown] public",
        "8:110: error: `public` names `A11`, which is no action of the plan; did you mean `A1`?"
        " [audience-word-unknown] public",
    ]


def test_a_text_that_says_what_is_withheld_is_found_by_its_words_and_by_its_id():
    assert told(
        PUBLIC,
        "notes:\n- Officers search the lockers of the **swimming** baths.\n- See A2.\n- Lockers are blue.\n",
        THEME,
        SECOND,
    ) == [
        "10:3: error: “Search the lockers of the swimming baths” is withheld from `public`, and"
        " this text, which they may see, says it; put it in other words, or withhold this text as"
        " well [withheld-repeated] public",
        "11:3: error: “A2” is withheld from `public`, and this text, which they may see, says it;"
        " put it in other words, or withhold this text as well [withheld-repeated] public",
    ]


def test_papers_for_others_may_say_it_and_so_may_what_is_withheld_with_it():
    public = PUBLIC.replace("actions: A2", "actions: A2, fields: notes")
    papers = "papers: [{id: d, kind: deck, audience: board, outline: [{title: A, text: Search the lockers of the swimming baths}]}]\n"
    notes = "notes: Officers search the lockers of the swimming baths.\n"
    assert told(public, notes, THEME, SECOND, papers) == []
