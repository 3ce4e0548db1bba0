"""Server: a web or application server, alone or with its database and cache in the same box."""

from typing import ClassVar, Literal

from engine.catalog.instances import PRICES, InstanceName
from engine.components.autoscaling import Autoscaling
from engine.components.machine import Machine, base_memory, call_memory, machine
from engine.components.plan import (
    DATA_OPS,
    CacheMemory,
    Memory,
    OpName,
    Plan,
    Plans,
    Port,
    Station,
    Step,
    Targets,
    by_role,
    database_targets,
    read_steps,
    write_steps,
)
from engine.design.document import RequestClass
from engine.design.spec import (
    About,
    Distribution,
    Record,
    Spec,
    constant,
    count,
    exponential,
    quantity,
    seconds,
)


class LocalCache(Record):
    """A cache in the server's own memory (the single server of chapter one)."""

    capacity_items: int = count(10_000, "Entries it holds.", at_least=1)
    item_bytes: int = quantity(1000, "Memory of an entry.", unit="bytes", ge=1, le=10**12)
    eviction: Literal["lru", "lfu", "fifo"] = quantity("lru", "Which entry goes first.")
    ttl_s: float | None = seconds(None, "Entries older than this are gone; unset: never.")


class LocalDatabase(Record):
    """A database on the same box: its work takes the server's own cores."""

    read: Distribution = quantity(exponential(2.0), "Service time of a read.")
    write: Distribution = quantity(exponential(4.0), "Service time of a write.")


class Server(Spec):
    """A machine that runs the web or application code.

    A call takes a worker (`max_concurrency` of them) and holds it until its answer goes out, and a
    core while it computes. Calls that find no worker or core wait, at most `queue_limit` of them.
    With `discipline` processor_sharing all running calls share the cores equally. A stateless server asks the cache
    or database on its link of the role `session` for the session of a class that needs one: what a crash of a
    stateful server loses, the store keeps.

    Each of its `instances` has cores, workers, queue, cache and sessions of its own; a balancer has each as a target,
    a caller without one reaches them in turn. They share the patience of their links (pool, budget, breaker).
    """

    about: ClassVar[About] = About("Server", "Compute", "Runs the web or application code.")
    calls: ClassVar[frozenset[str]] = frozenset(
        {
            *("cache", "database", "sharded_database", "server", "load_balancer", "rate_limiter", "object_storage"),
            "message_queue",
        }
    )
    names: ClassVar[tuple[str, ...]] = ("web", "app", "server")
    price_source: ClassVar[tuple[str, str | None]] = PRICES

    kind: Literal["server"] = "server"
    instances: int = quantity(1, "Identical machines, each of this size.", ge=1, le=10_000)
    autoscaling: Autoscaling | None = quantity(None, "Switches instances on and off; unset: their number is fixed.")
    instance: InstanceName | None = quantity(None, "Size of the catalog: sets cores, memory and price.")
    cores: int = quantity(4, "Calls computed at once.", ge=1, le=100_000)
    memory_gb: float = quantity(8.0, "Memory.", unit="GB", gt=0, le=100_000)
    base_memory_mb: float = base_memory()
    call_memory_mb: float = call_memory(1.0, "a call inside", "Java SE 21, java -Xss: 1 MB a thread.")
    service: Distribution = quantity(exponential(10.0), "Computing time of a call.")
    max_concurrency: int | None = quantity(
        None,
        "Workers: calls in the server, running or waiting for an answer from below. Unset: no limit.",
        ge=1,
        le=10**9,
    )
    queue_limit: int | None = count(None, "Calls that may wait; one more is refused. Unset: no limit.")
    discipline: Literal["fifo", "lifo", "priority", "processor_sharing"] = quantity("fifo", "Who is served next.")
    state: Literal["stateless", "stateful"] = quantity(
        "stateless", "A stateful server keeps sessions in its own memory."
    )
    session_limit: int = count(100_000, "stateful: sessions it holds.", at_least=1)
    session_bytes: int = quantity(
        4096, "stateful: memory of a session.", unit="bytes", ge=1, le=10**9, source="RFC 6265: what a cookie may hold."
    )
    login: Distribution = quantity(
        exponential(50.0), "Extra computing time of a user without a session.", source="bcrypt at cost 10: about 50 ms."
    )
    lost_session: Literal["login", "fail"] = quantity("login", "What a request without a session does.")
    local_cache: LocalCache | None = quantity(None, "A cache on the same box.")
    local_database: LocalDatabase | None = quantity(None, "A database on the same box.")
    boot_s: float = seconds(30.0, "Time from a restart, or from being added, to serving.")
    price_usd_per_month: float | None = quantity(
        None, "Price of one instance; unset: its size's.", unit="USD/month", ge=0, le=1e9
    )

    def usd_per_month(self) -> float:
        return self.usd_per_instance * self.instances

    @property
    def usd_per_instance(self) -> float:
        """Monthly price of one instance."""
        if self.price_usd_per_month is not None:
            return self.price_usd_per_month
        return self.machine.usd_per_month

    @property
    def machine(self) -> Machine:
        """What one instance runs on."""
        return machine(self.instance, self.cores, self.memory_gb)

    def station(self) -> Station:
        local = self.local_cache
        services: dict[OpName, Distribution] = dict.fromkeys(DATA_OPS, self.service)
        return Station(
            services={**services, "probe": constant(PROBE_MS)},
            cores=self.machine.cores,
            workers=self.max_concurrency,
            queue_limit=self.queue_limit,
            discipline=self.discipline,
            boot_s=self.boot_s,
            memory=Memory(
                self.machine.memory_gb * 1e9,
                self.base_memory_mb * 1e6,
                self.call_memory_mb * 1e6,
                local.item_bytes if local else 0.0,
                self.session_bytes,
            ),
            nodes=self.instances,
            alike=True,
            scaling=self.autoscaling.scaling() if self.autoscaling else None,
            cache=CacheMemory(local.capacity_items, local.eviction, local.ttl_s) if local else None,
            sessions=CacheMemory(self.session_limit, "lru", None) if self.state == "stateful" else None,
        )

    def targets(self, ports: tuple[Port, ...]) -> tuple[Targets, ...]:
        """Its caches together, its replica sets, and every service it calls apart."""
        groups = list(database_targets(ports))
        caches = by_role(ports, "cache")
        if caches:
            groups.append(Targets("cache", caches, "consistent_hash_key"))
        stores = by_role(ports, "session")
        if stores and stores[0].cluster is None:
            groups.append(Targets("sessions", stores, "consistent_hash_key"))
        elif stores:
            groups.append(Targets("sessions", stores[:1], "primary", cluster=stores[0].cluster))
        groups += [Targets(f"publish {port.link_id}", (port,), "first") for port in by_role(ports, "publish")]
        groups += [Targets(f"calls {port.link_id}", (port,), "first") for port in by_role(ports, "requests")]
        return tuple(groups)

    def plans(self, request_class: RequestClass, ports: tuple[Port, ...]) -> Plans:
        operation = request_class.operation
        steps = self._session_steps(request_class, by_role(ports, "session"))
        if operation == "static":
            return Plans(steps)
        reads = operation in ("read", "login")
        steps += self._local_steps(reads)
        caches = by_role(ports, "cache")
        queues = publish_steps(request_class, ports)
        if operation == "job" and queues:
            return Plans(steps + queues)
        if not caches:
            steps += read_steps(request_class, ports) if reads else write_steps(ports)
        elif reads:
            steps += cached_read(request_class, ports)
        else:
            steps += cached_write(ports, caches)
        steps += tuple(
            Step("call", group=f"calls {port.link_id}", copies=port.link.fan_out, wait_for=port.link.wait_for)
            for port in by_role(ports, "requests")
        )
        return Plans(steps + queues)

    def _session_steps(self, request_class: RequestClass, stores: tuple[Port, ...]) -> Plan:
        """Find the user's session: in its own memory, or in the store. Without one the user logs in, or fails."""
        if not request_class.needs_session or (self.state == "stateless" and not stores):
            return ()
        fails = Step("fail_session", when="no_session")
        login = Step("work", service=self.login, when="no_session")
        if self.state == "stateful":
            return (Step("session"), login if self.lost_session == "login" else fails)
        is_cache = stores[0].cluster is None
        asked = Step("call", "sessions", "get" if is_cache else "read", on_fail="miss", by_user=True)
        kept = asked._replace(op="set" if is_cache else "write", when="no_session", on_fail="ignore")
        check = Step("session_check", durable=not is_cache)
        logged_in = (kept, Step("session_kept", when="no_session"))
        return (asked, check, *((login, *logged_in) if self.lost_session == "login" else (*logged_in, fails)))

    def _local_steps(self, reads: bool) -> Plan:
        """The cache and the database on the same box: their work takes the server's own cores."""
        cached = self.local_cache is not None
        steps: list[Step] = []
        if reads and cached:
            steps.append(Step("local_get"))
        if self.local_database is not None:
            work = self.local_database.read if reads else self.local_database.write
            steps.append(Step("work", service=work, when="missed" if reads and cached else "always"))
        if cached:
            steps.append(Step("local_set", when="missed") if reads else Step("local_delete"))
        return tuple(steps)


PROBE_MS = 1.0
"""Computing time of a health check."""


def publish_steps(request_class: RequestClass, ports: tuple[Port, ...]) -> Plan:
    """A job goes to every linked queue, and leaves the data to the workers.

    Requests of other classes publish beside their own work where the link's role says `publish`.
    """
    job = request_class.operation == "job"
    return tuple(
        Step("call", group=f"publish {port.link_id}")
        for port in by_role(ports, "publish")
        if job or port.link.role == "publish"
    )


def cached_read(request_class: RequestClass, ports: tuple[Port, ...]) -> Plan:
    """Get; on a miss read the database, then set. A cache that is down counts as a miss."""
    get = Step("call", group="cache", op="get", on_fail="miss")
    reads = read_steps(request_class, ports, when="missed")
    if not reads:
        return (get._replace(on_fail="fail"),)
    return (get, *reads, Step("call", group="cache", op="set", when="missed", on_fail="ignore"))


def cached_write(ports: tuple[Port, ...], caches: tuple[Port, ...]) -> Plan:
    """Write, then invalidate; a cache that writes through or behind takes the write itself."""
    pattern = getattr(caches[0].target, "pattern", "cache_aside")
    writes = write_steps(ports)
    if pattern == "write_behind":
        return (Step("call", group="cache", op="set"),)
    if pattern == "write_through":
        return (*writes, Step("call", group="cache", op="set", on_fail="ignore" if writes else "fail"))
    return (*writes, Step("call", group="cache", op="delete", on_fail="ignore"))
