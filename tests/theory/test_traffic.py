"""Traffic: every profile brings its rate, bursts their theory, pages their assets, and phones their radio."""

import json
import math
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pydantic import ValidationError
from scipy import stats

from engine import theory
from engine.design.document import Design
from engine.design.files import dumps, load, loads
from engine.design.rates import read_rates
from engine.errors import BadDesign
from tests.helpers.intervals import assert_mean
from tests.helpers.outcome import Run, closed, constant, design, poisson, server
from tests.helpers.simulated import replicate, result

QUICK = {"cores": 1000, "service": constant(0.01)}
RATE, UNTIL_S = 400.0, 120


def offered(arrivals: dict[str, Any], until_s: float = UNTIL_S, seed: int = 1) -> np.ndarray[Any, Any]:
    """Requests in each second."""
    users = {"kind": "client", "arrivals": arrivals}
    drawn = design({"users": users, "web": server(1) | QUICK}, "users>web")
    series = result(Run(drawn, until_s), seed)["series"]
    return np.asarray(series["offered_rps"][: int(until_s)]) * float(series["bucket_s"])


def diurnal(t: float) -> float:
    return RATE * (1 + 0.5 * math.sin(2 * math.pi * t / 60))


def ramp(t: float) -> float:
    return RATE * (1 + 2 * min(max((t - 30) / 40, 0), 1))


def step(t: float) -> float:
    return RATE * (3 if t >= 30 else 1)


def spike(t: float) -> float:
    return RATE * (3 if 30 <= t < 50 else 1)


def replay(t: float) -> float:
    return 0.0 if t < 10 else 300.0 if t < 50 else 50.0 if t < 100 else 600.0


PROFILES: dict[str, tuple[dict[str, Any], Any]] = {
    "constant": ({}, lambda t: RATE),
    "diurnal": ({"period_s": 60, "amplitude": 0.5}, diurnal),
    "ramp": ({"factor": 3, "at_s": 30, "for_s": 40}, ramp),
    "step": ({"factor": 3, "at_s": 30}, step),
    "spike": ({"factor": 3, "at_s": 30, "for_s": 20}, spike),
    "replay": ({"rates": [[10, 300], [50, 50], [100, 600]]}, replay),
}


def integrated(rate: Any, second: int) -> float:
    return math.fsum(rate(second + (i + 0.5) / 100) for i in range(100)) / 100


@pytest.mark.parametrize("shape", PROFILES)
@pytest.mark.parametrize("process", ["poisson", "deterministic"])
def test_every_second_brings_as_many_requests_as_the_rate_integrated_over_it(shape: str, process: str) -> None:
    fields, rate = PROFILES[shape]
    if shape == "replay" and process == "poisson":
        process = "replay"
    counts = offered({"process": process, "rate_rps": RATE, "profile": {"shape": shape} | fields})
    expected = np.array([integrated(rate, second) for second in range(UNTIL_S)])
    if process == "deterministic":
        assert abs(np.cumsum(counts) - np.cumsum(expected)).max() <= 2
        return
    assert counts[expected == 0].sum() == 0
    busy = expected > 0
    squares = ((counts[busy] - expected[busy]) ** 2 / expected[busy]).sum()
    assert 0.001 < stats.chi2.cdf(squares, busy.sum()) < 0.999


def test_daily_users_and_their_requests_make_the_plain_rate() -> None:
    counts = offered({"process": "deterministic", "users": 864_000, "requests_per_user_per_day": 20})
    assert counts.sum() == pytest.approx(200 * UNTIL_S, abs=1)


def test_bursts_keep_the_mean_rate_and_have_the_dispersion_of_theory() -> None:
    """A two-state Markov-modulated Poisson process; the window is the bucket of a second."""
    bursty = {"process": "bursty", "rate_rps": 200, "burst_factor": 4, "burst_share": 0.1, "burst_s": 0.2}
    means, dispersions = [], []
    for seed in range(1, 17):
        counts = offered(bursty, 590, seed)
        means.append(counts.mean())
        dispersions.append(counts.var(ddof=1) / counts.mean())
    calm_rps = 200 * (1 - 0.4) / 0.9
    assert_mean(means, 200, "rate", 0.03)
    assert_mean(dispersions, theory.burst_dispersion((800, calm_rps), (0.2, 1.8), 1.0), "dispersion", 0.08)
    assert np.mean([offered({"rate_rps": 200}, 590).var() / 200]) == pytest.approx(1, abs=0.2)


def test_bursts_that_alone_exceed_the_mean_rate_are_refused() -> None:
    with pytest.raises(ValidationError, match="burst_factor \\* burst_share must be below 1"):
        offered({"process": "bursty", "rate_rps": 10, "burst_factor": 10, "burst_share": 0.1})


def test_a_closed_population_is_that_of_mean_value_analysis() -> None:
    drawn = design({"users": closed(30, 200), "web": server(10)}, "users>web")
    network = theory.closed_network([0.01], [1], 0.2, 30)
    outcomes = replicate(Run(drawn, 610, 10), 12)
    assert_mean([outcome.throughput_rps for outcome in outcomes], network.throughput_rps, "throughput")
    assert_mean([outcome.latency_ms for outcome in outcomes], network.response_s * 1000, "response", 0.04)


def page(device: str, **fields: Any) -> Design:
    classes = {
        "page": {"operation": "read", "response": "html"},
        "static": {"operation": "static", "weight": 0, "keys": 50},
    }
    users = poisson(100, assets_per_page=6, device=device)
    return design({"users": users, "web": server(1) | QUICK}, "users>web", classes=fields.pop("classes", classes))


def test_a_page_pulls_its_assets_in_a_browser_and_none_in_an_app() -> None:
    web, mobile = (result(Run(page(device), 20), 1) for device in ("web", "mobile"))
    for ran, calls in ((web, 7), (mobile, 1)):
        done = ran["requests"]["completed"] * calls
        assert done <= ran["components"]["web"]["completed"] <= done + 7 * 10


def test_a_phone_adds_its_radio_network_both_ways_where_the_link_has_no_latency_of_its_own() -> None:
    web, mobile = (result(Run(page(device), 20), 1)["latency_ms"]["mean"] for device in ("web", "mobile"))
    assert mobile - web == pytest.approx(50, abs=0.05)
    data = page("mobile").model_dump(mode="json")
    data["links"]["users-web"]["latency"] = {"distribution": "constant", "mean_ms": 3}
    own = result(Run(Design.model_validate(data), 20), 1)["latency_ms"]["mean"]
    assert own == pytest.approx(6, abs=0.05)


def test_assets_are_objects_of_their_own_by_their_own_popularity() -> None:
    classes = {
        "page": {"operation": "read", "response": "html", "keys": 1},
        "static": {"operation": "static", "weight": 0, "keys": 30, "zipf_exponent": 0},
    }
    components = {
        "users": poisson(100, assets_per_page=6),
        "cdn": {"kind": "cdn", "points": ["us-east-1"], "capacity_items": 100},
        "web": server(1) | QUICK,
    }
    ran = result(Run(design(components, "users>cdn users>web cdn>web", classes=classes), 20), 1)
    cdn = ran["components"]["cdn"]
    assert cdn["arrived"] >= 6 * ran["requests"]["completed"] > 5000
    assert cdn["origin_requests"] == 30


def test_assets_have_a_class_of_their_own_even_where_the_design_has_none() -> None:
    ran = result(Run(page("web", classes={"page": {"operation": "read", "response": "html"}}), 10), 1)
    assert ran["components"]["web"]["completed"] >= 7 * ran["requests"]["completed"] > 5000
    assert ran["classes"]["assets"]["requests"]["offered"] == 0


CSV = "time_s,rate_rps\n0,100\n30,400\n60,0\n"


def test_a_replay_plays_the_csv_that_the_design_names(tmp_path: Path) -> None:
    (tmp_path / "day.csv").write_text(CSV)
    text = dumps(design({"users": {"kind": "client"}, "web": server(1) | QUICK}, "users>web"))
    arrivals = '{"process": "replay", "profile": {"shape": "replay", "rates": "day.csv"}}'
    text = text.replace('"kind": "client"', f'"kind": "client", "arrivals": {arrivals}')
    (tmp_path / "shop.loadscape").write_text(text)
    drawn = load(tmp_path / "shop.loadscape")
    assert drawn.components["users"].arrivals.profile.rates == read_rates(tmp_path / "day.csv")  # type: ignore[attr-defined]
    assert loads(dumps(drawn)) == drawn
    requests = result(Run(drawn, 100), 1)["requests"]
    assert requests["offered"] == pytest.approx(15_000, rel=0.05)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "expected between 1 and 1000000 lines"),
        ("0,1\nx,2\n", "line 2: expected two numbers, time_s and rate_rps, but found 'x,2'"),
        ("0,1\n1\n", "line 2: expected two numbers"),
        ("0,1\n1,nan\n", "line 2: expected two numbers"),
        ("0,1\n5,-1\n", "line 2: expected a time of 0 s or more and a rate"),
        ("0,1\n5,2\n5,3\n", "expected rising times, but 5 s follows 5 s"),
    ],
)
def test_a_csv_with_a_mistake_is_refused_with_its_line(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "rates.csv"
    path.write_text(text)
    with pytest.raises(BadDesign) as caught:
        read_rates(path)
    assert str(path) in str(caught.value)
    assert said in str(caught.value)


@pytest.mark.parametrize("name", ["../rates.csv", "/etc/hostname", "missing.csv"])
def test_a_csv_stands_in_the_designs_own_folder(tmp_path: Path, name: str) -> None:
    (tmp_path / "rates.csv").write_text(CSV)
    folder = tmp_path / "inner"
    folder.mkdir()
    profile = {"shape": "replay", "rates": name}
    data = json.dumps({"components": {"u": {"kind": "client", "arrivals": {"profile": profile}}}})
    with pytest.raises(BadDesign, match=r"own folder|cannot be read"):
        loads(data, "the design", folder)


def test_a_replay_holds_its_last_rate() -> None:
    counts = offered({"process": "replay", "profile": {"shape": "replay", "rates": [[0, 0], [20, 100]]}}, 100)
    assert counts[:20].sum() == 0
    assert counts[20:].sum() == pytest.approx(8000, rel=0.06)
