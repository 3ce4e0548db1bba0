"""What a call does below its station: it runs its plan, step by step, and places further calls."""

from engine.kernel.arrive import pick_key
from engine.kernel.breaker import breaker_allows
from engine.kernel.compiled import kernel
from engine.kernel.heap import push
from engine.kernel.local import local_step
from engine.kernel.numbers import i8
from engine.kernel.pools import new_call
from engine.kernel.quorum import join_siblings
from engine.kernel.ranked import opened
from engine.kernel.routing import route
from engine.kernel.shards import freeze, shards_asked
from engine.kernel.timers import arm
from engine.kernel.trace import follow, note
from engine.kernel.transit import IMMEDIATE, answer_now, join_line, request_bytes, travel
from engine.program import (
    N_OPS,
    NONE,
    SESSION_KEY0,
    Cause,
    EventKind,
    Flag,
    Op,
    Phase,
    StepKind,
    When,
    World,
)


@kernel
def send(world: World, c: int) -> None:
    """Choose a target and send the call to it; a call that finds none fails at once."""
    call = world.calls[c]
    group = i8(world.steps[call.step].group)
    if world.steps[call.step].own_writes and must_see_own_writes(world, c):
        group = i8(world.groups[group].fallback)
    m = route(world, group, c)
    if m == NONE and world.groups[group].fallback != NONE:
        m = route(world, i8(world.groups[group].fallback), c)
    call.member = m
    if m == NONE:
        call.link = NONE
        answer_now(world, c, Cause.UNAVAILABLE)
        return
    link = i8(world.members[m].link)
    edge = world.links[link]
    call.link = link
    call.station = world.members[m].station
    call.service = world.services[call.station * N_OPS + call.op]
    if edge.breaker_window > 0 and not breaker_allows(world, link):
        call.link = NONE
        call.member = NONE
        answer_now(world, c, Cause.UNAVAILABLE)
        return
    edge.calls += 1
    opened(world, m)
    if call.attempt == 0:
        edge.tokens = min(edge.tokens + edge.budget, edge.token_limit)
    if edge.timer != NONE:
        arm(world, c, edge.timer)
    if edge.pool > 0 and not connected(world, c):
        return
    if edge.hedge_s >= 0.0:
        schedule_hedge(world, c)
    call.phase = Phase.OUT
    travel(world, c, link, EventKind.REACH, request_bytes(world, c))


@kernel
def must_see_own_writes(world: World, c: int) -> bool:
    """Whether the user has written what the slowest follower has not applied yet."""
    call = world.calls[c]
    group = world.groups[world.steps[call.step].group]
    if group.cluster == NONE or group.fallback == NONE:
        return False
    cluster = world.clusters[group.cluster]
    mine = world.user_writes[cluster.writes0 + call.user]
    for r in range(cluster.replica0, cluster.replica0 + cluster.replicas):
        if world.replicas[r].following and world.replicas[r].applied < mine:
            return True
    return False


@kernel
def connected(world: World, c: int) -> bool:
    """Take a connection of the link's pool; a call that finds none waits for one."""
    call = world.calls[c]
    edge = world.links[call.link]
    if edge.pool_used < edge.pool:
        edge.pool_used += 1
        call.marks |= Flag.CONNECTED
        return True
    call.phase = Phase.POOLED
    call.next = NONE
    if edge.pool_head == NONE:
        edge.pool_head = c
    else:
        world.calls[edge.pool_tail].next = c
    edge.pool_tail = c
    return False


@kernel
def schedule_hedge(world: World, c: int) -> None:
    """A read that has no answer after `hedge_s` is sent a second time. Source: The Tail at Scale, CACM 2013."""
    call = world.calls[c]
    if call.marks & Flag.HEDGED or call.attempt > 0 or call.op not in (Op.READ, Op.JOIN, Op.GET, Op.STATIC):
        return
    message = new_call(world, NONE, call.op, call.request_class, call.key, call.user)
    world.calls[message].twin = c
    world.calls[message].log = call.stamp
    push(world, world.clock[0].now_s + world.links[call.link].hedge_s, EventKind.HEDGE, message)


@kernel
def asset_key(world: World, c: int, request_class: int) -> int:
    """One of the static objects that a page pulls, by their own popularity."""
    client = i8(world.stations[world.calls[c].station].client)
    return pick_key(world, client, request_class, world.clients[client].asset_stream)


@kernel
def place(world: World, c: int, step: int) -> None:
    """Place the calls of a step."""
    plan = world.steps[step]
    call = world.calls[c]
    request_class = call.request_class if plan.request_class == NONE else plan.request_class
    op = call.op if plan.op == NONE else plan.op
    key = i8(call.user + SESSION_KEY0 if plan.by_user else call.key)
    call.verdict = Cause.NONE
    if plan.wait_for > 0:
        call.spare = plan.copies - plan.wait_for
        call.youngest = NONE
    for _ in range(plan.copies):
        if plan.request_class != NONE:
            key = asset_key(world, c, request_class)
        below = new_call(world, c, op, request_class, key, call.user)
        child = world.calls[below]
        child.version = call.version
        child.step = step
        child.answer = call.answer
        child.marks = call.marks & Flag.COUNTED
        call.pending += 1
        if plan.wait_for > 0:
            join_siblings(world, c, below)
        if call.marks & Flag.TRACED:
            follow(world, below, c)
        send(world, below)
        if child.marks & Flag.TRACED:
            note(world, below)


@kernel
def scatter(world: World, c: int, step: int) -> None:
    """Place those of the next steps at once whose shards are asked; without any the call waits, or is not possible."""
    call = world.calls[c]
    plan = world.steps[step]
    asked = shards_asked(world, c, plan.kind)
    if asked == 0:
        freeze(world, c)
        return
    call.pc += plan.copies
    for shard in range(plan.copies):
        if (asked >> shard) & 1:
            place(world, c, step + 1 + shard)
    if call.pending == 0:  # a call of before an edit whose key is on a shard that was not there
        call.cause = Cause.UNAVAILABLE
        join_line(world, c, IMMEDIATE, EventKind.CONTINUE)


@kernel
def runs(marks: int, when: int) -> bool:
    """Whether a step's condition holds for a call with these marks."""
    if when == When.ALWAYS:
        return True
    if when == When.MISSED:
        return bool(marks & Flag.MISSED)
    return bool(marks & Flag.NO_SESSION)


@kernel
def advance(world: World, c: int) -> bool:
    """Run the plan until it waits for an answer or a core (False) or is through or has failed (True)."""
    call = world.calls[c]
    while call.cause == Cause.NONE and call.pc < call.plan_end and not call.marks & Flag.CANCELLED:
        step = i8(call.pc)
        call.pc += 1
        plan = world.steps[step]
        if not runs(call.marks, plan.when):
            continue
        if plan.kind == StepKind.CALL:
            place(world, c, step)
            return False
        if plan.kind == StepKind.WORK:
            call.service = plan.service
            join_line(world, c, IMMEDIATE, EventKind.WORK)
            return False
        if StepKind.SHARD <= plan.kind <= StepKind.MOVE_WRITE:
            scatter(world, c, step)
            return False
        if not local_step(world, c, step):
            return False
    return True
