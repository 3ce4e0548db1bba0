"""The API gateway: every limit passes exactly what its definition says, request for request."""

import math
from collections import defaultdict, deque
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import numpy as np
import pytest

from engine.design.document import Design
from engine.design.files import from_json, to_json
from engine.errors import BadDesign
from engine.program import Cause, Phase
from engine.simulation import Simulation
from tests.helpers.outcome import Run, constant, design, exponential, poisson, server
from tests.helpers.simulated import outcome_of, result, simulated

NO_TIME = {"cores": 10_000, "service": constant(0)}
LIMIT, WINDOW_S, BURST = 20, 0.5, 7
RATE_RPS = LIMIT / WINDOW_S
BURSTY = {"process": "bursty", "rate_rps": 50.0, "burst_factor": 4, "burst_share": 0.2, "burst_s": 0.5}


class Asked(NamedTuple):
    """A request as it came to the limiter."""

    time_s: float
    user: int
    passed: bool


def limited(algorithm: str, **fields: Any) -> Design:
    gateway = {"kind": "rate_limiter", "algorithm": algorithm, "limit": LIMIT, "window_s": WINDOW_S, "burst": BURST}
    users = {"kind": "client", "arrivals": BURSTY, "active_users": fields.pop("active_users", 1), "timeout_ms": None}
    return design(
        {"users": users, "gateway": gateway | fields, "web": server(0) | NO_TIME}, "users>gateway gateway>web"
    )


def trace(drawn: Design, requests: int) -> list[Asked]:
    """When each request came to the limiter, whose it was, and whether it passed."""
    simulation = Simulation.create(drawn, seed=5)
    (row,) = (row for key, row in simulation._program.rows["stations"].items() if key == ("gateway", 0))
    found: list[Asked] = []
    while len(found) < requests:
        simulation.advance(1e6, max_events=1)
        world = simulation.world
        if world.stations["arrived"][row] > len(found):
            inside = np.flatnonzero((world.calls["station"] == row) & (world.calls["phase"] != Phase.FREE))
            newest = world.calls[inside[world.calls["stamp"][inside].argmax()]]
            found.append(Asked(simulation.now_s, int(newest["user"]), int(newest["cause"]) != Cause.RATE_LIMITED))
    return found


Decide = Callable[[float], bool]


def token_bucket() -> Decide:
    tokens, last_s = float(BURST), 0.0

    def passes(now_s: float) -> bool:
        nonlocal tokens, last_s
        tokens = min(float(BURST), tokens + (now_s - last_s) * RATE_RPS)
        last_s = now_s
        if tokens >= 1:
            tokens -= 1
            return True
        return False

    return passes


def leaky_bucket() -> Decide:
    leaves: deque[float] = deque()
    last_s = -math.inf

    def passes(now_s: float) -> bool:
        nonlocal last_s
        while leaves and leaves[0] <= now_s:
            leaves.popleft()
        if len(leaves) == BURST and now_s < last_s + 1 / RATE_RPS:
            # the queue is full; who leaves only frees a place once it has left
            return False
        last_s = max(now_s, last_s + 1 / RATE_RPS)
        if last_s > now_s:
            leaves.append(last_s)
        return True

    return passes


def fixed_window() -> Decide:
    counts: defaultdict[int, int] = defaultdict(int)

    def passes(now_s: float) -> bool:
        counts[int(now_s // WINDOW_S)] += counts[int(now_s // WINDOW_S)] < LIMIT
        before = passed.get(int(now_s // WINDOW_S), 0)
        passed[int(now_s // WINDOW_S)] = counts[int(now_s // WINDOW_S)]
        return passed[int(now_s // WINDOW_S)] > before

    passed: dict[int, int] = {}
    return passes


def sliding_log() -> Decide:
    passed: list[float] = []

    def passes(now_s: float) -> bool:
        if sum(time_s > now_s - WINDOW_S for time_s in passed) >= LIMIT:
            return False
        passed.append(now_s)
        return True

    return passes


def sliding_counter() -> Decide:
    passed: list[float] = []

    def passes(now_s: float) -> bool:
        window = math.floor(now_s / WINDOW_S)
        now = sum(math.floor(time_s / WINDOW_S) == window for time_s in passed)
        before = sum(math.floor(time_s / WINDOW_S) == window - 1 for time_s in passed)
        if before * (1 - (now_s / WINDOW_S - window)) + now > LIMIT - 1:
            return False
        passed.append(now_s)
        return True

    return passes


DEFINITIONS: dict[str, Callable[[], Decide]] = {
    "token_bucket": token_bucket,
    "leaky_bucket": leaky_bucket,
    "fixed_window": fixed_window,
    "sliding_log": sliding_log,
    "sliding_counter": sliding_counter,
}


def decided(asked: Sequence[Asked], definition: Callable[[], Decide], per_user: bool) -> list[bool]:
    deciders: defaultdict[int, Decide] = defaultdict(definition)
    return [deciders[one.user if per_user else 0](one.time_s) for one in asked]


@pytest.mark.parametrize("algorithm", DEFINITIONS)
def test_a_limiter_passes_exactly_what_its_definition_says(algorithm: str) -> None:
    asked = trace(limited(algorithm), 1200)
    passed = [one.passed for one in asked]
    assert passed == decided(asked, DEFINITIONS[algorithm], per_user=False)
    assert 100 < sum(passed) < len(passed) - 100


@pytest.mark.parametrize("algorithm", DEFINITIONS)
def test_a_limit_per_user_counts_each_user_alone(algorithm: str) -> None:
    drawn = limited(algorithm, per="user", active_users=3, limit=5, burst=2)
    data = to_json(drawn)
    asked = trace(from_json(data), 600)
    global LIMIT, BURST, RATE_RPS
    kept = LIMIT, BURST, RATE_RPS
    try:
        LIMIT, BURST, RATE_RPS = 5, 2, 5 / WINDOW_S
        expected = decided(asked, DEFINITIONS[algorithm], per_user=True)
    finally:
        LIMIT, BURST, RATE_RPS = kept
    assert [one.passed for one in asked] == expected
    assert len({one.user for one in asked}) == 3


def test_what_is_turned_away_fails_as_rate_limited_and_nothing_else() -> None:
    outcome = simulated(Run(limited("token_bucket"), 60), 2)
    assert set(outcome.by_cause) == {"rate_limited"}
    assert outcome.offered == outcome.completed + outcome.failed + outcome.in_flight


def test_a_leaky_bucket_lets_requests_go_one_by_one() -> None:
    """Under overload its departures are 1 / rate apart, and who passes waits for all before him."""
    gateway = {"kind": "rate_limiter", "algorithm": "leaky_bucket", "limit": 100, "burst": 10}
    drawn = design(
        {"users": poisson(1000), "gateway": gateway, "web": server(0) | NO_TIME}, "users>gateway gateway>web"
    )
    outcome = simulated(Run(drawn, 100, 1), 1)
    assert outcome.completed + outcome.in_flight == pytest.approx(9900, abs=2)
    assert 95 < outcome.p50_ms <= 100.5
    assert outcome.stations["gateway"].concurrency == pytest.approx(9.9, abs=0.2)


def test_a_steady_stream_at_the_limit_itself_passes_whole() -> None:
    for algorithm in DEFINITIONS:
        steady = {"kind": "client", "arrivals": {"process": "deterministic", "rate_rps": 100}, "timeout_ms": None}
        gateway = {"kind": "rate_limiter", "algorithm": algorithm, "limit": 101, "burst": 1}
        drawn = design({"users": steady, "gateway": gateway, "web": server(0) | NO_TIME}, "users>gateway gateway>web")
        assert simulated(Run(drawn, 20), 1).failed == 0, algorithm


def test_authentication_takes_its_time_of_those_that_pass() -> None:
    gateway = {"kind": "rate_limiter", "limit": 10**6, "burst": 10**6, "authentication": constant(3), "cores": 100}
    drawn = design({"users": poisson(100), "gateway": gateway, "web": server(0) | NO_TIME}, "users>gateway gateway>web")
    json = result(Run(drawn, 10), 1)
    assert json["latency_ms"]["max"] == pytest.approx(3)
    assert json["components"]["gateway"]["utilization"] == pytest.approx(100 * 0.003 / 100, rel=0.1)
    one_core = design(
        {"users": poisson(200), "gateway": gateway | {"cores": 1, "authentication": exponential(3)}, "web": server(0)},
        "users>gateway gateway>web",
    )
    assert outcome_of(result(Run(one_core, 50), 1)).latency_ms > 5


def test_the_gateway_routes_by_request_class() -> None:
    classes = {name: {"operation": "read"} for name in ("orders", "search", "other")}
    components = {
        "users": poisson(300),
        "gateway": {"kind": "rate_limiter", "limit": 10**6, "burst": 10**6},
        **{name: server(0) | NO_TIME for name in ("a", "b", "rest")},
    }
    links = {"gateway_a": {"classes": ["orders"]}, "gateway_b": {"classes": ["search"]}}
    drawn = design(components, "users>gateway gateway>a gateway>b gateway>rest", classes=classes, **links)
    json = result(Run(drawn, 20), 1)
    for name, target in (("orders", "a"), ("search", "b"), ("other", "rest")):
        assert json["components"][target]["completed"] == json["classes"][name]["requests"]["completed"] > 1000
    nowhere = design(components, "users>gateway gateway>a", classes=classes, gateway_a={"classes": ["orders"]})
    by_class = result(Run(nowhere, 5), 1)["classes"]
    assert by_class["other"]["requests"]["completed"] == 0
    assert by_class["orders"]["requests"]["failed"] == 0


def test_a_live_edit_keeps_what_a_limiter_has_counted() -> None:
    drawn = limited("fixed_window", window_s=1000.0)
    simulation = Simulation.create(drawn)
    simulation.advance(10.0)
    assert simulation.result().to_json()["requests"]["completed"] == LIMIT
    data = to_json(drawn)
    data["components"]["web"]["cores"] = 9_000
    simulation.edit(from_json(data))
    simulation.advance(20.0)
    assert simulation.result().to_json()["requests"]["completed"] == LIMIT
    data["components"]["gateway"]["algorithm"] = "sliding_counter"
    simulation.edit(from_json(data))
    simulation.advance(30.0)
    assert simulation.result().to_json()["requests"]["completed"] == 2 * LIMIT


def test_a_live_edit_keeps_what_each_user_has_used() -> None:
    drawn = limited("fixed_window", window_s=1000.0, limit=3, per="user", active_users=40)
    simulation = Simulation.create(drawn)
    simulation.advance(60.0)
    assert simulation.result().to_json()["requests"]["completed"] == 3 * 40
    data = to_json(drawn)
    data["components"]["web"]["cores"] = 9_000
    simulation.edit(from_json(data))
    simulation.advance(120.0)
    assert simulation.result().to_json()["requests"]["completed"] == 3 * 40


def test_a_log_for_more_users_than_is_simulated_exactly_is_refused() -> None:
    with pytest.raises(BadDesign, match="log of 20000 requests for each of 100000 users"):
        Simulation.create(limited("sliding_log", limit=20_000, per="user", active_users=100_000))
