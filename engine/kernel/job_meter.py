"""What is measured of jobs: counts, the time from publish to done, and the queues' share of each time bucket."""

from engine.kernel.compiled import kernel
from engine.kernel.histogram import bin_of
from engine.kernel.numbers import f8
from engine.program import (
    AGE,
    CONSUMED,
    DEAD,
    DEPTH,
    NONE,
    PUBLISHED,
    QUEUE_COLUMNS,
    REDELIVERED,
    SERIES_ROWS,
    Flag,
    World,
)


@kernel
def account_queue(world: World, q: int) -> None:
    """Integrate the depth up to now; called before it changes."""
    row = world.queues[q]
    now_s = world.clock[0].now_s
    row.ready_area += row.ready * (now_s - row.last_s)
    row.last_s = now_s


@kernel
def count_published(world: World, q: int, m: int) -> None:
    """A message has been taken in; those after the warm-up are jobs that count."""
    row = world.queues[q]
    clock = world.clock[0]
    row.published += 1
    world.calls[m].marks = 0
    if clock.now_s >= clock.warmup_s:
        world.calls[m].marks = Flag.COUNTED.value
        row.job_offered += 1


@kernel
def count_done(world: World, q: int, m: int) -> None:
    """A message has been acknowledged."""
    row = world.queues[q]
    row.acknowledged += 1
    if world.calls[m].marks & Flag.COUNTED:
        latency_s = world.clock[0].now_s - world.calls[m].sent_s
        row.job_done += 1
        row.latency_s += latency_s
        row.max_s = max(row.max_s, latency_s)
        world.job_histograms[q, bin_of(latency_s)] += 1


@kernel
def oldest_age_s(world: World, q: int) -> float:
    """How long the oldest waiting message has waited; 0 when none waits."""
    row = world.queues[q]
    oldest_s = world.clock[0].now_s
    for p in range(row.partition0, row.partition0 + row.partitions):
        m = world.partitions[p].head
        if m != NONE:
            oldest_s = min(oldest_s, world.calls[m].sent_s)
    return f8(world.clock[0].now_s - oldest_s)


@kernel
def put_queue(world: World, q: int, column: int, figure: float) -> None:
    """Note what a queue's running figure has gained in this bucket."""
    world.queue_series[world.clock[0].bucket, q, column] = figure - world.queue_marks[q, column]
    world.queue_marks[q, column] = figure


@kernel
def tick_queues(world: World) -> None:
    """A bucket ends."""
    clock = world.clock[0]
    for q in range(len(world.queues)):
        account_queue(world, q)
        row = world.queues[q]
        put_queue(world, q, PUBLISHED, f8(row.published))
        put_queue(world, q, CONSUMED, f8(row.acknowledged))
        put_queue(world, q, REDELIVERED, f8(row.redelivered))
        put_queue(world, q, DEAD, f8(row.dead))
        put_queue(world, q, DEPTH, row.ready_area)
        world.queue_series[clock.bucket, q, AGE] = oldest_age_s(world, q) * clock.bucket_s
    if clock.bucket + 1 == SERIES_ROWS:
        merge_queue_buckets(world)


@kernel
def merge_queue_buckets(world: World) -> None:
    """Two buckets become one."""
    for i in range(SERIES_ROWS):
        keep = 0 if i % 2 == 0 else 1
        for q in range(len(world.queues)):
            for column in range(QUEUE_COLUMNS):
                was = world.queue_series[i // 2, q, column] * keep
                world.queue_series[i // 2, q, column] = was + world.queue_series[i, q, column]
