"""The verdict: a design is simulated under several seeds, and under every loss the challenge speaks of."""

from __future__ import annotations

import math
from collections.abc import Iterator
from statistics import fmean
from typing import TYPE_CHECKING, NamedTuple

from engine.challenges.challenge import SPOKEN, Challenge, Goal, Loss
from engine.challenges.fairness import check_fair
from engine.components.client import Client
from engine.design.document import Design, Event, Scenario
from engine.design.places import inside
from engine.errors import BadDesign
from engine.figures import money, percent
from engine.results.replications import figure_of

if TYPE_CHECKING:
    from engine.experiments import Watch

ROOM = 0.8
"""The second star is for a design that uses no more than this part of what every goal allows."""
THRIFT = 0.85
"""The third star is for a design that costs no more than this part of the ceiling."""


class Measured(NamedTuple):
    """How a goal was met, under the loss that hurt it most."""

    goal: Goal
    value: float
    """Mean over the seeds; NaN where a run could not measure it."""
    loss: str
    """Id of what was lost; empty where nothing was."""
    met: bool


class Verdict(NamedTuple):
    """What came of judging a design."""

    measured: tuple[Measured, ...]
    cost_usd: float
    """Per month, the mean over the seeds under the loss that makes it dearest."""
    affordable: bool
    stars: int
    """0 not met, 1 met, one more for margin in every goal, one more for thrift."""
    sentences: tuple[str, ...]

    @property
    def met(self) -> bool:
        """Whether the challenge is solved."""
        return self.stars > 0


class _Case(NamedTuple):
    """Runs with the same loss."""

    lost: str
    scenario: Scenario


def judge(challenge: Challenge, start: Design, design: Design, watch: Watch | None = None) -> Verdict:
    """Judge a design that grew from the start design.

    Raises Unfair where it changes what is given, BadDesign where it cannot run, Stopped by its watch.
    """
    from engine.experiments import on_all_cores, run  # the compiler behind it takes a second to load

    check_fair(challenge, start, design)
    cases = tuple(_cases(challenge, design))
    figures = ("cost_usd_per_month", *(goal.figure for goal in challenge.goals))

    def once(job: tuple[_Case, int]) -> tuple[float, ...]:
        case, seed = job
        result = run(
            design, challenge.until_s, seed=seed, warmup_s=challenge.warmup_s, scenario=case.scenario, watch=watch
        ).to_json()
        return tuple(figure_of(result, figure) for figure in figures)

    rows = on_all_cores(once, [(case, seed) for case in cases for seed in challenge.seeds])
    n = len(challenge.seeds)
    means = [tuple(map(fmean, zip(*rows[at : at + n], strict=True))) for at in range(0, len(rows), n)]
    measured = tuple(
        _worst(goal, [(mean[place], case.lost) for mean, case in zip(means, cases, strict=True)])
        for place, goal in enumerate(challenge.goals, start=1)
    )
    return _verdict(challenge, measured, max(mean[0] for mean in means))


def runs_of(challenge: Challenge, design: Design) -> int:
    """How many runs judging takes."""
    return len(challenge.seeds) * len(tuple(_cases(challenge, design)))


def _cases(challenge: Challenge, design: Design) -> Iterator[_Case]:
    loss = challenge.loss
    if loss is None:
        yield _Case("", challenge.scenario)
        return
    events = tuple(_losses(loss, design))
    if not events:
        raise BadDesign(f"The design has no {SPOKEN[loss.what]} that could be lost.")
    for event in events:
        yield _Case(event.target, Scenario(events=(*challenge.scenario.events, event)))


def _losses(loss: Loss, design: Design) -> Iterator[Event]:
    if loss.what in ("zone", "place"):
        for one, place in design.places.items():
            full = any(not isinstance(design.components[part], Client) for part in inside(design, one))
            if full and (place.kind == "zone") == (loss.what == "zone"):
                yield Event(event="outage", target=one, at_s=loss.at_s, for_s=loss.for_s)
    else:
        for one, spec in design.components.items():
            if spec.kind == loss.what:
                several = max(getattr(spec, "instances", 1), getattr(spec, "nodes", 1)) > 1
                yield Event(
                    event="crash", target=one, at_s=loss.at_s, for_s=loss.for_s, node=1 if several else None
                )  # fmt: skip


def _worst(goal: Goal, values: list[tuple[float, str]]) -> Measured:
    unknown = [one for one in values if math.isnan(one[0])]
    pick = max if goal.operator in ("<", "<=") else min
    value, lost = unknown[0] if unknown else pick(values)
    return Measured(goal, value, lost, goal.is_met(value))


def _verdict(challenge: Challenge, measured: tuple[Measured, ...], cost_usd: float) -> Verdict:
    affordable = cost_usd <= challenge.ceiling_usd
    met = affordable and all(one.met for one in measured)
    roomy = met and all(one.goal.is_met(one.value, ROOM) for one in measured)
    thrifty = met and cost_usd <= THRIFT * challenge.ceiling_usd
    told = [_tell(one) for one in measured]
    told.append(
        f"The cost of {money(cost_usd)} a month is {'within' if affordable else 'above'} "
        f"the ceiling of {money(challenge.ceiling_usd)}."
    )
    if met:
        told.append(
            f"Margin star: {'yes' if roomy else f'every goal must use at most {percent(ROOM)} of what it allows'}."
        )
        told.append(f"Cost star: {'yes' if thrifty else f'at most {money(THRIFT * challenge.ceiling_usd)} a month'}.")
    return Verdict(measured, cost_usd, affordable, met + roomy + thrifty, tuple(told))


def _tell(one: Measured) -> str:
    lost = f" when {one.loss} is lost" if one.loss else ""
    if math.isnan(one.value):
        return f"{one.goal.title}: not met, since there was nothing to measure{lost}."
    asked = f"{one.goal.operator} {one.goal.say(one.goal.limit)}"
    return f"{one.goal.title}: {'met' if one.met else 'not met'}, {one.goal.say(one.value)}{lost} (asked: {asked})."
