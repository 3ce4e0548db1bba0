"""`loadscape check`: what the topology rules find in a design, for people, for programs and for code review."""

import argparse
import sys

from app import __version__, json_files, sarif, source
from app.guard import guard
from engine.design.files import load
from engine.rules import check as found
from engine.rules import silenced

DONE, FINDINGS = 0, 1


def check(options: argparse.Namespace) -> int:
    """Print or write the problems of a design; 1 when one is an error, or an objective of the SLO file is missed."""
    path = source.find(options.design)
    design = load(path)
    problems, quiet = found(design), silenced(design)
    broken = any(problem.severity == "error" for problem in problems)
    held = guard(design, options.slo, broken, options.max_runs, _tell) if options.slo is not None else None
    if options.json:
        listed = [problem.to_json() for problem in problems]
        json_files.write(listed if held is None else {"problems": listed, "slo": held.to_json()}, options.json)
    if options.sarif:
        json_files.write(sarif.sarif(path, __version__, problems, quiet, held), options.sarif)
    if "-" not in (options.json, options.sarif):
        lines = [f"{problem.severity:<9}{problem.message} [{problem.code}]" for problem in problems]
        lines += [f"{'silenced':<9}{problem.message} [{problem.code}: {reason}]" for problem, reason in quiet]
        lines = [*(lines or ["No problems found."]), *(held.lines() if held else ())]
        sys.stdout.write("\n".join(lines) + "\n")
    return FINDINGS if broken or (held is not None and held.missed) else DONE


def _tell(runs: int, most: int) -> None:
    """How far it is, for a person who watches."""
    if sys.stderr.isatty():
        sys.stderr.write(f"{runs} of at most {most} runs\n")
