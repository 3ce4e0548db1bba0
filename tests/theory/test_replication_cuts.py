"""Replication over links that are cut or lose messages: what was missed is sent again, and positions are cumulative."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest

from engine.design.document import Design, Event, Scenario
from engine.kernel.acknowledgements import RESEND_S
from engine.program import LOG_ROWS, Mode, Phase
from engine.simulation import Simulation
from tests.helpers.outcome import altered, closed, constant, database, design, server

WRITE_MS, APPLY_MS = 4.0, 3.0
CUT_S, HEALED_S = 10.0, 20.0
SETTLED_S = 1.0
"""Longer than it takes to send again, and for that to go there, be applied and come back."""


def store(**fields: Any) -> dict[str, Any]:
    return database(0, 1000, read=constant(1), write=constant(WRITE_MS), apply=constant(APPLY_MS)) | fields


def written(
    modes: Sequence[str], lags_ms: Sequence[float] = (), rate_rps: float = 20.0, failover: Any = None, **client: Any
) -> Design:
    """Writers at even intervals who wait for ever, a primary, and a replica for each mode."""
    names = [f"replica-{n}" for n in range(len(modes))]
    arrivals = {"process": "deterministic", "rate_rps": rate_rps}
    components = {
        "writers": {"kind": "client", "arrivals": arrivals, "timeout_ms": None, "mix": {"write": 1.0}} | client,
        "web": server(0, 1000, service=constant(0)),
        "db": store(failover=failover),
        **{name: store(role="replica", apply_workers=63, boot_s=0.5) for name in names},
    }
    links = "writers>web web>db " + " ".join(f"db>{name}" for name in names)
    lags = dict(enumerate(lags_ms))
    fields = {f"db_replica_{n}": {"mode": mode, "latency": constant(lags.get(n, 1.0))} for n, mode in enumerate(modes)}
    return design(components, links, classes={"write": {"operation": "write", "keys": 50}}, **fields)


def cut(*replicas: int, at_s: float = CUT_S, for_s: float = HEALED_S - CUT_S) -> list[Event]:
    return [Event(at_s=at_s, event="link_cut", target=f"db-replica-{n}", for_s=for_s) for n in replicas]


def silence(at_s: float) -> Event:
    """Nobody writes any more after the next write, which is scheduled already."""
    return Event(at_s=at_s, event="spike", target="writers", factor=1e-6)


def ran(drawn: Design, until_s: float, events: Sequence[Event], seed: int = 1) -> Simulation:
    simulation = Simulation.create(drawn, scenario=Scenario(events=tuple(events)), seed=seed)
    simulation.advance(until_s)
    return simulation


def waiting(simulation: Simulation) -> int:
    """Writes that the primary has done and not acknowledged."""
    return int((simulation.world.calls["phase"] == Phase.REPLICATING).sum())


def longest_ms(simulation: Simulation) -> float:
    return float(simulation.result().to_json()["classes"]["write"]["latency_ms"]["max"])


def answered(simulation: Simulation) -> int:
    requests = simulation.result().to_json()["requests"]
    assert requests["failed"] == 0
    return int(requests["completed"])


@pytest.mark.parametrize("writes_go_on", [True, False])
@pytest.mark.parametrize("modes", [["semi_sync"], ["sync"], ["semi_sync"] * 2, ["sync"] * 2, ["sync", "semi_sync"]])
def test_after_healing_all_writes_that_waited_are_acknowledged(modes: list[str], writes_go_on: bool) -> None:
    """The first one waited longest: from its request to the healing, and until the follower was sent what it missed."""
    events = [*cut(*range(len(modes))), silence(HEALED_S + SETTLED_S if writes_go_on else HEALED_S - 1)]
    drawn = written(modes)
    simulation = ran(drawn, HEALED_S, events)
    asked = int(simulation.world.clusters["written"][0])
    assert waiting(simulation) == asked - answered(simulation) > 170
    simulation.advance(HEALED_S + SETTLED_S)
    assert waiting(simulation) <= writes_go_on
    simulation.advance(HEALED_S + 2 * SETTLED_S)
    assert answered(simulation) == int(simulation.world.clusters["written"][0])
    waited_s = HEALED_S - CUT_S
    assert waited_s <= longest_ms(simulation) / 1000 <= waited_s + RESEND_S + (WRITE_MS + APPLY_MS + 2) / 1000


@pytest.mark.parametrize("mode", ["semi_sync", "sync"])
def test_writers_who_wait_for_their_write_before_the_next_one_go_on_after_healing(mode: str) -> None:
    """Nobody writes any more while all wait: no later write brings the lost ones along."""
    drawn = written([mode], **closed(3, 50) | {"mix": {"write": 1.0}})
    simulation = ran(drawn, HEALED_S, cut(0))
    before = answered(simulation)
    assert waiting(simulation) == 3
    simulation.advance(HEALED_S + 10 + RESEND_S)
    assert answered(simulation) - before > 0.9 * before


@pytest.mark.parametrize("mode", ["semi_sync", "sync"])
def test_a_lost_acknowledgement_is_sent_again(mode: str) -> None:
    """The write has left before the cut and arrives during it: only its acknowledgement is lost."""
    drawn = written([mode], [50.0], rate_rps=1.0)
    simulation = ran(drawn, 5.5, [*cut(0, at_s=5.02, for_s=1.0), silence(4.5)])
    assert int(simulation.world.replicas["applied"][0]) == 5
    assert waiting(simulation) == 1
    simulation.advance(6.02 + RESEND_S + 0.051)
    assert waiting(simulation) == 0
    assert answered(simulation) == 5
    assert int(simulation.world.links["failed"].sum()) == 0


def test_an_asynchronous_follower_catches_up_without_a_further_write() -> None:
    simulation = ran(written(["async"]), HEALED_S + SETTLED_S, [*cut(0), silence(HEALED_S - 1)])
    assert int(simulation.world.replicas["applied"][0]) == int(simulation.world.clusters["written"][0]) > 370


@pytest.mark.parametrize("loss", [0.05, 0.5])
@pytest.mark.parametrize("mode", ["semi_sync", "sync"])
def test_a_link_that_loses_messages_delays_writes_but_keeps_none(mode: str, loss: float) -> None:
    """Each way there and back gets through with (1 - loss) squared, and is tried again until it does."""
    drawn = written([mode], rate_rps=10.0)
    link = drawn.links["db-replica-0"].model_copy(update={"loss": loss})
    drawn = altered(drawn, "links", "db-replica-0", link)
    simulation = ran(drawn, 220.0, [silence(200.0)])
    assert answered(simulation) == int(simulation.world.clusters["written"][0]) > 1900
    assert waiting(simulation) == 0
    assert longest_ms(simulation) > 95


def test_a_write_waits_for_a_synchronous_follower_whatever_others_have_received() -> None:
    """Two followers that have received it are not the one that has to apply it."""
    simulation = ran(written(["sync", "semi_sync", "semi_sync"], [30.0, 1.0, 2.0]), 10.0, [])
    assert longest_ms(simulation) == pytest.approx(WRITE_MS + 2 * 30 + APPLY_MS, rel=1e-6)


def test_a_write_waits_for_the_other_follower_when_one_crashes() -> None:
    """At the crash the other has not received it yet, and does after 300 ms."""
    events = [Event(at_s=5.1, event="crash", target="replica-0"), silence(4.5)]
    simulation = ran(written(["semi_sync"] * 2, [250.0, 300.0], rate_rps=1.0), 10.0, events)
    assert answered(simulation) == 5
    assert longest_ms(simulation) == pytest.approx(WRITE_MS + 2 * 300, rel=1e-6)


@pytest.mark.parametrize("event", ["hang", "crash"])
@pytest.mark.parametrize("mode", ["semi_sync", "sync"])
def test_a_write_on_its_way_to_a_follower_that_fails_waits_no_longer(mode: str, event: Any) -> None:
    events = [Event(at_s=5.1, event=event, target="replica-0", for_s=5.0), silence(4.5)]
    simulation = ran(written([mode], [200.0], rate_rps=1.0), 5.11, events)
    assert waiting(simulation) == 0
    assert answered(simulation) == 5
    simulation.advance(5.1 + 5.0 + SETTLED_S)
    assert int(simulation.world.replicas["applied"][0]) == int(simulation.world.clusters["written"][0]) == 5


def test_a_follower_that_comes_back_while_its_link_is_cut_has_nothing_before_the_link_heals() -> None:
    events = [*cut(0), Event(at_s=11.0, event="crash", target="replica-0", for_s=2.0), silence(HEALED_S - 1)]
    simulation = ran(written(["async"]), HEALED_S - 0.1, events)
    assert int(simulation.world.replicas["applied"][0]) < 200
    simulation.advance(HEALED_S + SETTLED_S)
    assert int(simulation.world.replicas["applied"][0]) == int(simulation.world.clusters["written"][0])


def test_a_primary_that_is_down_sends_nothing_again() -> None:
    """The link heals after the primary has crashed: what it had not sent is not there."""
    events = [*cut(0, for_s=2.0), Event(at_s=11.0, event="crash", target="db")]
    simulation = ran(written(["async"]), 15.0, events)
    assert int(simulation.world.replicas["received"][0]) == 199
    assert int(simulation.world.clusters["written"][0]) == 219


@pytest.mark.parametrize("mode", ["semi_sync", "sync"])
def test_a_write_that_waits_at_a_primary_that_is_replaced_loses_its_connection(mode: str) -> None:
    failover = {"health_check": {}, "promotion_s": 0.0}
    drawn = written([mode], failover=failover)
    events = [*cut(0), Event(at_s=12.0, event="promote", target="db"), silence(11.9)]
    simulation = ran(drawn, 12.5, events)
    requests = simulation.result().to_json()["requests"]
    assert waiting(simulation) == 0
    assert requests["by_cause"]["lost"] == requests["offered"] - requests["completed"] > 30
    assert simulation.result().to_json()["components"]["replica-0"]["lost_writes"] == 0


@pytest.mark.parametrize("mode", ["semi_sync", "sync"])
def test_a_follower_that_has_fallen_off_the_log_is_waited_for_no_longer_and_joins_when_its_link_has_healed(
    mode: str,
) -> None:
    simulation = ran(written([mode], rate_rps=10_000.0), CUT_S - 7, cut(0, at_s=3.0, for_s=5.0))
    simulation.advance(3.0 + (LOG_ROWS - 64) / 10_000 + 0.01)
    assert waiting(simulation) == 0
    simulation.advance(9.0)
    under_way = 10_000 * (1.0 + APPLY_MS + 1.0) / 1000
    assert int(simulation.world.clusters["written"][0] - simulation.world.replicas["applied"][0]) <= under_way
    assert waiting(simulation) <= under_way


def test_writes_that_wait_at_a_cut_link_are_answered_when_its_mode_is_changed() -> None:
    drawn = written(["sync", "sync"])
    simulation = ran(drawn, 12.0, cut(0))
    assert waiting(simulation) > 30
    link = drawn.links["db-replica-0"].model_copy(update={"mode": "async"})
    simulation.edit(altered(drawn, "links", "db-replica-0", link))
    simulation.advance(12.1)
    assert waiting(simulation) <= 1
    assert answered(simulation) >= int(simulation.world.clusters["written"][0]) - 1


@pytest.mark.parametrize("rest", [["replica-1"], []], ids=["one of two", "the last"])
def test_writes_no_longer_wait_for_a_follower_that_is_taken_out_and_others_keep_their_place(rest: list[str]) -> None:
    """replica-1 takes the row of replica-0, and is cut off as well until the end: writes wait for it, not for both."""
    drawn = written(["sync"] * (1 + len(rest)))
    simulation = ran(drawn, 12.0, cut(*range(1 + len(rest))))
    before = waiting(simulation)
    simulation.edit(altered(drawn, "links", "db-replica-0", None))
    simulation.advance(12.001)
    assert waiting(simulation) == (before if rest else 0)
    simulation.advance(HEALED_S + SETTLED_S)
    assert waiting(simulation) <= 1


def test_what_was_on_its_way_to_a_follower_that_is_taken_out_reaches_no_other() -> None:
    drawn = written(["async", "async"], [500.0, 5000.0])
    simulation = ran(drawn, 10.0, [])
    simulation.edit(altered(drawn, "links", "db-replica-0", None))
    simulation.advance(10.6)
    assert int(simulation.world.replicas["received"][0]) == (10.6 - 5.0) * 20 - 1


def lacking(simulation: Simulation) -> list[bool]:
    """Of each write that waits, whether it has reason to: a follower it waits for lacks it."""
    world = simulation.world
    found = []
    for call in np.flatnonzero(world.calls["phase"] == Phase.REPLICATING):
        number = int(world.calls["log"][call])
        replicas = world.replicas[world.replicas["following"] == 1]
        unapplied = (replicas["mode"] == Mode.SYNC) & (replicas["applied"] < number)
        semi = replicas["mode"] == Mode.SEMI_SYNC
        unreceived = semi.any() and (replicas["received"][semi] < number).all()
        found.append(bool(unapplied.any() or unreceived))
    return found


def accidents(names: Sequence[str], until_s: float, seed: int) -> list[Event]:
    """Cuts, losses, crashes and hangs of followers and their links at random, all over at the end."""
    random = np.random.default_rng(seed)
    events: list[Event] = []
    for _ in range(25):
        name = str(random.choice(names))
        kind: Any = random.choice(["link_cut", "link_cut", "link_loss", "crash", "hang"])
        at_s = float(random.uniform(1.0, until_s - 3.0))
        target = f"db-{name}" if kind.startswith("link") else name
        fields: dict[str, Any] = {"loss": 0.5} if kind == "link_loss" else {}
        events.append(Event(at_s=at_s, event=kind, target=target, for_s=float(random.uniform(0.05, 3.0)), **fields))
    return events


@pytest.mark.parametrize("seed", range(1, 5))
@pytest.mark.parametrize(
    "modes", [["semi_sync"], ["sync"], ["semi_sync"] * 3, ["sync"] * 2, ["sync", "semi_sync", "async"]], ids="-".join
)
def test_whatever_happened_a_whole_link_leaves_no_write_waiting_that_its_followers_have(
    modes: list[str], seed: int
) -> None:
    until_s = 20.0
    events = accidents([f"replica-{n}" for n in range(len(modes))], until_s, seed)
    drawn = written(modes, [1.0, 20.0, 60.0][: len(modes)], rate_rps=97.0, timeout_ms=1500.0)
    simulation = ran(drawn, until_s, [*events, silence(until_s)], seed=seed)
    simulation.advance(until_s + SETTLED_S)
    assert lacking(simulation) == []
    requests = simulation.result().to_json()["requests"]
    assert requests["offered"] == requests["completed"] + requests["by_cause"]["timed_out"]
    assert (simulation.world.replicas["applied"] == simulation.world.clusters["written"][0]).all()
