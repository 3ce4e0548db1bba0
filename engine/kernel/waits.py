"""How long the oldest call in a station's waiting line has waited."""

from engine.kernel.compiled import kernel
from engine.kernel.numbers import f8, i8
from engine.program import NONE, Discipline, Flag, Phase, World


@kernel
def first_of(world: World, c: int) -> int:
    """The first call of a queue that still waits; those that were taken back stand in it until it is their turn."""
    while c != NONE and world.calls[c].marks & Flag.CANCELLED:
        c = i8(world.calls[c].next)
    return c


@kernel
def oldest_wait_s(world: World, s: int) -> float:
    """How long the oldest waiting call has waited for a worker or a core; 0 when none waits."""
    row = world.stations[s]
    now_s = world.clock[0].now_s
    oldest_s = now_s
    if row.waiting == 0:
        return 0.0
    if row.discipline == Discipline.LIFO or row.discipline == Discipline.PRIORITY:
        for c in range(len(world.calls)):
            call = world.calls[c]
            waits = call.phase == Phase.WAITING_WORKER or call.phase == Phase.WAITING_CORE
            if waits and call.station == s and not call.marks & Flag.CANCELLED:
                oldest_s = min(oldest_s, call.due_s)
        return f8(now_s - oldest_s)
    c = first_of(world, i8(row.worker_head))
    if c != NONE:
        oldest_s = min(oldest_s, world.calls[c].due_s)
    c = first_of(world, i8(row.core_head))
    if c != NONE:
        oldest_s = min(oldest_s, world.calls[c].due_s)
    return f8(now_s - oldest_s)
