"""The debrief: what a run showed, in a few sentences with numbers, the most important first."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np

from engine.figures import amount, duration, number, share, whole
from engine.moments import clock

Json = Mapping[str, Any]

MOST = 3
"""Components and causes that are named."""
HOT, WARM = 0.9, 0.7
"""Utilization from which waiting grows without bound, and from which it is felt: M/M/1 waits 9 and 2.3 services."""
LATE = 10.0
"""A tail so many times the median is told; an exponential time has 6.6."""


class Debrief(NamedTuple):
    """Sentences by heading; a heading without sentences is left out."""

    headline: str
    hottest: tuple[str, ...]
    errors: tuple[str, ...]
    late: tuple[str, ...]
    recovered: tuple[str, ...]

    def sections(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Headings with what stands under them."""
        every = (
            ("Hottest", self.hottest),
            ("Errors", self.errors),
            ("Late", self.late),
            ("Failures", self.recovered),
        )
        return tuple(section for section in every if section[1])


def debrief(result: Json) -> Debrief:
    """What a result (the keys of `loadscape simulate --json`) says to a person."""
    return Debrief(
        _headline(result),
        tuple(_hottest(result)),
        tuple(_errors(result)),
        tuple(_late(result)),
        tuple(_failures(result)),
    )


def _headline(result: Json) -> str:
    requests = result["requests"]
    if not requests["offered"]:
        return "No request arrived."
    served = result["availability"]
    if served is None:
        return f"{whole(requests['offered'])} requests arrived and none was decided."
    p99 = result["latency_ms"]["p99"]
    tail = f", 99 % of them within {_ms(p99)}" if p99 is not None else ""
    return f"{share(served)} of {whole(requests['completed'] + requests['failed'])} requests were served{tail}."


def _hottest(result: Json) -> Iterator[str]:
    found = {key: one.get("utilization") or 0.0 for key, one in result["components"].items()}
    ranked = sorted(found, key=lambda key: -found[key])[:MOST]
    for key in ranked:
        if found[key] >= WARM:
            waiting = result["components"][key].get("queue_length") or 0.0
            queue = f", {number(waiting)} calls waiting on average" if waiting >= 0.05 else ""
            verdict = "it is the bottleneck" if found[key] >= HOT else "little headroom is left"
            yield f"{key} was {share(found[key])} busy{queue}: {verdict}."
    if ranked and found[ranked[0]] < WARM:
        yield f"{ranked[0]} was the busiest with {share(found[ranked[0]])}: there is headroom everywhere."


def _errors(result: Json) -> Iterator[str]:
    requests = result["requests"]
    decided = requests["completed"] + requests["failed"]
    causes = sorted(requests["by_cause"].items(), key=lambda pair: -pair[1])
    for cause, count in causes[:MOST]:
        if count:
            many = "request" if count == 1 else "requests"
            yield f"{whole(count)} {many} ({share(count / decided)}) failed: {MEANING[cause]}."
    worst = sorted(result["links"].items(), key=lambda pair: -pair[1]["failed"])[:1]
    for link, figures in worst:
        if figures["failed"]:
            yield f"Most calls failed on {link}: {whole(figures['failed'])} of {whole(figures['calls'])}."


def _late(result: Json) -> Iterator[str]:
    latency = result["latency_ms"]
    p50, p99 = latency["p50"], latency["p99"]
    if p50 is not None and p99 is not None and p50 > 0 and p99 / p50 >= LATE:
        yield f"The slowest 1 % took {number(round(p99 / p50))} times the median: {_ms(p99)} beside {_ms(p50)}."
    for name, one in result["classes"].items():
        slow = one["latency_ms"]["p99"]
        if len(result["classes"]) > 1 and slow is not None and p99 is not None and slow > 1.5 * p99:
            yield f"Requests of class {name} were slower than all others: 99 % within {_ms(slow)}."
    spike = worst_moment(result["series"]["time_s"], result["series"]["latency_ms"].get("p99", ()))
    if spike is not None and p99 is not None and spike[1] > 2 * p99:
        yield f"It was worst at {clock(spike[0])}, with a p99 of {_ms(spike[1])}."


def worst_moment(time_s: Sequence[float], values: Sequence[float | None]) -> tuple[float, float] | None:
    """When a series was highest, and how high; None for one without a value."""
    numbers = np.array([np.nan if value is None else value for value in values], float)
    if not len(numbers) or np.all(np.isnan(numbers)):
        return None
    place = int(np.nanargmax(numbers))
    return float(time_s[place]), float(numbers[place])


def _failures(result: Json) -> Iterator[str]:
    for failure in result["failovers"][:MOST]:
        found = failure["time_to_detect_s"]
        seen = "nobody detected it" if found is None else f"it was detected after {duration(found)}"
        back = failure["time_to_recover_s"]
        over = "it was still down at the end" if back is None else f"it was back after {duration(back)}"
        lost = f", and {whole(failure['lost_writes'])} acknowledged writes were lost" if failure["lost_writes"] else ""
        yield f"{failure['component']} failed at {clock(failure['failed_s'])}: {seen}, {over}{lost}."
    more = len(result["failovers"]) - MOST
    if more > 0:
        yield f"{more} more failure{'' if more == 1 else 's'} followed."


MEANING: Mapping[str, str] = {
    "refused": "a component was down or its queue was full",
    "timed_out": "the caller had waited for as long as it would",
    "rate_limited": "a limit turned them away",
    "unavailable": "no target was left to send them to",
    "lost": "an answer never came back",
}


def _ms(value: float) -> str:
    return amount(value, "ms")
