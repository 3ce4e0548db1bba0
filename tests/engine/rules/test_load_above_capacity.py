import pytest

from engine.design.files import from_json, to_json
from engine.design.notation import design
from engine.rules.graph import Graph
from engine.rules.load import utilizations
from tests.engine.rules.findings import culprits, found


def test_more_work_than_cores_is_an_error_that_names_the_utilization() -> None:
    (problem,) = found(design("web 500rps > app(cores=4, service.mean_ms=10)"), "CAP001")
    assert problem.severity == "error"
    assert problem.subjects == ("components/app",)
    assert "125 %" in problem.message


def test_load_within_capacity_is_fine() -> None:
    assert not culprits(design("web 300rps > app(cores=4, service.mean_ms=10)"), "CAP001")


def test_a_balancer_splits_the_load() -> None:
    drawn = design("web 500rps > lb > app*2(cores=4, service.mean_ms=10)")
    assert utilizations(Graph(drawn))["app-1"] == pytest.approx(0.625)


def test_a_closed_population_never_overloads() -> None:
    assert not culprits(design("web 5000users > app(cores=1)"), "CAP001")


def test_a_rise_that_stays_counts_and_a_spike_that_passes_does_not() -> None:
    def drawn(shape: str) -> list[str]:
        profile = f'{{"shape": "{shape}", "factor": 10}}'
        return culprits(design(f"web 100rps(arrivals.profile={profile}) > app(cores=4, service.mean_ms=10)"), "CAP001")

    assert drawn("step") == ["components/app"]
    assert drawn("spike") == []


def test_reads_go_to_the_replicas_writes_to_the_primary_and_are_applied_everywhere() -> None:
    drawn = design("web 1000rps > app(cores=64) > db(cores=8) + replica*2(cores=8); db > replica*2")
    classes = {"read": {"operation": "read", "weight": 0.8}, "write": {"operation": "write", "weight": 0.2}}
    busy = utilizations(Graph(from_json({**drawn.model_dump(mode="json"), "classes": classes})))
    assert busy["db"] == pytest.approx(200 * 0.004 / 8)
    assert busy["replica-1"] == pytest.approx((400 * 0.002 + 200 * 0.004) / 8)


def test_a_cache_takes_its_share_of_the_reads() -> None:
    def database(capacity: int) -> float:
        text = f"web 1000rps > app(cores=64) > cache(capacity_items={capacity}) + db(cores=8)"
        return utilizations(Graph(design(text)))["db"]

    assert database(1) == pytest.approx(1000 * 0.002 / 8, rel=0.05)
    assert database(100_000) < 0.5 * database(1)
    assert database(1_000_000) == pytest.approx(0.0, abs=1e-6)


def test_databases_on_the_same_box_work_its_cores() -> None:
    drawn = design("web 100rps > app(cores=4, service.mean_ms=10, local_database={})")
    assert utilizations(Graph(drawn))["app"] == pytest.approx(100 * 0.012 / 4)


def test_a_replica_with_too_few_workers_to_apply_the_writes_is_found() -> None:
    drawn = design("web 500rps > app(cores=64) > db(cores=16); db > replica(cores=16, apply_workers=1)")
    writing = from_json({**drawn.model_dump(mode="json"), "classes": {"write": {"operation": "write"}}})
    assert culprits(writing, "CAP001") == ["components/replica"]


def test_an_origin_bears_what_its_cdn_misses_and_all_that_is_not_static() -> None:
    data = to_json(design("web 1000rps > cdn(capacity_items=100, ttl_s=10) > app(cores=10, service.mean_ms=10)"))
    classes = {"static": {"operation": "static", "weight": 0.9, "keys": 100, "zipf_exponent": 0}}
    data["classes"] = classes | {"read": {"operation": "read", "weight": 0.1}}
    # 9 requests a second for each of 100 objects: 1 in 91 misses
    expected = (100 + 900 / 91) * 0.010 / 10
    assert utilizations(Graph(from_json(data)))["app"] == pytest.approx(expected, rel=0.02)


def test_a_limit_for_all_protects_what_is_behind_it() -> None:
    behind = "app(cores=4, service.mean_ms=10)"
    limited = design(f"web 900rps > gateway(limit=200) > {behind}")
    assert utilizations(Graph(limited))["app"] == pytest.approx(0.5)
    assert culprits(design(f"web 900rps > gateway(limit=200, per=user) > {behind}"), "CAP001") == ["components/app"]


def test_a_target_of_weight_zero_bears_nothing() -> None:
    drawn = design("web 100rps > lb(algorithm=weighted_round_robin) > (weight=0) app-1(cores=1) + app-2(cores=1)")
    assert utilizations(Graph(drawn)).get("app-1", 0.0) == 0.0
    data = to_json(drawn)
    del data["links"]["lb-app-2"]["weight"]
    assert utilizations(Graph(from_json(data)))["app-2"] == pytest.approx(1.0)


def test_a_cdn_with_another_way_beside_it_is_no_single_point_of_failure() -> None:
    assert "components/cdn" not in culprits(design("web 10rps > cdn > app*2; web > app-1 + app-2"), "REL001")


def test_the_load_of_a_queue_is_that_of_its_workers() -> None:
    data = to_json(design("web 500rps > app(cores=16) > queue > worker(instances=2, cores=2, service.mean_ms=10)"))
    drawn = from_json(data | {"classes": {"job": {"operation": "job"}}})
    assert utilizations(Graph(drawn))["worker"] == pytest.approx(1.25)
    assert culprits(drawn, "CAP001") == ["components/worker"]


def test_a_worker_that_is_drawn_to_pull_is_reached_and_loaded() -> None:
    data = to_json(
        design("web 500rps > app(cores=16) > queue; worker(cores=4, service.mean_ms=10) > (role=consume) queue")
    )
    drawn = from_json(data | {"classes": {"job": {"operation": "job"}}})
    assert utilizations(Graph(drawn))["worker"] == pytest.approx(1.25)
    assert not culprits(drawn, "TOP001")
    assert not culprits(drawn, "TOP002")
