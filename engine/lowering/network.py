"""The outgoing ports of every component, and how far apart two places are."""

from collections.abc import Mapping

from engine.catalog.regions import round_trip_ms
from engine.components.plan import Lowerable, Port
from engine.components.roles import cluster_of, ends, role_of
from engine.design.document import Design
from engine.design.spec import Distribution, constant


def ports_of(design: Design) -> Mapping[str, tuple[Port, ...]]:
    """For every component the links that go out of it, in the order of the design.

    A client that asks a DNS reaches the DNS's endpoints: over its own link to them where it has one, else over
    the DNS's. A DNS without endpoints answers with all its clients are linked to.
    """
    clusters = cluster_of(design)
    ports: dict[str, list[Port]] = {component_id: [] for component_id in design.components}
    for link_id, link in design.links.items():
        source_id, target_id = ends(design, link)
        source, target = design.components[source_id], design.components[target_id]
        if isinstance(source, Lowerable) and isinstance(target, Lowerable):
            role = role_of(link, source, target)
            ports[source_id].append(Port(link_id, link, role, target_id, target, clusters.get(target_id)))
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
    ports[client_id] = lookups + [own.get(port.target_id, port) for port in ports[dns_id]]


def region_of(design: Design, place_id: str | None) -> str | None:
    """The id of the region a place is, or stands in."""
    while place_id is not None and design.places[place_id].inside is not None:
        place_id = design.places[place_id].inside
    return place_id


def one_way_ms(design: Design, source_id: str, target_id: str) -> float:
    """Latency between two components by where they stand: 0 inside one place or where a place is not known."""
    places = [design.components[component_id].place for component_id in (source_id, target_id)]
    if None in places or places[0] == places[1]:
        return 0.0
    regions = [region_of(design, place) for place in places]
    locations = [design.places[region].location if region else None for region in regions]
    if locations[0] is None or locations[1] is None:
        return 0.0
    if regions[0] == regions[1] and design.components[source_id].kind == "client":
        return 0.0
    return round_trip_ms(locations[0], locations[1]) / 2


def latency_of(design: Design, port: Port, source_id: str) -> Distribution:
    """One-way latency of a port's link: its own, or the table's."""
    if port.link.latency is not None:
        return port.link.latency
    return constant(one_way_ms(design, source_id, port.target_id))
