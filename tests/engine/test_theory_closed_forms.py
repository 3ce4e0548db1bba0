"""The closed forms, held against identities, numeric integration, linear algebra and tables of the literature."""

import itertools
import math

import numpy as np
import pytest
from scipy import integrate, optimize, stats

from engine import theory


def birth_death(births: list[float], deaths: list[float]) -> np.ndarray:
    """The stationary distribution of a birth-death chain by linear algebra: pi Q = 0, sum pi = 1."""
    n = len(births) + 1
    generator = np.zeros((n, n))
    for state, (up, down) in enumerate(zip(births, deaths, strict=True)):
        generator[state, state + 1], generator[state + 1, state] = up, down
    generator -= np.diag(generator.sum(axis=1))
    system = np.vstack([generator.T, np.ones(n)])
    return np.asarray(np.linalg.lstsq(system, np.append(np.zeros(n), 1.0), rcond=None)[0])


@pytest.mark.parametrize(
    ("servers", "load", "blocked"),
    [(1, 1.0, 0.5), (2, 1.0, 0.2), (5, 3.0, 0.1101), (10, 5.0, 0.0184), (20, 12.0, 0.0098)],
)
def test_erlang_b_agrees_with_its_tables(servers: int, load: float, blocked: float) -> None:
    assert theory.erlang_b(servers, load) == pytest.approx(blocked, abs=5e-5)


@pytest.mark.parametrize(("servers", "load"), [(1, 0.3), (3, 2.5), (10, 8.0), (40, 36.0), (200, 190.0)])
def test_erlang_b_is_a_poisson_ratio(servers: int, load: float) -> None:
    ratio = stats.poisson.pmf(servers, load) / stats.poisson.cdf(servers, load)
    assert theory.erlang_b(servers, load) == pytest.approx(ratio, rel=1e-9)


@pytest.mark.parametrize(("servers", "load"), [(1, 0.5), (2, 1.0), (5, 4.0), (12, 10.8)])
def test_mmc_agrees_with_the_stationary_distribution_of_its_chain(servers: int, load: float) -> None:
    top = 400
    chain = birth_death([load] * top, [float(min(n + 1, servers)) for n in range(top)])
    queue = theory.mmc(load, 1.0, servers)
    assert queue.concurrency == pytest.approx(float(np.arange(top + 1) @ chain), rel=1e-8)
    assert theory.erlang_c(servers, load) == pytest.approx(float(chain[servers:].sum()), rel=1e-8)
    assert queue.concurrency == pytest.approx(theory.little(queue.throughput_rps, queue.response_s))


def test_erlang_c_has_the_value_of_the_textbook() -> None:
    # Gross et al., example 3.2: r = 2, c = 3 -> C = 4/9, Lq = 8/9
    assert theory.erlang_c(3, 2.0) == pytest.approx(4 / 9)
    assert theory.mmc(2.0, 1.0, 3).queue_length == pytest.approx(8 / 9)


@pytest.mark.parametrize(
    ("servers", "places", "load"), [(1, 1, 0.7), (1, 5, 0.9), (3, 3, 2.0), (3, 8, 4.0), (4, 10, 4.0)]
)
def test_mmck_agrees_with_the_stationary_distribution_of_its_chain(servers: int, places: int, load: float) -> None:
    chain = birth_death([load] * places, [float(min(n + 1, servers)) for n in range(places)])
    queue = theory.mmck(load, 1.0, servers, places)
    assert queue.refused == pytest.approx(float(chain[-1]), rel=1e-9)
    assert queue.concurrency == pytest.approx(float(np.arange(places + 1) @ chain), rel=1e-9)
    assert queue.utilization == pytest.approx(load * (1 - queue.refused) / servers)


def test_mmck_without_waiting_places_is_erlangs_loss_system() -> None:
    assert theory.mmck(9.0, 1.0, 12, 12).refused == pytest.approx(theory.erlang_b(12, 9.0), rel=1e-12)


def test_mmck_with_many_places_becomes_mmc() -> None:
    limited, unlimited = theory.mmck(2.4, 1.0, 3, 300), theory.mmc(2.4, 1.0, 3)
    assert limited[:6] == pytest.approx(unlimited[:6], rel=1e-9)


def test_exponential_services_turn_mg1_into_mm1() -> None:
    assert theory.mg1(0.8, 1.0, 1.0) == pytest.approx(theory.mm1(0.8, 1.0))


def test_constant_services_wait_half_as_long_as_exponential_ones() -> None:
    assert theory.md1(0.8, 1.0).waiting_s == pytest.approx(theory.mm1(0.8, 1.0).waiting_s / 2)


def test_pollaczek_khinchine_agrees_with_a_lindley_recursion() -> None:
    random = np.random.default_rng(1)
    n = 2_000_000
    gaps = random.exponential(1 / 0.5, n)
    steps = random.gamma(4.0, 0.25, n) - gaps
    walk = np.cumsum(steps)
    waits = float(np.mean(walk - np.minimum.accumulate(np.minimum(walk, 0.0))))
    assert waits == pytest.approx(theory.mg1(0.5, 1.0, 0.5).waiting_s, rel=0.02)


@pytest.mark.parametrize("shape", [2.1, 3.0, 8.0])
def test_the_pareto_variation_agrees_with_scipy(shape: float) -> None:
    mean, variance = stats.pareto.stats(shape, moments="mv")
    assert theory.pareto_cv(shape) == pytest.approx(math.sqrt(variance) / mean)


def test_a_pareto_tail_of_two_or_less_has_no_variance() -> None:
    assert theory.pareto_cv(2.0) == math.inf


def test_poisson_arrivals_turn_gm1_into_mm1() -> None:
    assert theory.gm1(theory.erlang_transform(1, 0.8), 0.8, 1.0) == pytest.approx(theory.mm1(0.8, 1.0))


def test_constant_gaps_give_the_root_of_dm1() -> None:
    # Gross et al., 6.3: D/M/1 at load 0.5: sigma = exp(-2 (1 - sigma)), sigma = 0.2032
    root = optimize.brentq(lambda s: math.exp(-2 * (1 - s)) - s, 0, 0.9)
    queue = theory.gm1(lambda s: math.exp(-2 * s), 0.5, 1.0)
    assert root == pytest.approx(0.2032, abs=1e-4)
    assert queue.response_s == pytest.approx(1 / (1 - root))


def test_erlang_gaps_agree_with_the_chain_of_their_stages() -> None:
    # E2/M/1 as a chain over (number inside, stage); its mean number inside must follow Little's law
    rate, top = 0.7, 200
    index = {state: i for i, state in enumerate(itertools.product(range(top + 1), range(2)))}
    generator = np.zeros((len(index), len(index)))
    for (inside, stage), i in index.items():
        if stage == 0:
            generator[i, index[inside, 1]] += 2 * rate
        elif inside < top:
            generator[i, index[inside + 1, 0]] += 2 * rate
        if inside > 0:
            generator[i, index[inside - 1, stage]] += 1.0
    generator -= np.diag(generator.sum(axis=1))
    system = np.vstack([generator.T, np.ones(len(index))])
    chain = np.linalg.lstsq(system, np.append(np.zeros(len(index)), 1.0), rcond=None)[0]
    concurrency = sum(inside * chain[i] for (inside, _), i in index.items())
    queue = theory.gm1(theory.erlang_transform(2, rate), rate, 1.0)
    assert queue.concurrency == pytest.approx(float(concurrency), rel=1e-6)


def test_lifo_has_the_mean_of_fifo_and_a_larger_variance() -> None:
    fifo = theory.mm1_response_variance(0.8, 1.0, "fifo")
    lifo = theory.mm1_response_variance(0.8, 1.0, "lifo")
    assert fifo == pytest.approx(25.0)
    assert lifo == pytest.approx(1 + 0.8 * 2 / 0.2**3 - 16)


def test_processor_sharing_has_the_mean_of_mm1() -> None:
    assert theory.mg1_processor_sharing(0.5, 2e-1) == pytest.approx(0.2 / 0.9)


@pytest.mark.parametrize(("servers", "rate", "limit"), [(1, 0.8, 3.0), (2, 1.0, 2.0), (3, 2.7, 1.5), (4, 1.0, 0.5)])
def test_the_share_over_time_agrees_with_numeric_integration(servers: int, rate: float, limit: float) -> None:
    waits = theory.erlang_c(servers, rate)
    spare = servers - rate
    tail = (
        math.exp(-limit)
        + integrate.quad(lambda service: math.exp(-service) * waits * math.exp(-spare * (limit - service)), 0, limit)[0]
    )
    assert theory.mmc_over_time(rate, 1.0, servers, limit) == pytest.approx(tail, rel=1e-9)


def test_the_share_over_time_integrates_to_the_mean_response() -> None:
    mean = integrate.quad(lambda t: theory.mmc_over_time(2.5, 1.0, 3, t), 0, 200)[0]
    assert mean == pytest.approx(theory.mmc(2.5, 1.0, 3).response_s, rel=1e-6)


def test_the_response_of_mm1_is_exponential() -> None:
    assert theory.mm1_over_time(0.8, 1.0, 5.0) == pytest.approx(math.exp(-0.2 * 5))


def closed_by_convolution(demands: list[float], servers: list[int], think: float, population: int) -> float:
    """Throughput as a ratio of normalization constants (Buzen 1973), the other road to the same numbers."""
    constant = np.array([think**n / math.factorial(n) for n in range(population + 1)])
    for demand, c in zip(demands, servers, strict=True):
        station = [demand**n / math.prod(min(j, c) for j in range(1, n + 1)) for n in range(population + 1)]
        constant = np.convolve(constant, station)[: population + 1]
    return float(constant[-2] / constant[-1])


@pytest.mark.parametrize(
    ("demands", "servers", "think", "population"),
    [
        ([0.2], [1], 1.0, 10),
        ([0.2, 0.3], [1, 2], 2.0, 12),
        ([0.1, 0.4, 0.25], [2, 4, 1], 0.5, 20),
        ([0.3], [3], 0.0, 2),
    ],
)
def test_mean_value_analysis_agrees_with_convolution(
    demands: list[float], servers: list[int], think: float, population: int
) -> None:
    network = theory.closed_network(demands, servers, think, population)
    assert network.throughput_rps == pytest.approx(closed_by_convolution(demands, servers, think, population), rel=1e-9)
    inside = sum(queue.concurrency for queue in network.stations) + network.throughput_rps * think
    assert inside == pytest.approx(population)


def test_a_single_user_meets_no_queue() -> None:
    network = theory.closed_network([0.2, 0.3], [1, 1], 1.5, 1)
    assert network.throughput_rps == pytest.approx(1 / 2.0)
    assert network.response_s == pytest.approx(0.5)


def test_one_closed_station_is_the_machine_repair_chain() -> None:
    users, think, service = 8, 1.0, 0.25
    chain = birth_death([(users - n) / think for n in range(users)], [1 / service] * users)
    network = theory.closed_network([service], [1], think, users)
    assert network.throughput_rps == pytest.approx((1 - chain[0]) / service, rel=1e-9)


def test_a_tandem_is_the_sum_of_its_queues() -> None:
    network = theory.jackson_network([0.7, 0.0], [[0, 1], [0, 0]], [1.0, 0.8], [1, 1])
    assert network.response_s == pytest.approx(theory.mm1(0.7, 1.0).response_s + theory.mm1(0.7, 0.8).response_s)


def test_feedback_raises_the_rate_of_a_jackson_station() -> None:
    network = theory.jackson_network([0.6], [[0.25]], [1.0], [1])
    assert network.stations[0].throughput_rps == pytest.approx(0.8)
    assert network.response_s == pytest.approx(theory.mm1(0.8, 1.0).concurrency / 0.6)


@pytest.mark.parametrize(
    "call",
    [
        lambda: theory.mm1(1.0, 1.0),
        lambda: theory.mg1(2.0, 1.0, 1.0),
        lambda: theory.jackson_network([2.0], [[0]], [1.0], [1]),
    ],
)
def test_a_load_without_a_steady_state_is_refused(call: object) -> None:
    assert callable(call)
    with pytest.raises(ValueError, match="a steady state needs less than 1"):
        call()


def test_zipf_falls_by_its_exponent() -> None:
    popularity = theory.zipf(1000, 0.8)
    assert popularity.sum() == pytest.approx(1.0)
    assert popularity[9] / popularity[0] == pytest.approx(10**-0.8)


def test_uniform_keys_hit_by_the_share_that_fits() -> None:
    popularity = theory.zipf(1000, 0.0)
    assert theory.cache_hit_ratio(popularity, 250, "lru") == pytest.approx(0.25, rel=1e-6)
    assert theory.cache_hit_ratio(popularity, 250, "fifo") == pytest.approx(0.25, rel=1e-6)


def test_a_cache_for_all_keys_always_hits() -> None:
    assert theory.cache_hit_ratio(theory.zipf(50, 1.0), 50, "lru") == pytest.approx(1.0)


def test_lru_beats_fifo_and_both_stay_below_the_most_popular_keys() -> None:
    popularity = theory.zipf(10_000, 0.9)
    fifo, lru = (theory.cache_hit_ratio(popularity, 500, eviction) for eviction in ("fifo", "lru"))
    assert fifo < lru < popularity[:500].sum()


def test_ches_approximation_is_near_the_exact_lru_of_few_keys() -> None:
    # King 1971: LRU's stack is a random permutation drawn without replacement by popularity
    popularity, capacity = theory.zipf(7, 0.8), 3
    exact = 0.0
    for stack in itertools.permutations(range(7), capacity):
        share, left = 1.0, 1.0
        for key in stack:
            share *= popularity[key] / left
            left -= popularity[key]
        exact += share * popularity[list(stack)].sum()
    assert theory.cache_hit_ratio(popularity, capacity, "lru") == pytest.approx(exact, rel=0.03)


def test_a_ttl_hits_all_but_one_request_a_cycle() -> None:
    assert theory.ttl_hit_ratio(theory.zipf(1, 0), 2.0, 10.0) == pytest.approx(20 / 21)


@pytest.mark.parametrize(("k", "n"), [(1, 1), (1, 3), (2, 3), (5, 8)])
def test_k_of_n_is_a_binomial_tail(k: int, n: int) -> None:
    assert theory.k_of_n(k, n, 0.9) == pytest.approx(stats.binom.sf(k - 1, n, 0.9))


def test_availability_is_the_share_of_the_cycle_that_is_up() -> None:
    assert theory.availability(99.0, 1.0) == pytest.approx(0.99)


def test_retries_amplify_by_a_geometric_sum() -> None:
    assert theory.attempts_per_request(0.0, 3) == 1.0
    assert theory.attempts_per_request(1.0, 3) == 4.0
    assert theory.attempts_per_request(0.5, 2) == pytest.approx((1 - 0.5**3) / 0.5)


def test_retries_in_every_tier_multiply() -> None:
    # Site Reliability Engineering, ch. 22: four attempts in each of three layers make 64 in all
    assert theory.attempts_through_tiers(1.0, 3, 3) == 64.0
    assert theory.attempts_through_tiers(0.0, 3, 3) == 1.0


def test_failover_takes_detection_and_half_a_ttl() -> None:
    detected = theory.detection_s(interval_s=10, timeout_s=4, unhealthy_after=3)
    assert detected == 5 + 20 + 4
    assert theory.dns_failover_s(detected, 60) == 59
