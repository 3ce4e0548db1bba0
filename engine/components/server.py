"""Server: a web or application server, alone or with its database and cache in the same box."""

from typing import ClassVar, Literal

from engine.catalog.instances import InstanceName, hourly_usd
from engine.design.spec import (
    About,
    Distribution,
    Record,
    Spec,
    count,
    exponential,
    milliseconds,
    quantity,
    seconds,
)


class LocalCache(Record):
    """A cache in the server's own memory (the single server of chapter one)."""

    capacity_items: int = count(10_000, "Entries it holds.", at_least=1)
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
    With `discipline` processor_sharing all running calls share the cores equally.
    """

    about: ClassVar[About] = About("Server", "Compute", "Runs the web or application code.")
    calls: ClassVar[frozenset[str]] = frozenset({"cache", "database", "server", "load_balancer"})
    names: ClassVar[tuple[str, ...]] = ("web", "app", "server")

    kind: Literal["server"] = "server"
    instance: InstanceName | None = quantity(None, "Size of the catalog: sets cores, memory and price.")
    cores: int = quantity(4, "Calls computed at once.", ge=1, le=100_000)
    memory_gb: float = quantity(8.0, "Memory.", unit="GB", gt=0, le=100_000)
    service: Distribution = quantity(exponential(10.0), "Computing time of a call.")
    max_concurrency: int | None = quantity(
        None, "Workers: calls in the server, running or waiting for an answer from below. Unset: no limit.", ge=1, le=10**9
    )
    queue_limit: int | None = count(None, "Calls that may wait; one more is refused. Unset: no limit.")
    discipline: Literal["fifo", "lifo", "priority", "processor_sharing"] = quantity(
        "fifo", "Who is served next."
    )
    state: Literal["stateless", "stateful"] = quantity(
        "stateless", "A stateful server keeps sessions in its own memory."
    )
    session_limit: int = count(100_000, "stateful: sessions it holds.", at_least=1)
    login: Distribution = quantity(exponential(50.0), "stateful: extra computing time to log in again.", source="bcrypt at cost 10: about 50 ms.")
    lost_session: Literal["login", "fail"] = quantity("login", "stateful: what a lost session does.")
    local_cache: LocalCache | None = quantity(None, "A cache on the same box.")
    local_database: LocalDatabase | None = quantity(None, "A database on the same box.")
    boot_s: float = seconds(30.0, "Time from a restart to serving.")
    price_usd_per_month: float | None = quantity(None, "Price; unset: the instance's.", unit="USD/month", ge=0, le=1e9)

    def usd_per_month(self) -> float:
        if self.price_usd_per_month is not None:
            return self.price_usd_per_month
        return hourly_usd(self.instance, self.cores, self.memory_gb) * 730
