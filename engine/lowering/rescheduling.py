"""What is planned for a run, changed while it goes on: an event that is still to come, or the end of one under way."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

import numpy as np

from engine.design.chaos import EVENTS, told
from engine.design.document import Design, Event
from engine.errors import BadEvent
from engine.lowering.faults import faults_of
from engine.moments import clock
from engine.program import NONE, EventKind, Program, World

Standing = Literal["coming", "under way", "over"]

SUBJECTS = ("action", "station", "link", "client", "member")


class Planned(NamedTuple):
    """The rows of `faults` that an event has, and how it stands."""

    rows: Sequence[int]
    standing: Standing


def planned(program: Program, design: Design, event: Event) -> Planned:
    """How an event stands that was planned for its time. Raises BadEvent for one without target."""
    world = program.world
    rows: list[int] = []
    for values in faults_of(program, design, event):
        same = (world.faults["taken"] == 1) & (np.abs(world.faults["at_s"] - event.at_s) < 1e-9)
        for name in SUBJECTS:
            same &= world.faults[name] == values.get(name, NONE)
        same[rows] = False
        rows += np.flatnonzero(same)[:1].tolist()
    if not rows:
        return Planned((), "over")
    if _entries(world, EventKind.FAULT, rows).any():
        return Planned(rows, "coming")
    goes_on = EVENTS[event.event].lasts and world.faults["active"][rows].any()
    return Planned(rows, "under way" if goes_on else "over")


def check(event: Event, instead: Event | None, standing: Standing, now_s: float) -> None:
    """Raises BadEvent, with a sentence that says why, where nothing of a change can happen any more."""
    if instead is not None and instead.at_s > now_s:
        return
    if standing == "over":
        raise BadEvent(f"{told(event)} at {clock(event.at_s)} is past in this run: the change counts from the next run")
    if standing == "under way" and instead is not None and _otherwise(event, instead):
        raise BadEvent(
            f"{told(event)} has begun at {clock(event.at_s)} in this run: only its end can still change before the next"
        )


def missed(event: Event, now_s: float) -> BadEvent:
    """What is said of an event that was moved to a moment that is past: it is no longer to come."""
    return BadEvent(
        f"{told(event)} at {clock(event.at_s)} would be past in this run, at {clock(now_s)}: "
        "the change counts from the next run"
    )


def _otherwise(event: Event, instead: Event) -> bool:
    """Whether two events differ in more than their times."""
    times = {"at_s": 0.0, "for_s": None}
    return event.model_copy(update=times) != instead.model_copy(update=times)


def forget(world: World, rows: Sequence[int]) -> None:
    """Events that are still to come never happen; their rows are free again."""
    _keep(world, ~_entries(world, EventKind.FAULT, rows))
    world.faults["taken"][list(rows)] = 0


def forget_ends(world: World, rows: Sequence[int]) -> None:
    """Events under way have no end any more, until one is scheduled."""
    _keep(world, ~_entries(world, EventKind.RESTORE, rows))


def replan_start(world: World, rows: Sequence[int], at_s: float) -> None:
    """Events under way are known by another beginning: that of the plan."""
    world.faults["at_s"][list(rows)] = at_s


def _entries(world: World, kind: EventKind, rows: Sequence[int]) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """Which of the pending events these are."""
    heap = world.heap[: int(world.clock[0]["pending"])]
    found: np.ndarray[tuple[int], np.dtype[np.bool_]] = (heap["kind"] == int(kind)) & np.isin(heap["subject"], rows)
    return found


def _keep(world: World, kept: np.ndarray[tuple[int], np.dtype[np.bool_]]) -> None:
    """Drop the other pending events; what is left lies in its order, which is a heap too."""
    left = world.heap[: len(kept)][kept]
    order = np.lexsort((left["sequence"], left["time_s"]))
    world.heap[: len(left)] = left[order]
    world.clock["pending"][0] = len(left)
