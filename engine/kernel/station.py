"""A station: admission, its workers, its cores and its queue."""

from engine.kernel.compiled import entry, kernel
from engine.kernel.heap import push
from engine.kernel.histogram import bin_of
from engine.kernel.numbers import f8, i8
from engine.kernel.streams import sample
from engine.kernel.trace import note
from engine.kernel.transit import IMMEDIATE, join_line
from engine.program import N_OPS, NONE, Cause, Discipline, EventKind, Flag, Phase, StationState, World

CONTROL_PRIORITY = 8
"""Above every request class (0 to 7)."""


@kernel
def account(world: World, station: int) -> None:
    """Integrate the station's areas up to now; called before any of its counts changes."""
    row = world.stations[station]
    now_s = world.clock[0].now_s
    elapsed_s = now_s - row.last_s
    row.busy_area += row.busy * elapsed_s
    row.waiting_area += row.waiting * elapsed_s
    row.inside_area += row.inside * elapsed_s
    row.up_area += elapsed_s * (row.state == StationState.UP)
    row.last_s = now_s


@kernel
def service_of(world: World, c: int) -> int:
    """The distribution of a call's service time at its station."""
    call = world.calls[c]
    return i8(world.services[call.station * N_OPS + call.op])


@kernel
def draw_service(world: World, c: int) -> float:
    """Service time of a call at its station, in seconds."""
    call = world.calls[c]
    row = world.stations[call.station]
    if call.marks & Flag.CANCELLED:
        return 0.0
    service_s = sample(world, call.service, row.stream) * row.slow
    if call.request_class != NONE:
        service_s *= world.classes[call.request_class].factor
    return f8(service_s)


@kernel
def begin(world: World, c: int) -> None:
    """Hold a core for a drawn service time."""
    world.calls[c].phase = Phase.SERVED
    push(world, world.clock[0].now_s + draw_service(world, c), EventKind.DONE, c)
    if world.calls[c].marks & Flag.TRACED:
        note(world, c)


@kernel
def admit(world: World, c: int) -> int:
    """Let a call into its station: the call when it may ask for a core or run its plan, NONE when it waits.

    A call that is refused gets its cause and goes straight to its answer.
    """
    call = world.calls[c]
    s = i8(call.station)
    row = world.stations[s]
    if row.state == StationState.HUNG:
        park(world, c, EventKind.REACH)
        return NONE
    call.came_s = world.clock[0].now_s
    if not call.marks & Flag.PROBE:
        row.arrived += 1
    if row.state != StationState.UP or call.marks & Flag.CANCELLED:
        return refuse(world, c)
    account(world, s)
    if row.working >= row.workers:
        if row.turns_away or row.waiting >= row.queue_limit:
            return refuse(world, c)
        call.phase = Phase.WAITING_WORKER
        call.due_s = world.clock[0].now_s
        wait_for_worker(world, c)
        row.waiting += 1
        row.inside += 1
        call.marks |= Flag.INSIDE
        return NONE
    if row.busy >= row.cores and row.waiting >= row.queue_limit and row.discipline != Discipline.PROCESSOR_SHARING:
        return refuse(world, c)
    row.working += 1
    row.inside += 1
    call.marks |= Flag.WORKER | Flag.INSIDE
    return c


@kernel
def priority_of(world: World, c: int) -> int:
    """Higher goes first; control messages before all requests."""
    request_class = world.calls[c].request_class
    return i8(world.classes[request_class].priority) if request_class != NONE else CONTROL_PRIORITY


@kernel
def wait_for_worker(world: World, c: int) -> None:
    """Stand in the queue for a worker, where the station's discipline says."""
    call = world.calls[c]
    row = world.stations[call.station]
    before = row.worker_tail
    if row.discipline == Discipline.LIFO:
        before = NONE
    elif row.discipline == Discipline.PRIORITY:
        before = NONE
        other = i8(row.worker_head)
        while other != NONE and priority_of(world, other) >= priority_of(world, c):
            before = other
            other = i8(world.calls[other].next)
    if row.worker_head == NONE or before == NONE:
        call.next = row.worker_head
        row.worker_head = c
    else:
        call.next = world.calls[before].next
        world.calls[before].next = c
    if call.next == NONE:
        row.worker_tail = c


@kernel
def refuse(world: World, c: int) -> int:
    """Turn a call away at once; its answer says so."""
    call = world.calls[c]
    row = world.stations[call.station]
    call.cause = Cause.REFUSED
    if not call.marks & Flag.PROBE:
        row.refused += 1
        row.failed += 1
    return c


@kernel
def park(world: World, c: int, kind: int) -> None:
    """Freeze a call in a hung station; `kind` is what it goes on with when the station does."""
    call = world.calls[c]
    row = world.stations[call.station]
    call.on_line = kind
    call.phase = Phase.PARKED
    call.next = NONE
    if row.parked_head == NONE:
        row.parked_head = c
    else:
        world.calls[row.parked_tail].next = c
    row.parked_tail = c
    row.parked += 1


@kernel
def enter_core(world: World, c: int) -> None:
    """Take a core, or wait for one."""
    call = world.calls[c]
    s = i8(call.station)
    row = world.stations[s]
    if row.discipline == Discipline.PROCESSOR_SHARING:
        share_join(world, c)
    elif row.busy < row.cores:
        account(world, s)
        row.busy += 1
        begin(world, c)
    else:
        account(world, s)
        row.waiting += 1
        call.phase = Phase.WAITING_CORE
        call.due_s = world.clock[0].now_s
        if row.discipline == Discipline.PRIORITY:
            order_by_priority(world, c)
        elif row.core_head == NONE:
            call.next = NONE
            row.core_head = c
            row.core_tail = c
        elif row.discipline == Discipline.LIFO:
            call.next = row.core_head
            row.core_head = c
        else:
            call.next = NONE
            world.calls[row.core_tail].next = c
            row.core_tail = c


@kernel
def next_for_core(world: World, s: int) -> int:
    """The waiting call that is served next, taken out of the queue; NONE when nobody waits."""
    row = world.stations[s]
    c = i8(row.core_head)
    if c != NONE:
        row.core_head = world.calls[c].next
    elif row.root != NONE and row.sharing == 0:
        c = pop_ordered(world, s)
    return c


@kernel
def release_core(world: World, s: int) -> None:
    """A core is free: the next waiting call takes it."""
    row = world.stations[s]
    account(world, s)
    c = next_for_core(world, s) if row.busy <= row.cores else NONE
    if c == NONE:
        row.busy -= 1
        return
    if not world.calls[c].marks & Flag.CANCELLED:
        row.waiting -= 1
    begin(world, c)


@kernel
def release_worker(world: World, s: int) -> None:
    """A worker is free: the call that waited longest takes it."""
    row = world.stations[s]
    c = row.worker_head
    if c == NONE or row.working > row.workers:
        row.working -= 1
        return
    account(world, s)
    row.worker_head = world.calls[c].next
    if not world.calls[c].marks & Flag.CANCELLED:
        row.waiting -= 1
    world.calls[c].marks |= Flag.WORKER
    join_line(world, c, IMMEDIATE, EventKind.WORK)


@kernel
def order_by_priority(world: World, c: int) -> None:
    """Put a call into the priority queue: high priority first, then first come."""
    call = world.calls[c]
    call.order = -f8(priority_of(world, c))
    world.clock[0].sequence += 1
    call.sequence = world.clock[0].sequence
    row = world.stations[call.station]
    call.child = NONE
    call.next = NONE
    row.root = meld(world, row.root, c)


@kernel
def goes_first(world: World, a: int, b: int) -> bool:
    """Whether call `a` is ahead of call `b` in the pairing heap."""
    first = world.calls[a]
    second = world.calls[b]
    return bool(first.order < second.order or (first.order == second.order and first.sequence < second.sequence))


@kernel
def meld(world: World, a: int, b: int) -> int:
    """Join two pairing heaps (Fredman et al., The Pairing Heap, Algorithmica 1986)."""
    if a == NONE:
        return b
    if b == NONE:
        return a
    if goes_first(world, b, a):
        a, b = b, a
    world.calls[b].next = world.calls[a].child
    world.calls[a].child = b
    return a


@kernel
def pop_ordered(world: World, s: int) -> int:
    """Take the first call of a station's pairing heap; NONE when it is empty."""
    row = world.stations[s]
    first = i8(row.root)
    if first == NONE:
        return NONE
    pairs = NONE
    child = i8(world.calls[first].child)
    while child != NONE:
        sibling = i8(world.calls[child].next)
        world.calls[child].next = NONE
        if sibling != NONE:
            after = i8(world.calls[sibling].next)
            world.calls[sibling].next = NONE
            child = meld(world, child, sibling)
        else:
            after = NONE
        world.calls[child].next = pairs
        pairs = child
        child = after
    root = NONE
    while pairs != NONE:
        after = i8(world.calls[pairs].next)
        world.calls[pairs].next = NONE
        root = meld(world, root, pairs)
        pairs = after
    row.root = root
    return first


@kernel
def share_progress(world: World, s: int) -> None:
    """Let the sharing calls of a station attain service up to now."""
    row = world.stations[s]
    now_s = world.clock[0].now_s
    if row.sharing > 0:
        row.virtual_s += (now_s - row.shared_s) * min(1.0, row.cores / row.sharing)
    row.shared_s = now_s
    account(world, s)


@kernel
def share_schedule(world: World, s: int) -> None:
    """Schedule the departure of the first call; an earlier schedule becomes void."""
    row = world.stations[s]
    row.busy = min(row.sharing, row.cores)
    row.sharing_due_s = -1.0
    if row.root != NONE:
        rate = min(1.0, row.cores / row.sharing)
        remaining_s = max(0.0, world.calls[row.root].order - row.virtual_s)
        row.sharing_due_s = world.clock[0].now_s + remaining_s / rate
        push(world, row.sharing_due_s, EventKind.SHARE, s)


@kernel
def share_join(world: World, c: int) -> None:
    """A call joins a processor sharing station: all running calls go at the same rate."""
    call = world.calls[c]
    s = i8(call.station)
    row = world.stations[s]
    share_progress(world, s)
    call.phase = Phase.SERVED
    call.child = NONE
    call.next = NONE
    call.order = row.virtual_s + draw_service(world, c)
    world.clock[0].sequence += 1
    call.sequence = world.clock[0].sequence
    row.sharing += 1
    row.root = meld(world, row.root, c)
    share_schedule(world, s)


@kernel
def share_leave(world: World, s: int) -> int:
    """The first call of a processor sharing station is done (NONE when the schedule was void)."""
    row = world.stations[s]
    if row.sharing_due_s != world.clock[0].now_s or row.state == StationState.HUNG:
        return NONE
    share_progress(world, s)
    row.sharing -= 1
    c = pop_ordered(world, s)
    share_schedule(world, s)
    return c


@kernel
def leave(world: World, c: int) -> None:
    """The call's answer goes out: it gives its worker back and is counted."""
    call = world.calls[c]
    s = i8(call.station)
    row = world.stations[s]
    if not call.marks & Flag.INSIDE:
        return
    account(world, s)
    row.inside -= 1
    call.marks &= ~Flag.INSIDE
    if not call.marks & Flag.PROBE:
        if call.cause == Cause.NONE:
            row.completed += 1
            if row.window != NONE:
                world.windows[row.window, bin_of(world.clock[0].now_s - call.came_s)] += 1
        else:
            row.failed += 1
    if call.marks & Flag.WORKER:
        call.marks &= ~Flag.WORKER
        release_worker(world, s)


@entry
def settle(world: World, s: int) -> None:
    """After an edit: idle cores and workers take the calls that wait."""
    row = world.stations[s]
    if row.state != StationState.UP or row.discipline == Discipline.PROCESSOR_SHARING:
        return
    while row.working < row.workers and row.worker_head != NONE:
        row.working += 1
        release_worker(world, s)
    account(world, s)
    while row.busy < row.cores:
        c = next_for_core(world, s)
        if c == NONE:
            return
        if not world.calls[c].marks & Flag.CANCELLED:
            row.waiting -= 1
        row.busy += 1
        begin(world, c)
