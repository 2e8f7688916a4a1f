"""What a part is called when its outline gives it no title."""

from plan_as_code.model import View

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
