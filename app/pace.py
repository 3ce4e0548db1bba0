"""How fast a run goes: what is due now, what was achieved, how many events make a good chunk."""

import math
from collections import deque
from collections.abc import Callable

SPEEDS = (0.1, 0.5, 1.0, 2.0, 5.0, 10.0, 50.0, math.inf)
"""Simulated seconds per second; infinity goes as fast as the machine can."""

LARGEST_DEBT_S = 0.25
"""A run that cannot keep up forgets older debt (in real seconds), or it would race once the load falls."""

LONGEST_LEAP_S = 10.0
"""At full speed no chunk goes further than this in simulated time, however few events lie ahead."""

CHUNK_S = 0.010
"""Real time of a chunk: short enough that an order is obeyed at once."""

WINDOW_S = 1.0
"""The achieved speed is measured over about this much real time."""

Clock = Callable[[], float]


class Pace:
    """Ties simulated time to the clock on the wall."""

    def __init__(self, speed: float, now_s: float, clock: Clock) -> None:
        self._clock = clock
        self.restart(speed, now_s)

    def restart(self, speed: float, now_s: float) -> None:
        """Go at `speed` from here on; the past is neither owed nor counted."""
        self.speed = speed
        self._from_s = now_s
        self._from_clock_s = self._clock()
        self._seen = deque([(self._from_clock_s, now_s)])

    def due_s(self, now_s: float) -> float:
        """The simulated time the run should have reached by now."""
        if math.isinf(self.speed):
            return now_s + LONGEST_LEAP_S
        elapsed_s = self._clock() - self._from_clock_s
        due_s = self._from_s + elapsed_s * self.speed
        if due_s - now_s > LARGEST_DEBT_S * self.speed:
            due_s = now_s + LARGEST_DEBT_S * self.speed
            self._from_s, self._from_clock_s = due_s, self._clock()
        return due_s

    def achieved(self, now_s: float) -> float:
        """Simulated seconds per real second over the last second or so."""
        seen, clock_s = self._seen, self._clock()
        seen.append((clock_s, now_s))
        while len(seen) > 2 and clock_s - seen[1][0] > WINDOW_S:
            seen.popleft()
        elapsed_s = clock_s - seen[0][0]
        return (now_s - seen[0][1]) / elapsed_s if elapsed_s > 0 else 0.0


class Chunk:
    """The number of events that takes about CHUNK_S, learned from the chunks before."""

    def __init__(self, events: int = 2_000) -> None:
        self.events = events

    def learn(self, elapsed_s: float) -> None:
        """Correct the size by at most a factor of two, after a full chunk took `elapsed_s`."""
        ratio = CHUNK_S / max(elapsed_s, 1e-6)
        self.events = min(5_000_000, max(200, int(self.events * min(2.0, max(0.5, ratio)))))


def speed_text(speed: float) -> str:
    """A speed as the user reads it: 0.1×, 50×, max."""
    return "max" if math.isinf(speed) else f"{speed:g}×"
