"""Loadscape's engine beside SimPy, Ciw and a bare C loop: the same model, in turn, in the same run."""

import pytest

from app.bench import compare, summary

SAME_MODEL = 0.02


@pytest.mark.slow
def test_the_engine_is_measured_beside_others_on_the_same_model(capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("simpy")
    pytest.importorskip("ciw")
    runs, missing = compare(rounds=2)
    figures = summary(runs)
    with capsys.disabled():
        print("\n", figures["loadscape_beside"], *missing)
    engines, beside = figures["engines"], figures["loadscape_beside"]
    for name in engines.keys() - {"Ciw"}:
        assert engines[name]["mean_latency_ms"] == pytest.approx(
            engines["loadscape"]["mean_latency_ms"], rel=SAME_MODEL
        ), name
    assert beside["SimPy"] > 10
    if "bare C loop" in beside:
        assert beside["bare C loop"] > 0.3
