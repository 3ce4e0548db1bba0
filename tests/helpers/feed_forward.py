"""Random feed-forward networks of queues, as a design of ours and as a network of Ciw.

Requests enter at one station or are split at random over several; a station passes them on to a later station, splits
them over two, or is the last. A station with a full queue refuses, and the request is lost.
Both simulators start empty and are looked at over the same time, so no warm-up needs to be guessed.
"""

import math
from collections.abc import Mapping
from random import Random
from typing import Any, NamedTuple

import ciw
from frozendict import frozendict

from engine.design.document import Design
from tests.helpers.outcome import Run, design, poisson
from tests.helpers.simulated import result

MS = 0.001


class Node(NamedTuple):
    """A station; `after` are the stations that follow, one of which a request goes on to."""

    cores: int
    queue_limit: int | None
    service: Mapping[str, Any]
    after: tuple[int, ...]


class Network(NamedTuple):
    """Stations in the order that requests may pass them."""

    seed: int
    rate_rps: float
    entries: tuple[int, ...]
    nodes: tuple[Node, ...]


def run_seeds(network: Network, runs: int) -> range:
    """Seeds of its own for every network: under the same ones all would see the same arrivals and lean to one side."""
    return range(1000 * network.seed, 1000 * network.seed + runs)


class Seen(NamedTuple):
    """What one run of either simulator says, per station and of the requests as a whole."""

    wait_ms: tuple[float, ...]
    """Mean waiting of the requests that a station took in."""
    throughput_rps: tuple[float, ...]
    """Requests that a station took in."""
    refused: tuple[float, ...]
    """Share of those that came."""
    completed_rps: float
    response_ms: float

    def figures(self) -> dict[str, float]:
        """All of them by name."""
        stations = {
            f"{name} {number}": values[number]
            for name, values in (("wait", self.wait_ms), ("rate", self.throughput_rps), ("refused", self.refused))
            for number in range(len(values))
        }
        return {**stations, "completed": self.completed_rps, "response": self.response_ms}


def random_network(seed: int) -> Network:
    """Two to six stations under a light to heavy load; a station that nobody calls is an entry."""
    random = Random(seed)
    count = random.randint(2, 6)
    after: list[tuple[int, ...]] = []
    for place in range(count):
        later = range(place + 1, count)
        after.append(tuple(sorted(random.sample(later, min(len(later), random.choice([0, 1, 2, 2]))))))
    called = {one for ones in after for one in ones}
    entries = tuple(place for place in range(count) if place not in called)
    shares = _shares(entries, after)
    rate_rps = random.choice([50.0, 200.0, 1000.0])
    nodes = []
    for place in range(count):
        cores, load = random.randint(1, 4), random.uniform(0.3, 0.85)
        limit = random.choice([None, None, 0, random.randint(1, 8)])
        mean_ms = load * cores / (rate_rps * shares[place]) / MS
        nodes.append(Node(cores, limit, _service(random, mean_ms), after[place]))
    return Network(seed, rate_rps, entries, tuple(nodes))


def _shares(entries: tuple[int, ...], after: list[tuple[int, ...]]) -> list[float]:
    """The share of all requests that comes by each station when nothing is lost."""
    shares = [1 / len(entries) if place in entries else 0.0 for place in range(len(after))]
    for place, ones in enumerate(after):
        for one in ones:
            shares[one] += shares[place] / len(ones)
    return shares


def _service(random: Random, mean_ms: float) -> Mapping[str, Any]:
    shape = random.choice(["exponential", "exponential", "constant", "gamma", "lognormal"])
    cv = {"cv": random.choice([0.5, 1.4])} if shape in ("gamma", "lognormal") else {}
    return frozendict({"distribution": shape, "mean_ms": mean_ms, **cv})


def as_design(network: Network) -> Design:
    """Servers that hold no worker while they wait for an answer, and a random balancer wherever a flow is split."""
    components: dict[str, Any] = {"users": poisson(network.rate_rps)}
    links: list[str] = []

    def pass_on(source: str, targets: tuple[int, ...]) -> None:
        if len(targets) > 1:
            split = f"lb-{source}"
            components[split] = {"kind": "load_balancer", "algorithm": "random"}
            links.append(f"{source}>{split}")
            source = split
        links.extend(f"{source}>s{target}" for target in targets)

    pass_on("users", network.entries)
    for place, node in enumerate(network.nodes):
        fields = {"cores": node.cores, "queue_limit": node.queue_limit, "service": dict(node.service)}
        components[f"s{place}"] = {"kind": "server", **fields}
        pass_on(f"s{place}", node.after)
    return design(components, " ".join(links))


def by_loadscape(network: Network, until_s: float, seed: int) -> Seen:
    """One run of ours."""
    found = result(Run(as_design(network), until_s), seed)
    stations = [found["components"][f"s{place}"] for place in range(len(network.nodes))]
    taken = [one["arrived"] - one["refused"] for one in stations]
    return Seen(
        wait_ms=tuple(one["queue_length"] * until_s / n / MS for one, n in zip(stations, taken, strict=True)),
        throughput_rps=tuple(n / until_s for n in taken),
        refused=tuple(one["refused"] / one["arrived"] for one in stations),
        completed_rps=found["goodput_rps"],
        response_ms=found["latency_ms"]["mean"],
    )


class PassOnOrLose(ciw.routing.NodeRouting):  # type: ignore[misc]
    """Ciw blocks a server whose next station is full; here the request is lost instead, and counted."""

    def __init__(self, after: tuple[int, ...], lost: list[int], marked: set[int]) -> None:
        self.after, self.lost, self.marked = after, lost, marked

    def next_node(self, individual: Any) -> Any:
        leave = self.simulation.nodes[-1]
        if not self.after:
            return leave
        place = ciw.random_choice(list(self.after))
        node = self.simulation.nodes[place + 1]
        if node.number_of_individuals < node.node_capacity:
            return node
        self.lost[place] += 1
        self.marked.add(individual.id_number)
        return leave


def by_ciw(network: Network, until_s: float, seed: int) -> Seen:
    """One run of Ciw's; what is still in the system at the end counts as far as it has come."""
    lost, marked = [0] * len(network.nodes), set[int]()
    entry_rps = network.rate_rps / len(network.entries)
    made = ciw.create_network(
        arrival_distributions=[
            ciw.dists.Exponential(entry_rps) if place in network.entries else None
            for place in range(len(network.nodes))
        ],
        service_distributions=[ciw_service(node.service) for node in network.nodes],
        number_of_servers=[node.cores for node in network.nodes],
        queue_capacities=[math.inf if node.queue_limit is None else node.queue_limit for node in network.nodes],
        routing=ciw.routing.NetworkRouting([PassOnOrLose(node.after, lost, marked) for node in network.nodes]),
    )
    ciw.seed(seed)
    simulation = ciw.Simulation(made)
    simulation.simulate_until_max_time(until_s)
    waited, taken, began, ended = [0.0] * len(lost), [0] * len(lost), dict[int, float](), dict[int, float]()
    for record in simulation.get_all_records(include_incomplete=True):
        place = record.node - 1
        if record.record_type == "rejection":
            lost[place] += 1
            continue
        taken[place] += 1
        started = until_s if record.service_start_date is None else min(record.service_start_date, until_s)
        waited[place] += started - record.arrival_date
        began[record.id_number] = min(began.get(record.id_number, math.inf), record.arrival_date)
        last = math.inf if record.record_type == "incomplete" else record.exit_date
        ended[record.id_number] = max(ended.get(record.id_number, 0.0), last)
    times = [ended[one] - began[one] for one in ended if one not in marked and ended[one] <= until_s]
    return Seen(
        wait_ms=tuple(sum_s / n / MS for sum_s, n in zip(waited, taken, strict=True)),
        throughput_rps=tuple(n / until_s for n in taken),
        refused=tuple(gone / (gone + n) for gone, n in zip(lost, taken, strict=True)),
        completed_rps=len(times) / until_s,
        response_ms=sum(times) / len(times) / MS,
    )


def ciw_service(service: Mapping[str, Any]) -> Any:
    """The same distribution in Ciw's parameters."""
    mean_s, cv = service["mean_ms"] * MS, service.get("cv", 1.0)
    if service["distribution"] == "constant":
        return ciw.dists.Deterministic(mean_s)
    if service["distribution"] == "gamma":
        return ciw.dists.Gamma(1 / cv**2, mean_s * cv**2)
    if service["distribution"] == "lognormal":
        variance = math.log(1 + cv**2)
        return ciw.dists.Lognormal(math.log(mean_s) - variance / 2, math.sqrt(variance))
    return ciw.dists.Exponential(1 / mean_s)
