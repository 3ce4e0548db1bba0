"""Which member of a group a call goes to.

Sources: Mitzenmacher, The Power of Two Choices in Randomized Load Balancing, IEEE TPDS 2001; Karger et al.,
Consistent Hashing and Random Trees, STOC 1997.
"""

import numpy as np

from engine.kernel.compiled import kernel
from engine.kernel.heap import push
from engine.kernel.numbers import i8
from engine.kernel.ranked import rank_all, weighted_turn
from engine.kernel.shards import ring_place
from engine.kernel.streams import GOLDEN, below, scramble, uniform
from engine.program import NEVER, NONE, EventKind, Flag, Policy, World


@kernel
def relist(world: World, group: int) -> None:
    """Rebuild the list of a group's live members after one has come or gone."""
    row = world.groups[group]
    now_s = world.clock[0].now_s
    row.live = 0
    for m in range(row.member0, row.member0 + row.members):
        member = world.members[m]
        if member.healthy and not member.draining and member.ejected_until_s <= now_s and member.weight > 0.0:
            world.live[row.member0 + row.live] = m
            row.live += 1
    if row.policy == Policy.LEAST_CONNECTIONS or row.policy == Policy.WEIGHTED_ROUND_ROBIN:
        rank_all(world, group)


@kernel
def take_out(world: World, m: int) -> None:
    """A target gets no more calls of its group; those it has may go on for as long as the group lets it drain."""
    member = world.members[m]
    member.draining += 1
    relist(world, member.group)
    drain_s = world.groups[member.group].drain_s
    if member.draining == 1 and drain_s < NEVER:
        member.cut_s = world.clock[0].now_s + drain_s
        push(world, member.cut_s, EventKind.CUT, m)


@kernel
def take_in(world: World, m: int) -> None:
    """A reason for which a target got no calls is over."""
    member = world.members[m]
    member.draining -= 1
    if member.draining == 0:
        member.cut_s = NEVER
    relist(world, member.group)


@kernel
def weighted_draw(world: World, group: int) -> int:
    """A live member drawn with its share of the weights."""
    row = world.groups[group]
    total = 0.0
    for i in range(row.live):
        total += world.members[world.live[row.member0 + i]].weight
    left = uniform(world, row.stream) * total
    for i in range(row.live):
        m = i8(world.live[row.member0 + i])
        left -= world.members[m].weight
        if left < 0.0:
            return m
    return i8(world.live[row.member0 + row.live - 1])


@kernel
def on_ring(world: World, group: int, key: int) -> int:
    """The first live member clockwise of the key's hash."""
    row = world.groups[group]
    low = ring_place(world, i8(row.ring0), i8(row.ring), scramble(np.uint64(key) * GOLDEN + GOLDEN))
    now_s = world.clock[0].now_s
    for i in range(row.ring):
        m = i8(world.ring_members[row.ring0 + (low + i) % row.ring])
        member = world.members[m]
        if member.healthy and not member.draining and member.ejected_until_s <= now_s:
            return m
    return NONE


@kernel
def nearest(world: World, records: int, endpoints: int) -> int:
    """The endpoint nearest to its client among a DNS's live records; both groups have the same order."""
    row = world.groups[records]
    best = NONE
    for i in range(row.live):
        m = i8(world.groups[endpoints].member0 + world.live[row.member0 + i] - row.member0)
        if best == NONE or world.members[m].distance_s < world.members[best].distance_s:
            best = m
    return best


@kernel
def choose(world: World, group: int, c: int) -> int:
    """A live member by the group's policy, for the policies that are not worth a place on the hot path."""
    row = world.groups[group]
    call = world.calls[c]
    member0 = row.member0
    if row.policy == Policy.WEIGHTED_ROUND_ROBIN:
        return weighted_turn(world, group)
    if row.policy == Policy.RANDOM:
        return i8(world.live[member0 + below(world, row.stream, row.live)])
    if row.policy == Policy.LEAST_CONNECTIONS:
        return i8(world.live[member0])
    if row.policy == Policy.IP_HASH:
        spot = scramble(np.uint64(call.user) * GOLDEN + GOLDEN)
        return i8(world.live[member0 + i8(spot % np.uint64(row.live))])
    if row.policy == Policy.CONSISTENT_HASH_KEY:
        return on_ring(world, group, call.key)
    if row.policy == Policy.CONSISTENT_HASH_USER:
        return on_ring(world, group, call.user)
    if row.policy == Policy.WEIGHTED_RANDOM:
        return weighted_draw(world, group)
    return i8(world.live[member0])


@kernel
def choose_stuck(world: World, group: int, c: int) -> int:
    """Sticky session: the member of the user's cookie while it is live, else a new one."""
    row = world.groups[group]
    user = world.calls[c].user
    m = i8(world.affinity[row.sticky + user])
    if m != NONE:
        member = world.members[m]
        if member.healthy and not member.draining and member.ejected_until_s <= world.clock[0].now_s:
            return m
    m = choose_policy(world, group, c)
    world.affinity[row.sticky + user] = m
    return m


@kernel
def primary_of(world: World, group: int) -> int:
    """The member that is its cluster's primary now; NONE while there is none."""
    row = world.groups[group]
    primary = world.clusters[row.cluster].primary
    for m in range(row.member0, row.member0 + row.members):
        if world.members[m].station == primary:
            return m
    return NONE


@kernel
def choose_policy(world: World, group: int, c: int) -> int:
    """A live member by the group's policy; the commonest policies stand here."""
    row = world.groups[group]
    if row.policy == Policy.ROUND_ROBIN:
        row.turn += 1
        if row.turn >= row.live:
            row.turn = 0
        return i8(world.live[row.member0 + row.turn])
    if row.policy == Policy.POWER_OF_TWO:
        a = i8(world.live[row.member0 + below(world, row.stream, row.live)])
        b = i8(world.live[row.member0 + below(world, row.stream, row.live)])
        return a if world.members[a].open <= world.members[b].open else b
    return choose(world, group, c)


@kernel
def choose_other(world: World, group: int, c: int, tried: int) -> int:
    """For another try: the live member after the one that failed; NONE when the fallback is to be tried."""
    row = world.groups[group]
    if row.live == 1 and row.fallback != NONE and row.eject_after == 0 and world.live[row.member0] == tried:
        return NONE
    for i in range(row.live):
        if world.live[row.member0 + i] == tried:
            return i8(world.live[row.member0 + (i + 1) % row.live])
    return choose_policy(world, group, c)


@kernel
def route(world: World, group: int, c: int) -> int:
    """The member a call goes to; NONE when no member (and no fallback) is there."""
    row = world.groups[group]
    call = world.calls[c]
    if row.live == 0:
        return NONE
    if row.policy == Policy.PRIMARY:
        return i8(row.member0) if row.members == 1 else primary_of(world, group)
    if row.policy == Policy.RESOLVED:
        return i8(call.answer)
    if call.attempt > 0 and (row.retries > 0 or call.marks & Flag.HEDGED) and call.member != NONE:
        return choose_other(world, group, c, call.member)
    if call.attempt > 0 and call.member != NONE:
        if world.members[call.member].group == group and not world.members[call.member].draining:
            return i8(call.member)
    if row.sticky != NONE:
        return choose_stuck(world, group, c)
    return choose_policy(world, group, c)


@kernel
def member_failed(world: World, m: int) -> None:
    """Count a failed call against a member; enough in a row leave it out for a while."""
    member = world.members[m]
    row = world.groups[member.group]
    now_s = world.clock[0].now_s
    member.failures += 1
    if row.eject_after == 0 or member.failures < row.eject_after or member.ejected_until_s > now_s:
        return
    member.ejected_until_s = now_s + row.eject_s
    member.failures = 0
    relist(world, member.group)
    note_detected(world, member.station)
    push(world, member.ejected_until_s, EventKind.READMIT, member.group)


@kernel
def note_detected(world: World, station: int) -> None:
    """The first balancer, DNS, driver or monitor acts upon a failure."""
    failure = world.stations[station].failure
    if failure != NONE and world.failures[failure].detected_s == NEVER:
        world.failures[failure].detected_s = world.clock[0].now_s
