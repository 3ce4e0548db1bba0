"""RUN003 empty-design: nothing is drawn yet.

What it finds: designs without a component.
Why it matters: an empty board should say what to do next.
Example: a new file.
Fix: none; every design begins differently.
Sources: the design file's smallest valid design: a client, a server and a link (FORMAT, format 1).
"""

from collections.abc import Iterator

from engine.rules.graph import Graph
from engine.rules.rule import Problem, Rule


def check(graph: Graph) -> Iterator[Problem]:
    """Yield the advice when the design has no component."""
    if not graph.components:
        yield RULE.problem("The design is empty: add a client and a server, link them, and press Run.")


RULE = Rule("RUN003", "empty-design", "advice", check)
