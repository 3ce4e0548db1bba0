"""Invariants of the world, checked after every event in tests. The first that is broken is named by its number."""

from engine.kernel.acknowledgements import entry_of
from engine.kernel.compiled import entry, kernel
from engine.program import NONE, Flag, Phase, Stage, World

SOUND = 0
HEAP_ORDER = 1
POOL = 2
STATION_CONSERVATION = 3
BUSY_CORES = 4
WAITING_CALLS = 5
REQUEST_CONSERVATION = 6
OPEN_CALLS = 7
JOB_CONSERVATION = 8
CALLS_INSIDE_OFF = 9
WAITING_WRITES = 10


@entry
def verify(world: World) -> int:
    """SOUND, or the number of the first broken invariant."""
    clock = world.clock[0]
    for i in range(1, clock.pending):
        if world.heap[(i - 1) >> 2].time_s > world.heap[i].time_s:
            return HEAP_ORDER
    stations = len(world.stations)
    used = 0
    requests = 0
    for c in range(len(world.calls)):
        call = world.calls[c]
        if call.phase == Phase.FREE:
            continue
        used += 1
        if call.phase == Phase.REPLICATING and not is_awaited(world, c):
            return WAITING_WRITES
        if call.marks & Flag.COUNTED and call.parent == NONE and call.phase == Phase.DOWNSTREAM:
            if world.stations[call.station].is_client:
                requests += 1
    if used + clock.free != len(world.calls):
        return POOL
    total = world.totals[0]
    if total.offered != total.completed + total.failed + requests:
        return REQUEST_CONSERVATION
    for s in range(stations):
        row = world.stations[s]
        if row.is_client:
            if row.arrived != row.completed + row.failed + row.inside:
                return STATION_CONSERVATION
            continue
        probes = 0
        inside = 0
        for c in range(len(world.calls)):
            call = world.calls[c]
            if call.phase != Phase.FREE and call.station == s and call.marks & Flag.INSIDE:
                inside += 1
                if call.marks & Flag.PROBE:
                    probes += 1
        if inside != row.inside or row.arrived != row.completed + row.failed + inside - probes:
            return STATION_CONSERVATION
        if row.busy < 0 or row.working < 0 or row.waiting < 0:
            return WAITING_CALLS
        if row.busy > row.cores and row.sharing == 0:
            return BUSY_CORES
        stage = world.boxes[s].stage
        if inside > 0 and (stage == Stage.OFF or stage == Stage.BOOTING):
            return CALLS_INSIDE_OFF
    for m in range(len(world.members)):
        if world.members[m].open < 0:
            return OPEN_CALLS
    for q in range(len(world.queues)):
        if not jobs_add_up(world, q):
            return JOB_CONSERVATION
    return SOUND


@kernel
def is_awaited(world: World, c: int) -> bool:
    """Whether the log knows which call waits for the acknowledgements of its write."""
    call = world.calls[c]
    cluster = world.stations[call.station].cluster
    if cluster == NONE:
        return False
    write = world.log[entry_of(world, cluster, call.log)]
    return bool(write.number == call.log and write.call == c)


@kernel
def jobs_add_up(world: World, q: int) -> bool:
    """Published = acknowledged + dead + lost + those that are still there, for all and for those that count."""
    row = world.queues[q]
    ready = 0
    leased = 0
    delayed = 0
    counted = 0
    for m in range(len(world.calls)):
        call = world.calls[m]
        if call.phase < Phase.QUEUED or call.phase > Phase.DELAYED or call.station != row.station:
            continue
        ready += call.phase == Phase.QUEUED
        leased += call.phase == Phase.LEASED
        delayed += call.phase == Phase.DELAYED
        counted += (call.marks & Flag.COUNTED) != 0
    there = ready == row.ready and leased == row.leased and delayed == row.delayed
    all_of_them = row.published == row.acknowledged + row.dead + row.lost + ready + leased + delayed
    jobs = row.job_offered == row.job_done + row.job_dead + row.job_lost + counted
    return there and all_of_them and jobs
