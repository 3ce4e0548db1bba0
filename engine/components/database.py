"""Database: a primary that takes writes, replicas that follow it and take reads."""

from typing import ClassVar, Literal

from engine.catalog.instances import PRICES, InstanceName
from engine.components.machine import Machine, base_memory, call_memory, machine
from engine.components.plan import Memory, OpName, Plans, Port, Station, Targets
from engine.design.document import RequestClass
from engine.design.spec import (
    About,
    Distribution,
    HealthCheck,
    Record,
    Spec,
    constant,
    count,
    exponential,
    quantity,
    seconds,
    share,
)


class Failover(Record):
    """How a replica set replaces its primary: the monitor's checks, then the promotion."""

    health_check: HealthCheck = HealthCheck()
    promotion_s: float = seconds(
        10.0,
        "Time to promote a replica once the primary is known dead.",
        source="Amazon RDS Multi-AZ: 60 to 120 s in all; Patroni: about 10 s.",
    )
    recovery_script: bool = quantity(False, "Writes that were lost are replayed when the old primary is back.")


class Database(Spec):
    """A database server. A replica names its primary by a replication link from it.

    Writes run on the primary and are shipped to each replica over its link; a replica applies them in
    order with its own cores, so lag is an outcome. The most advanced replica is promoted when the primary
    is down and `failover` is set on the primary; acknowledged writes it had not received are lost. Databases
    that replicate to each other, both ways or in a ring, are all primaries: each takes writes and passes on those
    of the others; two writes to one key that had not met yet are a conflict (the later one wins, and is counted).
    """

    about: ClassVar[About] = About("Database", "Data", "Keeps the data: a primary, or a replica of one.")
    calls: ClassVar[frozenset[str]] = frozenset({"database"})
    names: ClassVar[tuple[str, ...]] = ("db", "database")
    price_source: ClassVar[tuple[str, str | None]] = PRICES

    kind: Literal["database"] = "database"
    model: Literal["relational", "key_value", "document", "column", "graph"] = quantity(
        "relational", "The relational model joins; the others fan out into several reads."
    )
    role: Literal["primary", "replica"] = quantity("primary", "The primary takes writes.")
    instance: InstanceName | None = quantity(None, "Size of the catalog: sets cores, memory and price.")
    cores: int = quantity(8, "Queries worked on at once.", ge=1, le=100_000)
    memory_gb: float = quantity(32.0, "Memory.", unit="GB", gt=0, le=100_000)
    base_memory_mb: float = base_memory()
    call_memory_mb: float = call_memory(4.0, "a query running or waiting", "PostgreSQL work_mem: 4 MB.")
    buffer_share: float = share(
        0.25, "Share of the memory that keeps data.", source="PostgreSQL manual, shared_buffers: 25 %."
    )
    read: Distribution = quantity(exponential(2.0), "Service time of a read.")
    write: Distribution = quantity(exponential(4.0), "Service time of a write.")
    apply: Distribution | None = quantity(None, "Time a replica needs to apply a write; unset: as `write`.")
    apply_workers: int = quantity(
        4, "Writes a replica applies at once.", ge=1, le=63, source="MySQL 8.4 replica_parallel_workers: 4."
    )
    join_factor: float = quantity(3.0, "relational: a joining read takes this many times a plain one.", ge=1, le=1000)
    join_reads: int = quantity(3, "others: a joining request fans out into this many reads.", ge=1, le=100)
    max_connections: int | None = quantity(
        None,
        "Queries running or waiting; one more is refused. Unset: no limit.",
        ge=1,
        le=10**6,
        source="PostgreSQL: 100.",
    )
    queue_limit: int | None = count(None, "Queries that may wait; unset: no limit.")
    storage_gb: float = quantity(100.0, "Storage; a write that finds none left fails.", unit="GB", ge=0, le=1e9)
    stored_gb: float = quantity(
        0.0, "Data it holds at first; every write adds the bytes of its request.", unit="GB", ge=0, le=1e9
    )
    failover: Failover | None = quantity(None, "primary: automatic promotion of a replica; unset: none.")
    provision_s: float | None = seconds(None, "replica: a crashed one is replaced by a clone after this; unset: never.")
    boot_s: float = seconds(30.0, "Time from a restart to serving.")
    price_usd_per_month: float | None = quantity(
        None, "Price; unset: the instance's and its storage's.", unit="USD/month", ge=0, le=1e9
    )

    def usd_per_month(self) -> float:
        if self.price_usd_per_month is not None:
            return self.price_usd_per_month
        return self.machine.usd_per_month + USD_PER_GB_MONTH * self.storage_gb

    @property
    def machine(self) -> Machine:
        """What one instance runs on."""
        return machine(self.instance, self.cores, self.memory_gb)

    def station(self) -> Station:
        services: dict[OpName, Distribution] = dict.fromkeys(("read", "static", "login"), self.read)
        services |= dict.fromkeys(("write", "job"), self.write)
        services["join"] = self.read.scaled(self.join_factor)
        services["apply"] = self.apply or self.write
        services["probe"] = constant(PROBE_MS)
        return Station(
            services=services,
            cores=self.machine.cores,
            workers=self.max_connections,
            queue_limit=self.queue_limit,
            turns_away=self.max_connections is not None,
            boot_s=self.boot_s,
            respawn_s=self.provision_s if self.role == "replica" else None,
            memory=Memory(
                self.machine.memory_gb * 1e9,
                self.base_memory_mb * 1e6,
                self.call_memory_mb * 1e6,
                buffer=self.machine.memory_gb * 1e9 * self.buffer_share,
            ),
            stored_bytes=self.stored_gb * 1e9,
            storage_bytes=self.storage_gb * 1e9,
        )

    def targets(self, ports: tuple[Port, ...]) -> tuple[Targets, ...]:
        return ()

    def plans(self, request_class: RequestClass, ports: tuple[Port, ...]) -> Plans:
        return Plans()


USD_PER_GB_MONTH = 0.115
"""Price of storage. Source: Amazon RDS, General Purpose SSD (gp3), us-east-1, 2024-10."""
PROBE_MS = 1.0
"""Time of a monitor's check."""
