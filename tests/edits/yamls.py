"""Plans made up at random, written as YAML in every style there is, and altered at random.

All of it follows from one seed, so that a failure can be had again from its number.
"""

from datetime import date, timedelta
from decimal import Decimal
from random import Random

from attrs import evolve

from plan_as_code.edits.data import plain
from plan_as_code.model import (
    NOT_RECORDED,
    Action,
    Contact,
    Deadline,
    Decision,
    DocumentControl,
    Event,
    Funding,
    Link,
    Measure,
    Move,
    Owner,
    Party,
    Period,
    Plan,
    Source,
    Term,
    Theme,
    Update,
    Version,
)
from plan_as_code.model.actions import Direction

DEADLINES = ("31 March 2019", "Q3 2018/19", "Ongoing", "Monthly", "2018/19", "tbc", "Easter, or so")
STATUSES = ("green", "amber", "red", "complete")
PARTIES = ("police", "yot", "council", "nhs")
SPECIAL = "aaabcdeXYZ019 .,;:#-?!&*|>%@`'\"\\[]{}()~=+/é—ß日本😀"
WORDS = (
    "the",
    "knife",
    "arches",
    "in",
    "schools,",
    "as",
    "agreed",
    "*weekly*",
    "(if",
    "any)",
    "- then",
)


class Maker:
    """Makes plans, texts and alterations from one stream of random numbers."""

    def __init__(self, seed: int):
        self.random = Random(seed)
        self.number = 0

    def one(self, *choices):
        return self.random.choice(choices)

    def often(self, chance):
        return self.random.random() < chance

    # Values -------------------------------------------------------------------------------

    def id(self):
        self.number += 1
        return self.one(
            f"A{self.number}", f"{self.number}.10", f"0{self.number}", f"{self.number}:x"
        )

    def text(self):
        """Words, long or short; at times with whatever YAML takes for something else."""
        kind = self.random.random()
        if kind < 0.4:
            words = [self.one(*WORDS) for _ in range(self.random.randint(1, 60))]
            return " ".join(words).lstrip("- ")
        if kind < 0.5:
            return self.one("NO", "0100", "1.10", "null", "~", "true", "2018-01-01", "-", "?", "%", "- a", "a: b", "a #b", "#", "'", '"', "a\\b", "*a", "&a", "!a", "@a", "`a", "a:", ":a", "a\tb", "a,b", "[a]", "{a}", "? a", "---", "...", "|", ">", "=", "<<")  # fmt: skip
        if kind < 0.6:
            return f"{self.text()}\n{self.one('', chr(10))}{self.text()}"
        found = "".join(
            self.random.choice(SPECIAL) for _ in range(self.random.randint(1, 40))
        ).strip()
        return found or "x"

    def day(self):
        return date(2018, 4, 1) + timedelta(days=self.random.randint(0, 400))

    def due(self):
        if self.often(0.2):
            return Deadline(text=self.text(), by=self.day())
        return Deadline.parse(self.one(*DEADLINES))

    def some(self, make, most=3):
        return tuple(make() for _ in range(self.random.randint(1, most)))

    def owner(self):
        return Owner(party=self.one(*PARTIES), role=self.one(None, "lead", "support"))

    def update(self):
        return Update(
            date=self.day(),
            text=self.text(),
            status=self.one(None, "green"),
            by=self.one(None, "yot"),
        )

    def measure(self):
        return Measure(
            text=self.text(),
            unit=self.one(None, "%", "people"),
            direction=self.one(None, Direction.UP),
            target=self.one(None, Decimal("12"), Decimal("0.50")),
            by=self.one(None, self.due()),
        )

    def fields(self):
        """Every field an action may have besides its id, its text and its sub-actions."""
        return {
            "short": self.text,
            "kind": lambda: self.one("developing", "current"),
            "drafted": lambda: self.one(True, False),
            "example": lambda: self.one(True, False),
            "owners": lambda: self.one(NOT_RECORDED, self.some(self.owner)),
            "deadline": lambda: self.one(NOT_RECORDED, self.due(), self.due()),
            "moves": lambda: self.some(lambda: Move(was=self.due(), date=self.day(), reason=self.one(None, self.text()))),
            "status": lambda: self.one(NOT_RECORDED, *STATUSES),
            "reason": self.text,
            "decision": lambda: Decision(status="red", date=self.day(), authority=self.one(None, "board")),
            "closed": self.day,
            "evidence": self.text,
            "updates": lambda: self.one(NOT_RECORDED, self.some(self.update)),
            "measures": lambda: self.some(self.measure),
            "funding": lambda: self.some(lambda: Funding(text=self.text(), payer=self.one(None, "nhs"))),
            "sources": lambda: self.some(lambda: Source(text=self.text())),
            "links": lambda: self.some(lambda: Link(to=self.text(), plan=self.one(None, "p"))),
            "meets": lambda: self.some(self.text),
            "notes": lambda: self.some(self.text),
        }  # fmt: skip

    def action(self, depth=0):
        makers = self.fields()
        chosen = self.random.sample(sorted(makers), self.random.randint(0, 6))
        below = self.random.randint(0, 2) if depth < 2 and self.often(0.4) else 0
        return Action(
            id=self.id(),
            text=self.text(),
            actions=tuple(self.action(depth + 1) for _ in range(below)),
            **{name: makers[name]() for name in chosen},
        )

    def theme(self):
        number = self.random.randint(0, 3)
        return Theme(
            key=self.id(),
            name=self.text(),
            aim=self.one(None, self.text()),
            framework=self.one((), ("a",), ("a", "b")),
            actions=tuple(self.action() for _ in range(number)),
        )

    def plan(self):
        return Plan(
            id="p",
            title=self.text(),
            period=Period.parse("2018/19"),
            as_of=date(2018, 10, 26),
            contact=self.one(None, Contact(name=self.text(), email="a@b")),
            document=self.one(None, DocumentControl(version="1.0", status="Draft", history=self.one((), self.some(self.version)))),
            notes=self.one((), self.some(self.text)),
            parties=tuple(Party(id=each, name=self.text()) for each in PARTIES),
            glossary=self.one((), (Term(term="S60", meaning=self.text()),)),
            events=self.one((), (Event(id="board", name=self.text(), date=self.due()),)),
            actions=self.one((), (), self.some(self.action, 2)),
            themes=self.some(self.theme),
        )  # fmt: skip

    def version(self):
        return Version(version="1.0", date=self.day(), summary=self.text())

    # Alterations --------------------------------------------------------------------------

    def altered(self, plan, times):
        """A plan that differs in so many places or fewer."""
        for _ in range(times):
            plan = self.one(self.with_field, self.with_field, self.with_field, self.with_list, self.with_action, self.with_plan_field, self.without, self.elsewhere)(plan)  # fmt: skip
        return plan

    def on_an_action(self, plan, alter):
        """A plan with one of its actions altered; `alter` gives the actions in its place."""
        ids = [each.id for theme in plan.groups for each in every(theme.actions)]
        if not ids:
            return plan
        id = self.one(*ids)
        themes = tuple(evolve(t, actions=replaced(t.actions, id, alter)) for t in plan.themes)
        return evolve(plan, themes=themes, actions=replaced(plan.actions, id, alter))

    def with_field(self, plan):
        makers = {"text": self.text} | self.fields()
        name = self.one(*makers)
        gone = name != "text" and self.often(0.25)
        blank = {each: getattr(Action(id="", text=""), each) for each in makers}
        value = blank[name] if gone else makers[name]()
        return self.on_an_action(plan, lambda action: (evolve(action, **{name: value}),))

    def with_list(self, plan):
        """Change one item of a list, add one, or take one away."""
        name = self.one("owners", "updates", "measures", "funding", "notes", "moves")

        def alter(action):
            held = getattr(action, name)
            items = list(held) if isinstance(held, tuple) else []
            at = self.random.randint(0, len(items))
            new = self.fields()[name]()
            new = list(new) if isinstance(new, tuple) else []
            items[at : at + self.random.randint(0, 1)] = new[: self.random.randint(0, 1)]
            return (evolve(action, **{name: tuple(items)}),)

        return self.on_an_action(plan, alter)

    def with_action(self, plan):
        return self.on_an_action(
            plan, lambda action: self.one((action, self.action(1)), (self.action(1), action))
        )

    def without(self, plan):
        return self.on_an_action(plan, lambda action: ())

    def elsewhere(self, plan):
        """Move an action to another list."""
        taken = []
        plan = self.on_an_action(plan, lambda action: taken.append(action) or ())
        if not taken:
            return plan
        if self.often(0.2):
            return evolve(plan, actions=(*plan.actions, *taken))
        theme = self.random.randrange(len(plan.themes))
        inside = [each.id for each in every(plan.themes[theme].actions)]
        if inside and self.often(0.4):
            id = self.one(*inside)
            return evolve(plan, themes=tuple(
                evolve(each, actions=replaced(each.actions, id, lambda a: (evolve(a, actions=(*a.actions, *taken)),)))
                for each in plan.themes
            ))  # fmt: skip
        at = self.random.randint(0, len(plan.themes[theme].actions))
        themes = list(plan.themes)
        actions = themes[theme].actions
        themes[theme] = evolve(themes[theme], actions=(*actions[:at], *taken, *actions[at:]))
        return evolve(plan, themes=tuple(themes))

    def with_plan_field(self, plan):
        theme, *rest = plan.themes
        return self.one(
            lambda: evolve(plan, title=self.text()),
            lambda: evolve(plan, as_of=self.day()),
            lambda: evolve(plan, notes=self.one((), self.some(self.text))),
            lambda: evolve(plan, contact=self.one(None, Contact(name=self.text(), phone="1"))),
            lambda: evolve(plan, document=self.one(None, DocumentControl(version="2.0", status=self.text(), history=(self.version(),)))),
            lambda: evolve(plan, parties=(*plan.parties, Party(id=self.id(), name=self.text(), short="x"))),
            lambda: evolve(plan, parties=tuple(self.random.sample(plan.parties, len(plan.parties)))),
            lambda: evolve(plan, parties=plan.parties[1:] or plan.parties),
            lambda: evolve(plan, glossary=self.one((), (Term(term="S60", meaning=self.text()),))),
            lambda: evolve(plan, themes=(*plan.themes, self.theme())),
            lambda: evolve(plan, themes=(*rest, theme)),
            lambda: evolve(plan, themes=(evolve(theme, name=self.text(), aim=self.one(None, self.text())), *rest)),
        )()  # fmt: skip

    # Texts --------------------------------------------------------------------------------

    def write(self, plan):
        """The plan as YAML: in blocks and braces, folded, quoted and commented as it comes."""
        self.dash = self.one(0, 2, 2, 2)
        self.step = self.one(2, 2, 4)
        self.remarks = 0
        self.chatty = self.one(0, 0.1, 0.3)
        self.loose = self.one(0, 0.3, 1)
        lines = self.block(plain(plan), 0)
        if self.often(0.3):
            lines += ["", "# the end"]
        text = "\n".join(lines) + self.one("\n", "\n", "", "\n\n")
        return text.replace("\n", self.one("\n", "\n", "\r\n"))

    def write_files(self, plan):
        """The plan as several files: themes alone or in lists, and whole fields, left to others."""
        data, texts = plain(plan), {}
        self.write(evolve(plan, themes=()))
        themes = []
        for number, theme in enumerate(data["themes"]):
            file = f"themes/{number}.yaml"
            kind = self.one("here", "alone", "list")
            themes.append(theme if kind == "here" else {"include": file})
            if kind != "here":
                lines = self.block(theme, 0) if kind == "alone" else self.items([theme], 0)
                texts[file] = "\n".join(lines) + "\n"
        for name in ("parties", "contact", "notes"):
            if name in data and self.often(0.4) and not isinstance(data[name], str):
                value = data[name]
                lines = self.block(value, 0) if isinstance(value, dict) else self.items(value, 0)
                texts[f"{name}.yaml"] = "\n".join(lines) + "\n"
                data[name] = {"include": f"{name}.yaml"}
        lines = self.block(data | {"themes": themes}, 0)
        return {"p.yaml": "\n".join(lines) + "\n"} | texts

    def remark(self):
        self.remarks += 1
        return f"# remark {self.remarks}: it's {{said}}"

    def block(self, fields, column):
        """The lines of a record, indented."""
        lines = []
        for name, value in fields.items():
            if lines and self.often(self.loose / 4):
                lines.append("")
            if self.often(self.chatty / 2):
                lines.append(" " * column + self.remark())
            lines += self.field(name, value, column)
        return lines

    def field(self, name, value, column):
        key = self.one(name, name, name, name, f'"{name}"') + self.one(":", ":", ":", ": ", ":  ")
        start = " " * column + key
        if (
            isinstance(value, list)
            and len(value) == 1
            and isinstance(value[0], str)
            and self.often(0.5)
        ):
            value = value[0]
        if isinstance(value, str):
            return self.scalar(start.rstrip() + self.one(" ", " ", "  "), value, column)
        if self.often(0.2) and (flow := self.flow(value)):
            return [f"{start.rstrip()} {flow}{self.tail()}"]
        if isinstance(value, dict):
            return [start.rstrip() + self.tail(), *self.block(value, column + self.step)]
        return [start.rstrip() + self.tail(), *self.items(value, column + self.dash)]

    def items(self, values, column):
        lines = []
        for value in values:
            if lines and self.often(self.loose):
                lines.append("")
            if self.often(self.chatty / 2):
                lines.append(" " * column + self.remark())
            if isinstance(value, str):
                lines += self.scalar(" " * column + "- ", value, column)
            elif self.often(0.15) and (flow := self.flow(value)):
                lines.append(f"{' ' * column}- {flow}{self.tail()}")
            else:
                gap = self.one(1, 1, 1, 3)
                first, *rest = self.block(value, column + 1 + gap)
                if first.lstrip().startswith("#") or not first.strip():
                    lines += [" " * column + "-", first, *rest]
                else:
                    lines += [" " * column + "-" + " " * gap + first.lstrip(), *rest]
        if self.often(self.chatty / 3):
            lines.append(" " * (column + 1) + self.remark())
        return lines

    def tail(self):
        return f"  {self.remark()}" if self.often(self.chatty) else ""

    def scalar(self, start, text, column):
        inner = " " * (column + self.one(2, 2, 4))
        styles = [
            self.folded,
            self.literal,
            self.single,
            self.double,
            self.plain,
            self.plain,
            self.plain,
        ]
        self.random.shuffle(styles)
        for style in styles:
            lines = style(text, inner)
            if lines is None:
                continue
            first, *rest = lines
            if not rest:
                return [f"{start}{first}{self.tail()}"]
            return [f"{start}{first}", *rest]
        return [f"{start}{quoted(text)}{self.tail()}"]

    def folded(self, text, inner):
        paragraphs = text.split("\n")
        if (
            "  " in text
            or any(each != each.strip() or not each for each in paragraphs)
            or "\t" in text
        ):
            return None
        lines = [self.one(">-", ">", ">+") + self.tail()]
        for number, paragraph in enumerate(paragraphs):
            lines += [""] if number else []
            lines += [inner + line for line in self.wrapped(paragraph)]
        return lines

    def literal(self, text, inner):
        if any(each != each.strip() or not each for each in text.split("\n")):
            return None
        return [self.one("|-", "|"), *(inner + line for line in text.split("\n"))]

    def single(self, text, inner):
        if "\n" in text or "\t" in text or "  " in text:
            return None
        first, *rest = self.wrapped("'" + text.replace("'", "''") + "'")
        return [first, *(inner + line for line in rest)]

    def double(self, text, inner):
        return [quoted(text)]

    def plain(self, text, inner):
        if (
            not all(each.isalnum() or each in " .,()*" for each in text)
            or text[0] in "*,)("
            or "  " in text
        ):
            return None
        first, *rest = self.wrapped(text)
        return [first, *(inner + line for line in rest)]

    def wrapped(self, text):
        width = self.one(20, 60, 1000)
        lines, line = [], ""
        for word in text.split(" "):
            if line and len(line) + len(word) >= width:
                lines.append(line)
                line = word
            else:
                line = f"{line} {word}" if line else word
        return [*lines, line]

    def flow(self, value):
        if isinstance(value, str):
            safe = value.replace(" ", "").isalnum() and "  " not in value
            return value if safe and self.often(0.7) else quoted(value)
        if isinstance(value, list):
            return f"[{', '.join(self.flow(each) for each in value)}{self.one('', ' ', ',')}]"
        pairs = [f"{name}: {self.flow(each)}" for name, each in value.items()]
        return f"{{{self.one(', ', ',  ').join(pairs)}}}"


def quoted(text):
    """Words in double quotes."""
    for character, code in (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"), ("\t", "\\t")):
        text = text.replace(character, code)
    return f'"{text}"'


def every(actions):
    """All actions, whatever their depth."""
    for action in actions:
        yield action
        yield from every(action.actions)


def replaced(actions, id, alter):
    """Actions with one of them altered."""
    return tuple(
        new
        for action in actions
        for new in (alter(action) if action.id == id else (evolve(action, actions=replaced(action.actions, id, alter)),))
    )  # fmt: skip
