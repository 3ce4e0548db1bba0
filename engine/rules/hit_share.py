"""The share of reads a cache can be expected to answer, in closed form.

Che's approximation: in a cache of C entries a key stays for about the same time T after its last use, with T such
that the expected number of resident keys is C. Extended by invalidation (a write removes the key) and a TTL counted
from the fill; popularity is summed over geometric bins of ranks, which keeps a million keys under a millisecond or
two. The k-th key is one and the same to all request classes, as in a run.

Sources: Che, Tung and Wang, "Hierarchical Web caching systems", IEEE JSAC 20(7), 2002; Fricker, Robert and Roberts,
"A versatile and accurate approximation for LRU cache performance", ITC 24, 2012; for the TTL, Jung, Berger and
Balakrishnan, "Modeling TTL-based Internet caches", INFOCOM 2003.
"""

from collections.abc import Callable, Iterable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

BINS = 200
HALVINGS = 50


class KeyTraffic(NamedTuple):
    """Reads and writes of the first so many keys, in calls per second."""

    reads_rps: float
    writes_rps: float
    keys: int
    zipf_exponent: float


def bins(keys: Iterable[int]) -> Floats:
    """Where bins of Zipf ranks begin and end; each of these numbers of keys ends with a bin."""
    return np.unique(np.concatenate([np.round(np.geomspace(1, most + 1, BINS)) for most in keys]))


def popularity(edges: Floats, keys: int, exponent: float) -> Floats:
    """The share of the traffic to so many keys that one key of each bin draws."""
    low, high = edges[:-1] - 0.5, edges[1:] - 0.5
    power = 1.0 - exponent
    mass = np.log(high / low) if abs(power) < 1e-9 else (high**power - low**power) / power
    single = high - low == 1.0
    mass[single] = edges[:-1][single] ** -exponent
    mass[edges[:-1] > keys] = 0.0
    return np.asarray(mass / mass.sum() / np.diff(edges))


def hit_share(traffics: Iterable[KeyTraffic], capacity: int, ttl_s: float | None) -> float:
    """Expected hit ratio of an LRU cache of `capacity` entries in its steady state; 0 without reads."""
    asked = tuple(traffics)
    if sum(traffic.reads_rps for traffic in asked) <= 0:
        return 0.0
    edges = bins(traffic.keys for traffic in asked)
    counts, reads, uses = np.diff(edges), np.zeros(len(edges) - 1), np.zeros(len(edges) - 1)
    for traffic in asked:
        share = popularity(edges, traffic.keys, traffic.zipf_exponent)
        reads += share * traffic.reads_rps
        uses += share * (traffic.reads_rps + traffic.writes_rps)
    last_was_read = reads / np.maximum(uses, 1e-300)

    def resident(time_s: float) -> Floats:
        return np.asarray(last_was_read * -np.expm1(-uses * time_s))

    time_s = _characteristic_time(counts, resident, capacity)
    fresh = 1.0 if ttl_s is None else reads * ttl_s / (1.0 + reads * ttl_s)
    hits = counts * reads * resident(time_s) * fresh
    return float(hits.sum() / (counts * reads).sum())


def _characteristic_time(counts: Floats, resident: Callable[[float], Floats], capacity: int) -> float:
    """Seconds a key stays after its last use; very long where everything fits."""
    shortest, longest = 1e-9, 1e15
    if (counts * resident(longest)).sum() <= capacity:
        return longest
    for _ in range(HALVINGS):
        middle = float(np.sqrt(shortest * longest))
        if (counts * resident(middle)).sum() > capacity:
            longest = middle
        else:
            shortest = middle
    return shortest
