"""A queue with workers in plain Python, for constant times: what the kernel must reproduce to the message."""

import heapq
from collections import deque
from typing import NamedTuple


class Played(NamedTuple):
    """What became of the jobs."""

    latencies_s: list[float]
    lost: int
    rejected: int
    dead: int
    delivered: int


def play(
    publishes_s: list[float],
    services_s: list[float],
    slots: int,
    capacity: int,
    on_full: str,
    visibility_s: float,
    max_receives: int,
) -> Played:
    """Messages published at these times; the n-th delivery takes the n-th service time (over again)."""
    events = [(at_s, number, "publish", number) for number, at_s in enumerate(publishes_s)]
    heapq.heapify(events)
    sequence = len(events)
    waiting: deque[int] = deque()
    receives = dict.fromkeys(range(len(publishes_s)), 0)
    holder: dict[int, int] = {}
    played = Played([], 0, 0, 0, 0)
    lost = rejected = dead = delivered = 0
    free = slots
    while events:
        now_s, _, what, number = heapq.heappop(events)
        if what == "publish":
            if len(waiting) >= capacity and on_full == "reject":
                rejected += 1
            else:
                if len(waiting) >= capacity:
                    waiting.popleft()
                    lost += 1
                waiting.append(number)
        elif what == "expire":
            message, delivery = divmod(number, 1_000_000)
            if holder.get(message) == delivery:
                del holder[message]
                if receives[message] >= max_receives:
                    dead += 1
                else:
                    place = sum(other < message for other in waiting)
                    waiting.insert(place, message)
        else:
            message, delivery = divmod(number, 1_000_000)
            free += 1
            if holder.get(message) == delivery:
                del holder[message]
                played.latencies_s.append(now_s - publishes_s[message])
        while free and waiting:
            message = waiting.popleft()
            free -= 1
            receives[message] += 1
            holder[message] = delivered
            mark = message * 1_000_000 + delivered
            heapq.heappush(events, (now_s + services_s[delivered % len(services_s)], sequence, "done", mark))
            heapq.heappush(events, (now_s + visibility_s, sequence + 1, "expire", mark))
            sequence += 2
            delivered += 1
    return Played(played.latencies_s, lost, rejected, dead, delivered)
