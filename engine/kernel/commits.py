"""The latest writes of all databases, by key: whether a value that was read is out of date by now."""

from engine.kernel.compiled import kernel
from engine.kernel.numbers import i8
from engine.program import COMMIT_HEADS, COMMITS, World


@kernel
def bucket_of(key: int) -> int:
    """The bucket a key falls into."""
    return i8((key * 2654435761) % COMMIT_HEADS)


@kernel
def record_commit(world: World, key: int) -> int:
    """Note a write; its number."""
    clock = world.clock[0]
    clock.commits += 1
    number = i8(clock.commits)
    entry = world.commits[number % COMMITS]
    bucket = bucket_of(key)
    entry.number = number
    entry.key = key
    entry.before = world.commit_heads[bucket]
    world.commit_heads[bucket] = number
    return number


@kernel
def is_newer(world: World, key: int, version: int) -> bool:
    """Whether a write of that number or later was to this key; never for a value without a version."""
    if version == 0:
        return False
    number = world.commit_heads[bucket_of(key)]
    while number >= version:
        entry = world.commits[number % COMMITS]
        if entry.number != number:
            return False
        if entry.key == key:
            return True
        number = entry.before
    return False
