"""The loop: the next event, and the one ladder that says who handles it."""

from engine.kernel.acknowledgements import on_acknowledge
from engine.kernel.answer import finish, on_back, on_timeout
from engine.kernel.arrive import on_arrive, switch_burst
from engine.kernel.cache import cache_delete, cache_get, cache_set
from engine.kernel.coalesce import leases_end, release_waiters, take_lease
from engine.kernel.compiled import entry, kernel
from engine.kernel.downstream import advance, send
from engine.kernel.faults import on_fault, on_restore
from engine.kernel.fleets import booted, drained, on_deploy, on_scale
from engine.kernel.health import on_check
from engine.kernel.heap import pop, push
from engine.kernel.job_meter import tick_queues
from engine.kernel.leases import on_return
from engine.kernel.messages import go_on_with, on_poll
from engine.kernel.meter import tick
from engine.kernel.numbers import i8
from engine.kernel.outage import cut_calls, note_recovered
from engine.kernel.pools import MARGIN, free_call, new_call
from engine.kernel.promotion import on_resend, promote
from engine.kernel.replication import database_operation, on_apply
from engine.kernel.retry import hedge
from engine.kernel.routing import choose_policy, nearest, relist
from engine.kernel.shards import on_copy
from engine.kernel.station import admit, enter_core, park, release_core, share_leave
from engine.kernel.timers import first_timer
from engine.kernel.trace import begin_attempt, note, tick_tracer
from engine.kernel.transit import leave_line
from engine.kernel.watches import on_watch
from engine.program import NONE, Cause, EventKind, Flag, Op, Phase, Policy, StationState, Stop, World


@kernel
def reach(world: World, c: int) -> int:
    """A call reaches its station: itself when its plan may run, NONE when it is served or waits first."""
    call = world.calls[c]
    if call.phase == Phase.DEAD:
        free_call(world, c)
        return NONE
    c = admit(world, c)
    if c == NONE or call.cause != Cause.NONE:
        return c
    set_plan(world, c)
    if call.service == NONE:
        if world.stations[call.station].failure != NONE:
            note_recovered(world, i8(call.station))
        call.phase = Phase.DOWNSTREAM
        return c
    enter_core(world, c)
    return NONE


@kernel
def set_plan(world: World, c: int) -> None:
    """Point the call at its station's plan for its class: plans of gets, sets and deletes differ."""
    call = world.calls[c]
    call.pc = 0
    call.plan_end = 0
    if call.request_class == NONE:
        return
    variant = 0
    if call.op == Op.SET:
        variant = 1
    elif call.op == Op.DELETE:
        variant = 2
    plan = world.plans[world.stations[call.station].plan + 3 * call.request_class + variant]
    call.pc = plan.step0
    call.plan_end = plan.step0 + plan.steps


@kernel
def work(world: World, c: int) -> int:
    """A call asks for a core: on its way in when it waited for a worker, or for a step of its plan."""
    call = world.calls[c]
    if call.phase == Phase.DEAD:
        free_call(world, c)
        return NONE
    if world.stations[call.station].state == StationState.HUNG:
        park(world, c, EventKind.WORK)
        return NONE
    if call.phase == Phase.WAITING_WORKER:
        set_plan(world, c)
        if call.service == NONE:
            call.phase = Phase.DOWNSTREAM
            return c
    enter_core(world, c)
    return NONE


@kernel
def done(world: World, c: int) -> int:
    """A call has had its service: itself when its plan may run."""
    call = world.calls[c]
    if call.phase == Phase.DEAD:
        free_call(world, c)
        return NONE
    row = world.stations[call.station]
    if row.state == StationState.HUNG:
        park(world, c, EventKind.DONE)
        return NONE
    release_core(world, i8(call.station))
    return served(world, c)


@kernel
def served(world: World, c: int) -> int:
    """What a kind's own state makes of a served call: a cache looks its key up, a database commits."""
    call = world.calls[c]
    row = world.stations[call.station]
    call.phase = Phase.DOWNSTREAM
    if row.failure != NONE and not call.marks & Flag.PROBE:
        note_recovered(world, i8(call.station))
    if row.cache != NONE and call.op >= Op.GET and call.op <= Op.DELETE:
        return c if cache_operation(world, c) else NONE
    if row.is_database:
        return c if database_operation(world, c) else NONE
    if row.dns != NONE and call.op == Op.LOOKUP:
        resolve(world, c)
    return c


@kernel
def cache_operation(world: World, c: int) -> bool:
    """Get, set or delete; False when the call waits for another's fetch of the same key."""
    call = world.calls[c]
    cache = i8(world.stations[call.station].cache)
    if call.op == Op.GET:
        if cache_get(world, cache, call.key):
            call.marks |= Flag.HIT
            return True
        call.marks |= Flag.MISSED
        if world.caches[cache].coalesce:
            return bool(take_lease(world, cache, c))
        return True
    if call.op == Op.DELETE:
        cache_delete(world, cache, call.key)
        return True
    if call.pc == call.plan_end:
        cache_set(world, cache, call.key, call.version)
        if world.caches[cache].coalesce:
            release_waiters(world, cache, call.key, True)
        if world.caches[cache].write_step != NONE:
            write_behind(world, c)
    return True


@kernel
def write_behind(world: World, c: int) -> None:
    """An entry that is to reach the database later, by a call nobody waits for."""
    call = world.calls[c]
    flush = new_call(world, NONE, Op.WRITE, call.request_class, call.key, call.user)
    later = world.calls[flush]
    later.marks = Flag.DETACHED
    later.origin = call.station
    later.step = world.caches[world.stations[call.station].cache].write_step
    later.phase = Phase.BACKING_OFF
    push(world, world.clock[0].now_s + world.caches[world.stations[call.station].cache].flush_s, EventKind.SEND, flush)


@kernel
def resolve(world: World, c: int) -> None:
    """The DNS answers with one of its healthy endpoints, or with any where none is healthy."""
    call = world.calls[c]
    endpoints = i8(world.steps[call.step].endpoint)
    group = i8(world.groups[endpoints].records)
    if group == NONE:
        call.cause = Cause.UNAVAILABLE
        return
    records = world.groups[group]
    if records.live == 0:
        call.answer = world.groups[endpoints].member0 + call.user % records.members
    elif records.policy == Policy.NEAREST:
        call.answer = nearest(world, group, endpoints)
    else:
        chosen = choose_policy(world, group, c)
        call.answer = world.groups[endpoints].member0 + chosen - records.member0


@kernel
def on_send(world: World, c: int) -> None:
    """A back-off is over."""
    call = world.calls[c]
    if call.marks & Flag.CANCELLED:
        free_call(world, c)
        return
    if call.marks & Flag.TRACED:
        begin_attempt(world, c)
    send(world, c)
    if call.marks & Flag.TRACED:
        note(world, c)


@kernel
def go_on(world: World, c: int) -> None:
    """Run a call's plan; when it is through, its answer goes out."""
    call = world.calls[c]
    row = world.stations[call.station]
    if row.state == StationState.HUNG and call.cause == Cause.NONE and not row.is_client:
        park(world, c, EventKind.CONTINUE)
        return
    if advance(world, c):
        finish(world, c)


@entry
def run(world: World, until_s: float, max_events: int) -> int:
    """Simulate up to `until_s`, at most `max_events` events; says why it stopped.

    Bit-identical for a seed however the run is cut into slices: nothing is drawn or ordered by the cuts.
    """
    clock = world.clock[0]
    last = clock.events + max_events
    while True:
        if clock.free < MARGIN or clock.pending > clock.room:
            return Stop.POOL_FULL.value
        line = NONE
        next_s = world.heap[0].time_s
        sequence = world.heap[0].sequence
        for i in range(len(world.lines)):
            due_s = world.lines[i].due_s
            if due_s < next_s or (due_s == next_s and world.lines[i].sequence < sequence):
                next_s = due_s
                sequence = world.lines[i].sequence
                line = i
        todo = NONE
        if clock.timer_due_s < next_s and clock.timer_due_s <= until_s:
            timer = first_timer(world)
            if timer == NONE or clock.timer_due_s >= next_s or clock.timer_due_s > until_s:
                continue
            clock.now_s = clock.timer_due_s
            todo = on_timeout(world, i8(world.timers[timer].head))
        else:
            if next_s > until_s:
                clock.now_s = until_s
                return Stop.REACHED.value
            if clock.events >= last:
                return Stop.EVENTS.value
            if line == NONE and world.heap[0].kind >= EventKind.FAULT and 2 * clock.free < len(world.calls):
                return Stop.POOL_FULL.value  # a crash needs a row for the news of every call that it ends
            clock.now_s = next_s
            clock.events += 1
            if line != NONE:
                subject = leave_line(world, line)
                kind = i8(world.calls[subject].on_line)
            else:
                subject = i8(world.heap[0].subject)
                kind = i8(world.heap[0].kind)
                pop(world)
            todo = dispatch(world, kind, subject)
        if todo != NONE:
            go_on(world, todo)
            if world.calls[todo].marks & Flag.TRACED:
                note(world, todo)


@kernel
def dispatch(world: World, kind: int, subject: int) -> int:
    """Hand an event to its handler; the call whose plan goes on, or NONE."""
    if kind == EventKind.BACK:
        return on_back(world, subject)
    if kind == EventKind.ARRIVE:
        return on_arrive(world, subject)
    if kind == EventKind.REACH:
        c = reach(world, subject)
    elif kind == EventKind.DONE:
        c = done(world, subject)
    elif kind == EventKind.WORK:
        c = work(world, subject)
    else:
        return dispatch_rare(world, kind, subject)
    if world.calls[subject].marks & Flag.TRACED:
        note(world, subject)
    return c


@kernel
def dispatch_fleet(world: World, kind: int, subject: int) -> None:
    """Events of instances that come and go."""
    if kind == EventKind.BOOT:
        booted(world, subject)
    elif kind == EventKind.DRAINED:
        drained(world, subject)
    elif kind == EventKind.SCALE:
        on_scale(world, subject)
    else:
        on_deploy(world, subject)


@kernel
def dispatch_rare(world: World, kind: int, subject: int) -> int:
    """Events that few requests cause."""
    if kind == EventKind.SHARE:
        c = share_leave(world, subject)
        return served(world, c) if c != NONE else NONE
    if kind == EventKind.CONTINUE:
        if world.calls[subject].phase != Phase.DEAD:
            return subject
        free_call(world, subject)
    elif kind == EventKind.SEND:
        on_send(world, subject)
    elif kind == EventKind.HEDGE:
        copy = hedge(world, subject)
        if copy != NONE:
            send(world, copy)
            if world.calls[copy].marks & Flag.TRACED:
                note(world, copy)
    elif kind == EventKind.TICK:
        tick_queues(world)
        tick_tracer(world)
        tick(world)
    elif kind == EventKind.CHECK:
        on_check(world, subject)
    elif kind == EventKind.READMIT:
        relist(world, subject)
    elif kind == EventKind.LEASE:
        leases_end(world, subject)
    elif kind == EventKind.APPLY:
        on_apply(world, subject)
    elif kind == EventKind.ACKNOWLEDGE:
        on_acknowledge(world, subject)
    elif kind == EventKind.RESEND:
        on_resend(world, subject)
    elif kind == EventKind.PROMOTE:
        promote(world, subject)
    elif kind == EventKind.COPY:
        return on_copy(world, subject)
    elif kind == EventKind.FAULT:
        on_fault(world, subject)
    elif kind == EventKind.RESTORE:
        on_restore(world, subject)
    elif kind >= EventKind.BOOT and kind <= EventKind.DEPLOY:
        dispatch_fleet(world, kind, subject)
    elif kind == EventKind.CUT:
        cut_calls(world, subject)
    elif kind == EventKind.WATCH:
        on_watch(world, subject)
    elif kind == EventKind.RETURN:
        on_return(world, subject)
    elif kind == EventKind.POLL:
        on_poll(world, subject)
    elif kind == EventKind.DELIVER:
        go_on_with(world, subject)
    else:
        switch_burst(world, subject)
    return NONE
