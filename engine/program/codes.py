"""Codes and constants that lowering, kernel and results share."""

from enum import IntEnum

import numpy as np

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
COMMITS = 1 << 16
"""Latest writes of all databases that are kept to tell whether what a cache stores is out of date already."""
COMMIT_HEADS = 1 << 14
SESSION_KEY0 = 1 << 30
"""Sessions are kept under this + the user's number, apart from the keys of data (at most 10**9)."""
MAX_SHARDS = 62
"""Shards of one database: a set of them is one word."""
MAX_ISOLATED = 16
LAYOUTS = 4
"""Rows of `layouts` per sharded database, see kernel/shards.py."""


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
    RESEND = 11  # a replication link sends again what was lost on it
    APPLY = 12  # a replicated write reaches a replica
    ACKNOWLEDGE = 13  # a replica's acknowledgement reaches the primary
    PROMOTE = 14  # a replica takes over as primary
    FAULT = 15  # an event of the time line begins
    RESTORE = 16  # an event of the time line is over
    SWITCH = 17  # a bursty client enters or leaves a burst
    CONTINUE = 18  # a call that was parked in a hung station goes on with its plan
    SHARE = 19  # the first call of a processor sharing station is done
    COPY = 20  # the next batch of keys of a resharding may be copied
    RETURN = 21  # a message that a worker handed back may be handed out again
    POLL = 22  # a worker that polls asks its queue
    DELIVER = 23  # a queue goes on handing out
    BOOT = 24  # an instance that was switched on serves from now
    DRAINED = 25  # is an instance that takes no more calls through with those it had?
    SCALE = 26  # an autoscaler evaluates its metric
    DEPLOY = 27  # a rolling deployment looks after its instance of the moment
    WATCH = 28  # a monitoring looks at a component
    CUT = 29  # the time a target has to drain is over


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

BUSY, WAITING, INSIDE, UP, DONE, HITS, LOOKUPS, ON, MEMORY = range(9)
LAG, APPLIED, STALE, LOST, OLDEST, FAULTS, ACCEPTED, EGRESS = range(9, 17)
"""Columns of `station_series`: what was added in the bucket."""
STATION_COLUMNS = 17

PUBLISHED, CONSUMED, REDELIVERED, DEAD, DEPTH, AGE = range(6)
"""Columns of `queue_series`: counts and areas (messages times s, age in s times s) of the bucket."""
QUEUE_COLUMNS = 6


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
    FROZEN = 14  # waits until its key has been moved to another shard
    BLOCKED = 15  # a publisher that waits for room in its queue
    QUEUED = 16  # a message that waits
    LEASED = 17  # a message that a worker has, until it is acknowledged or its visibility time-out is over
    DELAYED = 18  # a message that comes again later


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
    SESSION_CHECK = 8  # tells from the answer of the session store whether the user is logged in
    SHARD = 9  # runs those of the next `copies` steps whose shards hold the call's data
    SCATTER = 10  # runs all of the next `copies` steps whose shards are in use, at once
    MOVE_READ = 11  # resharding: runs those of the next `copies` steps that the batch is read from
    MOVE_WRITE = 12  # resharding: runs those of the next `copies` steps that the batch is written to
    MOVED = 13  # resharding: the batch is where it belongs
    ENQUEUE = 14  # becomes a message of its station's queue
    SESSION_KEPT = 15  # the user has logged in: notes it
    EDGE_GET = 16  # looks an object up in a point of presence
    EDGE_SET = 17
    BILL = 18  # counts the bytes of the answer
    LIMIT = 19  # lets the call pass, delays it or fails it as rate limited
    FALTER = 20  # fails a share of the calls


class LimitRule(IntEnum):
    """What a limiter lets pass."""

    TOKEN_BUCKET = 0
    LEAKY_BUCKET = 1
    FIXED_WINDOW = 2
    SLIDING_LOG = 3
    SLIDING_COUNTER = 4


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


class OnFull(IntEnum):
    """What a full queue does with one message more."""

    REJECT = 0
    BLOCK = 1
    DROP_OLDEST = 2


class StationState(IntEnum):
    """Whether a station serves."""

    UP = 0
    DOWN = 1
    HUNG = 2
    BOOTING = 3
    OFF = 4  # an instance that is not needed: no outage


class Stage(IntEnum):
    """What a box is there for; whether it works is its station's state."""

    SERVING = 0
    BOOTING = 1
    DRAINING = 2
    OFF = 3


class Metric(IntEnum):
    """What an autoscaler holds at its target."""

    CPU = 0  # busy cores in proportion to all cores
    RPS = 1  # calls per second and instance
    QUEUE_LENGTH = 2  # calls inside per instance, with the messages that wait for a worker


class Discipline(IntEnum):
    """Who is served next."""

    FIFO = 0
    LIFO = 1
    PRIORITY = 2
    PROCESSOR_SHARING = 3


class Figure(IntEnum):
    """What an alert rule is held against."""

    UTILIZATION = 0
    ERROR_RATE = 1
    RESIDENCE = 2
    QUEUE_LENGTH = 3
    UP_SHARE = 4
    RESIDENCE_P99 = 5
    MEMORY = 6


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
    CONTENT_CHANGE = 12
    CDN_PURGE = 13
    RESHARD = 14
    OUTAGE = 30  # a crash of the whole place
    DEPLOY = 31


class Strategy(IntEnum):
    """Which shard a key is on."""

    HASH_MODULO = 0
    CONSISTENT_HASH = 1
    RANGE = 2
    DIRECTORY = 3


class Stop(IntEnum):
    """Why the kernel returned."""

    REACHED = 0  # simulated time is at the given end
    EVENTS = 1  # the given number of events is done
    POOL_FULL = 2  # a table must grow first


class Flag(IntEnum):
    """Bits of a call's `marks`."""

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
    DELIVERY = 8192  # a message on its way to a worker, in its hands, or its acknowledgement
    SIBLING = 16384  # of a step that goes on with fewer answers than calls
    TRACED = 32768  # followed call by call, see kernel/trace.py
