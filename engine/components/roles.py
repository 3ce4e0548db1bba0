"""What a link carries when its role is left to the diagram."""

from engine.design.document import Design, Link, Role
from engine.design.spec import Spec


def role_of(link: Link, source: Spec, target: Spec) -> Role:
    """The link's own role, or the one both ends imply."""
    if link.role != "auto":
        return link.role
    if target.kind == "dns":
        return "lookup"
    if source.kind == "dns":
        return "endpoint"
    if target.kind == "database":
        if source.kind == "database":
            return "replication"
        if source.kind in ("load_balancer", "client"):
            return "requests"
        if source.kind == "cache":
            return "origin"
        return "reads" if getattr(target, "role", "primary") == "replica" else "reads_writes"
    if source.kind == "message_queue" and target.kind == "worker":
        return "consume"
    if target.kind == "message_queue":
        return "publish"
    if target.kind == "cache" and source.kind in ("server", "worker"):
        return "cache"
    return "requests"


def ends(design: Design, link: Link) -> tuple[str, str]:
    """Whose group the link belongs to, and its member: a worker that is drawn to pull from its queue is handed to."""
    pulls = design.components[link.target].kind == "message_queue" and link.role == "consume"
    return (link.target, link.source) if pulls else (link.source, link.target)


def cluster_of(design: Design) -> dict[str, str]:
    """For every database the primary of its replica set as drawn, following replication links upstream."""
    upstream = {
        link.target: link.source
        for link in design.links.values()
        if role_of(link, design.components[link.source], design.components[link.target]) == "replication"
    }
    clusters: dict[str, str] = {}
    for component_id, component in design.components.items():
        if component.kind != "database":
            continue
        primary, seen = component_id, {component_id}
        while primary in upstream and upstream[primary] not in seen:
            primary = upstream[primary]
            seen.add(primary)
        clusters[component_id] = primary
    return clusters
