"""What a link carries when its role is left to the diagram."""

from collections.abc import Mapping

from engine.design.document import Design, Link, Role
from engine.design.spec import Spec, UnknownSpec

TARGET_OF_ROLE: Mapping[str, str] = {
    "lookup": "dns",
    "cache": "cache",
    "replication": "database",
    "shard": "database",
    "publish": "message_queue",
}
DATABASES = frozenset({"database", "sharded_database"})
SOURCE_OF_ROLE: Mapping[str, str] = {"endpoint": "dns", "replication": "database", "shard": "sharded_database"}
QUERIES = frozenset({"reads", "writes", "reads_writes"})
KEEPS_SESSIONS = frozenset({"cache", *DATABASES})


def role_of(link: Link, source: Spec, target: Spec) -> Role:
    """The link's own role, or the one both ends imply."""
    if link.role != "auto":
        return link.role
    if source.kind == "monitoring":
        return "monitors"
    if target.kind == "dns":
        return "lookup"
    if source.kind == "dns":
        return "endpoint"
    if source.kind == "message_queue" and target.kind == "worker":
        return "consume"
    if target.kind == "message_queue":
        return "publish"
    if target.kind in ("database", "sharded_database"):
        return _role_to_data(source, target)
    if target.kind == "cache" and source.kind in ("server", "worker"):
        return "cache"
    if target.kind in ("cdn", "object_storage") and source.kind in ("client", "cdn"):
        return "static"
    if source.kind == "cdn":
        return "origin"
    return "requests"


def _role_to_data(source: Spec, target: Spec) -> Role:
    if source.kind == "database":
        return "replication"
    if source.kind == "sharded_database":
        return "shard"
    if source.kind in ("load_balancer", "client"):
        return "requests"
    if source.kind == "cache":
        return "origin"
    return "reads" if getattr(target, "role", "primary") == "replica" else "reads_writes"


def misfit(source: Spec, target: Spec, role: str) -> str:
    """Why a link of this role between two kinds means nothing; empty where it does, or where nobody can tell."""
    if isinstance(source, UnknownSpec) or isinstance(target, UnknownSpec):
        return ""
    if target.kind not in source.calls:
        return f"{source.about.one} never calls {target.about.one}"
    fits = TARGET_OF_ROLE.get(role, target.kind) == target.kind and SOURCE_OF_ROLE.get(role, source.kind) == source.kind
    fits = fits and (role not in QUERIES or target.kind in DATABASES)
    fits = fits and (role != "session" or (source.kind == "server" and target.kind in KEEPS_SESSIONS))
    if not fits:
        return f"its role {role!r} does not fit {source.about.one} calling {target.about.one}"
    return ""


def followers_of(design: Design) -> Mapping[str, tuple[str, ...]]:
    """For every database those it replicates to, in the order of the links."""
    found: dict[str, tuple[str, ...]] = {}
    for link in design.links.values():
        source, target = design.components[link.source], design.components[link.target]
        if source.kind == target.kind == "database" and role_of(link, source, target) == "replication":
            found[link.source] = (*found.get(link.source, ()), link.target)
    return found


def reached_from(followers: Mapping[str, tuple[str, ...]], database: str) -> Mapping[str, str]:
    """The databases that writes of this one come to, nearest first, each with the one they come from."""
    found: dict[str, str] = {}
    line = [database]
    for source in line:
        for target in followers.get(source, ()):
            if target not in found and target != database:
                found[target] = source
                line.append(target)
    return found


def peers_of(design: Design) -> Mapping[str, str]:
    """Primaries that replicate to each other, in a ring or both ways: each with the first of its circle."""
    return _circles(design, followers_of(design))


def _circles(design: Design, followers: Mapping[str, tuple[str, ...]]) -> Mapping[str, str]:
    reached = {one: reached_from(followers, one) for one in design.components if one in followers}
    found: dict[str, str] = {}
    for one, there in reached.items():
        circle = [other for other in reached if other in there and one in reached[other]]
        if circle:
            found[one] = next(first for first in reached if first == one or first in circle)
    return found


def ends(design: Design, link: Link) -> tuple[str, str]:
    """Whose group the link belongs to, and its member: a worker that is drawn to pull from its queue is handed to."""
    pulls = design.components[link.target].kind == "message_queue" and link.role == "consume"
    return (link.target, link.source) if pulls else (link.source, link.target)


def cluster_of(design: Design) -> dict[str, str]:
    """For every database the primary of its replica set as drawn; a sharded database is its own.

    It follows replication links upstream; of primaries that replicate to each other it names the first.
    """
    followers = followers_of(design)
    peers = _circles(design, followers)
    upstream = {target: source for source, targets in followers.items() for target in targets}
    clusters: dict[str, str] = {}
    for component_id, component in design.components.items():
        if component.kind == "sharded_database":
            clusters[component_id] = component_id
        if component.kind != "database":
            continue
        primary, seen = component_id, {component_id}
        while primary not in peers and primary in upstream and upstream[primary] not in seen:
            primary = upstream[primary]
            seen.add(primary)
        clusters[component_id] = peers.get(primary, primary)
    return clusters
