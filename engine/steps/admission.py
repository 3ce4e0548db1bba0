"""Letting in only what can be done: a gateway with a limit before what cannot keep up, and a limit that is too low.

Source: B. Beyer et al., Site Reliability Engineering, 2016, ch. 21 (handling overload).
"""

from collections.abc import Iterator
from typing import Any

from engine.components.client import Client
from engine.components.rate_limiter import RateLimiter
from engine.design import verbs
from engine.design.change import propose
from engine.design.document import Design, Link
from engine.steps.step import Json, Step, setting

FULL = 0.95
"""Utilization of a component that cannot keep up."""
LEFT = 0.95
"""It cannot, where it completes less than this share of what arrives."""
ROOM = 0.9
"""So much of what can be done is let in."""
BURST = 0.1
"""Requests that may come at once, in proportion to those of a second."""


def admission(design: Design, result: Json) -> Iterator[Step]:
    """A higher limit where a gateway turns requests away, a gateway where all are let in and too many are."""
    gateways = [key for key, spec in design.components.items() if isinstance(spec, RateLimiter)]
    if gateways and result["requests"]["by_cause"]["rate_limited"]:
        for key in gateways:
            limit = 2 * int(getattr(design.components[key], "limit", 0))
            yield from setting(design, f"components/{key}", "limit", limit, f"Twice the limit of {key}: {limit}")
    if not gateways and (share := _share_that_can_be_done(design, result)) < LEFT:
        yield from _gateway(design, result, share)


def _share_that_can_be_done(design: Design, result: Json) -> float:
    """Of what arrives at the component that falls behind the most."""
    full = [one for key, one in result["components"].items() if key in design.components and _is_full(one)]
    return min((one["completed"] / one["arrived"] for one in full), default=1.0)


def _is_full(seen: Json) -> bool:
    return (seen["utilization"] or 0.0) >= FULL and seen["arrived"] > 0


def _gateway(design: Design, result: Json, share: float) -> Iterator[Step]:
    """One gateway on the ways of all clients, where they lead to one and the same component."""
    ways = {name: link for name, link in design.links.items() if isinstance(design.components[link.source], Client)}
    fronts = {link.target for link in ways.values()}
    if len(fronts) != 1:
        return
    front = fronts.pop()
    rps = sum(result["links"][name]["calls_rps"] for name in ways if name in result["links"])
    limit = int(ROOM * share * rps)
    if design.components[front].kind not in RateLimiter.calls or limit < 1:
        return
    new = verbs.fresh_id(design.components, "gateway")
    spec = RateLimiter(limit=limit, burst=max(1, int(BURST * limit)), place=design.components[front].place)
    records: dict[str, Any] = {f"components/{new}": spec}
    records |= {f"links/{name}": link.model_copy(update={"target": new}) for name, link in ways.items()}
    onward = verbs.fresh_id(design.links, f"{new}-{front}"[:56].rstrip("-"))
    records[f"links/{onward}"] = Link(source=new, target=front)
    records |= verbs.room_between(design, next(iter(ways.values())).source, [front], new)
    title = f"An API gateway before {front} that lets {limit} requests a second pass"
    yield Step(title, propose(design, f"Add {new}", records))
