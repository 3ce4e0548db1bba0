"""What is scheduled before the first event: arrivals, checks, the first bucket; and what Python asks later."""

import numpy as np
from numpy.typing import NDArray

from engine.kernel.arrive import gap_s, pick_class, pick_key
from engine.kernel.cache import cache_clear, cache_set, find
from engine.kernel.coalesce import file_leases
from engine.kernel.compiled import entry, kernel
from engine.kernel.heap import push
from engine.kernel.messages import broker_crashes
from engine.kernel.outage import crash
from engine.kernel.pools import MARGIN
from engine.kernel.routing import relist
from engine.kernel.shards import count_keys
from engine.kernel.streams import exponential, sample, uniform, zipf_constants
from engine.program import NONE, EventKind, Process, Table, World


@entry
def start(world: World) -> None:
    """Make a fresh world ready to run."""
    clock = world.clock[0]
    take_room(world)
    for cache in range(len(world.caches)):
        if world.caches[cache].capacity > 0:
            cache_clear(world, cache)
    for kind in range(len(world.classes)):
        row = world.classes[kind]
        row.h_x1, row.h_n, row.s = zipf_constants(row.exponent, row.keys)
    for sharding in range(len(world.shardings)):
        count_keys(world, sharding)
    for client in range(len(world.clients)):
        start_client(world, client)
    for check in range(len(world.checks)):
        start_check(world, check)
    for fleet in range(len(world.fleets)):
        if world.fleets[fleet].every_s > 0.0:
            push(world, clock.now_s + world.fleets[fleet].every_s, EventKind.SCALE, fleet)
    for watch in range(len(world.watches)):
        if world.watches[watch].interval_s > 0.0:
            push(world, clock.now_s + world.watches[watch].interval_s, EventKind.WATCH, watch)
    for q in range(len(world.queues)):
        start_polling(world, q)
    push(world, clock.bucket_s, EventKind.TICK, 0)


@entry
def take_room(world: World) -> None:
    """Note how far the heap may fill, and where each lease is: at the start, after growth, after an edit."""
    world.clock[0].room = len(world.heap) - MARGIN
    file_leases(world)


@kernel
def start_polling(world: World, q: int) -> None:
    """Schedule the first requests of the workers that poll, at random moments of the first interval."""
    group = world.groups[world.queues[q].group]
    for member in range(group.member0, group.member0 + group.members):
        worker = world.stations[world.members[member].station]
        if worker.poll_s >= 0.0:
            push(world, world.clock[0].now_s + uniform(world, worker.stream) * worker.poll_s, EventKind.POLL, member)


@entry
def start_client(world: World, client: int) -> None:
    """Schedule a client's first arrivals."""
    row = world.clients[client]
    now_s = world.clock[0].now_s
    if row.process == Process.CLOSED:
        for _ in range(row.population):
            push(world, now_s + sample(world, row.think, row.think_stream), EventKind.ARRIVE, client)
        return
    push(world, now_s + gap_s(world, client), EventKind.ARRIVE, client)
    if row.process == Process.BURSTY:
        push(world, now_s + exponential(world, row.burst_stream, row.calm_s), EventKind.SWITCH, client)


@entry
def start_check(world: World, check: int) -> None:
    """Schedule a target's first check, at a random moment of the first interval."""
    row = world.checks[check]
    if row.interval_s > 0.0:
        phase_s = uniform(world, row.stream) * row.interval_s
        push(world, world.clock[0].now_s + phase_s, EventKind.CHECK, check)


@entry
def schedule(world: World, time_s: float, kind: int, subject: int) -> None:
    """Schedule one event from outside."""
    push(world, time_s, kind, subject)


@entry
def relist_all(world: World) -> None:
    """Rebuild every group's list of live members."""
    for group in range(len(world.groups)):
        relist(world, group)


@entry
def refill(world: World, cache: int, entries: Table) -> None:
    """Put entries into an empty cache, the least recently used first, each with its own end and version."""
    for i in range(len(entries)):
        cache_set(world, cache, entries[i].key, 0)
        slot = world.buckets[world.caches[cache].bucket0 + find(world, cache, entries[i].key)]
        world.slots[slot].until_s = entries[i].until_s
        world.slots[slot].version = entries[i].version
        world.slots[slot].outdated = entries[i].outdated


@entry
def kill_station(world: World, station: int) -> None:
    """Crash a station that is about to be removed."""
    crash(world, station)
    if world.stations[station].queue != NONE:
        broker_crashes(world, world.stations[station].queue, True)


@entry
def draw_keys(world: World, client: int, keys: NDArray[np.int64]) -> None:
    """Fill `keys` with those of a client's first requests, drawn in the order in which requests draw them."""
    row = world.clients[client]
    for i in range(len(keys)):
        keys[i] = pick_key(world, client, pick_class(world, client), row.key_stream)
        uniform(world, row.user_stream)
