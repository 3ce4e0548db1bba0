"""The same random networks in Ciw, an independent simulator of queues: waits, rates, losses and responses agree.

G. I. Palmer, V. A. Knight, P. R. Harper, A. L. Hawa, Ciw: An open-source discrete event simulation library, Journal of
Simulation 13, 2019. LOADSCAPE_NETWORKS=50 runs all fifty networks, else the first eight.
"""

import math
import os
from functools import cache

import pytest
from frozendict import frozendict

from engine.experiments import on_all_cores
from tests.helpers.feed_forward import Network, by_ciw, by_loadscape, random_network, run_seeds
from tests.helpers.intervals import difference

NETWORKS = int(os.environ.get("LOADSCAPE_NETWORKS", "8"))
REQUESTS = 1500
RUNS, CIW_RUNS = 24, 10
FIGURES = 14
"""Of a network, on average."""
CONFIDENCE = 1 - 0.001 / (50 * FIGURES)
"""Of one comparison, so that all of all fifty networks hold at once with 99.9 % (Bonferroni)."""

Figures = dict[str, list[float]]


def gathered(runs: list[dict[str, float]]) -> Figures:
    return {name: [run[name] for run in runs] for name in runs[0]}


def until_s(network: Network) -> float:
    return REQUESTS / network.rate_rps


@cache
def ours(network: Network) -> Figures:
    return gathered(
        on_all_cores(lambda seed: by_loadscape(network, until_s(network), seed).figures(), run_seeds(network, RUNS))
    )


@cache
def theirs(seed: int) -> Figures:
    network = random_network(seed)
    return gathered([by_ciw(network, until_s(network), run).figures() for run in run_seeds(network, CIW_RUNS)])


def disagreements(here: Figures, there: Figures) -> dict[str, str]:
    intervals = {name: difference(here[name], there[name], CONFIDENCE) for name in here}
    return {name: str(interval) for name, interval in intervals.items() if not interval.holds(0)}


@pytest.mark.parametrize("seed", range(1, NETWORKS + 1))
def test_a_random_network_agrees_with_ciw_in_every_figure(seed: int) -> None:
    assert disagreements(ours(random_network(seed)), theirs(seed)) == {}


def test_the_differences_of_all_networks_lean_to_no_side() -> None:
    """One figure a network, in units of its own 95% half width, which is about two standard deviations."""
    for figure in ("response", "completed"):
        leanings = []
        for seed in range(1, NETWORKS + 1):
            apart = difference(ours(random_network(seed))[figure], theirs(seed)[figure], 0.95)
            leanings.append(2 * apart.mean / apart.half_width)
        assert abs(sum(leanings)) <= 3.3 * math.sqrt(len(leanings)), leanings


def test_a_service_a_seventh_longer_would_be_noticed_in_most_networks() -> None:
    noticed = 0
    for seed in range(1, 9):
        network = random_network(seed)
        slower = [
            node._replace(service=frozendict(node.service) | {"mean_ms": node.service["mean_ms"] * 8 / 7})
            for node in network.nodes
        ]
        noticed += bool(disagreements(ours(network._replace(nodes=tuple(slower))), theirs(seed)))
    assert noticed >= 5


def test_the_networks_have_splits_losses_and_every_service() -> None:
    networks = [random_network(seed) for seed in range(1, 51)]
    nodes = [node for network in networks for node in network.nodes]
    assert {len(network.nodes) for network in networks} == {2, 3, 4, 5, 6}
    assert {node.service["distribution"] for node in nodes} == {"exponential", "constant", "gamma", "lognormal"}
    assert sum(len(node.after) > 1 for node in nodes) > 20
    assert sum(node.queue_limit is not None for node in nodes) > 50
    assert sum(len(network.entries) > 1 for network in networks) > 10
