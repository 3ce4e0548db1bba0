"""What the number words of the lessons count, by lesson and phrase, as checks on the design."""

from collections.abc import Callable, Mapping

import pytest

from engine.catalog.instances import LADDER
from engine.catalog.regions import round_trip_ms
from engine.components.cache import Cache
from engine.components.client import Client
from engine.components.database import Database
from engine.components.load_balancer import LoadBalancer
from engine.components.server import Server
from engine.design.document import Design, Event
from engine.rules.graph import Graph
from engine.rules.load import traffic

Fact = Callable[[Design], bool]


def events_of(design: Design, scenario: str) -> tuple[Event, ...]:
    """What happens in a scenario."""
    return design.scenarios[scenario].events


def clients_of(design: Design) -> list[Client]:
    """The clients of a design."""
    return [spec for spec in design.components.values() if isinstance(spec, Client)]


def factor(scenario: str, expected: float) -> Fact:
    """Every spike or slowness of the scenario is of this factor."""
    return lambda design: {one.factor for one in events_of(design, scenario) if one.factor is not None} == {expected}


def lasts(scenario: str, seconds: float) -> Fact:
    """What happens in the scenario lasts so long."""
    return lambda design: {one.for_s for one in events_of(design, scenario)} == {seconds}


def hot(scenario: str, expected: float) -> Fact:
    """The hot key of the scenario draws this share."""
    return lambda design: {one.share for one in events_of(design, scenario) if one.share is not None} == {expected}


def machines(kind: type, expected: int, part: str = "") -> Fact:
    """So many machines of this kind, instances counted one by one, in components whose name begins so."""
    return lambda design: (
        sum(
            getattr(spec, "instances", 1)
            for one, spec in design.components.items()
            if isinstance(spec, kind) and one.startswith(part)
        )
        == expected
    )


def field(path: str, expected: object) -> Fact:
    """The field of the component has this value."""

    def holds(design: Design) -> bool:
        one, *steps = path.split(".")
        value: object = design.components[one]
        for step in steps:
            value = getattr(value, step)
        return value == expected

    return holds


def busy(one: str, least: float, most: float) -> Fact:
    """The component's utilization by the arithmetic of the rules."""
    return lambda design: least <= Graph(design).once(traffic).utilization[one] <= most


def writes(expected: float) -> Fact:
    """This share of the requests of every client writes."""

    def share_of(design: Design, client: Client) -> float:
        mix = client.mix or {name: one.weight for name, one in design.classes.items()}
        return sum(part for name, part in mix.items() if design.classes[name].operation == "write") / sum(mix.values())

    return lambda design: all(share_of(design, one) == pytest.approx(expected) for one in clients_of(design))


def places(kind: str, expected: int) -> Fact:
    """So many places of this kind, those where only people live left out."""
    return lambda design: sum(one.kind == kind for one in design.places.values()) == expected


def homes(expected: int) -> Fact:
    """The users live in so many places."""
    return lambda design: len({one.place for one in clients_of(design)}) == expected


def sizes(one: str, other: str, times: float) -> Fact:
    """The one has so many times the cores of the other."""

    def cores(design: Design, name: str) -> int:
        spec = design.components[name]
        assert isinstance(spec, Database | Server)
        return spec.machine.cores

    return lambda design: cores(design, one) == times * cores(design, other)


def in_zone(zone: str, kind: type, expected: int) -> Fact:
    """So many components of this kind stand in the zone."""
    return lambda design: (
        sum(isinstance(one, kind) and one.place == zone for one in design.components.values()) == expected
    )


def does(design: Design, scenario: str) -> list[str]:
    """The events of a scenario."""
    return [one.event for one in events_of(design, scenario)]


def rungs_above(one: str, expected: int) -> Fact:
    """So many larger sizes are there than that of the component."""

    def holds(design: Design) -> bool:
        ladder = list(LADDER)
        spec = design.components[one]
        return isinstance(spec, Database) and ladder.index(spec.instance or "") == len(ladder) - 1 - expected

    return holds


def half_a_millisecond(_design: Design) -> bool:
    """One way between two zones of a region."""
    return round_trip_ms("us-east-1", "us-east-1") / 2 == pytest.approx(0.5)


def one_price(design: Design) -> bool:
    """Both sides of the comparison cost the same."""
    return design.components["big"].usd_per_month() == design.components["many"].usd_per_month()


def half_of_the_items_do_not_fit(design: Design) -> bool:
    """The cache holds less than half of the keys of its largest class."""
    cache = design.components["cache"]
    assert isinstance(cache, Cache)
    return cache.capacity < max(one.keys for one in design.classes.values()) / 2


def twice_the_patience(design: Design) -> bool:
    """A client waits twice as long as the balancer does for a server."""
    return {one.timeout_ms for one in clients_of(design)} == {2 * (design.links["lb-web-1"].timeout_ms or 0)}


PEAK = factor("evening peak", 2)
FACTS: Mapping[str, Mapping[str, Fact]] = {
    "01-single-server": {
        "at a thousand users": lambda design: sum(one.arrivals.users or 0 for one in clients_of(design)) == 1000,
        "one core is four fifths idle": busy("web", 0.15, 0.25),
        "eight times the traffic": factor("traffic spike", 8),
        "twice the average": PEAK,
        "one request in ten writes": writes(0.1),
    },
    "02-web-and-mobile": {
        "two kinds of clients": machines(Client, 2),
        "six times their traffic": factor("phones wake up", 6),
    },
    "03-separate-database": {
        "two machines.": lambda design: machines(Server, 1)(design) and machines(Database, 1)(design),
        "the two clients": machines(Client, 2),
        "nine tenths reads, one tenth writes": writes(0.1),
        "four times as long": factor("db slows down", 4),
        "the two cores of the database": field("db.machine.cores", 2),
        "twice that at the peak": PEAK,
        "both must be up": lambda design: machines(Server, 1)(design) and machines(Database, 1)(design),
        "no latency between the two": lambda design: design.links["web-db"].latency is None,
    },
    "05-vertical-or-horizontal": {
        "on four small ones": field("many.instances", 4),
        "the price is the same": one_price,
        "takes a quarter": field("many.instances", 4),
        "sixteen cores in one queue": field("big.machine.cores", 16),
        "four queues of four": field("many.machine.cores", 4),
        "one half of the diagram": machines(Client, 2),
        "add two small servers": lambda design: does(design, "scale out") == ["add_instance"] * 2,
    },
    "06-load-balancer": {
        "with two servers": machines(Server, 2),
        "in two zones": places("zone", 2),
        "out after two failed checks": field("lb.health_check.unhealthy_after", 2),
        "half of the requests": machines(Server, 2),
        "it doubles": machines(Server, 2),
        "six times the traffic": factor("traffic spike", 6),
        "a month: three": lambda design: machines(Server, 2)(design) and machines(Database, 1)(design),
        "two web servers": machines(Server, 2),
        "one alone does twice that": machines(Server, 2),
        "within two intervals": field("lb.health_check.unhealthy_after", 2),
        "half a millisecond one way": half_a_millisecond,
        "half the patience of the client": twice_the_patience,
        "one of the two servers": machines(Server, 2),
        "takes both out": machines(Server, 2),
    },
    "07-database-replication": {
        "becomes three": machines(Database, 3),
        "both replicas crash": lambda design: does(design, "both replicas crash") == ["crash"] * 2,
        "two replicas": machines(Database, 2, "replica"),
        "nine tenths of the traffic": writes(0.1),
        "over two machines": machines(Database, 2, "replica"),
        "three times, in three zones": lambda design: machines(Database, 3)(design) and places("zone", 3)(design),
        "at more than half": lambda design: _all_on_one(design) > 0.5,
        "three and three times": machines(Database, 3),
        "two of them": machines(Database, 2, "replica"),
        "nearly twice that when one is down": machines(Database, 2, "replica"),
        "a third of the write": lambda design: _applies(design, "replica-1") == pytest.approx(1 / 3),
        "half a millisecond one way": half_a_millisecond,
    },
    "08-load-balancer-and-replication": {
        "four web servers in three zones": lambda design: machines(Server, 4)(design) and places("zone", 3)(design),
        "a pair of load balancers": field("lb.standby", True),
        "three replicas": machines(Database, 3, "replica"),
        "by the third failed check": field("primary.failover.health_check.unhealthy_after", 3),
        "about one request in ten": writes(0.1),
        "a quarter of the requests is hit, and the other three": machines(Server, 4),
        "two web servers, the primary and a replica": lambda design: (
            in_zone("us-east-a", Server, 2)(design) and in_zone("us-east-a", Database, 2)(design)
        ),
        "a month: four": machines(Server, 4),
        ", four , four times": machines(Database, 4),
        "two balancers": field("lb.standby", True),
        "four web servers": machines(Server, 4),
        "twice that at the peak": PEAK,
        "so three and not two": field("primary.failover.health_check.unhealthy_after", 3),
    },
    "09-cache-tier": {
        "twice that in the evening": PEAK,
        "three times the traffic": factor("traffic spike", 3),
        "a fifth of all reads": hot("hot key", 0.2),
        "six web servers": machines(Server, 6),
        "twice that at the peak": PEAK,
        "four replicas": machines(Database, 4, "replica"),
        "twice as many at the peak": PEAK,
        "less than half of the items fit": half_of_the_items_do_not_fit,
    },
    "11-cdn": {"on two continents": homes(2)},
    "14-two-data-centers": {
        "two data centers": lambda design: len({one.place for one in _of(design, Server)}) >= 2,
        "in the mean of both sides": homes(2),
        "on two continents": homes(2),
    },
    "15-data-center-outage": {"on two continents": homes(2)},
    "16-message-queue": {
        "twice the traffic": factor("a party", 2),
        "half a minute": lasts("a party", 30),
        "twice the workers": field("workers.instances", 3),
    },
    "18-vertical-limits": {
        "the ladder has two rungs more": rungs_above("db", 2),
        "five times the traffic": factor("five times the users, top size", 5),
        "let the users double": factor("twice the users", 2),
    },
    "19-sharding": {
        "over four databases": machines(Database, 4),
        "all four shards": machines(Database, 4),
    },
    "20-resharding-and-celebrities": {
        "three shards are in use, a fourth is ready": lambda design: (
            field("router.shards_in_use", 3)(design) and machines(Database, 4)(design)
        ),
        "half of the traffic ask for one key": hot("the celebrity posts", 0.5),
        "to the fourth shard": machines(Database, 4),
        "to a fourth shard": machines(Database, 4),
    },
    "21-millions-of-users": {
        "millions of users": lambda design: sum(one.arrivals.users or 0 for one in clients_of(design)) >= 2e6,
        "on two continents": homes(2),
        "two data centers": lambda design: len({one.place for one in _of(design, LoadBalancer)}) == 2,
    },
    "blueprint-sale-day": {"ten times the traffic": factor("ten times the traffic", 10)},
    "failure-dns-ttl-too-long": {"two sites": machines(LoadBalancer, 2)},
    "failure-hot-shard": {
        "four shards": machines(Database, 4),
        "four machines paid for": machines(Database, 4),
    },
    "failure-queue-backlog": {
        "a busy half minute": lasts("a newsletter", 30),
        "twice the workers": field("workers.instances", 4),
        "double the workers": field("workers.instances", 4),
    },
    "failure-retry-storm": {"slow for ten seconds": lasts("a slow moment", 10)},
}
"""By lesson and phrase: what must be so of its design. Time-outs and lives that a step sets stand in its `do:`."""


def _of(design: Design, kind: type) -> list[Server | LoadBalancer | Database]:
    return [spec for spec in design.components.values() if isinstance(spec, kind)]  # type: ignore[misc]


def _applies(design: Design, replica: str) -> float:
    spec = design.components[replica]
    assert isinstance(spec, Database)
    assert spec.apply is not None
    return spec.apply.mean / spec.write.mean


def _all_on_one(design: Design) -> float:
    """How busy the primary were with the reads of its replicas as well, without the writes that they apply."""
    flow = Graph(design).once(traffic)
    primary, replica = design.components["primary"], design.components["replica-1"]
    assert isinstance(primary, Database)
    assert isinstance(replica, Database)
    reads = sum(flow.rps(one) * replica.read.mean for one in ("replica-1", "replica-2"))
    return flow.utilization["primary"] + reads / 1000 / primary.machine.cores
