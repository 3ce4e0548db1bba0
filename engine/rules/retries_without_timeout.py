"""REL002 retries-without-timeout: a caller that would try again, but never gives up waiting.

What it finds: links and clients with retries and no time-out.
Why it matters: a retry begins when an attempt has failed. A target that hangs does not fail, it just never answers:
without a time-out the caller waits for ever, its workers with it, and the retries never happen.
Example: `"web-1-db": {"retries": 2, "timeout_ms": null}`.
Fix: set a time-out of 1 s on a link, of 10 s on a client.
Sources: M. Brooker, "Timeouts, retries, and backoff with jitter", Amazon Builders' Library; M. Nygard, Release It!,
2nd ed. 2018, ch. 5.
"""

from collections.abc import Iterator

from engine.components.client import Client
from engine.design.change import Change
from engine.figures import amount
from engine.rules.graph import Graph, component_path, link_path
from engine.rules.repairs import id_of, put
from engine.rules.rule import Problem, Rule

LINK_TIMEOUT_MS = 1_000.0
CLIENT_TIMEOUT_MS = 10_000.0


def check(graph: Graph) -> Iterator[Problem]:
    """Yield a problem for every link and client with retries and no time-out."""
    for link_id, link in graph.design.links.items():
        if link.retries > 0 and link.timeout_ms is None:
            yield RULE.problem(
                f"The link {link_id!r} retries {link.retries} times but has no time-out: "
                "a call that hangs is never retried.",
                link_path(link_id),
            )
    for client_id, client in graph.components.items():
        if isinstance(client, Client) and client.retries > 0 and client.timeout_ms is None:
            yield RULE.problem(
                f"The client {client_id!r} retries {client.retries} times but has no time-out: "
                "a request that hangs is never retried.",
                component_path(client_id),
            )


def fix(graph: Graph, problem: Problem) -> Change | None:
    """Set a time-out."""
    path = problem.subjects[0]
    timeout_ms = LINK_TIMEOUT_MS if path.startswith("links/") else CLIENT_TIMEOUT_MS
    return put(
        graph.design, f"Give {id_of(path)} a time-out of {amount(timeout_ms, 'ms')}", path, timeout_ms=timeout_ms
    )


RULE = Rule("REL002", "retries-without-timeout", "warning", check, fix)
