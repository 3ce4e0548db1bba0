"""Cache: keys in memory, exact to the entry."""

from typing import ClassVar, Literal, Self

from pydantic import model_validator

from engine.catalog.instances import CACHE_PRICES, HOURS_PER_MONTH, cache_hourly_usd
from engine.components.plan import (
    DATA_OPS,
    CacheMemory,
    Memory,
    OpName,
    Plans,
    Port,
    Station,
    Step,
    Targets,
    database_targets,
    read_steps,
    write_steps,
)
from engine.design.document import RequestClass
from engine.design.spec import (
    About,
    Distribution,
    Spec,
    constant,
    count,
    milliseconds,
    quantity,
    seconds,
)


class Cache(Spec):
    """An in-memory store such as Redis or Memcached. The hit ratio is an outcome, never a setting.

    With several `nodes` keys are spread by consistent hashing; a lost node loses its share. A restart
    is cold. With `coalesce` only the first miss of a key goes to the origin; the others wait for it
    (leases: Nishtala et al., Scaling Memcache at Facebook, NSDI 2013).
    """

    about: ClassVar[About] = About("Cache", "Data", "Keeps hot keys in memory.")
    calls: ClassVar[frozenset[str]] = frozenset({"database", "sharded_database", "server"})
    names: ClassVar[tuple[str, ...]] = ("cache",)
    price_source: ClassVar[tuple[str, str | None]] = CACHE_PRICES

    kind: Literal["cache"] = "cache"
    capacity_items: int | None = count(None, "Entries it holds in all; unset: memory_mb / item_bytes.", at_least=1)
    memory_mb: float = quantity(100.0, "Memory in all.", unit="MB", gt=0, le=1e9)
    item_bytes: int = quantity(1000, "Size of an entry.", unit="bytes", ge=1, le=10**12)
    eviction: Literal["lru", "lfu", "fifo"] = quantity("lru", "Which entry goes first.")
    ttl_s: float | None = seconds(None, "Entries older than this are gone; unset: never.")
    pattern: Literal["cache_aside", "read_through", "write_through", "write_behind"] = quantity(
        "cache_aside", "Who fills it, and how writes reach the database."
    )
    get: Distribution = quantity(
        constant(0.1),
        "Service time of a get, set or delete.",
        unit="ms",
        source="Redis: about 0.1 ms per simple command.",
    )
    cores: int = quantity(4, "Operations worked on at once, per node.", ge=1, le=100_000)
    nodes: int = quantity(1, "Nodes the keys are spread over.", ge=1, le=1000)
    coalesce: bool = quantity(False, "Only the first miss of a key goes to the origin.")
    lease_ms: float = milliseconds(
        10_000.0, "coalesce: others wait this long for the first.", source="Scaling Memcache at Facebook: 10 s."
    )
    flush_ms: float = milliseconds(1000.0, "write_behind: a write reaches the database after this.")
    queue_limit: int | None = count(None, "Operations that may wait per node; unset: no limit.")
    boot_s: float = seconds(10.0, "Time from a restart to serving, cold.")
    price_usd_per_month: float | None = quantity(None, "Price; unset: by memory.", unit="USD/month", ge=0, le=1e9)
    node_price_usd_per_month: float = quantity(
        0.0,
        "Price of each node beside its memory: a machine costs something however small.",
        unit="USD/month",
        ge=0,
        le=1e9,
    )

    @property
    def capacity(self) -> int:
        """Entries all nodes hold together."""
        if self.capacity_items is not None:
            return self.capacity_items
        return max(1, int(self.memory_mb * 1e6 / self.item_bytes))

    @model_validator(mode="after")
    def _fits(self) -> Self:
        if self.capacity > 50_000_000:
            raise ValueError("memory_mb / item_bytes is above 50 million entries, more than is simulated exactly")
        return self

    def usd_per_month(self) -> float:
        memory_usd = self.price_usd_per_month
        if memory_usd is None:
            memory_gb = max(self.memory_mb, self.capacity * self.item_bytes / 1e6) / 1000
            memory_usd = cache_hourly_usd(memory_gb) * HOURS_PER_MONTH
        return memory_usd + self.nodes * self.node_price_usd_per_month

    def station(self) -> Station:
        ops: tuple[OpName, ...] = ("get", "set", "delete", *DATA_OPS)
        per_node = max(1, self.capacity // self.nodes)
        return Station(
            services=dict.fromkeys(ops, self.get),
            cores=self.cores,
            queue_limit=self.queue_limit,
            boot_s=self.boot_s,
            cache=CacheMemory(per_node, self.eviction, self.ttl_s, self.coalesce, self.lease_ms, self.flush_ms),
            memory=Memory(
                max(self.memory_mb * 1e6, self.capacity * self.item_bytes) / self.nodes, item=self.item_bytes
            ),
            nodes=self.nodes,
        )

    def targets(self, ports: tuple[Port, ...]) -> tuple[Targets, ...]:
        return database_targets(ports)

    def plans(self, request_class: RequestClass, ports: tuple[Port, ...]) -> Plans:
        """Fetch from the origin on a miss; write through before the write is acknowledged."""
        fetch = tuple(step._replace(when="missed") for step in read_steps(request_class, ports))
        if fetch:
            fetch = (*fetch, Step("local_set", when="missed"))
        writes = write_steps(ports)
        through = (*writes, Step("local_set")) if writes and self.pattern == "write_through" else ()
        return Plans(fetch, through)
