"""What can be made to happen to a part of a design, with the usual strength: for menus and lessons."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from engine.design.document import Design, Event
from engine.design.places import inside
from engine.design.spec import Spec

Happening = tuple[str, str, Mapping[str, Any]]
"""Title, help and the fields of an event without its target."""


class Incident(NamedTuple):
    """Something that can happen, in words and as the event that does it."""

    title: str
    help: str
    event: Event


ON_SERVING: tuple[Happening, ...] = (
    ("Crash", "It refuses connections at once, until it is restarted.", {"event": "crash"}),
    (
        "Crash for 20 s",
        "It refuses connections at once, and is back after 20 seconds.",
        {"event": "crash", "for_s": 20.0},
    ),
    ("Hang", "It accepts calls and never answers: callers time out.", {"event": "hang"}),
    ("Slow Down 3×", "Its service takes three times as long.", {"event": "slow_down", "factor": 3.0}),
    ("Restart", "It comes back as new: up, and cold.", {"event": "restart"}),
)
ON_CLIENTS: tuple[Happening, ...] = (
    ("Spike 3×", "Three times as many requests.", {"event": "spike", "factor": 3.0}),
    (
        "Spike 3× for 20 s",
        "Three times as many requests for 20 seconds.",
        {"event": "spike", "factor": 3.0, "for_s": 20.0},
    ),
    ("Hot Key", "Half of the requests are for one key.", {"event": "hot_key", "share": 0.5}),
)
ON_KIND: Mapping[str, tuple[Happening, ...]] = {
    "cache": (("Flush", "All entries are gone: it is cold.", {"event": "cache_flush"}),),
    "cdn": (
        ("Flush", "All points are empty: they are cold.", {"event": "cache_flush"}),
        ("New Content", "All objects change at the origin: what the points hold is old.", {"event": "content_change"}),
        ("Purge", "The points drop all objects, as soon as the purge reaches them.", {"event": "cdn_purge"}),
    ),
}
ON_INSTANCES: tuple[Happening, ...] = (
    ("Add an Instance", "One more serves after its boot.", {"event": "add_instance"}),
    ("Rolling Deployment", "Every instance is replaced, one by one.", {"event": "rolling_deploy"}),
)
ON_LINKS: tuple[Happening, ...] = (
    ("Cut", "Nothing gets through: callers time out.", {"event": "link_cut"}),
    ("Cut for 20 s", "Nothing gets through for 20 seconds.", {"event": "link_cut", "for_s": 20.0}),
    ("Delay 100 ms", "Every message takes 100 ms longer.", {"event": "link_delay", "delay_ms": 100.0}),
    ("Loss 10 %", "One message in ten is lost: callers time out.", {"event": "link_loss", "loss": 0.1}),
)
ON_RECORDS: tuple[Happening, ...] = (
    (
        "Take the Record Out",
        "The DNS answers with it no more; kept answers live on.",
        {"event": "dns_change", "weight": 0.0},
    ),
    ("Put the Record In", "The DNS answers with it again.", {"event": "dns_change", "weight": 1.0}),
)
ON_FILLED: tuple[Happening, ...] = (
    ("Outage", "Everything inside goes down.", {"event": "outage"}),
    (
        "Outage for 20 s",
        "Everything inside goes down, and is back after 20 seconds.",
        {"event": "outage", "for_s": 20.0},
    ),
)
ON_BORDERS: tuple[Happening, ...] = (
    ("Cut Off", "Nothing crosses its border.", {"event": "link_cut"}),
    ("Delay 100 ms", "What crosses its border takes 100 ms longer.", {"event": "link_delay", "delay_ms": 100.0}),
)


def incidents_of(design: Design, path: str) -> tuple[Incident, ...]:
    """What can happen to the component, link or place at a path, or to members of a group; nothing to anything else."""
    section, _, target = path.partition("/")
    found: list[Happening] = []
    if section == "components" and target in design.components:
        found = list(_on_component(design, target, design.components[target]))
    elif section == "links" and target in design.links:
        source = design.components.get(design.links[target].source)
        found = [*ON_LINKS, *(ON_RECORDS if source is not None and source.kind == "dns" else ())]
    elif section == "places" and target in design.places:
        found = list(_on_place(design, target))
    elif section == "groups" and target in design.board.groups:
        found = list(_on_members(design, design.board.groups[target].members))
    return tuple(Incident(title, text, Event(target=target, **fields)) for title, text, fields in found)


def strikes(design: Design, path: str, event: Event) -> tuple[Event, ...]:
    """The events that a run has when one happens to the record at a path: a group's strikes all who can have it.

    No run knows of groups: what happens to one happens to its members.
    """
    if not path.startswith("groups/"):
        return (event,)
    members = design.board.groups[path.partition("/")[2]].members
    able = [one for one in members if _can_have(design, one, event)]
    return tuple(event.model_copy(update={"target": one}) for one in able)


def _can_have(design: Design, component_id: str, event: Event) -> bool:
    return any(event.event == one.event.event for one in incidents_of(design, f"components/{component_id}"))


def _on_members(design: Design, members: Iterable[str]) -> Iterator[Happening]:
    """What can happen to one of these components at least, each once."""
    told: set[str] = set()
    for member in members:
        for happening in _on_component(design, member, design.components[member]):
            if happening[0] not in told:
                told.add(happening[0])
                yield happening


def _on_place(design: Design, place: str) -> Iterator[Happening]:
    within = inside(design, place)
    if any(design.components[one].kind != "client" for one in within):
        yield from ON_FILLED
    if any((link.source in within) != (link.target in within) for link in design.links.values()):
        yield from ON_BORDERS


def _on_component(design: Design, target: str, component: Spec) -> Iterator[Happening]:
    if component.kind == "client":
        yield from ON_CLIENTS
        return
    yield from ON_SERVING
    yield from ON_KIND.get(component.kind, ())
    if any(link.target == target for link in design.links.values()):
        yield "Drain", "It gets nothing new, and finishes what it has.", {"event": "drain"}
    if getattr(component, "role", None) == "replica":
        yield (
            "Promote",
            "A replica takes over from the primary: the one that has most of its writes.",
            {"event": "promote"},
        )
    if hasattr(component, "instances"):
        yield from ON_INSTANCES
        if component.instances > 1:
            yield "Remove an Instance", "One finishes what it has, and goes.", {"event": "remove_instance"}
    if hasattr(component, "instance"):
        yield "Next Larger Size", "It grows by one rung of the ladder.", {"event": "resize"}
    if component.kind == "sharded_database":
        yield from _on_shards(design, target, component)


def _on_shards(design: Design, target: str, component: Spec) -> Iterator[Happening]:
    linked = sum(link.source == target for link in design.links.values())
    used = getattr(component, "shards_in_use", None) or linked
    for count, title in ((used + 1, "Reshard to One More"), (used - 1, "Reshard to One Less")):
        if 1 <= count <= linked:
            yield title, f"Keys move until {count} shards hold them.", {"event": "reshard", "shards": count}
