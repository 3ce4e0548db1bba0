"""How busy the clients' steady traffic keeps every component, by arithmetic alone.

Follows the rates from the clients along the calls: routers split them, caches take the share that `hit_share`
expects, replicas take the reads, primaries the writes, and every write is applied on every replica. Retries, failures
and bursts are left out, so this is a lower bound: a component above 1 here is overloaded in any run. (Utilization
law: U = X S; Denning and Buzen, "The operational analysis of queueing network models", 1978.)
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

import networkx as nx

from engine.catalog.instances import LADDER
from engine.components.cache import Cache
from engine.components.client import Client, Profile
from engine.components.database import Database
from engine.components.dns import Dns
from engine.components.load_balancer import LoadBalancer
from engine.components.server import Server
from engine.design.document import RequestClass
from engine.design.spec import Distribution
from engine.rules.graph import DATA, Graph
from engine.rules.hit_share import KeyTraffic, hit_share

READS = frozenset({"read", "login"})
WRITES = frozenset({"write", "job"})
PASSED_ON = frozenset({"requests", "lookup", "endpoint"})

Rates = dict[str, float]
"""Calls per second by request class."""


def sustained_factor(profile: Profile) -> float:
    """The highest level the profile holds for long, in times the plain rate; a spike passes and does not count."""
    if profile.shape in ("ramp", "step"):
        return max(1.0, profile.factor)
    return 1.0 + profile.amplitude if profile.shape == "diurnal" else 1.0


def utilizations(graph: Graph) -> Mapping[str, float]:
    """Busy cores in proportion to all cores, by component; empty where calls go in a circle."""
    flow = _Flow(graph)
    databases_last = sorted(graph.order, key=lambda component_id: isinstance(graph.components[component_id], Database))
    for component_id in databases_last:
        flow.serve(component_id)
    for component_id in graph.of(Database):
        flow.replicate(component_id)
    return {
        component_id: busy / cores
        for component_id, busy in flow.busy.items()
        if (cores := _cores(graph, component_id)) > 0
    }


def _cores(graph: Graph, component_id: str) -> int:
    component = graph.components[component_id]
    instance = LADDER.get(getattr(component, "instance", None) or "")
    if instance is not None:
        return instance.cores
    return int(getattr(component, "cores", 0)) * int(getattr(component, "nodes", 1))


class _Flow:
    """Rates on their way through the design, and the busy cores they leave behind."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._classes: Mapping[str, RequestClass] = graph.design.classes or {"": RequestClass()}
        self._arriving: defaultdict[str, Rates] = defaultdict(dict)
        self._behind: defaultdict[str, list[tuple[str, Rates]]] = defaultdict(list)
        """By cache: who reads through it, and how much."""
        self.busy: defaultdict[str, float] = defaultdict(float)

    def serve(self, component_id: str) -> None:
        """Work off what arrives at the component and send on what it calls."""
        component, rates = self._graph.components[component_id], self._arriving[component_id]
        if isinstance(component, Client):
            self._pass_on(component_id, self._issued(component))
        elif isinstance(component, Dns):
            self._pass_on(component_id, rates, weighted=component.policy == "weighted")
        elif isinstance(component, LoadBalancer):
            self.busy[component_id] += sum(rates.values()) * component.overhead_ms / 1000
            self._pass_on(component_id, rates, weighted=component.algorithm == "weighted_round_robin")
            self._query(component_id, rates)
        elif isinstance(component, Server):
            self._compute(component_id, component, rates)
        elif isinstance(component, Cache):
            self._look_up(component_id, component)
        elif isinstance(component, Database):
            self._run_queries(component_id, component, rates)

    def replicate(self, component_id: str) -> None:
        """Apply this replica's share of work: every write of the primaries upstream of it."""
        component = self._graph.components[component_id]
        if not isinstance(component, Database) or component.role != "replica":
            return
        for source in nx.ancestors(self._graph.streams, component_id):
            writes = self._only(self._arriving[source], WRITES)
            self.busy[component_id] += self._work(writes, component.apply or component.write)

    def _issued(self, client: Client) -> Rates:
        weights = {name: client.mix.get(name, 0.0) if client.mix else c.weight for name, c in self._classes.items()}
        rate_rps = client.arrivals.mean_rps * sustained_factor(client.arrivals.profile)
        whole = sum(weights.values()) or 1.0
        return {name: rate_rps * weight / whole for name, weight in weights.items()}

    def _pass_on(self, component_id: str, rates: Rates, *, weighted: bool = False) -> None:
        targets = [(link.target, link.weight) for _, link in self._graph.links_from(component_id, PASSED_ON)]
        if isinstance(self._graph.components[component_id], Dns) and self._policy(component_id) == "failover":
            targets = targets[:1]
        self._split(rates, [(target, weight if weighted else 1.0) for target, weight in targets])

    def _policy(self, component_id: str) -> str:
        return str(getattr(self._graph.components[component_id], "policy", ""))

    def _split(self, rates: Rates, targets: Sequence[tuple[str, float]]) -> None:
        whole = sum(weight for _, weight in targets)
        for target, weight in targets:
            self._add(self._arriving[target], self._times(rates, weight / whole))

    def _compute(self, component_id: str, server: Server, rates: Rates) -> None:
        self.busy[component_id] += self._work(rates, server.service)
        if server.local_database is not None:
            reads, cache = self._only(rates, READS), server.local_cache
            hits = 0.0 if cache is None else hit_share(self._keys(rates), cache.capacity_items, cache.ttl_s)
            self.busy[component_id] += self._work(self._times(reads, 1 - hits), server.local_database.read)
            self.busy[component_id] += self._work(self._only(rates, WRITES), server.local_database.write)
        self._pass_on(component_id, rates)
        self._query(component_id, rates)

    def _query(self, component_id: str, rates: Rates) -> None:
        """Send the data work of a caller to its caches, or where it has none to its databases."""
        caches = [link.target for _, link in self._graph.links_from(component_id, {"cache"})]
        data = self._only(rates, READS | WRITES)
        for cache in caches:
            self._behind[cache].append((component_id, self._times(data, 1 / len(caches))))
        if not caches:
            self._send_reads(component_id, self._only(rates, READS))
            self._send_writes(component_id, self._only(rates, WRITES))

    def _look_up(self, component_id: str, cache: Cache) -> None:
        """A get for each read, a set after each miss, a delete or set for each write; misses and writes go on."""
        total: Rates = {}
        for _, rates in self._behind[component_id]:
            self._add(total, rates)
        misses = 1 - hit_share(self._keys(total), cache.capacity, cache.ttl_s)
        reads, writes = sum(self._only(total, READS).values()), sum(self._only(total, WRITES).values())
        self.busy[component_id] += (reads * (1 + misses) + writes) * mean_ms(cache.get) / 1000
        for caller, rates in self._behind[component_id]:
            source = component_id if self._graph.links_from(component_id, DATA) else caller
            self._send_reads(source, self._times(self._only(rates, READS), misses))
            self._send_writes(source, self._only(rates, WRITES))

    def _send_reads(self, source: str, reads: Rates) -> None:
        links = [link.target for _, link in self._graph.links_from(source, {"reads", "reads_writes"})]
        replicas = [target for target in links if getattr(self._graph.components[target], "role", "") == "replica"]
        self._split(reads, [(target, 1.0) for target in replicas or links])

    def _send_writes(self, source: str, writes: Rates) -> None:
        links = [link.target for _, link in self._graph.links_from(source, {"writes", "reads_writes"})]
        primaries = [target for target in links if getattr(self._graph.components[target], "role", "") == "primary"]
        self._split(writes, [(target, 1.0) for target in primaries])

    def _run_queries(self, component_id: str, database: Database, rates: Rates) -> None:
        reads = self._only(rates, READS)
        factor = database.join_factor if database.model == "relational" else float(database.join_reads)
        for name in reads:
            if self._classes[name].joins:
                reads[name] *= factor
        self.busy[component_id] += self._work(reads, database.read) + self._work(
            self._only(rates, WRITES), database.write
        )

    def _work(self, rates: Rates, time: Distribution) -> float:
        """Cores kept busy by calls of this mean service time."""
        return sum(rate * self._classes[name].service_factor for name, rate in rates.items()) * mean_ms(time) / 1000

    def _only(self, rates: Rates, operations: frozenset[str]) -> Rates:
        return {name: rate for name, rate in rates.items() if self._classes[name].operation in operations}

    def _times(self, rates: Rates, factor: float) -> Rates:
        return {name: rate * factor for name, rate in rates.items()}

    def _add(self, total: Rates, rates: Rates) -> None:
        for name, rate in rates.items():
            total[name] = total.get(name, 0.0) + rate

    def _keys(self, rates: Rates) -> list[KeyTraffic]:
        """Classes with the same keys and popularity work on the same entries."""
        spaces: dict[tuple[int, float], tuple[float, float]] = {}
        for name, rate in rates.items():
            of = self._classes[name]
            read, write = spaces.get((of.keys, of.zipf_exponent), (0.0, 0.0))
            is_read, is_write = of.operation in READS, of.operation in WRITES
            spaces[of.keys, of.zipf_exponent] = (read + rate * is_read, write + rate * is_write)
        return [KeyTraffic(read, write, keys, exponent) for (keys, exponent), (read, write) in spaces.items()]


def mean_ms(time: Distribution) -> float:
    """Mean of a distribution; of measured quantiles, the area under the straight lines that join them."""
    if time.mean_ms is not None:
        return time.mean_ms
    quantiles = time.quantiles or ()
    points = [
        entry if isinstance(entry, tuple) else (index / (len(quantiles) - 1), entry)
        for index, entry in enumerate(quantiles)
    ]
    return sum(((p2 - p1) * (v1 + v2) / 2 for (p1, v1), (p2, v2) in pairwise(points)), 0.0)
