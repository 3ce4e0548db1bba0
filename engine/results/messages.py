"""Figures of message queues: depth, age, rates, and the jobs from publish to done."""

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.program import AGE, CONSUMED, DEAD, DEPTH, PUBLISHED, REDELIVERED, Flag, Phase, Program, Table
from engine.results.frame import MessagesNow, MessagesSeries
from engine.results.histogram import PERCENTILES, percentile_s


def queue_rows(program: Program) -> Mapping[str, int]:
    """The row of every component that keeps messages."""
    return {str(key): row for key, row in program.rows["queues"].items()}


def messages_now(program: Program, queue: int, series: MessagesSeries) -> MessagesNow:
    """A queue now; rates are those of the last full bucket."""
    row = program.world.queues[queue]
    rates = [float(values[-1]) if len(values) else 0.0 for values in (series.publish_rps, series.consume_rps)]
    return MessagesNow(
        depth=int(row["ready"]),
        in_progress=int(row["leased"] + row["delayed"]),
        blocked=int(row["blocked"]),
        oldest_age_s=oldest_age_s(program, queue),
        publish_rps=rates[0],
        consume_rps=rates[1],
        redeliveries=int(row["redelivered"]),
        dead_letters=int(row["dead"]),
    )


def oldest_age_s(program: Program, queue: int) -> float:
    """How long the oldest waiting message has waited; 0 when none waits."""
    world = program.world
    row = world.queues[queue]
    first, count = int(row["partition0"]), int(row["partitions"])
    heads = world.partitions["head"][first : first + count]
    heads = heads[heads >= 0]
    return float(world.clock[0]["now_s"] - world.calls["sent_s"][heads].min()) if len(heads) else 0.0


def messages_series(program: Program, queue: int, rows: int, bucket_s: float) -> MessagesSeries:
    """The full buckets of a queue."""
    figures = program.world.queue_series[:rows, queue, :] / bucket_s
    return MessagesSeries(
        depth=figures[:, DEPTH],
        oldest_age_s=figures[:, AGE],
        publish_rps=figures[:, PUBLISHED],
        consume_rps=figures[:, CONSUMED],
        redelivery_rps=figures[:, REDELIVERED],
        dead_letter_rps=figures[:, DEAD],
    )


def messages_json(program: Program, queue: int, base: Table, measured_s: float) -> dict[str, Any]:
    """What a queue's component says in the result, from the end of the warm-up on."""
    row = program.world.queues[queue]

    def gained(name: str) -> float:
        return float(row[name] - base[queue][name])

    counts = {
        name: int(gained(name)) for name in ("delivered", "redelivered", "duplicates", "dead", "lost", "rejected")
    }
    return {
        "depth": int(row["ready"]),
        "depth_mean": gained("ready_area") / measured_s,
        "oldest_age_s": oldest_age_s(program, queue),
        "blocked": int(row["blocked"]),
        "publish_rps": gained("published") / measured_s,
        "consume_rps": gained("acknowledged") / measured_s,
        **counts,
        **jobs_json(program, [queue]),
    }


def jobs_json(program: Program, queues: list[int]) -> dict[str, Any]:
    """Jobs published after the warm-up: offered = done + dead + lost + waiting + in_progress, and their latency."""
    rows = program.world.queues[queues]
    phases = _counted_phases(program, rows)
    done = int(rows["job_done"].sum())
    histogram = program.world.job_histograms[queues].sum(axis=0)
    values = {name: percentile_s(histogram, share) * 1000 if done else None for name, share in PERCENTILES.items()}
    return {
        "jobs": {
            "offered": int(rows["job_offered"].sum()),
            "done": done,
            "dead": int(rows["job_dead"].sum()),
            "lost": int(rows["job_lost"].sum()),
            "waiting": int((phases == Phase.QUEUED).sum()),
            "in_progress": int((phases != Phase.QUEUED).sum()),
        },
        "job_latency_ms": {
            "mean": float(rows["latency_s"].sum()) / done * 1000 if done else None,
            **values,
            "max": float(rows["max_s"].max()) * 1000 if done else None,
        },
    }


def _counted_phases(program: Program, rows: Table) -> NDArray[np.int8]:
    """Where the messages are that were published after the warm-up."""
    calls = program.world.calls
    here = np.isin(calls["phase"], (Phase.QUEUED, Phase.LEASED, Phase.DELAYED))
    here &= np.isin(calls["station"], rows["station"]) & ((calls["marks"] & Flag.COUNTED) > 0)
    return np.asarray(calls["phase"][here])
