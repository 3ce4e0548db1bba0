"""Replica sets: a primary, its followers over replication links, and the monitor that promotes.

Primaries that replicate to each other have a log each; every other database of their circle follows it, over the
shortest way of links.
"""

from engine.components.database import Database
from engine.components.plan import Port
from engine.components.roles import cluster_of, followers_of, peers_of, reached_from
from engine.lowering.builder import Builder
from engine.lowering.links import add_edge
from engine.program import NONE, Mode


def add_clusters(builder: Builder, log_rows: int, log_heads: int) -> None:
    """Every primary that has followers; a database alone needs no log."""
    drawn = cluster_of(builder.design)
    peers, followers_by = peers_of(builder.design), followers_of(builder.design)
    own_writes = any(kind.consistency == "read_your_writes" for kind in builder.design.classes.values())
    for primary_id, component in builder.design.components.items():
        if not isinstance(component, Database):
            continue
        sources = {one: primary_id for one, primary in drawn.items() if primary == primary_id != one}
        if primary_id in peers:
            sources = dict(reached_from(followers_by, primary_id))
        elif primary_id in peers.values() or not sources:
            continue
        row = len(builder.clusters)
        _add_cluster(builder, primary_id, component, len(sources), (log_rows, log_heads))
        builder.clusters.set(row, writes0=builder.users * row if own_writes else 0, shared=int(primary_id in peers))
        builder.user_writes = builder.users * (row + 1 if own_writes else 1)
        members = (primary_id,) if primary_id in peers else (primary_id, *sources)
        for database in members:
            builder.stations.set(builder.stations.keys[database, 0], cluster=row)
        for follower_id, source_id in sources.items():
            _add_follower(builder, row, primary_id, follower_id, source_id)
            if follower_id not in peers:
                builder.stations.set(builder.stations.keys[follower_id, 0], cluster=row)


def _add_cluster(builder: Builder, primary_id: str, primary: Database, followers: int, sizes: tuple[int, int]) -> None:
    row = len(builder.clusters)
    builder.clusters.add(
        primary_id,
        primary=builder.stations.keys[primary_id, 0],
        replica0=len(builder.replicas),
        replicas=followers,
        promotion_s=primary.failover.promotion_s if primary.failover else 0.0,
        recovery=int(primary.failover.recovery_script) if primary.failover else 0,
        log0=row * sizes[0],
        head0=row * sizes[1],
    )
    if primary.failover is not None:
        check = primary.failover.health_check
        builder.checks.add(
            (primary_id, "cluster"),
            interval_s=check.interval_s,
            timer=builder.timer(check.timeout_s * 1000),
            unhealthy_after=check.unhealthy_after,
            healthy_after=check.healthy_after,
            cluster=row,
            station=NONE,
            stream=builder.streams.add(primary_id, "monitor"),
        )


def _add_follower(builder: Builder, cluster: int, primary_id: str, follower_id: str, source_id: str) -> None:
    """A follower of the primary, over the link from the source where there is one, else over any that leads to it."""
    follower = builder.design.components[follower_id]
    assert isinstance(follower, Database)
    arriving = [
        (link.source != source_id, link_id, link)
        for link_id, link in builder.design.links.items()
        if link.target == follower_id and builder.design.components[link.source].kind == "database"
    ]
    _, link_id, link = min(arriving, key=lambda one: one[0])
    port = Port(link_id, link, "replication", follower_id, follower, None)
    station = builder.stations.keys[follower_id, 0]
    builder.replicas.add(
        (primary_id, follower_id),
        mode=Mode[link.mode.upper()],
        station=station,
        link=add_edge(builder, source_id, port, station),
        cluster=cluster,
        workers=follower.apply_workers,
        upstream=builder.replicas.keys.get((primary_id, source_id), NONE),
    )
