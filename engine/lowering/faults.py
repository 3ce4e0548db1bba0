"""Events of the time line become rows of `faults`: one for every station, link or client they touch."""

from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np

from engine.components.cdn import Cdn
from engine.components.plan import component_of
from engine.design.document import Design, Event
from engine.design.places import inside
from engine.errors import BadEvent
from engine.program import NONE, Action, Program, World

ON_STATION: Mapping[str, Action] = {
    "crash": Action.CRASH,
    "outage": Action.OUTAGE,
    "hang": Action.HANG,
    "slow_down": Action.SLOW_DOWN,
    "restart": Action.RESTART,
    "cache_flush": Action.CACHE_FLUSH,
    "promote": Action.PROMOTE,
    "rolling_deploy": Action.DEPLOY,
    "content_change": Action.CONTENT_CHANGE,
    "cdn_purge": Action.CDN_PURGE,
    "reshard": Action.RESHARD,
}
NEEDS: Mapping[str, tuple[str, str]] = {
    "cache_flush": ("cache", "a cache, or a place with caches"),
    "promote": ("cluster", "a database with replicas"),
}
"""Events that only some stations can have: the column that says so, and who they are."""
ON_LINK: Mapping[str, Action] = {
    "link_cut": Action.LINK_CUT,
    "link_delay": Action.LINK_DELAY,
    "link_loss": Action.LINK_LOSS,
}
ON_CLIENT: Mapping[str, Action] = {"spike": Action.SPIKE, "hot_key": Action.HOT_KEY}
SLOW_FACTOR = 3.0
SPIKE_FACTOR = 5.0
DELAY_MS = 100.0
LOSS = 0.1
HOT_SHARE = 0.5


def faults_of(program: Program, design: Design, event: Event) -> Iterator[dict[str, Any]]:
    """The rows of an event. Raises BadEvent when its target is not there, or cannot have it happen."""
    for_s = -1.0 if event.for_s is None else event.for_s
    if event.event in ON_LINK:
        edges = list(_edges(program, design, event))
        _expect(bool(edges), event, "a link, or a place that links lead out of")
        delay_s = (DELAY_MS if event.delay_ms is None else event.delay_ms) / 1000
        values = {"link_delay": delay_s, "link_loss": LOSS if event.loss is None else event.loss}
        for edge in edges:
            yield {
                "action": ON_LINK[event.event],
                "link": edge,
                "for_s": for_s,
                "value": values.get(event.event, 0.0),
            }
    elif event.event in ON_CLIENT:
        client = program.rows["clients"].get(event.target)
        _expect(client is not None, event, "a client")
        factor = SPIKE_FACTOR if event.factor is None else event.factor
        share = HOT_SHARE if event.share is None else event.share
        value = factor if event.event == "spike" else share
        action = ON_CLIENT[event.event]
        yield {"action": action, "client": client, "for_s": for_s, "value": value, "key": event.key or 0}
    elif event.event == "drain":
        members = [
            row
            for key, row in program.rows["members"].items()
            if isinstance(key, tuple) and key[2] == event.target and event.node in (None, key[3] + 1)
        ]
        _expect(bool(members), event, "a component that others call")
        for member in members:
            yield {"action": Action.DRAIN, "member": member, "for_s": for_s}
    else:
        yield from _station_faults(program, design, event, for_s)


def _edges(program: Program, design: Design, event: Event) -> Iterator[int]:
    """The edges of a link; of a place those that cross its border, or only those to and from its `peer`."""
    stations = {row: str(key[0]) for key, row in program.rows["stations"].items() if isinstance(key, tuple)}
    within = inside(design, event.target) if event.target in design.places else set()
    peers = set(design.components) - within if event.peer is None else inside(design, event.peer)
    for key, row in program.rows["links"].items():
        assert isinstance(key, tuple)
        ends = component_of(str(key[1])), stations.get(key[2], "")
        crosses = any(one in within and other in peers for one, other in (ends, ends[::-1]))
        if crosses or key[0] == event.target:
            yield row


def _station_faults(program: Program, design: Design, event: Event, for_s: float) -> Iterator[dict[str, Any]]:
    targets = {event.target} if event.target in design.components else inside(design, event.target)
    stations = [row for key, row in program.rows["stations"].items() if isinstance(key, tuple) and key[0] in targets]
    clients = set(program.world.clients["station"].tolist())
    stations = [row for row in stations if row not in clients]
    _expect(bool(stations), event, "a component that serves, or a place with such components")
    if event.node is not None:
        stations = stations[event.node - 1 : event.node]
        _expect(bool(stations), event, f"a component with {event.node} instances or nodes")
    if event.event in NEEDS:
        column, who = NEEDS[event.event]
        stations = [row for row in stations if program.world.stations[column][row] != NONE]
        _expect(bool(stations), event, who)
    if event.event == "rolling_deploy":
        stations = [row for row in stations if row in set(program.world.fleets["station0"].tolist())]
        _expect(bool(stations), event, "a component whose instances can be replaced")
    values = {
        "key": -1 if event.key is None else event.key,
        "value": SLOW_FACTOR if event.factor is None else event.factor,
    }
    if event.event in ("cdn_purge", "content_change"):
        cdn = design.components.get(event.target)
        _expect(isinstance(cdn, Cdn), event, "a CDN")
        values["value"] = getattr(cdn, "purge_s", 0.0)
        for_s = -1.0
    if event.event == "reshard":
        _expect(event.target in program.rows["shardings"], event, "a sharded database with shards")
        if event.shards is None:
            raise BadEvent("event reshard: shards is missing: expected the number of shards to use from now on")
        values["value"] = event.shards
    for station in stations:
        yield {"action": ON_STATION[event.event], "station": station, "for_s": for_s, **values}


def _expect(holds: bool, event: Event, expected: str) -> None:
    if not holds:
        raise BadEvent(f"event {event.event}: {event.target!r} is not in the running design as {expected}")


def first_free(world: World) -> int:
    """A row of `faults` that no event uses. Raises BadEvent when all are in use."""
    unused = np.flatnonzero(world.faults["taken"] == 0)
    if not len(unused):
        raise BadEvent(f"a run keeps {len(world.faults)} events at most: this one has that many")
    return int(unused[0])
