"""Each step of the chapter shows in a run what its lesson says."""

import numpy as np
import pytest

from engine.design.document import Design
from engine.lowering.network import RADIO_MS
from engine.rules.graph import Graph
from engine.rules.load import utilizations
from tests.presets.runs import preset, run, with_field, without

CRASH_S = 20.0


def _one_resolver_each(design: Design) -> Design:
    for client in ("browsers", "phones"):
        design = with_field(design, f"components/{client}", "resolvers", 1)
    return design


def _at_the_load_of(design: Design, other: Design) -> Design:
    for client in ("browsers", "phones"):
        users = other.components[client].model_dump()["arrivals"]["users"]
        design = with_field(design, f"components/{client}", "arrivals.users", users)
    return design


# 1. Single server


def test_a_resolver_asks_dns_once_a_ttl_and_only_that_request_pays() -> None:
    cached = _one_resolver_each(preset("01-single-server"))
    uncached = with_field(cached, "components/dns", "ttl_s", 0.0)
    lookup_ms = 60.0 + 0.4 * 2 * RADIO_MS  # two fifths of the requests come from phones, whose look-ups go by radio
    until_s = 600.0
    with_ttl, without_ttl = run(cached, until_s), run(uncached, until_s)
    lookups = with_ttl.component("dns")["throughput_rps"] * until_s
    assert 2 * 9 <= lookups <= 2 * 11  # two resolvers, ten TTLs of 60 s
    dearer_ms = without_ttl.result["latency_ms"]["mean"] - with_ttl.result["latency_ms"]["mean"]
    assert dearer_ms == pytest.approx(lookup_ms, rel=0.25)


def test_cached_answers_outlive_the_dns_until_their_ttl_ends() -> None:
    design = _one_resolver_each(preset("01-single-server"))
    dark = run(design, 120.0, "DNS goes down")
    failed, offered = dark.failed_rps(), dark.series.offered_rps
    assert dark.between(failed, 20, 55).sum() == 0
    late = dark.between(failed, 90, 110).sum() / dark.between(offered, 90, 110).sum()
    assert late > 0.9


def test_the_single_server_takes_everything_down_with_it() -> None:
    down = run(preset("01-single-server"), 60.0, "web crashes")
    assert down.between(down.series.completed_rps, CRASH_S + 1, CRASH_S + 19).sum() == 0
    assert down.between(down.series.completed_rps, 0, CRASH_S - 1).sum() > 0
    assert down.between(down.failed_rps(), 0, CRASH_S - 1).sum() == 0


# 2. Separate database


def test_the_work_of_the_database_leaves_the_web_server() -> None:
    together = with_field(preset("01-single-server"), "components/web", "local_cache", None)
    apart = _at_the_load_of(preset("03-separate-database"), together)
    one_box, two_boxes = run(together, 2000.0), run(apart, 2000.0)
    busy_together = one_box.component("web")["utilization"] * 1
    busy_web = two_boxes.component("web")["utilization"] * 4
    busy_db = two_boxes.component("db")["utilization"] * 2
    assert busy_web + busy_db == pytest.approx(busy_together, rel=0.1)
    assert busy_web == pytest.approx(0.7 * busy_together, rel=0.1)


def test_a_web_server_without_its_database_is_up_and_answers_nothing() -> None:
    down = run(preset("03-separate-database"), 60.0, "db crashes")
    assert down.between(down.series.completed_rps, CRASH_S + 2, CRASH_S + 18).sum() == 0
    assert down.between(down.of("web").instances_up, CRASH_S + 2, CRASH_S + 18).min() == 1


# 3. Load balancer


def test_a_crashed_server_costs_errors_only_until_detection() -> None:
    design = preset("06-load-balancer")
    crashed = run(design, 60.0, "web-1 crashes")
    (failover,) = [entry for entry in crashed.result["failovers"] if entry["component"] == "web-1"]
    detection_bound_s = 5.0 * 2 + 2.0
    assert failover["failed_s"] == CRASH_S
    assert CRASH_S < failover["detected_s"] <= CRASH_S + detection_bound_s
    failed = crashed.failed_rps()
    assert crashed.between(failed, 0, CRASH_S).sum() == 0
    assert crashed.between(failed, CRASH_S, failover["detected_s"] + 1).sum() > 0
    assert crashed.between(failed, np.ceil(failover["detected_s"]) + 1, 60).sum() == 0


def test_the_survivor_carries_the_load_of_both() -> None:
    crashed = run(preset("06-load-balancer"), 60.0, "web-1 crashes")
    utilization = crashed.of("web-2").utilization
    before = crashed.between(utilization, 5, CRASH_S).mean()
    alone = crashed.between(utilization, CRASH_S + 12, CRASH_S + 30).mean()
    assert alone == pytest.approx(2 * before, rel=0.15)


def test_a_retry_at_the_balancer_hides_the_crash() -> None:
    design = with_field(preset("06-load-balancer"), "components/lb", "retries", 1)
    plain = run(preset("06-load-balancer"), 60.0, "web-1 crashes").result["requests"]["failed"]
    assert run(design, 60.0, "web-1 crashes").result["requests"]["failed"] < 0.1 * plain


# 4. Database replication


def test_reads_are_spread_over_the_replicas_and_leave_the_primary() -> None:
    replicated = preset("07-database-replication")
    alone = without(replicated, "replica-1", "replica-2")
    spread, single = run(replicated, 60.0, warmup_s=5.0), run(alone, 60.0, warmup_s=5.0)
    assert spread.component("primary")["utilization"] < 0.2 * single.component("primary")["utilization"]
    one, other = (spread.component(replica)["utilization"] for replica in ("replica-1", "replica-2"))
    assert one == pytest.approx(other, rel=0.15)


def test_replicas_lag_and_some_reads_are_stale() -> None:
    design = preset("07-database-replication")
    plain = run(design, 60.0)
    slow = run(design, 60.0, "replication is slow")
    assert plain.component("replica-1")["replication_lag_ms"] > 0
    assert slow.component("replica-1")["replication_lag_ms"] > plain.component("replica-1")["replication_lag_ms"]
    stale = [result.component("replica-1")["stale_reads"] for result in (plain, slow)]
    assert stale[1] > 0
    assert stale[0] < stale[1]


def test_the_other_replica_takes_the_reads_of_a_crashed_one() -> None:
    crashed = run(preset("07-database-replication"), 60.0, "replica-1 crashes")
    utilization = crashed.of("replica-2").utilization
    before = crashed.between(utilization, 5, CRASH_S).mean()
    alone = crashed.between(utilization, CRASH_S + 2, CRASH_S + 28).mean()
    assert alone == pytest.approx(2 * before, rel=0.25)
    assert crashed.between(crashed.failed_rps(), CRASH_S + 2, 60).sum() == 0


def test_without_a_promotion_writes_fail_until_the_primary_is_back() -> None:
    crashed = run(preset("07-database-replication"), 60.0, "primary crashes")
    assert crashed.failed_of("post") > 0
    assert crashed.failed_of("page") == crashed.failed_of("feed") == 0


# 5. Load balancer and replication


def test_writes_fail_until_the_promotion_is_over() -> None:
    crashed = run(preset("08-load-balancer-and-replication"), 60.0, "primary crashes")
    (failover,) = [entry for entry in crashed.result["failovers"] if entry["component"] == "primary"]
    assert failover["failed_s"] == CRASH_S
    assert CRASH_S + 10 <= failover["detected_s"] <= CRASH_S + 5 * 3 + 2
    assert failover["recovered_s"] == pytest.approx(failover["detected_s"] + 10, abs=1.0)
    failed = crashed.failed_rps()
    assert crashed.between(failed, CRASH_S + 1, np.floor(failover["recovered_s"])).min() > 0
    assert crashed.between(failed, np.ceil(failover["recovered_s"]) + 1, 60).sum() == 0
    assert crashed.failed_of("page") == crashed.failed_of("feed") == 0


def test_writes_confirmed_after_the_network_failed_are_counted_as_lost() -> None:
    design = preset("08-load-balancer-and-replication")
    writes_rps = 69.4
    assert _lost_writes(design, "primary crashes") == 0
    assert _lost_writes(design, "primary is cut off and crashes") == pytest.approx(writes_rps, rel=0.4)


def test_a_semi_synchronous_replica_loses_none() -> None:
    design = preset("08-load-balancer-and-replication")
    for number in (1, 2, 3):
        design = with_field(design, f"links/primary-replica-{number}", "mode", "semi_sync")
    assert _lost_writes(design, "primary is cut off and crashes") == 0


def _lost_writes(design: Design, scenario: str) -> int:
    (failover,) = [
        entry for entry in run(design, 60.0, scenario).result["failovers"] if entry["component"] == "primary"
    ]
    lost: int = failover["lost_writes"]
    return lost


def test_the_standby_of_the_balancer_takes_over_within_seconds() -> None:
    crashed = run(preset("08-load-balancer-and-replication"), 60.0, "lb crashes")
    failed = crashed.failed_rps()
    assert crashed.between(failed, CRASH_S, CRASH_S + 5).sum() > 0
    assert crashed.between(failed, CRASH_S + 5, 60).sum() == 0


# 6. Cache tier


def test_the_cache_takes_its_share_of_the_reads_off_the_replicas() -> None:
    design = preset("09-cache-tier")
    cached, bare = run(design, 90.0, warmup_s=60.0), run(without(design, "cache"), 20.0, warmup_s=5.0)
    hits = cached.component("cache")["hit_ratio"]
    assert hits > 0.5

    reads_rps = sum(cached.component(f"replica-{number}")["throughput_rps"] for number in range(1, 5))
    assert reads_rps == pytest.approx((1 - hits) * 2083, rel=0.1)
    assert cached.component("replica-1")["utilization"] < 0.6 * bare.component("replica-1")["utilization"]


def test_a_crashed_cache_sends_its_reads_to_the_database() -> None:
    crashed = run(preset("09-cache-tier"), 60.0, "cache crashes")
    utilization = crashed.of("replica-1").utilization
    before = crashed.between(utilization, 25, 30).mean()
    during = crashed.between(utilization, 33, 49).mean()
    assert during > 1.4 * before
    assert crashed.between(crashed.of("cache").throughput_rps, 32, 49).sum() == 0


def test_at_the_peak_the_databases_cannot_do_without_the_cache() -> None:
    design = preset("09-cache-tier")
    assert run(design, 60.0, "evening peak").result["requests"]["failed"] == 0
    assert run(design, 60.0, "cache crashes at peak").result["requests"]["by_cause"]["timed_out"] > 1000


# All of them


@pytest.mark.parametrize(
    "name", ["03-separate-database", "07-database-replication", "08-load-balancer-and-replication"]
)
def test_the_arithmetic_of_the_rules_agrees_with_the_run(name: str) -> None:
    design = preset(name)
    simulated = run(design, 120.0, warmup_s=5.0)
    for component_id, utilization in utilizations(Graph(design)).items():
        if utilization > 0.05:
            assert simulated.component(component_id)["utilization"] == pytest.approx(utilization, rel=0.12), (
                component_id
            )


@pytest.mark.parametrize(
    ("name", "until_s", "busiest"),
    [
        ("01-single-server", 600.0, "web"),
        ("03-separate-database", 300.0, "web"),
        ("06-load-balancer", 60.0, "web-1"),
        ("07-database-replication", 60.0, "web"),
        ("08-load-balancer-and-replication", 30.0, "replica-1"),
        ("09-cache-tier", 30.0, "web-1"),
    ],
)
def test_an_undisturbed_day_has_no_failures_and_believable_figures(name: str, until_s: float, busiest: str) -> None:
    quiet = run(preset(name), until_s, warmup_s=5.0)
    assert quiet.result["requests"]["failed"] == 0
    assert quiet.result["availability"] == 1.0
    assert 0.15 < quiet.component(busiest)["utilization"] < 0.65
    assert 60 < quiet.result["latency_ms"]["p50"] < 300
