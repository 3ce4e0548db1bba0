"""`loadscape bench`: the speed of this machine on the reference design, beside other engines, and on large designs."""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import Any

from app.bench import scale
from app.bench.engines import Measured, Warm, compile_bare_loop, run_bare_loop, run_ciw, run_simpy

WARMUP_S = 20.0
HIT_RATIO_S = 2.0
ROUNDS = 3
SECONDS: Mapping[str, float] = {"loadscape": 10.0, "bare C loop": 10.0, "SimPy": 1.0, "Ciw": 0.3}
"""Simulated seconds of one run: about equally long in wall time."""


def compare(rounds: int = ROUNDS) -> tuple[dict[str, list[Measured]], tuple[str, ...]]:
    """Runs of every engine there is, taken in turn, and one line for each that is missing."""
    ours = Warm(WARMUP_S)
    ours.run(HIT_RATIO_S)
    hit_ratio = ours.hit_ratio
    with tempfile.TemporaryDirectory() as folder:
        engines: dict[str, Callable[[float], Measured]] = {"loadscape": ours.run}
        missing: list[str] = []
        try:
            program = compile_bare_loop(Path(folder))
            engines["bare C loop"] = lambda seconds: run_bare_loop(program, seconds, hit_ratio)
        except (OSError, subprocess.CalledProcessError):
            missing.append("bare C loop: left out, gcc is not here")
        engines["SimPy"] = lambda seconds: run_simpy(seconds, hit_ratio)
        engines["Ciw"] = lambda seconds: run_ciw(seconds, hit_ratio)
        runs: dict[str, list[Measured]] = {}
        for _ in range(rounds):
            for name, run in list(engines.items()):
                try:
                    runs.setdefault(name, []).append(run(SECONDS[name]))
                except ImportError:
                    missing.append(f"{name}: left out, it is not installed")
                    del engines[name], runs[name]
    return runs, tuple(missing)


def summary(runs: Mapping[str, Sequence[Measured]]) -> dict[str, Any]:
    """Medians per engine, and the ratios of Loadscape to the others."""
    engines = {
        name: {
            "requests_per_s": median(one.rps for one in measured),
            "events_per_s": median((one.events or 0) / one.wall_s for one in measured) or None,
            "mean_latency_ms": median(one.latency_ms for one in measured),
        }
        for name, measured in runs.items()
    }
    ratios = {
        name: median(ours.rps / other.rps for ours, other in zip(runs["loadscape"], measured, strict=True))
        for name, measured in runs.items()
        if name != "loadscape"
    }
    return {"engines": engines, "loadscape_beside": ratios}


def main(argv: Sequence[str]) -> int:
    """Measure and print a table, or JSON with `--json`."""
    parser = argparse.ArgumentParser(prog="loadscape bench", description=__doc__)
    parser.add_argument("--rounds", type=int, default=ROUNDS, help=f"runs of each engine ({ROUNDS})")
    parser.add_argument("--json", action="store_true", help="print JSON")
    options = parser.parse_args(argv)
    runs, missing = compare(max(1, options.rounds))
    stretches = {"final architecture": scale.final_architecture(), "a day of a million users": scale.whole_day()}
    figures = summary(runs) | {"scale": {name: one._asdict() for name, one in stretches.items()}}
    if options.json:
        json.dump(figures, sys.stdout, indent=2)
        print()
        return 0
    print(f"{'Engine':<14}{'requests/s':>14}{'events/s':>14}{'mean response':>16}{'Loadscape beside it':>22}")
    for name, one in figures["engines"].items():
        events = f"{one['events_per_s']:,.0f}" if one["events_per_s"] else "–"
        ratio = f"{figures['loadscape_beside'][name]:.2f} x" if name in figures["loadscape_beside"] else ""
        print(f"{name:<14}{one['requests_per_s']:>14,.0f}{events:>14}{one['mean_latency_ms']:>13.2f} ms{ratio:>22}")
    print(
        "Loadscape: time-outs on every call, all metrics, replication, an exact cache. The others have none of these;"
    )
    print("Ciw has no network latency either, and one queue per tier.")
    print("\n".join(missing))
    for name, one in stretches.items():
        print(
            f"{name}: {one.requests:,} requests, {one.simulated_s:,.0f} s simulated in {one.wall_s:.1f} s "
            f"on one core, {one.times_real_time:,.1f} times real time"
        )
    return 0
