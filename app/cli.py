"""The command line. Exit codes: 0 done, 1 findings, 2 bad input (one sentence on stderr).

A command imports what it needs when it runs, so that `--help`, `presets`, `schema` and `check` answer at once.
"""

import argparse
import math
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NoReturn

import app

DONE, FINDINGS, BAD_INPUT, INTERRUPTED = 0, 1, 2, 130

MAX_UNTIL_S = 1e8
MAX_SEED = 2**63 - 1
MAX_REPLICATIONS = 10_000

Command = Callable[[argparse.Namespace], int]


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command that the arguments name and return its exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # a console without the block characters still gets its summary
    parser, commands = _parsers()
    if not arguments or (arguments[0] not in commands and not arguments[0].startswith("-")):
        arguments.insert(0, "open")
    options, rest = parser.parse_known_args(arguments)
    if rest and options.command is not _bench:
        commands[arguments[0]].error(f"unrecognized arguments: {' '.join(rest)}")
    options.rest = rest
    return _guarded(options.command, options)


def _guarded(command: Command, options: argparse.Namespace) -> int:
    from engine.errors import LoadscapeError

    try:
        return command(options)
    except LoadscapeError as error:
        print(f"loadscape: {error}", file=sys.stderr)
        return BAD_INPUT
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # the reader, such as head, has seen enough
        return DONE
    except OSError as error:
        print(f"loadscape: {error.filename}: {error.strerror}.", file=sys.stderr)
        return BAD_INPUT
    except KeyboardInterrupt:
        return INTERRUPTED


class _Parser(argparse.ArgumentParser):
    """Says in one sentence what is wrong, without repeating the usage."""

    def error(self, message: str) -> NoReturn:
        self.exit(BAD_INPUT, f"{self.prog}: {message} (see `{self.prog} --help`)\n")


def _parsers() -> tuple[_Parser, dict[str, _Parser]]:
    parser = _Parser(
        prog="loadscape",
        usage="loadscape [FILE|PRESET]\n       loadscape COMMAND ...",
        description="Draw a web architecture, press Run, and watch millions of users hit it, request by request.",
        epilog="Without a command the design opens in the window. `loadscape COMMAND --help` says more.",
    )
    parser.add_argument("--version", action="version", version=f"loadscape {app.__version__}")
    choices = parser.add_subparsers(title="commands", metavar="COMMAND", prog="loadscape", required=True)

    def command(name: str, run: Command, help: str) -> _Parser:
        added = choices.add_parser(name, help=help, description=help)
        added.set_defaults(command=run)
        return added

    command("open", _open, "open the window").add_argument("design", nargs="?", metavar="FILE|PRESET")
    command("presets", _presets, "list the presets")
    _add_simulate(command("simulate", _simulate, "run a design and print the summary"))
    _add_compare(command("compare", _compare, "run two designs under the same requests and show what differs"))
    check = command("check", _check, "find mistakes in the topology; exit code 1 when there is an error")
    check.add_argument("design", metavar="FILE|PRESET")
    check.add_argument("--json", metavar="OUT", help="write the problems as JSON, - for standard output")
    sarif = "write the problems as SARIF 2.1.0 for code review; without OUT to standard output"
    check.add_argument("--sarif", metavar="OUT", nargs="?", const="-", help=sarif)
    slo = (
        "also simulate, adding runs on all cores until every objective in this JSON file is met or missed, with 95%% "
        "confidence in all verdicts together, or max_runs are made; exit code 1 when one is missed"
    )
    check.add_argument("--slo", type=Path, metavar="FILE", help=slo)
    most = "slo: runs at most (the file's max_runs, else 100); what cannot be told by then passes, and is said"
    check.add_argument("--max-runs", type=_pairs, metavar="N", help=most)
    challenge = command(
        "challenge", _challenge, "list the challenges, tell one, or judge a design; 1 when it is not met"
    )
    challenge.add_argument("name", metavar="NAME", nargs="?", help="tell this one")
    challenge.add_argument("design", metavar="FILE", nargs="?", help="the design to judge")
    export = command("export", _export, "draw the diagram; the suffix of OUT says the format")
    export.add_argument("design", metavar="FILE|PRESET")
    export.add_argument("out", metavar="OUT", type=Path)
    command("schema", _schema, "print the JSON Schema of the design file")
    command("bench", _bench, "measure the speed of this machine")
    return parser, dict(choices.choices)


def _add_simulate(parser: _Parser) -> None:
    parser.add_argument("design", metavar="FILE|PRESET")
    parser.add_argument(
        "--until", type=_until_or_auto, default=60.0, metavar="S|auto",
        help="simulated seconds (60); auto: until p99 is known to the precision",
    )  # fmt: skip
    _add_run(parser)
    parser.add_argument("--replications", type=_replications, default=1, metavar="N", help="runs under seeds in a row")
    parser.add_argument(
        "--precision", type=_precision, default=0.05, metavar="P",
        help="auto: half width of p99's 95%% interval, relative (0.05)",
    )  # fmt: skip
    parser.add_argument(
        "--at-most", type=_until, default=86_400.0, metavar="S", help="auto: longest run in simulated seconds (86400)"
    )
    parser.add_argument("--slo", type=_slo, metavar="X", help="objective such as 0.999: adds its error budget")
    parser.add_argument("--csv", type=Path, metavar="DIR", help="write the result as CSV files")
    parser.add_argument(
        "--traces", type=Path, metavar="FILE", help="write requests that were followed as OpenTelemetry JSON (one run)"
    )
    parser.add_argument("--report", type=Path, metavar="FILE", help="write a page with charts, .html or .pdf (one run)")


def _add_compare(parser: _Parser) -> None:
    parser.add_argument("a", metavar="A", help="a file or preset")
    parser.add_argument("b", metavar="B", help="the one to hold against it")
    parser.add_argument("--until", type=_until, default=60.0, metavar="S", help="simulated seconds (60)")
    _add_run(parser)
    parser.add_argument("--replications", type=_pairs, default=10, metavar="N", help="pairs of runs (10)")


def _add_run(parser: _Parser) -> None:
    parser.add_argument("--warmup", type=_warmup, metavar="S", help="left out of the totals (5; until auto: found)")
    parser.add_argument("--seed", type=_seed, default=1, metavar="N", help="the same seed gives the same run (1)")
    parser.add_argument("--scenario", metavar="NAME|FILE", help="a scenario of the design, or a file with one, to play")
    parser.add_argument("--json", metavar="OUT", help="write the result as JSON, - for standard output")


def _number(text: str, least: float, most: float, convert: Callable[[str], Any], wanted: str) -> Any:
    try:
        value = convert(text)
    except ValueError:
        value = math.nan
    if not least <= value <= most:
        raise argparse.ArgumentTypeError(f"expected {wanted}, not {text!r}")
    return value


def _until(text: str) -> Any:
    return _number(text, 1e-6, MAX_UNTIL_S, float, "a positive number of seconds up to 1e8")


def _until_or_auto(text: str) -> Any:
    return None if text == "auto" else _number(text, 1e-6, MAX_UNTIL_S, float, "seconds up to 1e8, or auto")


def _precision(text: str) -> Any:
    return _number(text, 0.01, 1, float, "a share from 0.01 to 1")


def _slo(text: str) -> Any:
    return _number(text, 0, 1, float, "a share from 0 to 1")


def _pairs(text: str) -> Any:
    return _number(text, 2, MAX_REPLICATIONS, int, "a whole number from 2 to 10000")


def _warmup(text: str) -> Any:
    return _number(text, 0, MAX_UNTIL_S, float, "a number of seconds from 0 to 1e8")


def _seed(text: str) -> Any:
    return _number(text, 0, MAX_SEED, int, "a whole number from 0 to 2**63 - 1")


def _replications(text: str) -> Any:
    return _number(text, 1, MAX_REPLICATIONS, int, "a whole number from 1 to 10000")


def _open(options: argparse.Namespace) -> int:
    from app.main import open_design

    return open_design(options.design)


def _presets(options: argparse.Namespace) -> int:
    from app import presets

    width = max(map(len, presets.names()), default=0)
    for name in presets.names():
        print(f"{name:<{width}}   {presets.title(name)}")
    return DONE


def _simulate(options: argparse.Namespace) -> int:
    from app.simulate import simulate

    return simulate(options)


def _compare(options: argparse.Namespace) -> int:
    from app.compare import compare

    return compare(options)


def _check(options: argparse.Namespace) -> int:
    from app.check import check

    return check(options)


def _challenge(options: argparse.Namespace) -> int:
    from app.challenge import challenge

    return challenge(options)


def _export(options: argparse.Namespace) -> int:
    from app.export import export
    from app.source import load

    export(load(options.design), options.out)
    print(options.out)
    return DONE


def _schema(options: argparse.Namespace) -> int:
    from app import json_files
    from engine.design.schema import design_schema

    json_files.write(design_schema(), "-")
    return DONE


def _bench(options: argparse.Namespace) -> int:
    from app.bench import main as measure

    return measure(options.rest)


if __name__ == "__main__":
    sys.exit(main())
