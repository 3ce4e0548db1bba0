"""What both simulators say of a run, in one shape, so that they can be held against each other and against theory."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from frozendict import frozendict

from engine.design.document import Design, Scenario


class Station(NamedTuple):
    """A component over the measured time; the lengths are means over time."""

    utilization: float
    queue_length: float
    concurrency: float
    throughput_rps: float
    hit_ratio: float | None


class Outcome(NamedTuple):
    """A run without its warm-up."""

    offered: int
    completed: int
    in_flight: int
    by_cause: Mapping[str, int]
    latency_ms: float
    p50_ms: float
    p99_ms: float
    throughput_rps: float
    """Requests completed, none of the failed ones."""
    stations: Mapping[str, Station]

    @property
    def failed(self) -> int:
        return sum(self.by_cause.values())


class Run(NamedTuple):
    """What to run; a scenario may strike it."""

    design: Design
    until_s: float
    warmup_s: float = 0.0
    scenario: Scenario | None = None


Simulator = Callable[[Run, int], Outcome]
"""Runs with a seed."""


def design(
    components: Mapping[str, Mapping[str, Any]],
    links: str,
    *,
    classes: Mapping[str, Mapping[str, Any]] | None = None,
    **link_fields: Mapping[str, Any],
) -> Design:
    """A design from plain records; `links` is "users>lb lb>web", fields of a link go by "users_lb"."""
    ends = [pair.split(">") for pair in links.split()]
    return Design.model_validate(
        {
            "components": components,
            "links": {
                f"{source}-{target}": {"source": source, "target": target}
                | dict(link_fields.get(f"{source}_{target}".replace("-", "_"), {}))
                for source, target in ends
            },
            "classes": classes or {"read": {"operation": "read"}},
        }
    )


def altered(drawn: Design, section: str, record_id: str, record: Any) -> Design:
    """The design with a record exchanged or added, or taken out where none is given."""
    records = {**getattr(drawn, section), record_id: record}
    kept = frozendict({key: value for key, value in records.items() if value is not None})
    return drawn.model_copy(update={section: kept})


def exponential(mean_ms: float) -> dict[str, Any]:
    return {"distribution": "exponential", "mean_ms": mean_ms}


def constant(mean_ms: float) -> dict[str, Any]:
    return {"distribution": "constant", "mean_ms": mean_ms}


def poisson(rate_rps: float, **fields: Any) -> dict[str, Any]:
    """A client with Poisson arrivals that waits for ever, unless the fields say otherwise."""
    return {"kind": "client", "arrivals": {"process": "poisson", "rate_rps": rate_rps}, "timeout_ms": None} | fields


def closed(population: int, think_ms: float, **fields: Any) -> dict[str, Any]:
    """A fixed population that thinks for an exponential time between requests."""
    arrivals = {"process": "closed", "population": population, "think": exponential(think_ms)}
    return {"kind": "client", "arrivals": arrivals, "timeout_ms": None} | fields


def server(service_ms: float, cores: int = 1, **fields: Any) -> dict[str, Any]:
    """A server with exponential service, unless the fields say otherwise."""
    return {"kind": "server", "cores": cores, "service": exponential(service_ms)} | fields


def database(read_ms: float, cores: int = 1, **fields: Any) -> dict[str, Any]:
    """A database with exponential reads and writes of the same mean."""
    record = {"kind": "database", "cores": cores, "read": exponential(read_ms), "write": exponential(read_ms)}
    return record | fields


def cache(capacity: int, get_ms: float = 0.0, **fields: Any) -> dict[str, Any]:
    """A cache that takes no time unless told."""
    return {"kind": "cache", "capacity_items": capacity, "get": constant(get_ms), "cores": 1000} | fields
