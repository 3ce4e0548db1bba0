"""The tables of a program while a design is being lowered."""

import math
from collections.abc import Hashable, Iterator, Mapping

import numpy as np

from engine.components.plan import CacheMemory, Limit, Port, node_name
from engine.design.document import Design
from engine.design.spec import Distribution
from engine.lowering.rows import Rows
from engine.lowering.streams import Streams
from engine.program import (
    NEVER,
    NONE,
    UNLIMITED,
    Alert,
    Box,
    Cache,
    Check,
    Client,
    Cluster,
    Eviction,
    Fleet,
    Group,
    Layout,
    Limiter,
    LimitRule,
    Line,
    Link,
    Member,
    Plan,
    Queue,
    Replica,
    RequestClass,
    Shape,
    Sharding,
    Station,
    Step,
    Timer,
    Watch,
)
from engine.program import Distribution as DistributionRow

SHAPES: Mapping[str, Shape] = {shape.name.lower(): shape for shape in Shape}
EVICTIONS: Mapping[str, Eviction] = {eviction.name.lower(): eviction for eviction in Eviction}
MAX_LINES = 32
"""Lines of constant delay: each event looks at all of them, so that more would cost more than a heap does."""
NOWHERE = 0
"""Row 0 of stations, links, groups and checks: what calls are left with whose own has been removed."""


class Builder:
    """All rows by key; what one file of this package adds, the others look up."""

    def __init__(
        self, design: Design, ports: Mapping[str, tuple[Port, ...]], seed: int, nodes: Mapping[str, int]
    ) -> None:
        self.design = design
        self.nodes = nodes
        self.ports = ports
        self.streams = Streams(seed)
        self.stations = Rows(Station)
        self.boxes = Rows(Box)
        self.fleets = Rows(Fleet)
        self.watches = Rows(Watch)
        self.windows = 0
        self.window_marks = 0
        self.alerts = Rows(Alert)
        self.services: list[list[int]] = []
        self.distributions = Rows(DistributionRow)
        self.quantiles: list[tuple[float, float]] = []
        self.lines = Rows(Line)
        self.timers = Rows(Timer)
        self.links = Rows(Link)
        self.outcomes = 0
        self.plans = Rows(Plan)
        self.steps = Rows(Step)
        self.groups = Rows(Group)
        self.members = Rows(Member)
        self.rings: list[tuple[int, int]] = []
        self.endings: dict[tuple[str, str], str] = {}
        self.affinity = 0
        self.classes = Rows(RequestClass)
        self.clients = Rows(Client)
        self.mix: list[tuple[float, float]] = []
        self.rates: list[tuple[float, float]] = []
        self.resolvers = 0
        self.users = 0
        self.user_writes = 0
        self.caches = Rows(Cache)
        self.slots = 0
        self.buckets = 0
        self.limiters = Rows(Limiter)
        self.allowance = 0
        self.sites: dict[str, tuple[str, ...]] = {}
        self.checks = Rows(Check)
        self.clusters = Rows(Cluster)
        self.replicas = Rows(Replica)
        self.shardings = Rows(Sharding)
        self.layouts = Rows(Layout)
        self.isolated: list[list[int]] = []
        self.shard_stations: list[list[int]] = []
        self.known_users = NONE
        self.queues = Rows(Queue)
        self.partitions = 0
        self.line(0.0)
        self.checks.add(("", NOWHERE), unhealthy_after=UNLIMITED, healthy_after=UNLIMITED)

    def station_rows(self, component_id: str) -> list[int]:
        """The stations of a component: one, or one per node."""
        rows: list[int] = []
        while (component_id, len(rows)) in self.stations.keys:
            rows.append(self.stations.keys[component_id, len(rows)])
        return rows

    def owners(self, component_id: str) -> Iterator[tuple[str, int]]:
        """Who has groups and plans of its own, with its station: a component, or each of its nodes that stand apart."""
        for node in range(len(self.sites.get(component_id, ())) or 1):
            yield node_name(component_id, node), self.stations.keys[component_id, node]

    def line(self, delay_s: float) -> int:
        """The line of a constant delay; NONE, which means the heap, when there are enough of them."""
        if len(self.lines) >= MAX_LINES and delay_s not in self.lines.keys:
            return NONE
        return self.lines.add(delay_s, delay_s=delay_s)

    def timer(self, timeout_ms: float | None) -> int:
        """The list of time-outs of this duration; NONE for no time-out."""
        if timeout_ms is None:
            return NONE
        return self.timers.add(timeout_ms, timeout_s=timeout_ms / 1000)

    def distribution(self, time: Distribution) -> int:
        """The row of a random time, in seconds."""
        mean_s = time.mean / 1000
        shape = SHAPES[time.distribution]
        a = b = 0.0
        first = len(self.quantiles)
        if shape == Shape.LOGNORMAL:
            variance = math.log1p((time.cv or 1.0) ** 2)
            a = math.log(mean_s) - variance / 2 if mean_s > 0 else -NEVER
            b = math.sqrt(variance)
        elif shape == Shape.GAMMA:
            a = 1 / (time.cv or 1.0) ** 2
            b = mean_s / a
        elif shape == Shape.PARETO:
            tail = time.shape or 2.5
            a, b = mean_s * (tail - 1) / tail, -1 / tail
        key = (shape, mean_s, a, b, time.points)
        if key not in self.distributions.keys and shape == Shape.EMPIRICAL:
            own_mean_s = time.model_copy(update={"mean_ms": None}).mean / 1000
            scale = mean_s / own_mean_s / 1000 if own_mean_s else 0.001
            self.quantiles += [(p, ms * scale) for p, ms in time.points]
        count = len(self.quantiles) - first
        return self.distributions.add(key, mean_s=mean_s, a=a, b=b, family=shape, quantile0=first, quantiles=count)

    def cache(self, key: tuple[str, int, str], memory: CacheMemory) -> int:
        """A cache of exact capacity; its hash table is at most half full."""
        size = 1 << max(3, (2 * memory.capacity - 1).bit_length())
        row = self.caches.add(
            key,
            ttl_s=NEVER if memory.ttl_s is None else memory.ttl_s,
            lease_s=memory.lease_ms / 1000,
            flush_s=memory.flush_ms / 1000,
            slot0=self.slots,
            capacity=memory.capacity,
            bucket0=self.buckets,
            mask=size - 1,
            eviction=EVICTIONS[memory.eviction],
            coalesce=int(memory.coalesce),
            versioned=int(memory.versioned),
        )
        self.slots += memory.capacity
        self.buckets += size
        return row

    def limiter(self, key: Hashable, limit: Limit) -> int:
        """A limit with its room in `allowance`: for all, or for each user."""
        rule = LimitRule[limit.algorithm.upper()]
        width = 1 + limit.requests if rule == LimitRule.SLIDING_LOG else 3
        row = self.limiters.add(
            key,
            rate_rps=limit.requests / limit.window_s,
            window_s=limit.window_s,
            burst=limit.burst,
            requests=limit.requests,
            rule=rule,
            per_user=int(limit.per_user),
            cell0=self.allowance,
            width=width,
        )
        self.allowance += width * (self.users if limit.per_user else 1)
        return row

    def known_block(self) -> int:
        """Room to tell which users have ever logged in; one block for the whole design."""
        if self.known_users == NONE:
            self.known_users = self.affinity_block()
        return self.known_users

    def affinity_block(self) -> int:
        """Room for one entry per user; its first row."""
        first = self.affinity
        self.affinity += self.users
        return first


def ring_hash(text: str) -> int:
    """The place of a member's virtual node on the ring: FNV-1a, then mixed as the kernel mixes keys."""
    value = np.uint64(0xCBF29CE484222325)
    with np.errstate(over="ignore"):
        for byte in text.encode():
            value = (value ^ np.uint64(byte)) * np.uint64(0x100000001B3)
        value = (value ^ (value >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        value = (value ^ (value >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return int(value ^ (value >> np.uint64(31)))
