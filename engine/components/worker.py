"""Worker: takes messages from queues and does what they ask for."""

from typing import ClassVar, Literal

from engine.catalog.instances import PRICES, InstanceName
from engine.components.autoscaling import Autoscaling
from engine.components.machine import Machine, base_memory, call_memory, machine
from engine.components.plan import DATA_OPS, Memory, OpName, Plans, Port, Station, Targets
from engine.components.server import Server
from engine.design.document import RequestClass
from engine.design.spec import About, BackOff, Distribution, Spec, exponential, quantity, seconds


class Worker(Spec):
    """Machines that consume messages, `concurrency` at a time each.

    A slot takes a message, computes on a core, calls what is linked below as a server does, acknowledges, and takes
    the next. When a call below has failed the message is handed back and comes again after `back_off`; after
    `retries` such failures it is dead (Celery: max_retries). A crash hands nothing back: the queue waits for its
    visibility time-out.
    """

    about: ClassVar[About] = About("Worker", "Messaging", "Does the jobs that wait in a queue.")
    calls: ClassVar[frozenset[str]] = Server.calls | {"message_queue"}
    names: ClassVar[tuple[str, ...]] = ("worker", "workers")
    price_source: ClassVar[tuple[str, str | None]] = PRICES

    kind: Literal["worker"] = "worker"
    instances: int = quantity(1, "Identical machines.", ge=1, le=10_000)
    autoscaling: Autoscaling | None = quantity(None, "Switches instances on and off; unset: their number is fixed.")
    instance: InstanceName | None = quantity(None, "Size of the catalog: sets cores, memory and price.")
    cores: int = quantity(4, "Jobs computed at once, per instance.", ge=1, le=100_000)
    memory_gb: float = quantity(8.0, "Memory, per instance.", unit="GB", gt=0, le=100_000)
    base_memory_mb: float = base_memory()
    call_memory_mb: float = call_memory(1.0, "a job in hand", "Java SE 21, java -Xss: 1 MB a thread.")
    concurrency: int = quantity(4, "Messages in hand at once, per instance.", ge=1, le=100_000)
    service: Distribution = quantity(exponential(100.0), "Computing time of a job.")
    poll_interval_ms: float | None = quantity(
        None,
        "Short polling: asks an empty queue again after this. Unset: long polling, the queue answers when it has one.",
        unit="ms",
        ge=1,
        le=1e6,
        source="Amazon SQS, short and long polling.",
    )
    retries: int = quantity(
        3,
        "Further attempts after failed ones; then the message is dead.",
        ge=0,
        le=100,
        source="Celery max_retries: 3.",
    )
    back_off: BackOff = quantity(
        BackOff(base_ms=1000.0, max_ms=600_000.0), "Waiting before a failed message comes again."
    )
    boot_s: float = seconds(30.0, "Time from a restart to serving.")
    price_usd_per_month: float | None = quantity(
        None, "Price of one instance; unset: by its size.", unit="USD/month", ge=0, le=1e9
    )

    @property
    def machine(self) -> Machine:
        """What one instance runs on."""
        return machine(self.instance, self.cores, self.memory_gb)

    def usd_per_month(self) -> float:
        if self.price_usd_per_month is not None:
            return self.price_usd_per_month * self.instances
        return self.machine.usd_per_month * self.instances

    def station(self) -> Station:
        services: dict[OpName, Distribution] = dict.fromkeys(DATA_OPS, self.service)
        return Station(
            services=services,
            cores=self.machine.cores,
            workers=self.concurrency,
            boot_s=self.boot_s,
            memory=Memory(self.machine.memory_gb * 1e9, self.base_memory_mb * 1e6, self.call_memory_mb * 1e6),
            poll_ms=self.poll_interval_ms,
            nodes=self.instances,
            alike=True,
            scaling=self.autoscaling.scaling() if self.autoscaling else None,
        )

    def targets(self, ports: tuple[Port, ...]) -> tuple[Targets, ...]:
        return AS_SERVER.targets(ports)

    def plans(self, request_class: RequestClass, ports: tuple[Port, ...]) -> Plans:
        return AS_SERVER.plans(request_class, ports)


AS_SERVER = Server()
"""Below, a worker does what a stateless server does."""
