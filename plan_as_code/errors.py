"""The one exception for what is wrong around a plan: a file, a template, a program."""


class PlanAsCodeError(Exception):
    """Something the plan needs is missing or unusable.

    Its text is one plain sentence for the person at the keyboard. What is wrong
    *in* a plan is never an exception: it is a `Finding`.
    """
