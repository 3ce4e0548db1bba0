"""Reads that are sent a second time when the first takes long.

Source: J. Dean and L. Barroso, The Tail at Scale, Communications of the ACM 56(2), 2013.
"""

from collections.abc import Iterator

from engine.components.client import Client
from engine.components.dns import Dns
from engine.components.monitoring import Monitoring
from engine.design.change import propose
from engine.design.document import Design
from engine.figures import amount
from engine.steps.step import MOST_LINKS, Json, Step

LONG = 3.0
"""A p99 of so many medians is a long tail."""
AFTER = 3.0
"""Mean times after which a read is sent again: the 95th percentile of an exponential time."""
SPARE = 0.7
"""Second reads need room: none is sent to what is busier."""
ENOUGH = 1.0
"""A target that answers within so many ms is not what takes long."""


def hedges(design: Design, result: Json) -> Iterator[Step]:
    """Second reads where a request spends the most time, if answers differ much and the targets have room."""
    latency = result["latency_ms"]
    if not latency["p50"] or latency["p99"] < LONG * latency["p50"]:
        return
    ways = _ways(design, result)
    for source, kind in sorted(ways, key=lambda way: -_spent(result, design, ways[way]))[:MOST_LINKS]:
        names = ways[source, kind]
        targets = [design.links[name].target for name in names]
        mean_ms = max(result["components"][one]["residence_ms"] or 0.0 for one in targets)
        busiest = max(result["components"][one]["utilization"] or 0.0 for one in targets)
        if busiest <= SPARE and mean_ms >= ENOUGH:
            after_ms = float(f"{AFTER * mean_ms:.2g}")
            records = {
                f"links/{name}": design.links[name].model_copy(update={"hedge_after_ms": after_ms}) for name in names
            }
            to = targets[0] if len(targets) == 1 else f"its {len(targets)} targets"
            title = f"A second read from {source} to {to} after {amount(after_ms, 'ms')}"
            yield Step(title, propose(design, f"Hedge reads of {source}", records))


def _ways(design: Design, result: Json) -> dict[tuple[str, str], list[str]]:
    """Links on which reads may be sent again, by their source and the kind of their targets."""
    found: dict[tuple[str, str], list[str]] = {}
    for name, link in design.links.items():
        seen = result["links"].get(name)
        source, target = design.components[link.source], design.components[link.target]
        plain = not isinstance(source, Client | Dns | Monitoring) and link.role not in (
            "replication",
            "consume",
            "publish",
        )
        if seen and seen["calls"] and plain and link.hedge_after_ms is None and link.target in result["components"]:
            found.setdefault((link.source, target.kind), []).append(name)
    return found


def _spent(result: Json, design: Design, names: list[str]) -> float:
    """Milliseconds that calls over these links take in a second, all together."""
    stays = (result["components"][design.links[name].target]["residence_ms"] or 0.0 for name in names)
    spent: float = sum(stay * result["links"][name]["calls_rps"] for stay, name in zip(stays, names, strict=True))
    return spent
