"""The kernel as plain Python, for debugging: it must say what the compiled one says."""

import inspect
import json
import os
import subprocess
import sys
from typing import Any

import numpy as np
import pytest

import engine.program as program

RUN = """
import json, warnings
warnings.simplefilter("ignore", RuntimeWarning)
from engine.design.files import from_json, to_json
from engine.design.notation import design
from engine.simulation import Simulation

drawn = design(
    "web 80rps > lb(algorithm=least_connections) > app*2(service.distribution=gamma, service.mean_ms=9, service.cv=2)"
    " > cache(capacity_items=20, eviction=lfu) + db(read.distribution=lognormal, read.mean_ms=3, read.cv=1)"
)
drawn = from_json(to_json(drawn) | {"classes": {"read": {"keys": 60}}})
simulation = Simulation.create(drawn, seed=3)
simulation.advance(2.0)
found = simulation.result().to_json()
del found["engine"]
print(json.dumps([int(simulation.world.clock["events"][0]), found]))
"""


def leaves(tree: Any, path: str = "") -> dict[str, Any]:
    parts = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else None
    if parts is None:
        return {path: tree}
    return {at: leaf for name, part in parts for at, leaf in leaves(part, f"{path}/{name}").items()}


def printed(**environment: str) -> list[Any]:
    done = subprocess.run(
        [sys.executable, "-c", RUN], env={**os.environ, **environment}, capture_output=True, text=True, check=True
    )
    return list(json.loads(done.stdout))


def test_the_kernel_says_the_same_as_plain_python() -> None:
    """But for the last digits of sums: compiled code may multiply and add in one step."""
    compiled = printed()
    assert compiled[0] > 1000
    plain, expected = leaves(printed(NUMBA_DISABLE_JIT="1")), leaves(compiled)
    numbers = [path for path, leaf in expected.items() if isinstance(leaf, float)]
    assert [plain.pop(path) for path in numbers] == pytest.approx([expected.pop(path) for path in numbers], rel=1e-12)
    assert plain == expected


def test_no_column_has_the_name_of_something_of_numpys_own() -> None:
    """In plain Python `row.size` would be numpy's, whatever the table says."""
    taken = {*dir(np.recarray), *dir(np.record)}
    rows = [row for row in vars(program).values() if inspect.isclass(row) and row.__module__.startswith("engine.")]
    columns = {f"{row.__name__}.{column}" for row in rows for column in inspect.get_annotations(row)}
    assert len(columns) > 300
    assert [column for column in sorted(columns) if column.split(".")[1] in taken] == []
