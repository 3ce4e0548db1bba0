"""Rows of what is kept and what fails: replica sets, their log, faults, failures.

A class gives one row, field by field: times in seconds of simulated time, ids as row numbers (NONE: none).
Authored columns come from the design; the others are the run's state.
"""

from engine.program.codes import NEVER, NONE
from engine.program.words import f8, i4, i8, u8


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
