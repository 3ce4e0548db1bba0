"""Rules about places: failure domains that hold everything, and distances that requests wait for."""

from collections.abc import Iterator

from engine.catalog.regions import round_trip_ms
from engine.components.cdn import Cdn
from engine.components.client import Client
from engine.components.database import Database
from engine.components.dns import Dns
from engine.components.monitoring import Monitoring
from engine.components.object_storage import ObjectStorage
from engine.design.change import Change
from engine.design.document import Link
from engine.design.places import inside
from engine.design.records import get
from engine.figures import amount
from engine.rules.blast import Blasts
from engine.rules.graph import ROLES, Graph, component_path, link_path
from engine.rules.load import traffic
from engine.rules.patience import WAITED_FOR
from engine.rules.repairs import id_of, put
from engine.rules.rule import Found, Problem, finding, rule
from engine.rules.waits import location_of, region_of

FAR_MS = 10.0
"""A round trip that a person designing a call has to know of."""
EVERYWHERE = (Client, Dns, Cdn, ObjectStorage, Monitoring)
"""Kinds that stand in no single place, or that answer no request."""


def _zone_of(graph: Graph, one: str) -> str | None:
    place_id = graph.components[one].place
    return place_id if place_id is not None and graph.design.places[place_id].kind == "zone" else None


def _single_points(graph: Graph) -> set[str]:
    """Components whose own failure makes requests fail."""
    return {id_of(path) for path in graph.once(Blasts).of if path.startswith("components/")}


@rule("GEO001", "one-zone", "warning")
def one_zone(graph: Graph) -> Iterator[Found]:
    """Redundancy inside one zone, or in one of several regions.

    What it finds: zones whose outage makes requests fail although no single component in them does, and regions and
    data centers of several of which that is so although it is of none of their zones. It says how many requests, of
    which classes, and what no request comes to any more.
    Why it matters: two of everything in one room have its power, its cooling and its network in common.
    Example: two servers and a database with failover, all in `us-east-a`.
    Fix: none; which instance moves is the designer's choice.
    Sources: AWS Well-Architected Framework, Reliability Pillar (fault isolation); Menger, 1927, for cuts.
    """
    blasts, single = graph.once(Blasts), graph.once(_single_points)
    cut = [place_id for place_id in graph.design.places if f"places/{place_id}" in blasts.of]
    regions = {region_of(graph, one) for one in graph.components} - {None}
    for place_id in cut:
        place, blast = graph.design.places[place_id], blasts.of[f"places/{place_id}"]
        within = inside(graph.design, place_id) - set(graph.entries)
        down = [one for one in graph.components if one in within]
        finer = any(graph.design.places[other].inside == place_id for other in cut)
        if len(down) > 1 and not single & within and not finer and (place.kind == "zone" or len(regions) > 1):
            yield finding(
                f"An outage of the {place.kind.replace('_', ' ')} {place_id!r} takes {len(down)} components along: "
                f"{blast.failing} fail{blasts.radius(f'places/{place_id}')}.",
                f"places/{place_id}",
                *map(component_path, down),
            )


@rule("GEO002", "one-region", "advice")
def one_region(graph: Graph) -> Iterator[Found]:
    """A design that survives everything but the loss of its region.

    What it finds: the only region of a design without any single point of failure.
    Why it matters: zones of a region share its control plane and its connections; whole regions have failed.
    Example: servers, primary and replicas in three zones of `us-east`.
    Fix: none; a second region is another design: GeoDNS, replication, and a decision where writes go.
    Sources: Amazon, "Summary of the Amazon DynamoDB Service Disruption in the Northern Virginia Region", 2015.
    """
    regions = {region_of(graph, one) for one in graph.components} - {None}
    zones = {_zone_of(graph, one) for one in graph.components} - {None}
    blasts = graph.once(Blasts)
    for region in regions if len(regions) == 1 and len(zones) > 1 and not graph.once(_single_points) else ():
        if blast := blasts.of.get(f"places/{region}"):
            yield finding(f"Everything stands in {region!r}: with its loss {blast.failing} fail.", f"places/{region}")


def _move_replica(graph: Graph, problem: Problem) -> Change | None:
    replica = problem.subjects[1]
    here = get(graph.design, replica).place
    region = graph.design.places[here].inside
    zones = [one for one, place in graph.design.places.items() if place.inside == region and one != here]
    if region is None or not zones:
        return None
    return put(graph.design, f"Move {id_of(replica)} to {zones[0]}", replica, place=zones[0])


@rule("GEO003", "replicas-beside-primary", "warning", _move_replica)
def replicas_beside_primary(graph: Graph) -> Iterator[Found]:
    """A copy that the same outage takes.

    What it finds: primaries whose replicas all stand in the primary's own zone.
    Why it matters: an outage of the zone takes the data and every copy with it.
    Example: `db` and `db-replica`, both in `us-east-a`.
    Fix: move a replica to another zone of the region, where one is drawn.
    Sources: Amazon RDS User Guide, "Multi-AZ DB instance deployments" (standby in a different Availability Zone).
    """
    for one in graph.of(Database):
        zone = _zone_of(graph, one)
        replicas = [link.target for _, link in graph.links_from(one, {"replication"})]
        if zone is not None and replicas and all(_zone_of(graph, replica) == zone for replica in replicas):
            yield finding(
                f"The database {one!r} and all its replicas stand in {zone!r}.",
                component_path(one),
                component_path(replicas[0]),
            )


def _far(graph: Graph, source: str, target: str) -> float:
    here, there = location_of(graph, source), location_of(graph, target)
    return round_trip_ms(here, there) if here and there and here != there else 0.0


@rule("GEO004", "call-across-regions", "warning")
def call_across_regions(graph: Graph) -> Iterator[Found]:
    """Requests that wait for another region.

    What it finds: links on which a component waits for one in another region, 10 ms or more away, and that requests
    take. Clients and DNS are far by nature.
    Why it matters: every such call adds the round trip, and the request fails with either region.
    Example: a server in `eu-central-1` that reads from a database in `us-east-1`.
    Fix: none; a replica near the reader, or writes that go by queue, are other designs.
    Sources: the table of measured round trips (engine/catalog/regions.py); Jeff Dean, "Designs, Lessons and Advice
    from Building Large Distributed Systems", LADIS 2009.
    """
    flow = graph.once(traffic).link_rps
    for link_id, link in graph.design.links.items():
        far = _far(graph, link.source, link.target)
        source = graph.components[link.source]
        waits = graph.roles[link_id] in WAITED_FOR and not isinstance(source, Client | Dns | Cdn)
        if far >= FAR_MS and waits and flow.get(link_id, 0.0) > 0:
            yield finding(
                f"{link.source!r} waits for {link.target!r} in another region: {amount(far, 'ms')} there and back.",
                link_path(link_id),
                component_path(link.target),
            )


def _asynchronous(graph: Graph, problem: Problem) -> Change:
    path = problem.subjects[0]
    return put(graph.design, f"Let {id_of(path)} replicate asynchronously", path, mode="async")


def waits_for_region(graph: Graph, one: str, link: Link) -> bool:
    """Whether writes to a database wait for a replica in another region over this link."""
    near = any(_far(graph, one, other.target) < FAR_MS for _, other in graph.links_from(one, {"replication"}))
    far = _far(graph, one, link.target) >= FAR_MS
    return far and (link.mode == "sync" or (link.mode == "semi_sync" and not near))


@rule("GEO005", "write-waits-for-another-region", "warning", _asynchronous)
def write_waits_for_another_region(graph: Graph) -> Iterator[Found]:
    """Writes that are acknowledged only across an ocean.

    What it finds: synchronous replication to a replica in another region, and semi-synchronous where all replicas
    are that far.
    Why it matters: every write takes the round trip, and waits for ever, or fails, when the regions lose each other.
    Example: `"mode": "sync"` from `us-east-1` to `eu-central-1`.
    Fix: asynchronous replication.
    Sources: Abadi, "Consistency Tradeoffs in Modern Distributed Database System Design", IEEE Computer 45(2), 2012.
    """
    for one in graph.of(Database):
        for link_id, link in graph.links_from(one, {"replication"}):
            if waits_for_region(graph, one, link):
                far = amount(_far(graph, one, link.target), "ms")
                yield finding(
                    f"Writes to {one!r} wait for {link.target!r} in another region: {far} each.",
                    link_path(link_id),
                    component_path(one),
                )


@rule("GEO006", "region-without-location", "advice")
def region_without_location(graph: Graph) -> Iterator[Found]:
    """A region nobody knows the distance of.

    What it finds: regions and data centers without a location, in designs that use several.
    Why it matters: links between places have no latency then, and the design looks faster than it can be.
    Example: `"us": {"kind": "region"}` beside `"eu": {"kind": "region"}`.
    Fix: none; where it stands is not written anywhere.
    Sources: the table of measured round trips (engine/catalog/regions.py).
    """
    used = {region_of(graph, one) for one in graph.components} - {None}
    for region in graph.design.places:
        if len(used) > 1 and region in used and graph.design.places[region].location is None:
            yield finding(f"The place {region!r} has no location: nobody knows how far it is.", f"places/{region}")


@rule("GEO007", "component-without-place", "advice")
def component_without_place(graph: Graph) -> Iterator[Found]:
    """A component that no outage of a place can hit.

    What it finds: components without a place in designs that use places; clients, DNS, CDNs, object storage and
    monitoring aside.
    Why it matters: the outage of a zone or region spares it, and its links have no distance: both look too good.
    Example: a cache without a place between servers in `us-east-a` and `us-east-b`.
    Fix: none; where it stands is not written anywhere.
    Sources: AWS Well-Architected Framework, Reliability Pillar (fault isolation).
    """
    drawn = {one: spec for one, spec in graph.components.items() if not isinstance(spec, EVERYWHERE)}
    if not any(spec.place is not None for spec in drawn.values()):
        return
    for one, spec in drawn.items():
        if spec.place is None and graph.is_linked(one):
            yield finding(
                f"The {graph.label(one)} stands in no place: no outage of a place can hit it.", component_path(one)
            )


def _any_record(graph: Graph, problem: Problem) -> Change:
    path = problem.subjects[0]
    return put(graph.design, f"Let {id_of(path)} answer with any endpoint", path, policy="simple")


@rule("GEO008", "nearest-of-one-region", "advice", _any_record)
def nearest_of_one_region(graph: Graph) -> Iterator[Found]:
    """DNS that looks for the nearest of endpoints that are equally near.

    What it finds: DNS with the policy `geo` or `latency` whose endpoints all stand in one region.
    Why it matters: the policy says that users are served near them, and they are not.
    Example: `dns(policy=geo)` with two balancers in `us-east-1`.
    Fix: the simple policy, which answers with any of them.
    Sources: Amazon Route 53 Developer Guide, "Choosing a routing policy".
    """
    for one in graph.of(Dns):
        dns = graph.components[one]
        assert isinstance(dns, Dns)
        targets = [link.target for _, link in graph.links_from(one, ROLES - {"monitors"})]
        places = {location_of(graph, target) for target in targets}
        if dns.policy in ("geo", "latency") and len(targets) > 1 and len(places) == 1 and None not in places:
            yield finding(
                f"The DNS {one!r} looks for the nearest endpoint, but all of them stand in {next(iter(places))!r}.",
                component_path(one),
            )


RULES = (
    one_zone,
    one_region,
    replicas_beside_primary,
    call_across_regions,
    write_waits_for_another_region,
    region_without_location,
    component_without_place,
    nearest_of_one_region,
)
