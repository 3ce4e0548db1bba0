"""`loadscape simulate`: run a design headless and say what came out."""

import argparse
import os
import sys
from pathlib import Path
from typing import Any

from app import csv_files, json_files
from app.report import bold, plain, report
from app.source import load
from engine.design.document import Design, Scenario
from engine.design.files import load_scenario
from engine.errors import BadDesign
from engine.results.budget import error_budget

WARMUP_S = 5.0
"""Left out of the totals unless told otherwise."""


def simulate(options: argparse.Namespace) -> int:
    """Run as the options of the command line say, print the summary and write the files; 0 when done.

    Raises LoadscapeError where the design, the scenario or the times do not fit, OSError where a file cannot be
    written.
    """
    design = load(options.design)
    scenario = find_scenario(design, options.scenario)
    several = options.until is None or options.replications > 1
    for name, given in (("--traces", options.traces), ("--report", options.report)):
        if given is not None and several:
            raise BadDesign(f"{name} is of one run: give --until in seconds, and no --replications.")
    if options.until is None:
        result = until_precise(design, options)
    else:
        result = for_a_time(design, scenario, options)
    if options.scenario is not None:
        result["scenario"] = options.scenario
    if options.slo is not None:
        result["error_budget"] = error_budget(result["requests"], options.slo)
    publish(result, options)
    return 0


def for_a_time(design: Design, scenario: Scenario | None, options: argparse.Namespace) -> dict[str, Any]:
    """The result of `--until S`: one run, or the mean of several."""
    warmup_s = checked_warmup_s(options)
    if options.replications == 1:
        from engine.experiments import run as run_once

        one = run_once(design, options.until, seed=options.seed, warmup_s=warmup_s, scenario=scenario)
        if options.traces is not None:
            from app import traces_file
            from engine.results.traces import traces_of

            traces_file.write(traces_of(one.program), options.traces)
        if options.report is not None:
            from app import report_file  # the window's libraries load only for a page with charts

            report_file.write(one, options.scenario or "", scenario, options.report)
        return one.to_json()
    # The compiler behind it loads only once all input is known to be good.
    from engine.experiments import replicate

    runs = replicate(
        design, options.until, options.replications, seed=options.seed, warmup_s=warmup_s, scenario=scenario
    )
    return runs.to_json()


def checked_warmup_s(options: argparse.Namespace) -> float:
    """The warm-up, 5 s unless given. Raises BadDesign where it does not end before the run does."""
    warmup_s: float = WARMUP_S if options.warmup is None else options.warmup
    if warmup_s >= options.until:
        raise BadDesign(f"--warmup {warmup_s:g} must end before the run does, --until {options.until:g}.")
    return warmup_s


def until_precise(design: Design, options: argparse.Namespace) -> dict[str, Any]:
    """The result of `--until auto`: as long as the asked precision needs."""
    if options.scenario is not None:
        raise BadDesign("--until auto looks for a steady state, and a scenario has none: give --until in seconds.")
    if options.warmup is not None and options.warmup >= options.at_most:
        raise BadDesign(f"--warmup {options.warmup:g} must end before the run does, --at-most {options.at_most:g}.")
    from engine.experiments import replicate_until_precise, run_until_precise

    asked = {"seed": options.seed, "warmup_s": options.warmup, "at_most_s": options.at_most}
    if options.replications == 1:
        one, precision = run_until_precise(design, options.precision, **asked)
        result = one.to_json()
    else:
        runs, precision = replicate_until_precise(design, options.precision, options.replications, **asked)
        result = runs.to_json()
    return {**result, "precision": precision.to_json()}


def find_scenario(design: Design, name: str | None) -> Scenario | None:
    """The design's scenario of that name, or that in a file of that name. Raises BadDesign where there is none."""
    if name is None:
        return None
    if name not in design.scenarios and Path(name).exists():
        return load_scenario(name)
    if name not in design.scenarios:
        known = ", ".join(repr(title) for title in design.scenarios) or "none"
        raise BadDesign(
            f"The design {design.name!r} has no scenario {name!r}, and no file is called so; it has: {known}."
        )
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
