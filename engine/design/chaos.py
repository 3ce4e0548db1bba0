"""Every event that can happen to a running design: what it does, which of its values it reads, whether it passes."""

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

from engine.design.document import Design, Event, EventName, Scenario
from engine.design.incidents import incidents_of
from engine.errors import BadDesign
from engine.figures import amount, duration, share


class EventKind(NamedTuple):
    """An event in words; `values` are the fields of Event it reads, `lasts` whether it can pass after `for_s`."""

    title: str
    help: str
    values: tuple[str, ...] = ()
    lasts: bool = False


EVENTS: Mapping[EventName, EventKind] = {
    "crash": EventKind("Crash", "It refuses connections at once.", ("node",), True),
    "hang": EventKind("Hang", "It accepts calls and never answers: callers time out.", ("node",), True),
    "slow_down": EventKind("Slow down", "Its service takes so many times as long.", ("factor", "node"), True),
    "restart": EventKind("Restart", "It comes back as new: up, and cold.", ("node",)),
    "outage": EventKind("Outage", "Everything inside goes down.", (), True),
    "link_cut": EventKind("Cut", "Nothing gets through: callers time out.", ("peer",), True),
    "link_delay": EventKind("Delay", "Every message takes so much longer.", ("delay_ms", "peer"), True),
    "link_loss": EventKind("Loss", "This share of messages is lost.", ("loss", "peer"), True),
    "spike": EventKind("Traffic spike", "So many times as many requests.", ("factor",), True),
    "cache_flush": EventKind("Flush", "All entries are gone: it is cold."),
    "hot_key": EventKind("Hot key", "This share of the requests is for one key.", ("key", "share"), True),
    "drain": EventKind("Drain", "It gets nothing new, and finishes what it has.", ("node",), True),
    "promote": EventKind("Promote", "A replica takes over from the primary."),
    "content_change": EventKind("New content", "All objects change at the origin: what the points hold is old."),
    "cdn_purge": EventKind("Purge", "The points drop an object, or all.", ("key",)),
    "dns_change": EventKind(
        "Change the record", "The DNS answers with another weight; kept answers live on.", ("weight",)
    ),
    "resize": EventKind("Resize", "It gets another size of the ladder.", ("size",), True),
    "add_instance": EventKind("Add an instance", "One more serves after its boot."),
    "remove_instance": EventKind("Remove an instance", "One finishes what it has, and goes."),
    "rolling_deploy": EventKind("Rolling deployment", "Every instance is replaced, one by one."),
    "reshard": EventKind("Reshard", "Keys move until so many shards hold them.", ("shards",)),
}


def events_of(design: Design, path: str) -> tuple[EventName, ...]:
    """The events that can happen to the component, link or place at a path, in the order of EVENTS."""
    possible = {incident.event.event for incident in incidents_of(design, path)}
    if path.startswith("places/") and {"link_cut", "link_delay"} & possible:
        possible.add("link_loss")
    return tuple(name for name in EVENTS if name in possible)


def told(event: Event) -> str:
    """An event in a few words: "Slow down 3× web-1 for 20 s"."""
    kind = EVENTS[event.event]
    values = {
        "factor": f"{event.factor:g}×" if event.factor is not None else "",
        "delay_ms": amount(event.delay_ms, "ms") if event.delay_ms is not None else "",
        "loss": share(event.loss) if event.loss is not None else "",
        "key": f"key {event.key}" if event.key is not None else "",
        "share": share(event.share) if event.share is not None else "",
        "node": f"node {event.node}" if event.node is not None else "",
        "weight": f"to {event.weight:g}" if event.weight is not None else "",
        "peer": f"from {event.peer}" if event.peer is not None else "",
        "size": f"to {event.size}" if event.size is not None else "",
        "shards": f"to {event.shards}" if event.shards is not None else "",
    }
    parts = [kind.title, *(values[name] for name in kind.values if values[name]), event.target]
    return " ".join(parts) + (f" for {duration(event.for_s)}" if event.for_s is not None else "")


class Weather(NamedTuple):
    """How often things fail by themselves, and for how long."""

    mean_between_s: float = 120.0
    """Mean time between failures of one component, link or place."""
    mean_repair_s: float = 20.0
    """Mean time to repair."""
    events: tuple[EventName, ...] = ("crash", "hang", "slow_down")
    """What may happen, each as likely as the others where it can."""


def random_failures(design: Design, weather: Weather, seed: int, until_s: float) -> Scenario:
    """A scenario in which everything fails and is repaired by chance, the same for the same seed.

    Each component, link and place alternates between up and failed times, both exponential: an alternating renewal
    process, so that the share of time it is up tends to between / (between + repair). Source: Trivedi, Probability
    and Statistics with Reliability, Queuing, and Computer Science Applications, 2nd ed. 2002, ch. 6.

    Raises BadDesign where nothing of the design can have any of the events, or a time is not positive.
    """
    if weather.mean_between_s <= 0 or weather.mean_repair_s <= 0 or until_s <= 0:
        raise BadDesign("the mean times and the length must be above 0 s")
    paths = [f"{section}/{key}" for section in ("components", "links", "places") for key in getattr(design, section)]
    able = {path: [name for name in weather.events if name in events_of(design, path)] for path in paths}
    if not any(able.values()):
        raise BadDesign(
            f"nothing in the design can have any of {', '.join(weather.events) or 'no events'} happen to it"
        )
    found: list[Event] = []
    for place, (path, names) in enumerate(able.items()):
        draw = np.random.default_rng([seed, place])
        now_s = float(draw.exponential(weather.mean_between_s))
        while names and now_s < until_s:
            name = names[int(draw.integers(len(names)))]
            for_s = max(0.001, round(float(draw.exponential(weather.mean_repair_s)), 3))
            lasting = for_s if EVENTS[name].lasts else None
            found.append(Event(at_s=round(now_s, 3), event=name, target=path.partition("/")[2], for_s=lasting))
            now_s += for_s + float(draw.exponential(weather.mean_between_s))
    found.sort(key=lambda event: (event.at_s, event.target))
    return Scenario(title=f"Random failures, seed {seed}", events=tuple(found[:10_000]))
