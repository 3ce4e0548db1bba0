"""Traces as OpenTelemetry JSON, for Jaeger, Tempo and other viewers.

Source: OpenTelemetry Protocol 1.x, JSON Protobuf encoding (opentelemetry-proto, trace.proto). A call is two spans, as
instrumented services would report it: the caller's (kind client, network and waiting for a connection included) and
the target's (kind server).
"""

import hashlib
from collections.abc import Iterable, Mapping
from typing import Any

from engine.results.traces import Span, Trace

INTERNAL, SERVER, CLIENT = 1, 2, 3
"""SpanKind of trace.proto."""
OK, ERROR = 1, 2
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
            "name": f"{span.operation} {span.component or NOWHERE}",
            "kind": kind,
            "startTimeUnixNano": clock(start_s),
            "endTimeUnixNano": clock(end_s),
            "attributes": _attributes(trace, span),
            "status": {"code": ERROR, "message": span.cause} if span.cause else {"code": OK},
        }
        return body | ({} if parent is None else {"parentSpanId": _digest(trace.serial, parent, 16)})

    for place, span in enumerate(trace.spans):
        own = span.component or NOWHERE
        if span.parent is None:
            yield own, made(f"{place}s", None, INTERNAL, span, span.start_s, span.end_s)
            continue
        caller = trace.spans[span.parent].component or NOWHERE
        yield caller, made(f"{place}c", f"{span.parent}s", CLIENT, span, span.start_s, span.end_s)
        held = [one for one in span.stretches if one.phase not in ON_THE_WAY]
        came_s, left_s = (held[0].start_s, held[-1].end_s) if held else (span.end_s, span.end_s)
        if span.component is not None:
            yield own, made(f"{place}s", f"{place}c", SERVER, span, came_s, left_s)


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
