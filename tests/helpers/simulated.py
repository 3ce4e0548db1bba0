"""The product's simulation in the shape that tests compare."""

from typing import Any

from engine.simulation import Simulation, Stop
from tests.helpers.outcome import Outcome, Run, Station


def result(run: Run, seed: int) -> dict[str, Any]:
    """The keys of `simulate --json`."""
    simulation = Simulation.create(run.design, seed=seed, warmup_s=run.warmup_s, scenario=run.scenario)
    while simulation.advance(until_s=run.until_s, max_events=10_000_000) is not Stop.REACHED:
        pass
    return simulation.result().to_json()


def simulated(run: Run, seed: int) -> Outcome:
    """Run the design."""
    return outcome_of(result(run, seed))


def outcome_of(json: dict[str, Any]) -> Outcome:
    """What a result says."""
    requests, latency = json["requests"], json["latency_ms"]
    return Outcome(
        offered=requests["offered"],
        completed=requests["completed"],
        in_flight=requests["in_flight"],
        by_cause={cause: n for cause, n in requests["by_cause"].items() if n},
        latency_ms=latency["mean"] or 0.0,
        p50_ms=latency["p50"] or 0.0,
        p99_ms=latency["p99"] or 0.0,
        throughput_rps=json["goodput_rps"],
        stations={
            name: Station(*(component.get(field) for field in Station._fields))
            for name, component in json["components"].items()
            if component["kind"] != "client"
        },
    )


def replicate(run: Run, replications: int = 12) -> list[Outcome]:
    """Independent replications: seeds 1, 2, ..."""
    return [simulated(run, seed) for seed in range(1, replications + 1)]
