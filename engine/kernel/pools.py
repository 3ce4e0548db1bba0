"""The calls under way: a pool with a free list. Python makes it larger when it runs low."""

from engine.kernel.compiled import kernel
from engine.kernel.numbers import i8
from engine.kernel.trace import end_span
from engine.program import NONE, Flag, Phase, World

MARGIN = 4096
"""Free calls that one event may need at most (a page's assets, a fan-out)."""


@kernel
def new_call(world: World, parent: int, op: int, request_class: int, key: int, user: int) -> int:
    """A fresh call; the loop has seen to it that one is free."""
    clock = world.clock[0]
    clock.free -= 1
    c = i8(world.free[clock.free])
    call = world.calls[c]
    call.parent = parent
    call.op = op
    call.request_class = request_class
    call.key = key
    call.user = user
    call.sent_s = clock.now_s
    call.station = NONE
    call.link = NONE
    call.member = NONE
    call.twin = NONE
    call.service = NONE
    call.marks = 0
    call.pending = 0
    call.spare = 0
    call.attempt = 0
    call.cause = 0
    call.verdict = 0
    call.answer = NONE
    call.pc = 0
    call.log = 0
    call.version = 0
    call.origin = NONE
    call.plan_end = 0
    call.phase = Phase.OUT
    clock.stamp += 1
    call.stamp = clock.stamp
    return c


@kernel
def free_call(world: World, c: int) -> None:
    """Give a call's row back."""
    clock = world.clock[0]
    if world.calls[c].marks & Flag.TRACED:
        end_span(world, c)
    world.calls[c].phase = Phase.FREE
    world.free[clock.free] = c
    clock.free += 1
