"""Memory of the instances: what is in use follows from calls, entries, sessions and data, and from nothing else."""

from typing import Any

import pytest

from engine import theory
from engine.design.document import Event
from engine.design.files import from_json, to_json
from engine.design.notation import design
from engine.simulation import Simulation, Stop
from tests.helpers.intervals import assert_mean

GB, MB = 1e9, 1e6


def ran(text: str, until_s: float, seed: int = 1, warmup_s: float = 0.0, **classes: Any) -> Simulation:
    drawn = from_json(to_json(design(text)) | {"classes": {"read": {"keys": 500, "zipf_exponent": 0.0} | classes}})
    simulation = Simulation.create(drawn, seed=seed, warmup_s=warmup_s)
    simulation.advance(until_s)
    return simulation


def memory(simulation: Simulation, component: str, host: int = 0) -> dict[str, float]:
    found: dict[str, float] = simulation.result().to_json()["components"][component]["hosts"][host]["memory"]
    return found


def test_an_idle_server_has_its_process_in_memory_and_a_busy_one_its_calls_by_littles_law() -> None:
    """Without a queue the calls inside are Poisson with the mean of arrivals times service."""
    idle = ran("web 0rps > app(base_memory_mb=400, memory_gb=2)", 20.0)
    assert memory(idle, "app") == pytest.approx({"gb": 2.0, "used_share": 0.2, "used_share_max": 0.2})
    text = "web 200rps(timeout_ms=null) > app(cores=9999, service.mean_ms=100, base_memory_mb=400, call_memory_mb=50)"
    used = []
    for seed in range(1, 9):
        found = memory(ran(text, 310.0, seed, 10.0), "app")
        used.append(found["used_share"] * 8 * GB)
        assert found["used_share_max"] > found["used_share"]
    assert_mean(used, 400 * MB + theory.little(200, 0.1) * 50 * MB, "bytes in use", 0.02)


def test_a_cache_uses_its_entries_and_is_full_at_its_capacity() -> None:
    """500 keys of 2 kB, all of them asked for; with room for 100 it is full."""
    for capacity, entries in ((100, 100), (1000, 500)):
        simulation = ran(f"web 900rps > app > cache(capacity_items={capacity}, item_bytes=2000) + db", 60.0)
        room = max(100 * MB, capacity * 2000)
        assert memory(simulation, "cache")["used_share_max"] == pytest.approx(entries * 2000 / room)


def test_sessions_and_local_entries_stand_in_the_servers_memory_and_go_with_a_crash() -> None:
    app = (
        "app(state=stateful, session_bytes=1000000, base_memory_mb=0, call_memory_mb=0, memory_gb=1, boot_s=3, "
        'local_cache={"item_bytes": 100000})'
    )
    simulation = ran(f"web 300rps(active_users=50) > {app}", 59.5, needs_session=True)
    full = 50 * MB + 500 * 0.1 * MB
    assert memory(simulation, "app")["used_share_max"] == pytest.approx(full / GB)
    series = simulation.result().series.components["app"].memory_share
    assert series is not None
    assert series[-1] == pytest.approx(full / GB)
    simulation.apply(Event(event="restart", target="app"))
    simulation.advance(62.0)
    series = simulation.result().series.components["app"].memory_share
    assert series is not None
    assert series[-1] == 0.0
    simulation.advance(120.0)
    series = simulation.result().series.components["app"].memory_share
    assert series is not None
    assert series[-1] == pytest.approx(full / GB)


def test_a_database_buffers_what_it_stores_up_to_its_share() -> None:
    for stored_gb, buffered in ((1, 1), (50, 8)):
        text = f"web 0rps > app > db(stored_gb={stored_gb}, base_memory_mb=0, memory_gb=16, buffer_share=0.5)"
        assert memory(ran(text, 5.0), "db")["used_share"] * 16 == pytest.approx(buffered)


def test_a_worker_has_its_jobs_in_memory() -> None:
    text = "web 500rps > app > queue > worker(concurrency=7, service.mean_ms=500, base_memory_mb=0, call_memory_mb=100)"
    found = memory(ran(text, 30.0, operation="job"), "worker")
    assert found["used_share_max"] * 8 * GB == pytest.approx(7 * 100 * MB)


@pytest.mark.parametrize(("above", "fires"), [(0.09, True), (0.11, False)])
def test_memory_can_be_held_against_a_rule(above: float, fires: bool) -> None:
    text = "web 300rps > app(state=stateful, session_bytes=1000000, base_memory_mb=0, call_memory_mb=0, memory_gb=1)"
    drawn = design(f"{text}; monitoring(interval_s=5) > app")
    data = to_json(drawn) | {"classes": {"read": {"needs_session": True}}}
    data["components"]["web"]["active_users"] = 100
    data["components"]["monitoring"]["alerts"] = {"memory": {"above": above, "for_s": 0.0}}
    simulation = Simulation.create(from_json(data))
    simulation.advance(60.0)
    assert [alert.alert for alert in simulation.frame().alerts] == (["memory"] if fires else [])


def test_memory_is_the_same_in_slices_and_survives_an_edit() -> None:
    text = "web 300rps > app(instances=2, call_memory_mb=10) > cache(capacity_items=50) + db"
    whole, sliced = (ran(text, 0.0) for _ in range(2))
    whole.advance(20.0)
    while sliced.advance(20.0, max_events=101) == Stop.EVENTS:
        pass
    for component in ("app", "cache", "db"):
        assert memory(whole, component) == memory(sliced, component)
    before = memory(whole, "app", 1)
    whole.edit(whole.design.edited("components/cache", "lease_ms", 500.0))
    assert memory(whole, "app", 1) == before
