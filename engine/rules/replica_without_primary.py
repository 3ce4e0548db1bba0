"""TOP005 replica-without-primary: a replica that follows nobody.

What it finds: databases of the role replica that no chain of replication links connects to a primary.
Why it matters: it never receives a write, so it answers from data that grow old, and it can never be promoted.
Example: `db-r1` with the role replica and no link `db -> db-r1`.
Fix: link it to the primary that is called beside it, or else to the first primary; without any, make it the primary.
Sources: PostgreSQL manual, ch. 26 (a standby follows a primary); MySQL 8.4 manual, ch. 19.
"""

from collections.abc import Iterator

import networkx as nx

from engine.components.database import Database
from engine.design import verbs
from engine.design.change import Change
from engine.rules.graph import Graph, component_path
from engine.rules.repairs import id_of, put
from engine.rules.rule import Problem, Rule


def _primaries(graph: Graph) -> list[str]:
    return [database for database in graph.of(Database) if getattr(graph.components[database], "role", "") == "primary"]


def check(graph: Graph) -> Iterator[Problem]:
    """Yield a problem for every replica that no primary replicates to."""
    primaries = _primaries(graph)
    followers = set(nx.multi_source_dijkstra_path_length(graph.streams, set(primaries))) if primaries else set()
    for database in graph.of(Database):
        if database not in followers:
            yield RULE.problem(
                f"The replica {database!r} has no primary: link one to it with the role 'replication'.",
                component_path(database),
            )


def fix(graph: Graph, problem: Problem) -> Change | None:
    """Follow the primary called beside it, else the first; without a primary become one."""
    replica = id_of(problem.subjects[0])
    primaries = _primaries(graph)
    if not primaries:
        return put(graph.design, f"Make {replica} the primary", problem.subjects[0], role="primary")
    callers = {link.source for _, link in graph.links_to(replica)}
    beside = [primary for primary in primaries if callers & {link.source for _, link in graph.links_to(primary)}]
    return verbs.connect(graph.design, (beside or primaries)[0], replica)


RULE = Rule("TOP005", "replica-without-primary", "error", check, fix)
