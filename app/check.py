"""`loadscape check`: what the topology rules find in a design, for people, for programs and for code review."""

import argparse
import sys

from app import __version__, json_files, sarif, source
from engine.design.files import load
from engine.rules import check as found
from engine.rules import silenced

DONE, FINDINGS = 0, 1


def check(options: argparse.Namespace) -> int:
    """Print or write the problems of a design; 1 when one of them is an error."""
    path = source.find(options.design)
    design = load(path)
    problems, quiet = found(design), silenced(design)
    if options.json:
        json_files.write([problem.to_json() for problem in problems], options.json)
    if options.sarif:
        json_files.write(sarif.sarif(path, __version__, problems, quiet), options.sarif)
    if "-" not in (options.json, options.sarif):
        lines = [f"{problem.severity:<9}{problem.message} [{problem.code}]" for problem in problems]
        lines += [f"{'silenced':<9}{problem.message} [{problem.code}: {reason}]" for problem, reason in quiet]
        sys.stdout.write("\n".join(lines or ["No problems found."]) + "\n")
    return FINDINGS if any(problem.severity == "error" for problem in problems) else DONE
