"""The records a lesson is made of."""

from typing import Any, Literal, get_args

from engine.design.events import EventName
from engine.design.spec import Record

Operator = Literal["<", "<=", ">=", ">"]
Verb = Literal["scenario", "set"]
EVENTS: tuple[str, ...] = get_args(EventName)


class Deed(Record):
    """Something to be done to the design or its run: an event, the start of a scenario, a field to set."""

    verb: EventName | Verb
    target: str
    """Id of what the event happens to, name of the scenario, or path of the record whose field is set."""
    field: str = ""
    value: Any = None
    for_s: float | None = None
    factor: float | None = None


class Check(Record):
    """How the program sees that a step was done."""

    kind: Literal["event", "scenario", "set"]
    what: str
    """The event's name, the scenario's, or the path of the record."""
    target: str = ""
    """The event's target, or the field."""


class Question(Record):
    """A question and its answer."""

    question: str
    answer: str


class Step(Record):
    """One step of the learner: in words, what does it for them, where to look, how to see that it is done."""

    text: str
    do: Deed
    watch: str
    check: Check


class Claim(Record):
    """A figure of a run that the lesson's text relies on."""

    name: str
    figure: str
    """Dotted key of the result, such as availability or components.web-1.utilization."""
    scenario: str = ""
    where: tuple[Deed, ...] = ()
    """Fields set before the run."""
    warmup_s: float = 0.0
    until_s: float
    operator: Operator
    limit: float
    unit: str = ""

    @property
    def plain_limit(self) -> float:
        """The limit in the unit of the result: shares are stored as such."""
        return self.limit / 100 if self.unit == "%" else self.limit

    def holds(self, measured: float) -> bool:
        """Whether a measured figure is within the limit."""
        bound = self.plain_limit
        return {
            "<": measured < bound,
            "<=": measured <= bound,
            ">=": measured >= bound,
            ">": measured > bound,
        }[self.operator]

    @property
    def wording(self) -> str:
        """The limit as it stands in the text: at least 99 %, or none."""
        if self.operator == "<=" and self.limit == 0:
            return "none"
        words = {"<": "below", "<=": "at most", ">=": "at least", ">": "above"}
        return f"{words[self.operator]} {self.limit:,.10g} {self.unit}".rstrip()


class Lesson(Record):
    """A lesson as it is read from its file; its text is Markdown with placeholders."""

    title: str
    text: str
    findings: tuple[str, ...] = ()
    """Codes of the rules that the design breaks on purpose."""
    steps: tuple[Step, ...] = ()
    questions: tuple[Question, ...] = ()
    claims: tuple[Claim, ...] = ()

    def claim(self, name: str) -> Claim | None:
        """The claim of that name, or None."""
        return next((claim for claim in self.claims if claim.name == name), None)
