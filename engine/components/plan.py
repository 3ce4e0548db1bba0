"""What a kind says of itself to the compiler: its stations, its target groups, its steps.

Neutral values: a kind describes how it behaves in these words, `engine/lowering` turns them into tables.
"""

from collections.abc import Mapping
from typing import Literal, NamedTuple, Protocol, runtime_checkable

from engine.design.document import Link, RequestClass, Role
from engine.design.spec import Distribution, HealthCheck, Spec

OpName = Literal["read", "write", "static", "job", "login", "join", "get", "set", "delete", "lookup", "apply", "probe"]
DATA_OPS: tuple[OpName, ...] = ("read", "write", "static", "job", "login", "join")


def node_name(component_id: str, node: int) -> str:
    """How a node is named where nodes count apart: web, web#2, web#3."""
    return component_id if node == 0 else f"{component_id}#{node + 1}"


def component_of(name: str) -> str:
    """The component of a node's name."""
    return name.partition("#")[0]


class CacheMemory(NamedTuple):
    """An exact cache in a station's memory."""

    capacity: int
    eviction: Literal["lru", "lfu", "fifo"]
    ttl_s: float | None
    coalesce: bool = False
    lease_ms: float = 0.0
    flush_ms: float = 0.0
    versioned: bool = False
    """An object that changes gets another name."""


class Limit(NamedTuple):
    """How many calls a station lets pass."""

    algorithm: Literal["token_bucket", "leaky_bucket", "fixed_window", "sliding_log", "sliding_counter"]
    requests: int
    window_s: float
    burst: int
    per_user: bool


class Scaling(NamedTuple):
    """What decides how many instances are on: `metric` is held at `target`."""

    least: int
    most: int
    metric: Literal["cpu", "rps", "queue_length"]
    target: float
    every_s: float
    warm_up_s: float
    out_cool_down_s: float
    in_cool_down_s: float


class Sharding(NamedTuple):
    """How a router spreads keys over its shards, which are the ports of the role `shard`, in their order."""

    strategy: Literal["hash_modulo", "consistent_hash", "range", "directory"]
    by_user: bool
    shards_in_use: int | None
    isolated: tuple[int, ...]
    freezes: bool
    copy_rps: float
    copy_batch: int


class MessageStore(NamedTuple):
    """A queue of messages in a station, handed out to the members of its group "consumers"."""

    capacity: int | None
    on_full: Literal["reject", "block", "drop_oldest"]
    durable: bool
    visibility_s: float
    max_receives: int | None
    partitions: int | None
    """None: messages of one key have no order."""


class Memory(NamedTuple):
    """Memory of a node, and what takes it, in bytes."""

    total: float
    base: float = 0.0
    """The process itself, idle."""
    call: float = 0.0
    """A call inside."""
    item: float = 0.0
    """An entry of its cache."""
    session: float = 0.0
    buffer: float = 0.0
    """A database: data it keeps in memory at most."""


class Station(NamedTuple):
    """Cores, workers and a queue. `services` gives the service time per operation; none: no time, no core."""

    services: Mapping[OpName, Distribution]
    cores: int = 2**30
    workers: int | None = None
    queue_limit: int | None = None
    turns_away: bool = False
    """A call that finds no worker is refused instead of waiting: a limit on connections."""
    discipline: Literal["fifo", "lifo", "priority", "processor_sharing"] = "fifo"
    boot_s: float = 0.0
    respawn_s: float | None = None
    """A crash without an end is over after this: a standby takes over, a clone replaces it."""
    cache: CacheMemory | None = None
    sessions: CacheMemory | None = None
    messages: MessageStore | None = None
    poll_ms: float | None = None
    """It asks its queues for messages this often; none: they hold its request until there is one."""
    memory: Memory | None = None
    nodes: int = 1
    alike: bool = False
    """The nodes are instances that can be switched on and off one by one, and moved from one machine to another."""
    scaling: Scaling | None = None
    """Switches them; none: their number is as drawn."""

    @property
    def least(self) -> int:
        """Alike instances there always are: the loss of one of several is not the loss of all."""
        if not self.alike:
            return 1
        return self.nodes if self.scaling is None else self.scaling.least

    @property
    def most(self) -> int:
        """Nodes it can have without an edit."""
        return self.nodes if self.scaling is None else max(self.nodes, self.scaling.most)

    sites: tuple[str, ...] = ()
    """Where each node stands (regions of the catalog): a caller uses the nearest, and every node has targets of its
    own, as far away as they are from there."""
    limit: Limit | None = None
    sharding: Sharding | None = None
    stored_bytes: float | None = None
    """A database: bytes it holds at first. None: no database."""
    storage_bytes: float = 0.0
    """A database: room for bytes; a write that finds none fails as unavailable."""


class Port(NamedTuple):
    """One outgoing connection: its link, its role and what is at the other end."""

    link_id: str
    link: Link
    role: Role
    target_id: str
    target: Spec
    cluster: str | None
    """For a database: the primary of its replica set as drawn; one name for primaries that replicate to each other."""
    is_peer: bool = False
    """One of several primaries that replicate to each other."""


PolicyName = Literal[
    "round_robin",
    "weighted_round_robin",
    "random",
    "least_connections",
    "power_of_two",
    "ip_hash",
    "consistent_hash_key",
    "consistent_hash_user",
    "primary",
    "resolved",
    "weighted_random",
    "first",
    "nearest",
]


class Targets(NamedTuple):
    """A named group of ports that can serve the same call, and how one of them is chosen."""

    name: str
    ports: tuple[Port, ...]
    policy: PolicyName
    retries: int = 0
    """Other members tried after a failure."""
    eject_after: int = 0
    """Failures in a row that leave a member out for `eject_s`; 0: never."""
    eject_s: float = 0.0
    on_reset: bool = False
    """Only a refused or lost connection ejects a member, or is tried on another; a slow answer is not."""
    fallback: str | None = None
    """The group used when no member is live."""
    health_check: HealthCheck | None = None
    drain_s: float | None = None
    """Calls of a member that is taken out may go on for this long, then they are cut; none: until they are done."""
    sticky: bool = False
    cluster: str | None = None
    everywhere: bool = False
    """Of a target whose nodes stand apart all are members, not the nearest alone."""
    records: bool = False
    """A DNS answers from this group; no call of a plan goes to it."""


StepName = Literal[
    "call",
    "work",
    "lookup",
    "local_get",
    "local_set",
    "local_delete",
    "session",
    "fail_session",
    "session_check",
    "shard",
    "scatter",
    "move_read",
    "move_write",
    "moved",
    "session_kept",
    "edge_get",
    "edge_set",
    "bill",
    "limit",
    "falter",
    "enqueue",
]


class Step(NamedTuple):
    """One step of a plan."""

    kind: StepName
    group: str = ""
    op: OpName | None = None
    """What is asked of the target; none: the operation of the call itself."""
    when: Literal["always", "missed", "no_session"] = "always"
    on_fail: Literal["fail", "miss", "ignore"] = "fail"
    copies: int = 1
    wait_for: int | None = None
    """call: so many answers of the copies are enough; none: all."""
    service: Distribution | None = None
    own_writes: bool = False
    endpoint: str = ""
    """lookup: the group that is resolved."""
    prefer: str = ""
    """call: a group that is called in the place of `group` where there is one."""
    by_user: bool = False
    """About the user's session (or, in a router, the user's shard), not about the key."""
    durable: bool = False
    """session_check: the store forgets nobody."""
    in_use: int = 0
    """shard, scatter: of the `copies` steps that follow, one per shard, those in use."""
    static_class: bool = False
    """Calls are of the design's static class, where there is one: each for an object of its own."""
    share: float = 0.0
    """falter: this share of the calls fails as unavailable."""


Plan = tuple[Step, ...]


class Plans(NamedTuple):
    """What a kind does below for one request class, by what was asked of it."""

    default: Plan = ()
    on_set: Plan = ()


@runtime_checkable
class Lowerable(Protocol):
    """What a kind must tell to be simulated."""

    def station(self) -> Station:
        """Its cores, workers, queue and service times."""

    def targets(self, ports: tuple[Port, ...]) -> tuple[Targets, ...]:
        """The groups it calls, from its outgoing ports."""

    def plans(self, request_class: RequestClass, ports: tuple[Port, ...]) -> Plans:
        """What it does for a request of this class."""


def by_role(ports: tuple[Port, ...], *roles: Role) -> tuple[Port, ...]:
    """The ports that carry one of these roles."""
    return tuple([port for port in ports if port.role in roles])  # many times for every edit: a list is faster


ALL_CLASSES: frozenset[Role] = frozenset({"replication", "consume", "shard", "monitors"})
"""Roles of links that carry whatever there is: what goes over them is not chosen by its request class."""


def carries(link: Link, class_name: str) -> bool:
    """Whether a link carries a request class."""
    return not link.classes or class_name in link.classes


def carrying(ports: tuple[Port, ...], class_name: str) -> tuple[Port, ...]:
    """The ports whose link carries this request class."""
    return tuple([port for port in ports if carries(port.link, class_name)])


STATIC_KINDS = ("cdn", "object_storage")


def front_and_static(ports: tuple[Port, ...]) -> tuple[tuple[Port, ...], tuple[Port, ...]]:
    """What answers requests, and what serves static objects in its place; one alone does both."""
    static = tuple(port for port in ports if port.role == "static" or port.target.kind in STATIC_KINDS)
    front = tuple(port for port in ports if port not in static)
    return (front, static) if front else (static, ())


def clusters(ports: tuple[Port, ...]) -> tuple[str, ...]:
    """The replica sets among the ports, in the order of the links."""
    return tuple(dict.fromkeys([port.cluster for port in ports if port.cluster is not None]))


DATABASE_ROLES: tuple[Role, ...] = ("reads", "writes", "reads_writes", "origin", "shard")
"""Roles of links to databases whose callers tell replicas from primaries."""
DRIVER_EJECT_S = 10.0
"""A database driver leaves a host that refused it out for this long. Source: pgJDBC, hostRecheckSeconds."""


def database_targets(ports: tuple[Port, ...]) -> tuple[Targets, ...]:
    """A caller's groups per replica set: writes to the primary, reads to the linked replicas, else the primary."""
    groups: list[Targets] = []
    databases = by_role(ports, *DATABASE_ROLES)
    for cluster in clusters(databases):
        members = tuple(port for port in databases if port.cluster == cluster)
        peers = tuple(port for port in members if port.is_peer)
        replicas = tuple(port for port in members if is_follower(port) and port.role != "writes")
        if peers:
            groups.append(_any_of(f"writes {cluster}", peers))
        else:
            writers = tuple(port for port in members if port.target_id == cluster) or members
            groups.append(Targets(f"writes {cluster}", writers, "primary", cluster=cluster))
        if replicas:
            reads = _any_of(f"reads {cluster}", replicas)
            groups.append(reads._replace(fallback=f"writes {cluster}", cluster=None if peers else cluster))
    return tuple(groups)


def is_follower(port: Port) -> bool:
    """Whether the port leads to a database that takes no writes."""
    return port.target_id != port.cluster and not port.is_peer


def _any_of(name: str, members: tuple[Port, ...]) -> Targets:
    """A driver's group: one after the other, and another where one refuses."""
    return Targets(
        name,
        members,
        "round_robin",
        retries=len(members),
        eject_after=1,
        eject_s=DRIVER_EJECT_S,
        on_reset=True,
    )


def read_steps(
    request_class: RequestClass,
    ports: tuple[Port, ...],
    when: Literal["always", "missed"] = "always",
) -> Plan:
    """Read from every linked replica set; a joining request reads one join, or several times where none is had."""
    steps: list[Step] = []
    databases = by_role(ports, *DATABASE_ROLES)
    for cluster in clusters(databases):
        members = [port for port in databases if port.cluster == cluster and port.role != "writes"]
        if not members:
            continue
        replicas = any(is_follower(port) for port in members)
        relational = getattr(members[0].target, "model", "relational") == "relational"
        joins = request_class.joins
        steps.append(
            Step(
                "call",
                group=f"{'reads' if replicas else 'writes'} {cluster}",
                op="join" if joins and relational else "read",
                copies=getattr(members[0].target, "join_reads", 1) if joins and not relational else 1,
                when=when,
                own_writes=replicas and request_class.consistency == "read_your_writes",
            )
        )
    return tuple(steps)


def write_steps(ports: tuple[Port, ...]) -> Plan:
    """Write to the primary of every linked replica set."""
    databases = by_role(ports, "writes", "reads_writes", "origin", "shard")
    return tuple(Step("call", group=f"writes {cluster}", op="write") for cluster in clusters(databases))
