"""Links become edges between stations, with the caller's policy for them."""

from engine.components.client import Client
from engine.components.plan import Port, node_name
from engine.design.document import Link
from engine.design.spec import BackOff
from engine.lowering.builder import NOWHERE, Builder
from engine.lowering.network import latency_of
from engine.program import NONE

BUDGET_S = 10.0
"""A retry budget holds at most what this many retries per second would need. Source: Finagle, RetryBudget."""
BUDGET_TOKENS = 100.0


def add_nowhere_link(builder: Builder) -> None:
    """Row 0: the link of calls whose own has been removed."""
    builder.links.add(("", 0, 0), line=0, calm_line=0, stream=builder.streams.add("", "link"))


def add_edge(builder: Builder, owner: str, port: Port, target: int, node: int = 0) -> int:
    """The edge of a port's link to one station; a client's patience is its own where the link says nothing."""
    link = port.link
    source_id, _, own_node = owner.partition("#")
    source = builder.design.components[source_id]
    timeout_ms, retries, back_off = link.timeout_ms, link.retries, link.back_off
    if isinstance(source, Client) and port.role != "lookup":
        timeout_ms = source.timeout_ms if timeout_ms is None else timeout_ms
        retries = retries or source.retries
        back_off = back_off or source.back_off
    elif port.role == "consume":
        retries = retries or getattr(port.target, "retries", 0)
        back_off = back_off or getattr(port.target, "back_off", None)
    latency = latency_of(builder, port, owner, node_name(port.target_id, node))
    bandwidth_mbps = link.bandwidth_mbps or getattr(port.target, "bandwidth_mbps", None)
    random = latency.distribution != "constant" or link.loss > 0 or bandwidth_mbps is not None
    line = NONE if random else builder.line(latency.mean / 1000)
    return builder.links.add(
        (port.link_id, owner, target),
        source=builder.stations.keys.get((source_id, int(own_node or 1) - 1), NOWHERE),
        target=target,
        latency=builder.distribution(latency),
        line=line,
        calm_line=line,
        loss=link.loss,
        s_per_byte=8e-6 / bandwidth_mbps if bandwidth_mbps else 0.0,
        timer=builder.timer(timeout_ms),
        retries=retries,
        stream=builder.streams.add(f"{port.link_id}/{owner}/{port.target_id}", "link"),
        cancel=int(link.cancel_on_timeout),
        pool=link.pool_size or 0,
        hedge_s=-1.0 if link.hedge_after_ms is None else link.hedge_after_ms / 1000,
        budget=-1.0 if link.retry_budget is None else link.retry_budget,
        token_limit=0.0 if link.retry_budget is None else BUDGET_TOKENS,
        **_breaker(builder, link),
        **_waiting(back_off),
    )


def _waiting(back_off: BackOff | None) -> dict[str, float]:
    if back_off is None:
        return {}
    return {
        "back_off_s": back_off.base_ms / 1000,
        "back_off_factor": back_off.factor,
        "back_off_max_s": back_off.max_ms / 1000,
        "jitter": back_off.jitter,
    }


def _breaker(builder: Builder, link: Link) -> dict[str, float]:
    breaker = link.circuit_breaker
    if breaker is None:
        return {}
    first = builder.outcomes
    builder.outcomes += breaker.window_calls
    return {
        "breaker_ratio": breaker.failure_ratio,
        "breaker_open_s": breaker.open_s,
        "breaker_window": breaker.window_calls,
        "breaker_minimum": min(breaker.minimum_calls, breaker.window_calls),
        "breaker0": first,
    }
