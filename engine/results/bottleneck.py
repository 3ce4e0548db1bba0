"""What holds a run back at this moment, and why, in one sentence."""

from typing import NamedTuple

from engine.design.document import Design
from engine.figures import percent, short
from engine.results.frame import ComponentNow, Frame

BUSY = 0.8
"""From this utilization on waiting is felt: an M/M/1 queue then waits four services."""
FAILING = 0.01
"""A link on which this share of the calls fails is told."""


class Bottleneck(NamedTuple):
    """A component and the sentence that says why it is the one."""

    component: str
    why: str


def bottleneck(design: Design, frame: Frame) -> Bottleneck | None:
    """The component that holds the run back now; None where nothing does.

    One that is down or hung while calls to it fail comes first, then the busiest above BUSY, where the queue decides
    between equals.
    """
    failing: dict[str, float] = {}
    for key, flow in frame.links.items():
        if not flow.failed_rps or flow.calls_rps <= 0 or flow.failed_rps / flow.calls_rps < FAILING:
            continue
        link = design.links.get(key)
        if link is not None:
            failing[link.target] = failing.get(link.target, 0.0) + flow.failed_rps
    dead = {key: rate for key, rate in failing.items() if _is_dead(frame.components.get(key))}
    if dead:
        worst = max(dead, key=lambda key: dead[key])
        state = "down" if frame.components[worst].state == "down" else "hung"
        return Bottleneck(worst, f"{worst} is {state}: {short(dead[worst])} calls to it fail every second.")
    busy = {key: now for key, now in frame.components.items() if now.utilization >= BUSY and key in design.components}
    if not busy:
        return None
    worst = max(busy, key=lambda key: (round(busy[key].utilization, 1), busy[key].queue_length))
    now = busy[worst]
    waiting = f", and {short(now.queue_length)} calls wait for it" if now.queue_length >= 1 else ""
    return Bottleneck(worst, f"{worst} is the bottleneck: {percent(min(now.utilization, 1.0))} busy{waiting}.")


def _is_dead(now: ComponentNow | None) -> bool:
    return now is not None and now.state in ("down", "hung")
