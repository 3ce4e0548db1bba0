"""Rows of what serves: stations, their plans, groups, caches, checks.

A class gives one row, field by field: times in seconds of simulated time, ids as row numbers (NONE: none).
Authored columns come from the design; the others are the run's state.
"""

from engine.program.codes import NEVER, NONE, UNLIMITED
from engine.program.words import f8, i1, i4, i8


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
    poll_s: f8 = -1.0  # asks its queues for messages this often; negative: they hold its request (long polling)
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
    turns_away: i4  # 1: a call that finds no worker is refused, it does not wait
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
    sharding: i4 = NONE
    failure: i4 = NONE  # the open row of failures
    dns: i4 = NONE  # the group a DNS answers from
    sessions: i4 = NONE  # the cache that holds its sessions, or NONE
    queue: i4 = NONE  # the messages it keeps
    window: i4 = NONE  # its row of `windows`, where a monitoring asks for percentiles
    down_causes: i4
    state: i1
    discipline: i1
    is_client: i1
    is_database: i1
    client: i4 = NONE
    sharing: i4  # calls that share the cores
    shared_s: f8  # service attained is integrated up to here
    sharing_due_s: f8 = -1.0
    sessions_lost: i8
    stale: i8
    lag_area_s: f8  # of writes it has applied as a follower: the sum of their lags, and how many
    lag_writes: i8
    lost_writes: i8  # acknowledged here as the primary, and lost when another took its place
    egress_bytes: f8  # its answers, where they are billed
    stored_bytes: f8
    storage_bytes: f8 = NEVER
    full: i8  # writes that found no room


class Distribution:
    """A random time."""

    mean_s: f8
    a: f8
    b: f8
    family: i4  # of Shape
    quantile0: i4
    quantiles: i4


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
    wait_for: i4  # or, above 0, with so many answers
    service: i4 = NONE  # WORK: the distribution
    cache: i4 = NONE  # LOCAL_*, SESSION
    request_class: i4 = NONE  # of the calls it places; NONE: the caller's own
    own_writes: i4  # 1: a user's own writes must be seen
    limiter: i4 = NONE  # LIMIT
    share: f8  # FALTER
    by_user: i4  # 1: about the user's session, not about the key
    seen0: i4  # SESSION_CHECK: first row of `affinity` that tells who has logged in before
    durable: i4  # SESSION_CHECK: 1: the store forgets nobody


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
    drain_s: f8 = NEVER  # calls under way at a member that is taken out may go on for this long
    on_reset: i4  # 1: only a refused or lost connection ejects, and is tried on another member
    records: i4 = NONE  # endpoints of a client that asks a DNS: the group its answers come from, in the same order
    resolver0: i4  # and its resolvers' kept answers
    resolvers: i4


class Member:
    """A target in a group."""

    weight: f8 = 1.0
    rank: f8  # least of the group: the next to be chosen
    used: i8  # sequence of the last choice
    distance_s: f8
    ejected_until_s: f8 = 0.0
    cut_s: f8 = NEVER  # while it drains: when its calls are cut
    link: i4
    station: i4
    open: i4  # calls under way
    failures: i4  # in a row
    healthy: i4 = 1
    draining: i4  # reasons for which it gets no more calls
    group: i4
    position: i4
    place: i4 = NONE  # in the heap of a group that chooses by rank


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
    held: i4  # entries
    head: i4 = NONE  # most recent
    tail: i4 = NONE
    unused: i4 = NONE  # free list
    bucket0: i4
    mask: i4
    eviction: i4
    coalesce: i4
    of_data: i4  # 1: its keys are the databases', not sessions
    lease_head: i4 = NONE  # fetches under way, in the order they end
    lease_tail: i4 = NONE
    lease_watched: i4  # 1: an event is due at the end of the first
    seen0: i4  # sessions: first row of `affinity` that tells who has logged in before
    write_step: i4 = NONE  # write-behind: the step that flushes
    version: i4  # of what the origin of a CDN holds
    versioned: i4  # 1: an object that changes gets another name


class Slot:
    """An entry of a cache."""

    key: i8
    until_s: f8
    uses: i8
    used: i8  # sequence of the last use
    before: i4
    after: i4
    place: i4  # in the LFU heap
    version: i4  # of its content
    outdated: i1  # the database has a newer value


class Limiter:
    """A limit on calls. Its counts stand in `allowance`: `width` numbers, for all or for each user."""

    rate_rps: f8
    window_s: f8
    burst: f8
    requests: i8
    rule: i4
    per_user: i4
    cell0: i4
    width: i4


class Lease:
    """A key being fetched, and the calls that wait for it; a list per cache, a chain per place of the hash table."""

    key: i8
    until_s: f8
    cache: i4 = NONE
    head: i4 = NONE
    tail: i4 = NONE
    before: i4
    after: i4
    chain: i4


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
