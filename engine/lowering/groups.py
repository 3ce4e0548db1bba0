"""Target groups: members over edges, rings for consistent hashing, health checks."""

from engine.catalog.regions import nearest
from engine.components.client import Client
from engine.components.plan import Lowerable, Port, Targets, carrying, node_name
from engine.design.spec import HealthCheck
from engine.lowering.builder import NOWHERE, Builder, ring_hash
from engine.lowering.links import add_edge
from engine.lowering.network import distance_s, location_of
from engine.program import NEVER, NONE, Policy, Stage

VIRTUAL_NODES = 128
"""Places of one member on the ring; the share of a member then varies by about 9 % (1 / sqrt(128))."""


def add_groups(builder: Builder) -> None:
    """All groups of all components; row 0 is empty. Classes that not all links carry have groups of their own."""
    builder.groups.add(("", ""), stream=builder.streams.add("", "route"))
    parts = {one: part for one, part in builder.design.components.items() if isinstance(part, Lowerable)}
    for component_id, component in parts.items():
        for owner, _ in builder.owners(component_id):
            for targets in component.targets(builder.ports[component_id]):
                _add_group(builder, owner, targets)
            for ending, ports in _carried(builder, component_id).items():
                for targets in component.targets(ports):
                    name = targets.name + ending
                    _add_group(builder, owner, targets._replace(name=name, health_check=None, records=False))
    for component_id, component in parts.items():
        for owner, _ in builder.owners(component_id):
            _join_fallbacks(builder, owner, component.targets(builder.ports[component_id]))
            for ending, ports in _carried(builder, component_id).items():
                _join_fallbacks(builder, owner, component.targets(ports), ending)
        if isinstance(component, Client):
            for ending, ports in {"": builder.ports[component_id], **_carried(builder, component_id)}.items():
                _join_records(builder, component_id, component, ports, ending)


def _carried(builder: Builder, component_id: str) -> dict[str, tuple[Port, ...]]:
    """The ports that remain for the classes which not all of them carry, by the ending of those groups' names.

    Such groups count, eject and remember for themselves, as a proxy's back ends do; health they have in common.
    """
    found: dict[tuple[Port, ...], str] = {}
    ports = builder.ports[component_id]
    if any(port.link.classes for port in ports):
        for class_name in builder.design.classes:
            carried = carrying(ports, class_name)
            if len(carried) < len(ports):
                builder.endings[component_id, class_name] = found.setdefault(carried, f" for {class_name}")
    return {ending: carried for carried, ending in found.items()}


def _join_records(builder: Builder, client_id: str, client: Client, ports: tuple[Port, ...], ending: str) -> None:
    """Where a client asks a DNS: the records that its endpoints stand in, and room for its resolvers' answers."""
    groups = {targets.name: targets for targets in client.targets(ports)}
    if "resolver" not in groups or not groups["endpoints"].ports:
        return
    dns_id = groups["resolver"].ports[0].target_id
    dns = groups["resolver"].ports[0].target
    assert isinstance(dns, Lowerable)
    named = {port.target_id: port for port in builder.ports[dns_id]}
    answers = tuple(named.get(port.target_id, port) for port in groups["endpoints"].ports)
    all_records = dns.targets(builder.ports[dns_id])[0]
    name = all_records.name
    if answers != all_records.ports:
        name = f"{all_records.name} of {client_id}{ending}"
        _add_group(builder, dns_id, all_records._replace(name=name, ports=answers, health_check=None, records=False))
    builder.groups.set(
        builder.groups.keys[client_id, "endpoints" + ending],
        records=builder.groups.keys[dns_id, name],
        resolver0=builder.resolvers,
        resolvers=client.resolvers,
    )
    builder.resolvers += client.resolvers


def _add_group(builder: Builder, owner: str, targets: Targets) -> None:
    cluster = builder.clusters.keys.get(targets.cluster, NONE) if targets.cluster else NONE
    policy = Policy[targets.policy.upper()]
    if policy == Policy.PRIMARY and cluster == NONE:
        policy = Policy.FIRST
    group = builder.groups.add(
        (owner, targets.name),
        member0=len(builder.members),
        policy=policy,
        turn=-1,
        stream=builder.streams.add(owner, f"route {targets.name}"),
        retries=targets.retries,
        eject_after=targets.eject_after,
        eject_s=targets.eject_s,
        drain_s=NEVER if targets.drain_s is None else targets.drain_s,
        on_reset=int(targets.on_reset),
        cluster=cluster,
        sticky=builder.affinity_block() if targets.sticky else NONE,
    )
    for port in targets.ports:
        for node, station in _nodes(builder, owner, targets, port.target_id):
            _add_member(builder, owner, targets, group, port, node, station)
    if policy == Policy.PRIMARY and targets.ports:
        _add_cluster_members(builder, owner, targets, group, cluster)
    count = len(builder.members) - builder.groups.get(group, "member0")
    builder.groups.set(group, members=count, live=count)
    if policy in (Policy.CONSISTENT_HASH_KEY, Policy.CONSISTENT_HASH_USER):
        _add_ring(builder, group)
    if policy == Policy.FIRST and len(targets.ports) == 1 and count > 1:
        builder.groups.set(group, policy=Policy.ROUND_ROBIN)  # service discovery hands alike instances out in turn
    if targets.records:
        builder.stations.set(builder.stations.keys[owner, 0], dns=group)


def _nodes(builder: Builder, owner: str, targets: Targets, target_id: str) -> list[tuple[int, int]]:
    """The stations to choose from: all nodes, or, where they stand apart, the one nearest to the caller."""
    rows = list(enumerate(builder.station_rows(target_id)))
    if targets.everywhere or target_id not in builder.sites:
        return rows
    return [rows[nearest(location_of(builder, owner), builder.sites[target_id])]]


def _add_member(builder: Builder, owner: str, targets: Targets, group: int, port: Port, node: int, station: int) -> int:
    edge = add_edge(builder, owner, port, station, node)
    member = builder.members.add(
        (owner, targets.name, port.target_id, node),
        link=edge,
        station=station,
        weight=port.link.weight,
        distance_s=distance_s(builder, port, owner, node_name(port.target_id, node)),
        group=group,
        position=len(builder.members),
        draining=int(builder.boxes.get(station, "stage") == Stage.OFF),
    )
    if targets.health_check is not None:
        _add_check(builder, owner, (targets.name, port.target_id, node), targets.health_check, member, edge)
    return member


def _add_cluster_members(builder: Builder, owner: str, targets: Targets, group: int, cluster: int) -> None:
    """Whoever may be promoted is a member too, over the caller's link to the primary as drawn."""
    drawn = next((port for port in targets.ports if port.target_id == targets.cluster), targets.ports[0])
    for component_id, row in builder.stations.keys.items():
        assert isinstance(component_id, tuple)
        database = component_id[0]
        if builder.stations.get(row, "cluster") == cluster:
            port = drawn._replace(target_id=database, target=builder.design.components[database])
            if (owner, targets.name, database, 0) not in builder.members.keys:
                _add_member(builder, owner, targets, group, port, 0, row)


def _add_check(
    builder: Builder, owner: str, name: tuple[str, str, int], check: HealthCheck, member: int, edge: int
) -> None:
    builder.checks.add(
        (owner, *name),
        interval_s=check.interval_s,
        timer=builder.timer(check.timeout_s * 1000),
        unhealthy_after=check.unhealthy_after,
        healthy_after=check.healthy_after,
        member=member,
        station=builder.stations.keys[owner, 0],
        link=edge,
        stream=builder.streams.add(owner, "check " + "/".join(str(part) for part in name)),
    )


def _add_ring(builder: Builder, group: int) -> None:
    first = builder.groups.get(group, "member0")
    names = {row: key for key, row in builder.members.keys.items()}
    spots = []
    for member in range(first, first + builder.groups.get(group, "members")):
        key = names[member]
        assert isinstance(key, tuple)
        weight = builder.members.get(member, "weight")
        places = max(1, round(VIRTUAL_NODES * weight)) if weight > 0 else 0
        spots += [(ring_hash(f"{key[2]}/{key[3]}/{place}"), member) for place in range(places)]
    builder.groups.set(group, ring0=len(builder.rings), ring=len(spots))
    builder.rings += sorted(spots)


def _join_fallbacks(builder: Builder, owner: str, groups: tuple[Targets, ...], ending: str = "") -> None:
    for targets in groups:
        if targets.fallback is not None:
            fallback = builder.groups.keys.get((owner, targets.fallback + ending), NOWHERE)
            builder.groups.set(builder.groups.keys[owner, targets.name + ending], fallback=fallback)
