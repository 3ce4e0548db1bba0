"""The requests that were followed: what is kept of them, and one of them in full as a tree of spans.

A span is one attempt of one call, from when its caller sent it to when the caller had its answer or gave up. Messages
that a request has published are spans too, from publishing to acknowledgement, and below them every delivery to a
worker with its calls: what goes on after the answer. What is kept are copies of the kernel's rows; a trace is put
together only when somebody looks at it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

import numpy as np

from engine.program import DELIVERY, MESSAGE, MOMENTS, NONE, SPANS, Cause, Op, Phase, Program, Table
from engine.results.frame import Floats
from engine.results.histogram import PERCENTILES, percentile_s

Doing = Literal["network", "queue", "service", "wait", "below"]
"""On the way; in line for a core, a worker or a connection; served; held up by something else; calls run below it."""
Sort = Literal["call", "message", "delivery"]
"""A call; a message in its queue; one handing out of a message to a worker."""
SORTS: Mapping[int, Sort] = {MESSAGE: "message", DELIVERY: "delivery"}

DOINGS: Mapping[Phase, Doing] = {
    Phase.OUT: "network",
    Phase.ANSWERING: "network",
    Phase.VANISHED: "network",
    Phase.POOLED: "queue",
    Phase.WAITING_WORKER: "queue",
    Phase.WAITING_CORE: "queue",
    Phase.BLOCKED: "queue",
    Phase.QUEUED: "queue",
    Phase.SERVED: "service",
    Phase.DOWNSTREAM: "below",
    Phase.LEASED: "below",
}
"""What a call does in a phase; in any other it waits."""


class Stretch(NamedTuple):
    """A part of a span in which it did one thing."""

    doing: Doing
    phase: str
    """The kernel's word for it, as in "waiting_core"."""
    start_s: float
    end_s: float


class Span(NamedTuple):
    """One attempt of one call; the first of a trace is the request at its client."""

    parent: int | None
    """Its caller's place among the spans."""
    component: str | None
    """None where no target was found, or where the design no longer has it."""
    node: int
    link: str | None
    operation: str
    attempt: int
    start_s: float
    end_s: float
    cause: str | None
    """Why it failed; None where it did not. That of a message: "lost", or "dead" after its last try."""
    abandoned: bool
    """Its caller stopped waiting before there was an answer, without anything being wrong."""
    hit: bool
    """A look-up that found its key."""
    stretches: tuple[Stretch, ...]
    sort: Sort = "call"
    later: bool = False
    """No answer of the request waits for it."""
    under_way: bool = False
    """Of what the request has not waited for: not over when the run was looked at."""

    def spent_s(self, doing: Doing) -> float:
        """How long it did this."""
        return sum(one.end_s - one.start_s for one in self.stretches if one.doing == doing)


class Trace(NamedTuple):
    """One request with all calls made for it, in the order in which they were placed."""

    serial: int
    request_class: str
    start_s: float
    end_s: float
    cause: str | None
    spans: tuple[Span, ...]
    skipped: int
    """Calls and changes for which there was no room."""

    @property
    def settled_s(self) -> float:
        """When the last of what it has set off was over; the answer's time where nothing went on after it."""
        return max(self.end_s, *(span.end_s for span in self.spans))

    @property
    def latency_ms(self) -> float:
        """From the request's arrival to its answer."""
        return 1000 * (self.end_s - self.start_s)

    def below(self, place: int) -> Sequence[int]:
        """Places of the calls that a span placed."""
        return [child for child, span in enumerate(self.spans) if span.parent == place]


class Critical(NamedTuple):
    """A part of the critical path: shortening it would have shortened the request."""

    span: int
    start_s: float
    end_s: float


@dataclass(frozen=True)
class TraceStore:
    """Requests that were followed, in the order in which they began."""

    rows: Table
    spans: Table
    """A row a trace."""
    moments: Table
    stations: Mapping[int, tuple[str, int]]
    links: Mapping[int, str]
    classes: Sequence[str]
    latency_at: Mapping[str, float]
    """Percentiles of all completed requests in ms, not only of those followed."""
    now_s: float
    """When the run was looked at."""
    passed_over: int
    """Requests whose turn it was to be followed while there was no room for one more."""

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def latency_ms(self) -> Floats:
        """Of every trace."""
        return np.asarray(1000.0 * (self.rows["ended_s"] - self.rows["started_s"]), np.float64)

    def cause(self, place: int) -> str | None:
        """Why a request failed; None for one that completed."""
        return cause_of(int(self.rows["cause"][place]))

    def request_class(self, place: int) -> str:
        """What it asked for."""
        row = int(self.rows["request_class"][place])
        return self.classes[row] if 0 <= row < len(self.classes) else "–"

    def near(self, percentile: str) -> Sequence[int]:
        """Those that completed, the nearest to a percentile (p50, p99, ...) of all requests first."""
        return self._completed(np.abs(self.latency_ms - self.latency_at[percentile]))

    def nearest(self, percentile: str) -> int | None:
        """The one whose latency is nearest to a percentile of all; None where none completed."""
        return next(iter(self.near(percentile)), None)

    def slowest_first(self) -> Sequence[int]:
        """Those that completed, by their latency."""
        return self._completed(-self.latency_ms)

    def slowest(self) -> int | None:
        """The slowest request that completed; None where none did."""
        return next(iter(self.slowest_first()), None)

    def _completed(self, order: Floats) -> Sequence[int]:
        """Those that completed, the least in this order first."""
        completed = np.flatnonzero(self.rows["cause"] == Cause.NONE)
        return [int(place) for place in completed[np.argsort(order[completed], kind="stable")]]

    def failed(self) -> Sequence[int]:
        """Those that failed, the latest first."""
        return [int(place) for place in np.flatnonzero(self.rows["cause"] != Cause.NONE)[::-1]]

    def with_messages(self) -> Sequence[int]:
        """Those that have published a message, the latest first."""
        there = np.arange(SPANS) < self.rows["spans"][:, None]
        published = (there & (self.spans["kind"] == MESSAGE)).any(axis=1)
        return [int(place) for place in np.flatnonzero(published)[::-1]]

    def trace(self, place: int) -> Trace:
        """One of them in full."""
        row = self.rows[place]
        end_s = float(row["ended_s"])
        moments = self.moments[place][: int(row["moments"])]
        spans = tuple(
            self._span(one, moments[moments["span"] == number], end_s)
            for number, one in enumerate(self.spans[place][: int(row["spans"])])
        )
        return Trace(
            int(row["serial"]),
            self.request_class(place),
            float(row["started_s"]),
            end_s,
            self.cause(place),
            spans,
            int(row["skipped"]),
        )

    def _span(self, row: Table, moments: Table, trace_end_s: float) -> Span:
        """A span whose caller stopped waiting ends with its request; what none waits for is under way until now."""
        over, later = bool(row["over"]), bool(row["later"])
        end_s = float(row["ended_s"]) if over else self.now_s if later else trace_end_s
        cause = "dead" if row["dead"] else cause_of(int(row["cause"])) if over else None
        component, node = self.stations.get(int(row["station"]), (None, 0))
        return Span(
            None if row["parent"] == NONE else int(row["parent"]),
            component,
            node,
            self.links.get(int(row["link"])),
            Op(int(row["op"])).name.lower(),
            int(row["attempt"]),
            float(row["started_s"]),
            end_s,
            cause,
            not over and not later,
            bool(row["hit"]),
            stretches_of(moments, end_s),
            SORTS.get(int(row["kind"]), "call"),
            later,
            not over and later,
        )


def cause_of(code: int) -> str | None:
    """A cause in words; None for none."""
    return None if code == Cause.NONE else Cause(code).name.lower()


def stretches_of(moments: Table, end_s: float) -> tuple[Stretch, ...]:
    """What a span did from one moment to the next; what took no time is left out."""
    ends = [*(float(one["time_s"]) for one in moments[1:]), end_s]
    phases = [Phase(int(one["phase"])) for one in moments]
    return tuple(
        Stretch(DOINGS.get(phase, "wait"), phase.name.lower(), float(one["time_s"]), end)
        for one, phase, end in zip(moments, phases, ends, strict=True)
        if end > one["time_s"]
    )


def traces_of(program: Program) -> TraceStore:
    """A copy of what the world has kept of finished requests."""
    world = program.world
    kept = world.trace_kept[world.trace_kept != NONE]
    kept = kept[np.argsort(world.traces["started_s"][kept], kind="stable")]
    stations, links = {}, {}
    for key, row in program.rows["stations"].items():
        assert isinstance(key, tuple)
        stations[row] = (str(key[0]), int(key[1]))
    for key, row in program.rows["links"].items():
        assert isinstance(key, tuple)
        links[row] = str(key[0])
    return TraceStore(
        np.asarray(world.traces[kept]),
        np.asarray(world.spans).reshape(-1, SPANS)[kept],
        np.asarray(world.moments).reshape(-1, MOMENTS)[kept],
        stations,
        links,
        program.classes,
        {name: 1000 * percentile_s(world.histograms[0], share) for name, share in PERCENTILES.items()},
        float(world.clock["now_s"][0]),
        int(world.tracer["passed_over"][0]),
    )


def critical_path(trace: Trace) -> tuple[Critical, ...]:
    """What the request's latency consists of, from its start to its end without a gap.

    From the end backwards, the call that ended last is what its caller was waiting for; where none was under way the
    caller itself was. Source: M. Chow et al., The Mystery Machine, OSDI 2014.
    """
    path: list[Critical] = []
    _walk(trace, 0, trace.start_s, trace.end_s, path)
    return tuple(reversed(path))


def _walk(trace: Trace, place: int, start_s: float, end_s: float, path: list[Critical]) -> None:
    """Add what was critical of a span between two moments, the latest first."""
    at_s = end_s
    calls = [child for child in trace.below(place) if not trace.spans[child].abandoned and not trace.spans[child].later]
    for child in sorted(calls, key=lambda one: trace.spans[one].end_s, reverse=True):
        call = trace.spans[child]
        if call.end_s > at_s or call.end_s <= start_s:
            continue
        if call.end_s < at_s:
            path.append(Critical(place, call.end_s, at_s))
        began_s = max(call.start_s, start_s)
        _walk(trace, child, began_s, call.end_s, path)
        at_s = began_s
    if start_s < at_s:
        path.append(Critical(place, start_s, at_s))
