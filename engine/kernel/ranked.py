"""Groups that choose the live member of the least rank: a heap, so that a choice costs the log of the members.

Least connections ranks by open calls, weighted round robin by virtual time (stride scheduling: Waldspurger and Weihl,
MIT/LCS/TM-528, 1995): a choice moves a member on by the reciprocal of its weight. Among equals the one that was chosen
longest ago is first. The heap stands in the group's part of `live`.
"""

from engine.kernel.compiled import kernel
from engine.kernel.numbers import i8
from engine.program import NEVER, NONE, Policy, World


@kernel
def ranks_before(world: World, a: int, b: int) -> bool:
    """Whether member `a` is chosen before member `b`."""
    first = world.members[a]
    second = world.members[b]
    if first.rank != second.rank:
        return bool(first.rank < second.rank)
    return bool(first.used < second.used or (first.used == second.used and a < b))


@kernel
def rank_anew(world: World, m: int) -> None:
    """Restore the heap around a member whose rank has changed."""
    group = world.groups[world.members[m].group]
    base = group.member0
    place = i8(world.members[m].place)
    while place > 0:
        above = i8(world.live[base + (place - 1) // 2])
        if not ranks_before(world, m, above):
            break
        world.live[base + place] = above
        world.members[above].place = place
        place = (place - 1) // 2
    while True:
        child = 2 * place + 1
        if child >= group.live:
            break
        if child + 1 < group.live and ranks_before(
            world, i8(world.live[base + child + 1]), i8(world.live[base + child])
        ):
            child += 1
        below = i8(world.live[base + child])
        if not ranks_before(world, below, m):
            break
        world.live[base + place] = below
        world.members[below].place = place
        place = child
    world.live[base + place] = m
    world.members[m].place = place


@kernel
def opened(world: World, m: int) -> None:
    """A call goes to a member."""
    member = world.members[m]
    member.open += 1
    if member.place != NONE and world.groups[member.group].policy == Policy.LEAST_CONNECTIONS:
        world.clock[0].sequence += 1
        member.used = world.clock[0].sequence
        member.rank = member.open
        rank_anew(world, m)


@kernel
def closed(world: World, m: int) -> None:
    """A call to a member is over for its caller."""
    member = world.members[m]
    member.open -= 1
    if member.place != NONE and world.groups[member.group].policy == Policy.LEAST_CONNECTIONS:
        member.rank = member.open
        rank_anew(world, m)


@kernel
def weighted_turn(world: World, group: int) -> int:
    """The member whose turn it is by weight."""
    m = i8(world.live[world.groups[group].member0])
    member = world.members[m]
    world.clock[0].sequence += 1
    member.used = world.clock[0].sequence
    member.rank += 1.0 / member.weight
    rank_anew(world, m)
    return m


@kernel
def rank_all(world: World, group: int) -> None:
    """Make a group's list of live members a heap; one that has come (back) begins with the others' turn."""
    row = world.groups[group]
    by_weight = row.policy == Policy.WEIGHTED_ROUND_ROBIN
    first = NEVER
    for i in range(row.live):
        member = world.members[world.live[row.member0 + i]]
        if member.place != NONE:
            first = min(first, member.rank)
    for m in range(row.member0, row.member0 + row.members):
        member = world.members[m]
        if not by_weight:
            member.rank = member.open
        elif member.place == NONE and member.weight > 0.0:
            member.rank = max(member.rank, first if first < NEVER else 0.0) + 0.5 / member.weight
        member.place = NONE
    count = i8(row.live)
    row.live = 0
    for i in range(count):
        m = i8(world.live[row.member0 + i])
        row.live += 1
        world.members[m].place = i
        rank_anew(world, m)
