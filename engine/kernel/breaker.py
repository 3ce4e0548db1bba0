"""Circuit breakers and retry budgets: a caller's patience with one target.

Sources: Nygard, Release It!, 2nd ed. 2018 (circuit breaker); Twitter Finagle, RetryBudget (token bucket).
"""

from engine.kernel.compiled import kernel
from engine.program import World

CLOSED = 0.0


@kernel
def breaker_allows(world: World, link: int) -> bool:
    """Whether a call may go out; when the open time is over one probe may."""
    edge = world.links[link]
    if edge.breaker_until_s == CLOSED:
        return True
    if world.clock[0].now_s < edge.breaker_until_s:
        return False
    edge.breaker_probing = 1
    edge.breaker_until_s = world.clock[0].now_s + edge.breaker_open_s  # a probe that is never heard of holds no longer
    return True


@kernel
def breaker_record(world: World, link: int, failed: bool) -> None:
    """Note an outcome in the sliding window and open or close the breaker."""
    edge = world.links[link]
    if edge.breaker_probing:
        edge.breaker_probing = 0
        edge.breaker_seen = 0
        edge.breaker_failed = 0
        edge.breaker_at = 0
        edge.breaker_until_s = world.clock[0].now_s + edge.breaker_open_s if failed else CLOSED
        return
    if edge.breaker_until_s != CLOSED:
        return
    spot = edge.breaker0 + edge.breaker_at
    if edge.breaker_seen == edge.breaker_window:
        edge.breaker_failed -= world.outcomes[spot]
    else:
        edge.breaker_seen += 1
    world.outcomes[spot] = 1 if failed else 0
    edge.breaker_failed += 1 if failed else 0
    edge.breaker_at = (edge.breaker_at + 1) % edge.breaker_window
    if edge.breaker_seen >= edge.breaker_minimum and edge.breaker_failed >= edge.breaker_ratio * edge.breaker_seen:
        edge.breaker_until_s = world.clock[0].now_s + edge.breaker_open_s


@kernel
def budget_allows(world: World, link: int) -> bool:
    """Take a token for a retry; first attempts put `budget` of one in, at most ten seconds' worth of calls."""
    edge = world.links[link]
    if edge.budget < 0.0:
        return True
    if edge.tokens < 1.0:
        return False
    edge.tokens -= 1.0
    return True
