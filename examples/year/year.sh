#!/bin/sh
# The year of Wrenmoor's violence plan as a git repository, each step as it was typed.
#
#     sh examples/year/year.sh my_year
#
# makes the folder my_year, with the same commits on every machine. Wrenmoor does not exist,
# and everybody named here is invented.

set -eu
here=$(cd "$(dirname "$0")" && pwd)
folder=${1:-wrenmoor_year}
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1 LC_ALL=C

at() { # DAY NAME: who makes the commits that follow, and when
    GIT_AUTHOR_DATE="$1T10:00:00+0000" GIT_AUTHOR_NAME=$2
    GIT_AUTHOR_EMAIL=$(echo "$2" | tr 'A-Z ' 'a-z.')@wrenmoor.example
    GIT_COMMITTER_DATE=$GIT_AUTHOR_DATE GIT_COMMITTER_NAME=$2 GIT_COMMITTER_EMAIL=$GIT_AUTHOR_EMAIL
    export GIT_AUTHOR_DATE GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL
    export GIT_COMMITTER_DATE GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL
}
commit() { git add --all && git commit --quiet --message "$1" && echo "$GIT_AUTHOR_DATE  $1"; }
branch() { git checkout --quiet -b "$1" main; }
update() { plan-as-code update "$@" >.git/shown; }
version() { # NUMBER DAY SUMMARY: the plan speaks of that day, in a new version
    update plan as_of="$2" document.version="$1" \
        "document.history+={version: $1, date: $2, author: safety-team, summary: '$3'}"
}
papers() { # EVENT TAG: the papers are for that meeting, and tell what changed since then
    update papers/board_deck event="$1"
    update papers/changes_deck event="$1" since="$2"
    update papers/progress_report event="$1" since="$2"
}
take_theirs() { # FILE: what is marked as a clash is to be as they have it
    sed -e '/^<<<<<<< /,/^=======$/d' -e '/^>>>>>>> /d' "$1" >.git/chosen
    cp .git/chosen "$1"
}

if [ -e "$folder" ]; then
    echo "$folder is there already; name another folder" >&2
    exit 3
fi
git init --quiet --initial-branch=main "$folder"
cd "$folder"
git config core.autocrlf false

# ---- April 2025: the Office for a Safer Eastmark asks for a plan --------------------------

at 2025-04-07 "Priya Nair"
cp -R "$here/start/." .
plan-as-code git install >.git/shown
commit "The plan is begun with what partners do already"
git tag commissioned

# ---- May: every partner sends its return, three of them at the same time ------------------

branch return-police
at 2025-05-06 "Tom Whelan"
update W1 status=green
update W2 status=green
update W3 --new --under weapons \
    text="Put two more knife bins in place, at the station and the leisure centre" \
    owners=police:lead,housing deadline="30 September 2025" status=not-started
commit "The return of the police"

branch return-schools
at 2025-05-08 "Joan Okafor"
update Y1 status=not-started notes="The police lend two officers for it"
update W4 --new --under weapons --after W2 \
    text="Offer every secondary school a knife arch for a day" \
    owners=schools:lead,police deadline=2025/26 status=not-started
update Y3 --new --under young-people \
    text="Open the youth club in Mill Road on Friday evenings" \
    owners=youth-justice deadline="September 2025" status=not-started
commit "The return of the schools"

branch return-hospital
at 2025-05-12 "Lena Fox"
update V1 status=green funding="{text: From the hospital's own resources, payer: hospital}" \
    measures="{text: Young people spoken to, unit: people, direction: up, baseline: 0, target: 60, by: 31 March 2026}"
commit "The return of the hospital"

git checkout --quiet main
at 2025-05-14 "Priya Nair"
for partner in police schools hospital; do
    git merge --quiet --no-ff --message "Merge the return of the $partner" "return-$partner" >.git/shown
done

# ---- 30 May: submitted ---------------------------------------------------------------------

at 2025-05-30 "Priya Nair"
git mv plans/draft.yaml plans/violence_2025_26.yaml
version 1.0 2025-05-30 "Submitted to the Office for a Safer Eastmark."
update Y2 status=not-started
update V2 status=not-started
update plan document.status=Submitted
update events/submission met="30 May 2025"
commit "The plan is submitted"
git tag submitted

# ---- 20 June: the board approves it, and gives one action up for another -------------------

at 2025-06-20 "Marta Lind"
version 1.1 2025-06-20 "Approved by the board. Action V2 withdrawn, V3 added."
update V2 --withdraw reason="The Office publishes a guide for every borough in July" date=2025-06-20
update V3 --new --under victims \
    text="Teach housing officers to see when a child is being exploited" \
    owners=housing deadline="Q3 2025/26" status=not-started
update plan document.status=Approved
commit "The board approves the plan"
git tag approved

# ---- July: the first quarter ---------------------------------------------------------------

at 2025-07-11 "Sam Obi"
version 1.2 2025-07-11 "Progress at the end of the first quarter."
papers board-july approved
update W1 update="2025-07-04: Six searches; eleven knives found." by=police
update W2 measures.1.actual=18 update="2025-07-04: 18 of 46 shops tested." by=police
update W3 status=green update="2025-07-04: Both places agreed." by=police
update W4 status=green update="2025-07-07: Three of nine schools have a day." by=schools
update Y1 status=green measures.1.actual=2 update="2025-07-07: Two schools have begun." by=schools
update Y2 status=amber reason="One of the two posts is empty" \
    update="2025-07-08: One mentor has begun; the other post was advertised twice." by=youth-justice
update V1 measures.1.actual=14 update="2025-07-09: On duty since 6 June." by=hospital
commit "Progress at the end of the first quarter"
git tag july

# ---- October: the second quarter. A date has slipped, and a status is contested ------------

at 2025-10-10 "Sam Obi"
version 1.3 2025-10-10 "Progress at the end of the second quarter."
papers board-october july
update W1 update="2025-10-03: Seven searches; four knives found." by=police
update W2 measures.1.actual=46 \
    update="2025-10-03: All 46 tested. Nine sold; two of them were tested again." by=police
update W3 --close evidence="Photographs of 12 September, and what was in the bins" date=2025-09-12
update Y1 measures.1.actual=5 update="2025-10-06: Five schools have taught it." by=schools
update Y2 status=red reason="Due on 31 July, and one of the two posts is still empty" \
    update="2025-10-06: Two rounds of interviews, and nobody appointed." by=youth-justice
update Y3 status=amber reason="The hall's boiler is broken" deadline="December 2025"
update V1 measures.1.actual=31 update="2025-10-08: 31 young people spoken to." by=hospital
update V3 status=green update="2025-10-07: 12 of 30 officers taught." by=housing
commit "Progress at the end of the second quarter"
git tag october

at 2025-10-17 "Marta Lind"
version 1.4 2025-10-17 "Decisions of the board of 17 October 2025."
update W2 decision=red authority=board \
    reason="Nine shops sold a knife to a child, and seven have not been tested again"
update Y2 status=amber deadline="31 January 2026" authority=board \
    reason="The second post is advertised a third time"
update Y4 --new --under young-people kind=developing drafted=true \
    text="Let young people who had a mentor become mentors themselves"
commit "The board decides on W2 and Y2"
git tag october-decided

# ---- January 2026: two officers at once ----------------------------------------------------

branch figures
at 2026-01-09 "Sam Obi"
update plan as_of=2026-01-09
update W1 update="2026-01-05: Five searches; three knives found." by=police
update W2 status=green update="2026-01-05: All nine were tested again, and none sold." by=police
update Y1 measures.1.actual=8 update="2026-01-06: Eight schools have taught it." by=schools
update V1 measures.1.actual=52 update="2026-01-07: 52 young people spoken to." by=hospital \
    status=amber reason="One of the two youth workers has left" \
    deadline="31 March 2026" authority=hospital
commit "The partners' figures for the third quarter"

git checkout --quiet main
at 2026-01-09 "Priya Nair"
version 1.5 2026-01-09 "Progress at the end of the third quarter."
papers board-january october
update W4 update="2026-01-06: Seven of nine schools had their day." by=schools
update Y1 notes+="The ninth school asks for a date after Easter"
update Y2 --close evidence="Both mentors are in post" date=2026-01-05
update Y3 --close evidence="Open since 5 December; 40 came" date=2025-12-05
update V1 deadline="27 February 2026" authority=safety-team reason="Interviews are in January"
update V3 update="2026-01-07: 22 of 30 officers taught." by=housing status=amber \
    reason="Eight officers have joined since"
commit "What partners told the Safety Team by telephone"

if git merge --quiet figures --message "Merge the partners' figures" >.git/shown; then
    echo "two officers gave V1 another date, and nobody was told" >&2
    exit 1
fi
take_theirs plans/violence_2025_26/victims.yaml
commit "Merge the partners' figures; V1 has the hospital's own date"
git tag january

at 2026-01-16 "Marta Lind"
version 1.6 2026-01-16 "Decision of the board of 16 January 2026: W2 is as the police report it."
update W2 decision=
commit "The board lifts its decision on W2"

# ---- March 2026: the year ends, and the next begins ----------------------------------------

at 2026-03-27 "Sam Obi"
version 1.7 2026-03-27 "Progress at the end of the year."
papers board-march january
update W1 update="2026-03-20: Six searches; two knives found." by=police
update W2 --close evidence="The report on test purchases of 9 March 2026" date=2026-03-09
update W4 --close evidence="Nine of nine schools" date=2026-03-13
update Y1 measures.1.actual=8 update="2026-03-20: The ninth school begins in May." by=schools
update V1 measures.1.actual=71 status=green reason= update="2026-03-20: Both are on duty." by=hospital
update V3 --close evidence="30 of 30 officers" date=2026-03-20
commit "Progress at the end of the year"
git tag march

at 2026-04-01 "Priya Nair"
plan-as-code carry-forward plans/violence_2025_26.yaml --period 2026/27 >.git/shown
commit "The plan of 2026/27 begins with what is open"
git tag next-year
