"""Time-outs, retries and circuit breakers of links on which calls fail.

Source: M. Nygard, Release It!, 2nd ed. 2018, ch. 5; B. Beyer et al., Site Reliability Engineering, 2016, ch. 22.
"""

from collections.abc import Iterator

from engine.components.client import Client
from engine.design.change import propose
from engine.design.document import Design, Link
from engine.design.spec import BackOff, CircuitBreaker
from engine.steps.step import Json, Step, failing_links, setting

RETRIES = 2
BUDGET = 0.2
"""Retries in proportion to first attempts. Source: Finagle RetryBudget."""
PATIENCE = 5.0
"""A first time-out, in proportion to the median latency."""
LEAST_MS = 10.0


def patience(design: Design, result: Json) -> Iterator[Step]:
    """What could be changed about the links with the most failures, and about clients that give up."""
    for key, link in failing_links(design, result):
        yield from _time_outs(design, result, key, link)
        yield from _retries(design, key, link)
        if link.circuit_breaker is None:
            change = propose(
                design,
                f"Put a circuit breaker on {key}",
                {f"links/{key}": link.model_copy(update={"circuit_breaker": CircuitBreaker()})},
            )
            yield Step(f"A circuit breaker from {link.source} to {link.target}", change)


def _time_outs(design: Design, result: Json, key: str, link: Link) -> Iterator[Step]:
    path, between = f"links/{key}", f"from {link.source} to {link.target}"
    if link.timeout_ms is not None:
        for factor, said in ((2.0, "longer"), (0.5, "shorter")):
            value = link.timeout_ms * factor
            title = f"A {said} time-out {between}: {value:g} ms"
            yield from setting(design, path, "timeout_ms", value, title)
    elif not isinstance(design.components[link.source], Client) and result["latency_ms"]["p50"]:
        value = float(f"{max(LEAST_MS, PATIENCE * result['latency_ms']['p50']):.2g}")
        yield from setting(design, path, "timeout_ms", value, f"A time-out {between}: {value:g} ms")


def _retries(design: Design, key: str, link: Link) -> Iterator[Step]:
    path, between = f"links/{key}", f"from {link.source} to {link.target}"
    if link.retries == 0:
        record = link.model_copy(update={"retries": RETRIES, "back_off": link.back_off or BackOff()})
        change = propose(design, f"Retry {key}", {path: record})
        yield Step(f"{RETRIES} retries with back-off {between}", change)
        return
    yield from setting(design, path, "retries", 0, f"No retries {between}")
    if link.back_off is None:
        change = propose(design, f"Back off on {key}", {path: link.model_copy(update={"back_off": BackOff()})})
        yield Step(f"Retries {between} only after a back-off", change)
    if link.retry_budget is None:
        title = f"Retries {between} only for {BUDGET:.0%} of the calls"
        yield from setting(design, path, "retry_budget", BUDGET, title)
