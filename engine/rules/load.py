"""How busy the clients' steady traffic keeps every component, by arithmetic alone.

Follows the rates from the clients along the plans that the simulation runs: routers split them, caches answer the
share that `hit_share` expects, every write is applied on every replica. Retries, failures and bursts are left out, so
this is a lower bound: a component above 1 here is overloaded in any run. (Utilization law: U = X S; Denning and
Buzen, "The operational analysis of queueing network models", 1978.)
"""

from collections import defaultdict
from collections.abc import Container, Mapping
from typing import NamedTuple

import networkx as nx

from engine.components.cache import Cache
from engine.components.client import Client, Profile
from engine.components.database import Database
from engine.components.plan import OpName
from engine.rules.courses import Courses, Split
from engine.rules.graph import Graph
from engine.rules.hit_share import KeyTraffic, hit_share

READS = frozenset({"read", "login", "get"})
WRITES = frozenset({"write", "job", "delete"})

Kind = tuple[str, OpName]
"""A request class and what is asked for it."""


def sustained_factor(profile: Profile) -> float:
    """The highest level the profile holds for long, in times the plain rate; a spike passes and does not count."""
    if profile.shape in ("ramp", "step"):
        return max(1.0, profile.factor)
    return 1.0 + profile.amplitude if profile.shape == "diurnal" else 1.0


class Traffic(NamedTuple):
    """What the clients' steady traffic comes to, component by component and link by link; empty in a circle."""

    utilization: Mapping[str, float]
    """Busy cores in proportion to all cores."""
    cold: Mapping[str, float]
    """The same where no cache holds anything yet."""
    calls: Mapping[str, Mapping[Kind, float]]
    """Calls per second that arrive at a component, by request class and operation."""
    link_rps: Mapping[str, float]
    """Calls per second over a link."""
    work_ms: Mapping[str, float]
    """Mean time that a call at a component computes there."""
    keys: Mapping[str, list[KeyTraffic]]
    """The key spaces that a component with a cache is asked for."""
    hits: Mapping[str, float]
    """The hit ratio to expect of a component with a cache."""

    def rps(self, component_id: str) -> float:
        """Calls per second that arrive at a component."""
        return sum(self.calls.get(component_id, {}).values())


def traffic(graph: Graph) -> Traffic:
    """The one analytic pass that all rules of capacity share; ask for it by `graph.once(traffic)`."""
    courses = Courses(graph)
    cold = _Flow(graph, courses, {})
    hits = cold.hit_shares()
    return (_Flow(graph, courses, hits) if hits else cold).traffic(hits, cold.utilizations())


def busy_without(graph: Graph, cache: str, share: float) -> Mapping[str, float]:
    """Busy cores in proportion to all cores where this share of a cache's hits is gone."""
    hits = graph.once(traffic).hits
    return _Flow(graph, Courses(graph), {**hits, cache: hits.get(cache, 0.0) * (1 - share)}).utilizations()


def utilizations(graph: Graph) -> Mapping[str, float]:
    """Busy cores in proportion to all cores, by component; empty where calls go in a circle."""
    return graph.once(traffic).utilization


class _Flow:
    """Rates on their way through the design, and the busy cores they leave behind."""

    def __init__(self, graph: Graph, courses: Courses, hits: Mapping[str, float]) -> None:
        self._graph = graph
        self._hits = hits
        self._courses = courses
        self._arriving: defaultdict[str, defaultdict[Kind, float]] = defaultdict(lambda: defaultdict(float))
        self._busy: defaultdict[str, float] = defaultdict(float)
        self._carried: defaultdict[str, float] = defaultdict(float)
        self._applying: defaultdict[str, float] = defaultdict(float)
        """By replica: busy workers in proportion to those that apply writes."""
        for component_id in graph.flow:
            component = graph.components[component_id]
            if isinstance(component, Client):
                self._issue(component_id, component)
            elif component_id in graph.behaviours:
                self._serve(component_id)
        for component_id in graph.of(Database):
            self._replicate(component_id)

    def traffic(self, hits: Mapping[str, float], cold: Mapping[str, float]) -> Traffic:
        keys = {component_id: self._key_traffic(component_id) for component_id in hits}
        calls = {component_id: sum(kinds.values()) for component_id, kinds in self._arriving.items()}
        work_ms = {name: 1000 * self._busy[name] / rps for name, rps in calls.items() if rps > 0 and name in self._busy}
        return Traffic(self.utilizations(), cold, self._arriving, self._carried, work_ms, keys, hits)

    def utilizations(self) -> Mapping[str, float]:
        behaviours = self._graph.behaviours
        cores = {component_id: behaviours[component_id].station.cores for component_id in self._busy}
        nodes = {component_id: behaviours[component_id].station.most for component_id in self._busy}
        return {
            component_id: max(busy / cores[component_id] / nodes[component_id], self._applying[component_id])
            for component_id, busy in self._busy.items()
        }

    def hit_shares(self) -> Mapping[str, float]:
        """By component with a cache: the hit ratio to expect from what arrives there."""
        memories = {
            name: of.station.cache for name, of in self._graph.behaviours.items() if of.station.cache is not None
        }
        return {
            name: hit_share(self._key_traffic(name), memory.capacity * self._copies(name), memory.ttl_s)
            for name, memory in memories.items()
        }

    def _copies(self, component_id: str) -> int:
        """Nodes that share the keys; points of presence each keep their own."""
        station = self._graph.behaviours[component_id].station
        return 1 if station.sites else station.nodes

    def _issue(self, client_id: str, client: Client) -> None:
        classes = self._graph.classes
        weights = {name: client.mix.get(name, 0.0) if client.mix else kind.weight for name, kind in classes.items()}
        rate_rps = client.arrivals.mean_rps * sustained_factor(client.arrivals.profile)
        whole = sum(weights.values()) or 1.0
        static = [name for name, of in classes.items() if of.operation == "static"]
        for name, weight in weights.items():
            operation = classes[name].operation
            rate = rate_rps * weight / whole
            endpoints = self._graph.endpoints(client_id, name, operation)
            self._send(self._courses.split(endpoints), (name, operation), rate)
            if client.pulls_assets(classes[name]) and static:
                objects = self._graph.endpoints(client_id, static[0], "static")
                self._send(self._courses.split(objects), (static[0], "static"), rate * client.assets_per_page)

    def _serve(self, component_id: str) -> None:
        for kind, rate_rps in self._arriving[component_id].items():
            self._work(component_id, *kind, rate_rps)
            self._run(component_id, kind, rate_rps)

    def _run(self, component_id: str, kind: Kind, rate_rps: float) -> None:
        """Place the calls of a plan; steps after a get run for the share that missed."""
        own_hits = self._hits.get(component_id, 0.0)
        missed = 1.0 - own_hits if isinstance(self._graph.components[component_id], Cache) else 1.0
        for move in self._courses.of(component_id, *kind):
            rate = rate_rps * move.calls * (missed if move.missed else 1.0)
            if move.kind == "call":
                self._send(move.split, (kind[0], move.op) if move.op else kind, rate)
                if move.asked:
                    missed = 1.0 - sum(self._hits.get(one, 0.0) for one in move.asked) / len(move.asked)
            elif move.kind == "work":
                self._busy[component_id] += rate * move.work_s * self._graph.classes[kind[0]].service_factor
            elif move.kind == "local":
                missed = 1.0 - own_hits
            else:
                rate_rps *= self._passing(component_id)

    def _passing(self, component_id: str) -> float:
        """The share of what arrives that a limit for all lets pass; one for each user may let all of them."""
        limit = self._graph.behaviours[component_id].station.limit
        arriving_rps = sum(self._arriving[component_id].values())
        if limit is None or limit.per_user or arriving_rps <= 0:
            return 1.0
        return min(1.0, limit.requests / limit.window_s / arriving_rps)

    def _send(self, split: Split, kind: Kind, rate_rps: float) -> None:
        for target_id, link_id, share in split:
            self._arriving[target_id][kind] += rate_rps * share
            self._carried[link_id] += rate_rps * share

    def _work(self, component_id: str, class_name: str, op: OpName, rate_rps: float) -> None:
        service = self._graph.behaviours[component_id].station.services.get(op)
        if service is not None:
            factor = self._graph.classes[class_name].service_factor
            self._busy[component_id] += rate_rps * service.mean / 1000 * factor

    def _replicate(self, component_id: str) -> None:
        """Apply every write of the databases upstream of this replica; its workers may be fewer than its cores."""
        replica = self._graph.components[component_id]
        if not isinstance(replica, Database) or replica.role == "primary":
            return
        reading = self._busy[component_id]
        for source in nx.ancestors(self._graph.streams, component_id):
            for (name, op), rate_rps in self._arriving[source].items():
                if op in WRITES:
                    self._work(component_id, name, "apply", rate_rps)
        self._applying[component_id] = (self._busy[component_id] - reading) / replica.apply_workers

    def _key_traffic(self, component_id: str) -> list[KeyTraffic]:
        """Classes with the same keys and popularity work on the same entries; a CDN keeps static objects only."""
        kept: Container[str] = ("static",) if self._graph.behaviours[component_id].station.sites else READS
        spaces: defaultdict[tuple[int, float], list[float]] = defaultdict(lambda: [0.0, 0.0])
        for (name, op), rate_rps in self._arriving[component_id].items():
            of = self._graph.classes[name]
            spaces[of.keys, of.zipf_exponent][0] += rate_rps * (op in kept)
            spaces[of.keys, of.zipf_exponent][1] += rate_rps * (op in WRITES)
        return [KeyTraffic(reads, writes, *space) for space, (reads, writes) in spaces.items()]
