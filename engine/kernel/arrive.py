"""Arrivals: when a client issues requests, and what they ask for."""

import math

from engine.kernel.compiled import kernel
from engine.kernel.heap import push
from engine.kernel.meter import count_offered
from engine.kernel.numbers import f8, i8
from engine.kernel.pools import new_call
from engine.kernel.streams import below, exponential, sample, uniform, zipf
from engine.kernel.trace import consider
from engine.program import NONE, Curve, EventKind, Phase, Process, World


@kernel
def replayed_rps(world: World, client: int) -> float:
    """The rate of a replay now: the last one given, 0 before the first."""
    row = world.clients[client]
    low = i8(row.rate0)
    high = i8(row.rate0 + row.rates)
    while low < high:
        middle = (low + high) // 2
        if world.rates[middle, 0] > world.clock[0].now_s:
            high = middle
        else:
            low = middle + 1
    return f8(world.rates[low - 1, 1]) if low > row.rate0 else 0.0


@kernel
def curve_rps(world: World, client: int) -> float:
    """The client's rate now, from its profile."""
    row = world.clients[client]
    now_s = world.clock[0].now_s
    if row.curve == Curve.DIURNAL:
        return f8(row.rate_rps * (1.0 + row.curve_amplitude * math.sin(2.0 * math.pi * now_s / row.curve_period_s)))
    if row.curve == Curve.REPLAY:
        return replayed_rps(world, client)
    since_s = now_s - row.curve_at_s
    if since_s < 0.0 or row.curve == Curve.CONSTANT:
        return f8(row.rate_rps)
    if row.curve == Curve.SPIKE and since_s >= row.curve_for_s:
        return f8(row.rate_rps)
    progress = 1.0
    if row.curve == Curve.RAMP and since_s < row.curve_for_s:
        progress = since_s / row.curve_for_s
    return f8(row.rate_rps * (1.0 + (row.curve_factor - 1.0) * progress))


@kernel
def gap_s(world: World, client: int) -> float:
    """Time to the next candidate arrival, at the client's peak rate."""
    row = world.clients[client]
    peak_rps = row.peak_rps * row.factor
    if peak_rps <= 0.0:
        return 1.0
    if row.process == Process.DETERMINISTIC:
        return 1.0 / peak_rps
    return exponential(world, row.arrival_stream, 1.0 / peak_rps)


@kernel
def is_kept(world: World, client: int) -> bool:
    """Thinning (Lewis and Shedler 1979): a candidate at the peak rate is kept with rate / peak.

    A deterministic stream is thinned evenly: a candidate is kept when the integrated rate passes a whole number.
    """
    row = world.clients[client]
    if row.peak_rps <= 0.0:
        return False
    if row.process == Process.BURSTY:
        rate_rps = row.burst_rps if row.bursting else row.calm_rps
        rate_rps *= curve_rps(world, client) / max(row.rate_rps, 1e-300)
    else:
        rate_rps = curve_rps(world, client)
    if row.process == Process.DETERMINISTIC:
        row.credit += rate_rps / row.peak_rps
        if row.credit < 1.0 - 1e-9:
            return False
        row.credit -= 1.0
        return True
    return uniform(world, row.thin_stream) * row.peak_rps < rate_rps


@kernel
def pick_class(world: World, client: int) -> int:
    """A request class, by the shares of the client's mix."""
    row = world.clients[client]
    u = uniform(world, row.mix_stream)
    for i in range(row.mix - 1):
        if u < world.mix[row.mix0 + i, 0]:
            return i8(world.mix[row.mix0 + i, 1])
    return i8(world.mix[row.mix0 + row.mix - 1, 1])


@kernel
def pick_key(world: World, client: int, request_class: int, stream: int) -> int:
    """A key: one of the two celebrities there may be, or by Zipf."""
    row = world.clients[client]
    kind = world.classes[request_class]
    if row.hot_share > 0.0 and uniform(world, stream) < row.hot_share:
        return i8(row.hot_key)
    if kind.hot_share > 0.0 and uniform(world, stream) < kind.hot_share:
        return i8(kind.hot_key)
    return zipf(world, request_class, stream)


@kernel
def new_request(world: World, client: int) -> int:
    """A request, ready to run its client's plan."""
    row = world.clients[client]
    request_class = pick_class(world, client)
    user = i8(row.user0 + below(world, row.user_stream, row.users))
    key = pick_key(world, client, request_class, row.key_stream)
    c = new_call(world, NONE, world.classes[request_class].op, request_class, key, user)
    call = world.calls[c]
    call.station = row.station
    call.phase = Phase.DOWNSTREAM
    plan = world.plans[world.stations[row.station].plan + 3 * request_class]
    call.pc = plan.step0
    call.plan_end = plan.step0 + plan.steps
    count_offered(world, c)
    consider(world, c)
    return c


@kernel
def on_arrive(world: World, client: int) -> int:
    """A client's next moment: a request (returned), or NONE when this candidate is thinned out."""
    row = world.clients[client]
    if row.process != Process.CLOSED:
        push(world, world.clock[0].now_s + gap_s(world, client), EventKind.ARRIVE, client)
        if row.thinned and not is_kept(world, client):
            return NONE
        if row.peak_rps * row.factor <= 0.0:
            return NONE
    return new_request(world, client)


@kernel
def think(world: World, client: int) -> None:
    """A user of a closed population has an answer, thinks, and asks again."""
    row = world.clients[client]
    wait_s = sample(world, row.think, row.think_stream)
    push(world, world.clock[0].now_s + wait_s, EventKind.ARRIVE, client)


@kernel
def switch_burst(world: World, client: int) -> None:
    """Enter or leave a burst (two-state Markov-modulated Poisson process)."""
    row = world.clients[client]
    row.bursting = 1 - row.bursting
    mean_s = row.burst_s if row.bursting else row.calm_s
    push(world, world.clock[0].now_s + exponential(world, row.burst_stream, mean_s), EventKind.SWITCH, client)
