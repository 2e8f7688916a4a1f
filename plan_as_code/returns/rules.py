"""The rules on trackers that came back: what each finds, and what to do about it."""

from collections.abc import Mapping
from typing import Final

RULES: Final[Mapping[str, tuple[str, str]]] = {
    "action-gone": (
        "An answer about an action that is not in the plan any more.",
        "Ask whether it belongs to another; an action that was removed by mistake is put "
        "back in the YAML.",
    ),
    "cell-emptied": (
        "A status, a deadline or a figure that was sent and is empty now.",
        "Write what it was, or what it is; `not recorded` where nobody knows.",
    ),
    "cell-unreadable": (
        "A cell without a value that can be read, such as a formula that failed.",
        "Write the words themselves.",
    ),
    "clash": (
        "A field on which returns disagree, or which the plan has changed since.",
        "Agree what is right, and put it into the plan with `update`.",
    ),
    "column-added": (
        "A column that the tracker did not have, with words in it.",
        "Nothing of it is taken; what is news belongs under `New update`.",
    ),
    "comment": (
        "A comment on a cell.",
        "It is not taken; what is news belongs under `New update`.",
    ),
    "day-unclear": (
        "A day that cannot be read, or a number where a day belongs.",
        "Write 31 March 2025.",
    ),
    "deadline-unclear": (
        "A deadline in words that have no value.",
        "Write 31 March 2025, March 2025, Q3 2024/25, 2024/25, Monthly or Ongoing.",
    ),
    "figure-unclear": (
        "A measure's latest figure that is no number.",
        "Write it in digits.",
    ),
    "heading-gone": (
        "A column that asks for answers and has lost its heading.",
        "Nothing is taken from the file. Give the column back the heading it was sent with.",
    ),
    "id-changed": (
        "A row whose id is not the one that was sent.",
        "Excel may have made a number or a day of it. Write the id as it was.",
    ),
    "measure-gone": (
        "A figure for a measure that the plan has changed or dropped since.",
        "Put it into the plan with `update`, if it still counts.",
    ),
    "not-a-tracker": (
        "A file that is no workbook, or not the one that was sent.",
        "The answers must stand in the tracker itself: it keeps what it said when it went out.",
    ),
    "not-asked": (
        "A change in a column that asks for no answer.",
        "It is not taken; where an `update` would make the change, the sentence gives it.",
    ),
    "not-taken": (
        "An answer that the plan cannot hold as it stands.",
        "The sentence says why; of that row nothing is taken.",
    ),
    "other-plan": (
        "A tracker of another plan, or of another year's.",
        "Name its plan with `--plan`.",
    ),
    "party-unclear": (
        "A reporter who is no party of the plan, or may be several.",
        "Write a name from the sheet `Parties`.",
    ),
    "row-added": (
        "A row that was not sent: a new action, perhaps.",
        "It is not taken by itself; the sentence gives the `update` that takes it.",
    ),
    "row-deleted": (
        "Rows that were sent and are not there.",
        "That takes nothing out of the plan; an action ends by its status, or with "
        "`update ID --withdraw`.",
    ),
    "row-mixed": (
        "An id beside the words of another action: columns were sorted apart.",
        "Sort whole rows, in the file as it was sent.",
    ),
    "row-twice": (
        "An action that stands in the tracker twice, with different answers.",
        "Leave one.",
    ),
    "sheet-added": (
        "A sheet that the tracker did not have, with words on it.",
        "Nothing of it is taken; what is news belongs under `New update`.",
    ),
    "sheet-gone": (
        "A tracker without its sheet of measures.",
        "No figure is taken from it.",
    ),
    "sheet-renamed": (
        "A sheet that goes by another name than it was sent with.",
        "It is read all the same.",
    ),
}
