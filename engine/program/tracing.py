"""Rows of what is kept of sampled requests: traces, their spans, and the moments at which a span's phase changed.

A trace owns SPANS rows of `spans` and MOMENTS rows of `moments`, so the store never grows. Finished traces stand in
three reservoirs (ordinary, slow, failed), each a sample of its kind over the whole run. What becomes of a request's
messages after its answer is written to where its trace stands, for as long as it stands there.
"""

from engine.program.codes import NONE
from engine.program.words import f8, i1, i2, i4, i8

SPANS = 96
"""Calls of one request that are kept."""
MOMENTS = 384
"""Changes of phase of one request that are kept."""
ORDINARY, SLOW, FAILED_TRACE = range(3)
RESERVOIRS = (256, 128, 128)
"""Finished traces kept of each kind."""
KEPT = sum(RESERVOIRS)
AT_MOST_EVERY = 64
"""Requests per sample at least, however few there are to follow: bounds what following costs."""
PER_BUCKET = 50
"""Samples wanted of a bucket's requests where they are few."""
CALL, MESSAGE, DELIVERY = range(3)
"""What a span is of: a call, a message in its queue, or one handing out of it to a worker."""
UNDER_WAY = 512
"""Sampled requests that may be under way at a time."""
TRACES = KEPT + UNDER_WAY


class Tracer:
    """One row: which request is sampled next, and how many of each kind have ended."""

    left: i8 = 1  # requests until the next sample, it included
    every: i8 = 1  # on average, one request in so many is sampled
    ordinary: i8
    slow: i8
    failed: i8
    passed_over: i8  # samples for which there was no room
    offered: i8  # requests of this bucket
    serial: i8
    slow_bin: i4 = 2**30  # latencies beyond this bin of the histogram are slow
    free: i4 = TRACES  # rows of `trace_free` that are filled


class Trace:
    """A sampled request."""

    started_s: f8
    ended_s: f8
    serial: i8
    spans: i4
    moments: i4
    skipped: i4  # spans and moments for which there was no room
    open: i1
    cause: i1
    request_class: i2 = NONE


class Span:
    """One attempt of one call; the first of a trace is the request itself."""

    started_s: f8
    ended_s: f8
    call: i8  # the stamp of the call that is followed in it
    parent: i4  # its place among the trace's spans, or NONE
    station: i4  # or NONE where no target was found
    link: i4
    op: i2
    attempt: i2
    phase: i1
    cause: i1
    over: i1
    hit: i1  # a look-up that found its key
    kind: i1  # CALL, MESSAGE or DELIVERY
    later: i1  # no answer of the request waits for it: a message, and all that is done for it
    dead: i1  # a message that failed as often as it may


class Moment:
    """A span enters a phase."""

    time_s: f8
    span: i2  # its place among the trace's spans
    phase: i2
