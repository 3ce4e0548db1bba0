"""Closed forms of queueing, caching and reliability, to hold the simulation against and to answer at once.

Sources, cited by name below:
  Kleinrock: L. Kleinrock, Queueing Systems, vol. 1, Wiley 1975.
  Gross: D. Gross, J. Shortle, J. Thompson, C. Harris, Fundamentals of Queueing Theory, 4th ed., Wiley 2008.
  Harchol-Balter: M. Harchol-Balter, Performance Modeling and Design of Computer Systems, Cambridge 2013.
Times are in seconds, rates in events per second.
"""

import math
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


class Queue(NamedTuple):
    """A station in its steady state; the times are those of the calls it accepted."""

    utilization: float
    """Mean share of the servers that are busy."""
    queue_length: float
    """Mean number waiting."""
    concurrency: float
    """Mean number in the station, waiting or served."""
    waiting_s: float
    response_s: float
    throughput_rps: float
    refused: float = 0.0
    """Share of the arrivals that are refused."""


def little(throughput_rps: float, response_s: float) -> float:
    """Mean number inside: L = lambda W (J. Little, A proof for the queuing formula, Operations Research 9, 1961)."""
    return throughput_rps * response_s


def erlang_b(servers: int, offered_load: float) -> float:
    """Share of calls blocked in M/G/c/c, by the stable recursion (Gross, 3.5; A. K. Erlang 1917)."""
    blocked = 1.0
    for n in range(1, servers + 1):
        blocked = offered_load * blocked / (n + offered_load * blocked)
    return blocked


def erlang_c(servers: int, offered_load: float) -> float:
    """Share of calls that wait in M/M/c (Gross, 3.3); 1 when the load is not below the servers."""
    if offered_load >= servers:
        return 1.0
    blocked = erlang_b(servers, offered_load)
    return blocked / (1 - offered_load / servers * (1 - blocked))


def _with_waiting(arrival_rps: float, service_s: float, servers: int, waiting_s: float) -> Queue:
    return Queue(
        utilization=arrival_rps * service_s / servers,
        queue_length=little(arrival_rps, waiting_s),
        concurrency=little(arrival_rps, waiting_s + service_s),
        waiting_s=waiting_s,
        response_s=waiting_s + service_s,
        throughput_rps=arrival_rps,
    )


def _check_stable(load_per_server: float) -> None:
    if load_per_server >= 1:
        raise ValueError(f"the load of a server is {load_per_server:.3g}; a steady state needs less than 1")


def mmc(arrival_rps: float, service_s: float, servers: int) -> Queue:
    """M/M/c (Gross, 3.3). Raises ValueError at a load of 1 or more."""
    load = arrival_rps * service_s
    _check_stable(load / servers)
    return _with_waiting(arrival_rps, service_s, servers, erlang_c(servers, load) * service_s / (servers - load))


def mm1(arrival_rps: float, service_s: float) -> Queue:
    """M/M/1 (Kleinrock, 3.2). Raises ValueError at a load of 1 or more."""
    return mmc(arrival_rps, service_s, 1)


def mmck(arrival_rps: float, service_s: float, servers: int, places: int) -> Queue:
    """M/M/c/K with K `places`, waiting or served; K = c is Erlang's loss system (Gross, 3.4)."""
    load = arrival_rps * service_s
    weights = [1.0]
    for n in range(1, places + 1):
        weights.append(weights[-1] * load / min(n, servers))
    total = sum(weights)
    shares = [weight / total for weight in weights]
    accepted_rps = arrival_rps * (1 - shares[-1])
    queue_length = sum((n - servers) * share for n, share in enumerate(shares) if n > servers)
    waiting_s = queue_length / accepted_rps
    return _with_waiting(accepted_rps, service_s, servers, waiting_s)._replace(refused=shares[-1])


def mg1(arrival_rps: float, service_s: float, service_cv: float) -> Queue:
    """M/G/1 FIFO, by Pollaczek and Khinchine (Kleinrock, 5.6). Raises ValueError at a load of 1 or more."""
    load = arrival_rps * service_s
    _check_stable(load)
    waiting_s = load * service_s * (1 + service_cv**2) / (2 * (1 - load))
    return _with_waiting(arrival_rps, service_s, 1, waiting_s)


def md1(arrival_rps: float, service_s: float) -> Queue:
    """M/D/1. Raises ValueError at a load of 1 or more."""
    return mg1(arrival_rps, service_s, 0.0)


def pareto_cv(shape: float) -> float:
    """Coefficient of variation of a Pareto distribution; infinite where the shape is 2 or less."""
    return 1 / math.sqrt(shape * (shape - 2)) if shape > 2 else math.inf


def mg1_processor_sharing(arrival_rps: float, service_s: float) -> float:
    """Mean response of M/G/1-PS: that of M/M/1 whatever the distribution (Harchol-Balter, 30.2)."""
    return mm1(arrival_rps, service_s).response_s


def mm1_response_variance(arrival_rps: float, service_s: float, discipline: Literal["fifo", "lifo"]) -> float:
    """Variance of the response time of M/M/1, for FIFO or non-preemptive LIFO.

    FIFO: the response is exponential. LIFO: a call that waits, waits for a residual service (exponential, memoryless)
    and the busy period it starts, so its waiting time is distributed as an M/M/1 busy period
    (Kleinrock, 5.8 and problem 5.11).
    """
    load = arrival_rps * service_s
    _check_stable(load)
    if discipline == "fifo":
        return (service_s / (1 - load)) ** 2
    waiting_s = load * service_s / (1 - load)
    second_moment = load * 2 * service_s**2 / (1 - load) ** 3
    return second_moment - waiting_s**2 + service_s**2


def gm1(transform: Callable[[float], float], arrival_rps: float, service_s: float) -> Queue:
    """G/M/1 (Kleinrock, 6.4): `transform` is the Laplace transform of the time between arrivals.

    An arrival finds the server busy with the share s that solves s = A(mu (1 - s)). Raises ValueError at a load
    of 1 or more.
    """
    _check_stable(arrival_rps * service_s)
    low, high = 0.0, 1 - 1e-12
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if transform((1 - middle) / service_s) > middle else (low, middle)
    return _with_waiting(arrival_rps, service_s, 1, service_s * low / (1 - low))


def erlang_transform(stages: int, arrival_rps: float) -> Callable[[float], float]:
    """Laplace transform of an Erlang-k gap: what each of k targets sees of Poisson arrivals dealt in turn."""
    stage_rps = stages * arrival_rps
    return lambda s: (stage_rps / (stage_rps + s)) ** stages


def mm1_over_time(arrival_rps: float, service_s: float, timeout_s: float) -> float:
    """Share of calls whose response in M/M/1 FIFO takes longer than `timeout_s` (Kleinrock, 5.7: exponential)."""
    return mmc_over_time(arrival_rps, service_s, 1, timeout_s)


def mmc_over_time(arrival_rps: float, service_s: float, servers: int, timeout_s: float) -> float:
    """Share of calls whose response in M/M/c FIFO takes longer than `timeout_s` (Gross, 3.3.2).

    A call waits with probability C for an exponential time of rate c mu - lambda, then is served for one of rate mu.
    Raises ValueError at a load of 1 or more.
    """
    load = arrival_rps * service_s
    _check_stable(load / servers)
    waits = erlang_c(servers, load)
    service_rps, spare_rps = 1 / service_s, servers / service_s - arrival_rps
    served_longer = math.exp(-service_rps * timeout_s)
    if math.isclose(service_rps, spare_rps):
        both_longer = (1 + service_rps * timeout_s) * served_longer
    else:
        waited_longer = math.exp(-spare_rps * timeout_s)
        both_longer = (spare_rps * served_longer - service_rps * waited_longer) / (spare_rps - service_rps)
    return (1 - waits) * served_longer + waits * both_longer


class ClosedNetwork(NamedTuple):
    """A closed network in its steady state."""

    throughput_rps: float
    response_s: float
    """Of a whole cycle without the thinking."""
    stations: tuple[Queue, ...]


def closed_network(
    demands_s: Sequence[float], servers: Sequence[int], think_s: float, population: int
) -> ClosedNetwork:
    """One class of users who think, then visit each station, by exact Mean Value Analysis.

    Stations with several servers are load dependent. Source: M. Reiser, S. Lavenberg, Mean-Value Analysis of Closed
    Multichain Queuing Networks, Journal of the ACM 27, 1980.
    """
    # at[i][j]: share of the time that station i holds j users, in the network with one user fewer
    at = [[1.0] + [0.0] * population for _ in demands_s]
    throughput_rps, responses_s = 0.0, [0.0] * len(demands_s)
    for users in range(1, population + 1):
        responses_s = [
            demand * sum(j / min(j, c) * at[i][j - 1] for j in range(1, users + 1))
            for i, (demand, c) in enumerate(zip(demands_s, servers, strict=True))
        ]
        throughput_rps = users / (think_s + sum(responses_s))
        for i, (demand, c) in enumerate(zip(demands_s, servers, strict=True)):
            for j in range(users, 0, -1):
                at[i][j] = throughput_rps * demand / min(j, c) * at[i][j - 1]
            at[i][0] = max(0.0, 1 - sum(at[i][1 : users + 1]))
    stations = tuple(
        _with_waiting(throughput_rps, demand, c, response - demand)
        for demand, c, response in zip(demands_s, servers, responses_s, strict=True)
    )
    return ClosedNetwork(throughput_rps, sum(responses_s), stations)


class OpenNetwork(NamedTuple):
    """An open network in its steady state; `response_s` is a user's total time inside."""

    response_s: float
    stations: tuple[Queue, ...]


def jackson_network(
    arrivals_rps: Sequence[float],
    routing: Sequence[Sequence[float]],
    services_s: Sequence[float],
    servers: Sequence[int],
) -> OpenNetwork:
    """Open Jackson network: `routing[i][j]` is the share that goes from station i to j.

    Each station is an M/M/c of the rate that solves the traffic equations (J. R. Jackson, Networks of Waiting Lines,
    Operations Research 5, 1957). Raises ValueError when a station's load is 1 or more.
    """
    external = np.asarray(arrivals_rps, dtype=np.float64)
    rates = np.linalg.solve(np.eye(len(external)) - np.asarray(routing, dtype=np.float64).T, external)
    stations = tuple(
        mmc(float(rate), service_s, c) for rate, service_s, c in zip(rates, services_s, servers, strict=True)
    )
    return OpenNetwork(sum(queue.concurrency for queue in stations) / float(external.sum()), stations)


def zipf(keys: int, exponent: float) -> Floats:
    """Share of the requests for each key: the k-th falls as 1/k to the exponent."""
    weights = np.arange(1, keys + 1, dtype=np.float64) ** -exponent
    return np.asarray(weights / weights.sum())


def characteristic_time(popularity: Floats, capacity: int, eviction: Literal["lru", "fifo"]) -> float:
    """Time, in requests, that an entry stays: the one for which `capacity` entries are in on average.

    H. Che, Y. Tung, Z. Wang, Hierarchical Web Caching Systems, IEEE JSAC 20, 2002; for FIFO: V. Martina, M. Garetto,
    E. Leonardi, A unified approach to the performance analysis of caching systems, INFOCOM 2014. Infinite where all
    keys fit.
    """
    if capacity >= len(popularity):
        return math.inf
    low, high = 0.0, 1.0
    while _present(popularity, high, eviction).sum() < capacity:
        high *= 2
    for _ in range(200):
        middle = (low + high) / 2
        low, high = (middle, high) if _present(popularity, middle, eviction).sum() < capacity else (low, middle)
    return (low + high) / 2


def _present(popularity: Floats, time: float, eviction: Literal["lru", "fifo"]) -> Floats:
    if math.isinf(time):
        return np.ones_like(popularity)
    expected = popularity * time
    return np.asarray(-np.expm1(-expected) if eviction == "lru" else expected / (1 + expected))


def cache_hit_ratio(popularity: Floats, capacity: int, eviction: Literal["lru", "fifo"]) -> float:
    """Hit ratio under independent requests, by Che's approximation (sources as `characteristic_time`)."""
    time = characteristic_time(popularity, capacity, eviction)
    return float((popularity * _present(popularity, time, eviction)).sum())


def ttl_hit_ratio(popularity: Floats, requests_rps: float, ttl_s: float) -> float:
    """Hit ratio of an unbounded cache whose entries live `ttl_s` from their set: sum of p x / (1 + x), x = p rate ttl.

    J. Jung, A. Berger, H. Balakrishnan, Modeling TTL-based Internet Caches, INFOCOM 2003.
    """
    return float((popularity * _present(popularity, requests_rps * ttl_s, "fifo")).sum())


def k_of_n(k: int, n: int, availability: float) -> float:
    """Probability that at least k of n independent parts are up (Harchol-Balter, 3; binomial)."""
    return sum(math.comb(n, up) * availability**up * (1 - availability) ** (n - up) for up in range(k, n + 1))


def availability(time_to_failure_s: float, time_to_recover_s: float) -> float:
    """Share of the time that a part is up: MTTF / (MTTF + MTTR)."""
    return time_to_failure_s / (time_to_failure_s + time_to_recover_s)


def attempts_per_request(failure: float, retries: int) -> float:
    """Mean attempts of a request whose attempts fail independently: (1 - f^(r+1)) / (1 - f)."""
    return sum(failure**attempt for attempt in range(retries + 1))


def attempts_through_tiers(failure: float, retries: int, tiers: int) -> float:
    """Mean calls that reach the bottom of a chain in which each of `tiers` tiers retries on its own.

    At most (r+1)^tiers: B. Beyer et al., Site Reliability Engineering, O'Reilly 2016, ch. 22.
    """
    calls = 1.0
    for _ in range(tiers):
        calls *= attempts_per_request(failure, retries)
        failure **= retries + 1
    return calls


def detection_s(interval_s: float, timeout_s: float, unhealthy_after: int) -> float:
    """Mean time from a silent failure to the last of the failed checks that take a target out.

    Checks are `interval_s` apart, the first of them is half an interval away on average, the last one takes its
    time-out (0 where the connection is refused).
    """
    return interval_s / 2 + (unhealthy_after - 1) * interval_s + timeout_s


def dns_failover_s(detected_s: float, ttl_s: float) -> float:
    """Mean time until a resolver answers with a healthy endpoint: detection, then what is left of its TTL.

    A resolver that is asked all the time has a TTL of which half is left on average (RFC 1035, 3.2.1, for the TTL).
    """
    return detected_s + ttl_s / 2


def power_of_choices_response_s(load: float, service_s: float, choices: int) -> float:
    """Mean response when each call joins the shortest of `choices` random queues among very many.

    The fixed point of M. Mitzenmacher, The Power of Two Choices in Randomized Load Balancing, IEEE TPDS 12(10), 2001.
    """
    if choices == 1:
        return mm1(load / service_s, service_s).response_s
    powers = range(1, 64)
    exponents = [min((choices**i - choices) / (choices - 1), 1e6) for i in powers]
    return service_s * math.fsum(math.pow(load, exponent) for exponent in exponents)


def burst_dispersion(rates_rps: tuple[float, float], stays_s: tuple[float, float], window_s: float) -> float:
    """Index of dispersion (variance over mean) of the counts of a two-state Markov-modulated Poisson process.

    Source: W. Fischer and K. Meier-Hellstern, The Markov-modulated Poisson process cookbook, Perf. Eval. 18, 1993.
    """
    leaving = 1 / stays_s[0] + 1 / stays_s[1]
    share = stays_s[0] / sum(stays_s)
    mean = share * rates_rps[0] + (1 - share) * rates_rps[1]
    spread = (rates_rps[0] - rates_rps[1]) ** 2 * share * (1 - share)
    forgotten = 1 - (1 - math.exp(-leaving * window_s)) / (leaving * window_s)
    return 1 + 2 * spread / (leaving * mean) * forgotten


def order_statistic_mean_s(mean_s: float, n: int, k: int) -> float:
    """Mean of the k-th smallest of n independent exponential times: with i left the next ends after mean_s / i.

    Source: A. Renyi, On the theory of order statistics, Acta Math. Hung. 4, 1953.
    """
    return mean_s * sum(1 / i for i in range(n - k + 1, n + 1))


def mm1_priority_responses_s(rates_rps: Sequence[float], service_s: float) -> tuple[float, ...]:
    """Mean response per class of M/M/1 where the first class goes first, and nobody is interrupted.

    Source: A. Cobham, Priority Assignment in Waiting Line Problems, Operations Research 2, 1954.
    """
    residual_s = sum(rates_rps) * service_s**2
    loads = [service_s * sum(rates_rps[:place]) for place in range(len(rates_rps) + 1)]
    return tuple(service_s + residual_s / (1 - before) / (1 - through) for before, through in pairwise(loads))
