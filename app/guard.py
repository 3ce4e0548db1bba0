"""`loadscape check --slo FILE`: whether runs show that the design keeps its service levels."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from app.simulate import find_scenario
from engine.design.document import Design
from engine.errors import BadDesign
from engine.results.service_levels import Judgement, ServiceLevels, judge_until_told, read

CODES: Mapping[str, str] = MappingProxyType({"availability": "SLO001", "latency_ms": "SLO002", "cost": "SLO003"})
"""The code of each kind of objective, as the rules have theirs."""


class Guard(NamedTuple):
    """The stated objectives of a file, and how the design stands to them."""

    path: Path
    levels: ServiceLevels
    judgements: Sequence[Judgement]
    hindrance: str = ""
    """Why nothing could be simulated."""

    @property
    def missed(self) -> bool:
        """Whether an objective is missed for certain."""
        return any(one.standing == "missed" for one in self.judgements)

    def lines(self) -> list[str]:
        """What people read."""
        if self.hindrance:
            return [f"{'slo':<9}Not simulated: {self.hindrance}."]
        said = [f"{_WORDS[one.standing]:<9}{message(one)} [{code(one)}]" for one in self.judgements]
        if any(one.standing == "unknown" for one in self.judgements):
            more = f'more "max_runs" (now {self.levels.most_runs}) or a longer "until_s" (now {self.levels.until_s:g})'
            said.append(f"{'':<9}What cannot be told passes; {more} in {self.path} may tell.")
        return said

    def to_json(self) -> dict[str, Any]:
        """The value of the key "slo"."""
        plan = self.levels.model_dump(include={"until_s", "warmup_s", "runs", "seed", "scenario"})
        plan |= {"max_runs": self.levels.most_runs, "runs_made": max((one.runs for one in self.judgements), default=0)}
        judged = [{"code": code(one), **one.to_json(), "message": message(one)} for one in self.judgements]
        return {**plan, "met": not self.missed and not self.hindrance, "objectives": judged, "error": self.hindrance}


_WORDS: Mapping[str, str] = MappingProxyType({"met": "met", "missed": "missed", "unknown": "untold"})


def guard(
    design: Design,
    path: Path,
    broken: bool,
    max_runs: int | None = None,
    told: Callable[[int, int], None] = lambda runs, most: None,
) -> Guard:
    """Run the design as the file says, until every objective is told or the runs are used up, and judge it.

    `broken`: the rules found errors, so that a design that cannot run is no bad input but one more finding. `told`
    hears how many runs have been made, and how many there may be. Raises BadDesign where the file, its scenario or
    `max_runs` is wrong.
    """
    levels = read(path)
    if max_runs is not None:
        if max_runs < levels.runs:
            raise BadDesign(f'--max-runs {max_runs} must be at least the "runs" of {path}, {levels.runs}')
        levels = levels.model_copy(update={"max_runs": max_runs})
    scenario = find_scenario(design, levels.scenario)
    # The compiler behind it loads only once all input is known to be good.
    from engine.experiments import replicate

    def more(seed: int, runs: int) -> Sequence[dict[str, Any]]:
        made = replicate(design, levels.until_s, runs, seed=seed, warmup_s=levels.warmup_s, scenario=scenario).results
        for result in made:
            del result["series"]  # most of a result, and no objective asks for it
        told(seed - levels.seed + runs, levels.most_runs)
        return made

    try:
        return Guard(path, levels, judge_until_told(levels, more))
    except BadDesign as error:
        if not broken:
            raise
        return Guard(path, levels, (), str(error).rstrip("."))


def code(judgement: Judgement) -> str:
    """The code of an objective."""
    return next(code for begin, code in CODES.items() if judgement.figure.startswith(begin))


def message(judgement: Judgement) -> str:
    """One sentence: what was asked, what the runs show, and whether they show enough."""
    name, unit = _named(judgement.figure)
    least = judgement.figure == "availability"
    asked = f"{name} must be at {'least' if least else 'most'} {judgement.limit:.10g}{unit}"
    if judgement.seen is None:
        nothing = "no request completed" if judgement.standing == "missed" else "not every run has a figure"
        return f"{asked}: {nothing}."
    low, high = (f"{end:.6g}" for end in judgement.seen[1:])
    shown = f"{judgement.seen.mean:.6g}{unit}, joint 95% interval {low} to {high}"
    runs = f"{judgement.runs} runs"
    told = "" if judgement.standing != "unknown" else f", which cannot be told from {runs}"
    return f"{asked}{told}: it is {shown}{'' if told else f', told after {runs}'}."


def _named(figure: str) -> tuple[str, str]:
    if figure.startswith("latency_ms."):
        return f"{figure.partition('.')[2]} latency", " ms"
    return ("cost", " USD a month") if figure.startswith("cost") else ("availability", "")
