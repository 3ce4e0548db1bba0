"""What a learner may not change: the traffic, how long work takes, and what things cost."""

from collections.abc import Iterator

from engine.challenges.challenge import SPOKEN, Loss
from engine.components.cdn import Cdn
from engine.components.client import Client
from engine.components.database import Database, Failover
from engine.components.dns import Dns
from engine.components.load_balancer import LoadBalancer
from engine.components.object_storage import ObjectStorage
from engine.design.document import Design
from engine.design.spec import Distribution, Spec
from engine.errors import BadDesign

ANYWHERE = (Client, Dns, Cdn)
"""These stand in no data center of the design."""


REGIONAL = (*ANYWHERE, LoadBalancer, ObjectStorage)
"""These stand in a region as a whole, and outlive one of its zones."""
GIVEN = frozenset(
    {
        *("local_cache", "local_database", "item_bytes", "object_bytes", "session_bytes", "base_memory_mb"),
        *("call_memory_mb", "buffer_share", "boot_s", "overhead_ms", "takeover_s", "fsync_ms", "join_factor"),
        *("join_reads", "availability", "stored_gb", "provision_s"),
    }
)
"""Fields that say how the world is, beside every service time and price."""


class Unfair(BadDesign):
    """The design is no answer to the challenge, since it changes the question."""


def check_fair(start: Design, design: Design, loss: Loss | None = None) -> None:
    """Raises Unfair, one sentence, where the design has other traffic, or other times or prices than the start."""
    _check_traffic(start, design)
    for one, spec in design.components.items():
        if not isinstance(spec, Client):
            _check_given(start, one, spec)
    known = {link.latency for link in start.links.values()} | {None}
    for one, link in design.links.items():
        if link.latency not in known:
            raise Unfair(f"The latency of the link {one} is given by the challenge: leave it unset.")
    if loss is not None and loss.what in ("zone", "place"):
        _check_stands(design, loss)


def _check_traffic(start: Design, design: Design) -> None:
    if design.classes != start.classes:
        raise Unfair("The request classes differ from those of the start design: the traffic is given.")
    before, now = _clients(start), _clients(design)
    for one in sorted({*before, *now}):
        if before.get(one) != now.get(one):
            raise Unfair(f"The client {one} is not as in the start design: the traffic is given.")
        place = before[one].place
        if place is not None and design.places[place] != start.places[place]:
            raise Unfair(f"The place {place} is not as in the start design: where the client {one} stands is given.")


def _clients(design: Design) -> dict[str, Client]:
    return {one: spec for one, spec in design.components.items() if isinstance(spec, Client)}


def _check_given(start: Design, one: str, spec: Spec) -> None:
    """Its times and prices must be those of a component of its kind in the start design, else the usual ones."""
    alike = [other for other in start.components.values() if other.kind == spec.kind] or [
        type(spec).model_validate({"kind": spec.kind})
    ]
    for field in _given(spec):
        value = getattr(spec, field)
        if all(getattr(other, field) != value for other in alike):
            raise Unfair(f"The field {field} of {one} is given by the challenge: it is not for sale.")
    if isinstance(spec, Database) and spec.failover is not None and spec.failover.promotion_s < Failover().promotion_s:
        raise Unfair(f"The promotion of a replica for {one} takes {Failover().promotion_s:g} s: that is given.")


def _given(spec: Spec) -> Iterator[str]:
    for field in type(spec).model_fields:
        if field in GIVEN or "usd" in field or isinstance(getattr(spec, field), Distribution):
            yield field


def _check_stands(design: Design, loss: Loss) -> None:
    for one, spec in design.components.items():
        if isinstance(spec, REGIONAL if loss.what == "zone" else ANYWHERE):
            continue
        place = None if spec.place is None else design.places[spec.place]
        if place is None or (loss.what == "zone" and place.kind != "zone"):
            raise Unfair(f"The component {one} stands in no {SPOKEN[loss.what]}: say where, since one will be lost.")
