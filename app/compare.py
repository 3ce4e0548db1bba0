"""`loadscape compare`: two designs under the same requests, and whether the runs show a difference."""

import argparse
import os
import sys

from app import json_files
from app.comparison_report import report
from app.report import bold, plain
from app.simulate import checked_warmup_s, find_scenario
from app.source import load


def compare(options: argparse.Namespace) -> int:
    """Run both designs under the same seeds, print the differences and write the files; 0 when done.

    Raises LoadscapeError where a design, the scenario or the times do not fit, OSError where a file cannot be written.
    """
    a, b = load(options.a), load(options.b)
    scenarios = (find_scenario(a, options.scenario), find_scenario(b, options.scenario))
    warmup_s = checked_warmup_s(options)
    # The compiler behind it loads only once all input is known to be good.
    from engine import experiments

    comparison = experiments.compare(
        a, b, options.until, options.replications, seed=options.seed, warmup_s=warmup_s, scenarios=scenarios
    )
    found = comparison.to_json()
    if options.json:
        json_files.write(found, options.json)
    if options.json != "-":
        styled = sys.stdout.isatty() and "NO_COLOR" not in os.environ
        print(report(found, comparison.change, bold if styled else plain), end="")
    return 0
