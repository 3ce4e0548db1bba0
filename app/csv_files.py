"""A result as CSV files for a spreadsheet: one file per table."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from pathlib import Path
from typing import Any

TABLES = ("classes", "components", "links")


def write(result: Mapping[str, Any], folder: Path) -> tuple[Path, ...]:
    """Write classes, components, links, failovers and series; returns the files, in a folder made for them.

    Raises OSError where the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    rows = {name: [{"id": key, **flat(value)} for key, value in result[name].items()] for name in TABLES}
    rows["failovers"] = [flat(failover) for failover in result["failovers"]]
    columns = dict(leaves(result["series"]))
    lists = {name: values for name, values in columns.items() if isinstance(values, list)}
    rows["series"] = [dict(zip(lists, values, strict=True)) for values in zip_longest(*lists.values())]
    return tuple(write_table(folder / f"{name}.csv", table) for name, table in rows.items())


def flat(tree: Mapping[str, Any]) -> dict[str, Any]:
    """The tree's single values under dotted names."""
    return {name: value for name, value in leaves(tree) if not isinstance(value, list)}


def leaves(tree: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    """Dotted name and value of everything that is not itself a mapping."""
    for key, value in tree.items():
        if isinstance(value, Mapping):
            yield from leaves(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", value


def write_table(path: Path, rows: Sequence[Mapping[str, Any]]) -> Path:
    """Write rows under the names of all their columns. Raises OSError where the file cannot be written."""
    names = list(dict.fromkeys(name for row in rows for name in row))
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, names)
        writer.writeheader()
        writer.writerows(rows)
    return path
