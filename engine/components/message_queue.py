"""Message queue: work that is accepted now and done later."""

from typing import ClassVar, Literal

from engine.catalog.instances import HOURS_PER_MONTH
from engine.components.plan import (
    DATA_OPS,
    MessageStore,
    OpName,
    Plans,
    Port,
    Station,
    Step,
    Targets,
    by_role,
)
from engine.design.document import RequestClass
from engine.design.spec import About, Distribution, Spec, constant, count, milliseconds, quantity, seconds


class MessageQueue(Spec):
    """A broker between those who publish and the workers who consume.

    A publish is answered once the message is in. Delivery is at least once: a message leaves when its worker
    acknowledges it, and is handed out again when that has not come within the visibility time-out (a worker that
    crashed, or that takes longer). An acknowledgement of a lease that is over counts for nothing, as in Amazon SQS,
    where only the last receipt handle deletes. `capacity` counts the messages that wait, as RabbitMQ's max-length
    does. Without `partitions` any worker takes the next message (SQS standard queue, RabbitMQ). With `partitions`
    messages of one key keep their order: a key falls into one partition, of which one message is under way at a
    time (SQS FIFO message groups; Kafka, where a partition has one consumer); so at most `partitions` messages are
    worked on at once.

    A link to a worker carries deliveries (`consume`); one from a worker with role `consume` is read as the same
    link. A link to another message queue takes the dead letters.
    """

    about: ClassVar[About] = About("Message queue", "Messaging", "Accepts work now, hands it to workers later.")
    calls: ClassVar[frozenset[str]] = frozenset({"worker", "message_queue"})
    names: ClassVar[tuple[str, ...]] = ("queue", "jobs")
    price_source: ClassVar[tuple[str, str | None]] = ("Amazon MQ on demand, us-east-1, mq.m5.large", "2024")

    kind: Literal["message_queue"] = "message_queue"
    publish: Distribution = quantity(
        constant(0.05),
        "Service time of a publish.",
        unit="ms",
        source="Assumption: 20,000 messages/s a core that are in memory only; RabbitMQ publishes no such figure.",
    )
    cores: int = quantity(2, "Publishes worked on at once.", ge=1, le=100_000, source="mq.m5.large: 2 vCPU.")
    capacity: int | None = count(
        1_000_000,
        "Messages that may wait; unset: no limit.",
        at_least=1,
        source="RabbitMQ max-length; none by default.",
    )
    on_full: Literal["reject", "block", "drop_oldest"] = quantity(
        "reject",
        "A full queue refuses the publish, lets the publisher wait, or loses its oldest message.",
        source="RabbitMQ overflow: reject-publish, drop-head; Java BlockingQueue.put waits.",
    )
    durable: bool = quantity(True, "On disk before the publish is answered; else a crash loses every message.")
    fsync_ms: float = milliseconds(
        1.0, "durable: time of the write to disk of one publish.", source="SSD with power-loss protection: about 1 ms."
    )
    visibility_timeout_s: float = quantity(
        30.0,
        "A message not acknowledged by then is handed out again.",
        unit="s",
        ge=0.001,
        le=1e6,
        source="Amazon SQS: 30 s.",
    )
    max_receives: int | None = quantity(
        None, "Deliveries of one message; then it is dead. Unset: no limit.", ge=1, le=10_000, source="SQS: 1 to 1000."
    )
    partitions: int | None = quantity(
        None, "Messages of one key keep their order within one of these; unset: no order.", ge=1, le=10_000
    )
    boot_s: float = seconds(20.0, "Time from a restart to serving.")
    hourly_usd: float = quantity(
        0.288, "Price per hour.", unit="USD/h", ge=0, le=1e6, source="Amazon MQ mq.m5.large, us-east-1, 2024."
    )

    def usd_per_month(self) -> float:
        return self.hourly_usd * HOURS_PER_MONTH

    def station(self) -> Station:
        services: dict[OpName, Distribution] = dict.fromkeys(DATA_OPS, self.publish)
        return Station(
            services=services,
            cores=self.cores,
            boot_s=self.boot_s,
            messages=MessageStore(
                self.capacity,
                self.on_full,
                self.durable,
                self.visibility_timeout_s,
                self.max_receives,
                self.partitions,
            ),
        )

    def targets(self, ports: tuple[Port, ...]) -> tuple[Targets, ...]:
        """Its workers, and the queue its dead letters go to where one is linked."""
        consumers = Targets("consumers", by_role(ports, "consume"), "round_robin")
        graves = by_role(ports, "publish")[:1]
        return (consumers, Targets("dead letters", graves, "first")) if graves else (consumers,)

    def plans(self, request_class: RequestClass, ports: tuple[Port, ...]) -> Plans:
        fsync = (Step("work", service=constant(self.fsync_ms)),) if self.durable else ()
        return Plans((*fsync, Step("enqueue")))
