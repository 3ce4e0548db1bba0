"""The program: the tables a design is lowered to and the kernel runs on.

A table is a numpy structured array; a class below gives one table's row, field by field. Times are in
seconds of simulated time, ids are row numbers, and -1 stands for none. Authored columns come from the
design; the others are the run's state.
"""

from collections.abc import Hashable, Mapping
from enum import IntEnum
from typing import Annotated, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

f8 = Annotated[float, np.float64]
i8 = Annotated[int, np.int64]
i4 = Annotated[int, np.int32]
i2 = Annotated[int, np.int16]
i1 = Annotated[int, np.int8]
u8 = Annotated[int, np.uint64]

NONE = -1
NEVER = np.inf
UNLIMITED = 2**30


OCTAVE_BINS = 64
LOWEST_OCTAVE = -20
"""Histograms begin at 2**-21 s, half a microsecond, with this many bins an octave."""
BINS = 2048
"""Bins of a histogram of latencies, see kernel/meter.py."""
SERIES_ROWS = 600
"""Time buckets kept; when they are full, pairs are merged."""
LOG_ROWS = 1 << 15
"""Writes a cluster's log keeps; a follower further behind has fallen off it and is cloned anew."""
LOG_HEADS = 1 << 12


class EventKind(IntEnum):
    """What can happen next; one line each."""

    ARRIVE = 0  # a client issues a request
    REACH = 1  # a call reaches its station
    DONE = 2  # a call has had its service
    BACK = 3  # an answer reaches the caller
    WORK = 4  # a call asks for a core again, for a step of its plan
    SEND = 5  # a call goes out after its back-off
    HEDGE = 6  # a read without an answer may be sent a second time
    TICK = 7  # a time bucket ends
    CHECK = 8  # a health check is due
    READMIT = 9  # an ejected or drained target's time is over
    LEASE = 10  # a coalesced miss has waited long enough
    APPLY = 12  # a replicated write reaches a replica
    ACKNOWLEDGE = 13  # a replica's acknowledgement reaches the primary
    PROMOTE = 14  # a replica takes over as primary
    FAULT = 15  # an event of the time line begins
    RESTORE = 16  # an event of the time line is over
    SWITCH = 17  # a bursty client enters or leaves a burst
    CONTINUE = 18  # a call that was parked in a hung station goes on with its plan
    SHARE = 19  # the first call of a processor sharing station is done


class Op(IntEnum):
    """What a call asks of its station; each has its own service time there."""

    READ = 0
    WRITE = 1
    STATIC = 2
    JOB = 3
    LOGIN = 4
    JOIN = 5
    GET = 6
    SET = 7
    DELETE = 8
    LOOKUP = 9
    APPLY = 10
    PROBE = 11


N_OPS = len(Op)


class Cause(IntEnum):
    """Why a call failed; every failed request has exactly one."""

    NONE = 0
    REFUSED = 1
    TIMED_OUT = 2
    RATE_LIMITED = 3
    UNAVAILABLE = 4
    LOST = 5


N_CAUSES = len(Cause)

OFFERED, COMPLETED, LATENCY, FAILED = range(4)
"""Columns of `series`; that of a cause is FAILED + cause."""
SERIES_COLUMNS = FAILED + N_CAUSES

BUSY, WAITING, INSIDE, UP, DONE, HITS, LOOKUPS = range(7)
"""Columns of `station_series`: what was added in the bucket."""
STATION_COLUMNS = 7


class Phase(IntEnum):
    """Where a call is."""

    FREE = 0
    OUT = 1  # in transit to its station
    WAITING_WORKER = 2
    WAITING_CORE = 3
    SERVED = 4  # holds a core
    DOWNSTREAM = 5  # its plan runs: waits for answers from below
    ANSWERING = 6  # in transit back
    BACKING_OFF = 7
    POOLED = 8  # waits for a connection
    PARKED = 9  # inside a station that hangs
    DEAD = 10  # killed with its station; freed when its event comes
    VANISHED = 11  # lost on the way, or sent into a hang
    COALESCED = 12  # waits for another call's fetch
    REPLICATING = 13  # a write that waits for acknowledgements


class StepKind(IntEnum):
    """What a step of a plan does."""

    CALL = 0  # calls a target of a group
    WORK = 1  # takes a core of its own station once more
    LOOKUP = 2  # resolves the endpoint: the resolver's cache, or a call to the DNS
    LOCAL_GET = 3  # looks into the station's own cache
    LOCAL_SET = 4
    LOCAL_DELETE = 5
    SESSION = 6  # looks the user's session up in the station's own memory
    FAIL_SESSION = 7  # fails the call when its session is lost


class When(IntEnum):
    """Under which condition a step runs."""

    ALWAYS = 0
    MISSED = 1  # the last cache look-up missed
    NO_SESSION = 2  # the session was lost or never there


class OnFail(IntEnum):
    """What a failed call below does to its caller."""

    FAIL = 0
    MISS = 1  # counts as a cache miss
    IGNORE = 2


class Policy(IntEnum):
    """How a group chooses among its live members."""

    ROUND_ROBIN = 0
    WEIGHTED_ROUND_ROBIN = 1
    RANDOM = 2
    LEAST_CONNECTIONS = 3
    POWER_OF_TWO = 4
    IP_HASH = 5
    CONSISTENT_HASH_KEY = 6
    CONSISTENT_HASH_USER = 7
    PRIMARY = 8  # the cluster's primary of the moment
    RESOLVED = 9  # what the DNS answered
    WEIGHTED_RANDOM = 10
    FIRST = 11  # the first live member
    NEAREST = 12  # the live member with the least distance to the caller


class StationState(IntEnum):
    """Whether a station serves."""

    UP = 0
    DOWN = 1
    HUNG = 2
    BOOTING = 3


class Discipline(IntEnum):
    """Who is served next."""

    FIFO = 0
    LIFO = 1
    PRIORITY = 2
    PROCESSOR_SHARING = 3


class Shape(IntEnum):
    """Shape of a distribution."""

    CONSTANT = 0
    EXPONENTIAL = 1
    LOGNORMAL = 2
    GAMMA = 3
    PARETO = 4
    EMPIRICAL = 5


class Eviction(IntEnum):
    """Which entry of a cache goes first."""

    LRU = 0
    FIFO = 1
    LFU = 2


class Process(IntEnum):
    """Arrival process of a client."""

    POISSON = 0
    DETERMINISTIC = 1
    BURSTY = 2
    CLOSED = 3


class Curve(IntEnum):
    """Shape of a client's rate over time."""

    CONSTANT = 0
    DIURNAL = 1
    RAMP = 2
    STEP = 3
    SPIKE = 4
    REPLAY = 5


class Mode(IntEnum):
    """When a write is acknowledged."""

    ASYNC = 0
    SEMI_SYNC = 1
    SYNC = 2


class Action(IntEnum):
    """What an event of the time line does."""

    CRASH = 0
    HANG = 1
    SLOW_DOWN = 2
    RESTART = 3
    LINK_CUT = 4
    LINK_DELAY = 5
    LINK_LOSS = 6
    SPIKE = 7
    CACHE_FLUSH = 8
    HOT_KEY = 9
    DRAIN = 10
    PROMOTE = 11


class Stop(IntEnum):
    """Why the kernel returned."""

    REACHED = 0  # simulated time is at the given end
    EVENTS = 1  # the given number of events is done
    POOL_FULL = 2  # a table must grow first


class Flag(IntEnum):
    """Bits of a call's `flags`."""

    COUNTED = 1  # arrived after the warm-up
    PROBE = 2  # a health check, not traffic
    MISSED = 4
    NO_SESSION = 8
    TIMED = 16  # stands in its caller's list of time-outs
    WORKER = 32  # holds a worker of its station
    CONNECTED = 64  # holds a connection of its link's pool
    HEDGED = 128  # a second copy, or a call that has one
    DETACHED = 256  # nobody waits for its answer: a flush, an applied write
    INSIDE = 512  # counted as in its station
    HIT = 1024
    CANCELLED = 2048  # its caller has given up and taken the work back
    FETCHING = 4096  # holds the lease of its key


class Clock:
    """One row: the time and the counters of the whole run."""

    now_s: f8
    warmup_s: f8
    timer_due_s: f8 = NEVER  # no time-out is due before
    bucket_s: f8
    bucket_start_s: f8
    sequence: i8
    events: i8
    pending: i8  # entries of the heap
    free: i8  # free rows of calls
    stamp: i8
    lease_free: i4 = NONE
    failures: i4
    bucket: i4  # row of the series being filled
    ticking: i4


class Event:
    """An entry of the heap, ordered by (time_s, sequence)."""

    time_s: f8
    sequence: i8
    kind: i4
    subject: i4


class Call:
    """A call, or a request (a call without a caller), or a message between databases."""

    due_s: f8  # when it leaves its line
    sequence: i8
    sent_s: f8
    deadline_s: f8
    key: i8
    station: i4 = NONE
    parent: i4 = NONE
    link: i4 = NONE
    next: i4 = NONE  # the list it stands in: a line, a queue, a parking lot
    timer: i4  # the list of time-outs it stands in
    timer_before: i4 = NONE
    timer_after: i4 = NONE
    step: i4  # the step of its caller's plan that placed it
    pc: i4  # its own next step
    plan_end: i4
    member: i4 = NONE
    service: i4 = NONE  # the distribution of its service time here, or NONE
    flags: i4
    user: i4
    op: i2
    request_class: i2 = NONE
    pending: i2  # answers it waits for
    attempt: i2
    phase: i1
    cause: i1
    verdict: i1  # worst cause among the answers of the running step
    on_line: i1  # EventKind when it leaves its line
    twin: i4 = NONE  # the other copy of a hedged read
    child: i4 = NONE  # pairing heap of a priority or processor sharing queue
    answer: i4 = NONE  # the endpoint a DNS answered
    stamp: i8  # tells a later call in the same row apart
    order: f8  # its place in the pairing heap
    log: i8  # a write's number in its cluster's log
    orphaned: i4
    origin: i4 = NONE  # the station that placed a call nobody waits for


class Station:
    """Whatever serves calls: cores, workers, a queue."""

    last_s: f8  # the areas are integrated up to here
    busy_area: f8  # integral of busy cores over time
    waiting_area: f8
    inside_area: f8
    up_area: f8
    slow: f8 = 1.0  # service takes this many times as long
    boot_s: f8
    respawn_s: f8 = -1.0  # a crash without an end is over after this (standby, replacement); negative: never
    virtual_s: f8  # processor sharing: service attained per call
    arrived: i8
    completed: i8
    failed: i8
    refused: i8
    cores: i4 = 1
    busy: i4
    workers: i4 = UNLIMITED
    working: i4  # workers held
    waiting: i4
    queue_limit: i4 = UNLIMITED
    inside: i4
    parked: i4
    worker_head: i4 = NONE
    worker_tail: i4 = NONE
    core_head: i4 = NONE
    core_tail: i4 = NONE
    root: i4 = NONE  # pairing heap
    parked_head: i4 = NONE
    parked_tail: i4 = NONE
    plan: i4  # first row of its plans, one per request class
    stream: i4
    cache: i4 = NONE
    cluster: i4 = NONE
    failure: i4 = NONE  # the open row of failures
    dns: i4 = NONE  # the group a DNS answers from
    sessions: i4 = NONE  # the cache that holds its sessions, or NONE
    down_causes: i4
    state: i1
    discipline: i1
    is_client: i1
    client: i4 = NONE
    sharing: i4  # calls that share the cores
    sharing_due_s: f8 = -1.0
    sessions_lost: i8
    stale: i8


class Distribution:
    """A random time."""

    mean_s: f8
    a: f8
    b: f8
    shape: i4
    quantile0: i4
    quantiles: i4


class Line:
    """Calls in transit with one constant delay: they leave in the order they came."""

    due_s: f8 = NEVER
    sequence: i8
    delay_s: f8
    head: i4 = NONE
    tail: i4 = NONE


class Timer:
    """Calls with one constant time-out, in the order of their deadlines."""

    timeout_s: f8
    head: i4 = NONE
    tail: i4 = NONE


class Link:
    """A connection with the caller's policy for it."""

    s_per_byte: f8
    loss: f8
    added_s: f8  # by an event
    added_loss: f8
    back_off_s: f8
    back_off_factor: f8 = 1.0
    back_off_max_s: f8
    jitter: f8
    budget: f8 = -1.0
    tokens: f8
    token_limit: f8 = 0.0
    hedge_s: f8 = -1.0
    breaker_ratio: f8
    breaker_open_s: f8
    breaker_until_s: f8
    calls: i8
    failed: i8
    marked_calls: i8  # at the start of the bucket
    marked_failed: i8
    bucket_calls: i8  # of the last full bucket
    bucket_failed: i8
    source: i4
    target: i4
    latency: i4 = NONE  # a distribution, or NONE
    line: i4 = NONE  # the line of its constant latency; NONE while it is random or disturbed
    calm_line: i4 = NONE
    disturbed: i4
    timer: i4 = NONE
    retries: i4
    cut: i4
    cancel: i4
    pool: i4
    pool_used: i4
    pool_head: i4 = NONE
    pool_tail: i4 = NONE
    stream: i4
    breaker_window: i4
    breaker_minimum: i4
    breaker0: i4  # its ring of outcomes in `outcomes`
    breaker_at: i4
    breaker_seen: i4
    breaker_failed: i4
    breaker_probing: i4


class Plan:
    """What one station does for one request class: a run of steps."""

    step0: i4
    steps: i4


class Step:
    """One step of a plan."""

    kind: i4
    when: i4
    on_fail: i4
    group: i4 = NONE
    op: i4 = NONE  # NONE: the caller's own
    endpoint: i4 = NONE  # LOOKUP: the group it resolves
    copies: i4 = 1  # calls placed at once; the step ends with the last answer
    service: i4 = NONE  # WORK: the distribution
    cache: i4 = NONE  # LOCAL_*, SESSION
    request_class: i4 = NONE  # of the calls it places; NONE: the caller's own
    own_writes: i4  # 1: a user's own writes must be seen


class Group:
    """Targets that can serve the same call, and how one is chosen."""

    eject_s: f8
    member0: i4
    members: i4
    live: i4  # how many of `live[member0:...]` are in
    policy: i4
    turn: i4
    stream: i4
    retries: i4  # other members tried after a failure
    fallback: i4 = NONE  # group used when no member is live
    cluster: i4 = NONE
    ring0: i4
    ring: i4
    sticky: i4 = NONE  # first row of `affinity`, or NONE
    eject_after: i4
    dns_policy: i4  # how a DNS chooses among the endpoints


class Member:
    """A target in a group."""

    weight: f8 = 1.0
    current: f8  # smooth weighted round robin
    distance_s: f8
    ejected_until_s: f8 = 0.0
    link: i4
    station: i4
    open: i4  # calls under way
    failures: i4  # in a row
    healthy: i4 = 1
    draining: i4
    group: i4
    position: i4


class RequestClass:
    """A request class: its keys and its factor."""

    factor: f8
    exponent: f8
    h_x1: f8  # rejection-inversion sampling of Zipf, see streams.py
    h_n: f8
    s: f8
    hot_share: f8
    request_bytes: f8
    response_bytes: f8
    keys: i8
    hot_key: i8
    op: i4
    html: i4
    priority: i4
    needs_session: i4


class Client:
    """A source of requests."""

    rate_rps: f8
    factor: f8 = 1.0  # by an event
    curve_factor: f8
    curve_at_s: f8
    curve_for_s: f8
    curve_period_s: f8
    curve_amplitude: f8
    peak_rps: f8
    burst_rps: f8
    calm_rps: f8
    burst_s: f8
    calm_s: f8
    credit: f8  # deterministic and thinned: how much of the next request has come
    ttl_s: f8
    hot_share: f8  # by an event
    hot_key: i8
    station: i4
    process: i4
    curve: i4
    think: i4 = NONE
    bursting: i4
    thinned: i4
    rate0: i4
    rates: i4
    population: i4
    mix0: i4
    mix: i4
    resolver0: i4
    resolvers: i4
    users: i4
    user0: i4
    arrival_stream: i4
    mix_stream: i4
    key_stream: i4
    user_stream: i4
    thin_stream: i4
    think_stream: i4
    burst_stream: i4


class Resolver:
    """A resolver's kept answer."""

    until_s: f8
    member: i4


class Cache:
    """One node of a cache, exact to the entry."""

    ttl_s: f8 = NEVER
    lease_s: f8
    flush_s: f8
    hits: i8
    misses: i8
    evictions: i8
    expired: i8
    stale: i8
    lost_writes: i8
    coalesced: i8
    slot0: i4
    capacity: i4
    size: i4
    head: i4 = NONE  # most recent
    tail: i4 = NONE
    unused: i4 = NONE  # free list
    bucket0: i4
    mask: i4
    eviction: i4
    coalesce: i4
    pattern: i4
    lease_head: i4 = NONE
    seen0: i4  # sessions: first row of `affinity` that tells who has logged in before
    write_step: i4 = NONE  # write-behind: the step that flushes


class Slot:
    """An entry of a cache."""

    key: i8
    until_s: f8
    uses: i8
    used: i8  # sequence of the last use
    before: i4
    after: i4
    place: i4  # in the LFU heap


class Lease:
    """A key being fetched, and the calls that wait for it; a list per cache, and one of free rows."""

    key: i8
    until_s: f8
    cache: i4 = NONE
    head: i4 = NONE
    tail: i4 = NONE
    after: i4


class Check:
    """A health check of one target."""

    interval_s: f8
    timer: i4
    unhealthy_after: i4
    healthy_after: i4
    member: i4 = NONE  # or NONE
    cluster: i4 = NONE  # the primary of a cluster, or NONE
    station: i4  # who checks
    link: i4 = NONE
    passed: i4
    failed: i4
    stream: i4


class Cluster:
    """A primary with its replicas and the log of writes they share."""

    promotion_s: f8
    written: i8  # last write done at the primary
    lost: i8
    recovered: i8
    missing: i8  # lost writes that only the old primary has
    stale: i8
    primary: i4 = NONE
    replica0: i4
    replicas: i4
    automatic: i4
    promoting: i4
    recovery: i4
    log0: i4
    head0: i4


class Replica:
    """A follower's place in its cluster's log. Writes are applied by several workers, committed in order."""

    received: i8
    assigned: i8
    applied: i8
    done: u8  # bit (number mod 64): applied, waits for an earlier one
    lag_area_s: f8  # sum of the lags of all writes applied
    lag_writes: i8
    mode: i4
    station: i4
    link: i4
    cluster: i4
    applying: i4
    workers: i4
    following: i4 = 1
    old_primary: i4


class LogEntry:
    """A write not yet applied everywhere; row = number modulo the table's length."""

    number: i8
    before: i8  # the write before it whose key falls into the same bucket
    key: i8
    time_s: f8
    call: i4 = NONE  # the write that waits for acknowledgements
    needed: i4


class Fault:
    """An event of the time line."""

    at_s: f8
    for_s: f8 = -1.0
    value: f8
    key: i8
    action: i4
    station: i4 = NONE
    link: i4 = NONE
    client: i4 = NONE
    member: i4 = NONE
    active: i4
    taken: i4


class Failure:
    """A failure seen: when it happened, was acted upon, and was over."""

    failed_s: f8
    detected_s: f8 = NEVER
    recovered_s: f8 = NEVER
    lost_writes: i8
    station: i4
    restored: i4


class Totals:
    """Requests of one class (row 0: all), after the warm-up."""

    offered: i8
    completed: i8
    failed: i8
    in_flight: i8
    refused: i8
    timed_out: i8
    rate_limited: i8
    unavailable: i8
    lost: i8
    latency_s: f8
    max_s: f8
    sessions_lost: i8
    good: i8


Table = NDArray[Any]


def table(row: type, rows: int) -> Table:
    """A table of a row class above, at its defaults (0 where none is given).

    It is an `np.recarray`, so that un-jitted code can write `row.field` too.
    """
    fields = [(name, kind.__metadata__[0]) for name, kind in row.__annotations__.items()]
    blank = np.zeros(rows, np.dtype(fields, align=True)).view(np.recarray)
    for name, _ in fields:
        if hasattr(row, name):
            blank[name] = getattr(row, name)
    return blank


class World(NamedTuple):
    """All tables: the one argument of every kernel function."""

    clock: Table
    heap: Table
    calls: Table
    free: NDArray[np.int32]
    lines: Table
    timers: Table
    stations: Table
    services: NDArray[np.int32]
    distributions: Table
    quantiles: NDArray[np.float64]
    links: Table
    outcomes: NDArray[np.int8]
    plans: Table
    steps: Table
    groups: Table
    members: Table
    live: NDArray[np.int32]
    rings: NDArray[np.uint64]
    ring_members: NDArray[np.int32]
    affinity: NDArray[np.int32]
    classes: Table
    clients: Table
    mix: NDArray[np.float64]
    rates: NDArray[np.float64]
    resolvers: Table
    caches: Table
    slots: Table
    lfu: NDArray[np.int32]
    buckets: NDArray[np.int32]
    leases: Table
    checks: Table
    clusters: Table
    replicas: Table
    log: Table
    log_heads: NDArray[np.int64]
    user_writes: NDArray[np.int64]
    faults: Table
    failures: Table
    streams: NDArray[np.uint64]
    totals: Table
    histograms: NDArray[np.int64]
    series: NDArray[np.float64]
    station_series: NDArray[np.float64]
    station_marks: NDArray[np.float64]
    latency_series: NDArray[np.int32]
    directory: NDArray[np.int64]
    """Address and shape of each table, for compiled code."""
    address: int
    """Of the directory."""


DIRECTORY_WORDS = 4
"""Address and up to three extents of a table."""


def world_of(**tables: Table) -> World:
    """The World of these tables. Each must be contiguous; the directory holds their addresses."""
    names = [name for name in World._fields if name not in ("directory", "address")]
    directory = np.zeros((len(names), DIRECTORY_WORDS), np.int64)
    for place, name in enumerate(names):
        made = tables[name]
        if not made.flags.c_contiguous:
            raise ValueError(f"table {name} is not contiguous")
        directory[place, 0] = made.ctypes.data
        directory[place, 1 : 1 + made.ndim] = made.shape
    return World(**tables, directory=directory, address=directory.ctypes.data)


def replaced(world: World, **tables: Table) -> World:
    """The World with some tables exchanged for others of the same dtype."""
    return world_of(**{name: getattr(world, name) for name in World._fields[:-2]} | tables)


class Program(NamedTuple):
    """A lowered design: its tables, and the row of everything that has a name."""

    world: World
    rows: Mapping[str, Mapping[Hashable, int]]
    """Per table, the row of each key: a station by (component, node), a link by (link, source, target), ..."""
    classes: tuple[str, ...]
