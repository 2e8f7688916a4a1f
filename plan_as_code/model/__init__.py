"""A plan and everything it may hold, as frozen records."""

from plan_as_code.model.actions import (
    Action,
    Carried,
    Decision,
    Funding,
    Link,
    Measure,
    Move,
    Owner,
    Past,
    Source,
    Theme,
    Update,
)
from plan_as_code.model.audiences import Audience, Field, Withheld
from plan_as_code.model.control import Contact, DocumentControl, Partnership, Period, Version
from plan_as_code.model.deadline import Deadline, Form
from plan_as_code.model.events import Event, EventKind, Stage
from plan_as_code.model.extract import Extract
from plan_as_code.model.framework import Framework, FrameworkTheme, Standard
from plan_as_code.model.papers import Paper, PaperKind, Part, View
from plan_as_code.model.people import Party, PartyKind, Term
from plan_as_code.model.plan import Plan
from plan_as_code.model.record import NOT_RECORDED, NotRecorded, Record, known
from plan_as_code.model.rules import Condition, Demand, OwnRule, Rule, Weight
from plan_as_code.model.vocabulary import Kind, Level, Status
from plan_as_code.model.walk import Placed, walk

__all__ = [
    "NOT_RECORDED", "Action", "Audience", "Carried", "Condition", "Contact", "Deadline", "Decision",
    "Demand", "DocumentControl", "Event", "EventKind", "Extract", "Field", "Form", "Framework",
    "FrameworkTheme", "Funding", "Kind", "Level", "Link", "Measure", "Move", "NotRecorded",
    "OwnRule", "Owner", "Paper", "PaperKind", "Part", "Partnership", "Party", "PartyKind", "Past",
    "Period", "Placed", "Plan", "Record", "Rule", "Source", "Stage", "Standard", "Status", "Term",
    "Theme", "Update", "Version", "View", "Weight", "Withheld", "known", "walk",
]  # fmt: skip
