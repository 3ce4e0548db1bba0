"""Traces as OpenTelemetry JSON, for Jaeger, Tempo and other viewers.

Source: OpenTelemetry Protocol 1.x, JSON Protobuf encoding (opentelemetry-proto, trace.proto). A call is two spans, as
instrumented services would report it: the caller's (kind client, network and waiting for a connection included) and
the target's (kind server). A publish is a producer's span, and each delivery of its message a consumer's span below
it that links to it; the message in its queue is a span of the queue (kind internal), so that waiting can be seen.

Source: OpenTelemetry, Semantic Conventions for Messaging Spans: operation types send and process, kinds producer and
consumer, a link from the consumer to the creation context of the message.
"""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from engine.results.traces import Span, Trace

INTERNAL, SERVER, CLIENT, PRODUCER, CONSUMER = range(1, 6)
"""SpanKind of trace.proto."""
_Made = Callable[[str, str | None, int, Span, float, float], dict[str, Any]]
UNSET, OK, ERROR = range(3)
"""Status.StatusCode of trace.proto."""
NOWHERE = "unreachable"
ON_THE_WAY = ("out", "answering", "vanished", "pooled")
"""Phases in which a call is not in its target's hands."""


def otlp(traces: Iterable[Trace], epoch_s: float) -> dict[str, Any]:
    """The body of an ExportTraceServiceRequest; second 0 of the simulation is `epoch_s` seconds after 1970."""
    services: dict[str, list[dict[str, Any]]] = {}
    for trace in traces:
        for service, span in _spans(trace, epoch_s):
            services.setdefault(service, []).append(span)
    return {
        "resourceSpans": [
            {
                "resource": {"attributes": [_attribute("service.name", service)]},
                "scopeSpans": [{"scope": {"name": "loadscape"}, "spans": spans}],
            }
            for service, spans in services.items()
        ]
    }


def _spans(trace: Trace, epoch_s: float) -> Iterable[tuple[str, dict[str, Any]]]:
    """Every span with the service that would report it."""

    def clock(time_s: float) -> str:
        return str(round((epoch_s + time_s) * 1e9))

    def made(number: str, parent: str | None, kind: int, span: Span, start_s: float, end_s: float) -> dict[str, Any]:
        body: dict[str, Any] = {
            "traceId": _digest(trace.serial, "trace", 32),
            "spanId": _digest(trace.serial, number, 16),
            "name": _name(trace, span, kind),
            "kind": kind,
            "startTimeUnixNano": clock(start_s),
            "endTimeUnixNano": clock(end_s),
            "attributes": _attributes(trace, span) + _messaging(trace, span, kind),
            "status": _status(span),
        }
        return body | ({} if parent is None else {"parentSpanId": _digest(trace.serial, parent, 16)})

    published = {span.parent for span in trace.spans if span.sort == "message"}
    for place, span in enumerate(trace.spans):
        own = span.component or NOWHERE
        if span.parent is None:
            yield own, made(f"{place}s", None, INTERNAL, span, span.start_s, span.end_s)
            continue
        if span.sort == "message":
            yield own, made(f"{place}s", f"{span.parent}c", INTERNAL, span, span.start_s, span.end_s)
            continue
        if span.sort == "delivery":
            yield own, _consumer(trace, place, made)
            continue
        caller = trace.spans[span.parent].component or NOWHERE
        kind = PRODUCER if place in published else CLIENT
        yield caller, made(f"{place}c", f"{span.parent}s", kind, span, span.start_s, span.end_s)
        if span.component is not None:
            yield own, made(f"{place}s", f"{place}c", SERVER, span, *_at_target_s(span))


def _status(span: Span) -> dict[str, Any]:
    """How a span ended; one that is not over has no status yet."""
    if span.cause:
        return {"code": ERROR, "message": span.cause}
    return {"code": UNSET if span.under_way else OK}


def _at_target_s(span: Span) -> tuple[float, float]:
    """From when to when a call was in its target's hands."""
    held = [one for one in span.stretches if one.phase not in ON_THE_WAY]
    return (held[0].start_s, held[-1].end_s) if held else (span.end_s, span.end_s)


def _consumer(trace: Trace, place: int, made: _Made) -> dict[str, Any]:
    """The span of a worker that processes a message: below the publish, to which it links."""
    span = trace.spans[place]
    assert span.parent is not None
    message = trace.spans[span.parent]
    body = made(f"{place}s", f"{message.parent}c", CONSUMER, span, *_at_target_s(span))
    return body | {"links": [{"traceId": body["traceId"], "spanId": body["parentSpanId"]}]}


def _name(trace: Trace, span: Span, kind: int) -> str:
    """As the conventions have it: operation and target, for messages operation and queue."""
    operation = {PRODUCER: "send", CONSUMER: "process"}.get(kind, "wait" if span.sort == "message" else span.operation)
    return f"{operation} {_queue_of(trace, span, kind) or NOWHERE}"


def _queue_of(trace: Trace, span: Span, kind: int) -> str | None:
    """The queue that a worker's message is from; for any other span its target."""
    return trace.spans[span.parent].component if kind == CONSUMER and span.parent is not None else span.component


def _messaging(trace: Trace, span: Span, kind: int) -> list[dict[str, Any]]:
    """What the conventions ask of spans of producers and consumers."""
    if kind not in (PRODUCER, CONSUMER):
        return []
    operation = "send" if kind == PRODUCER else "process"
    return [
        _attribute("messaging.system", "loadscape"),
        _attribute("messaging.operation.name", operation),
        _attribute("messaging.operation.type", operation),
        _attribute("messaging.destination.name", _queue_of(trace, span, kind) or NOWHERE),
    ]


def _attributes(trace: Trace, span: Span) -> list[dict[str, Any]]:
    """What is known of a span beyond its times; durations in ms."""
    named: Mapping[str, str | int | float | bool] = {
        "loadscape.request_class": trace.request_class,
        "loadscape.instance": span.node,
        "loadscape.attempt": span.attempt,
        "loadscape.network_ms": 1000 * span.spent_s("network"),
        "loadscape.queue_ms": 1000 * span.spent_s("queue"),
        "loadscape.service_ms": 1000 * span.spent_s("service"),
        "loadscape.wait_ms": 1000 * span.spent_s("wait"),
        "loadscape.abandoned": span.abandoned,
        "loadscape.under_way": span.under_way,
    }
    found = {"loadscape.cache_hit": span.hit} if span.operation == "get" else {}
    return [_attribute(name, value) for name, value in {**named, **found}.items()]


def _attribute(name: str, value: str | float | bool) -> dict[str, Any]:
    """A KeyValue; 64-bit integers are strings in this encoding."""
    if isinstance(value, bool):
        return {"key": name, "value": {"boolValue": value}}
    if isinstance(value, int):
        return {"key": name, "value": {"intValue": str(value)}}
    if isinstance(value, float):
        return {"key": name, "value": {"doubleValue": value}}
    return {"key": name, "value": {"stringValue": value}}


def _digest(serial: int, what: str, digits: int) -> str:
    """An id in hexadecimal, the same for the same span."""
    return hashlib.blake2b(f"{serial}/{what}".encode(), digest_size=digits // 2).hexdigest()
