"""Rows of what is kept and what fails: replica sets, their log, shards, faults, failures.

A class gives one row, field by field: times in seconds of simulated time, ids as row numbers (NONE: none).
Authored columns come from the design; the others are the run's state.
"""

from engine.program.codes import NEVER, NONE
from engine.program.words import f8, i1, i4, i8, u8


class Cluster:
    """A primary with its replicas and the log of writes they share."""

    promotion_s: f8
    written: i8  # last write done at the primary
    lost: i8
    recovered: i8
    missing: i8  # lost writes that only the old primary has
    stale: i8
    conflicts: i8  # writes to a key that another primary had written, not yet applied here
    primary: i4 = NONE
    replica0: i4
    replicas: i4
    automatic: i4
    promoting: i4
    recovery: i4
    log0: i4
    head0: i4
    writes0: i4  # first row of `user_writes`
    shared: i4  # 1: one of several primaries that replicate to each other


class Replica:
    """A follower's place in its cluster's log. Writes are applied by several workers, committed in order."""

    received: i8
    assigned: i8
    applied: i8
    missed: i8  # first write that was lost on its way to it, or whose acknowledgement was; 0: none
    missed_to: i8  # the last one
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
    upstream: i4 = NONE  # the follower that passes the writes on; NONE: the primary itself
    resending: i4  # 1: its connection sends again soon


class LogEntry:
    """A write not yet applied everywhere; row = number modulo the table's length."""

    number: i8
    before: i8  # the write before it whose key falls into the same bucket
    key: i8
    time_s: f8
    unapplied: u8  # synchronous followers that have not acknowledged it, a bit each
    call: i4 = NONE  # the write that waits for acknowledgements
    unreceived: i1  # 1: no semi-synchronous follower has acknowledged it, and one must
    answered: i1  # 1: its caller may know that it is done


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


class Commit:
    """A write of any database; row = number modulo the table's length."""

    number: i8
    before: i8  # the write before it whose key falls into the same bucket
    key: i8


class Sharding:
    """The router of a sharded database, and how far its resharding has come."""

    units: i8  # keys (or users), in grains
    grain: i8 = 1  # keys that move together
    batch: i8
    gap_s: f8  # from the start of one batch to the start of the next, at least
    due_s: f8 = -1.0
    began_s: f8  # the batch under way
    started_s: f8 = NEVER
    finished_s: f8 = NEVER
    moved: i8
    done: i8  # all units below are where they belong
    next: i8  # end of the batch under way
    sources: i8  # shards that the batch is read from, a bit each
    targets: i8
    doubled: i8  # calls that went to both shards
    frozen: i8  # calls that waited for their key to be moved
    by_user: i4
    freeze: i4
    linked: i4
    station: i4
    ring0: i4
    ring: i4
    step0: i4  # the plan of a batch
    steps: i4
    moving: i4
    busy: i4  # a batch is under way
    head: i4 = NONE  # calls that wait for the batch
    tail: i4 = NONE


class Layout:
    """How keys are spread over shards."""

    strategy: i4
    shards: i4
    isolated: i4  # keys with a shard to themselves
