"""`from engine import ...`: light until something runs, numpy out of a run, and the notebook that shows it."""

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

import engine
from engine import BadDesign, Design, Simulation
from tests.house.tree import ROOT

NOTEBOOK = ROOT / "docs" / "python-door.ipynb"
SHOP = Design.from_text("users 200rps > lb > app*2 > db", "Shop")


def test_reading_a_design_loads_no_compiler() -> None:
    code = (
        "import sys\nfrom engine import Design\nDesign.from_text('users 9rps > app')\n"
        "print(*sys.modules)\nfrom engine import Simulation\nprint('numba' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    light, loaded = run.stdout.splitlines()
    assert {"numba", "networkx", "engine.simulation"} & set(light.split()) == set()
    assert loaded == "True"


def test_every_exported_name_is_there_and_no_other() -> None:
    assert all(getattr(engine, name).__doc__ for name in engine.__all__)
    with pytest.raises(AttributeError, match="nothing_such"):
        _ = engine.nothing_such


def test_a_design_is_edited_saved_and_read_again(tmp_path: Path) -> None:
    larger = SHOP.edited("components/db", "cores", 64).edited("components/app-1", "service.mean_ms", 3)
    assert (larger.components["db"].model_dump()["cores"], SHOP.components["db"].model_dump()["cores"]) != (64, 64)
    path = tmp_path / "shop.loadscape"
    larger.save(path)
    assert Design.load(path) == larger
    with pytest.raises(BadDesign, match="coresss"):
        SHOP.edited("components/db", "coresss", 1)
    with pytest.raises(BadDesign, match="no component"):
        SHOP.edited("components/none", "cores", 1)


def test_a_run_gives_its_series_and_histogram_as_arrays() -> None:
    result = Simulation.create(SHOP, seed=3, warmup_s=2).run(12)
    series, histogram = result.series, result.histogram()
    assert isinstance(series.latency_ms["p99"], np.ndarray)
    assert len(series.time_s) == len(series.components["db"].utilization) == len(series.offered_rps)
    assert len(histogram.edges_ms) == len(histogram.counts) + 1
    assert histogram.counts.sum() == result.requests.completed
    middle = np.searchsorted(histogram.counts.cumsum(), 0.5 * histogram.counts.sum())
    assert histogram.edges_ms[middle] <= result.percentile_ms(0.5) <= histogram.edges_ms[middle + 1]
    assert result.percentile_ms(0.99) == result.to_json()["latency_ms"]["p99"]
    (only,) = result.program.classes
    assert (result.histogram(only).counts == histogram.counts).all()
    with pytest.raises(BadDesign, match="no class is called"):
        result.histogram("none")


def test_what_a_run_hands_out_cannot_alter_it() -> None:
    result = Simulation.create(SHOP, seed=3).run(3)
    before = result.to_json()
    result.histogram().counts[:] = 0
    result.series.offered_rps[:] = 0
    assert result.to_json() == before


def test_the_notebook_runs_and_keeps_no_outputs() -> None:
    """Plain exec of its cells: no Jupyter is needed to know that it is true."""
    notebook = json.loads(NOTEBOOK.read_text(encoding="utf-8"))
    assert (notebook["nbformat"], notebook["nbformat_minor"]) == (4, 5)
    cells = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    assert len(cells) >= 6
    assert all(cell["outputs"] == [] and cell["execution_count"] is None for cell in cells)
    assert len({cell["id"] for cell in notebook["cells"]}) == len(notebook["cells"])
    names: dict[str, object] = {}
    for number, cell in enumerate(cells):
        exec(compile("".join(cell["source"]), f"{NOTEBOOK.name}, code cell {number}", "exec"), names)
