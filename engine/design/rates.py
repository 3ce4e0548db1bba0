"""Rates of requests from CSV files: what a replay plays.

In a design file `profile.rates` may name a CSV file in the design's own folder; opening the design reads it in.
"""

import csv
import math
import os
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

from engine.errors import BadDesign

MAX_BYTES = 50_000_000
MAX_ROWS = 1_000_000
MAX_RPS = 1e8

Rates = tuple[tuple[float, float], ...]


def read_rates(path: str | os.PathLike[str]) -> Rates:
    """[time in s, requests/s] pairs from a CSV file of two columns, with or without a heading.

    Raises BadDesign with the file, the line and what was expected.
    """
    name = os.fspath(path)
    try:
        if Path(path).stat().st_size > MAX_BYTES:
            raise BadDesign(f"{name}: is larger than {MAX_BYTES // 10**6} MB, the most a file of rates may hold")
        text = Path(path).read_text("utf-8-sig")
    except OSError as error:
        raise BadDesign(f"{name}: cannot be read ({error.strerror or error})") from None
    except UnicodeDecodeError:
        raise BadDesign(f"{name}: must be text in UTF-8, but is not") from None
    rates = []
    for number, row in enumerate(csv.reader(text.splitlines()), 1):
        if row and not (number == 1 and not _is_number(row[0])):
            rates.append(_pair(row, f"{name}: line {number}"))
    if not 0 < len(rates) <= MAX_ROWS:
        raise BadDesign(f"{name}: expected between 1 and {MAX_ROWS} lines of time_s, rate_rps, but has {len(rates)}")
    for (before_s, _), (after_s, _) in pairwise(rates):
        if after_s <= before_s:
            raise BadDesign(f"{name}: expected rising times, but {after_s:g} s follows {before_s:g} s")
    return tuple(rates)


def _is_number(text: str) -> bool:
    try:
        return math.isfinite(float(text))
    except ValueError:
        return False


def _pair(row: list[str], at: str) -> tuple[float, float]:
    if len(row) != 2 or not all(map(_is_number, row)):
        raise BadDesign(f"{at}: expected two numbers, time_s and rate_rps, but found {','.join(row)[:60]!r}")
    time_s, rate_rps = float(row[0]), float(row[1])
    if time_s < 0 or not 0 <= rate_rps <= MAX_RPS:
        raise BadDesign(f"{at}: expected a time of 0 s or more and a rate from 0 to {MAX_RPS:.0f} requests/s")
    return time_s, rate_rps


def with_rates(data: Any, folder: Path) -> Any:
    """The JSON data of a design with the CSV files it names read in."""
    components = data.get("components") if isinstance(data, Mapping) else None
    for component_id, component in components.items() if isinstance(components, Mapping) else ():
        profile: Any = component
        for field in ("arrivals", "profile"):
            profile = profile.get(field) if isinstance(profile, Mapping) else None
        if isinstance(profile, dict) and isinstance(profile.get("rates"), str):
            at = f"components.{component_id}.arrivals.profile.rates"
            profile["rates"] = read_rates(_inside(folder, profile["rates"], at))
    return data


def _inside(folder: Path, name: str, at: str) -> Path:
    """The file of this name, which must stand in the folder or below it."""
    if "\0" in name or not (folder / name).resolve().is_relative_to(folder.resolve()):
        raise BadDesign(f"{at}: expected a CSV file in the design's own folder, but is {name[:80]!r}")
    return folder / name
