"""A challenge: what a design must reach, how it is judged, and how it stands in a file."""

import re
from typing import Annotated, Literal, get_args

from pydantic import AfterValidator, Field, Strict

from engine.design.events import Scenario
from engine.design.spec import Id, Record
from engine.figures import amount, share

Operator = Literal["<", "<=", ">=", ">"]
Lost = Literal["server", "database", "cache", "load_balancer", "worker", "zone", "place"]
LEVELS = ("easy", "medium", "hard")
SPOKEN: dict[str, str] = {kind: kind.replace("_", " ") for kind in get_args(Lost)} | {"place": "data center"}

FIGURES = re.compile(r"availability|goodput_rps|(job_)?latency_ms\.\w+|jobs\.\w+|classes\.[\w-]+(\.\w+)+")


def _of_any_design(figure: str) -> str:
    if not FIGURES.fullmatch(figure):
        raise ValueError(f"must be a figure of the whole run or of a class, but is {figure[:40]!r}")
    return figure


class Goal(Record):
    """A figure that a design must reach on the average of the seeds."""

    title: str = Field(min_length=1, max_length=200)
    """What it means, such as "Requests that succeed"."""
    figure: Annotated[str, AfterValidator(_of_any_design)]
    """Dotted key of the result; of no component, since a learner may name those anew."""
    operator: Operator
    limit: float
    is_share: bool = False
    """Said in percent; its margin is in what may fail."""

    def is_met(self, value: float, room: float = 1.0) -> bool:
        """Whether a value reaches the limit, or one tightened to leave unused the rest of the `room`."""
        limit = self._tightened(room)
        met = {"<": value < limit, "<=": value <= limit, ">=": value >= limit, ">": value > limit}
        return met[self.operator]

    def _tightened(self, room: float) -> float:
        if self.operator in ("<", "<="):
            return self.limit * room
        return 1 - (1 - self.limit) * room if self.is_share else self.limit / room

    def say(self, value: float) -> str:
        """A value of the figure as people read it."""
        if self.is_share:
            return share(value)
        unit = "ms" if "latency_ms" in self.figure else "s" if self.figure.endswith("_s") else ""
        return amount(value, unit)


class Loss(Record):
    """What is lost while the design is judged: in turn every component or place of the kind, each in runs of its own.

    Of a component with several instances or nodes one is lost. So nobody escapes by moving or renaming a component.
    """

    what: Lost
    at_s: float = Field(ge=0, le=1e6)
    for_s: float | None = Field(None, gt=0, le=1e6)


class Challenge(Record):
    """A task with a ceiling on the cost, judged by simulation."""

    title: str = Field(min_length=1, max_length=200)
    text: str = Field(min_length=1, max_length=5000)
    level: Literal["easy", "medium", "hard"]
    goals: Annotated[tuple[Goal, ...], Strict(False), Field(min_length=1, max_length=10)]
    ceiling_usd: float = Field(gt=0, le=1e9)
    """Cost per month that must not be exceeded: no challenge is without."""
    loss: Loss | None = None
    sites: Annotated[tuple[Id, ...], Strict(False)] = ()
    """Regions and data centers of the start design in which machines may stand; empty: anywhere."""
    scenario: Scenario = Scenario()
    """What happens beside; it may speak of clients only, which every design has."""
    seeds: Annotated[tuple[int, ...], Strict(False), Field(min_length=2, max_length=20)] = (1, 2, 3)
    until_s: float = Field(gt=0, le=3600)
    warmup_s: float = Field(0.0, ge=0, le=3600)
