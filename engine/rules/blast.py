"""How far the loss of one failure domain reaches: whose requests fail, how many of all, and who is asked no more."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import reduce
from operator import and_, or_
from typing import Any, NamedTuple

import numpy as np

from engine import figures
from engine.components.client import Client
from engine.rules.cuts import Cuts, Domains, bits, cuts
from engine.rules.graph import Graph

NAMED = 2
"""A message names so many components, and counts the others."""


class Blast(NamedTuple):
    """What the outage of one failure domain does."""

    share: float
    """Of all requests, the part that fails whatever its key and whatever a cache holds."""
    stopped: tuple[str, ...]
    """Request classes none of which is answered, of one client at least."""
    hurt: tuple[str, ...]
    """Request classes of which some fail: what no cache holds, or what one shard has."""

    @property
    def failing(self) -> str:
        """What fails, as part of a sentence."""
        hurt = f"some requests ({_listed(self.hurt)})" if any(self.hurt) else "some requests" if self.hurt else ""
        if not self.stopped:
            return hurt
        if self.share > 1 - 1e-9:
            return "all requests"
        classes = f" ({_listed(self.stopped)})" if any(self.stopped) else ""
        return f"{figures.share(self.share)} of the requests{classes}" + (f" and {hurt}" if hurt else "")


def _listed(names: Iterable[str]) -> str:
    return ", ".join(map(repr, names))


class Blasts:
    """Every failure domain whose outage makes requests fail."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        by_class = _by_class(graph)
        demand = demands(graph)
        whole = sum(demand.values()) or 1.0
        share: defaultdict[int, float] = defaultdict(float)
        stopped: defaultdict[int, dict[str, None]] = defaultdict(dict)
        hurt: defaultdict[int, dict[str, None]] = defaultdict(dict)
        for (client, class_name), rate in demand.items():
            waits_for = [by_class[name] for name in _needed(graph, client, class_name)]
            stops = reduce(or_, (one.stops.get((client, "call"), 0) for one in waits_for))
            hurts = reduce(or_, (one.hurts.get((client, "call"), 0) for one in waits_for))
            for bit in bits(stops):
                share[bit] += rate / whole
                stopped[bit][class_name] = None
            for bit in bits(hurts & ~stops):
                hurt[bit][class_name] = None
        order = sorted({*stopped, *hurt})
        paths = graph.once(Domains).paths
        self.of: Mapping[str, Blast] = {
            paths[bit]: Blast(share[bit], tuple(stopped[bit]), tuple(hurt[bit])) for bit in order
        }
        """By path of the domain, in the order of the design."""
        self._bits = {paths[bit]: bit for bit in order}
        self._hidden, self._columns = _hidden(graph, by_class.values())

    def unreachable(self, path: str) -> list[str]:
        """The components that no request comes to while the domain is down, those that are down with it aside."""
        return [self._hidden[row] for row in self._rows(path)]

    def _rows(self, path: str) -> Any:
        byte, bit = divmod(self._bits[path], 8)
        return np.flatnonzero(self._columns[byte] & (1 << bit))

    def radius(self, path: str) -> str:
        """What is out of reach, as the end of a sentence."""
        rows = self._rows(path)
        named = [repr(self._hidden[row]) for row in rows[:NAMED]]
        if len(rows) > NAMED:
            return f", and nothing reaches {', '.join(named)} and {len(rows) - NAMED} more"
        return f", and nothing reaches {' and '.join(named)}" if named else ""


def demands(graph: Graph) -> dict[tuple[str, str], float]:
    """Requests a second by client and request class; all alike where nobody says how many."""
    found: dict[tuple[str, str], float] = {}
    for one in graph.entries:
        client = graph.components[one]
        assert isinstance(client, Client)
        arrivals = client.arrivals
        users_rps = arrivals.population / max(arrivals.think.mean / 1000, 1e-3) if arrivals.process == "closed" else 0.0
        weights = {
            name: client.mix.get(name, 0.0) if client.mix else kind.weight for name, kind in graph.classes.items()
        }
        whole = sum(weights.values()) or 1.0
        rate_rps = arrivals.mean_rps or users_rps
        found |= {(one, name): rate_rps * weight / whole for name, weight in weights.items() if weight > 0}
    return found if any(found.values()) else dict.fromkeys(found, 1.0)


def _needed(graph: Graph, client: str, class_name: str) -> list[str]:
    """The class, and that of the static objects without which a page of it is none."""
    spec = graph.components[client]
    assert isinstance(spec, Client)
    static = [name for name, of in graph.classes.items() if of.operation == "static"]
    return [class_name, *(static[:1] if spec.pulls_assets(graph.classes[class_name]) else ())]


def _by_class(graph: Graph) -> dict[str, Cuts]:
    """The cuts of every class; classes that differ in nothing that matters here share them."""
    found: dict[Any, Cuts] = {}
    links = [(name, link.classes) for name, link in graph.design.links.items() if link.classes]
    shared = {}
    for class_name, kind in graph.classes.items():
        carried = frozenset(name for name, classes in links if class_name in classes)
        alike = (kind.model_copy(update={"weight": 0.0}), carried)
        if alike not in found:
            found[alike] = cuts(graph, class_name)
        shared[class_name] = found[alike]
    return shared


def _hidden(graph: Graph, found: Iterable[Cuts]) -> tuple[list[str], Any]:
    """Components that requests come to, and a column each of the domains that hide it from all classes, as bits."""
    takes = graph.once(Domains).takes
    several = list({id(one): one for one in found}.values())
    hides = {
        one: reduce(and_, (cut.hides[one] for cut in several if one in cut.hides)) & ~takes[one]
        for one in graph.components
        if any(one in cut.hides for cut in several)
    }
    width = len(graph.once(Domains).paths) // 8 + 1
    rows = b"".join(of.to_bytes(width, "little") for of in hides.values())
    return list(hides), np.ascontiguousarray(np.frombuffer(rows, np.uint8).reshape(len(hides), width).T)
