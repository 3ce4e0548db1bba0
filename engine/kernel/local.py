"""Steps a station takes in its own memory: its cache, its sessions, a client's resolver."""

from engine.kernel.cache import cache_delete, cache_get, cache_set
from engine.kernel.coalesce import release_waiters
from engine.kernel.compiled import kernel
from engine.kernel.edge import edge_step
from engine.kernel.messages import enqueue
from engine.kernel.numbers import i8
from engine.kernel.pools import new_call
from engine.kernel.ranked import opened
from engine.kernel.shards import finish_batch
from engine.kernel.timers import arm
from engine.kernel.trace import follow, note
from engine.kernel.transit import travel
from engine.program import N_OPS, NONE, Cause, EventKind, Flag, Op, StepKind, World


@kernel
def look_up(world: World, c: int, step: int) -> bool:
    """Resolve the endpoint: from the resolver's cache (True), or by a call to the DNS (False)."""
    call = world.calls[c]
    endpoints = world.groups[world.steps[step].endpoint]
    if endpoints.resolvers > 0:
        resolver = world.resolvers[endpoints.resolver0 + call.user % endpoints.resolvers]
        if resolver.until_s > world.clock[0].now_s:
            call.answer = resolver.member
            return True
    group = world.groups[world.steps[step].group]
    if group.members == 0:
        call.cause = Cause.UNAVAILABLE
        return True
    m = i8(group.member0)
    below = new_call(world, c, Op.LOOKUP, call.request_class, call.key, call.user)
    child = world.calls[below]
    child.step = step
    child.member = m
    child.link = world.members[m].link
    child.station = world.members[m].station
    child.service = world.services[child.station * N_OPS + Op.LOOKUP]
    opened(world, m)
    call.pending = 1
    call.verdict = Cause.NONE
    edge = world.links[child.link]
    edge.calls += 1
    if edge.timer != NONE:
        arm(world, below, edge.timer)
    if call.marks & Flag.TRACED:
        follow(world, below, c)
    travel(world, below, child.link, EventKind.REACH, 64.0)
    if child.marks & Flag.TRACED:
        note(world, below)
    return False


@kernel
def session_step(world: World, c: int, step: int) -> bool:
    """Find the user's session in the station's memory; a user without one has to log in."""
    call = world.calls[c]
    cache = i8(world.steps[step].cache)
    if cache_get(world, cache, call.user):
        call.marks &= ~Flag.NO_SESSION
    else:
        call.marks |= Flag.NO_SESSION
        if world.affinity[world.caches[cache].seen0 + call.user] != NONE:
            world.stations[call.station].sessions_lost += 1
        cache_set(world, cache, call.user, 0)
    world.affinity[world.caches[cache].seen0 + call.user] = call.station
    return True


@kernel
def session_check(world: World, c: int, step: int) -> None:
    """Tell from the answer of the session store whether the user is logged in; one who was, and is not, lost it."""
    call = world.calls[c]
    plan = world.steps[step]
    seen = plan.seen0 + call.user
    known = world.affinity[seen] != NONE
    if call.marks & Flag.MISSED or (plan.durable and not known):
        call.marks |= Flag.NO_SESSION
        if known:
            world.stations[call.station].sessions_lost += 1
    else:
        call.marks &= ~Flag.NO_SESSION
    call.marks &= ~Flag.MISSED


@kernel
def local_step(world: World, c: int, step: int) -> bool:
    """Take a step that places no call of the plan; False when the call has to wait."""
    call = world.calls[c]
    plan = world.steps[step]
    if plan.kind >= StepKind.EDGE_GET:
        return edge_step(world, c, step)
    if plan.kind == StepKind.LOOKUP:
        return look_up(world, c, step)
    if plan.kind == StepKind.ENQUEUE:
        return bool(enqueue(world, c))
    if plan.kind == StepKind.SESSION:
        return session_step(world, c, step)
    key = i8(call.user if plan.by_user else call.key)
    if plan.kind == StepKind.SESSION_CHECK:
        session_check(world, c, step)
    elif plan.kind == StepKind.SESSION_KEPT:
        world.affinity[plan.seen0 + call.user] = call.station
    elif plan.kind == StepKind.MOVED:
        finish_batch(world, c)
    elif plan.kind == StepKind.FAIL_SESSION:
        call.cause = Cause.LOST
    elif plan.kind == StepKind.LOCAL_GET:
        if cache_get(world, plan.cache, key):
            call.marks &= ~Flag.MISSED
        else:
            call.marks |= Flag.MISSED
    elif plan.kind == StepKind.LOCAL_SET:
        cache_set(world, plan.cache, key, call.version)
        call.marks |= Flag.HIT
        if call.marks & Flag.FETCHING:
            call.marks &= ~Flag.FETCHING
            release_waiters(world, plan.cache, call.key, True)
    else:
        cache_delete(world, plan.cache, key)
    return True
