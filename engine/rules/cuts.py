"""What the loss of one failure domain does to one request class: exactly, over every domain in one pass.

A failure domain is a component, or a place with all that stands in it. A call needs every step that may not fail, and
of each step's group one member: an and/or network, on which a maximum flow would find ways that skip a step. Sets of
domains take the place of the flow: a domain stops a call where it takes the component itself, or, of some needed step,
every member. On a network without "and" these are the minimum cuts of size one, and the articulation points.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import reduce
from graphlib import CycleError, TopologicalSorter
from operator import and_, or_
from typing import Literal, NamedTuple

import networkx as nx

from engine.components.cache import Cache
from engine.components.client import Client
from engine.components.database import Database
from engine.components.dns import Dns
from engine.components.load_balancer import LoadBalancer
from engine.components.object_storage import ObjectStorage
from engine.components.plan import Plan, Port, Step, Targets
from engine.design.places import inside
from engine.rules.graph import Behaviour, Graph, component_path

Asked = Literal["call", "set", "delete"]
"""What is asked of a component: a cache writes through on a set, and keeps a delete to itself."""
Node = tuple[str, Asked]
ASKED: Asked = "call"


class Domains:
    """The failure domains of a design, each with a bit of its own (20,000 components in a row are 20,000 sets)."""

    def __init__(self, graph: Graph) -> None:
        self.paths = (*map(component_path, graph.components), *(f"places/{one}" for one in graph.design.places))
        self.takes = {one: 0 if endures(graph, one) else 1 << bit for bit, one in enumerate(graph.components)}
        """By component: the domains whose outage takes it along."""
        for bit, place_id in enumerate(graph.design.places, len(graph.components)):
            for one in inside(graph.design, place_id):
                if not isinstance(graph.components[one], Client):
                    self.takes[one] |= 1 << bit

    def of(self, found: int) -> Iterator[str]:
        """The paths of a set of domains."""
        return (self.paths[bit] for bit in bits(found))


def bits(of: int) -> list[int]:
    """The places of the ones of a number that is not negative."""
    digits = bin(of)[:1:-1]
    found, place = [], digits.find("1")
    while place >= 0:
        found.append(place)
        place = digits.find("1", place + 1)
    return found


def endures(graph: Graph, component_id: str) -> bool:
    """Whether one crash leaves the component there.

    A client does not fail, DNS is many name servers (RFC 2182 asks for two or more), object storage stands in several
    zones, a standby takes over, and of several instances the others go on.
    """
    component = graph.components[component_id]
    if isinstance(component, Client | Dns | ObjectStorage):
        return True
    behaviour = graph.behaviours.get(component_id)
    several = behaviour is not None and behaviour.station.least > 1
    return several or (isinstance(component, LoadBalancer) and component.standby)


class Cuts(NamedTuple):
    """Sets of failure domains for one request class; all empty where calls go in a circle."""

    stops: Mapping[Node, int]
    """The domains whose outage makes every call fail there."""
    hurts: Mapping[Node, int]
    """Those that make calls fail at least in part: those that miss a cache, those for the keys of a shard."""
    hides: Mapping[str, int]
    """By component that requests come to: the domains that all their ways to it lead through."""


class Need(NamedTuple):
    """What a call waits for: of each choice one member has to answer."""

    choices: tuple[tuple[Node | int, ...], ...]
    """Members; a number stands for the domains that take a replica which would be promoted."""
    by_key: bool = False
    """A call asks one of the choices, which one is up to its key."""
    always: bool = True
    """Not only after a miss."""


class Doing(NamedTuple):
    """What a call does at a component."""

    needs: tuple[Need, ...] = ()
    leads_to: tuple[str, ...] = ()


NOTHING = Doing()
Doings = Mapping[Asked, Doing]


class Known(NamedTuple):
    """The cuts that were found, and all that they were found from."""

    takes: Mapping[str, int]
    entries: tuple[str, ...]
    promoted: Mapping[str, list[int]]
    doing: Mapping[str, tuple[Behaviour | None, Doings]]
    found: Cuts


def cuts(graph: Graph, class_name: str) -> Cuts:
    """What each failure domain cuts off for one request class."""
    takes, promoted = graph.once(Domains).takes, graph.once(_promoted)
    known: Known | None = graph.earlier.get((cuts, class_name))
    before = known.doing if known is not None and known.promoted == promoted else {}
    doing = {one: _doing_of(graph, one, class_name, before.get(one)) for one in graph.components}
    if (
        known is not None
        and (known.takes, known.entries) == (takes, graph.entries)
        and all(one in before and of[1] == before[one][1] for one, of in doing.items())
    ):
        found = known.found
    else:
        found = _found(graph, takes, {one: of for one, (_, of) in doing.items()})
    graph.later[cuts, class_name] = Known(takes, graph.entries, promoted, doing, found)
    return found


def _promoted(graph: Graph) -> dict[str, list[int]]:
    """By primary with failover: its replicas, by the domains that take each."""
    takes, found = graph.once(Domains).takes, {}
    for one in graph.of(Database):
        component = graph.components[one]
        if isinstance(component, Database) and component.failover is not None:
            found[one] = [takes[to] for to in nx.descendants(graph.streams, one) if to in takes]
    return found


def _doing_of(
    graph: Graph, one: str, class_name: str, before: tuple[Behaviour | None, Doings] | None
) -> tuple[Behaviour | None, Doings]:
    """What a component does, and why; a client's doing is its DNS's too, and worked out anew."""
    behaviour = graph.behaviours.get(one)
    if before is not None and before[0] is behaviour and not isinstance(graph.components[one], Client):
        return before
    return behaviour, _doings(graph, one, class_name)


def _found(graph: Graph, takes: Mapping[str, int], doing: Mapping[str, Doings]) -> Cuts:
    stops: dict[Node, int] = {}
    hurts: dict[Node, int] = {}
    last_first = graph.flow[::-1]
    for one in last_first or _last_first({one: _needed(each.values()) for one, each in doing.items()}):
        for asked, (needs, _) in doing[one].items():
            stops[one, asked] = takes[one] | _all_fail((need for need in needs if need.always), stops)
            hurts[one, asked] = takes[one] | _some_fail(needs, hurts)
    ways = {one: {target for do in each.values() for target in do.leads_to} for one, each in doing.items()}
    hides = dict.fromkeys(graph.entries, 0)
    for one in reversed(last_first or _last_first(ways)):
        if one in hides:
            hides[one] |= takes[one]
            for target in ways[one]:
                hides[target] = hides.get(target, -1) & hides[one]
    return Cuts(stops, hurts, hides)


def _needed(doings: Iterable[Doing]) -> set[str]:
    needs = (need for doing in doings for need in doing.needs)
    members = (member for need in needs for choice in need.choices for member in choice)
    return {member[0] for member in members if not isinstance(member, int)}


def _last_first(leads_to: Mapping[str, Iterable[str]]) -> list[str]:
    """Every component after those that it leads to; none where that is a circle."""
    try:
        return list(TopologicalSorter(leads_to).static_order())
    except CycleError:
        return []


def _lost(need: Need, below: Mapping[Node, int]) -> list[int]:
    """For each choice: the domains that take all its members."""
    return [
        reduce(and_, (member if isinstance(member, int) else below.get(member, 0) for member in choice))
        for choice in need.choices
    ]


def _all_fail(needs: Iterable[Need], below: Mapping[Node, int]) -> int:
    return reduce(or_, (reduce(and_ if need.by_key else or_, _lost(need, below)) for need in needs), 0)


def _some_fail(needs: Iterable[Need], below: Mapping[Node, int]) -> int:
    return reduce(or_, (reduce(or_, _lost(need, below)) for need in needs), 0)


def _doings(graph: Graph, one: str, class_name: str) -> Doings:
    behaviour = graph.behaviours.get(one)
    component = graph.components[one]
    if behaviour is None:
        return {"call": NOTHING}
    if isinstance(component, Client):
        return {"call": _issuing(graph, one, class_name)}
    groups = behaviour.carried[class_name]
    if isinstance(component, Dns):
        return {"call": Doing((), tuple(port.target_id for group in groups.values() for port in group.ports))}
    plans = behaviour.plans[class_name]
    call = _doing(graph, groups, plans.default)
    return (
        {"call": call, "set": _doing(graph, groups, plans.on_set), "delete": NOTHING}
        if isinstance(component, Cache)
        else {"call": call}
    )


def _doing(graph: Graph, groups: Mapping[str, Targets], plan: Plan) -> Doing:
    needs: list[Need] = []
    leads_to: list[str] = []
    for steps, by_key in _steps(plan):
        called = [step for step in steps if step.kind == "call" and step.group in groups]
        leads_to += [port.target_id for step in called for port in _ports(groups, groups[step.group])]
        if steps[0].kind == "enqueue" and "consumers" in groups:
            leads_to += [port.target_id for port in groups["consumers"].ports]
        awaited = [step for step in called if step.on_fail == "fail"]
        choices = [_members(graph, groups, groups[step.group], _asked_by(step)) for step in awaited]
        if choices := [choice for choice in choices if choice]:
            needs.append(Need(tuple(choices), by_key, all(step.when == "always" for step in awaited)))
    return Doing(tuple(needs), tuple(leads_to))


def _steps(plan: Plan) -> Iterator[tuple[Plan, bool]]:
    """The steps one by one; those of which a call does one, by its key, together."""
    position = 0
    while position < len(plan):
        step = plan[position]
        position += 1
        if step.kind == "shard":
            yield plan[position : position + step.in_use], True
            position += step.copies
        else:
            yield (step,), False


def _asked_by(step: Step) -> Asked:
    return step.op if step.op in ("set", "delete") else "call"


def _issuing(graph: Graph, one: str, class_name: str) -> Doing:
    """A client waits for its answer and for the DNS that it asks; static objects may come from either of their ways."""
    asked = dict.fromkeys(("read", graph.classes[class_name].operation))
    groups = [graph.endpoints(one, class_name, each) for each in asked]
    answering = tuple(dict.fromkeys(port.target_id for group in groups for port in group.ports))
    resolving = tuple(link.target for _, link in graph.links_from(one, {"lookup"}))
    choices = [tuple((target, ASKED) for target in targets) for targets in (resolving, answering) if targets]
    return Doing(tuple(Need((choice,)) for choice in choices), (*resolving, *answering))


def _ports(groups: Mapping[str, Targets], group: Targets) -> tuple[Port, ...]:
    """Those of a group and of the one that stands in for it."""
    other = groups.get(group.fallback or "")
    return group.ports if other is None else group.ports + other.ports


def _members(graph: Graph, groups: Mapping[str, Targets], group: Targets, asked: Asked) -> tuple[Node | int, ...]:
    """Who can take a call of this group: its members, those that stand in for it, and who would be promoted."""
    members: list[Node | int] = [(port.target_id, asked) for port in group.ports]
    for each in (group, groups.get(group.fallback or "")):
        if each is None:
            continue
        members += [] if each is group else [(port.target_id, asked) for port in each.ports]
        if each.policy == "primary" and each.cluster is not None:
            members += graph.once(_promoted).get(each.cluster, [])
    return tuple(members)
