"""What a part is called when its outline gives it no title."""

from plan_as_code.model import Part, Plan, View
from plan_as_code.papers.counts import level

TITLES = {
    View.COVER: "Cover",
    View.CONTROL: "Document control",
    View.CONTENTS: "Contents",
    View.THEMES: "Themes",
    View.EXAMPLES: "Examples of actions",
    View.SUMMARY: "Summary",
    View.ACTIONS: "Actions",
    View.EVENTS: "Milestones and meetings",
    View.TIMELINE: "The year",
    View.STATUSES: "What the statuses mean",
    View.PROGRESS: "Progress",
    View.CHANGES: "What changed",
    View.EXCEPTIONS: "Exceptions",
    View.MEASURES: "Measures against targets",
    View.DUE: "What is due next",
    View.RECOMMENDATIONS: "Recommendations",
    View.STANDARDS: "Minimum standards",
    View.PARTNERS: "Partners",
    View.GLOSSARY: "Glossary",
    View.NOTES: "Notes",
    View.CONTACT: "Contact",
}


def title_of(plan: Plan, part: Part) -> str:
    """Give a part's own title, or the usual one of its view; the themes by the plan's word."""
    if part.title or not part.view:
        return part.title or ""
    return level(plan)[1].capitalize() if part.view is View.THEMES else TITLES[part.view]
