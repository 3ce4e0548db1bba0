"""Random numbers: one splitmix64 stream per (seed, component, purpose), and what is drawn from them.

Sources: Steele, Lea, Flood, Fast Splittable Pseudorandom Number Generators, OOPSLA 2014 (splitmix64);
Marsaglia and Tsang, A Simple Method for Generating Gamma Variables, ACM TOMS 2000;
Hoermann and Derflinger, Rejection-Inversion to Generate Variates from Monotone Discrete Distributions,
ACM TOMACS 1996 (Zipf).
"""

import math

import numpy as np

from engine.kernel.compiled import kernel
from engine.kernel.numbers import f8, i8
from engine.program import Shape, World

GOLDEN = np.uint64(0x9E3779B97F4A7C15)
MIX_1 = np.uint64(0xBF58476D1CE4E5B9)
MIX_2 = np.uint64(0x94D049BB133111EB)
S27 = np.uint64(27)
S30 = np.uint64(30)
S31 = np.uint64(31)
S11 = np.uint64(11)


@kernel
def scramble(z: np.uint64) -> np.uint64:
    """A bijective hash of 64 bits."""
    z = (z ^ (z >> S30)) * MIX_1
    z = (z ^ (z >> S27)) * MIX_2
    return z ^ (z >> S31)


@kernel
def uniform(world: World, stream: int) -> float:
    """A number in [0, 1)."""
    state = world.streams[stream] + GOLDEN
    world.streams[stream] = state
    return f8(scramble(state) >> S11) * (1.0 / 9007199254740992.0)


@kernel
def exponential(world: World, stream: int, mean: float) -> float:
    """An exponential time with the given mean."""
    return -math.log(1.0 - uniform(world, stream)) * mean


@kernel
def below(world: World, stream: int, n: int) -> int:
    """A whole number in [0, n)."""
    return i8(uniform(world, stream) * n)


@kernel
def normal(world: World, stream: int) -> float:
    """Box and Muller: two draws, always."""
    radius = math.sqrt(-2.0 * math.log(1.0 - uniform(world, stream)))
    return radius * math.cos(2.0 * math.pi * uniform(world, stream))


@kernel
def gamma(world: World, stream: int, shape: float) -> float:
    """A gamma variate of scale 1."""
    boost = 1.0
    if shape < 1.0:
        boost = (1.0 - uniform(world, stream)) ** (1.0 / shape)
        shape += 1.0
    d = shape - 1.0 / 3.0
    c = 1.0 / math.sqrt(9.0 * d)
    while True:
        x = normal(world, stream)
        v = (1.0 + c * x) ** 3
        u = 1.0 - uniform(world, stream)
        if v > 0.0 and math.log(u) < 0.5 * x * x + d - d * v + d * math.log(v):
            return boost * d * v


@kernel
def sample_shaped(world: World, distribution: int, stream: int) -> float:
    """A time from any distribution but the constant and the exponential one."""
    row = world.distributions[distribution]
    if row.family == Shape.LOGNORMAL:
        return math.exp(row.a + row.b * normal(world, stream))
    if row.family == Shape.GAMMA:
        return gamma(world, stream, row.a) * row.b
    if row.family == Shape.PARETO:
        return row.a * (1.0 - uniform(world, stream)) ** row.b
    u = uniform(world, stream)
    low = row.quantile0
    high = row.quantile0 + row.quantiles - 1
    while high - low > 1:
        middle = (low + high) // 2
        if world.quantiles[middle, 0] <= u:
            low = middle
        else:
            high = middle
    p0 = world.quantiles[low, 0]
    p1 = world.quantiles[high, 0]
    t0 = world.quantiles[low, 1]
    return t0 + (world.quantiles[high, 1] - t0) * (u - p0) / (p1 - p0)


@kernel
def sample(world: World, distribution: int, stream: int) -> float:
    """A time in seconds."""
    row = world.distributions[distribution]
    if row.family == Shape.EXPONENTIAL:
        return exponential(world, stream, row.mean_s)
    if row.family == Shape.CONSTANT:
        return row.mean_s
    return sample_shaped(world, distribution, stream)


@kernel
def h_integral(x: float, exponent: float) -> float:
    """Integral of 1/x^exponent, up to a constant."""
    if exponent == 1.0:
        return math.log(x)
    return (x ** (1.0 - exponent) - 1.0) / (1.0 - exponent)


@kernel
def h_integral_inverse(y: float, exponent: float) -> float:
    """The x at which `h_integral` is y."""
    if exponent == 1.0:
        return math.exp(y)
    return max(0.0, 1.0 + y * (1.0 - exponent)) ** (1.0 / (1.0 - exponent))


@kernel
def zipf(world: World, request_class: int, stream: int) -> int:
    """A key in [0, keys), the most popular first."""
    row = world.classes[request_class]
    if row.exponent == 0.0:
        return i8(uniform(world, stream) * row.keys)
    while True:
        u = row.h_n + uniform(world, stream) * (row.h_x1 - row.h_n)
        x = h_integral_inverse(u, row.exponent)
        k = min(max(i8(x + 0.5), 1), row.keys)
        if k - x <= row.s or u >= h_integral(k + 0.5, row.exponent) - k ** (-row.exponent):
            return k - 1


@kernel
def zipf_constants(exponent: float, keys: int) -> tuple[float, float, float]:
    """`h_x1`, `h_n` and `s` of a class's row, for `zipf`."""
    h_x1 = h_integral(1.5, exponent) - 1.0
    h_n = h_integral(keys + 0.5, exponent)
    s = 2.0 - h_integral_inverse(h_integral(2.5, exponent) - 2.0 ** (-exponent), exponent)
    return h_x1, h_n, s
