"""The work that is done for a request: which kinds of components it asks, whatever way it takes."""

from collections.abc import Mapping
from functools import reduce

from engine.components.client import Client
from engine.components.plan import carries
from engine.components.roles import role_of
from engine.design.document import Design
from engine.design.spec import Spec

WORK: Mapping[str, str] = {
    "server": "server",
    "database": "database",
    "sharded_database": "database",
    "message_queue": "message_queue",
    "worker": "worker",
    "object_storage": "object_storage",
}
"""By kind that does the work of a request, the kind it counts as; all others only pass it on, or spare it."""
EITHER = frozenset({"client", "dns", "load_balancer", "cdn", "rate_limiter"})
"""Kinds that send a request to one of their targets; all others ask every one of them."""
ASIDE = frozenset({"replication", "monitors", "session"})
"""Roles of links over which nothing is asked for the data of a request."""
HALVES: Mapping[str, frozenset[str]] = {
    "reads": frozenset({"read", "login", "static"}),
    "writes": frozenset({"write", "job"}),
}
"""Links that carry only these operations."""

Kinds = frozenset[str]


def work_of(design: Design, client: str, class_name: str) -> Kinds | None:
    """What every request of a class asks on every way from this client; None where no way leads anywhere."""
    return _asked(design, client, class_name, frozenset())


def classes_of(design: Design, client: Client) -> tuple[str, ...]:
    """The classes a client sends that have work to do: pictures and the like may come from wherever they lie."""
    sent = client.mix or {one: spec.weight for one, spec in design.classes.items()}
    return tuple(one for one, weight in sent.items() if weight > 0 and design.classes[one].operation != "static")


def _asked(design: Design, one: str, class_name: str, above: Kinds) -> Kinds | None:
    spec = design.components[one]
    own = frozenset({WORK[spec.kind]}) if spec.kind in WORK else frozenset[str]()
    ways = [
        way
        for target in _targets(design, one, spec, class_name)
        if target not in above and (way := _asked(design, target, class_name, above | {one})) is not None
    ]
    if spec.kind in EITHER:
        return reduce(frozenset.__and__, ways) if ways else None
    return own.union(*ways)


def _targets(design: Design, one: str, spec: Spec, class_name: str) -> list[str]:
    operation = design.classes[class_name].operation
    found: list[str] = []
    for link in design.links.values():
        if link.source != one or not carries(link, class_name):
            continue
        role = role_of(link, spec, design.components[link.target])
        if role not in ASIDE and operation in HALVES.get(role, {operation}):
            found.append(link.target)
    return found
