"""Sharded database: a router that spreads keys over the databases linked to it."""

from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, Strict, model_validator

from engine.catalog.instances import PRICES
from engine.components.machine import machine
from engine.components.plan import (
    DATA_OPS,
    CacheMemory,
    Plan,
    Plans,
    Port,
    Sharding,
    Station,
    Step,
    Targets,
    by_role,
    clusters,
    database_targets,
    read_steps,
    write_steps,
)
from engine.design.document import RequestClass
from engine.design.spec import (
    MAX_COUNT,
    About,
    Distribution,
    Spec,
    constant,
    milliseconds,
    quantity,
    seconds,
)

READS = frozenset({"read", "login", "static"})


class ShardedDatabase(Spec):
    """A router such as Vitess's vtgate or MongoDB's mongos, before shards that each hold a part of the keys.

    The databases on its links are the shards, in the order of the links; a replica linked too takes reads of its
    shard. The first `shards_in_use` of them hold keys. Changing that number, or the event `reshard`, moves keys while
    the traffic goes on: batch by batch they are read from where they are and written to where they belong, by queries
    that stand in the shards' own queues. Until a key has been moved, `double_reads` sends its reads and writes to both
    shards; `freeze` leaves it where it is and holds its calls while its batch is copied. Joins ask all shards and wait
    for the slowest, unless the data are `denormalized`.
    """

    about: ClassVar[About] = About("Sharded database", "Data", "Spreads keys over several databases.")
    calls: ClassVar[frozenset[str]] = frozenset({"database"})
    names: ClassVar[tuple[str, ...]] = ("shards", "router")
    price_source: ClassVar[tuple[str, str | None]] = PRICES

    kind: Literal["sharded_database"] = "sharded_database"
    shard_key: Literal["key", "user"] = quantity("key", "What decides on the shard: the request's key, or its user.")
    strategy: Literal["hash_modulo", "consistent_hash", "range", "directory"] = quantity(
        "hash_modulo",
        "hash_modulo: hash % shards; consistent_hash: a ring; range: as many neighboring keys each; "
        "directory: a table that keeps shards even, moves few keys, and can give a key a shard to itself.",
        source="MongoDB manual, Sharding; Karger et al., STOC 1997; Lamping and Veach, 2014.",
    )
    shards_in_use: int | None = quantity(
        None, "Shards that hold keys, the first of those linked; unset: all linked.", ge=1, le=62
    )
    isolate: Annotated[tuple[Annotated[int, Field(ge=0, le=MAX_COUNT)], ...], Strict(False)] = quantity(
        (), "directory: keys (or users) that get one of the first shards to themselves.", max_length=16
    )
    denormalized: bool = quantity(False, "Data are stored together with what they are joined with: no joins.")
    resharding: Literal["double_reads", "freeze"] = quantity(
        "double_reads", "Calls for a key that is to move: to both shards until it has, or held while it is copied."
    )
    copy_rps: float = quantity(1000.0, "resharding: keys copied per second, at most.", unit="keys/s", gt=0, le=1e9)
    copy_batch: int = quantity(
        100, "resharding: keys copied by one read of each old and one write to each new shard.", ge=1, le=1_000_000
    )
    lookup: Distribution = quantity(constant(1.0), "directory: time to look a key up in the directory.")
    lookup_cache_items: int = quantity(0, "directory: looked-up keys the router remembers.", ge=0, le=50_000_000)
    overhead_ms: float = milliseconds(
        0.2, "Time the router itself spends on a call.", source="Vitess FAQ: vtgate adds well below 1 ms a query."
    )
    cores: int = quantity(8, "Calls the router works on at once.", ge=1, le=100_000)
    boot_s: float = seconds(10.0, "Time from a restart to serving.")
    price_usd_per_month: float | None = quantity(
        None, "Price of the router; unset: by its cores.", unit="USD/month", ge=0, le=1e9
    )

    @model_validator(mode="after")
    def _isolates_in_a_directory(self) -> Self:
        if self.isolate and self.strategy != "directory":
            raise ValueError("isolate needs the strategy directory: no other can move a single key")
        return self

    def usd_per_month(self) -> float:
        if self.price_usd_per_month is not None:
            return self.price_usd_per_month
        return machine(None, self.cores, 4.0 * self.cores).usd_per_month

    def station(self) -> Station:
        overhead = constant(self.overhead_ms)
        return Station(
            services=dict.fromkeys(DATA_OPS, overhead) if self.overhead_ms > 0 else {},
            cores=self.cores,
            boot_s=self.boot_s,
            cache=CacheMemory(self.lookup_cache_items, "lru", None) if self._remembers else None,
            sharding=Sharding(
                self.strategy,
                self.shard_key == "user",
                self.shards_in_use,
                self.isolate,
                self.resharding == "freeze",
                self.copy_rps,
                self.copy_batch,
            ),
        )

    def targets(self, ports: tuple[Port, ...]) -> tuple[Targets, ...]:
        """Every shard as a replica set of its own."""
        return database_targets(by_role(ports, "shard"))

    def plans(self, request_class: RequestClass, ports: tuple[Port, ...]) -> Plans:
        """Look the key up where there is a directory, then ask its shard; a join asks all shards at once."""
        shards = by_role(ports, "shard")
        reads = request_class.operation in READS
        joins = reads and request_class.joins and not self.denormalized
        asked = request_class.model_copy(update={"joins": joins})
        steps = read_steps(asked, shards) if reads else write_steps(shards)
        if not steps:
            return Plans((Step("call", group="no shards"),))
        in_use = min(self.shards_in_use or len(steps), len(steps))
        which = Step("scatter" if joins else "shard", copies=len(steps), in_use=in_use)
        return Plans((*(() if joins else self._lookup_steps()), which, *steps))

    def moves(self, ports: tuple[Port, ...]) -> Plan:
        """What copies a batch: read its keys where they are, write them where they belong."""
        names = clusters(by_role(ports, "shard"))
        read, write = (
            tuple(Step("call", f"writes {name}", op, on_fail="miss") for name in names) for op in ("read", "write")
        )
        copies = len(names)
        return (Step("move_read", copies=copies), *read, Step("move_write", copies=copies), *write, Step("moved"))

    @property
    def _remembers(self) -> bool:
        return self.strategy == "directory" and self.lookup_cache_items > 0

    def _lookup_steps(self) -> Plan:
        if self.strategy != "directory":
            return ()
        if not self._remembers:
            return (Step("work", service=self.lookup),)
        by_user = self.shard_key == "user"
        return (
            Step("local_get", by_user=by_user),
            Step("work", service=self.lookup, when="missed"),
            Step("local_set", when="missed", by_user=by_user),
        )
