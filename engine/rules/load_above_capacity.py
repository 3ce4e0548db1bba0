"""CAP001 load-above-capacity: more work arrives than the cores can do.

What it finds: components whose offered load in the steady state (rate x mean service time) is at least their cores,
and replicas whose writes are more than their apply workers can do. Rates follow the calls from the clients: split by
routers, reduced by the hit share a cache can be expected to reach.
Why it matters: at a utilization of 1 the queue grows for as long as the load lasts: latency has no mean, requests
time out, and the work on them is wasted.
Example: 500 requests/s of 10 ms each on 4 cores: a utilization of 125%.
Fix: none; more instances, more cores, a cache or less work is the designer's choice.
Sources: utilization law (Denning and Buzen, 1978); stability of G/G/c queues, rho < 1 (Loynes, 1962); Che et al.,
2002.
"""

from collections.abc import Iterator

from engine.figures import percent
from engine.rules.graph import Graph, component_path
from engine.rules.load import utilizations
from engine.rules.rule import Problem, Rule


def check(graph: Graph) -> Iterator[Problem]:
    """Yield a problem for every component whose utilization would be 1 or more."""
    for component_id, utilization in utilizations(graph).items():
        if utilization >= 1.0:
            yield RULE.problem(
                f"The {graph.label(component_id)} is offered more than it can do: "
                f"its utilization would be {percent(utilization)}.",
                component_path(component_id),
            )


RULE = Rule("CAP001", "load-above-capacity", "error", check)
