"""Service levels that a design is held to, and whether several runs show that it keeps them.

An objective is missed only where the whole interval of its mean over the runs lies on the wrong side, and met only
where all of it lies on the right side; between the two the runs cannot tell (A. Law, Simulation Modeling and Analysis,
2015, 9.4). The intervals of all stated objectives, at all looks, hold together with 95%, so that the verdict as a whole
does: each is wrong with 0.05 / (looks * objectives) (Bonferroni; O. J. Dunn, Multiple Comparisons Among Means, J.
American Statistical Association 56, 1961).
"""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Literal, NamedTuple, Self

from frozendict import frozendict
from pydantic import ConfigDict, Field, ValidationError, model_validator

from engine.design import strict_json
from engine.design.files import text_of
from engine.design.sentences import sentence
from engine.design.spec import MAX_MS, Record, quantity
from engine.errors import BadDesign
from engine.results.intervals import Interval
from engine.results.looks import ALPHA, interval_at, planned
from engine.results.replications import Replications

Standing = Literal["met", "missed", "unknown"]


USUAL_MOST = 100
"""Runs at most, where the file does not say."""


def _latency(name: str) -> Any:
    return Field(None, alias=f"latency_ms.{name}", gt=0, le=MAX_MS)


class ServiceLevels(Record):
    """What a design is to keep, and the runs that show it: the keys of the file of `check --slo`."""

    model_config = ConfigDict(validate_by_name=False)

    availability: float | None = quantity(None, "Least share of the requests that complete.", gt=0, le=1)
    mean_ms: float | None = _latency("mean")
    p50_ms: float | None = _latency("p50")
    p90_ms: float | None = _latency("p90")
    p95_ms: float | None = _latency("p95")
    p99_ms: float | None = _latency("p99")
    p999_ms: float | None = _latency("p999")
    cost_usd_per_month: float | None = quantity(None, "Most that it may cost.", gt=0, le=1e12)
    until_s: float = quantity(60.0, "Length of each run.", unit="s", gt=0, le=1e8)
    warmup_s: float = quantity(5.0, "Left out of the figures.", unit="s", ge=0, le=1e8)
    runs: int = quantity(5, "How many runs at first; two are the least that have an interval.", ge=2, le=10_000)
    max_runs: int | None = quantity(
        None, "How many runs at most, until all is told; unset: 100, or `runs` if more.", ge=2, le=10_000
    )
    seed: int = quantity(1, "Seed of the first run; the next have the seeds after it.", ge=0, le=2**63 - 1)
    scenario: str | None = quantity(None, "The scenario to play: one of the design's, or a file.", min_length=1)

    @model_validator(mode="after")
    def _fits(self) -> Self:
        if not self.stated:
            raise ValueError(f"must state at least one objective: {', '.join(FIGURES)}")
        if self.warmup_s >= self.until_s:
            raise ValueError(f"warmup_s {self.warmup_s:g} must end before the run does, until_s {self.until_s:g}")
        if self.most_runs < self.runs:
            raise ValueError(f"max_runs {self.max_runs} must be at least runs, {self.runs}")
        return self

    @property
    def most_runs(self) -> int:
        """How many runs are made at most."""
        return max(USUAL_MOST, self.runs) if self.max_runs is None else self.max_runs

    @property
    def stated(self) -> dict[str, float]:
        """The limit of every figure that has one, by the figure's path in a result."""
        limits = {path: getattr(self, name) for path, name in FIGURES.items()}
        return {path: limit for path, limit in limits.items() if limit is not None}


KEYS: Mapping[str, str] = frozendict({field.alias or name: name for name, field in ServiceLevels.model_fields.items()})
"""The attribute behind every key of the file."""
FIGURES: Mapping[str, str] = frozendict(
    {key: name for key, name in KEYS.items() if key.startswith(("availability", "latency_ms.", "cost_"))}
)
"""The keys that are objectives: figures of a result by their dotted path."""


class Judgement(NamedTuple):
    """How one objective stands."""

    figure: str
    """Path of the figure in a result, such as "latency_ms.p99"."""
    limit: float
    seen: Interval | None
    """The figure's mean and interval over the runs, which is one of those that hold together with 95%; None where not
    every run has the figure."""
    standing: Standing
    runs: int
    """After how many runs it was told, or the last look taken."""

    @property
    def is_settled(self) -> bool:
        """Whether more runs change nothing: it is told, or one run has no such figure and never will."""
        return self.standing != "unknown" or self.seen is None

    def to_json(self) -> dict[str, Any]:
        """The entry of `check --json`."""
        mean, ends = (self.seen.mean, self.seen.to_json()) if self.seen else (None, None)
        told = {"figure": self.figure, "limit": self.limit, "mean": mean, "ci95": ends, "standing": self.standing}
        return {**told, "runs": self.runs}


def read(path: Path) -> ServiceLevels:
    """The service levels in a file. Raises BadDesign with the file, the key and what was expected there."""
    try:
        return parse(strict_json.parse(text_of(path)))
    except BadDesign as error:
        said = str(error)
        raise BadDesign(said if said.startswith(f"{path}: ") else f"{path}: {said}") from None


def parse(data: Any) -> ServiceLevels:
    """The service levels in JSON data. Raises BadDesign at the first thing that is wrong."""
    if not isinstance(data, dict):
        raise BadDesign('must be an object in braces, such as {"availability": 0.999}')
    for key in data:
        if key not in KEYS:
            raise BadDesign(f"{key} is not a known key; expected one of {', '.join(KEYS)}")
    try:
        return ServiceLevels.model_validate(data)
    except ValidationError as error:
        raise BadDesign(sentence(error)) from None


def judge_until_told(
    levels: ServiceLevels, more: Callable[[int, int], Sequence[dict[str, Any]]]
) -> tuple[Judgement, ...]:
    """Judge after every planned look, until each objective is told or the runs are used up.

    `more` makes the results of so many further runs, from a seed on. An objective that is told once keeps its verdict.
    """
    looks = planned(levels.runs, levels.most_runs)
    results: list[dict[str, Any]] = []
    settled: dict[str, Judgement] = {}
    judged: tuple[Judgement, ...] = ()
    for runs in looks:
        results += more(levels.seed + len(results), runs - len(results))
        judged = judge(levels, Replications(tuple(results)), ALPHA / len(looks))
        judged = tuple(settled.get(one.figure, one) for one in judged)
        settled |= {one.figure: one for one in judged if one.is_settled}
        if len(settled) == len(judged):
            break
    return judged


def judge(levels: ServiceLevels, runs: Replications, alpha: float = ALPHA) -> tuple[Judgement, ...]:
    """How every stated objective stands after these runs, where any of the intervals may be wrong with `alpha`."""
    stated = levels.stated
    return tuple(_judged(figure, limit, runs, alpha / len(stated)) for figure, limit in stated.items())


def _judged(figure: str, limit: float, runs: Replications, alpha: float) -> Judgement:
    values = [value for value in runs.values(figure).tolist() if value == value]
    n = len(runs.results)
    if len(values) < n:
        # Who waits for nothing has waited too long: no latency at all, and only failures, is no latency kept.
        hopeless = figure.startswith("latency_ms.") and all(map(_only_failures, runs.results))
        return Judgement(figure, limit, None, "missed" if hopeless else "unknown", n)
    seen = interval_at(values, alpha)
    if figure == "availability":
        seen = Interval(seen.mean, max(seen.low, 0.0), min(seen.high, 1.0))
        return Judgement(figure, limit, seen, _standing(seen.low >= limit, seen.high < limit), n)
    return Judgement(figure, limit, seen, _standing(seen.high <= limit, seen.low > limit), n)


def _standing(met: bool, missed: bool) -> Standing:
    return "met" if met else "missed" if missed else "unknown"


def _only_failures(result: dict[str, Any]) -> bool:
    requests = result["requests"]
    return bool(requests["failed"]) and not requests["completed"]
