"""Replication: acknowledgements, lag, stale reads, promotions and conflicts, against sums, queues and replays."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from engine import theory
from engine.catalog.regions import round_trip_ms
from engine.design.document import Design, Event, Scenario
from engine.design.spec import Distribution
from engine.simulation import Simulation, key_stream
from tests.helpers.intervals import assert_mean
from tests.helpers.outcome import altered, constant, database, design, exponential, poisson, server

WRITE_MS, APPLY_MS = 4.0, 3.0


def steady(rate_rps: float, operation: str) -> dict[str, Any]:
    """A client that asks at even intervals, so that the time of its n-th request is known: n / rate."""
    arrivals = {"process": "deterministic", "rate_rps": rate_rps}
    return {"kind": "client", "arrivals": arrivals, "timeout_ms": None, "mix": {operation: 1.0}}


def store(**fields: Any) -> dict[str, Any]:
    return database(0, 1000, read=constant(1), write=constant(WRITE_MS), apply=constant(APPLY_MS)) | fields


def replicated(lags_ms: Sequence[float], mode: str = "async", keys: int = 50, **primary: Any) -> Design:
    """Readers and writers at even intervals, a primary, and a replica for each one-way delay."""
    names = [f"replica-{n}" for n in range(len(lags_ms))]
    components = {
        "readers": steady(97.0, "read"),
        "writers": steady(41.0, "write"),
        "web": server(0, 1000, service=constant(0)),
        "db": store(**primary),
        **{name: store(role="replica", apply_workers=63) for name in names},
    }
    links = "readers>web writers>web web>db " + " ".join(f"web>{name} db>{name}" for name in names)
    fields = {f"db_replica_{n}": {"mode": mode, "latency": constant(lag)} for n, lag in enumerate(lags_ms)}
    space = {"keys": keys, "zipf_exponent": 0.5}
    classes = {"read": {"operation": "read", **space}, "write": {"operation": "write", **space}}
    return design(components, links, classes=classes, **fields)


def ran(drawn: Design, until_s: float, *events: Event) -> Simulation:
    simulation = Simulation.create(drawn, scenario=Scenario(events=events))
    simulation.advance(until_s)
    return simulation


def figures(simulation: Simulation) -> dict[str, Any]:
    found: dict[str, Any] = simulation.result().to_json()["components"]
    return found


@pytest.mark.parametrize(
    ("mode", "expected_ms"),
    [("async", WRITE_MS), ("semi_sync", WRITE_MS + 2 * 10), ("sync", WRITE_MS + 2 * 30 + APPLY_MS)],
)
def test_a_write_waits_for_nobody_for_the_first_round_trip_or_for_the_last_applied(
    mode: str, expected_ms: float
) -> None:
    """Semi-synchronous: the quickest replica has received it. Synchronous: the slowest has applied it."""
    latency = ran(replicated([10, 30, 20], mode), 20.0).result().to_json()["classes"]["write"]["latency_ms"]
    assert latency["mean"] == pytest.approx(expected_ms, rel=1e-6)
    assert latency["max"] == pytest.approx(expected_ms, rel=1e-6)


def test_a_semi_synchronous_write_waits_for_the_first_of_random_round_trips() -> None:
    """Of n exponential ways there and back the quickest acknowledges: its mean is found by drawing them."""
    drawn = replicated([0, 0, 0], "semi_sync")
    slow = Distribution(distribution="exponential", mean_ms=10.0)
    for n in range(3):
        link = drawn.links[f"db-replica-{n}"].model_copy(update={"latency": slow})
        drawn = altered(drawn, "links", f"db-replica-{n}", link)
    means = []
    for seed in range(1, 9):
        simulation = Simulation.create(drawn, seed=seed)
        simulation.advance(200.0)
        means.append(simulation.result().to_json()["classes"]["write"]["latency_ms"]["mean"])
    random = np.random.default_rng(1)
    expected = WRITE_MS + random.exponential(10, (400_000, 3, 2)).sum(axis=2).min(axis=1).mean()
    assert_mean(means, float(expected), "the first of three acknowledgements", bias=0.003)


@pytest.mark.parametrize("load", [0.5, 0.8])
def test_lag_is_the_way_and_the_time_in_the_queue_of_one_that_applies(load: float) -> None:
    """One worker, one core, exponential applying, Poisson writes: an M/M/1 queue behind the link's delay."""
    rate_rps = load * 100
    replica = store(role="replica", cores=1, apply_workers=1, apply=exponential(10))
    components = {"users": poisson(rate_rps), "web": server(0, 1000, service=constant(0))}
    components |= {"db": store(), "replica": replica}
    drawn = design(
        components,
        "users>web web>db db>replica",
        classes={"write": {"operation": "write"}},
        db_replica={"latency": constant(25)},
    )
    lags = []
    for seed in range(1, 13):
        simulation = Simulation.create(drawn, seed=seed, warmup_s=20.0)
        simulation.advance(1500.0)
        lags.append(figures(simulation)["replica"]["replication_lag_ms"])
    expected = 25 + theory.mm1(rate_rps, 0.010).response_s * 1000
    assert_mean(lags, expected, "replication lag", 0.05)


def moments(drawn: Design, client: str, until_s: float, after_ms: float) -> tuple[NDArray[np.float64], Sequence[int]]:
    """When a steady client's queries are done at their database, and their keys, without the simulation."""
    rate_rps = drawn.components[client].arrivals.rate_rps  # type: ignore[attr-defined]
    n = int(until_s * rate_rps)
    return (np.arange(1, n + 1) / rate_rps + after_ms / 1000), key_stream(drawn, client, n)


def written_between(writes: dict[int, list[float]], key: int, after_s: float, until_s: float) -> bool:
    times = writes.get(key, [])
    return bisect_right(times, until_s) > bisect_right(times, after_s)


def by_key(times: NDArray[np.float64], keys: Sequence[int]) -> dict[int, list[float]]:
    found: dict[int, list[float]] = {}
    for time_s, key in zip(times, keys, strict=True):
        found.setdefault(key, []).append(float(time_s))
    return found


@pytest.mark.parametrize("lag_ms", [0.0, 35.0, 400.0])
def test_stale_reads_are_those_of_a_replay(lag_ms: float) -> None:
    """A read at the replica is stale when its key was written at the primary and not applied here yet."""
    drawn, until_s = replicated([lag_ms]), 40.0
    stale = figures(ran(drawn, until_s))["replica-0"]["stale_reads"]
    reads, read_keys = moments(drawn, "readers", until_s, 1.0)
    writes = by_key(*moments(drawn, "writers", until_s, WRITE_MS))
    late_s = (lag_ms + APPLY_MS) / 1000
    expected = sum(
        written_between(writes, key, time_s - late_s, time_s)
        for time_s, key in zip(reads, read_keys, strict=True)
        if time_s <= until_s
    )
    assert stale == expected
    assert stale > 0


def test_read_your_writes_reads_nothing_stale_of_the_user_at_the_price_of_the_primary() -> None:
    """One user who reads and writes: eventual reads are stale, read-your-writes ones go to the primary and are not."""
    counts = {}
    for consistency in ("eventual", "read_your_writes"):
        drawn = replicated([200.0])
        read = drawn.classes["read"].model_copy(update={"consistency": consistency})
        users = {"active_users": 1}
        both = steady(138.0, "read") | {"mix": {"read": 0.7, "write": 0.3}} | users
        data = drawn.model_dump(mode="json")
        data["components"]["readers"] |= both
        del data["components"]["writers"], data["links"]["writers-web"]
        data["classes"]["read"] = read.model_dump(mode="json")
        found = figures(ran(Design.model_validate(data), 20.0))
        counts[consistency] = (found["replica-0"]["stale_reads"], found["db"]["completed"])
    assert counts["eventual"][0] > 50
    assert counts["read_your_writes"][0] == 0
    assert counts["read_your_writes"][1] > counts["eventual"][1] + 500


def test_reads_of_a_lost_replica_go_to_the_others_and_a_replacement_joins_after_its_provisioning() -> None:
    drawn = replicated([5, 5, 5])
    replaced = drawn.components["replica-1"].model_copy(update={"provision_s": 8.0})
    drawn = altered(drawn, "components", "replica-1", replaced)
    simulation = ran(drawn, 10.0)
    before = figures(simulation)
    simulation.apply(Event(event="crash", target="replica-1"))
    simulation.advance(17.0)
    during = figures(simulation)
    gained = {name: during[name]["completed"] - before[name]["completed"] for name in before if "replica" in name}
    assert gained["replica-1"] <= 1
    assert gained["replica-0"] == pytest.approx(97 * 7 / 2 + 41 * 0, rel=0.02)
    simulation.advance(40.0)
    after = figures(simulation)
    assert after["replica-1"]["completed"] - during["replica-1"]["completed"] > 97 * 10 / 3
    assert simulation.result().to_json()["requests"]["failed"] <= 3


FAILOVER = {"health_check": {"interval_s": 0.5, "timeout_s": 0.2, "unhealthy_after": 2}, "promotion_s": 1.0}


@pytest.mark.parametrize("script", [False, True])
def test_lost_writes_are_those_acknowledged_that_had_not_reached_the_most_advanced_replica(script: bool) -> None:
    """At the crash: writes done, whose way to the quickest replica is longer than the time they had."""
    failover = FAILOVER | {"recovery_script": script}
    drawn = replicated([900.0, 350.0], failover=failover)
    crash_s = 10.013
    simulation = ran(drawn, 30.0, Event(at_s=crash_s, event="crash", target="db", for_s=12.0))
    done, _ = moments(drawn, "writers", 30.0, WRITE_MS)
    expected = int(((done <= crash_s) & (done > crash_s - 0.350)).sum())
    found = figures(simulation)
    assert found["replica-1"]["role"] == "primary"
    assert found["replica-1"]["lost_writes"] == expected > 10
    assert found["replica-1"]["recovered_writes"] == (expected if script else 0)
    (failure,) = (one for one in simulation.result().to_json()["failovers"] if one["component"] == "db")
    assert failure["lost_writes"] == expected
    assert 0.5 <= failure["detected_s"] - crash_s <= 1.0
    assert failure["recovered_s"] - failure["detected_s"] == pytest.approx(1.0, abs=1e-6)
    assert found["db"]["role"] == "replica"


@pytest.mark.parametrize("mode", ["semi_sync", "sync"])
def test_no_acknowledged_write_is_lost_where_a_replica_had_it_first(mode: str) -> None:
    drawn = replicated([300.0, 350.0], mode, failover=FAILOVER)
    simulation = ran(drawn, 30.0, Event(at_s=10.013, event="crash", target="db", for_s=12.0))
    roles = {name: one for name, one in figures(simulation).items() if one.get("role") == "primary"}
    assert [one["lost_writes"] for one in roles.values()] == [0]
    assert "db" not in roles


def test_a_manual_promotion_loses_what_is_on_its_way() -> None:
    drawn = replicated([350.0], failover=FAILOVER | {"promotion_s": 0.0})
    simulation = ran(drawn, 20.0, Event(at_s=10.013, event="promote", target="db"))
    done, _ = moments(drawn, "writers", 20.0, WRITE_MS)
    found = figures(simulation)
    assert found["replica-0"]["role"] == "primary"
    assert found["replica-0"]["lost_writes"] == int(((done <= 10.013) & (done > 10.013 - 0.350)).sum())
    assert simulation.result().to_json()["requests"]["failed"] <= 2


def several(lag_ms: float, links: str, nodes: int, keys: int, rate_rps: float = 100.0) -> Design:
    """Primaries that replicate to each other, each with its own server and its own users, who only write."""
    components: dict[str, Any] = {}
    ends = ""
    for n in range(nodes):
        components |= {f"users-{n}": poisson(rate_rps), f"web-{n}": server(0, 1000, service=constant(0))}
        components[f"db-{n}"] = store(apply=constant(0), apply_workers=63)
        ends += f"users-{n}>web-{n} web-{n}>db-{n} "
    fields = {pair.replace(">", "_").replace("-", "_"): {"latency": constant(lag_ms)} for pair in links.split()}
    classes = {"write": {"operation": "write", "keys": keys, "zipf_exponent": 0.0}}
    return design(components, ends + links, classes=classes, **fields)


BOTH_WAYS = "db-0>db-1 db-1>db-0"
RING = "db-0>db-1 db-1>db-2 db-2>db-0"


def replayed_conflicts(simulation: Simulation, hops: dict[tuple[int, int], int], lag_s: float) -> list[int]:
    """Conflicts by node, from the logs' times and keys alone: another node's write to the key, still on its way."""
    world = simulation.world
    rows = {int(world.clusters["primary"][row]): row for row in range(len(world.clusters))}
    stations = simulation._program.rows["stations"]
    nodes = [rows[stations[f"db-{n}", 0]] for n in range(len(rows))]
    logs = []
    for row in nodes:
        first, written = int(world.clusters["log0"][row]), int(world.clusters["written"][row])
        entries = world.log[first + 1 : first + written + 1]
        logs.append(by_key(entries["time_s"], entries["key"].tolist()))
    found = []
    for here, own in enumerate(logs):
        conflicts = 0
        for key, times in own.items():
            for time_s in times:
                conflicts += any(
                    written_between(other, key, time_s - hops[there, here] * lag_s, time_s)
                    for there, other in enumerate(logs)
                    if there != here
                )
        found.append(conflicts)
    return found


@pytest.mark.parametrize(
    ("links", "hops"),
    [
        (BOTH_WAYS, {(0, 1): 1, (1, 0): 1}),
        (RING, {(0, 1): 1, (1, 2): 1, (2, 0): 1, (0, 2): 2, (1, 0): 2, (2, 1): 2}),
    ],
    ids=["both ways", "ring"],
)
def test_conflicts_are_those_of_a_replay_of_the_logs(links: str, hops: dict[tuple[int, int], int]) -> None:
    nodes = max(max(pair) for pair in hops) + 1
    simulation = ran(several(80.0, links, nodes, keys=40), 60.0)
    found = figures(simulation)
    counted = [found[f"db-{n}"]["conflicts"] for n in range(nodes)]
    assert counted == replayed_conflicts(simulation, hops, 0.080)
    assert min(counted) > 100


def test_conflicts_of_two_primaries_are_those_of_the_formula() -> None:
    """A Poisson write meets another of the same of K keys on its way with probability 1 - exp(-rate lag / K)."""
    drawn = several(50.0, BOTH_WAYS, 2, keys=20)
    shares = []
    for seed in range(1, 13):
        simulation = Simulation.create(drawn, seed=seed)
        simulation.advance(300.0)
        found = figures(simulation)
        conflicts = sum(found[name]["conflicts"] for name in ("db-0", "db-1"))
        shares.append(conflicts / sum(found[name]["completed"] for name in ("db-0", "db-1")))
    assert_mean(shares, float(1 - np.exp(-100 * 0.050 / 20)), "share of writes in conflict", 0.03)


def test_every_write_reaches_every_primary_once_and_a_member_that_was_down_catches_up() -> None:
    simulation = ran(several(30.0, RING, 3, keys=100), 10.0)
    simulation.apply(Event(event="crash", target="db-1", for_s=5.0))
    simulation.advance(30.0)
    for client in range(3):
        simulation.apply(Event(event="spike", target=f"users-{client}", factor=1e-6))
    simulation.advance(40.0)
    world = simulation.world
    written = {row: int(world.clusters["written"][row]) for row in range(3)}
    for follower in world.replicas:
        assert int(follower["applied"]) == written[int(follower["cluster"])]
    assert len(world.replicas) == 6


def test_the_ring_is_broken_at_a_member_that_is_down() -> None:
    """db-0 sends to db-2 by way of db-1: while that is down, nothing of db-0 comes to db-2."""
    simulation = ran(several(30.0, RING, 3, keys=100), 10.0)
    simulation.apply(Event(event="crash", target="db-1", for_s=5.0))
    simulation.advance(10.2)
    rows = simulation._program.rows["replicas"]
    before = int(simulation.world.replicas["applied"][rows["db-0", "db-2"]])
    simulation.advance(14.5)
    assert int(simulation.world.replicas["applied"][rows["db-0", "db-2"]]) == before
    simulation.advance(16.0)
    assert int(simulation.world.replicas["applied"][rows["db-0", "db-2"]]) > before + 300


def test_a_server_linked_to_two_primaries_writes_to_either_and_goes_on_when_one_is_down() -> None:
    components = {"users": poisson(200), "web": server(0, 1000, service=constant(0)), "a": store(), "b": store()}
    drawn = design(components, "users>web web>a web>b a>b b>a", classes={"write": {"operation": "write"}})
    simulation = ran(drawn, 10.0)
    found = figures(simulation)
    assert found["a"]["completed"] == pytest.approx(found["b"]["completed"], abs=2)
    simulation.apply(Event(event="crash", target="a"))
    simulation.advance(20.0)
    after = figures(simulation)
    assert simulation.result().to_json()["requests"]["failed"] <= 10
    assert after["b"]["completed"] - found["b"]["completed"] > 1900


def test_centers_replicate_over_the_distance_between_them() -> None:
    """Two regions, a primary in each: the lag is the table's one-way time, and users stay with their own center."""
    data = several(0.0, BOTH_WAYS, 2, keys=100).model_dump(mode="json")
    data["places"] = {name: {"location": name} for name in ("us-east-1", "eu-west-1")}
    for n, place in enumerate(data["places"]):
        for part in (f"web-{n}", f"db-{n}"):
            data["components"][part]["place"] = place
    for link in data["links"].values():
        link["latency"] = None
    drawn = Design.model_validate(data)
    simulation = ran(drawn, 60.0)
    found = figures(simulation)
    expected = round_trip_ms("us-east-1", "eu-west-1") / 2
    assert found["db-0"]["replication_lag_ms"] == pytest.approx(expected, abs=0.01)
    assert found["db-1"]["replication_lag_ms"] == pytest.approx(expected, abs=0.01)


def test_a_full_disk_refuses_writes_and_shows_how_full_it_is() -> None:
    small = store(storage_gb=1.0, stored_gb=0.9995)
    components = {"users": poisson(200), "web": server(0, 1000, service=constant(0)), "db": small}
    classes = {"write": {"operation": "write", "request_bytes": 1000}}
    simulation = ran(design(components, "users>web web>db", classes=classes), 10.0)
    found = figures(simulation)["db"]
    requests = simulation.result().to_json()["requests"]
    assert requests["completed"] == 500  # 0.0005 GB of 1000 bytes
    assert requests["by_cause"]["unavailable"] == requests["failed"] == found["writes_without_room"]
    assert found["storage_used"] == pytest.approx(1.0)
    prices = [store(storage_gb=gb) for gb in (100.0, 1100.0)]
    cost = [Design.model_validate({"components": {"db": one}}).components["db"].usd_per_month() for one in prices]
    assert cost[1] - cost[0] == pytest.approx(1000 * 0.115)


def test_the_largest_instance_is_the_end_of_vertical_scaling() -> None:
    """Cores of the ladder's top over the mean read time: more is not served, whatever is offered."""
    top = database(20.0, instance="m7g.16xlarge", read=constant(20))
    components = {"users": poisson(4000), "web": server(0, 1000, service=constant(0)), "db": top}
    found = figures(ran(design(components, "users>web web>db"), 20.0))["db"]
    assert found["throughput_rps"] == pytest.approx(64 / 0.020, rel=0.01)
    assert found["utilization"] == pytest.approx(1.0, abs=0.01)
    with pytest.raises(ValueError, match="must be one of"):
        design({"db": database(1, instance="m7g.32xlarge")}, "")


@pytest.mark.parametrize(("model", "factor"), [("relational", 3), ("document", 1), ("graph", 1)])
def test_a_relational_database_joins_and_the_others_read_several_times(model: str, factor: int) -> None:
    db = database(0, 1000, read=constant(2), model=model, join_factor=3.0, join_reads=5)
    components = {"users": poisson(100), "web": server(0, 1000, service=constant(0)), "db": db}
    drawn = design(components, "users>web web>db", classes={"read": {"operation": "read", "joins": True}})
    simulation = ran(drawn, 20.0)
    result = simulation.result().to_json()
    assert result["latency_ms"]["mean"] == pytest.approx(2 * factor, rel=1e-6)
    reads = result["components"]["db"]["completed"] / result["requests"]["completed"]
    assert reads == pytest.approx(1 if model == "relational" else 5, rel=0.01)
