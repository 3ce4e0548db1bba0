"""Split a database that is the bottleneck into shards, or add one to those there are.

Source: M. Kleppmann, Designing Data-Intensive Applications, 2017, ch. 6 (partitioning).
"""

from collections.abc import Iterator
from typing import Any, Literal

from engine.components.database import Database
from engine.components.roles import followers_of, peers_of, reached_from, role_of
from engine.components.sharded_database import ShardedDatabase
from engine.design import verbs
from engine.design.change import propose
from engine.design.document import Design, Link
from engine.steps.step import ROW, Step

COLUMN = 200.0
"""Between the router and its shards on the board."""
KEYS: tuple[tuple[Literal["key", "user"], str], ...] = (("key", "the key"), ("user", "the user"))


def shard(design: Design, database: str) -> Iterator[Step]:
    """Two shards instead of one database, by the key and by the user; where it is a shard already, one more."""
    if database in peers_of(design):
        return
    members = (database, *reached_from(followers_of(design), database))
    if routers_of(design, database):
        yield from _one_more_shard(design, members)
    elif _readers(design, members):
        for key, said in KEYS:
            records = _records(design, members, key)
            label = f"Split {database} into two shards by {said}"
            yield Step(f"Two shards of {database}, split by {said}", propose(design, label, records))


def routers_of(design: Design, database: str) -> tuple[str, ...]:
    """Those that spread keys over this database and others."""
    sources = [link.source for link in _into(design, (database,))]
    return tuple(dict.fromkeys(one for one in sources if design.components[one].kind == "sharded_database"))


def _one_more_shard(design: Design, members: tuple[str, ...]) -> Iterator[Step]:
    routers = routers_of(design, members[0])
    if all(getattr(design.components[one], "shards_in_use", None) is None for one in routers):
        change = verbs.duplicate_linked(design, members)
        yield Step(f"One more shard like {members[0]}", change)


def _records(design: Design, members: tuple[str, ...], key: Literal["key", "user"]) -> dict[str, Any]:
    """The router, the second shard, and the links of all."""
    database = members[0]
    spec = design.components[database]
    router = verbs.fresh_id(design.components, f"{database}-router")
    records: dict[str, Any] = {
        f"components/{router}": ShardedDatabase(shard_key=key, strategy="consistent_hash", place=spec.place)
    }
    names = _named(design, members, router)
    for one, copy in names.items():
        whole = design.components[one]
        assert isinstance(whole, Database)
        half = whole.model_copy(update={"stored_gb": whole.stored_gb / 2})
        records[f"components/{one}"] = half
        records[f"components/{copy}"] = half.model_copy(update={"name": ""})
    links = _readers_led_to(design, members, router)
    fresh = [Link(source=router, target=one) for one in (*members, *names.values())]
    fresh += [
        link.model_copy(update={"source": names[link.source], "target": names[link.target]})
        for link in design.links.values()
        if link.source in names and link.target in names
    ]
    taken = set(design.links)
    for link in fresh:
        name = verbs.fresh_id(taken, f"{link.source}-{link.target}"[:56].rstrip("-"))
        taken.add(name)
        links[f"links/{name}"] = link
    return {**records, **links, **_positions(design, names, router)}


def _named(design: Design, members: tuple[str, ...], router: str) -> dict[str, str]:
    taken, names = {*design.components, router}, {}
    for one in members:
        names[one] = verbs.fresh_id(taken, one)
        taken.add(names[one])
    return names


def _readers_led_to(design: Design, members: tuple[str, ...], router: str) -> dict[str, Any]:
    """Every link of a reader leads to the router instead; of several that then say the same one is left."""
    records: dict[str, Any] = {}
    seen = set()
    for key, link in design.links.items():
        if link in _readers(design, members):
            role = link.role if link.role == "session" else "auto"
            said = (link.source, role, link.classes)
            update = {"target": router, "role": role}
            records[f"links/{key}"] = None if said in seen else link.model_copy(update=update)
            seen.add(said)
    return records


def _readers(design: Design, members: tuple[str, ...]) -> list[Link]:
    """Links of those who ask the databases, but for monitoring."""
    roles = ("replication", "monitors")
    return [link for link in _into(design, members) if role_of(link, *_ends(design, link)) not in roles]


def _into(design: Design, members: tuple[str, ...]) -> list[Link]:
    return [link for link in design.links.values() if link.target in members and link.source not in members]


def _ends(design: Design, link: Link) -> tuple[Any, Any]:
    return design.components[link.source], design.components[link.target]


def _positions(design: Design, names: dict[str, str], router: str) -> dict[str, Any]:
    """The router stands where the database stood, the shards to its right, the second below the first."""
    places = design.board.positions
    first = next(iter(names))
    if first not in places:
        return {}
    found: dict[str, Any] = {f"positions/{router}": places[first]}
    known = [one for one in names if one in places]
    down = max(places[one][1] for one in known) - min(places[one][1] for one in known) + ROW
    for one in known:
        x, y = places[one]
        found[f"positions/{one}"] = (x + COLUMN, y)
        found[f"positions/{names[one]}"] = (x + COLUMN, y + down)
    return found
