"""The edge: points of presence, their objects' versions, and limits on calls.

Sources: NGINX proxy_cache_lock (coalescing); Turner, "New directions in communications", IEEE Communications 1986
(leaky bucket); Cloudflare, "How we built rate limiting capable of scaling to millions of domains", 2017.
"""

import math

from engine.kernel.cache import cache_clear, cache_delete, cache_get, cache_set, find
from engine.kernel.coalesce import release_waiters, take_lease
from engine.kernel.compiled import kernel
from engine.kernel.heap import push
from engine.kernel.numbers import f8, i8
from engine.kernel.streams import uniform
from engine.program import Cause, EventKind, Flag, LimitRule, StepKind, World

VERSION_SHIFT = 40
"""A versioned object's key has its version above this bit."""
TINY = 1e-9
"""Of a request: sums of rounded times may miss a whole token by this much."""


@kernel
def edge_step(world: World, c: int, step: int) -> bool:
    """Take a step of the edge; False when the call has to wait."""
    call = world.calls[c]
    plan = world.steps[step]
    if plan.kind == StepKind.EDGE_GET:
        return edge_get(world, c, plan.cache)
    if plan.kind == StepKind.LIMIT:
        return limit(world, c, plan.limiter)
    if plan.kind == StepKind.EDGE_SET:
        edge_set(world, c, plan.cache)
    elif plan.kind == StepKind.BILL:
        world.stations[call.station].egress_bytes += world.classes[call.request_class].response_bytes
    elif uniform(world, world.stations[call.station].stream) < plan.share:
        call.cause = Cause.UNAVAILABLE
    return True


@kernel
def name_of(world: World, cache: int, key: int) -> int:
    """The key an object has now: with versioned names another after every change."""
    row = world.caches[cache]
    if not row.versioned:
        return key
    return (key & ((1 << VERSION_SHIFT) - 1)) | (i8(row.version) << VERSION_SHIFT)


@kernel
def edge_get(world: World, c: int, cache: int) -> bool:
    """Look an object up; on a miss this call fetches it (True), or waits for another's fetch (False)."""
    call = world.calls[c]
    row = world.caches[cache]
    call.key = name_of(world, cache, call.key)
    call.log = row.version
    if cache_get(world, cache, call.key):
        call.marks &= ~Flag.MISSED
        slot = world.buckets[row.bucket0 + find(world, cache, call.key)]
        row.stale += world.slots[slot].version != row.version
        return True
    call.marks |= Flag.MISSED
    return not row.coalesce or take_lease(world, cache, c)


@kernel
def edge_set(world: World, c: int, cache: int) -> None:
    """Keep what was fetched, as it was when it was asked for, and let those go on who waited for it."""
    call = world.calls[c]
    cache_set(world, cache, call.key, 0)
    slot = world.buckets[world.caches[cache].bucket0 + find(world, cache, call.key)]
    world.slots[slot].version = call.log
    if call.marks & Flag.FETCHING:
        call.marks &= ~Flag.FETCHING
        release_waiters(world, cache, call.key, True)


@kernel
def purge(world: World, cache: int, key: int) -> None:
    """A purge has reached a point: one object is gone, or (key below 0) all."""
    if key < 0:
        cache_clear(world, cache)
    else:
        cache_delete(world, cache, name_of(world, cache, key))


@kernel
def limit(world: World, c: int, limiter: int) -> bool:
    """Let the call pass or fail it as rate limited (True); False when it waits for its turn."""
    call = world.calls[c]
    row = world.limiters[limiter]
    now_s = world.clock[0].now_s
    cell = i8(row.cell0 + row.width * call.user * row.per_user)
    if row.rule == LimitRule.LEAKY_BUCKET:
        turn_s = max(world.allowance[cell], now_s)
        if (turn_s - now_s) * row.rate_rps > row.burst + TINY:
            call.cause = Cause.RATE_LIMITED
            return True
        world.allowance[cell] = turn_s + 1.0 / row.rate_rps
        if turn_s == now_s:
            return True
        push(world, turn_s, EventKind.CONTINUE, c)
        return False
    if row.rule == LimitRule.TOKEN_BUCKET:
        passes = take_token(world, limiter, cell)
    elif row.rule == LimitRule.SLIDING_LOG:
        passes = log_pass(world, limiter, cell)
    else:
        passes = count_pass(world, limiter, cell)
    if not passes:
        call.cause = Cause.RATE_LIMITED
    return True


@kernel
def take_token(world: World, limiter: int, cell: int) -> bool:
    """Cells: tokens missing from a full bucket, and when that was."""
    row = world.limiters[limiter]
    now_s = world.clock[0].now_s
    missing = max(0.0, world.allowance[cell] - (now_s - world.allowance[cell + 1]) * row.rate_rps)
    passes = missing + 1.0 <= row.burst + TINY
    world.allowance[cell] = missing + passes
    world.allowance[cell + 1] = now_s
    return passes


@kernel
def log_pass(world: World, limiter: int, cell: int) -> bool:
    """Cells: the place of the oldest entry in the ring, and when each entry leaves the window."""
    row = world.limiters[limiter]
    now_s = world.clock[0].now_s
    oldest = cell + 1 + i8(world.allowance[cell])
    if world.allowance[oldest] > now_s:
        return False
    world.allowance[oldest] = now_s + row.window_s
    world.allowance[cell] = (world.allowance[cell] + 1.0) % row.requests
    return True


@kernel
def count_pass(world: World, limiter: int, cell: int) -> bool:
    """Cells: number of the window, requests let pass in it, and in the one before."""
    row = world.limiters[limiter]
    now_s = world.clock[0].now_s
    window = f8(math.floor(now_s / row.window_s))
    if window != world.allowance[cell]:
        follows = window == world.allowance[cell] + 1.0
        world.allowance[cell + 2] = world.allowance[cell + 1] if follows else 0.0
        world.allowance[cell] = window
        world.allowance[cell + 1] = 0.0
    count = world.allowance[cell + 1]
    if row.rule == LimitRule.SLIDING_COUNTER:
        count += world.allowance[cell + 2] * (1.0 - (now_s / row.window_s - window))
    if count + 1.0 > row.requests + TINY:
        return False
    world.allowance[cell + 1] += 1.0
    return True
