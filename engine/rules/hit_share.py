"""The share of reads a cache can be expected to answer, in closed form.

Che's approximation: in a cache of C entries a key stays for about the same time T after its last use, with T such
that the expected number of resident keys is C. Extended by invalidation (a write removes the key) and a TTL counted
from the fill; popularity is summed over geometric bins of ranks, which keeps a million keys under a millisecond or
two.

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
    """Reads and writes of one key space, in calls per second."""

    reads_rps: float
    writes_rps: float
    keys: int
    zipf_exponent: float


def popularity(keys: int, exponent: float) -> tuple[Floats, Floats]:
    """Bins of Zipf ranks: how many keys each holds, and the share of the traffic that one of them draws."""
    edges = np.unique(np.round(np.geomspace(1, keys + 1, BINS))).astype(np.float64)
    low, high = edges[:-1] - 0.5, edges[1:] - 0.5
    power = 1.0 - exponent
    mass = np.log(high / low) if abs(power) < 1e-9 else (high**power - low**power) / power
    single = high - low == 1.0
    mass[single] = edges[:-1][single] ** -exponent
    count = np.diff(edges)
    return count, mass / mass.sum() / count


def hit_share(traffics: Iterable[KeyTraffic], capacity: int, ttl_s: float | None) -> float:
    """Expected hit ratio of an LRU cache of `capacity` entries in its steady state; 0 without reads."""
    spaces = [(traffic, *popularity(traffic.keys, traffic.zipf_exponent)) for traffic in traffics]
    if not spaces or sum(traffic.reads_rps for traffic, _, _ in spaces) <= 0:
        return 0.0
    counts = np.concatenate([count for _, count, _ in spaces])
    reads = np.concatenate([share * traffic.reads_rps for traffic, _, share in spaces])
    uses = reads + np.concatenate([share * traffic.writes_rps for traffic, _, share in spaces])
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
