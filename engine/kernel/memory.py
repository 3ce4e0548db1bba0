"""How much memory the instances use: read off their counters at the end of every bucket, and at every look."""

from engine.kernel.compiled import kernel
from engine.kernel.numbers import f8
from engine.program import Stage, StationState, World


@kernel
def memory_of(world: World, s: int) -> float:
    """Bytes an instance uses now: its process, the calls inside, entries, sessions and buffered data."""
    row = world.stations[s]
    box = world.boxes[s]
    if row.state != StationState.UP and row.state != StationState.HUNG:
        return 0.0
    used = box.base_bytes + row.inside * box.call_bytes
    if row.cache >= 0:
        used += world.caches[row.cache].held * box.item_bytes
    if row.sessions >= 0:
        used += world.caches[row.sessions].held * box.session_bytes
    if row.is_database:
        used += min(row.stored_bytes, box.buffer_bytes)
    return f8(used)


@kernel
def note_memory(world: World, s: int) -> None:
    """Add what an instance uses at the end of a bucket; its most counts from the warm-up on."""
    box = world.boxes[s]
    clock = world.clock[0]
    if box.stage == Stage.OFF or box.memory_bytes <= 0.0:
        return
    used = memory_of(world, s)
    box.memory_area += used * (clock.now_s - clock.bucket_start_s)
    box.memory_s += clock.now_s - clock.bucket_start_s
    if clock.now_s > clock.warmup_s:
        box.memory_most = max(box.memory_most, used)
