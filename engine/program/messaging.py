"""Rows of message queues. A message is a call that stands in a queue: the rows here hold its place.

A class gives one row, field by field: times in seconds of simulated time, ids as row numbers (NONE: none).
Authored columns come from the design; the others are the run's state.
"""

from engine.program.codes import NONE, UNLIMITED
from engine.program.words import f8, i4, i8


class Queue:
    """A message queue: its limits, its messages by where they are, and what became of them."""

    last_s: f8  # the area is integrated up to here
    ready_area: f8  # integral of the waiting messages over time
    latency_s: f8  # jobs counted and done: sum of the times from publish to done
    max_s: f8
    published: i8
    delivered: i8
    redelivered: i8  # deliveries beyond a message's first
    acknowledged: i8
    duplicates: i8  # work done whose acknowledgement came too late, or found the queue down
    dead: i8
    lost: i8
    rejected: i8  # publishes refused
    job_offered: i8  # of the messages published after the warm-up
    job_done: i8
    job_dead: i8
    job_lost: i8
    station: i4
    group: i4  # its consumers
    capacity: i4 = UNLIMITED  # messages that may wait
    on_full: i4  # OnFull
    durable: i4
    timer: i4 = NONE  # the visibility time-out
    max_receives: i4 = UNLIMITED
    dead_step: i4 = NONE  # the step that sends dead letters away
    ordered: i4  # 1: a partition has one message under way at most
    partition0: i4
    partitions: i4 = 1
    ready: i4  # messages that wait
    leased: i4  # handed out, not acknowledged
    delayed: i4  # handed back by a worker, to come again later
    blocked: i4  # publishers that wait for room
    blocked_head: i4 = NONE
    blocked_tail: i4 = NONE
    first: i4 = NONE  # partitions that have a message to hand out, in turn
    last: i4 = NONE


class Partition:
    """Messages whose keys fall together; each keeps its order."""

    head: i4 = NONE
    tail: i4 = NONE
    leased: i4  # messages handed out or delayed
    after: i4 = NONE
    listed: i4
