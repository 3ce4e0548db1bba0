"""What a learner may not change: traffic, the work and its time, what things cost, and where places lie."""

import json
from collections.abc import Iterator

from engine.challenges.challenge import SPOKEN, Challenge, Loss
from engine.challenges.work import classes_of, work_of
from engine.components.cdn import Cdn
from engine.components.client import Client
from engine.components.database import Database, Failover
from engine.components.dns import Dns
from engine.components.load_balancer import LoadBalancer
from engine.components.object_storage import ObjectStorage
from engine.design.document import Design
from engine.design.places import region_of
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


def check_fair(challenge: Challenge, start: Design, design: Design) -> None:
    """Raises Unfair, one sentence, where the design asks another question than the start design."""
    _check_traffic(start, design)
    if challenge.loss is not None and challenge.loss.what in ("zone", "place"):
        _check_stands(design, challenge.loss)
    _check_places(challenge, start, design)
    for one, spec in design.components.items():
        if not isinstance(spec, Client):
            _check_given(start, one, spec)
    _check_work(start, design)
    known = {link.latency for link in start.links.values()} | {None}
    for one, link in design.links.items():
        if link.latency not in known:
            raise Unfair(f"The latency of the link {one} is given by the challenge: leave it unset.")


def _check_traffic(start: Design, design: Design) -> None:
    if design.classes != start.classes:
        raise Unfair("The request classes differ from those of the start design: the traffic is given.")
    before, now = _clients(start), _clients(design)
    for one in sorted({*before, *now}):
        if before.get(one) != now.get(one):
            raise Unfair(f"The client {one} is not as in the start design: the traffic is given.")


def _clients(design: Design) -> dict[str, Client]:
    return {one: spec for one, spec in design.components.items() if isinstance(spec, Client)}


def _check_places(challenge: Challenge, start: Design, design: Design) -> None:
    """Places of the start design stay where they are; all others lie somewhere, and so does what stands there."""
    if not start.places:
        return
    for one, place in design.places.items():
        before = start.places.get(one)
        if before is not None and before.model_copy(update={"title": place.title}) != place:
            raise Unfair(f"The place {one} is not as in the start design: where places lie is given.")
        region = region_of(design, one)
        if region is None or design.places[region].location is None:
            raise Unfair(f"The place {one} lies nowhere: give it a location.")
    for one, spec in design.components.items():
        if isinstance(spec, ANYWHERE):
            continue
        if spec.place is None:
            raise Unfair(f"The component {one} stands nowhere: say in which place.")
        if challenge.sites and region_of(design, spec.place) not in challenge.sites:
            allowed = " or ".join(challenge.sites)
            raise Unfair(f"The component {one} stands in {spec.place}: machines may stand in {allowed} only.")


def _check_work(start: Design, design: Design) -> None:
    """A request asks at least what it asks in the start design, on every way: who leaves work out does not solve it."""
    for one, client in _clients(start).items():
        for name in classes_of(start, client):
            before = work_of(start, one, name) or frozenset[str]()
            now = work_of(design, one, name)
            for kind in sorted(before - (before if now is None else now)):
                asked = Spec.kinds()[kind].about.one
                raise Unfair(f"Requests of the class {name} no longer ask {asked} on every way: their work is given.")


def _check_given(start: Design, one: str, spec: Spec) -> None:
    """Its times and prices must be those of a component of its kind in the start design, else the usual ones."""
    alike = [other for other in start.components.values() if other.kind == spec.kind] or [
        type(spec).model_validate({"kind": spec.kind})
    ]
    for field in given(spec):
        value = getattr(spec, field)
        if all(getattr(other, field) != value for other in alike):
            due = alike[0].model_dump(mode="json", exclude_none=True).get(field)
            said = "unset" if due is None else json.dumps(due)
            raise Unfair(f"The field {field} of {one} is given by the challenge and not for sale: it must be {said}.")
    least = min((other.storage_gb for other in alike if isinstance(other, Database)), default=0.0)
    if isinstance(spec, Database) and spec.storage_gb < least:
        raise Unfair(f"The storage of {one} must hold what the data need, {least:g} GB: that is given.")
    if isinstance(spec, Database) and spec.failover is not None and spec.failover.promotion_s < Failover().promotion_s:
        raise Unfair(f"The promotion of a replica for {one} takes {Failover().promotion_s:g} s: that is given.")


def given(spec: Spec) -> Iterator[str]:
    """The fields of a component whose values a challenge gives."""
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
