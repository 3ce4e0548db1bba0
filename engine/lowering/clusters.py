"""Replica sets: a primary, its followers over replication links, and the monitor that promotes."""

from engine.components.database import Database
from engine.components.plan import Port
from engine.components.roles import cluster_of
from engine.lowering.builder import Builder
from engine.lowering.links import add_edge
from engine.program import NONE, Mode


def add_clusters(builder: Builder, log_rows: int, log_heads: int) -> None:
    """Every primary that has followers; a database alone needs no log."""
    drawn = cluster_of(builder.design)
    for primary_id, component in builder.design.components.items():
        followers = [one for one, primary in drawn.items() if primary == primary_id and one != primary_id]
        if isinstance(component, Database) and followers:
            _add_cluster(builder, primary_id, component, followers, (log_rows, log_heads))


def _add_cluster(
    builder: Builder, primary_id: str, primary: Database, followers: list[str], sizes: tuple[int, int]
) -> None:
    row = len(builder.clusters)
    builder.clusters.add(
        primary_id,
        primary=builder.stations.keys[primary_id, 0],
        replica0=len(builder.replicas),
        replicas=len(followers),
        promotion_s=primary.failover.promotion_s if primary.failover else 0.0,
        recovery=int(primary.failover.recovery_script) if primary.failover else 0,
        log0=row * sizes[0],
        head0=row * sizes[1],
    )
    for database in (primary_id, *followers):
        builder.stations.set(builder.stations.keys[database, 0], cluster=row)
    for follower_id in followers:
        _add_follower(builder, row, primary_id, follower_id)
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


def _add_follower(builder: Builder, cluster: int, primary_id: str, follower_id: str) -> None:
    follower = builder.design.components[follower_id]
    assert isinstance(follower, Database)
    link_id, link = next(
        (link_id, link)
        for link_id, link in builder.design.links.items()
        if link.target == follower_id and builder.design.components[link.source].kind == "database"
    )
    port = Port(link_id, link, "replication", follower_id, follower, None)
    station = builder.stations.keys[follower_id, 0]
    builder.replicas.add(
        follower_id,
        mode=Mode[link.mode.upper()],
        station=station,
        link=add_edge(builder, primary_id, port, station),
        cluster=cluster,
        workers=follower.apply_workers,
    )
