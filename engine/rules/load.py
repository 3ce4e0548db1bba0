"""How busy the clients' steady traffic keeps every component, by arithmetic alone.

Follows the rates from the clients along the plans that the simulation runs: routers split them, caches answer the
share that `hit_share` expects, every write is applied on every replica. Retries, failures and bursts are left out, so
this is a lower bound: a component above 1 here is overloaded in any run. (Utilization law: U = X S; Denning and
Buzen, "The operational analysis of queueing network models", 1978.)
"""

from collections import defaultdict
from collections.abc import Collection, Container, Mapping
from typing import NamedTuple

import networkx as nx

from engine.catalog.regions import nearest
from engine.components.cache import Cache
from engine.components.cdn import Cdn
from engine.components.client import Client, Profile
from engine.components.database import Database
from engine.components.plan import OpName, Station
from engine.design.places import location_of
from engine.rules.courses import Courses, Split
from engine.rules.graph import Graph
from engine.rules.hit_share import KeyTraffic, hit_share

READS = frozenset({"read", "login", "get"})
WRITES = frozenset({"write", "job", "delete"})
OBJECTS = frozenset({"static"})
"""All that a CDN keeps; what passes through it takes nothing out."""

Kind = tuple[str, OpName]
"""A request class and what is asked for it."""


def sustained_factor(profile: Profile) -> float:
    """The highest level the profile holds for long, in times the plain rate; a spike passes and does not count."""
    if profile.shape in ("ramp", "step"):
        return max(1.0, profile.factor)
    return 1.0 + profile.amplitude if profile.shape == "diurnal" else 1.0


class Store(NamedTuple):
    """One memory that answers: all nodes of a cache, one instance of several alike, or one point of presence."""

    asked: tuple[KeyTraffic, ...]
    hits: float
    """The hit ratio to expect."""

    @property
    def keys(self) -> int:
        """Distinct keys that are read; all classes that read begin with the same."""
        return max((one.keys for one in self.asked if one.reads_rps > 0), default=0)

    @property
    def reads_rps(self) -> float:
        return sum(one.reads_rps for one in self.asked)


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
    stores: Mapping[str, Mapping[str, Store]]
    """The memories of a component with a cache: by point of presence where it has points, else one named ""."""
    hits: Mapping[str, float]
    """The hit ratio to expect of a component with a cache, over all its memories."""

    def rps(self, component_id: str) -> float:
        """Calls per second that arrive at a component."""
        return sum(self.calls.get(component_id, {}).values())


def traffic(graph: Graph) -> Traffic:
    """The one analytic pass that all rules of capacity share; ask for it by `graph.once(traffic)`."""
    courses = Courses(graph)
    cold = _Flow(graph, courses, {})
    stores = cold.stores()
    hits = {component_id: _overall(kept.values()) for component_id, kept in stores.items()}
    return (_Flow(graph, courses, hits) if hits else cold).traffic(stores, hits, cold.utilizations())


def _overall(stores: Collection[Store]) -> float:
    """The hit ratio of memories together, each as much as it is read."""
    reads_rps = sum(store.reads_rps for store in stores)
    return sum(store.hits * store.reads_rps for store in stores) / reads_rps if reads_rps > 0 else 0.0


def points_of_presence(graph: Graph) -> Mapping[tuple[str, str], str]:
    """By client and CDN: the point that serves the client, which is the one nearest to it."""
    design, cdns = graph.design, [(one, graph.behaviours[one].station.sites) for one in graph.of(Cdn)]
    stands = {one: location_of(design, graph.components[one].place) for one in graph.clients} if cdns else {}
    return {(client, cdn): sites[nearest(here, sites)] for client, here in stands.items() for cdn, sites in cdns}


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
        self._points = graph.once(points_of_presence)
        self._arriving: defaultdict[str, defaultdict[Kind, float]] = defaultdict(lambda: defaultdict(float))
        self._at_point: defaultdict[tuple[str, str], defaultdict[Kind, float]] = defaultdict(lambda: defaultdict(float))
        """Of what arrives at a CDN: by CDN and point of presence."""
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

    def traffic(
        self, stores: Mapping[str, Mapping[str, Store]], hits: Mapping[str, float], cold: Mapping[str, float]
    ) -> Traffic:
        calls = {component_id: sum(kinds.values()) for component_id, kinds in self._arriving.items()}
        work_ms = {name: 1000 * self._busy[name] / rps for name, rps in calls.items() if rps > 0 and name in self._busy}
        return Traffic(self.utilizations(), cold, self._arriving, self._carried, work_ms, stores, hits)

    def utilizations(self) -> Mapping[str, float]:
        behaviours = self._graph.behaviours
        cores = {component_id: behaviours[component_id].station.cores for component_id in self._busy}
        nodes = {component_id: behaviours[component_id].station.most for component_id in self._busy}
        return {
            component_id: max(busy / cores[component_id] / nodes[component_id], self._applying[component_id])
            for component_id, busy in self._busy.items()
        }

    def stores(self) -> Mapping[str, Mapping[str, Store]]:
        """By component with a cache: its memories, with the hits to expect from what arrives there."""
        stations = ((name, behaviour.station) for name, behaviour in self._graph.behaviours.items())
        return {name: self._stores(name, station) for name, station in stations if station.cache is not None}

    def _stores(self, component_id: str, station: Station) -> Mapping[str, Store]:
        """Nodes share the keys; instances, dealt to in turn, keep each all of them, points of presence static ones."""
        memory = station.cache
        assert memory is not None
        if not station.sites:
            instances, parts = (station.nodes, 1) if station.alike else (1, station.nodes)
            asked = self._key_traffic(self._arriving[component_id], READS, WRITES, 1 / instances)
            return {"": Store(asked, hit_share(asked, memory.capacity * parts, memory.ttl_s))}
        at_points = {site: self._key_traffic(self._at_point[component_id, site], OBJECTS) for site in station.sites}
        return {
            site: Store(asked, hit_share(asked, memory.capacity, memory.ttl_s)) for site, asked in at_points.items()
        }

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
            self._request(client_id, self._courses.split(endpoints), (name, operation), rate)
            if client.pulls_assets(classes[name]) and static:
                objects = self._graph.endpoints(client_id, static[0], "static")
                pulled_rps = rate * client.assets_per_page
                self._request(client_id, self._courses.split(objects), (static[0], "static"), pulled_rps)

    def _request(self, client_id: str, split: Split, kind: Kind, rate_rps: float) -> None:
        """A client's calls, which a CDN answers at the point nearest to it."""
        self._send(split, kind, rate_rps)
        for target_id, _, share in split:
            if (point := self._points.get((client_id, target_id))) is not None:
                self._at_point[target_id, point][kind] += rate_rps * share

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

    def _key_traffic(
        self, calls: Mapping[Kind, float], reads: Container[str], writes: Container[str] = (), share: float = 1.0
    ) -> tuple[KeyTraffic, ...]:
        """What this share of calls reads and writes; classes with as many keys, as popular, are taken as one."""
        spaces: defaultdict[tuple[int, float], list[float]] = defaultdict(lambda: [0.0, 0.0])
        for (name, op), all_rps in calls.items():
            of, rate_rps = self._graph.classes[name], all_rps * share
            spaces[of.keys, of.zipf_exponent][0] += rate_rps * (op in reads)
            spaces[of.keys, of.zipf_exponent][1] += rate_rps * (op in writes)
        return tuple(KeyTraffic(read, written, *space) for space, (read, written) in spaces.items())
