"""`loadscape simulate`: run a design headless and say what came out."""

import argparse
import os
import sys
from typing import Any

from app import csv_files, json_files
from app.replications import run_all, summarize
from app.report import bold, plain, report
from app.source import load
from engine.design.document import Design, Scenario
from engine.errors import BadDesign

EVENTS_AT_ONCE = 1_000_000
"""Ctrl-C is heard this often."""


def simulate(options: argparse.Namespace) -> int:
    """Run as the options of the command line say, print the summary and write the files; 0 when done.

    Raises LoadscapeError where the design, the scenario or the times do not fit, OSError where a file cannot be
    written.
    """
    design = load(options.design)
    scenario = find_scenario(design, options.scenario)
    if options.warmup >= options.until:
        raise BadDesign(f"--warmup {options.warmup:g} must end before the run does, --until {options.until:g}.")

    def once(seed: int) -> dict[str, Any]:
        return run(design, seed=seed, warmup_s=options.warmup, until_s=options.until, scenario=scenario)

    if options.replications == 1:
        result = once(options.seed)
    else:
        result = summarize(run_all(once, range(options.seed, options.seed + options.replications)))
    publish(result, options)
    return 0


def run(design: Design, *, seed: int, warmup_s: float, until_s: float, scenario: Scenario | None) -> dict[str, Any]:
    """The result of one run from 0 to `until_s`, as plain JSON values.

    Raises BadDesign where the design cannot run.
    """
    # The compiler behind it loads only once all input is known to be good.
    from engine.simulation import Simulation, Stop

    simulation = Simulation.create(design, seed=seed, warmup_s=warmup_s, scenario=scenario)
    while simulation.advance(until_s, EVENTS_AT_ONCE) != Stop.REACHED:
        pass
    return simulation.result().to_json()


def find_scenario(design: Design, name: str | None) -> Scenario | None:
    """The design's scenario of that name. Raises BadDesign where it has none."""
    if name is None:
        return None
    if name not in design.scenarios:
        known = ", ".join(repr(title) for title in design.scenarios) or "none"
        raise BadDesign(f"The design has no scenario {name!r}; it has: {known}.")
    return design.scenarios[name]


def publish(result: dict[str, Any], options: argparse.Namespace) -> None:
    """Write the files that were asked for, and the summary unless JSON goes to standard output."""
    if options.csv:
        csv_files.write(result, options.csv)
    if options.json:
        json_files.write(result, options.json)
    if options.json != "-":
        styled = sys.stdout.isatty() and "NO_COLOR" not in os.environ
        print(report(result, bold if styled else plain), end="")
