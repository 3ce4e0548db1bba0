"""Rows of what moves: the clock, events, calls, links, clients.

A class gives one row, field by field: times in seconds of simulated time, ids as row numbers (NONE: none).
Authored columns come from the design; the others are the run's state.
"""

from engine.program.codes import NEVER, NONE
from engine.program.words import f8, i1, i2, i4, i8


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
    commits: i8  # writes of all databases so far
    lease_free: i4 = NONE
    leases_left: i4
    room: i8  # entries of the heap after which Python is to make it larger
    failures: i4
    alarms: i4
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

    due_s: f8  # when it leaves its line; while it waits for a worker or a core, since when it does
    sequence: i8
    sent_s: f8
    deadline_s: f8
    came_s: f8  # when it reached its station
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
    marks: i4  # bits of Flag
    user: i4
    op: i2
    request_class: i2 = NONE
    pending: i2  # answers it waits for
    spare: i2  # of them, answers it can do without
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
    version: i8  # writes from this number on came after its value was read or written; 0: it has none
    orphaned: i4
    youngest: i4 = NONE  # of the calls it placed together and may not all need, the last
    elder: i4 = NONE  # and their list
    younger: i4 = NONE
    origin: i4 = NONE  # the station that placed a call nobody waits for
    span: i4  # of a traced call: its row of `spans`


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
    users: i4
    user0: i4
    seen0: i4 = NONE  # first row of `affinity` that tells when each user was served last, or NONE
    arrival_stream: i4
    mix_stream: i4
    key_stream: i4
    user_stream: i4
    thin_stream: i4
    think_stream: i4
    burst_stream: i4
    asset_stream: i4


class Resolver:
    """A resolver's kept answer."""

    until_s: f8
    member: i4


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
