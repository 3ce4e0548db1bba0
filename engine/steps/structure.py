"""New parts between those there are: a CDN before static objects, a queue before jobs, a balancer that looks."""

from collections.abc import Iterator, Mapping
from typing import Any

from engine.components.cache import Cache
from engine.components.cdn import Cdn
from engine.components.client import Client
from engine.components.message_queue import MessageQueue
from engine.components.server import Server
from engine.components.worker import Worker
from engine.design import verbs
from engine.design.change import propose
from engine.design.document import Design, Link
from engine.design.spec import Spec
from engine.steps.step import ROW, Json, Step, free_place, instances_of, setting

BLIND = ("round_robin", "weighted_round_robin", "random")
"""Algorithms that do not look at how busy a target is."""
BUSY = 0.5
POOR_HITS = 0.95
COLUMN = 200.0
STORES = ("database", "sharded_database", "cache")


def cdn(design: Design) -> Iterator[Step]:
    """A CDN that clients with static requests ask first, before what they ask now."""
    fronts: dict[str, list[str]] = {}
    for link in design.links.values():
        client = design.components[link.source]
        if isinstance(client, Client) and design.components[link.target].kind in Cdn.calls | {"cdn"}:
            fronts.setdefault(link.source, []).append(link.target)
    asking = [key for key in fronts if _is_static(design, key)]
    if not asking or any(design.components[one].kind == "cdn" for key in asking for one in fronts[key]):
        return
    new = verbs.fresh_id(design.components, "cdn")
    origins = dict.fromkeys(one for key in asking for one in fronts[key])
    links = [Link(source=key, target=new) for key in asking] + [Link(source=new, target=one) for one in origins]
    yield _added(design, {new: Cdn()}, links, f"A CDN before {', '.join(origins)}", asking[0])


def _is_static(design: Design, client: str) -> bool:
    """Whether a client asks for static objects, by itself or after a page."""
    spec = design.components[client]
    assert isinstance(spec, Client)
    asked = [one for key, one in design.classes.items() if spec.mix.get(key, 0.0 if spec.mix else one.weight) > 0]
    return any(one.operation == "static" or spec.pulls_assets(one) for one in asked)


def queue(design: Design, result: Json) -> Iterator[Step]:
    """A queue and workers like the server, for the jobs that a busy server does while its users wait."""
    if not any(one.operation == "job" for one in design.classes.values()):
        return
    for key, spec in design.components.items():
        seen = result["components"].get(key)
        if isinstance(spec, Server) and seen and (seen["utilization"] or 0.0) >= BUSY and not _publishes(design, key):
            yield _queued(design, key, spec)


def _publishes(design: Design, key: str) -> bool:
    return any(
        link.source == key and design.components[link.target].kind == "message_queue" for link in design.links.values()
    )


def _queued(design: Design, key: str, spec: Server) -> Step:
    new = verbs.fresh_id(design.components, "jobs")
    hands = verbs.fresh_id(design.components, "workers")
    worker = Worker(
        service=spec.service, instance=spec.instance, cores=spec.cores, memory_gb=spec.memory_gb, place=spec.place
    )
    links = [Link(source=key, target=new), Link(source=new, target=hands)]
    links += [
        link.model_copy(update={"source": hands})
        for link in design.links.values()
        if link.source == key and link.role != "session" and design.components[link.target].kind in STORES
    ]
    title = f"A queue for the jobs of {key}, and workers like it"
    return _added(design, {new: MessageQueue(place=spec.place), hands: worker}, links, title, key)


def balancing(design: Design, result: Json) -> Iterator[Step]:
    """Balancers that send the next call to where the fewest are under way."""
    for key, spec in design.components.items():
        targets = [link.target for link in design.links.values() if link.source == key]
        busy = any((result["components"][one]["utilization"] or 0.0) >= BUSY for one in targets)
        several = sum(instances_of(design, one) for one in targets) > 1
        if getattr(spec, "algorithm", None) in BLIND and busy and several:
            title = f"Least connections on {key}"
            yield from setting(design, f"components/{key}", "algorithm", "least_connections", title)


def misses(design: Design, result: Json) -> Iterator[Step]:
    """Of the caches that miss much: one fetch for all who miss the same key."""
    for key, seen in result["components"].items():
        spec = design.components.get(key)
        if isinstance(spec, Cache) and not spec.coalesce and (seen["hit_ratio"] or 1.0) < POOR_HITS:
            title = f"One fetch for all who miss the same key of {key}"
            yield from setting(design, f"components/{key}", "coalesce", True, title)


def _added(design: Design, parts: Mapping[str, Spec], links: list[Link], title: str, beside: str) -> Step:
    """The step that adds these parts, in a row below a component, and these links."""
    records: dict[str, Any] = {f"components/{key}": spec for key, spec in parts.items()}
    taken = set(design.links)
    for link in links:
        name = verbs.fresh_id(taken, f"{link.source}-{link.target}"[:56].rstrip("-"))
        taken.add(name)
        records[f"links/{name}"] = link
    for place, key in enumerate(parts):
        where = free_place(design, beside, COLUMN * place, ROW)
        if where is not None:
            records[f"positions/{key}"] = where
    return Step(title, propose(design, f"Add {' and '.join(parts)}", records))
