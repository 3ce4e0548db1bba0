"""Rules about time-outs, retries and what limits them: how long callers wait, and how often they try again."""

from collections.abc import Iterator
from typing import Any

from engine.components.client import Client
from engine.components.load_balancer import LoadBalancer
from engine.components.server import Server
from engine.components.worker import Worker
from engine.design.change import Change, propose
from engine.design.document import Link
from engine.design.records import get
from engine.design.spec import BackOff
from engine.figures import amount
from engine.rules.graph import ASYNCHRONOUS, ROLES, Graph, component_path, link_path
from engine.rules.repairs import id_of, put
from engine.rules.rule import Found, Problem, finding, rule
from engine.rules.waits import answer_ms, too_soon

WAITED_FOR = ROLES - ASYNCHRONOUS - {"lookup"}
LEAST_TIMEOUT_MS = 1_000.0
TOO_MANY_ATTEMPTS = 8
MANY_RETRIES = 3
SLACK = 1.000001
"""Time-outs that differ by less are the same."""


def _back_off(graph: Graph, problem: Problem) -> Change:
    path = problem.subjects[0]
    return put(graph.design, f"Let {id_of(path)} back off before it retries", path, back_off=BackOff())


@rule("REL003", "retries-at-once", "warning", _back_off)
def retries_at_once(graph: Graph) -> Iterator[Found]:
    """A link that retries without waiting.

    What it finds: links with retries and no back-off.
    Why it matters: a target fails because it is overloaded more often than not; attempts that follow at once hit it
    while it is down and keep it there.
    Example: `"web-db": {"retries": 2, "timeout_ms": 500}`.
    Fix: exponential back-off with full jitter.
    Sources: M. Brooker, "Exponential Backoff and Jitter", AWS Architecture Blog, 2015.
    """
    for link_id, link in graph.design.links.items():
        if link.retries > 0 and link.back_off is None:
            yield finding(
                f"The link {link_id!r} retries at once: a target in trouble gets more calls, not fewer.",
                link_path(link_id),
            )


def _jitter(graph: Graph, problem: Problem) -> Change:
    path = problem.subjects[0]
    back_off = get(graph.design, path).back_off.model_copy(update={"jitter": 1.0})
    return put(graph.design, f"Let {id_of(path)} back off with jitter", path, back_off=back_off)


@rule("REL004", "back-off-without-jitter", "advice", _jitter)
def back_off_without_jitter(graph: Graph) -> Iterator[Found]:
    """Callers that come back all at the same moment.

    What it finds: clients and links that retry after a back-off without any jitter.
    Why it matters: calls that failed together are tried again together: the load comes in waves.
    Example: `"back_off": {"base_ms": 100, "jitter": 0}`.
    Fix: full jitter.
    Sources: M. Brooker, "Exponential Backoff and Jitter", AWS Architecture Blog, 2015.
    """
    callers: list[tuple[str, Any]] = [(link_path(one), link) for one, link in graph.design.links.items()]
    callers += [(component_path(one), graph.components[one]) for one in graph.clients]
    for path, caller in callers:
        if caller.retries > 0 and caller.back_off is not None and caller.back_off.jitter == 0:
            yield finding(f"{id_of(path)!r} backs off without jitter: what failed together returns together.", path)


def _budget(graph: Graph, problem: Problem) -> Change:
    path = problem.subjects[0]
    return put(graph.design, f"Give {id_of(path)} a retry budget of 20 %", path, retry_budget=0.2)


@rule("REL005", "retries-without-budget", "advice", _budget)
def retries_without_budget(graph: Graph) -> Iterator[Found]:
    """Many retries that nothing limits.

    What it finds: links with three or more retries that have neither a retry budget nor a circuit breaker.
    Why it matters: when the target is down every call becomes four or more, just when it can take least.
    Example: `"web-db": {"retries": 3}`.
    Fix: a retry budget of 20 % of the first attempts.
    Sources: Beyer et al., Site Reliability Engineering, 2016, ch. 22 (per-client retry budget); Finagle, RetryBudget.
    """
    for link_id, link in graph.design.links.items():
        if link.retries >= MANY_RETRIES and link.retry_budget is None and link.circuit_breaker is None:
            yield finding(
                f"The link {link_id!r} turns a failing call into {1 + link.retries}, and no budget limits that.",
                link_path(link_id),
            )


def _attempts(graph: Graph) -> dict[str, tuple[int, tuple[str, ...], str]]:
    """By component: the most attempts that one call at it becomes, the records that retry, and where it ends."""
    found: dict[str, tuple[int, tuple[str, ...], str]] = {}
    for component_id in reversed(graph.order):
        component = graph.components[component_id]
        own = component.retries if isinstance(component, Client | LoadBalancer) else 0
        most: tuple[int, tuple[str, ...], str] = (1, (), component_id)
        for link_id, link in graph.links_from(component_id, WAITED_FOR):
            below = found[link.target]
            limited = link.retry_budget is not None or link.circuit_breaker is not None
            if link.retries and not limited:
                below = (below[0] * (1 + link.retries), (link_path(link_id), *below[1]), below[2])
            most = max(most, below, key=lambda one: one[0])
        if own and most[2] != component_id:
            most = (most[0] * (1 + own), (component_path(component_id), *most[1]), most[2])
        found[component_id] = most
    return found


def _retry_once(graph: Graph, problem: Problem) -> Change:
    """Keep the retries of the layer nearest to the client."""
    lower = problem.subjects[2:]
    records = {path: get(graph.design, path).model_copy(update={"retries": 0}) for path in lower}
    return propose(graph.design, f"Retry in one layer only: {id_of(problem.subjects[1])}", records)


@rule("REL006", "retries-multiply", "warning", _retry_once)
def retries_multiply(graph: Graph) -> Iterator[Found]:
    """Layers that each retry the retries of the layer above.

    What it finds: ways down from a client on which two layers or more retry, eight attempts or more in all. Links
    with a retry budget or a circuit breaker do not count.
    Why it matters: attempts multiply: three layers that try three times each make 27 calls of one.
    Example: clients, a balancer and a server that all retry twice.
    Fix: retry in the layer nearest to the client only.
    Sources: Beyer et al., Site Reliability Engineering, 2016, ch. 22 (retry at one level).
    """
    attempts = _attempts(graph)
    told = set()
    for client in graph.entries:
        number, layers, bottom = attempts.get(client, (1, (), client))
        if number >= TOO_MANY_ATTEMPTS and len(layers) > 1 and (layers, bottom) not in told:
            told.add((layers, bottom))
            yield finding(
                f"Retries in {len(layers)} layers multiply: one request of {client!r} asks {bottom!r} up to {number} "
                "times while it fails.",
                component_path(bottom),
                *layers,
            )


def _patience(graph: Graph, component_id: str) -> float | None:
    """The shortest time-out of those who call a component; None where nobody gives up."""
    return graph.once(_all_patience).get(component_id)


def _all_patience(graph: Graph) -> dict[str, float]:
    found: dict[str, float] = {}
    for link_id, link in graph.design.links.items():
        if graph.roles[link_id] not in WAITED_FOR or link_id in graph.faults:
            continue
        source = graph.components[link.source]
        for timeout_ms in (source.timeout_ms if isinstance(source, Client) else None, link.timeout_ms):
            if timeout_ms is not None:
                found[link.target] = min(timeout_ms, found.get(link.target, timeout_ms))
    return found


def _shorten(graph: Graph, problem: Problem) -> Change | None:
    path = problem.subjects[0]
    link: Link = get(graph.design, path)
    patience = _patience(graph, link.source)
    if patience is None:
        return None
    timeout_ms = patience / (1 + link.retries)
    return put(
        graph.design, f"Give {id_of(path)} a time-out of {amount(timeout_ms, 'ms')}", path, timeout_ms=timeout_ms
    )


@rule("REL007", "time-out-inverted", "warning", _shorten)
def time_out_inverted(graph: Graph) -> Iterator[Found]:
    """A caller that gives up before the call below it does.

    What it finds: links whose time-out, all attempts taken together, is longer than that of a call to their source.
    Why it matters: the caller has gone while the component still waits: work for nobody, and retries on top of it.
    Example: clients that wait 1 s for a server that waits 5 s for its database.
    Fix: shorten the time-out below to what is left above.
    Sources: Beyer et al., Site Reliability Engineering, 2016, ch. 22 (deadlines, deadline propagation).
    """
    for link_id, link in graph.design.links.items() if graph.order else ():
        patience = _patience(graph, link.source) if graph.roles[link_id] in WAITED_FOR else None
        if patience is None or link.timeout_ms is None or patience <= 0:
            continue
        waits_ms = link.timeout_ms * (1 + link.retries)
        if waits_ms > patience * SLACK:
            yield finding(
                f"{link.source!r} waits up to {amount(waits_ms, 'ms')} for {link.target!r}, "
                f"but its own callers give up "
                f"after {amount(patience, 'ms')}.",
                link_path(link_id),
                component_path(link.source),
            )


def _endless(graph: Graph, source: str) -> list[str]:
    links = graph.links_from(source, WAITED_FOR)
    return [link_id for link_id, link in links if link.timeout_ms is None]


def _set_timeouts(graph: Graph, problem: Problem) -> Change:
    source = id_of(problem.subjects[0])
    times = graph.once(answer_ms)
    patience = _patience(graph, source)
    records = {}
    for path in problem.subjects[1:]:
        link: Link = get(graph.design, path)
        timeout_ms = max(LEAST_TIMEOUT_MS, 10 * times.get(link.target, 0.0))
        if patience:
            timeout_ms = min(timeout_ms, patience / (1 + link.retries))
        records[path] = link.model_copy(update={"timeout_ms": timeout_ms})
    return propose(graph.design, f"Give the calls of {source} time-outs", records)


@rule("REL008", "call-without-time-out", "advice", _set_timeouts)
def call_without_time_out(graph: Graph) -> Iterator[Found]:
    """A server that would wait for ever.

    What it finds: servers and workers with links on which they wait for an answer without a time-out.
    Why it matters: a target that hangs holds the caller's workers one by one until none is left, and the failure
    climbs up.
    Example: `web > app > db` without a time-out on `app-db`.
    Fix: time-outs of ten times the mean answer, at least 1 s, and no longer than the caller's own callers wait.
    Sources: M. Nygard, Release It!, 2nd ed. 2018, ch. 4 (blocked threads) and 5 (time-outs).
    """
    for source, component in graph.components.items():
        links = _endless(graph, source) if isinstance(component, Server | Worker) else []
        if links:
            targets = ", ".join(repr(graph.design.links[link_id].target) for link_id in links[:3])
            more = f" and {len(links) - 3} more" if len(links) > 3 else ""
            yield finding(
                f"The {graph.label(source)} waits for {targets}{more} without a time-out.",
                component_path(source),
                *map(link_path, links),
            )


def _lower_minimum(graph: Graph, problem: Problem) -> Change | None:
    path = problem.subjects[0]
    breaker = get(graph.design, path).circuit_breaker
    lower = breaker.model_copy(update={"minimum_calls": breaker.window_calls})
    return put(graph.design, f"Let the breaker of {id_of(path)} open", path, circuit_breaker=lower)


@rule("REL009", "breaker-never-opens", "warning", _lower_minimum)
def breaker_never_opens(graph: Graph) -> Iterator[Found]:
    """A circuit breaker that asks for more calls than its window holds.

    What it finds: links whose breaker needs more calls than it looks at, so that it never has enough of them.
    Why it matters: the protection is drawn and does nothing.
    Example: `"circuit_breaker": {"window_calls": 10, "minimum_calls": 20}`.
    Fix: as many calls as the window holds.
    Sources: resilience4j, CircuitBreaker (slidingWindowSize, minimumNumberOfCalls).
    """
    for link_id, link in graph.design.links.items():
        breaker = link.circuit_breaker
        if breaker is not None and breaker.minimum_calls > breaker.window_calls:
            yield finding(
                f"The circuit breaker of {link_id!r} needs {breaker.minimum_calls} calls but looks at "
                f"{breaker.window_calls} only.",
                link_path(link_id),
            )


def _hedge_later(graph: Graph, problem: Problem) -> Change:
    path = problem.subjects[0]
    link: Link = get(graph.design, path)
    later_ms = 3 * graph.once(answer_ms).get(link.target, 0.0)
    return put(graph.design, f"Let {id_of(path)} hedge after {amount(later_ms, 'ms')}", path, hedge_after_ms=later_ms)


@rule("REL010", "hedge-too-early", "advice", _hedge_later)
def hedge_too_early(graph: Graph) -> Iterator[Found]:
    """A second call that most first calls have not deserved.

    What it finds: links that hedge sooner than the mean answer of their target takes.
    Why it matters: most reads are sent twice then; hedging is meant for the slowest few in a hundred.
    Example: `hedge_after_ms` of 1 to a database that answers in 2 ms.
    Fix: hedge after three times the mean, the 95th percentile of an exponential time.
    Sources: Dean and Barroso, "The Tail at Scale", CACM 56(2), 2013.
    """
    hedges = ((link_id, link.target, link.hedge_after_ms) for link_id, link in graph.design.links.items())
    for link_id, target, after_ms, mean_ms in too_soon(graph, hedges):
        yield finding(
            f"The link {link_id!r} sends a second read after {amount(after_ms, 'ms')}, but {target!r} takes "
            f"{amount(mean_ms, 'ms')} in the mean.",
            link_path(link_id),
        )


RULES = (
    retries_at_once,
    back_off_without_jitter,
    retries_without_budget,
    retries_multiply,
    time_out_inverted,
    call_without_time_out,
    breaker_never_opens,
    hedge_too_early,
)
