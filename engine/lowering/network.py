"""The outgoing ports of every component, and how far apart two places are."""

from collections.abc import Mapping

from engine.catalog.regions import FIBER_KM_PER_MS, distance_km, round_trip_ms
from engine.components.plan import Lowerable, Port, carries, component_of, front_and_static
from engine.components.roles import cluster_of, ends, peers_of, role_of
from engine.design import places
from engine.design.document import Design
from engine.design.spec import Distribution, constant
from engine.lowering.builder import Builder

NO_CLASS = ("-",)
"""Request classes of a link that carries none: no class has this name."""
RADIO_MS = 25.0
"""One way through a phone's radio access network. Source: Grigorik, High Performance Browser Networking, 2013."""


def ports_of(design: Design) -> Mapping[str, tuple[Port, ...]]:
    """For every component the links that go out of it, in the order of the design.

    A client that asks a DNS reaches the DNS's endpoints: over its own link to them where it has one, else over
    the DNS's. A DNS without endpoints answers with all its clients are linked to.
    """
    clusters, peers = cluster_of(design), peers_of(design)
    ports: dict[str, list[Port]] = {component_id: [] for component_id in design.components}
    for link_id, link in design.links.items():
        source_id, target_id = ends(design, link)
        source, target = design.components[source_id], design.components[target_id]
        if isinstance(source, Lowerable) and isinstance(target, Lowerable):
            role = role_of(link, source, target)
            cluster, is_peer = clusters.get(target_id), target_id in peers
            ports[source_id].append(Port(link_id, link, role, target_id, target, cluster, is_peer))
    for component_id, component in design.components.items():
        names = [port for port in ports[component_id] if port.role == "lookup"]
        if component.kind == "client" and names:
            _share_endpoints(ports, component_id, names[0].target_id)
    return {component_id: tuple(outgoing) for component_id, outgoing in ports.items()}


def _share_endpoints(ports: dict[str, list[Port]], client_id: str, dns_id: str) -> None:
    own = {port.target_id: port for port in ports[client_id] if port.role != "lookup"}
    if not ports[dns_id]:
        ports[dns_id] = list(own.values())
    lookups = [port for port in ports[client_id] if port.role == "lookup"]
    front, static = front_and_static(tuple(ports[dns_id]))
    named = {port.target_id for port in (*front, *static)}
    _, static_too = front_and_static((*front, *static, *own.values()))
    beside = [port for port in static_too if port.target_id not in named]
    named_ports = [_both(port, own.get(port.target_id, port)) for port in (*front, *static)]
    ports[client_id] = lookups + named_ports + beside


def _both(record: Port, own: Port) -> Port:
    """The client's own link to what a DNS's record names: it carries what both carry."""
    if not record.link.classes or record is own:
        return own
    both = tuple(name for name in record.link.classes if carries(own.link, name))
    return own._replace(link=own.link.model_copy(update={"classes": both or NO_CLASS}))


def location_of(builder: Builder, name: str) -> str | None:
    """The region of the catalog where a component, or one node of it, stands."""
    component_id, _, node = name.partition("#")
    if component_id in builder.sites:
        return builder.sites[component_id][int(node or 1) - 1]
    return places.location_of(builder.design, builder.design.components[component_id].place)


def one_way_ms(builder: Builder, source: str, target: str) -> float:
    """Latency between two components by where they stand: 0 inside one place or where a place is not known."""
    components = builder.design.components
    ids = component_of(source), component_of(target)
    here, there = location_of(builder, source), location_of(builder, target)
    if here is None or there is None:
        return 0.0
    from_client = components[ids[0]].kind == "client"
    if builder.sites.keys() & set(ids):
        return 0.0 if here == there and from_client else round_trip_ms(here, there) / 2
    stands = [components[one].place for one in ids]
    regions = [places.region_of(builder.design, place) for place in stands]
    if stands[0] == stands[1] or (regions[0] == regions[1] and from_client):
        return 0.0
    return round_trip_ms(here, there) / 2


def latency_of(builder: Builder, port: Port, source: str, target: str) -> Distribution:
    """One-way latency of a port's link: its own, or the table's and that of a phone's radio network."""
    if port.link.latency is not None:
        return port.link.latency
    mobile = getattr(builder.design.components[component_of(source)], "device", "") == "mobile"
    return constant(one_way_ms(builder, source, target) + mobile * RADIO_MS)


def distance_s(builder: Builder, port: Port, source: str, target: str) -> float:
    """How far a target is by what its DNS goes by: geo by the map (as light in fiber), all others by latency."""
    asked = [lookup.target for lookup in builder.ports[component_of(source)] if lookup.role == "lookup"]
    here, there = location_of(builder, source), location_of(builder, target)
    if getattr(asked[0] if asked else None, "policy", "") != "geo":
        return latency_of(builder, port, source, target).mean / 1000
    return distance_km(here, there) / FIBER_KM_PER_MS / 1000 if here and there else 0.0
